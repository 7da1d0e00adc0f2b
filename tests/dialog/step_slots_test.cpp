// One event, one turn, from the consent to the booked meeting: times offered, chosen, lost.

#include "dialog/step.hpp"

#include <catch2/catch.hpp>

#include "tests/support/one_chat.hpp"

using namespace usher;
using namespace usher::dialog;
using namespace usher::tests;

TEST_CASE("once qualified: consent, slots, a held slot, contact, booked")
{
    auto chat = qualified();
    CHECK(chat.done<FindSlots>());
    REQUIRE(chat.shown<OfferSlots>().size() == 1);
    CHECK(chat.shown<OfferSlots>().front().slots.size() == 3);
    CHECK(chat.now.consented);

    chat.book(1);
    CHECK(chat.done<HoldSlot>());
    REQUIRE(chat.shown<OfferSlots>().size() == 1);
    CHECK(chat.shown<OfferSlots>().front().slots.size() == 1);
    CHECK(chat.shown<OfferSlots>().front().held_until);
    CHECK(chat.now.open_question == "name");

    chat.say("Jane Doe");
    CHECK_FALSE(chat.shown<Ask>().front().may_skip);
    chat.say("jane@northwind.example");
    CHECK(chat.now.open_question == "confirm");
    chat.pick("yes");
    CHECK(chat.done<BookMeeting>());
    CHECK(chat.shown<ShowBooked>().size() == 1);
    CHECK(chat.ended() == "booked");
    CHECK(chat.shown<Ended>().front().text.find("jane@northwind.example") != std::string::npos);

    SECTION("and then nothing is changed any more")
    {
        chat.take(ChangeAsked{"m", "company_size"});
        CHECK(chat.now.outcome == "booked");
        CHECK(chat.now.sheet.find("company_size"));
        chat.say("sorry, I meant 22 people");
        CHECK(chat.now.outcome == "booked");
    }
    SECTION("but it may be moved or cancelled from outside")
    {
        chat.take(MeetingMoved{*chat.now.meeting});
        CHECK(chat.shown<ShowMoved>().size() == 1);
        chat.take(MeetingCancelled{*chat.now.meeting});
        CHECK(chat.shown<ShowCancelled>().size() == 1);
        CHECK_FALSE(chat.now.meeting);
    }
}

TEST_CASE("where no mail leaves the house, nothing is said about an invitation")
{
    auto chat = qualified({{"mail", "none"}});
    chat.book(1);
    chat.say("Jane Doe");
    chat.say("jane@northwind.example");
    chat.pick("yes");
    REQUIRE(chat.ended() == "booked");
    const auto text = chat.shown<Ended>().front().text;
    INFO(text);
    CHECK(text.find("will see you on") != std::string::npos);
    CHECK(text.find("invitation") == std::string::npos);
    CHECK(text.find('@') == std::string::npos);
    CHECK(text.back() != ' ');
}

TEST_CASE("a slot that is gone brings others, at either moment")
{
    SECTION("when it is chosen")
    {
        auto chat = qualified({{"gone", "1"}});
        chat.book(0);
        CHECK(chat.shown<OfferSlots>().front().slots.size() == 3);
        CHECK_FALSE(chat.now.held);
    }
    SECTION("when it is booked")
    {
        auto chat = qualified({{"gone", "booking"}});
        chat.book(0);
        chat.say("Jane Doe");
        chat.say("jane@northwind.example");
        chat.pick("yes");
        CHECK(chat.shown<OfferSlots>().size() == 1);
        CHECK(chat.ended().empty());
        chat.book(1);
        CHECK(chat.ended() == "booked");
    }
    SECTION("or when it was never offered")
    {
        auto chat = qualified();
        chat.take(SlotChosen{"m", "2031-01-01T00:00:00Z"});
        CHECK(chat.done<HoldSlot>());
        CHECK(chat.shown<OfferSlots>().front().slots.size() == 3);
    }
}

TEST_CASE("other times are others, and when there are none it says so")
{
    auto chat = qualified();
    const auto first = chat.now.offered;
    chat.take(MoreSlotsAsked{"m", ""});
    CHECK(chat.now.offered != first);
    chat.take(MoreSlotsAsked{"m", ""});
    CHECK(chat.now.offered != first);
    CHECK(chat.shown<OfferSlots>().front().text.find("no other times") != std::string::npos);
}

TEST_CASE("short answers choose among the times that are offered")
{
    auto chat = qualified();
    const auto offered = chat.now.offered;
    const auto held_after = [&](const std::string& text) {
        auto again = chat;
        again.say(text);
        return again.now.held ? again.now.held->slot : std::string();
    };
    CHECK(held_after("the earliest one") == offered.front().slot);
    CHECK(held_after("soonest please") == offered.front().slot);
    CHECK(held_after("first available") == offered.front().slot);
    CHECK(held_after("so früh wie möglich") == offered.front().slot);
    CHECK(held_after("the first one") == offered.front().slot);
    CHECK(held_after("the last one") == offered.back().slot);
    CHECK(held_after("the latest") == offered.back().slot);
    CHECK(held_after("le dernier") == offered.back().slot);
    SECTION("a yes to several chooses none: they are shown again")
    {
        for (const std::string yes : {"yes", "ok", "that works", "passt", "d'accord", "vale"}) {
            INFO(yes);
            CHECK(held_after(yes).empty());
        }
        chat.say("that works");
        CHECK(chat.heard().status == "unclear");
        REQUIRE(chat.shown<OfferSlots>().size() == 1);
        CHECK(chat.now.offered == offered);
    }
    SECTION("a yes to one chooses it")
    {
        chat.now.offered.resize(1);
        chat.say("that works");
        REQUIRE(chat.now.held);
        CHECK(chat.now.held->slot == offered.front().slot);
    }
    SECTION("the earlier of two is one, the earlier of three is not")
    {
        CHECK(held_after("the earlier one").empty());
        chat.now.offered.resize(2);
        CHECK(held_after("the earlier one") == offered[0].slot);
        CHECK(held_after("the later one") == offered[1].slot);
    }
    SECTION("a no brings others, a question about the soonest the beginning")
    {
        chat.say("no");
        CHECK(chat.now.offered != offered);
        chat.say("what's the earliest?");
        CHECK(chat.now.offered == offered);
        CHECK_FALSE(chat.now.held);
    }
}

TEST_CASE("earlier and later are told from the times that are shown")
{
    auto chat = qualified();  // Tuesday 10, 11 and 12 in New York
    const auto wish_of = [&](const std::string& text) {
        auto again = chat;
        again.say(text);
        for (const auto& deed : again.last.deeds)
            if (const auto* find = std::get_if<FindSlots>(&deed)) return find->wish;
        return SlotWish{};
    };
    const CalendarDate tuesday = std::chrono::floor<std::chrono::days>(chat.now.offered[0].start);
    CHECK(wish_of("earlier please").before == chat.now.offered.front().start);
    CHECK(wish_of("geht es früher?").before == chat.now.offered.front().start);
    const auto later = wish_of("later that day");
    CHECK(later.from == tuesday);
    CHECK(later.until == tuesday);
    CHECK(later.begin_min == 12 * 60 + 1);
    CHECK(wish_of("später am selben Tag") == wish_of("plus tard ce jour-là"));
    const auto earlier = wish_of("earlier that day");
    CHECK(earlier.end_min == 10 * 60);
    CHECK(earlier.from == tuesday);
    CHECK(wish_of("later").others);
    SECTION("also while a time is held and the details are asked for")
    {
        chat.book(2);
        const auto held = chat.now.held->start;
        CHECK(wish_of("can we do it earlier?").before == held);
        CHECK(chat.now.open_question == "name");
    }
}

TEST_CASE("a time that was never offered is not free, rather than just taken")
{
    auto chat = qualified();
    chat.take(SlotChosen{"m", "2031-01-01T00:00:00Z"});
    CHECK(chat.shown<OfferSlots>().front().text == "Nothing is free then. These are the nearest:");
    auto faster = qualified({{"gone", "1"}});
    faster.book(0);
    CHECK(faster.shown<OfferSlots>().front().text.find("just been taken") != std::string::npos);
}

TEST_CASE("no slot at all is handed to a person")
{
    auto chat = qualified({{"slots", "0"}, {"desk", "closed"}});
    CHECK(chat.now.open_question == "email");
    chat.say("jane@northwind.example");
    CHECK(chat.done<CallPerson>());
    CHECK(chat.ended() == "handed_over");
}

TEST_CASE("an expired hold is not told; booking finds out")
{
    auto chat = qualified();
    chat.book(0);
    chat.take(HoldExpired{});
    CHECK(chat.last.shown.empty());
    CHECK(chat.now.held);
    CHECK(chat.now.open_question == "name");
}
