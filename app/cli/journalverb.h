#pragma once

#include "cli/actionverb.h"
#include "journal/exporter.h"

class JournalReader;

//! What `journal` is to do something with, and how.
struct JournalWish
{
    QString argument; //!< of the action: the number of a message or a text to look for
    ExportOptions what = {};
    int limit = 0;
    QString file = {}; //!< empty for stdout
};

//! `journal`: what happened with a profile. Redacted unless --raw, on the screen as in files.
class JournalVerb : public ActionVerb
{
    Q_OBJECT
public:
    using ActionVerb::ActionVerb;

protected:
    [[nodiscard]] QString name() const override { return QStringLiteral("journal"); }
    [[nodiscard]] QString help() const override;
    void declare(Options &options) const override;
    [[nodiscard]] QList<Action> actions() override;

private:
    using Read = Result<void> (JournalVerb::*)(const JournalReader &, const JournalWish &);

    void run(Read read, const Options &options, const QString &argument);
    [[nodiscard]] Result<QString> findJournal() const;

    [[nodiscard]] Result<void> calls(const JournalReader &reader, const JournalWish &wish);
    [[nodiscard]] Result<void> list(const JournalReader &reader, const JournalWish &wish);
    [[nodiscard]] Result<void> show(const JournalReader &reader, const JournalWish &wish);
    [[nodiscard]] Result<void> search(const JournalReader &reader, const JournalWish &wish);
    [[nodiscard]] Result<void> exportTo(const JournalReader &reader, const JournalWish &wish);
    [[nodiscard]] Result<void> verify(const JournalReader &reader, const JournalWish &wish);

    void print(const QByteArray &message);
};
