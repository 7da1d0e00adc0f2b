#pragma once
// Profiles, conditions and answers made by hand, for tests of what is done with them.

#include <initializer_list>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "rules/play.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::test {

struct Points {
    std::string option;
    int points;
};

// Adds a layer; its worth grows with the criteria put into it.
void add_layer(rules::Profile& profile, const std::string& name);

// Adds a criterion to the last layer. The reference holds until the next one is added.
rules::Criterion& add_choice(
    rules::Profile& profile,
    const std::string& name,
    rules::Kind kind,
    const std::vector<Points>& options
);
rules::Criterion& add_amount(
    rules::Profile& profile,
    const std::string& name,
    rules::Kind kind,
    const std::vector<rules::Band>& bands
);

// Bands and ranges in whole units.
rules::AmountRange under(rules::Amount units);
rules::AmountRange over(rules::Amount units);
rules::AmountRange from(rules::Amount units);
rules::AmountRange from_to(rules::Amount low, rules::Amount high);
rules::Band band(const rules::AmountRange& range, int points);

// Tests of a criterion; a name with a dot is a fact.
rules::Test is(const std::string& subject, const std::vector<std::string>& values);
rules::Test is_not(const std::string& subject, const std::vector<std::string>& values);
rules::Test is_within(const std::string& subject, const rules::AmountRange& range);
rules::Test is_known(const std::string& subject);
rules::Test is_unknown(const std::string& subject);
rules::Condition when(const std::vector<rules::Test>& all);
rules::Condition when_any(const std::vector<std::vector<rules::Test>>& blocks);

void add_disqualifier(
    rules::Profile& profile, const std::string& name, const rules::Condition& condition
);

// Values, and a sheet of them.
rules::Value option(const std::string& name);
rules::Value options(const std::vector<std::string>& names);
rules::Value amount(rules::Amount units);
rules::Value unsure();
using Said = std::vector<std::pair<std::string, rules::Value>>;
rules::Sheet sheet_of(const Said& said);

// A page of 100 points with a bit of everything: `size` (people; under 50 is disqualified, over
// 2000 is sent to "enterprise"), `industry`, `country` (known from the visit), `systems`, `event`
// (16 points, at least 8 needed), `owner` (yes or no; no is disqualified), `pain`, and `urgency`
// (asked only if something hurts). Qualified from 65 with size and owner known, review from 50,
// at most 7 questions and 2 more. Routes: the account's owner, seniors for over 500 people, Canada,
// everybody.
rules::Profile example_page();

// A random page with `criteria` criteria: every kind of rule, in random places.
rules::Profile random_page(std::mt19937_64& random, int criteria);

// An answer that a visitor could give, "unsure" among them.
rules::Value random_value(const rules::Criterion& criterion, std::mt19937_64& random);
rules::Answers random_answers(const rules::Profile& profile, std::mt19937_64& random);
rules::Facts random_facts(std::mt19937_64& random);

}  // namespace usher::test
