#pragma once
// A page in the body of a request, and what came of it as an answer.

#include <optional>
#include <string>
#include <variant>

#include <nlohmann/json.hpp>

#include "agent/publishing.hpp"
#include "web/http.hpp"

namespace usher::web::api {

// A page as it was sent, with the other fields beside it (null if the body is the page itself).
struct PageSent {
    rules::ProfileFiles files;
    nlohmann::json beside;
};

// Either {"text", "words"?: {"fr": text}, "tests"?: text, ...}, or the author's file as it is, with
// any type but application/json (or with it, if it has neither comments nor trailing commas).
std::variant<PageSent, Problem> read_page(const Request& request);

// What was done, with this status, or why not: 404 unknown, 400 bad, 422 findings, 409 stale, 403.
Response told(agent::Done done, int status = 200);

// A whole number field; absent if it is not there.
std::variant<std::optional<int>, Problem>
number_field(const nlohmann::json& object, const char* name);

}  // namespace usher::web::api
