#include "launch/launchpanel.h"

#include "console/console.h"
#include "core/json.h"
#include "launch/requestpreview.h"
#include "launch/scenarioform.h"
#include "scenarios/catalogue.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto saveDelay = 400ms;

QString settingsKey(const QString &profile, const QString &scenario)
{
    return u"launch/%1/%2"_s.arg(profile, scenario);
}

} // namespace

LaunchPanel::LaunchPanel(const QString &settingsFile, QWidget *parent)
    : QWidget(parent), m_settingsFile(settingsFile), m_preview(new RequestPreview(this)),
      m_unfolded(new QSplitter(this)), m_folded(new QWidget(this)),
      m_foldedText(new QLabel(m_folded))
{
    m_unfolded->addWidget(m_preview);
    m_unfolded->setChildrenCollapsible(false);

    auto *unfold = new QPushButton(tr("&New call"), m_folded);
    unfold->setObjectName(u"newCall"_s);
    connect(unfold, &QPushButton::clicked, this, [this] { setFolded(false); });
    auto *line = new QHBoxLayout(m_folded);
    line->setContentsMargins({});
    line->addWidget(m_foldedText, 1);
    line->addWidget(unfold);
    m_folded->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_unfolded);
    layout->addWidget(m_folded);

    m_save.setSingleShot(true);
    m_save.setInterval(saveDelay);
    connect(&m_save, &QTimer::timeout, this, &LaunchPanel::saveValues);
}

LaunchPanel::~LaunchPanel()
{
    saveValues();
}

void LaunchPanel::setConsole(Console *console)
{
    saveValues(); // of the profile that goes
    m_console = console;
    if (m_form)
        m_form->setEnabled(console != nullptr);
    if (!console)
        return;
    connect(console, &Console::listenerChanged, this, [this] {
        if (m_form && m_console)
            m_form->setCallbackUri(m_console->callbackUri());
    });
    if (m_form)
        open(m_form->scenario().id);
}

void LaunchPanel::open(const QString &id)
{
    const Scenario *scenario = findScenario(id);
    if (!scenario)
        return;
    delete m_form;
    m_form = new ScenarioForm(*scenario);
    m_form->setEnabled(m_console != nullptr);
    m_unfolded->insertWidget(0, m_form);
    m_unfolded->setSizes({1, 1}); // halves
    m_foldedText->setText(
        tr("%1: placed.").arg(QCoreApplication::translate("Scenario", scenario->title)));
    connect(m_form, &ScenarioForm::changed, this, &LaunchPanel::preview);
    connect(m_form, &ScenarioForm::changed, &m_save, qOverload<>(&QTimer::start));
    connect(m_form, &ScenarioForm::submitted, this, &LaunchPanel::place);
    if (m_console) {
        m_form->setDirectory(m_console->profile().directory);
        m_form->setCallbackUri(m_console->callbackUri());
    }
    restoreValues();
    setFolded(false);
    preview();
}

void LaunchPanel::setFolded(bool isFolded)
{
    m_unfolded->setVisible(!isFolded);
    m_folded->setVisible(isFolded);
    setMaximumHeight(isFolded ? m_folded->sizeHint().height() : QWIDGETSIZE_MAX);
    if (!isFolded && m_form)
        m_form->setFocus();
    emit foldedChanged(isFolded);
}

bool LaunchPanel::isFolded() const
{
    return m_unfolded->isHidden();
}

void LaunchPanel::place()
{
    if (!m_console)
        return;
    saveValues();
    m_form->setOutcome({});
    m_form->setBusy(true);
    const QPointer<ScenarioForm> form(m_form);
    whenDone(m_console->send(request()), this,
             [this, form](const Result<Reply> &reply) { answered(form, reply); });
}

void LaunchPanel::answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply)
{
    if (!form)
        return; // another scenario was opened meanwhile; the Calls table has the outcome
    form->setBusy(false);
    if (!reply)
        form->setOutcome(words::failureOf(reply.error()));
    else if (form == m_form)
        setFolded(true);
}

void LaunchPanel::preview()
{
    Request shown = request();
    shown.body = indentedJson(m_form->body());
    m_preview->show(shown, m_console ? m_console->profile().endpoints.graphRoot : QUrl());
}

void LaunchPanel::restoreValues()
{
    if (!m_console)
        return;
    const Profile &profile = m_console->profile();
    FieldValues values = presetsOf(m_form->scenario());
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.beginGroup(settingsKey(profile.name, m_form->scenario().id));
    for (const Field &field : m_form->scenario().fields) {
        if (settings.contains(field.key))
            values[field.key] = settings.value(field.key).toStringList();
        else if (field.required && field.kind == FieldKind::Identity
                 && !profile.directory.isEmpty())
            values[field.key] = {
                IdentityValue{profile.directory.first().id, profile.directory.first().displayName}
                    .toText()};
    }
    m_form->setValues(values);
}

void LaunchPanel::saveValues() const
{
    if (!m_console || !m_form)
        return;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.beginGroup(settingsKey(m_console->profile().name, m_form->scenario().id));
    const FieldValues values = m_form->values();
    for (auto value = values.begin(); value != values.end(); ++value)
        settings.setValue(value.key(), *value);
}

Request LaunchPanel::request() const
{
    return buildCreateRequest(m_form->scenario(), compactJson(m_form->body()));
}
