#pragma once
// The generated tables: sorted texts and hashes, ready to search, nothing to load.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace usher::dialog::data {

// Lines "key\tvalue\n", sorted by key; keys are folded words.
std::string_view subdivisions();        // value: the country
std::string_view cities();              // value: size 1 to 3, then countries, likeliest first
std::string_view disposable_parents();  // any domain below one of these is disposable
std::string_view domain_endings();
std::string_view country_codes();  // two and three letters, folded; value: the two-letter code

std::span<const std::uint32_t> disposable_domains();  // FNV-1a of the domain, sorted
std::span<const std::uint32_t> free_mail_domains();

// The value of a key in such a text; absent: there is none.
std::optional<std::string_view> find_line(std::string_view lines, std::string_view key);
bool has_hash(std::span<const std::uint32_t> sorted, std::string_view name);

}  // namespace usher::dialog::data
