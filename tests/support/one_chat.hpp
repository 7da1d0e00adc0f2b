#pragma once
// A talk under the shipped page, one event after the other, against the pretend world.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "dialog/step.hpp"
#include "tests/support/places.hpp"
#include "tests/support/pretend_world.hpp"

namespace usher::tests {

using namespace usher::dialog;

inline constexpr Instant at{std::chrono::seconds{1796050800}};

// A talk under the shipped page, played against the pretend world.
struct Chat {
    tests::PretendWorld world;
    Conversation now;
    tests::WholeTurn last;

    explicit Chat(Opened opened = {}, std::map<std::string, std::string> settings = {})
        : world(
              tests::load_profiles(tests::source_folder() + "/config/profiles"), std::move(settings)
          )
    {
        now.profile = "hr_mid_market";
        if (opened.language.empty()) opened.language = "en";
        take(opened);
    }
    template <typename What> void take(What what)
    {
        last = tests::whole_turn(world, now, Event{at, std::move(what)});
        now = last.conversation;
    }
    void say(const std::string& text) { take(Said{"m", text}); }
    void pick(const std::string& option) { take(Picked{"m", now.open_question, {option}}); }
    void book(std::size_t nth) { take(SlotChosen{"m", now.offered.at(nth).slot}); }

    template <typename What> std::vector<What> shown() const
    {
        std::vector<What> found;
        for (const auto& one : last.shown)
            if (const auto* what = std::get_if<What>(&one)) found.push_back(*what);
        return found;
    }
    template <typename What> bool done() const
    {
        return std::any_of(last.deeds.begin(), last.deeds.end(), [](const auto& deed) {
            return std::holds_alternative<What>(deed);
        });
    }
    Heard heard() const
    {
        const auto all = shown<Heard>();
        return all.empty() ? Heard{} : all.front();
    }
    std::string ended() const
    {
        const auto all = shown<Ended>();
        return all.empty() ? std::string() : all.front().outcome;
    }
};

inline Opened from_us()
{
    Opened opened;
    opened.facts["visit.country"] = "US";
    return opened;
}

// As far as the slots.
inline Chat qualified(std::map<std::string, std::string> settings = {})
{
    Chat chat(from_us(), std::move(settings));
    chat.say("220");
    for (const std::string option :
         {"yes",
          "people_leader",
          "vp_people_hired",
          "hr_software",
          "bamboohr",
          "same_questions",
          "yes"})
        chat.pick(option);
    return chat;
}

inline rules::Given word(const std::string& text)
{
    rules::Given given;
    given.word = text;
    return given;
}

}  // namespace usher::tests
