// CalDAV against a real server: Radicale from Debian.
#include <catch2/catch.hpp>

#include "agent/calendars/caldav.hpp"
#include "tests/agent/calendars/house_of_calendars.hpp"
#include "tests/support/pretend_site.hpp"
#include "tests/support/radicale.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;

namespace {

// One server for all of these tests; each has calendars of its own.
Radicale& server()
{
    static Radicale radicale;
    return radicale;
}

// Sections run a test again from its beginning.
std::string new_calendar()
{
    static int made = 0;
    return server().make_calendar("ann", "calendar" + std::to_string(++made));
}

agent::Dav dav(const std::string& url, const std::string& password = "s3cret")
{
    agent::FetchRules rules;
    rules.private_hosts = {"127.0.0.1"};
    return {{url, "ann", password}, rules};
}

std::vector<std::string> names_at(const std::string& url)
{
    auto asked = dav(url);
    const auto found = agent::find_calendars(asked);
    std::vector<std::string> names;
    if (const auto* const broken = std::get_if<agent::CalendarBroken>(&found))
        return {"broken: " + broken->because};
    for (const auto& one : std::get<std::vector<agent::CalendarCollection>>(found))
        names.push_back(one.name);
    return names;
}

}  // namespace

TEST_CASE("calendars are found from the front door, the home, and each by itself", "[calendars]")
{
    const auto work = server().make_calendar("ann", "found");
    for (const auto& door :
         {server().url() + "/", server().url() + "/.well-known/caldav", server().url() + "/ann/"}) {
        INFO(door);
        const auto names = names_at(door);
        CHECK(std::count(names.begin(), names.end(), "found") == 1);
    }
    CHECK(names_at(work) == std::vector<std::string>{"found"});
    auto wrong = dav(work, "wrong");
    const auto refused = agent::find_calendars(wrong);
    REQUIRE(std::holds_alternative<agent::CalendarBroken>(refused));
    CHECK(std::get<agent::CalendarBroken>(refused).asks_for_sign_in);
}

TEST_CASE("a rep's calendar is read from the server and kept up with", "[calendars]")
{
    const auto calendar = new_calendar();
    const std::string weekly =
        "DTSTART;TZID=America/New_York:20250107T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY";
    const auto put = [&](const std::string& name, const std::string& events) {
        const auto status = server().put("ann", calendar, name, calendar_with(events));
        CHECK((status == 201 || status == 204));
    };
    put("a.ics", event("a", weekly));
    HouseOfCalendars house;
    house.add_rep("ann");
    house.add_account("ann", calendar);
    house.watch().read_all();
    // Across the change of clocks on 8 March (families 7 and 8).
    CHECK(house.busy("ann") == "03-03 15:00-16:00 03-10 14:00-15:00");

    SECTION("changed, added, removed")
    {
        put("a.ics",
            event("a", weekly) + event(
                                     "a",
                                     "RECURRENCE-ID;TZID=America/New_York:20260303T100000"
                                     "\r\nDTSTART:20260304T120000Z\r\nDURATION:PT1H"
                                 ));
        put("b.ics", event("b", "DTSTART;VALUE=DATE:20260305"));
        house.watch().read_all();
        CHECK(house.busy("ann") == "03-04 12:00-13:00 03-05 05:00-05:00 03-10 14:00-15:00");
        CHECK(server().remove("ann", calendar, "b.ics") == 200);
        house.watch().read_all();
        CHECK(house.busy("ann") == "03-04 12:00-13:00 03-10 14:00-15:00");
    }
    SECTION("unreachable, then back")
    {
        server().stop();
        house.watch().read_all();
        CHECK_FALSE(house.shelf.health(house.clock.now())[0].problem.empty());
        house.clock.pass(16min);
        CHECK(house.busy("ann") == "?");
        server().start();
        house.watch().read_all();
        CHECK(house.busy("ann") == "03-03 15:00-16:00 03-10 14:00-15:00");
    }
    SECTION("farther ahead than the server was asked about, nothing is free")
    {
        const auto far = some_monday + std::chrono::days{500};
        const auto found = house.feeds.busy(
            house.store, *house.teams.rep("ann"), {far, far + 24h}, house.clock.now()
        );
        REQUIRE(found);
        CHECK(found->back().end == far + 24h);
    }
}

TEST_CASE("only what changed is asked for", "[calendars]")
{
    const auto calendar = new_calendar();
    auto asked = dav(calendar);
    const agent::Interval window{some_monday, some_monday + std::chrono::days{30}};
    agent::CollectionCopy copy;
    const auto now = [&] {
        const auto found = agent::find_calendars(asked);
        return std::get<std::vector<agent::CalendarCollection>>(found).front();
    };
    CHECK_FALSE(agent::catch_up(asked, now(), window, copy));
    CHECK(copy.texts.empty());
    CHECK_FALSE(copy.sync_token.empty());
    server().put("ann", calendar, "far.ics", calendar_with(event("f", "DTSTART:20300101T000000Z")));
    CHECK_FALSE(agent::catch_up(asked, now(), window, copy));
    CHECK(copy.texts.size() == 1);  // By the token: a query for the window would not have it.
    copy.sync_token = "http://radicale.org/ns/sync/" + std::string(64, '0');
    copy.tag = "another";
    CHECK_FALSE(agent::catch_up(asked, now(), window, copy));
    CHECK(copy.texts.empty());  // The token was forgotten: everything anew, by the window.
}

TEST_CASE("a server that tells half or leads elsewhere is not believed", "[calendars]")
{
    std::string home = R"(<d:response><d:href>/cal/</d:href><d:propstat><d:prop><d:resourcetype>
        <d:collection/><c:calendar/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status>
        </d:propstat></d:response>)";
    const auto multistatus = [](const std::string& inside) {
        return "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">" +
               inside + "</d:multistatus>";
    };
    std::string report;
    int status = 207;
    SECTION("events without their text")
    {
        report = multistatus("<d:response><d:href>/cal/a.ics</d:href><d:propstat><d:prop>"
                             "<d:getetag>1</d:getetag></d:prop><d:status>HTTP/1.1 200 OK"
                             "</d:status></d:propstat></d:response>");
    }
    SECTION("half an answer") { report = "<d:multistatus xmlns:d=\"DAV:\"><d:response>"; }
    SECTION("a page") { report = "<html>Sign in</html>"; }
    SECTION("an error") { status = 500; }
    SECTION("another host")
    {
        home = "<d:response><d:href>/</d:href><d:propstat><d:prop><c:calendar-home-set>"
               "<d:href>http://localhost:9/</d:href></c:calendar-home-set></d:prop><d:status>"
               "HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }
    PretendSite site([&](const SiteRequest& request) {
        if (request.method == "PROPFIND") return SiteAnswer{207, {}, multistatus(home)};
        return SiteAnswer{status, {}, report};
    });
    HouseOfCalendars house;
    house.add_rep("ann");
    house.add_account("ann", site.url() + "/cal/");
    house.watch().read_all();
    CHECK(house.busy("ann") == "?");
}
