#include "agent/commands/reading_tables.hpp"

#include "dialog/ideas.hpp"
#include "dialog/tokens.hpp"
#include "dialog/vocabulary/lexicon.hpp"

namespace usher::agent {
namespace {

// Words of which every table is asked.
constexpr const char* any_words = "hello everybody";

}  // namespace

ReadingTables::ReadingTables()
    : vocabulary_([] { dialog::find_words(dialog::Tokens(any_words)); }),
      ideas_([] { dialog::find_ideas(dialog::Tokens(any_words), dialog::Parts::all); })
{
}

}  // namespace usher::agent
