#include "tunnels/tunnel.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

const auto exampleHost = u"bot.contoso.example"_s;

TunnelStep lastStep()
{
    return {
        .text = QT_TRANSLATE_NOOP("Tunnel",
                                  "Enter the public address below. Incoming calls need it in the "
                                  "registration of the bot, too: as the webhook for calling."),
        .copy = u"{callback}"_s};
}

//! A laptop opens the way itself: nothing has to be let in.
TunnelStep ssh()
{
    return {
        .text = QT_TRANSLATE_NOOP("Tunnel",
                                  "Lead the port of the server to this computer, for as long as "
                                  "you test; where the proxy runs on this computer, there is "
                                  "nothing to do."),
        .copy = u"ssh -N -R 127.0.0.1:{port}:{end} {host}"_s};
}

Tunnel nginx()
{
    return {.id = u"nginx"_s,
            .title = QT_TRANSLATE_NOOP("Tunnel", "Own server: nginx"),
            .help = QT_TRANSLATE_NOOP(
                "Tunnel",
                "For a server of your own that has a public name and a certificate. "
                "The address stays, and no third party reads along."),
            .steps = {
                {.text = QT_TRANSLATE_NOOP("Tunnel",
                                           "Add this to the configuration of nginx on the server; "
                                           "the certificate needs its whole chain."),
                 .copy = uR"(server {
    listen 443 ssl;
    server_name {host};
    ssl_certificate     /etc/letsencrypt/live/{host}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/{host}/privkey.pem;

    location = {path} {
        proxy_pass {scheme}://127.0.0.1:{port};
    }
})"_s},
                {.text = QT_TRANSLATE_NOOP("Tunnel", "Check it, and let nginx read it."),
                 .copy = u"sudo nginx -t && sudo systemctl reload nginx"_s},
                ssh(),
                lastStep()}};
}

Tunnel caddy()
{
    return {
        .id = u"caddy"_s,
        .title = QT_TRANSLATE_NOOP("Tunnel", "Own server: Caddy"),
        .help = QT_TRANSLATE_NOOP(
            "Tunnel",
            "For a server of your own that has a public name; Caddy gets the "
            "certificate by itself. The address stays, and no third party reads "
            "along."),
        .steps = {{.text = QT_TRANSLATE_NOOP("Tunnel", "Add this to the Caddyfile on the server."),
                   .copy = uR"({host} {
    handle {path} {
        reverse_proxy {scheme}://127.0.0.1:{port}
    }
    handle {
        respond 404
    }
})"_s},
                  {.text = QT_TRANSLATE_NOOP("Tunnel", "Let Caddy read it."),
                   .copy = u"sudo systemctl reload caddy"_s},
                  ssh(),
                  lastStep()}};
}

Tunnel devTunnels()
{
    return {
        .id = u"devtunnel"_s,
        .title = QT_TRANSLATE_NOOP("Tunnel", "Dev Tunnels"),
        .help = QT_TRANSLATE_NOOP(
            "Tunnel",
            "For everybody with a Microsoft or GitHub account. The address stays "
            "while the tunnel is kept; many companies forbid tunnels, so ask."),
        .steps = {{.text = QT_TRANSLATE_NOOP("Tunnel",
                                             "Install devtunnel (on Windows: winget install "
                                             "Microsoft.devtunnel) and sign in."),
                   .copy = u"devtunnel user login"_s},
                  {.text = QT_TRANSLATE_NOOP("Tunnel",
                                             "Make a tunnel once. It has to admit everybody: the "
                                             "service does not sign in to it."),
                   .copy = uR"(devtunnel create --allow-anonymous
devtunnel port create -p {port} --protocol {scheme})"_s},
                  {.text = QT_TRANSLATE_NOOP("Tunnel",
                                             "Start it, and leave it running while you test. It "
                                             "prints the public address."),
                   .copy = u"devtunnel host"_s},
                  lastStep()}};
}

Tunnel ngrok()
{
    return {
        .id = u"ngrok"_s,
        .title = QT_TRANSLATE_NOOP("Tunnel", "ngrok"),
        .help = QT_TRANSLATE_NOOP(
            "Tunnel",
            "For everybody with an account at ngrok. The address stays if it is a "
            "domain of the account; many companies forbid tunnels, so ask."),
        .steps = {
            {.text = QT_TRANSLATE_NOOP("Tunnel",
                                       "Install ngrok, and give it the token that the dashboard "
                                       "shows."),
             .copy = u"ngrok config add-authtoken TOKEN"_s},
            {.text = QT_TRANSLATE_NOOP("Tunnel",
                                       "Look up the domain of your account in the dashboard, and "
                                       "enter it below: else the address is another one each "
                                       "time.")},
            {.text = QT_TRANSLATE_NOOP("Tunnel", "Start it, and leave it running while you test."),
             .copy = u"ngrok http --url=https://{host} {origin}"_s},
            lastStep()}};
}

Tunnel cloudflared()
{
    return {.id = u"cloudflared"_s,
            .title = QT_TRANSLATE_NOOP("Tunnel", "cloudflared"),
            .help = QT_TRANSLATE_NOOP(
                "Tunnel",
                "For everybody with a domain at Cloudflare. The address stays; many "
                "companies forbid tunnels, so ask."),
            .steps = {{.text = QT_TRANSLATE_NOOP("Tunnel", "Install cloudflared, and sign in."),
                       .copy = u"cloudflared tunnel login"_s},
                      {.text = QT_TRANSLATE_NOOP(
                           "Tunnel", "Make a tunnel once, with a name below your domain."),
                       .copy = uR"(cloudflared tunnel create call-console
cloudflared tunnel route dns call-console {host})"_s},
                      {.text = QT_TRANSLATE_NOOP("Tunnel",
                                                 "Start it, and leave it running while you test."),
                       .copy = u"cloudflared tunnel run --url {origin} call-console"_s},
                      lastStep()}};
}

} // namespace

const QList<Tunnel> &tunnels()
{
    static const QList<Tunnel> all{nginx(), caddy(), devTunnels(), ngrok(), cloudflared()};
    return all;
}

QString textToCopy(const TunnelStep &step, const QUrl &listener, const QUrl &callback)
{
    const QString host = callback.host().isEmpty() ? exampleHost : callback.host();
    const QString whole = callback.host().isEmpty() ? u"https://"_s + host + listener.path()
                                                    : callback.toString();
    QString text = step.copy;
    return text.replace(u"{origin}"_s, listener.toString(QUrl::RemovePath))
        .replace(u"{scheme}"_s, listener.scheme())
        .replace(u"{end}"_s, listener.authority())
        .replace(u"{port}"_s, QString::number(listener.port()))
        .replace(u"{path}"_s, listener.path())
        .replace(u"{host}"_s, host)
        .replace(u"{callback}"_s, whole);
}

QUrl endOfTunnel(const ListenerAddress &address, quint16 port)
{
    const QHostAddress host(address.address);
    ListenerAddress reached = address;
    if (host == QHostAddress::AnyIPv4 || host == QHostAddress::Any)
        reached.address = u"127.0.0.1"_s;
    else if (host == QHostAddress::AnyIPv6)
        reached.address = u"::1"_s;
    return urlOf(reached, port);
}

QString callbackMeantBy(const QString &text, const ListenerAddress &address)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    QUrl url(typed.contains(u"://"_s) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    if (!url.isValid())
        return typed; // wrong as it stands, and told so
    if (url.path().isEmpty() || url.path() == u"/")
        url.setPath(address.path);
    return url.toString();
}
