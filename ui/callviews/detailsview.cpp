#include "callviews/detailsview.h"

#include "explain/explanation.h"
#include "shared/words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString withSource(const Explanation &explanation)
{
    return DetailsView::tr("%1 %2\nSource: %3")
        .arg(explanation.meaning, explanation.remedy, explanation.source);
}

//! The consultative one ends without a result (operations, §4.7).
QString transferOf(const Call &call)
{
    constexpr qint64 gracefulTransferCompleted = 7015;
    const QString sentence = words::transferOf(call);
    if (call.transfer->phase == Transfer::Phase::Completed)
        return sentence + u".\n"_s + withSource(explainEnd({.subcode = gracefulTransferCompleted}));
    const std::optional<ResultInfo> &result = call.transfer->result;
    if (!result)
        return sentence + u'.';
    return DetailsView::tr("%1: code %2, subcode %3, %4\n%5")
        .arg(sentence, QString::number(result->code), QString::number(result->subcode),
             result->message, withSource(explainEnd(*result)));
}

QString explanationOf(const Call &call)
{
    if (call.refusal && call.refusal->status == 0)
        return call.refusal->message;
    if (call.refusal)
        return DetailsView::tr("The service refused it with status %1, code %2: %3\n%4")
            .arg(QString::number(call.refusal->status), call.refusal->code, call.refusal->message,
                 withSource(explainError(call.refusal->code, call.refusal->status)));
    if (call.endWasMissed)
        return DetailsView::tr(
            "The service no longer knows this call. It ended while nobody listened, "
            "so the reason is not known.");
    if (call.transfer && (call.isOpen() || !call.result))
        return transferOf(call);
    if (!call.result)
        return words::stateOf(call);
    return DetailsView::tr("Ended with code %1, subcode %2: %3\n%4")
        .arg(QString::number(call.result->code), QString::number(call.result->subcode),
             call.result->message, withSource(explainEnd(*call.result)));
}

QString timesOf(const Call &call)
{
    QStringList times;
    const auto add = [&times](const QString &pattern, const QDateTime &time) {
        if (time.isValid())
            times.append(pattern.arg(time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)));
    };
    add(DetailsView::tr("started %1"), call.started);
    add(DetailsView::tr("established %1"), call.established);
    add(DetailsView::tr("ended %1"), call.ended);
    return times.join(u", "_s);
}

} // namespace

DetailsView::DetailsView(QWidget *parent)
    : QWidget(parent), m_tree(new QTreeView(this)), m_explanation(new QLabel(this)),
      m_ids(new QFormLayout), m_otherEnd(new QPushButton(this))
{
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(u"explanation"_s);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse
                                           | Qt::TextSelectableByKeyboard);
    m_explanation->setAccessibleName(tr("Explanation"));

    m_callId = addRow(tr("Call id"));
    m_chainId = addRow(tr("Call chain id"));
    m_participantId = addRow(tr("Own participant id"));
    m_tenant = addRow(tr("Tenant id"));
    m_requestId = addRow(tr("Request id"));
    m_times = addRow(tr("Times (UTC)"));

    m_otherEnd->setObjectName(u"otherEnd"_s);
    m_otherEnd->setToolTip(tr("Shows the call at the other end of the transfer."));
    connect(m_otherEnd, &QPushButton::clicked, this, [this] { emit callWanted(m_otherEndNumber); });
    m_ids->insertRow(0, tr("Other end"), m_otherEnd);

    m_tree->setModel(&m_properties);
    m_tree->setAccessibleName(tr("Properties of the call"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);

    auto *page = new QWidget(this);
    auto *facts = new QVBoxLayout(page);
    facts->addWidget(m_explanation);
    facts->addLayout(m_ids);
    facts->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Facts of the call"));
    scroll->setWidget(page);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 1);
    layout->addWidget(m_tree, 1);
    show(nullptr);
    setOtherEnd(nullptr);
}

void DetailsView::show(const Call *call)
{
    m_explanation->setText(call ? explanationOf(*call)
                                : tr("Choose a call to see everything that is known of it."));
    const QJsonObject properties = call ? call->properties : QJsonObject();
    const auto property = [&properties](QStringView name) { return properties[name].toString(); };
    m_callId->setText(call ? call->id.text : QString());
    m_chainId->setText(property(u"callChainId"));
    m_participantId->setText(property(u"myParticipantId"));
    m_tenant->setText(property(u"tenantId"));
    m_requestId->setText(call ? call->requestId : QString());
    m_times->setText(call ? timesOf(*call) : QString());
    for (QLabel *value : {m_callId, m_chainId, m_participantId, m_tenant, m_requestId, m_times})
        m_ids->setRowVisible(value, !value->text().isEmpty());
    if (properties == m_shown)
        return; // a new tree would fold up what somebody has unfolded
    m_shown = properties;
    m_properties.setObject(properties);
    m_tree->resizeColumnToContents(0);
}

void DetailsView::setOtherEnd(const Call *call)
{
    m_otherEndNumber = call ? call->number : 0;
    m_otherEnd->setText(call ? tr("%1 · %2").arg(words::peerOf(*call), words::stateOf(*call))
                             : QString());
    m_ids->setRowVisible(m_otherEnd, call != nullptr);
}

QLabel *DetailsView::addRow(const QString &label)
{
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(label);
    m_ids->addRow(label, value);
    return value;
}
