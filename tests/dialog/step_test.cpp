// One event, one turn: the parts of the chat protocol that whole talks don't show.

#include "dialog/step.hpp"

#include <catch2/catch.hpp>

#include "tests/support/one_chat.hpp"

using namespace usher;
using namespace usher::dialog;
using namespace usher::tests;

TEST_CASE("the first turn greets, offers its buttons, and asks at once")
{
    Chat chat(from_us());
    REQUIRE(chat.last.shown.size() == 3);
    CHECK(std::holds_alternative<Say>(chat.last.shown[0]));
    const auto asks = chat.shown<Ask>();
    CHECK(asks[0].question == "opening");
    CHECK(asks[0].options.size() == 2);
    CHECK(asks[1].question == "company_size");
    CHECK(asks[1].answer == "number");
    CHECK(asks[1].options.empty());
    CHECK(asks[1].may_skip);
    CHECK(asks[1].answered == 0);
    CHECK(asks[1].at_most == 9);

    SECTION("which can be answered straight away, and then the opening is over")
    {
        chat.say("220");
        CHECK(chat.heard().status == "answered");
        chat.take(Picked{"m", "opening", {"start"}});
        CHECK(chat.last.stale);
    }
    SECTION("start asks the question again")
    {
        chat.take(Picked{"m", "opening", {"start"}});
        CHECK(chat.shown<VisitorLine>().front().picked == std::vector<std::string>{"Let's go"});
        CHECK(chat.shown<Ask>().front().question == "company_size");
    }
    SECTION("a question is invited, answered, and then it goes on")
    {
        chat.take(Picked{"m", "opening", {"question"}});
        CHECK(chat.shown<Ask>().empty());
        chat.say("how much does it cost?");
        CHECK(chat.heard().status == "question");
        CHECK(chat.shown<Say>().front().link);
        CHECK(chat.shown<Ask>().front().question == "company_size");
    }
}

TEST_CASE("what is known is not asked")
{
    SECTION("the page's own knowledge counts at once")
    {
        auto opened = from_us();
        opened.known = {{"company_size", word("220")}, {"industry", word("no such answer")}};
        Chat chat(opened);
        CHECK(chat.now.sheet.find("company_size")->source == rules::Source::page);
        CHECK_FALSE(chat.now.sheet.find("industry"));
        CHECK(chat.shown<Ask>().back().question == "hr_function");
    }
    SECTION("a fact that is to be confirmed is confirmed in one sentence when its turn comes")
    {
        auto opened = from_us();
        opened.facts["crm.employees"] = "220";
        Chat chat(opened);
        CHECK(chat.shown<Ask>().back().question == "confirm");
        CHECK(chat.shown<Ask>().back().text.find("220 people") != std::string::npos);
        SECTION("yes: it counts, with its source")
        {
            chat.pick("yes");
            CHECK(chat.now.sheet.find("company_size")->source == rules::Source::crm);
            CHECK(chat.now.open_question == "hr_function");
        }
        SECTION("no: the question is asked, and the visitor's word wins")
        {
            chat.pick("no");
            CHECK(chat.now.open_question == "company_size");
            chat.say("300");
            CHECK(chat.now.sheet.find("company_size")->source == rules::Source::visitor);
        }
        SECTION("no, and what is right in the same breath")
        {
            chat.say("no, 300");
            CHECK(chat.heard().question == "company_size");
            CHECK(chat.now.open_question == "hr_function");
        }
    }
}

TEST_CASE("answers of an earlier talk are confirmed in one sentence")
{
    auto opened = from_us();
    rules::Answer size, gone;
    size.criterion = "company_size";
    size.value = rules::Amount{220 * rules::one_unit};
    size.turn = 4;
    gone.criterion = "no_longer_asked";
    gone.value = rules::Options{{"yes"}};
    opened.carried_over = {size, gone};
    Chat chat(opened);
    CHECK(chat.shown<Ask>().back().question == "confirm");
    CHECK_FALSE(chat.now.sheet.find("company_size"));
    chat.pick("yes");
    CHECK(chat.now.sheet.find("company_size"));
    CHECK(chat.now.open_question == "hr_function");
}

TEST_CASE("a button that is no longer open changes nothing and tells what is open")
{
    Chat chat(from_us());
    chat.say("220");
    const auto before = chat.now;
    const auto turn = [&](auto what) {
        return step(chat.world.profile("hr_mid_market"), before, Event{at, std::move(what)});
    };
    const auto is_stale = [&](auto what) {
        const auto result = turn(std::move(what));
        return result.stale && result.stale->ask && result.stale->ask->question == "hr_function" &&
               result.conversation == before && result.shown.empty() && result.deeds.empty();
    };
    CHECK(is_stale(Picked{"m", "company_size", {"yes"}}));
    CHECK(is_stale(Picked{"m", "hr_function", {"perhaps"}}));
    CHECK(is_stale(Picked{"m", "hr_function", {"yes", "no"}}));
    CHECK(is_stale(Picked{"m", "hr_function", {}}));
    CHECK(is_stale(Picked{"m", "", {"yes"}}));
    CHECK(is_stale(SkipPressed{"m", "company_size"}));
    CHECK(is_stale(UnsurePressed{"m", "role"}));
    CHECK(is_stale(ChangeAsked{"m", "role"}));
    CHECK(is_stale(SlotChosen{"m", "2026-12-01T15:00:00Z"}));
    CHECK(is_stale(MoreSlotsAsked{"m", ""}));
}

TEST_CASE("several may be picked where several are asked")
{
    Chat chat(from_us());
    chat.say("220");
    chat.pick("yes");
    chat.pick("people_leader");
    REQUIRE(chat.now.open_question == "recent_event");
    chat.take(Picked{"m", "recent_event", {"vp_people_hired", "new_office", "new_office"}});
    const auto& value = chat.now.sheet.find("recent_event")->value;
    CHECK(std::get<rules::Options>(value).names.size() == 2);
    CHECK(chat.shown<VisitorLine>().front().picked.size() == 2);
}

TEST_CASE("a range over two bands is asked back with the bands as buttons")
{
    Chat chat(from_us());
    chat.say("80 to 120 people");
    CHECK(chat.heard().status == "unclear");
    const auto ask = chat.shown<Ask>().front();
    REQUIRE(ask.options.size() == 2);
    CHECK(ask.question == "company_size");
    CHECK(ask.options[0].name == "from_50_to_99");
    chat.pick("from_50_to_99");
    CHECK(chat.heard().reading == "50 to 99 people");
    CHECK(chat.now.open_question == "hr_function");
}

TEST_CASE("an unread answer is asked again in other words, then left as unsure")
{
    Chat chat(from_us());
    std::vector<std::string> texts;
    for (const std::string rubbish : {"asdf", "qwertz"}) {
        chat.say(rubbish);
        CHECK(chat.heard().status == "unclear");
        texts.push_back(chat.shown<Ask>().front().text);
    }
    CHECK(texts[0] != texts[1]);
    chat.say("yxcv");
    CHECK(std::holds_alternative<rules::IsUnsure>(chat.now.sheet.find("company_size")->value));
    CHECK(chat.now.open_question == "hr_function");
}

TEST_CASE("turns that lead nowhere are counted, then a person is offered and it goes on")
{
    Chat chat(from_us());
    for (int nth = 0; nth < 6; ++nth) {
        chat.say("why do you ask?");
        CHECK(chat.heard().status == "why");
        CHECK(chat.now.open_question == "company_size");
    }
    CHECK_FALSE(chat.now.person_offered);
    chat.say("why do you ask?");
    CHECK(chat.now.person_offered);
    for (int nth = 0; nth < 3 && chat.now.open_question == "company_size"; ++nth)
        chat.say("why do you ask?");
    CHECK(chat.now.open_question == "hr_function");
}

TEST_CASE("an address told early is masked until the visitor agrees, and then not asked again")
{
    Chat chat(from_us());
    chat.say("220 people, jane@northwind.example");
    CHECK(chat.shown<VisitorLine>().front().text == "220 people, ****@northwind.example");
    REQUIRE(chat.heard().also.size() == 1);
    CHECK(chat.heard().also.front().reading == "****@northwind.example");
    CHECK(chat.done<LookUpAccount>());
    CHECK(chat.now.open_question == "hr_function");
    CHECK(chat.now.sheet.find("company_size")->evidence.words.find("jane") == std::string::npos);
}

TEST_CASE("a private address is refused where a business one is wanted, then given to a person")
{
    auto chat = qualified({{"desk", "closed"}});
    chat.book(0);
    chat.say("Jane Doe");
    chat.say("jane@gmail.com");
    CHECK(chat.heard().status == "unclear");
    CHECK(chat.now.open_question == "email");
    chat.say("jane@gmail.com");
    CHECK(chat.done<ReleaseHold>());
    CHECK(chat.done<CallPerson>());
    CHECK(chat.ended() == "handed_over");
}

TEST_CASE("a likely typo in an address is asked about")
{
    auto chat = qualified();
    chat.book(0);
    chat.say("Jane Doe");
    chat.say("jane@gmial.com");
    CHECK(chat.heard().status == "unclear");
    const auto ask = chat.shown<Ask>().front();
    REQUIRE(ask.options.size() == 1);
    CHECK(ask.options.front().name == "jane@gmail.com");
    CHECK(chat.now.contact.count("email") == 0);
}

TEST_CASE("an address that is only mentioned does not replace the one they gave")
{
    auto chat = qualified();
    chat.book(0);
    chat.say("jane@northwind.example");
    REQUIRE(chat.now.contact.at("email") == "jane@northwind.example");
    REQUIRE(chat.now.open_question == "name");
    SECTION("somebody else's")
    {
        const auto* said = GENERATE(
            "Jane Doe, my boss is bob@northwind-group.example",
            "bob@northwind-group.example is our IT"
        );
        INFO(said);
        chat.say(said);
        CHECK(chat.now.contact.at("email") == "jane@northwind.example");
    }
    SECTION("corrected in so many words")
    {
        const auto* said = GENERATE(
            "Jane. And my e-mail is doe@northwind.example instead",
            "Please use doe@northwind.example",
            "Nehmen Sie bitte doe@northwind.example",
            "Utilisez plutôt doe@northwind.example",
            "Mi correo es doe@northwind.example"
        );
        INFO(said);
        chat.say(said);
        CHECK(chat.now.contact.at("email") == "doe@northwind.example");
    }
}

TEST_CASE("an account's owner takes the visitor once the address is known")
{
    auto chat = qualified({{"owner", "dana"}});
    chat.book(0);
    chat.say("Jane Doe");
    chat.say("jane@northwind.example");
    CHECK(chat.now.route.to == "account_owner");
    CHECK(chat.done<ReleaseHold>());
    CHECK(chat.shown<OfferSlots>().size() == 1);
}

TEST_CASE("consent refused: nothing is kept and nothing goes on")
{
    Chat chat(from_us());
    chat.say("220");
    for (const std::string option :
         {"yes", "people_leader", "vp_people_hired", "hr_software", "bamboohr", "same_questions"})
        chat.pick(option);
    CHECK(chat.now.open_question == "consent");
    CHECK_FALSE(chat.shown<Ask>().front().may_skip);
    CHECK(chat.shown<Say>().back().link->url == "https://acme.example/privacy");
    chat.pick("no");
    CHECK(chat.ended() == "offered");
    CHECK(chat.done<ForgetConversation>());
    CHECK(chat.now.contact.empty());
    chat.take(PersonAsked{"m"});
    CHECK_FALSE(chat.done<CallPerson>());
}

TEST_CASE("after the end, change and corrections open the talk again")
{
    Chat chat(from_us());
    chat.say("30");
    chat.pick("yes");
    CHECK(chat.ended() == "disqualified");
    CHECK(chat.done<Decided>());
    CHECK(chat.shown<Ended>().front().offer->kind == "link");
    SECTION("change asks again")
    {
        chat.take(ChangeAsked{"m", "company_size"});
        CHECK(chat.heard().status == "back");
        CHECK(chat.now.open_question == "company_size");
        CHECK(chat.now.outcome.empty());
        chat.say("220");
        CHECK(chat.now.open_question == "hr_function");
    }
    SECTION("a correction decides anew")
    {
        chat.say("sorry, I meant 300 people");
        CHECK(chat.heard().status == "corrected");
        CHECK(chat.now.open_question == "hr_function");
    }
    SECTION("a person can be called")
    {
        chat.take(PersonAsked{"m"});
        CHECK(chat.done<CallPerson>());
    }
    SECTION("small talk doesn't")
    {
        chat.say("thank you very much");
        CHECK(chat.now.stage == Stage::ended);
    }
}

TEST_CASE("while a disqualifier is being confirmed, nobody is disqualified")
{
    Chat chat(from_us());
    chat.say("30");
    CHECK(chat.now.open_question == "confirm");
    CHECK(chat.now.verdict.outcome == rules::Outcome::open);
    CHECK_FALSE(chat.done<Decided>());
    chat.pick("yes");
    CHECK(chat.now.verdict.outcome == rules::Outcome::disqualified);
}

TEST_CASE("while a person talks, the dialog is silent")
{
    Chat chat(from_us());
    chat.take(PersonJoined{"Dana"});
    CHECK(chat.now.stage == Stage::with_person);
    chat.say("how much does it cost?");
    CHECK(chat.last.shown.size() == 1);
    CHECK(chat.shown<VisitorLine>().size() == 1);
    chat.take(PersonSaid{"Dana", "900 a month"});
    CHECK(chat.shown<Say>().front().by == Say::By::person);
    CHECK(chat.shown<Say>().front().name == "Dana");
    chat.take(PersonLeft{"Dana"});
    CHECK(chat.shown<Ask>().front().question == "company_size");
}

TEST_CASE("an offer that needs an address asks for it after consent, and may be left")
{
    Chat chat(from_us());
    chat.say("220");
    chat.pick("no");
    CHECK(chat.ended() == "disqualified");
    CHECK(chat.now.open_question == "consent");
    chat.pick("yes");
    CHECK(chat.now.open_question == "email");
    CHECK(chat.shown<Ask>().front().may_skip);
    SECTION("given: it is sent")
    {
        chat.say("jane@northwind.example");
        CHECK(chat.done<SendOffer>());
    }
    SECTION("skipped: nothing more")
    {
        chat.take(SkipPressed{"m", "email"});
        CHECK_FALSE(chat.done<SendOffer>());
        CHECK(chat.now.open_question.empty());
    }
}

TEST_CASE("a talk is sent on to another page once, with its answers")
{
    Chat chat(from_us());
    chat.say("3000 people");
    CHECK(chat.done<ChangeProfile>());
    CHECK(chat.now.profile == "hr_enterprise");
    CHECK(chat.now.sheet.find("company_size"));
    CHECK(chat.shown<Ask>().size() == 1);
    CHECK(chat.now.sheet.sent_here);
}

TEST_CASE("goodbye ends a talk and gives a held slot back")
{
    auto chat = qualified();
    chat.book(0);
    chat.take(ByeSaid{"m"});
    CHECK(chat.ended() == "left");
    CHECK(chat.done<ReleaseHold>());
}

TEST_CASE("three more are offered to whoever could still qualify")
{
    // Answers that leave everything undecided until the limit is reached.
    Chat chat(from_us());
    chat.say("60");
    for (int nth = 0; nth < 12 && chat.now.open_question != "more"; ++nth) {
        if (chat.now.open_question == "hr_function")
            chat.pick("yes");
        else if (chat.now.open_question == "recent_event")
            chat.pick("new_office");
        else if (chat.now.open_question == "main_pain")
            chat.pick("reporting");
        else
            chat.take(UnsurePressed{"m", chat.now.open_question});
    }
    if (chat.now.open_question == "more") {
        CHECK(chat.shown<Ask>().front().options.size() == 2);
        chat.pick("no");
        CHECK(chat.now.cut_off);
    } else {
        CHECK(chat.now.stage != Stage::asking);
    }
}

TEST_CASE("only a yes is a yes to keeping what was said")
{
    Chat chat(from_us());
    chat.say("we're like 220");
    chat.pick("yes");
    chat.pick("people_leader");
    chat.pick("vp_people_hired");
    chat.pick("hr_software");
    chat.pick("workday");
    chat.pick("same_questions");
    REQUIRE(chat.now.open_question == "consent");
    for (const char* message : {"Workday", "we have 230 people"}) {
        INFO(message);
        chat.say(message);
        CHECK_FALSE(chat.now.consented);
        CHECK(chat.now.open_question == "consent");
    }
    chat.say("yes, that's fine");
    CHECK(chat.now.consented);
}
