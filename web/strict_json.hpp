#pragma once
// JSON from strangers. Beside what JSON itself forbids this refuses what programs read in two ways
// or choke on: a key twice in one object, depth, width, numbers beyond a double, lone surrogates.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

namespace usher::web {

constexpr std::size_t json_depth_max = 8;       // our own messages need 3
constexpr std::size_t json_keys_max = 64;       // in one object; a profile has at most 30 criteria
constexpr std::size_t json_key_bytes_max = 64;  // longer than any name we know

struct NotJson {
    std::string field;    // the key it is about; "" = the text as a whole
    std::string message;  // "is there twice"
};

std::variant<nlohmann::json, NotJson> read_json(std::string_view text);

}  // namespace usher::web
