// Everything happens in one job: what the rep said, who has the meeting now, and every letter of
// it.

#include "agent/booking/rep_desk.hpp"

#include <set>

#include "agent/booking/meeting_letters.hpp"
#include "agent/booking/meeting_links.hpp"
#include "agent/booking/offer.hpp"
#include "agent/mail/header_text.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t reason_letters_max = 500;

bool is_answer(const std::string& answer) { return answer == "accepted" || answer == "declined"; }
bool is_end(const std::string& answer) { return answer == "held" || answer == "no_show"; }

std::set<std::string> reps_who_declined(Store& store, const MeetingRow& meeting)
{
    auto rows = store.query("SELECT rep FROM outcome WHERE meeting = ? AND outcome = 'declined'");
    rows.with(meeting.n);
    std::set<std::string> declined;
    while (rows.row())
        declined.insert(rows.text(0));
    return declined;
}

}  // namespace

RepDesk::RepDesk(Records& records, Bookings& bookings, Reception& reception, const Clock& clock)
    : records_(records), bookings_(bookings), reception_(reception), clock_(clock)
{
}

std::optional<RepMeetingView> RepDesk::see(const std::string& token)
{
    std::optional<RepMeetingView> view;
    records_.run([&](Store& store) {
        const auto link = read_rep_link(link_key(store, bookings_.secrets()), token);
        if (!link) return;
        const auto meeting = find_meeting(store, link->meeting);
        if (!meeting) return;
        view = view_of(store, *meeting, link->rep);
        // A newer mail has the link that counts.
        if (link->sequence != meeting->sequence && view->state == "confirmed")
            view->state = "moved";
        if (link->sequence != meeting->sequence) view->may_answer = view->may_end = false;
    });
    return view;
}

std::variant<RepAnswered, RepRefusal>
RepDesk::answer(const std::string& token, const std::string& answer, const std::string& reason)
{
    return in_a_job([&](Store& store, Told& told) -> Answered {
        const auto link = read_rep_link(link_key(store, bookings_.secrets()), token);
        auto meeting = link ? find_meeting(store, link->meeting) : std::nullopt;
        if (!meeting) return RepRefusal::unknown;
        if (meeting->rep != link->rep) {
            // Pressed twice: the first time was enough.
            const bool again =
                answer == "declined" && reps_who_declined(store, *meeting).contains(link->rep);
            return again ? Answered{RepAnswered{"passed_on", ""}} : Answered{RepRefusal::not_yours};
        }
        if (meeting->sequence != link->sequence) return RepRefusal::changed;
        const bool has_begun = meeting->start <= clock_.now();
        if (is_answer(answer) && has_begun) return RepRefusal::too_late;
        if (is_end(answer) && !has_begun) return RepRefusal::too_early;
        return take(store, *meeting, {answer, plain_line(reason, reason_letters_max)}, told);
    });
}

std::variant<RepAnswered, RepRefusal>
RepDesk::answer_for(const std::string& id, const std::string& answer, const std::string& reason)
{
    return in_a_job([&](Store& store, Told& told) -> Answered {
        auto meeting = find_meeting(store, id);
        if (!meeting) return RepRefusal::unknown;
        const bool has_begun = meeting->start <= clock_.now();
        if (is_end(answer) && !has_begun) return RepRefusal::too_early;
        return take(store, *meeting, {answer, plain_line(reason, reason_letters_max)}, told);
    });
}

RepDesk::Answered RepDesk::in_a_job(const std::function<Answered(Store&, Told&)>& work)
try {
    Answered answered = RepRefusal::unknown;
    Told told;
    records_.run(
        [&](Store& store) { answered = work(store, told); },
        [&](Stored stored) {
            if (told.conversation.empty()) return;
            if (stored == Stored::yes)
                reception_.tell(told.conversation, told.turn);
            else
                reception_.forget(told.conversation);
        }
    );
    return answered;
} catch (const TryAgain&) {
    return RepRefusal::try_again;
}

RepDesk::Answered RepDesk::take(Store& store, MeetingRow& meeting, const Said& said, Told& told)
{
    if (!is_answer(said.answer) && !is_end(said.answer)) return RepRefusal::bad;
    const bool is_over = is_end(meeting.state);
    if (meeting.state != "confirmed" && !is_over) return RepRefusal::cancelled;
    if (is_answer(said.answer) && is_over) return RepRefusal::too_late;
    write_down(store, meeting, said);
    const bool is_ahead = meeting.state == "confirmed" && meeting.start > clock_.now();
    if (said.answer == "declined" && is_ahead) return decline(store, meeting, said, told);
    // A no-show was no turn of the rep's. Should it turn out to have been held after all, the turn
    // stays given back: a kindness of one meeting.
    if (said.answer == "no_show") bookings_.give_turn_back(store, meeting);
    if (is_end(said.answer)) meeting.state = said.answer;
    if (is_answer(said.answer)) meeting.answer = said.answer;
    if (!said.reason.empty()) meeting.reason = said.reason;
    meeting.changed = clock_.now();
    update_meeting(store, meeting);
    return RepAnswered{said.answer, ""};
}

RepAnswered RepDesk::decline(Store& store, MeetingRow& meeting, const Said& said, Told& told)
{
    const auto now = clock_.now();
    const auto& teams = bookings_.teams();
    const auto before = meeting;
    if (!bookings_.reassign(store, meeting, reps_who_declined(store, meeting), now)) {
        meeting.answer = said.answer;
        meeting.reason = said.reason;
        meeting.changed = now;
        update_meeting(store, meeting);
        MeetingNews news;
        news.kind = "meeting.unplaced";
        news.reason = said.reason;
        write_meeting_letters(store, teams, meeting, news, now, bookings_.secrets());
        return {"nobody_else", ""};
    }
    store.query("UPDATE meeting SET invited_as = coalesce(invited_as, ?) WHERE n = ?")
        .with(before.rep, meeting.n)
        .run();
    MeetingNews news;
    news.before = before;
    // One to whoever it concerns: visitor, new rep and webhooks; and the rep it is taken from.
    for (const auto* kind : {"meeting.moved", "meeting.passed_on"}) {
        news.kind = kind;
        write_meeting_letters(store, teams, meeting, news, now, bookings_.secrets());
    }
    tell_conversation(store, meeting, told);
    const auto* const rep = teams.rep(meeting.rep);
    return {"passed_on", rep ? rep->name : meeting.rep};
}

// What is on record already is no news. Anything else is, also what was said before and taken back
// since: others keep books by it.
void RepDesk::write_down(Store& store, const MeetingRow& meeting, const Said& said)
{
    const auto& on_record = is_end(said.answer) ? meeting.state : meeting.answer;
    if (on_record == said.answer) return;
    const auto now = clock_.now();
    // Twice in one second, by one rep or two: each has a row, in the order in which they came.
    store
        .query("INSERT INTO outcome (conversation, meeting, outcome, reason, at, told_at, rep) "
               "SELECT ?1, ?2, ?3, ?4, max(?5, coalesce(max(at) + 1, 0)), ?5, ?6 FROM outcome "
               "WHERE conversation = ?1 AND meeting = ?2 AND outcome = ?3")
        .with(
            meeting.conversation,
            meeting.n,
            said.answer,
            said.reason,
            static_cast<std::int64_t>(now.time_since_epoch().count()),
            meeting.rep
        )
        .run();
    MeetingNews news;
    news.kind = "meeting.outcome";
    news.outcome = said.answer;
    news.reason = said.reason;
    auto after = meeting;
    if (is_end(said.answer)) after.state = said.answer;
    write_meeting_letters(store, bookings_.teams(), after, news, now, bookings_.secrets());
}

void RepDesk::tell_conversation(Store& store, const MeetingRow& meeting, Told& told)
{
    const auto row = find_conversation(store, meeting.conversation);
    if (!row || row->erased) return;
    told.conversation = row->id;
    dialog::Event event;
    event.what = dialog::MeetingMoved{bookings_.meeting_for_visitor(store, meeting)};
    told.turn = reception_.happen(store, row->id, std::move(event));
}

RepMeetingView RepDesk::view_of(Store& store, const MeetingRow& meeting, const std::string& rep_id)
{
    const auto& teams = bookings_.teams();
    const auto* const rep = teams.rep(rep_id);
    const auto zone = rep ? rep->works.zone : Zone();
    const bool is_theirs = meeting.rep == rep_id;
    const bool is_on = is_theirs && (meeting.state == "confirmed" || meeting.state == "held" ||
                                     meeting.state == "no_show");
    const bool has_begun = meeting.start <= clock_.now();
    RepMeetingView view;
    view.title = meeting.title;
    view.language = rep == nullptr || rep->languages.empty() ? "en" : rep->languages.front();
    view.label = label_of(meeting.start, zone, view.language);
    view.where = meeting.place;
    // Whoever gave it away no longer needs to know who comes.
    if (is_theirs) {
        view.visitor_name = meeting.visitor_name;
        view.visitor_company = meeting.visitor_company;
    }
    view.state = is_theirs ? meeting.state : "passed_on";
    view.answer = is_theirs ? meeting.answer : "";
    if (!is_theirs && reps_who_declined(store, meeting).contains(rep_id)) view.answer = "declined";
    view.may_answer = is_on && !has_begun && meeting.state == "confirmed";
    view.may_end = is_on && has_begun;
    return view;
}

}  // namespace usher::agent
