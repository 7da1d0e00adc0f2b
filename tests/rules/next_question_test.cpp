// What is asked next, and when the asking stops: rules-and-console.md 4.5 and 4.6.

#include "rules/next_question.hpp"

#include <catch2/catch.hpp>

#include "tests/support/profiles.hpp"

using namespace usher::rules;
using namespace usher::test;

namespace {

Next next_of(const Profile& page, const Said& said, const Progress& progress = {})
{
    return next_question(page, sheet_of(said), progress);
}

Progress asked(int questions, Progress::More more = Progress::More::not_offered)
{
    Progress progress;
    progress.asked = questions;
    progress.more = more;
    return progress;
}

// Open after seven questions, and could still qualify: 12 + 10 + 16 + 14 = 52 of 65.
const Said close_to_it = {
    {"size", amount(220)},
    {"owner", option("yes")},
    {"event", options({"vp_hired"})},
    {"industry", option("hr_saas")}};

const Said decided = {
    {"size", amount(220)},
    {"owner", option("yes")},
    {"event", options({"vp_hired"})},
    {"industry", option("hr_saas")},
    {"pain", option("same_questions")}};

}  // namespace

TEST_CASE("adaptive asks first what is to be asked first, then what could end it, then what moves")
{
    const Profile page = example_page();
    Next next = next_of(page, {});
    CHECK(next.kind == Next::Kind::ask);
    CHECK(next.criterion == "size");
    CHECK(next.because == Because::asked_first);
    CHECK(next.verdict.outcome == Outcome::open);

    next = next_of(page, {{"size", amount(220)}});
    CHECK(next.criterion == "owner");
    CHECK(next.because == Because::could_disqualify);

    next = next_of(page, {{"size", amount(220)}, {"owner", option("yes")}});
    CHECK(next.criterion == "pain");
    CHECK(next.because == Because::moves_the_score);
    CHECK(name_of(next.because) == "moves the score most");
}

TEST_CASE("disqualifiers ask in the order they are written, hand-overs after them")
{
    Profile page = example_page();
    page.manners.ask_first.clear();
    page.send_to = {{when({is("country", {"elsewhere"}), is("systems", {"none"})}), "x", true}};
    std::swap(page.disqualifiers[0], page.disqualifiers[1]);
    CHECK(next_of(page, {}).criterion == "owner");
    CHECK(next_of(page, {{"owner", option("yes")}}).criterion == "size");
    const Said both = {{"owner", option("yes")}, {"size", amount(220)}};
    CHECK(next_of(page, both).criterion == "country");
    CHECK(next_of(page, both).because == Because::could_send_elsewhere);

    Sheet sheet = sheet_of(both);
    sheet.sent_here = true;
    CHECK(next_question(page, sheet, {}).because == Because::moves_the_score);
}

TEST_CASE("the question that can move the score most is asked, the earlier one of equals")
{
    Profile page = example_page();
    page.disqualifiers.clear();
    page.send_to.clear();
    page.manners.ask_first.clear();
    Said said = {{"pain", option("just_looking")}};  // urgency is dropped
    CHECK(next_of(page, said).criterion == "event");
    said.emplace_back("event", options({"vp_hired"}));
    CHECK(next_of(page, said).criterion == "industry");
    said.emplace_back("industry", option("hr_saas"));
    CHECK(next_of(page, said).criterion == "size");  // 12, as systems is

    SECTION("unsure counts among the answers")
    {
        page.criteria[3].unsure.points = 13;
        CHECK(next_of(page, said).criterion == "systems");
    }
}

TEST_CASE("a question that waits is not asked, nor is one that is dropped")
{
    Profile page = example_page();
    page.manners.ask_first = {"urgency", "size"};
    CHECK(next_of(page, {}).criterion == "size");
    CHECK(next_of(page, {{"pain", option("onboarding")}}).criterion == "urgency");
    CHECK(next_of(page, {{"pain", unsure()}}).criterion == "urgency");
    CHECK(next_of(page, {{"pain", option("just_looking")}}).criterion == "size");
}

TEST_CASE("fixed asks in the order of the file")
{
    Profile page = example_page();
    page.manners.order = Order::fixed;
    page.manners.ask_first = {"pain"};
    CHECK(next_of(page, {}).criterion == "size");
    CHECK(next_of(page, {}).because == Because::file_order);
    CHECK(next_of(page, {{"size", amount(220)}}).criterion == "industry");
}

TEST_CASE("the asking stops as soon as the outcome can no longer change")
{
    const Profile page = example_page();
    Said said = decided;
    said.emplace_back("country", option("us"));
    const Next next = next_of(page, said, asked(6));
    CHECK(next.kind == Next::Kind::decided);
    CHECK(next.verdict.outcome == Outcome::qualified);
    CHECK(next.verdict.score == PointRange{78, 100});
    CHECK_FALSE(next.verdict.why.empty());
    CHECK_FALSE(next.cut_off);
}

TEST_CASE("a disqualifier or a hand-over stops whatever the page says")
{
    Profile page = example_page();
    page.manners.stop_when_decided = false;
    Progress everything;
    everything.ask_everything = true;
    for (const Progress& progress : {Progress{}, everything}) {
        const Next out = next_of(page, {{"size", amount(3)}}, progress);
        CHECK(out.kind == Next::Kind::decided);
        CHECK(out.verdict.disqualifier == "too_small");
        const Next sent = next_of(page, {{"size", amount(3000)}}, progress);
        CHECK(sent.kind == Next::Kind::decided);
        CHECK(sent.verdict.sent_to == "enterprise");
    }
}

TEST_CASE("a page may ask on though it is decided, and decide may ask everything")
{
    Profile page = example_page();
    Progress progress = asked(6);
    SECTION("by its manners, until the limit closes it")
    {
        page.manners.stop_when_decided = false;
        const Next last = next_of(page, decided, asked(7));
        CHECK(last.kind == Next::Kind::decided);
        CHECK(last.verdict.score == PointRange{72, 72});
        CHECK_FALSE(last.cut_off);
    }
    SECTION("by the command, without a limit")
    {
        progress.ask_everything = true;
        progress.asked = 50;
    }
    if (progress.asked == 6) page.manners.stop_when_decided = false;
    const Next next = next_of(page, decided, progress);
    CHECK(next.kind == Next::Kind::ask);
    CHECK(next.criterion == "systems");
    CHECK(next.verdict.outcome == Outcome::qualified);
    CHECK_FALSE(next.verdict.why.empty());
}

TEST_CASE("once qualified, what the route needs is asked if the limit allows")
{
    const Profile page = example_page();
    const Next next = next_of(page, decided, asked(5));
    CHECK(next.kind == Next::Kind::ask);
    CHECK(next.criterion == "country");
    CHECK(next.because == Because::route_needs_it);
    CHECK(next.verdict.outcome == Outcome::qualified);
    CHECK(next_of(page, decided, asked(7)).kind == Next::Kind::decided);
    CHECK(next_of(page, decided, asked(7, Progress::More::agreed)).kind == Next::Kind::ask);

    SECTION("and an unsure answer is enough to go on")
    {
        Said said = decided;
        said.emplace_back("country", unsure());
        CHECK(next_of(page, said, asked(6)).kind == Next::Kind::decided);
    }
}

TEST_CASE("at the limit, whoever could still qualify is offered a few more, once")
{
    const Profile page = example_page();
    CHECK(next_of(page, close_to_it, asked(6)).kind == Next::Kind::ask);
    CHECK(next_of(page, close_to_it, asked(7)).kind == Next::Kind::offer_more);

    SECTION("agreed: up to that many more")
    {
        CHECK(next_of(page, close_to_it, asked(7, Progress::More::agreed)).criterion == "pain");
        CHECK(next_of(page, close_to_it, asked(8, Progress::More::agreed)).criterion == "pain");
        const Next last = next_of(page, close_to_it, asked(9, Progress::More::agreed));
        CHECK(last.kind == Next::Kind::decided);
        CHECK(last.cut_off);
        CHECK(last.verdict.score == PointRange{52, 52});
        CHECK(last.verdict.outcome == Outcome::review);
    }
    SECTION("refused: everything open counts as unsure")
    {
        const Next last = next_of(page, close_to_it, asked(7, Progress::More::refused));
        CHECK(last.kind == Next::Kind::decided);
        CHECK(last.cut_off);
        CHECK(last.verdict.score == PointRange{52, 52});
    }
    SECTION("a page that has none to offer closes at once")
    {
        Profile strict = page;
        strict.manners.more_if_close = 0;
        CHECK(next_of(strict, close_to_it, asked(7)).cut_off);
    }
}

TEST_CASE("at the limit, whoever can't qualify any more is not kept")
{
    Said said = close_to_it;
    said[0].second = unsure();  // must be known
    const Next next = next_of(example_page(), said, asked(7));
    CHECK(next.kind == Next::Kind::decided);
    CHECK(next.cut_off);
    CHECK(next.verdict.outcome == Outcome::not_a_fit);
}

TEST_CASE("when nothing is left to ask, the range has closed by itself")
{
    Profile page = example_page();
    Said said = decided;
    for (const char* name : {"country", "systems", "urgency"})
        said.emplace_back(name, unsure());
    page.manners.stop_when_decided = false;
    const Next next = next_of(page, said, asked(3));
    CHECK(next.kind == Next::Kind::decided);
    CHECK(next.verdict.score == PointRange{72, 72});
    CHECK_FALSE(next.cut_off);
}

TEST_CASE("the progress shown never promises less than what can still come")
{
    Profile page = example_page();
    CHECK(questions_at_most(page, sheet_of({}), asked(0)) == 7);
    CHECK(questions_at_most(page, sheet_of(close_to_it), asked(4)) == 7);
    CHECK(questions_at_most(page, sheet_of(close_to_it), asked(2)) == 6);
    CHECK(questions_at_most(page, sheet_of(close_to_it), asked(7, Progress::More::agreed)) == 9);
    page.manners.questions_at_most = 20;
    CHECK(questions_at_most(page, sheet_of({}), asked(0)) == 8);
    CHECK(questions_at_most(page, sheet_of({{"pain", option("just_looking")}}), asked(1)) == 7);
    Progress everything = asked(30);
    everything.ask_everything = true;
    CHECK(questions_at_most(page, sheet_of({}), everything) == 38);
}
