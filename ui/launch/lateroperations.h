#pragma once

#include <QStringList>
#include <QPushButton>

class QListWidget;

//! Chooses the operations that somebody means to try in the call later, whose permissions are then
//! looked for in the token before the call is placed.
class LaterOperations : public QPushButton
{
    Q_OBJECT
public:
    explicit LaterOperations(QWidget *parent = nullptr);

    //! The keys of those that are chosen.
    [[nodiscard]] QStringList operations() const;
    void setOperations(const QStringList &keys);

signals:
    void changed();

private:
    void showCount();

    QListWidget *m_list;
};
