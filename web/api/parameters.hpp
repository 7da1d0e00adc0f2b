#pragma once
// What stands behind the question mark, and JSON bodies, read strictly: a name that is not known
// is a mistake, not something to pass over, for a filter that is misspelt would give everything.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "web/http.hpp"

namespace usher::web::api {

class Parameters {
  public:
    // Only these names are allowed.
    static std::variant<Parameters, Problem>
    read(const Request& request, std::span<const std::string_view> allowed);

    std::string text(std::string_view name) const;  // "" = absent
    // Absent: `otherwise`. A problem unless it is a whole number in the range.
    std::variant<int, Problem> number(std::string_view name, int from, int to, int otherwise) const;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

// The body as an object; a problem if it is none, or not sent as application/json.
std::variant<nlohmann::json, Problem> json_body(const Request& request);
// A string field of it; absent is "".
std::variant<std::string, Problem> text_field(const nlohmann::json& object, const char* name);

}  // namespace usher::web::api
