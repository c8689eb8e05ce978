#include "launch/pastefield.h"

#include "console/console.h"
#include "console/launches.h"
#include "launch/fieldeditor.h"
#include "scenarios/catalogue.h"
#include "shared/tonelabel.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

//! The labels of what is still to be filled in, or taken from the profile.
QString missingOf(const PastedText &pasted)
{
    QStringList labels;
    const Scenario *scenario = findScenario(pasted.scenario);
    for (const QString &key : pasted.missing) {
        if (const Field *field = scenario ? scenario->field(key) : nullptr)
            labels.append(labelOf(*field));
    }
    return labels.join(u", "_s);
}

} // namespace

PasteField::PasteField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_answer(new ToneLabel(this))
{
    m_edit->setObjectName(u"paste"_s);
    m_edit->setAccessibleName(tr("Paste anything"));
    m_edit->setPlaceholderText(tr("Paste anything"));
    m_edit->setToolTip(
        tr("A meeting link, an invitation, a number, an id, a request as JSON: paste "
           "it here or anywhere in the window, or drop it."));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_edit->setAcceptDrops(false); // it would keep the text; the window takes it in
    m_answer->setObjectName(u"pasteAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_answer);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PasteField::forgetAnswer);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { take(m_edit->text()); });
}

void PasteField::setConsole(Console *console)
{
    m_console = console;
}

void PasteField::take(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    Result<PastedText> pasted = recognise(text);
    if (!pasted)
        return tell(pasted.error().text(), true);
    QString sentence = pasted->recognised;
    const QList<DirectoryEntry> people = directory();
    for (const DirectoryEntry &entry : people) {
        const bool isMeant = !pasted->userPrincipalName.isEmpty()
            && entry.userPrincipalName.compare(pasted->userPrincipalName, Qt::CaseInsensitive) == 0;
        if (!isMeant)
            continue;
        pasted->values[u"user"_s] = {IdentityValue{entry.id, entry.displayName}.toText()};
        pasted->missing.removeAll(u"user"_s);
        sentence = tr("The address of %1.").arg(entry.displayName);
    }
    if (const QString missing = missingOf(*pasted); !missing.isEmpty())
        sentence += u' ' + tr("It does not tell: %1.").arg(missing);
    emit recognised(*pasted); // opens its form, which ends what was told before
    tell(sentence, false);
}

void PasteField::takeFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tell(tr("%1 cannot be read: %2.").arg(fileName, file.errorString()), true);
    if (file.size() > mostBytes)
        return tell(tr("%1 is larger than 1 MiB: that is no invitation.").arg(fileName), true);
    take(QString::fromUtf8(file.readAll()));
}

void PasteField::forgetAnswer()
{
    m_answer->hide();
}

//! A line edit would keep the first line of an invitation only.
bool PasteField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (watched != m_edit || !isPaste)
        return QWidget::eventFilter(watched, event);
    take(QGuiApplication::clipboard()->text());
    return true;
}

QList<DirectoryEntry> PasteField::directory() const
{
    return m_console ? m_console->profile().directory + m_console->launches().directory()
                     : QList<DirectoryEntry>();
}

void PasteField::tell(const QString &sentence, bool isProblem)
{
    m_answer->setText(isProblem ? sentence : u"✓ "_s + sentence);
    m_answer->setTone(isProblem ? Tone::Bad : Tone::Good);
    m_answer->setVisible(!sentence.isEmpty());
}
