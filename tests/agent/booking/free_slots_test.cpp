// The rules of slots, one by one and at the changes of the clocks.
#include <catch2/catch.hpp>

#include "tests/agent/booking/support.hpp"

using namespace usher::agent;
using namespace usher::agent::test;

TEST_CASE("a grid starts with its window and steps on in elapsed time")
{
    const auto rep = rep_working("Europe/Berlin", {hours("09:10", "11:00")});
    CHECK(
        slots(question("2026-01-13T00:00Z", "2026-01-14T00:00Z", meeting(30, 30)), rep) ==
        "2026-01-13 08:10 08:40 09:10"
    );
    SECTION("wherever the asked window cuts in")
    {
        CHECK(
            slots(question("2026-01-13T08:11Z", "2026-01-13T09:10Z", meeting(30, 30)), rep) ==
            "2026-01-13 08:40"
        );
    }
    SECTION("and busy times leave it as it is")
    {
        auto busy = rep;
        busy.busy = {{at("2026-01-13T08:00Z"), at("2026-01-13T08:15Z")}};
        CHECK(
            slots(question("2026-01-13T00:00Z", "2026-01-14T00:00Z", meeting(30, 30)), busy) ==
            "2026-01-13 08:40 09:10"
        );
    }
}

TEST_CASE("a slot listed is a slot that can be booked, and no other is")
{
    const auto rep = rep_working("America/New_York", {hours("00:30", "04:00")});
    const auto wanted = meeting(45, 20);
    const auto listed = free_slots(question("2026-03-07T00:00Z", "2026-03-10T00:00Z", wanted), rep);
    REQUIRE(listed.size() > 10);
    std::vector<Instant> bookable;
    for (auto t = at("2026-03-07T00:00Z"); t < at("2026-03-10T00:00Z");
         t += std::chrono::minutes{1}) {
        SlotQuestion one{at("2026-01-01T00:00Z"), {t, t + std::chrono::seconds{1}}, wanted};
        if (!free_slots(one, rep).empty()) bookable.push_back(t);
    }
    CHECK(bookable == listed);
}

// Families 5 and 6: the windows asked for begin before the change and end after it.
TEST_CASE("working hours follow the clocks of the rep")
{
    const auto day = [](const char* zone_name, const char* from, const char* to, LocalHours piece) {
        return slots(question(from, to, meeting(60, 60)), rep_working(zone_name, {piece}));
    };
    SECTION("New York springs forward: an hour of the night is missing")
    {
        CHECK(
            day("America/New_York",
                "2026-03-08T05:00Z",
                "2026-03-08T12:00Z",
                hours("01:00", "04:00")) == "2026-03-08 06:00 07:00"
        );
        CHECK(
            day("America/New_York",
                "2026-03-07T12:00Z",
                "2026-03-08T16:00Z",
                hours("09:00", "10:00")) == "2026-03-07 14:00 2026-03-08 13:00"
        );
    }
    SECTION("a window that the change swallows is none")
    {
        CHECK(
            day("America/New_York",
                "2026-03-08T00:00Z",
                "2026-03-09T00:00Z",
                hours("02:30", "03:00")) == ""
        );
        CHECK(
            day("America/New_York",
                "2026-03-08T00:00Z",
                "2026-03-08T12:00Z",
                hours("02:00", "04:00")) == "2026-03-08 07:00"
        );
    }
    SECTION("New York falls back: an hour of the night comes twice")
    {
        CHECK(
            day("America/New_York",
                "2026-11-01T00:00Z",
                "2026-11-01T12:00Z",
                hours("01:00", "03:00")) == "2026-11-01 05:00 06:00 07:00"
        );
    }
    SECTION("Berlin")
    {
        CHECK(
            day("Europe/Berlin", "2026-03-28T22:00Z", "2026-03-29T04:00Z", hours("01:00", "04:00")
            ) == "2026-03-29 00:00 01:00"
        );
        CHECK(
            day("Europe/Berlin", "2026-10-24T22:00Z", "2026-10-25T06:00Z", hours("01:00", "04:00")
            ) == "2026-10-24 23:00 2026-10-25 00:00 01:00 02:00"
        );
    }
    SECTION("Sydney")
    {
        CHECK(
            day("Australia/Sydney",
                "2026-10-03T12:00Z",
                "2026-10-04T00:00Z",
                hours("01:00", "04:00")) == "2026-10-03 15:00 16:00"
        );
        CHECK(
            day("Australia/Sydney",
                "2026-04-04T12:00Z",
                "2026-04-05T00:00Z",
                hours("01:00", "04:00")) == "2026-04-04 14:00 15:00 16:00 17:00"
        );
    }
    SECTION("Auckland")
    {
        CHECK(
            day("Pacific/Auckland",
                "2026-09-26T10:00Z",
                "2026-09-27T00:00Z",
                hours("01:00", "04:00")) == "2026-09-26 13:00 14:00"
        );
    }
    SECTION("Lord Howe changes by half an hour")
    {
        CHECK(
            day("Australia/Lord_Howe",
                "2026-10-03T12:00Z",
                "2026-10-04T00:00Z",
                hours("01:00", "04:00")) == "2026-10-03 14:30 15:30"
        );
        CHECK(
            day("Australia/Lord_Howe",
                "2026-04-04T12:00Z",
                "2026-04-05T00:00Z",
                hours("01:00", "04:00")) == "2026-04-04 14:00 15:00 16:00"
        );
    }
}

// Families 16 (hours over midnight) and 17 (a loop without end near midnight).
TEST_CASE("windows may run past midnight and join where they touch")
{
    SECTION("an end before the start is on the next day")
    {
        const auto rep = rep_working("UTC", {hours("22:00", "01:00")});
        CHECK(
            slots(question("2026-02-02T21:00Z", "2026-02-03T12:00Z", meeting(60, 60)), rep) ==
            "2026-02-02 22:00 23:00 2026-02-03 00:00"
        );
    }
    SECTION("24:00 and 00:00 join: a meeting may lie across midnight")
    {
        const auto rep = rep_working("UTC", {hours("20:30", "24:00"), hours("00:00", "03:00")});
        const auto found =
            slots(question("2026-02-02T22:00Z", "2026-02-03T01:00Z", meeting(60, 60)), rep);
        CHECK(found == "2026-02-02 22:30 23:30 2026-02-03 00:00");
    }
    SECTION("overlapping windows give equal starts once")
    {
        const auto rep = rep_working("UTC", {hours("09:00", "11:00"), hours("10:00", "12:00")});
        CHECK(
            slots(question("2026-02-02T00:00Z", "2026-02-03T00:00Z", meeting(60, 60)), rep) ==
            "2026-02-02 09:00 10:00 11:00"
        );
    }
    SECTION("around the clock")
    {
        const auto rep = rep_working("UTC", {hours("09:00", "09:00")});
        CHECK(
            free_slots(question("2026-02-02T00:00Z", "2026-02-04T00:00Z", meeting(60, 60)), rep)
                .size() == 48
        );
    }
    SECTION("a window that ends late in the evening ends the day, not the loop")
    {
        const auto rep = rep_working("UTC", {hours("09:00", "23:00")});
        CHECK(
            slots(question("2026-02-02T20:00Z", "2026-02-03T09:00Z", meeting(60, 60)), rep) ==
            "2026-02-02 20:00 21:00 22:00"
        );
    }
}

// Family 11.
TEST_CASE("a date with an override or a holiday owns its whole day")
{
    auto rep = rep_working("UTC", {hours("22:00", "02:00")});
    const auto asked = question("2026-02-02T12:00Z", "2026-02-05T12:00Z", meeting(60, 60));
    REQUIRE(
        slots(asked, rep) ==
        "2026-02-02 22:00 23:00 2026-02-03 00:00 01:00 22:00 23:00 2026-02-04 00:00 01:00 "
        "22:00 23:00 2026-02-05 00:00 01:00"
    );
    SECTION("a holiday cuts the night before at its midnight")
    {
        rep.works.holidays = {local_date("2026-02-03")};
        CHECK(
            slots(asked, rep) == "2026-02-02 22:00 23:00 2026-02-04 22:00 23:00 2026-02-05 "
                                 "00:00 01:00"
        );
    }
    SECTION("an override does, too, and beats a holiday")
    {
        rep.works.holidays = {local_date("2026-02-03")};
        rep.works.overrides = {{local_date("2026-02-03"), {hours("23:00", "01:00")}}};
        CHECK(
            slots(asked, rep) == "2026-02-02 22:00 23:00 2026-02-03 23:00 2026-02-04 00:00 "
                                 "22:00 23:00 2026-02-05 00:00 01:00"
        );
    }
    SECTION("an override without intervals closes the date")
    {
        rep.works.overrides = {{local_date("2026-02-04"), {}}};
        CHECK(slots(asked, rep) == "2026-02-02 22:00 23:00 2026-02-03 00:00 01:00 22:00 23:00");
    }
    SECTION("the date is the rep's, at the far ends of the world")
    {
        for (const auto* name : {"Pacific/Auckland", "America/Los_Angeles"}) {
            auto far = rep_working(name, {hours("00:00", "24:00")});
            far.works.holidays = {local_date("2026-02-03")};
            for (const auto slot : free_slots(asked, far))
                CHECK(far.works.zone.date_at(slot) != local_date("2026-02-03"));
        }
    }
}

// Family 14.
TEST_CASE("busy times and buffers are half-open: touching is allowed")
{
    auto rep = rep_working("UTC", {hours("09:00", "14:00")});
    auto wanted = meeting(30, 30);
    wanted.buffer_before_min = 15;
    wanted.buffer_after_min = 30;
    const auto asked = question("2026-02-02T00:00Z", "2026-02-03T00:00Z", wanted);
    rep.busy = {{at("2026-02-02T11:00Z"), at("2026-02-02T11:15Z")}};
    CHECK(slots(asked, rep) == "2026-02-02 09:00 09:30 10:00 11:30 12:00 12:30 13:00 13:30");
    SECTION("an event just outside the asked window reaches in")
    {
        CHECK(slots(question("2026-02-02T10:30Z", "2026-02-02T10:31Z", wanted), rep) == "");
    }
    SECTION("an event without length blocks nothing")
    {
        rep.busy = {{at("2026-02-02T11:00Z"), at("2026-02-02T11:00Z")}};
        CHECK(free_slots(asked, rep).size() == 10);
    }
    SECTION("buffers need not fit into the working hours")
    {
        wanted.buffer_before_min = 600;
        rep.busy.clear();
        CHECK(
            free_slots(question("2026-02-02T00:00Z", "2026-02-03T00:00Z", wanted), rep).size() == 10
        );
    }
}

// Families 2 (a hold blocks), 4 (it expires at its second) and 14 (buffers add up, once).
TEST_CASE("only live bookings block, with their own buffers on top of ours")
{
    auto rep = rep_working("UTC", {hours("09:00", "13:00")});
    auto wanted = meeting(30, 30);
    wanted.buffer_after_min = 15;
    auto asked = question("2026-02-02T00:00Z", "2026-02-03T00:00Z", wanted);
    asked.now = at("2026-02-01T12:00Z");
    TakenTime booking;
    booking.start = at("2026-02-02T11:00Z");
    booking.end = at("2026-02-02T11:30Z");
    const std::string all = "2026-02-02 09:00 09:30 10:00 10:30 11:00 11:30 12:00 12:30";
    const auto with = [&](const TakenTime& one) {
        rep.bookings = {one};
        return slots(asked, rep);
    };
    CHECK(with(booking) == "2026-02-02 09:00 09:30 10:00 11:30 12:00 12:30");
    booking.buffer_before_min = 20;
    CHECK(with(booking) == "2026-02-02 09:00 09:30 11:30 12:00 12:30");
    booking.state = TakenTime::State::cancelled;
    CHECK(with(booking) == all);
    booking.state = TakenTime::State::hold;
    CHECK(with(booking) == all);
    SECTION("a hold expires at the very second")
    {
        booking.expires_at = asked.now;
        CHECK(with(booking) == all);
        booking.expires_at = asked.now + std::chrono::seconds{1};
        CHECK(with(booking) == "2026-02-02 09:00 09:30 11:30 12:00 12:30");
    }
}

// Family 15.
TEST_CASE("notice counts elapsed time and allows a start exactly so far away")
{
    const auto rep = rep_working("America/New_York", {hours("09:00", "12:00")});
    auto wanted = meeting(60, 60);
    wanted.min_notice_min = 24 * 60;
    auto asked = question("2026-03-08T00:00Z", "2026-03-09T00:00Z", wanted);
    asked.now = at("2026-03-07T14:00Z");  // 09:00; 24 hours later it is 10:00.
    CHECK(slots(asked, rep) == "2026-03-08 14:00 15:00");
    asked.now += std::chrono::seconds{1};
    CHECK(slots(asked, rep) == "2026-03-08 15:00");
    SECTION("notice 0 still leaves out the past")
    {
        asked.meeting.min_notice_min = 0;
        asked.now = at("2026-03-08T14:00Z");
        CHECK(slots(asked, rep) == "2026-03-08 14:00 15:00");
    }
    SECTION("more notice than horizon is an empty list")
    {
        asked.meeting.min_notice_min = 10 * 24 * 60;
        asked.meeting.horizon_days = 3;
        CHECK(slots(asked, rep).empty());
    }
}

// Family 13.
TEST_CASE("the horizon and the bookable dates end with whole days of the rep")
{
    auto wanted = meeting(60, 60);
    wanted.horizon_days = 1;
    const auto rep = rep_working("Pacific/Auckland", {hours("22:00", "24:00")});
    auto asked = question("2026-02-01T00:00Z", "2026-02-06T00:00Z", wanted);
    asked.now = at("2026-02-02T11:30Z");  // 00:30 on the 3rd in Auckland.
    CHECK(slots(asked, rep) == "2026-02-03 09:00 10:00 2026-02-04 09:00 10:00");
    asked.now = at("2026-02-02T10:30Z");  // 23:30 on the 2nd.
    CHECK(slots(asked, rep) == "2026-02-03 09:00 10:00");
    asked.meeting.horizon_days.reset();
    asked.meeting.bookable_from = local_date("2026-02-04");
    asked.meeting.bookable_until = local_date("2026-02-05");
    CHECK(slots(asked, rep) == "2026-02-04 09:00 10:00 2026-02-05 09:00 10:00");
}

// Family 12.
TEST_CASE("the cap counts live bookings by the rep's date, and nothing else")
{
    auto rep = rep_working("Australia/Brisbane", {hours("07:00", "09:00")});
    auto wanted = meeting(60, 60);
    wanted.max_per_day = 1;
    const auto asked = question("2026-02-02T00:00Z", "2026-02-05T00:00Z", wanted);
    REQUIRE(
        slots(asked, rep) == "2026-02-02 21:00 22:00 2026-02-03 21:00 22:00 2026-02-04 21:00 "
                             "22:00"
    );
    TakenTime booking;
    booking.start = at("2026-02-03T13:30Z");  // 23:30 on the 3rd in Brisbane.
    booking.end = at("2026-02-03T14:30Z");
    rep.bookings = {booking};
    CHECK(slots(asked, rep) == "2026-02-03 21:00 22:00 2026-02-04 21:00 22:00");
    rep.bookings.front().state = TakenTime::State::cancelled;
    rep.busy = {{at("2026-02-03T13:30Z"), at("2026-02-03T14:30Z")}};
    CHECK(free_slots(asked, rep).size() == 6);
}

TEST_CASE("each start that is not offered says which rule took it away")
{
    auto rep = rep_working("UTC", {hours("09:00", "13:30")});
    auto wanted = meeting(60, 60);
    wanted.horizon_days = 1;
    wanted.max_per_day = 1;
    auto asked = question("2026-02-02T00:00Z", "2026-02-05T00:00Z", wanted);
    asked.now = at("2026-02-02T09:30Z");
    rep.busy = {{at("2026-02-02T10:30Z"), at("2026-02-02T10:45Z")}};
    TakenTime booking;
    booking.start = at("2026-02-03T10:00Z");
    booking.end = at("2026-02-03T11:00Z");
    rep.bookings = {booking};
    std::string reasons;
    for (const auto& one : grid_starts(asked, rep))
        reasons += std::string(one.removed ? name_of(*one.removed) : "free") + " ";
    CHECK(
        reasons == "notice busy free free does_not_fit "
                   "cap booked cap cap does_not_fit "
                   "horizon horizon horizon horizon does_not_fit "
    );
}

TEST_CASE("a team offers what any or all of its reps can take")
{
    auto ann = rep_working("Europe/Berlin", {hours("09:00", "12:00")});
    auto bob = rep_working("Europe/London", {hours("09:00", "11:00")});
    bob.id = "bob";
    const auto asked = question("2026-02-02T00:00Z", "2026-02-03T00:00Z", meeting(60, 60));
    const auto list = [&](TeamMode mode, const std::vector<RepTimes>& reps) {
        std::string text;
        for (const auto& slot : free_team_slots(asked, reps, mode)) {
            text += rfc3339(slot.start).substr(11, 5);
            for (const auto& id : slot.reps)
                text += " " + id;
            text += "; ";
        }
        return text;
    };
    CHECK(list(TeamMode::any, {bob, ann}) == "08:00 ann; 09:00 ann bob; 10:00 ann bob; ");
    CHECK(list(TeamMode::all, {bob, ann}) == "09:00 ann bob; 10:00 ann bob; ");
    CHECK(list(TeamMode::all, {}) == "");
    SECTION("whoever is busy then is not among them (family 24)")
    {
        // A whole day, and an hour: as text the day would sort before the hour.
        ann.busy = {{at("2026-02-02T09:00Z"), at("2026-02-02T10:00Z")}};
        CHECK(list(TeamMode::any, {ann, bob}) == "08:00 ann; 09:00 bob; 10:00 ann bob; ");
        ann.busy = {{at("2026-02-01T23:00Z"), at("2026-02-02T23:00Z")}};
        CHECK(list(TeamMode::any, {ann, bob}) == "09:00 bob; 10:00 bob; ");
        CHECK(list(TeamMode::all, {ann, bob}) == "");
    }
}
