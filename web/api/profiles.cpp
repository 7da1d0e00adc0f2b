// Published profiles: which there are, their versions, and the author's bytes of each.

#include <charconv>

#include "web/api/api.hpp"

namespace usher::web::api {

namespace {

std::optional<int> version_number(const std::string& text)
{
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 1) return std::nullopt;
    return number;
}

}  // namespace

Response profiles(const Call& call) { return json_response(call.faces.archive.profiles()); }

Response versions(const Call& call)
{
    auto found = call.faces.archive.versions(call.names.at(0));
    if (!found) return respond(Problem{404, "There is no such profile."});
    return json_response(std::move(*found));
}

Response version(const Call& call)
{
    const auto number = version_number(call.names.at(1));
    auto bytes = number ? call.faces.archive.version_bytes(call.names.at(0), *number)
                        : std::optional<std::string>();
    if (!bytes) return respond(Problem{404, "There is no such version."});
    Response response;
    // JSON with comments has no type of its own; as text it is shown as its author wrote it.
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(*bytes);
    response.fields.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace usher::web::api
