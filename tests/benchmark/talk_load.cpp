// Visitors by the hundred against a running server: whole talks through the shipped demo profile,
// every turn timed from its planned moment, with silent lines held open beside them.
//
//   usher_talk_load PORT [--talking 500] [--idle 2000] [--rate 500] [--seconds 10] [--pid PID]
//
// --rate 0: each visitor answers as soon as it is answered (saturation). Talks to 127.0.0.1 only,
// bounded in lines and time. Prints one line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using nlohmann::json;

namespace {

constexpr int lines_max = 19'000;        // descriptors of one process
constexpr int seconds_max = 300;         // the test ends by itself
constexpr std::chrono::seconds rush{3};  // for all to begin; counted in --seconds
constexpr int idle_lines_a_port = 500;   // spread over 127.0.0.x so that ports don't run out

struct Load {
    unsigned short port = 8080;
    int talking = 50, idle = 0, rate = 0, seconds = 5, pid = 0;
};

struct Counts {
    std::vector<double> turn_ms;
    long turns = 0, talks = 0, errors = 0;
    bool over = false;
};

using Line = websocket::stream<beast::tcp_stream>;

asio::awaitable<std::unique_ptr<Line>> open_line(const Load& load, int number)
{
    auto line = std::make_unique<Line>(co_await asio::this_coro::executor);
    auto& socket = beast::get_lowest_layer(*line).socket();
    socket.open(tcp::v4());
    const auto last = static_cast<unsigned char>(1 + number / idle_lines_a_port % 200);
    socket.bind({asio::ip::address_v4({127, 0, 0, last}), 0});
    const tcp::endpoint server(asio::ip::make_address("127.0.0.1"), load.port);
    co_await socket.async_connect(server, asio::use_awaitable);
    socket.set_option(tcp::no_delay(true));
    co_await line->async_handshake(
        "127.0.0.1:" + std::to_string(load.port), "/v1/chat", asio::use_awaitable
    );
    co_return line;
}

asio::awaitable<json> receive(Line& line)
{
    beast::flat_buffer buffer;
    co_await line.async_read(buffer, asio::use_awaitable);
    co_return json::parse(beast::buffers_to_string(buffer.data()));
}

asio::awaitable<void> send(Line& line, const json& message)
{
    const auto text = message.dump();
    co_await line.async_write(asio::buffer(text), asio::use_awaitable);
}

json hello() { return {{"type", "hello"}, {"visit", {{"page", "/pricing"}, {"language", "en"}}}}; }

// The next message of a visitor who never quite qualifies, so that no slots run out: everything is
// answered with the last option or a plain number.
json answer_to(const json& ask, long number)
{
    const auto id = "m" + std::to_string(number);
    const std::string question = ask.at("question");
    if (question == "company_size")
        return {{"type", "say"}, {"id", id}, {"text", "about 220 people"}};
    if (question == "annual_revenue")
        return {{"type", "say"}, {"id", id}, {"text", "around 3 million"}};
    if (question == "hr_function")
        return {{"type", "pick"}, {"id", id}, {"question", question}, {"options", {"yes"}}};
    if (ask.contains("options") && !ask.at("options").empty()) {
        const auto& options = ask.at("options");
        const auto& option = question == "role" ? options.front() : options.back();
        return {
            {"type", "pick"}, {"id", id}, {"question", question}, {"options", {option.at("name")}}};
    }
    return {{"type", "skip"}, {"id", id}, {"question", question}};
}

const json* open_ask(const json& turn)
{
    const json* ask = nullptr;
    for (const auto& event : turn.at("events")) {
        if (event.at("kind") == "ended") return nullptr;
        if (event.at("kind") == "ask" && event.at("question") != "opening") ask = &event;
    }
    return ask;
}

// One talk after another until time is up. With a rate, each message has a planned moment, and its
// time counts from there: a stall isn't hidden by waiting for it.
asio::awaitable<void> talk(const Load& load, Counts& counts, int number)
{
    const auto every = load.rate
                           ? std::chrono::nanoseconds(1'000'000'000LL * load.talking / load.rate)
                           : std::chrono::nanoseconds(0);
    asio::steady_timer timer(co_await asio::this_coro::executor);
    // Everybody has begun before the first planned moment: what counts is talking, not the rush.
    auto planned = Clock::now() + rush + every * number / std::max(1, load.talking);
    while (!counts.over) {
        auto line = co_await open_line(load, number);
        co_await send(*line, hello());
        co_await receive(*line);
        auto turn = co_await receive(*line);
        for (long said = 1; !counts.over; ++said) {
            const auto* ask = open_ask(turn);
            if (!ask || said > 30) break;
            const auto message = answer_to(*ask, said);
            if (load.rate) {
                timer.expires_at(planned);
                co_await timer.async_wait(asio::use_awaitable);
            } else {
                planned = Clock::now();
            }
            co_await send(*line, message);
            turn = co_await receive(*line);
            counts.turn_ms.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - planned).count()
            );
            planned += every;
            if (turn.at("type") == "turn")
                ++counts.turns;
            else
                ++counts.errors;
            if (turn.at("type") != "turn") break;
        }
        ++counts.talks;
    }
}

long resident_kb(int pid)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    return 0;
}

asio::awaitable<void> hold_idle(const Load& load, std::vector<std::unique_ptr<Line>>& lines)
{
    for (int i = 0; i < load.idle; ++i) {
        auto line = co_await open_line(load, i);
        co_await send(*line, hello());
        co_await receive(*line);
        co_await receive(*line);
        lines.push_back(std::move(line));
    }
}

double percentile(std::vector<double>& sorted, double share)
{
    if (sorted.empty()) return 0;
    return sorted[std::min(
        sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size()))
    )];
}

Load read_arguments(int count, char** values)
{
    Load load;
    load.port = static_cast<unsigned short>(std::stoi(values[1]));
    std::map<std::string, int*> options{
        {"--talking", &load.talking},
        {"--idle", &load.idle},
        {"--rate", &load.rate},
        {"--seconds", &load.seconds},
        {"--pid", &load.pid}};
    for (int i = 2; i + 1 < count; i += 2)
        *options.at(values[i]) = std::stoi(values[i + 1]);
    load.seconds = std::min(load.seconds, seconds_max);
    load.idle = std::min(load.idle, lines_max - load.talking);
    return load;
}

}  // namespace

int main(int count, char** values)
{
    if (count < 2) {
        std::cerr << "usher_talk_load PORT [--talking N] [--idle N] [--rate N] [--seconds N] "
                     "[--pid PID]\n";
        return 3;
    }
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    const auto load = read_arguments(count, values);
    asio::io_context context(1);
    Counts counts;
    std::vector<std::unique_ptr<Line>> idle;
    const auto before_kb = load.pid ? resident_kb(load.pid) : 0;
    asio::co_spawn(context, hold_idle(load, idle), [](std::exception_ptr error) {
        if (error) std::rethrow_exception(error);
    });
    context.run();
    context.restart();
    const auto idle_kb = load.pid ? resident_kb(load.pid) - before_kb : 0;

    const auto began = Clock::now();
    for (int i = 0; i < load.talking; ++i)
        asio::co_spawn(context, talk(load, counts, i), [&](std::exception_ptr error) {
            if (error && !counts.over) ++counts.errors;
        });
    asio::steady_timer end(context, std::chrono::seconds(load.seconds));
    end.async_wait([&](auto) {
        counts.over = true;
        context.stop();
    });
    context.run();
    const auto lasted = Clock::now() - began - (load.rate ? rush : std::chrono::seconds(0));
    const auto seconds = std::chrono::duration<double>(lasted).count();

    std::sort(counts.turn_ms.begin(), counts.turn_ms.end());
    json result{
        {"talking", load.talking},
        {"idle", load.idle},
        {"rate", load.rate},
        {"turns", counts.turns},
        {"turns_per_s", static_cast<double>(counts.turns) / seconds},
        {"talks", counts.talks},
        {"errors", counts.errors},
        {"p50_ms", percentile(counts.turn_ms, 0.50)},
        {"p99_ms", percentile(counts.turn_ms, 0.99)},
        {"max_ms", counts.turn_ms.empty() ? 0 : counts.turn_ms.back()}};
    if (load.pid && load.idle)
        result["kb_per_idle_line"] = static_cast<double>(idle_kb) / load.idle;
    std::cout << result.dump() << '\n';
    return counts.errors ? 1 : 0;
}
