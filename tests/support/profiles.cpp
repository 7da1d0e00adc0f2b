// Profiles made by hand.

#include "tests/support/profiles.hpp"

namespace usher::test {

using namespace rules;

void add_layer(Profile& profile, const std::string& name)
{
    Layer layer;
    layer.name = name;
    profile.layers.push_back(layer);
}

namespace {

Criterion& add_criterion(Profile& profile, const std::string& name, Kind kind)
{
    Criterion criterion;
    criterion.name = name;
    criterion.title.by_language = {name};
    criterion.kind = kind;
    criterion.layer = profile.layers.size() - 1;
    profile.layers.back().criteria.push_back(profile.criteria.size());
    profile.criteria.push_back(criterion);
    return profile.criteria.back();
}

}  // namespace

Criterion&
add_choice(Profile& profile, const std::string& name, Kind kind, const std::vector<Points>& options)
{
    Criterion& criterion = add_criterion(profile, name, kind);
    int best = 0;
    for (const Points& each : options) {
        Option option;
        option.name = each.option;
        option.label.by_language = {each.option};
        option.points = each.points;
        criterion.options.push_back(option);
        best = std::max(best, each.points);
    }
    profile.layers.back().worth += best;
    return criterion;
}

Criterion&
add_amount(Profile& profile, const std::string& name, Kind kind, const std::vector<Band>& bands)
{
    Criterion& criterion = add_criterion(profile, name, kind);
    criterion.bands = bands;
    int best = 0;
    for (const Band& each : bands)
        best = std::max(best, each.points);
    profile.layers.back().worth += best;
    return criterion;
}

AmountRange under(Amount units)
{
    AmountRange range;
    range.under = units * one_unit;
    return range;
}

AmountRange over(Amount units)
{
    AmountRange range;
    range.over = units * one_unit;
    return range;
}

AmountRange from(Amount units)
{
    AmountRange range;
    range.from = units * one_unit;
    return range;
}

AmountRange from_to(Amount low, Amount high)
{
    AmountRange range;
    range.from = low * one_unit;
    range.to = high * one_unit;
    return range;
}

Band band(const AmountRange& range, int points) { return {range, false, points}; }

namespace {

Test test_of(const std::string& subject, Test::Kind kind)
{
    Test test;
    test.kind = kind;
    test.subject = subject;
    test.is_fact = subject.find('.') != std::string::npos;
    return test;
}

}  // namespace

Test is(const std::string& subject, const std::vector<std::string>& values)
{
    Test test = test_of(subject, Test::Kind::is_one_of);
    test.values = values;
    return test;
}

Test is_not(const std::string& subject, const std::vector<std::string>& values)
{
    Test test = test_of(subject, Test::Kind::is_none_of);
    test.values = values;
    return test;
}

Test is_within(const std::string& subject, const AmountRange& range)
{
    Test test = test_of(subject, Test::Kind::amount);
    test.amount = range;
    return test;
}

Test is_known(const std::string& subject) { return test_of(subject, Test::Kind::known); }

Test is_unknown(const std::string& subject) { return test_of(subject, Test::Kind::unknown); }

Condition when(const std::vector<Test>& all) { return {{all}}; }

Condition when_any(const std::vector<std::vector<Test>>& blocks) { return {blocks}; }

void add_disqualifier(Profile& profile, const std::string& name, const Condition& condition)
{
    Disqualifier disqualifier;
    disqualifier.name = name;
    disqualifier.when = condition;
    profile.disqualifiers.push_back(disqualifier);
}

Value option(const std::string& name) { return Options{{name}}; }

Value options(const std::vector<std::string>& names) { return Options{names}; }

Value amount(Amount units) { return units * one_unit; }

Value unsure() { return IsUnsure{}; }

Sheet sheet_of(const Said& said)
{
    Sheet sheet;
    for (const auto& [criterion, value] : said) {
        Answer answer;
        answer.criterion = criterion;
        answer.value = value;
        sheet.give(answer);
    }
    return sheet;
}

namespace {

void add_example_layers(Profile& page)
{
    add_layer(page, "company");
    add_amount(
        page,
        "size",
        Kind::number,
        {band(under(50), 0),
         band(from_to(50, 99), 6),
         band(from_to(100, 500), 12),
         band(from_to(501, 2000), 7),
         band(over(2000), 3)}
    );
    add_choice(
        page, "industry", Kind::one_of, {{"hr_saas", 14}, {"other_saas", 6}, {"something_else", 0}}
    );
    Criterion& country =
        add_choice(page, "country", Kind::country, {{"us", 6}, {"ca", 6}, {"elsewhere", 1}});
    country.options[0].countries = {"US"};
    country.options[1].countries = {"CA"};
    country.options[2].all_others = true;
    country.known_from = {"visit.country"};
    country.confirm = false;

    add_layer(page, "technology");
    add_choice(
        page,
        "systems",
        Kind::some_of,
        {{"workday", 12}, {"bamboohr", 12}, {"other", 4}, {"none", 0}}
    );

    add_layer(page, "why_now");
    add_choice(
        page, "event", Kind::some_of, {{"vp_hired", 16}, {"new_market", 8}, {"nothing_new", 0}}
    );

    add_layer(page, "people");
    add_choice(page, "owner", Kind::yes_no, {{"yes", 10}, {"no", 0}});

    add_layer(page, "pain");
    add_choice(
        page,
        "pain",
        Kind::one_of,
        {{"same_questions", 20}, {"onboarding", 12}, {"just_looking", 0}}
    );
    Criterion& urgency = add_choice(
        page, "urgency", Kind::one_of, {{"this_quarter", 10}, {"half_year", 6}, {"no_date", 1}}
    );
    urgency.ask_if = when({is_not("pain", {"just_looking"})});
}

void add_example_booking(Profile& page)
{
    Booking booking;
    booking.routes = {
        {when({is_known("crm.account_owner")}), "account_owner", ""},
        {when({is_within("size", over(500))}), "team:seniors", "fewest_meetings"},
        {when({is("country", {"ca"})}), "team:canada", "take_turns"},
        {Condition{}, "team:everybody", "take_turns"}};
    page.booking = booking;
}

}  // namespace

Profile example_page()
{
    Profile page;
    page.id = "example";
    page.languages = {"en"};
    page.manners.ask_first = {"size"};
    page.manners.questions_at_most = 7;
    page.manners.more_if_close = 2;
    add_example_layers(page);
    add_disqualifier(page, "too_small", when({is_within("size", under(50))}));
    add_disqualifier(page, "no_owner", when({is("owner", {"no"})}));
    page.disqualifiers[0].offer = "free_plan";
    page.disqualifiers[1].offer = "partner";
    page.decision.qualified_from = 65;
    page.decision.at_least = {{"why_now", 8}};
    page.decision.must_know = {"size", "owner"};
    page.decision.review_from = 50;
    page.decision.not_a_fit_offer = "newsletter";
    page.send_to = {{when({is_within("size", over(2000))}), "enterprise", true}};
    add_example_booking(page);
    return page;
}

}  // namespace usher::test
