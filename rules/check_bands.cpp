// Bands cover every amount from 0 up once: no gap, no overlap, nothing out of reach.

#include <algorithm>
#include <compare>

#include "rules/amount.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// A cut between amounts: just before `at` (side 0) or just after it (side 1).
struct Cut {
    Amount at = 0;
    int side = 0;
    auto operator<=>(const Cut&) const = default;
};

constexpr Cut lowest{0, 0};  // people, money and months ahead are never negative

// What a band covers: from one cut to another. Absent: without end.
struct Span {
    std::size_t index = 0;  // in the file
    Cut begin = lowest;
    std::optional<Cut> end;
};

Amount floor_to_unit(Amount amount)
{
    const auto rest = amount % one_unit;
    return amount - (rest < 0 ? rest + one_unit : rest);
}

Amount ceil_to_unit(Amount amount) { return -floor_to_unit(-amount); }

// People come whole: from 501 and over 500 are the same cut. Money and months don't.
Span span_of(const Band& band, std::size_t index, Kind kind)
{
    Span span;
    span.index = index;
    const auto& range = band.range;
    if (kind == Kind::number) {
        if (range.from) span.begin = {ceil_to_unit(*range.from), 0};
        if (range.over) span.begin = {floor_to_unit(*range.over) + one_unit, 0};
        if (range.to) span.end = {floor_to_unit(*range.to) + one_unit, 0};
        if (range.under) span.end = {ceil_to_unit(*range.under), 0};
    } else {
        if (range.from) span.begin = {*range.from, 0};
        if (range.over) span.begin = {*range.over, 1};
        if (range.to) span.end = {*range.to, 1};
        if (range.under) span.end = {*range.under, 0};
    }
    span.begin = std::max(span.begin, lowest);
    return span;
}

class BandCheck {
  public:
    BandCheck(const Spot& bands, const Criterion& criterion, const Loading& loading)
        : bands_(bands), spots_(bands.items()), criterion_(criterion), findings_(loading.findings)
    {
    }

    void run()
    {
        if (spots_.size() != criterion_.bands.size() || spots_.empty() || !readable()) return;
        const auto spans = spans_in_order();
        std::optional<Cut> covered = lowest;  // everything below; absent: everything
        const Span* last = nullptr;           // the span that reaches furthest
        for (const auto& span : spans) {
            const bool contained = !covered || (span.end && *span.end <= *covered);
            if (last != nullptr && contained) {
                inside(span, *last);
                continue;
            }
            if (last != nullptr && span.begin < *covered) overlap(span, *last, *covered);
            if (covered && *covered < span.begin) gap(span, last, *covered);
            covered = span.end;
            last = &span;
        }
        if (last == nullptr) nothing_covered();
        if (covered && last != nullptr) missing_top(*last, *covered);
    }

  private:
    // An end that can't be read, or none at all, is reported already; such a band would seem to
    // cover everything.
    bool readable() const
    {
        for (std::size_t i = 0; i < spots_.size(); ++i) {
            const auto& range = criterion_.bands[i].range;
            const bool bounded = range.from || range.over || range.to || range.under;
            if (!bounded && !criterion_.bands[i].none) return false;
            for (const auto* bound : {"from", "over", "to", "under"})
                if (const auto end = spots_[i].at(bound).node; end && !amount_of(*end))
                    return false;
        }
        return true;
    }

    std::vector<Span> spans_in_order()
    {
        std::vector<Span> spans;
        bool no_plan = false;
        for (std::size_t i = 0; i < spots_.size(); ++i) {
            const auto& band = criterion_.bands[i];
            if (band.none) {
                if (no_plan) unreachable(i, "\"No plan\" has a band already.");
                no_plan = true;
                continue;
            }
            const auto span = span_of(band, i, criterion_.kind);
            if (!span.end || span.begin < *span.end)
                spans.push_back(span);
            else if (!upside_down(band.range))
                unreachable(
                    i,
                    criterion_.kind == Kind::number ? "No whole number of 0 or more lies in it."
                                                    : "No amount of 0 or more lies in it."
                );
        }
        std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
            return a.begin < b.begin;
        });
        return spans;
    }

    std::string number(Amount amount) const
    {
        if (criterion_.kind == Kind::money) return print_amount(amount);
        return print_amount_in_full(amount);
    }

    std::string unit() const
    {
        if (criterion_.kind == Kind::timeline) return " months";
        return criterion_.unit.empty() ? "" : " " + criterion_.unit;
    }

    // All between two cuts, in words: "501 to 509 people", "over 99 and under 100 USD".
    std::string between(const Cut& begin, const std::optional<Cut>& end) const
    {
        const bool whole = criterion_.kind == Kind::number;
        if (!end)
            return (
                whole || begin.side == 0 ? number(begin.at) + unit() + " and more"
                                         : "more than " + number(begin.at) + unit()
            );
        if (whole) {
            const auto last = end->at - one_unit;
            if (last == begin.at) return number(begin.at) + unit();
            return number(begin.at) + " to " + number(last) + unit();
        }
        if (begin.at == end->at) return "exactly " + number(begin.at) + unit();
        return (begin.side == 0 ? "from " : "over ") + number(begin.at) +
               (end->side == 0 ? " and under " : " to ") + number(end->at) + unit();
    }

    // How a band says that it begins or ends at a cut: "at 501", "with "over 99"".
    std::string begins_at(const Cut& cut) const
    {
        if (criterion_.kind == Kind::number) return "at " + number(cut.at);
        return std::string("with \"") + (cut.side == 0 ? "from " : "over ") + number(cut.at) + "\"";
    }
    std::string ends_at(const Cut& cut) const
    {
        if (criterion_.kind == Kind::number) return "at " + number(cut.at - one_unit);
        return std::string("with \"") + (cut.side == 0 ? "under " : "to ") + number(cut.at) + "\"";
    }

    std::string the_other(std::size_t index, std::size_t other) const
    {
        if (other + 1 == index) return "the one above";
        return "the one in line " + std::to_string(spots_[other].place.line);
    }

    Place lower_end(std::size_t index) const { return end_place(index, "from", "over"); }
    Place upper_end(std::size_t index) const { return end_place(index, "to", "under"); }
    Place end_place(std::size_t index, std::string_view one, std::string_view other) const
    {
        const auto& spot = spots_[index];
        if (spot.at(one).node != nullptr) return spot.at(one).whole_place();
        if (spot.at(other).node != nullptr) return spot.at(other).whole_place();
        return spot.place;
    }

    void gap(const Span& span, const Span* before, const Cut& covered)
    {
        std::string remedy = "Nobody has decided about " + between(covered, span.begin) + ". ";
        if (before == nullptr)
            remedy += "Start this band " + begins_at(covered) + ", or leave its lower end out.";
        else
            remedy += "Start this band " + begins_at(covered) + ", or end " +
                      the_other(span.index, before->index) + " " + ends_at(span.begin) + ".";
        findings_.error(
            "U204", lower_end(span.index), path_of(span.index), "bands leave a gap", remedy
        );
    }

    void nothing_covered()
    {
        findings_.error(
            "U204",
            bands_.place,
            bands_.path,
            "bands leave a gap",
            "Nobody has decided about any amount. Add a band, for example { \"from\": 0, "
            "\"points\": 0 }."
        );
    }

    void missing_top(const Span& last, const Cut& covered)
    {
        findings_.error(
            "U204",
            upper_end(last.index),
            path_of(last.index),
            "bands leave a gap",
            "Nobody has decided about " + between(covered, std::nullopt) +
                ". Leave the upper end of this band out, or add one that starts " +
                begins_at(covered) + "."
        );
    }

    void overlap(const Span& span, const Span& other, const Cut& covered)
    {
        findings_.error(
            "U203",
            lower_end(span.index),
            path_of(span.index),
            "bands overlap",
            "Two bands claim " + between(span.begin, covered) + ": this one and " +
                the_other(span.index, other.index) + ". Start this band " + begins_at(covered) +
                ", or end the other " + ends_at(span.begin) + "."
        );
    }

    // The first band in the file that fits counts, so one inside a later one is an overlap, and one
    // inside an earlier one is never reached.
    void inside(const Span& span, const Span& other)
    {
        const auto line = std::to_string(spots_[other.index].place.line);
        if (other.index < span.index)
            unreachable(span.index, "All of it lies inside the band in line " + line + ".");
        else
            findings_.error(
                "U203",
                lower_end(span.index),
                path_of(span.index),
                "bands overlap",
                "All of this band, " + between(span.begin, span.end) +
                    ", is claimed by the band in line " + line + " as well. Cut that one in two."
            );
    }

    // The lower end is above the upper one, which is told where the band is read.
    static bool upside_down(const AmountRange& range)
    {
        const auto low = range.from ? range.from : range.over;
        const auto high = range.to ? range.to : range.under;
        return low && high && *low > *high;
    }

    void unreachable(std::size_t index, const std::string& why)
    {
        findings_.warning(
            "U205",
            spots_[index].place,
            path_of(index),
            "no answer can reach this band",
            why + " Remove it, or change its ends."
        );
    }

    std::string path_of(std::size_t index) const
    {
        return bands_.path + "." + std::to_string(index);
    }

    const Spot& bands_;
    std::vector<Spot> spots_;
    const Criterion& criterion_;
    Findings& findings_;
};

}  // namespace

void check_bands(const Spot& bands, const Criterion& criterion, const Loading& loading)
{
    if (is_amount(criterion.kind)) BandCheck(bands, criterion, loading).run();
}

}  // namespace usher::rules
