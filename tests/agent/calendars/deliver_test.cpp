// Meetings in the reps' own calendars, in Radicale.
#include <catch2/catch.hpp>

#include <future>
#include <memory>
#include <mutex>

#include <nlohmann/json.hpp>

#include "agent/booking/meeting_uid.hpp"
#include "agent/calendars/deliver.hpp"
#include "agent/outbox/calendar_carrier.hpp"
#include "agent/outbox/post_office.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/records.hpp"
#include "tests/agent/calendars/house_of_calendars.hpp"
#include "tests/support/pretend_site.hpp"
#include "tests/support/radicale.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;
using How = agent::CalendarDelivered::How;

namespace {

Radicale& server()
{
    static Radicale radicale;
    return radicale;
}

std::string new_calendar()
{
    static int made = 0;
    return server().make_calendar("ann", "written" + std::to_string(++made));
}

// A rep whose meetings are entered in this calendar, and one meeting of theirs.
struct Booked {
    explicit Booked(const std::string& calendar)
    {
        house.add_rep("ann");
        house.add_account("ann", calendar, agent::CalendarAccount::Writes::yes);
        house.store.database().exec(
            "INSERT INTO conversation (id, first_profile, first_version, profile, version, "
            "language, started, last_at, experiments) VALUES ('c', 'p', 1, 'p', 1, 'en', 0, 0, '')"
        );
        meeting.id = "01JDMEETING";
        meeting.rep = "ann";
        meeting.state = "confirmed";
        meeting.start = some_monday + 27h;  // Tuesday, 15:00 UTC
        meeting.end = meeting.start + 30min;
        meeting.occ_start = meeting.start;
        meeting.occ_end = meeting.end;
        meeting.conversation = 1;
        meeting.title = "Intro call";
        meeting.visitor_name = "Zoë;\r\nATTENDEE:mailto:evil@x.example";
        insert_meeting(house.store, meeting);
    }
    // The letters that wait, each carried out once.
    std::vector<agent::CalendarDelivered> deliver()
    {
        std::vector<std::pair<std::string, std::string>> letters;
        {
            auto rows = house.store.query(
                "SELECT kind, body FROM outbox WHERE kind LIKE 'calendar.%' ORDER BY n"
            );
            while (rows.row())
                letters.emplace_back(rows.text(0), rows.text(1));
        }
        house.store.database().exec("DELETE FROM outbox");
        std::vector<agent::CalendarDelivered> done;
        for (const auto& [kind, body] : letters)
            done.push_back(agent::deliver_calendar(kind, body, account(), house.rules));
        last = letters;
        return done;
    }
    agent::CalendarAccount account()
    {
        return agent::accounts_in(house.store, agent::find_account_key(house.folder.path()))
            .front();
    }
    void put() { agent::put_in_calendar(house.store, meeting, "Zoë", now(), house.secrets); }
    void take_out()
    {
        agent::take_out_of_calendar(house.store, meeting, meeting.rep, now(), house.secrets);
    }
    agent::Instant now() const { return house.clock.now(); }

    HouseOfCalendars house;
    agent::MeetingRow meeting;
    std::vector<std::pair<std::string, std::string>> last;
};

std::size_t times_in(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE(
    "a meeting is entered, moved and taken out, each once (families 21, 22, 26)", "[calendars]"
)
{
    Booked booked(new_calendar());
    const auto uid = agent::meeting_uid(booked.meeting.id, "ann", "usher");
    booked.put();
    auto done = booked.deliver();
    REQUIRE(done.size() == 1);
    INFO(done[0].said);
    CHECK(done[0].how == How::ok);
    auto all = server().everything();
    CHECK(times_in(all, "UID:" + uid) == 1);
    CHECK(all.find("DTSTART:20260303T150000Z") != std::string::npos);
    CHECK(all.find("METHOD") == std::string::npos);
    CHECK(all.find("ORGANIZER") == std::string::npos);
    CHECK(all.find("\nATTENDEE") == std::string::npos);

    // The same letter again is the same entry.
    const auto first = booked.last.front();
    CHECK(
        agent::deliver_calendar(first.first, first.second, booked.account(), booked.house.rules)
            .how == How::ok
    );
    CHECK(times_in(server().everything(), "UID:" + uid) == 1);

    // It comes back as a busy time of the rep's and is none: the store knows it better.
    booked.house.watch().read_all();
    CHECK(booked.house.busy("ann").empty());

    booked.meeting.start += 15min;
    booked.meeting.end += 15min;
    booked.meeting.occ_start = booked.meeting.start;
    booked.meeting.occ_end = booked.meeting.end;
    ++booked.meeting.sequence;
    update_meeting(booked.house.store, booked.meeting);
    booked.put();
    CHECK(booked.deliver().at(0).how == How::ok);
    all = server().everything();
    CHECK(times_in(all, "UID:" + uid) == 1);
    CHECK(all.find("DTSTART:20260303T151500Z") != std::string::npos);
    CHECK(all.find("DTSTART:20260303T150000Z") == std::string::npos);

    // An older letter that comes late changes nothing.
    CHECK(
        agent::deliver_calendar(first.first, first.second, booked.account(), booked.house.rules)
            .how == How::ok
    );
    CHECK(server().everything().find("DTSTART:20260303T151500Z") != std::string::npos);

    ++booked.meeting.sequence;
    booked.take_out();
    CHECK(booked.deliver().at(0).how == How::ok);
    CHECK(times_in(server().everything(), "UID:" + uid) == 0);
    booked.take_out();
    CHECK(booked.deliver().at(0).how == How::ok);
}

TEST_CASE("once its visitor is forgotten the entry names nobody, and stays", "[calendars]")
{
    Booked booked(new_calendar());
    const auto uid = agent::meeting_uid(booked.meeting.id, "ann", "usher");
    auto& store = booked.house.store;
    const auto letters = [&] {
        return store.database().execAndGet("SELECT count(*) FROM outbox WHERE body <> ''").getInt();
    };
    const auto forget = [&] {
        erase_conversation(store, 1, booked.now());
        name_nobody_in_calendar(store, 1, booked.now(), booked.house.secrets);
    };
    booked.meeting.visitor_name = "Zara Fortescue";
    update_meeting(store, booked.meeting);
    agent::put_in_calendar(
        store, booked.meeting, "Zara Fortescue <zara@x.example>", booked.now(), booked.house.secrets
    );
    REQUIRE(booked.deliver().at(0).how == How::ok);
    REQUIRE(server().everything().find("Fortescue") != std::string::npos);

    SECTION("the same entry at the same time, without them")
    {
        forget();
        forget();
        CHECK(letters() == 1);
        CHECK(booked.deliver().at(0).how == How::ok);
        const auto nobody = booked.last.front();
        CHECK(nobody.second.find("Zara") == std::string::npos);
        auto all = server().everything();
        CHECK(all.find("Zara") == std::string::npos);
        CHECK(all.find("zara@") == std::string::npos);
        REQUIRE(times_in(all, "UID:" + uid) == 1);
        const auto entry = all.substr(all.find("UID:" + uid));
        CHECK(entry.find("SUMMARY:Intro call\r\n") != std::string::npos);
        CHECK(entry.find("SEQUENCE:1") != std::string::npos);
        CHECK(entry.find("DTSTART:20260303T150000Z") != std::string::npos);

        // Moved since: the late letter does not put it back.
        auto meeting = *agent::find_meeting(store, booked.meeting.id);
        meeting.start += 15min;
        meeting.end += 15min;
        meeting.occ_start = meeting.start;
        meeting.occ_end = meeting.end;
        ++meeting.sequence;
        update_meeting(store, meeting);
        agent::put_in_calendar(store, meeting, "", booked.now(), booked.house.secrets);
        CHECK(booked.deliver().at(0).how == How::ok);
        const auto late = agent::deliver_calendar(
            nobody.first, nobody.second, booked.account(), booked.house.rules
        );
        CHECK(late.how == How::ok);
        all = server().everything();
        CHECK(all.substr(all.find("UID:" + uid)).find("DTSTART:20260303T151500Z") < 400);
    }
    SECTION("a letter that still waits with their name is none any more, the one without them is")
    {
        agent::put_in_calendar(store, booked.meeting, "Zara", booked.now(), booked.house.secrets);
        forget();
        CHECK(letters() == 1);
    }
    SECTION("what is over or cancelled is left as it is")
    {
        booked.house.clock.set(booked.meeting.end);
        forget();
        CHECK(letters() == 0);
        booked.house.clock.set(some_monday);
        booked.meeting.state = "cancelled";
        update_meeting(store, booked.meeting);
        forget();
        CHECK(letters() == 0);
    }
}

TEST_CASE("a meeting that its rep moved in their own calendar is busy there", "[calendars]")
{
    const auto calendar = new_calendar();
    Booked booked(calendar);
    booked.put();
    REQUIRE(booked.deliver().at(0).how == How::ok);
    auto entry = nlohmann::json::parse(booked.last[0].second)["calendar"].get<std::string>();
    entry.replace(entry.find("20260303T150000Z"), 16, "20260304T150000Z");
    entry.replace(entry.find("20260303T153000Z"), 16, "20260304T153000Z");
    const auto uid = agent::meeting_uid(booked.meeting.id, "ann", "usher");
    auto name = uid;
    name.replace(name.find('@'), 1, "%40");
    CHECK(server().put("ann", calendar, name + ".ics", entry) == 201);
    booked.house.watch().read_all();
    CHECK(booked.house.busy("ann") == "03-04 15:00-15:30");
}

TEST_CASE(
    "nothing is written for a rep none of whose calendars is written to (family 31)", "[calendars]"
)
{
    Booked booked(new_calendar());
    agent::remove_account(booked.house.store, "ann's calendar");
    booked.put();
    CHECK(booked.house.store.database().execAndGet("SELECT count(*) FROM outbox").getInt() == 0);
}

TEST_CASE("what may pass is tried again, what never will is not", "[calendars]")
{
    std::atomic<int> status{500};
    PretendSite site([&](const SiteRequest& request) {
        if (request.method == "PROPFIND")
            return SiteAnswer{
                207,
                {},
                R"(<multistatus xmlns="DAV:"><response><href>/cal/</href><propstat><prop>
                <resourcetype><collection/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/>
                </resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>
                </multistatus>)"};
        if (request.method == "GET") return SiteAnswer{404, {}, ""};
        return SiteAnswer{status, {}, ""};
    });
    Booked booked(site.url() + "/cal/");
    for (const auto& [answer, how] :
         {std::pair{500, How::again},
          {503, How::again},
          {401, How::again},
          {507, How::again},
          {412, How::again},
          {400, How::never},
          {415, How::never},
          {201, How::ok}}) {
        status = answer;
        booked.put();
        const auto done = booked.deliver();
        REQUIRE(done.size() == 1);
        INFO(answer << ": " << done[0].said);
        CHECK(done[0].how == how);
    }
    CHECK(
        agent::deliver_calendar("calendar.put", "nonsense", booked.account(), {}).how == How::never
    );
}

TEST_CASE("a rep's silent server does not delay the entries of others", "[calendars]")
{
    // Both accept everything; Ann's says nothing before the test is over.
    std::promise<void> over, asked;
    const auto end = over.get_future().share();
    std::once_flag once;
    const auto answer = [](const SiteRequest& request) {
        if (request.method == "PROPFIND")
            return SiteAnswer{
                207,
                {},
                R"(<multistatus xmlns="DAV:"><response><href>/cal/</href><propstat><prop>
                <resourcetype><collection/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/>
                </resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>
                </multistatus>)"};
        return request.method == "GET" ? SiteAnswer{404, {}, ""} : SiteAnswer{201, {}, ""};
    };
    PretendSite silent([&](const SiteRequest& request) {
        std::call_once(once, [&] { asked.set_value(); });
        end.wait();
        return answer(request);
    });
    std::promise<void> entered;
    PretendSite quick([&](const SiteRequest& request) {
        if (request.method == "PUT") entered.set_value();
        return answer(request);
    });
    Booked booked(silent.url() + "/cal/");
    booked.house.add_rep("bob");
    booked.house.add_account("bob", quick.url() + "/cal/", agent::CalendarAccount::Writes::yes);
    agent::Records records(booked.house.folder.path(), booked.house.metrics);
    agent::PostOffice office(
        {records, booked.house.clock, booked.house.secrets, booked.house.metrics}
    );
    std::vector<std::unique_ptr<agent::Carrier>> lanes;
    for (int i = 0; i < 2; ++i)
        lanes.push_back(std::make_unique<agent::CalendarCarrier>(
            records.file(), booked.house.folder.path(), booked.house.rules.private_hosts
        ));
    office.add_lanes(std::move(lanes), agent::Lane::Shuts::never, 30s);
    office.announce();
    const auto put_for = [&](const std::string& rep) {
        booked.meeting.rep = rep;
        records.run([&](agent::Store& store) {
            agent::put_in_calendar(store, booked.meeting, "", booked.now(), booked.house.secrets);
        });
    };
    put_for("ann");
    office.start();
    REQUIRE(asked.get_future().wait_for(10s) == std::future_status::ready);
    // The same meeting, as after it was passed on: leaving Ann's calendar is nothing to wait for.
    put_for("bob");
    CHECK(entered.get_future().wait_for(10s) == std::future_status::ready);
    over.set_value();
    office.stop();
}
