// Whether a condition asks for something that its criterion or fact can be.

#include <algorithm>

#include "rules/countries.hpp"
#include "rules/facts.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

constexpr std::string_view email_kinds = "business personal disposable";

bool among(std::string_view name, const std::vector<std::string>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

class TestCheck {
  public:
    explicit TestCheck(const Loading& loading) : loading_(loading) {}

    void answer(const Spot& spot, const Test& test, const Criterion& criterion)
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

    void fact(const Spot& spot, const Test& test)
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

  private:
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
            const bool path_only = value.find_first_of("?#") == value.npos;
            if (inner_star || !starts || !path_only)
                loading_.findings.error(
                    "U104",
                    place,
                    spot.path,
                    quoted(value) + " is not a page",
                    path_only
                        ? "A page begins with /; a * at its end stands for anything: \"/hr*\"."
                        : "What follows a ? or # in an address is no part of its page."
                );
        } else if (fact == "visit.language" && !looks_like_language(value)) {
            loading_.findings.error(
                "U104",
                place,
                spot.path,
                quoted(value) + " is not a language",
                "Write its short name: \"en\", \"fr\", \"de\", \"es\" ..."
            );
        } else if (fact == "visit.country" && !is_country(value)) {
            report_country(place, spot.path, value, loading_.findings);
        } else if (fact == "email.kind") {
            expect_word(place, spot, value, email_kinds);
        } else if (fact == "visit.returning") {
            expect_word(place, spot, value, "yes no");
        }
    }

    // "fr", "pt-BR": two or three letters, and what follows a hyphen.
    static bool looks_like_language(std::string_view tag)
    {
        const auto primary = tag.substr(0, tag.find('-'));
        return (primary.size() == 2 || primary.size() == 3) &&
               std::all_of(primary.begin(), primary.end(), [](char c) {
                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
               });
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

    void wrong(const Spot& spot, std::string message, std::string remedy)
    {
        loading_.findings.error("U104", spot.value_place(), spot.path, message, remedy);
    }

    const Loading& loading_;
};

}  // namespace

void check_test(
    const Spot& spot, const Test& test, const Criterion* criterion, const Loading& loading
)
{
    TestCheck check(loading);
    if (test.is_fact)
        check.fact(spot, test);
    else
        check.answer(spot, test, *criterion);
}

void report_fact(const Place& place, const Spot& spot, const std::string& name, Findings& findings)
{
    report_missing(place, spot.path, "fact", name, all_facts(), findings);
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
