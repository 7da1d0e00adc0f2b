// How likely each answer is, from how often it was given.

#include <algorithm>

#include "rules/fewest.hpp"

namespace usher::rules {
namespace {

// Before anybody answered, an "I don't know" is taken for a quarter as likely as each answer.
constexpr double answer_before = 1, unsure_before = 0.25;

double share(const Criterion& criterion, std::size_t index, double before)
{
    return before + (index < criterion.shares.size() ? criterion.shares[index] : 0);
}

Chance unsure(const Criterion& criterion, std::size_t index)
{
    Chance chance;
    chance.likely = share(criterion, index, unsure_before);
    chance.points = criterion.unsure.points;
    chance.known = false;
    chance.value = IsUnsure{};
    return chance;
}

Amount inside(const Band& band, Kind kind)
{
    const Amount step = kind == Kind::number ? one_unit : 1;
    if (band.range.from) return *band.range.from;
    if (band.range.over) return *band.range.over + step;
    if (band.range.to) return *band.range.to;
    return band.range.under ? *band.range.under - step : 0;
}

// Where every named answer counts, each is taken for independent of the others.
std::vector<Chance> sums_of(const Criterion& criterion)
{
    double asked = 2 * answer_before;
    for (const double count : criterion.shares)
        asked = std::max(asked, count + 2 * answer_before);
    const int most = criterion.at_most.value_or(100);
    std::vector<double> likely(static_cast<std::size_t>(most) + 1);
    likely[0] = 1;
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        const double named = std::min(0.95, share(criterion, i, answer_before) / asked);
        auto next = likely;
        for (auto& each : next)
            each *= 1 - named;
        for (std::size_t sum = 0; sum < likely.size(); ++sum) {
            const auto with = sum + static_cast<std::size_t>(criterion.options[i].points);
            next[std::min(with, likely.size() - 1)] += likely[sum] * named;
        }
        likely = std::move(next);
    }
    std::vector<Chance> chances;
    for (std::size_t sum = 0; sum < likely.size(); ++sum)
        if (likely[sum] > 0)
            chances.push_back({likely[sum], static_cast<int>(sum), true, Options{}});
    return chances;
}

std::vector<Chance> single_answers(const Criterion& criterion)
{
    std::vector<Chance> chances;
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        const Option& option = criterion.options[i];
        const Value value = criterion.kind == Kind::text
                                ? Value(FreeText{"something", {option.name}})
                                : Value(Options{{option.name}});
        chances.push_back(
            {share(criterion, i, answer_before), points_of(criterion, value), true, value}
        );
    }
    for (std::size_t i = 0; i < criterion.bands.size(); ++i) {
        const Band& band = criterion.bands[i];
        const Value value = band.none ? Value(NoPlan{}) : Value(inside(band, criterion.kind));
        chances.push_back({share(criterion, i, answer_before), band.points, true, value});
    }
    if (chances.empty()) chances.push_back({answer_before, 0, true, FreeText{"something", {}}});
    return chances;
}

}  // namespace

std::vector<Chance> chances_of(const Criterion& criterion)
{
    const bool sum = takes_several(criterion.kind) && criterion.count == Count::sum;
    auto chances = sum ? sums_of(criterion) : single_answers(criterion);
    chances.push_back(unsure(criterion, criterion.options.size() + criterion.bands.size()));
    if (sum) {
        // Those above are a whole already; being unsure takes its part of it.
        const double answered = std::max(answer_before, share(criterion, 0, 0));
        chances.back().likely /= answered + chances.back().likely;
    }
    double all = 0;
    for (const Chance& chance : chances)
        all += chance.likely;
    for (Chance& chance : chances)
        chance.likely /= all;
    return chances;
}

}  // namespace usher::rules
