// The format told to editors and to people, held to the table.
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include "rules/finding_codes.hpp"
#include "rules/jsonc.hpp"
#include "rules/schema.hpp"
#include "tests/rules/example.hpp"
#include "tests/support/places.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

// Looks a schema's promise up along a path of a profile.
const Node* follow(const Node& root, const Node* schema)
{
    while (schema != nullptr) {
        const auto* all = schema->find("allOf");
        const auto* target = all != nullptr ? all->items.at(0).find("$ref") : schema->find("$ref");
        if (target == nullptr) return schema;
        const auto name = target->text.substr(target->text.rfind('/') + 1);
        schema = root.find("definitions")->find(name);
    }
    return schema;
}

// Every name of the value must be one the schema allows.
void check_known(const Node& root, const Node& value, const Node* schema, const std::string& path)
{
    schema = follow(root, schema);
    INFO(path);
    REQUIRE(schema != nullptr);
    for (const auto& item : value.items)
        if (const auto* items = schema->find("items")) check_known(root, item, items, path + "[]");
    const auto* properties = schema->find("properties");
    const auto* others = schema->find("additionalProperties");
    for (const auto& member : value.members) {
        const auto* known = properties != nullptr ? properties->find(member.name) : nullptr;
        if (known == nullptr && others != nullptr && others->kind == Node::Kind::block)
            known = others;
        if (known == nullptr && (others == nullptr || others->kind == Node::Kind::block)) continue;
        INFO(member.name);
        REQUIRE(known != nullptr);
        check_known(root, member.value, known, path + "." + member.name);
    }
}

// Every "U204" and "U401w" that stands in quotes.
std::vector<std::string> codes_in(const std::string& source)
{
    std::vector<std::string> codes;
    for (auto at = source.find("\"U"); at != source.npos; at = source.find("\"U", at + 1)) {
        auto code = source.substr(at + 1, source.find('"', at + 1) - at - 1);
        const auto number = code.substr(1, 3);
        const bool digits = number.find_first_not_of("0123456789") == number.npos;
        if (digits && number.size() == 3 && (code.size() == 4 || code.substr(4) == "w"))
            codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace

TEST_CASE("the schema knows every name of the example, translations too")
{
    const auto schema = parse_jsonc(json_schema());
    REQUIRE(schema.findings.empty());
    const auto example = parse_jsonc(test::example_text());
    check_known(schema.root, example.root, &schema.root, "");
    const auto* words = follow(schema.root, schema.root.find("definitions")->find("profile_words"));
    for (const auto& language : example.root.find("words")->members)
        check_known(schema.root, language.value, words, "words." + language.name);
    CHECK(words->find("properties")->find("decision") != nullptr);
    CHECK(words->find("properties")->find("manners") == nullptr);
}

TEST_CASE("every code that a finding is given is in the table of codes, each once and in order")
{
    std::set<std::string> known;
    std::string before;
    for (const FindingCode& each : finding_codes()) {
        CHECK(before < each.code);
        before = each.code;
        known.insert(before);
    }
    // Of the loader and the checks, of the rehearsals, and of what only a running site knows.
    const std::filesystem::path root = tests::source_folder();
    for (const auto* folder : {"rules", "dialog", "agent"})
        for (const auto& file : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (file.path().extension() != ".cpp") continue;
            const auto text =
                test::read_source(std::filesystem::relative(file.path(), root).string());
            for (const auto& code : codes_in(text)) {
                CAPTURE(file.path().string());
                CAPTURE(code);
                CHECK(known.count(code) == 1);
            }
        }
}

TEST_CASE("what is committed under config/ is what the table says")
{
    CHECK(test::read_source("config/usher-profile.schema.json") == json_schema());
    CHECK(test::read_source("config/README.md") == reference());
}
