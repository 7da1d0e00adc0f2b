#pragma once
// How every criterion of a profile stands under one sheet, worked out once and then only read. What
// condition.hpp, verdict.hpp and next_question.hpp say about a profile and a sheet is said of this.

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/condition.hpp"
#include "rules/next_question.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"
#include "rules/verdict.hpp"

namespace usher::rules {

constexpr std::size_t no_criterion = static_cast<std::size_t>(-1);

// Index of a criterion by its name or an earlier one.
std::size_t index_of(const Profile& profile, std::string_view criterion);

class Standings {
  public:
    // Both must outlive this.
    Standings(const Profile& profile, const Sheet& sheet);

    const Profile& profile() const { return profile_; }
    const Sheet& sheet() const { return sheet_; }

    Standing of(std::size_t criterion) const { return stands_[criterion]; }
    bool is_open(std::size_t criterion) const;  // askable or waiting
    // What counts for it; nullptr while it is open, and when it is dropped.
    const Value* value(std::size_t criterion) const { return values_[criterion]; }

    Truth evaluate(const Condition& condition) const;
    bool settled(const Condition& condition) const;
    PointRange points(std::size_t criterion) const;

    // Asking is over: everything open becomes unsure, in file order, so that what an `ask_if` then
    // rules out is dropped.
    void close();

  private:
    Standing worked_out(std::size_t criterion) const;
    Truth evaluate(const std::vector<Test>& block) const;
    Truth evaluate(const Test& test) const;
    Truth of_criterion(const Test& test, std::size_t criterion) const;
    Truth of_fact(const Test& test) const;
    bool waits(const Condition& condition) const;

    const Profile& profile_;
    const Sheet& sheet_;
    std::vector<const Value*> values_;
    std::vector<Standing> stands_;
};

// What a test says of an answer that is not "unsure", and of a fact that is known.
Truth truth_of_answer(const Test& test, const Value& value, Kind kind);
Truth truth_of_fact(const Test& test, const std::string& fact);

// The range of points that the answers of a criterion (and "unsure") are worth.
PointRange possible_points(const Criterion& criterion);

// decide() without its sentences, which cost more than the rest.
Verdict judge(const Standings& standings, Asking asking);
bool could_qualify(const Standings& standings);
// next_question() without them.
Next next_step(const Standings& standings, const Progress& progress);

// Those sentences: what each answer was worth, then what decided. Empty while the verdict is open.
std::vector<std::string> reasons(const Standings& standings, const Verdict& verdict);

}  // namespace usher::rules
