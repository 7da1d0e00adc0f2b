// Layers, criteria, answers and bands.

#include <algorithm>
#include <limits>
#include <utility>

#include "rules/condition.hpp"
#include "rules/diff_parts.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {
namespace {

std::string points(int number)
{
    return std::to_string(number) + (number == 1 ? " point" : " points");
}

std::string label_of(const Option& option)
{
    return quoted(option.label.empty() ? option.name : option.label.in(0));
}

std::string band_in_words(const Criterion& criterion, const Band& band)
{
    const std::string range = band.none ? "no plan" : in_words(band.range, criterion.kind);
    return range + (criterion.unit.empty() || band.none ? "" : " " + criterion.unit);
}

class CriterionDiff {
  public:
    CriterionDiff(Differences& all, const Criterion& a, const Criterion& b)
        : all_(all), a_(a), b_(b), title_(b.title.in(0))
    {
    }

    void run()
    {
        if (a_.name != b_.name) all_.say(title_ + ": now called " + quoted(b_.name));
        const auto layer = [](const Profile& page, const Criterion& criterion) {
            return page.layers[criterion.layer].name;
        };
        all_.word(title_ + ", layer", layer(all_.before, a_), layer(all_.after, b_));
        all_.text("Title of " + quoted(b_.name), a_.title, b_.title);
        all_.text(title_ + ", question", a_.ask, b_.ask);
        all_.text(title_ + ", hint", a_.hint, b_.hint);
        all_.text(title_ + ", why we ask", a_.why_we_ask, b_.why_we_ask);
        all_.texts(title_ + ", asked again with", a_.again, b_.again);
        all_.word(title_ + ", kind", std::string(name_of(a_.kind)), std::string(name_of(b_.kind)));
        all_.word(title_ + ", unit", a_.unit, b_.unit);
        all_.condition(title_ + ", asked if", a_.ask_if, b_.ask_if);
        options();
        bands();
        all_.number(title_ + ", unsure", a_.unsure.points, b_.unsure.points, "points");
        all_.text(title_ + ", said to those who are unsure", a_.unsure.say, b_.unsure.say);
        all_.word(
            title_ + ", several answers count",
            a_.count == Count::best ? "best" : "sum",
            b_.count == Count::best ? "best" : "sum"
        );
        all_.number(title_ + ", at most", a_.at_most, b_.at_most);
        all_.list(title_ + ", known from", a_.known_from, b_.known_from);
        all_.yes_no(title_ + ", confirmed if known", a_.confirm, b_.confirm);
        if (a_.name == b_.name) all_.list(title_ + ", earlier names", a_.was, b_.was);
    }

  private:
    void options()
    {
        const bool reordered = Differences::named(
            a_.options,
            b_.options,
            [&](const Option& gone) {
                all_.say(title_ + ": answer " + label_of(gone) + " removed");
            },
            [&](const Option& come) {
                std::string sentence =
                    "New answer for " + title_ + ": " + label_of(come) + ", " + points(come.points);
                std::vector<std::string> also;
                for (const auto& word : come.also.in(0))
                    also.push_back(quoted(word));
                if (!also.empty()) sentence += ", also " + list_of(also);
                all_.say(sentence);
            },
            [&](const Option& a, const Option& b) { option(a, b); }
        );
        if (reordered) all_.say(title_ + ": answers in another order");
    }

    void option(const Option& a, const Option& b)
    {
        const std::string what = title_ + ", " + label_of(b);
        all_.number(what, a.points, b.points, "points");
        all_.text(what + ", label", a.label, b.label);
        all_.texts(what + ", synonyms", a.also, b.also);
        all_.list(what + ", countries", a.countries, b.countries);
        all_.list(what + ", tools", a.tools, b.tools);
        all_.list(what + ", triggers", a.triggers, b.triggers);
        if (a.roles != b.roles) all_.say(what + ": other roles");
        all_.yes_no(what + ", stands for all others", a.all_others, b.all_others);
        all_.yes_no(what + ", stands for no tools", a.no_tools, b.no_tools);
    }

    // From the lowest amount up, "no plan" last.
    static std::vector<Band> in_order(std::vector<Band> bands)
    {
        const auto begin = [](const Band& band) {
            const auto low = band.range.from ? band.range.from : band.range.over;
            return std::pair(band.none, low.value_or(std::numeric_limits<Amount>::min()));
        };
        std::stable_sort(bands.begin(), bands.end(), [&](const Band& a, const Band& b) {
            return begin(a) < begin(b);
        });
        return bands;
    }

    // Bands are told apart by their range; where one end moved, by their place among the others.
    void bands()
    {
        if (a_.bands == b_.bands) return;
        if (a_.bands.size() != b_.bands.size()) return uneven_bands();
        const auto before = in_order(a_.bands), after = in_order(b_.bands);
        if (before == after) return all_.say(title_ + ": bands in another order");
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto was = band_in_words(a_, before[i]), is = band_in_words(b_, after[i]);
            if (was != is) all_.say(title_ + ", band " + was + " -> " + is);
            all_.number(title_ + ", " + is, before[i].points, after[i].points, "points");
        }
    }

    void uneven_bands()
    {
        const auto find = [](const Criterion& in, const Band& band) -> const Band* {
            for (const Band& each : in.bands)
                if (each.range == band.range && each.none == band.none) return &each;
            return nullptr;
        };
        for (const Band& band : a_.bands)
            if (find(b_, band) == nullptr)
                all_.say(title_ + ": band " + band_in_words(a_, band) + " removed");
        for (const Band& band : b_.bands)
            if (const Band* was = find(a_, band))
                all_.number(
                    title_ + ", " + band_in_words(b_, band), was->points, band.points, "points"
                );
            else
                all_.say(
                    "New band for " + title_ + ": " + band_in_words(b_, band) + ", " +
                    points(band.points)
                );
    }

    Differences& all_;
    const Criterion &a_, &b_;
    std::string title_;
};

void compare_criteria(Differences& all)
{
    std::vector<std::string> before, after;
    for (const Criterion& criterion : all.before.criteria) {
        const Criterion* now = all.after.criterion(criterion.name);
        if (now == nullptr)
            all.say("Question " + quoted(criterion.title.in(0)) + " removed");
        else
            before.push_back(now->name);
    }
    for (const Criterion& criterion : all.after.criteria) {
        const Criterion* was = nullptr;
        for (const Criterion& each : all.before.criteria)
            if (all.after.criterion(each.name) == &criterion) was = &each;
        if (was == nullptr) {
            all.say(
                "New question in " + quoted(all.after.layers[criterion.layer].title.in(0)) + ": " +
                quoted(criterion.ask.in(0))
            );
            continue;
        }
        after.push_back(criterion.name);
        CriterionDiff(all, *was, criterion).run();
    }
    if (before != after) all.say("Questions in another order: " + list_of(after));
}

}  // namespace

void compare_layers(Differences& all)
{
    const auto titled = [](const Layer& layer) { return quoted(layer.title.in(0)); };
    Differences::named(
        all.before.layers,
        all.after.layers,
        [&](const Layer& gone) { all.say("Layer " + titled(gone) + " removed"); },
        [&](const Layer& come) {
            all.say("New layer " + titled(come) + ", worth " + points(come.worth));
        },
        [&](const Layer& a, const Layer& b) {
            all.number("Layer " + titled(b) + ", worth", a.worth, b.worth, "points");
            all.text("Title of layer " + quoted(b.name), a.title, b.title);
            all.words("Layer " + titled(b) + ", because", a.because, b.because);
        }
    );
    compare_criteria(all);
}

}  // namespace usher::rules
