#pragma once
// The visitor's meeting as a page without a script. Everything that comes from people is escaped.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/booking/booking.hpp"
#include "web/meeting_words.hpp"
#include "web/rep_words.hpp"

namespace usher::web {

// For text and for attributes in double quotes.
std::string escaped(std::string_view text);

// What is said about mails is said only where they leave.
std::string too_late_notice(const agent::MeetingView& meeting);
std::string moved_notice(const agent::MeetingView& meeting);

// `notice` is a sentence above the rest; "" = none. `token` is the link's; after a
// move it is the old one, and the page shows the new one.
std::string
meeting_page(const agent::MeetingView& meeting, std::string_view token, std::string_view notice);

// The times it can be moved to, each a button that posts.
std::string times_page(
    const agent::MeetingView& meeting,
    const std::vector<dialog::SlotOffer>& times,
    std::string_view token,
    std::string_view notice
);

// The same meeting for its rep. `chosen`: the answer their mail's link was for, "" = none; a page
// shows one button for it, or all that are possible.
std::string rep_page(
    const agent::RepMeetingView& meeting,
    std::string_view token,
    std::string_view chosen,
    std::string_view notice
);

// A page with nothing but a sentence.
std::string notice_page(const MeetingWords& words, std::string_view title, std::string_view notice);
std::string notice_page(const RepPageWords& words, std::string_view notice);

}  // namespace usher::web
