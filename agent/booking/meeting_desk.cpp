// GET comes here for `see`, `times` and `ics` only; those change nothing.

#include "agent/booking/meeting_desk.hpp"

#include "agent/booking/invitation.hpp"
#include "agent/booking/meeting_letters.hpp"
#include "agent/booking/meeting_links.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/booking/offer.hpp"
#include "agent/mail/header_text.hpp"
#include "agent/mail/meeting_mail.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

MeetingDesk::MeetingDesk(
    Records& records,
    Bookings& bookings,
    Profiles& profiles,
    Reception& reception,
    RepDesk& reps,
    const Clock& clock,
    const std::optional<MailSettings>& mail
)
    : records_(records), bookings_(bookings), profiles_(profiles), reception_(reception),
      reps_(reps), clock_(clock), mail_(mail)
{
}

std::optional<MeetingView> MeetingDesk::see(const std::string& token)
{
    std::optional<MeetingView> view;
    records_.run([&](Store& store) {
        if (const auto found = find(store, token))
            view = found->is_current ? view_of(store, found->meeting) : old_view_of(found->meeting);
    });
    return view;
}

std::vector<dialog::SlotOffer> MeetingDesk::times(const std::string& token)
{
    std::vector<dialog::SlotOffer> times;
    records_.run([&](Store& store) {
        const auto found = find(store, token);
        if (!found || !found->is_current || !view_of(store, found->meeting).may_change) return;
        if (const auto booking = booking_of(store, found->meeting))
            times = bookings_.times_for(store, found->meeting, *booking, clock_.now());
    });
    return times;
}

std::variant<MeetingView, MeetingRefusal>
MeetingDesk::move(const std::string& token, const std::string& slot)
{
    return change(token, [&](Store& store, MeetingRow& meeting) -> std::optional<MeetingRefusal> {
        const auto booking = booking_of(store, meeting);
        const auto start = read_rfc3339(slot);
        if (!booking || !start) return MeetingRefusal::slot_gone;
        // Pressed twice: it is there already.
        if (*start == meeting.start) return std::nullopt;
        const bool moved = bookings_.move(store, meeting, *booking, *start, clock_.now());
        return moved ? std::nullopt : std::optional(MeetingRefusal::slot_gone);
    });
}

std::variant<MeetingView, MeetingRefusal> MeetingDesk::cancel(const std::string& token)
{
    return change(token, [&](Store& store, MeetingRow& meeting) -> std::optional<MeetingRefusal> {
        bookings_.cancel(store, meeting, clock_.now());
        return std::nullopt;
    });
}

std::optional<std::string> MeetingDesk::ics(const std::string& token)
{
    std::optional<std::string> text;
    records_.run([&](Store& store) {
        const auto found = find(store, token);
        if (!found || !found->is_current) return;
        const auto* const meeting = &found->meeting;
        const auto shown = bookings_.meeting_for_visitor(store, *meeting);
        const auto* const rep = bookings_.teams().rep(meeting->rep);
        Invitation invitation;
        invitation.uid = visitor_uid(store, *meeting);
        invitation.sequence = meeting->sequence;
        if (meeting->state == "cancelled") invitation.state = Invitation::State::cancelled;
        invitation.start = meeting->start;
        invitation.end = meeting->end;
        invitation.now = clock_.now();
        invitation.title = meeting->title;
        invitation.description = shown.with + "\n" + shown.label + "\n" + shown.manage_url;
        invitation.where = meeting->place;
        invitation.url = shown.manage_url;
        const Rep nobody;
        add_people(invitation, *meeting, rep ? *rep : nobody);
        text = to_icalendar(invitation);
    });
    return text;
}

// As in the mail, so that the two are one entry whichever comes first. Where no mail leaves, the
// rep invites themselves.
void MeetingDesk::add_people(Invitation& invitation, const MeetingRow& meeting, const Rep& rep)
    const
{
    using Answer = Invitation::Attendee::Answer;
    using Method = Invitation::Method;
    invitation.organizer_name = mail_ ? sender_for_visitors(*mail_, rep.name) : rep.name;
    invitation.organizer_email = mail_ ? mail_->from : rep.email;
    if (!is_mail_address(meeting.visitor_email)) return;
    const bool is_cancelled = meeting.state == "cancelled";
    invitation.method = is_cancelled ? Method::cancel : Method::request;
    const bool has_answered = mail_ && mail_->visitors_answer == "accepted";
    invitation.attendees.push_back(
        {plain_line(meeting.visitor_name),
         meeting.visitor_email,
         has_answered ? Answer::accepted : Answer::asked_for}
    );
    if (!is_cancelled && rep.email != invitation.organizer_email && is_mail_address(rep.email))
        invitation.attendees.push_back({plain_line(rep.name), rep.email, Answer::accepted});
}

MeetingDesk::Changed MeetingDesk::change(
    const std::string& token,
    const std::function<std::optional<MeetingRefusal>(Store&, MeetingRow&)>& change
)
try {
    Changed changed = MeetingRefusal::unknown;
    std::string conversation;
    Frame turn;
    const auto work = [&](Store& store) {
        auto found = find(store, token);
        if (!found) return;
        auto* const meeting = &found->meeting;
        if (meeting->state == "cancelled") {
            changed = MeetingRefusal::already_cancelled;
            return;
        }
        if (!found->is_current) {
            changed = MeetingRefusal::moved;
            return;
        }
        if (!view_of(store, *meeting).may_change) {
            changed = MeetingRefusal::too_late;
            return;
        }
        const auto before = *meeting;
        if (const auto refusal = change(store, *meeting)) {
            changed = *refusal;
            return;
        }
        changed = view_of(store, *meeting);
        if (meeting->sequence == before.sequence) return;
        write_letters(store, *meeting, before);
        const auto row = find_conversation(store, meeting->conversation);
        if (!row || row->erased) return;
        conversation = row->id;
        auto shown = bookings_.meeting_for_visitor(store, *meeting);
        dialog::Event event;
        if (meeting->state == "cancelled")
            event.what = dialog::MeetingCancelled{std::move(shown)};
        else
            event.what = dialog::MeetingMoved{std::move(shown)};
        turn = reception_.happen(store, conversation, std::move(event));
    };
    records_.run(work, [&](Stored stored) {
        if (stored == Stored::yes)
            reception_.tell(conversation, turn);
        else if (!conversation.empty())
            reception_.forget(conversation);
    });
    return changed;
} catch (const TryAgain&) {
    return MeetingRefusal::try_again;
}

void MeetingDesk::write_letters(Store& store, const MeetingRow& meeting, const MeetingRow& before)
{
    MeetingNews news;
    news.kind = meeting.state == "cancelled" ? "meeting.cancelled" : "meeting.moved";
    if (meeting.state != "cancelled") news.before = before;
    write_meeting_letters(
        store, bookings_.teams(), meeting, news, clock_.now(), bookings_.secrets()
    );
}

bool MeetingDesk::send_link(const std::string& token)
try {
    bool is_sent = false;
    records_.run([&](Store& store) {
        const auto found = find(store, token);
        if (!found || found->is_current || found->meeting.state != "confirmed") return;
        if (!is_written_to(found->meeting)) return;
        MeetingNews news;
        news.kind = "meeting.link";
        const auto& teams = bookings_.teams();
        const auto now = clock_.now();
        write_meeting_letters(store, teams, found->meeting, news, now, bookings_.secrets());
        is_sent = true;
    });
    return is_sent;
} catch (const TryAgain&) {
    return false;
}

std::optional<MeetingDesk::Found> MeetingDesk::find(Store& store, const std::string& token)
{
    const auto link = read_link(link_key(store, bookings_.secrets()), token);
    if (!link) return std::nullopt;
    auto meeting = find_meeting(store, link->meeting);
    if (!meeting) return std::nullopt;
    // Cancelling counts the sequence on as well, but its link may still say so.
    const bool just_cancelled =
        meeting->state == "cancelled" && link->sequence + 1 == meeting->sequence;
    const bool is_current = link->sequence == meeting->sequence || just_cancelled;
    return Found{*std::move(meeting), is_current};
}

bool MeetingDesk::is_written_to(const MeetingRow& meeting) const
{
    return mail_ && !meeting.visitor_email.empty();
}

// Whoever has no more than an old link, an old mail's perhaps, is not told where and when.
MeetingView MeetingDesk::old_view_of(const MeetingRow& meeting) const
{
    MeetingView view;
    view.id = meeting.id;
    view.title = meeting.title;
    view.language = meeting.language;
    view.state = meeting.state == "confirmed" ? "moved" : meeting.state;
    view.mails = is_written_to(meeting);
    return view;
}

MeetingView MeetingDesk::view_of(Store& store, const MeetingRow& meeting)
{
    const auto* const rep = bookings_.teams().rep(meeting.rep);
    MeetingView view;
    view.id = meeting.id;
    view.title = meeting.title;
    view.with = rep ? rep->name : meeting.rep;
    view.where = meeting.place;
    view.visitor_name = meeting.visitor_name;
    view.language = meeting.language;
    view.time_zone = meeting.time_zone;
    view.start = meeting.start;
    view.end = meeting.end;
    const auto zone = Zone::find(meeting.time_zone).value_or(Zone());
    view.label = label_of(meeting.start, zone, meeting.language);
    view.state = meeting.state;
    view.token = write_link(link_key(store, bookings_.secrets()), {meeting.id, meeting.sequence});
    view.mails = is_written_to(meeting);
    const auto& teams = bookings_.teams();
    view.may_change = meeting.state == "confirmed" &&
                      meeting.start - std::chrono::minutes{teams.change_until_min} > clock_.now();
    return view;
}

std::optional<rules::Booking> MeetingDesk::booking_of(Store& store, const MeetingRow& meeting)
{
    const auto row = find_conversation(store, meeting.conversation);
    if (!row) return std::nullopt;
    const auto pinned = profiles_.version(store, row->profile, row->version);
    return pinned ? pinned.profile->booking : std::nullopt;
}

}  // namespace usher::agent
