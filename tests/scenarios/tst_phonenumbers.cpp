#include "core/json.h"
#include "scenarios/catalogue.h"
#include "scenarios/operation.h"
#include "scenarios/phonenumbers.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Numbers that a test console must never call.
class tst_PhoneNumbers : public QObject
{
    Q_OBJECT

private slots:
    void emergencyNumbersAreKnown_data();
    void emergencyNumbersAreKnown();
    void everyPhoneFieldRefusesThem();
    void numbersAreFoundWhereverTheyStand();
};

void tst_PhoneNumbers::emergencyNumbersAreKnown_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isEmergency");
    const auto row = [](const QString &number, bool isEmergency) {
        QTest::newRow(qPrintable(number)) << number << isEmergency;
    };
    for (const auto &number : {u"112"_s, u"911"_s, u"9-1-1"_s, u" 112 "_s, u"+112"_s, u"tel:911"_s,
                               u"+1911"_s, u"+44 999"_s, u"+353112"_s, u"+33 15"_s, u"000"_s})
        row(number, true);
    for (const auto &number : {u"+12345678901"_s, u"+1911555000"_s, u"+4411234567"_s, u"933"_s,
                               u"+112345678"_s, u"1125"_s, QString(), u"+"_s, u"John"_s})
        row(number, false);
}

void tst_PhoneNumbers::emergencyNumbersAreKnown()
{
    QFETCH(QString, number);
    QFETCH(bool, isEmergency);
    QCOMPARE(isEmergencyNumber(number), isEmergency);
}

void tst_PhoneNumbers::everyPhoneFieldRefusesThem()
{
    int phones = 0;
    const auto check = [&phones](const Form &form) {
        for (const Field &field : form.fields) {
            if (field.kind != FieldKind::Phone || !field.required)
                continue;
            ++phones;
            QVERIFY2(hasRefusals(problemsOf(field, {u"+44999"_s})), qPrintable(field.key));
            QVERIFY2(!hasRefusals(problemsOf(field, {u"+12345678901"_s})), qPrintable(field.key));
        }
    };
    for (const Scenario &scenario : scenarioCatalogue())
        check(scenario);
    for (const Operation &operation : operations::all())
        check(operation);
    QVERIFY(phones > 1);
}

void tst_PhoneNumbers::numbersAreFoundWhereverTheyStand()
{
    const QJsonObject body = readJsonObject(R"({
        "targets": [{"identity": {"phone": {"id": "+12345678901"}}},
                    {"identity": {"user": {"id": "not a phone"}}}],
        "transferTarget": {"identity": {"phone": {"@odata.type": "#x", "id": "112"}}},
        "phone": null})")
                                 .value();
    QCOMPARE(phoneNumbersIn(body), (QStringList{u"+12345678901"_s, u"112"_s}));
    QCOMPARE(phoneNumbersIn({}), QStringList());
}

QTEST_GUILESS_MAIN(tst_PhoneNumbers)
#include "tst_phonenumbers.moc"
