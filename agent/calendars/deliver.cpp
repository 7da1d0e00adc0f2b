// GET to see what is there, then PUT or DELETE on condition that it still is.

#include "agent/calendars/deliver.hpp"

#include <nlohmann/json.hpp>

#include "agent/booking/ical_text.hpp"
#include "agent/booking/invitation.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/calendars/address_guard.hpp"
#include "agent/calendars/caldav.hpp"
#include "agent/json_text.hpp"
#include "agent/outbox/outbox.hpp"

namespace usher::agent {
namespace {

using How = CalendarDelivered::How;

// Somebody else may change the entry between our look and our write; twice is bad luck enough.
constexpr int tries_max = 3;

struct Entry {
    std::string rep, uid, calendar;
    int sequence = 0;
};

Entry read_entry(const std::string& body)
{
    const auto json = nlohmann::json::parse(body, nullptr, false);
    Entry entry;
    if (!json.is_object()) return entry;
    entry.rep = json.value("rep", "");
    entry.uid = json.value("uid", "");
    entry.calendar = json.value("calendar", "");
    entry.sequence = json.value("sequence", 0);
    return entry;
}

// What is to be written for whom.
struct ToWrite {
    const char* kind;
    std::string rep, key;  // key: of the letter, apart from the entry's UID
    std::int64_t conversation = 0;
    std::string calendar;
};

void write(
    Store& store, const MeetingRow& meeting, const ToWrite& what, Instant now, Secrets& secrets
)
{
    if (!has_written_calendar(store, what.rep)) return;
    const auto uid = meeting_uid(meeting.id, what.rep, meeting.uid_domain);
    JsonText body;
    body.open_block().field("rep", what.rep).field("uid", uid);
    body.field("sequence", meeting.sequence).field("calendar", what.calendar).close_block();
    Letter letter;
    letter.kind = what.kind;
    // By the entry: leaving one rep's calendar is nothing that another rep's waits for.
    letter.ordering_key = "calendar." + uid;
    letter.idempotency_key = what.kind + ("." + uid) + "." + what.key;
    letter.conversation = what.conversation;
    letter.body = body.take();
    put_in_outbox(store, letter, now, secrets);
}

Invitation entry_of(const MeetingRow& meeting, Instant now)
{
    Invitation entry;
    entry.uid = meeting_uid(meeting.id, meeting.rep, meeting.uid_domain);
    entry.sequence = meeting.sequence;
    entry.start = meeting.start;
    entry.end = meeting.end;
    entry.now = now;
    entry.title = meeting.title;
    entry.where = meeting.place;
    entry.method = Invitation::Method::none;
    return entry;
}

// How far the server's copy is, by our own count. Absent: it is not our event.
std::optional<int> sequence_of(const std::string& calendar, const std::string& uid)
{
    for (const auto& read : read_ical(calendar).calendars) {
        for (const auto& part : read.parts) {
            const auto* const named = part.name == "VEVENT" ? part.line("UID") : nullptr;
            if (named == nullptr || named->value != uid) continue;
            const auto* const sequence = part.line("X-USHER-SEQUENCE");
            return sequence == nullptr ? 0 : std::atoi(sequence->value.c_str());
        }
    }
    return std::nullopt;
}

CalendarDelivered judged(int status, const std::string& host)
{
    const auto said = host + " answers " + std::to_string(status);
    if (status >= 200 && status < 300) return {How::ok, said};
    // Passwords are changed and rights are granted; servers rest and are mended.
    const bool may_pass = status == 401 || status == 403 || status == 404 || status == 408 ||
                          status == 423 || status == 425 || status == 429 || status == 507 ||
                          (status >= 500 && status != 501 && status != 505);
    return {may_pass ? How::again : How::never, said};
}

class Delivery {
  public:
    Delivery(Dav& dav, std::string url, const Entry& entry)
        : dav_(dav), url_(std::move(url)), host_(read_web_address(url_).host), entry_(entry)
    {
    }

    CalendarDelivered put()
    {
        for (int i = 0; i < tries_max; ++i) {
            auto looked = look();
            if (auto* const trouble = std::get_if<CalendarDelivered>(&looked)) return *trouble;
            const auto& there = std::get<There>(looked);
            if (there.sequence > entry_.sequence) return {How::ok, "a newer one is there"};
            const auto condition =
                there.exists ? "If-Match: " + there.etag : std::string("If-None-Match: *");
            const bool blind = there.exists && there.etag.empty();
            const auto done = dav_.put(url_, entry_.calendar, blind ? "" : condition);
            if (const auto* const failed = std::get_if<NotFetched>(&done))
                return {How::again, failed->because};
            const auto status = std::get<Fetched>(done).status;
            if (status != 412) return judged(status, host_);
        }
        return {How::again, host_ + " changes the entry while we do"};
    }

    CalendarDelivered remove()
    {
        for (int i = 0; i < tries_max; ++i) {
            auto looked = look();
            if (auto* const trouble = std::get_if<CalendarDelivered>(&looked)) return *trouble;
            const auto& there = std::get<There>(looked);
            if (!there.exists) return {How::ok, "it is not there"};
            const auto condition = there.etag.empty() ? "" : "If-Match: " + there.etag;
            const auto done = dav_.remove(url_, condition);
            if (const auto* const failed = std::get_if<NotFetched>(&done))
                return {How::again, failed->because};
            const auto status = std::get<Fetched>(done).status;
            if (status == 404 || status == 410) return {How::ok, "it is not there"};
            if (status != 412) return judged(status, host_);
        }
        return {How::again, host_ + " changes the entry while we do"};
    }

  private:
    struct There {
        bool exists = false;
        std::string etag;
        int sequence = -1;
    };

    std::variant<There, CalendarDelivered> look()
    {
        const auto answer = dav_.get(url_);
        if (const auto* const failed = std::get_if<NotFetched>(&answer))
            return CalendarDelivered{How::again, failed->because};
        const auto& got = std::get<Fetched>(answer);
        if (got.status == 404 || got.status == 410) return There{};
        if (got.status != 200) return judged(got.status, host_);
        const auto sequence = sequence_of(got.body, entry_.uid);
        if (!sequence)
            return CalendarDelivered{How::never, "something else stands at the entry's address"};
        return There{true, got.header("etag"), *sequence};
    }

    Dav& dav_;
    const std::string url_, host_;
    const Entry& entry_;
};

// Where entries go: the first calendar of the account that may be written to.
std::variant<std::string, CalendarDelivered> calendar_written_to(Dav& dav)
{
    const auto found = find_calendars(dav);
    if (const auto* const broken = std::get_if<CalendarBroken>(&found))
        return CalendarDelivered{How::again, broken->because};
    for (const auto& collection : std::get<std::vector<CalendarCollection>>(found))
        if (collection.may_write) return collection.url;
    return CalendarDelivered{How::again, "none of the calendars may be written to"};
}

std::string address_of(std::string collection, const std::string& uid)
{
    if (!collection.ends_with('/')) collection += '/';
    auto name = uid;
    if (const auto at = name.find('@'); at != std::string::npos) name.replace(at, 1, "%40");
    return collection + name + ".ics";
}

}  // namespace

void put_in_calendar(
    Store& store,
    const MeetingRow& meeting,
    const std::string& details,
    Instant now,
    Secrets& secrets
)
{
    auto entry = entry_of(meeting, now);
    const auto& who =
        meeting.visitor_company.empty() ? meeting.visitor_name : meeting.visitor_company;
    if (!who.empty()) entry.title += ": " + who;
    entry.description = details;
    const ToWrite what{
        calendar_put,
        meeting.rep,
        std::to_string(meeting.sequence),
        meeting.conversation,
        to_icalendar(entry)};
    write(store, meeting, what, now, secrets);
}

void take_out_of_calendar(
    Store& store, const MeetingRow& meeting, const std::string& rep, Instant now, Secrets& secrets
)
{
    const auto key = std::to_string(meeting.sequence);
    write(store, meeting, {calendar_delete, rep, key, meeting.conversation, ""}, now, secrets);
}

void name_nobody_in_calendar(Store& store, std::int64_t conversation, Instant now, Secrets& secrets)
{
    const auto meeting = meeting_of(store, conversation);
    if (!meeting || meeting->state != "confirmed" || meeting->end <= now) return;
    auto entry = entry_of(*meeting, now);
    // Higher than the entry that is there, so that programs take it; the letter's own stays the
    // meeting's, so that a change made since then is never overwritten by it.
    ++entry.sequence;
    const auto key = "nobody." + std::to_string(meeting->sequence);
    write(store, *meeting, {calendar_put, meeting->rep, key, 0, to_icalendar(entry)}, now, secrets);
}

std::string rep_of_letter(const std::string& body) { return read_entry(body).rep; }

CalendarDelivered deliver_calendar(
    const std::string& kind,
    const std::string& body,
    const CalendarAccount& account,
    const FetchRules& rules
)
{
    const auto entry = read_entry(body);
    if (entry.uid.empty()) return {How::never, "the letter says nothing"};
    if (!account.is_open) return {How::again, "the key does not open the account"};
    Dav dav({account.url, account.user, account.password}, rules);
    const auto collection = calendar_written_to(dav);
    if (const auto* const trouble = std::get_if<CalendarDelivered>(&collection)) return *trouble;
    Delivery delivery(dav, address_of(std::get<std::string>(collection), entry.uid), entry);
    if (kind == calendar_put) return delivery.put();
    if (kind == calendar_delete) return delivery.remove();
    return {How::never, "no calendar takes letters of kind " + kind};
}

}  // namespace usher::agent
