// Plain enumeration. Where it and rules/ differ, one of them has misread the contract.

#include "tests/support/oracle.hpp"

#include <algorithm>
#include <optional>

namespace usher::test {

using namespace rules;

namespace {

using Maybe = std::optional<bool>;

// One criterion of a complete sheet: answered, or "unsure", or dropped.
struct Cell {
    enum class Is { answered, unsure, dropped } is = Is::dropped;
    Value value;
};

struct Complete {
    const Profile& page;
    const Sheet& sheet;
    std::vector<Cell> cells;  // as many as are decided so far
};

std::vector<std::string> names_in(const Value& value)
{
    if (const auto* text = std::get_if<FreeText>(&value)) return text->options;
    if (const auto* chosen = std::get_if<Options>(&value)) return chosen->names;
    return {};
}

Maybe test_holds(const Complete& complete, const Test& test)
{
    if (test.is_fact) {
        const auto fact = complete.sheet.facts.find(test.subject);
        const bool there = fact != complete.sheet.facts.end();
        if (test.kind == Test::Kind::known) return there;
        if (test.kind == Test::Kind::unknown) return !there;
        if (!there) return {};
        bool found = false;
        for (const std::string& wanted : test.values) {
            if (wanted == fact->second) found = true;
            if (wanted == "/a*" && fact->second.find("/a") == 0) found = true;
        }
        return test.kind == Test::Kind::is_one_of ? found : !found;
    }
    std::size_t index = 0;
    while (complete.page.criteria[index].name != test.subject)
        ++index;
    const Cell& cell = complete.cells.at(index);
    if (test.kind == Test::Kind::known) return cell.is == Cell::Is::answered;
    if (test.kind == Test::Kind::unknown) return cell.is != Cell::Is::answered;
    if (cell.is != Cell::Is::answered) return {};
    if (test.kind == Test::Kind::amount) {
        const auto* amount = std::get_if<Amount>(&cell.value);
        return amount && test.amount.contains(*amount);
    }
    int shared = 0;
    for (const std::string& name : names_in(cell.value))
        for (const std::string& wanted : test.values)
            shared += name == wanted;
    return (shared > 0) == (test.kind == Test::Kind::is_one_of);
}

Maybe holds(const Complete& complete, const Condition& condition)
{
    if (condition.any.empty()) return true;
    int yes = 0, unknown = 0;
    for (const auto& block : condition.any) {
        int block_no = 0, block_unknown = 0;
        for (const Test& test : block) {
            const Maybe truth = test_holds(complete, test);
            block_no += truth == false;
            block_unknown += !truth;
        }
        if (block_no > 0) continue;
        (block_unknown > 0 ? unknown : yes) += 1;
    }
    if (yes > 0) return true;
    if (unknown > 0) return {};
    return false;
}

int worth(const Criterion& criterion, const Cell& cell)
{
    if (cell.is == Cell::Is::dropped) return 0;
    if (cell.is == Cell::Is::unsure) return criterion.unsure.points;
    if (const auto* amount = std::get_if<Amount>(&cell.value)) {
        for (const Band& each : criterion.bands)
            if (!each.none && each.range.contains(*amount)) return each.points;
        return criterion.unsure.points;
    }
    if (std::holds_alternative<NoPlan>(cell.value)) {
        for (const Band& each : criterion.bands)
            if (each.none) return each.points;
        return criterion.unsure.points;
    }
    std::vector<int> points = {0};
    for (const std::string& name : names_in(cell.value))
        for (const Option& each : criterion.options)
            if (each.name == name) points.push_back(each.points);
    if (criterion.count == Count::best) return *std::max_element(points.begin(), points.end());
    int sum = 0;
    for (const int each : points)
        sum += each;
    return criterion.at_most && sum > *criterion.at_most ? *criterion.at_most : sum;
}

void judge_points(const Complete& complete, Ending& ending)
{
    const Decision& decision = complete.page.decision;
    bool good = ending.score >= decision.qualified_from;
    for (std::size_t i = 0; i < complete.page.layers.size(); ++i) {
        const auto floor = decision.at_least.find(complete.page.layers[i].name);
        if (floor != decision.at_least.end() && ending.layers[i] < floor->second) good = false;
    }
    for (std::size_t i = 0; i < complete.cells.size(); ++i)
        for (const std::string& name : decision.must_know)
            if (complete.page.criteria[i].name == name &&
                complete.cells[i].is != Cell::Is::answered)
                good = false;
    ending.outcome = good                                   ? "qualified"
                     : ending.score >= decision.review_from ? "review"
                                                            : "not_a_fit";
}

Ending ending_of(const Complete& complete)
{
    Ending ending;
    ending.layers.assign(complete.page.layers.size(), 0);
    ending.sheet.facts = complete.sheet.facts;
    for (std::size_t i = 0; i < complete.cells.size(); ++i) {
        const Criterion& criterion = complete.page.criteria[i];
        const int points = worth(criterion, complete.cells[i]);
        ending.score += points;
        ending.layers[criterion.layer] += points;
        if (complete.cells[i].is == Cell::Is::dropped) continue;
        Answer answer;
        answer.criterion = criterion.name;
        answer.value = complete.cells[i].value;
        ending.sheet.give(answer);
    }
    for (const SendTo& send : complete.page.send_to)
        if (ending.outcome.empty() && holds(complete, send.when) == true) {
            ending.outcome = "sent";
            ending.by = send.profile;
        }
    for (const Disqualifier& each : complete.page.disqualifiers)
        if (ending.outcome.empty() && holds(complete, each.when) == true) {
            ending.outcome = "disqualified";
            ending.by = each.name;
        }
    if (ending.outcome.empty()) judge_points(complete, ending);
    return ending;
}

void go_on(Complete& complete, const std::function<void(const Ending&)>& seen)
{
    const std::size_t index = complete.cells.size();
    if (index == complete.page.criteria.size()) return seen(ending_of(complete));
    const Criterion& criterion = complete.page.criteria[index];
    std::vector<Value> values;
    if (const Value* said = complete.sheet.value(criterion.name))
        values = {*said};
    else if (holds(complete, criterion.ask_if) != false)
        values = distinct_values(criterion);
    for (const Value& value : values) {
        Cell& cell = complete.cells.emplace_back();
        cell.is = std::holds_alternative<IsUnsure>(value) ? Cell::Is::unsure : Cell::Is::answered;
        cell.value = value;
        go_on(complete, seen);
        complete.cells.pop_back();
    }
    if (!values.empty()) return;
    complete.cells.emplace_back();  // dropped
    go_on(complete, seen);
    complete.cells.pop_back();
}

}  // namespace

std::vector<Value> distinct_values(const Criterion& criterion)
{
    std::vector<Value> values(1);  // unsure
    if (is_amount(criterion.kind)) {
        for (const Amount units : {5, 10, 50, 100})
            values.emplace_back(units * one_unit);
        if (criterion.kind == Kind::timeline) values.emplace_back(NoPlan{});
        return values;
    }
    const std::size_t subsets = std::size_t{1} << criterion.options.size();
    for (std::size_t chosen = 0; chosen < subsets; ++chosen) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < criterion.options.size(); ++i)
            if (chosen >> i & 1) names.push_back(criterion.options[i].name);
        if (criterion.kind == Kind::text)
            values.emplace_back(FreeText{"some words", names});
        else if (criterion.kind == Kind::some_of || names.size() == 1)
            values.emplace_back(Options{names});
    }
    return values;
}

void each_ending(
    const Profile& page, const Sheet& sheet, const std::function<void(const Ending&)>& seen
)
{
    Complete complete{page, sheet, {}};
    go_on(complete, seen);
}

}  // namespace usher::test
