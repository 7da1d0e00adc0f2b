#pragma once
// What the visitor's meeting page says, in the languages it speaks.

#include <string_view>

namespace usher::web {

struct MeetingWords {
    std::string_view language;  // for <html lang>
    std::string_view your_meeting, with, where;
    std::string_view cancel, cancelled, already_cancelled, was_cancelled;
    std::string_view move, choose, take, moved, was_moved, keep;
    std::string_view invited, link_from_now_on, send_link, link_sent;  // after a move
    std::string_view add_to_calendar, too_late, answer_invitation, over, slot_gone, no_times;
    std::string_view try_again;
    std::string_view unknown_title, unknown, refused;
};

// By the primary subtag ("fr-CA" is French); English for the others.
const MeetingWords& meeting_words(std::string_view language);

}  // namespace usher::web
