#pragma once
// Which rules can ever do anything: a disqualifier that fires before every earlier one, a question
// whose condition can be met while the talk still goes on, a route or a line of send_to_profile
// that is the first to hold. Exact, over partial sheets: visitors say things in any order.

#include <cstdint>
#include <vector>

#include "rules/proof_model.hpp"

namespace usher::rules {

struct Life {
    enum class Is {
        alive,
        never_holds,  // no answers make its condition true
        overtaken,    // whenever it is true, another rule counts instead
        not_proved    // too many combinations (reach.hpp)
    } is = Is::alive;
    std::size_t by = 0;              // of overtaken: the rule that does it most plainly
    std::uint64_t combinations = 0;  // of not_proved
    friend bool operator==(const Life&, const Life&) = default;
};

// Indexed like the profile's disqualifiers. Overtaken by earlier ones only.
std::vector<Life> lives_of_disqualifiers(const ProofModel& model);

// Indexed like the profile's criteria; one without an `ask_if` is alive. An `ask_if` that is merely
// unknown asks those who were unsure; a question for nobody else counts as dead.
std::vector<Life> lives_of_questions(const ProofModel& model);

// Indexed like the booking's routes, of which the model has to know (RulesOf). Overtaken by an
// earlier route, or, where `by` is not an earlier one's index, by the disqualifier that many
// behind: by == i + d is disqualifier d for route i. One without a condition is alive.
std::vector<Life> lives_of_routes(const ProofModel& model);

// Indexed like send_to_profile; overtaken by earlier lines only, for it goes before all else.
std::vector<Life> lives_of_send_to(const ProofModel& model);

}  // namespace usher::rules
