#pragma once
// Countries and regions as people write them: names, codes, nicknames, cities, states, demonyms.

#include "dialog/candidates.hpp"

namespace usher::dialog {

// One mention of a place. Several countries: the name does not tell which ("Georgia").
struct PlaceSaid {
    std::vector<std::string> countries;
    std::string region;
    std::size_t first = 0, last = 0;
    int score = 0;
    bool by_city = false;
    bool side = false;  // "auf der französischen Seite": said to tell it from the other
};

// Every place in the message, in order; `asked`: the question is about places, so that lower-case
// cities and codes count too.
enum class PlacesAsked { no, yes };
std::vector<PlaceSaid> find_places(const Message& message, PlacesAsked asked);

Found read_place(const Message& message, const Question& question);

}  // namespace usher::dialog
