// Calendars as feeds send them, and when they make a rep busy.
#include <catch2/catch.hpp>

#include "agent/booking/busy.hpp"
#include "tests/agent/booking/support.hpp"

using namespace usher::agent;
using namespace usher::agent::test;

namespace {

const std::string vtimezone_new_york = "BEGIN:VTIMEZONE\n"
                                       "TZID:NAME\n"
                                       "BEGIN:DAYLIGHT\n"
                                       "TZOFFSETFROM:-0500\n"
                                       "TZOFFSETTO:-0400\n"
                                       "DTSTART:16010311T020000\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n"
                                       "END:DAYLIGHT\n"
                                       "BEGIN:STANDARD\n"
                                       "TZOFFSETFROM:-0400\n"
                                       "TZOFFSETTO:-0500\n"
                                       "DTSTART:16011104T020000\n"
                                       "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n"
                                       "END:STANDARD\n"
                                       "END:VTIMEZONE\n";

std::string vtimezone(const std::string& name)
{
    auto text = vtimezone_new_york;
    text.replace(text.find("NAME"), 4, name);
    return text;
}

// A VEVENT of these lines.
std::string event(const std::string& lines, const std::string& uid = "one")
{
    return "BEGIN:VEVENT\nUID:" + uid + "\n" + lines + "\nEND:VEVENT\n";
}

std::string feed(const std::string& content)
{
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + content + "END:VCALENDAR\n";
}

BusyTimes asked(
    const std::string& text,
    const std::string& from,
    const std::string& to,
    const std::string& zone_name = "America/New_York"
)
{
    const auto calendar = read_calendar(text);
    CHECK_FALSE(calendar.unreadable);
    auto times = busy_times(calendar, {zone(zone_name), "Ann@acme.example", {at(from), at(to)}});
    times.notes.insert(times.notes.begin(), calendar.notes.begin(), calendar.notes.end());
    return times;
}

// "0303 15:00-16:00" with the date where it changes; all in UTC.
std::string busy(
    const std::string& content,
    const std::string& from = "2026-03-01T00:00Z",
    const std::string& to = "2026-03-31T00:00Z",
    const std::string& zone_name = "America/New_York"
)
{
    std::string text;
    for (const auto& one : asked(feed(content), from, to, zone_name).busy) {
        const auto start = rfc3339(one.start), end = rfc3339(one.end);
        text += (text.empty() ? "" : " ") + start.substr(5, 2) + start.substr(8, 2) + "." +
                start.substr(11, 5) + "-";
        if (end.substr(0, 10) != start.substr(0, 10))
            text += end.substr(5, 2) + end.substr(8, 2) + ".";
        text += end.substr(11, 5);
    }
    return text;
}

const std::string weekly = "RRULE:FREQ=WEEKLY;COUNT=3";
const std::string ten = "DTSTART;TZID=America/New_York:20260303T100000\n"
                        "DTEND;TZID=America/New_York:20260303T110000\n";

}  // namespace

// Family 7.
TEST_CASE("a weekly meeting stays at its hour when the clocks change")
{
    const std::string right = "0303.15:00-16:00 0310.14:00-15:00 0317.14:00-15:00";
    CHECK(busy(event(ten + weekly)) == right);
    SECTION("with a VTIMEZONE of its zone")
    {
        CHECK(busy(vtimezone("America/New_York") + event(ten + weekly)) == right);
    }
    SECTION("with Windows' name for it")
    {
        CHECK(
            busy(event(
                "DTSTART;TZID=Eastern Standard Time:20260303T100000\n"
                "DTEND;TZID=Eastern Standard Time:20260303T110000\n" +
                weekly
            )) == right
        );
    }
    SECTION("with a name that only its VTIMEZONE explains")
    {
        CHECK(
            busy(
                vtimezone("Customized Time Zone") +
                event(
                    "DTSTART;TZID=Customized Time Zone:20260303T100000\n"
                    "DTEND;TZID=Customized Time Zone:20260303T110000\n" +
                    weekly
                )
            ) == right
        );
        CHECK(
            busy(
                vtimezone("(UTC-05:00) East\\, Coast") +
                event(
                    "DTSTART;TZID=\"(UTC-05:00) East, Coast\":20260303T100000\n"
                    "DURATION:PT1H\n" +
                    weekly
                )
            ) == right
        );
    }
    SECTION("with a prefix before the name")
    {
        CHECK(
            busy(event(
                "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260303T100000\n"
                "DURATION:PT1H\n" +
                weekly
            )) == right
        );
    }
    SECTION("with X-LIC-LOCATION")
    {
        CHECK(
            busy(
                "BEGIN:VTIMEZONE\nTZID:Office\nX-LIC-LOCATION:America/New_York\nEND:VTIMEZONE\n" +
                event("DTSTART;TZID=Office:20260303T100000\nDURATION:PT1H\n" + weekly)
            ) == right
        );
    }
    SECTION("begun years ago")
    {
        CHECK(
            busy(
                event("DTSTART;TZID=America/New_York:20100302T100000\nDURATION:PT1H\n"
                      "RRULE:FREQ=WEEKLY"),
                "2026-03-02T00:00Z",
                "2026-03-18T00:00Z"
            ) == right
        );
        CHECK(
            busy(
                event("DTSTART;TZID=America/New_York:20100302T100000\nDURATION:PT1H\n"
                      "RRULE:FREQ=WEEKLY;COUNT=5000"),
                "2026-03-02T00:00Z",
                "2026-03-18T00:00Z"
            ) == right
        );
    }
}

// Family 20.
TEST_CASE("a zone that nobody knows is the feed's, else the rep's, and never UTC in silence")
{
    const auto strange = event("DTSTART;TZID=Mars:20260303T100000\nDURATION:PT1H");
    CHECK(busy(strange) == "0303.15:00-16:00");
    CHECK(asked(feed(strange), "2026-03-01T00:00Z", "2026-03-31T00:00Z").notes.size() == 1);
    CHECK(busy("X-WR-TIMEZONE:Europe/Berlin\n" + strange) == "0303.09:00-10:00");
}

TEST_CASE("times in gaps and folds of the calendar's own zone follow the same rule")
{
    for (const auto& [prefix, name] :
         {std::pair{std::string(), "America/New_York"}, {vtimezone("Custom"), "Custom"}}) {
        const auto tz = std::string(";TZID=") + name + ":";
        CHECK(
            busy(prefix + event("DTSTART" + tz + "20260308T023000\nDURATION:PT10M")) ==
            "0308.07:30-07:40"
        );
        CHECK(
            busy(
                prefix + event("DTSTART" + tz + "20261101T013000\nDURATION:PT10M"),
                "2026-11-01T00:00Z",
                "2026-11-02T00:00Z"
            ) == "1101.05:30-05:40"
        );
    }
}

// Family 18; that whole days may be free is family 19's test.
TEST_CASE("whole days are days of the rep")
{
    CHECK(busy(event("DTSTART;VALUE=DATE:20260303")) == "0303.05:00-0304.05:00");
    CHECK(
        busy(event("DTSTART;VALUE=DATE:20260303\nDTEND;VALUE=DATE:20260305")) ==
        "0303.05:00-0305.05:00"
    );
    CHECK(
        busy(
            event("DTSTART;VALUE=DATE:20260303"),
            "2026-03-01T00:00Z",
            "2026-03-31T00:00Z",
            "Pacific/Auckland"
        ) == "0302.11:00-0303.11:00"
    );
    SECTION("also where the day has 23 hours, or 25")
    {
        CHECK(busy(event("DTSTART;VALUE=DATE:20260308")) == "0308.05:00-0309.04:00");
        CHECK(
            busy(event("DTSTART;VALUE=DATE:20261101"), "2026-11-01T00:00Z", "2026-11-04T00:00Z") ==
            "1101.04:00-1102.05:00"
        );
        CHECK(
            busy(event("DTSTART;VALUE=DATE:20260306\nDTEND;VALUE=DATE:20260308\n"
                       "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2")) == "0306.05:00-0310.04:00"
        );
    }
    SECTION("an end equal to the start is no length")
    {
        CHECK(busy(event("DTSTART;VALUE=DATE:20260303\nDTEND;VALUE=DATE:20260303")) == "");
    }
}

TEST_CASE("floating times are on the rep's wall")
{
    const auto lunch = event("DTSTART:20260310T120000\nDTEND:20260310T130000");
    CHECK(busy(lunch) == "0310.16:00-17:00");
    CHECK(
        busy(lunch, "2026-03-01T00:00Z", "2026-03-31T00:00Z", "Europe/Berlin") == "0310.11:00-12:00"
    );
}

TEST_CASE("an end fixes an exact length, a duration counts days of the calendar")
{
    const std::string start =
        "DTSTART;TZID=America/New_York:20260301T120000\nRRULE:FREQ=WEEKLY;COUNT=2\n";
    CHECK(
        busy(event(start + "DURATION:P7D"), "2026-03-05T00:00Z", "2026-03-09T00:00Z") ==
        "0301.17:00-0315.16:00"
    );
    CHECK(
        busy(event(start + "DTEND;TZID=America/New_York:20260302T120000")) ==
        "0301.17:00-0302.17:00 0308.16:00-0309.16:00"
    );
    CHECK(
        busy(event("DTSTART;TZID=America/New_York:20260307T120000\nDURATION:P1D")) ==
        "0307.17:00-0308.16:00"
    );
    CHECK(
        busy(event("DTSTART;TZID=America/New_York:20260307T120000\nDURATION:PT24H")) ==
        "0307.17:00-0308.17:00"
    );
    CHECK(
        busy(event("DTSTART;TZID=America/New_York:20260307T120000\n"
                   "DTEND;TZID=America/New_York:20260308T120000\n"
                   "RRULE:FREQ=WEEKLY;COUNT=2")) == "0307.17:00-0308.16:00 0314.16:00-0315.15:00"
    );
    SECTION("without either, or backwards, a time blocks nothing")
    {
        CHECK(busy(event("DTSTART:20260303T100000Z")) == "");
        CHECK(busy(event("DTSTART:20260303T100000Z\nDTEND:20260303T090000Z")) == "");
    }
}

// Family 19.
TEST_CASE("free is what is transparent, cancelled, declined by the rep, or marked so by Outlook")
{
    const auto with = [](const std::string& line) { return busy(event(ten + line)) == ""; };
    CHECK(with("TRANSP:TRANSPARENT"));
    CHECK(with("STATUS:CANCELLED"));
    CHECK(with("X-MICROSOFT-CDO-BUSYSTATUS:FREE"));
    CHECK(with("ATTENDEE;PARTSTAT=DECLINED:mailto:ann@acme.example"));
    CHECK(with("ATTENDEE;CN=\"Ann; PARTSTAT=X: \";PARTSTAT=declined:MAILTO:ANN@acme.example"));
    CHECK_FALSE(with("TRANSP:OPAQUE"));
    CHECK_FALSE(with("STATUS:TENTATIVE"));
    CHECK_FALSE(with("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ann@acme.example"));
    CHECK_FALSE(with("ATTENDEE;PARTSTAT=DECLINED:mailto:bob@acme.example"));
    CHECK_FALSE(with("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"));
}

TEST_CASE("UNTIL is the last moment that counts, in each of its forms")
{
    const std::string series = ten + "RRULE:FREQ=WEEKLY;UNTIL=";
    const std::string two = "0303.15:00-16:00 0310.14:00-15:00";
    CHECK(busy(event(series + "20260310T140000Z")) == two);
    CHECK(busy(event(series + "20260310T135959Z")) == "0303.15:00-16:00");
    CHECK(busy(event(series + "20260310")) == two);
    CHECK(busy(event(series + "20260310T100000")) == two);
    CHECK(
        busy(event("DTSTART;VALUE=DATE:20260303\nRRULE:FREQ=DAILY;UNTIL=20260304")) ==
        "0303.05:00-0305.05:00"
    );
}

TEST_CASE("EXDATE takes away and RDATE adds, compared as instants")
{
    CHECK(
        busy(event(ten + weekly + "\nEXDATE;TZID=America/New_York:20260310T100000")) ==
        "0303.15:00-16:00 0317.14:00-15:00"
    );
    CHECK(
        busy(event(ten + weekly + "\nEXDATE:20260310T140000Z,20260317T140000Z")) ==
        "0303.15:00-16:00"
    );
    CHECK(
        busy(event(ten + weekly + "\nEXDATE;TZID=Europe/Berlin:20260310T150000")) ==
        "0303.15:00-16:00 0317.14:00-15:00"
    );
    CHECK(
        busy(event(ten + weekly + "\nEXDATE;VALUE=DATE:20260310")) ==
        "0303.15:00-16:00 0317.14:00-15:00"
    );
    CHECK(
        busy(event(ten + "RDATE;TZID=America/New_York:20260309T100000")) ==
        "0303.15:00-16:00 0309.14:00-15:00"
    );
    CHECK(
        busy(event(
            ten + "RDATE;VALUE=PERIOD:20260309T140000Z/PT15M,20260310T140000Z/20260310T143000Z"
        )) == "0303.15:00-16:00 0309.14:00-14:15 0310.14:00-14:30"
    );
    CHECK(
        busy(event(
            "DTSTART;VALUE=DATE:20260303\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260304"
        )) == "0303.05:00-0304.05:00 0305.05:00-0306.05:00"
    );
}

// Family 9; also family 8 where only overrides are to be seen.
TEST_CASE("an override replaces its instance, wherever it moves")
{
    const auto series = event(ten + weekly);
    const std::string id = "RECURRENCE-ID;TZID=America/New_York:20260310T100000\n";
    const auto moved = [](const std::string& start) {
        return "DTSTART;TZID=America/New_York:" + start + "\nDURATION:PT30M";
    };
    CHECK(
        busy(series + event(id + moved("20260311T120000"))) ==
        "0303.15:00-16:00 0311.16:00-16:30 0317.14:00-15:00"
    );
    CHECK(
        busy(event(id + moved("20260311T120000")) + series) ==
        "0303.15:00-16:00 0311.16:00-16:30 0317.14:00-15:00"
    );
    SECTION("out of the window, or into it")
    {
        CHECK(
            busy(series + event(id + moved("20260511T120000"))) ==
            "0303.15:00-16:00 0317.14:00-15:00"
        );
        CHECK(
            busy(
                series + event(id + moved("20260511T120000")),
                "2026-05-01T00:00Z",
                "2026-06-01T00:00Z"
            ) == "0511.16:00-16:30"
        );
    }
    SECTION("cancelled or made free")
    {
        CHECK(
            busy(series + event(id + moved("20260310T100000") + "\nSTATUS:CANCELLED")) ==
            "0303.15:00-16:00 0317.14:00-15:00"
        );
        CHECK(
            busy(series + event(id + moved("20260310T100000") + "\nTRANSP:TRANSPARENT")) ==
            "0303.15:00-16:00 0317.14:00-15:00"
        );
    }
    SECTION("of a series that is free itself")
    {
        CHECK(
            busy(
                event(ten + weekly + "\nTRANSP:TRANSPARENT") + event(id + moved("20260310T100000"))
            ) == "0310.14:00-14:30"
        );
    }
    SECTION("named in UTC")
    {
        CHECK(
            busy(series + event("RECURRENCE-ID:20260310T140000Z\n" + moved("20260311T120000"))) ==
            "0303.15:00-16:00 0311.16:00-16:30 0317.14:00-15:00"
        );
    }
    SECTION("named without a zone, by a replacement in UTC: the series' own wall")
    {
        CHECK(
            busy(
                event("DTSTART:20260303T100000\nDURATION:PT1H\n" + weekly) +
                event("RECURRENCE-ID:20260310T100000\nDTSTART:20260311T160000Z\nDURATION:PT30M")
            ) == "0303.15:00-16:00 0311.16:00-16:30 0317.14:00-15:00"
        );
    }
    SECTION("twice: the higher SEQUENCE counts")
    {
        CHECK(
            busy(
                series + event(id + moved("20260312T120000") + "\nSEQUENCE:2") +
                event(id + moved("20260311T120000") + "\nSEQUENCE:1")
            ) == "0303.15:00-16:00 0312.16:00-16:30 0317.14:00-15:00"
        );
    }
    SECTION("without its series, as free/busy shares send it")
    {
        CHECK(busy(event(id + moved("20260311T120000"))) == "0311.16:00-16:30");
    }
    SECTION("of a whole day")
    {
        CHECK(
            busy(
                event("DTSTART;VALUE=DATE:20260303\nRRULE:FREQ=DAILY;COUNT=2") +
                event("RECURRENCE-ID;VALUE=DATE:20260304\nDTSTART;VALUE=DATE:20260310")
            ) == "0303.05:00-0304.05:00 0310.04:00-0311.04:00"
        );
    }
    SECTION("and all that follow, if it says so")
    {
        CHECK(
            busy(
                series +
                event(
                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20260310T100000\n" +
                    moved("20260310T120000")
                )
            ) == "0303.15:00-16:00 0310.16:00-16:30 0317.16:00-16:30"
        );
    }
}

TEST_CASE("what repeats too often is busy once, and the rep is told")
{
    for (const auto* rule :
         {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=HOURLY",
          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=DAILY;BYHOUR=1,2,3",
          "FREQ=DAILY;COUNT=1000000000"}) {
        INFO(rule);
        const auto content =
            event("DTSTART:20260303T100000Z\nDURATION:PT1H\nRRULE:" + std::string(rule));
        if (std::string(rule).find("COUNT") == std::string::npos)
            CHECK(busy(content) == "0303.10:00-11:00");
        const auto old =
            event("DTSTART:10260303T100000Z\nDURATION:PT1H\nRRULE:" + std::string(rule));
        CHECK(busy(old) == "");
        CHECK(asked(feed(old), "2026-03-01T00:00Z", "2026-03-31T00:00Z").notes.size() == 1);
    }
}

TEST_CASE("a rule that can't be read is busy once, at its first time, and reported")
{
    const auto* rule = GENERATE(
        "FREQ=FORTNIGHTLY",
        "COUNT=3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=later"
    );
    INFO(rule);
    const auto text = event(ten + "RRULE:" + rule);
    CHECK(busy(text) == "0303.15:00-16:00");
    const auto notes = asked(feed(text), "2026-03-01T00:00Z", "2026-03-31T00:00Z").notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().uid == "one");
}

TEST_CASE("a broken event is left out and reported, and the others count")
{
    const auto good = event(ten, "good");
    for (const auto* broken :
         {"DTSTART:20261332T100000Z\nDURATION:PT1H",
          "DTSTART:20260230\nDURATION:P1D",
          "SUMMARY:no time",
          "DTSTART:20260303T120000Z\nDURATION:1 hour",
          "DTSTART:20260303T120000Z\nDTEND:soon",
          "DTSTART:20260303T120000Z\nDURATION:PT1H\nRECURRENCE-ID:first"}) {
        INFO(broken);
        CHECK(busy(event(broken, "broken") + good) == "0303.15:00-16:00");
        const auto notes =
            asked(feed(good + event(broken, "broken")), "2026-03-01T00:00Z", "2026-03-31T00:00Z")
                .notes;
        REQUIRE(notes.size() == 1);
        CHECK(notes.front().uid == "broken");
    }
    SECTION("also where its END is missing")
    {
        CHECK(
            busy("BEGIN:VEVENT\nUID:broken\nDTSTART:20260303T120000Z\n" + good) ==
            "0303.15:00-16:00"
        );
    }
    SECTION("while empty and unknown properties mean nothing")
    {
        CHECK(
            busy(event(ten + "LOCATION:\nDESCRIPTION:\nX-FOO;BAR=1:\nnonsense without a colon")) ==
            "0303.15:00-16:00"
        );
    }
}

TEST_CASE("lines are unfolded, whatever ends them")
{
    const std::string folded =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Amer\r\n ica/New_York:2026030\r\n"
        "\t3T100000\r\nDURATI\r\n ON:PT1H\r\nSUMMARY:Gr\xC3\r\n \xBC\xC3\x9F"
        "e\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    CHECK(asked(folded, "2026-03-01T00:00Z", "2026-03-31T00:00Z").busy.size() == 1);
    CHECK(
        asked("\xEF\xBB\xBF" + folded, "2026-03-01T00:00Z", "2026-03-31T00:00Z").busy.size() == 1
    );
}

// Family 30.
TEST_CASE("a text that is no whole calendar is unreadable, not free")
{
    const auto good = feed(event(ten));
    CHECK(read_calendar("").unreadable);
    CHECK(read_calendar("<!DOCTYPE html><title>Sign in</title>").unreadable);
    CHECK(read_calendar(good.substr(0, good.size() / 2)).unreadable);
    CHECK(read_calendar(good.substr(0, good.find("END:VCALENDAR"))).unreadable);
    CHECK(read_calendar(good + std::string(5 * 1024 * 1024, '\n')).unreadable);
    std::string nested = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 100'000; ++i)
        nested += "BEGIN:X\n";
    CHECK(read_calendar(nested).unreadable);
    CHECK_FALSE(read_calendar(feed("")).unreadable);
    CHECK_FALSE(read_calendar(good + good).unreadable);
}

TEST_CASE("a line of a megabyte is only a long line")
{
    CHECK(busy(event(ten + "DESCRIPTION:" + std::string(1'000'000, 'x'))) == "0303.15:00-16:00");
}
