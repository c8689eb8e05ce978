#include "tunnels/callbackfield.h"

#include "console/console.h"
#include "console/profiles.h"
#include "doctor/checkup.h"
#include "shared/tonelabel.h"
#include "tunnels/tunnel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const auto member = u"callbackUri"_s;

QString sentencesOf(const Diagnosis &diagnosis)
{
    return Error{.what = diagnosis.reason, .next = diagnosis.next, .detail = diagnosis.detail}
        .text();
}

} // namespace

CallbackField::CallbackField(Profiles &profiles, Checkup &checkup, QWidget *parent)
    : QWidget(parent), m_profiles(profiles), m_checkup(checkup), m_edit(new QLineEdit(this)),
      m_save(new QPushButton(tr("&Check and save"), this)),
      m_saveAnyway(new QPushButton(tr("Save all the sa&me"), this)), m_answer(new ToneLabel(this)),
      m_dot(new ToneDot(this)), m_state(new ToneLabel(this))
{
    m_edit->setObjectName(u"publicUrl"_s);
    m_edit->setAccessibleName(tr("Public address"));
    m_edit->setPlaceholderText(u"https://bot.contoso.example/callback"_s);
    m_save->setObjectName(u"publicUrl.save"_s);
    m_saveAnyway->setObjectName(u"publicUrl.saveAnyway"_s);
    m_answer->setObjectName(u"publicUrl.answer"_s);
    m_state->setObjectName(u"watchState"_s);
    arrange();
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        forgetAttempt();
        tell({}, false);
        emit edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &CallbackField::tryOut);
    connect(m_save, &QPushButton::clicked, this, &CallbackField::tryOut);
    connect(m_saveAnyway, &QPushButton::clicked, this, &CallbackField::save);
    connect(&checkup, &Checkup::changed, this, qOverload<>(&CallbackField::showWatch));
    setConsole(nullptr);
}

void CallbackField::arrange()
{
    for (QPushButton *button : {m_save, m_saveAnyway})
        button->setAutoDefault(false);
    for (ToneLabel *label : {m_answer, m_state}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *label = new QLabel(tr("Public &address"), this);
    label->setBuddy(m_edit);
    auto *field = new QHBoxLayout;
    field->addWidget(label);
    field->addWidget(m_edit, 1);
    field->addWidget(m_save);
    field->addWidget(m_saveAnyway);
    auto *state = new QHBoxLayout;
    state->addWidget(m_dot);
    state->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(field);
    layout->addWidget(m_answer);
    layout->addLayout(state);
}

void CallbackField::setConsole(Console *console)
{
    m_console = console;
    forgetAttempt();
    const bool canBeChanged = console && m_profiles.hasFile(console->profile().name);
    m_edit->setEnabled(canBeChanged);
    m_save->setEnabled(canBeChanged);
    if (console)
        showProfile(console->profile());
    showWatch();
}

void CallbackField::showProfile(const Profile &profile)
{
    const bool isAnother = profile.name != m_profile;
    m_profile = profile.name;
    if (isAnother || !m_edit->isModified()) // what somebody types is his
        m_edit->setText(profile.callbackUri);
    if (!m_profiles.hasFile(profile.name))
        tell(
            tr("“%1” is built in, and reaches the listener without a tunnel. For a real tenant, make "
               "a profile first.")
                .arg(profile.name),
            false);
    else if (isAnother)
        tell({}, false);
    emit edited();
}

//! What was tried out is no longer what stands there, or has nothing to arrive at.
void CallbackField::forgetAttempt()
{
    if (m_attempt)
        tell({}, false);
    m_attempt.reset();
    m_saveAnyway->hide();
}

QUrl CallbackField::callback() const
{
    const Result<Profile> profile = typed();
    return profile ? QUrl(publicCallback(*profile)) : QUrl();
}

//! The profile with what is typed, or what is wrong with that.
Result<Profile> CallbackField::typed() const
{
    return m_profiles.describe(m_profile).and_then([this](const Profile &profile) {
        QJsonObject file = toJson(profile);
        file[member] = callbackMeantBy(m_edit->text(), profile.listener);
        return readProfile(file);
    });
}

void CallbackField::tryOut()
{
    const Result<Profile> profile = typed();
    if (!profile)
        return tell(profile.error().what, true);
    if (profile->callbackUri.isEmpty())
        return save();
    m_saveAnyway->hide();
    for (const ProfileProblem &problem : problemsOf(toJson(*profile))) {
        if (problem.member == member)
            return triedOut({.state = CheckState::Failed, .reason = problem.text});
    }
    CallbackWatch *watch = m_checkup.watch();
    if (!watch)
        return triedOut({.state = CheckState::Failed,
                         .reason = tr("There is no listener that could be reached.")});
    tell(tr("Checking…"), false);
    m_attempt = std::make_unique<QObject>();
    whenDone(watch->lookAt(QUrl(publicCallback(*profile))), m_attempt.get(),
             [this](const Result<Diagnosis> &found) {
                 m_attempt.release()->deleteLater(); // it is he who calls
                 triedOut(found.value_or(Diagnosis{.state = CheckState::Failed}));
             });
}

void CallbackField::triedOut(const Diagnosis &found)
{
    if (found.state != CheckState::Failed)
        return save();
    tell(tr("Nothing was saved yet. %1").arg(sentencesOf(found)), true);
    m_saveAnyway->show();
}

void CallbackField::save()
{
    const Result<void> written = typed().and_then([this](const Profile &profile) {
        return m_profiles.save(profile);
    });
    if (!written)
        return tell(written.error().text(), true);
    m_saveAnyway->hide();
    m_edit->setModified(false);
    tell(tr("It is saved in “%1”.").arg(m_profile), false);
    emit saved(m_profile);
}

void CallbackField::showWatch()
{
    const std::optional<Diagnosis> &found = m_checkup.callback();
    if (!m_checkup.isWatching())
        return showWatch(Tone::Neutral,
                         tr("Nothing is watched: the profile that is open has no public address."));
    if (!found)
        return showWatch(Tone::Pending, tr("Checking…"));
    if (found->state == CheckState::Failed)
        return showWatch(Tone::Bad, tr("Not reached. %1").arg(sentencesOf(*found)));
    showWatch(found->state == CheckState::Ok ? Tone::Good : Tone::Pending,
              tr("Reachable. %1 This is looked at all the time.").arg(sentencesOf(*found)));
}

void CallbackField::showWatch(Tone tone, const QString &sentence)
{
    m_dot->setTone(tone, tone != Tone::Neutral);
    m_state->setTone(tone);
    m_state->setText(sentence);
}

void CallbackField::tell(const QString &sentence, bool isProblem)
{
    m_answer->setTone(isProblem ? Tone::Bad : Tone::Neutral);
    m_answer->setText(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}
