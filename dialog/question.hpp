#pragma once
// What the open question wants, as far as its words tell: what is counted, in which unit and
// period, about now, the past or the future.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/understand.hpp"

namespace usher::dialog {

// The amounts that an option's label names: "51-200"; `known` = false: none.
struct Band {
    std::optional<rules::Amount> low, high;  // absent: open
    bool known = false;
};

struct Question {
    const Asked* asked = nullptr;
    std::vector<std::string_view> nouns;  // groups: "people", "sites"
    std::vector<std::string> stems;       // of its content words, folded, at most 5 letters each
    bool percent = false;
    bool of_a_part = false;  // "in your team"
    bool about_past = false, about_plans = false;
    bool wants = false;                      // asks what is needed, not what there is
    bool negative = false;                   // "don't you have ...?"
    bool where_are_you = false;              // one place is wanted: "where are you based"
    std::string_view currency;               // fixed by the question or the unit; "" = none
    std::string_view per;                    // "month": the period asked for; "" = none
    rules::Amount factor = rules::one_unit;  // "in thousands"
    std::string_view money;                  // "revenue", "budget"; "" = not said
    bool who_decides = false;                // a role question about authority
    std::vector<std::string_view> families;  // of the options' ideas: "region", once an option
    std::vector<Band> bands;                 // by option

    bool counts(std::string_view noun) const;
    bool has_stem(std::string_view folded_word) const;
    // Is that what the options are about: do two or more of them name one of the family?
    bool offers(std::string_view family) const;
};

// "What is your role?", as a list of options too.
bool asks_for_a_post(const Question& question);

Question read_question(const Asked& asked);

}  // namespace usher::dialog
