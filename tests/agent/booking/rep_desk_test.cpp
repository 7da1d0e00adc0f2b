// What reps say about their meetings, and what comes of it.

#include <catch2/catch.hpp>

#include "agent/booking/meeting_links.hpp"
#include "agent/booking/slot_desk.hpp"
#include "agent/profile_files.hpp"
#include "agent/records/meetings.hpp"
#include "agent/records/store.hpp"
#include "agent/rfc3339.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;
using agent::RepAnswered;
using agent::RepRefusal;

namespace {

// Both reps of the team work from Monday to Thursday, from 10 to 17 o'clock.
std::string when_both_work(const json& slots)
{
    std::string last;  // far enough ahead for every reminder
    for (const auto& slot : slots) {
        const std::string label = slot["label"];
        const bool is_weekday = label.starts_with("Mon") || label.starts_with("Tue") ||
                                label.starts_with("Wed") || label.starts_with("Thu");
        if (is_weekday && label.find(", 1") != std::string::npos &&
            label.find(", 17") == std::string::npos)
            last = slot["slot"];
    }
    INFO(slots.dump());
    REQUIRE_FALSE(last.empty());
    return last;
}

class BookedHouse {
  public:
    BookedHouse() : visitor(house)
    {
        // Letters are shared out only among ways that there are.
        house.folder.write("config/server.jsonc", R"({"webhooks": {"crm": {
            "url": "http://127.0.0.1:9/", "secret": "file:secret",
            "private_addresses": "allowed"}}})");
        house.folder.write("config/secret", "whsec_dGhpcnR5LXR3byBvY3RldHMgZm9yIHRoZSB0ZXN0cyE=");
        REQUIRE(visitor.open());
        const auto slots = qualify(visitor);
        REQUIRE(slots.is_object());
        visitor.turn_for(dialog::SlotChosen{"book", when_both_work(slots["slots"])});
        const auto booked = give_contact(visitor);
        REQUIRE(booked.is_object());
        id = booked["meeting"]["id"];
    }
    agent::MeetingRow meeting() const
    {
        agent::Store store(house.store(), agent::Store::Access::read_only);
        return *agent::find_meeting(store, id);
    }
    // The link in the mail of whoever has the meeting now.
    std::string link() const
    {
        agent::Store store(house.store(), agent::Store::Access::read_only);
        PretendSecrets unused;
        const auto now = meeting();
        return agent::write_rep_link(
            agent::link_key(store, unused), {now.id, now.sequence, now.rep}
        );
    }
    std::variant<RepAnswered, RepRefusal>
    answer(const std::string& link, const std::string& said, const std::string& reason = "")
    {
        return house.agent().booking().answer_as_rep(link, said, reason);
    }
    std::string what(const std::string& link, const std::string& said)
    {
        const auto answered = answer(link, said);
        const auto* taken = std::get_if<RepAnswered>(&answered);
        return taken
                   ? taken->what
                   : "refused " + std::to_string(static_cast<int>(std::get<RepRefusal>(answered)));
    }
    // The rule that takes this start away from the rep who has the meeting; "" = it is free.
    std::string why_not(agent::Instant start)
    {
        const auto answered = house.agent().slot_desk().why(
            {meeting().rep, "hr_mid_market", agent::rfc3339(start), agent::rfc3339(start + 1s)}
        );
        const auto why = json::parse(std::get<std::string>(answered))["why"];
        return why.empty() ? "" : why[0]["because"].get<std::string>();
    }
    std::int64_t count(const std::string& what) const
    {
        agent::Store store(house.store(), agent::Store::Access::read_only);
        return store.database().execAndGet("SELECT count(*) FROM " + what).getInt64();
    }

    House house;
    Visitor visitor;
    std::string id;
};

std::string refused(RepRefusal refusal)
{
    return "refused " + std::to_string(static_cast<int>(refusal));
}

}  // namespace

TEST_CASE("bug 22: a no finds the next rep who fits, and gives the turn back", "[rep_desk]")
{
    BookedHouse house;
    const auto before = house.meeting();
    const auto link = house.link();
    CHECK(house.what(link, "declined") == "passed_on");
    const auto after = house.meeting();
    CHECK(after.rep != before.rep);
    CHECK(after.start == before.start);
    CHECK(after.sequence == before.sequence + 1);
    CHECK(after.state == "confirmed");
    CHECK(house.count("outbox WHERE kind = 'meeting.moved'") == 1);
    CHECK(house.count("outbox WHERE kind = 'meeting.passed_on'") == 1);
    CHECK(house.count("outbox WHERE kind = 'meeting.outcome'") == 1);

    SECTION("pressed twice it is one no")
    {
        CHECK(house.what(link, "declined") == "passed_on");
        CHECK(house.meeting().sequence == after.sequence);
        CHECK(house.count("outcome WHERE outcome = 'declined'") == 1);
        CHECK(house.what(link, "accepted") == refused(RepRefusal::not_yours));
    }
    SECTION("when nobody is left it stays, and the desk is told, not the visitor")
    {
        const auto last = house.link();
        CHECK(house.what(last, "declined") == "nobody_else");
        CHECK(house.meeting().rep == after.rep);
        CHECK(house.meeting().sequence == after.sequence);
        CHECK(house.meeting().answer == "declined");
        CHECK(house.count("outbox WHERE kind = 'meeting.unplaced'") == 1);
        CHECK(house.count("outbox WHERE kind = 'meeting.moved'") == 1);
    }
}

TEST_CASE("how it went can be said once it has begun, a yes or no only before", "[rep_desk]")
{
    BookedHouse house;
    const auto link = house.link();
    CHECK(house.what(link, "held") == refused(RepRefusal::too_early));
    CHECK(house.what(link, "accepted") == "accepted");
    CHECK(house.meeting().answer == "accepted");
    house.house.clock.set(house.meeting().start + 1min);
    CHECK(house.what(link, "declined") == refused(RepRefusal::too_late));
    CHECK(house.what(link, "no_show") == "no_show");
    CHECK(house.meeting().state == "no_show");
    CHECK_FALSE(house.meeting().credit_paid);
    CHECK(house.what(link, "held") == "held");
    CHECK(house.meeting().state == "held");
    CHECK(house.what(link, "whatever") == refused(RepRefusal::bad));
    CHECK(house.count("outcome") == 3);
}

TEST_CASE("a meeting keeps its time, whatever is said of it", "[rep_desk]")
{
    BookedHouse house;
    const auto meeting = house.meeting();
    const agent::Interval day{meeting.start - 12h, meeting.start + 12h};
    house.house.clock.set(meeting.start + 2s);
    for (const std::string said : {"held", "no_show"}) {
        REQUIRE(house.what(house.link(), said) == said);
        CHECK(house.why_not(meeting.start) == "booked");
        agent::Store store(house.house.store(), agent::Store::Access::read_only);
        CHECK(agent::taken_times_of(store, meeting.rep, day, {}).size() == 1);
        CHECK(agent::live_meetings_of(store, meeting.rep, day, meeting.start) == 1);
    }
}

TEST_CASE("family 12: the cap counts what the rep has on the whole day", "[rep_desk]")
{
    BookedHouse house;
    house.house.restart();
    const auto path = house.house.folder.file("config/teams.jsonc");
    auto teams = json::parse(agent::read_file(path), nullptr, true, true);
    teams["meeting"]["max_per_day"] = 1;
    house.house.folder.write("config/teams.jsonc", teams.dump());
    const auto meeting = house.meeting();
    // Hours away from it, and still in the rep's working hours.
    const auto noon = std::chrono::floor<std::chrono::days>(meeting.start) + 17h;
    const auto other = meeting.start < noon ? meeting.start + 3h : meeting.start - 3h;
    CHECK(house.why_not(other) == "cap");
    // It took place: that was the rep's one meeting of the day.
    house.house.clock.set(meeting.start + 1min);
    REQUIRE(house.what(house.link(), "held") == "held");
    house.house.clock.set(meeting.start - 24h);
    CHECK(house.why_not(other) == "cap");
}

TEST_CASE("each change of mind about how it went is told, saying it again is not", "[rep_desk]")
{
    BookedHouse house;
    const auto link = house.link();
    const auto told = [&] { return house.count("outbox WHERE kind = 'meeting.outcome'"); };
    CHECK(house.what(link, "accepted") == "accepted");
    CHECK(house.what(link, "accepted") == "accepted");
    CHECK(told() == 1);
    // All within a second of the clock.
    house.house.clock.set(house.meeting().start + 1min);
    for (const std::string said : {"held", "no_show", "no_show", "held", "no_show", "held", "held"})
        CHECK(house.what(link, said) == said);
    CHECK(told() == 6);
    CHECK(house.meeting().state == "held");
    // Whoever follows the letters in their order ends with what is on record.
    CHECK(
        house.count("outbox WHERE n = (SELECT max(n) FROM outbox WHERE kind = 'meeting.outcome') "
                    "AND body LIKE '%\"outcome\":\"held\"%'") == 1
    );
    CHECK(house.count("outcome WHERE n = (SELECT max(n) FROM outcome) AND outcome = 'held'") == 1);
}

TEST_CASE("the chat, the visitor's page and support look equally far ahead", "[rep_desk]")
{
    BookedHouse house;
    auto& booking = house.house.agent().booking();
    const auto meeting = house.meeting();
    agent::Store store(house.house.store(), agent::Store::Access::read_only);
    PretendSecrets unused;
    const auto token = agent::write_link(agent::link_key(store, unused), {house.id, 0});
    // The profile's 10 days are over at a midnight in New York; nothing is short in them.
    const auto until = some_tuesday + 11 * 24h;
    for (const auto& time : booking.times(token))
        CHECK(time.start < until);
    // A Tuesday, at an hour at which the rep works; two weeks ahead.
    const auto beyond = some_tuesday + 14 * 24h + 2h;
    CHECK(house.why_not(beyond) == "horizon");
    const auto moved = booking.move(token, agent::rfc3339(beyond));
    REQUIRE(std::holds_alternative<agent::MeetingRefusal>(moved));
    CHECK(std::get<agent::MeetingRefusal>(moved) == agent::MeetingRefusal::slot_gone);
    CHECK(house.meeting().start == meeting.start);
}

TEST_CASE("what programs say of a meeting is held to the same order of things", "[rep_desk]")
{
    using Done = agent::Archive::Done;
    BookedHouse house;
    auto& archive = house.house.agent().archive();
    CHECK(archive.meeting_outcome(house.id, "held", "") == Done::too_early);
    CHECK(archive.meeting_outcome(house.id, "no_show", "") == Done::too_early);
    CHECK(archive.meeting_outcome(house.id, "maybe", "") == Done::bad);
    CHECK(house.meeting().state == "confirmed");
    CHECK(house.count("outcome") == 0);
    house.house.clock.set(house.meeting().start);
    CHECK(archive.meeting_outcome(house.id, "held", "") == Done::yes);
    CHECK(archive.meeting_outcome(house.id, "accepted", "") == Done::too_late);
    CHECK(archive.meeting_outcome(house.id, "declined", "") == Done::too_late);
    CHECK(archive.meeting_outcome(house.id, "no_show", "") == Done::yes);
    CHECK(house.meeting().state == "no_show");
    CHECK(archive.meeting_outcome("nobody's", "held", "") == Done::unknown);
}

TEST_CASE("bug 28: the rep's old link acts no more once the visitor has moved it", "[rep_desk]")
{
    BookedHouse house;
    const auto old = house.link();
    auto& booking = house.house.agent().booking();
    agent::Store store(house.house.store(), agent::Store::Access::read_only);
    PretendSecrets unused;
    const auto token = agent::write_link(agent::link_key(store, unused), {house.id, 0});
    const auto times = booking.times(token);
    REQUIRE_FALSE(times.empty());
    REQUIRE(std::holds_alternative<agent::MeetingView>(booking.move(token, times.front().slot)));
    CHECK(house.what(old, "declined") == refused(RepRefusal::changed));
    CHECK(booking.see_as_rep(old)->state == "moved");
    CHECK_FALSE(booking.see_as_rep(old)->may_answer);
    CHECK(house.what(house.link(), "accepted") == "accepted");
    CHECK(house.what("nonsense", "accepted") == refused(RepRefusal::unknown));
    CHECK_FALSE(booking.see_as_rep(token));
}

TEST_CASE("reminders are written with the booking, for a day and an hour before", "[rep_desk]")
{
    BookedHouse house;
    CHECK(house.count("outbox WHERE kind = 'meeting.booked'") == 1);
    const auto start = house.meeting().start.time_since_epoch().count();
    for (const int hours : {24, 1}) {
        CHECK(
            house.count(
                "outbox WHERE kind = 'meeting.reminder' AND not_before = " +
                std::to_string(start - hours * 3600)
            ) == 1
        );
    }
}

TEST_CASE("what was forgotten does not leave, and is nowhere in the letters", "[rep_desk]")
{
    BookedHouse house;
    house.house.agent().archive().forget("visitor@company.example", "");
    CHECK(house.count("outbox WHERE body LIKE '%visitor@company%'") == 0);
    CHECK(house.count("delivery WHERE state = 'waiting'") == 0);
}
