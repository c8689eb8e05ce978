#include "cli/callorder.h"

#include "cli/fieldoptions.h"
#include "cli/input.h"
#include "scenarios/catalogue.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int usualSeconds = 60;
constexpr int mostSeconds = 24 * 60 * 60;

class CallOrders
{
    Q_DECLARE_TR_FUNCTIONS(CallOrders)
};

Result<CallState> readState(const Options &options)
{
    if (!options.isSet(u"wait"_s))
        return CallState::Unknown;
    const QString word = options.value(u"wait"_s);
    const CallState state = callStateFromWire(word);
    if (state == CallState::Unknown)
        return failure(
            {.what = CallOrders::tr("“%1” is no state of a call.").arg(word),
             .next = CallOrders::tr("States are establishing, established, terminated and "
                                    "the others of the API reference.")});
    return state;
}

//! Fields that other scenarios have, and fields beside a body that has everything already.
Result<void> checkFields(const Options &options, const Scenario &scenario)
{
    for (const Scenario &other : scenarioCatalogue()) {
        for (const Field &field : other.fields) {
            if (!options.isSet(field.key))
                continue;
            if (!scenario.field(field.key))
                return failure({.what = CallOrders::tr("“--%1” is no field of %2.")
                                            .arg(field.key, scenario.id),
                                .next = CallOrders::tr("“call-console call %1 --help” lists them.")
                                            .arg(scenario.id)});
            if (options.isSet(u"body"_s))
                return failure(
                    {.what = CallOrders::tr("A body goes out unchanged, so “--%1” cannot be given "
                                            "beside “--body”.")
                                 .arg(field.key)});
        }
    }
    return {};
}

} // namespace

void addCallOptions(Options &options)
{
    options.takeWords(1);
    options.addFlag(u"list"_s, CallOrders::tr("Prints the scenarios and their fields."));
    options.addFlag(u"dry-run"_s,
                    CallOrders::tr("Prints the body of the request and sends nothing."));
    options.addValue(
        u"body"_s, u"FILE"_s,
        CallOrders::tr("Sends this body unchanged (- for standard input); the scenario "
                       "only says what it is checked for."));
    options.addFlag(u"send-anyway"_s,
                    CallOrders::tr("Sends values even if the service will refuse them."));
    options.addValue(u"wait"_s, u"STATE"_s,
                     CallOrders::tr("Listens for notifications until the call has this state, for "
                                    "example established."));
    options.addValue(
        u"timeout"_s, u"SECONDS"_s,
        CallOrders::tr("Waits that long at the most; %1 seconds otherwise.").arg(usualSeconds));
}

Result<CallOrder> readCallOrder(const Options &options, const Scenario &scenario)
{
    CallOrder order{.scenario = &scenario,
                    .isDryRun = options.isSet(u"dry-run"_s),
                    .isSentAnyway = options.isSet(u"send-anyway"_s)};
    const auto takeFields = [&] {
        return readFields(options, scenario).map([&](const FieldValues &values) {
            order.values = values;
        });
    };
    const auto takeState = [&] {
        return readState(options).map([&](CallState state) { order.awaited = state; });
    };
    const auto takeTimeout = [&] {
        return options.number(u"timeout"_s, usualSeconds, 1, mostSeconds).map([&](int seconds) {
            order.timeout = std::chrono::seconds(seconds);
        });
    };
    const auto takeBody = [&]() -> Result<void> {
        if (!options.isSet(u"body"_s))
            return {};
        return readInput(options.value(u"body"_s)).map([&](const QByteArray &body) {
            order.body = body;
        });
    };
    return checkFields(options, scenario)
        .and_then(takeFields)
        .and_then(takeState)
        .and_then(takeTimeout)
        .and_then(takeBody)
        .map([&] { return order; });
}
