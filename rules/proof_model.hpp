#pragma once
// A profile made ready for proofs: its rules over numbered cells instead of names and values.
// Only the files that prove or count something include this.

#include <cstdint>
#include <string>
#include <vector>

#include "rules/cells.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// One thing that conditions name: a criterion, or a fact.
struct Subject {
    std::string name;
    bool is_fact = false;
    std::size_t criterion = 0;  // of a criterion: its index
    std::vector<Test> tests;    // those that conditions put to it, each once
    std::vector<Cell> cells;
    std::vector<Truth> open, dropped;
};

// A condition, compiled: alternatives of (subject, test of the subject).
struct Rule {
    struct Part {
        std::size_t subject = 0, test = 0;
    };
    std::vector<std::vector<Part>> any;  // empty: always true
};

enum class RulesOf { verdicts, verdicts_and_routes };

// Facts come first, then criteria in file order, so that one walk assigns what each needs.
class ProofModel {
  public:
    // `profile` must outlive this.
    explicit ProofModel(const Profile& profile, RulesOf rules = RulesOf::verdicts);

    const Profile& profile() const { return profile_; }
    const std::vector<Subject>& subjects() const { return subjects_; }
    const std::vector<Rule>& ask_ifs() const { return ask_ifs_; }  // indexed like the criteria
    const std::vector<Rule>& disqualifiers() const { return disqualifiers_; }
    const std::vector<Rule>& send_to() const { return send_to_; }
    // Indexed like the booking's; empty for RulesOf::verdicts.
    const std::vector<Rule>& routes() const { return routes_; }

    // Index into subjects(); npos if no condition and no "must_know" names the criterion.
    std::size_t subject_of(std::size_t criterion) const { return subject_of_[criterion]; }
    // Subjects that decide whether the rule holds: those it names, and those that may drop them.
    std::vector<std::size_t> closure_of(const Rule& rule) const;
    // How many ways there are to fill these subjects; stops counting at `most` + 1.
    std::uint64_t combinations(const std::vector<std::size_t>& subjects, std::uint64_t most) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  private:
    void collect(const Condition& condition);
    std::size_t subject_named(const Test& test);
    Rule compile(const Condition& condition) const;

    const Profile& profile_;
    std::vector<Subject> subjects_;
    std::vector<std::size_t> subject_of_;
    std::vector<Rule> ask_ifs_, disqualifiers_, send_to_, routes_;
};

// What is known of each subject: a row of truths; nothing is copied.
class Assignment {
  public:
    explicit Assignment(const ProofModel& model);

    void set(std::size_t subject, const std::vector<Truth>& says) { rows_[subject] = &says; }
    void reopen(std::size_t subject);
    Truth evaluate(const Rule& rule) const;
    bool any_holds(const std::vector<Rule>& rules) const;
    // The first that holds; npos if none does.
    std::size_t first_that_holds(const std::vector<Rule>& rules) const;

  private:
    const ProofModel& model_;
    std::vector<const std::vector<Truth>*> rows_;
};

}  // namespace usher::rules
