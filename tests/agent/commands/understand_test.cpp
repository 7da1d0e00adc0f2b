// `usher understand`, line by line: shapes, errors, and nothing lost.

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "agent/commands/understand.hpp"

using Json = nlohmann::json;

namespace {

std::vector<Json> answers_to(const std::string& lines)
{
    std::istringstream in(lines);
    std::ostringstream out;
    REQUIRE(usher::agent::run_understand(in, out) == 0);
    std::vector<Json> answers;
    std::istringstream printed(out.str());
    for (std::string line; std::getline(printed, line);)
        answers.push_back(Json::parse(line));
    return answers;
}

Json answer_to(const Json& line)
{
    const auto answers = answers_to(line.dump());
    REQUIRE(answers.size() == 1);
    return answers[0];
}

Json asked(const char* kind, const char* question, const char* answer)
{
    return {
        {"id", "x"},
        {"locale", "en"},
        {"kind", kind},
        {"question", question},
        {"answer", answer},
        {"now", "2026-11-23T10:00:00Z"}};
}

}  // namespace

TEST_CASE("each kind has its shape", "[understand]")
{
    const auto result = [](const char* kind, const char* question, const char* answer) {
        return answer_to(asked(kind, question, answer))["result"];
    };
    CHECK(result("number", "How many people?", "35") == Json({{"value", 35}}));
    CHECK(result("number", "How many people?", "over 70") == Json::parse(R"({"range":[70,null]})"));
    CHECK(
        result("money", "Annual revenue?", "$7.3M") ==
        Json::parse(R"({"amount":7300000,"currency":"USD"})")
    );
    CHECK(
        result("money", "Annual revenue?", "50k € a month") ==
        Json::parse(R"({"amount":50000,"currency":"EUR","per":"month"})")
    );
    CHECK(result("yesno", "Do you have an HR team?", "of course") == Json({{"value", true}}));
    CHECK(result("country", "Where are you?", "Utrecht") == Json::parse(R"({"countries":["NL"]})"));
    CHECK(result("country", "Where are you?", "APAC") == Json({{"region", "APAC"}}));
    CHECK(
        result("tech", "Which CRM?", "we left Zoho for HubSpot") ==
        Json::parse(R"({"tech":["HubSpot"],"not":["Zoho"]})")
    );
    CHECK(result("role", "Your role?", "VP of Sales")["seniority"] == "vp");
    CHECK(result("role", "Who decides?", "my boss") == Json({{"authority", "other"}}));
    CHECK(result("timeline", "When?", "in 3 months") == Json::parse(R"({"months":[3,3]})"));
    CHECK(result("timeline", "When?", "no plans") == Json({{"none", true}}));
    CHECK(
        result("email", "E-mail?", "a@acme.com") ==
        Json::parse(R"({"email":"a@acme.com","class":"business"})")
    );
    CHECK(
        result("email", "E-mail?", "a@gmial.com") ==
        Json::parse(R"({"status":"unclear","suggest":"a@gmail.com"})")
    );
    CHECK(
        result("company", "Company?", "Acme Inc.")["company"].get<std::string>().find("Acme") == 0
    );
    CHECK(
        result("freetext", "What is new?", "we raised a Series B") ==
        Json::parse(R"({"text":true,"triggers":["funding"]})")
    );
}

TEST_CASE("every status can be the result of any kind", "[understand]")
{
    for (const char* kind :
         {"number",
          "money",
          "yesno",
          "country",
          "tech",
          "role",
          "timeline",
          "email",
          "company",
          "freetext"}) {
        const auto status = [&](const char* answer) {
            return answer_to(asked(kind, "What can you tell us about it?", answer))["result"].value(
                "status", ""
            );
        };
        INFO(kind);
        CHECK(status("I don't know") == "unknown");
        CHECK(status("skip this question") == "skip");
        CHECK(status("go back") == "back");
        CHECK(status("can I talk to a human?") == "human");
        CHECK(status("why do you need to know that?") == "question");
    }
}

TEST_CASE("options are named exactly as given", "[understand]")
{
    Json line = asked("multichoice", "Which do you need?", "payroll and the third one");
    line["options"] = {"Payroll", "Time tracking", "Recruiting"};
    CHECK(answer_to(line)["result"] == Json::parse(R"({"choices":["Payroll","Recruiting"]})"));
    line["kind"] = "choice";
    line["answer"] = "recuiting";
    CHECK(answer_to(line)["result"] == Json({{"choice", "Recruiting"}}));
    line["answer"] = "none of these";
    CHECK(answer_to(line)["result"] == Json({{"choice", nullptr}}));
}

TEST_CASE("facts and questions beside the answer are told", "[understand]")
{
    const Json answer = answer_to(
        asked("number", "How many people work there?", "35, we're based in Sweden. Do you do SSO?")
    );
    CHECK(answer["id"] == "x");
    CHECK(answer["result"] == Json({{"value", 35}}));
    CHECK(answer["extra"] == Json::parse(R"({"country":["SE"]})"));
    CHECK(answer["also"] == Json({{"status", "question"}}));
    CHECK(answer["us"].is_number());
}

TEST_CASE("a bad line is answered by what is wrong with it, and the rest goes on", "[understand]")
{
    const auto answers =
        answers_to("not json\n[1]\n\n{\"id\":7,\"kind\":\"colour\",\"answer\":\"red\"}\n"
                   "{\"id\":8,\"kind\":\"number\"}\n"
                   "{\"id\":9,\"kind\":\"timeline\",\"answer\":\"soon\",\"now\":\"yesterday\"}\n"
                   "{\"id\":10,\"kind\":\"number\",\"answer\":\"220\"}\n");
    REQUIRE(answers.size() == 6);
    CHECK(answers[0].contains("error"));
    CHECK(answers[1].contains("error"));
    CHECK(answers[2]["id"] == 7);
    CHECK(answers[2].contains("error"));
    CHECK(answers[3].contains("error"));
    CHECK(answers[4].contains("error"));
    CHECK(
        answers[5] == Json(
                          {{"id", 10},
                           {"result", {{"value", 220}}},
                           {"us", answers[5]["us"]},
                           {"confidence", answers[5]["confidence"]}}
                      )
    );
}
