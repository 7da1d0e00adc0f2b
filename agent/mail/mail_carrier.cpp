// Which mail a letter becomes, for whom, and when it is too late for it.

#include "agent/mail/mail_carrier.hpp"

#include <spdlog/spdlog.h>

#include "agent/booking/meeting_links.hpp"
#include "agent/desk.hpp"
#include "agent/mail/digest.hpp"
#include "agent/mail/header_text.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/meetings.hpp"

namespace usher::agent {
namespace {

using How = Carried::How;

// A reminder that could not leave in time is worse than none: "tomorrow" must not come today.
constexpr std::chrono::hours day_reminder_until{3};

constexpr std::chrono::hours address_counts_for{24};

std::string domain_of(const std::string& address) { return address.substr(address.find('@') + 1); }

// Unique, and the same for each try.
std::string message_id(const Delivery& delivery, std::string_view role, const std::string& domain)
{
    std::string id;
    for (const char letter : delivery.idempotency_key) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') ||
                              (letter >= 'A' && letter <= 'Z') ||
                              (letter >= '0' && letter <= '9') || letter == '.' || letter == '_';
        id += is_plain ? letter : '-';
    }
    return id + "." + std::string(role) + "@" + domain;
}

std::string_view role_of(MailTo to)
{
    switch (to) {
    case MailTo::visitor:
        return "visitor";
    case MailTo::rep:
        return "rep";
    case MailTo::owner:
        break;
    }
    return "owner";
}

std::string rep_language(const Rep* rep)
{
    return rep == nullptr || rep->languages.empty() ? "en" : rep->languages.front();
}

}  // namespace

MailCarrier::MailCarrier(
    MailTo to,
    MailSettings settings,
    std::unique_ptr<Mailer> mailer,
    Bookings& bookings,
    const std::string& store_file
)
    : to_(to), settings_(std::move(settings)), mailer_(std::move(mailer)), bookings_(bookings),
      store_(store_file, Store::Access::read_only)
{
}

std::string MailCarrier::channel() const { return "mail." + std::string(role_of(to_)); }

std::vector<std::string> MailCarrier::kinds() const
{
    switch (to_) {
    case MailTo::visitor:
        return {
            "meeting.booked",
            "meeting.moved",
            "meeting.cancelled",
            "meeting.reminder",
            "meeting.link",
            "offer.wanted",
            "person.called"};
    case MailTo::rep:
        return {
            "meeting.booked",
            "meeting.moved",
            "meeting.cancelled",
            "meeting.passed_on",
            "meeting.conflict",
            digest_kind};
    case MailTo::owner:
        break;
    }
    return {"offer.wanted", "person.called", "meeting.unplaced"};
}

Carried MailCarrier::carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop)
{
    auto written = write(delivery, now);
    if (const auto* nothing = std::get_if<Nothing>(&written))
        return {How::outdated, nothing->because, {}};
    auto& mail = std::get<Mail>(written);
    std::erase_if(mail.to, [](const Mailbox& to) { return !is_mail_address(to.address); });
    if (mail.to.empty()) return {How::outdated, "no address to write to", {}};
    if (to_ == MailTo::visitor && has_had_enough(delivery, mail.to.front().address, now))
        return {How::outdated, "too many talks gave this address today", {}};
    mail.date = now;
    mail.message_id = message_id(delivery, role_of(to_), domain_of(settings_.from));
    return mailer_->send(mail, stop);
}

MailCarrier::Written MailCarrier::write(const Delivery& delivery, Instant now)
{
    if (delivery.kind == digest_kind) return digest(delivery);
    if (delivery.kind.starts_with("meeting.")) return about_meeting(delivery, now);
    return about_talk(delivery, now);
}

MailCarrier::Written MailCarrier::about_meeting(const Delivery& delivery, Instant now)
{
    const auto note = read_meeting_note(delivery.kind, delivery.body);
    if (note.end <= now) return Nothing{"the meeting is over"};
    if (to_ == MailTo::owner) return to_desk_about(note);
    const auto parts = parts_for(note, now);
    return to_ == MailTo::visitor ? to_visitor(note, parts, now) : to_rep(note, parts, now);
}

MailCarrier::Written
MailCarrier::to_visitor(const MeetingNote& note, const MeetingMailParts& parts, Instant now)
{
    const bool is_link = note.kind == "meeting.link";
    if (note.kind != "meeting.reminder" && !is_link) return visitor_mail(note, parts);
    const auto meeting = find_meeting(store_, note.meeting);
    // Moved or passed on: that wrote letters of its own.
    const bool still_on =
        meeting && meeting->state == "confirmed" && meeting->sequence == note.sequence;
    if (!still_on) return Nothing{"the meeting was changed since"};
    if (is_link) return visitor_mail(note, parts);
    const bool is_day_before = note.before_hours > 1;
    const auto latest = is_day_before ? note.start - day_reminder_until : note.start;
    if (now >= latest) return Nothing{"it is too late for a reminder"};
    return visitor_mail(note, parts);
}

MailCarrier::Written
MailCarrier::to_rep(const MeetingNote& note, const MeetingMailParts& parts, Instant)
{
    if (note.kind == "meeting.conflict") {
        // It may have been moved out of the way while this waited.
        const auto meeting = find_meeting(store_, note.meeting);
        const bool still_on =
            meeting && meeting->state == "confirmed" && meeting->sequence == note.sequence;
        if (!still_on) return Nothing{"the meeting was changed since"};
        return conflict_mail(note, parts);
    }
    return note.kind == "meeting.passed_on" ? former_rep_mail(note, parts) : rep_mail(note, parts);
}

MailCarrier::Written MailCarrier::to_desk_about(const MeetingNote& note)
{
    const auto talk = talk_of(note.conversation);
    if (!talk) return Nothing{"the talk was forgotten"};
    const auto* const rep = bookings_.teams().rep(note.rep.id);
    const auto zone = rep == nullptr ? Zone() : rep->works.zone;
    return nobody_else_mail(note, full_label(note.start, zone, "en"), desk_of(*talk->profile));
}

MeetingMailParts MailCarrier::parts_for(const MeetingNote& note, Instant now)
{
    const bool is_former = note.kind == "meeting.passed_on";
    const auto rep_id = is_former && note.previous_rep ? note.previous_rep->id : note.rep.id;
    const auto* const rep = bookings_.teams().rep(rep_id);
    MeetingMailParts parts{
        settings_, rep ? rep->works.zone : Zone(), rep_language(rep), {}, {}, {}, {}, now};
    if (to_ == MailTo::visitor) {
        MeetingRow row;
        row.id = note.meeting;
        row.sequence = note.sequence;
        const auto shown = bookings_.meeting_for_visitor(store_, row);
        parts.manage_url = shown.manage_url;
        parts.ics_url = shown.ics_url;
        return parts;
    }
    const auto key = link_key(store_, bookings_.secrets());
    parts.rep_url = bookings_.public_url() + "/r/" +
                    write_rep_link(key, {note.meeting, note.sequence, note.rep.id});
    if (note.kind == "meeting.conflict") {
        parts.manage_url = bookings_.public_url() + "/m/" +
                           write_link(key, {note.meeting, note.sequence}) + "/move";
        return parts;
    }
    if (const auto talk = talk_of(note.conversation))
        parts.brief = brief_of(*talk->profile, talk->conversation, parts.rep_language);
    return parts;
}

MailCarrier::Written MailCarrier::about_talk(const Delivery& delivery, Instant now)
{
    auto note = read_talk_note(delivery.body);
    const auto talk = talk_of(note.conversation);
    if (!talk) return Nothing{"the talk was forgotten"};
    note.language = talk->conversation.language;
    if (delivery.kind == "offer.wanted") return offer(note, *talk);
    return call(note, *talk, delivery.created > now ? now : delivery.created);
}

MailCarrier::Written MailCarrier::offer(const TalkNote& note, const Talk& talk)
{
    const auto pinned = profiles_.version(store_, note.profile, note.version);
    const auto* const offer = pinned ? pinned.profile->offer(note.offer) : nullptr;
    if (offer == nullptr) return Nothing{"the offer is no longer known"};
    const bool is_for_owner = offer->kind == "introduction" || offer->kind == "newsletter";
    if (to_ == MailTo::visitor) {
        const bool has_something = offer->kind == "introduction" || !offer->url.empty();
        if (!has_something) return Nothing{"nothing to send them"};
        return offer_mail_to_visitor(
            note, *offer, pinned.profile->language_index(note.language).value_or(0)
        );
    }
    if (!is_for_owner) return Nothing{"nothing for the owner to do"};
    const auto& to = offer->to.empty() ? pinned.profile->owner : offer->to;
    return offer_mail_to_owner(note, *offer, brief_of(*talk.profile, talk.conversation, "en"), to);
}

MailCarrier::Written MailCarrier::call(const TalkNote& note, const Talk& talk, Instant called)
{
    const auto desk = desk_at(called, *talk.profile, talk.conversation);
    const auto next = desk.open ? "" : desk.next_opening;
    if (to_ == MailTo::visitor) {
        if (desk.open) return Nothing{"somebody is at the desk"};
        return call_mail_to_visitor(note, next);
    }
    return call_mail_to_desk(
        note, brief_of(*talk.profile, talk.conversation, "en"), next, desk_of(*talk.profile)
    );
}

MailCarrier::Written MailCarrier::digest(const Delivery& delivery)
{
    auto digest = read_digest(store_, bookings_.teams(), delivery.body);
    if (!digest) return Nothing{"there is nothing on that day any more"};
    return *std::move(digest);
}

std::optional<Talk> MailCarrier::talk_of(const std::string& conversation)
{
    const auto row = find_conversation(store_, conversation);
    if (!row || row->erased) return std::nullopt;
    try {
        return rebuild(store_, profiles_, *row, {});
    } catch (const std::exception& failed) {
        // The mail is worth more than its brief.
        spdlog::error("a talk can't be stepped through for its mail: {}", failed.what());
        return std::nullopt;
    }
}

std::vector<Mailbox> MailCarrier::desk_of(const rules::Profile& profile) const
{
    constexpr std::string_view prefix = "team:";
    const auto& teams = bookings_.teams();
    std::vector<Mailbox> desk;
    const auto add = [&](const std::string& id) {
        if (const auto* rep = teams.rep(id)) desk.push_back({rep->name, rep->email});
    };
    if (profile.people) {
        const auto& name = profile.people->desk;
        const auto* const team =
            name.starts_with(prefix) ? teams.team(name.substr(prefix.size())) : nullptr;
        if (team == nullptr)
            add(name);
        else
            for (const auto& id : team->reps)
                add(id);
    }
    if (desk.empty()) desk.push_back({"", profile.owner});
    return desk;
}

// Somebody who types a stranger's address into many talks must not flood that stranger.
bool MailCarrier::has_had_enough(const Delivery& delivery, const std::string& address, Instant now)
{
    if (settings_.talks_per_address_a_day == 0) return false;
    auto rows = store_.query(
        "SELECT DISTINCT o.conversation FROM delivery AS d JOIN outbox AS o ON o.n = d.letter "
        "JOIN conversation AS c ON c.n = o.conversation "
        "WHERE c.email_sha256 = ? AND d.channel = 'mail.visitor' AND d.state = 'delivered' "
        "AND d.ended > ?"
    );
    const auto since = (now - address_counts_for).time_since_epoch().count();
    rows.with(email_hash(address), static_cast<std::int64_t>(since));
    int others = 0;
    while (rows.row()) {
        if (rows.integer(0) == delivery.conversation) return false;
        ++others;
    }
    return others >= settings_.talks_per_address_a_day;
}

}  // namespace usher::agent
