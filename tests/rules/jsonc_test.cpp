// JSON with comments: what it means, where it stands, and what can't be read.
#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "rules/jsonc.hpp"

using namespace usher::rules;

namespace {

Node read(const std::string& text)
{
    auto parsed = parse_jsonc(text);
    std::string said;
    for (const auto& finding : parsed.findings)
        said += print(finding, text);
    INFO(said);
    REQUIRE(parsed.findings.empty());
    return std::move(parsed.root);
}

std::vector<Finding> mistakes(const std::string& text) { return parse_jsonc(text).findings; }

}  // namespace

TEST_CASE("values, comments and commas at the end are read")
{
    const auto root = read(R"(// a page
{
  "text": "a \"quoted\" \u00e9t\u00e9 \ud83d\ude00\n", /* in between */
  "number": -2.50,
  "yes": true, "no": false, "nothing": null,
  "list": [1, "two", [],],  // commas at the end are fine
  "block": { "inner": {}, },
}
)");
    REQUIRE(root.kind == Node::Kind::block);
    CHECK(root.find("text")->text == "a \"quoted\" \xC3\xA9t\xC3\xA9 \xF0\x9F\x98\x80\n");
    CHECK(root.find("number")->text == "-2.50");
    CHECK(root.find("yes")->yes);
    CHECK_FALSE(root.find("no")->yes);
    CHECK(root.find("nothing")->kind == Node::Kind::nothing);
    CHECK(root.find("list")->items.size() == 3);
    CHECK(root.find("block")->find("inner")->kind == Node::Kind::block);
    CHECK(root.find("absent") == nullptr);
}

TEST_CASE("a mark at the beginning and Windows line ends do no harm")
{
    const auto root = read("\xEF\xBB\xBF{\r\n  \"a\": 1\r\n}\r\n");
    CHECK(root.members.front().place.line == 2);
    CHECK(root.members.front().place.column == 3);
}

TEST_CASE("every name and value knows its line and column, in characters")
{
    const auto root = read("{\n  \"\xC3\xA9t\xC3\xA9\": [ 12,\n    \"ab\" ] }");
    const auto& member = root.members.front();
    CHECK(member.place.line == 2);
    CHECK(member.place.column == 3);
    CHECK(member.place.length == 5);
    CHECK(member.value.place.column == 10);
    CHECK(member.value.items[0].place.column == 12);
    CHECK(member.value.items[0].place.length == 2);
    CHECK(member.value.items[1].place.line == 3);
    CHECK(member.value.items[1].place.length == 4);
}

TEST_CASE("blocks keep the order of the file")
{
    const auto root = read(R"({ "zebra": 1, "ant": 2, "bee": 3 })");
    CHECK(root.members[0].name == "zebra");
    CHECK(root.members[2].name == "bee");
}

TEST_CASE("a name written twice is found wherever it stands, at its second place")
{
    const auto found =
        mistakes("{ \"a\": 1,\n \"b\": { \"c\": 1, \"d\": 2,\n \"c\": 3 },\n \"a\": 2 }");
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "U102");
    CHECK(found[0].line == 3);
    CHECK(found[1].line == 4);
    CHECK(found[1].remedy.find("line 1") != std::string::npos);
}

TEST_CASE("several mistakes are found in one look")
{
    const auto found = mistakes("{\n"
                                "  \"a\": 1\n"
                                "  \"b\" 2,\n"
                                "  'c': 3,\n"
                                "  \"d\": 10M,\n"
                                "  \"e\": yes,\n"
                                "  \"f\": \"fine\"\n"
                                "}\n");
    std::vector<int> lines;
    for (const auto& finding : found) {
        CHECK(finding.code == "U101");
        lines.push_back(finding.line);
    }
    CHECK(lines == std::vector<int>{2, 3, 4, 5, 6});
}

TEST_CASE("a block that never ends is found where it begins")
{
    const auto found = mistakes("{\n"
                                "  \"first\": {\n"
                                "    \"a\": 1,\n"
                                "  \"second\": {\n"
                                "    \"b\": 2\n"
                                "  }\n"
                                "}\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 2);
}

TEST_CASE("each way a file can't be read is one finding, on its line")
{
    struct Line {
        const char* text;
        int line;
        const char* says;
    };
    const Line lines[] = {
        {"", 1, "empty"},
        {"// only a comment\n", 2, "empty"},
        {"{ \"a\": 1 }\n}", 2, "after the end"},
        {"{ \"a\": }", 1, "no value"},
        {"{ \"a\" }", 1, "no value"},
        {"{ \"a\": 1,, \"b\": 2 }", 1, "comma too many"},
        {"[1 2]", 1, "comma is missing"},
        {"{ \"a\": [1, 2 }", 1, "not closed"},
        {"{ \"a\": { \"b\": 1 ]", 1, "not closed"},
        {"[\"a\", \"b\": 1]", 1, "no names"},
        {"{ \"a\": \"text }", 1, "no end"},
        {"{ \"a\": \"tab\there\" }", 1, "invisible"},
        {"{ \"a\": \"\\x41\" }", 1, "means nothing"},
        {"{ \"a\": \"\\ud800\" }", 1, "not a character"},
        {"{ \"a\": \"\\u0000\" }", 1, "not a character"},
        {"{ \"a\": +5 }", 1, "not a number"},
        {"{ \"a\": 007 }", 1, "not a number"},
        {"{ \"a\": .5 }", 1, "not a number"},
        {"{ \"a\": 5. }", 1, "not a number"},
        {"{ \"a\": 20% }", 1, "not a number"},
        {"{ \"a\": NULL }", 1, "without quotes"},
        {"{ \"a\": 1 /* never ends", 1, "never ends"},
        {"{ \"a\": 1 # here\n }", 1, "begins with //"},
        {"{ \"a\": 1,\n \"b\": \"caf\xE9\" }", 2, "not UTF-8"},
        {"\xFF\xFE{", 1, "UTF-16"},
        {"{\xC2\xA0\"a\": 1 }", 1, "invisible"},
        {"{ \"a\": \"said \"hello\" to\" }", 1, "too early"},
        {"{ \"a\": ) }", 1, "can't be read"},
    };
    for (const auto& line : lines) {
        const auto found = mistakes(line.text);
        INFO(line.text);
        REQUIRE_FALSE(found.empty());
        INFO(found[0].message);
        CHECK(found[0].code == "U101");
        CHECK(found[0].line == line.line);
        CHECK(found[0].message.find(line.says) != std::string::npos);
    }
}

TEST_CASE("what is said about a file uses no programmers' words")
{
    const std::set<std::string> banned{
        "object",
        "array",
        "key",
        "null",
        "token",
        "string",
        "integer",
        "boolean",
        "parse",
        "syntax",
        "invalid"};
    for (const char* text :
         {"{ \"a\": }",
          "{ a: 1 }",
          "[1 2]",
          "{ \"a\": NULL }",
          "{ \"a\" 1 }",
          "{ \"a\": \"",
          "{ \"a\": [}",
          "{ \"a\": 1e }"})
        for (const auto& finding : mistakes(text))
            for (const auto& word : banned) {
                INFO(finding.message << " / " << finding.remedy);
                CHECK(
                    (" " + finding.message + " " + finding.remedy).find(" " + word) ==
                    std::string::npos
                );
            }
}

TEST_CASE("size and depth have limits")
{
    const std::string deep(nesting_max, '[');
    CHECK(mistakes(deep + std::string(nesting_max, ']')).empty());
    const auto found = mistakes(std::string(100'000, '['));
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.find("too deep") != std::string::npos);

    const std::string large = "\"" + std::string(file_bytes_max, 'x') + "\"";
    REQUIRE(mistakes(large).size() == 1);
    CHECK(mistakes(large)[0].message.find("too large") != std::string::npos);
    CHECK(mistakes("\"" + std::string(file_bytes_max - 2, 'x') + "\"").empty());
}

TEST_CASE("a file full of mistakes says the first ones")
{
    std::string text = "[";
    for (int i = 0; i < 5000; ++i)
        text += "yes\n";
    const auto found = mistakes(text);
    CHECK(found.size() >= 10);
    CHECK(found.size() <= 30);
}

TEST_CASE("no bytes whatever break the reader")
{
    const auto seed = Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string signs = "{}[]\",:\\/*\n #'-+.0123456789truefalsn\xE2\x80\x9C\xC2\xA0";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (auto length = random() % 60; length > 0; --length)
            text +=
                random() % 8 == 0 ? static_cast<char>(random()) : signs[random() % signs.size()];
        const auto parsed = parse_jsonc(text);
        for (const auto& finding : parsed.findings) {
            CHECK(finding.line >= 1);
            CHECK(finding.column >= 1);
            CHECK_FALSE(print(finding, text).empty());
        }
    }
}
