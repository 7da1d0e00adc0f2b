// Open addressing; the slot keeps the hash, so that a wrong word is seldom compared.

#include "dialog/vocabulary/word_numbers.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

constexpr std::size_t first_slots = 32768;      // the vocabulary's words fit without growing
constexpr std::size_t letters_at_once = 65536;  // one string's worth of words

// FNV-1a: words are short.
std::uint32_t hash_of(std::string_view word)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ (hash >> 15);
}

}  // namespace

WordNumbers::WordNumbers() : slots_(first_slots) { words_.reserve(first_slots / 2); }

std::size_t WordNumbers::slot_of(std::string_view word, std::uint32_t hash) const
{
    const std::size_t last = slots_.size() - 1;
    std::size_t at = hash & last;
    while (slots_[at].number != no_word &&
           (slots_[at].hash != hash || words_[slots_[at].number - 1] != word))
        at = (at + 1) & last;
    return at;
}

std::uint32_t WordNumbers::find(std::string_view word) const
{
    return slots_[slot_of(word, hash_of(word))].number;
}

std::uint32_t WordNumbers::add(std::string_view word)
{
    const std::uint32_t hash = hash_of(word);
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.number != no_word) return slot.number;
    words_.push_back(kept(word));
    const auto number = static_cast<std::uint32_t>(words_.size());
    slot = {hash, number};
    if (words_.size() * 2 > slots_.size()) grow();
    return number;
}

std::string_view WordNumbers::kept(std::string_view word)
{
    if (letters_.empty() || letters_.back().capacity() - letters_.back().size() < word.size())
        letters_.emplace_back().reserve(std::max(letters_at_once, word.size()));
    std::string& letters = letters_.back();
    const std::size_t begin = letters.size();
    letters += word;
    return std::string_view(letters).substr(begin);
}

void WordNumbers::grow()
{
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    const std::size_t last = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.number == no_word) continue;
        std::size_t at = slot.hash & last;
        while (slots_[at].number != no_word)
            at = (at + 1) & last;
        slots_[at] = slot;
    }
}

}  // namespace usher::dialog
