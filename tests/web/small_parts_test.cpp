// The small parts without a socket: UTF-8, addresses, limits, origins, forms, CSV, HTML.

#include <catch2/catch.hpp>

#include "web/address.hpp"
#include "web/http.hpp"
#include "web/limits.hpp"
#include "web/meeting_page.hpp"
#include "web/origins.hpp"
#include "web/utf8.hpp"

using namespace usher::web;
using namespace std::chrono_literals;

TEST_CASE("UTF-8 is taken to the letter of RFC 3629")
{
    for (const std::string good :
         {"",
          "abc",
          "\x7f",
          "\xdf\xbf",
          "\xef\xbf\xbf",
          "\xf4\x8f\xbf\xbf",
          "\xed\x9f\xbf",
          "\xee\x80\x80",
          "\xf0\x90\x80\x80"}) {
        CHECK(is_utf8(good));
    }
    for (const std::string bad :
         {"\x80",
          "\xc0\xaf",
          "\xc1\xbf",
          "\xe0\x80\xaf",
          "\xe0\x9f\xbf",
          "\xed\xa0\x80",
          "\xed\xb0\x80",
          "\xf0\x8f\xbf\xbf",
          "\xf4\x90\x80\x80",
          "\xf5\x80\x80\x80",
          "\xfe",
          "\xff",
          "ab\xe2\x82",
          "\xc3\x28",
          "\xf0\x9f\x98",
          "\xe2\x28\xa1"}) {
        CHECK_FALSE(is_utf8(bad));
        CHECK_FALSE(is_utf8("text " + bad + " text"));
    }
    CHECK(code_points("aé€😀") == 4);
}

TEST_CASE("a forwarded address is believed from trusted proxies only, and only as far as they go")
{
    const auto address = [](const char* text) { return boost::asio::ip::make_address(text); };
    const TrustedProxies proxies({"127.0.0.1", "10.0.0.0/8", "fd00::/8"});
    const auto client = [&](const char* peer, const char* forwarded) {
        return proxies.client(address(peer), forwarded).to_string();
    };
    CHECK(client("203.0.113.9", "198.51.100.1") == "203.0.113.9");
    CHECK(client("127.0.0.1", "") == "127.0.0.1");
    CHECK(client("127.0.0.1", "198.51.100.1") == "198.51.100.1");
    // What stands to the left of the first stranger is the stranger's own word.
    CHECK(client("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.1.2.3") == "198.51.100.1");
    CHECK(client("127.0.0.1", "1.2.3.4, nonsense") == "127.0.0.1");
    CHECK(client("fd00::1", "2001:db8::7") == "2001:db8::7");
    CHECK(client("::ffff:127.0.0.1", "198.51.100.1") == "198.51.100.1");
    CHECK_THROWS_WITH(TrustedProxies({"proxy.local"}), Catch::Contains("\"proxy.local\""));
    CHECK_THROWS(TrustedProxies({"10.0.0.0/33"}));
}

TEST_CASE("limits count an IPv6 customer as one, and IPv4 by address")
{
    const auto key = [](const char* text) { return key_of(boost::asio::ip::make_address(text)); };
    CHECK(key("2001:db8::1") == key("2001:db8::ffff:2"));
    CHECK(key("2001:db8::1") != key("2001:db8:0:1::1"));
    CHECK(key("192.0.2.1") != key("192.0.2.2"));
}

TEST_CASE("a bucket gives what it holds, then what its rate brings")
{
    constexpr Rate rate{120, 20};
    const Moment start{1000s};
    Bucket bucket;
    for (int i = 0; i < 20; ++i)
        CHECK(bucket.take(start, rate));
    CHECK_FALSE(bucket.take(start, rate));
    CHECK(bucket.wait(start, rate) == 500ms);
    CHECK_FALSE(bucket.take(start + 499ms, rate));
    CHECK(bucket.take(start + 500ms, rate));
    CHECK(bucket.wait(start + 1h, rate) == 0ms);
    for (int i = 0; i < 20; ++i)
        CHECK(bucket.take(start + 1h, rate));
    CHECK_FALSE(bucket.take(start + 1h, rate));

    Bucket unlimited;
    for (int i = 0; i < 1000; ++i)
        CHECK(unlimited.take(start, Rate{0, 0}));
}

TEST_CASE("the table of addresses stays bounded, and forgets nobody who is here")
{
    AddressTable table(100);
    Moment now{10h};
    std::size_t seats = 0;
    const auto address = [](unsigned number) {
        return key_of(boost::asio::ip::make_address_v4(number));
    };
    const Seat seat(seats, table.of(address(1), now));
    for (unsigned i = 2; i < 5000; ++i)
        table.of(address(i), now);
    CHECK(table.size() == 100);
    now += 5min;
    for (unsigned i = 10'000; i < 10'050; ++i)
        table.of(address(i), now);
    CHECK(table.size() <= 100);
    CHECK(table.of(address(1), now).lines == 1);
    CHECK(seats == 1);
}

TEST_CASE("origins are the listed ones and the server's own, exactly")
{
    Origins origins({"https://www.Acme.example", "https://shop.acme.example:443/"}, "");
    origins.listening("http", "127.0.0.1", 8080);
    for (const std::string good :
         {"https://www.acme.example",
          "https://shop.acme.example",
          "http://127.0.0.1:8080",
          "http://localhost:8080"}) {
        INFO(good);
        CHECK(origins.allow(good));
    }
    for (const std::string bad :
         {"",
          "null",
          "http://www.acme.example",
          "https://www.acme.example.evil.example",
          "https://www.acme.example:444",
          "https://acme.example",
          "https://www.acme.example/",
          "http://localhost",
          "http://localhost:8081",
          "https://localhost:8080",
          "file://",
          "http://127.0.0.1:8080.evil.example"}) {
        INFO(bad);
        CHECK_FALSE(origins.allow(bad));
    }
    CHECK_THROWS_WITH(Origins({"www.acme.example"}, ""), Catch::Contains("is no origin"));
    CHECK_THROWS(Origins({"https://acme.example/chat"}, ""));
    CHECK_THROWS(Origins({}, "chat.acme.example"));
    CHECK(Origins({}, "https://chat.acme.example/usher").allow("https://chat.acme.example"));
}

TEST_CASE("names that were made to point here are not served")
{
    Origins local({"https://www.acme.example"}, "");
    local.listening("http", "127.0.0.1", 8080);
    for (const std::string good :
         {"127.0.0.1:8080",
          "localhost:8080",
          "LOCALHOST",
          "[::1]:8080",
          "192.0.2.7",
          "www.acme.example"}) {
        INFO(good);
        CHECK(local.serve(good));
    }
    for (const std::string bad :
         {"evil.example", "evil.example:8080", "", "localhost.evil.example"}) {
        INFO(bad);
        CHECK_FALSE(local.serve(bad));
    }
    Origins open({}, "");
    open.listening("http", "0.0.0.0", 8080);
    CHECK(open.serve("chat.acme.example"));  // nobody has said what our name is
    Origins named({}, "https://chat.acme.example");
    named.listening("http", "0.0.0.0", 8080);
    CHECK(named.serve("chat.acme.example"));
    CHECK_FALSE(named.serve("evil.example"));
}

TEST_CASE("queries and forms are decoded once, and never quietly")
{
    const auto form = read_form("a=1&b=two+words&c=%C3%A9%26&d&=e");
    REQUIRE(form);
    CHECK(form->at("b") == "two words");
    CHECK(form->at("c") == "é&");
    CHECK(form->at("d").empty());
    CHECK_FALSE(read_form("a=1&a=2"));
    CHECK_FALSE(read_form("a=%zz"));
    CHECK_FALSE(read_form("a=%4"));
    CHECK_FALSE(read_form("a=%00"));
    CHECK_FALSE(read_form("a=%ff"));
    CHECK(percent_decoded("a+b%2Fc", Plus::plus) == "a+b/c");
}

TEST_CASE("HTML shows text and runs nothing")
{
    CHECK(
        escaped("<img src=x onerror='a(\"&\")'>\n") ==
        "&lt;img src=x onerror=&#39;a(&quot;&amp;&quot;)&#39;&gt; "
    );
}
