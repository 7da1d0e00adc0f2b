#pragma once
// A whole agent over a folder of its own, with a clock that stands still and chance from a seed;
// and visitors who wait for their answers.

#include <condition_variable>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "agent/agent.hpp"
#include "tests/support/places.hpp"
#include "tests/support/pretend_clock.hpp"
#include "tests/support/pretend_secrets.hpp"
#include "tests/support/temp_folder.hpp"

namespace usher::tests {

using nlohmann::json;

// A Tuesday, 10:00 in New York.
constexpr agent::Instant some_tuesday =
    std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} + std::chrono::hours{15};

// The shipped configuration, in a folder where a test may change it.
class House {
  public:
    House() : clock(some_tuesday)
    {
        std::filesystem::copy(
            tests::source_folder() + "/config",
            folder.file("config"),
            std::filesystem::copy_options::recursive
        );
    }
    agent::Agent& agent()
    {
        if (!agent_) agent_ = std::make_unique<agent::Agent>(options());
        return *agent_;
    }
    // As after kill -9 and a new start: nothing is left but the store.
    void restart() { agent_.reset(); }
    agent::AgentOptions options()
    {
        agent::AgentOptions options;
        options.config_folder = folder.file("config");
        options.data_folder = folder.file("data");
        options.public_url = "http://127.0.0.1:8080";
        options.clock = &clock;
        options.secrets = &secrets;
        return options;
    }
    std::string store() const { return folder.file("data/usher.db"); }

    TempFolder folder;
    PretendClock clock;
    PretendSecrets secrets;

  private:
    std::unique_ptr<agent::Agent> agent_;
};

// One line of one visitor. Every call waits for its answer.
class Visitor {
  public:
    explicit Visitor(House& house) : house_(house) {}
    ~Visitor() { leave(); }
    Visitor(const Visitor&) = delete;

    agent::Hello hello(const std::string& page = "/pricing") const
    {
        agent::Hello hello;
        hello.visit = {{"page", page}, {"language", "en"}, {"time_zone", "America/New_York"}};
        return hello;
    }
    bool open() { return open(hello()); }
    bool open(const agent::Hello& hello)
    {
        return enter([&](auto listener, auto done) {
            house_.agent().conversations().open(hello, listener, done);
        });
    }
    // On a new line, as after a reload.
    bool resume(const std::string& conversation, const std::string& token, int seen)
    {
        leave();
        return enter([&](auto listener, auto done) {
            agent::Resume resume;
            resume.conversation = conversation;
            resume.token = token;
            resume.seen = seen;
            house_.agent().conversations().resume(resume, listener, done);
        });
    }
    void leave()
    {
        if (line_ != 0) house_.agent().conversations().leave(line_);
        line_ = 0;
    }

    agent::HeardBack hear(decltype(dialog::Event::what) what)
    {
        std::promise<agent::HeardBack> answered;
        house_.agent().conversations().hear(
            welcome.conversation,
            {{}, std::move(what)},
            [&](agent::HeardBack back) { answered.set_value(std::move(back)); }
        );
        return answered.get_future().get();
    }
    // Says it under the next id; the turn that answers, as JSON. Null: it was refused.
    json say(const std::string& text) { return turn_for(dialog::Said{next_id(), text}); }
    json pick(const std::string& question, const std::vector<std::string>& options)
    {
        return turn_for(dialog::Picked{next_id(), question, options});
    }
    json turn_for(decltype(dialog::Event::what) what)
    {
        const auto before = frames().size();
        const auto back = hear(std::move(what));
        if (!std::holds_alternative<agent::Taken>(back)) return nullptr;
        return json::parse(frames().at(before));
    }
    std::string next_id() { return "m" + std::to_string(++said_); }

    // All that this line was sent, the welcome's turns first.
    std::vector<std::string> frames() const
    {
        const std::lock_guard lock(inbox_->mutex);
        return inbox_->frames;
    }
    json last_turn() const { return json::parse(frames().back()); }

    agent::Welcome welcome;
    std::optional<agent::Refused> refused;

  private:
    struct Inbox {
        std::mutex mutex;
        std::condition_variable arrived;
        std::vector<std::string> frames;
    };
    using Entered = std::variant<std::pair<agent::LineId, agent::Welcome>, agent::Refused>;

    template <typename Call> bool enter(Call call)
    {
        inbox_ = std::make_shared<Inbox>();
        agent::Listener listener;
        listener.turn = [inbox = inbox_](const agent::Frame& frame) {
            const std::lock_guard lock(inbox->mutex);
            inbox->frames.push_back(*frame);
            inbox->arrived.notify_all();
        };
        std::promise<Entered> entered;
        call(listener, [&, inbox = inbox_](Entered result) {
            if (auto* in = std::get_if<0>(&result)) {
                const std::lock_guard lock(inbox->mutex);
                for (const auto& frame : in->second.turns)
                    inbox->frames.push_back(*frame);
            }
            entered.set_value(std::move(result));
        });
        auto result = entered.get_future().get();
        if (auto* no = std::get_if<agent::Refused>(&result)) {
            refused = *no;
            return false;
        }
        std::tie(line_, welcome) = std::get<0>(std::move(result));
        if (welcome.seq == 0) wait_for_a_frame();
        return true;
    }
    void wait_for_a_frame()
    {
        std::unique_lock lock(inbox_->mutex);
        inbox_->arrived.wait(lock, [&] { return !inbox_->frames.empty(); });
    }

    House& house_;
    std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
    agent::LineId line_ = 0;
    int said_ = 0;
};

// The event of this kind in a turn; null: there is none.
inline json event_of(const json& turn, const std::string& kind)
{
    if (!turn.is_object()) return nullptr;
    json found;
    for (const auto& event : turn["events"])
        if (event["kind"] == kind) found = event;
    return found;
}

// The answer to this question that makes the shipped profile hr_mid_market qualify.
inline decltype(dialog::Event::what) good_answer(const json& ask, const std::string& id)
{
    static const std::map<std::string, std::string> typed = {
        {"company_size", "220"},
        {"annual_revenue", "40M"},
        {"name", "Test Visitor"},
        {"email", "visitor@company.example"},
        {"company", "Company"},
    };
    static const std::map<std::string, std::string> picked = {
        {"hr_function", "yes"},
        {"role", "people_leader"},
        {"recent_event", "vp_people_hired"},
        {"industry", "hr_software"},
        {"hr_system", "bamboohr"},
        {"main_pain", "same_questions"},
        {"urgency", "this_quarter"},
        {"geography", "us"},
        {"in_house_ai", "no"},
        {"growth", "fast"},
    };
    const std::string question = ask["question"];
    if (const auto text = typed.find(question); text != typed.end())
        return dialog::Said{id, text->second};
    const auto option = picked.find(question);
    return dialog::Picked{id, question, {option == picked.end() ? "yes" : option->second}};
}

// Answers until slots are offered; that event. Null: the talk came to another end.
inline json qualify(Visitor& visitor)
{
    for (int i = 0; i < 20; ++i) {
        const auto turn = visitor.last_turn();
        if (const auto slots = event_of(turn, "slots"); !slots.is_null()) return slots;
        const auto ask = event_of(turn, "ask");
        if (ask.is_null()) return nullptr;
        if (visitor.turn_for(good_answer(ask, visitor.next_id())).is_null()) return nullptr;
    }
    return nullptr;
}

// Gives the contact details that are asked for; the booked event. Null: it was not booked.
inline json give_contact(Visitor& visitor)
{
    for (int i = 0; i < 8; ++i) {
        const auto turn = visitor.last_turn();
        if (const auto booked = event_of(turn, "booked"); !booked.is_null()) return booked;
        const auto ask = event_of(turn, "ask");
        if (ask.is_null()) return nullptr;
        if (visitor.turn_for(good_answer(ask, visitor.next_id())).is_null()) return nullptr;
    }
    return nullptr;
}

}  // namespace usher::tests
