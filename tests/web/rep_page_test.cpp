// A meeting by its rep's link: scanners change nothing, a button does, names run nothing.

#include <catch2/catch.hpp>

#include "tests/web/wire.hpp"

using namespace usher::tests;
using namespace usher;

namespace {

constexpr const char* path = "/r/rep.1.cmVw.mac";

void book(PretendAgent& agent)
{
    auto& meeting = agent.booking.rep_meeting;
    meeting.title = "Intro call";
    meeting.visitor_name = "<img src=x onerror=alert(1)>";
    meeting.visitor_company = "Company & Sons";
    meeting.language = "en";
    meeting.label = "Tue 1 Dec, 10:00 (GMT-5)";
    meeting.state = "confirmed";
    meeting.may_answer = true;
}

Answer
post(const TestServer& server, const std::string& body, const std::vector<std::string>& more = {})
{
    std::vector<std::string> fields{"Content-Type: application/x-www-form-urlencoded"};
    fields.insert(fields.end(), more.begin(), more.end());
    return server.request("POST", path, fields, body);
}

bool has(const Answer& answer, const std::string& text)
{
    return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("bug 27: a scanner that follows the rep's links ten times has said nothing")
{
    TestServer server(book);
    for (int i = 0; i < 10; ++i)
        for (const std::string method : {"GET", "HEAD"})
            for (const std::string query :
                 {"", "?answer=accepted", "?answer=declined", "?answer=held", "?answer=no_show"})
                CHECK(server.request(method, path + query).status == 200);
    CHECK(server.agent.booking.rep_answers.empty());
    CHECK(server.get("/r/other").status == 404);
}

TEST_CASE("the rep's page has a button for each answer that is possible, or for the one chosen")
{
    TestServer server(book);
    const auto all = server.get(path);
    CHECK(has(all, "value=\"accepted\""));
    CHECK(has(all, "value=\"declined\""));
    CHECK_FALSE(has(all, "value=\"held\""));
    const auto chosen = server.get(std::string(path) + "?answer=declined");
    CHECK_FALSE(has(chosen, "value=\"accepted\""));
    CHECK(has(chosen, "name=\"reason\""));
    CHECK_FALSE(has(all, "<img"));
    CHECK(has(all, "Company &amp; Sons"));
    CHECK_FALSE(has(server.get(std::string(path) + "?answer=%3Cscript%3E"), "<script"));
}

TEST_CASE("the button posts the rep's answer, and only from our own page")
{
    TestServer server(book);
    CHECK(post(server, "answer=declined&reason=no+time").status == 200);
    CHECK(post(server, "answer=accepted", {"Origin: https://evil.example"}).status == 403);
    CHECK(post(server, "answer=accepted", {"Sec-Fetch-Site: cross-site"}).status == 403);
    CHECK(post(server, "nothing").status == 400);
    CHECK(server.agent.booking.rep_answers == std::vector<std::string>{"declined|no time", "|"});
}
