// Only a diagonal band of the table is computed, so the cost is linear in the length.

#include "dialog/close_words.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

constexpr int longest_word = 40;  // no vocabulary word is longer

bool has_digit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

int distance(std::string_view a, std::string_view b, int most)
{
    const auto longer = static_cast<int>(std::max(a.size(), b.size()));
    const auto shorter = static_cast<int>(std::min(a.size(), b.size()));
    if (longer - shorter > most) return most + 1;
    if (longer > longest_word) return a == b ? 0 : most + 1;
    // Only cells within `most` of the diagonal can matter; those just outside are never right.
    const int outside = most + 1;
    std::array<std::array<int, longest_word + 2>, 3> rows;
    for (int j = 0; j <= static_cast<int>(b.size()); ++j)
        rows[0][static_cast<std::size_t>(j)] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        const auto band = static_cast<std::size_t>(most);
        const std::size_t from = i > band ? i - band : 1;
        const std::size_t to = std::min(b.size(), i + band);
        row[from - 1] = from == 1 ? static_cast<int>(i) : outside;
        int least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const int change = above[j - 1] + (a[i - 1] != b[j - 1]);
            const int dropped = j < i + band ? above[j] + 1 : outside;
            row[j] = std::min({dropped, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], most + 1);
}

int typos_allowed(std::string_view word) { return word.size() <= 3 ? 0 : word.size() <= 6 ? 1 : 2; }

bool close(std::string_view a, std::string_view b)
{
    if (a == b) return true;
    if (a.empty() || b.empty()) return false;
    // The first letter is seldom wrong, and often tells words apart.
    if (a[0] != b[0] && !(a.size() > 4 && b.size() > 4 && a[0] == b[1] && a[1] == b[0]))
        return false;
    if (has_digit(a) || has_digit(b)) return false;
    const int most = std::min(typos_allowed(a), typos_allowed(b));
    return most > 0 && distance(a, b, most) <= most;
}

}  // namespace usher::dialog
