// Each slot has its own cue: a unit noun, "based in", "we use", an address, a money word.

#include "dialog/volunteered.hpp"

#include <algorithm>

#include "dialog/facts.hpp"
#include "dialog/label_words.hpp"
#include "dialog/match_option.hpp"

namespace usher::dialog {

namespace {

void add(std::vector<ExtraFact>& facts, std::string slot, std::optional<Reading> reading)
{
    if (reading) facts.push_back({std::move(slot), std::move(*reading)});
}

// "Not really", "a few", "yes, some": such words answer the open question, whatever other question
// offers them too.
bool tells_only_how_much(const Message& message, const OptionMatch& match)
{
    for (std::size_t i = match.first; i < match.last; ++i)
        if (!message.covers(i, Sense::yes) && !message.covers(i, Sense::no) &&
            !message.covers(i, Sense::partly) && !message.covers(i, Sense::negation) &&
            !message.covers(i, Sense::filler) && !message.covers(i, Sense::vague_number) &&
            !message.covers(i, Sense::none_of) && !message.covers(i, Sense::all_of) &&
            !is_empty(message.tokens().text(i)))
            return false;
    return true;
}

// An option of another question, said in so many words or by a product's name.
std::optional<Reading>
choice_of(const Message& message, const Asked& other, const FactFinder& facts)
{
    ChoicesSaid said;
    std::size_t first = 0, last = 0;
    const Question question = read_question(other);
    const bool posts = asks_for_a_post(question);
    for (const OptionMatch& match :
         match_options(message, question, other.choices, MatchBy::words)) {
        const bool tool = message.at(match.first, Sense::tool) != nullptr;
        const bool wordy = match.last - match.first >= 2;
        if (match.partial || match.negated || match.score < 84 || !(tool || wordy) ||
            !facts.plain(match.first) || !facts.free(match.first, match.last) ||
            tells_only_how_much(message, match) || facts.names_their_field(match.first) ||
            (posts && !facts.their_own_post(match.first, match.last)) ||
            (tool && facts.only_a_means(match.first)))
            continue;
        if (said.names.empty()) first = match.first;
        said.names.push_back(other.choices[match.option].name);
        last = match.last;
    }
    if (said.names.empty() || (other.kind == AskedKind::one_of && said.names.size() > 1))
        return std::nullopt;
    Reading reading = reading_of(message, first, last, std::move(said), "label");
    reading.confidence = sure_enough;
    return reading;
}

std::optional<Reading>
reading_for(const Message& message, const Asked& other, const FactFinder& facts)
{
    if (!other.choices.empty() && other.kind != AskedKind::yes_no)
        if (auto chosen = choice_of(message, other, facts)) return chosen;
    const Question question = read_question(other);
    switch (other.kind) {
    case AskedKind::number:
        return question.counts("people") && !question.of_a_part ? facts.people() : std::nullopt;
    case AskedKind::money:
        return question.money.empty() ? std::nullopt : facts.money(question.money, question);
    case AskedKind::country:
        return facts.place();
    case AskedKind::tools:
        return facts.tools();
    case AskedKind::role:
        return question.who_decides ? std::nullopt : facts.role();
    case AskedKind::timeline:
        return facts.time(question);
    case AskedKind::email:
        return facts.address();
    case AskedKind::company:
        return facts.company();
    default:
        return std::nullopt;
    }
}

}  // namespace

std::vector<ExtraFact>
find_extra(const FactFinder& facts, const Question& question, const Found& answer)
{
    const AskedKind kind = question.asked->kind;
    std::vector<ExtraFact> extra;
    const bool heads_asked = kind == AskedKind::number && question.counts("people");
    // While a number is being asked for and none was understood, no other is sure.
    const bool unsure_of_number = kind == AskedKind::number && !answer.answer;
    if (!heads_asked && !unsure_of_number)
        add(extra, "company_size", facts.people());
    else if (heads_asked && answer.answer)  // "6 aux RH", and 850 in all
        add(extra, "company_size", facts.people(FactFinder::Heads::of_the_whole_company));
    // While an amount is being asked for and none was understood, no other amount is sure.
    const bool unsure_of_money = kind == AskedKind::money && !answer.answer;
    if (!unsure_of_money && !(kind == AskedKind::money && question.money == "revenue"))
        add(extra, "revenue", facts.money("revenue", question));
    if (!unsure_of_money && !(kind == AskedKind::money && question.money == "budget"))
        add(extra, "budget", facts.money("budget", question));
    if (!question.offers("branch")) add(extra, "industry", facts.industry());
    // "We're based in Munich, but the warehouse is in Wrocław": where they are, beside what was
    // asked.
    if (kind != AskedKind::country || (answer.answer && !question.where_are_you))
        add(extra, "country", facts.place());
    if (kind != AskedKind::tools) add(extra, "tech", facts.tools());
    if (kind != AskedKind::role) add(extra, "role", facts.role());
    if (kind != AskedKind::timeline) add(extra, "timeline", facts.time(question));
    if (kind != AskedKind::email) add(extra, "email", facts.address());
    if (kind != AskedKind::company) add(extra, "company", facts.company());
    if (kind != AskedKind::text) add(extra, "trigger", facts.events());
    return extra;
}

std::vector<Volunteered>
find_volunteered(const Message& message, const std::vector<Asked>& others, const FactFinder& facts)
{
    std::vector<Volunteered> volunteered;
    for (std::size_t i = 0; i < others.size(); ++i)
        if (auto reading = reading_for(message, others[i], facts))
            volunteered.push_back({i, std::move(*reading)});
    return volunteered;
}

}  // namespace usher::dialog
