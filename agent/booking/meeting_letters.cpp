// One shape for all of them (Standard Webhooks: type, timestamp, data).

#include "agent/booking/meeting_letters.hpp"

#include "agent/booking/meeting_uid.hpp"
#include "agent/ids.hpp"
#include "agent/json_text.hpp"
#include "agent/outbox/outbox.hpp"
#include "agent/records/turns.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

void write_rep(JsonText& to, const Teams& teams, const std::string& id)
{
    const auto* const rep = teams.rep(id);
    to.name("rep").open_block().field("id", id);
    if (rep != nullptr) to.field("name", rep->name).field("email", rep->email);
    to.close_block();
}

void write_meeting(
    JsonText& to, const Teams& teams, const MeetingRow& meeting, const std::string& uid
)
{
    to.name("meeting").open_block().field("id", meeting.id).field("state", meeting.state);
    to.field("uid", uid);
    to.field("sequence", meeting.sequence).field("title", meeting.title);
    to.field("start", rfc3339(meeting.start)).field("end", rfc3339(meeting.end));
    to.field("where", meeting.place).field("time_zone", meeting.time_zone);
    to.field("language", meeting.language);
    write_rep(to, teams, meeting.rep);
    to.field_if_any("team", meeting.team);
    to.name("visitor").open_block().field_if_any("name", meeting.visitor_name);
    to.field_if_any("email", meeting.visitor_email);
    to.field_if_any("company", meeting.visitor_company).close_block();
    to.close_block();
}

std::string body_of(
    Store& store,
    const Teams& teams,
    const MeetingRow& meeting,
    const MeetingNews& news,
    Instant now
)
{
    const auto conversation = find_conversation(store, meeting.conversation);
    JsonText body;
    body.open_block().field("type", news.kind).field("timestamp", rfc3339(now));
    body.name("data").open_block();
    if (conversation) {
        body.field("conversation", conversation->id).field("profile", conversation->profile);
        body.field("version", conversation->version);
    }
    write_meeting(body, teams, meeting, visitor_uid(store, meeting));
    if (news.before) {
        body.name("previous").open_block().field("start", rfc3339(news.before->start));
        body.field("end", rfc3339(news.before->end));
        write_rep(body, teams, news.before->rep);
        body.close_block();
    }
    body.field_if_any("outcome", news.outcome).field_if_any("reason", news.reason);
    if (news.before_hours > 0) body.field("before_hours", news.before_hours);
    if (news.conflict) {
        body.name("conflict").open_block().field("start", rfc3339(news.conflict->time.start));
        body.field("end", rfc3339(news.conflict->time.end)).close_block();
    }
    if (!news.contact.empty()) {
        body.name("contact").open_block();
        for (const auto& [field, text] : news.contact)
            body.field(field, text);
        body.close_block();
    }
    return body.close_block().close_block().take();
}

// An outcome may come, go and come again: each is news of its own.
std::string
key_of(const MeetingRow& meeting, const MeetingNews& news, Instant now, Secrets& secrets)
{
    const auto sequence = meeting.id + "." + std::to_string(meeting.sequence);
    if (news.kind == "meeting.outcome") return sequence + ".outcome." + new_id(now, secrets);
    if (news.conflict) return sequence + ".conflict." + key_of(*news.conflict);
    return sequence + "." + news.kind;
}

}  // namespace

std::string key_of(const BusyEvent& event)
{
    const auto time = rfc3339(event.time.start) + "/" + rfc3339(event.time.end);
    return sha256_hex(event.uid.empty() ? time : event.uid);
}

std::string visitor_uid(Store& store, const MeetingRow& meeting)
{
    auto row = store.query("SELECT coalesce(invited_as, rep) FROM meeting WHERE n = ?");
    const bool found = row.with(meeting.n).row();
    return meeting_uid(meeting.id, found ? row.text(0) : meeting.rep, meeting.uid_domain);
}

void write_meeting_letters(
    Store& store,
    const Teams& teams,
    const MeetingRow& meeting,
    const MeetingNews& news,
    Instant now,
    Secrets& secrets
)
{
    const auto sequence = meeting.id + "." + std::to_string(meeting.sequence);
    Letter letter;
    letter.kind = news.kind;
    letter.ordering_key = "meeting." + meeting.id;
    letter.idempotency_key = key_of(meeting, news, now, secrets);
    letter.body = body_of(store, teams, meeting, news, now);
    letter.conversation = meeting.conversation;
    put_in_outbox(store, letter, now, secrets);
    if (news.kind != "meeting.booked" && news.kind != "meeting.moved") return;
    for (const int hours : reminder_hours) {
        const auto at = meeting.start - std::chrono::hours{hours};
        // Who books for this afternoon needs no reminder of tomorrow.
        if (at <= now) continue;
        MeetingNews reminder;
        reminder.kind = letter.kind = "meeting.reminder";
        reminder.before_hours = hours;
        // Of its own: it must not keep a cancellation waiting.
        letter.ordering_key = sequence + ".reminder." + std::to_string(hours);
        letter.idempotency_key = letter.ordering_key;
        letter.body = body_of(store, teams, meeting, reminder, now);
        letter.not_before = at;
        put_in_outbox(store, letter, now, secrets);
    }
}

}  // namespace usher::agent
