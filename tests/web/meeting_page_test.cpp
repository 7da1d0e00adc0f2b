// The visitor's meeting by its link: looking changes nothing, whoever looks; names run nothing.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace usher;

namespace {

void book(PretendAgent& agent)
{
    agent.booking.meeting = {
        .id = "meeting-1",
        .title = "Intro call",
        .with = "Dana",
        .where = "https://meet.acme.example/x",
        .visitor_name = "Ann",
        .language = "en",
        .time_zone = "America/New_York",
        .label = "Tue 1 Dec, 10:00 (GMT-5)",
        .state = "confirmed",
        .may_change = true,
    };
}

const std::vector<std::string> form{"Content-Type: application/x-www-form-urlencoded"};

Answer post(
    const TestServer& server,
    const std::string& action,
    const std::string& body = "a=b",
    const std::vector<std::string>& more = {}
)
{
    auto fields = form;
    fields.insert(fields.end(), more.begin(), more.end());
    return server.request("POST", "/m/good.1.mac/" + action, fields, body);
}

bool has(const Answer& answer, const std::string& text)
{
    return answer.body.find(text) != std::string::npos;
}

}  // namespace

// Family 27.
TEST_CASE("looking at a meeting shows it and changes nothing")
{
    TestServer server(book);
    for (const std::string method : {"GET", "HEAD"}) {
        for (const std::string path : {"", "/move", ".ics", "/invite.ics"}) {
            CHECK(server.request(method, "/m/good.1.mac" + path).status == 200);
        }
        CHECK(server.request(method, "/m/good.1.mac/cancel").status == 405);
    }
    CHECK(server.agent.booking.changes == 0);

    const auto page = server.get("/m/good.1.mac");
    CHECK(has(page, "Intro call"));
    CHECK(has(page, "Tue 1 Dec, 10:00 (GMT-5)"));
    CHECK(has(page, "href=\"https://meet.acme.example/x\""));
    CHECK(has(page, "action=\"/m/good.1.mac/cancel\""));
    CHECK(page.field("cache-control") == "no-store");
    CHECK(page.field("x-robots-tag") == "noindex");
    CHECK(page.field("content-type") == "text/html; charset=utf-8");
    const auto file = server.get("/m/good.1.mac.ics");
    CHECK(file.field("content-type") == "text/calendar; charset=utf-8");
    CHECK(file.body.starts_with("BEGIN:VCALENDAR"));
}

TEST_CASE("a link that leads nowhere says so in the browser's language")
{
    TestServer server(book);
    const auto answer = server.get("/m/other", {"Accept-Language: fr-CA,fr;q=0.9"});
    CHECK(answer.status == 404);
    CHECK(has(answer, "Rendez-vous introuvable"));
    CHECK(server.get("/m/other.ics").status == 404);
    CHECK(server.request("POST", "/m/other/cancel", form, "a=b").status == 404);
}

TEST_CASE("a POST cancels, and cancelling again is no error")
{
    TestServer server(book);
    const auto cancelled = post(server, "cancel");
    CHECK(cancelled.status == 200);
    CHECK(has(cancelled, "Your meeting is cancelled."));
    CHECK_FALSE(has(cancelled, "<form"));
    CHECK(server.agent.booking.changes == 1);
    server.agent.booking.refusal = agent::MeetingRefusal::already_cancelled;
    const auto again = post(server, "cancel");
    CHECK(again.status == 200);
    CHECK(has(again, "already been cancelled"));
}

TEST_CASE("a POST moves to a time that was offered")
{
    TestServer server(book);
    const auto times = server.get("/m/good.1.mac/move");
    CHECK(has(times, "value=\"2026-12-02T15:00:00Z\""));
    CHECK(has(times, "10:00 &lt;local&gt;"));
    const auto moved = post(server, "move", "slot=2026-12-02T15%3A00%3A00Z");
    CHECK(moved.status == 200);
    CHECK(has(moved, "has been moved"));
    // No mail leaves, so none is promised, and the page has the link that counts.
    CHECK_FALSE(has(moved, "invitation"));
    CHECK(has(moved, "href=\"/m/good.2.mac\""));
    CHECK_FALSE(has(moved, "/m/good.1.mac"));
    server.agent.booking.meeting.mails = true;
    CHECK(
        has(post(server, "move", "slot=2026-12-02T15%3A00%3A00Z"), "A new invitation is on its way")
    );
    CHECK(server.agent.booking.changes == 2);
    const auto gone = post(server, "move", "slot=2026-12-09T15%3A00%3A00Z");
    CHECK(gone.status == 409);
    CHECK(has(gone, "Somebody else"));
    CHECK(has(gone, "value=\"2026-12-02T15:00:00Z\""));
}

TEST_CASE("an old link says that the meeting was moved, and sends the new one where mail leaves")
{
    TestServer server(book);
    server.agent.booking.meeting.state = "moved";
    server.agent.booking.meeting.may_change = false;
    const auto silent = server.get("/m/good.1.mac");
    CHECK(silent.status == 200);
    CHECK(has(silent, "This meeting was moved"));
    CHECK_FALSE(has(silent, "<form"));
    server.agent.booking.meeting.mails = true;
    CHECK(has(server.get("/m/good.1.mac"), "action=\"/m/good.1.mac/link\""));
    CHECK(server.agent.booking.links_sent == 0);
    CHECK(has(post(server, "link"), "on its way"));
    CHECK(server.agent.booking.links_sent == 1);
    CHECK(server.request("POST", "/m/other/link", form, "a=b").status == 404);
}

TEST_CASE("each refusal has its page")
{
    TestServer server(book);
    using agent::MeetingRefusal;
    const std::vector<std::pair<MeetingRefusal, int>> all{
        {MeetingRefusal::unknown, 404},
        {MeetingRefusal::moved, 409},
        {MeetingRefusal::too_late, 409},
        {MeetingRefusal::slot_gone, 409},
        {MeetingRefusal::try_again, 503},
    };
    for (const auto& [refusal, status] : all) {
        server.agent.booking.refusal = refusal;
        CHECK(post(server, "move").status == status);
        CHECK(post(server, "cancel").status == status);
    }
    CHECK(server.agent.booking.changes == 0);
}

TEST_CASE("what another site sends changes nothing")
{
    TestServer server(book);
    const std::vector<std::vector<std::string>> foreign{
        {"Origin: https://evil.example"},
        {"Origin: null"},
        {"Sec-Fetch-Site: cross-site"},
        {"Sec-Fetch-Site: same-site"},
        {"Sec-Fetch-Site: cross-site", "Origin: null"},
        {"Sec-Fetch-Site: same-origin", "Origin: https://evil.example"},
    };
    for (const auto& fields : foreign) {
        INFO(fields.front());
        CHECK(post(server, "cancel", "a=b", fields).status == 403);
        CHECK(post(server, "move", "slot=2026-12-02T15%3A00%3A00Z", fields).status == 403);
    }
    CHECK(server.agent.booking.changes == 0);
    // Browsers say null for our own pages, for those send no referrer; the other field tells.
    CHECK(
        post(server, "cancel", "a=b", {"Sec-Fetch-Site: same-origin", "Origin: null"}).status == 200
    );
    CHECK(post(server, "cancel", "a=b", {"Origin: http://localhost"}).status == 200);
    CHECK(server.agent.booking.changes == 2);
}

TEST_CASE("nothing that people have written runs on the page")
{
    const std::vector<std::string> payloads{
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'-alert(1)-'",
        "</title><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "{{7*7}}",
        "&lt;script&gt;",
        "\xe2\x80\xa8</p>"};
    for (const auto& payload : payloads) {
        TestServer server([&](PretendAgent& agent) {
            book(agent);
            auto& meeting = agent.booking.meeting;
            meeting.title = meeting.with = meeting.where = meeting.label = payload;
            meeting.visitor_name = meeting.language = meeting.state = payload;
        });
        for (const std::string path : {"", "/move"}) {
            const auto page = server.get("/m/good.1.mac" + path);
            INFO(page.body);
            CHECK(page.status == 200);
            for (const std::string live :
                 {"<script", "<img", "<svg", "<p></p>", "href=\"javascript"}) {
                CHECK_FALSE(has(page, live));
            }
        }
    }
}

TEST_CASE("the page speaks the visitor's language")
{
    for (const auto& [language, word] : std::vector<std::pair<std::string, std::string>>{
             {"en", "Cancel this meeting"},
             {"fr-CA", "Annuler ce rendez-vous"},
             {"de", "Termin absagen"},
             {"es", "Cancelar esta reunión"},
             {"pt", "Cancel this meeting"}}) {
        TestServer server([&](PretendAgent& agent) {
            book(agent);
            agent.booking.meeting.language = language;
        });
        CHECK(has(server.get("/m/good.1.mac"), word));
    }
}

TEST_CASE("a meeting that can no longer be changed offers nothing")
{
    for (const std::string state : {"cancelled", "moved", "held", "no_show", "confirmed"}) {
        TestServer server([&](PretendAgent& agent) {
            book(agent);
            agent.booking.meeting.state = state;
            agent.booking.meeting.may_change = false;
        });
        const auto page = server.get("/m/good.1.mac");
        CHECK_FALSE(has(page, "<form"));
        CHECK(has(page, "class=\"notice\""));
        CHECK_FALSE(has(server.get("/m/good.1.mac/move"), "<form"));
    }
}
