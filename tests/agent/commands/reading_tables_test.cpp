// Tables that are built beside other work are the same tables.
#include <catch2/catch.hpp>

#include "agent/commands/reading_tables.hpp"
#include "dialog/ideas.hpp"
#include "dialog/tokens.hpp"
#include "dialog/vocabulary/lexicon.hpp"

using namespace usher;

TEST_CASE("answers can be read while the tables are being built")
{
    const dialog::Tokens tokens("we pay wages monthly");
    const agent::ReadingTables tables;
    const auto words = dialog::find_words(tokens).size();
    const auto ideas = dialog::find_ideas(tokens).size();
    CHECK(words > 0);
    CHECK(ideas > 0);
    const agent::ReadingTables again;
    CHECK(dialog::find_words(tokens).size() == words);
    CHECK(dialog::find_ideas(tokens).size() == ideas);
}
