// Every refusal names its field.

#include "web/api/parameters.hpp"

#include <algorithm>
#include <charconv>

#include "web/strict_json.hpp"

namespace usher::web::api {

std::variant<Parameters, Problem>
Parameters::read(const Request& request, std::span<const std::string_view> allowed)
{
    auto form = read_form(request.query);
    if (!form) return Problem{400, "The query can't be read, or has a name twice."};
    Parameters parameters;
    for (auto& [name, value] : *form) {
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
            return Problem{400, "There is no parameter `" + name + "` here.", name};
        }
        parameters.values_.emplace(name, std::move(value));
    }
    return parameters;
}

std::string Parameters::text(std::string_view name) const
{
    const auto found = values_.find(name);
    return found == values_.end() ? std::string() : found->second;
}

std::variant<int, Problem>
Parameters::number(std::string_view name, int from, int to, int otherwise) const
{
    const auto given = text(name);
    if (given.empty()) return otherwise;
    int number = 0;
    const auto* end = given.data() + given.size();
    const auto read = std::from_chars(given.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= from && number <= to) return number;
    return Problem{
        400,
        std::string(name) + " must be a whole number from " + std::to_string(from) + " to " +
            std::to_string(to) + ".",
        std::string(name)};
}

std::variant<nlohmann::json, Problem> json_body(const Request& request)
{
    const auto type = lower_case(request.field("content-type").value_or(""));
    if (type.substr(0, type.find(';')) != "application/json") {
        return Problem{415, "The body must be application/json."};
    }
    auto read = read_json(request.body);
    if (const auto* refused = std::get_if<NotJson>(&read)) {
        const auto what = refused->field.empty() ? "The body" : refused->field;
        return Problem{400, what + " " + refused->message + ".", refused->field};
    }
    auto& body = std::get<nlohmann::json>(read);
    if (!body.is_object()) return Problem{400, "The body must be a JSON object."};
    return std::move(body);
}

std::variant<std::string, Problem> text_field(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end()) return std::string();
    if (found->is_string()) return found->get<std::string>();
    return Problem{400, std::string(name) + " must be a string.", name};
}

}  // namespace usher::web::api
