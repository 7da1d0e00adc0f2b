// Scores as distributions: the points of each open criterion are independent chances, layers are
// their sums, and a verdict is a part of the total's distribution (refinement.md, early stopping).

#include "rules/fewest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "rules/end_game.hpp"

namespace usher::rules {
namespace {

constexpr std::size_t sums = 128;  // scores of a page without errors are 0..100

// Chances of a sum of points, with everything known that must be and without.
struct Spread {
    std::array<double, sums> good{}, bad{};
};

Spread just_zero()
{
    Spread spread;
    spread.good[0] = 1;
    return spread;
}

std::size_t capped(std::size_t sum) { return std::min(sum, sums - 1); }

Spread plus(const Spread& spread, const std::vector<Part>& parts)
{
    Spread sum;
    for (const Part& part : parts)
        for (std::size_t i = 0; i < sums; ++i) {
            const std::size_t at = capped(i + part.points);
            (part.good ? sum.good : sum.bad)[at] += spread.good[i] * part.likely;
            sum.bad[at] += spread.bad[i] * part.likely;
        }
    return sum;
}

Spread plus(const Spread& a, const Spread& b)
{
    Spread sum;
    for (std::size_t i = 0; i < sums; ++i) {
        if (b.good[i] == 0 && b.bad[i] == 0) continue;
        for (std::size_t j = 0; j < sums; ++j) {
            const std::size_t at = capped(i + j);
            sum.good[at] += a.good[j] * b.good[i];
            sum.bad[at] += a.bad[j] * (b.good[i] + b.bad[i]) + a.good[j] * b.bad[i];
        }
    }
    return sum;
}

double uncertainty(std::initializer_list<double> chances)
{
    double bits = 0;
    for (const double chance : chances)
        if (chance > 0) bits -= chance * std::log2(chance);
    return bits;
}

// Equal on every machine: the last bits of a logarithm decide nothing.
long long rounded(double value) { return std::llround(value * 1e9); }

class Model {
  public:
    explicit Model(const Standings& standings) : now_(standings), page_(standings.profile())
    {
        const auto count = page_.criteria.size();
        parts_.resize(count);
        ends_.assign(count, 0);
        waited_.assign(count, false);
        wait_for_rules();
        for (std::size_t i = 0; i < count; ++i)
            turn_out(i);
        for (std::size_t layer = 0; layer < page_.layers.size(); ++layer)
            layers_.push_back(with_floor(layer, layer_without(layer, no_criterion)));
    }

    Telling telling(std::size_t criterion) const
    {
        const std::size_t layer = page_.criteria[criterion].layer;
        Spread others = just_zero();
        for (std::size_t i = 0; i < layers_.size(); ++i)
            if (i != layer) others = plus(others, layers_[i]);
        const Tails tails(others);
        const Spread beside = layer_without(layer, criterion);
        const double goes_on = 1 - ends_[criterion];
        Telling telling;
        telling.ends = ends_[criterion];
        std::array<double, 3> all{};
        double after = 0;
        for (const Part& part : parts_[criterion]) {
            const auto verdicts = verdicts_of(
                with_floor(layer, plus(beside, std::vector<Part>{{1, part.points, part.good}})),
                tails
            );
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] += part.likely * verdicts[i];
            after += part.likely * uncertainty({verdicts[0], verdicts[1], verdicts[2]});
        }
        const double before =
            uncertainty({goes_on * all[0], goes_on * all[1], goes_on * all[2], ends_[criterion]});
        telling.bits = before - goes_on * after;
        return telling;
    }

    // Criteria without which no verdict can fall: open, and named by a rule that isn't settled.
    const std::vector<bool>& waited_for() const { return waited_; }

    // The question that the shortest talk begins with; absent if that can't be worked out exactly:
    // too much is open, a criterion waits for another, or a rule for two of them.
    std::optional<std::size_t> exactly_best() const
    {
        std::vector<std::size_t> asked;
        std::vector<OpenCriterion> open;
        Known known{std::vector<std::size_t>(page_.layers.size()), true};
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (now_.of(i) == Standing::waiting) return std::nullopt;
            const std::size_t layer = page_.criteria[i].layer;
            if (now_.of(i) == Standing::askable) {
                asked.push_back(i);
                open.push_back({layer, waited_[i], ends_[i], parts_[i]});
                continue;
            }
            known.layers[layer] += parts_[i].front().points;
            known.good = known.good && parts_[i].front().good;
        }
        if (open.empty() || open.size() > end_game_at_most || waits_for_two_) return std::nullopt;
        return asked[best_to_ask(page_, known, open)];
    }

  private:
    void wait_for_rules()
    {
        const auto add = [&](const auto& rules) {
            for (const auto& rule : rules) {
                if (now_.settled(rule.when)) continue;
                std::vector<bool> named(waited_.size());
                for (const auto& block : rule.when.any)
                    for (const Test& test : block) {
                        const auto index =
                            test.is_fact ? no_criterion : index_of(page_, test.subject);
                        if (index != no_criterion && now_.is_open(index)) named[index] = true;
                    }
                for (std::size_t i = 0; i < named.size(); ++i)
                    if (named[i]) waited_[i] = true;
                waits_for_two_ = waits_for_two_ || std::count(named.begin(), named.end(), true) > 1;
            }
        };
        add(page_.disqualifiers);
        if (!now_.sheet().sent_here) add(page_.send_to);
    }

    // How likely the total of the other layers is at least so much.
    struct Tails {
        explicit Tails(const Spread& spread)
        {
            for (std::size_t i = sums; i-- > 0;) {
                good[i] = spread.good[i] + (i + 1 < sums ? good[i + 1] : 0);
                bad[i] = spread.bad[i] + (i + 1 < sums ? bad[i + 1] : 0);
            }
        }
        std::array<double, sums> good{}, bad{};
    };

    void turn_out(std::size_t index)
    {
        const Criterion& criterion = page_.criteria[index];
        const auto& must = page_.decision.must_know;
        const bool must_know = std::any_of(must.begin(), must.end(), [&](const std::string& name) {
            return index_of(page_, name) == index;
        });
        auto& parts = parts_[index];
        if (!now_.is_open(index)) {
            const bool known = now_.of(index) == Standing::answered;
            parts.push_back({1, points(now_.points(index).low), known || !must_know});
            return;
        }
        for (const Chance& chance : chances_of(criterion)) {
            if (ends_talk(criterion, chance)) {
                ends_[index] += chance.likely;
                continue;
            }
            parts.push_back({chance.likely, points(chance.points), chance.known || !must_know});
        }
        // Nobody knows yet whether it will be asked at all.
        if (now_.of(index) == Standing::waiting) {
            for (Part& part : parts)
                part.likely /= 2;
            parts.push_back({(1 - ends_[index]) / 2, 0, !must_know});
        }
        double left = 0;
        for (const Part& part : parts)
            left += part.likely;
        for (Part& part : parts)
            part.likely /= left;
    }

    bool ends_talk(const Criterion& criterion, const Chance& chance) const
    {
        if (page_.disqualifiers.empty() && page_.send_to.empty()) return false;
        if (!chance.known) return false;
        Sheet sheet = now_.sheet();
        Answer answer;
        answer.criterion = criterion.name;
        answer.value = chance.value;
        sheet.give(std::move(answer));
        const Standings then(page_, sheet);
        const auto holds = [&](const auto& rule) { return then.evaluate(rule.when) == Truth::yes; };
        return std::any_of(page_.disqualifiers.begin(), page_.disqualifiers.end(), holds) ||
               (!sheet.sent_here && std::any_of(page_.send_to.begin(), page_.send_to.end(), holds));
    }

    static std::size_t points(int number) { return static_cast<std::size_t>(std::max(0, number)); }

    Spread layer_without(std::size_t layer, std::size_t criterion) const
    {
        Spread spread = just_zero();
        for (const std::size_t index : page_.layers[layer].criteria)
            if (index != criterion) spread = plus(spread, parts_[index]);
        return spread;
    }

    // Below its floor a layer is as bad as something not known.
    Spread with_floor(std::size_t layer, Spread spread) const
    {
        const auto floor = page_.decision.at_least.find(page_.layers[layer].name);
        if (floor == page_.decision.at_least.end()) return spread;
        for (std::size_t i = 0; i < std::min(sums, points(floor->second)); ++i) {
            spread.bad[i] += spread.good[i];
            spread.good[i] = 0;
        }
        return spread;
    }

    // Qualified, review, not a fit.
    std::array<double, 3> verdicts_of(const Spread& layer, const Tails& others) const
    {
        const auto at_least = [&](int threshold, bool good_only) {
            double chance = 0;
            for (std::size_t i = 0; i < sums; ++i) {
                const auto missing =
                    static_cast<std::size_t>(std::max(0, threshold - static_cast<int>(i)));
                if (missing >= sums) continue;
                chance += layer.good[i] * others.good[missing];
                if (!good_only)
                    chance += layer.bad[i] * (others.good[missing] + others.bad[missing]) +
                              layer.good[i] * others.bad[missing];
            }
            return chance;
        };
        const double qualified = at_least(page_.decision.qualified_from, true);
        const double not_below = std::max(qualified, at_least(page_.decision.review_from, false));
        return {qualified, not_below - qualified, std::max(0.0, 1 - not_below)};
    }

    const Standings& now_;
    const Profile& page_;
    std::vector<std::vector<Part>> parts_;  // of those that don't end the talk; together 1
    std::vector<double> ends_;
    std::vector<bool> waited_;
    bool waits_for_two_ = false;  // a rule that isn't settled names two open criteria
    std::vector<Spread> layers_;
};

}  // namespace

std::size_t most_telling(const Standings& standings)
{
    const Model model(standings);
    if (const auto exact = model.exactly_best()) return *exact;
    const auto& waited_for = model.waited_for();
    std::size_t best = no_criterion;
    std::array<long long, 3> best_rank{};
    for (std::size_t i = 0; i < standings.profile().criteria.size(); ++i) {
        if (standings.of(i) != Standing::askable) continue;
        const Telling telling = model.telling(i);
        const std::array rank{
            waited_for[i] ? 1LL : 0LL,
            waited_for[i] ? rounded(telling.ends) : 0LL,
            rounded(telling.bits)};
        if (best != no_criterion && rank <= best_rank) continue;
        best = i;
        best_rank = rank;
    }
    return best;
}

}  // namespace usher::rules
