// Conditions are true, false or not known yet; the table of rules-and-console.md 4.4.

#include "rules/condition.hpp"

#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

Truth truth(const Condition& condition, const Sheet& sheet)
{
    return evaluate(example_page(), condition, sheet);
}

Truth fact_truth(const Test& test, const std::string& value)
{
    Sheet sheet;
    sheet.facts[test.subject] = value;
    return truth(when({test}), sheet);
}

Standing stands(const std::string& criterion, const Sheet& sheet)
{
    const Profile page = example_page();
    return standing(page, *page.criterion(criterion), sheet);
}

// `urgency` is dropped by this.
const Said just_looking = {{"pain", option("just_looking")}};

}  // namespace

TEST_CASE("a test of what nobody has said is unknown, not false")
{
    const Sheet nothing;
    CHECK(truth(when({is("pain", {"onboarding"})}), nothing) == Truth::unknown);
    CHECK(truth(when({is_not("pain", {"onboarding"})}), nothing) == Truth::unknown);
    CHECK(truth(when({is_within("size", under(50))}), nothing) == Truth::unknown);
    CHECK(truth(when({is_known("size")}), nothing) == Truth::unknown);
    CHECK(truth(when({is_unknown("size")}), nothing) == Truth::unknown);
}

TEST_CASE("a test of an answer is decided")
{
    const Sheet sheet = sheet_of(
        {{"pain", option("onboarding")},
         {"size", amount(49)},
         {"systems", options({"workday", "other"})},
         {"event", options({})}}
    );
    CHECK(truth(when({is("pain", {"onboarding"})}), sheet) == Truth::yes);
    CHECK(truth(when({is("pain", {"same_questions", "onboarding"})}), sheet) == Truth::yes);
    CHECK(truth(when({is("pain", {"just_looking"})}), sheet) == Truth::no);
    CHECK(truth(when({is_not("pain", {"just_looking"})}), sheet) == Truth::yes);
    CHECK(truth(when({is_within("size", under(50))}), sheet) == Truth::yes);
    CHECK(truth(when({is_within("size", from_to(50, 99))}), sheet) == Truth::no);
    CHECK(truth(when({is_known("size")}), sheet) == Truth::yes);
    CHECK(truth(when({is_unknown("size")}), sheet) == Truth::no);

    SECTION("several answers contain one of the names, or none of them")
    {
        CHECK(truth(when({is("systems", {"bamboohr", "other"})}), sheet) == Truth::yes);
        CHECK(truth(when({is_not("systems", {"other"})}), sheet) == Truth::no);
        CHECK(truth(when({is("event", {"vp_hired"})}), sheet) == Truth::no);
        CHECK(truth(when({is_not("event", {"vp_hired"})}), sheet) == Truth::yes);
        CHECK(truth(when({is_known("event")}), sheet) == Truth::yes);
    }
}

TEST_CASE("unsure and dropped criteria are not known, and their values stay unknown")
{
    const Sheet sheet = sheet_of({{"size", unsure()}, just_looking[0]});
    REQUIRE(stands("urgency", sheet) == Standing::dropped);
    for (const std::string name : {"size", "urgency"}) {
        INFO(name);
        CHECK(truth(when({is_known(name)}), sheet) == Truth::no);
        CHECK(truth(when({is_unknown(name)}), sheet) == Truth::yes);
    }
    CHECK(truth(when({is_within("size", under(50))}), sheet) == Truth::unknown);
    CHECK(truth(when({is_not("urgency", {"no_date"})}), sheet) == Truth::unknown);
}

TEST_CASE("a test of a range is true or false only if all of it is")
{
    const auto of_range = [](const AmountRange& said) {
        return truth(when({is_within("size", under(50))}), sheet_of({{"size", said}}));
    };
    CHECK(of_range(from_to(10, 49)) == Truth::yes);
    CHECK(of_range(from_to(50, 60)) == Truth::no);
    CHECK(of_range(from_to(40, 60)) == Truth::unknown);
    CHECK(of_range(under(30)) == Truth::yes);
    CHECK(of_range(from(49)) == Truth::unknown);
}

TEST_CASE("in a block one false part decides, among blocks one true one")
{
    const Sheet sheet = sheet_of({{"size", amount(220)}});
    const Test yes = is_within("size", over(100)), no = is_within("size", under(50));
    const Test open = is("pain", {"onboarding"});
    CHECK(truth(when({yes, yes}), sheet) == Truth::yes);
    CHECK(truth(when({open, no}), sheet) == Truth::no);
    CHECK(truth(when({yes, open}), sheet) == Truth::unknown);
    CHECK(truth(when_any({{no}, {open}}), sheet) == Truth::unknown);
    CHECK(truth(when_any({{open}, {yes}}), sheet) == Truth::yes);
    CHECK(truth(when_any({{no}, {no}}), sheet) == Truth::no);
    CHECK(truth(Condition{}, sheet) == Truth::yes);
    CHECK(truth(when({is("no_such_thing", {"x"})}), sheet) == Truth::unknown);
}

TEST_CASE("facts are there or not; only their values can be unknown")
{
    const Sheet nothing;
    CHECK(truth(when({is_known("crm.account_owner")}), nothing) == Truth::no);
    CHECK(truth(when({is_unknown("crm.account_owner")}), nothing) == Truth::yes);
    CHECK(truth(when({is("visit.country", {"US"})}), nothing) == Truth::unknown);
    CHECK(fact_truth(is_known("crm.account_owner"), "dana") == Truth::yes);
    CHECK(fact_truth(is_known("crm.account_owner"), "") == Truth::no);
    CHECK(fact_truth(is("crm.segment", {"large"}), "large") == Truth::yes);
    CHECK(fact_truth(is("crm.segment", {"large"}), "small") == Truth::no);
    CHECK(fact_truth(is_within("crm.employees", over(500)), "600") == Truth::yes);
    CHECK(fact_truth(is_within("crm.employees", over(500)), "0.6k") == Truth::yes);
    CHECK(fact_truth(is_within("crm.employees", over(500)), "many") == Truth::unknown);
}

TEST_CASE("pages match by prefix, languages by their first part, countries in capitals")
{
    CHECK(fact_truth(is("visit.page", {"/hr*"}), "/hr/assistants") == Truth::yes);
    CHECK(fact_truth(is("visit.page", {"/hr*"}), "/hr") == Truth::yes);
    CHECK(fact_truth(is("visit.page", {"/hr*"}), "/help") == Truth::no);
    CHECK(fact_truth(is("visit.page", {"/pricing"}), "/pricing/eu") == Truth::no);
    CHECK(fact_truth(is_not("visit.page", {"/hr*"}), "/pricing") == Truth::yes);
    CHECK(fact_truth(is("visit.language", {"en"}), "en-US") == Truth::yes);
    CHECK(fact_truth(is("visit.language", {"fr-CA"}), "FR") == Truth::yes);
    CHECK(fact_truth(is("visit.language", {"en"}), "eno") == Truth::no);
    CHECK(fact_truth(is("visit.country", {"ca"}), "CA") == Truth::yes);
    CHECK(fact_truth(is("visit.returning", {"yes"}), "true") == Truth::yes);
    CHECK(fact_truth(is("visit.campaign", {"spring"}), "Spring") == Truth::no);
}

TEST_CASE("a question is dropped, asked or kept waiting by its condition")
{
    CHECK(stands("urgency", sheet_of({})) == Standing::waiting);
    CHECK(stands("urgency", sheet_of({{"pain", option("onboarding")}})) == Standing::askable);
    CHECK(stands("urgency", sheet_of({{"pain", unsure()}})) == Standing::askable);
    CHECK(stands("urgency", sheet_of(just_looking)) == Standing::dropped);
    CHECK(stands("urgency", sheet_of({{"urgency", option("no_date")}})) == Standing::answered);
    CHECK(stands("urgency", sheet_of({{"urgency", unsure()}})) == Standing::unsure);
    CHECK(stands("pain", sheet_of({})) == Standing::askable);
    // It was said before it became pointless, and it still was said.
    CHECK(
        stands("urgency", sheet_of({{"urgency", option("no_date")}, just_looking[0]})) ==
        Standing::answered
    );
}

TEST_CASE("a question waits only for answers that can still come")
{
    Profile page = example_page();
    Criterion& urgency = page.criteria.back();
    const auto stands_now = [&](const Said& said) {
        return standing(page, urgency, sheet_of(said));
    };
    urgency.ask_if = when({is("pain", {"onboarding"}), is("owner", {"yes"})});
    CHECK(stands_now({{"pain", unsure()}}) == Standing::waiting);
    CHECK(stands_now({{"pain", unsure()}, {"owner", option("no")}}) == Standing::dropped);
    CHECK(stands_now({{"pain", unsure()}, {"owner", option("yes")}}) == Standing::askable);

    urgency.ask_if =
        when_any({{is("pain", {"onboarding"}), is("owner", {"yes"})}, {is("industry", {"hr_saas"})}}
        );
    CHECK(
        stands_now({{"pain", option("just_looking")}, {"industry", unsure()}}) == Standing::askable
    );
}

TEST_CASE("a chain of conditions falls like dominoes")
{
    Profile page;
    add_layer(page, "only");
    for (int i = 0; i < 30; ++i) {
        Criterion& added =
            add_choice(page, "c" + std::to_string(i), Kind::yes_no, {{"yes", 1}, {"no", 0}});
        if (i > 1)
            added.ask_if =
                when({is_known("c" + std::to_string(i - 1)), is_known("c" + std::to_string(i - 2))}
                );
    }
    const Sheet sheet = sheet_of({{"c0", unsure()}});
    CHECK(standing(page, page.criteria[1], sheet) == Standing::askable);
    for (std::size_t i = 2; i < 30; ++i)
        CHECK(standing(page, page.criteria[i], sheet) == Standing::dropped);
}

TEST_CASE("a condition is settled once nobody can be asked about it any more")
{
    const Profile page = example_page();
    const auto is_settled = [&](const Condition& condition, const Said& said) {
        return settled(page, condition, sheet_of(said));
    };
    const Condition small_and_alone = when({is_within("size", under(50)), is("owner", {"no"})});
    CHECK_FALSE(is_settled(small_and_alone, {}));
    CHECK_FALSE(is_settled(small_and_alone, {{"size", amount(20)}}));
    CHECK(is_settled(small_and_alone, {{"size", amount(200)}}));
    CHECK(is_settled(small_and_alone, {{"size", unsure()}, {"owner", unsure()}}));
    CHECK(is_settled(when({is("urgency", {"no_date"})}), just_looking));
    CHECK(is_settled(when({is("crm.segment", {"large"})}), {}));
}

TEST_CASE("conditions name their criteria and can be said aloud")
{
    const Condition condition = when_any(
        {{is_within("size", under(50)), is("visit.country", {"US", "CA"})},
         {is_not("pain", {"just_looking"}), is_known("crm.account_owner"), is_unknown("size")}}
    );
    CHECK(criteria_of(condition) == std::vector<std::string>{"size", "pain"});
    CHECK(
        in_words(example_page(), condition) ==
        "size under 50 and country US or CA, or pain not just_looking and account owner known "
        "and size unknown"
    );
    CHECK(in_words(example_page(), Condition{}) == "always");
}
