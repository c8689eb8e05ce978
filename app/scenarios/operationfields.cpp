#include "scenarios/operationfields.h"

#include "scenarios/fields.h"
#include "scenarios/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace operationfields;

namespace {

constexpr int mostInvited = 5;

Field switchField(const QString &key, const QString &path, const char *label, const char *help)
{
    return {.key = key,
            .kind = FieldKind::Switch,
            .label = label,
            .help = help,
            .path = path,
            .rules = {rules::trueOrFalse()}};
}

Field untyped(Field field)
{
    field.isTyped = false;
    return field;
}

Field transferee()
{
    Field field = under(fields::person(), u"transferee"_s, u"transferee/identity/user"_s);
    field.label = QT_TRANSLATE_NOOP("Scenario", "Transferee");
    field.help = QT_TRANSLATE_NOOP("Scenario", "In a group call: who is transferred.");
    return untyped(optionalField(field));
}

} // namespace

Field operationfields::participant()
{
    return {.key = u"participant"_s,
            .label = QT_TRANSLATE_NOOP("Scenario", "Participant"),
            .help = QT_TRANSLATE_NOOP("Scenario", "Id of somebody in the roster."),
            .path = u"{participant}"_s,
            .source = "Get participant",
            .required = true,
            .directory = DirectoryKind::Participant,
            .example = {u"909c6581-5130-43e9-88f3-fcb3582cde37"_s}};
}

Field operationfields::ofUrl(const QString &name, const char *label, const char *help,
                             const QString &example)
{
    return {.key = name,
            .label = label,
            .help = help,
            .path = u'{' + name + u'}',
            .source = "Get operation",
            .required = true,
            .example = {example}};
}

Field operationfields::clientContext()
{
    return {.key = u"client-context"_s,
            .label = QT_TRANSLATE_NOOP("Scenario", "Client context"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Comes back with the outcome, so that the two can be told to "
                                      "belong together. A new one is taken if it stays empty."),
            .path = u"clientContext"_s,
            .advanced = true,
            .supply = Supply::ClientContext,
            .example = {u"d45324c1-fcb5-430a-902c-f20af696537c"_s},
            .rules = {rules::clientContext()}};
}

Field operationfields::number(const QString &key, const QString &path, const char *label,
                              const char *help, int least, int most)
{
    return {.key = key,
            .kind = FieldKind::Number,
            .label = label,
            .help = help,
            .path = path,
            .source = "operations",
            .least = least,
            .most = most};
}

Field operationfields::choice(const QString &key, const QString &path, const char *label,
                              const char *help, const QStringList &choices, const QString &preset)
{
    return {.key = key,
            .kind = FieldKind::Choice,
            .label = label,
            .help = help,
            .path = path,
            .source = "operations",
            .required = true,
            .choices = choices,
            .preset = {preset},
            .example = {preset}};
}

Field operationfields::list(const QString &key, const QString &path, const char *label,
                            const char *help, const QStringList &example)
{
    return {.key = key,
            .label = label,
            .help = help,
            .path = path,
            .repeatable = true,
            .example = example};
}

Field operationfields::needed(Field field)
{
    field.required = true;
    field.source = field.source ? field.source : "operations";
    return field;
}

Field operationfields::optionalField(Field field)
{
    field.required = false;
    field.least = 0;
    return field;
}

Field operationfields::several(Field field, int most)
{
    field.repeatable = true;
    field.most = most;
    return field;
}

Field operationfields::under(Field field, const QString &key, const QString &path)
{
    field.key = key;
    field.path = path;
    return field;
}

Field operationfields::prompts(int most, bool isTyped)
{
    return {.key = u"prompt"_s,
            .kind = FieldKind::Prompt,
            .label = QT_TRANSLATE_NOOP("Scenario", "Prompts"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "What is played, each as address and, where it was fetched "
                                      "already, its resource id: WAV, mono, 16 bit, 16 kHz."),
            .path = u"prompts/*/mediaInfo"_s,
            .source = "Play prompt, prompts",
            .repeatable = true,
            .isTyped = isTyped,
            .most = most,
            .example = {u"https://cdn.contoso.com/beep.wav,1D6DE2D4-CD51-4309-8DAA-70768651088E"_s},
            .rules = {rules::promptUri(), rules::promptFormat()}};
}

QList<Field> operationfields::answerFields()
{
    Field modalities = under(fields::modalities(), u"modalities"_s, u"acceptedModalities"_s);
    Field media = choice(u"media"_s, u"mediaConfig/@odata.type"_s,
                         QT_TRANSLATE_NOOP("Scenario", "Media handled by"),
                         QT_TRANSLATE_NOOP("Scenario", "The service, or the bot itself."),
                         {u"#microsoft.graph.serviceHostedMediaConfig"_s,
                          u"#microsoft.graph.appHostedMediaConfig"_s},
                         u"#microsoft.graph.serviceHostedMediaConfig"_s);
    return {media,
            modalities,
            fields::mediaBlob(),
            fields::prefetchedMedia(),
            fields::contentSharing(),
            fields::deltaRoster(),
            number(u"participant-capacity"_s, u"participantCapacity"_s,
                   QT_TRANSLATE_NOOP("Scenario", "Participant capacity"),
                   QT_TRANSLATE_NOOP("Scenario",
                                     "For policy recording: how many participants this bot takes."),
                   1, 1'000'000),
            fields::callback()};
}

QList<Field> operationfields::transferFields()
{
    const QString target = u"transferTarget"_s;
    return {
        untyped(optionalField(under(fields::person(), u"user"_s, target + u"/identity/user"_s))),
        untyped(optionalField(under(fields::phone(), u"phone"_s, target + u"/identity/phone"_s))),
        under(fields::targetDetails().at(0), u"replaces-call-id"_s, target + u"/replacesCallId"_s),
        under(fields::targetDetails().at(3), u"target-endpoint-type"_s,
              target + u"/endpointType"_s),
        under(fields::targetDetails().at(4), u"target-region"_s, target + u"/region"_s),
        under(fields::targetDetails().at(5), u"target-language"_s, target + u"/languageId"_s),
        transferee(),
        {.key = u"transferee-participant"_s,
         .label = QT_TRANSLATE_NOOP("Scenario", "Id in the roster"),
         .help = QT_TRANSLATE_NOOP("Scenario",
                                   "In a group call: the id that the roster has of the one who is "
                                   "transferred."),
         .path = u"transferee/participantId"_s,
         .directory = DirectoryKind::Participant},
        clientContext(),
    };
}

QList<Field> operationfields::recordFields()
{
    constexpr int most = 120;
    return {
        prompts(1, false),
        number(u"max-record-duration"_s, u"maxRecordDurationInSeconds"_s,
               QT_TRANSLATE_NOOP("Scenario", "Longest recording"),
               QT_TRANSLATE_NOOP("Scenario", "Seconds, 1 to 120; otherwise 5."), 1, most),
        number(u"initial-silence-timeout"_s, u"initialSilenceTimeoutInSeconds"_s,
               QT_TRANSLATE_NOOP("Scenario", "Silence at first"),
               QT_TRANSLATE_NOOP("Scenario",
                                 "Seconds to wait for the first word, 1 to 120; otherwise 5."),
               1, most),
        number(u"max-silence-timeout"_s, u"maxSilenceTimeoutInSeconds"_s,
               QT_TRANSLATE_NOOP("Scenario", "Silence at the end"),
               QT_TRANSLATE_NOOP("Scenario",
                                 "Seconds of silence that end it, 1 to 120; otherwise 5."),
               1, most),
        switchField(u"play-beep"_s, u"playBeep"_s, QT_TRANSLATE_NOOP("Scenario", "Beep"),
                    QT_TRANSLATE_NOOP("Scenario", "Plays a beep before it records.")),
        switchField(u"barge-in"_s, u"bargeInAllowed"_s, QT_TRANSLATE_NOOP("Scenario", "Barge in"),
                    QT_TRANSLATE_NOOP("Scenario", "Breaks off what is being played or recorded.")),
        list(u"stop-tone"_s, u"stopTones/*"_s, QT_TRANSLATE_NOOP("Scenario", "Stop keys"),
             QT_TRANSLATE_NOOP("Scenario", "Keys that end it, such as # or 1, one a line."),
             {u"#"_s, u"1"_s, u"*"_s}),
        clientContext()};
}

Field operationfields::tones()
{
    Field field = list(u"tone"_s, u"tones/*"_s, QT_TRANSLATE_NOOP("Scenario", "Tones"),
                       QT_TRANSLATE_NOOP("Scenario",
                                         "The keys in their order, one a line: tone0 to tone9, "
                                         "star, pound, a to d, flash."),
                       {u"tone1"_s, u"pound"_s});
    for (int digit = 0; digit <= 9; ++digit)
        field.choices.append(u"tone%1"_s.arg(digit));
    field.choices += {u"star"_s, u"pound"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"flash"_s};
    return needed(field);
}

QList<Field> operationfields::inviteFields()
{
    const QString invited = u"participants/*"_s;
    return {
        optionalField(under(fields::people(), u"user"_s, invited + u"/identity/user"_s)),
        several(optionalField(under(fields::phone(), u"phone"_s, invited + u"/identity/phone"_s)),
                mostInvited),
        under(fields::targetDetails().at(0), u"replaces-call-id"_s, invited + u"/replacesCallId"_s),
        {.key = u"participant-id"_s,
         .label = QT_TRANSLATE_NOOP("Scenario", "Moved participant"),
         .help = QT_TRANSLATE_NOOP("Scenario",
                                   "Id of somebody in another meeting of this application who "
                                   "is moved here."),
         .path = invited + u"/participantId"_s,
         .advanced = true},
        under(fields::targetDetails().at(1), u"hidden"_s, invited + u"/hidden"_s),
        under(fields::targetDetails().at(2), u"remove-from-default-audio-routing-group"_s,
              invited + u"/removeFromDefaultAudioRoutingGroup"_s),
        clientContext()};
}

QList<Field> operationfields::routingFields()
{
    return {{.key = u"id"_s,
             .label = QT_TRANSLATE_NOOP("Scenario", "Name of the group"),
             .help = QT_TRANSLATE_NOOP("Scenario", "The documentation takes the mode as the name."),
             .path = u"id"_s,
             .example = {u"oneToOne"_s}},
            choice(u"routing-mode"_s, u"routingMode"_s,
                   QT_TRANSLATE_NOOP("Scenario", "Routing mode"),
                   QT_TRANSLATE_NOOP("Scenario", "One receiver, or several of them."),
                   {u"oneToOne"_s, u"multicast"_s}, u"oneToOne"_s),
            needed(list(u"audio-source"_s, u"sources/*"_s, QT_TRANSLATE_NOOP("Scenario", "Sources"),
                        QT_TRANSLATE_NOOP("Scenario", "Participants who speak, one id a line."),
                        {u"632899f8-2ea1-4604-8413-27bd2892079f"_s})),
            needed(list(u"audio-receiver"_s, u"receivers/*"_s,
                        QT_TRANSLATE_NOOP("Scenario", "Receivers"),
                        QT_TRANSLATE_NOOP("Scenario", "Participants who hear, one id a line."),
                        {u"550fae72-d251-43ec-868c-373732c2704f"_s}))};
}
