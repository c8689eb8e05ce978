#include "launch/identityeditor.h"

#include "launch/identitydetails.h"
#include "shared/tonelabel.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int indexRole = Qt::UserRole + 2; // in the directory: an id may stand there twice

//! The entries that \a field may complete from, each with what it would hold as its id.
QList<DirectoryEntry> fitting(const QList<DirectoryEntry> &directory, const Field &field)
{
    QList<DirectoryEntry> found;
    for (DirectoryEntry entry : directory) {
        if (field.kind == FieldKind::Url)
            entry.id = entry.link;
        if (entry.kind == field.directory.value_or(DirectoryKind::Person) && !entry.id.isEmpty())
            found.append(entry);
    }
    return found;
}

void fill(QStandardItemModel *model, const QList<DirectoryEntry> &directory, bool withId)
{
    model->clear();
    for (const DirectoryEntry &entry : directory) {
        const QString text = withId && !entry.displayName.isEmpty()
            ? u"%1 · %2"_s.arg(entry.displayName, entry.id)
            : entry.displayName;
        auto *item = new QStandardItem(text.isEmpty() ? entry.id : text);
        item->setToolTip(entry.hint);
        item->setData(entry.id, idRole);
        item->setData(model->rowCount(), indexRole);
        model->appendRow(item);
    }
}

QCompleter *newCompleter(QAbstractItemModel *model, QLineEdit *edit)
{
    auto *completer = new QCompleter(model, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    return completer;
}

bool isIn(const QList<DirectoryEntry> &directory, const QString &id)
{
    return std::ranges::find(directory, id, &DirectoryEntry::id) != directory.end();
}

//! Of all whom the directory calls \a name.
QSet<QString> idsOf(const QString &name, const QList<DirectoryEntry> &directory)
{
    QSet<QString> ids;
    for (const DirectoryEntry &entry : directory) {
        if (entry.displayName.compare(name, Qt::CaseInsensitive) == 0)
            ids.insert(entry.id);
    }
    return ids;
}

//! What the directory says of \a id, below the editor.
void showHintOf(const QString &id, const QList<DirectoryEntry> &directory, ToneLabel *label)
{
    const auto entry = std::ranges::find(directory, id, &DirectoryEntry::id);
    const bool isKnown = entry != directory.end() && !entry->hint.isEmpty();
    label->setVisible(isKnown);
    if (!isKnown)
        return;
    label->setWordWrap(true);
    label->setTone(Tone::Good);
    label->setText(u"✓ "_s + entry->hint);
}

} // namespace

IdentityEditor::IdentityEditor(const Field &field, QWidget *parent, Shape shape, int number)
    : FieldEditor(field, parent), m_name(new QLineEdit(this)), m_id(new QLineEdit(this)),
      m_hint(new ToneLabel(this)), m_model(new QStandardItemModel(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name, 0, 0);
    if (shape == Shape::OneLine) {
        constexpr int idShare = 2;
        layout->addWidget(m_id, 0, 1);
        layout->setColumnStretch(0, 1);
        layout->setColumnStretch(1, idShare);
    } else {
        layout->addWidget(m_id, 1, 0);
    }
    layout->addWidget(m_hint, 2, 0, 1, -1);
    describe(field, number);
    if (!field.details.isEmpty())
        addDetails(field, number, layout);
    m_hint->hide();
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &IdentityEditor::followName);
    connect(m_name, &QLineEdit::textChanged, this, &FieldEditor::changed);
    connect(m_id, &QLineEdit::textChanged, this, &FieldEditor::changed);
    connect(this, &FieldEditor::changed, this, &IdentityEditor::showHint);
    complete(m_name);
    complete(m_id);
}

void IdentityEditor::describe(const Field &field, int number)
{
    const QString place = number > 0 ? u"."_s + QString::number(number) : QString();
    const QString ordinal = number > 0 ? u" "_s + QString::number(number) : QString();
    FieldEditor::describe(m_name, field, ordinal + tr(", name"));
    FieldEditor::describe(m_id, field, ordinal + tr(", object id"));
    m_name->setObjectName(field.key + place + u".name"_s);
    m_id->setObjectName(field.key + place + u".id"_s);
    m_name->setPlaceholderText(tr("Name"));
    m_id->setPlaceholderText(tr("Object id"));
}

void IdentityEditor::addDetails(const Field &field, int number, QGridLayout *layout)
{
    m_details = new IdentityDetails(field, labelOf(field) + u' ' + QString::number(number),
                                    u"."_s + QString::number(number), this);
    layout->addWidget(m_details->toggle(), 0, 2);
    layout->addWidget(m_details, 3, 0, 1, -1);
    connect(m_details, &IdentityDetails::changed, this, &FieldEditor::changed);
}

QStringList IdentityEditor::values() const
{
    return {IdentityValue{m_id->text().trimmed(), m_name->text().trimmed(),
                          m_details ? m_details->values() : QMap<QString, QString>()}
                .toText()};
}

void IdentityEditor::setValues(const QStringList &values)
{
    const IdentityValue value = IdentityValue::fromText(values.value(0));
    m_id->setText(value.id);
    m_name->setText(value.displayName);
    if (m_details)
        m_details->setValues(value.details);
    showHint(); // also while changes are told to nobody
}

void IdentityEditor::setDirectory(const QList<DirectoryEntry> &directory)
{
    m_directory = fitting(directory, field());
    fill(m_model, m_directory, false);
    showHint();
}

void IdentityEditor::setSupply(const QString &value)
{
    const IdentityValue supply = IdentityValue::fromText(value);
    m_id->setPlaceholderText(supply.id.isEmpty() ? tr("Object id") : supply.id);
    m_name->setPlaceholderText(supply.displayName.isEmpty() ? tr("Name") : supply.displayName);
}

void IdentityEditor::complete(QLineEdit *edit)
{
    QCompleter *completer = newCompleter(m_model, edit);
    completer->setCompletionRole(edit == m_id ? idRole : Qt::DisplayRole);
    const auto choose = [this](const QModelIndex &index) {
        const QString id = index.data(idRole).toString();
        const auto entry = std::ranges::find(m_directory, id, &DirectoryEntry::id);
        if (entry == m_directory.end())
            return;
        m_id->setText(id);
        m_name->setText(entry->displayName);
    };
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, choose,
            Qt::QueuedConnection); // the completer puts its own text into the line afterwards
}

//! An id of the directory goes with its name: left beside another one, it would ring somebody else.
void IdentityEditor::followName(const QString &typed)
{
    const QString name = typed.trimmed();
    const QString id = m_id->text().trimmed();
    const QSet<QString> named = idsOf(name, m_directory);
    if (name.isEmpty() || named.contains(id))
        return;
    if (id.isEmpty() || isIn(m_directory, id))
        m_id->setText(named.size() == 1 ? *named.begin() : QString());
}

void IdentityEditor::showHint()
{
    showHintOf(m_id->text().trimmed(), m_directory, m_hint);
}

IdentitiesEditor::IdentitiesEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_field(field), m_layout(new QVBoxLayout(this)),
      m_add(new QPushButton(tr("Add a person"), this))
{
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(field.key + u".add"_s);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine();
        m_lines.last().editor->setFocus();
        emit changed();
    });
    for (int i = 0; i < std::max(1, field.least); ++i)
        addLine();
    setFocusProxy(m_lines.first().editor);
}

QStringList IdentitiesEditor::values() const
{
    QStringList all;
    for (const Line &line : m_lines)
        all += line.editor->values();
    return all;
}

void IdentitiesEditor::setValues(const QStringList &values)
{
    const qsizetype needed = std::max<qsizetype>({1, m_field.least, values.size()});
    while (m_lines.size() < needed)
        addLine();
    while (m_lines.size() > needed)
        removeLine(m_lines.last().holder);
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i].editor->setValues({values.value(i)});
}

void IdentitiesEditor::setDirectory(const QList<DirectoryEntry> &directory)
{
    m_directory = directory;
    for (const Line &line : std::as_const(m_lines))
        line.editor->setDirectory(directory);
}

void IdentitiesEditor::addLine()
{
    auto *holder = new QWidget(this);
    const Line line{.holder = holder,
                    .editor = new IdentityEditor(m_field, holder, IdentityEditor::Shape::OneLine,
                                                 ++m_made),
                    .remove = new QPushButton(tr("Remove"), holder)};
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins({});
    layout->addWidget(line.editor, 1);
    layout->addWidget(line.remove, 0, Qt::AlignTop);
    line.remove->setAccessibleName(tr("Remove %1 %2").arg(labelOf(m_field)).arg(m_made));
    line.editor->setDirectory(m_directory);
    connect(line.editor, &FieldEditor::changed, this, &FieldEditor::changed);
    connect(line.remove, &QPushButton::clicked, this, [this, holder] {
        removeLine(holder);
        emit changed();
    });
    m_layout->insertWidget(m_layout->count() - 1, holder);
    if (!m_lines.isEmpty())
        setTabOrder(m_lines.last().remove, line.editor);
    setTabOrder(line.editor, line.remove);
    setTabOrder(line.remove, m_add);
    m_lines.append(line);
    showButtons();
}

void IdentitiesEditor::removeLine(const QWidget *holder)
{
    const auto line = std::ranges::find(m_lines, holder, &Line::holder);
    line->holder->hide();
    line->holder->deleteLater();
    m_lines.erase(line);
    setFocusProxy(m_lines.first().editor);
    showButtons();
}

void IdentitiesEditor::showButtons()
{
    for (const Line &line : std::as_const(m_lines))
        line.remove->setVisible(m_lines.size() > std::max(1, m_field.least));
    m_add->setVisible(m_field.most == 0 || m_lines.size() < m_field.most);
}

LookupEditor::LookupEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_edit(new QLineEdit(this)), m_hint(new ToneLabel(this)),
      m_model(new QStandardItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    describe(m_edit, field);
    m_edit->setPlaceholderText(exampleText());
    m_hint->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showHint();
        emit changed();
    });
    connect(
        newCompleter(m_model, m_edit), qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            const DirectoryEntry entry = m_directory.value(index.data(indexRole).toInt());
            m_edit->setText(entry.id);
            emit chosen(entry);
        },
        Qt::QueuedConnection);
}

QStringList LookupEditor::values() const
{
    return {m_edit->text().trimmed()};
}

void LookupEditor::setValues(const QStringList &values)
{
    m_edit->setText(values.value(0));
    m_edit->home(false); // the beginning of a link says more than its end
}

void LookupEditor::setDirectory(const QList<DirectoryEntry> &directory)
{
    m_directory = fitting(directory, field());
    fill(m_model, m_directory, true);
    showHint();
}

void LookupEditor::setSupply(const QString &value)
{
    m_edit->setPlaceholderText(value.isEmpty() ? exampleText() : value);
}

void LookupEditor::showHint()
{
    showHintOf(IdentityValue::fromText(m_edit->text()).id, m_directory, m_hint);
}
