// The agent answers on its own thread; each answer comes back here as a letter. Welcome and turns
// are queued where the letter is read, not where the coroutine goes on, so that their order on the
// wire is the order in which they were stored.

#include "web/visitor_line.hpp"

#include <algorithm>
#include <utility>

namespace usher::web {

namespace {

using Clock = std::chrono::steady_clock;

constexpr long try_again_ms = 1000;  // the disk is full or slow; a second is polite

Rate messages_allowed(const agent::Limits& limits)
{
    return {
        limits.messages_per_minute, limits.burst > 0 ? limits.burst : limits.messages_per_minute};
}

Rate conversations_allowed(const agent::Limits& limits)
{
    const int number = limits.conversations_per_address_per_minute;
    return {number, number};
}

}  // namespace

VisitorLine::VisitorLine(
    std::shared_ptr<Socket> socket, Lines& lines, AddressUse& address, std::string country
)
    : socket_(std::move(socket)), lines_(lines), address_(address), country_(std::move(country)),
      answered_(socket_->executor())
{
}

Task<> VisitorLine::run()
{
    socket_->expect_hello();
    while (const auto text = co_await socket_->receive()) {
        auto message = read_message(*text);
        co_await handle(std::move(message));
        if (cut_) break;
    }
    leave();
    co_await socket_->finish();
}

Task<> VisitorLine::handle(Message message)
{
    // Whoever sends something while the server goes down sends it again on the next line.
    if (draining_) co_return;
    if (auto* hello = std::get_if<agent::Hello>(&message)) {
        co_await begin(std::move(*hello));
    } else if (auto* resume = std::get_if<agent::Resume>(&message)) {
        co_await go_on(std::move(*resume));
    } else if (auto* act = std::get_if<VisitorMessage>(&message)) {
        co_await hear(std::move(*act));
    } else if (const auto* bad = std::get_if<BadMessage>(&message)) {
        refuse(*bad);
    } else {
        pass_on_typing();
    }
}

// ---- beginning and going on

Task<> VisitorLine::begin(agent::Hello hello)
{
    if (!may_begin()) {
        refuse({"type", "type: this line has a conversation; say `bye` before `hello`", ""});
        co_return;
    }
    const auto now = Clock::now();
    const auto rate = conversations_allowed(lines_.faces.settings.server.limits);
    if (!address_.conversations.take(now, rate)) {
        co_return slow_down(address_.conversations.wait(now, rate), "", "conversations");
    }
    socket_->hello_came();
    leave();
    hello.country = country_;
    resuming_ = false;
    waiting_ = true;
    lines_.faces.conversations.open(std::move(hello), listener(), when_opened());
    co_await answered_.wait();
}

Task<> VisitorLine::go_on(agent::Resume resume)
{
    if (!may_begin()) {
        refuse({"type", "type: this line has a conversation already", ""});
        co_return;
    }
    if (address_.wrong_tokens.empty(Clock::now(), wrong_tokens)) {
        lines_.faces.metrics.count("usher_refusals_total", "wrong_tokens");
        co_return socket_->close(CloseCode::policy, "too many wrong tokens");
    }
    socket_->hello_came();
    leave();
    resuming_ = true;
    waiting_ = true;
    lines_.faces.conversations.resume(std::move(resume), listener(), when_opened());
    co_await answered_.wait();
}

agent::Listener VisitorLine::listener()
{
    const auto post = [mailbox = lines_.mailbox, line = weak_from_this()](auto then) {
        mailbox->post([line, then = std::move(then)] {
            if (const auto alive = line.lock()) then(*alive);
        });
    };
    agent::Listener listener;
    listener.turn = [post](agent::Frame frame) {
        post([frame = std::move(frame)](VisitorLine& line) { line.socket_->send(frame); });
    };
    listener.close = [post] {
        post([](VisitorLine& line) { line.socket_->close(CloseCode::normal, "erased"); });
    };
    return listener;
}

std::function<void(VisitorLine::Opened)> VisitorLine::when_opened()
{
    auto& conversations = lines_.faces.conversations;
    return [mailbox = lines_.mailbox, line = weak_from_this(), &conversations](Opened answer) {
        mailbox->post([line, answer = std::move(answer), &conversations] {
            if (const auto alive = line.lock(); alive && !alive->socket_->ended()) {
                return alive->opened(answer);
            }
            // Whoever asked has gone meanwhile.
            const auto* opened = std::get_if<0>(&answer);
            if (opened) conversations.leave(opened->first);
            if (const auto alive = line.lock()) alive->answered_.open();
        });
    };
}

void VisitorLine::opened(Opened answer)
{
    waiting_ = false;
    answered_.open();
    if (const auto* why = std::get_if<agent::Refused>(&answer)) return refused(*why, "");
    const auto& [id, welcome] = std::get<0>(answer);
    line_ = id;
    conversation_ = welcome.conversation;
    said_bye_ = false;
    lines_.of_conversation.emplace(conversation_, this);
    socket_->send(write_welcome(welcome));
    socket_->send_history(welcome.turns);
}

void VisitorLine::leave()
{
    if (!line_) return;
    lines_.faces.conversations.leave(*line_);
    line_.reset();
    auto& all = lines_.of_conversation;
    const auto [from, to] = all.equal_range(conversation_);
    const auto mine = [this](const auto& entry) { return entry.second == this; };
    if (const auto place = std::find_if(from, to, mine); place != to) all.erase(place);
    conversation_.clear();
}

// ---- in the conversation

Task<> VisitorLine::hear(VisitorMessage message)
{
    if (!line_) {
        refuse({"type", "type: `hello` or `resume` comes first", message.id});
        co_return;
    }
    const auto now = Clock::now();
    const auto rate = messages_allowed(lines_.faces.settings.server.limits);
    if (!messages_.take(now, rate)) {
        co_return slow_down(messages_.wait(now, rate), message.id, "messages");
    }
    lines_.faces.metrics.count("usher_messages_total", std::string(message.type));
    said_bye_ = said_bye_ || message.type == "bye";
    waiting_ = true;
    lines_.faces.conversations.hear(
        conversation_,
        std::move(message.event),
        [mailbox = lines_.mailbox, line = weak_from_this(), id = std::move(message.id), now](
            agent::HeardBack answer
        ) {
            mailbox->post([line, id, now, answer = std::move(answer)] {
                if (const auto alive = line.lock()) alive->heard(id, answer, now);
            });
        }
    );
    // hear() answers once the turn is on disk: nobody is told anything we could forget.
    co_await answered_.wait();
}

void VisitorLine::heard(const std::string& id, const agent::HeardBack& answer, Moment since)
{
    waiting_ = false;
    answered_.open();
    const std::chrono::duration<double> took = Clock::now() - since;
    lines_.faces.metrics.observe_seconds("usher_turn_seconds", took.count());
    if (const auto* repeated = std::get_if<agent::Repeated>(&answer)) {
        socket_->send(repeated->turn);
    } else if (const auto* stale = std::get_if<agent::StaleButton>(&answer)) {
        ErrorMessage error{"stale", "that question is no longer open", id};
        error.ask = stale->ask;
        error.says_ask = ErrorMessage::Ask::said;
        socket_->send(write_error(error));
    } else if (const auto* why = std::get_if<agent::Refused>(&answer)) {
        refused(*why, id);
    }
}

void VisitorLine::pass_on_typing()
{
    // Typing has no budget of its own: beyond that of messages it is simply not passed on.
    const auto now = Clock::now();
    const auto rate = messages_allowed(lines_.faces.settings.server.limits);
    if (!line_ || !messages_.take(now, rate)) return;
    const auto [from, to] = lines_.of_conversation.equal_range(conversation_);
    for (auto each = from; each != to; ++each) {
        if (each->second != this) each->second->socket_->send_passing(write_typing("visitor"));
    }
}

// ---- saying no

void VisitorLine::refuse(const BadMessage& bad)
{
    lines_.faces.metrics.count("usher_refusals_total", "bad_message");
    ErrorMessage error{"bad_message", bad.message, bad.re};
    error.field = bad.field;
    socket_->send(write_error(error));
    const auto now = Clock::now();
    constexpr Rate rate{bad_messages_per_minute, bad_messages_per_minute};
    bad_messages_.take(now, rate);
    if (bad_messages_.empty(now, rate)) {
        socket_->close(CloseCode::policy, "too many bad messages");
    }
}

void VisitorLine::slow_down(
    std::chrono::milliseconds wait, const std::string& re, const char* cause
)
{
    lines_.faces.metrics.count("usher_refusals_total", cause);
    ErrorMessage error{"slow_down", "that was too fast; this message had no effect", re};
    error.retry_after_ms = std::max(1L, static_cast<long>(wait.count()));
    socket_->send(write_error(error));
    const auto now = Clock::now();
    constexpr Rate rate{refusals_per_minute, refusals_per_minute};
    refusals_.take(now, rate);
    if (refusals_.empty(now, rate)) socket_->close(CloseCode::policy, "too fast, again and again");
}

void VisitorLine::refused(const agent::Refused& why, const std::string& re)
{
    using Why = agent::Refused::Why;
    ErrorMessage error{"try_again", "this could not be stored; nothing happened", re};
    switch (why.why) {
    case Why::bad_field:
        error.code = "bad_message";
        error.message = why.field + ": " + why.message;
        error.field = why.field;
        break;
    case Why::unknown_conversation:
        error.code = "unknown_conversation";
        error.message = "there is no such conversation";
        break;
    case Why::too_many_lines:
        error.code = "too_many_lines";
        error.message = "this conversation is open in as many places as it may be";
        break;
    case Why::try_again:
        error.retry_after_ms = try_again_ms;
        break;
    }
    lines_.faces.metrics.count("usher_refusals_total", std::string(error.code));
    socket_->send(write_error(error));
    if (!line_) socket_->expect_hello();
    if (why.why == Why::unknown_conversation) {
        if (resuming_ && !line_) address_.wrong_tokens.take(Clock::now(), wrong_tokens);
        socket_->close(CloseCode::unknown_talk, "unknown conversation");
    }
    if (why.why == Why::too_many_lines) socket_->close(CloseCode::try_again, "too many lines");
}

// ---- going down

void VisitorLine::drain()
{
    // On the first call the turn of a message just answered may still be in the mailbox.
    if (draining_ && !waiting_) socket_->close(CloseCode::going_away, "restarting");
    draining_ = true;
}

void VisitorLine::cut()
{
    cut_ = true;
    socket_->cut();
    answered_.open();
}

}  // namespace usher::web
