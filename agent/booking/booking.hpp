#pragma once
// The face of booking for the visitor's meeting page: see, move, cancel. The conversation's own
// booking (find, hold, confirm) runs inside its turn, on the records thread. GET never gets here
// with anything but `see` and `times`.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dialog/event.hpp"

namespace usher::agent {

struct MeetingView {
    std::string id, title, with, where, visitor_name, language;
    std::string time_zone;  // the visitor's
    dialog::Instant start{}, end{};
    std::string label;        // in the visitor's zone and language
    std::string state;        // hold, confirmed, cancelled, moved, held, no_show
    bool may_change = false;  // not past, not cancelled
};

enum class MeetingRefusal { unknown, too_late, already_cancelled, slot_gone, try_again };

// Why times are offered or not, for support.
struct SlotsAsked {
    std::string rep, profile;  // both needed: whose time, and for which profile's meeting
    std::string from, until;   // RFC 3339; "" = now, and as far ahead as the profile looks
};

class Booking {
  public:
    virtual ~Booking() = default;
    // `token` is the signed link's. Absent: no such meeting, or a link that no longer holds.
    virtual std::optional<MeetingView> see(const std::string& token) = 0;
    virtual std::vector<dialog::SlotOffer> times(const std::string& token) = 0;  // to move it to
    virtual std::variant<MeetingView, MeetingRefusal>
    move(const std::string& token, const std::string& slot) = 0;
    virtual std::variant<MeetingView, MeetingRefusal> cancel(const std::string& token) = 0;
    virtual std::optional<std::string> ics(const std::string& token) = 0;  // text/calendar
};

}  // namespace usher::agent
