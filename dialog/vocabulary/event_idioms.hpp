#pragma once
// Events told without their usual verb or noun: "Sage raus, Xero rein", "60 a la calle", "we're on
// their stock exchange". A line names the word that carries it and what must stand around it.

#include <cstddef>
#include <span>
#include <string_view>

namespace usher::dialog::vocabulary {

// Words parted by spaces; "@tool", "@place" and the like stand for what event_idioms.cpp knows.
struct EventIdiom {
    std::string_view event;
    std::string_view anchor;       // one of these words carries it
    std::string_view before = "";  // one of these within `reach` words before it, in its clause
    std::string_view after = "";   // and one of these after it
    std::string_view along = "";   // and one of these in its sentence
    std::string_view unless = "";  // and none of these in its sentence
    std::size_t reach = 4;
};

std::span<const EventIdiom> event_idioms();

}  // namespace usher::dialog::vocabulary
