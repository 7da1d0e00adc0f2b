// The asking as in a chat, without the words.

#include "rules/play.hpp"

#include "rules/next_question.hpp"
#include "rules/prose.hpp"

namespace usher::rules {
namespace {

Answer said(const std::string& criterion, const Value& value)
{
    Answer answer;
    answer.criterion = criterion;
    answer.value = value;
    return answer;
}

Sheet sheet_at_start(const Profile& profile, const Facts& facts, const Answers& answers)
{
    Sheet sheet;
    sheet.facts = facts;
    for (Answer& known : answers_from(profile, facts)) {
        const auto corrected = answers.find(known.criterion);
        sheet.give(std::move(known));
        if (corrected != answers.end()) sheet.give(said(corrected->first, corrected->second));
    }
    return sheet;
}

std::string offer_of(const Profile& profile, const Verdict& verdict)
{
    if (verdict.outcome == Outcome::disqualified)
        return profile.disqualifier(verdict.disqualifier)->offer;
    const bool offers = profile.decision.not_a_fit_then == "offer";
    return verdict.outcome == Outcome::not_a_fit && offers ? profile.decision.not_a_fit_offer : "";
}

bool books(const Profile& profile, Outcome outcome)
{
    if (outcome == Outcome::qualified) return profile.decision.qualified_then == "book";
    return outcome == Outcome::review && profile.decision.review_then == "book";
}

}  // namespace

Played
play(const Profile& profile, const Facts& facts, const Answers& answers, const PlayOptions& options)
{
    Played played;
    played.sheet = sheet_at_start(profile, facts, answers);
    Progress progress;
    progress.ask_everything = options.ask_everything;

    Next next = next_question(profile, played.sheet, progress);
    for (; next.kind != Next::Kind::decided;
         next = next_question(profile, played.sheet, progress)) {
        if (next.kind == Next::Kind::offer_more) {
            progress.more = Progress::More::agreed;
            continue;
        }
        const auto answer = answers.find(next.criterion);
        played.sheet.give(
            said(next.criterion, answer == answers.end() ? Value{IsUnsure{}} : answer->second)
        );
        played.asks.push_back(next.criterion);
        ++progress.asked;
    }
    played.verdict = std::move(next.verdict);
    played.cut_off = next.cut_off;
    played.offer = offer_of(profile, played.verdict);
    if (books(profile, played.verdict.outcome)) played.route = take_route(profile, played.sheet);
    return played;
}

std::vector<Answer> answers_from(const Profile& profile, const Facts& facts)
{
    std::vector<Answer> known;
    for (const Criterion& criterion : profile.criteria) {
        for (const std::string& name : criterion.known_from) {
            const auto fact = facts.find(name);
            if (fact == facts.end()) continue;
            const auto value = read_fact(criterion, fact->second);
            if (!value) continue;
            Answer answer = said(criterion.name, *value);
            answer.source = name.rfind("crm.", 0) == 0     ? Source::crm
                            : name.rfind("visit.", 0) == 0 ? Source::visit
                                                           : Source::page;
            answer.evidence.words = fact->second;
            answer.evidence.reading = in_words(criterion, *value);
            answer.evidence.span_end = static_cast<int>(fact->second.size());
            answer.evidence.rule = name;
            known.push_back(std::move(answer));
            break;
        }
    }
    return known;
}

std::variant<Answers, std::string>
read_answers(const Profile& profile, const std::vector<std::pair<std::string, Given>>& given)
{
    Answers answers;
    for (const auto& [name, value] : given) {
        const Criterion* criterion = profile.criterion(name);
        if (!criterion) return no_such_criterion(profile, name);
        auto read = read_given(*criterion, value);
        if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
        answers[criterion->name] = std::move(std::get<Value>(read));
    }
    return answers;
}

std::string no_such_criterion(const Profile& profile, const std::string& name)
{
    std::vector<std::string> names;
    for (const Criterion& criterion : profile.criteria)
        names.push_back(criterion.name);
    const std::string sentence = "There is no criterion " + quoted(name) + " in this profile. ";
    const std::string near = nearest(name, names);
    if (!near.empty()) return sentence + "Did you mean " + quoted(near) + "?";
    return sentence + "It has " + list_of(names) + ".";
}

}  // namespace usher::rules
