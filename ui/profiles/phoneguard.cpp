#include "profiles/phoneguard.h"

#include "core/json.h"
#include "identity/profile.h"
#include "scenarios/phonenumbers.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

PhoneGuard::PhoneGuard(QWidget *window) : QObject(window), m_window(window) { }

void PhoneGuard::pass(const Profile &profile, const QByteArray &body,
                      const std::function<void()> &go)
{
    const QStringList numbers = phoneNumbersIn(readJsonObject(body).value_or(QJsonObject()));
    if (numbers.isEmpty() || !isRealTenant(profile) || m_agreed.contains(profile.name))
        return go();
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("A real phone"),
        tr("This request names %1. In “%2” that is a real phone: it rings, and the call may cost "
           "something.\n\nYou are asked once until the program ends.")
            .arg(numbers.join(u", "_s), profile.name),
        QMessageBox::Cancel, m_window);
    question->setObjectName(u"confirmPhone"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *yes = question->addButton(tr("&Send it"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmPhone.yes"_s);
    connect(yes, &QPushButton::clicked, this, [this, name = profile.name, go] {
        m_agreed.insert(name);
        go();
    });
    question->open();
}
