#pragma once
// The words Usher knows, by meaning, in English, German, French and Spanish at once: visitors mix
// languages, and the page's language says little about the answer's. Tables are part of the
// program; nothing is read from disk.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dialog/tokens.hpp"

namespace usher::dialog {

enum class Sense : std::uint8_t {
    // control.cpp
    unknown,  // "no idea"
    skip,     // "rather not say"
    back,     // "previous question"
    person,   // "talk to a human"
    why,      // "why do you ask"
    goodbye,  // "bye"
    abuse,
    question,       // opens a question to us: "how much does it cost"
    interrogative,  // "how", "can you": a question if it starts a sentence or ends in "?"
    filler,         // "please", "well": explains nothing, hides nothing
    greeting,
    // yes_no.cpp
    yes,
    no,
    partly,
    // mood.cpp
    negation,        // forward: "not", "kein"
    negation_after,  // backward: German "nicht" at the end
    past,
    now,
    planned,
    hypothetical,
    reported,    // "the website says"
    somebody,    // about somebody else: "my colleague", "our competitor"
    correction,  // what follows replaces what came before: "I mean"
    contrast,    // ends a scope: "but"
    // number.cpp
    digit_word,  // value 0..9, 10..99 as one word
    scale,       // value is the factor
    hundred,
    joint,  // "and" inside a number
    half,
    fixed_number,  // "dozen" 12: takes a multiplier; "vingtaine"
    share,         // value in percent: "a third"
    one_off,       // "only me" 1, "two of us" handled by number; value is the count
    vague_number,  // "a lot", "hundreds": an amount, but no number
    about,
    more_than,   // open end upwards
    less_than,   // open end downwards
    or_more,     // after the number
    or_less,     // after the number
    range_from,  // "between", "from"
    range_to,    // "to", "bis"
    percent,
    noun,        // value is a group: "people", "sites", "seats", "customers" ...
    change,      // a number after it is by how much: "hired", "let go"
    part_of,     // narrows to a part: "in my department"
    total,       // "in total", "company-wide"
    fixed_term,  // digits inside it are no number: "24/7", "web 2.0"
    // money.cpp
    currency,     // value is the ISO 4217 code
    money_scale,  // "k", "mio", "lakh": the factor
    grand,        // "grand", "bucks": money slang with its factor as value
    per_period,   // value "month", "year", "week", "day", "quarter"
    per_thing,    // "per user"
    no_money,     // "pre-revenue"
    money_noun,   // value "revenue", "budget", "funding", "price"
    // time.cpp
    time_unit,     // value: its length, "day", "week", "month", "quarter", "half", "year"
    month,         // value 1..12
    quarter,       // value 1..4
    half_year,     // value 1..2
    season,        // value: its first month, 3 6 9 12
    weekday,       // value 1..7, Monday first
    relative_day,  // value: days from today
    period_end,    // "eoy": value is the unit that ends
    at_once,       // "asap"
    no_plan,       // "just looking"
    time_vague,    // "soon"
    next,
    last,
    this_one,
    within,       // "within", "in the next": up to
    by_time,      // "by", "until": up to the end of
    before_time,  // "before": up to the beginning of
    after_time,   // "after": from the end of
    from_time,    // "starting in", "not before": from the beginning of
    ago,          // after the span
    ago_before,   // before the span: "il y a", "vor", "hace"
    time_part,    // value "early", "mid", "end"
    holiday,      // value "12-25"
    // place.cpp
    country,  // also its states and nicknames
    city,     // value: its country
    region,
    demonym,
    place_cue,    // "based in"
    many_places,  // "worldwide"
    // tools.cpp
    tool,
    tool_cue,      // "we use"
    tool_left,     // "moved off", "instead of"
    tool_arrived,  // "switched to"
    tool_maybe,    // "looking at"
    tool_none,
    tool_own,  // value "in-house", "on-premises"
    // role.cpp
    rank,
    work_area,    // function
    whole_title,  // value "c_level:finance"
    former,
    assistant,
    role_cue,   // "I'm the"
    authority,  // value "decides", "shares" ...
    // people.cpp
    company_cue,   // "I work for"
    company_form,  // "GmbH"
    name_cue,      // "my name is"
    industry,      // value is the industry's name
    trigger,       // value is the trigger's name
    // choices.cpp
    all_of,   // "all of them"
    none_of,  // "none of these"
    both_of,
    neither_of,
    all_but,      // "everything except"
    ordinal,      // value 1.., "last" is 0
    owned,        // "we already have"
    option_word,  // "option", "number"
    senses_end
};

// One line of a table. Phrases are parted by commas; "(a|b|)" stands for its alternatives. Umlauts
// are also found as "ae", "oe", "ue", and apostrophes may be missing.
struct Phrases {
    Sense sense;
    std::string_view value;
    std::string_view phrases;
};

// A phrase found in a message: the tokens [first, last).
struct Hit {
    Sense sense;
    std::string_view value;
    std::uint16_t first = 0, last = 0;
};

// All phrases of the vocabulary in the message, by first token, longer ones before shorter ones.
// Of one sense and value only the longest from each token.
std::vector<Hit> find_words(const Tokens& tokens);

// The short phrases of a sense (one to three words, no alternatives), for finding typos; stable for
// the program's life.
struct Word {
    std::string_view folded, value;
};
std::span<const Word> single_words(Sense sense);

}  // namespace usher::dialog
