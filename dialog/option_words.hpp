#pragma once
// What single words mean where options are offered.

#include <string_view>
#include <vector>

#include "dialog/ideas.hpp"
#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// Is the first a short form of the second, or another word for it? "ops" and "operations".
bool same_thing(std::string_view said, std::string_view meant);
// ... of any word?
bool is_short_form(std::string_view said);

// An idea (see ideas.hpp) or a name of the vocabulary: a tool, a country, a weekday.
struct Meaningful {
    Sense sense = Sense::senses_end;  // senses_end: an idea
    std::string_view name;
    bool guessed = false;
    bool in_a_phrase = false;  // the word is only a part of what means it
    bool aside = false;        // what the first part of a compound means
};
using Meanings = std::vector<Meaningful>;

// By token. `hits` are the vocabulary's finds in the same tokens.
std::vector<Meanings>
meanings_of(const Tokens& tokens, const std::vector<Hit>& hits, Parts parts = Parts::telling);

bool has(const Meanings& meanings, const Meaningful& one);
bool has_language(const Meanings& meanings);
bool is_guess(const Meanings& meanings);
bool part_of_a_phrase(const Meanings& meanings);

// "FR / NL", "en, de": codes count only between marks, and only where languages are offered.
void read_language_codes(const Tokens& tokens, std::vector<Meanings>& meanings);

// "D, A und CH", "DACH": letters and regions stand for countries where countries are offered.
void read_country_codes(const Message& message, std::vector<Meanings>& meanings);

// "Istanbul" under names of countries, "Japan" under names of regions.
void read_places_offered(
    const Message& message, const std::vector<Choice>& choices, std::vector<Meanings>& meanings
);
bool are_countries(const std::vector<Choice>& choices);

}  // namespace usher::dialog
