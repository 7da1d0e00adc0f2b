// The author's bytes are taken as they are: nothing is re-serialised on the way in.

#include "web/api/pages_sent.hpp"

#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

// JSON without comments is a page too; every page says so itself.
constexpr const char* mark_of_a_page = "usher_profile";

std::optional<Problem> read_words(const nlohmann::json& body, rules::ProfileFiles& files)
{
    const auto words = body.find("words");
    if (words == body.end()) return std::nullopt;
    const Problem wrong{400, "words must hold a text for each language.", "words"};
    if (!words->is_object()) return wrong;
    for (const auto& [language, text] : words->items()) {
        if (!text.is_string()) return wrong;
        files.words[language] = text.get<std::string>();
    }
    return std::nullopt;
}

int status_of(agent::Declined::Why why)
{
    switch (why) {
    case agent::Declined::Why::unknown:
        return 404;
    case agent::Declined::Why::bad:
        return 400;
    case agent::Declined::Why::findings:
        return 422;
    case agent::Declined::Why::stale:
        return 409;
    case agent::Declined::Why::not_allowed:
        return 403;
    case agent::Declined::Why::try_again:
        return 503;
    }
    return 400;
}

}  // namespace

std::variant<PageSent, Problem> read_page(const Request& request)
{
    PageSent sent;
    sent.files.name = "page.jsonc";
    const auto type = lower_case(request.field("content-type").value_or(""));
    if (type.substr(0, type.find(';')) != "application/json") {
        if (request.body.empty()) return Problem{400, "The body must be a page.", "text"};
        sent.files.text = request.body;
        return sent;
    }
    auto read = json_body(request);
    if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
    auto& body = std::get<nlohmann::json>(read);
    if (body.contains(mark_of_a_page)) {
        sent.files.text = request.body;
        return sent;
    }
    for (const auto* name : {"text", "tests"}) {
        const auto text = text_field(body, name);
        if (const auto* problem = std::get_if<Problem>(&text)) return *problem;
        if (!body.contains(name)) continue;
        if (std::string_view(name) == "text")
            sent.files.text = std::get<std::string>(text);
        else
            sent.files.tests = std::get<std::string>(text);
    }
    if (sent.files.text.empty()) return Problem{400, "text must be a page.", "text"};
    if (auto problem = read_words(body, sent.files)) return *problem;
    sent.beside = std::move(body);
    return sent;
}

Response told(agent::Done done, int status)
{
    if (auto* json = std::get_if<std::string>(&done))
        return json_response(std::move(*json), status);
    const auto& declined = std::get<agent::Declined>(done);
    auto response = respond(Problem{status_of(declined.why), declined.message, declined.field});
    if (declined.why == agent::Declined::Why::try_again)
        response.fields.emplace_back("Retry-After", "1");
    if (declined.details.empty()) return response;
    auto body = nlohmann::ordered_json::parse(response.body);
    body["details"] = declined.details;
    response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return response;
}

std::variant<std::optional<int>, Problem>
number_field(const nlohmann::json& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (!object.is_object() || found == object.end() || found->is_null())
        return std::optional<int>();
    constexpr std::int64_t most = 1'000'000;
    if (found->is_number_integer()) {
        const auto number = found->get<std::int64_t>();
        if (number >= 0 && number <= most) return std::optional(static_cast<int>(number));
    }
    return Problem{400, std::string(name) + " must be a whole number.", name};
}

}  // namespace usher::web::api
