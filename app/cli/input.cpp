#include "cli/input.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly)
                                     : file.open(QIODevice::ReadOnly);
    const QByteArray content = isOpen ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return failure(
            {.kind = ErrorKind::Storage,
             .what = QCoreApplication::translate("Input", "%1 cannot be read.").arg(name),
             .next = QCoreApplication::translate("Input", "Check its name and who may read it."),
             .detail = file.errorString()});
    return content;
}

QByteArray readFirstLine()
{
    QFile file;
    (void)file.open(stdin, QIODevice::ReadOnly); // closed, it gives an empty line as well
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}
