// What stands under a sheet. Criteria are worked out in file order: an `ask_if` names earlier ones
// only, so one pass is enough and nothing can go round in circles. The truth of tests: truth.cpp.

#include "rules/standings.hpp"

#include <algorithm>

namespace usher::rules {
namespace {

const Value& unsure()
{
    static const Value value = IsUnsure{};
    return value;
}

}  // namespace

std::size_t index_of(const Profile& profile, std::string_view criterion)
{
    const Criterion* found = profile.criterion(criterion);
    return found ? static_cast<std::size_t>(found - profile.criteria.data()) : no_criterion;
}

Standings::Standings(const Profile& profile, const Sheet& sheet) : profile_(profile), sheet_(sheet)
{
    values_.reserve(profile.criteria.size());
    stands_.reserve(profile.criteria.size());
    for (const Criterion& criterion : profile.criteria) {
        const Answer* answer = answer_to(criterion, sheet);
        values_.push_back(answer ? &answer->value : nullptr);
        stands_.push_back(Standing::waiting);
    }
    for (std::size_t i = 0; i < stands_.size(); ++i)
        stands_[i] = worked_out(i);
}

bool Standings::is_open(std::size_t criterion) const
{
    return stands_[criterion] == Standing::askable || stands_[criterion] == Standing::waiting;
}

// What has been said counts even if the question has become pointless since: only so can the score
// never leave the range that it was promised to stay in.
Standing Standings::worked_out(std::size_t criterion) const
{
    if (const Value* value = values_[criterion])
        return std::holds_alternative<IsUnsure>(*value) ? Standing::unsure : Standing::answered;
    const Condition& ask_if = profile_.criteria[criterion].ask_if;
    switch (evaluate(ask_if)) {
    case Truth::yes:
        return Standing::askable;
    case Truth::no:
        return Standing::dropped;
    case Truth::unknown:
        break;
    }
    return waits(ask_if) ? Standing::waiting : Standing::askable;
}

void Standings::close()
{
    for (std::size_t i = 0; i < stands_.size(); ++i) {
        if (!values_[i]) stands_[i] = worked_out(i);
        if (!is_open(i)) continue;
        values_[i] = &unsure();
        stands_[i] = Standing::unsure;
    }
}

// Unknown, and an open criterion is a cause of it. Being unsure is not worth waiting for.
bool Standings::waits(const Condition& condition) const
{
    const auto on_open = [this](const Test& test) {
        if (test.is_fact) return false;
        const std::size_t criterion = index_of(profile_, test.subject);
        return criterion != no_criterion && is_open(criterion);
    };
    return std::any_of(condition.any.begin(), condition.any.end(), [&](const auto& block) {
        return evaluate(block) == Truth::unknown &&
               std::any_of(block.begin(), block.end(), on_open);
    });
}

bool Standings::settled(const Condition& condition) const
{
    if (evaluate(condition) != Truth::unknown) return true;
    for (const auto& block : condition.any)
        for (const Test& test : block) {
            if (test.is_fact) continue;
            const std::size_t criterion = index_of(profile_, test.subject);
            if (criterion != no_criterion && is_open(criterion)) return false;
        }
    return true;
}

PointRange Standings::points(std::size_t criterion) const
{
    const Criterion& asked = profile_.criteria[criterion];
    if (stands_[criterion] == Standing::dropped) return {0, 0};
    if (const Value* value = values_[criterion]) {
        const int points = points_of(asked, *value);
        return {points, points};
    }
    PointRange range = possible_points(asked);
    if (stands_[criterion] == Standing::waiting) range.low = 0;
    return range;
}

PointRange possible_points(const Criterion& criterion)
{
    const int unsure_points = criterion.unsure.points;
    PointRange range{unsure_points, unsure_points};
    const auto widen = [&](int points) {
        range.low = std::min(range.low, points);
        range.high = std::max(range.high, points);
    };
    int sum = 0;
    for (const Option& option : criterion.options) {
        widen(option.points);
        sum += option.points;
    }
    for (const Band& band : criterion.bands)
        widen(band.points);
    if (!takes_several(criterion.kind)) return range;
    widen(0);  // None of them is an answer too.
    if (criterion.count == Count::best) return range;
    range.high = unsure_points;
    widen(criterion.at_most ? std::min(sum, *criterion.at_most) : sum);
    return range;
}

}  // namespace usher::rules
