#pragma once
// What the reader understood, in the words of `usher understand`.

#include <nlohmann/json.hpp>

#include "dialog/understand.hpp"

namespace usher::agent {

// "value", "range", "choice" ... or "status", by the kind that was asked for.
nlohmann::ordered_json
result_json(const dialog::Understood& understood, const dialog::Asked& asked);
// The volunteered facts by slot; null if there are none.
nlohmann::ordered_json extra_json(const dialog::Understood& understood);

}  // namespace usher::agent
