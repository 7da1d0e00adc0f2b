#pragma once
// What the rep's page of a meeting says, in the languages it speaks.

#include <string_view>

namespace usher::web {

struct RepPageWords {
    std::string_view language;  // for <html lang>
    std::string_view meeting, visitor, company, reason;
    std::string_view accept, decline, held, no_show;
    std::string_view accepted, passed_on_to, nobody_else, ended;
    std::string_view passed_on, was_moved, was_cancelled, was_held, was_no_show, was_accepted;
    std::string_view too_late, too_early, try_again, unknown, refused;
};

// By the primary subtag; English for the others.
const RepPageWords& rep_page_words(std::string_view language);

}  // namespace usher::web
