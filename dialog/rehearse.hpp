#pragma once
// Plays the tests written in a profile: promises that the page makes about itself.

#include <string>
#include <vector>

#include "dialog/understand.hpp"
#include "rules/finding.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

// How much of something the tests have tried.
struct Tried {
    int done = 0, all = 0;
    friend bool operator==(const Tried&, const Tried&) = default;
};

struct Coverage {
    Tried disqualifiers, verdicts, routes, hand_overs;
    std::vector<std::string> untried_answers;  // "hr_system: other_hris", in file order
};

struct TestResult {
    std::string name;
    int line = 0;
    std::string difference;  // what is not as expected; "" = it passed
};

struct Rehearsed {
    // U600 a test fails, U606 a `says` that isn't understood (errors); U602 a disqualifier or a
    // verdict and U603 a route or a hand-over without a test (warnings). Tests first, in file
    // order.
    std::vector<rules::Finding> findings;
    int passed = 0, failed = 0;
    std::vector<TestResult> results;  // in file order
    Coverage coverage;
};

// `at`: what "next month" in a `says` counts from. The typed ones are read as a visitor's messages
// are, then everything is played with its final meaning, exactly as `usher decide` does.
Rehearsed rehearse(const rules::Profile& profile, Instant at);

}  // namespace usher::dialog
