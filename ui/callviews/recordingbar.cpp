#include "callviews/recordingbar.h"

#include "console/keptrecordings.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RecordingBar::RecordingBar(QWidget *parent) : QWidget(parent), m_files(new QComboBox(this))
{
    m_files->setAccessibleName(tr("Recording"));
    m_files->setObjectName(u"recordings"_s);
    auto *play = new QPushButton(tr("Play"), this);
    auto *save = new QPushButton(tr("Save as…"), this);
    auto *remove = new QPushButton(tr("Delete"), this);
    play->setObjectName(u"recording.play"_s);
    save->setObjectName(u"recording.save"_s);
    remove->setObjectName(u"recording.delete"_s);
    remove->setToolTip(tr("Deletes all recordings of this call."));
    auto *terms = new QLabel(tr("The terms of use of the calling service forbid keeping media of "
                                "calls: delete a recording once it has served the test."),
                             this);
    terms->setTextFormat(Qt::PlainText);
    terms->setWordWrap(true);
    terms->setForegroundRole(QPalette::PlaceholderText);

    auto *line = new QHBoxLayout;
    line->addWidget(m_files, 1);
    line->addWidget(play);
    line->addWidget(save);
    line->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(terms);
    hide();

    connect(play, &QPushButton::clicked, this, &RecordingBar::play);
    connect(save, &QPushButton::clicked, this, &RecordingBar::chooseTarget);
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_recordings)
            m_recordings->remove(m_call);
    });
}

void RecordingBar::setRecordings(KeptRecordings *recordings)
{
    m_recordings = recordings;
    if (recordings)
        connect(recordings, &KeptRecordings::changed, this, [this](const CallId &call) {
            if (call == m_call)
                refresh();
        });
    refresh();
}

void RecordingBar::show(const CallId &call)
{
    if (call == m_call)
        return;
    m_call = call;
    refresh();
}

void RecordingBar::refresh()
{
    const QStringList files = m_recordings ? m_recordings->filesOf(m_call) : QStringList();
    m_files->clear();
    for (const QString &file : files)
        m_files->addItem(tr("Recording %1").arg(m_files->count() + 1), file);
    m_files->setCurrentIndex(m_files->count() - 1);
    setVisible(!files.isEmpty());
}

//! The player of the system: this program has none of its own.
void RecordingBar::play()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_files->currentData().toString()));
}

void RecordingBar::chooseTarget()
{
    auto *dialog = new QFileDialog(this, tr("Save the recording"), {}, tr("Sound (*.wav)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"wav"_s);
    const QString file = m_files->currentData().toString();
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &target) {
        if (m_recordings)
            m_recordings->copy(file, target);
    });
    dialog->open();
}
