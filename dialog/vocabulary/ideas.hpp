#pragma once
// Words for the same thing, over four languages, for telling which option an answer means. Used
// only where options are offered: "fortnightly" is "Every two weeks", "la mairie" the public sector.

#include <span>
#include <string_view>

namespace usher::dialog::vocabulary {

// One idea and its words, parted by commas. The name before the colon is its family: an answer of
// the options' family that none of them has is "Other". Endings need not be listed ("Kosten" is
// also found as "Kost"); a word may stand in several ideas, for only what the options say counts.
struct IdeaWords {
    std::string_view idea, words;
};

std::span<const IdeaWords> ideas_of_business();
std::span<const IdeaWords> ideas_of_reasons();
std::span<const IdeaWords> ideas_of_degrees();
std::span<const IdeaWords> ideas_of_trades();
std::span<const IdeaWords> ideas_of_offices();
std::span<const IdeaWords> ideas_of_labels();
std::span<const IdeaWords> ideas_of_every_day();

}  // namespace usher::dialog::vocabulary
