// The promises a file makes about itself.

#include <algorithm>

#include "rules/amount.hpp"
#include "rules/countries.hpp"
#include "rules/facts.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void wrong(const Spot& spot, const Loading& loading, std::string message, std::string remedy)
{
    loading.findings.error(
        "U104", spot.value_place(), spot.path, std::move(message), std::move(remedy)
    );
}

bool expect_block(const Spot& spot, const Loading& loading, std::string_view example)
{
    if (spot.node == nullptr || spot.is(Node::Kind::block)) return spot.node != nullptr;
    wrong(
        spot, loading, quoted(spot.name) + " is not a block", "Write " + std::string(example) + "."
    );
    return false;
}

void load_campaign(const Spot& spot, Rehearsal& test, const Loading& loading)
{
    if (spot.is(Node::Kind::text)) {
        test.facts["visit.campaign"] = spot.node->text;
        return;
    }
    for (const auto& part : spot.members()) {
        const std::vector<std::string> parts{"source", "medium", "name", "term", "content"};
        if (std::find(parts.begin(), parts.end(), part.name) == parts.end())
            report_missing(part.place, part.path, "part", part.name, parts, loading.findings);
        const bool name = part.name == "name";
        test.facts[name ? "visit.campaign" : "visit.campaign." + part.name] = text_of(part);
    }
}

void load_visit(const Spot& visit, Rehearsal& test, const Loading& loading)
{
    if (!expect_block(visit, loading, R"({ "page": "/pricing", "country": "US" })")) return;
    const auto allowed =
        words_of("page country language returning campaign time_zone referrer title");
    for (const auto& spot : visit.members()) {
        if (std::find(allowed.begin(), allowed.end(), spot.name) == allowed.end()) {
            loading.findings.error(
                "U103",
                spot.place,
                spot.path,
                "there is no " + quoted(spot.name) + " here",
                did_you_mean(spot.name, allowed) + "A visit has " + list_of(allowed) + "."
            );
        } else if (spot.name == "campaign") {
            load_campaign(spot, test, loading);
        } else if (spot.name == "returning" && spot.is(Node::Kind::yes_no)) {
            test.facts["visit.returning"] = spot.node->yes ? "yes" : "no";
        } else if (!spot.is(Node::Kind::text)) {
            wrong(
                spot, loading, quoted(spot.name) + " is not a text", "Write it in double quotes."
            );
        } else {
            test.facts["visit." + spot.name] = spot.node->text;
        }
    }
    const auto country = visit.at("country");
    if (country.is(Node::Kind::text) && !is_country(country.node->text))
        report_country(country.value_place(), country.path, country.node->text, loading.findings);
    test.language = text_of(visit.at("language"));
}

void load_crm(const Spot& crm, Rehearsal& test, const Loading& loading)
{
    if (!expect_block(crm, loading, R"({ "account_owner": "dana" })")) return;
    for (const auto& spot : crm.members()) {
        if (!is_fact("crm." + spot.name))
            report_fact(spot.place, spot, "crm." + spot.name, loading.findings);
        if (spot.is(Node::Kind::text) || spot.is(Node::Kind::number))
            test.facts["crm." + spot.name] = spot.node->text;
        else
            wrong(
                spot, loading, quoted(spot.name) + " is not a text", "Write it in double quotes."
            );
    }
}

// Reads an answer as `usher decide` does (protocol.md 3.2) and says what is wrong with it.
class GivenReader {
  public:
    GivenReader(const Criterion& criterion, const Loading& loading)
        : criterion_(criterion), loading_(loading)
    {
    }

    Given read(const Spot& spot)
    {
        Given given;
        switch (spot.node->kind) {
        case Node::Kind::number:
            given.kind = Given::Kind::amount;
            if (const auto amount = amount_of(*spot.node))
                given.amount = *amount;
            else
                wrong(spot, loading_, quoted(spot.node->text) + " is not an amount", remedy());
            if (!is_amount(criterion_.kind)) bad(spot, spot.node->text);
            break;
        case Node::Kind::text:
            given.word = spot.node->text;
            check_word(spot);
            break;
        case Node::Kind::list:
            given.kind = Given::Kind::words;
            given.words = texts_of(spot);
            if (!takes_several(criterion_.kind) || criterion_.kind == Kind::text)
                bad(spot, "a list");
            else
                for (const auto& item : spot.items())
                    check_option(item);
            break;
        default:
            bad(spot,
                spot.is(Node::Kind::yes_no)  ? (spot.node->yes ? "true" : "false")
                : spot.is(Node::Kind::block) ? "a block"
                                             : "nothing");
        }
        return given;
    }

  private:
    void bad(const Spot& spot, const std::string& what)
    {
        wrong(spot, loading_, quoted(criterion_.name) + " can't be " + what, remedy());
    }

    std::string remedy() const
    {
        const std::string unsure = ", or \"unsure\".";
        switch (criterion_.kind) {
        case Kind::number:
            return "Write a whole number, for example 120" + unsure;
        case Kind::money:
            return "Write an amount, for example 40000000 or \"40M\"" + unsure;
        case Kind::timeline:
            return "Write months, for example 3, or \"none\"" + unsure;
        case Kind::some_of:
        case Kind::tools:
            return "Write a list of its answers, [\"name\", ...]" + unsure;
        case Kind::text:
            return "Write any text in double quotes" + unsure;
        default:
            return "Write the name of one of its answers in double quotes" + unsure;
        }
    }

    void check_word(const Spot& spot)
    {
        const auto& word = spot.node->text;
        if (word == "unsure" || criterion_.kind == Kind::text) return;
        if (is_amount(criterion_.kind)) {
            const bool no_plan = criterion_.kind == Kind::timeline && word == "none";
            if (!no_plan && !parse_amount(word)) bad(spot, quoted(word));
            return;
        }
        check_option(spot);
    }

    void check_option(const Spot& spot)
    {
        const auto word = text_of(spot);
        if (criterion_.option(word) != nullptr) return;
        if (criterion_.kind == Kind::country && is_country(word)) return;
        std::vector<std::string> names;
        for (const auto& option : criterion_.options)
            names.push_back(option.name);
        report_missing(
            spot.value_place(),
            spot.path,
            "answer of " + quoted(criterion_.name),
            word,
            names,
            loading_.findings
        );
    }

    const Criterion& criterion_;
    const Loading& loading_;
};

void load_answers(const Spot& answers, Rehearsal& test, const Loading& loading)
{
    if (!expect_block(answers, loading, R"({ "company_size": 30 })")) return;
    for (const auto& spot : answers.members()) {
        const auto* criterion = loading.profile.criterion(spot.name);
        Spot name = spot;
        name.node = nullptr;
        if (criterion == nullptr)
            check_criterion_name(name, spot.name, loading);
        else
            test.answers.emplace_back(criterion->name, GivenReader(*criterion, loading).read(spot));
    }
}

void load_says(const Spot& says, Rehearsal& test, const Loading& loading)
{
    if (!expect_block(says, loading, R"({ "company_size": "about 30" })")) return;
    for (const auto& spot : says.members()) {
        const auto* criterion = loading.profile.criterion(spot.name);
        Spot name = spot;
        name.node = nullptr;
        if (criterion == nullptr)
            check_criterion_name(name, spot.name, loading);
        else if (!spot.is(Node::Kind::text))
            wrong(spot, loading, "this is nothing one can type", "Write it in double quotes.");
        else {
            const auto same = [&](const auto& answer) { return answer.first == criterion->name; };
            if (std::any_of(test.answers.begin(), test.answers.end(), same))
                loading.findings.warning(
                    "U102",
                    spot.place,
                    spot.path,
                    quoted(spot.name) + " is answered twice",
                    "It stands in \"answers\", too; what is typed here counts. Keep one of them."
                );
            test.says.emplace_back(criterion->name, spot.node->text);
        }
    }
}

std::optional<std::string> given_text(const Spot& spot)
{
    if (!spot.is(Node::Kind::text)) return std::nullopt;
    return spot.node->text;
}

// A name in "expect" that must exist in this file.
void check_named(
    const Spot& spot,
    std::string_view what,
    const std::vector<std::string>& names,
    const Loading& loading
)
{
    if (!spot.is(Node::Kind::text)) return;
    if (std::find(names.begin(), names.end(), spot.node->text) != names.end()) return;
    report_missing(spot.value_place(), spot.path, what, spot.node->text, names, loading.findings);
}

void check_expected_names(const Spot& expect, const Loading& loading)
{
    const auto& profile = loading.profile;
    std::vector<std::string> names;
    for (const auto& disqualifier : profile.disqualifiers)
        names.push_back(disqualifier.name);
    check_named(expect.at("disqualifier"), "disqualifier", names, loading);
    check_offer(expect.at("offer"), loading);
    names.clear();
    if (profile.booking)
        for (const auto& route : profile.booking->routes)
            names.push_back(route.to);
    check_named(expect.at("route"), "route to", names, loading);
    names.clear();
    for (const auto& send : profile.send_to)
        names.push_back(send.profile);
    check_named(expect.at("sent_to"), "profile in \"send_to_profile\":", names, loading);
    for (const auto* list : {"asks", "never_asks"})
        for (const auto& item : expect.at(list).items())
            if (item.is(Node::Kind::text)) check_criterion_name(item, item.node->text, loading);
    names.clear();
    for (const auto& layer : profile.layers)
        names.push_back(layer.name);
    for (const auto& layer : expect.at("layers").members())
        if (std::find(names.begin(), names.end(), layer.name) == names.end())
            report_missing(layer.place, layer.path, "layer", layer.name, names, loading.findings);
}

void load_expect(const Spot& spot, Rehearsal::Expect& expect, const Loading& loading)
{
    expect.decision = given_text(spot.at("decision"));
    expect.disqualifier = given_text(spot.at("disqualifier"));
    expect.offer = given_text(spot.at("offer"));
    expect.route = given_text(spot.at("route"));
    expect.sent_to = given_text(spot.at("sent_to"));
    if (spot.at("asks").is(Node::Kind::list)) expect.asks = texts_of(spot.at("asks"));
    expect.never_asks = texts_of(spot.at("never_asks"));
    expect.questions_at_most = number_of(spot.at("questions_at_most"));
    expect.questions_at_least = number_of(spot.at("questions_at_least"));
    expect.score_from = number_of(spot.at("score_from"));
    expect.score_to = number_of(spot.at("score_to"));
    for (const auto& layer : spot.at("layers").members())
        expect.layers[layer.name] = number_of(layer, 0);
    check_expected_names(spot, loading);
}

// What is always so, whatever is answered, is left out.
Rehearsal::Expect without_platitudes(Rehearsal::Expect expect, const Profile& profile)
{
    const int criteria = static_cast<int>(profile.criteria.size());
    if (expect.questions_at_least && *expect.questions_at_least <= 0)
        expect.questions_at_least = {};
    if (expect.questions_at_most && *expect.questions_at_most >= criteria)
        expect.questions_at_most = {};
    if (expect.score_from && *expect.score_from <= 0) expect.score_from = {};
    if (expect.score_to && *expect.score_to >= points_max) expect.score_to = {};
    return expect;
}

void check_can_fail(const Spot& spot, const Rehearsal& test, const Loading& loading)
{
    if (spot.at("expect").node != nullptr && !spot.at("expect").is(Node::Kind::block)) return;
    const auto expected = without_platitudes(test.expect, loading.profile);
    if (expected != Rehearsal::Expect{}) return;
    const bool nothing = test.expect == Rehearsal::Expect{};
    for (const auto& line : spot.at("expect").members())
        if (nothing && !line.is(Node::Kind::list) && !line.is(Node::Kind::block))
            return;  // wrong, and reported
    loading.findings.error(
        "U606",
        spot.at("expect").place,
        spot.at("expect").path,
        "this test can't fail",
        std::string(nothing ? "It expects nothing. " : "What it expects is always so. ") +
            "Say what has to come of it, for example "
            "\"expect\": { \"decision\": \"qualified\" }."
    );
}

// A failing test is found by its name, and two edits of a page are merged by it.
void check_name(const Spot& name, const Loading& loading)
{
    for (const auto& earlier : loading.profile.tests)
        if (!earlier.name.empty() && earlier.name == text_of(name))
            return loading.findings.warning(
                "U102",
                name.value_place(),
                name.path,
                "two tests are called " + quoted(earlier.name),
                "The other begins in line " + std::to_string(earlier.line) +
                    ". Give each its own name: what it shows, in a few words."
            );
}

}  // namespace

void load_tests(const Spot& tests, Loading& loading)
{
    for (const auto& spot : tests.items()) {
        if (!spot.is(Node::Kind::block)) continue;
        Rehearsal test;
        test.name = text_of(spot.at("name"));
        check_name(spot.at("name"), loading);
        test.line = spot.place.line;
        load_visit(spot.at("visit"), test, loading);
        load_crm(spot.at("crm"), test, loading);
        load_answers(spot.at("answers"), test, loading);
        load_says(spot.at("says"), test, loading);
        load_expect(spot.at("expect"), test.expect, loading);
        check_can_fail(spot, test, loading);
        loading.profile.tests.push_back(std::move(test));
    }
}

}  // namespace usher::rules
