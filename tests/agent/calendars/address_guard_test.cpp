// Which machines an address may lead to.
#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstring>

#include "agent/calendars/address_guard.hpp"

using namespace usher::agent;

namespace {

bool public_address(const std::string& text)
{
    sockaddr_storage storage{};
    auto* const any = reinterpret_cast<sockaddr*>(&storage);
    if (text.find(':') == std::string::npos) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        REQUIRE(inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1);
        std::memcpy(&storage, &v4, sizeof v4);
    } else {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        REQUIRE(inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1);
        std::memcpy(&storage, &v6, sizeof v6);
    }
    return is_public(*any);
}

}  // namespace

TEST_CASE("only machines of the open internet are public", "[calendars]")
{
    for (const auto* address :
         {"8.8.8.8",
          "1.1.1.1",
          "172.32.0.1",
          "192.169.0.1",
          "100.128.0.1",
          "2606:4700::1111",
          "::ffff:8.8.8.8",
          "64:ff9b::808:808"})
        CHECK(public_address(address));
    for (const auto* address :
         {"127.0.0.1",
          "127.9.9.9",
          "10.1.2.3",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "0.0.0.0",
          "224.0.0.1",
          "255.255.255.255",
          "::1",
          "::",
          "fe80::1",
          "fc00::1",
          "fd12::1",
          "ff02::1",
          "::ffff:127.0.0.1",
          "::ffff:10.0.0.1",
          "64:ff9b::a00:1",
          "2002:7f00:1::",
          "2001:db8::1"})
        CHECK_FALSE(public_address(address));
}

TEST_CASE("an address is taken apart, and one with a user in it has no host", "[calendars]")
{
    const auto read = read_web_address("WebCal://Caldav.Example:8443/a/b?c=d#e");
    CHECK(read.scheme == "https");
    CHECK(read.host == "caldav.example");
    CHECK(read.port == "8443");
    CHECK(read.path == "/a/b?c=d");
    CHECK(read_web_address("https://x.example").path == "/");
    CHECK(read_web_address("https://x.example?y").path == "/?y");
    CHECK(read_web_address("http://[::1]:80/").host == "::1");
    CHECK(read_web_address("https://user:secret@x.example/").host.empty());
    CHECK(read_web_address("nonsense").host.empty());
}

TEST_CASE("references are joined as RFC 3986 says", "[calendars]")
{
    const std::string base = "https://x.example/b/c/d;p?q";
    CHECK(joined_address(base, "g") == "https://x.example/b/c/g");
    CHECK(joined_address(base, "./g/") == "https://x.example/b/c/g/");
    CHECK(joined_address(base, "/g") == "https://x.example/g");
    CHECK(joined_address(base, "../g") == "https://x.example/b/g");
    CHECK(joined_address(base, "../../../g") == "https://x.example/g");
    CHECK(joined_address(base, "?y") == "https://x.example/b/c/d;p?y");
    CHECK(joined_address(base, "//y.example/z") == "https://y.example/z");
    CHECK(joined_address(base, "https://y.example/z") == "https://y.example/z");
}

TEST_CASE("a password is shown to hosts of the same owner only", "[calendars]")
{
    CHECK(same_owner("caldav.icloud.com", "p34-caldav.icloud.com"));
    CHECK(same_owner("x.example.co.uk", "y.example.co.uk"));
    CHECK(same_owner("127.0.0.1", "127.0.0.1"));
    CHECK_FALSE(same_owner("a.co.uk", "b.co.uk"));
    CHECK_FALSE(same_owner("icloud.com", "icloud.com.evil.example"));
    CHECK_FALSE(same_owner("127.0.0.1", "10.0.0.1"));
    CHECK_FALSE(same_owner("localhost", "otherhost"));
    CHECK_FALSE(same_owner("", ""));
}

TEST_CASE("of a feed's address only the host and its last letters are shown", "[calendars]")
{
    const auto shown =
        shown_address("https://calendar.example/ical/ann%40acme/private-0123456789abcdef/basic.ics"
        );
    CHECK(shown == "https://calendar.example/...basic.ics");
    CHECK(shown_address("https://calendar.example/s3cret") == "https://calendar.example/...");
}
