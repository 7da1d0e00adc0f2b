// Text to (profile, findings): parse, check the shape, build the values, check what they say
// together. Each step reports all it finds; the profile exists only if nothing is wrong.

#include "rules/load.hpp"

#include <algorithm>
#include <deque>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

std::string file_beside(const std::string& name, const std::string& part)
{
    const auto dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return name + "." + part + ".jsonc";
    return name.substr(0, dot) + "." + part + name.substr(dot);
}

namespace {

// The files of a set, parsed. Nodes are pointed at, so this outlives the loading.
struct Sources {
    Parsed main;
    std::map<std::string, Parsed> words;
    std::optional<Parsed> tests;
};

Sources parse_all(const ProfileFiles& files, Findings& findings)
{
    Sources sources;
    sources.main = parse_jsonc(files.text);
    findings.take(sources.main.findings, files.name);
    for (const auto& [language, text] : files.words) {
        auto& parsed = sources.words[language] = parse_jsonc(text);
        const auto name = file_beside(files.name, language);
        findings.take(parsed.findings, name);
        findings.file_of("words." + language, name);
    }
    if (files.tests) {
        sources.tests = parse_jsonc(*files.tests);
        const auto name = file_beside(files.name, "tests");
        findings.take(sources.tests->findings, name);
        findings.file_of("tests", name);
    }
    return sources;
}

// The page's translations: those under "words" and those in files of their own, as one block.
Node gather_words(const Spot& page, const Sources& sources, Findings& findings)
{
    Node words;
    words.kind = Node::Kind::block;
    const auto inside = page.at("words");
    words.place = inside.value_place();
    if (inside.is(Node::Kind::block))
        words.members = inside.node->members;
    else if (inside.node != nullptr)
        findings.error(
            "U104",
            inside.value_place(),
            inside.path,
            "\"words\" is not a block",
            "It holds one block for each further language: { \"fr\": { ... } }."
        );
    for (const auto& [language, parsed] : sources.words) {
        if (words.find(language) != nullptr) {
            findings.error(
                "U102",
                inside.at(language).place,
                page.path,
                "the texts in " + quoted(language) + " are written twice",
                "They stand here and in a file of their own. Only one of them could count."
            );
            continue;
        }
        words.members.push_back({language, Place{}, parsed.root});
    }
    return words;
}

// "fr", "pt-BR": two or three small letters, and what follows a hyphen.
bool is_language(std::string_view tag)
{
    const auto primary = tag.substr(0, tag.find('-'));
    const bool rest = tag.size() == primary.size() || tag.size() > primary.size() + 2;
    return primary.size() >= 2 && primary.size() <= 3 && rest &&
           std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void check_language(const Spot& spot, const Loading& loading)
{
    if (!spot.is(Node::Kind::text) || is_language(spot.node->text)) return;
    loading.findings.error(
        "U104",
        spot.value_place(),
        spot.path,
        quoted(spot.node->text) + " is not a language",
        "Write its short name: \"en\", \"fr\", \"de\", \"es\" ..."
    );
}

void load_languages(const Spot& page, Loading& loading)
{
    auto& languages = loading.profile.languages;
    languages.push_back(text_of(page.at("language")));
    check_language(page.at("language"), loading);
    const auto also = page.at("also_in");
    for (const auto& item : also.items()) {
        if (!item.is(Node::Kind::text)) continue;
        check_language(item, loading);
        const auto& tag = item.node->text;
        if (std::find(languages.begin(), languages.end(), tag) != languages.end())
            loading.findings.error(
                "U102",
                item.place,
                item.path,
                "the language " + quoted(tag) + " is named twice",
                "\"language\" is the language of this file; \"also_in\" lists the others."
            );
        languages.push_back(tag);
    }
}

void load_tests_of(const Spot& page, const Sources& sources, Loading& loading)
{
    Spot tests = page.at("tests");
    if (sources.tests) {
        if (tests.node != nullptr)
            loading.findings.error(
                "U102",
                tests.place,
                page.path,
                "the tests are written twice",
                "They stand here and in a file of their own. Only one of them could count."
            );
        tests.node = &sources.tests->root;
        tests.place = tests.node->place;
        if (!tests.is(Node::Kind::list)) {
            loading.findings.error(
                "U104",
                tests.place,
                tests.path,
                "a file of tests is a list",
                "It begins with [ and holds one block { } for each test."
            );
            return;
        }
        for (const auto& item : tests.items())
            if (item.is(Node::Kind::block)) check_shape(item, test_fields(), loading.findings);
    }
    if (tests.node == nullptr || (tests.is(Node::Kind::list) && tests.node->items.empty())) {
        if (tests.node == nullptr)
            loading.findings.error(
                "U104",
                page.value_place(),
                "tests",
                "the profile has no test",
                "At least one is needed: { \"name\": \"49 people is out\", \"answers\": "
                "{ \"company_size\": 49 }, \"expect\": { \"decision\": \"disqualified\" } }."
            );
        return;
    }
    load_tests(tests, loading);
}

void load_all(const Spot& page, const Sources& sources, Loading& loading)
{
    load_head(page, loading);
    load_layers(page.at("layers"), loading);
    check_ask_first(page.at("manners"), loading);
    load_outcome(page, loading);
    load_contact_fields(page.at("before_booking"), loading);
    load_consent(page.at("consent"), loading);
    load_booking(page.at("booking"), loading);
    load_people(page.at("people"), loading);
    load_faq(page.at("faq"), loading);
    load_experiments(page, loading);
    load_shares(page.at("answer_shares"), loading);
    load_tests_of(page, sources, loading);
}

void check_all(const Spot& page, const Spot& words, const Loading& loading)
{
    check_words(page, words, loading);
    check_points(page.at("layers"), loading);
    check_synonyms(page, loading);
    check_texts(page, loading);
    check_promises(page, loading);
    check_accepted(page, loading);
}

}  // namespace

Loaded load_profile(const ProfileFiles& files, const World* world)
{
    Findings findings(files.name);
    auto sources = parse_all(files, findings);
    if (findings.has_errors()) return {nullptr, std::move(findings).in_order()};
    Spot page;
    page.node = &sources.main.root;
    page.place = page.node->place;
    if (!page.is(Node::Kind::block)) {
        findings.error(
            "U101", page.place, "", "this is not a profile", "A profile is one block: { ... }."
        );
        return {nullptr, std::move(findings).in_order()};
    }
    if (check_shape(page, profile_fields(), findings) == Size::too_large)
        return {nullptr, std::move(findings).in_order()};
    mend_names(sources.main.root, profile_fields());
    findings.look_in(sources.main.root);
    for (const auto& [language, parsed] : sources.words)
        findings.look_in(parsed.root);
    if (sources.tests) findings.look_in(sources.tests->root);

    const auto profile = std::make_shared<Profile>();
    Loading loading{world, *profile, findings};
    load_languages(page, loading);
    const Node all_words = gather_words(page, sources, findings);
    Spot words;
    words.node = &all_words;
    words.path = words.name = "words";
    words.place = page.at("words").place;
    for (std::size_t i = 1; i < profile->languages.size(); ++i)
        page.twins.push_back(all_words.find(profile->languages[i]));
    load_all(page, sources, loading);
    check_all(page, words, loading);

    Loaded loaded;
    if (!findings.has_errors()) loaded.profile = profile;
    loaded.findings = std::move(findings).in_order();
    return loaded;
}

}  // namespace usher::rules
