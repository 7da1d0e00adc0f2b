#pragma once
// Every code a finding can have, once: what it finds, how severe it is, and whether its warnings
// can be accepted. The reference page and the check of "accepted_warnings" read this table.

#include <span>
#include <string_view>

namespace usher::rules {

struct FindingCode {
    std::string_view code;         // "U204"; one that ends in w needs the calendars of this minute
    std::string_view severity;     // "error", "warning", "note"; "error, warning" where it depends
    std::string_view finds;        // what is wrong, as it follows "This finds ..."
    bool can_be_accepted() const;  // false: always an error, or about an acceptance itself
};

// In the order of their numbers. Codes never change meaning, and none is used again.
std::span<const FindingCode> finding_codes();

}  // namespace usher::rules
