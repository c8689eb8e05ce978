#pragma once

#include "graph/samples.h"
#include "scenarios/catalogue.h"

#include <QTest>

namespace samples {

//! The ten documented requests as rows: the scenario that each is of, and its body. The catalogue has
//! them in the order of the documentation.
inline void addCreateRequests()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QJsonObject>("body");
    const QStringList files = names(QStringLiteral("create-call-*.request.json"));
    QCOMPARE(files.size(), 10);
    for (qsizetype i = 0; i < files.size(); ++i)
        QTest::newRow(qPrintable(files[i])) << scenarioCatalogue().at(i).id << object(files[i]);
}

} // namespace samples
