// Recurrence rules on the wall clock.
#include <catch2/catch.hpp>

#include "agent/booking/ical_time.hpp"
#include "agent/booking/recurrence.hpp"
#include "agent/rfc3339.hpp"

using namespace usher::agent;

namespace {

WallClock wall(const std::string& ical) { return read_ical_time(ical).value().wall; }

RecurrenceRule rule(const std::string& text)
{
    const auto read = read_rule(text);
    INFO(text);
    REQUIRE(std::holds_alternative<RecurrenceRule>(read));
    return std::get<RecurrenceRule>(read);
}

// The first `count` starts as dates: "0303 0310".
std::string starts(const std::string& first, const std::string& text, std::size_t count = 6)
{
    StepBudget budget = 1'000'000;
    const auto found =
        occurrences(rule(text), wall(first), wall(first), wall("20401231T235959"), budget);
    REQUIRE(found.complete);
    std::string dates;
    for (std::size_t i = 0; i < std::min(count, found.starts.size()); ++i) {
        const auto full = rfc3339(Instant{found.starts[i].time_since_epoch()});
        dates += (i ? " " : "") + full.substr(2, 2) + full.substr(5, 2) + full.substr(8, 2);
    }
    return dates;
}

}  // namespace

TEST_CASE("plain rules repeat what DTSTART says")
{
    CHECK(starts("20260303T100000", "FREQ=DAILY;INTERVAL=10", 3) == "260303 260313 260323");
    CHECK(starts("20260303T100000", "FREQ=WEEKLY", 3) == "260303 260310 260317");
    CHECK(starts("20260303T100000", "FREQ=MONTHLY;INTERVAL=2", 3) == "260303 260503 260703");
    CHECK(starts("20260303T100000", "FREQ=YEARLY", 3) == "260303 270303 280303");
}

TEST_CASE("days that a month or year does not have are left out, not moved")
{
    CHECK(starts("20260131T100000", "FREQ=MONTHLY", 4) == "260131 260331 260531 260731");
    CHECK(starts("20240229T100000", "FREQ=YEARLY", 3) == "240229 280229 320229");
    CHECK(
        starts("20260131T100000", "FREQ=MONTHLY;BYMONTHDAY=-1", 4) == "260131 260228 260331 260430"
    );
    CHECK(starts("20260130T100000", "FREQ=MONTHLY;BYMONTHDAY=-31", 3) == "260301 260501 260701");
}

TEST_CASE("days of the week, with and without ordinals")
{
    CHECK(
        starts("20260302T100000", "FREQ=WEEKLY;BYDAY=MO,WE,FR", 4) == "260302 260304 260306 260309"
    );
    CHECK(starts("20260303T100000", "FREQ=MONTHLY;BYDAY=1TU", 3) == "260303 260407 260505");
    CHECK(starts("20260327T100000", "FREQ=MONTHLY;BYDAY=-1FR", 3) == "260327 260424 260529");
    CHECK(starts("20260330T100000", "FREQ=MONTHLY;BYDAY=5MO", 3) == "260330 260629 260831");
    CHECK(
        starts("20260313T100000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", 3) ==
        "260313 261113 270813"
    );
    CHECK(
        starts("20260201T100000", "FREQ=YEARLY;BYMONTH=2,11;BYDAY=1SU", 4) ==
        "260201 261101 270207 271107"
    );
    CHECK(starts("20260518T100000", "FREQ=YEARLY;BYDAY=20MO", 2) == "260518 270517");
    CHECK(
        starts("20260303T100000", "FREQ=MONTHLY;BYDAY=1TU,-1FR", 4) == "260303 260327 260407 260424"
    );
}

TEST_CASE("weeks begin where WKST says")
{
    // RFC 5545's own example.
    CHECK(
        starts("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO") ==
        "970805 970810 970819 970824"
    );
    CHECK(
        starts("19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU") ==
        "970805 970817 970819 970831"
    );
    CHECK(
        starts("20260511T100000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 3) == "260511 270517 280515"
    );
}

TEST_CASE("positions pick from each period's set")
{
    const std::string workday = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=";
    CHECK(starts("20260331T100000", workday + "-1", 3) == "260331 260430 260529");
    CHECK(starts("20260302T100000", workday + "1", 3) == "260302 260401 260501");
    CHECK(starts("20260302T100000", workday + "1,-1", 3) == "260302 260331 260401");
    CHECK(starts("20260302T100000", "FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=-1", 2) == "260305 260312");
}

TEST_CASE("days of the year count from both ends")
{
    CHECK(
        starts("20260409T100000", "FREQ=YEARLY;BYYEARDAY=99,-1", 4) == "260409 261231 270409 271231"
    );
}

// Family 8.
TEST_CASE("a count counts from DTSTART, also for one who asks later")
{
    StepBudget budget = 100'000;
    const auto ten = rule("FREQ=DAILY;COUNT=10");
    const auto found = occurrences(
        ten, wall("20260301T100000"), wall("20260309T000000"), wall("20270101T000000"), budget
    );
    REQUIRE(found.starts.size() == 2);
    CHECK(found.starts.back() == wall("20260310T100000"));
}

TEST_CASE("a DTSTART that its rule does not mean is no occurrence")
{
    CHECK(starts("20260302T100000", "FREQ=WEEKLY;BYDAY=TU", 2) == "260303 260310");
    CHECK(starts("20260302T100000", "FREQ=WEEKLY;BYDAY=TU;COUNT=2") == "260303 260310");
}

// Family 8.
TEST_CASE("an old series without a count costs no more than a new one")
{
    StepBudget budget = 1'000;
    const auto found = occurrences(
        rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        wall("19000101T100000"),
        wall("20260301T000000"),
        wall("20260401T000000"),
        budget
    );
    REQUIRE(found.complete);
    CHECK(found.starts.size() == 2);
    CHECK(budget > 900);
}

TEST_CASE("a rule that looks at too many days says so")
{
    StepBudget budget = 5'000;
    const auto found = occurrences(
        rule("FREQ=DAILY;COUNT=1000000"),
        wall("19700101T100000"),
        wall("20260301T000000"),
        wall("20260401T000000"),
        budget
    );
    CHECK_FALSE(found.complete);
}

TEST_CASE("what repeats several times a day or never comes is refused")
{
    for (const auto* text :
         {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=HOURLY",
          "FREQ=MINUTELY;COUNT=3",
          "FREQ=DAILY;BYHOUR=9,15",
          "FREQ=DAILY;BYMINUTE=0,30",
          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31",
          "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31",
          "RSCALE=HEBREW;FREQ=YEARLY"}) {
        INFO(text);
        CHECK(std::holds_alternative<RuleRefused>(read_rule(text)));
    }
}

TEST_CASE("a rule that makes no sense is broken")
{
    for (const auto* text :
         {"",
          "FREQ=FORTNIGHTLY",
          "INTERVAL=2",
          "FREQ=DAILY;INTERVAL=0",
          "FREQ=DAILY;COUNT=x",
          "FREQ=WEEKLY;BYDAY=XX",
          "FREQ=MONTHLY;BYMONTHDAY=32",
          "FREQ=YEARLY;BYMONTH=13",
          "FREQ=MONTHLY;BYDAY=0MO",
          "FREQ=DAILY;BYHOUR=24",
          "FREQ=WEEKLY;WKST=1",
          "FREQ"}) {
        INFO(text);
        CHECK(std::holds_alternative<RuleBroken>(read_rule(text)));
    }
}

TEST_CASE("rules are read in any letters, with parts in any order")
{
    const auto read = rule("byday=mo,-1fr;freq=monthly;wkst=su;INTERVAL=2;");
    CHECK(read.frequency == Frequency::monthly);
    CHECK(read.days == std::vector<RuleDay>{{0, std::chrono::Monday}, {-1, std::chrono::Friday}});
    CHECK(read.week_start == std::chrono::Sunday);
    CHECK(rule("FREQ=DAILY;BYHOUR=9;BYMINUTE=30").hour == 9);
}
