// A turn of an echo: what the visitor said, and the same back.

#include "tests/web/pretend_faces.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace usher::tests {

namespace {

using nlohmann::json;

std::string text_of(const dialog::Event& event)
{
    if (const auto* said = std::get_if<dialog::Said>(&event.what)) return said->text;
    return "index " + std::to_string(event.what.index());
}

std::string id_in(const dialog::Event& event)
{
    return std::visit(
        [](const auto& what) -> std::string {
            if constexpr (requires { what.id; })
                return what.id;
            else
                return "";
        },
        event.what
    );
}

}  // namespace

PretendConversations::PretendConversations() : thread_([this] { work(); }) {}

PretendConversations::~PretendConversations()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
    }
    thread_.join();
}

void PretendConversations::work()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || (!stalled_ && !queue_.empty()); });
        if (stopping_) return;
        const auto next = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        next();
        lock.lock();
    }
}

void PretendConversations::enqueue(std::function<void()> work)
{
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    changed_.notify_all();
}

void PretendConversations::stall()
{
    const std::lock_guard lock(mutex_);
    stalled_ = true;
}

void PretendConversations::go_on()
{
    const std::lock_guard lock(mutex_);
    stalled_ = false;
    changed_.notify_all();
}

void PretendConversations::refuse_next(agent::Refused why)
{
    const std::lock_guard lock(talks_mutex_);
    refusal_ = std::move(why);
}

std::optional<agent::Refused> PretendConversations::take_refusal()
{
    auto refusal = std::move(refusal_);
    refusal_.reset();
    return refusal;
}

void PretendConversations::add_turn(Talk& talk, const std::string& re, const std::string& text)
{
    json turn = {
        {"type", "turn"},
        {"seq", talk.turns.size() + 1},
        {"at", "2026-12-01T10:00:00Z"},
        {"events", {{{"kind", "say"}, {"by", "agent"}, {"text", text}}}},
    };
    if (!re.empty()) turn["re"] = re;
    const auto frame = std::make_shared<const std::string>(turn.dump());
    talk.turns.push_back(frame);
    if (!re.empty()) talk.answered[re] = frame;
    for (const auto& [id, line] : talk.lines)
        line.turn(frame);
}

void PretendConversations::open(
    agent::Hello hello, agent::Listener listener, std::function<void(OpenedAnswer)> done
)
{
    enqueue(
        [this, hello = std::move(hello), listener = std::move(listener), done = std::move(done)] {
            const std::lock_guard lock(talks_mutex_);
            if (auto refusal = take_refusal()) return done(*refusal);
            if (hello.profile == "nobody") {
                using Why = agent::Refused::Why;
                return done(agent::Refused{Why::bad_field, "profile", "there is no such profile"});
            }
            hellos_.push_back(hello);
            const auto number = std::to_string(talks_.size() + 1);
            auto& talk = talks_["talk-" + number];
            talk.token = "token-" + number;
            talk.lines[++last_line_] = listener;
            agent::Welcome welcome{"talk-" + number, talk.token, "demo", "en", 3, false, 0, {}};
            done(std::pair(last_line_, welcome));
            add_turn(talk, "", "Hello!");
        }
    );
}

void PretendConversations::resume(
    agent::Resume resume, agent::Listener listener, std::function<void(OpenedAnswer)> done
)
{
    enqueue(
        [this, resume = std::move(resume), listener = std::move(listener), done = std::move(done)] {
            using Why = agent::Refused::Why;
            const std::lock_guard lock(talks_mutex_);
            if (auto refusal = take_refusal()) return done(*refusal);
            const auto found = talks_.find(resume.conversation);
            if (found == talks_.end() || found->second.token != resume.token) {
                return done(agent::Refused{Why::unknown_conversation, "", ""});
            }
            auto& talk = found->second;
            const int seq = static_cast<int>(talk.turns.size());
            if (resume.seen > seq) return done(agent::Refused{Why::bad_field, "seen", "is ahead"});
            if (talk.lines.size() >= agent::lines_of_one_conversation_max) {
                return done(agent::Refused{Why::too_many_lines, "", ""});
            }
            talk.lines[++last_line_] = listener;
            agent::Welcome welcome{resume.conversation, talk.token, "demo", "en", 3, true, seq, {}};
            welcome.turns.assign(talk.turns.begin() + resume.seen, talk.turns.end());
            done(std::pair(last_line_, welcome));
        }
    );
}

void PretendConversations::hear(
    const std::string& conversation, dialog::Event event, std::function<void(agent::HeardBack)> done
)
{
    {
        const std::lock_guard lock(talks_mutex_);
        events_.push_back(event);
        heard_.notify_all();
    }
    enqueue([this, conversation, event = std::move(event), done = std::move(done)] {
        const std::lock_guard lock(talks_mutex_);
        if (auto refusal = take_refusal()) return done(*refusal);
        const auto found = talks_.find(conversation);
        if (found == talks_.end()) {
            return done(agent::Refused{agent::Refused::Why::unknown_conversation, "", ""});
        }
        auto& talk = found->second;
        const auto id = id_in(event);
        if (const auto before = talk.answered.find(id); before != talk.answered.end()) {
            return done(agent::Repeated{before->second});
        }
        const auto* picked = std::get_if<dialog::Picked>(&event.what);
        if (picked && picked->question == "old") {
            return done(agent::StaleButton{R"({"kind":"ask","question":"new"})"});
        }
        add_turn(talk, id, text_of(event));
        done(agent::Taken{});
    });
}

void PretendConversations::leave(agent::LineId line)
{
    enqueue([this, line] {
        const std::lock_guard lock(talks_mutex_);
        for (auto& [id, talk] : talks_)
            talk.lines.erase(line);
    });
}

void PretendConversations::erase_all()
{
    enqueue([this] {
        const std::lock_guard lock(talks_mutex_);
        for (auto& [id, talk] : talks_) {
            for (auto& [line, listener] : talk.lines)
                listener.close();
        }
        talks_.clear();
    });
}

void PretendConversations::say_to_all(const std::string& turn)
{
    enqueue([this, turn] {
        const std::lock_guard lock(talks_mutex_);
        for (auto& [id, talk] : talks_)
            add_turn(talk, "", turn);
    });
}

std::vector<agent::Hello> PretendConversations::hellos()
{
    const std::lock_guard lock(talks_mutex_);
    return hellos_;
}

std::vector<dialog::Event> PretendConversations::events()
{
    const std::lock_guard lock(talks_mutex_);
    return events_;
}

void PretendConversations::wait_for_events(std::size_t number)
{
    std::unique_lock lock(talks_mutex_);
    heard_.wait(lock, [&] { return events_.size() >= number; });
}

std::size_t PretendConversations::lines()
{
    const std::lock_guard lock(talks_mutex_);
    std::size_t number = 0;
    for (const auto& [id, talk] : talks_)
        number += talk.lines.size();
    return number;
}

// ---- archive

std::variant<std::string, agent::BadRequest>
PretendArchive::conversations(const agent::ConversationFilter& filter)
{
    asked = filter;
    when_asked();
    if (filter.since == "yesterday") return agent::BadRequest{"since", "is no time"};
    return R"({"conversations":[{"id":"talk-1"}],"after":null})";
}

std::optional<std::string> PretendArchive::conversation(const std::string& id)
{
    if (id == "broken") throw std::runtime_error("disk I/O error at /var/lib/secret.db");
    if (id != "talk-1") return std::nullopt;
    return R"({"id":"talk-1","profile":"demo","verdict":"qualified","score":[70,100],)"
           R"("answers":[{"criterion":"size","words":"two hundred","value":200}],)"
           R"("turns":[{"seq":1,"at":"2026-12-01T15:00:00Z","events":[]}]})";
}

void PretendArchive::each(
    const agent::ConversationFilter& filter, const std::function<bool(const std::string&)>& line
)
{
    asked = filter;
    for (const auto& record : records) {
        ++handed_out;
        if (!line(record)) return;
    }
}

std::variant<std::string, agent::BadRequest>
PretendArchive::meetings(const agent::MeetingFilter& filter)
{
    if (filter.state == "lost") return agent::BadRequest{"state", "is none"};
    return R"({"meetings":[{"id":"meeting-1","state":"confirmed"}],"after":null})";
}

agent::Archive::Done PretendArchive::meeting_outcome(
    const std::string& meeting, const std::string& given, const std::string& reason
)
{
    if (meeting != "meeting-1") return Done::unknown;
    if (given == "no_show") return Done::too_early;
    if (given == "accepted") return Done::too_late;
    if (given != "held" && given != "declined") return Done::bad;
    outcome = given + "/" + reason;
    return Done::yes;
}

std::string PretendArchive::profiles() { return R"({"profiles":[{"id":"demo","version":3}]})"; }

std::optional<std::string> PretendArchive::versions(const std::string& profile)
{
    if (profile != "demo") return std::nullopt;
    return R"({"versions":[{"version":3}]})";
}

std::optional<std::string> PretendArchive::version_bytes(const std::string& profile, int number)
{
    if (profile != "demo" || number != 3) return std::nullopt;
    return "// the author's own\n{}\n";
}

int PretendArchive::forget(const std::string& email, const std::string& conversation)
{
    forgotten = email + "/" + conversation;
    return email == "ann@acme.example" ? 2 : 1;
}

// ---- booking

std::optional<agent::MeetingView> PretendBooking::see(const std::string& token)
{
    if (token != "good.1.mac") return std::nullopt;
    return meeting;
}

std::vector<dialog::SlotOffer> PretendBooking::times(const std::string&)
{
    return {{"2026-12-02T15:00:00Z", {}, {}, "Wed 2 Dec, 10:00 <local>"}};
}

std::variant<agent::MeetingView, agent::MeetingRefusal>
PretendBooking::move(const std::string&, const std::string& slot)
{
    if (refusal) return *refusal;
    if (slot != "2026-12-02T15:00:00Z") return agent::MeetingRefusal::slot_gone;
    ++changes;
    meeting.label = "Wed 2 Dec, 10:00 <local>";
    meeting.token = "good.2.mac";
    return meeting;
}

std::variant<agent::MeetingView, agent::MeetingRefusal> PretendBooking::cancel(const std::string&)
{
    if (refusal) return *refusal;
    ++changes;
    meeting.state = "cancelled";
    return meeting;
}

std::optional<std::string> PretendBooking::ics(const std::string& token)
{
    if (token != "good.1.mac") return std::nullopt;
    return "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
}

bool PretendBooking::send_link(const std::string& token)
{
    if (token != "good.1.mac" || meeting.state != "moved") return false;
    ++links_sent;
    return true;
}

std::optional<agent::RepMeetingView> PretendBooking::see_as_rep(const std::string& token)
{
    if (token != "rep.1.cmVw.mac") return std::nullopt;
    return rep_meeting;
}

std::variant<agent::RepAnswered, agent::RepRefusal> PretendBooking::answer_as_rep(
    const std::string&, const std::string& answer, const std::string& reason
)
{
    rep_answers.push_back(answer + "|" + reason);
    if (answer.empty()) return agent::RepRefusal::bad;
    return agent::RepAnswered{answer, ""};
}

// ---- people

agent::People::Done PretendPeople::take(const std::string& conversation, const std::string& name)
{
    if (conversation != "talk-1") return Done::unknown;
    done.push_back("take " + name);
    return answer;
}

agent::People::Done PretendPeople::say(
    const std::string& conversation, const std::string& name, const std::string& text
)
{
    if (conversation != "talk-1") return Done::unknown;
    done.push_back("say " + name + ": " + text);
    return answer;
}

agent::People::Done
PretendPeople::give_back(const std::string& conversation, const std::string& name)
{
    if (conversation != "talk-1") return Done::unknown;
    done.push_back("give back " + name);
    return answer;
}

// ---- keys

std::string PretendKeys::add(const std::string& name, agent::Role role)
{
    const std::lock_guard lock(mutex_);
    roles_[name + "-key"] = role;
    return name + "-key";
}

bool PretendKeys::revoke(const std::string& name)
{
    const std::lock_guard lock(mutex_);
    return roles_.erase(name + "-key") > 0;
}

std::optional<agent::Holder> PretendKeys::holder_of(const std::string& key)
{
    const std::lock_guard lock(mutex_);
    const auto found = roles_.find(key);
    if (found == roles_.end()) return std::nullopt;
    return agent::Holder{key.substr(0, key.size() - 4), found->second};
}

agent::Done PretendVersions::answer(std::string what, std::string json)
{
    if (declined) return *declined;
    done = std::move(what);
    return json;
}

std::string PretendVersions::check(const rules::ProfileFiles& page)
{
    files = page;
    return R"({"files":[],"errors":0,"warnings":0})";
}

agent::Done PretendVersions::plan(const agent::PlanWanted& wanted)
{
    files = wanted.files;
    return answer("plan by " + wanted.author, R"({"plan":"p1","profile":"demo","version":2})");
}

agent::Done
PretendVersions::merge(const std::string& profile, const rules::ProfileFiles& page, int base)
{
    files = page;
    return answer(
        "merge " + profile + "@" + std::to_string(base),
        R"({"base":2,"text":"{}","words":{},"tests":null,"conflicts":[]})"
    );
}

agent::Done PretendVersions::replay(const rules::ProfileFiles& page, const agent::WhatIf& wanted)
{
    files = page;
    return answer(
        "replay since " + wanted.since,
        R"({"title":"Demo","level":"answers","first":null,"last":null,"conversations":0,"same":0,)"
        R"("flips":0,"cant_tell":0,"unfinished":0,"flows":[],"weeks":[],"per_week":{},"teams":[],)"
        R"("flipped":[],"cant_tell_conversations":[],"scores":[]})"
    );
}

agent::Done PretendVersions::publish(const agent::PublishWanted& wanted)
{
    return answer(
        "publish " + wanted.plan + " by " + wanted.by + ": " + wanted.message,
        R"({"profile":"demo","version":2})"
    );
}

agent::Done PretendVersions::roll_back(const agent::RollbackWanted& wanted)
{
    return answer(
        "roll back to " + std::to_string(wanted.to) + " by " + wanted.by,
        R"({"profile":"demo","version":3})"
    );
}

agent::Done PretendVersions::withdraw(const agent::WithdrawWanted& wanted)
{
    return answer(
        "withdraw " + std::to_string(wanted.version) + " by " + wanted.by,
        R"({"profile":"demo","withdrawn":2,"live":3,"talks":0})"
    );
}

std::string PretendVersions::choose(const std::map<std::string, std::string>& facts)
{
    done = "choose " + facts.begin()->first + " " + facts.begin()->second;
    return R"({"profile":"demo","version":2,"fallback":false,"passed":[]})";
}

std::optional<std::string> PretendVersions::scores(const std::string& conversation)
{
    if (conversation != "talk-1") return std::nullopt;
    return R"({"conversation":"talk-1","scores":[]})";
}

std::optional<std::string> PretendVersions::experiments(const std::string& profile)
{
    if (profile != "demo") return std::nullopt;
    return R"({"profile":"demo","version":2,"experiments":[]})";
}

std::string PretendVersions::audit_log(const agent::AuditWanted& wanted)
{
    done = "audit on " + wanted.on_what + ", " + std::to_string(wanted.limit);
    return R"({"audit":[],"after":null})";
}

void PretendVersions::note(
    const std::string& who, const std::string& what, const std::string& on_what
)
{
    done = who + " " + what + " " + on_what;
}

std::string PretendVersions::drafts(const std::string&) { return R"({"drafts":[]})"; }

agent::Done PretendVersions::draft(const std::string& profile, const std::string& person)
{
    return answer(
        "read draft of " + person,
        R"({"profile":")" + profile + R"(","person":")" + person + R"(","text":"{}"})"
    );
}

agent::Done PretendVersions::
    save_draft(const std::string& profile, const std::string& person, const rules::ProfileFiles& page, std::optional<int>)
{
    files = page;
    return answer(
        "save draft of " + person,
        R"({"profile":")" + profile + R"(","person":")" + person + R"(","text":"{}"})"
    );
}

agent::Done PretendVersions::discard_draft(const std::string&, const std::string& person)
{
    return answer("discard draft of " + person, "{}");
}

agent::Done PretendVersions::take_draft(
    const std::string& profile, const std::string& from, const std::string& person
)
{
    return answer(
        person + " takes draft of " + from,
        R"({"profile":")" + profile + R"(","person":")" + person + R"(","text":"{}"})"
    );
}

web::Faces PretendAgent::faces()
{
    return {
        conversations,
        archive,
        booking,
        people,
        keys,
        versions,
        metrics,
        settings,
        [this] { return not_ready; },
        [this] { return warnings; },
        [](const agent::SlotsAsked& asked) -> std::variant<std::string, agent::BadRequest> {
            if (asked.rep == "nobody") return agent::BadRequest{"rep", "there is no such rep"};
            return R"({"rep":"ann","time_zone":"UTC","now":"2026-12-01T00:00:00Z","slots":[],)"
                   R"("why":[{"start":"2026-12-01T10:00:00Z","because":"busy"}],"calendars":[]})";
        },
        [] {
            return std::string(R"({"calendars":[],"conflicts":[{"meeting":"01M","rep":"east_a",)"
                               R"("start":"2026-12-01T10:00:00Z",)"
                               R"("event_start":"2026-12-01T10:00:00Z",)"
                               R"("event_end":"2026-12-01T11:00:00Z",)"
                               R"("found":"2026-11-30T10:00:00Z"}]})");
        }};
}

}  // namespace usher::tests
