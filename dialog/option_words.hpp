#pragma once
// What single words mean where options are offered, and whether a mention of an option speaks
// against it.

#include <string_view>
#include <vector>

#include "dialog/ideas.hpp"
#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// Is the first a short form of the second, or another word for it? "ops" and "operations".
bool same_thing(std::string_view said, std::string_view meant);

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
bool are_countries(const std::vector<Choice>& choices);

// "Drop the catering", "Catering fällt weg", "el alemán lo quité".
bool dropped(const Message& message, std::size_t token);
// "36 months is too long": speaks against what ends before the token `last`.
bool found_wanting(const Message& message, std::size_t last);
// "La calidad bien": no pain, where pains are asked about.
bool praised(const Message& message, std::size_t token);
// "quality isn't the issue": denied by what follows.
bool denied_after(const Message& message, std::size_t token);
// "A and B, no wait, not B": the correction takes B away and leaves A.
bool only_subtracts(const Message& message);
// "payroll we already have" under "Which modules do you need?"
bool had_already(const Message& message, const Question& question, std::size_t token);
// "the trade shows are run by our parent company": not ours, unless the question is about others.
bool done_by_others(const Message& message, const Question& question, std::size_t token);
// "Chile maybe one day", "das ERP kommt erst in zwei Jahren": said after the token `last` - 1.
bool put_off_after(const Message& message, const Question& question, std::size_t last);
// "..., lassen wir das weg", "... that can wait": the next clause takes back what ends before
// `last`.
bool dropped_next(const Message& message, const Question& question, std::size_t last);

}  // namespace usher::dialog
