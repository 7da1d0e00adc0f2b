#pragma once
// A replay for people: as text, as one line of a plan, and as a page with plots that prints.

#include <string>

#include <nlohmann/json.hpp>

namespace usher::agent {

// Each takes what replay_to_json gives.

// "1000 conversations: 4 review -> qualified, 1 can't tell".
std::string what_if_line(const nlohmann::json& replay);
std::string replay_in_words(const nlohmann::json& replay);
// A whole HTML document: plots are drawn in place, and every plot has its numbers as a table.
std::string replay_page(const nlohmann::json& replay);

}  // namespace usher::agent
