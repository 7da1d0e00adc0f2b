// How a finding reads.
#include <catch2/catch.hpp>

#include "rules/finding.hpp"

using namespace usher::rules;

namespace {

Finding finding(int line, int column, int length)
{
    Finding result;
    result.code = "U103";
    result.file = "page.jsonc";
    result.line = line;
    result.column = column;
    result.length = length;
    result.message = "there is no \"disqualifers\" here";
    result.remedy = "Did you mean \"disqualifiers\"?";
    return result;
}

}  // namespace

TEST_CASE("a finding names the place, shows it, and says what to do")
{
    const std::string text = "{\n  // Who is not a fit\n  \"disqualifers\": {\n  }\n}\n";
    CHECK(
        print(finding(3, 3, 14), text) ==
        "page.jsonc:3:3   error U103   there is no \"disqualifers\" here\n"
        "\n"
        "     3 |   \"disqualifers\": {\n"
        "       |   ^^^^^^^^^^^^^^\n"
        "  Did you mean \"disqualifiers\"?\n"
    );
}

TEST_CASE("the line above is shown if it says something")
{
    const std::string text = "[\n  { \"from\": 100, \"to\": 500 },\n  { \"from\": 510 }\n]";
    const auto shown = print(finding(3, 5, 11), text);
    CHECK(shown.find("     2 |   { \"from\": 100, \"to\": 500 },\n") != shown.npos);
    CHECK(shown.find("       |     ^^^^^^^^^^^\n") != shown.npos);
}

TEST_CASE("the caret counts characters, not bytes, and a tab as one")
{
    const auto shown = print(finding(1, 8, 3), "\"\xC3\xA9t\xC3\xA9\"\t, abc");
    CHECK(shown.find("     1 | \"\xC3\xA9t\xC3\xA9\" , abc\n       |        ^^^\n") != shown.npos);
}

TEST_CASE("a long line is cut around the place")
{
    std::string text = "{ " + std::string(500, 'x') + " \"here\" " + std::string(500, 'y') + " }";
    const auto shown = print(finding(1, 504, 6), text);
    std::size_t begin = 0;
    while (begin < shown.size()) {
        const auto end = shown.find('\n', begin);
        CHECK(end - begin <= 110);  // bytes; the marks of the cut take three each
        begin = end + 1;
    }
    const auto source = shown.find("\"here\""), caret = shown.find("^^^^^^");
    const auto line_start = shown.rfind('\n', source), caret_start = shown.rfind('\n', caret);
    // The mark in front of the cut line is one column of three bytes.
    CHECK(source - line_start - 2 == caret - caret_start);
}

TEST_CASE("a finding about the file as a whole, or beyond its end, shows no line")
{
    CHECK(print(finding(0, 0, 1), "{}").find(" | ") == std::string::npos);
    CHECK(print(finding(7, 1, 1), "{}").find(" | ") == std::string::npos);
    CHECK(print(finding(1, 900, 50), "{}").find("^") != std::string::npos);
    auto nameless = finding(0, 0, 1);
    nameless.file.clear();
    CHECK(print(nameless, "").substr(0, 10) == "error U103");
}

TEST_CASE("only errors keep a file from going live")
{
    auto warning = finding(1, 1, 1);
    warning.severity = Severity::warning;
    CHECK_FALSE(has_errors({warning}));
    CHECK(has_errors({warning, finding(1, 1, 1)}));
    CHECK_FALSE(has_errors({}));
    CHECK(name_of(Severity::note) == "note");
}
