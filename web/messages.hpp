#pragma once
// The chat protocol's wire format to values and back: the only place that knows its JSON names.
// Types are strict and every refusal names its field; fields that nobody knows are passed over, so
// that newer widgets can talk to older servers.

#include <string>
#include <string_view>
#include <variant>

#include "agent/conversations.hpp"
#include "dialog/event.hpp"

namespace usher::web {

constexpr std::size_t message_id_characters_max = 64;

// Something the visitor does. `type` is the wire's own word for it.
struct VisitorMessage {
    std::string_view type;
    std::string id;
    dialog::Event event;
};
struct Typing {};
struct BadMessage {
    std::string field;    // "visit.page"; "" = the message as a whole
    std::string message;  // "visit.page is missing"
    std::string re;       // the message's id, if it had a good one
};
using Message = std::variant<agent::Hello, agent::Resume, VisitorMessage, Typing, BadMessage>;

// `text` is valid UTF-8. Never throws.
Message read_message(std::string_view text);

// What goes out besides turns, which are stored as they are sent.
std::string write_welcome(const agent::Welcome& welcome);
std::string write_typing(std::string_view by);

struct ErrorMessage {
    std::string_view code;    // "bad_message"
    std::string message;      // a sentence for the developer
    std::string re = {};      // the id of the message that had no effect
    std::string field = {};   // of a bad message
    long retry_after_ms = 0;  // 0 = not said
    std::string ask = {};     // JSON of the question that is open instead
    enum class Ask { not_said, said } says_ask = Ask::not_said;
};
std::string write_error(const ErrorMessage& error);

}  // namespace usher::web
