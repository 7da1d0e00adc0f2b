// What an operator writes: everything has a default, nothing is silently ignored.

#include <catch2/catch.hpp>

#include "agent/settings.hpp"
#include "tests/support/temp_folder.hpp"

using namespace usher::agent;
using usher::tests::TempFolder;

namespace {

const std::string site = R"({ "usher_site": 1, "profiles": ["a", "b"], "otherwise": "b" })";

SettingsRead read(const std::string& server, const std::string& site_text = site)
{
    const TempFolder folder;
    if (!server.empty()) folder.write("server.jsonc", server);
    if (!site_text.empty()) folder.write("site.jsonc", site_text);
    return read_settings(folder.path());
}

}  // namespace

TEST_CASE("without server.jsonc everything has its default")
{
    const auto read_back = read("");
    CHECK(read_back.findings.empty());
    CHECK(read_back.settings.server.limits.connections == 10'000);
    CHECK(read_back.settings.server.limits.message_bytes == 16 * 1024);
    CHECK(read_back.settings.site.profiles == std::vector<std::string>{"a", "b"});
    CHECK(read_back.settings.site.rules_live_in == "console");
}

TEST_CASE("every setting is read")
{
    const auto settings = read(R"({
        "public_url": "https://chat.acme.example", "operators_listen": "127.0.0.1:9090",
        "origins": ["https://acme.example"], "trusted_proxies": ["10.0.0.1"],
        "country_header": "CF-IPCountry", "tls": { "certificate": "c.pem", "key": "k.pem" },
        "limits": { "connections": 5, "connections_per_address": 0,
                    "conversations_per_address_per_minute": 7, "messages_per_minute": 8,
                    "burst": 9, "message_bytes": 1024 } })");
    REQUIRE(settings.findings.empty());
    const auto& server = settings.settings.server;
    CHECK(server.public_url == "https://chat.acme.example");
    CHECK(server.operators_listen == "127.0.0.1:9090");
    CHECK(server.origins == std::vector<std::string>{"https://acme.example"});
    CHECK(server.tls->key == "k.pem");
    CHECK(server.limits.connections == 5);
    CHECK(server.limits.connections_per_address == 0);
    CHECK(server.limits.burst == 9);
}

TEST_CASE("a mistake is a finding with its place, and the name that was meant")
{
    const auto findings = read("{\n  \"limits\": { \"brust\": 3 }\n}").findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "U103");
    CHECK(findings[0].file == "server.jsonc");
    CHECK(findings[0].line == 2);
    CHECK(findings[0].remedy.find("\"burst\"") != std::string::npos);
}

TEST_CASE("who takes everybody else is asked about where that is written, each name known once")
{
    const auto otherwise =
        read("", "{ \"usher_site\": 1,\n\"profiles\": [\"pools\"],\n\"otherwise\": \"pool\" }")
            .findings;
    REQUIRE(otherwise.size() == 1);
    CHECK(otherwise[0].line == 3);
    CHECK(otherwise[0].remedy.starts_with("Did you mean \"pools\"?"));
    const auto unknown =
        read("", R"({ "usher_site": 1, "profiles": ["a"], "otherwise": "a", "x": 1 })").findings;
    REQUIRE(unknown.size() == 1);
    const auto& remedy = unknown[0].remedy;
    CHECK(remedy.find("publish_needs") != remedy.npos);
    CHECK(remedy.find("publish_needs") == remedy.rfind("publish_needs"));
}

TEST_CASE("a site needs a profile, and somebody for everybody else")
{
    const auto code = [](const std::string& text) {
        const auto findings = read("", text).findings;
        return findings.empty() ? "" : findings.front().code;
    };
    CHECK(code("") == "U104");
    CHECK(code("{ \"usher_site\": 1, \"profiles\": [] }") == "U104");
    CHECK(code(R"({ "usher_site": 1, "profiles": ["a"], "otherwise": "c" })") == "U105");
    CHECK(
        code(R"({ "usher_site": 1, "profiles": ["a"], "otherwise": "a", "rules_live_in": "head" })"
        ) == "U104"
    );
    CHECK(code("{ \"usher_site\": 1, ") == "U101");
    CHECK(code(R"({ "usher_site": 1, "profiles": "a", "otherwise": "a" })") == "U104");
}

TEST_CASE("wrong kinds and numbers out of range are said at once")
{
    const auto findings =
        read(R"({ "public_url": 3, "origins": "x", "limits": { "burst": -1, "connections": 1.5 } })"
        )
            .findings;
    CHECK(findings.size() == 4);
    for (const auto& finding : findings)
        CHECK(finding.code == "U104");
}
