// The agent's small parts: hashes and seals, JSON, masks, times, places, accounts, desk hours.

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "agent/accounts.hpp"
#include "agent/conversation_csv.hpp"
#include "agent/csv.hpp"
#include "agent/desk.hpp"
#include "agent/ids.hpp"
#include "agent/json_text.hpp"
#include "agent/mask.hpp"
#include "agent/metrics.hpp"
#include "agent/places.hpp"
#include "agent/rfc3339.hpp"
#include "agent/seal.hpp"
#include "agent/secrets.hpp"
#include "tests/support/pretend_secrets.hpp"
#include "tests/support/temp_folder.hpp"

using namespace usher;
using namespace usher::agent;
using namespace std::chrono_literals;
using usher::tests::PretendSecrets;
using usher::tests::TempFolder;

namespace {

Instant at(const char* text)
{
    const auto read = read_rfc3339(text);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("hashes and signatures are those of the standards")
{
    // FIPS 180-2 and RFC 4231, test case 2.
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const auto mac = hmac_sha256("Jefe", "what do ya want for nothing?");
    CHECK(base64url(mac) == "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
}

TEST_CASE("base64url comes back as it went, and has one spelling only")
{
    PretendSecrets secrets;
    for (std::size_t length = 0; length < 40; ++length) {
        const auto bytes = secrets.bytes(length);
        CHECK(from_base64url(base64url(bytes)) == bytes);
    }
    CHECK(base64url("\xff\xfe\xfd") == "__79");
    for (const auto* bad : {"A", "AB", "A+==", "AA=", "A A", "AAAAB"})
        CHECK_FALSE(from_base64url(bad));
}

TEST_CASE("the system's secrets are long, and differ")
{
    SystemSecrets secrets;
    const auto one = secrets.token(32);
    CHECK(one.size() == 43);
    CHECK(one != secrets.token(32));
}

TEST_CASE("ids sort by time and never meet")
{
    PretendSecrets secrets;
    const auto early = new_id(at("2026-12-01T10:00:00Z"), secrets);
    const auto late = new_id(at("2026-12-01T10:00:01Z"), secrets);
    CHECK(early.size() == 26);
    CHECK(early < late);
    CHECK(new_id(at("2026-12-01T10:00:00Z"), secrets) != early);
}

TEST_CASE("a seal opens with its own token only, and not if it was touched")
{
    PretendSecrets secrets;
    const auto key = seal_key("the visitor's token");
    auto sealed = seal(key, "dana@northwind.example", secrets);
    CHECK(sealed.find("dana") == std::string::npos);
    CHECK(unseal(key, sealed) == "dana@northwind.example");
    CHECK_FALSE(unseal(seal_key("another"), sealed));
    CHECK_FALSE(unseal({}, sealed));
    CHECK_FALSE(unseal(key, ""));
    sealed[14] = static_cast<char>(sealed[14] ^ 1);
    CHECK_FALSE(unseal(key, sealed));
}

TEST_CASE("JSON is written as any reader reads it, whatever people type")
{
    const std::vector<std::string> texts = {
        "plain",
        "quote \" and \\ back",
        "line\nbreak\ttab\r",
        "\x01\x1f",
        "é ü 日本 😀",
        "</script>"};
    for (const auto& text : texts) {
        JsonText out;
        out.open_block().field("text", text).field("n", 3).field("yes", true).close_block();
        const auto read = nlohmann::json::parse(out.so_far());
        CHECK(read["text"] == text);
        CHECK(read["n"] == 3);
        CHECK(read["yes"] == true);
    }
    // What is no UTF-8 becomes the replacement character, each byte by itself.
    for (const std::string bad : {"\xC3(", "\xE2\x82", "\xED\xA0\x80", "\xF5", "\xC0\xAF"})
        CHECK_NOTHROW(nlohmann::json::parse(JsonText().text(bad).take()));
    CHECK(
        JsonText().open_list().number(1).nothing().text("a").close_list().take() == "[1,null,\"a\"]"
    );
}

TEST_CASE("a mask hides who it is and keeps every place in the text")
{
    const std::string text = "mail dana.reyes+x@northwind.example or josé@acme.example, not @home";
    const auto parts = local_parts_in(text);
    const auto hidden = masked(text, parts, 'x');
    CHECK(hidden.size() == text.size());
    CHECK(hidden.find("dana") == std::string::npos);
    CHECK(hidden.find("jos") == std::string::npos);
    CHECK(hidden.find("@northwind.example") == text.find("@northwind.example"));
    CHECK(hidden.ends_with("not @home"));
    CHECK(local_parts_in("no address here").empty());
}

TEST_CASE("times are written and read as RFC 3339 has them")
{
    CHECK(rfc3339(at("2026-03-08T07:59:59Z")) == "2026-03-08T07:59:59Z");
    CHECK(at("2026-03-08T09:00:00+01:00") == at("2026-03-08T08:00:00Z"));
    CHECK(at("2026-03-08T09:00:00.999-05:30") == at("2026-03-08T14:30:00Z"));
    CHECK(at("2026-03-08") == at("2026-03-08T00:00:00Z"));
    for (const auto* bad :
         {"",
          "2026",
          "2026-02-30T00:00:00Z",
          "2026-03-08T25:00:00Z",
          "2026-03-08T10:00:00",
          "2026-03-08T10:00:00Zx",
          "tomorrow"})
        CHECK_FALSE(read_rfc3339(bad));
}

TEST_CASE("a country and a zone give each other only where there is exactly one")
{
    const Places places("#codes\tcoordinates\tTZ\n"
                        "CA\t+4339-07923\tAmerica/Toronto\n"
                        "CA\t+4916-12307\tAmerica/Vancouver\n"
                        "FI,AX\t+6010+02458\tEurope/Helsinki\n"
                        "IE\t+5320-00615\tEurope/Dublin\n");
    CHECK(places.country_of_zone("America/Toronto") == "CA");
    CHECK(places.country_of_zone("Europe/Helsinki") == "");
    CHECK(places.zone_of_country("CA") == "");
    CHECK(places.zone_of_country("FI") == "Europe/Helsinki");
    CHECK(places.zone_of_country("XX") == "");
    CHECK(canonical_zone("US/Eastern") == "America/New_York");
    for (const auto* none :
         {"", "Mars/Olympus", "../zoneinfo/UTC", "/etc/passwd", "america/new_york"})
        CHECK(canonical_zone(none) == "");
}

TEST_CASE(
    "accounts are found by their domain in any case, and the file is read again when it changes"
)
{
    const TempFolder folder;
    Accounts accounts(folder.path());
    CHECK(accounts.facts_for("northwind.example").empty());
    folder.write(
        "accounts.csv", "domain,account_owner,segment\r\nNorthwind.example,dana,\"big, very\"\r\n"
    );
    CHECK(
        accounts.facts_for("NORTHWIND.example") ==
        std::map<std::string, std::string>{
            {"crm.account_owner", "dana"}, {"crm.segment", "big, very"}}
    );
    CHECK(accounts.facts_for("mail.northwind.example").empty());
    std::filesystem::remove(folder.file("accounts.csv"));
    CHECK(accounts.facts_for("northwind.example").empty());
}

TEST_CASE("a cell can't become a formula")
{
    for (const std::string text : {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
        CHECK(csv_cell(text) == "\"'" + text + "\"");
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
}

TEST_CASE("the desk is open in its own zone's hours, and says when it is open again")
{
    rules::OpeningHours hours;
    hours.time_zone = "America/New_York";
    for (std::size_t day = 0; day < 5; ++day)
        hours.open[day] = {{9 * 60, 17 * 60 + 30}};
    hours.closed_on = {"2026-12-25"};
    CHECK(is_open(hours, at("2026-12-01T14:00:00Z")));
    CHECK_FALSE(is_open(hours, at("2026-12-01T13:59:59Z")));
    CHECK_FALSE(is_open(hours, at("2026-12-01T22:30:00Z")));
    CHECK_FALSE(is_open(hours, at("2026-12-25T15:00:00Z")));
    // From Thursday evening over Christmas and the weekend to Monday.
    CHECK(next_opening(hours, at("2026-12-24T23:00:00Z")) == at("2026-12-28T14:00:00Z"));

    rules::Profile profile;
    profile.people.emplace().hours = hours;
    dialog::Conversation talk;
    talk.language = "en";
    CHECK(desk_at(at("2026-12-01T15:00:00Z"), profile, talk).open);
    const auto closed = desk_at(at("2026-12-04T23:00:00Z"), profile, talk);
    CHECK_FALSE(closed.open);
    CHECK(closed.next_opening == "Mon 09:00 (GMT-5)");
    talk.time_zone = "Europe/Berlin";
    talk.language = "de";
    CHECK(desk_at(at("2026-12-04T23:00:00Z"), profile, talk).next_opening == "Mo 15:00 (GMT+1)");
}

TEST_CASE("metrics are Prometheus text, and a label is the only thing that varies")
{
    Metrics metrics;
    metrics.count("usher_things_total", "good");
    metrics.count("usher_things_total", "good", 2);
    metrics.set("usher_level", 7);
    metrics.observe_seconds("usher_wait_seconds", 0.002);
    const auto text = metrics.text();
    CHECK(text.find("usher_things_total{kind=\"good\"} 3") != std::string::npos);
    CHECK(text.find("usher_level 7") != std::string::npos);
    CHECK(text.find("usher_wait_seconds_bucket{le=\"0.0025\"} 1") != std::string::npos);
}

TEST_CASE("a spreadsheet runs nothing and loses nothing")
{
    using usher::agent::csv_cell;
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    for (const std::string formula : {"=1+1", "+1", "-1", "@x", "\tx", "\rx"}) {
        CHECK(csv_cell(formula).starts_with("\"'"));
    }
    CHECK(csv_cell("220") == "220");
    const auto row = usher::agent::csv_row(
        R"({"id":"c1","score":[70,100],"visit":{"page":"/a,b"},"answers":[
            {"criterion":"company_size","value":220},{"criterion":"hr","value":["x","y"]}]})"
    );
    CHECK(row.starts_with("c1,"));
    CHECK(row.find("\"/a,b\"") != std::string::npos);
    CHECK(row.find(",70,100,") != std::string::npos);
    CHECK(row.find("company_size: 220; hr: ") != std::string::npos);
    CHECK(row.ends_with("\r\n"));
}
