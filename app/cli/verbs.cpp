#include "cli/verbs.h"

#include "cli/callverb.h"
#include "cli/doctorverb.h"
#include "cli/journalverb.h"
#include "cli/listenverb.h"
#include "cli/operateverb.h"
#include "cli/profileverb.h"
#include "cli/sandboxverb.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
std::unique_ptr<Verb> make(const Environment &environment)
{
    return std::make_unique<T>(environment);
}

} // namespace

const QList<VerbDeclaration> &verbs()
{
    static const QList<VerbDeclaration> all{
        {.name = u"call"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Places a call and follows it."),
         .make = make<CallVerb>},
        {.name = u"operate"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Does something with a call that is alive."),
         .make = make<OperateVerb>},
        {.name = u"listen"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Takes the notifications of a profile in."),
         .make = make<ListenVerb>},
        {.name = u"doctor"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Checks what has to be right before a call."),
         .make = make<DoctorVerb>},
        {.name = u"journal"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Lists, searches, exports and verifies what happened."),
         .make = make<JournalVerb>},
        {.name = u"profile"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Lists, imports and exports profiles."),
         .make = make<ProfileVerb>},
        {.name = u"sandbox"_s,
         .help = QT_TRANSLATE_NOOP("Verbs", "Runs the local calling service alone."),
         .make = make<SandboxVerb>},
    };
    return all;
}

const VerbDeclaration *findVerb(const QString &name)
{
    const QList<VerbDeclaration> &all = verbs();
    const auto found = std::ranges::find(all, name, &VerbDeclaration::name);
    return found == all.end() ? nullptr : &*found;
}
