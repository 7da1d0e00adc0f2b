// Tables as spreadsheets write them.

#include "agent/csv.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace usher::agent;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table table_of(const std::string& text)
{
    std::istringstream in(text);
    CsvReader reader(in);
    CsvRecord record;
    Table table;
    while (reader.next(record)) {
        CHECK(record.trouble.empty());
        table.push_back(record.cells);
    }
    return table;
}

std::vector<std::string> troubles_of(const std::string& text)
{
    std::istringstream in(text);
    CsvReader reader(in);
    CsvRecord record;
    std::vector<std::string> troubles;
    while (reader.next(record))
        troubles.push_back(record.trouble);
    return troubles;
}

}  // namespace

TEST_CASE("cells are separated by commas and lines end in LF or CRLF")
{
    CHECK(table_of("a,b\nc,d\r\n") == Table{{"a", "b"}, {"c", "d"}});
    CHECK(table_of("a,,\n,") == Table{{"a", "", ""}, {"", ""}});
    CHECK(table_of("\n\na\n\n\nb") == Table{{"a"}, {"b"}});
    CHECK(table_of("").empty());
    CHECK(table_of("\xEF\xBB\xBFid,name\n") == Table{{"id", "name"}});
}

TEST_CASE("quoted cells hold commas, quotes and line breaks")
{
    CHECK(table_of("\"a,b\",\"say \"\"hi\"\"\"") == Table{{"a,b", "say \"hi\""}});
    CHECK(table_of("\"two\nlines\",x\ny,z") == Table{{"two\nlines", "x"}, {"y", "z"}});
    CHECK(table_of("\"\",\"\"") == Table{{"", ""}});
    CHECK(table_of("5\" pipe,x") == Table{{"5\" pipe", "x"}});
}

TEST_CASE("a broken record is trouble of its own and the rest is read")
{
    const auto troubles = troubles_of("\"a\"b,c\nd,e\n");
    REQUIRE(troubles.size() == 2);
    CHECK_FALSE(troubles[0].empty());
    CHECK(troubles[1].empty());
    CHECK(troubles_of("\"never closed\nx,y").size() == 1);
}
