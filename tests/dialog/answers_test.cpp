// What was said, as what the page counts, and back in words.

#include "dialog/answers.hpp"

#include <catch2/catch.hpp>

#include "tests/support/pretend_world.hpp"

using namespace usher;
using namespace usher::dialog;
using rules::Amount;
using rules::AmountRange;

namespace {

constexpr Amount whole(Amount units) { return units * rules::one_unit; }

rules::Band band(std::optional<Amount> from, std::optional<Amount> to)
{
    rules::Band made;
    made.range.from = from;
    made.range.to = to;
    return made;
}

rules::Band under(Amount end)
{
    rules::Band made;
    made.range.under = end;
    return made;
}

rules::Band over(Amount start)
{
    rules::Band made;
    made.range.over = start;
    return made;
}

rules::Criterion company_size()
{
    rules::Criterion made;
    made.name = "company_size";
    made.kind = rules::Kind::number;
    made.unit = "people";
    made.bands = {
        under(whole(50)),
        band(whole(50), whole(99)),
        band(whole(100), whole(500)),
        band(whole(501), whole(2000)),
        over(whole(2000))};
    return made;
}

rules::Criterion revenue()
{
    rules::Criterion made;
    made.name = "revenue";
    made.kind = rules::Kind::money;
    made.unit = "USD";
    made.ask = {{"What is your yearly revenue?"}};
    made.bands = {
        under(whole(10'000'000)),
        band(whole(10'000'000), whole(75'000'000)),
        over(whole(75'000'000))};
    return made;
}

rules::Criterion urgency()
{
    rules::Criterion made;
    made.name = "urgency";
    made.kind = rules::Kind::timeline;
    made.bands = {under(whole(3)), band(whole(3), whole(6)), over(whole(6))};
    rules::Band none;
    none.none = true;
    made.bands.push_back(none);
    return made;
}

rules::Option option(std::string name)
{
    rules::Option made;
    made.name = std::move(name);
    return made;
}

rules::Criterion geography()
{
    rules::Criterion made;
    made.name = "geography";
    made.kind = rules::Kind::country;
    auto us = option("us"), dach = option("dach"), elsewhere = option("elsewhere");
    us.countries = {"US"};
    dach.countries = {"DE", "AT", "CH"};
    elsewhere.all_others = true;
    made.options = {us, dach, elsewhere};
    return made;
}

rules::Criterion role()
{
    rules::Criterion made;
    made.name = "role";
    made.kind = rules::Kind::role;
    auto leader = option("people_leader"), founder = option("founder"), other = option("other");
    leader.roles = {{{"vp", "c_level", "head"}, {"people"}}};
    founder.roles = {{{"founder", "c_level"}, {}}};
    other.all_others = true;
    made.options = {leader, founder, other};
    return made;
}

rules::Criterion hr_system()
{
    rules::Criterion made;
    made.name = "hr_system";
    made.kind = rules::Kind::tools;
    auto workday = option("workday"), other = option("other"), none = option("none_yet");
    workday.tools = {"Workday"};
    other.all_others = true;
    none.no_tools = true;
    made.options = {workday, other, none};
    return made;
}

Mapped number(std::optional<Amount> low, std::optional<Amount> high)
{
    return to_value(company_size(), NumberSaid{low, high}, "");
}

std::vector<std::string> names_of(const rules::Value& value)
{
    return std::get<rules::Options>(value).names;
}

const AmountRange& range_of(const Mapped& mapped) { return std::get<AmountRange>(*mapped.value); }

}  // namespace

TEST_CASE("a single number is the answer")
{
    CHECK(std::get<Amount>(*number(whole(220), whole(220)).value) == whole(220));
    CHECK_FALSE(number(whole(-3), whole(-3)).value);
}

TEST_CASE("a range within one band counts, one that spans two is a question")
{
    CHECK(range_of(number(whole(120), whole(180))).from == whole(120));
    CHECK(range_of(number(whole(180), whole(120))).from == whole(120));

    const auto spans = number(whole(80), whole(120));
    CHECK_FALSE(spans.value);
    REQUIRE(spans.either.size() == 2);
    CHECK(std::get<AmountRange>(spans.either[0]).to == whole(99));
    CHECK(std::get<AmountRange>(spans.either[1]).from == whole(100));
}

TEST_CASE("an open range does not touch a band that it only ends at")
{
    // "Under 50" and "over 2000" are said with the very numbers that bands begin with.
    CHECK(range_of(number(std::nullopt, whole(50))).under == whole(50));
    CHECK(range_of(number(whole(2000), std::nullopt)).over == whole(2000));
    const auto over_500 = number(whole(500), std::nullopt);
    REQUIRE(over_500.either.size() == 2);
    CHECK(std::get<AmountRange>(over_500.either[0]).from == whole(501));
}

TEST_CASE("money is read as a year's, and only in the currency that is asked")
{
    MoneySaid said;
    said.low = said.high = whole(100'000);
    CHECK(std::get<Amount>(*to_value(revenue(), said, "").value) == whole(100'000));
    said.per = "month";
    CHECK(std::get<Amount>(*to_value(revenue(), said, "").value) == whole(1'200'000));
    said.per = "seat";
    CHECK_FALSE(to_value(revenue(), said, "").value);
    said.per.clear();
    said.currency = "USD";
    CHECK(to_value(revenue(), said, "").value);
    said.currency = "EUR";
    CHECK_FALSE(to_value(revenue(), said, "").value);
    CHECK(to_value(revenue(), said, "").other_currency);

    auto monthly = revenue();
    monthly.ask = {{"What do you spend per month?"}};
    said = {whole(1200), whole(1200), "", "month"};
    CHECK(std::get<Amount>(*to_value(monthly, said, "").value) == whole(1200));
    said.per = "year";
    CHECK(std::get<Amount>(*to_value(monthly, said, "").value) == whole(100));

    said = {rules::Amount{9'000'000'000'000'000'000}, std::nullopt, "", "week"};
    CHECK_FALSE(to_value(revenue(), said, "").value);
}

TEST_CASE("a time span belongs to the band it lies in, ends apart")
{
    const auto within_three = to_value(urgency(), TimelineSaid{0, whole(3), false}, "");
    REQUIRE(within_three.value);
    CHECK(rules::points_of(urgency(), *within_three.value) == 0);
    CHECK(range_of(within_three).from == 0);
    CHECK(range_of(within_three).under == whole(3));
    CHECK(to_value(urgency(), TimelineSaid{whole(2), whole(7), false}, "").either.size() == 3);
    CHECK(std::holds_alternative<rules::NoPlan>(
        *to_value(urgency(), TimelineSaid{std::nullopt, std::nullopt, true}, "").value
    ));
}

TEST_CASE("places are options by country, by region, or all others")
{
    const auto place = [](std::vector<std::string> countries, std::string region = {}) {
        return to_value(geography(), PlacesSaid{std::move(countries), std::move(region)}, "");
    };
    CHECK(names_of(*place({"US"}).value) == std::vector<std::string>{"us"});
    CHECK(names_of(*place({"JP"}).value) == std::vector<std::string>{"elsewhere"});
    CHECK(names_of(*place({"DE", "AT"}).value) == std::vector<std::string>{"dach"});
    CHECK(names_of(*place({}, "DACH").value) == std::vector<std::string>{"dach"});
    CHECK(names_of(*place({}, "LATAM").value) == std::vector<std::string>{"elsewhere"});
    CHECK(place({"US", "CA"}).either.size() == 2);
    CHECK(place({}, "EMEA").either.size() == 2);
    CHECK_FALSE(place({}, "GLOBAL").value);
}

TEST_CASE("roles are options by rank and function, the first pattern that fits")
{
    const auto said = [](std::string seniority, std::string function) {
        return to_value(role(), RoleSaid{"", std::move(seniority), std::move(function), ""}, "");
    };
    CHECK(names_of(*said("vp", "people").value).front() == "people_leader");
    CHECK(names_of(*said("c_level", "").value).front() == "founder");
    CHECK(names_of(*said("manager", "sales").value).front() == "other");
    CHECK_FALSE(said("", "").value);
}

TEST_CASE("tools are options by product; what is not listed is another one")
{
    const auto said = [](std::vector<std::string> tools) {
        return names_of(*to_value(hr_system(), ToolsSaid{std::move(tools), {}}, "").value);
    };
    CHECK(said({"workday"}) == std::vector<std::string>{"workday"});
    CHECK(said({"Workday", "Personio"}) == std::vector<std::string>{"workday", "other"});
    CHECK(said({}) == std::vector<std::string>{"none_yet"});
}

TEST_CASE("partly is neither yes nor no")
{
    rules::Criterion criterion;
    criterion.kind = rules::Kind::yes_no;
    criterion.options = {option("yes"), option("no")};
    CHECK(to_value(criterion, YesNoSaid{YesNoSaid::Word::partly}, "").either.size() == 2);
    CHECK(names_of(*to_value(criterion, YesNoSaid{YesNoSaid::Word::no}, "").value).front() == "no");
}

TEST_CASE("none of them is an answer where several may be named, and none where one is asked")
{
    rules::Criterion criterion;
    criterion.options = {option("a"), option("b")};
    criterion.kind = rules::Kind::some_of;
    CHECK(names_of(*to_value(criterion, ChoicesSaid{}, "").value).empty());
    criterion.kind = rules::Kind::one_of;
    CHECK_FALSE(to_value(criterion, ChoicesSaid{}, "").value);
    CHECK(to_value(criterion, ChoicesSaid{{"a", "b"}}, "").either.size() == 2);
}

TEST_CASE("free text is kept, with the options its events mean")
{
    rules::Criterion criterion;
    criterion.kind = rules::Kind::text;
    auto funded = option("funded");
    funded.triggers = {"funding"};
    criterion.options = {funded};
    const auto mapped = to_value(criterion, TextSaid{{"funding", "ipo"}}, "we raised a B");
    const auto& text = std::get<rules::FreeText>(*mapped.value);
    CHECK(text.text == "we raised a B");
    CHECK(text.options == std::vector<std::string>{"funded"});
}

TEST_CASE("an answer goes along to another page as far as it means something there")
{
    CHECK(reread(company_size(), whole(220)));
    AmountRange spans;
    spans.from = whole(80);
    spans.to = whole(120);
    CHECK_FALSE(reread(company_size(), spans));
    CHECK_FALSE(reread(company_size(), rules::Options{{"us"}}));
    CHECK(reread(geography(), rules::Options{{"us"}}));
    CHECK_FALSE(reread(geography(), rules::Options{{"canada"}}));
    CHECK(
        *reread(hr_system(), rules::Options{{"workday", "gone"}}) ==
        rules::Value(rules::Options{{"workday"}})
    );
    CHECK(reread(geography(), rules::IsUnsure{}));
    CHECK_FALSE(reread(company_size(), rules::NoPlan{}));
}

TEST_CASE("values are told back as people say them")
{
    rules::Profile profile;
    Conversation conversation;
    const auto told = [&](const rules::Criterion& criterion,
                          const rules::Value& value,
                          std::string language,
                          Rough rough = Rough::no) {
        conversation.language = language;
        return told_back(criterion, value, Words(profile, conversation), language, rough);
    };
    CHECK(told(company_size(), whole(220), "en", Rough::yes) == "about 220 people");
    CHECK(told(company_size(), whole(220), "fr", Rough::yes) == "environ 220 personnes");
    CHECK(told(company_size(), whole(12000), "en") == "12,000 people");
    CHECK(told(company_size(), whole(12000), "de") == "12.000 Personen");
    CHECK(told(company_size(), company_size().bands[1].range, "en") == "50 to 99 people");
    CHECK(told(company_size(), company_size().bands[0].range, "en") == "under 50 people");
    CHECK(told(company_size(), company_size().bands[4].range, "en") == "over 2000 people");
    CHECK(told(revenue(), whole(40'000'000), "en") == "40M USD");
    CHECK(told(urgency(), whole(1), "en") == "1 month");
    CHECK(told(urgency(), rules::NoPlan{}, "en") == "no plan yet");
    CHECK(told(hr_system(), rules::Options{{}}, "en") == "none of these");
}

TEST_CASE("about is heard in the visitor's own words")
{
    CHECK(sounds_rough("we're like ") == Rough::yes);
    CHECK(sounds_rough("environ ") == Rough::yes);
    CHECK(sounds_rough("exactly ") == Rough::no);
}

TEST_CASE("values as buttons have names that can be sent back")
{
    rules::Profile profile;
    Conversation conversation;
    conversation.language = "en";
    const Words words(profile, conversation);
    const auto buttons = suggestions(
        company_size(),
        {company_size().bands[0].range,
         company_size().bands[1].range,
         company_size().bands[4].range,
         whole(1200)},
        words,
        "en"
    );
    REQUIRE(buttons.size() == 4);
    CHECK(buttons[0].name == "under_50");
    CHECK(buttons[1].name == "from_50_to_99");
    CHECK(buttons[1].label == "50 to 99 people");
    CHECK(buttons[2].name == "over_2000");
    CHECK(buttons[3].name == "is_1200");
}
