#pragma once
// What an answer or a fact can be, as far as any rule of a profile can tell. Inside a cell no test
// and no band tells two values apart, so a verdict is a function of cells, and there are few.

#include <string>
#include <vector>

#include "rules/condition.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

struct Cell {
    Value value;              // one of those inside; IsUnsure for the cell of "unsure"
    std::string fact;         // of a fact: its value; empty = it is not known
    bool answered = false;    // really known: neither unsure nor an absent fact
    int points = 0;           // 0 for facts
    std::vector<Truth> says;  // what each test says of it, in the order of the tests given
    friend bool operator==(const Cell&, const Cell&) = default;
};

// Every cell of a criterion, each once, "unsure" last. Two cells differ in points, in being
// answered, or in what a test says. A range that was said counts as an answer if it lies within one
// band; a test may then be unknown. Of a choice of several, every subset can be said.
std::vector<Cell> cells_of(const Criterion& criterion, const std::vector<Test>& tests);

// Every cell of a fact, "not known" last.
std::vector<Cell> cells_of_fact(const std::vector<Test>& tests);

// What tests say of a criterion that is dropped, and of one that is still open.
std::vector<Truth> says_of_dropped(const std::vector<Test>& tests);
std::vector<Truth> says_of_open(const std::vector<Test>& tests);

}  // namespace usher::rules
