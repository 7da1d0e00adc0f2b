#pragma once
// A list of words in the program's text, parted by spaces: "we our us". A reader asks many such
// lists about every word of a message, and nearly always the answer is no: a filter worked out by
// the compiler says so without looking at the list (B. H. Bloom, CACM 13:7, with one hash).

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::dialog {

// Is the word in a list that is only known while running?
bool is_listed(std::string_view word, std::string_view list);

class WordList {
  public:
    // Only from what the compiler knows: a list made while running would cost more than it saves.
    consteval WordList(std::string_view words) : words_(words)
    {
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t end = words.find(' ', begin);
            if (end == std::string_view::npos) end = words.size();
            if (end > begin) {
                const unsigned bit = bit_of(words.substr(begin, end - begin));
                filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
            }
            begin = end + 1;
        }
    }
    consteval WordList(const char* words) : WordList(std::string_view(words)) {}

    bool has(std::string_view word) const
    {
        if (word.empty()) return false;
        const unsigned bit = bit_of(word);
        return (filter_[bit / 64] >> bit % 64 & 1) != 0 && is_listed(word, words_);
    }

  private:
    static constexpr unsigned bits = 512;

    // Three letters and the length tell most words apart, whatever their length in the same time.
    static constexpr unsigned bit_of(std::string_view word)
    {
        const auto letter = [&](std::size_t i) {
            return std::size_t{static_cast<unsigned char>(word[i])};
        };
        const std::size_t size = word.size();
        const auto mixed = static_cast<std::uint32_t>(
            letter(0) + (letter(size / 2) << 8) + (letter(size - 1) << 16) + (size << 24)
        );
        return mixed * 2654435769U >> 23;  // Fibonacci hashing (D. Knuth, TAOCP 3, 6.4)
    }

    std::string_view words_;
    std::array<std::uint64_t, bits / 64> filter_{};
};

// Is the word one of those in the list?
inline bool is_among(std::string_view word, const WordList& list) { return list.has(word); }

}  // namespace usher::dialog
