// Sentences for people: line breaks, lists, and the name somebody meant.
#include <catch2/catch.hpp>

#include "rules/prose.hpp"

using namespace usher::rules;

TEST_CASE("the name somebody meant is found")
{
    const std::vector<std::string> names{
        "company_size", "hr_function", "role", "ask", "again", "why_we_ask", "trigger_events"};
    CHECK(nearest("compny_size", names) == "company_size");
    CHECK(nearest("Company Size", names) == "company_size");
    CHECK(nearest("company-size", names) == "company_size");
    CHECK(nearest("comapny_size", names) == "company_size");  // two letters swapped
    CHECK(nearest("rle", names) == "role");
    CHECK(nearest("triggers", names) == "trigger_events");
    CHECK(nearest("function", names) == "hr_function");
    CHECK(nearest("budget", names).empty());
    CHECK(nearest("x", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest("anything", {}).empty());
}

TEST_CASE("edits count letters to insert, delete, replace or swap")
{
    CHECK(edits("", "") == 0);
    CHECK(edits("abc", "") == 3);
    CHECK(edits("kitten", "sitting") == 3);
    CHECK(edits("form", "from") == 1);
}

TEST_CASE("lines break at spaces and count what is seen")
{
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("unbreakable word", 4) == std::vector<std::string>{"unbreakable", "word"});
    CHECK(wrap("  ", 10).empty());
    // Five letters, seven bytes.
    CHECK(wrap("\xC3\xA9t\xC3\xA9 ok", 6) == std::vector<std::string>{"\xC3\xA9t\xC3\xA9 ok"});
}

TEST_CASE("names are listed as in a sentence")
{
    CHECK(list_of({}) == "");
    CHECK(list_of({"a"}) == "a");
    CHECK(list_of({"a", "b"}) == "a and b");
    CHECK(list_of({"a", "b", "c"}, " or ") == "a, b or c");
    CHECK(counted(1, "band", "bands") == "1 band");
    CHECK(counted(0, "band", "bands") == "0 bands");
}

TEST_CASE("a quoted text fits into a message")
{
    CHECK(quoted("yes") == "\"yes\"");
    CHECK(quoted("two\nlines") == "\"two lines\"");
    CHECK(count_code_points(usher::rules::quoted(std::string(500, 'x'))) <= 70);
}
