// A request with an end to everything.
#include <catch2/catch.hpp>

#include <zlib.h>

#include "agent/calendars/fetch.hpp"
#include "tests/support/pretend_site.hpp"

using namespace usher;
using namespace usher::agent;
using tests::PretendSite, tests::SiteAnswer, tests::SiteRequest;

namespace {

FetchRules rules()
{
    FetchRules rules;
    rules.private_hosts = {"127.0.0.1"};
    rules.bytes_max = 100'000;
    return rules;
}

FetchWish wish(const std::string& url)
{
    FetchWish wish;
    wish.url = url;
    return wish;
}

std::string because(const std::variant<Fetched, NotFetched>& answer)
{
    const auto* const failed = std::get_if<NotFetched>(&answer);
    return failed ? failed->because : "";
}

}  // namespace

TEST_CASE("what is there is fetched, with the password and the headers", "[calendars]")
{
    PretendSite site([](const SiteRequest&) {
        return SiteAnswer{200, {"ETag: \"7\"", "X-Odd:   spaced  "}, "hello"};
    });
    auto asked = wish(site.url() + "/a?b");
    asked.method = "REPORT";
    asked.user = "ann";
    asked.password = "s3cret";
    asked.headers = {"Depth: 1"};
    asked.body = "<x/>";
    const auto answer = fetch(asked, rules());
    REQUIRE(std::holds_alternative<Fetched>(answer));
    const auto& got = std::get<Fetched>(answer);
    CHECK(got.status == 200);
    CHECK(got.body == "hello");
    CHECK(got.header("etag") == "\"7\"");
    CHECK(got.header("x-odd") == "spaced");
    const auto request = site.requests().at(site.requests().size() - 1);
    CHECK(request.method == "REPORT");
    CHECK(request.path == "/a?b");
    CHECK(request.header("depth") == "1");
    CHECK(request.body == "<x/>");
}

TEST_CASE("how a server wants the password is asked once, not before every request", "[calendars]")
{
    std::string wanted = "Basic realm=\"x\"", open_with = "Basic YW5uOnMzY3JldA==";
    PretendSite site([&](const SiteRequest& request) {
        const auto shown = request.header("authorization");
        if (shown.starts_with(open_with)) return SiteAnswer{200, {}, "hello"};
        return SiteAnswer{401, {"WWW-Authenticate: " + wanted}, ""};
    });
    auto asked = wish(site.url() + "/cal");
    asked.user = "ann";
    asked.password = "s3cret";
    asked.method = "PUT";
    asked.body = "an entry";
    const auto status = [&] {
        const auto answer = fetch(asked, rules());
        const auto* const got = std::get_if<Fetched>(&answer);
        return got ? got->status : 0;
    };
    SECTION("a password in plain words")
    {
        CHECK(status() == 200);
        CHECK(site.requests().size() == 2);
        CHECK(status() == 200);
        CHECK(status() == 200);
        CHECK(site.requests().size() == 4);
        CHECK(site.requests().back().body == "an entry");
        asked.password = "wrong";
        CHECK(status() == 401);
        CHECK(site.requests().size() == 5);
    }
    SECTION("a digest, and never the password itself")
    {
        wanted = "Digest realm=\"x\", nonce=\"n\", qop=\"auth\", algorithm=MD5";
        open_with = "Digest ";
        CHECK(status() == 200);
        CHECK(status() == 200);
        for (const auto& request : site.requests())
            CHECK_FALSE(request.header("authorization").starts_with("Basic"));
        // The server changes its mind: it is asked again, once.
        wanted = "Basic realm=\"x\"";
        open_with = "Basic ";
        CHECK(status() == 200);
        const auto before = site.requests().size();
        CHECK(status() == 200);
        CHECK(site.requests().size() == before + 1);
    }
}

TEST_CASE("our own network is out of bounds unless the operator named it", "[calendars]")
{
    PretendSite site([](const SiteRequest&) { return SiteAnswer{}; });
    CHECK_FALSE(because(fetch(wish(site.url()), {})).empty());
    auto over_tls = site.url();
    over_tls.insert(4, "s");
    CHECK(because(fetch(wish(over_tls), {})).find("private network") != std::string::npos);
    CHECK(site.requests().empty());
}

TEST_CASE("a redirect is judged like a new address, and keeps method and body", "[calendars]")
{
    PretendSite site([](const SiteRequest& request) {
        if (request.path == "/.well-known/caldav") return SiteAnswer{301, {"Location: /dav/"}, ""};
        if (request.path == "/round") return SiteAnswer{302, {"Location: /round"}, ""};
        if (request.path == "/inside")
            return SiteAnswer{307, {"Location: http://localhost:1/"}, ""};
        if (request.path == "/file") return SiteAnswer{302, {"Location: file:///etc/passwd"}, ""};
        return SiteAnswer{207, {}, request.method + request.body};
    });
    auto asked = wish(site.url() + "/.well-known/caldav");
    asked.method = "PROPFIND";
    asked.body = "<p/>";
    const auto answer = fetch(asked, rules());
    REQUIRE(std::holds_alternative<Fetched>(answer));
    CHECK(std::get<Fetched>(answer).body == "PROPFIND<p/>");
    CHECK(std::get<Fetched>(answer).url == site.url() + "/dav/");
    for (const auto* path : {"/round", "/inside", "/file"})
        CHECK_FALSE(because(fetch(wish(site.url() + path), rules())).empty());
}

TEST_CASE("what is too large, half, or a bomb is not fetched", "[calendars]")
{
    std::string bomb(1'000'000, 'a');
    std::string packed(compressBound(bomb.size()), '\0');
    auto size = packed.size();
    REQUIRE(
        compress(
            reinterpret_cast<Bytef*>(packed.data()),
            &size,
            reinterpret_cast<const Bytef*>(bomb.data()),
            bomb.size()
        ) == Z_OK
    );
    packed.resize(size);
    PretendSite site([&](const SiteRequest& request) {
        if (request.path == "/large") return SiteAnswer{200, {}, bomb};
        if (request.path == "/bomb") return SiteAnswer{200, {"Content-Encoding: deflate"}, packed};
        if (request.path == "/headers")
            return SiteAnswer{200, {"X-Long: " + std::string(100'000, 'b')}, ""};
        return SiteAnswer{200, {}, "half", SiteAnswer::Then::break_off};
    });
    for (const auto* path : {"/large", "/bomb", "/headers", "/half"})
        CHECK_FALSE(because(fetch(wish(site.url() + path), rules())).empty());
}

TEST_CASE("silence ends, and a stop ends it at once", "[calendars]")
{
    PretendSite site([](const SiteRequest&) {
        return SiteAnswer{200, {}, "", SiteAnswer::Then::say_nothing};
    });
    auto short_rules = rules();
    short_rules.time_max = std::chrono::seconds{1};
    CHECK(because(fetch(wish(site.url()), short_rules)).find("in time") != std::string::npos);
    const std::atomic<bool> stop{true};
    auto stopped = rules();
    stopped.stop = &stop;
    CHECK_FALSE(because(fetch(wish(site.url()), stopped)).empty());
}

TEST_CASE("no trouble names the path or the password", "[calendars]")
{
    PretendSite site([](const SiteRequest&) {
        return SiteAnswer{200, {}, "x", SiteAnswer::Then::break_off};
    });
    auto asked = wish(site.url() + "/private-s3cret/basic.ics");
    asked.user = "ann";
    asked.password = "hunter2";
    const auto said = because(fetch(asked, rules()));
    CHECK(said.find("s3cret") == std::string::npos);
    CHECK(said.find("hunter2") == std::string::npos);
}
