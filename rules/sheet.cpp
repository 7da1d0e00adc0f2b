// The record of answers, and what one answer is worth. Reading values is in read_given.cpp.

#include "rules/sheet.hpp"

#include <algorithm>
#include <limits>

#include "rules/amount.hpp"

namespace usher::rules {
namespace {

struct Closed {
    Amount low, high;  // both belong; low > high: empty
};

// The amounts of a range as the kind counts them: whole people, thousandths of anything else.
Closed closed(const AmountRange& range, Kind kind)
{
    constexpr Amount far = std::numeric_limits<Amount>::max() - one_unit;
    const Amount step = kind == Kind::number ? one_unit : 1;
    const auto down = [step](Amount amount) {
        const Amount rest = amount % step;
        return amount - (rest < 0 ? rest + step : rest);
    };
    const auto up = [&](Amount amount) { return down(amount + step - 1); };

    Closed result{kind == Kind::timeline ? -far : 0, far};
    if (range.from) result.low = std::max(result.low, up(*range.from));
    if (range.over) result.low = std::max(result.low, down(*range.over) + step);
    if (range.to) result.high = down(*range.to);
    if (range.under) result.high = up(*range.under) - step;
    return result;
}

int points_of_options(const Criterion& criterion, const std::vector<std::string>& names)
{
    int best = 0, sum = 0;
    bool known = names.empty();
    for (const Option& option : criterion.options) {
        if (std::find(names.begin(), names.end(), option.name) == names.end()) continue;
        known = true;
        best = std::max(best, option.points);
        sum += option.points;
    }
    if (!known) return criterion.unsure.points;
    if (criterion.count == Count::best || !takes_several(criterion.kind)) return best;
    return criterion.at_most ? std::min(sum, *criterion.at_most) : sum;
}

template <typename Fits> int points_of_band(const Criterion& criterion, Fits fits)
{
    for (const Band& band : criterion.bands)
        if (fits(band)) return band.points;
    return criterion.unsure.points;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "none of them" : text;
}

std::string amount_in_words(Amount amount, Kind kind)
{
    return kind == Kind::money ? print_amount(amount) : print_amount_in_full(amount);
}

template <typename... Cases> struct Either : Cases... {
    using Cases::operator()...;
};
template <typename... Cases> Either(Cases...) -> Either<Cases...>;

}  // namespace

std::string_view name_of(Source source)
{
    switch (source) {
    case Source::visitor:
        return "visitor";
    case Source::page:
        return "page";
    case Source::visit:
        return "visit";
    case Source::crm:
        return "crm";
    case Source::rep:
        return "rep";
    }
    return "visitor";
}

const Answer* Sheet::find(std::string_view criterion) const
{
    const auto found = current_.find(criterion);
    return found == current_.end() ? nullptr : &given_[found->second];
}

const Value* Sheet::value(std::string_view criterion) const
{
    const Answer* answer = find(criterion);
    return answer ? &answer->value : nullptr;
}

void Sheet::give(Answer answer)
{
    for (std::size_t i = given_.size(); i-- > 0;) {
        if (given_[i].criterion != answer.criterion) continue;
        answer.replaces = static_cast<int>(i);
        break;
    }
    current_[answer.criterion] = given_.size();
    given_.push_back(std::move(answer));
}

void Sheet::reopen(std::string_view criterion)
{
    if (const auto found = current_.find(criterion); found != current_.end()) current_.erase(found);
}

const Answer* answer_to(const Criterion& criterion, const Sheet& sheet)
{
    if (const Answer* answer = sheet.find(criterion.name)) return answer;
    for (const std::string& earlier : criterion.was)
        if (const Answer* answer = sheet.find(earlier)) return answer;
    return nullptr;
}

Overlap overlap(const AmountRange& said, const AmountRange& wanted, Kind kind)
{
    const Closed inner = closed(said, kind), outer = closed(wanted, kind);
    if (inner.low > inner.high || inner.high < outer.low || inner.low > outer.high)
        return Overlap::none;
    return inner.low >= outer.low && inner.high <= outer.high ? Overlap::wholly : Overlap::partly;
}

int points_of(const Criterion& criterion, const Value& value)
{
    return std::visit(
        Either{
            [&](const IsUnsure&) { return criterion.unsure.points; },
            [&](const Options& options) {
                if (criterion.options.empty()) return criterion.unsure.points;
                return points_of_options(criterion, options.names);
            },
            [&](const Amount& amount) {
                return points_of_band(criterion, [&](const Band& band) {
                    return !band.none && band.range.contains(amount);
                });
            },
            [&](const AmountRange& said) {
                return points_of_band(criterion, [&](const Band& band) {
                    return !band.none &&
                           overlap(said, band.range, criterion.kind) == Overlap::wholly;
                });
            },
            [&](const NoPlan&) {
                return points_of_band(criterion, [](const Band& band) { return band.none; });
            },
            [&](const FreeText& text) { return points_of_options(criterion, text.options); }},
        value
    );
}

std::string in_words(const Criterion& criterion, const Value& value)
{
    return std::visit(
        Either{
            [](const IsUnsure&) -> std::string { return "unsure"; },
            [](const Options& options) { return joined(options.names); },
            [&](const Amount& amount) { return amount_in_words(amount, criterion.kind); },
            [&](const AmountRange& range) { return in_words(range, criterion.kind); },
            [](const NoPlan&) -> std::string { return "no plan"; },
            [](const FreeText& text) { return text.text; }},
        value
    );
}

std::string in_words(const AmountRange& range, Kind kind)
{
    const auto words = [kind](Amount amount) { return amount_in_words(amount, kind); };
    if (range.from && range.to)
        return range.from == range.to ? words(*range.from)
                                      : words(*range.from) + "-" + words(*range.to);
    std::string text;
    if (range.from) text = "from " + words(*range.from);
    if (range.over) text = "over " + words(*range.over);
    if (!text.empty() && (range.to || range.under)) text += " and ";
    if (range.to) text += "to " + words(*range.to);
    if (range.under) text += "under " + words(*range.under);
    return text;
}

}  // namespace usher::rules
