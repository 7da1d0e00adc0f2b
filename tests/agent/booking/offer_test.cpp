// The few times a visitor is shown, and how they are written.
#include <catch2/catch.hpp>

#include <algorithm>

#include "agent/booking/offer.hpp"
#include "tests/agent/booking/support.hpp"

using namespace usher::agent;
using namespace usher::agent::test;

namespace {

// Every half hour from 9 to 17 in that zone, on these dates.
std::vector<Instant>
office_hours(const std::string& zone_name, const std::vector<std::string>& dates)
{
    std::vector<Instant> free;
    for (const auto& day : dates)
        for (WallClock t = local_date(day) + std::chrono::hours{9};
             t < local_date(day) + std::chrono::hours{17};
             t += std::chrono::minutes{30})
            free.push_back(zone(zone_name).to_utc(t));
    return free;
}

const std::vector<std::string> one_week = {
    "2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06"};

OfferWish wish(const std::string& zone_name, std::size_t count)
{
    OfferWish wanted;
    wanted.zone = zone(zone_name);
    wanted.count = count;
    return wanted;
}

}  // namespace

TEST_CASE("the soonest time comes first, others on the next days, mornings and afternoons by turns")
{
    const auto free = office_hours("UTC", one_week);
    CHECK(
        written(choose_offers(free, wish("UTC", 3))) ==
        "2026-02-02 09:00 2026-02-03 12:00 2026-02-04 09:00"
    );
    CHECK(choose_offers(free, wish("UTC", 5)).size() == 5);
}

TEST_CASE("a single day is spread over its halves")
{
    const auto free = office_hours("UTC", {"2026-02-02"});
    CHECK(written(choose_offers(free, wish("UTC", 2))) == "2026-02-02 09:00 12:00");
    CHECK(written(choose_offers(free, wish("UTC", 3))) == "2026-02-02 09:00 09:30 12:00");
}

TEST_CASE("a day in weeks is no alternative to another hour of the first day")
{
    const auto free = office_hours("UTC", {"2026-02-02", "2026-03-02"});
    CHECK(written(choose_offers(free, wish("UTC", 2))) == "2026-02-02 09:00 12:00");
}

TEST_CASE("times in the visitor's night come last, but they come")
{
    const auto free = office_hours("Asia/Tokyo", one_week);
    for (const auto slot : choose_offers(free, wish("America/Los_Angeles", 3))) {
        const auto wall = zone("America/Los_Angeles").to_local(slot);
        const auto time = wall - std::chrono::floor<std::chrono::days>(wall);
        CHECK(time >= std::chrono::hours{8});
        CHECK(time < std::chrono::hours{20});
    }
    const std::vector<Instant> night = {at("2026-02-02T03:00Z"), at("2026-02-02T04:00Z")};
    CHECK(choose_offers(night, wish("UTC", 3)) == night);
}

TEST_CASE("where there is only night, its edges are shown, on several days")
{
    // 16:30 in New York is 6:30 in Tokyo, as late as it gets.
    const auto free = office_hours("America/New_York", one_week);
    CHECK(
        written(choose_offers(free, wish("Asia/Tokyo", 3))) ==
        "2026-02-02 21:30 2026-02-03 21:30 2026-02-04 21:30"
    );
}

TEST_CASE("asking for more goes on after what was shown, and in the end shows everything")
{
    const auto free = office_hours("UTC", one_week);
    auto asked = wish("UTC", 4);
    std::vector<Instant> seen;
    for (int round = 0; round < 100; ++round) {
        const auto offered = choose_offers(free, asked);
        if (offered.empty()) break;
        if (round == 1) CHECK(offered.front() > seen.back());
        for (const auto slot : offered) {
            CHECK(std::ranges::count(seen, slot) == 0);
            seen.push_back(slot);
        }
        asked.already_shown = seen;
    }
    std::ranges::sort(seen);
    CHECK(seen == free);
}

TEST_CASE("a date asked for is the visitor's own")
{
    auto asked = wish("Asia/Tokyo", 1);
    asked.from = local_date("2026-02-04");
    const auto free = office_hours("America/New_York", one_week);
    // 9:00 on the 3rd in New York is 23:00 in Tokyo; 10:00 is already the 4th there, but at night.
    const auto offered = choose_offers(free, asked);
    REQUIRE(offered.size() == 1);
    CHECK(zone("Asia/Tokyo").date_at(offered.front()) >= local_date("2026-02-04"));
}

TEST_CASE("nothing free is nothing to offer") { CHECK(choose_offers({}, wish("UTC", 3)).empty()); }

TEST_CASE("nothing as wished: what comes nearest is offered")
{
    const auto free = office_hours("UTC", one_week);  // Monday to Friday
    auto wanted = wish("UTC", 3);
    const auto nearest = [&] {
        REQUIRE(choose_offers(free, wanted).empty());
        return written(nearest_offers(free, wanted));
    };
    SECTION("another hour of that day, those around it first")
    {
        wanted.from = wanted.until = local_date("2026-02-04");
        wanted.begin_min = 18 * 60;
        wanted.end_min = 18 * 60 + 1;
        CHECK(nearest() == "2026-02-04 15:30 16:00 16:30");
        wanted.begin_min = 12 * 60 + 15;
        wanted.end_min = 12 * 60 + 16;
        CHECK(nearest() == "2026-02-04 11:30 12:00 12:30");
    }
    SECTION("an hour on any day")
    {
        wanted.end_min = 8 * 60;
        CHECK(nearest() == "2026-02-02 09:00 2026-02-03 09:00 2026-02-04 09:00");
    }
    SECTION("beyond the last day: the last days, not the first")
    {
        wanted.from = local_date("2026-03-01");
        wanted.until = local_date("2026-03-31");
        CHECK(nearest() == "2026-02-04 09:00 2026-02-05 12:00 2026-02-06 09:00");
        wanted.begin_min = 15 * 60;
        CHECK(nearest() == "2026-02-04 15:00 2026-02-05 15:00 2026-02-06 15:00");
    }
    SECTION("after a day that is beyond the last one")
    {
        wanted.from = local_date("2026-02-10");
        CHECK(nearest() == "2026-02-04 09:00 2026-02-05 12:00 2026-02-06 09:00");
    }
    SECTION("before the first day: the first ones")
    {
        wanted.from = wanted.until = local_date("2026-01-31");
        CHECK(nearest() == "2026-02-02 09:00 2026-02-03 12:00 2026-02-04 09:00");
    }
    SECTION("sooner than the soonest: an earlier hour, else from the beginning")
    {
        wanted.before = free.front();
        CHECK(nearest() == "2026-02-02 09:00 2026-02-03 12:00 2026-02-04 09:00");
    }
    SECTION("a far day is no alternative if a near one lies before")
    {
        auto days = one_week;
        days.emplace_back("2026-03-20");
        const auto some = office_hours("UTC", days);
        wanted.from = wanted.until = local_date("2026-02-07");
        CHECK(written(nearest_offers(some, wanted)).starts_with("2026-02-04"));
    }
}

TEST_CASE("sooner than a time that was shown")
{
    const auto free = office_hours("UTC", one_week);
    auto wanted = wish("UTC", 3);
    wanted.before = zone("UTC").to_utc(local_date("2026-02-03") + std::chrono::hours{9});
    for (const auto start : choose_offers(free, wanted))
        CHECK(start < *wanted.before);
    CHECK(choose_offers(free, wanted).size() == 3);
}

TEST_CASE("the times nearest to an instant")
{
    const auto free = office_hours("UTC", one_week);
    const auto at = zone("UTC").to_utc(local_date("2026-02-03") + std::chrono::hours{13});
    CHECK(written(nearest_offers(free, at, 3)) == "2026-02-03 12:30 13:00 13:30");
    CHECK(nearest_offers({}, at, 3).empty());
    CHECK(nearest_offers(free, at + std::chrono::days{4000}, 1) == std::vector{free.back()});
}

TEST_CASE("labels are in the visitor's zone and language")
{
    const auto slot = at("2026-11-24T15:00Z");
    CHECK(label_of(slot, zone("America/New_York"), "en") == "Tue 24 Nov, 10:00 (GMT-5)");
    CHECK(label_of(slot, zone("America/New_York"), "en-US") == "Tue 24 Nov, 10:00 (GMT-5)");
    CHECK(label_of(slot, zone("Europe/Berlin"), "de") == "Di 24. Nov., 16:00 (GMT+1)");
    CHECK(label_of(slot, zone("Europe/Paris"), "fr-CA") == "mar. 24 nov., 16:00 (GMT+1)");
    CHECK(label_of(slot, zone("Europe/Madrid"), "es") == "mar 24 nov, 16:00 (GMT+1)");
    CHECK(label_of(slot, zone("Asia/Kolkata"), "pt") == "Tue 24 Nov, 20:30 (GMT+5:30)");
    CHECK(label_of(slot, zone("UTC"), "en") == "Tue 24 Nov, 15:00 (GMT)");
    CHECK(
        label_of(at("2026-03-08T07:30Z"), zone("America/St_Johns"), "en") ==
        "Sun 8 Mar, 05:00 (GMT-2:30)"
    );
    CHECK(short_label_of(slot, zone("America/New_York"), "en") == "Tue 10:00 (GMT-5)");
}

TEST_CASE("a page lists the hours of the visitor's day before those of their night")
{
    const std::vector<Instant> chosen = {
        at("2026-02-02T00:00Z"),  // 9 o'clock in Tokyo
        at("2026-02-02T14:00Z"),  // 23 o'clock
        at("2026-02-03T02:00Z"),
        at("2026-02-03T17:00Z")};
    CHECK(
        written(waking_first(chosen, zone("Asia/Tokyo"))) ==
        "2026-02-02 00:00 2026-02-03 02:00 2026-02-02 14:00 2026-02-03 17:00"
    );
}

TEST_CASE("one of two days is none between them, and what does not suit is left out")
{
    const auto free = office_hours("UTC", one_week);
    auto either = wish("UTC", 4);
    either.only_on = {local_date("2026-02-03"), local_date("2026-02-05")};
    either.from = either.only_on.front();
    either.until = either.only_on.back();
    CHECK(written(choose_offers(free, either)) == "2026-02-03 09:00 12:00 2026-02-05 09:00 12:00");
    auto no_mornings = wish("UTC", 2);
    no_mornings.unwished = {{{}, {}, 0, 12 * 60}};
    CHECK(written(choose_offers(free, no_mornings)) == "2026-02-02 12:00 2026-02-03 12:00");
    auto not_monday_morning = wish("UTC", 1);
    not_monday_morning.unwished = {
        {local_date("2026-02-02"), local_date("2026-02-02"), 0, 12 * 60}};
    CHECK(written(choose_offers(free, not_monday_morning)) == "2026-02-02 12:00");
}

TEST_CASE("asked for more again and again, every free time is shown once")
{
    const auto free = office_hours("Asia/Tokyo", one_week);
    for (const auto* const zone_name : {"UTC", "America/Los_Angeles", "Asia/Tokyo"}) {
        auto wanted = wish(zone_name, 3);
        std::vector<Instant> seen;
        for (;;) {
            wanted.already_shown = seen;
            const auto more = choose_offers(free, wanted);
            if (more.empty()) break;
            for (const auto start : more) {
                CHECK(std::find(seen.begin(), seen.end(), start) == seen.end());
                seen.push_back(start);
            }
        }
        CHECK(seen.size() == free.size());
    }
}
