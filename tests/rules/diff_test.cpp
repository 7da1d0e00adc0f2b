// Each edit of a page is told in one sentence that needs no knowledge of the format.

#include <catch2/catch.hpp>

#include "rules/diff.hpp"
#include "rules/load.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

std::shared_ptr<const Profile> loaded(const std::string& text)
{
    return load_profile({"page.jsonc", text, {}, {}}).profile;
}

struct Edit {
    const char *find, *with, *sentence;
    const char *also_find = "", *also_with = "";  // what must change with it
};

const Edit edits[] = {
    {R"({ "from": 50,  "to": 99,    "points": 6 })",
     R"({ "from": 50,  "to": 99,    "points": 8 })",
     "Company size, 50-99 people: 6 -> 8 points"},
    {R"("none_yet":   { "label")",
     R"("odoo": { "label": "Odoo", "points": 6, "also": ["odoo hr"] }, "none_yet":   { "label")",
     "New answer for HR system: \"Odoo\", 6 points, also \"odoo hr\"",
     R"("none_yet": { "label": "Aucun)",
     R"("odoo": { "label": "Odoo" }, "none_yet": { "label": "Aucun)"},
    // The same bands, two of them changed about: no points have changed.
    {R"({ "from": 50,  "to": 99,    "points": 6 },
            { "from": 100, "to": 500,   "points": 12 },)",
     R"({ "from": 100, "to": 500,   "points": 12 },
            { "from": 50,  "to": 99,    "points": 6 },)",
     "Company size: bands in another order"},
    {R"("unit": "people",)",
     R"("unit": "people", "was": ["headcount"],)",
     "Company size, earlier names: also \"headcount\""},
    {R"("questions_at_most": 9,)", R"("questions_at_most": 8,)", "Questions at most: 9 -> 8"},
    {R"("from": 65,)", R"("from": 60,)", "Qualified from: 65 -> 60 points"},
    {R"("trigger_events": 8, "pain_fit": 5)",
     R"("trigger_events": 8)",
     "Qualified no longer needs 5 points for \"What hurts\""},
    {R"("when": { "company_size": { "under": 50 } })",
     R"("when": { "company_size": { "under": 40 } })",
     "Disqualifier \"too small\": company size under 50 -> company size under 40"},
    {R"("ask": "What is your role?")",
     R"("ask": "What do you do there?")",
     "Role of the person we talk to, question: \"What is your role?\" -> \"What do you do "
     "there?\""},
    {R"("ask": "Quel est votre rôle ?")",
     R"("ask": "Que faites-vous ?")",
     "Role of the person we talk to, question, in \"fr\": \"Quel est votre rôle ?\" -> \"Que "
     "faites-vous ?\""},
    {R"("also": ["curious", "browsing", "research"])",
     R"("also": ["curious", "browsing", "window shopping"])",
     "Main pain, \"Just looking around\", synonyms: also \"window shopping\", no longer "
     "\"research\""},
    {R"("minutes": 30,)", R"("minutes": 45,)", "Meeting, length: 30 -> 45 minutes"},
    {R"("mon-fri": "09:00-17:30")",
     R"("mon-thu": "09:00-17:30")",
     "Desk, open: Mon 09:00-17:30, Tue 09:00-17:30, Wed 09:00-17:30, Thu 09:00-17:30, Fri "
     "09:00-17:30 -> Mon 09:00-17:30, Tue 09:00-17:30, Wed 09:00-17:30, Thu 09:00-17:30"},
    {R"("pick": "fewest_meetings" })",
     R"("pick": "take_turns" })",
     "Route: company size over 500 to team:senior_desk (fewest meetings) -> company size over 500 "
     "to team:senior_desk (take turns)"},
    {R"("url": "https://acme.example/free")",
     R"("url": "https://acme.example/start")",
     "Offer \"free plan\", link: https://acme.example/free -> https://acme.example/start"},
    {R"("order": "adaptive",)", R"("order": "fewest",)", "Order of questions: adaptive -> fewest"},
    {R"("until": "2026-12-31")",
     R"("until": "2027-01-31")",
     "Experiment \"size wording\", until: 2026-12-31 -> 2027-01-31"},
    {R"("How big is your team, all in all?")",
     R"("How many are you?")",
     "Experiment \"size wording\", group \"b\", layers.firmographic.criteria.company_size.ask: "
     "\"How big is your team, all in all?\" -> \"How many are you?\""},
    {R"("share": { "a": 50, "b": 50 })",
     R"("share": { "a": 90, "b": 10 })",
     "Experiment \"size wording\", shares: 50% a, 50% b -> 90% a, 10% b"},
};

}  // namespace

TEST_CASE("each edit is told in one sentence")
{
    const auto before = loaded(test::example_text());
    REQUIRE(before);
    for (const Edit& edit : edits) {
        auto text = test::example_text();
        const auto at = text.find(edit.find);
        INFO(edit.sentence);
        REQUIRE(at != std::string::npos);
        text.replace(at, std::string(edit.find).size(), edit.with);
        if (*edit.also_find) {
            const auto also = text.find(edit.also_find);
            REQUIRE(also != std::string::npos);
            text.replace(also, std::string(edit.also_find).size(), edit.also_with);
        }
        const auto after = loaded(text);
        REQUIRE(after);
        CHECK(differences(*before, *after) == std::vector<std::string>{edit.sentence});
    }
}

TEST_CASE("a page and itself differ in nothing, comments and spacing included")
{
    const auto page = loaded(test::example_text());
    CHECK(differences(*page, *page).empty());
    CHECK(differences(*page, *loaded("// a comment\n" + test::example_text())).empty());
}

TEST_CASE("the words of an experiment that comes or goes are told")
{
    const auto text = test::example_text();
    auto without = text;
    const auto at = without.find("\"size_wording\"");
    REQUIRE(at != text.npos);
    const std::string end = "\"until\": \"2026-12-31\"\n    }";
    const auto last = without.find(end, at);
    REQUIRE(last != text.npos);
    without.erase(at, last + end.size() - at);
    const auto sentences = differences(*loaded(without), *loaded(text));
    REQUIRE(sentences.size() >= 2);
    CHECK(sentences[0] == "New experiment \"size wording\" until 2026-12-31: 50% a, 50% b");
    CHECK(sentences[1].find("How big is your team, all in all?") != std::string::npos);
    CHECK(
        differences(*loaded(text), *loaded(without)) ==
        std::vector<std::string>{"Experiment \"size wording\" removed"}
    );
}

TEST_CASE("what only stands in another order is told so")
{
    const auto loaded = load_profile({"page.jsonc", test::example_text(), {}, {}}, nullptr);
    REQUIRE(loaded.profile);
    auto moved = *loaded.profile;
    REQUIRE(moved.faq.size() > 1);
    std::swap(moved.faq[0], moved.faq[1]);
    std::swap(moved.tests[0], moved.tests[1]);
    CHECK(
        differences(*loaded.profile, moved) ==
        std::vector<std::string>{"Questions of FAQ in another order", "Tests in another order"}
    );
}
