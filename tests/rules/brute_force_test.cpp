// The proofs against plain enumeration: a thousand small pages with rules in odd places, every
// complete sheet and every partial one tried by a second implementation (tests/support/oracle.*).

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

#include "rules/liveness.hpp"
#include "rules/reach.hpp"
#include "rules/verdict.hpp"
#include "tests/support/oracle.hpp"
#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

using Random = std::mt19937_64;
constexpr int pages = 1000;

bool names_fact(const Profile& page, const std::string& fact)
{
    const auto in = [&](const Condition& condition) {
        for (const auto& block : condition.any)
            for (const Test& test : block)
                if (test.subject == fact) return true;
        return false;
    };
    bool named = false;
    for (const auto& rule : page.disqualifiers)
        named = named || in(rule.when);
    for (const auto& rule : page.send_to)
        named = named || in(rule.when);
    for (const auto& criterion : page.criteria)
        named = named || in(criterion.ask_if);
    for (const auto& route : page.booking->routes)
        named = named || in(route.when);
    return named;
}

// What the facts of a random page can be told apart by.
std::vector<Facts> all_facts(const Profile& page)
{
    using Values = std::vector<const char*>;
    const auto values = [&](const char* fact, const Values& all) {
        return names_fact(page, fact) ? all : Values{""};
    };
    // Tests of facts on random pages name "/a", "/a*" and "large".
    const Values telling{"", "/a", "/ab", "large", "other"};
    std::vector<Facts> all;
    for (const char* path : values("visit.page", telling))
        for (const char* segment : values("crm.segment", telling)) {
            Facts& facts = all.emplace_back();
            if (*path) facts["visit.page"] = path;
            if (*segment) facts["crm.segment"] = segment;
        }
    return all;
}

using Pairs = std::set<std::pair<std::string, int>>;

struct Enumerated {
    Pairs reachable;  // (verdict, score)
    std::set<std::string> floors_that_bind, criteria_that_matter;
};

// The sheet without one criterion, as text, and the verdict it had.
using Others = std::map<std::string, std::set<std::string>>;

std::string written(const Sheet& sheet, const std::string& without)
{
    std::string text;
    for (const auto& [name, value] : sheet.facts)
        text += name + "=" + value + ";";
    for (const Answer& answer : sheet.given())
        if (answer.criterion != without) {
            text += answer.criterion + "=";
            if (const auto* options = std::get_if<Options>(&answer.value))
                for (const auto& name : options->names)
                    text += name + ",";
            else if (const auto* free = std::get_if<FreeText>(&answer.value))
                for (const auto& name : free->options)
                    text += name + ",";
            else if (const auto* amount = std::get_if<Amount>(&answer.value))
                text += std::to_string(*amount);
            else if (std::holds_alternative<NoPlan>(answer.value))
                text += "no plan";
            else
                text += "unsure";
            text += ";";
        }
    return text;
}

bool qualifies_without_floor(Profile page, const std::string& layer, const Ending& ending)
{
    page.decision.at_least.erase(layer);
    return decide(page, ending.sheet, Asking::is_over).outcome == Outcome::qualified;
}

Enumerated enumerate(const Profile& page)
{
    Enumerated all;
    std::map<std::string, Others> by_criterion;
    for (const Facts& facts : all_facts(page)) {
        Sheet sheet;
        sheet.facts = facts;
        each_ending(page, sheet, [&](const Ending& ending) {
            for (const Criterion& criterion : page.criteria)
                if (ending.sheet.find(criterion.name) != nullptr)
                    by_criterion[criterion.name][written(ending.sheet, criterion.name)].insert(
                        ending.outcome
                    );
            if (ending.outcome == "sent" || ending.outcome == "disqualified") return;
            all.reachable.emplace(ending.outcome, ending.score);
            if (ending.outcome == "qualified") return;
            for (const auto& [layer, floor] : page.decision.at_least)
                if (all.floors_that_bind.count(layer) == 0 &&
                    qualifies_without_floor(page, layer, ending))
                    all.floors_that_bind.insert(layer);
        });
    }
    for (const auto& [criterion, others] : by_criterion)
        for (const auto& [rest, outcomes] : others)
            if (outcomes.size() > 1) all.criteria_that_matter.insert(criterion);
    return all;
}

Pairs pairs_of(const Reach& reach)
{
    Pairs pairs;
    for (const Outcome outcome : {Outcome::qualified, Outcome::review, Outcome::not_a_fit})
        for (std::size_t score = 0; score < scores_max; ++score)
            if (reach.of(outcome)[score])
                pairs.emplace(std::string(name_of(outcome)), static_cast<int>(score));
    return pairs;
}

// Every partial sheet: each criterion is still open, or has one of its values unless its `ask_if`
// is already false.
void each_partial(
    const Profile& page, Sheet& sheet, std::size_t at, const std::function<void(const Sheet&)>& seen
)
{
    if (at == page.criteria.size()) return seen(sheet);
    const Criterion& criterion = page.criteria[at];
    each_partial(page, sheet, at + 1, seen);
    if (evaluate(page, criterion.ask_if, sheet) == Truth::no) return;
    for (const Value& value : distinct_values(criterion)) {
        Answer answer;
        answer.criterion = criterion.name;
        answer.value = value;
        sheet.give(answer);
        each_partial(page, sheet, at + 1, seen);
        sheet.reopen(criterion.name);
    }
}

struct Alive {
    std::set<std::string> disqualifiers, questions;
    std::set<std::size_t> routes, sends;
};

// The first of these conditions that is true; as many as there are: none is.
template <typename Lines>
std::size_t first_true(const Profile& page, const Lines& lines, const Sheet& sheet)
{
    std::size_t at = 0;
    while (at < lines.size() && evaluate(page, lines[at].when, sheet) != Truth::yes)
        ++at;
    return at;
}

Alive enumerate_partial(const Profile& page)
{
    Alive alive;
    for (const Facts& facts : all_facts(page)) {
        Sheet start;
        start.facts = facts;
        each_partial(page, start, 0, [&](const Sheet& sheet) {
            alive.sends.insert(first_true(page, page.send_to, sheet));
            const auto stopped = first_true(page, page.disqualifiers, sheet);
            if (stopped < page.disqualifiers.size()) {
                alive.disqualifiers.insert(page.disqualifiers[stopped].name);
                return;
            }
            alive.routes.insert(first_true(page, page.booking->routes, sheet));
            for (const Criterion& criterion : page.criteria)
                if (evaluate(page, criterion.ask_if, sheet) == Truth::yes)
                    alive.questions.insert(criterion.name);
        });
    }
    return alive;
}

std::set<std::string> named(const Profile& page)
{
    std::set<std::string> names(page.decision.must_know.begin(), page.decision.must_know.end());
    const auto add = [&](const Condition& condition) {
        for (const auto& name : criteria_of(condition))
            names.insert(name);
    };
    for (const auto& rule : page.disqualifiers)
        add(rule.when);
    for (const auto& rule : page.send_to)
        add(rule.when);
    for (const auto& criterion : page.criteria)
        add(criterion.ask_if);
    return names;
}

}  // namespace

TEST_CASE("the proved scores, floors and pointless questions are those of trying every sheet")
{
    const auto seed = static_cast<std::uint64_t>(Catch::rngSeed());
    CAPTURE(seed);
    Random random(seed);
    int pointless = 0, slack = 0;
    for (int i = 0; i < pages; ++i) {
        const Profile page = random_page(random, 1 + i % 3);
        const ProofModel model(page);
        const Reach reach = reach_of(model);
        const Enumerated all = enumerate(page);
        CAPTURE(i);
        REQUIRE(reach.proved);
        REQUIRE(pairs_of(reach) == all.reachable);
        for (std::size_t layer = 0; layer < page.layers.size(); ++layer) {
            const auto& name = page.layers[layer].name;
            if (page.decision.at_least.count(name) == 0) continue;
            CAPTURE(name);
            REQUIRE(reach.floor_binds[layer] == (all.floors_that_bind.count(name) > 0));
            slack += reach.floor_binds[layer] ? 0 : 1;
        }
        const auto conditions = named(page);
        for (std::size_t at = 0; at < page.criteria.size(); ++at) {
            const auto& name = page.criteria[at].name;
            if (conditions.count(name) > 0) continue;
            CAPTURE(name);
            REQUIRE(reach.matters[at] == (all.criteria_that_matter.count(name) > 0));
            pointless += reach.matters[at] ? 0 : 1;
        }
    }
    CHECK(pointless > 20);  // it isn't true only because there are none
    CHECK(slack > 20);
}

TEST_CASE("the dead questions and disqualifiers are those that no partial sheet brings to life")
{
    const auto seed = static_cast<std::uint64_t>(Catch::rngSeed()) + 1;
    CAPTURE(seed);
    Random random(seed);
    std::map<Life::Is, int> seen;
    for (int i = 0; i < pages; ++i) {
        const Profile page = random_page(random, 1 + i % 3);
        const ProofModel model(page);
        const Alive alive = enumerate_partial(page);
        CAPTURE(i);
        const auto disqualifiers = lives_of_disqualifiers(model);
        for (std::size_t at = 0; at < disqualifiers.size(); ++at) {
            CAPTURE(page.disqualifiers[at].name);
            const bool lives = alive.disqualifiers.count(page.disqualifiers[at].name) > 0;
            REQUIRE((disqualifiers[at].is == Life::Is::alive) == lives);
            ++seen[disqualifiers[at].is];
        }
        const auto questions = lives_of_questions(model);
        for (std::size_t at = 0; at < questions.size(); ++at) {
            CAPTURE(page.criteria[at].name);
            const bool lives = alive.questions.count(page.criteria[at].name) > 0;
            if (page.criteria[at].ask_if.always()) continue;
            REQUIRE((questions[at].is == Life::Is::alive) == lives);
            ++seen[questions[at].is];
        }
    }
    CHECK(seen[Life::Is::alive] > 100);
    CHECK(seen[Life::Is::never_holds] > 5);
    CHECK(seen[Life::Is::overtaken] > 5);
}

TEST_CASE("the dead routes and lines that send on are those that no partial sheet comes to")
{
    const auto seed = static_cast<std::uint64_t>(Catch::rngSeed()) + 2;
    CAPTURE(seed);
    Random random(seed);
    std::map<Life::Is, int> seen;
    for (int i = 0; i < pages; ++i) {
        Profile page = random_page(random, 1 + i % 3);
        // Conditions of other pages' making that name what is on this one, too.
        const Profile other = random_page(random, static_cast<int>(page.criteria.size()));
        for (const auto& rule : other.disqualifiers) {
            page.booking->routes.insert(page.booking->routes.begin(), {rule.when, "team:also", ""});
            page.send_to.push_back({rule.when, "elsewhere", true});
        }
        const ProofModel model(page, RulesOf::verdicts_and_routes);
        const Alive alive = enumerate_partial(page);
        CAPTURE(i);
        const auto routes = lives_of_routes(model);
        REQUIRE(routes.size() == page.booking->routes.size());
        for (std::size_t at = 0; at < routes.size(); ++at) {
            CAPTURE(at);
            if (page.booking->routes[at].when.always()) continue;
            REQUIRE((routes[at].is == Life::Is::alive) == (alive.routes.count(at) > 0));
            ++seen[routes[at].is];
        }
        const auto sends = lives_of_send_to(model);
        REQUIRE(sends.size() == page.send_to.size());
        for (std::size_t at = 0; at < sends.size(); ++at) {
            CAPTURE(at);
            REQUIRE((sends[at].is == Life::Is::alive) == (alive.sends.count(at) > 0));
            ++seen[sends[at].is];
        }
    }
    CHECK(seen[Life::Is::alive] > 100);
    CHECK(seen[Life::Is::never_holds] > 5);
    CHECK(seen[Life::Is::overtaken] > 5);
}

TEST_CASE("a question that is ruled out is known to be unknown, and that can disqualify first")
{
    Profile page;
    add_layer(page, "all");
    add_choice(page, "first", Kind::yes_no, {{"yes", 50}, {"no", 0}});
    add_choice(page, "second", Kind::yes_no, {{"yes", 50}, {"no", 0}});
    page.criteria[1].ask_if = when({is_unknown("first")});
    add_disqualifier(page, "no_second", when({is_unknown("second")}));
    add_disqualifier(page, "any_first", when({is_known("first")}));
    const auto lives = lives_of_disqualifiers(ProofModel(page));
    CHECK(lives[0].is == Life::Is::alive);
    // Whoever answers "first" is never asked "second".
    CHECK(lives[1].is == Life::Is::overtaken);
    CHECK(lives[1].by == 0);
}

TEST_CASE("a page with too many combinations is not called proved")
{
    Random random(7);
    Profile page = random_page(random, 1);
    page.disqualifiers.clear();
    for (int i = 0; i < 24; ++i) {
        const std::string name = "q" + std::to_string(i);
        add_choice(page, name, Kind::yes_no, {{"yes", 1}, {"no", 0}});
        add_disqualifier(page, "no_" + name, when({is(name, {"no"})}));
    }
    const Reach reach = reach_of(ProofModel(page));
    CHECK_FALSE(reach.proved);
    CHECK(reach.combinations > combinations_max);
    CHECK(reach.controlling >= 24);
}
