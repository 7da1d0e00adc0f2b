#pragma once
// What to ask next, or nothing because it is decided. Deterministic: equal visitors get equal
// talks.

#include <optional>
#include <string>
#include <string_view>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"
#include "rules/verdict.hpp"

namespace usher::rules {

enum class Because {
    asked_first,
    could_disqualify,
    could_send_elsewhere,
    moves_the_score,
    tells_most,  // order "fewest"
    file_order,
    route_needs_it
};
std::string_view name_of(Because because);  // a phrase: "could disqualify"

// How far the asking has come.
struct Progress {
    int asked = 0;  // questions put to the visitor (not re-asks, not volunteered answers)
    enum class More { not_offered, agreed, refused } more = More::not_offered;
    bool ask_everything = false;  // `decide --ask-everything`: no limit, no stop but a disqualifier
    friend bool operator==(const Progress&, const Progress&) = default;
};

struct Next {
    enum class Kind {
        ask,         // put `criterion` to the visitor
        offer_more,  // the limit is reached but they could still qualify: "three more?"
        decided      // nothing more to ask; `verdict` is final (closed where it had to be)
    };
    Kind kind = Kind::decided;
    std::string criterion;
    Because because = Because::file_order;
    Verdict verdict;
    bool cut_off = false;  // decided only because questions_at_most was reached
    friend bool operator==(const Next&, const Next&) = default;
};

// The one place that decides between asking on and stopping.
Next next_question(const Profile& profile, const Sheet& sheet, const Progress& progress);

// The most questions this talk can still come to, counting those already asked; for the visitor's
// progress display.
int questions_at_most(const Profile& profile, const Sheet& sheet, const Progress& progress);

}  // namespace usher::rules
