// Read off the sheet and the verdict; nothing is weighed here that decide() has not weighed.

#include "agent/mail/brief.hpp"

#include <algorithm>

#include "agent/mail/header_text.hpp"
#include "agent/mail/words.hpp"
#include "rules/sheet.hpp"
#include "rules/verdict.hpp"

namespace usher::agent {
namespace {

// A quotation, not a letter: what is longer is in the record.
constexpr std::size_t words_letters_max = 240;
constexpr std::size_t openers_wanted = 3;
constexpr std::size_t reasons_named = 3;

// A criterion as it stands.
struct Fact {
    const rules::Criterion* criterion;
    const rules::Answer* answer;  // nullptr: open
    std::string title;
    int points = 0, of = 0;
    bool is_known() const
    {
        return answer != nullptr && !std::holds_alternative<rules::IsUnsure>(answer->value);
    }
};

std::vector<Fact>
facts_of(const rules::Profile& profile, const rules::Sheet& sheet, std::size_t language)
{
    std::vector<Fact> facts;
    for (const auto& criterion : profile.criteria) {
        Fact fact{&criterion, rules::answer_to(criterion, sheet), criterion.title.in(language)};
        fact.of = rules::points_range(profile, criterion, {}).high;
        if (fact.answer != nullptr) fact.points = rules::points_of(criterion, fact.answer->value);
        // What is not to be asked of this visitor is no gap.
        const auto range = rules::points_range(profile, criterion, sheet);
        if (fact.answer == nullptr && range == rules::PointRange{0, 0} && fact.of > 0) continue;
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::string reading_of(const Fact& fact)
{
    const auto& evidence = fact.answer->evidence;
    return evidence.reading.empty() ? rules::in_words(*fact.criterion, fact.answer->value)
                                    : evidence.reading;
}

std::string quoted_words(const Fact& fact)
{
    return plain_line(fact.answer->evidence.words, words_letters_max);
}

std::string in_points(const rules::PointRange& range)
{
    return range.low == range.high ? std::to_string(range.low)
                                   : std::to_string(range.low) + "-" + std::to_string(range.high);
}

std::string score_of(const rules::PointRange& range, int worth)
{
    return in_points(range) + "/" + std::to_string(worth);
}

// "78/100 (65): Company size 12/12, Role 8/8, Urgency 10/12"
std::string
why(const rules::Profile& profile, const rules::Verdict& verdict, std::vector<Fact> facts)
{
    std::erase_if(facts, [](const Fact& fact) { return !fact.is_known() || fact.points <= 0; });
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
        return a.points > b.points;
    });
    auto sentence = score_of(verdict.score, 100) +
                    " (>= " + std::to_string(profile.decision.qualified_from) + ")";
    for (std::size_t i = 0; i < std::min(reasons_named, facts.size()); ++i) {
        sentence += (i == 0 ? ": " : ", ") + facts[i].title + " = " + reading_of(facts[i]) + " (" +
                    std::to_string(facts[i].points) + "/" + std::to_string(facts[i].of) + ")";
    }
    return sentence + ".";
}

std::string source_of(const Fact& fact)
{
    const auto& answer = *fact.answer;
    auto source = fact.title + ": " + std::string(rules::name_of(answer.source));
    if (answer.turn > 0) source += ", #" + std::to_string(answer.turn);
    if (!answer.evidence.rule.empty()) source += ", " + answer.evidence.rule;
    return source;
}

// Said in words of their own, not by a button: that is worth taking up.
bool was_written(const Fact& fact)
{
    return fact.is_known() && fact.answer->source == rules::Source::visitor &&
           fact.answer->evidence.rule != "button" && fact.answer->evidence.words.size() > 8;
}

bool is_layer(const rules::Profile& profile, const Fact& fact, std::string_view name)
{
    return profile.layers[fact.criterion->layer].name == name;
}

std::vector<std::string> openers_from(
    const rules::Profile& profile,
    const std::vector<Fact>& facts,
    const std::string& came_from,
    const RepWords& words
)
{
    std::vector<std::string> openers;
    const auto add = [&](std::string opener) {
        if (openers.size() < openers_wanted) openers.push_back(std::move(opener));
    };
    const auto take_up = [&](const Fact& fact) {
        add(fill(
            words.opener_words,
            {{"title", fact.title},
             {"words", was_written(fact) ? quoted_words(fact) : reading_of(fact)}}
        ));
    };
    // What hurts, then what has just happened.
    for (const std::string_view layer : {"pain_fit", "trigger_events"}) {
        const auto best = std::max_element(facts.begin(), facts.end(), [&](auto& a, auto& b) {
            const auto worth = [&](const Fact& fact) {
                return is_layer(profile, fact, layer) && fact.is_known() ? fact.points : -1;
            };
            return worth(a) < worth(b);
        });
        const bool is_any = best != facts.end() && is_layer(profile, *best, layer) &&
                            best->is_known() && best->points > 0;
        if (is_any) take_up(*best);
    }
    const Fact* gap = nullptr;
    for (const auto& fact : facts)
        if (!fact.is_known() && fact.of > 0 && (gap == nullptr || fact.of > gap->of)) gap = &fact;
    if (gap != nullptr) {
        add(fill(words.opener_gap, {{"title", gap->title}, {"points", std::to_string(gap->of)}}));
    }
    if (!came_from.empty()) add(fill(words.opener_page, {{"page", came_from}}));
    const int minutes = profile.booking ? profile.booking->minutes : 30;
    add(fill(words.opener_time, {{"minutes", std::to_string(minutes)}}));
    add(std::string(words.opener_plain));
    return openers;
}

std::string value_or(const std::map<std::string, std::string>& from, const char* name)
{
    const auto found = from.find(name);
    return found == from.end() ? "" : found->second;
}

}  // namespace

Brief brief_of(
    const rules::Profile& profile,
    const dialog::Conversation& conversation,
    const std::string& language
)
{
    const auto index = profile.language_index(language).value_or(0);
    const auto facts = facts_of(profile, conversation.sheet, index);
    const auto& verdict = conversation.verdict;
    Brief brief;
    brief.why = why(profile, verdict, facts);
    for (std::size_t i = 0; i < profile.layers.size() && i < verdict.layers.size(); ++i) {
        const auto& layer = profile.layers[i];
        brief.scores.push_back(
            layer.title.in(index) + ": " + score_of(verdict.layers[i], layer.worth)
        );
    }
    for (const auto& fact : facts) {
        if (!fact.is_known()) {
            brief.unknown.push_back(fact.title);
            continue;
        }
        const auto reading = reading_of(fact);
        auto line = fact.title + ": \"" + quoted_words(fact) + "\"";
        if (reading != fact.answer->evidence.words) line += " (" + reading + ")";
        brief.answers.push_back(std::move(line));
        brief.sources.push_back(source_of(fact));
    }
    brief.came_from = value_or(conversation.sheet.facts, "visit.page");
    brief.phone = value_or(conversation.contact, "phone");
    brief.openers = openers_from(profile, facts, brief.came_from, rep_words(language));
    return brief;
}

MailPage page_of(const Brief& brief, const std::string& language)
{
    const auto& words = rep_words(language);
    MailPage page;
    page.emplace_back(Points{std::string(words.why), {brief.why}});
    const auto add = [&](std::string_view heading, const std::vector<std::string>& points) {
        if (!points.empty()) page.emplace_back(Points{std::string(heading), points});
    };
    add(words.scores, brief.scores);
    add(words.answers, brief.answers);
    add(words.unknown, brief.unknown);
    add(words.openers, brief.openers);
    add(words.sources, brief.sources);
    return page;
}

}  // namespace usher::agent
