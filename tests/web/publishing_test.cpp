// Publishing over HTTP: how a page is sent, who it was, and what a refusal looks like.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace usher;
using nlohmann::json;

namespace {

void give_keys(PretendAgent& agent)
{
    agent.keys.add("erin", agent::Role::editor);
    agent.keys.add("pat", agent::Role::publisher);
}

std::vector<std::string> by(const std::string& name, const std::string& type = "application/json")
{
    return {"Authorization: Bearer " + name + "-key", "Content-Type: " + type};
}

const std::string page = "{ // a page\n \"usher_profile\": 1, }";

}  // namespace

TEST_CASE("a page is sent in a field, or as it is, and arrives byte for byte")
{
    TestServer server(give_keys);
    const auto& files = server.agent.versions.files;
    const auto send = [&](const std::vector<std::string>& fields, const std::string& body) {
        return server.request("POST", "/v1/profiles/plan", fields, body).status;
    };
    CHECK(send(by("erin", "text/plain"), page) == 200);
    CHECK(files.text == page);
    CHECK(server.agent.versions.done == "plan by erin");
    const json body = {{"text", page}, {"words", {{"fr", "{}"}}}, {"tests", "[]"}, {"base", 3}};
    CHECK(send(by("erin"), body.dump()) == 200);
    CHECK(files.text == page);
    CHECK(files.words.at("fr") == "{}");
    CHECK(files.tests == "[]");
    // A page without comments is JSON, and needs no wrapping.
    const std::string bare = "{\"usher_profile\":1,\"id\":\"x\"}";
    CHECK(send(by("erin"), bare) == 200);
    CHECK(files.text == bare);
}

TEST_CASE("what can't be a page or a field is refused by its name")
{
    TestServer server(give_keys);
    const auto field = [&](const std::string& path, const std::string& body) {
        const auto answer = server.request("POST", "/v1/profiles/" + path, by("pat"), body);
        INFO(path << " " << body);
        CHECK(answer.status == 400);
        return json::parse(answer.body).value("field", "");
    };
    CHECK(field("check", "{}") == "text");
    CHECK(field("check", R"({"text":7})") == "text");
    CHECK(field("plan", R"({"text":"{}","words":"x"})") == "words");
    CHECK(field("plan", R"({"text":"{}","base":"x"})") == "base");
    CHECK(field("demo/rollback", R"({"message":"x"})") == "to");
    CHECK(field("demo/rollback", R"({"to":1.5,"message":"x"})") == "to");
    CHECK(field("demo/withdraw", R"({"version":-1,"message":"x"})") == "version");
    CHECK(field("demo/merge", R"({"text":"{}"})") == "base");
    CHECK(field("replay", R"({"text":"{}","since":90})") == "since");
}

TEST_CASE("who publishes is whose key it is")
{
    TestServer server(give_keys);
    const auto post = [&](const std::string& path, const std::string& body) {
        const auto answer = server.request("POST", "/v1/profiles/demo/" + path, by("pat"), body);
        CHECK(answer.status == 200);
        return server.agent.versions.done;
    };
    CHECK(post("publish", R"({"plan":"p1","message":"better"})") == "publish p1 by pat: better");
    CHECK(post("rollback", R"({"to":4,"message":"worse"})") == "roll back to 4 by pat");
    CHECK(post("withdraw", R"({"version":5,"message":"wrong"})") == "withdraw 5 by pat");
    CHECK(
        server.request("POST", "/v1/profiles/demo/publish", by("erin"), R"({"plan":"p1"})")
            .status == 403
    );
}

TEST_CASE("a refusal has its status, its sentence and its details")
{
    TestServer server(give_keys);
    using Why = agent::Declined::Why;
    const std::vector<std::pair<Why, int>> statuses = {
        {Why::unknown, 404},
        {Why::bad, 400},
        {Why::findings, 422},
        {Why::stale, 409},
        {Why::not_allowed, 403},
        {Why::try_again, 503}};
    for (const auto& [why, status] : statuses) {
        server.agent.versions.declined = agent::Declined{why, "No.", {"version 3 by dana"}, "plan"};
        const auto answer = server.request(
            "POST", "/v1/profiles/demo/publish", by("pat"), R"({"plan":"p1","message":"x"})"
        );
        CHECK(answer.status == status);
        const auto problem = json::parse(answer.body);
        CHECK(problem["detail"] == "No.");
        CHECK(problem["details"][0] == "version 3 by dana");
        CHECK(problem["field"] == "plan");
    }
}

TEST_CASE("a replay is JSON for programs and a page for a browser")
{
    TestServer server(give_keys);
    const std::string body = R"({"text":"{}","since":"90d"})";
    const auto numbers = server.request("POST", "/v1/profiles/replay", by("erin"), body);
    CHECK(json::parse(numbers.body)["conversations"] == 0);
    auto browser = by("erin");
    browser.push_back("Accept: text/html");
    const auto shown = server.request("POST", "/v1/profiles/replay", browser, body);
    CHECK(shown.field("content-type") == "text/html; charset=utf-8");
    CHECK(shown.body.find("<svg") != std::string::npos);
    CHECK_FALSE(shown.field("content-security-policy").empty());
}

TEST_CASE("reading a transcript is noted with who read it")
{
    TestServer server(give_keys);
    server.agent.keys.add("vic", agent::Role::viewer);
    server.agent.keys.add("ria", agent::Role::rep);
    CHECK(server.get("/v1/conversations/talk-1", by("ria")).status == 200);
    CHECK(server.agent.versions.done == "ria view transcript talk-1");
    // What a viewer gets holds no transcript.
    CHECK(server.get("/v1/conversations/talk-1", by("vic")).status == 200);
    CHECK(server.agent.versions.done == "vic view conversation talk-1");
    CHECK(server.get("/v1/conversations/talk-9", by("vic")).status == 404);
    CHECK(server.get("/v1/audit?on=demo&limit=7", by("pat")).status == 403);
    server.agent.keys.add("ada", agent::Role::admin);
    CHECK(server.get("/v1/audit?on=demo&limit=7", by("ada")).status == 200);
    CHECK(server.agent.versions.done == "audit on demo, 7");
}
