// A person of ours in a conversation. Each step is a turn; the answer comes once it is on disk.

#include "web/api/api.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

using Done = agent::People::Done;

struct Words {
    std::string name;  // what the visitor sees; "" = nobody in particular
    std::string text;
};

std::variant<Words, Problem> read_words(const Request& request)
{
    const auto body = json_body(request);
    if (const auto* problem = std::get_if<Problem>(&body)) return *problem;
    const auto& object = std::get<nlohmann::json>(body);
    const auto name = text_field(object, "name");
    if (const auto* problem = std::get_if<Problem>(&name)) return *problem;
    const auto text = text_field(object, "text");
    if (const auto* problem = std::get_if<Problem>(&text)) return *problem;
    return Words{std::get<std::string>(name), std::get<std::string>(text)};
}

Response told(Done done)
{
    if (done == Done::unknown) return respond(Problem{404, "There is no such conversation."});
    if (done == Done::try_again) {
        auto response = respond(Problem{503, "This could not be stored; nothing happened."});
        response.fields.emplace_back("Retry-After", "1");
        return response;
    }
    Response response;
    response.status = 204;
    return response;
}

}  // namespace

Response take_conversation(const Call& call)
{
    const auto words = read_words(call.request);
    if (const auto* problem = std::get_if<Problem>(&words)) return respond(*problem);
    return told(call.faces.people.take(call.names.at(0), std::get<Words>(words).name));
}

Response say_in_conversation(const Call& call)
{
    const auto words = read_words(call.request);
    if (const auto* problem = std::get_if<Problem>(&words)) return respond(*problem);
    const auto& said = std::get<Words>(words);
    if (said.text.empty()) return respond(Problem{400, "text is missing.", "text"});
    return told(call.faces.people.say(call.names.at(0), said.name, said.text));
}

Response give_back_conversation(const Call& call)
{
    const auto words = read_words(call.request);
    if (const auto* problem = std::get_if<Problem>(&words)) return respond(*problem);
    return told(call.faces.people.give_back(call.names.at(0), std::get<Words>(words).name));
}

}  // namespace usher::web::api
