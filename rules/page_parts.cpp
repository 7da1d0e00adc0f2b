// The document's contents, from a profile.

#include "rules/page_parts.hpp"

#include <algorithm>

#include "rules/amount.hpp"
#include "rules/prose.hpp"
#include "rules/utf8.hpp"

namespace usher::rules {

namespace {

constexpr std::string_view dot = page_dot;

char32_t upper_of(char32_t c)
{
    const bool ascii = c >= 'a' && c <= 'z';
    const bool latin = c >= 0xE0 && c <= 0xFE && c != 0xF7;
    return ascii || latin ? c - 0x20 : c;
}

char32_t lower_of(char32_t c)
{
    const bool ascii = c >= 'A' && c <= 'Z';
    const bool latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    return ascii || latin ? c + 0x20 : c;
}

template <typename Change> std::string changed(std::string_view text, Change change)
{
    std::string result;
    while (!text.empty()) {
        const auto point = first_code_point(text);
        append_utf8(result, change(point.value));
        text.remove_prefix(point.bytes);
    }
    return result;
}

std::string lower(std::string_view text) { return changed(text, lower_of); }

std::string spoken(std::string name)
{
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string sentence(std::string text)
{
    constexpr std::string_view ends = ".!?";
    if (!text.empty() && ends.find(text.back()) == ends.npos) text += '.';
    return text;
}

std::string amount_in(const Criterion& criterion, Amount amount)
{
    return criterion.kind == Kind::money ? print_amount(amount) : print_amount_in_full(amount);
}

std::string band_in_words(const Criterion& criterion, const Band& band)
{
    if (band.none) return "no plan";
    const auto& range = band.range;
    const auto say = [&](const std::optional<Amount>& amount) {
        return amount_in(criterion, *amount);
    };
    std::string words;
    if (range.from && range.to) {
        words = *range.from == *range.to ? say(range.from) : say(range.from) + "-" + say(range.to);
    } else {
        if (range.from) words = "from " + say(range.from);
        if (range.over) words = "over " + say(range.over);
        if (range.to) words += (words.empty() ? "up to " : " to ") + say(range.to);
        if (range.under) words += (words.empty() ? "under " : " under ") + say(range.under);
    }
    return criterion.kind == Kind::timeline ? words + " months" : words;
}

// The answers, the best one first.
std::string answers_of(const Criterion& criterion)
{
    std::vector<std::pair<std::string, int>> answers;
    for (const auto& option : criterion.options)
        answers.emplace_back(
            option.label.empty() ? spoken(option.name) : option.label.in(0), option.points
        );
    for (const auto& band : criterion.bands)
        answers.emplace_back(band_in_words(criterion, band), band.points);
    std::stable_sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) {
        return a.second > b.second;
    });
    std::string out;
    for (const auto& [words, points] : answers) {
        if (!out.empty()) out += dot;
        out += words + " " + std::to_string(points);
    }
    if (answers.empty()) return "written down, not scored";
    if (criterion.count == Count::sum)
        out += std::string(dot) + "all that apply add up" +
               (criterion.at_most ? " to at most " + std::to_string(*criterion.at_most) : "");
    return out;
}

std::string qualified_words(const Profile& profile)
{
    const auto& decision = profile.decision;
    std::string out = "from " + std::to_string(decision.qualified_from) + " points";
    std::vector<std::string> floors;
    for (const auto& layer : profile.layers)
        if (const auto floor = decision.at_least.find(layer.name); floor != decision.at_least.end())
            floors.push_back(std::to_string(floor->second) + " for " + lower(layer.title.in(0)));
    if (!floors.empty()) out += ", with at least " + list_of(floors);
    std::vector<std::string> known;
    for (const auto& name : decision.must_know)
        if (const auto* criterion = profile.criterion(name))
            known.push_back(lower(criterion->title.in(0)));
    if (!known.empty()) out += "; never without knowing " + list_of(known);
    return out + ".";
}

std::vector<PageEntry> verdicts(const Profile& profile)
{
    const auto& decision = profile.decision;
    auto review = "from " + std::to_string(decision.review_from) + " points; ";
    if (decision.review_then == "book")
        review += "a meeting is booked.";
    else if (decision.working_hours_to_answer > 0)
        review += "a person answers within " +
                  counted(
                      static_cast<std::size_t>(decision.working_hours_to_answer),
                      "working hour.",
                      "working hours."
                  );
    else
        review += "a person looks at it.";
    std::string decline = "below that";
    if (decision.not_a_fit_then == "hand_over")
        decline += ", and a person is told";
    else if (const auto* offer = profile.offer(decision.not_a_fit_offer))
        decline += ", with: " + lower(offer->label.in(0));
    const auto* book = decision.qualified_then == "book" ? "Book" : "Qualified";
    return {{book, qualified_words(profile)}, {"Review", review}, {"Decline", sentence(decline)}};
}

std::vector<PageEntry> in_short(const Profile& profile)
{
    const auto answer = [&](const char* name, const char* title) {
        const auto found = profile.in_short.find(name);
        return PageEntry{title, found == profile.in_short.end() ? "" : found->second};
    };
    return {
        answer("what_company", "What company"),
        answer("why_now", "Why now"),
        answer("why_us", "Why us"),
        answer("why_profitable", "Why profitable")};
}

std::vector<PageBlock> layers(const Profile& profile)
{
    std::vector<PageBlock> blocks;
    for (const auto& layer : profile.layers) {
        PageBlock& block = blocks.emplace_back();
        block.title = layer.title.in(0);
        block.worth = layer.worth;
        for (const auto index : layer.criteria) {
            const auto& criterion = profile.criteria[index];
            block.entries.push_back({criterion.title.in(0), answers_of(criterion)});
        }
    }
    return blocks;
}

std::vector<PageEntry> disqualifiers(const Profile& profile)
{
    std::vector<PageEntry> entries;
    for (const auto& each : profile.disqualifiers) {
        auto text = sentence(each.because);
        if (const auto* offer = profile.offer(each.offer))
            text += " We offer: " + sentence(lower(offer->label.in(0)));
        entries.push_back({spoken(each.name), text});
    }
    return entries;
}

}  // namespace

std::string in_capitals(std::string_view text) { return changed(text, upper_of); }

PageParts parts_of_page(const Profile& profile, std::optional<int> version)
{
    PageParts parts;
    parts.title = profile.title;
    if (version) parts.about.push_back("version " + std::to_string(*version));
    parts.about.push_back("reviewed " + profile.reviewed_on);
    parts.about.push_back("owner " + profile.owner);
    parts.in_short = in_short(profile);
    parts.layers = layers(profile);
    parts.disqualifiers = disqualifiers(profile);
    parts.verdicts = verdicts(profile);
    return parts;
}

}  // namespace usher::rules
