// Calendars that fail, lie or say nothing: nobody is offered from what isn't known, and the others
// are served meanwhile.
#include <catch2/catch.hpp>

#include "tests/agent/calendars/house_of_calendars.hpp"
#include "tests/support/pretend_site.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;

namespace {

const std::string one_meeting =
    calendar_with(event("1", "DTSTART:20260303T150000Z\r\nDTEND:20260303T160000Z"));

}  // namespace

TEST_CASE("a feed is read, kept with its age, and read again only if it changed", "[calendars]")
{
    std::atomic<int> version{1};
    PretendSite site([&](const SiteRequest& request) {
        const auto tag = "\"" + std::to_string(version) + "\"";
        if (request.header("if-none-match") == tag) return SiteAnswer{304, {}, ""};
        return SiteAnswer{200, {"ETag: " + tag}, version == 1 ? one_meeting : calendar_with("")};
    });
    HouseOfCalendars house;
    house.add_rep("ann", {site.url() + "/secret/basic.ics"});
    auto& watch = house.watch();
    CHECK(house.busy("ann") == "?");  // Nothing is known yet, so nothing is free.
    watch.read_all();
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    house.clock.pass(15min);
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    house.clock.pass(1s);
    CHECK(house.busy("ann") == "?");
    watch.read_all();
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    CHECK(site.requests().back().header("if-none-match") == "\"1\"");
    version = 2;
    watch.read_all();
    CHECK(house.busy("ann").empty());
}

TEST_CASE("an unreachable or truncated calendar is never free (family 30)", "[calendars]")
{
    std::atomic<bool> broken{true};
    SiteAnswer trouble;
    std::string said;
    SECTION("500")
    {
        trouble = {500, {}, "oops"};
        said = "127.0.0.1 answers 500";
    }
    SECTION("a login page")
    {
        trouble = {200, {"Content-Type: text/html"}, "<!DOCTYPE html><p>Sign in"};
        said = "127.0.0.1 sent no calendar: it does not begin with BEGIN:VCALENDAR";
    }
    SECTION("an empty answer")
    {
        trouble = {200, {}, ""};
        said = "no calendar";
    }
    SECTION("half a file, cut by the line")
    {
        trouble = {200, {}, one_meeting.substr(0, 100), SiteAnswer::Then::break_off};
        said = "127.0.0.1";
    }
    SECTION("half a file, whole as far as HTTP knows")
    {
        trouble = {200, {}, one_meeting.substr(0, 150)};
        said = "no calendar";
    }
    SECTION("50 MB")
    {
        auto large = one_meeting;
        const auto one = event("x", "DTSTART:20200101T000000Z");
        large.reserve(51'000'000);
        large.resize(large.size() - 15);
        while (large.size() < 50'000'000)
            large += one;
        trouble = {200, {}, large + "END:VCALENDAR\r\n"};
        said = "more than a calendar may have";
    }
    SECTION("nothing for a minute")
    {
        trouble = {200, {}, "", SiteAnswer::Then::say_nothing};
        said = "did not answer in time";
    }
    SECTION("the wrong password")
    {
        trouble = {401, {}, ""};
        said = "127.0.0.1 answers 401";
    }
    PretendSite site([&](const SiteRequest& request) {
        const bool bad = broken && request.path == "/ann.ics";
        return bad ? trouble : SiteAnswer{200, {}, one_meeting};
    });
    HouseOfCalendars house;
    house.rules.time_max = 1s;
    house.add_rep("ann", {site.url() + "/ann.ics"});
    house.add_rep("bob", {site.url() + "/bob.ics"});
    house.watch().read_all();
    CHECK(house.busy("ann") == "?");
    CHECK(house.busy("bob") == "03-03 15:00-16:00");
    const auto health = house.shelf.health(house.clock.now());
    REQUIRE(health.size() == 2);
    CHECK(health[0].problem.find(said) != std::string::npos);
    CHECK_FALSE(health[0].is_offered);
    CHECK(health[1].problem.empty());
    CHECK(house.metrics.text().find("usher_calendars_broken 1") != std::string::npos);

    broken = false;
    house.watch().read_all();
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    // Broken once more: the copy is relied on while it is young, and with an alarm.
    broken = true;
    house.clock.pass(10min);
    house.watch().read_all();
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    CHECK_FALSE(house.shelf.health(house.clock.now())[0].problem.empty());
    house.clock.pass(6min);
    house.watch().read_all();
    CHECK(house.busy("ann") == "?");
}

TEST_CASE(
    "where the operator wants it so, a calendar that fails is not relied on at all", "[calendars]"
)
{
    std::atomic<bool> broken{false};
    PretendSite site([&](const SiteRequest&) {
        return broken ? SiteAnswer{500, {}, ""} : SiteAnswer{200, {}, one_meeting};
    });
    HouseOfCalendars house(agent::CalendarShelf::WhenBroken::offer_nothing);
    house.add_rep("ann", {site.url() + "/ann.ics"});
    house.watch().read_all();
    CHECK(house.busy("ann") == "03-03 15:00-16:00");
    broken = true;
    house.watch().read_all();
    CHECK(house.busy("ann") == "?");
}

TEST_CASE("hostile recurrences cost little and block something", "[calendars]")
{
    PretendSite site([&](const SiteRequest&) {
        return SiteAnswer{
            200,
            {},
            calendar_with(
                event(
                    "1",
                    "DTSTART:20260303T150000Z\r\nDURATION:PT1H\r\n"
                    "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"
                ) +
                event("2", "DTSTART:20260304T150000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=HOURLY") +
                event(
                    "3",
                    "DTSTART:20260305T150000Z\r\nDURATION:PT1H\r\n"
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"
                ) +
                event(
                    "4",
                    "DTSTART:20260306T150000Z\r\nDURATION:PT1H\r\n"
                    "RRULE:FREQ=DAILY;COUNT=2147483647"
                )
            )};
    });
    HouseOfCalendars house;
    house.add_rep("ann", {site.url() + "/ann.ics"});
    house.watch().read_all();
    const auto busy = house.busy("ann");
    INFO(busy);
    CHECK(busy.starts_with("03-03 15:00-16:00 03-04 15:00-16:00 03-05 15:00-16:00 03-06 15:00"));
    CHECK(busy.find("03-15 15:00-16:00") != std::string::npos);
}

TEST_CASE("one silent calendar keeps the others' readers waiting for nothing", "[calendars]")
{
    PretendSite silent([](const SiteRequest&) {
        return SiteAnswer{200, {}, "", SiteAnswer::Then::say_nothing};
    });
    PretendSite site([](const SiteRequest&) { return SiteAnswer{200, {}, one_meeting}; });
    HouseOfCalendars house;
    house.add_rep("ann", {silent.url() + "/ann.ics", silent.url() + "/too.ics"});
    house.add_rep("bob", {site.url() + "/bob.ics"});
    auto& watch = house.watch();
    watch.start();
    // The watch works on threads of its own; this waits for it, not for time to pass.
    const auto give_up = std::chrono::steady_clock::now() + 8s;
    while (house.busy("bob") == "?" && std::chrono::steady_clock::now() < give_up)
        std::this_thread::yield();
    CHECK(house.busy("bob") == "03-03 15:00-16:00");
    CHECK(house.busy("ann") == "?");
    watch.stop();
}

TEST_CASE("an account whose key is lost, or that was added by another program", "[calendars]")
{
    HouseOfCalendars house;
    house.add_rep("ann");
    CHECK(house.busy("ann").empty());  // Without calendars only our own meetings block.
    auto& watch = house.watch();
    house.add_account("ann", "http://127.0.0.1:1/ann/");
    std::filesystem::resize_file(house.folder.file("calendars.key"), 3);
    watch.read_all();
    CHECK(house.busy("ann") == "?");
    const auto health = house.shelf.health(house.clock.now());
    REQUIRE(health.size() == 1);
    CHECK(health[0].problem.find("usher calendar add") != std::string::npos);
    CHECK(agent::remove_account(house.store, "ann's calendar"));
    watch.read_all();
    CHECK(house.busy("ann").empty());
}

TEST_CASE(
    "what opens a calendar is nowhere in the store, and its key is its owner's", "[calendars]"
)
{
    HouseOfCalendars house;
    house.add_account("ann", "https://caldav.example/ann-private-path/", {}, "hunter2-hunter2");
    house.store.database().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    std::ifstream file(agent::store_file(house.folder.path()), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    CHECK(bytes.find("ann's calendar") != std::string::npos);
    CHECK(bytes.find("hunter2") == std::string::npos);
    CHECK(bytes.find("ann-private-path") == std::string::npos);
    const auto rights = std::filesystem::status(house.folder.file("calendars.key")).permissions();
    CHECK(rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    const auto open = agent::accounts_in(house.store, agent::find_account_key(house.folder.path()));
    REQUIRE(open.size() == 1);
    CHECK(open[0].password == "hunter2-hunter2");
}
