#include "cli/sandboxverb.h"

#include "cli/interrupt.h"
#include "console/sandboxcontrol.h"
#include "core/checkedobject.h"
#include "core/future.h"
#include "http/httpclient.h"
#include "identity/profile.h"
#include "identity/secretstore.h"
#include "sandbox/sandboxthread.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 9440;
constexpr int highestPort = 65535;

void declare(Options &options)
{
    options.addValue(
        u"port"_s, u"N"_s,
        SandboxVerb::tr("Listens on this port, 0 for a free one; %1 otherwise.").arg(usualPort));
    options.addFlag(u"tls"_s,
                    SandboxVerb::tr("Speaks HTTPS, with a certificate that it makes; the ready "
                                    "line names the PEM file of its authority."));
    options.addValue(
        u"clock-rate"_s, u"X"_s,
        SandboxVerb::tr("Lets time pass X times as fast; with 60, a minute takes a second."));
    options.addValue(u"faults"_s, u"FILE"_s,
                     SandboxVerb::tr("Makes the mistakes that this JSON file lists."));
    options.addValue(u"directory"_s, u"FILE"_s,
                     SandboxVerb::tr("Takes people, phones and meetings from this JSON file."));
    options.addValue(u"incoming"_s, u"FILE"_s,
                     SandboxVerb::tr("Lets somebody call once it runs, as this JSON file says: it "
                                     "is the body of POST /sandbox/calls/incoming."));
    options.addValue(u"certificates"_s, u"FILE"_s,
                     SandboxVerb::tr("Gives tokens to whoever proves to have a certificate of this "
                                     "PEM file, too."));
}

Result<double> readRate(const Options &options)
{
    if (!options.isSet(u"clock-rate"_s))
        return 1.0;
    bool isNumber = false;
    const double rate = options.value(u"clock-rate"_s).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(rate) || rate <= 0)
        return failure({.what = SandboxVerb::tr("The value of “--clock-rate” has to be a number "
                                                "above 0.")});
    return rate;
}

} // namespace

SandboxVerb::SandboxVerb(const Environment &environment)
    : Verb(environment), m_sandbox(std::make_unique<SandboxThread>())
{
}

SandboxVerb::~SandboxVerb() = default;

void SandboxVerb::start(const QStringList &arguments)
{
    Options options(u"sandbox"_s, {},
                    tr("Runs the local calling service alone, on 127.0.0.1. The first line that it "
                       "prints is a profile for “call-console profile import -”."));
    declare(options);
    if (!understand(options, arguments))
        return;
    const Result<int> port = options.number(u"port"_s, usualPort, 0, highestPort);
    const Result<double> rate = readRate(options);
    if (!port || !rate)
        return refuse(port ? rate.error() : port.error());
    const Result<void> prepared = configuration().prepare().and_then([this, &options] {
        return prepareCall(options.value(u"incoming"_s));
    });
    if (!prepared)
        return fail(prepared.error());

    connect(new Interrupt(this), &Interrupt::requested, this, [this] { end(ExitCode::Done); });
    const SandboxOptions sandbox{.port = static_cast<quint16>(*port),
                                 .clockRate = *rate,
                                 .keyFile = configuration().sandboxKeyFile(),
                                 .directoryFile = options.value(u"directory"_s),
                                 .faultsFile = options.value(u"faults"_s),
                                 .certificatesFile = options.value(u"certificates"_s),
                                 .tlsFolder = options.isSet(u"tls"_s)
                                     ? configuration().sandboxFolder()
                                     : QString()};
    whenDone(m_sandbox->start(sandbox), this,
             [this](const Result<QJsonObject> &ready) { started(ready); });
}

void SandboxVerb::started(const Result<QJsonObject> &ready)
{
    if (!ready)
        return fail(ready.error());
    QJsonObject line = *ready;
    line[u"event"] = u"ready"_s;
    output().json(line);
    if (!m_incoming.isEmpty())
        placeCall(*ready);
}

Result<void> SandboxVerb::prepareCall(const QString &file)
{
    if (file.isEmpty())
        return {};
    return readJsonFile(file).map([this](const QJsonObject &call) { m_incoming = call; });
}

void SandboxVerb::placeCall(const QJsonObject &ready)
{
    const Result<Profile> profile = readProfile(ready);
    if (!profile)
        return fail(profile.error());
    environment().secrets.keepControlTokenForSession(profile->name,
                                                     ready[u"controlToken"].toString());
    auto *http = new HttpClient(this);
    if (const QString &authority = profile->endpoints.caCertificate; !authority.isEmpty()) {
        if (const Result<void> trusted = http->trust(authority); !trusted)
            return fail(trusted.error());
    }
    auto *control = new SandboxControl(*profile, environment().secrets, *http, this);
    const QString callback = m_incoming[u"callbackUri"].toString();
    whenDone(control->placeCall(m_incoming, callback), this, [this](const Result<CallId> &call) {
        if (!call)
            return fail(call.error());
        output().json({{u"event"_s, u"incoming"_s}, {u"callId"_s, call->text}});
    });
}
