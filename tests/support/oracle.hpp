#pragma once
// A second opinion on verdicts, slow and simple on purpose: it completes a sheet in every possible
// way and looks at each complete sheet for itself. It shares no code with rules/.

#include <functional>
#include <string>
#include <vector>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::test {

struct Ending {
    std::string outcome;  // "qualified" ..., "disqualified", or "sent"
    std::string by;       // the disqualifier's name or the other profile's id
    int score = 0;
    std::vector<int> layers;
    rules::Sheet sheet;  // complete: whatever is not on it is dropped
};

// Calls `seen` with every way in which the sheet can end. The number of endings is the product of
// all open criteria's answers, so only small pages should come here.
void each_ending(
    const rules::Profile& page,
    const rules::Sheet& sheet,
    const std::function<void(const Ending&)>& seen
);

// Answers of a criterion that no rule of a random page tells from its others, "unsure" among them.
std::vector<rules::Value> distinct_values(const rules::Criterion& criterion);

}  // namespace usher::test
