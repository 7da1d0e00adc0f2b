// Conditions: small tables of names and tests (rules-and-console.md 4.4).

#include <algorithm>
#include <array>

#include "rules/countries.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

constexpr std::string_view visit_facts = "page country language campaign campaign.source "
                                         "campaign.medium returning";
constexpr std::string_view email_facts = "email.domain email.kind";
// Columns of accounts.csv may be called anything; these are the usual ones, to tell a slip of the
// finger from another name.
constexpr std::string_view crm_facts = "crm.account_owner crm.segment crm.employees crm.industry";
constexpr std::string_view email_kinds = "business personal disposable";

std::vector<std::string> all_facts()
{
    std::vector<std::string> facts;
    for (const auto& name : words_of(visit_facts))
        facts.push_back("visit." + name);
    for (const auto& name : words_of(email_facts))
        facts.push_back(name);
    for (const auto& name : words_of(crm_facts))
        facts.push_back(name);
    return facts;
}

bool among(std::string_view name, const std::vector<std::string>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// A fact that exists, or a column of accounts.csv that no usual one is mistaken for.
bool is_fact(const std::string& name)
{
    const auto facts = all_facts();
    if (among(name, facts)) return true;
    constexpr std::string_view crm = "crm.";
    return name.size() > crm.size() && name.substr(0, crm.size()) == crm &&
           nearest(name, words_of(crm_facts)).empty();
}

void report_fact(const Place& place, const Spot& spot, const std::string& name, Findings& findings)
{
    report_missing(place, spot.path, "fact", name, all_facts(), findings);
}

class ConditionReader {
  public:
    ConditionReader(ConditionOf of, std::size_t criteria_known, const Loading& loading)
        : of_(of), criteria_known_(criteria_known), loading_(loading)
    {
    }

    Condition read(const Spot& spot)
    {
        Condition condition;
        if (!spot.is(Node::Kind::block)) return condition;
        if (spot.node->members.empty()) {
            if (of_ != ConditionOf::visitors && of_ != ConditionOf::route)
                wrong(spot, "this condition is empty", "It would hold for everybody.");
            return condition;
        }
        const auto any = spot.at("any");
        if (any.node == nullptr) {
            condition.any.push_back(read_tests(spot));
            return condition;
        }
        if (spot.node->members.size() > 1)
            wrong(any, "\"any\" stands alone", "Put the other lines into each of its blocks.");
        if (!any.is(Node::Kind::list) || any.node->items.empty())
            wrong(any, "\"any\" is not a list of conditions", "Write [ { ... }, { ... } ].");
        for (const auto& item : any.items())
            if (item.is(Node::Kind::block) && !item.node->members.empty())
                condition.any.push_back(read_tests(item));
            else
                wrong(item, "this is not a condition", "Write { \"name\": \"answer\" }.");
        return condition;
    }

  private:
    void wrong(const Spot& spot, std::string message, std::string remedy)
    {
        loading_.findings.error("U104", spot.value_place(), spot.path, message, remedy);
    }

    std::vector<Test> read_tests(const Spot& block)
    {
        std::vector<Test> tests;
        for (const auto& member : block.members()) {
            if (member.name == "any") {
                wrong(member, "\"any\" stands only at the top", "Conditions don't nest.");
                continue;
            }
            Test test;
            const Criterion* criterion = nullptr;
            if (!resolve(member, test, criterion)) continue;
            read_test(member, test);
            if (test.is_fact)
                check_fact_test(member, test);
            else
                check_answer_test(member, test, *criterion);
            tests.push_back(std::move(test));
        }
        return tests;
    }

    // What the name stands for: a fact or a criterion that is already asked.
    bool resolve(const Spot& spot, Test& test, const Criterion*& criterion)
    {
        const auto& name = spot.name;
        if (of_ == ConditionOf::visitors) {
            test.is_fact = true;
            test.subject = "visit." + name;
            const auto known = words_of(visit_facts);
            if (among(name, known)) return true;
            if (name.substr(0, 6) == "visit." && among(name.substr(6), known))
                loading_.findings.error(
                    "U105",
                    spot.place,
                    spot.path,
                    quoted(name) + " is called " + quoted(name.substr(6)) + " here",
                    "Only the visit is known at this point, so \"visit.\" is left out."
                );
            else
                report_missing(
                    spot.place, spot.path, "fact of the visit", name, known, loading_.findings
                );
            return false;
        }
        test.subject = name;
        const auto& criteria = loading_.profile.criteria;
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            if (criteria[i].name != name) continue;
            criterion = &criteria[i];
            if (i < criteria_known_) return true;
            loading_.findings.error(
                "U105",
                spot.place,
                spot.path,
                quoted(name) + " is asked later than this question",
                "A condition can only look back. Move that criterion up, or this one down."
            );
            return false;
        }
        if (name.find('.') != name.npos) {
            test.is_fact = true;
            if (is_fact(name)) return true;
            report_fact(spot.place, spot, name, loading_.findings);
            return false;
        }
        auto names = names_of_criteria(loading_.profile, criteria_known_);
        if (among("visit." + name, all_facts())) names = {"visit." + name};
        report_missing(spot.place, spot.path, "criterion", name, names, loading_.findings);
        return false;
    }

    void read_test(const Spot& spot, Test& test)
    {
        test.kind = Test::Kind::is_one_of;
        switch (spot.node->kind) {
        case Node::Kind::text:
            if (spot.node->text == "known")
                test.kind = Test::Kind::known;
            else if (spot.node->text == "unknown")
                test.kind = Test::Kind::unknown;
            else
                test.values.push_back(spot.node->text);
            return;
        case Node::Kind::list:
            read_values(spot, test);
            return;
        case Node::Kind::block:
            read_block(spot, test);
            return;
        case Node::Kind::yes_no:
            if (test.subject == "visit.returning") {
                test.values.emplace_back(spot.node->yes ? "yes" : "no");
                return;
            }
            wrong(
                spot,
                "this can't be " + std::string(spot.node->yes ? "true" : "false"),
                "Name the answer in double quotes, for example \"yes\"."
            );
            return;
        case Node::Kind::number:
            wrong(
                spot,
                "a bare number says nothing here",
                "Say how to compare: { \"from\": " + spot.node->text + " }, or under, to, over."
            );
            return;
        case Node::Kind::nothing:
            wrong(
                spot,
                "there is no test here",
                "Write the answer meant, or \"known\" or \"unknown\"."
            );
        }
    }

    void read_values(const Spot& list, Test& test)
    {
        if (list.node->items.empty())
            wrong(list, "this list is empty", "No answer would ever be in it.");
        for (const auto& item : list.items())
            if (item.is(Node::Kind::text))
                test.values.push_back(item.node->text);
            else
                wrong(item, "answers are texts", "Write each answer in double quotes.");
    }

    void read_block(const Spot& block, Test& test)
    {
        constexpr std::string_view comparisons = "under from to over";
        const auto unlike = block.at("not");
        for (const auto& member : block.members()) {
            if (among(member.name, words_of(comparisons))) {
                check_bound(member);
                continue;
            }
            if (member.name == "not") continue;
            auto allowed = words_of(comparisons);
            allowed.emplace_back("not");
            const auto near = did_you_mean(member.name, allowed);
            loading_.findings.error(
                "U103",
                member.place,
                member.path,
                "there is no " + quoted(member.name) + " here",
                near + "A test is under, from, to, over with an amount, or not with answers."
            );
            return;
        }
        if (unlike.node == nullptr) {
            test.kind = Test::Kind::amount;
            test.amount = read_range(block, loading_);
            return;
        }
        test.kind = Test::Kind::is_none_of;
        if (block.node->members.size() > 1)
            wrong(unlike, "\"not\" stands alone", "Amounts and answers are not tested together.");
        if (unlike.is(Node::Kind::list))
            read_values(unlike, test);
        else
            wrong(unlike, "\"not\" is not a list", "Write { \"not\": [\"answer\"] }.");
    }

    void check_bound(const Spot& spot)
    {
        if (amount_of(*spot.node)) return;
        const bool written = spot.is(Node::Kind::text) || spot.is(Node::Kind::number);
        wrong(
            spot,
            written ? quoted(spot.node->text) + " is not an amount"
                    : quoted(spot.name) + " has no amount",
            "Write digits, for example 10000000, or as it is spoken: \"10M\", \"750k\", \"1.5B\"."
        );
    }

    void check_answer_test(const Spot& spot, const Test& test, const Criterion& criterion)
    {
        const auto kind = std::string(name_of(criterion.kind));
        const bool words =
            test.kind == Test::Kind::is_one_of || test.kind == Test::Kind::is_none_of;
        if (test.kind == Test::Kind::amount && !is_amount(criterion.kind))
            wrong(
                spot,
                quoted(criterion.name) + " is no amount but " + kind,
                "Name its answers, for example \"" +
                    (criterion.options.empty() ? "known" : criterion.options.front().name) + "\"."
            );
        if (!words) {
            check_ambiguous(spot, test, criterion);
            return;
        }
        std::vector<std::string> options;
        for (const auto& option : criterion.options)
            options.push_back(option.name);
        // "No plan" is an answer of a timeline that has a band for it.
        if (criterion.kind == Kind::timeline) options.emplace_back("none");
        if (is_amount(criterion.kind) && criterion.kind != Kind::timeline) {
            wrong(
                spot,
                quoted(criterion.name) + " is an amount",
                "Write { \"from\": 50 }, or under, to, over."
            );
            return;
        }
        for (const auto& value : test.values)
            if (!among(value, options))
                report_missing(
                    place_of(spot, value),
                    spot.path,
                    "answer of " + quoted(criterion.name),
                    value,
                    options,
                    loading_.findings
                );
    }

    void check_ambiguous(const Spot& spot, const Test& test, const Criterion& criterion)
    {
        const std::string word = test.kind == Test::Kind::known ? "known" : "unknown";
        if (test.kind == Test::Kind::amount || criterion.option(word) == nullptr) return;
        loading_.findings.error(
            "U105",
            spot.value_place(),
            spot.path,
            quoted(word) + " could mean two things",
            quoted(criterion.name) + " has an answer of this name. For the answer write [\"" +
                word + "\"]."
        );
    }

    void check_fact_test(const Spot& spot, const Test& test)
    {
        const bool crm = test.subject.substr(0, 4) == "crm.";
        if (test.kind == Test::Kind::amount && !crm)
            wrong(
                spot,
                quoted(spot.name) + " is no amount",
                "Name what it has to be, for example \"" + example_of(test.subject) + "\"."
            );
        for (const auto& value : test.values)
            check_fact_value(spot, test.subject, value);
    }

    static std::string example_of(const std::string& fact)
    {
        if (fact == "visit.page") return "/pricing*";
        if (fact == "visit.country") return "US";
        if (fact == "visit.language") return "en";
        if (fact == "visit.returning") return "yes";
        if (fact == "email.kind") return "business";
        return "known";
    }

    void check_fact_value(const Spot& spot, const std::string& fact, const std::string& value)
    {
        const auto place = place_of(spot, value);
        if (fact == "visit.page") {
            const auto star = value.find('*');
            const bool inner_star = star != value.npos && star + 1 != value.size();
            const bool starts = !value.empty() && (value.front() == '/' || value.front() == '*');
            if (inner_star || !starts)
                loading_.findings.error(
                    "U104",
                    place,
                    spot.path,
                    quoted(value) + " is not a page",
                    "A page begins with /; a * at its end stands for anything: \"/hr*\"."
                );
        } else if (fact == "visit.country" && !is_country(value)) {
            report_country(place, spot.path, value, loading_.findings);
        } else if (fact == "email.kind") {
            expect_word(place, spot, value, email_kinds);
        } else if (fact == "visit.returning") {
            expect_word(place, spot, value, "yes no");
        }
    }

    void expect_word(
        const Place& place, const Spot& spot, const std::string& value, std::string_view allowed
    )
    {
        if (!among(value, words_of(allowed)))
            report_missing(
                place, spot.path, "such thing as", value, words_of(allowed), loading_.findings
            );
    }

    // Of this text inside the test.
    static Place place_of(const Spot& spot, const std::string& value)
    {
        const auto inside = [&](const Node& list) {
            for (const auto& item : list.items)
                if (item.kind == Node::Kind::text && item.text == value) return item.place;
            return list.place;
        };
        if (spot.is(Node::Kind::list)) return inside(*spot.node);
        const auto* unlike = spot.is(Node::Kind::block) ? spot.node->find("not") : nullptr;
        return unlike != nullptr ? inside(*unlike) : spot.value_place();
    }

    ConditionOf of_;
    std::size_t criteria_known_;
    const Loading& loading_;
};

}  // namespace

Condition
read_condition(const Spot& spot, ConditionOf of, std::size_t criteria_known, const Loading& loading)
{
    return ConditionReader(of, criteria_known, loading).read(spot);
}

AmountRange read_range(const Spot& block, const Loading& loading)
{
    AmountRange range;
    const auto bound = [&](std::string_view name, std::optional<Amount>& into) {
        const auto spot = block.at(name);
        if (spot.node != nullptr) into = amount_of(*spot.node);
    };
    bound("from", range.from);
    bound("over", range.over);
    bound("to", range.to);
    bound("under", range.under);
    const auto twice = [&](std::string_view a, std::string_view b) {
        if (block.at(a).node == nullptr || block.at(b).node == nullptr) return;
        loading.findings.error(
            "U104",
            block.at(b).place,
            block.path,
            quoted(a) + " and " + quoted(b) + " say the same end twice",
            "Keep one: from is this or more, over is more than this; to is this or less, under is "
            "less than this."
        );
    };
    twice("from", "over");
    twice("to", "under");
    const auto low = range.from ? range.from : range.over;
    const auto high = range.to ? range.to : range.under;
    const bool touching = range.from && range.to;
    if (low && high && (*low > *high || (*low == *high && !touching)))
        loading.findings.error(
            "U104",
            block.value_place(),
            block.path,
            "no amount lies in here",
            "The lower end is above the upper one."
        );
    return range;
}

void report_country(
    const Place& place, std::string_view path, const std::string& written, Findings& findings
)
{
    const auto meant = country_meant(written);
    findings.error(
        "U105",
        place,
        path,
        "there is no country " + quoted(written),
        meant.empty() ? "Countries are two capitals, for example \"US\" or \"DE\"."
                      : "Did you mean " + quoted(meant) + "? Countries are two capitals."
    );
}

void check_known_from(const Spot& list, const Loading& loading)
{
    for (const auto& item : list.items())
        if (item.is(Node::Kind::text) && !is_fact(item.node->text))
            report_fact(item.place, item, item.node->text, loading.findings);
}

}  // namespace usher::rules
