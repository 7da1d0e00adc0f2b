#pragma once
// Yes or no to one of our own questions: consent, "is that right?", "a few more?". These count only
// when they are said plainly. What merely amounts to a yes or a no, or begins like one, is about
// something else: "no date yet" refuses no consent, "yeah, we've got a people team" confirms no
// head count.

#include <optional>
#include <string_view>

#include "dialog/understand.hpp"

namespace usher::dialog {

// `reading` is how a yes-or-no question read the message. Absent: neither is said plainly.
std::optional<YesNoSaid::Word> plain_yes_or_no(std::string_view message, const Reading& reading);

// "No, not February, March": a word, and something beside it that may be about something else.
bool says_more(std::string_view message);

// "Please delete it all", "speichern Sie nichts", "I'd rather you didn't": consent is refused,
// without a no.
bool wants_nothing_kept(std::string_view message);

}  // namespace usher::dialog
