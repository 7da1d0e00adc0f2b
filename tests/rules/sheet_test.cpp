// What answers are worth, how they are kept, and which values are understood.

#include "rules/sheet.hpp"

#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

Given word(const std::string& text) { return {Given::Kind::word, text, {}, 0}; }

Given words(const std::vector<std::string>& list) { return {Given::Kind::words, "", list, 0}; }

Given number(Amount thousandths) { return {Given::Kind::amount, "", {}, thousandths}; }

Value read_well(const Criterion& criterion, const Given& given)
{
    const auto read = read_given(criterion, given);
    if (const auto* wrong = std::get_if<std::string>(&read)) FAIL(*wrong);
    return std::get<Value>(read);
}

std::string complaint(const Criterion& criterion, const Given& given)
{
    const auto read = read_given(criterion, given);
    const auto* wrong = std::get_if<std::string>(&read);
    return wrong ? *wrong : "";
}

}  // namespace

TEST_CASE("a later answer counts, and the earlier one stays on record")
{
    Sheet sheet = sheet_of({{"size", amount(220)}, {"owner", option("yes")}});
    CHECK(*sheet.value("size") == amount(220));
    CHECK(sheet.find("pain") == nullptr);

    sheet = sheet_of({{"size", amount(220)}, {"owner", option("yes")}, {"size", amount(22)}});
    CHECK(*sheet.value("size") == amount(22));
    REQUIRE(sheet.given().size() == 3);
    CHECK(sheet.given()[2].replaces == 0);
    CHECK_FALSE(sheet.given()[0].replaces);

    SECTION("and reopening forgets nothing")
    {
        sheet.reopen("size");
        CHECK(sheet.find("size") == nullptr);
        CHECK(sheet.given().size() == 3);
        Answer again;
        again.criterion = "size";
        again.value = amount(25);
        sheet.give(again);
        CHECK(*sheet.value("size") == amount(25));
        CHECK(sheet.given().back().replaces == 2);
    }
}

TEST_CASE("an answer given under an earlier name of the criterion still counts")
{
    Profile page = example_page();
    page.criteria[0].was = {"headcount", "employees"};
    const Sheet sheet = sheet_of({{"employees", amount(220)}});
    REQUIRE(answer_to(page.criteria[0], sheet));
    CHECK(answer_to(page.criteria[0], sheet)->value == amount(220));
    CHECK(points_range(page, page.criteria[0], sheet) == PointRange{12, 12});
}

TEST_CASE("an amount is worth what its band says, at the very edges too")
{
    const Profile page = example_page();
    const Criterion& size = *page.criterion("size");
    struct Line {
        Amount people;
        int points;
    };
    const Line lines[] = {
        {0, 0}, {49, 0}, {50, 6}, {99, 6}, {100, 12}, {500, 12}, {501, 7}, {2000, 7}, {2001, 3}};
    for (const Line& line : lines) {
        INFO(line.people);
        CHECK(points_of(size, amount(line.people)) == line.points);
    }
}

TEST_CASE("a range counts if it lies within one band, and is unsure otherwise")
{
    Profile page = example_page();
    Criterion& size = page.criteria[0];
    size.unsure.points = 2;
    CHECK(points_of(size, from_to(100, 200)) == 12);
    CHECK(points_of(size, from_to(50, 200)) == 2);
    CHECK(points_of(size, under(50)) == 0);
    CHECK(points_of(size, over(2000)) == 3);
    CHECK(points_of(size, from(2000)) == 2);
    // Nobody has fewer than no people, and over 99 people are 100.
    CHECK(overlap(under(50), from_to(0, 49), Kind::number) == Overlap::wholly);
    CHECK(overlap(over(99), from(100), Kind::number) == Overlap::wholly);
    CHECK(overlap(over(99), from(100), Kind::money) == Overlap::partly);
    CHECK(overlap(under(0), from_to(0, 3), Kind::timeline) == Overlap::none);
    CHECK(overlap(from_to(10, 20), over(20), Kind::money) == Overlap::none);
}

TEST_CASE("of several answers the best counts, or their sum up to a limit")
{
    Profile page = example_page();
    Criterion& event = page.criteria[4];
    REQUIRE(event.name == "event");
    CHECK(points_of(event, options({"vp_hired", "new_market"})) == 16);
    CHECK(points_of(event, options({})) == 0);

    event.count = Count::sum;
    CHECK(points_of(event, options({"vp_hired", "new_market"})) == 24);
    CHECK(points_of(event, options({"new_market", "new_market"})) == 8);
    event.at_most = 20;
    CHECK(points_of(event, options({"vp_hired", "new_market"})) == 20);
}

TEST_CASE("what a criterion doesn't know is worth what unsure is")
{
    Profile page = example_page();
    Criterion& industry = page.criteria[1];
    industry.unsure.points = 5;
    CHECK(points_of(industry, unsure()) == 5);
    CHECK(points_of(industry, option("farming")) == 5);
    CHECK(points_of(industry, amount(3)) == 5);
    page.criteria[0].unsure.points = 4;
    CHECK(points_of(page.criteria[0], option("many")) == 4);
    CHECK(points_of(page.criteria[0], NoPlan{}) == 4);
}

TEST_CASE("text is worth nothing unless its options say so")
{
    Profile page;
    add_layer(page, "only");
    add_choice(page, "story", Kind::text, {});
    CHECK(points_of(page.criteria[0], FreeText{"we grow", {}}) == 0);
    add_choice(page, "news", Kind::text, {{"funded", 8}, {"hired", 5}});
    CHECK(points_of(page.criteria[1], FreeText{"we raised money", {"funded", "hired"}}) == 8);
    CHECK(points_of(page.criteria[1], FreeText{"nothing", {}}) == 0);
}

TEST_CASE("values are said in words")
{
    const Profile page = example_page();
    const Criterion& size = *page.criterion("size");
    const Criterion& event = *page.criterion("event");
    CHECK(in_words(size, amount(220)) == "220");
    CHECK(in_words(size, from_to(100, 200)) == "100-200");
    CHECK(in_words(size, unsure()) == "unsure");
    CHECK(in_words(event, options({"vp_hired", "new_market"})) == "vp_hired, new_market");
    CHECK(in_words(event, options({})) == "none of them");
    Criterion money;
    money.kind = Kind::money;
    CHECK(in_words(money, from_to(10'000'000, 75'000'000)) == "10M-75M");
    CHECK(in_words(money, over(75'000'000)) == "over 75M");
    Criterion start;
    start.kind = Kind::timeline;
    CHECK(in_words(start, NoPlan{}) == "no plan");
}

TEST_CASE("values are read as a case writes them")
{
    const Profile page = example_page();
    const Criterion& size = *page.criterion("size");
    CHECK(read_well(size, number(220'000)) == amount(220));
    CHECK(read_well(size, word("220")) == amount(220));
    CHECK(read_well(size, word("2k")) == amount(2000));
    CHECK(read_well(size, word("unsure")) == unsure());

    Criterion money;
    money.kind = Kind::money;
    CHECK(read_well(money, word("40M")) == amount(40'000'000));
    CHECK(read_well(money, number(99'990)) == Value{Amount{99'990}});

    Criterion start;
    start.kind = Kind::timeline;
    CHECK(read_well(start, number(2'500)) == Value{Amount{2'500}});
    CHECK(read_well(start, word("none")) == Value{NoPlan{}});

    CHECK(read_well(*page.criterion("industry"), word("hr_saas")) == option("hr_saas"));
    CHECK(read_well(*page.criterion("owner"), word("no")) == option("no"));
    const Criterion& systems = *page.criterion("systems");
    CHECK(read_well(systems, word("workday")) == options({"workday"}));
    CHECK(
        read_well(systems, words({"workday", "other", "workday"})) == options({"workday", "other"})
    );
    CHECK(read_well(systems, words({})) == options({}));
}

TEST_CASE("a country is a code in capitals or an option's name")
{
    const Profile page = example_page();
    const Criterion& country = *page.criterion("country");
    CHECK(read_well(country, word("CA")) == option("ca"));
    CHECK(read_well(country, word("DE")) == option("elsewhere"));
    CHECK(read_well(country, word("us")) == option("us"));
    CHECK_THAT(complaint(country, word("Canada")), Catch::Contains("has no answer \"Canada\""));
    CHECK_FALSE(complaint(country, word("de")).empty());
}

TEST_CASE("a tool is named by its option or by the product's name")
{
    Profile page;
    add_layer(page, "only");
    Criterion& tools = add_choice(page, "stack", Kind::tools, {{"crm", 5}, {"others", 1}});
    tools.options[0].tools = {"Salesforce", "HubSpot"};
    tools.options[1].all_others = true;
    CHECK(read_well(tools, words({"crm"})) == options({"crm"}));
    CHECK(read_well(tools, words({"hubspot", "Salesforce"})) == options({"crm"}));
    CHECK_FALSE(complaint(tools, words({"Excel"})).empty());
}

TEST_CASE("free text keeps its words and finds the options they name")
{
    Profile page;
    add_layer(page, "only");
    Criterion& news = add_choice(page, "news", Kind::text, {{"funded", 8}, {"hired", 5}});
    news.options[0].triggers = {"funding"};
    news.options[1].also.by_language = {{"new VP"}};
    const Value read = read_well(news, word("Funding came, and a new vp of People"));
    CHECK(read == Value{FreeText{"Funding came, and a new vp of People", {"funded", "hired"}}});
    CHECK(read_well(news, word("refunding")) == Value{FreeText{"refunding", {}}});
    CHECK(read_well(news, word("unsure")) == unsure());
}

TEST_CASE("a value that means nothing is told, with what would be right")
{
    const Profile page = example_page();
    const Criterion& size = *page.criterion("size");
    const Criterion& industry = *page.criterion("industry");
    CHECK(
        complaint(industry, word("hr_sas")) ==
        "industry has no answer \"hr_sas\". Did you mean \"hr_saas\"?"
    );
    CHECK_THAT(complaint(industry, word("farming")), Catch::Contains("hr_saas, other_saas and"));
    CHECK_THAT(complaint(industry, words({"hr_saas"})), Catch::Contains("not a list"));
    CHECK_THAT(complaint(industry, number(5'000)), Catch::Contains("in words"));
    CHECK_THAT(complaint(size, number(2'500)), Catch::Contains("whole number"));
    CHECK_THAT(complaint(size, number(-3'000)), Catch::Contains("negative"));
    CHECK_THAT(complaint(size, word("many")), Catch::Contains("whole number"));
    CHECK_THAT(complaint(size, words({"220"})), Catch::Contains("a list"));
    CHECK_THAT(complaint(*page.criterion("owner"), word("maybe")), Catch::Contains("yes and no"));
    CHECK_FALSE(complaint(*page.criterion("systems"), words({"workday", "excel"})).empty());
}
