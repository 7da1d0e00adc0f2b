#pragma once
// The face for visitors: open a talk, hear what they say, go on after a break. Every call returns
// at once; its answer comes on the records thread, after what it tells is on disk. Whoever listens
// must hand over and return: nothing may block there.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dialog/event.hpp"
#include "rules/sheet.hpp"

namespace usher::agent {

// A turn as it goes over the wire: the very bytes that are stored, shared by every line.
using Frame = std::shared_ptr<const std::string>;

struct Hello {
    std::string profile;  // "" = the site's rules choose
    std::map<std::string, std::string>
        visit;  // "page", "language", "time_zone", "campaign.name" ...
    std::vector<std::pair<std::string, rules::Given>> known;  // criteria, from the page
    std::map<std::string, std::string> contact;               // name, email, phone, company
    std::string country;  // by the trusted proxy's header; "" = unknown
};

struct Resume {
    std::string conversation, token;
    int seen = 0;
    std::map<std::string, std::string> visit;  // for a new talk if it is too late to go on
};

struct Welcome {
    std::string conversation, token, profile, language;
    int version = 0;
    bool resumed = false;
    int seq = 0;  // the last turn stored
    std::vector<Frame>
        turns;  // what this line has not seen; turn 1 of a new talk comes by listener
};

struct Refused {
    enum class Why {
        bad_field,             // `field` and `message` say which
        unknown_conversation,  // or a wrong token: the same answer for both
        too_many_lines,        // five are open already
        try_again              // not stored; nothing happened
    };
    Why why = Why::try_again;
    std::string field, message;
};

struct Taken {};  // its turn reaches every line of the conversation
struct Repeated {
    Frame turn;
};  // the same id again: the same turn, for this line only
struct StaleButton {
    std::string ask;
};  // JSON of the open question's event; "" = none is open
using HeardBack = std::variant<Taken, Repeated, StaleButton, Refused>;

// What a line gets to see. Called on the records thread, in order.
struct Listener {
    std::function<void(Frame)> turn;
    std::function<void()> close;  // erased or taken away: close the line
};
using LineId = std::uint64_t;

constexpr std::size_t lines_of_one_conversation_max = 5;

class Conversations {
  public:
    virtual ~Conversations() = default;

    // A new talk. `done` gets the welcome (then the listener gets turn 1), or why not.
    virtual void open(
        Hello hello,
        Listener listener,
        std::function<void(std::variant<std::pair<LineId, Welcome>, Refused>)> done
    ) = 0;

    // Goes on with a talk, or begins anew with the known answers after `resume_within_hours`.
    virtual void resume(
        Resume resume,
        Listener listener,
        std::function<void(std::variant<std::pair<LineId, Welcome>, Refused>)> done
    ) = 0;

    // One message of the visitor (an event with an id). The time is put in by the records thread.
    virtual void hear(
        const std::string& conversation, dialog::Event event, std::function<void(HeardBack)> done
    ) = 0;

    // The line is gone; the conversation is not.
    virtual void leave(LineId line) = 0;
};

}  // namespace usher::agent
