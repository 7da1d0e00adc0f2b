// Signatures by the published vector, addresses by the registries, settings by what can go wrong.

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>

#include <cstring>

#include "agent/base64.hpp"
#include "agent/calendars/address_guard.hpp"
#include "agent/outbox/http_client.hpp"
#include "agent/settings.hpp"
#include "agent/webhooks/signature.hpp"
#include "tests/support/temp_folder.hpp"

using namespace usher;
using namespace usher::agent;

namespace {

bool is_public_text(const std::string& text)
{
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    if (::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1)
        return is_public(reinterpret_cast<const sockaddr&>(v6));
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    REQUIRE(::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1);
    return is_public(reinterpret_cast<const sockaddr&>(v4));
}

}  // namespace

TEST_CASE("a delivery is signed as Standard Webhooks says", "[webhooks]")
{
    // The vector that the specification's own libraries are tested with.
    const auto key = webhook_key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    REQUIRE(key);
    const auto at = Instant{std::chrono::seconds{1614265330}};
    CHECK(
        webhook_signature({*key}, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, R"({"test": 2432232314})") ==
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    );
    const auto both = webhook_signature({*key, *key}, "id", at, "{}");
    CHECK(both.find(" v1,") != std::string::npos);
}

TEST_CASE("a secret that is none is refused", "[webhooks]")
{
    CHECK_FALSE(webhook_key("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    CHECK_FALSE(webhook_key("whsec_short"));
    CHECK_FALSE(webhook_key("whsec_" + to_base64(std::string(65, 'x'))));
    CHECK(webhook_key("whsec_" + to_base64(std::string(64, 'x'))));
}

TEST_CASE("addresses of our own house are known in every spelling", "[webhooks]")
{
    for (const auto* inside :
         {"127.0.0.1",
          "127.255.255.255",
          "0.0.0.0",
          "10.1.2.3",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "100.127.255.255",
          "224.0.0.1",
          "255.255.255.255",
          "198.18.0.1",
          "::1",
          "::",
          "::ffff:127.0.0.1",
          "::ffff:10.0.0.1",
          "fe80::1",
          "fc00::1",
          "fd12:3456::1",
          "ff02::1",
          "2001:db8::1",
          "2002:7f00:1::1",
          "64:ff9b::7f00:1",
          "2001:0:1::1"}) {
        INFO(inside);
        CHECK_FALSE(is_public_text(inside));
    }
    for (const auto* outside :
         {"1.1.1.1",
          "172.32.0.1",
          "100.128.0.1",
          "192.169.0.1",
          "2606:4700::1111",
          "::ffff:8.8.8.8",
          "2a00:1450::1"}) {
        INFO(outside);
        CHECK(is_public_text(outside));
    }
}

TEST_CASE("no call reaches this machine, however it is spelled", "[webhooks]")
{
    const std::atomic<bool> stop{false};
    for (const auto* host :
         {"127.0.0.1",
          "127.1",
          "0x7f.1",
          "2130706433",
          "localhost",
          "localhost.",
          "[::1]",
          "[::ffff:127.0.0.1]",
          "0.0.0.0",
          "[::]"}) {
        INFO(host);
        HttpPost post;
        post.url = "https://" + std::string(host) + ":8443/";
        const auto answer = post_http(post, stop);
        CHECK(answer.status == 0);
        // A resolver may not even know the names.
        const bool has_letters = std::string(host).starts_with("local");
        if (!has_letters) CHECK(answer.trouble == "its address is not a public one");
    }
    for (const auto* url : {"file:///etc/passwd", "gopher://127.0.0.1/", "http://1.1.1.1/"}) {
        INFO(url);
        CHECK_FALSE(trouble_with_url(url, Reach::public_addresses).empty());
        HttpPost post;
        post.url = url;
        CHECK(post_http(post, stop).status == 0);
    }
    CHECK_FALSE(trouble_with_url("https://a@b.example/", Reach::public_addresses).empty());
    CHECK_FALSE(trouble_with_url("https://b.example:25/", Reach::public_addresses).empty());
    CHECK(trouble_with_url("https://b.example/hook?x=1", Reach::public_addresses).empty());
}

TEST_CASE("a webhook that can't work is said when the settings are read", "[webhooks]")
{
    tests::TempFolder folder;
    folder.write("site.jsonc", R"({"usher_site":1,"profiles":["a"],"otherwise":"a"})");
    const auto findings = [&](const std::string& server) {
        folder.write("server.jsonc", server);
        std::string all;
        for (const auto& finding : read_settings(folder.path()).findings)
            all += finding.path + ": " + finding.message + "\n";
        return all;
    };
    CHECK(findings(R"({"webhooks": {"crm": {"url": "https://b.example/", "secret": "env:X"}}})")
              .empty());
    CHECK(
        findings(R"({"webhooks": {"crm": {"url": "http://b.example/", "secret": "env:X"}}})") ==
        "webhooks.crm.url: \"url\" must begin with https://\n"
    );
    CHECK(findings(R"({"webhooks": {"crm": {"url": "https://b.example/", "secret": "whsec_abc"}}})")
              .starts_with("webhooks.crm.secret: "));
    CHECK(findings(R"({"webhooks": {"crm": {"url": "https://b.example/", "secret": "env:X",
                       "events": ["meeting.bookd"]}}})")
              .starts_with("webhooks.crm.events: there is no event"));
    CHECK(
        findings(R"({"mail": {"server": "mail.example", "from": "x", "password": "secret"}})") ==
        "mail.server: \"mail\" needs a \"server\"\n"
        "mail.from: \"mail\" needs \"from\", the address it comes from\n"
        "mail.password: the password must not stand in the settings\n"
    );
}
