// A thousand visitors talk while the page under them is published anew, withdrawn and rolled back.

#include <catch2/catch.hpp>

#include <future>
#include <random>

#include "agent/profile_files.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

constexpr std::size_t visitors_in_all = 1000;

// One visitor whose messages are sent without waiting, so that a thousand can wait together.
struct Guest {
    std::mutex mutex;
    std::vector<std::string> frames;
    agent::Welcome welcome;
    int stated = 0;  // the version they were told
    int said = 0;
    bool wants_to_buy = false;
    std::string trouble;

    json last()
    {
        const std::lock_guard lock(mutex);
        return json::parse(frames.back());
    }
    bool over()
    {
        return !event_of(last(), "ended").is_null() || !event_of(last(), "slots").is_null();
    }
};
using Guests = std::vector<std::shared_ptr<Guest>>;

void open_all(House& house, const Guests& guests)
{
    std::vector<std::future<void>> answers;
    for (const auto& guest : guests) {
        const auto greeted = std::make_shared<std::promise<void>>();
        answers.push_back(greeted->get_future());
        agent::Hello hello;
        hello.visit = {{"page", "/pricing"}, {"language", "en"}, {"time_zone", "America/New_York"}};
        agent::Listener listener;
        listener.turn = [guest, greeted](const agent::Frame& frame) {
            const std::lock_guard lock(guest->mutex);
            guest->frames.push_back(*frame);
            if (guest->frames.size() == 1) greeted->set_value();
        };
        house.agent().conversations().open(hello, listener, [guest, greeted](auto result) {
            if (auto* in = std::get_if<0>(&result)) {
                guest->welcome = in->second;
                guest->stated = in->second.version;
            } else {
                guest->trouble = "could not open";
                greeted->set_value();
            }
        });
    }
    for (auto& answer : answers)
        answer.get();
}

// Everybody who is still talking says the next thing; waits for all of them.
void speak_all(House& house, const Guests& guests)
{
    std::vector<std::future<void>> answers;
    for (const auto& guest : guests) {
        if (!guest->trouble.empty() || guest->over()) continue;
        const auto ask = event_of(guest->last(), "ask");
        if (ask.is_null()) {
            guest->trouble = "nothing was asked: " + guest->last().dump();
            continue;
        }
        const auto id = "m" + std::to_string(++guest->said);
        auto what = guest->wants_to_buy || ask["question"] != "company_size"
                        ? good_answer(ask, id)
                        : decltype(dialog::Event::what)(dialog::Said{id, "12"});
        auto answered = std::make_shared<std::promise<void>>();
        answers.push_back(answered->get_future());
        house.agent().conversations().hear(
            guest->welcome.conversation,
            {{}, std::move(what)},
            [guest, answered](agent::HeardBack back) {
                if (!std::holds_alternative<agent::Taken>(back)) guest->trouble = "was refused";
                answered->set_value();
            }
        );
    }
    for (auto& answer : answers)
        answer.get();
}

int publish(House& house, const std::string& mark)
{
    auto files =
        agent::read_profile_files(house.folder.file("config/profiles/hr_mid_market.jsonc"));
    const std::string what = "\"ask\": \"Roughly how many people";
    files.text.replace(
        files.text.find(what), what.size(), "\"ask\": \"" + mark + ", how many people"
    );
    auto& versions = house.agent().versions();
    const auto plan = json::parse(std::get<std::string>(versions.plan({files, "dana", {}})));
    REQUIRE(plan["plan"].is_string());
    const auto done = versions.publish({plan["plan"], mark, "dana"});
    return json::parse(std::get<std::string>(done))["version"];
}

int live_after(const agent::Done& done, const char* field)
{
    REQUIRE(std::holds_alternative<std::string>(done));
    return json::parse(std::get<std::string>(done))[field];
}

}  // namespace

TEST_CASE("a thousand talks go on through publishing, withdrawing and rolling back")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    House house;
    auto& versions = house.agent().versions();
    Guests guests;
    for (std::size_t i = 0; i < visitors_in_all; ++i) {
        guests.push_back(std::make_shared<Guest>());
        guests.back()->wants_to_buy = random() % 4 != 0;
    }
    // They come in four crowds, each under another version.
    const auto crowd = [&](std::size_t which) {
        const auto begin =
            guests.begin() + static_cast<std::ptrdiff_t>(which * visitors_in_all / 4);
        return Guests(begin, begin + static_cast<std::ptrdiff_t>(visitors_in_all / 4));
    };
    const auto talk = [&](std::size_t crowds) {
        for (std::size_t i = 0; i < crowds; ++i)
            speak_all(house, crowd(i));
    };
    open_all(house, crowd(0));
    talk(1);
    REQUIRE(publish(house, "Second") == 2);
    open_all(house, crowd(1));
    talk(2);
    REQUIRE(live_after(versions.roll_back({"hr_mid_market", 1, "back", "dana"}), "version") == 3);
    open_all(house, crowd(2));
    talk(3);
    const auto gone = versions.withdraw({"hr_mid_market", 2, "wrong price", "dana"});
    REQUIRE(live_after(gone, "live") == 3);
    REQUIRE(publish(house, "Fourth") == 4);
    open_all(house, crowd(3));
    for (int i = 0; i < 16; ++i)
        talk(4);

    std::map<int, int> moved, stayed;
    for (const auto& guest : guests) {
        INFO(guest->welcome.conversation << " of version " << guest->stated);
        CHECK(guest->trouble == "");
        CHECK(guest->over());
        const auto record =
            json::parse(*house.agent().archive().conversation(guest->welcome.conversation));
        const int version = record["version"];
        // Version 2 was withdrawn: whoever was still talking then has been moved to a live one.
        if (version != guest->stated) {
            CHECK(guest->stated == 2);
            CHECK(version == 4);
        }
        ++(version == guest->stated ? stayed : moved)[guest->stated];
        CHECK(record["verdict"] == (guest->wants_to_buy ? "qualified" : "disqualified"));
        CHECK(record["turns"].size() == guest->frames.size());
    }
    CHECK(stayed[1] == 250);
    CHECK(stayed[3] == 250);
    CHECK(stayed[4] == 250);
    CHECK(moved.size() == 1);
    CHECK(moved[2] > 100);
}
