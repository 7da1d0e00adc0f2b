// Whatever happens in whatever order, a talk holds these promises. Random talks, seeded; the seed
// is printed with a failure and set by --rng-seed.

#include <catch2/catch.hpp>
#include <random>

#include "dialog/step.hpp"
#include "rules/play.hpp"
#include "tests/support/places.hpp"
#include "tests/support/pretend_world.hpp"

using namespace usher;
using namespace usher::dialog;

namespace {

constexpr Instant at{std::chrono::seconds{1796050800}};

const tests::Profiles& profiles()
{
    static const auto loaded = tests::load_profiles(tests::source_folder() + "/config/profiles");
    return loaded;
}

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }
    template <typename Items> auto one_of(const Items& items) { return items[below(items.size())]; }

  private:
    std::mt19937 engine_;
};

const std::vector<std::string> messages = {
    "",
    "220",
    "we're like 220, on bamboo",
    "sorry, I meant 22",
    "20",
    "50 to 150",
    "3000",
    "maybe 300",
    "yes",
    "no",
    "no, 80",
    "oui",
    "vielleicht",
    "why do you ask?",
    "how much does it cost?",
    "do you have a dog?",
    "person",
    "skip",
    "don't know",
    "back",
    "bye",
    "you are useless",
    "jane@northwind.example",
    "my mail is jo@gmail.com",
    "jo@gmial.com",
    "Jane Doe",
    "Northwind Traders",
    "head of hr",
    "the second one",
    "20M",
    "EUR 5M",
    "$100k a month",
    "Canada",
    "Europe",
    "within three months",
    "none of these",
    "asdf \xF0\x9F\x98\x80 \xFF\xFE",
    "\xC3",
    "{rep} {slot} %s %n",
    std::string(3000, 'x'),
    std::string("nul\0inside", 10)};

std::string some_option(Chance& chance, const Conversation& now, const rules::Profile& profile)
{
    if (!now.suggested.empty() && chance.below(2) == 0) return chance.one_of(now.suggested).name;
    const auto* criterion = profile.criterion(now.open_question);
    if (!criterion || criterion->options.empty()) return chance.below(2) == 0 ? "yes" : "no";
    return chance.one_of(criterion->options).name;
}

std::string some_question(Chance& chance, const Conversation& now, const rules::Profile& profile)
{
    switch (chance.below(4)) {
    case 0:
        return chance.one_of(profile.criteria).name;
    case 1:
        return chance.below(2) == 0 ? "email" : "opening";
    default:
        return now.open_question;
    }
}

std::string some_slot(Chance& chance, const Conversation& now)
{
    if (now.offered.empty() || chance.below(5) == 0) return "2031-01-01T00:00:00Z";
    return chance.one_of(now.offered).slot;
}

// Something a visitor does; `wild` also what makes no sense just then.
Event by_visitor(Chance& chance, const Conversation& now, const rules::Profile& profile, int nth)
{
    const auto id = "m" + std::to_string(nth);
    const auto question = some_question(chance, now, profile);
    switch (chance.below(12)) {
    case 0:
        return {at, SkipPressed{id, question}};
    case 1:
        return {at, UnsurePressed{id, question}};
    case 2:
        return {at, ChangeAsked{id, question}};
    case 3:
    case 4:
        return {at, SlotChosen{id, some_slot(chance, now)}};
    case 5:
        return {at, MoreSlotsAsked{id, chance.below(2) == 0 ? "" : "2026-12-02"}};
    case 6:
    case 7:
    case 8:
        return {at, Picked{id, question, {some_option(chance, now, profile)}}};
    default:
        return {at, Said{id, chance.one_of(messages)}};
    }
}

Event by_anybody(Chance& chance, const Conversation& now, const rules::Profile& profile, int nth)
{
    const auto id = "m" + std::to_string(nth);
    switch (chance.below(24)) {
    case 0:
        return {at, PersonAsked{id}};
    case 1:
        return {at, ByeSaid{id}};
    case 2:
        return {at, PersonJoined{"Dana"}};
    case 3:
        return {at, PersonSaid{"Dana", "hello"}};
    case 4:
        return {at, PersonLeft{"Dana"}};
    case 5:
        return {at, HoldExpired{}};
    case 6:
        return {at, SlotsFound{}};
    case 7:
        return {at, SlotGone{}};
    case 8:
        return {at, DeskFound{chance.below(2) == 0, "Mon 09:00"}};
    case 9:
        return {at, AccountFound{{{"crm.account_owner", "dana"}}}};
    case 10:
        return {at, MeetingBooked{}};
    case 11:
        return {at, MeetingCancelled{}};
    case 12:
        return {at, MeetingMoved{}};
    case 13:
        return {at, SlotHeld{}};
    default:
        return by_visitor(chance, now, profile, nth);
    }
}

Event some_opening(Chance& chance)
{
    Opened opened;
    const std::vector<std::string> countries = {"US", "CA", "AU", ""};
    if (const auto country = chance.one_of(countries); !country.empty())
        opened.facts["visit.country"] = country;
    if (chance.below(3) == 0) opened.facts["crm.employees"] = chance.below(2) == 0 ? "220" : "12";
    opened.language = chance.below(3) == 0 ? "fr" : "en";
    if (chance.below(4) == 0) opened.contact["email"] = "jane@northwind.example";
    if (chance.below(6) == 0) opened.known.push_back({"company_size", {}});
    return {at, opened};
}

std::map<std::string, std::string> some_world(Chance& chance)
{
    std::map<std::string, std::string> settings;
    if (chance.below(2) == 0) settings["desk"] = "closed";
    if (chance.below(5) == 0) settings["slots"] = "0";
    if (chance.below(3) == 0) settings["gone"] = chance.below(2) == 0 ? "1" : "booking";
    if (chance.below(4) == 0) settings["owner"] = "dana";
    return settings;
}

std::string some_profile(Chance& chance)
{
    auto found = profiles().begin();
    std::advance(found, static_cast<std::ptrdiff_t>(chance.below(profiles().size())));
    return found->first;
}

struct Walk {
    tests::PretendWorld world;
    Conversation now;
    std::vector<Event> events;  // all that were stepped and counted

    Walk(Chance& chance, const std::string& profile) : world(profiles(), some_world(chance))
    {
        now.profile = profile;
        take(some_opening(chance));
    }
    const rules::Profile& profile() const { return world.profile(now.profile); }
    tests::WholeTurn take(const Event& event)
    {
        auto turn = tests::whole_turn(world, now, event);
        if (!turn.stale) events.insert(events.end(), turn.events.begin(), turn.events.end());
        now = turn.conversation;
        return turn;
    }
};

// Something can be done next: a question, slots, a person; or it has ended.
bool goes_on(const Conversation& now)
{
    return now.stage == Stage::ended || now.stage == Stage::with_person ||
           !now.open_question.empty() || !now.offered.empty();
}

bool is_visitors(const Event& event) { return !id_of(event).empty(); }

void check_order(const tests::WholeTurn& turn, const Event& event)
{
    if (!is_visitors(event) || turn.shown.empty()) return;
    bool asked = false;
    int heard = 0;
    for (const auto& shown : turn.shown) {
        if (std::holds_alternative<Heard>(shown)) {
            CHECK_FALSE(asked);
            ++heard;
        }
        asked |= std::holds_alternative<Ask>(shown) || std::holds_alternative<OfferSlots>(shown);
    }
    CHECK(heard <= 1);
    if (!std::holds_alternative<ByeSaid>(event.what))
        CHECK(std::holds_alternative<VisitorLine>(turn.shown.front()));
}

void check_texts(const tests::WholeTurn& turn)
{
    for (const auto& shown : turn.shown) {
        if (const auto* ask = std::get_if<Ask>(&shown)) {
            CHECK_FALSE(ask->question.empty());
            CHECK_FALSE(ask->text.empty());
            CHECK(ask->answered <= ask->at_most);
            for (const auto& option : ask->options)
                CHECK_FALSE(option.label.empty());
        }
        if (const auto* said = std::get_if<Say>(&shown)) CHECK_FALSE(said->text.empty());
        if (const auto* ended = std::get_if<Ended>(&shown)) CHECK_FALSE(ended->text.empty());
    }
}

void check_verdict(const Conversation& now, const rules::Profile& profile)
{
    if (now.open_question == "confirm" && now.confirm_about == Confirming::disqualifier) return;
    const auto open = rules::decide(profile, now.sheet);
    const auto over = rules::decide(profile, now.sheet, rules::Asking::is_over);
    CHECK((now.verdict == open || now.verdict == over));
}

Conversation replay(const std::string& profile, const std::vector<Event>& events)
{
    Conversation now;
    now.profile = profile;
    for (const auto& event : events) {
        auto id = now.profile;
        if (const auto* changed = std::get_if<ProfileChanged>(&event.what)) id = changed->profile;
        now = step(*profiles().at(id), std::move(now), event).conversation;
    }
    return now;
}

unsigned seed_of(unsigned nth) { return Catch::rngSeed() * 7919 + nth; }

}  // namespace

TEST_CASE("whatever happens, a talk keeps its promises", "[dialog][property]")
{
    for (unsigned nth = 0; nth < 300; ++nth) {
        INFO("seed " << seed_of(nth));
        Chance chance(seed_of(nth));
        const auto first = some_profile(chance);
        Walk walk(chance, first);
        for (int step_nth = 0; step_nth < 40; ++step_nth) {
            const auto event = by_anybody(chance, walk.now, walk.profile(), step_nth);
            INFO("event " << step_nth << ", kind " << event.what.index());
            const auto* said = std::get_if<Said>(&event.what);
            INFO("said " << (said ? said->text : ""));
            const auto before = walk.now;
            const auto turn = walk.take(event);
            if (turn.stale) CHECK(walk.now == before);
            INFO(
                name_of(walk.now.stage)
                << ", open: " << walk.now.open_question << ", was: " << name_of(before.stage)
                << ", " << before.open_question << ", " << before.outcome
            );
            CHECK(goes_on(walk.now));
            check_order(turn, event);
            check_texts(turn);
            check_verdict(walk.now, walk.profile());
        }
    }
}

TEST_CASE("the same events give the same conversation", "[dialog][property]")
{
    for (unsigned nth = 0; nth < 60; ++nth) {
        INFO("seed " << seed_of(nth));
        Chance chance(seed_of(nth));
        const auto first = some_profile(chance);
        Walk walk(chance, first);
        for (int step_nth = 0; step_nth < 25; ++step_nth)
            walk.take(by_anybody(chance, walk.now, walk.profile(), step_nth));
        const auto once = replay(first, walk.events);
        CHECK(replay(first, walk.events) == once);
        // What the visitor saw was made on the way to the very state that a replay comes to; only
        // the turns are counted by whoever makes them.
        auto counted = walk.now;
        counted.turns = once.turns;
        CHECK(counted.stage == once.stage);
        CHECK(counted.open_question == once.open_question);
        CHECK(counted.verdict == once.verdict);
        CHECK(counted.contact == once.contact);
    }
}

TEST_CASE("every talk ends, whatever the visitor does", "[dialog][property]")
{
    for (unsigned nth = 0; nth < 200; ++nth) {
        INFO("seed " << seed_of(nth));
        Chance chance(seed_of(nth));
        Walk walk(chance, some_profile(chance));
        int messages_left = 0;
        for (const auto& [id, profile] : profiles()) {
            const auto& manners = profile->manners;
            const int questions = manners.questions_at_most + manners.more_if_close;
            const int fields = 4 + 2;  // contact, consent and "three more?"
            // Each may be re-asked and then asked back about once.
            messages_left = std::max(
                messages_left,
                2 * ((questions + fields) * (2 + manners.ask_again_at_most) +
                     2 * manners.off_topic_at_most)
            );
        }
        while (walk.now.stage != Stage::ended && messages_left > 0) {
            const auto turn =
                walk.take(by_visitor(chance, walk.now, walk.profile(), messages_left));
            if (!turn.stale) --messages_left;
        }
        CHECK(walk.now.stage == Stage::ended);
    }
}
