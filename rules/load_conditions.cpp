// Conditions: small tables of names and tests (rules-and-console.md 4.4).

#include <algorithm>

#include "rules/facts.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

bool among(std::string_view name, const std::vector<std::string>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
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
        sound_ = false;
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
            sound_ = true;
            read_test(member, test);
            if (sound_) check_test(member, test, criterion, loading_);
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
            const auto known = visit_facts();
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
                i == criteria_known_ ? "this question waits for its own answer"
                                     : quoted(name) + " is asked later than this question",
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
            sound_ = false;
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

    ConditionOf of_;
    std::size_t criteria_known_;
    const Loading& loading_;
    bool sound_ = true;  // nothing is wrong with the test being read
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

}  // namespace usher::rules
