#pragma once
// The agent as the web sees it, played: answers come on a thread of its own, as they do from the
// records thread. A talk here is an echo; what matters is who gets which answer, and when.

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "agent/metrics.hpp"
#include "web/faces.hpp"

namespace usher::tests {

using OpenedAnswer = std::variant<std::pair<agent::LineId, agent::Welcome>, agent::Refused>;

class PretendConversations : public agent::Conversations {
  public:
    PretendConversations();
    ~PretendConversations() override;

    void open(agent::Hello, agent::Listener, std::function<void(OpenedAnswer)>) override;
    void resume(agent::Resume, agent::Listener, std::function<void(OpenedAnswer)>) override;
    void hear(const std::string& conversation, dialog::Event, std::function<void(agent::HeardBack)>)
        override;
    void leave(agent::LineId line) override;

    // Until `go_on`, everything that is asked waits: a disk that takes its time.
    void stall();
    void go_on();
    // The next answer to open, resume or hear is this instead.
    void refuse_next(agent::Refused why);
    // Closes every line of all conversations, as erasing does.
    void erase_all();
    // Every line of all conversations gets this turn, as when a person steps in.
    void say_to_all(const std::string& turn);

    std::vector<agent::Hello> hellos();
    std::vector<dialog::Event> events();
    std::size_t lines();
    // Waits until so many events have come.
    void wait_for_events(std::size_t number);

  private:
    struct Talk {
        std::string token;
        std::vector<agent::Frame> turns;
        std::map<std::string, agent::Frame> answered;  // by the client's id
        std::map<agent::LineId, agent::Listener> lines;
    };
    void enqueue(std::function<void()> work);
    void work();
    std::optional<agent::Refused> take_refusal();
    void add_turn(Talk& talk, const std::string& re, const std::string& text);

    std::mutex mutex_;  // guards the queue and the switches
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    bool stalled_ = false, stopping_ = false;

    std::mutex talks_mutex_;  // guards the rest
    std::map<std::string, Talk> talks_;
    std::vector<agent::Hello> hellos_;
    std::vector<dialog::Event> events_;
    std::condition_variable heard_;
    std::optional<agent::Refused> refusal_;
    agent::LineId last_line_ = 0;
    std::thread thread_;
};

class PretendArchive : public agent::Archive {
  public:
    std::variant<std::string, agent::BadRequest>
    conversations(const agent::ConversationFilter&) override;
    std::optional<std::string> conversation(const std::string& id) override;
    void each(const agent::ConversationFilter&, const std::function<bool(const std::string&)>& line)
        override;
    std::variant<std::string, agent::BadRequest> meetings(const agent::MeetingFilter&) override;
    Done meeting_outcome(const std::string&, const std::string&, const std::string&) override;
    std::string profiles() override;
    std::optional<std::string> versions(const std::string& profile) override;
    std::optional<std::string> version_bytes(const std::string& profile, int number) override;
    int forget(const std::string& email, const std::string& conversation) override;

    agent::ConversationFilter asked;   // the last filter
    std::vector<std::string> records;  // what `each` hands out
    std::function<void()> when_asked = [] {};
    std::size_t handed_out = 0;
    std::string forgotten, outcome;
};

class PretendBooking : public agent::Booking {
  public:
    std::optional<agent::MeetingView> see(const std::string& token) override;
    std::vector<dialog::SlotOffer> times(const std::string& token) override;
    std::variant<agent::MeetingView, agent::MeetingRefusal>
    move(const std::string& token, const std::string& slot) override;
    std::variant<agent::MeetingView, agent::MeetingRefusal> cancel(const std::string&) override;
    std::optional<std::string> ics(const std::string& token) override;
    bool send_link(const std::string& token) override;
    std::optional<agent::RepMeetingView> see_as_rep(const std::string& token) override;
    std::variant<agent::RepAnswered, agent::RepRefusal> answer_as_rep(
        const std::string& token, const std::string& answer, const std::string& reason
    ) override;

    agent::MeetingView meeting;         // behind the token "good.1.mac"
    agent::RepMeetingView rep_meeting;  // behind the token "rep.1.cmVw.mac"
    std::vector<std::string> rep_answers;
    std::optional<agent::MeetingRefusal> refusal;
    int changes = 0;  // moves and cancels
    int links_sent = 0;
};

class PretendPeople : public agent::People {
  public:
    Done take(const std::string& conversation, const std::string& name) override;
    Done say(const std::string&, const std::string& name, const std::string& text) override;
    Done give_back(const std::string& conversation, const std::string& name) override;

    std::vector<std::string> done;
    Done answer = Done::yes;  // for the conversation "talk-1"
};

class PretendKeys : public agent::Keys {
  public:
    std::string add(const std::string& name, agent::Role role) override;
    bool revoke(const std::string& name) override;
    std::optional<agent::Holder> holder_of(const std::string& key) override;

  private:
    std::mutex mutex_;
    std::map<std::string, agent::Role> roles_;  // by key, which is the name with "-key"
};

// Answers each call with what it was called with.
class PretendVersions : public agent::Versions {
  public:
    std::string check(const rules::ProfileFiles& files) override;
    agent::Done plan(const agent::PlanWanted& wanted) override;
    agent::Done
    merge(const std::string& profile, const rules::ProfileFiles& files, int base) override;
    agent::Done replay(const rules::ProfileFiles& files, const agent::WhatIf& wanted) override;
    agent::Done publish(const agent::PublishWanted& wanted) override;
    agent::Done roll_back(const agent::RollbackWanted& wanted) override;
    agent::Done withdraw(const agent::WithdrawWanted& wanted) override;
    std::string choose(const std::map<std::string, std::string>& facts) override;
    std::optional<std::string> scores(const std::string& conversation) override;
    std::optional<std::string> experiments(const std::string& profile) override;
    std::string audit_log(const agent::AuditWanted& wanted) override;
    void note(const std::string& who, const std::string& what, const std::string& on_what) override;
    std::string drafts(const std::string& profile) override;
    agent::Done draft(const std::string& profile, const std::string& person) override;
    agent::Done save_draft(
        const std::string& profile,
        const std::string& person,
        const rules::ProfileFiles& files,
        std::optional<int> base
    ) override;
    agent::Done discard_draft(const std::string& profile, const std::string& person) override;
    agent::Done take_draft(
        const std::string& profile, const std::string& from, const std::string& person
    ) override;

    std::optional<agent::Declined> declined;  // the answer to everything that may be declined
    rules::ProfileFiles files;                // the last page
    std::string done;                         // "publish p1 by editor: message"

  private:
    agent::Done answer(std::string what, std::string json);
};

// All of them, and settings to play with before the server starts.
struct PretendAgent {
    PretendConversations conversations;
    PretendArchive archive;
    PretendBooking booking;
    PretendPeople people;
    PretendKeys keys;
    PretendVersions versions;
    agent::Metrics metrics;
    agent::Settings settings;
    std::string not_ready;
    std::vector<std::string> warnings;

    web::Faces faces();
};

}  // namespace usher::tests
