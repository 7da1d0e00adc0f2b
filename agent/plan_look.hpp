#pragma once
// What a plan shows before anything is published: what would change, what the checks and the page's
// own tests say, who is talking now, and whether there are free times to keep its promises.

#include <string>

#include "agent/page_check.hpp"
#include "agent/publishing.hpp"

namespace usher::agent {

// Free times are counted this far ahead.
constexpr int days_counted = 7;

// The whole of it as JSON; `plan.id` is empty if the page has errors.
std::string look_at(
    const Office& office,
    const PlanRow& plan,
    const CheckedProfile& checked,
    const std::string& what_if
);

// "7f3a-19c2": short enough to be read out. Whoever may publish may see them all.
std::string plan_id(Secrets& secrets);

// The Usher that checks: a plan made by another one is looked at again.
std::string checker();

}  // namespace usher::agent
