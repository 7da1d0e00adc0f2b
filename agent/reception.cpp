// Calls become jobs; what came of them waits in a small block of its own until the group is on
// disk, and only then goes out.

#include "agent/reception.hpp"

#include "agent/secrets.hpp"

namespace usher::agent {
namespace {

// Where no such conversation is, a hash is compared all the same: both take equally long.
const std::string nobodys_hash(64, '0');

Refused refused(Refused::Why why) { return {why, "", ""}; }

}  // namespace

struct Reception::Entering {
    Listener listener;
    Done done;
    std::optional<Refused> refused;
    Welcome welcome;
    SealKey key;
    Frame first;  // of a new talk
};

struct Reception::Saying {
    std::string conversation;
    dialog::Event event;
    std::function<void(HeardBack)> done;
    Heard heard = NoSuchTalk{};
};

Reception::Reception(Records& records, TalkRoom& room, Metrics& metrics)
    : records_(records), room_(room), metrics_(metrics)
{
}

void Reception::open(Hello hello, Listener listener, Done done)
{
    auto entering = std::make_shared<Entering>();
    entering->listener = std::move(listener);
    entering->done = std::move(done);
    enter(entering, [this, entering, hello = std::move(hello)](Store& store) {
        auto begun = room_.begin(store, hello);
        if (auto* no = std::get_if<Refused>(&begun)) {
            entering->refused = std::move(*no);
            return;
        }
        auto& talk = std::get<Begun>(begun);
        entering->welcome = std::move(talk.welcome);
        entering->key = std::move(talk.key);
        entering->first = std::move(talk.first);
    });
}

void Reception::resume(Resume resume, Listener listener, Done done)
{
    auto entering = std::make_shared<Entering>();
    entering->listener = std::move(listener);
    entering->done = std::move(done);
    enter(entering, [this, entering, resume = std::move(resume)](Store& store) {
        look_up(store, resume, *entering);
    });
}

void Reception::look_up(Store& store, const Resume& resume, Entering& entering)
{
    const auto row = find_conversation(store, resume.conversation);
    const bool can_be = row && !row->erased && !row->token_sha256.empty();
    const auto& hash = can_be ? row->token_sha256 : nobodys_hash;
    if (!equal_in_constant_time(sha256_hex(resume.token), hash) || !can_be) {
        entering.refused = refused(Refused::Why::unknown_conversation);
        return;
    }
    if (resume.seen < 0 || resume.seen > row->turns) {
        entering.refused = {
            Refused::Why::bad_field, "seen", "seen is beyond the last turn of this conversation"};
        return;
    }
    entering.key = seal_key(resume.token);
    if (room_.now() - row->last_at > room_.resumable_for(store, *row)) {
        auto begun = room_.begin_anew(store, *row, resume, entering.key);
        if (auto* no = std::get_if<Refused>(&begun)) {
            entering.refused = std::move(*no);
            return;
        }
        auto& talk = std::get<Begun>(begun);
        entering.welcome = std::move(talk.welcome);
        entering.key = std::move(talk.key);
        entering.first = std::move(talk.first);
        return;
    }
    auto& welcome = entering.welcome;
    welcome = {
        row->id, resume.token, row->profile, row->language, row->version, true, row->turns, {}};
    for (auto& body : bodies_after(store, row->n, resume.seen))
        welcome.turns.push_back(std::make_shared<const std::string>(std::move(body)));
}

void Reception::enter(const std::shared_ptr<Entering>& entering, std::function<void(Store&)> work)
{
    Job job{std::move(work), [this, entering](Stored stored) { let_in(*entering, stored); }};
    if (!records_.post(std::move(job))) entering->done(refused(Refused::Why::try_again));
}

// The line is written down only now: turns of the same group that were stored before this job have
// been sent to those who listened then, and are in the welcome of this one.
void Reception::let_in(Entering& entering, Stored stored)
{
    auto& welcome = entering.welcome;
    if (stored == Stored::no) {
        if (!welcome.conversation.empty()) room_.forget(welcome.conversation);
        return entering.done(refused(Refused::Why::try_again));
    }
    if (entering.refused) return entering.done(std::move(*entering.refused));
    const auto conversation = welcome.conversation;
    const auto line = lines_.add(conversation, std::move(entering.listener), entering.key);
    if (!line) return entering.done(refused(Refused::Why::too_many_lines));
    metrics_.count("usher_conversations_total", welcome.resumed ? "resumed" : "opened");
    metrics_.set("usher_lines", static_cast<double>(lines_.size()));
    entering.done(std::pair(*line, std::move(welcome)));
    if (entering.first) lines_.send(conversation, entering.first);
}

void Reception::hear(
    const std::string& conversation, dialog::Event event, std::function<void(HeardBack)> done
)
{
    auto saying = std::make_shared<Saying>();
    saying->conversation = conversation;
    saying->event = std::move(event);
    saying->done = std::move(done);
    Job job;
    job.work = [this, saying](Store& store) {
        const auto key = lines_.key_of(saying->conversation);
        saying->heard = room_.hear(store, saying->conversation, std::move(saying->event), key);
    };
    job.after = [this, saying](Stored stored) { answer(*saying, stored); };
    if (!records_.post(std::move(job))) saying->done(refused(Refused::Why::try_again));
}

void Reception::answer(Saying& saying, Stored stored)
{
    if (stored == Stored::no) {
        room_.forget(saying.conversation);
        return saying.done(refused(Refused::Why::try_again));
    }
    if (std::holds_alternative<NoSuchTalk>(saying.heard))
        return saying.done(refused(Refused::Why::unknown_conversation));
    if (std::holds_alternative<TooLong>(saying.heard)) {
        const auto* const sentence = "this conversation is too long: begin a new one";
        return saying.done(Refused{Refused::Why::bad_field, "id", sentence});
    }
    if (auto* again = std::get_if<Repeated>(&saying.heard)) return saying.done(std::move(*again));
    if (auto* stale = std::get_if<StaleButton>(&saying.heard))
        return saying.done(std::move(*stale));
    const auto& told = std::get<Told>(saying.heard);
    lines_.send(saying.conversation, told.turn);
    saying.done(Taken{});
    if (told.forgotten) records_.overwrite_log();
}

void Reception::leave(LineId line)
{
    records_.post_always(
        {[](Store&) {},
         [this, line](Stored) {
             lines_.remove(line);
             metrics_.set("usher_lines", static_cast<double>(lines_.size()));
         }}
    );
}

Frame Reception::happen(Store& store, const std::string& conversation, dialog::Event event)
{
    auto heard = room_.hear(store, conversation, std::move(event), lines_.key_of(conversation));
    const auto* told = std::get_if<Told>(&heard);
    return told ? told->turn : nullptr;
}

void Reception::tell(const std::string& conversation, const Frame& turn) const
{
    if (turn) lines_.send(conversation, turn);
}

}  // namespace usher::agent
