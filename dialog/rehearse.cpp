// Reading, playing and comparing, test by test.

#include "dialog/rehearse.hpp"

#include "dialog/answers.hpp"
#include "dialog/asked.hpp"
#include "dialog/coverage.hpp"
#include "dialog/hearing.hpp"
#include "rules/play.hpp"
#include "rules/prose.hpp"
#include <algorithm>

namespace usher::dialog {
namespace {

rules::Finding error(std::string code, std::string path, std::string message, std::string remedy)
{
    rules::Finding found;
    found.code = std::move(code);
    found.path = std::move(path);
    found.message = std::move(message);
    found.remedy = std::move(remedy);
    return found;
}

// Where the nth test stands, as a path; `part` is inside of it.
std::string place_of(std::size_t test, const std::string& part)
{
    return "tests." + std::to_string(test) + "." + part;
}

// ---- Reading what is typed.

// What a conversation under this profile would know of its language.
Conversation spoken_in(const rules::Profile& profile, const rules::Rehearsal& test)
{
    Conversation conversation;
    const auto visit = test.facts.find("visit.language");
    const auto tag = !test.language.empty()      ? test.language
                     : visit == test.facts.end() ? std::string()
                                                 : visit->second;
    conversation.language_index = profile.language_index(tag).value_or(0);
    if (conversation.language_index < profile.languages.size())
        conversation.language = profile.languages[conversation.language_index];
    return conversation;
}

// Facts that a message tells beside its answer; what a test says elsewhere of them wins.
void read_volunteered(
    const rules::Profile& profile,
    const Understood& understood,
    const Others& others,
    const std::string& text,
    rules::Answers& answers
)
{
    for (const auto& fact : understood.also) {
        if (fact.other >= others.names.size()) continue;
        const auto* criterion = profile.criterion(others.names[fact.other]);
        if (!criterion || fact.reading.confidence < volunteered_min) continue;
        auto mapped = to_value(*criterion, fact.reading.said, text);
        if (mapped.value) answers.emplace(criterion->name, std::move(*mapped.value));
    }
}

// "" = read; else what is wrong, as the end of a sentence.
std::string read_typed(
    const rules::Profile& profile,
    const rules::Criterion& criterion,
    const std::string& text,
    Conversation conversation,
    Instant at,
    rules::Answers& answers,
    rules::Answers& volunteered
)
{
    conversation.open_question = criterion.name;
    const auto others = others_of(profile, conversation, at);
    const auto understood = understand(text, asked_of(criterion, conversation, at), others.asked);
    read_volunteered(profile, understood, others, text, volunteered);
    if (understood.status == Status::unsure || understood.status == Status::skipped) {
        answers[criterion.name] = rules::IsUnsure{};
        return {};
    }
    if (!understood.answer || understood.answer->confidence < accept_min)
        return "is not understood";
    auto mapped = to_value(criterion, understood.answer->said, text);
    if (mapped.either.size() == 1) mapped.value = mapped.either.front();
    if (mapped.value) {
        answers[criterion.name] = std::move(*mapped.value);
        return {};
    }
    if (mapped.other_currency) return "is in another currency than asked";
    if (mapped.either.empty()) return "is not understood";
    std::vector<std::string> either;
    for (const auto& value : mapped.either)
        either.push_back(rules::in_words(criterion, value));
    return "could be " + rules::list_of(either, " or ");
}

// The final meaning of everything the nth test says; findings say why there is none.
std::optional<rules::Answers>
meaning_of(const rules::Profile& profile, std::size_t nth, Instant at, Rehearsed& rehearsed)
{
    const auto& test = profile.tests[nth];
    const auto called = "test " + rules::quoted(test.name);
    const auto refuse =
        [&](std::string code, const std::string& part, std::string message, std::string remedy) {
            rehearsed.findings.push_back(
                error(std::move(code), place_of(nth, part), std::move(message), std::move(remedy))
            );
            return std::nullopt;
        };
    auto read = rules::read_answers(profile, test.answers);
    if (auto* wrong = std::get_if<std::string>(&read))
        return refuse("U600", "answers", called + " can't be played", *wrong);
    auto answers = std::move(std::get<rules::Answers>(read));
    rules::Answers volunteered;
    const auto conversation = spoken_in(profile, test);
    for (const auto& [name, text] : test.says) {
        const auto* criterion = profile.criterion(name);
        const auto part = "says." + name;
        if (!criterion)
            return refuse(
                "U600", part, called + " can't be played", rules::no_such_criterion(profile, name)
            );
        const auto wrong =
            read_typed(profile, *criterion, text, conversation, at, answers, volunteered);
        if (!wrong.empty())
            return refuse(
                "U606",
                part,
                called + ": " + rules::quoted(text) + " " + wrong,
                "Add it to the \"also\" of the answer it means in " + criterion->name +
                    ", or say it in other words."
            );
    }
    answers.merge(volunteered);
    return answers;
}

// ---- Comparing.

std::string path_of(const rules::Profile& profile, const rules::Played& played)
{
    std::string text = "Asked: " + (played.asks.empty() ? "nothing" : rules::list_of(played.asks));
    text += ". Score " + std::to_string(played.verdict.score.low) + ".." +
            std::to_string(played.verdict.score.high) + ":";
    for (std::size_t at = 0; at < profile.layers.size() && at < played.verdict.layers.size();
         ++at) {
        const auto& layer = played.verdict.layers[at];
        text += (at == 0 ? " " : ", ") + profile.layers[at].name + " " + std::to_string(layer.low);
        if (layer.low != layer.high) text += ".." + std::to_string(layer.high);
    }
    return text + ".";
}

// What is not as expected, as the end of a sentence; "" = nothing. And which line says so.
struct Difference {
    std::string text, line;
};

std::string or_nothing(const std::string& word) { return word.empty() ? "none" : word; }

Difference differs(
    const char* line,
    const std::string& what,
    const std::optional<std::string>& expected,
    const std::string& is
)
{
    if (!expected || *expected == is) return {};
    return {
        "expects " + what + " " + or_nothing(*expected) + ", and it is " + or_nothing(is), line};
}

std::string questions(int count)
{
    return rules::counted(static_cast<std::size_t>(count), "question", "questions");
}

Difference order_differs(const rules::Rehearsal::Expect& expect, const rules::Played& played)
{
    const auto& asks = played.asks;
    if (expect.asks && *expect.asks != asks) {
        std::size_t at = 0;
        while (at < asks.size() && at < expect.asks->size() && asks[at] == (*expect.asks)[at])
            ++at;
        const auto name = [at](const std::vector<std::string>& names) {
            return at < names.size() ? names[at] : std::string("no further question");
        };
        return {
            "expects " + name(*expect.asks) + " as question " + std::to_string(at + 1) +
                ", and it is " + name(asks),
            "asks"};
    }
    for (const auto& never : expect.never_asks)
        if (std::find(asks.begin(), asks.end(), never) != asks.end())
            return {"expects never to ask " + never + ", and it is asked", "never_asks"};
    const auto count = static_cast<int>(asks.size());
    if (expect.questions_at_most && count > *expect.questions_at_most)
        return {
            "expects " + questions(*expect.questions_at_most) + " at most, and there are " +
                std::to_string(count),
            "questions_at_most"};
    if (expect.questions_at_least && count < *expect.questions_at_least)
        return {
            "expects " + questions(*expect.questions_at_least) + " at least, and there are " +
                std::to_string(count),
            "questions_at_least"};
    return {};
}

Difference score_differs(
    const rules::Profile& profile,
    const rules::Rehearsal::Expect& expect,
    const rules::Verdict& verdict
)
{
    for (std::size_t at = 0; at < profile.layers.size() && at < verdict.layers.size(); ++at) {
        const auto wanted = expect.layers.find(profile.layers[at].name);
        if (wanted == expect.layers.end() || wanted->second == verdict.layers[at].low) continue;
        return {
            "expects " + std::to_string(wanted->second) + " points in " + profile.layers[at].name +
                ", and there are " + std::to_string(verdict.layers[at].low),
            "layers." + profile.layers[at].name};
    }
    if (expect.score_from && verdict.score.low < *expect.score_from)
        return {
            "expects a score from " + std::to_string(*expect.score_from) + ", and it is " +
                std::to_string(verdict.score.low),
            "score_from"};
    if (expect.score_to && verdict.score.high > *expect.score_to)
        return {
            "expects a score to " + std::to_string(*expect.score_to) + ", and it is " +
                std::to_string(verdict.score.high),
            "score_to"};
    return {};
}

Difference first_difference(
    const rules::Profile& profile,
    const rules::Rehearsal::Expect& expect,
    const rules::Played& played
)
{
    const auto& verdict = played.verdict;
    const auto outcome = verdict.sent_to.empty() ? std::string(rules::name_of(verdict.outcome))
                                                 : "sent to " + verdict.sent_to;
    for (const auto& difference :
         {differs("decision", "the decision", expect.decision, outcome),
          differs("sent_to", "the profile it is sent to", expect.sent_to, verdict.sent_to),
          differs("disqualifier", "the disqualifier", expect.disqualifier, verdict.disqualifier),
          differs("offer", "the offer", expect.offer, played.offer),
          differs("route", "the route", expect.route, played.route.to),
          order_differs(expect, played),
          score_differs(profile, expect, verdict)})
        if (!difference.text.empty()) return difference;
    return {};
}

}  // namespace

Rehearsed rehearse(const rules::Profile& profile, Instant at)
{
    Rehearsed rehearsed;
    CoverageOfTests coverage(profile);
    for (std::size_t nth = 0; nth < profile.tests.size(); ++nth) {
        const auto& test = profile.tests[nth];
        TestResult result{test.name, test.line, {}};
        if (const auto answers = meaning_of(profile, nth, at, rehearsed)) {
            const auto played = rules::play(profile, test.facts, *answers, {});
            coverage.note(played);
            auto difference = first_difference(profile, test.expect, played);
            result.difference = std::move(difference.text);
            if (!result.difference.empty())
                rehearsed.findings.push_back(error(
                    "U600",
                    place_of(nth, "expect." + difference.line),
                    "test " + rules::quoted(test.name) + " " + result.difference,
                    path_of(profile, played)
                ));
        } else {
            result.difference = rehearsed.findings.back().message;
        }
        ++(result.difference.empty() ? rehearsed.passed : rehearsed.failed);
        rehearsed.results.push_back(std::move(result));
    }
    rehearsed.coverage = coverage.so_far();
    for (auto& warning : coverage.warnings())
        rehearsed.findings.push_back(std::move(warning));
    return rehearsed;
}

}  // namespace usher::dialog
