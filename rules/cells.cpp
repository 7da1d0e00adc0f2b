// Cutting the values of a criterion or fact into cells, by asking the engine's own tests.

#include "rules/cells.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "rules/amount.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

// ---- Amounts.

// The smallest amount from which on a bound holds or stops to hold.
void add_cuts(const AmountRange& range, Amount step, std::set<Amount>& cuts)
{
    const auto up = [step](Amount amount) {
        const Amount rest = ((amount % step) + step) % step;
        return rest == 0 ? amount : amount - rest + step;
    };
    const auto next = [&](Amount amount) { return up(amount + 1); };
    if (range.from) cuts.insert(up(*range.from));
    if (range.under) cuts.insert(up(*range.under));
    if (range.over) cuts.insert(next(*range.over));
    if (range.to) cuts.insert(next(*range.to));
}

Amount step_of(Kind kind) { return kind == Kind::number ? one_unit : 1; }

// The first amount of every cell. People and money begin at 0, months anywhere.
std::vector<Amount> starts_of(const Criterion& criterion, const std::vector<Test>& tests)
{
    std::set<Amount> cuts;
    for (const Band& band : criterion.bands)
        if (!band.none) add_cuts(band.range, step_of(criterion.kind), cuts);
    for (const Test& test : tests)
        if (test.kind == Test::Kind::amount) add_cuts(test.amount, step_of(criterion.kind), cuts);
    if (criterion.kind == Kind::timeline) {
        cuts.insert(cuts.empty() ? 0 : *cuts.begin() - one_unit);
        return {cuts.begin(), cuts.end()};
    }
    cuts.insert(0);
    cuts.erase(cuts.begin(), cuts.find(0));
    return {cuts.begin(), cuts.end()};
}

// Ranges that somebody can say: from one cell's first amount to another's last. Those of one cell
// are told from a single amount by nothing.
std::vector<AmountRange> ranges_over(const std::vector<Amount>& starts, Amount step)
{
    std::vector<AmountRange> ranges;
    for (std::size_t first = 0; first < starts.size(); ++first)
        for (std::size_t last = first + 1; last < starts.size(); ++last) {
            AmountRange range;
            range.from = starts[first];
            range.to = last + 1 < starts.size() ? starts[last + 1] - step : starts[last];
            ranges.push_back(range);
        }
    return ranges;
}

bool within_one_band(const Criterion& criterion, const AmountRange& said)
{
    return std::any_of(criterion.bands.begin(), criterion.bands.end(), [&](const Band& band) {
        return !band.none && overlap(said, band.range, criterion.kind) == Overlap::wholly;
    });
}

// ---- Collecting cells, each once.

class Collector {
  public:
    Collector(const Criterion& criterion, const std::vector<Test>& tests)
        : criterion_(criterion), tests_(tests)
    {
    }

    void answered(Value value)
    {
        Cell cell;
        cell.answered = true;
        cell.points = points_of(criterion_, value);
        for (const Test& test : tests_)
            cell.says.push_back(truth_of_answer(test, value, criterion_.kind));
        cell.value = std::move(value);
        add(std::move(cell));
    }

    void unsure()
    {
        Cell cell;
        cell.value = IsUnsure{};
        cell.points = criterion_.unsure.points;
        cell.says = says_of_dropped(tests_);
        add(std::move(cell));
    }

    std::vector<Cell> take() { return std::move(cells_); }

  private:
    void add(Cell cell)
    {
        const bool seen = std::any_of(cells_.begin(), cells_.end(), [&](const Cell& other) {
            return other.points == cell.points && other.answered == cell.answered &&
                   other.says == cell.says;
        });
        if (!seen) cells_.push_back(std::move(cell));
    }

    const Criterion& criterion_;
    const std::vector<Test>& tests_;
    std::vector<Cell> cells_;
};

// Subsets of options, one for each that can be told apart: what it is worth and which tests it
// meets. Grown option by option, so that sixty options don't make 2^60 subsets.
std::vector<std::vector<std::string>>
telling_subsets(const Criterion& criterion, const std::vector<Test>& tests)
{
    struct Subset {
        int sum = 0, best = 0;
        std::vector<bool> met;
        std::vector<std::string> names;
    };
    const bool sums = criterion.count == Count::sum;
    const int cap = criterion.at_most.value_or(std::numeric_limits<int>::max());
    std::vector<Subset> subsets(1);
    subsets.front().met.resize(tests.size());
    for (const Option& option : criterion.options) {
        const auto before = subsets.size();
        for (std::size_t i = 0; i < before; ++i) {
            Subset larger = subsets[i];
            larger.sum = std::min(cap, larger.sum + option.points);
            larger.best = std::max(larger.best, option.points);
            larger.names.push_back(option.name);
            for (std::size_t t = 0; t < tests.size(); ++t) {
                const auto& wanted = tests[t].values;
                if (std::find(wanted.begin(), wanted.end(), option.name) != wanted.end())
                    larger.met[t] = true;
            }
            const bool seen = std::any_of(subsets.begin(), subsets.end(), [&](const Subset& other) {
                return other.met == larger.met &&
                       (sums ? other.sum == larger.sum : other.best == larger.best);
            });
            if (!seen) subsets.push_back(std::move(larger));
        }
    }
    std::vector<std::vector<std::string>> names;
    for (Subset& subset : subsets)
        names.push_back(std::move(subset.names));
    return names;
}

}  // namespace

std::vector<Cell> cells_of(const Criterion& criterion, const std::vector<Test>& tests)
{
    Collector cells(criterion, tests);
    if (is_amount(criterion.kind)) {
        const auto starts = starts_of(criterion, tests);
        for (const Amount start : starts)
            cells.answered(start);
        for (const AmountRange& range : ranges_over(starts, step_of(criterion.kind)))
            if (within_one_band(criterion, range)) cells.answered(range);
        if (criterion.kind == Kind::timeline) cells.answered(NoPlan{});
    } else if (takes_several(criterion.kind) || criterion.kind == Kind::text) {
        for (auto& names : telling_subsets(criterion, tests))
            if (criterion.kind == Kind::text)
                cells.answered(FreeText{"something", std::move(names)});
            else
                cells.answered(Options{std::move(names)});
    } else {
        for (const Option& option : criterion.options)
            cells.answered(Options{{option.name}});
    }
    cells.unsure();
    return cells.take();
}

std::vector<Truth> says_of_dropped(const std::vector<Test>& tests)
{
    std::vector<Truth> says;
    for (const Test& test : tests)
        says.push_back(
            test.kind == Test::Kind::known     ? Truth::no
            : test.kind == Test::Kind::unknown ? Truth::yes
                                               : Truth::unknown
        );
    return says;
}

std::vector<Truth> says_of_open(const std::vector<Test>& tests)
{
    return std::vector<Truth>(tests.size(), Truth::unknown);
}

}  // namespace usher::rules
