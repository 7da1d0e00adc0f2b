// The answers to choose from, and which words of the shared vocabulary mean them.

#include <algorithm>

#include "rules/countries.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// The words of understanding.md section 7.
constexpr std::string_view seniorities =
    "founder c_level vp director head manager lead senior ic intern external";
constexpr std::string_view functions =
    "people finance engineering it sales marketing operations product procurement data legal "
    "security support design";

void wrong(const Spot& spot, const Loading& loading, std::string message, std::string remedy)
{
    loading.findings.error(
        "U104", spot.value_place(), spot.path, std::move(message), std::move(remedy)
    );
}

// "all_others" or, for tools, "none"; false if it is neither.
bool read_single_word(const Spot& spot, Option& option, const Loading& loading)
{
    if (!spot.is(Node::Kind::text)) return false;
    const auto& word = spot.node->text;
    if (word == "all_others") {
        option.all_others = true;
    } else if (word == "none" && spot.name == "tools") {
        option.no_tools = true;
    } else {
        wrong(
            spot,
            loading,
            quoted(spot.name) + " can't be " + quoted(word),
            did_you_mean(
                word,
                spot.name == "tools" ? std::vector<std::string>{"all_others", "none"}
                                     : std::vector<std::string>{"all_others"}
            ) + "Write a list, for example [" +
                quoted(word) + "], or \"all_others\"" +
                (spot.name == "tools" ? ", or \"none\" for using none." : ".")
        );
    }
    return true;
}

void read_countries(const Spot& spot, Option& option, const Loading& loading)
{
    if (spot.node == nullptr || read_single_word(spot, option, loading)) return;
    if (!spot.is(Node::Kind::list))
        wrong(spot, loading, "\"countries\" is not a list", "Write [\"US\", \"CA\"].");
    for (const auto& item : spot.items()) {
        if (!item.is(Node::Kind::text) || !is_country(item.node->text)) {
            report_country(item.place, item.path, text_of(item), loading.findings);
            continue;
        }
        option.countries.push_back(item.node->text);
    }
}

void read_tools(const Spot& spot, Option& option, const Loading& loading)
{
    if (spot.node == nullptr || read_single_word(spot, option, loading)) return;
    if (!spot.is(Node::Kind::list))
        wrong(spot, loading, "\"tools\" is not a list", "Write [\"Workday\"], or \"none\".");
    for (const auto& item : spot.items())
        if (item.is(Node::Kind::text) && !item.node->text.empty())
            option.tools.push_back(item.node->text);
        else
            wrong(item, loading, "a tool is a text", "Write its name in double quotes.");
}

std::vector<std::string> read_words(
    const Spot& spot, std::string_view allowed, std::string_view what, const Loading& loading
)
{
    if (spot.node != nullptr && !spot.is(Node::Kind::list))
        wrong(spot, loading, quoted(spot.name) + " is not a list", "Write [\"vp\", \"c_level\"].");
    const auto words = words_of(allowed);
    for (const auto& item : spot.items())
        if (std::find(words.begin(), words.end(), text_of(item)) == words.end())
            report_missing(item.place, item.path, what, text_of(item), words, loading.findings);
    return texts_of(spot);
}

void read_role(const Spot& spot, Option& option, const Loading& loading)
{
    if (!spot.is(Node::Kind::block) || spot.node->members.empty()) {
        wrong(
            spot,
            loading,
            "this says no role",
            "Write { \"seniority\": [\"vp\"], \"function\": [\"people\"] }; one of them is enough."
        );
        return;
    }
    for (const auto& member : spot.members())
        if (member.name != "seniority" && member.name != "function")
            loading.findings.error(
                "U103",
                member.place,
                member.path,
                "there is no " + quoted(member.name) + " here",
                did_you_mean(member.name, {"seniority", "function"}) +
                    "A role has \"seniority\" and \"function\"."
            );
    option.roles.push_back(
        {read_words(spot.at("seniority"), seniorities, "seniority", loading),
         read_words(spot.at("function"), functions, "function", loading)}
    );
}

void read_roles(const Spot& spot, Option& option, const Loading& loading)
{
    if (spot.node == nullptr || read_single_word(spot, option, loading)) return;
    if (!spot.is(Node::Kind::list)) {
        read_role(spot, option, loading);
        return;
    }
    for (const auto& item : spot.items())
        read_role(item, option, loading);
}

// A vocabulary belongs to its kind: elsewhere nothing would ever look at it.
void check_vocabulary(const Spot& option, Kind kind, const Loading& loading)
{
    const auto only = [&](std::string_view field, Kind its_kind) {
        const auto line = option.at(field);
        if (line.node == nullptr || kind == its_kind) return;
        wrong(
            line,
            loading,
            quoted(field) + " has no meaning for kind " + std::string(name_of(kind)),
            "It belongs to kind " + std::string(name_of(its_kind)) + "."
        );
    };
    only("countries", Kind::country);
    only("roles", Kind::role);
    only("tools", Kind::tools);
    only("triggers", Kind::text);
}

void check_option(const Spot& spot, Kind kind, const Loading& loading)
{
    const auto missing = [&](std::string_view field, std::string_view example) {
        if (spot.node->find(field) != nullptr) return;
        loading.findings.error(
            "U104",
            spot.place,
            spot.path,
            quoted(field) + " is missing in the answer " + quoted(spot.name),
            "For example: " + std::string(example)
        );
    };
    if (kind != Kind::text) missing("points", R"("points": 5)");
    if (kind != Kind::text && kind != Kind::yes_no) missing("label", R"("label": "HR operations")");
    if (spot.name == "unsure")
        loading.findings.error(
            "U104",
            spot.place,
            spot.path,
            "an answer can't be called \"unsure\"",
            "That is what not knowing is called everywhere. What it is worth is said by "
            "\"unsure\": { \"points\": 2 } beside \"options\"."
        );
    check_vocabulary(spot, kind, loading);
}

void check_yes_no(const Spot& options, const Loading& loading)
{
    for (const auto* name : {"yes", "no"})
        if (options.at(name).node == nullptr)
            loading.findings.error(
                "U104",
                options.place,
                options.path,
                "the answer " + quoted(name) + " is missing",
                "A criterion of kind yes_no names both \"yes\" and \"no\" with their points."
            );
    for (const auto& option : options.members())
        if (option.name != "yes" && option.name != "no")
            loading.findings.error(
                "U103",
                option.place,
                option.path,
                "there is no " + quoted(option.name) + " here",
                "A criterion of kind yes_no has \"yes\" and \"no\"; for other answers use one_of."
            );
}

// Kinds whose answers are also read from a vocabulary that no list of options could exhaust.
bool has_vocabulary(Kind kind)
{
    return kind == Kind::country || kind == Kind::role || kind == Kind::tools;
}

void check_all_others(const Spot& options, const Criterion& criterion, const Loading& loading)
{
    const bool covered =
        std::any_of(criterion.options.begin(), criterion.options.end(), [](const Option& option) {
            return option.all_others;
        });
    const auto field = criterion.kind == Kind::country ? "countries"
                       : criterion.kind == Kind::role  ? "roles"
                                                       : "tools";
    if (covered) return;
    loading.findings.error(
        "U104",
        options.place,
        options.path,
        "no answer stands for all others",
        "Nobody has decided about other " + std::string(field) + ". Add an answer with \"" +
            std::string(field) + "\": \"all_others\"."
    );
}

}  // namespace

void load_options(const Spot& options, Criterion& criterion, const Loading& loading)
{
    if (!options.is(Node::Kind::block)) return;
    for (const auto& spot : options.members()) {
        if (!spot.is(Node::Kind::block)) continue;
        check_option(spot, criterion.kind, loading);
        Option option;
        option.name = spot.name;
        option.label = said(spot.at("label"));
        option.also = all_said(spot.at("also"));
        option.points = number_of(spot.at("points"), 0);
        option.triggers = texts_of(spot.at("triggers"));
        read_countries(spot.at("countries"), option, loading);
        read_roles(spot.at("roles"), option, loading);
        read_tools(spot.at("tools"), option, loading);
        criterion.options.push_back(std::move(option));
    }
    if (criterion.kind == Kind::yes_no) check_yes_no(options, loading);
    if (is_choice(criterion.kind) && options.node->members.empty()) {
        wrong(options, loading, "\"options\" is empty", "A choice needs answers to choose from.");
        return;
    }
    if (has_vocabulary(criterion.kind)) check_all_others(options, criterion, loading);
}

}  // namespace usher::rules
