// A page's text to its values: what is said is what is loaded.
#include <catch2/catch.hpp>

#include <random>

#include "rules/fields.hpp"
#include "rules/load.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

std::string all_of(const std::vector<Finding>& findings, const std::string& text)
{
    std::string said;
    for (const auto& finding : findings)
        said += print(finding, text) + "\n";
    return said;
}

std::shared_ptr<const Profile> load_or_fail(const ProfileFiles& files)
{
    auto loaded = load_profile(files, &test::example_world());
    INFO(all_of(loaded.findings, files.text));
    REQUIRE(loaded.findings.empty());
    REQUIRE(loaded.profile);
    return loaded.profile;
}

std::shared_ptr<const Profile> example()
{
    return load_or_fail({"page.jsonc", test::example_text(), {}, {}});
}

std::string replaced(std::string text, const std::string& find, const std::string& replace)
{
    const auto at = text.find(find);
    REQUIRE(at != std::string::npos);
    return text.replace(at, find.size(), replace);
}

}  // namespace

TEST_CASE("the example loads without a word, with and without the world around it")
{
    const auto text = test::example_text();
    const auto loaded = load_profile({"page.jsonc", text, {}, {}});
    INFO(all_of(loaded.findings, text));
    CHECK(loaded.findings.empty());
    REQUIRE(loaded.profile);
    CHECK(*loaded.profile == *example());
}

TEST_CASE("the head and the manners are loaded")
{
    const auto profile = example();
    CHECK(profile->id == "mid_market_hr_tech");
    CHECK(profile->title == "Mid-market HR tech");
    CHECK(profile->owner == "revops@acme.example");
    CHECK(profile->reviewed_on == "2026-10-05");
    CHECK(profile->languages == std::vector<std::string>{"en", "fr"});
    CHECK(profile->in_short.at("why_us").substr(0, 9) == "We run on");
    CHECK(profile->priority == 20);
    CHECK(profile->manners.ask_first == std::vector<std::string>{"company_size"});
    CHECK(profile->manners.questions_at_most == 9);
    CHECK(profile->manners.more_if_close == 3);
    CHECK(profile->button_start.in(1) == "Allons-y");
    REQUIRE(profile->visitors.any.size() == 1);
    CHECK(profile->visitors.any[0][0].subject == "visit.page");
    CHECK(profile->visitors.any[0][0].is_fact);
    CHECK(profile->visitors.any[0][0].values.front() == "/hr*");
}

TEST_CASE("layers and criteria are loaded in the order of the page")
{
    const auto profile = example();
    REQUIRE(profile->layers.size() == 6);
    REQUIRE(profile->criteria.size() == 12);
    CHECK(profile->layers[2].name == "trigger_events");
    CHECK(profile->layers[0].criteria == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(profile->criteria[11].name == "growth");
    CHECK(profile->criteria[11].layer == 5);

    const auto& size = *profile->criterion("company_size");
    CHECK(size.kind == Kind::number);
    CHECK(size.unit == "people");
    REQUIRE(size.bands.size() == 5);
    CHECK(size.bands[0].range.under == 50 * one_unit);
    CHECK(size.bands[1].range.from == 50 * one_unit);
    CHECK(size.bands[1].range.to == 99 * one_unit);
    CHECK(size.bands[4].points == 3);
    CHECK(size.again.in(1).front() == "Un simple nombre suffit, par exemple 120.");
    CHECK(size.known_from == std::vector<std::string>{"crm.employees"});

    const auto& revenue = *profile->criterion("annual_revenue");
    CHECK(revenue.bands[1].range.to == 75'000'000 * one_unit);
    CHECK(revenue.unsure.points == 3);
    CHECK(revenue.unsure.say.in(1).substr(0, 12) == "Pas de souci");

    const auto& country = *profile->criterion("geography");
    CHECK_FALSE(country.confirm);
    CHECK(country.option("us")->countries == std::vector<std::string>{"US"});
    CHECK(country.option("elsewhere")->all_others);

    const auto& urgency = *profile->criterion("urgency");
    REQUIRE(urgency.ask_if.any.size() == 1);
    CHECK(urgency.ask_if.any[0][0].kind == Test::Kind::is_none_of);
    CHECK(urgency.ask_if.any[0][0].values == std::vector<std::string>{"just_looking"});
    CHECK(profile->criterion("hr_function")->options[0].name == "yes");
    CHECK(profile->criterion("in_house_ai")->options[0].name == "no");
    CHECK(profile->criterion("role")->option("founder")->also.in(1).front() == "pdg");
}

TEST_CASE("what becomes of the score is loaded")
{
    const auto profile = example();
    REQUIRE(profile->disqualifiers.size() == 3);
    CHECK(profile->disqualifiers[0].when.any[0][0].amount.under == 50 * one_unit);
    CHECK_FALSE(profile->disqualifiers[0].confirm.empty());
    CHECK(profile->disqualifiers[1].offer == "partner");
    CHECK(profile->offer("partner")->needs == std::vector<std::string>{"email"});
    const auto& decision = profile->decision;
    CHECK(decision.qualified_from == 65);
    CHECK(decision.at_least == std::map<std::string, int>{{"pain_fit", 5}, {"trigger_events", 8}});
    CHECK(decision.must_know.size() == 2);
    CHECK(decision.working_hours_to_answer == 4);
    CHECK(decision.not_a_fit_offer == "newsletter");
    REQUIRE(profile->send_to.size() == 1);
    CHECK(profile->send_to[0].profile == "enterprise_hr");
    REQUIRE(profile->consent);
    CHECK(profile->consent->if_no_offer == "guide");
}

TEST_CASE("booking, people, questions and experiments are loaded")
{
    const auto profile = example();
    REQUIRE(profile->booking);
    CHECK(profile->booking->minutes == 30);
    CHECK(profile->booking->within_days == 7);
    REQUIRE(profile->booking->routes.size() == 4);
    CHECK(profile->booking->routes[0].when.any[0][0].kind == Test::Kind::known);
    CHECK(profile->booking->routes[3].when.always());
    REQUIRE(profile->people);
    const auto& hours = profile->people->hours;
    CHECK(hours.open[0] == std::vector<std::pair<int, int>>{{540, 1050}});
    CHECK(hours.open[4] == hours.open[0]);
    CHECK(hours.open[5].empty());
    CHECK(hours.closed_on.size() == 2);
    CHECK(profile->contact_field("email")->business_only);
    CHECK(profile->contact_field("company")->known_from.front() == "email.domain");
    CHECK(profile->faq[0].when_asked.in(1).front() == "prix");
    REQUIRE(profile->experiments.size() == 1);
    const auto& words = profile->experiments[0].replaces.at("b").begin()->second;
    CHECK(words.in(0) == "How big is your team, all in all?");
    // A group's visitors who read another language get that language's usual words.
    CHECK(words.in(1) == profile->criterion("company_size")->ask.in(1));
}

TEST_CASE("tests are loaded with their facts, answers and expectations")
{
    const auto profile = example();
    REQUIRE(profile->tests.size() == 12);
    const auto& first = profile->tests[0];
    CHECK(first.facts.at("visit.page") == "/hr/assistants");
    CHECK(first.answers[0].second.kind == Given::Kind::amount);
    CHECK(first.answers[0].second.amount == 220 * one_unit);
    CHECK(first.answers[2].second.words == std::vector<std::string>{"vp_people_hired"});
    CHECK(first.expect.decision == "qualified");
    CHECK(first.expect.asks->size() == 6);
    CHECK(first.line == 371);
    CHECK(profile->tests[1].language == "fr");
    CHECK(profile->tests[1].says[0].second == "environ 220");
    CHECK(profile->tests[5].expect.layers.at("trigger_events") == 0);
    CHECK(profile->tests[9].expect.questions_at_most == 6);
    CHECK(profile->tests[11].facts.at("crm.account_owner") == "dana");
}

TEST_CASE("words and tests may stand in files of their own")
{
    const auto whole = test::example_text();
    const auto words_at = whole.find("\"fr\": {", whole.find("\"words\""));
    const auto words_end = whole.find("// Warnings the owner");
    const auto tests_at = whole.find("\"tests\": [");
    const auto tests_end = whole.find("// ---- The same conversation in French");

    ProfileFiles files{"page.jsonc", whole, {}, {}};
    auto words = whole.substr(words_at + 6, words_end - words_at - 6);
    words.resize(words.rfind('}'));  // the end of "words"
    files.words["fr"] = words;
    auto tests = whole.substr(tests_at + 9, tests_end - tests_at - 9);
    tests.resize(tests.rfind(','));
    files.tests = tests;
    files.text = whole.substr(0, tests_at) + whole.substr(words_end);

    const auto profile = load_or_fail(files);
    auto expected = *example();
    REQUIRE(profile->tests.size() == expected.tests.size());
    for (std::size_t i = 0; i < expected.tests.size(); ++i)
        expected.tests[i].line = profile->tests[i].line;
    CHECK(*profile == expected);

    SECTION("and their mistakes are found in those files")
    {
        files.words["fr"] = replaced(words, "Allons-y", "Allons-y {vite}");
        const auto loaded = load_profile(files);
        REQUIRE(loaded.findings.size() == 1);
        CHECK(loaded.findings[0].code == "U107");
        CHECK(loaded.findings[0].file == "page.fr.jsonc");
        CHECK(loaded.findings[0].path == "words.fr.opening.buttons.start");
    }
    SECTION("but not in both")
    {
        files.text = whole;
        const auto loaded = load_profile(files);
        CHECK(loaded.profile == nullptr);
        CHECK(loaded.findings.size() == 2);
        for (const auto& finding : loaded.findings)
            CHECK(finding.code == "U102");
    }
}

TEST_CASE("with an error there is no profile; a warning does no harm")
{
    const auto text = test::example_text();
    const auto broken = replaced(text, "\"worth\": 36", "\"worth\": 35");
    CHECK(load_profile({"page.jsonc", broken, {}, {}}).profile == nullptr);
    const auto doubtful = replaced(text, "What is your role?", "What is your role? And your name?");
    const auto loaded = load_profile({"page.jsonc", doubtful, {}, {}});
    CHECK(loaded.profile != nullptr);
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings[0].severity == Severity::warning);
}

TEST_CASE("several mistakes are reported at once, in the order of the file")
{
    auto text = replaced(test::example_text(), "\"from\": 501, \"to\"", "\"from\": 510, \"to\"");
    text = replaced(text, "\"disqualifiers\": {", "\"disqualifers\": {");
    text = replaced(text, "https://acme.example/free", "http://acme.example/free");
    const auto loaded = load_profile({"page.jsonc", text, {}, {}});
    std::vector<std::string> codes;
    for (const auto& finding : loaded.findings)
        codes.push_back(finding.code);
    CHECK(codes == std::vector<std::string>{"U204", "U103", "U404"});
    CHECK(
        print(loaded.findings[0], text) ==
        "page.jsonc:81:15   error U204   bands leave a gap\n"
        "\n"
        "    80 |             { \"from\": 100, \"to\": 500,   \"points\": 12 },     // the "
        "profile\n"
        "    81 |             { \"from\": 510, \"to\": 2000,  \"points\": 7 },\n"
        "       |               ^^^^^^^^^^^\n"
        "  Nobody has decided about 501 to 509 people. Start this band at 501, or end the one "
        "above "
        "at 509.\n"
    );
}

TEST_CASE("the vocabulary of roles, tools and triggers is loaded")
{
    auto text = replaced(
        test::example_text(),
        R"("kind": "one_of",
          "options": {
            "people_leader": { "label")",
        R"("kind": "role",
          "options": {
            "people_leader": { "roles": [{ "seniority": ["vp"], "function": ["people"] }, { "function": ["legal"] }], "label")"
    );
    text =
        replaced(text, R"("it_or_other":   { )", R"("it_or_other":   { "roles": "all_others", )");
    text = replaced(
        text,
        R"("kind": "some_of",
          "count": "best",                    // the best one they name counts)",
        R"("kind": "tools", "count": "sum", "at_most": 9,)"
    );
    text = replaced(text, R"("workday":    { )", R"("workday":    { "tools": ["Workday"], )");
    text = replaced(text, R"("other_hris": { )", R"("other_hris": { "tools": "all_others", )");
    text = replaced(text, R"("none_yet":   { )", R"("none_yet":   { "tools": "none", )");
    const auto profile = load_or_fail({"page.jsonc", text, {}, {}});
    const auto& leader = *profile->criterion("role")->option("people_leader");
    REQUIRE(leader.roles.size() == 2);
    CHECK(leader.roles[0].seniority == std::vector<std::string>{"vp"});
    CHECK(leader.roles[1].seniority.empty());
    const auto& system = *profile->criterion("hr_system");
    CHECK(system.count == Count::sum);
    CHECK(system.at_most == 9);
    CHECK(system.option("none_yet")->no_tools);
    CHECK(system.option("other_hris")->all_others);
}

TEST_CASE("any of several conditions, campaigns and returning visitors can be asked for")
{
    const auto text = replaced(
        test::example_text(),
        R"("when": { "page": ["/hr*", "/people-ops*", "/pricing"], "language": ["en", "fr"] })",
        R"("when": { "any": [{ "page": "/hr*", "returning": true }, { "campaign.source": "mail" }] })"
    );
    const auto profile = load_or_fail({"page.jsonc", text, {}, {}});
    REQUIRE(profile->visitors.any.size() == 2);
    CHECK(profile->visitors.any[0][1].subject == "visit.returning");
    CHECK(profile->visitors.any[0][1].values == std::vector<std::string>{"yes"});
    CHECK(profile->visitors.any[1][0].subject == "visit.campaign.source");
}

TEST_CASE("the field table explains every field, with an example")
{
    std::vector<const Fields*> open{&profile_fields()};
    std::size_t seen = 0;
    while (!open.empty()) {
        const auto* block = open.back();
        open.pop_back();
        for (const auto& field : block->fields) {
            INFO(block->called << ": " << field.name);
            ++seen;
            CHECK_FALSE(field.says.empty());
            CHECK(field.says.back() == '.');
            CHECK_FALSE(field.example.empty());
            const bool ends_range = field.shape == Shape::amount;
            CHECK((field.need == Need::required || ends_range || !field.if_absent.empty()));
            CHECK(
                (field.inside != nullptr) ==
                (field.shape == Shape::block || field.shape == Shape::blocks ||
                 field.shape == Shape::named || field.name == "experiments")
            );
            if (field.inside != nullptr) open.push_back(field.inside);
        }
    }
    CHECK(seen > 100);
}

TEST_CASE("a profile that has gone to pieces is reported, never loaded, and breaks nothing")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto whole = test::example_text();
    const std::string signs = "{}[]\",:0 \n";
    for (int i = 0; i < 120; ++i) {
        auto text = whole;
        for (auto blows = 1 + random() % 4; blows > 0; --blows) {
            const auto at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text[at] = signs[random() % signs.size()];
                break;
            case 2:
                text.erase(at, random() % 40);
                break;
            default:
                text.insert(at, text.substr(random() % text.size(), random() % 40));
            }
        }
        if (random() % 10 == 0) text.resize(random() % text.size());
        const auto loaded = load_profile({"page.jsonc", text, {}, {}}, &test::example_world());
        CHECK((loaded.profile == nullptr) == has_errors(loaded.findings));
        for (const auto& finding : loaded.findings)
            CHECK_FALSE(print(finding, text).empty());
    }
}

TEST_CASE("values of any kind in any place are reported, and break nothing")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto whole = test::example_text();
    const std::vector<std::string> values{
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999",
        "[[]]",
        "[null]",
        "{\"a\":{}}",
        "99999999999",
        "\"x\""};
    std::vector<std::size_t> colons;
    for (std::size_t i = whole.find('{'); i < whole.size(); ++i)
        if (whole[i] == ':' && whole[i - 1] == '"') colons.push_back(i);
    for (int i = 0; i < 120; ++i) {
        auto text = whole;
        const auto at = colons[random() % colons.size()];
        auto end = text.find_first_of(",}\n", at);
        if (text.find_first_of("[{", at) < end) end = at + 1;
        text.replace(at + 1, end - at - 1, values[random() % values.size()]);
        if (end == at + 1) text.insert(at + 1, values[random() % values.size()] + ", \"b\": ");
        const auto loaded = load_profile({"page.jsonc", text, {}, {}});
        CHECK((loaded.profile == nullptr) == has_errors(loaded.findings));
    }
}
