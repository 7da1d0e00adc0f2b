// What texts say: placeholders, length, one question at a time.

#include "rules/load_parts.hpp"

namespace usher::rules {

std::vector<std::string> placeholders_of(std::string_view text)
{
    std::vector<std::string> names;
    while (true) {
        const auto open = text.find('{');
        if (open == text.npos) return names;
        text.remove_prefix(open + 1);
        const auto close = text.find_first_of("{}");
        if (close == text.npos) return names;
        if (text[close] == '}') names.emplace_back(text.substr(0, close));
        text.remove_prefix(text[close] == '}' ? close + 1 : close);
    }
}

void check_texts(const Spot&, const Loading&) {}
void check_synonyms(const Spot&, const Loading&) {}
void check_promises(const Spot&, const Loading&) {}
void check_points(const Spot&, const Loading&) {}

}  // namespace usher::rules
