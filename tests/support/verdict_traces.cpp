// Playing one sheet in each of the three ways and writing down what came of it.

#include "tests/support/verdict_traces.hpp"

#include <random>
#include <sstream>

#include <nlohmann/json.hpp>

#include "agent/commands/decide.hpp"
#include "dialog/rehearse.hpp"
#include "dialog/step.hpp"
#include "rules/amount.hpp"
#include "rules/play.hpp"

namespace usher::tests {

using namespace dialog;

namespace {

using Json = nlohmann::ordered_json;
constexpr Instant at{std::chrono::seconds{1796050800}};
constexpr int turns_max = 60;  // no profile here asks so much

// ---- The trace.

Json range(const rules::PointRange& points) { return {points.low, points.high}; }

// What `usher decide` prints, but for what follows from the verdict.
std::string trace_of(
    const rules::Profile& profile,
    const rules::Verdict& verdict,
    const std::vector<std::string>& asks
)
{
    Json trace = Json::object();
    if (!verdict.sent_to.empty()) return Json{{"sent_to", verdict.sent_to}, {"asks", asks}}.dump();
    trace["verdict"] = rules::name_of(verdict.outcome);
    if (!verdict.disqualifier.empty()) trace["disqualifier"] = verdict.disqualifier;
    trace["score"] = range(verdict.score);
    for (std::size_t i = 0; i < profile.layers.size(); ++i)
        trace["layers"][profile.layers[i].name] = range(verdict.layers[i]);
    trace["asks"] = asks;
    return trace.dump();
}

// ---- Three ways to it.

Event as_given(
    const Conversation& now, const rules::Criterion& criterion, const rules::Value& value
)
{
    if (std::holds_alternative<rules::IsUnsure>(value))
        return {at, UnsurePressed{"m", criterion.name}};
    if (const auto* options = std::get_if<rules::Options>(&value))
        return {at, Picked{"m", now.open_question, options->names}};
    const auto typed = rules::print_amount(std::get<rules::Amount>(value));
    return {at, Said{"m", criterion.kind == rules::Kind::money ? "$" + typed : typed + " people"}};
}

std::string
by_talking(const Profiles& profiles, const rules::Profile& profile, const rules::Answers& answers)
{
    PretendWorld world(profiles, {{"slots", "0"}});
    Conversation now;
    now.profile = profile.id;
    Opened opened;
    opened.language = "en";
    now = whole_turn(world, now, {at, opened}).conversation;
    for (int turn = 0; turn < turns_max && now.stage != Stage::ended; ++turn) {
        const auto question = now.open_question;
        const auto* criterion = profile.criterion(question);
        if (!criterion && question != "confirm" && question != "more") break;
        const auto asked = now.asked;
        const auto whole = whole_turn(
            world,
            now,
            criterion ? as_given(now, *criterion, answers.at(criterion->name))
                      : Event{at, Picked{"m", question, {"yes"}}}
        );
        for (const auto& deed : whole.deeds)
            if (const auto* change = std::get_if<ChangeProfile>(&deed)) {
                rules::Verdict sent;
                sent.sent_to = change->profile;
                return trace_of(profile, sent, asked);
            }
        now = whole.conversation;
    }
    return trace_of(profile, now.verdict, now.asked);
}

Json as_json(const rules::Value& value)
{
    if (const auto* options = std::get_if<rules::Options>(&value))
        return options->names.size() == 1 ? Json(options->names.front()) : Json(options->names);
    if (const auto* amount = std::get_if<rules::Amount>(&value)) return *amount / rules::one_unit;
    return "unsure";
}

std::string by_deciding(const rules::Profile& profile, const rules::Answers& answers)
{
    Json given = Json::object();
    for (const auto& [name, value] : answers)
        given[name] = as_json(value);
    std::istringstream in(Json{{"answers", given}}.dump());
    std::ostringstream out;
    agent::run_decide(profile, in, out, {});
    auto line = Json::parse(out.str());
    for (const char* more : {"id", "route", "offer"})
        line.erase(more);
    return line.dump();
}

rules::Given as_written(const rules::Criterion& criterion, const rules::Value& value)
{
    rules::Given given;
    if (const auto* amount = std::get_if<rules::Amount>(&value)) {
        given.kind = rules::Given::Kind::amount;
        given.amount = *amount;
    } else if (const auto* options = std::get_if<rules::Options>(&value)) {
        given.word = options->names.front();
        given.words = options->names;
        if (rules::takes_several(criterion.kind)) given.kind = rules::Given::Kind::words;
    } else {
        given.word = "unsure";
    }
    return given;
}

// The trace as a test's expectation: "" = it holds, else how it differs.
std::string
by_testing(rules::Profile profile, const rules::Answers& answers, const std::string& trace)
{
    const auto told = Json::parse(trace);
    rules::Rehearsal test;
    test.name = "as told";
    for (const auto& [name, value] : answers)
        test.answers.emplace_back(name, as_written(*profile.criterion(name), value));
    auto& expect = test.expect;
    expect.asks = told["asks"].get<std::vector<std::string>>();
    if (told.contains("sent_to")) {
        expect.sent_to = told["sent_to"].get<std::string>();
    } else {
        expect.decision = told["verdict"].get<std::string>();
        expect.disqualifier = told.value("disqualifier", "");
        expect.score_from = told["score"][0].get<int>();
        expect.score_to = told["score"][1].get<int>();
        for (const auto& [layer, points] : told["layers"].items())
            expect.layers[layer] = points[0].get<int>();
    }
    profile.tests = {test};
    return rehearse(profile, at).results.front().difference;
}

}  // namespace

rules::Value some_value(std::mt19937& random, const rules::Criterion& criterion)
{
    const auto below = [&](std::size_t count) { return random() % count; };
    if (below(6) == 0) return rules::IsUnsure{};
    if (rules::is_choice(criterion.kind))
        return rules::Options{{criterion.options[below(criterion.options.size())].name}};
    if (criterion.kind == rules::Kind::money)
        return rules::Amount{static_cast<rules::Amount>(1 + below(120))} * 1'000'000 *
               rules::one_unit;
    if (criterion.kind == rules::Kind::number)
        return rules::Amount{static_cast<rules::Amount>(2 + below(2600))} * rules::one_unit;
    return rules::IsUnsure{};
}

TraceCount compare_traces(const Profiles& profiles, int sheets, unsigned seed)
{
    TraceCount count;
    std::mt19937 random(seed);
    for (; count.sheets < sheets; ++count.sheets) {
        auto found = profiles.begin();
        std::advance(found, static_cast<std::ptrdiff_t>(random() % profiles.size()));
        const auto& profile = *found->second;
        rules::Answers answers;
        for (const auto& criterion : profile.criteria)
            answers[criterion.name] = some_value(random, criterion);
        const auto talked = by_talking(profiles, profile, answers);
        const auto decided = by_deciding(profile, answers);
        const auto tested = by_testing(profile, answers, talked);
        if (talked == decided && tested.empty()) continue;
        if (count.different++ == 0)
            count.first_difference = profile.id + "\ntalked:  " + talked + "\ndecided: " + decided +
                                     "\ntested:  " + tested;
    }
    return count;
}

}  // namespace usher::tests
