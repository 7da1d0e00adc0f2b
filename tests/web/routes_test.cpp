// The HTTP interface as its description has it: who may, what comes back, and that the description,
// the table and the server are one.

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "tests/support/places.hpp"
#include "tests/web/wire.hpp"
#include "web/routes.hpp"

using namespace usher::tests;
using namespace usher;
using nlohmann::json;

namespace {

const std::vector<std::pair<std::string, agent::Role>> everybody{
    {"viewer", agent::Role::viewer},
    {"rep", agent::Role::rep},
    {"editor", agent::Role::editor},
    {"publisher", agent::Role::publisher},
    {"admin", agent::Role::admin},
};

void give_keys(PretendAgent& agent)
{
    for (const auto& [name, role] : everybody)
        agent.keys.add(name, role);
}

std::vector<std::string> key(const std::string& name)
{
    return {"Authorization: Bearer " + name + "-key", "Content-Type: application/json"};
}

json description()
{
    std::ifstream file(tests::source_folder() + "/web/openapi.json");
    return json::parse(file);
}

std::string name_of(web::Access access)
{
    switch (access) {
    case web::Access::open:
        return "open";
    case web::Access::operators:
    case web::Access::viewer:
        return "viewer";
    case web::Access::rep:
        return "rep";
    case web::Access::editor:
        return "editor";
    case web::Access::publisher:
        return "publisher";
    case web::Access::admin:
        return "admin";
    }
    return "";
}

// Whether a value is what the schema says. As much of JSON Schema as the description uses.
bool fits(const json& value, json schema, const json& whole)
{
    if (schema.contains("$ref")) {
        schema = whole.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
    }
    std::set<std::string> types;
    if (schema.contains("type")) {
        if (schema["type"].is_array())
            types = schema["type"].get<std::set<std::string>>();
        else
            types = {schema["type"].get<std::string>()};
    }
    const std::string type = value.is_null()      ? "null"
                             : value.is_boolean() ? "boolean"
                             : value.is_string()  ? "string"
                             : value.is_array()   ? "array"
                             : value.is_object()  ? "object"
                                                  : "number";
    if (!types.empty() && types.count(type) == 0 &&
        !(value.is_number_integer() && types.count("integer"))) {
        return false;
    }
    if (schema.contains("enum")) {
        const auto& all = schema["enum"];
        if (std::find(all.begin(), all.end(), value) == all.end()) return false;
    }
    for (const auto& name : schema.value("required", json::array())) {
        if (!value.contains(name.get<std::string>())) return false;
    }
    if (value.is_object() && schema.contains("properties")) {
        for (const auto& [name, each] : schema["properties"].items()) {
            if (value.contains(name) && !fits(value[name], each, whole)) return false;
        }
    }
    if (value.is_array() && schema.contains("items")) {
        for (const auto& each : value) {
            if (!fits(each, schema["items"], whole)) return false;
        }
    }
    return true;
}

// "/v1/meetings/{id}/outcome" -> with something in the place of {id}.
std::string filled(std::string path)
{
    for (const auto& [hole, with] : std::vector<std::pair<std::string, std::string>>{
             {"conversations/{id}", "conversations/talk-1"},
             {"meetings/{id}", "meetings/meeting-1"},
             {"profiles/{id}", "profiles/demo"},
             {"{person}", "dana"},
             {"{n}", "3"}}) {
        if (const auto at = path.find(hole); at != std::string::npos) {
            path.replace(at, hole.size(), with);
        }
    }
    return path;
}

std::string body_for(const std::string& path)
{
    if (path.ends_with("outcome")) return R"({"outcome":"held"})";
    if (path.ends_with("messages")) return R"({"name":"Dana","text":"hi"})";
    if (path.ends_with("take") || path.ends_with("give_back")) return R"({"name":"Dana"})";
    if (path.ends_with("check") || path.ends_with("plan") || path.ends_with("replay") ||
        path.ends_with("/draft"))
        return R"({"text":"{}"})";
    if (path.ends_with("merge")) return R"({"text":"{}","base":1})";
    if (path.ends_with("publish")) return R"({"plan":"p1","message":"better"})";
    if (path.ends_with("choose")) return R"({"visit":{"page":"/hr"}})";
    if (path.ends_with("rollback")) return R"({"to":1,"message":"worse"})";
    if (path.ends_with("withdraw")) return R"({"message":"wrong price"})";
    if (path.ends_with("forget")) return R"({"conversation":"talk-1"})";
    return "";
}

std::string method_of(std::string name)
{
    for (auto& c : name)
        c = static_cast<char>(std::toupper(c));
    return name;
}

}  // namespace

TEST_CASE("the description and the table of routes know the same paths, methods and roles")
{
    std::set<std::string> described, served;
    const auto whole = description();
    for (const auto& [path, methods] : whole["paths"].items()) {
        for (const auto& [method, operation] : methods.items()) {
            auto pattern = path;
            for (auto at = pattern.find('{'); at != std::string::npos;
                 at = pattern.find('{', at + 1)) {
                pattern.erase(at + 1, pattern.find('}', at) - at - 1);
            }
            described.insert(
                method_of(method) + " " + pattern + " " + operation["x-role"].get<std::string>()
            );
        }
    }
    for (const auto& route : web::routes()) {
        if (!route.pattern.starts_with("/v1/")) continue;
        served.insert(
            std::string(route.method) + " " + std::string(route.pattern) + " " +
            name_of(route.access)
        );
    }
    CHECK(described == served);
}

TEST_CASE("each described request is answered as described")
{
    TestServer server([](PretendAgent& agent) {
        give_keys(agent);
        agent.archive.records = {R"({"id":"talk-1","profile":"demo","verdict":"qualified"})"};
    });
    const auto whole = description();
    for (const auto& [path, methods] : whole["paths"].items()) {
        for (const auto& [method, operation] : methods.items()) {
            const auto answer =
                server.request(method_of(method), filled(path), key("admin"), body_for(path));
            const auto status = std::to_string(answer.status);
            INFO(method << " " << path << " -> " << status << " " << answer.body);
            REQUIRE(operation["responses"].contains(status));
            CHECK(answer.status < 300);
            const auto& described = operation["responses"][status];
            if (!described.contains("content")) {
                CHECK(answer.body.empty());
                continue;
            }
            const auto type = answer.field("content-type");
            const auto plain = type.substr(0, type.find(';'));
            REQUIRE(described["content"].contains(plain));
            if (plain.find("json") == std::string::npos) continue;
            CHECK(fits(json::parse(answer.body), described["content"][plain]["schema"], whole));
        }
    }
}

TEST_CASE("every route asks for its role, and for no more")
{
    TestServer server(give_keys);
    for (const auto& route : web::routes()) {
        if (route.access == web::Access::open) continue;
        std::string path(route.pattern);
        for (auto at = path.find("{}"); at != std::string::npos; at = path.find("{}")) {
            path.replace(at, 2, "1");
        }
        const std::string method(route.method);
        INFO(method << " " << path);
        const auto nobody = server.request(method, path, {}, body_for(path));
        CHECK(nobody.status == 401);
        CHECK(nobody.field("www-authenticate").starts_with("Bearer"));
        bool enough = false;
        for (const auto& [name, role] : everybody) {
            enough = enough || name == name_of(route.access);
            const auto status = server.request(method, path, key(name), body_for(path)).status;
            INFO(name << " got " << status);
            CHECK((status == 403) == !enough);
            CHECK(status != 401);
        }
    }
}

TEST_CASE("a key counts as soon as it is made, and no longer than it is valid")
{
    TestServer server;
    CHECK(server.get("/v1/meetings", key("ann")).status == 401);
    server.agent.keys.add("ann", agent::Role::viewer);
    CHECK(server.get("/v1/meetings", key("ann")).status == 200);
    CHECK(server.get("/v1/meetings", {"authorization: bearer ann-key"}).status == 200);
    CHECK(server.get("/v1/meetings", {"Authorization: Basic ann-key"}).status == 401);
    server.agent.keys.revoke("ann");
    CHECK(server.get("/v1/meetings", key("ann")).status == 401);
}

TEST_CASE("guessing keys ends after ten tries a minute")
{
    TestServer server(give_keys);
    for (int i = 0; i < 10; ++i) {
        CHECK(server.get("/v1/meetings", key("guess-" + std::to_string(i))).status == 401);
    }
    const auto refused = server.get("/v1/meetings", key("admin"));
    CHECK(refused.status == 429);
    CHECK_FALSE(refused.field("retry-after").empty());
}

TEST_CASE("filters reach the record, and what is misspelt is refused by name")
{
    TestServer server(give_keys);
    auto& asked = server.agent.archive.asked;
    const auto answer = server.get(
        "/v1/conversations?profile=demo&version=3&verdict=qualified&outcome=booked&lead=won"
        "&since=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z&text=two+words&limit=7&after=x",
        key("rep")
    );
    CHECK(answer.status == 200);
    CHECK(asked.profile == "demo");
    CHECK(asked.version == 3);
    CHECK(asked.lead == "won");
    CHECK(asked.text == "two words");
    CHECK(asked.limit == 7);
    CHECK(asked.after == "x");

    const auto field = [&](const std::string& query) {
        const auto refused = server.get("/v1/conversations?" + query, key("viewer"));
        CHECK(refused.status == 400);
        return json::parse(refused.body).value("field", "");
    };
    CHECK(field("verdit=qualified") == "verdit");
    CHECK(field("limit=0") == "limit");
    CHECK(field("limit=501") == "limit");
    CHECK(field("limit=ten") == "limit");
    CHECK(field("version=-1") == "version");
    CHECK(field("since=yesterday") == "since");
    CHECK(field("text=%ff").empty());
    CHECK(field("text=a&text=b").empty());
}

TEST_CASE("bodies are JSON objects, and wrong fields are named")
{
    TestServer server(give_keys);
    const auto outcome = [&](const std::string& body, const std::string& id = "meeting-1") {
        return server.request("POST", "/v1/meetings/" + id + "/outcome", key("rep"), body);
    };
    CHECK(outcome(R"({"outcome":"declined","reason":"no budget"})").status == 204);
    CHECK(server.agent.archive.outcome == "declined/no budget");
    CHECK(outcome(R"({"outcome":"held"})", "meeting-9").status == 404);
    for (const std::string body : {R"({"outcome":"no_show"})", R"({"outcome":"accepted"})"})
        CHECK(outcome(body).status == 409);
    for (const std::string body : {R"({"outcome":"maybe"})", R"({"outcome":7})", "{}"}) {
        CHECK(json::parse(outcome(body).body)["field"] == "outcome");
    }
    CHECK(outcome("[]").status == 400);
    CHECK(outcome("{").status == 400);
    CHECK(outcome(R"({"outcome":"held","outcome":"held"})").status == 400);
    CHECK(
        server
            .request(
                "POST",
                "/v1/meetings/meeting-1/outcome",
                {"Authorization: Bearer rep-key", "Content-Type: text/plain"},
                R"({"outcome":"held"})"
            )
            .status == 415
    );
    CHECK(outcome(std::string(70'000, ' ')).status == 413);
}

TEST_CASE("a person steps in, speaks and hands back, under the name the visitor sees")
{
    TestServer server(give_keys);
    const auto post = [&](const std::string& what, const std::string& body) {
        return server.request("POST", "/v1/conversations/" + what, key("rep"), body).status;
    };
    CHECK(post("talk-1/take", R"({"name":"Dana"})") == 204);
    CHECK(post("talk-1/messages", R"({"name":"Dana","text":"Hello!"})") == 204);
    CHECK(post("talk-1/give_back", R"({"name":"Dana"})") == 204);
    CHECK(
        server.agent.people.done ==
        std::vector<std::string>{"take Dana", "say Dana: Hello!", "give back Dana"}
    );
    CHECK(post("talk-1/messages", R"({"name":"Dana"})") == 400);
    CHECK(post("talk-1/take", R"({"name":7})") == 400);
    CHECK(post("talk-9/take", "{}") == 404);
    server.agent.people.answer = agent::People::Done::try_again;
    CHECK(post("talk-1/take", "{}") == 503);
}

TEST_CASE("forgetting takes one person or one conversation")
{
    TestServer server(give_keys);
    const auto forget = [&](const std::string& body) {
        return server.request("POST", "/v1/visitors/forget", key("admin"), body);
    };
    CHECK(json::parse(forget(R"({"email":"ann@acme.example"})").body)["forgotten"] == 2);
    CHECK(server.agent.archive.forgotten == "ann@acme.example/");
    CHECK(json::parse(forget(R"({"conversation":"talk-1"})").body)["forgotten"] == 1);
    CHECK(forget("{}").status == 400);
    for (const char* part : {" ", "not", "acme.example", "@", "ann@", "a@b", "ann@acme.example x"})
        CHECK(forget(json{{"email", part}}.dump()).status == 400);
    CHECK(forget(R"({"email":"a@b.c","conversation":"talk-1"})").status == 400);
}

TEST_CASE("an export streams everything, however much, and stops when nobody reads")
{
    std::vector<std::string> records;
    for (int i = 0; i < 20'000; ++i) {
        records.push_back(
            json{{"id", "talk-" + std::to_string(i)}, {"words", std::string(500, 'x')}}.dump()
        );
    }
    TestServer server([&](PretendAgent& agent) {
        give_keys(agent);
        agent.archive.records = records;
    });
    const auto answer = server.get("/v1/export/conversations", key("viewer"));
    CHECK(answer.field("content-type") == "application/x-ndjson");
    std::string whole;
    for (const auto& record : records)
        whole += record + "\n";
    CHECK(answer.body == whole);
    CHECK(server.agent.archive.handed_out == records.size());

    const auto table = server.get("/v1/export/conversations?format=csv", key("viewer"));
    CHECK(table.field("content-type") == "text/csv; charset=utf-8");
    CHECK(table.body.starts_with("id,profile,"));
    CHECK(std::count(table.body.begin(), table.body.end(), '\n') == 20'001);
    auto by_accept = key("viewer");
    by_accept.push_back("Accept: text/csv");
    CHECK(server.get("/v1/export/conversations", by_accept).body == table.body);
    CHECK(server.get("/v1/export/conversations?format=pdf", key("viewer")).status == 400);

    server.agent.archive.handed_out = 0;
    auto leaving = server.wire();
    leaving.send("GET /v1/export/conversations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                 "viewer-key\r\n\r\n");
    leaving.reset();
    server.stop_and_wait();
    CHECK(server.agent.archive.handed_out < records.size());
}

TEST_CASE("a viewer reads what became of a talk, but not what was said")
{
    const std::string said =
        R"({"id":"talk-1","answers":[{"criterion":"size","kind":"number","words":"about 220",)"
        R"("value":220},{"criterion":"wish","kind":"text","words":"less noise",)"
        R"("value":"less noise","reading":"less noise"}],"turns":[{"seq":1}],)"
        R"("verdict":"qualified","why":["Size 220: 12 of 12","Wish less noise: 0 of 0"]})";
    TestServer server([&](PretendAgent& agent) {
        give_keys(agent);
        agent.archive.records = {said};
    });
    const auto lines = [&](const char* role) {
        return json::parse(server.get("/v1/export/conversations", key(role)).body);
    };
    CHECK(lines("rep") == json::parse(said));
    const auto shown = lines("viewer");
    CHECK_FALSE(shown.contains("turns"));
    CHECK(shown["answers"][0]["words"].is_null());
    CHECK(shown["answers"][0]["value"] == 220);
    CHECK(shown["answers"][1]["value"].is_null());
    CHECK(shown["verdict"] == "qualified");
    CHECK(shown["why"][0] == "Size 220: 12 of 12");
    CHECK(shown.dump().find("noise") == std::string::npos);

    const auto table = [&](const char* role) {
        return server.get("/v1/export/conversations?format=csv", key(role)).body;
    };
    CHECK(table("rep").find("noise") != std::string::npos);
    CHECK(table("viewer").find("noise") == std::string::npos);
    CHECK(table("viewer").find("size: 220") != std::string::npos);

    for (const std::string path : {"/v1/conversations", "/v1/export/conversations"}) {
        CHECK(server.get(path + "?text=noise", key("viewer")).status == 403);
        CHECK(server.get(path + "?text=noise", key("rep")).status == 200);
    }

    const auto one = [&](const char* role) {
        const auto answer = server.get("/v1/conversations/talk-1", key(role));
        REQUIRE(answer.status == 200);
        return json::parse(answer.body);
    };
    CHECK(one("rep").contains("turns"));
    CHECK(one("rep")["answers"][0]["words"] == "two hundred");
    CHECK_FALSE(one("viewer").contains("turns"));
    CHECK(one("viewer")["answers"][0]["words"].is_null());
}

TEST_CASE("what breaks inside is a number outside")
{
    TestServer server(give_keys);
    const auto answer = server.get("/v1/conversations/broken", key("viewer"));
    CHECK(answer.status == 500);
    CHECK(answer.body.find("secret") == std::string::npos);
    CHECK(answer.body.find("Reference") != std::string::npos);
    CHECK(server.get("/v1/conversations/talk-1", key("viewer")).status == 200);
    CHECK(server.get("/v1/conversations/talk-2", key("viewer")).status == 404);
}

TEST_CASE("health is always well, readiness says why not")
{
    TestServer server;
    CHECK(server.get("/healthz").body == "ok\n");
    CHECK(server.get("/readyz").status == 200);
    server.agent.not_ready = "the disk is full";
    CHECK(server.get("/readyz").status == 503);
    CHECK(server.get("/readyz").body == "the disk is full\n");
    CHECK(server.get("/healthz").status == 200);
}

TEST_CASE("metrics are for the operators' door, or for a key")
{
    TestServer server([](PretendAgent& agent) {
        give_keys(agent);
        agent.settings.server.operators_listen = "127.0.0.1:0";
    });
    const auto line = server.talk();
    CHECK(server.get("/metrics").status == 401);
    const auto by_key = server.get("/metrics", key("viewer"));
    CHECK(by_key.status == 200);
    CHECK(by_key.body.find("usher_lines_open 1") != std::string::npos);

    const auto at_the_door = [&](const std::string& path) {
        Wire wire(server.server().operators_port());
        wire.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        return wire.answer();
    };
    CHECK(at_the_door("/metrics").body.find("usher_lines_open") != std::string::npos);
    CHECK(at_the_door("/healthz").status == 200);
    CHECK(at_the_door("/").status == 404);
    CHECK(at_the_door("/v1/meetings").status == 404);
}

TEST_CASE("refusals and closes are counted by cause")
{
    TestServer server;
    auto line = server.talk();
    line.frame(2, "x");
    CHECK(line.closed() == 1003);
    CHECK(line.ends());
    server.wire().upgrade({"Origin: https://evil.example"});
    server.get("/nowhere");
    const auto text = server.agent.metrics.text();
    CHECK(text.find("usher_closes_total{kind=\"1003\"} 1") != std::string::npos);
    CHECK(text.find("usher_refusals_total{kind=\"origin\"} 1") != std::string::npos);
    CHECK(text.find("usher_requests_total{kind=\"404\"} 1") != std::string::npos);
}

TEST_CASE("the files of the widget are cached by their hash and compressed")
{
    TestServer server;
    const auto plain = server.get("/v1/openapi.json", {});
    CHECK(plain.status == 401);
    give_keys(server.agent);
    const auto whole = server.get("/v1/openapi.json", key("viewer"));
    CHECK(json::parse(whole.body) == description());
    auto again = key("viewer");
    again.push_back("If-None-Match: " + whole.field("etag"));
    const auto known = server.get("/v1/openapi.json", again);
    CHECK(known.status == 304);
    CHECK(known.body.empty());
    auto zipped = key("viewer");
    zipped.push_back("Accept-Encoding: br, gzip");
    const auto small = server.get("/v1/openapi.json", zipped);
    CHECK(small.field("content-encoding") == "gzip");
    CHECK(small.body.size() * 3 < whole.body.size());
    CHECK(small.body.starts_with("\x1f\x8b"));
}

TEST_CASE("the demo page and the widget are served, to other sites too")
{
    TestServer server;
    for (const std::string path :
         {"/", "/widget.js", "/demo.css", "/demo.js", "/favicon.svg", "/meeting.css"}) {
        const auto answer = server.get(path);
        INFO(path);
        // Built without npm, the program says so instead.
        if (answer.status == 404) {
            CHECK(answer.body.find("npm") != std::string::npos);
            continue;
        }
        CHECK(answer.status == 200);
        CHECK_FALSE(answer.body.empty());
        if (path != "/") CHECK(answer.field("access-control-allow-origin") == "*");
    }
}
