// The format told to editors and to people, held to the table.
#include <catch2/catch.hpp>

#include "rules/jsonc.hpp"
#include "rules/schema.hpp"
#include "tests/rules/example.hpp"

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

TEST_CASE("what is committed under config/ is what the table says")
{
    CHECK(test::read_source("config/usher-profile.schema.json") == json_schema());
    CHECK(test::read_source("config/README.md") == reference());
}
