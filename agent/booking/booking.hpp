#pragma once
// The face of booking for the pages behind the links in mails: the visitor's (see, move, cancel)
// and the rep's (accept, decline, held, nobody came). The conversation's own booking (find, hold,
// confirm) runs inside its turn, on the records thread. GET never gets here with anything but `see`
// and `times`.

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
    // What its link ends in now. "": whoever asks has an old one, and learns no more than that the
    // meeting was moved (state "moved") or cancelled.
    std::string token = {};
    bool mails = false;  // the visitor is written to about it
};

enum class MeetingRefusal { unknown, moved, too_late, already_cancelled, slot_gone, try_again };

// Why times are offered or not, for support.
struct SlotsAsked {
    std::string rep, profile;  // both needed: whose time, and for which profile's meeting
    std::string from, until;   // RFC 3339; "" = now, and as far ahead as the profile offers
};

// A meeting as one of our reps sees it by the link in their mail.
struct RepMeetingView {
    std::string title, where, visitor_name, visitor_company;
    std::string language;  // the rep's
    std::string label;     // in the rep's zone and language
    std::string state;   // confirmed, cancelled, held, no_show; moved, passed_on: no longer theirs
    std::string answer;  // accepted, declined, ""
    bool may_answer = false;  // accept or decline: it is ahead
    bool may_end = false;     // held or nobody came: it has begun
};
struct RepAnswered {
    std::string
        what;        // accepted, held, no_show; declined, passed_on, nobody_else: what came of a no
    std::string to;  // passed_on: the name of who has it now
};
enum class RepRefusal {
    unknown,
    bad,
    cancelled,
    changed,
    not_yours,
    too_late,
    too_early,
    try_again
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
    // For whoever has an old link: the one that holds goes to the visitor's own address, once for
    // each change of the meeting. False: nothing is sent.
    virtual bool send_link(const std::string& token) = 0;

    // `token` is the rep's. `answer`: accepted, declined (with a reason), held, no_show.
    virtual std::optional<RepMeetingView> see_as_rep(const std::string& token) = 0;
    virtual std::variant<RepAnswered, RepRefusal> answer_as_rep(
        const std::string& token, const std::string& answer, const std::string& reason
    ) = 0;
};

}  // namespace usher::agent
