// What is said to those who are handed to a person: only what can be kept.

#include <catch2/catch.hpp>

#include <functional>
#include <memory>
#include <string>

#include "dialog/step.hpp"
#include "tests/support/places.hpp"
#include "tests/support/pretend_world.hpp"

using namespace usher;
using namespace usher::dialog;

namespace {

constexpr Instant at{std::chrono::seconds{1796050800}};

using Change = std::function<void(rules::Profile&)>;

tests::Profiles pages_with(const Change& change)
{
    auto pages = tests::load_profiles(tests::source_folder() + "/config/profiles");
    auto changed = *pages.at("hr_mid_market");
    change(changed);
    pages["hr_mid_market"] = std::make_shared<const rules::Profile>(changed);
    return pages;
}

// A talk under the shipped page, a little changed, up to its being handed over for review.
class Review {
  public:
    Review(const Change& change, const std::string& desk)
        : world_(pages_with(change), {{"desk", desk}})
    {
        now_.profile = "hr_mid_market";
        Opened opened;
        opened.language = "en";
        opened.facts["visit.country"] = "US";
        take(opened);
        say("300");
        for (const std::string option :
             {"yes", "people_leader", "nothing_new", "hr_software", "workday"})
            take(Picked{"m", now_.open_question, {option}});
    }

    void say(const std::string& text) { take(Said{"m", text}); }
    void skip() { take(SkipPressed{"m", now_.open_question}); }
    void agree() { take(Picked{"m", "consent", {"yes"}}); }
    std::string asked() const { return now_.open_question; }
    bool ended() const { return now_.outcome == "handed_over"; }
    // Everything Usher said in the last turn.
    const std::string& heard() const { return heard_; }

  private:
    template <typename What> void take(What what)
    {
        const auto turn = tests::whole_turn(world_, now_, Event{at, std::move(what)});
        now_ = turn.conversation;
        heard_.clear();
        for (const auto& shown : turn.shown) {
            if (const auto* one = std::get_if<Say>(&shown)) heard_ += one->text + "\n";
            if (const auto* one = std::get_if<Ask>(&shown)) heard_ += one->text + "\n";
            if (const auto* one = std::get_if<Ended>(&shown)) heard_ += one->text + "\n";
        }
    }

    tests::PretendWorld world_;
    Conversation now_;
    std::string heard_;
};

bool promises(const std::string& text)
{
    return text.find("get back to you") != std::string::npos ||
           text.find("a person answers") != std::string::npos;
}

void no_address(rules::Profile& page)
{
    page.people->needs.clear();
    page.people->say_closed = {};
    page.before_booking.clear();
}

}  // namespace

TEST_CASE("who left an address is promised an answer to it")
{
    Review review([](rules::Profile&) {}, "closed");
    CHECK(review.asked() == "consent");
    review.agree();
    CHECK(review.asked() == "email");
    review.say("jane@northwind.example");
    CHECK(review.ended());
    CHECK(promises(review.heard()));
}

TEST_CASE("an address that is asked before meetings is asked before a closed desk, too")
{
    Review review([](rules::Profile& page) { page.people->needs = {"name"}; }, "closed");
    review.agree();
    CHECK(review.asked() == "name");
    review.say("Jane Miller");
    CHECK(review.asked() == "email");

    SECTION("and who will not give it is told when somebody is there")
    {
        review.skip();
        CHECK(review.ended());
        CHECK_FALSE(promises(review.heard()));
        CHECK(review.heard().find("somebody is here from Mon 09:00") != std::string::npos);
    }
}

TEST_CASE("where no address is asked, no answer is promised")
{
    Review closed(no_address, "closed");
    CHECK(closed.ended());
    CHECK_FALSE(promises(closed.heard()));
    CHECK(closed.heard().find("e-mail") == std::string::npos);
    CHECK(closed.heard().find("somebody is here from Mon 09:00") != std::string::npos);

    Review open(no_address, "open");
    CHECK(open.ended());
    CHECK_FALSE(promises(open.heard()));
    CHECK(open.heard().find("right here") != std::string::npos);
}
