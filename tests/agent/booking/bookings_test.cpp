// Booking as visitors meet it: times are offered, one is kept while they type, nobody gets a time
// that somebody else has, and the link in the mail moves or cancels it.

#include <catch2/catch.hpp>

#include <set>
#include <thread>

#include "agent/booking/bookings.hpp"
#include "agent/records/store.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;

namespace {

std::int64_t count(const House& house, const char* what)
{
    agent::Store store(house.store(), agent::Store::Access::read_only);
    return store.database().execAndGet(what).getInt64();
}

constexpr auto overlaps =
    "SELECT count(*) FROM meeting a JOIN meeting b ON a.rep = b.rep AND a.id < b.id "
    "AND a.state IN ('hold', 'confirmed') AND b.state IN ('hold', 'confirmed') "
    "AND a.occ_start < b.occ_end AND b.occ_start < a.occ_end";

// One desk only, so that one slot is one meeting.
void leave_one_rep(House& house)
{
    house.folder.write("config/teams.jsonc", R"({ "usher_teams": 1,
        "meeting": { "step_min": 30, "buffer_after_min": 10 },
        "reps": { "east_a": { "name": "Desk A", "email": "a@acme.example",
                              "zone": "America/New_York", "languages": ["en"],
                              "hours": [{ "days": ["MO","TU","WE","TH","FR"],
                                          "start": "09:00", "end": "17:00" }],
                              "calendars": [] } },
        "teams": { "mid_market_us": { "reps": ["east_a"] }, "canada": { "reps": ["east_a"] },
                   "senior_desk": { "reps": ["east_a"] }, "europe": { "reps": ["east_a"] },
                   "front_desk": { "reps": ["east_a"] } } })");
}

std::string token_of(const json& booked)
{
    const std::string url = booked["meeting"]["manage_url"];
    return url.substr(url.rfind('/') + 1);
}

}  // namespace

TEST_CASE("a qualified visitor is offered times, keeps one, and is booked")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor);
    REQUIRE(slots.is_object());
    CHECK(slots["time_zone"] == "America/New_York");
    REQUIRE(slots["slots"].size() >= 3);
    CHECK_FALSE(slots.contains("held_until"));

    const auto wanted = slots["slots"][1];
    const auto held = visitor.turn_for(dialog::SlotChosen{"book", wanted["slot"]});
    const auto kept = event_of(held, "slots");
    REQUIRE(kept.is_object());
    CHECK(kept["slots"].size() == 1);
    CHECK(kept["slots"][0] == wanted);
    CHECK(kept["held_until"] == "2026-12-01T15:10:00Z");

    const auto booked = give_contact(visitor);
    REQUIRE(booked.is_object());
    CHECK(booked["meeting"]["start"] == wanted["start"]);
    CHECK(booked["meeting"]["end"] == wanted["end"]);
    CHECK(event_of(visitor.last_turn(), "ended")["outcome"] == "booked");
    CHECK(
        count(
            house,
            "SELECT count(*) FROM meeting WHERE state = 'confirmed' AND "
            "visitor_email = 'visitor@company.example'"
        ) == 1
    );
    CHECK(count(house, "SELECT count(*) FROM outbox WHERE kind = 'meeting.booked'") == 1);
}

// Families 1 and 2: who only keeps a time blocks it as one who has booked it.
TEST_CASE("a slot somebody else took is answered with others, and never booked twice")
{
    House house;
    leave_one_rep(house);
    Visitor first(house);
    Visitor second(house);
    REQUIRE(first.open());
    REQUIRE(second.open());
    const auto slot = qualify(first)["slots"][0]["slot"];
    REQUIRE(qualify(second)["slots"][0]["slot"] == slot);
    REQUIRE(event_of(first.turn_for(dialog::SlotChosen{"b", slot}), "slots").contains("held_until")
    );
    const auto lost = event_of(second.turn_for(dialog::SlotChosen{"b", slot}), "slots");
    REQUIRE(lost.is_object());
    CHECK_FALSE(lost.contains("held_until"));
    CHECK_FALSE(lost["slots"].empty());
    for (const auto& other : lost["slots"])
        CHECK(other["slot"] != slot);
}

TEST_CASE("a time nobody was offered is not free, and those around it are offered")
{
    House house;
    leave_one_rep(house);
    Visitor visitor(house);
    REQUIRE(visitor.open());
    qualify(visitor);
    // 3 December at 6 in the morning in New York, when nobody works.
    const auto other =
        event_of(visitor.turn_for(dialog::SlotChosen{"b", "2026-12-03T11:00:00Z"}), "slots");
    REQUIRE(other.is_object());
    CHECK(other["text"] == "Nothing is free then. These are the nearest:");
    CHECK_FALSE(other.contains("held_until"));
    REQUIRE(other["slots"].size() >= 3);
    for (const auto& slot : other["slots"]) {
        const std::string start = slot["start"];
        CHECK(start.substr(0, 10) == "2026-12-03");
    }
    const auto nonsense = event_of(visitor.turn_for(dialog::SlotChosen{"c", "soon"}), "slots");
    CHECK_FALSE(nonsense.contains("held_until"));
    CHECK_FALSE(nonsense["slots"].empty());
}

// Family 4, with the next test: a hold is its owner's alone, hides nothing from them, and ends.
TEST_CASE("a hold ends at the exact second, and is got again if nobody took it")
{
    House house;
    leave_one_rep(house);
    Visitor first(house);
    Visitor second(house);
    REQUIRE(first.open());
    REQUIRE(second.open());
    const auto slot = qualify(first)["slots"][1]["slot"];
    REQUIRE(qualify(second).is_object());
    REQUIRE(first.turn_for(dialog::SlotChosen{"b", slot}).is_object());

    SECTION("one second before, it still blocks")
    {
        house.clock.pass(10min - 1s);
        const auto turn = second.turn_for(dialog::SlotChosen{"b", slot});
        CHECK_FALSE(event_of(turn, "slots").contains("held_until"));
    }
    SECTION("when it is over, somebody else gets it, and the first is told")
    {
        house.clock.pass(10min);
        const auto turn = second.turn_for(dialog::SlotChosen{"b", slot});
        CHECK(event_of(turn, "slots").contains("held_until"));
        CHECK(give_contact(first).is_null());
        CHECK_FALSE(event_of(first.last_turn(), "slots").is_null());
    }
    SECTION("when nobody came, it is booked all the same")
    {
        house.clock.pass(11min);
        const auto booked = give_contact(first);
        REQUIRE(booked.is_object());
        CHECK(booked["meeting"]["start"] == slot);
    }
    CHECK(count(house, overlaps) == 0);
}

// Family 4.
TEST_CASE("choosing another slot lets go of the first, and choosing the same renews it")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor)["slots"];
    visitor.turn_for(dialog::SlotChosen{"b1", slots[0]["slot"]});
    house.clock.pass(5min);
    const auto again = visitor.turn_for(dialog::SlotChosen{"b2", slots[0]["slot"]});
    CHECK(event_of(again, "slots")["held_until"] == "2026-12-01T15:15:00Z");
    visitor.turn_for(dialog::SlotChosen{"b3", slots[1]["slot"]});
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE state = 'hold'") == 1);
    CHECK(give_contact(visitor)["meeting"]["start"] == slots[1]["slot"]);
}

// Family 1; tests/faults/contend.mjs does it over the wire, with kill -9 in between.
TEST_CASE("fifty visitors want the same slots at once: no overlap, and every loser gets others")
{
    House house;
    house.agent();
    constexpr int visitors = 50;
    std::atomic<int> won = 0;
    std::atomic<int> lost = 0;
    std::atomic<int> neither = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < visitors; ++i) {
        threads.emplace_back([&, i] {
            Visitor visitor(house);
            const auto slots = visitor.open() ? qualify(visitor) : json();
            if (!slots.is_object()) {
                ++neither;
                return;
            }
            const auto& wanted = slots["slots"][static_cast<std::size_t>(i) % 2]["slot"];
            const auto turn = visitor.turn_for(dialog::SlotChosen{"b", wanted});
            const auto answer = event_of(turn, "slots");
            if (answer.is_object() && answer.contains("held_until"))
                ++won;
            else if (answer.is_object() && !answer["slots"].empty())
                ++lost;
            else
                ++neither;
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(won + lost == visitors);
    CHECK(won > 0);
    CHECK(neither == 0);
    CHECK(count(house, overlaps) == 0);
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE state = 'hold'") == won);
}

TEST_CASE("meetings are shared out in turns among those who are free")
{
    House house;
    std::map<std::string, int> shares;
    for (int i = 0; i < 8; ++i) {
        Visitor visitor(house);
        REQUIRE(visitor.open());
        const auto slots = qualify(visitor);
        REQUIRE(slots.is_object());
        visitor.turn_for(dialog::SlotChosen{"b", slots["slots"][0]["slot"]});
        REQUIRE(give_contact(visitor).is_object());
    }
    agent::Store store(house.store(), agent::Store::Access::read_only);
    auto rows = store.query("SELECT rep, count(*) FROM meeting GROUP BY rep");
    while (rows.row())
        shares[rows.text(0)] = static_cast<int>(rows.integer(1));
    CHECK(shares == std::map<std::string, int>{{"east_a", 4}, {"east_b", 4}});
}

TEST_CASE("a hold that was let go is no turn of the rep's")
{
    House house;
    for (int i = 0; i < 3; ++i) {
        Visitor visitor(house);
        REQUIRE(visitor.open());
        visitor.turn_for(dialog::SlotChosen{"b", qualify(visitor)["slots"][0]["slot"]});
        house.clock.pass(11min);
    }
    Visitor last(house);
    REQUIRE(last.open());
    last.turn_for(dialog::SlotChosen{"b", qualify(last)["slots"][0]["slot"]});
    // Of three dead holds nothing is owed; only the living one counts.
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE credit_paid = 1") == 1);
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE state = 'hold'") == 1);
}

TEST_CASE("a known account goes to its owner")
{
    House house;
    house.folder.write(
        "config/accounts.csv", "domain,account_owner,segment\nnorthwind.example,east_b,customer\n"
    );
    Visitor visitor(house);
    auto hello = visitor.hello();
    hello.contact["email"] = "dana@northwind.example";
    REQUIRE(visitor.open(hello));
    const auto slots = qualify(visitor);
    REQUIRE(slots.is_object());
    visitor.turn_for(dialog::SlotChosen{"b", slots["slots"][0]["slot"]});
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE rep = 'east_b' AND team = ''") == 1);
}

TEST_CASE("the visitor's link shows the meeting, moves it, and cancels it")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor);
    visitor.turn_for(dialog::SlotChosen{"b", slots["slots"][0]["slot"]});
    const auto booked = give_contact(visitor);
    REQUIRE(booked.is_object());
    auto& booking = house.agent().booking();
    const auto token = token_of(booked);

    SECTION("looking changes nothing, however often")
    {
        for (int i = 0; i < 10; ++i) {
            const auto seen = booking.see(token);
            REQUIRE(seen);
            CHECK(seen->state == "confirmed");
            CHECK(seen->may_change);
            CHECK(seen->visitor_name == "Test Visitor");
            booking.times(token);
            booking.ics(token);
        }
        CHECK(count(house, "SELECT sequence FROM meeting") == 0);
    }
    SECTION("another's signature opens nothing")
    {
        auto forged = token;
        forged.back() = forged.back() == 'A' ? 'B' : 'A';
        CHECK_FALSE(booking.see(forged));
        CHECK_FALSE(booking.see(token.substr(0, token.find('.')) + ".1" + token.substr(28)));
        CHECK_FALSE(booking.see(""));
    }
    SECTION("moving takes another time of the same rep, and tells the conversation")
    {
        const auto times = booking.times(token);
        REQUIRE(times.size() > 3);
        const auto moved = booking.move(token, times[2].slot);
        REQUIRE(std::holds_alternative<agent::MeetingView>(moved));
        CHECK(std::get<agent::MeetingView>(moved).start == times[2].start);
        const auto event = event_of(visitor.last_turn(), "moved");
        REQUIRE(event.is_object());
        CHECK(event["meeting"]["start"] == times[2].slot);
        CHECK_FALSE(visitor.last_turn().contains("re"));
        CHECK(count(house, "SELECT sequence FROM meeting") == 1);
        // The new link holds, and is told at once: no mail leaves from this house.
        CHECK(std::get<agent::MeetingView>(moved).token == token_of(event));
        CHECK_FALSE(std::get<agent::MeetingView>(moved).mails);
        CHECK(booking.see(token_of(event))->state == "confirmed");
        // The old one says that it was moved, not where to, and does nothing.
        const auto old = booking.see(token);
        REQUIRE(old);
        CHECK(old->state == "moved");
        CHECK(old->label == "");
        CHECK(old->token == "");
        CHECK_FALSE(old->may_change);
        CHECK(booking.times(token).empty());
        CHECK_FALSE(booking.ics(token));
        CHECK(
            std::get<agent::MeetingRefusal>(booking.cancel(token)) == agent::MeetingRefusal::moved
        );
        CHECK_FALSE(booking.send_link(token));
    }
    SECTION("moving to a time that is not free changes nothing")
    {
        const auto refused = booking.move(token, "2026-12-05T15:00:00Z");
        REQUIRE(std::holds_alternative<agent::MeetingRefusal>(refused));
        CHECK(std::get<agent::MeetingRefusal>(refused) == agent::MeetingRefusal::slot_gone);
        CHECK(count(house, "SELECT sequence FROM meeting") == 0);
    }
    SECTION("cancelling frees the time; cancelling again says it is done already")
    {
        REQUIRE(std::holds_alternative<agent::MeetingView>(booking.cancel(token)));
        CHECK(event_of(visitor.last_turn(), "cancelled").is_object());
        const auto again = booking.cancel(token);
        REQUIRE(std::holds_alternative<agent::MeetingRefusal>(again));
        CHECK(std::get<agent::MeetingRefusal>(again) == agent::MeetingRefusal::already_cancelled);
        CHECK(count(house, "SELECT count(*) FROM meeting WHERE state = 'cancelled'") == 1);
        CHECK(count(house, "SELECT count(*) FROM outbox WHERE kind = 'meeting.cancelled'") == 1);
    }
    SECTION("after it has begun nothing can be changed")
    {
        house.clock.set(booking.see(token)->start);
        CHECK_FALSE(booking.see(token)->may_change);
        CHECK(
            std::get<agent::MeetingRefusal>(booking.cancel(token)) ==
            agent::MeetingRefusal::too_late
        );
    }
    SECTION("the calendar file is one that calendars read")
    {
        const auto ics = booking.ics(token);
        REQUIRE(ics);
        CHECK(ics->starts_with("BEGIN:VCALENDAR\r\n"));
        CHECK(ics->find("\r\nSEQUENCE:0\r\n") != std::string::npos);
        // Never PUBLISH for a guest, and who invites is who would by mail.
        CHECK(ics->find("\r\nMETHOD:REQUEST\r\n") != std::string::npos);
        CHECK(ics->find("ATTENDEE;") != std::string::npos);
        CHECK(ics->find("ORGANIZER;") != std::string::npos);
        CHECK(ics->find("\r\nDTSTAMP:20261201T150000Z\r\n") != std::string::npos);
    }
}

TEST_CASE(
    "where mail leaves, the download and the mail are of one organizer, and a lost link is sent"
)
{
    House house;
    house.folder.write("config/server.jsonc", R"({"mail": {"server": "smtp://127.0.0.1:9",
        "tls": "none", "from": "meetings@acme.example", "from_name": "Acme"}})");
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.turn_for(dialog::SlotChosen{"b", qualify(visitor)["slots"][0]["slot"]});
    const auto token = token_of(give_contact(visitor));
    auto& booking = house.agent().booking();
    CHECK(booking.ics(token)->find(":mailto:meetings@acme.example\r\n") != std::string::npos);
    CHECK(booking.see(token)->mails);
    CHECK_FALSE(booking.send_link(token));  // It is the one that holds.
    REQUIRE(std::holds_alternative<agent::MeetingView>(
        booking.move(token, booking.times(token).front().slot)
    ));
    CHECK(booking.see(token)->mails);
    for (int i = 0; i < 3; ++i)
        CHECK(booking.send_link(token));
    CHECK(count(house, "SELECT count(*) FROM outbox WHERE kind = 'meeting.link'") == 1);
}

TEST_CASE("visitors may change their meeting until the limit of their hosts")
{
    House house;
    auto teams = json::parse(R"({ "usher_teams": 1, "meeting": { "change_until_min": 90 },
        "reps": { "ann": { "name": "Ann", "email": "a@acme.example", "zone": "America/New_York",
                           "hours": [{ "days": ["TU","WE"], "start": "09:00", "end": "17:00" }] } },
        "teams": {} })");
    for (const auto* team : {"mid_market_us", "canada", "senior_desk", "europe", "front_desk"})
        teams["teams"][team] = {{"reps", {"ann"}}};
    house.folder.write("config/teams.jsonc", teams.dump());
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.turn_for(dialog::SlotChosen{"b", qualify(visitor)["slots"][0]["slot"]});
    const auto token = token_of(give_contact(visitor));
    auto& booking = house.agent().booking();
    const auto start = booking.see(token)->start;
    house.clock.set(start - 91min);
    CHECK(booking.see(token)->may_change);
    CHECK_FALSE(booking.times(token).empty());
    house.clock.set(start - 90min);
    CHECK_FALSE(booking.see(token)->may_change);
    CHECK(booking.times(token).empty());
    CHECK(
        std::get<agent::MeetingRefusal>(booking.cancel(token)) == agent::MeetingRefusal::too_late
    );
    CHECK(count(house, "SELECT count(*) FROM meeting WHERE state = 'confirmed'") == 1);
}

TEST_CASE("a meeting goes from one rep to the next at the same time, and with it the turn")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    visitor.turn_for(dialog::SlotChosen{"b", qualify(visitor)["slots"][0]["slot"]});
    REQUIRE(give_contact(visitor).is_object());
    house.restart();

    agent::Store store(house.store(), agent::Store::Access::read_and_write);
    const auto settings = agent::read_settings(house.folder.file("config")).settings;
    agent::CalendarShelf shelf(15min, agent::CalendarShelf::WhenBroken::rely_on_copy);
    agent::Bookings bookings(settings, house.secrets, shelf);
    const auto id = store.database().execAndGet("SELECT id FROM meeting").getString();
    auto meeting = agent::find_meeting(store, id).value();
    const auto first = meeting.rep;
    const auto start = meeting.start;
    const auto credit = [&] { return agent::load_turns(store, meeting.team).by_rep[first].credit; };
    const auto before = credit();
    REQUIRE(bookings.reassign(store, meeting, {}, house.clock.now()));
    const auto found = agent::find_meeting(store, id).value();
    CHECK(found.rep != first);
    CHECK(found.start == start);
    CHECK(found.sequence == 1);
    CHECK(found.credit_paid);
    CHECK(credit() == before + agent::one_turn);
    // The next one declines as well: nobody is left, and nothing is changed.
    CHECK_FALSE(bookings.reassign(store, meeting, {first}, house.clock.now()));
    CHECK(agent::find_meeting(store, id)->rep == found.rep);
}

TEST_CASE("visitors say in their own words when they would rather meet")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto first = qualify(visitor);
    const auto starts = [](const json& slots) {
        std::set<std::string> found;
        for (const auto& one : slots["slots"])
            found.insert(one["start"]);
        return found;
    };
    SECTION("a day and a part of it")
    {
        const auto slots = event_of(visitor.say("Do you have Friday after lunch?"), "slots");
        REQUIRE(slots.is_object());
        REQUIRE(slots["slots"].size() >= 3);
        for (const auto& start : starts(slots)) {
            CHECK(start >= "2026-12-04T18:00:00Z");  // 13:00 in New York
            CHECK(start < "2026-12-04T23:00:00Z");
        }
    }
    SECTION("a day on which nobody works: the nearest, and it is said")
    {
        const auto slots = event_of(visitor.say("Saturday morning?"), "slots");
        REQUIRE(slots.is_object());
        CHECK(slots["text"] == "Nothing is free then. These are the nearest:");
        for (const auto& start : starts(slots))
            CHECK(start >= "2026-12-07");
    }
    SECTION("far beyond the days that are offered: the last of them, not the soonest")
    {
        const auto slots = event_of(visitor.say("how about end of January?"), "slots");
        REQUIRE(slots.is_object());
        CHECK(slots["text"] == "Nothing is free then. These are the nearest:");
        for (const auto& start : starts(slots))
            for (const auto& soon : starts(first))
                CHECK(start > soon);
        // What is shown so is to be had.
        const std::string last = slots["slots"].back()["slot"];
        const auto held = event_of(visitor.turn_for(dialog::SlotChosen{"b", last}), "slots");
        CHECK(held.contains("held_until"));
    }
    SECTION("earlier than what was shown")
    {
        const auto later = event_of(visitor.say("Friday afternoon"), "slots");
        const auto sooner = event_of(visitor.say("earlier please"), "slots");
        REQUIRE(sooner.is_object());
        for (const auto& start : starts(sooner))
            CHECK(start < *starts(later).begin());
    }
    SECTION("the earliest one is the first of those shown")
    {
        const auto held = event_of(visitor.say("the earliest one"), "slots");
        REQUIRE(held.contains("held_until"));
        CHECK(held["slots"][0] == first["slots"][0]);
    }
    SECTION("more, and another day")
    {
        const auto more = event_of(visitor.say("more times please"), "slots");
        REQUIRE(more.is_object());
        for (const auto& start : starts(more))
            CHECK_FALSE(starts(first).contains(start));
        const auto other = event_of(visitor.say("another day"), "slots");
        REQUIRE(other.is_object());
        CHECK(
            std::string(other["slots"][0]["start"]).substr(0, 10) >
            std::string(more["slots"].back()["start"]).substr(0, 10)
        );
    }
    SECTION("another clock: the same instants, other labels (families 10 and 32)")
    {
        const auto slots = event_of(visitor.say("I'm in London"), "slots");
        REQUIRE(slots.is_object());
        CHECK(slots["time_zone"] == "Europe/London");
        const std::string label = slots["slots"][0]["label"];
        CHECK(label.find("GMT") != std::string::npos);
    }
    SECTION("a zone that was chosen: times that suit its day, and hours are its hours")
    {
        const dialog::MoreSlotsAsked in_london{"z1", "", "Europe/London"};
        const auto slots = event_of(visitor.turn_for(in_london), "slots");
        REQUIRE(slots.is_object());
        CHECK(slots["time_zone"] == "Europe/London");
        const auto at_four = event_of(
            visitor.turn_for(dialog::Said{"z2", "Thursday at 4pm", "Europe/London"}), "slots"
        );
        REQUIRE(at_four.is_object());
        for (const auto& slot : at_four["slots"])
            CHECK(std::string(slot["label"]).find("16:00 (GMT)") != std::string::npos);
        // Nobody knows this one, so it changes nothing.
        const dialog::MoreSlotsAsked on_mars{"z3", "", "Mars/Base"};
        CHECK(event_of(visitor.turn_for(on_mars), "slots")["time_zone"] == "Europe/London");
    }
    SECTION("an hour of a zone that was chosen since books no other time")
    {
        const std::string label = first["slots"][0]["label"];
        const auto hour = label.substr(label.find(", ") + 2, 5);
        const auto turn = visitor.turn_for(dialog::Said{"z1", "at " + hour, "Asia/Tokyo"});
        const auto slots = event_of(turn, "slots");
        REQUIRE(slots.is_object());
        CHECK_FALSE(slots.contains("held_until"));
        CHECK(slots["time_zone"] == "Asia/Tokyo");
    }
    SECTION("one of the times, by its day and hour")
    {
        const auto chosen = first["slots"].back();
        const auto turn = visitor.say(std::string(chosen["label"]));
        const auto held = event_of(turn, "slots");
        REQUIRE(held.is_object());
        CHECK(held["slots"].size() == 1);
        CHECK(held["slots"][0]["slot"] == chosen["slot"]);
        CHECK(held.contains("held_until"));
    }
    SECTION("the record leads to the same talk again")
    {
        visitor.say("Friday afternoon?");
        visitor.say("I'm in London");
        const auto frames = visitor.frames();
        const auto welcome = visitor.welcome;
        house.restart();
        REQUIRE(visitor.resume(welcome.conversation, welcome.token, 0));
        CHECK(visitor.frames() == frames);
        CHECK(event_of(visitor.say("more times"), "slots")["time_zone"] == "Europe/London");
    }
}

TEST_CASE("an invitation is promised only where mail leaves, and calendars call it by the house")
{
    House house;
    std::string domain = "127.0.0.1";
    SECTION("no mail") {}
    SECTION("mail")
    {
        domain = "acme.example";
        house.folder.write("config/server.jsonc", R"({"mail": {
            "server": "smtp://127.0.0.1:9", "tls": "none", "from": "Meetings@Acme.example",
            "from_name": "Acme"}})");
    }
    const bool mails = domain == "acme.example";
    Visitor visitor(house);
    auto hello = visitor.hello();
    hello.visit["language"] = "fr";
    REQUIRE(visitor.open(hello));
    const auto slots = qualify(visitor);
    REQUIRE(slots.is_object());
    visitor.turn_for(dialog::SlotChosen{"b", slots["slots"][0]["slot"]});
    const auto booked = give_contact(visitor);
    REQUIRE(booked.is_object());
    const std::string text = event_of(visitor.last_turn(), "ended")["text"];
    INFO(text);
    CHECK(text.find("vous retrouve") != std::string::npos);
    CHECK((text.find("invitation") != std::string::npos) == mails);
    CHECK((text.find('@') != std::string::npos) == mails);
    // In the visitor's own language, as everything about it.
    CHECK(booked["meeting"]["where"] == "Visioconférence");
    const std::string url = booked["meeting"]["manage_url"];
    const auto ics = house.agent().booking().ics(url.substr(url.rfind('/') + 1));
    REQUIRE(ics);
    CHECK(ics->find("UID:" + std::string(booked["meeting"]["id"]) + ".") != std::string::npos);
    CHECK(ics->find("@" + domain + "\r\n") != std::string::npos);
}

TEST_CASE("what was held and booked outlives a restart")
{
    House house;
    leave_one_rep(house);
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slot = qualify(visitor)["slots"][0]["slot"];
    visitor.turn_for(dialog::SlotChosen{"b", slot});
    const auto welcome = visitor.welcome;
    house.restart();
    REQUIRE(visitor.resume(welcome.conversation, welcome.token, 0));
    Visitor other(house);
    REQUIRE(other.open());
    CHECK(qualify(other)["slots"][0]["slot"] != slot);
    CHECK(give_contact(visitor)["meeting"]["start"] == slot);
}

TEST_CASE("a calendar that can't be read is never taken for free time")
{
    House house;
    house.folder.write("config/teams.jsonc", R"({ "usher_teams": 1,
        "meeting": { "step_min": 30 },
        "reps": { "east_a": { "name": "Desk A", "email": "a@acme.example",
                              "zone": "America/New_York",
                              "hours": [{ "days": ["MO","TU","WE","TH","FR"],
                                          "start": "09:00", "end": "17:00" }],
                              "calendars": ["a.ics"] } },
        "teams": { "mid_market_us": { "reps": ["east_a"] }, "canada": { "reps": ["east_a"] },
                   "senior_desk": { "reps": ["east_a"] }, "europe": { "reps": ["east_a"] },
                   "front_desk": { "reps": ["east_a"] } } })");
    SECTION("missing") {}
    SECTION("no calendar at all")
    {
        house.folder.write("config/a.ics", "<html>please sign in</html>");
    }
    SECTION("readable: what is busy is not offered")
    {
        house.folder.write(
            "config/a.ics",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n"
            "UID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261201T000000Z\r\n"
            "DTEND:20261203T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        Visitor visitor(house);
        REQUIRE(visitor.open());
        const auto slots = qualify(visitor);
        REQUIRE(slots.is_object());
        CHECK(slots["slots"][0]["start"] == "2026-12-03T14:00:00Z");
        return;
    }
    Visitor visitor(house);
    REQUIRE(visitor.open());
    CHECK(qualify(visitor).is_null());
}
