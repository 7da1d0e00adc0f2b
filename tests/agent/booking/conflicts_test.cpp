// Something else comes into a rep's calendar at the time of a meeting: they are told once, and
// nothing is changed for it.

#include <catch2/catch.hpp>

#include <memory>

#include <nlohmann/json.hpp>

#include "agent/booking/conflicts.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "tests/agent/calendars/house_of_calendars.hpp"
#include "tests/support/pretend_site.hpp"
#include "tests/support/radicale.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

// Ann meets a visitor on Tuesday, 3 March 2026, 15:00 to 15:30 UTC, with ten minutes after it.
class MeetingHouse {
  public:
    MeetingHouse()
    {
        house.folder.write("teams.jsonc", R"({ "usher_teams": 1, "reps": {
            "ann": { "name": "Ann", "email": "ann@acme.example", "zone": "America/New_York",
                     "hours": [{ "days": ["MO", "TU"], "start": "09:00", "end": "17:00" }],
                     "calendars": [] } }, "teams": {} })");
        house.store.database().exec(
            "INSERT INTO conversation (id, first_profile, first_version, profile, version, "
            "language, started, last_at, experiments) VALUES ('c', 'p', 1, 'p', 1, 'en', 0, 0, '')"
        );
        meeting.id = "01JDMEETING";
        meeting.rep = "ann";
        meeting.state = "confirmed";
        meeting.start = some_monday + 27h;
        meeting.end = meeting.start + 30min;
        meeting.occ_start = meeting.start;
        meeting.occ_end = meeting.end + 10min;
        meeting.conversation = 1;
        meeting.title = "Intro call";
        meeting.visitor_name = "Vera";
        meeting.visitor_email = "vera@company.example";
        insert_meeting(house.store, meeting);
        start();
    }
    // As after kill -9 and a new start: nothing is left but the store.
    void start()
    {
        agent::Settings settings;
        settings.folder = house.folder.path();
        bookings = std::make_unique<agent::Bookings>(settings, house.secrets, house.shelf);
        watch = std::make_unique<agent::ConflictWatch>(*bookings, house.metrics);
    }
    void read_and_look()
    {
        house.watch().read_all();
        watch->look(house.store, house.clock.now());
    }
    std::vector<json> letters()
    {
        auto rows = house.store.query("SELECT body FROM outbox WHERE kind = 'meeting.conflict'");
        std::vector<json> all;
        while (rows.row())
            all.push_back(json::parse(rows.text(0))["data"]);
        return all;
    }
    std::string state() { return agent::find_meeting(house.store, meeting.id)->state; }

    HouseOfCalendars house;
    agent::MeetingRow meeting;
    std::unique_ptr<agent::Bookings> bookings;
    std::unique_ptr<agent::ConflictWatch> watch;
};

std::string from_to(const std::string& start, const std::string& end)
{
    return "DTSTART:20260303T" + start + "00Z\r\nDTEND:20260303T" + end + "00Z";
}

}  // namespace

TEST_CASE("the rep is told once of each event that comes on top of a meeting", "[conflicts]")
{
    std::string calendar = calendar_with("");
    PretendSite site([&](const SiteRequest&) { return SiteAnswer{200, {}, calendar}; });
    MeetingHouse booked;
    booked.house.add_rep("ann", {site.url() + "/ann.ics"});
    booked.read_and_look();
    CHECK(booked.letters().empty());

    const auto dentist = event("dentist", from_to("1515", "1600"));
    calendar = calendar_with(dentist);
    booked.read_and_look();
    const auto letters = booked.letters();
    REQUIRE(letters.size() == 1);
    CHECK(letters[0]["meeting"]["id"] == "01JDMEETING");
    CHECK(letters[0]["meeting"]["rep"]["email"] == "ann@acme.example");
    CHECK(letters[0]["conflict"]["start"] == "2026-03-03T15:15:00Z");
    CHECK(letters[0]["conflict"]["end"] == "2026-03-03T16:00:00Z");
    REQUIRE(booked.watch->alarms().size() == 1);
    CHECK(booked.watch->alarms()[0].find("01JDMEETING of ann") != std::string::npos);
    CHECK(booked.house.metrics.text().find("usher_meeting_conflicts 1") != std::string::npos);
    CHECK(booked.state() == "confirmed");

    SECTION("not again: not later, not after a restart, not for the same event at another hour")
    {
        booked.house.clock.pass(11min);
        booked.read_and_look();
        booked.start();
        CHECK(booked.watch->alarms().empty());
        booked.read_and_look();
        CHECK(booked.watch->alarms().size() == 1);
        calendar = calendar_with(event("dentist", from_to("1520", "1620")));
        booked.read_and_look();
        CHECK(booked.letters().size() == 1);
    }
    SECTION("again for another event, and the first one's coming back is no news")
    {
        const auto school = event("school", from_to("1400", "1700"));
        calendar = calendar_with(dentist + school);
        booked.read_and_look();
        CHECK(booked.letters().size() == 2);
        CHECK(booked.watch->alarms().size() == 2);
        calendar = calendar_with(school);
        booked.read_and_look();
        CHECK(booked.watch->alarms().size() == 1);
        calendar = calendar_with(dentist + school);
        booked.read_and_look();
        CHECK(booked.watch->alarms().size() == 2);
        CHECK(booked.letters().size() == 2);
    }
    SECTION("a calendar that can't be read takes nothing back")
    {
        calendar = "<html>sign in";
        booked.house.clock.pass(20min);
        booked.read_and_look();
        CHECK(booked.watch->alarms().size() == 1);
    }
    SECTION("once the meeting was moved, or is over, it is none")
    {
        booked.meeting.start += 24h;
        booked.meeting.end += 24h;
        booked.meeting.occ_start += 24h;
        booked.meeting.occ_end += 24h;
        ++booked.meeting.sequence;
        update_meeting(booked.house.store, booked.meeting);
        booked.read_and_look();
        CHECK(booked.watch->alarms().empty());
    }
    SECTION("once it has begun it is too late to tell")
    {
        booked.house.clock.pass(27h);
        booked.read_and_look();
        CHECK(booked.watch->alarms().empty());
    }
}

TEST_CASE("what only touches a meeting, is free, or is the meeting itself is none", "[conflicts]")
{
    MeetingHouse booked;
    std::string events;
    SECTION("it ends when the meeting begins")
    {
        events = event("before", from_to("1400", "1500"));
    }
    SECTION("it begins when the room kept after the meeting ends")
    {
        events = event("after", from_to("1540", "1600"));
    }
    SECTION("it is transparent")
    {
        events = event("free", from_to("1500", "1530") + "\r\nTRANSP:TRANSPARENT");
    }
    SECTION("the rep has declined it")
    {
        const std::string attendee = "\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ann@acme.example";
        events = event("no", from_to("1500", "1530") + attendee);
    }
    SECTION("it is the meeting's own entry")
    {
        events =
            event(agent::meeting_uid(booked.meeting.id, "ann", "usher"), from_to("1500", "1530"));
    }
    SECTION("it is the meeting's own entry, which the rep has moved a little")
    {
        events =
            event(agent::meeting_uid(booked.meeting.id, "ann", "usher"), from_to("1510", "1540"));
    }
    const auto calendar = calendar_with(events);
    PretendSite site([&](const SiteRequest&) { return SiteAnswer{200, {}, calendar}; });
    booked.house.add_rep("ann", {site.url() + "/ann.ics"});
    booked.read_and_look();
    CHECK(booked.letters().empty());
    CHECK(booked.watch->alarms().empty());
}

TEST_CASE("an entry is ours by its meeting and its domain", "[conflicts]")
{
    MeetingHouse booked;
    // The meeting is from before there was a choice.
    booked.house.store.database().exec("UPDATE meeting SET uid_domain = NULL");
    CHECK(agent::find_meeting(booked.house.store, booked.meeting.id)->uid_domain == "usher");
    std::string domain = "usher", conflicts;
    SECTION("its own") { conflicts = ""; }
    SECTION("another house's, however much it looks like it")
    {
        domain = "other.example";
        conflicts = "one";
    }
    const auto uid = agent::meeting_uid("01JDOTHER", "ann", domain);
    auto other = booked.meeting;
    other.id = "01JDOTHER";
    other.state = "cancelled";
    insert_meeting(booked.house.store, other);
    const auto calendar = calendar_with(event(uid, from_to("1500", "1530")));
    PretendSite site([&](const SiteRequest&) { return SiteAnswer{200, {}, calendar}; });
    booked.house.add_rep("ann", {site.url() + "/ann.ics"});
    booked.read_and_look();
    CHECK(booked.letters().empty() == conflicts.empty());
}

TEST_CASE("the domain of a UID is that of the mail's sender, or the host", "[conflicts]")
{
    CHECK(agent::uid_domain_of("Meetings@Acme.example") == "acme.example");
    CHECK(agent::uid_domain_of("https://chat.acme.example:8443/usher") == "chat.acme.example");
    CHECK(agent::uid_domain_of("http://127.0.0.1:8080") == "127.0.0.1");
    CHECK(agent::uid_domain_of("") == "usher");
    CHECK(agent::uid_domain_of("https://b\u00fccher.example") == "usher");
    CHECK(agent::uid_domain_of("http://[::1]:80/") == "usher");
    CHECK(agent::meeting_of_uid("01JDA.east_a@acme.example") == "01JDA");
    CHECK_FALSE(agent::meeting_of_uid("k5u8g3@google.com"));
    CHECK_FALSE(agent::meeting_of_uid("abc.def@google.com"));
    CHECK_FALSE(agent::meeting_of_uid("01JDA.east_a"));
}

TEST_CASE("events without a name, and an evening in a series, are told like others", "[conflicts]")
{
    MeetingHouse booked;
    const auto nameless = "BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\n" + from_to("1530", "1535") +
                          "\r\nEND:VEVENT\r\n";
    const auto weekly =
        event("weekly", "DTSTART:20260106T150000Z\r\nDTEND:20260106T153000Z\r\nRRULE:FREQ=WEEKLY");
    const auto calendar = calendar_with(nameless + weekly);
    PretendSite site([&](const SiteRequest&) { return SiteAnswer{200, {}, calendar}; });
    booked.house.add_rep("ann", {site.url() + "/ann.ics"});
    booked.read_and_look();
    booked.start();
    booked.read_and_look();
    CHECK(booked.letters().size() == 2);
}

TEST_CASE("a conflict in a CalDAV calendar is told as well, beside our own entry", "[conflicts]")
{
    static Radicale server;
    MeetingHouse booked;
    booked.house.add_rep("ann");
    const auto url = server.make_calendar("ann", "conflicts");
    booked.house.add_account("ann", url);
    const auto own = agent::meeting_uid(booked.meeting.id, "ann", "usher");
    const auto put = [&](const std::string& name, const std::string& lines) {
        return server.put("ann", url, name, calendar_with(event(name, lines)));
    };
    REQUIRE(put(own, from_to("1500", "1530")) == 201);
    booked.read_and_look();
    CHECK(booked.letters().empty());
    REQUIRE(put("board", from_to("1400", "1505")) == 201);
    booked.read_and_look();
    booked.start();
    booked.read_and_look();
    CHECK(booked.letters().size() == 1);
    REQUIRE(server.remove("ann", url, "board") == 200);
    booked.read_and_look();
    CHECK(booked.watch->alarms().empty());
    CHECK(booked.state() == "confirmed");
}
