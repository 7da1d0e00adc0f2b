// Each slot has its own cue: a unit noun, "based in", "we use", an address, a money word.

#include "dialog/volunteered.hpp"

#include <algorithm>

#include "dialog/match_option.hpp"
#include "dialog/option_labels.hpp"
#include "dialog/quantity.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/read_money.hpp"
#include "dialog/read_place.hpp"
#include "dialog/read_role.hpp"
#include "dialog/read_text.hpp"
#include "dialog/read_time.hpp"
#include "dialog/read_tools.hpp"

namespace usher::dialog {

namespace {

constexpr int sure_enough = 85;  // percent; below this a volunteered fact is left alone

class FactFinder {
  public:
    FactFinder(const Message& message, const Found& answer)
        : message_(message), tokens_(message.tokens()), answer_(answer)
    {
    }

    bool free(std::size_t first, std::size_t last) const
    {
        if (!answer_.answer || std::holds_alternative<YesNoSaid>(answer_.answer->said) ||
            std::holds_alternative<TextSaid>(answer_.answer->said))
            return true;
        return last <= answer_.first || first >= answer_.last;
    }

    bool plain(std::size_t i) const
    {
        const Mood& mood = message_.mood(i);
        return !mood.negated && !mood.past && !mood.taken_back && !mood.somebody && !mood.planned &&
               !mood.hypothetical && !mood.reported && !message_.asks(i);
    }

    std::optional<Reading> people() const
    {
        for (const Quantity& quantity : find_quantities(message_)) {
            if (quantity.odd || !plain(quantity.first) || !free(quantity.first, quantity.last) ||
                quantity.percent || quantity.article)
                continue;
            const Hit* noun = message_.at(quantity.last, Sense::noun);
            if (!noun && quantity.last + 1 < tokens_.size())
                noun = message_.at(quantity.last + 1, Sense::noun);
            const bool people = noun && noun_is(noun->first, "people");
            const bool team_of =
                quantity.cue >= 2 && (tokens_.is(quantity.cue - 1, "of")) &&
                (tokens_.is(quantity.cue - 2, "team") || tokens_.is(quantity.cue - 2, "company"));
            const Clause& clause = message_.clause_of(quantity.first);
            const bool part = message_.within(clause.first, clause.last, Sense::part_of) &&
                              !message_.within(clause.first, clause.last, Sense::total);
            if (!(people || team_of) || part) continue;
            return sure(
                quantity.cue,
                noun ? noun->last : quantity.last,
                NumberSaid{quantity.low, quantity.high},
                "number"
            );
        }
        return std::nullopt;
    }

    bool noun_is(std::size_t i, std::string_view group) const
    {
        return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
            return hit.first == i && hit.sense == Sense::noun && hit.value == group;
        });
    }

    std::optional<Reading> money(std::string_view noun, const Question& question) const
    {
        for (MoneyMention& mention : find_money(message_, question)) {
            if (mention.noun != noun || mention.score < score_accepted || !plain(mention.first) ||
                !free(mention.first, mention.last))
                continue;
            return sure(mention.first, mention.last, std::move(mention.said), "money");
        }
        return std::nullopt;
    }

    std::optional<Reading> place() const
    {
        PlacesSaid said;
        std::size_t first = 0, last = 0;
        for (const PlaceSaid& place : find_places(message_, PlacesAsked::no)) {
            if (place.countries.size() != 1 || !plain(place.first) ||
                !free(place.first, place.last))
                continue;
            if (at_an_event(place.first)) continue;
            if (!place_cued(place.first) && !(place.score == 72 && we_before(place.first)))
                continue;
            if (std::find(said.countries.begin(), said.countries.end(), place.countries[0]) !=
                said.countries.end())
                continue;
            if (said.countries.empty()) first = place.first;
            said.countries.push_back(place.countries[0]);
            last = place.last;
        }
        if (said.countries.empty()) return std::nullopt;
        return sure(first, last, std::move(said), "place");
    }

    // "at your booth in Hannover" says where we were.
    bool at_an_event(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k < i; ++k)
            if (is_among(
                    tokens_.text(k),
                    "booth stand fair expo conference event summit messe messestand konferenz "
                    "salon foire feria congreso evento holiday vacation urlaub vacances opened "
                    "opening "
                    "opens launched launching expanding expanded eroffnet eroffnen ouvert "
                    "ouverture "
                    "ouvrons lance abierto abrimos apertura bank"
                ))
                return true;
        return false;
    }

    bool place_cued(std::size_t i) const
    {
        if (i == 0) return false;
        const std::size_t before = tokens_.is(i - 1, "the") && i > 1 ? i - 2 : i - 1;
        const Hit* cue = message_.covering(before, Sense::place_cue);
        if (cue) return true;
        return (tokens_.is(before, "and") || tokens_.is(before, "und") || tokens_.is(before, ",")
               ) &&
               before > 0 &&
               (message_.covers(before - 1, Sense::country) ||
                message_.covers(before - 1, Sense::city));
    }

    // "we're a Danish company"
    bool we_before(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k < i; ++k)
            if (is_among(tokens_.text(k), "we're we wir nous somos a eine une una ein un"))
                return true;
        return false;
    }

    std::optional<Reading> tools() const
    {
        ToolsSaid said;
        std::size_t first = 0, last = 0;
        for (const ToolMention& tool : find_tools(message_)) {
            if (tool.use != ToolMention::Use::now || message_.asks(tool.first) ||
                !free(tool.first, tool.last) || message_.mood(tool.first).negated)
                continue;
            if (!tool_cued(tool.first) && said.in_use.empty()) continue;
            if (said.in_use.empty()) first = tool.first;
            said.in_use.push_back(tool.name);
            last = tool.last;
        }
        if (said.in_use.empty()) return std::nullopt;
        return sure(first, last, std::move(said), "tools");
    }

    bool tool_cued(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k < i; ++k)
            if (message_.at(k, Sense::tool_cue)) return true;
        return false;
    }

    std::optional<Reading> time(const Question& question) const
    {
        for (TimeMention& mention : find_times(message_, question)) {
            if (mention.score < 70 || !free(mention.first, mention.last) ||
                !wish_before(mention.first))
                continue;
            if (message_.mood(mention.first).past && !message_.mood(mention.first).now) continue;
            if (mention.said.low && *mention.said.low < 0) continue;
            if (mention.said.none || (mention.said.high && *mention.said.high < 0)) continue;
            return sure(mention.first, mention.last, std::move(mention.said), "timeline");
        }
        return std::nullopt;
    }

    // "want to go live", "need it", "brauchen es": a time of theirs for us, not any date.
    bool wish_before(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k < clause.last; ++k)
            if (is_among(
                    tokens_.text(k),
                    "live need start launch implement rollout go decide decision buy brauchen "
                    "starten einfuhren umsetzen loslegen demarrer lancer besoin deployer decider "
                    "empezar necesitamos lanzar implantar arrancar kick begin switch replace "
                    "deadline entscheiden einsteigen commencer needed solved"
                ))
                return true;
        return false;
    }

    std::optional<Reading> address() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind == TokenKind::address && free(i, i + 1)) {
                Found found = read_email(message_);
                if (found.answer && found.answer->confidence >= sure_enough) return found.answer;
                return std::nullopt;
            }
        return std::nullopt;
    }

    std::optional<Reading> role() const
    {
        auto role = find_role(message_);
        if (!role || !free(role->first, role->last) || !plain(role->first)) return std::nullopt;
        bool cued = false;
        for (std::size_t back = 1; back <= 2 && back <= role->first; ++back)
            cued = cued || message_.covers(role->first - back, Sense::role_cue);
        if (!cued) return std::nullopt;
        role->reading.confidence = sure_enough;
        return role->reading;
    }

    std::optional<Reading> company() const
    {
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::company_cue || hit.last - hit.first < 2 ||
                hit.last >= tokens_.size() || !tokens_[hit.last].capital || !plain(hit.first))
                continue;
            if (!(tokens_.is(hit.last - 1u, "for") || tokens_.is(hit.last - 1u, "at") ||
                  tokens_.is(hit.last - 1u, "from") || tokens_.is(hit.last - 1u, "called") ||
                  tokens_.is(hit.last - 1u, "bei") || tokens_.is(hit.last - 1u, "chez") ||
                  tokens_.is(hit.last - 1u, "heissen") || tokens_.is(hit.last - 1u, "heisst") ||
                  tokens_.is(hit.last - 1u, "llamamos") || tokens_.is(hit.last - 1u, "appelle") ||
                  tokens_.is(hit.last - 1u, "llama") || tokens_.is(hit.last - 1u, "is")))
                continue;
            if (message_.covers(hit.last, Sense::country) ||
                message_.covers(hit.last, Sense::city) ||
                message_.covers(hit.last, Sense::region) || message_.covers(hit.last, Sense::tool))
                continue;
            Found found = read_company(message_);
            if (found.answer && found.first == hit.last && free(found.first, found.last))
                return sure(found.first, found.last, std::move(found.answer->said), "company");
        }
        return std::nullopt;
    }

    Reading sure(std::size_t first, std::size_t last, Meaning said, std::string rule) const
    {
        Reading reading = reading_of(message_, first, last, std::move(said), std::move(rule));
        reading.confidence = sure_enough;
        return reading;
    }

    const Message& message() const { return message_; }

  private:
    const Message& message_;
    const Tokens& tokens_;
    const Found& answer_;
};

void add(std::vector<ExtraFact>& facts, std::string slot, std::optional<Reading> reading)
{
    if (reading) facts.push_back({std::move(slot), std::move(*reading)});
}

std::optional<Reading> triggers_of(const Message& message)
{
    TextSaid said;
    std::size_t first = 0, last = 0;
    for (const TriggerMention& trigger : find_triggers(message)) {
        if (said.triggers.empty()) first = trigger.first;
        said.triggers.push_back(trigger.name);
        last = trigger.last;
    }
    if (said.triggers.empty()) return std::nullopt;
    Reading reading = reading_of(message, first, last, std::move(said), "trigger");
    reading.confidence = sure_enough;
    return reading;
}

std::optional<Reading> industry_of(const Message& message, const FactFinder& facts)
{
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::industry || !facts.plain(hit.first) ||
            !facts.free(hit.first, hit.last) || message.covers(hit.first, Sense::work_area))
            continue;
        bool said_of_us = false;
        const Clause& clause = message.clause_of(hit.first);
        for (std::size_t k = clause.first; k < hit.first; ++k)
            for (const std::string_view word :
                 {"we're", "we",  "i",  "wir", "nous", "somos", "company",
                  "are",   "a",   "an", "in",  "ein",  "eine",  "une",
                  "un",    "una", "im", "en",  "dans", "sind",  "on"})
                said_of_us = said_of_us || message.tokens().is(k, word);
        if (!said_of_us) continue;
        Reading reading =
            reading_of(message, hit.first, hit.last, NameSaid{std::string(hit.value)}, "industry");
        reading.confidence = sure_enough;
        return reading;
    }
    return std::nullopt;
}

// An option of another question, said in so many words or by a product's name.
std::optional<Reading>
choice_of(const Message& message, const Asked& other, const FactFinder& facts)
{
    ChoicesSaid said;
    std::size_t first = 0, last = 0;
    const Question question = read_question(other);
    for (const OptionMatch& match :
         match_options(message, question, other.choices, MatchBy::words)) {
        const bool tool = message.at(match.first, Sense::tool) != nullptr;
        const bool wordy = match.last - match.first >= 2;
        if (match.partial || match.negated || match.score < 84 || !(tool || wordy) ||
            !facts.plain(match.first) || !facts.free(match.first, match.last))
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
find_extra(const Message& message, const Question& question, const Found& answer)
{
    const FactFinder facts(message, answer);
    const AskedKind kind = question.asked->kind;
    std::vector<ExtraFact> extra;
    if (!(kind == AskedKind::number && question.counts("people")))
        add(extra, "company_size", facts.people());
    if (!(kind == AskedKind::money && question.money == "revenue"))
        add(extra, "revenue", facts.money("revenue", question));
    if (!(kind == AskedKind::money && question.money == "budget"))
        add(extra, "budget", facts.money("budget", question));
    const auto families = families_of(question.asked->choices);
    if (std::count(families.begin(), families.end(), "branch") < 2)
        add(extra, "industry", industry_of(message, facts));
    if (kind != AskedKind::country) add(extra, "country", facts.place());
    if (kind != AskedKind::tools) add(extra, "tech", facts.tools());
    if (kind != AskedKind::role) add(extra, "role", facts.role());
    if (kind != AskedKind::timeline && kind != AskedKind::tools)
        add(extra, "timeline", facts.time(question));
    if (kind != AskedKind::email) add(extra, "email", facts.address());
    if (kind != AskedKind::company) add(extra, "company", facts.company());
    if (kind != AskedKind::text && kind != AskedKind::tools)
        add(extra, "trigger", triggers_of(message));
    return extra;
}

std::vector<Volunteered>
find_volunteered(const Message& message, const std::vector<Asked>& others, const Found& answer)
{
    const FactFinder facts(message, answer);
    std::vector<Volunteered> volunteered;
    for (std::size_t i = 0; i < others.size(); ++i)
        if (auto reading = reading_for(message, others[i], facts))
            volunteered.push_back({i, std::move(*reading)});
    return volunteered;
}

}  // namespace usher::dialog
