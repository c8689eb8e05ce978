#include "profiles/incomingrules.h"

#include "profiles/incomingruledialog.h"
#include "scenarios/catalogue.h"
#include "shared/arrivalwords.h"
#include "shared/steadybox.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

constexpr ArrivalKind kinds[]{ArrivalKind::PeerToPeer, ArrivalKind::Phone, ArrivalKind::Group,
                              ArrivalKind::PolicyRecording};

QString titleOf(const Operation &operation)
{
    return QCoreApplication::translate("Operation", operation.title);
}

//! The values of a rule in short, as in “busy”.
QString summaryOf(const Operation &operation, const QJsonObject &body)
{
    QStringList texts;
    const FieldValues values = readBody(operation, body);
    for (const Field &field : operation.fields) {
        for (const QString &value : values.value(field.key)) {
            const IdentityValue identity = IdentityValue::fromText(value);
            const bool isNamed = field.kind == FieldKind::Identity
                && !identity.displayName.isEmpty();
            texts.append(isNamed ? identity.displayName : value);
        }
    }
    return texts.join(u", "_s);
}

} // namespace

IncomingRules::IncomingRules(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(3, 1);
    for (const ArrivalKind kind : kinds)
        addLine(kind, grid);
    setFocusProxy(m_lines[kinds[0]].decision);
    refresh();
}

void IncomingRules::setIncoming(const QJsonObject &incoming)
{
    m_incoming = incoming;
    refresh();
}

void IncomingRules::addLine(ArrivalKind kind, QGridLayout *grid)
{
    QString name = words::arrivalKind(kind);
    name[0] = name[0].toUpper();
    const QString objectName = u"incoming."_s + toWord(kind);
    auto *label = new QLabel(name, this);
    const Line line{.decision = new SteadyBox(this),
                    .details = new QPushButton(tr("Details…"), this),
                    .summary = new QLabel(this)};
    label->setBuddy(line.decision);
    line.decision->setObjectName(objectName);
    line.decision->setAccessibleName(tr("Decision: %1").arg(name));
    line.decision->addItem(tr("Ask"), QString());
    line.decision->setItemData(0,
                               tr("A card rises at the top of the window, and a person decides."),
                               Qt::ToolTipRole);
    for (const QString &key : {u"answer"_s, u"reject"_s, u"redirect"_s})
        line.decision->addItem(titleOf(*operations::find(key)), key);
    line.details->setObjectName(objectName + u".details"_s);
    line.details->setAutoDefault(false);
    line.details->setAccessibleName(tr("Details: %1").arg(name));
    line.summary->setObjectName(objectName + u".summary"_s);
    line.summary->setTextFormat(Qt::PlainText);
    line.summary->setWordWrap(true);
    line.summary->setForegroundRole(QPalette::PlaceholderText);
    connect(line.decision, &QComboBox::currentIndexChanged, this, [this, kind] { decide(kind); });
    connect(line.details, &QPushButton::clicked, this, [this, kind, box = line.decision] {
        if (const Operation *operation = operations::find(box->currentData().toString()))
            askForDetails(kind, *operation);
    });
    m_lines.insert(kind, line);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(line.decision, row, 1);
    grid->addWidget(line.details, row, 2);
    grid->addWidget(line.summary, row, 3);
}

//! Who redirects has to say to whom; the others have something usual to begin with.
void IncomingRules::decide(ArrivalKind kind)
{
    const QString key = m_lines[kind].decision->currentData().toString();
    if (key.isEmpty())
        setRule(kind, {});
    else if (key == u"redirect")
        askForDetails(kind, *operations::find(key));
    else
        setRule(kind, {{u"operation"_s, key}});
}

void IncomingRules::askForDetails(ArrivalKind kind, const Operation &operation)
{
    const QJsonObject rule = ruleFor(m_incoming, kind);
    const bool isSame = rule[u"operation"] == operation.key;
    auto *dialog = new IncomingRuleDialog(
        operation, isSame ? rule[u"body"].toObject() : QJsonObject(),
        tr("%1: %2").arg(titleOf(operation), words::arrivalKind(kind)), this);
    dialog->setDirectory(m_directory);
    connect(dialog, &IncomingRuleDialog::decided, this,
            [this, kind](const QJsonObject &decided) { setRule(kind, decided); });
    connect(dialog, &QDialog::rejected, this, &IncomingRules::refresh);
    dialog->open();
}

void IncomingRules::setRule(ArrivalKind kind, const QJsonObject &rule)
{
    m_incoming = withRule(m_incoming, kind, rule);
    refresh();
    emit changed();
}

void IncomingRules::refresh()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        const QJsonObject rule = ruleFor(m_incoming, line.key());
        const QString key = rule[u"operation"].toString();
        const Operation *operation = operations::find(key);
        const QSignalBlocker blocker(line->decision);
        line->decision->setCurrentIndex(line->decision->findData(key)); // -1 for what is none
        line->details->setEnabled(operation);
        line->summary->setText(operation ? summaryOf(*operation, rule[u"body"].toObject())
                                         : QString());
    }
}
