// The cells of a fact: what is written in tests of it, and something else.

#include <algorithm>
#include <set>

#include "rules/amount.hpp"
#include "rules/cells.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

// Nobody writes this in a test, so it stands for every value that no test names.
constexpr const char* something_else = "~";

// Facts with a closed list of values have no "something else".
std::vector<std::string> all_values(std::string_view fact)
{
    if (fact == "visit.returning") return {"yes", "no"};
    if (fact == "email.kind") return {"business", "personal", "disposable"};
    return {};
}

void add_samples(const Test& test, std::set<std::string>& samples)
{
    for (const std::string& value : test.values) {
        if (value.empty() || value.back() != '*') {
            samples.insert(value);
            continue;
        }
        const std::string prefix = value.substr(0, value.size() - 1);
        if (!prefix.empty()) samples.insert(prefix);
        samples.insert(prefix + something_else);
    }
    if (test.kind != Test::Kind::amount) return;
    for (const auto& bound :
         {test.amount.from, test.amount.over, test.amount.to, test.amount.under}) {
        if (!bound) continue;
        for (const Amount beside : {*bound - one_unit, *bound, *bound + one_unit})
            samples.insert(print_amount(beside));
    }
}

std::set<std::string> samples_of(const std::vector<Test>& tests)
{
    std::set<std::string> samples;
    const auto all = tests.empty() ? std::vector<std::string>{} : all_values(tests.front().subject);
    samples.insert(all.begin(), all.end());
    if (!samples.empty()) return samples;
    for (const Test& test : tests)
        add_samples(test, samples);
    samples.insert(something_else);
    return samples;
}

}  // namespace

std::vector<Cell> cells_of_fact(const std::vector<Test>& tests)
{
    std::vector<Cell> cells;
    for (const std::string& sample : samples_of(tests)) {
        Cell cell;
        cell.fact = sample;
        cell.answered = true;
        for (const Test& test : tests)
            cell.says.push_back(truth_of_fact(test, sample));
        const bool seen = std::any_of(cells.begin(), cells.end(), [&](const Cell& other) {
            return other.says == cell.says;
        });
        if (!seen) cells.push_back(std::move(cell));
    }
    Cell& absent = cells.emplace_back();
    absent.says = says_of_dropped(tests);
    return cells;
}

}  // namespace usher::rules
