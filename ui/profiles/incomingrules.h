#pragma once

#include "core/directory.h"
#include "identity/profile.h"
#include "scenarios/operation.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

/*! What a profile decides by itself about calls that come in: a line for each kind of call, with what
    is done and, behind a button, how.

    The rules of a file may be for several kinds at once; that stays as long as it is not changed.
*/
class IncomingRules : public QWidget
{
    Q_OBJECT
public:
    explicit IncomingRules(QWidget *parent = nullptr);

    //! Shows the member `incoming` of a profile, right or wrong.
    void setIncoming(const QJsonObject &incoming);
    [[nodiscard]] const QJsonObject &incoming() const { return m_incoming; }

    //! Whom the fields of a rule complete from.
    void setDirectory(const QList<DirectoryEntry> &directory) { m_directory = directory; }

signals:
    void changed();

private:
    struct Line
    {
        QComboBox *decision = nullptr;
        QPushButton *details = nullptr;
        QLabel *summary = nullptr;
    };

    void addLine(ArrivalKind kind, QGridLayout *grid);
    void decide(ArrivalKind kind);
    void askForDetails(ArrivalKind kind, const Operation &operation);
    void setRule(ArrivalKind kind, const QJsonObject &rule);
    void refresh();

    QJsonObject m_incoming;
    QList<DirectoryEntry> m_directory;
    QHash<ArrivalKind, Line> m_lines;
};
