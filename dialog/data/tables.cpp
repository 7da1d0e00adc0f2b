// Searching the generated tables by halving.

#include "dialog/data/tables.hpp"

#include <algorithm>

namespace usher::dialog::data {

std::optional<std::string_view> find_line(std::string_view lines, std::string_view key)
{
    std::size_t low = 0, high = lines.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t before = lines.rfind('\n', middle == 0 ? 0 : middle - 1);
        std::size_t begin = before == std::string_view::npos || middle == 0 ? 0 : before + 1;
        begin = std::max(begin, low);
        const std::size_t end = lines.find('\n', begin);
        const std::string_view line = lines.substr(begin, end - begin);
        const std::string_view here = line.substr(0, line.find('\t'));
        if (here == key) return line.substr(here.size() + 1);
        if (here < key)
            low = end + 1;
        else
            high = begin;
    }
    return std::nullopt;
}

bool has_hash(std::span<const std::uint32_t> sorted, std::string_view name)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return std::binary_search(sorted.begin(), sorted.end(), hash);
}

}  // namespace usher::dialog::data
