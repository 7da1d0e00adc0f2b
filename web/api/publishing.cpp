// From a page to the version that visitors get. Who asks is who it was, in the history.

#include "agent/replay_text.hpp"
#include "web/api/api.hpp"
#include "web/api/pages_sent.hpp"
#include "web/api/parameters.hpp"

namespace usher::web::api {

namespace {

// The texts and numbers of a body; a handler stops at the first that can't be.
struct Fields {
    nlohmann::json body;
    std::optional<Problem> wrong;

    explicit Fields(const Request& request)
    {
        auto read = json_body(request);
        if (auto* problem = std::get_if<Problem>(&read))
            wrong = std::move(*problem);
        else
            body = std::get<nlohmann::json>(std::move(read));
    }
    std::string text(const char* name)
    {
        if (wrong) return {};
        auto read = text_field(body, name);
        if (auto* problem = std::get_if<Problem>(&read)) wrong = std::move(*problem);
        return wrong ? std::string() : std::get<std::string>(std::move(read));
    }
    std::optional<int> number(const char* name)
    {
        if (wrong) return std::nullopt;
        auto read = number_field(body, name);
        if (auto* problem = std::get_if<Problem>(&read)) wrong = std::move(*problem);
        return wrong ? std::nullopt : std::get<std::optional<int>>(read);
    }
    int needed(const char* name)
    {
        const auto given = number(name);
        if (!given && !wrong) wrong = Problem{400, std::string(name) + " is missing.", name};
        return given.value_or(0);
    }
};

}  // namespace

Response check(const Call& call)
{
    const auto sent = read_page(call.request);
    if (const auto* problem = std::get_if<Problem>(&sent)) return respond(*problem);
    return json_response(call.faces.versions.check(std::get<PageSent>(sent).files));
}

// As JSON, or as a page to look at for whoever would rather have text/html.
Response replay(const Call& call)
{
    auto sent = read_page(call.request);
    if (const auto* problem = std::get_if<Problem>(&sent)) return respond(*problem);
    const auto& page = std::get<PageSent>(sent);
    agent::WhatIf wanted;
    if (page.beside.is_object()) {
        for (auto [name, into] :
             {std::pair{"since", &wanted.since},
              std::pair{"until", &wanted.until},
              std::pair{"level", &wanted.level}}) {
            if (!page.beside.contains(name)) continue;
            auto text = text_field(page.beside, name);
            if (const auto* problem = std::get_if<Problem>(&text)) return respond(*problem);
            *into = std::get<std::string>(std::move(text));
        }
    }
    auto done = call.faces.versions.replay(page.files, wanted);
    const auto* json = std::get_if<std::string>(&done);
    if (json == nullptr || !has_token(call.request.list("accept"), "text/html"))
        return told(std::move(done));
    Response response;
    response.type = "text/html; charset=utf-8";
    response.body = agent::replay_page(nlohmann::json::parse(*json));
    response.fields = {
        {"Cache-Control", "no-store"},
        {"Vary", "Accept"},
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"}};
    return response;
}

Response plan(const Call& call)
{
    auto sent = read_page(call.request);
    if (const auto* problem = std::get_if<Problem>(&sent)) return respond(*problem);
    auto& page = std::get<PageSent>(sent);
    const auto base = number_field(page.beside, "base");
    if (const auto* problem = std::get_if<Problem>(&base)) return respond(*problem);
    agent::PlanWanted wanted;
    wanted.files = std::move(page.files);
    wanted.author = call.who.name;
    wanted.base = std::get<std::optional<int>>(base);
    return told(call.faces.versions.plan(wanted));
}

Response merge(const Call& call)
{
    auto sent = read_page(call.request);
    if (const auto* problem = std::get_if<Problem>(&sent)) return respond(*problem);
    const auto& page = std::get<PageSent>(sent);
    const auto base = number_field(page.beside, "base");
    if (const auto* problem = std::get_if<Problem>(&base)) return respond(*problem);
    const auto& from = std::get<std::optional<int>>(base);
    if (!from) return respond(Problem{400, "base is missing.", "base"});
    return told(call.faces.versions.merge(call.names.at(0), page.files, *from));
}

Response publish(const Call& call)
{
    Fields fields(call.request);
    agent::PublishWanted wanted;
    wanted.profile = call.names.at(0);
    wanted.by = call.who.name;
    wanted.plan = fields.text("plan");
    wanted.message = fields.text("message");
    wanted.accept_warnings = fields.text("accept_warnings");
    if (fields.wrong) return respond(*fields.wrong);
    return told(call.faces.versions.publish(wanted));
}

Response rollback(const Call& call)
{
    Fields fields(call.request);
    agent::RollbackWanted wanted{
        call.names.at(0), fields.needed("to"), fields.text("message"), call.who.name};
    if (fields.wrong) return respond(*fields.wrong);
    return told(call.faces.versions.roll_back(wanted));
}

Response withdraw(const Call& call)
{
    Fields fields(call.request);
    agent::WithdrawWanted wanted;
    wanted.profile = call.names.at(0);
    wanted.by = call.who.name;
    wanted.version = fields.number("version").value_or(0);
    wanted.message = fields.text("message");
    wanted.to = fields.number("to");
    if (fields.wrong) return respond(*fields.wrong);
    return told(call.faces.versions.withdraw(wanted));
}

}  // namespace usher::web::api
