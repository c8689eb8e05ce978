#pragma once

#include <QLabel>

struct Profile;

/*! Says across the window that calls reach people now, in words and in the colour of the profile.

    Nothing is there while the sandbox is open.
*/
class TenantBand : public QLabel
{
    Q_OBJECT
public:
    explicit TenantBand(QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setProfile(const Profile *profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    QString m_color;
};
