// Wall clocks to instants and back, where clocks change, and the names of zones.
#include <catch2/catch.hpp>

#include "agent/booking/windows_zones.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/booking/zones.hpp"
#include "agent/rfc3339.hpp"

using namespace usher::agent;
using namespace std::chrono_literals;

namespace {

Zone zone(const char* name)
{
    const auto found = Zone::find(name);
    REQUIRE(found);
    return *found;
}

// "2026-03-08 02:30" on a wall in that zone, as UTC.
std::string utc(const char* zone_name, const std::string& wall)
{
    const auto time = read_date(wall.substr(0, 10)).value() + read_clock(wall.substr(11)).value();
    return rfc3339(zone(zone_name).to_utc(time));
}

std::string local(const char* zone_name, const char* instant)
{
    return print_local(read_rfc3339(instant).value(), zone(zone_name));
}

}  // namespace

TEST_CASE("a time that the clocks skip takes the offset from before the change")
{
    CHECK(utc("America/New_York", "2026-03-08 01:59") == "2026-03-08T06:59:00Z");
    CHECK(utc("America/New_York", "2026-03-08 02:30") == "2026-03-08T07:30:00Z");
    CHECK(utc("America/New_York", "2026-03-08 03:00") == "2026-03-08T07:00:00Z");
    CHECK(utc("Europe/Berlin", "2026-03-29 02:00") == "2026-03-29T01:00:00Z");
    CHECK(utc("Europe/Berlin", "2026-03-29 02:30") == "2026-03-29T01:30:00Z");
    CHECK(utc("Australia/Sydney", "2026-10-04 02:30") == "2026-10-03T16:30:00Z");
    CHECK(utc("Pacific/Auckland", "2026-09-27 02:30") == "2026-09-26T14:30:00Z");
    CHECK(utc("Australia/Lord_Howe", "2026-10-04 02:15") == "2026-10-03T15:45:00Z");
}

TEST_CASE("a time that the clocks show twice is the first of the two")
{
    CHECK(utc("America/New_York", "2026-11-01 01:30") == "2026-11-01T05:30:00Z");
    CHECK(utc("America/New_York", "2026-11-01 02:00") == "2026-11-01T07:00:00Z");
    CHECK(utc("Europe/Berlin", "2026-10-25 02:30") == "2026-10-25T00:30:00Z");
    CHECK(utc("Australia/Sydney", "2026-04-05 02:30") == "2026-04-04T15:30:00Z");
    CHECK(utc("Pacific/Auckland", "2026-04-05 02:30") == "2026-04-04T13:30:00Z");
    CHECK(utc("Australia/Lord_Howe", "2026-04-05 01:45") == "2026-04-04T14:45:00Z");
}

TEST_CASE("a midnight that does not exist is the first moment of the day")
{
    // Chile's clocks go from 24:00 to 01:00.
    CHECK(utc("America/Santiago", "2026-09-06 00:00") == "2026-09-06T04:00:00Z");
    CHECK(local("America/Santiago", "2026-09-06T04:00:00Z") == "2026-09-06T01:00:00-03:00");
}

TEST_CASE("local times are written with their numeric offset, zero included")
{
    CHECK(local("UTC", "2026-03-06T15:00:00Z") == "2026-03-06T15:00:00+00:00");
    CHECK(local("Europe/Berlin", "2026-03-06T15:00:00Z") == "2026-03-06T16:00:00+01:00");
    CHECK(local("America/St_Johns", "2026-03-06T15:00:00Z") == "2026-03-06T11:30:00-03:30");
    CHECK(local("Asia/Kathmandu", "2026-12-31T23:00:00Z") == "2027-01-01T04:45:00+05:45");
}

TEST_CASE("clocks go on changing after 2037, when the zone files end")
{
    CHECK(utc("America/New_York", "2045-07-04 12:00") == "2045-07-04T16:00:00Z");
    CHECK(utc("America/New_York", "2045-01-04 12:00") == "2045-01-04T17:00:00Z");
    CHECK(utc("Europe/Berlin", "2044-03-27 02:30") == "2044-03-27T01:30:00Z");
    CHECK(utc("Europe/Berlin", "2044-10-30 02:30") == "2044-10-30T00:30:00Z");
    CHECK(utc("Australia/Sydney", "2051-01-01 00:00") == "2050-12-31T13:00:00Z");
    CHECK(utc("Asia/Kolkata", "2099-02-28 00:00") == "2099-02-27T18:30:00Z");
    CHECK(local("America/New_York", "2060-02-29T12:00:00Z") == "2060-02-29T07:00:00-05:00");
}

TEST_CASE("zones are found by IANA names, old ones included, and by nothing else")
{
    CHECK(Zone::find("US/Eastern"));
    CHECK(Zone::find("Asia/Calcutta"));
    CHECK_FALSE(Zone::find("Eastern Standard Time"));
    CHECK_FALSE(Zone::find("europe/berlin"));
    CHECK_FALSE(Zone::find(""));
    CHECK_FALSE(Zone::find("localtime"));
    CHECK_FALSE(Zone::find("../../etc/passwd"));
    CHECK(Zone::find_in_any_case("europe/BERLIN").value().name() == "Europe/Berlin");
    CHECK_FALSE(Zone::find_in_any_case("Europe/Nowhere"));
}

// Family 20.
TEST_CASE("what Windows calls zones is known, and each of its rows leads to a zone")
{
    CHECK(iana_name_of_windows_zone("Eastern Standard Time") == "America/New_York");
    CHECK(iana_name_of_windows_zone("W. Europe Standard Time") == "Europe/Berlin");
    CHECK(iana_name_of_windows_zone("Lord Howe Standard Time") == "Australia/Lord_Howe");
    CHECK(iana_name_of_windows_zone("UTC-11") == "Etc/GMT+11");
    CHECK_FALSE(iana_name_of_windows_zone("Eastern Summer Time"));
    for (const auto* name :
         {"AUS Central Standard Time",
          "India Standard Time",
          "Nepal Standard Time",
          "Yukon Standard Time",
          "Kamchatka Standard Time",
          "UTC+13"})
        CHECK(Zone::find(iana_name_of_windows_zone(name).value()));
}

TEST_CASE("dates and times of day are read strictly")
{
    CHECK(read_date("2028-02-29"));
    CHECK_FALSE(read_date("2026-02-29"));
    CHECK_FALSE(read_date("2026-2-9"));
    CHECK_FALSE(read_date("2026-02-09T"));
    CHECK(read_clock("24:00") == 24h);
    CHECK(read_clock("00:00") == 0h);
    CHECK_FALSE(read_clock("24:01"));
    CHECK_FALSE(read_clock("9:00"));
    CHECK_FALSE(read_clock("09:60"));
    CHECK(read_weekday("MO") == std::chrono::Monday);
    CHECK_FALSE(read_weekday("mo"));
}
