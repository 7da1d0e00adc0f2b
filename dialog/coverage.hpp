#pragma once
// What the tests of a page have tried of it, and what not.

#include <set>
#include <string>
#include <vector>

#include "dialog/rehearse.hpp"
#include "rules/finding.hpp"
#include "rules/play.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

class CoverageOfTests {
  public:
    // `profile` must outlive this.
    explicit CoverageOfTests(const rules::Profile& profile) : profile_(profile) {}

    void note(const rules::Played& played);

    Coverage so_far() const;
    // U602 a disqualifier or a verdict, U603 a route or a hand-over that no test leads to.
    std::vector<rules::Finding> warnings() const;

  private:
    const rules::Profile& profile_;
    std::set<std::string> disqualifiers_, verdicts_, routes_, profiles_;
    std::set<std::string> answers_;  // "hr_system: workday", "company_size: 100-500"
};

}  // namespace usher::dialog
