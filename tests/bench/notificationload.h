#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

class HttpClient;

/*! Posts notifications to a callback listener at a steady rate, as the service does: signed, several
    in one body. Lives on a thread of its own.
*/
class NotificationLoad : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        QUrl listener;
        QByteArray authorization; //!< value of the header
        int perSecond = 5000;
        int perPost = 25;
        int calls = 20; //!< they take turns
    };

    explicit NotificationLoad(const Wish &wish, QObject *parent = nullptr);
    ~NotificationLoad() override;

    void start();
    void stop();

    [[nodiscard]] qint64 taken() const { return m_taken; }     //!< notifications answered 202
    [[nodiscard]] qint64 refused() const { return m_refused; } //!< notifications answered otherwise

    //! Id of call \a number, from 0; also for what fills a journal beforehand.
    [[nodiscard]] static QString callId(int number);
    //! A body of \a count notifications about call \a number; \a seed makes each of them new.
    [[nodiscard]] static QByteArray body(int number, int count, qint64 seed);

private:
    void turn();
    void post();

    Wish m_wish;
    HttpClient *m_http = nullptr;
    QTimer *m_timer = nullptr;
    QElapsedTimer m_clock;
    qint64 m_posted = 0;
    qint64 m_taken = 0;
    qint64 m_refused = 0;
    int m_underWay = 0;
};
