// Random pages and visitors: rules in places where no author would put them.

#include <algorithm>

#include "tests/support/profiles.hpp"

namespace usher::test {

using namespace rules;

namespace {

using Random = std::mt19937_64;

int upto(Random& random, int most)
{
    return static_cast<int>(random() % static_cast<unsigned long>(most + 1));
}

bool one_in(Random& random, int n) { return upto(random, n - 1) == 0; }

constexpr Amount edges[] = {10, 50, 100};  // of bands and of tests, so that they meet

void add_random_criterion(Profile& page, const std::string& name, Random& random)
{
    constexpr Kind kinds[] = {
        Kind::one_of, Kind::some_of, Kind::yes_no, Kind::number, Kind::timeline, Kind::text};
    const Kind kind = kinds[upto(random, 5)];
    const auto points = [&] { return one_in(random, 4) ? 0 : upto(random, 25); };
    if (is_amount(kind)) {
        std::vector<Band> bands = {band(under(edges[0]), points())};
        for (int i = 0; i < 2; ++i) {
            AmountRange range = from(edges[i]);
            range.under = edges[i + 1] * one_unit;
            bands.push_back(band(range, points()));
        }
        bands.push_back(band(from(edges[2]), points()));
        if (kind == Kind::timeline) bands.push_back({{}, true, points()});
        add_amount(page, name, kind, bands);
    } else {
        std::vector<Points> each = {{"yes", points()}, {"no", points()}};
        if (kind != Kind::yes_no && one_in(random, 2)) each.push_back({"maybe", points()});
        if (kind == Kind::text && one_in(random, 2)) each.clear();
        add_choice(page, name, kind, each);
    }
    Criterion& added = page.criteria.back();
    if (one_in(random, 3)) added.unsure.points = upto(random, 10);
    if (takes_several(kind) && one_in(random, 2)) {
        added.count = Count::sum;
        if (one_in(random, 2)) added.at_most = upto(random, 20);
    }
    if (one_in(random, 6)) added.known_from = {"crm." + name};
}

// A test on one of the first `among` criteria, or on a fact.
Test random_test(const Profile& page, int among, Random& random)
{
    if (among == 0 || one_in(random, 6)) {
        const std::string fact = one_in(random, 2) ? "visit.page" : "crm.segment";
        switch (upto(random, 3)) {
        case 0:
            return is_known(fact);
        case 1:
            return is_unknown(fact);
        case 2:
            return is(fact, {"/a*", "large"});
        default:
            return is_not(fact, {"/a", "large"});
        }
    }
    const Criterion& about = page.criteria[static_cast<std::size_t>(upto(random, among - 1))];
    if (one_in(random, 6)) return is_known(about.name);
    if (one_in(random, 6)) return is_unknown(about.name);
    if (is_amount(about.kind)) {
        const Amount edge = edges[upto(random, 2)];
        return is_within(about.name, one_in(random, 2) ? under(edge) : from(edge));
    }
    const std::vector<std::string> values = one_in(random, 2)
                                                ? std::vector<std::string>{"yes"}
                                                : std::vector<std::string>{"no", "maybe"};
    return one_in(random, 2) ? is(about.name, values) : is_not(about.name, values);
}

Condition random_condition(const Profile& page, int among, Random& random)
{
    Condition condition;
    const int blocks = one_in(random, 3) ? 2 : 1;
    for (int i = 0; i < blocks; ++i) {
        condition.any.emplace_back();
        const int tests = one_in(random, 3) ? 2 : 1;
        for (int j = 0; j < tests; ++j)
            condition.any.back().push_back(random_test(page, among, random));
    }
    return condition;
}

void add_random_rules(Profile& page, Random& random)
{
    const int criteria = static_cast<int>(page.criteria.size());
    const auto any_criterion = [&] {
        return page.criteria[static_cast<std::size_t>(upto(random, criteria - 1))].name;
    };
    for (int i = 1; i < criteria; ++i)
        if (one_in(random, 4))
            page.criteria[static_cast<std::size_t>(i)].ask_if = random_condition(page, i, random);
    for (int i = upto(random, 2); i-- > 0;)
        add_disqualifier(page, "no_" + std::to_string(i), random_condition(page, criteria, random));
    if (one_in(random, 4))
        page.send_to.push_back({random_condition(page, criteria, random), "elsewhere", true});
    if (one_in(random, 2)) page.decision.must_know.push_back(any_criterion());
    if (one_in(random, 2)) page.manners.ask_first.push_back(any_criterion());
    if (one_in(random, 3)) page.manners.order = Order::fixed;
    Booking booking;
    if (one_in(random, 2))
        booking.routes.push_back({random_condition(page, criteria, random), "team:first", ""});
    booking.routes.push_back({Condition{}, "team:everybody", ""});
    page.booking = booking;
}

}  // namespace

Profile random_page(Random& random, int criteria)
{
    Profile page;
    page.id = "random";
    page.languages = {"en"};
    add_layer(page, "first");
    for (int i = 0; i < criteria; ++i) {
        if (i > 0 && one_in(random, 2)) add_layer(page, "layer_" + std::to_string(i));
        add_random_criterion(page, "c" + std::to_string(i), random);
    }
    int best = 0;
    for (const Layer& layer : page.layers)
        best += layer.worth;
    page.decision.review_from = 1 + upto(random, best);
    page.decision.qualified_from = page.decision.review_from + upto(random, best / 2);
    for (const Layer& layer : page.layers)
        if (one_in(random, 4)) page.decision.at_least[layer.name] = upto(random, layer.worth);
    page.manners.questions_at_most = 1 + upto(random, criteria + 1);
    page.manners.more_if_close = upto(random, 3);
    add_random_rules(page, random);
    return page;
}

Value random_value(const Criterion& criterion, Random& random)
{
    if (one_in(random, 5)) return IsUnsure{};
    if (is_amount(criterion.kind)) {
        if (criterion.kind == Kind::timeline && one_in(random, 4)) return NoPlan{};
        constexpr Amount amounts[] = {0, 9, 10, 49, 50, 51, 99, 100, 5000};
        const Amount low = amounts[upto(random, 8)];
        if (one_in(random, 5)) return from_to(low, low + upto(random, 60));
        return low * one_unit;
    }
    std::vector<std::string> names;
    for (const Option& each : criterion.options)
        if (one_in(random, 2)) names.push_back(each.name);
    if (criterion.kind == Kind::text) return FreeText{"some words", names};
    if (takes_several(criterion.kind)) return Options{names};
    const int last = static_cast<int>(criterion.options.size()) - 1;
    return Options{{criterion.options[static_cast<std::size_t>(upto(random, last))].name}};
}

Answers random_answers(const Profile& profile, Random& random)
{
    Answers answers;
    for (const Criterion& criterion : profile.criteria)
        if (!one_in(random, 10)) answers[criterion.name] = random_value(criterion, random);
    return answers;
}

Facts random_facts(Random& random)
{
    Facts facts;
    if (one_in(random, 2)) facts["visit.page"] = one_in(random, 2) ? "/a" : "/b";
    if (one_in(random, 2)) facts["crm.segment"] = one_in(random, 2) ? "large" : "small";
    if (one_in(random, 2)) facts["crm.c0"] = one_in(random, 2) ? "yes" : "60";
    if (one_in(random, 2)) facts["visit.country"] = one_in(random, 2) ? "US" : "CA";
    return facts;
}

}  // namespace usher::test
