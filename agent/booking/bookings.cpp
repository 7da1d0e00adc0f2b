// Everything here happens in a turn's transaction on the one writing thread: between the look and
// the insert nobody else can come. The schema's triggers guard it once more.

#include "agent/booking/bookings.hpp"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <stdexcept>

#include "agent/booking/meeting_links.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/booking/slot_offers.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/calendars/deliver.hpp"
#include "agent/ids.hpp"
#include "agent/profile_files.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using dialog::SlotOffer;
using Reach = RepSearch::Reach;

Teams teams_or_throw(const std::string& config_folder)
{
    const auto path = std::filesystem::path(config_folder) / "teams.jsonc";
    if (!std::filesystem::exists(path)) return {};
    const auto text = read_file(path.string());
    auto read = read_teams(text, "teams.jsonc");
    if (!rules::has_errors(read.findings)) return std::move(read.teams);
    std::string message = path.string() + " can't be used:";
    for (const auto& finding : read.findings)
        if (finding.severity == rules::Severity::error)
            message += "\n\n" + rules::print(finding, text);
    throw std::runtime_error(message);
}

// The visitor's zone; where it isn't known, the rep's.
Zone zone_for(const std::string& visitors, const std::vector<const Rep*>& reps)
{
    if (auto zone = Zone::find(visitors)) return *zone;
    return reps.empty() ? Zone() : reps.front()->works.zone;
}

std::chrono::minutes length_of(const SlotQuestion& question)
{
    return std::chrono::minutes{question.meeting.length_min};
}

const rules::Booking& booking_of(const Talk& talk)
{
    assert(talk.profile->booking);  // The loader lets no profile book without saying how.
    return *talk.profile->booking;
}

std::string contact_in(const std::map<std::string, std::string>& contact, const char* field)
{
    const auto found = contact.find(field);
    return found == contact.end() ? "" : found->second;
}

// What the rep reads in the entry of their calendar.
std::string details_of(const MeetingRow& meeting)
{
    auto who = meeting.visitor_name;
    if (!meeting.visitor_email.empty()) who += " <" + meeting.visitor_email + ">";
    if (!meeting.visitor_company.empty()) who += ", " + meeting.visitor_company;
    return who;
}

}  // namespace

// One start wanted by a talk.
struct Bookings::Choice {
    RouteReps route;
    SlotQuestion question;
    Instant start;
};

Bookings::Bookings(const Settings& settings, Secrets& secrets, CalendarShelf& shelf)
    : teams_(teams_or_throw(settings.folder)), feeds_(settings.folder, shelf),
      search_(teams_, feeds_), secrets_(secrets)
{
    if (settings.server.mail) mails_from_ = settings.server.mail->from;
}

dialog::SlotsFound
Bookings::find(Store& store, const Talk& talk, const dialog::FindSlots& wanted, Instant now)
{
    const auto& talking = talk.conversation;
    const auto& booking = booking_of(talk);
    const auto route = reps_of(teams_, talking.sheet, wanted.route, wanted.pick);
    OfferWish wish;
    wish.zone = zone_for(talking.time_zone, route.reps);
    wish.count = static_cast<std::size_t>(std::max(1, booking.offer_slots));
    wish.from = read_date(wanted.from);
    take_words(wanted.wish, wish);
    for (const auto& slot : wanted.already_shown)
        if (const auto start = read_rfc3339(slot)) wish.already_shown.push_back(*start);

    const auto [question, starts] = search_.offered(store, route.reps, booking, now, {talk.n, 0});
    auto chosen = choose_offers(starts, wish);
    dialog::SlotsFound found;
    if (chosen.empty()) {
        chosen = nearest_offers(starts, wish);
        found.nearest = !chosen.empty();
    }
    found.slots = offers_of(chosen, length_of(question), wish.zone, talking.language);
    found.time_zone = wish.zone.name();
    return found;
}

std::variant<dialog::SlotHeld, dialog::SlotGone>
Bookings::hold(Store& store, const Talk& talk, const dialog::HoldSlot& wanted, Instant now)
{
    const auto& talking = talk.conversation;
    const auto start = read_rfc3339(wanted.slot);
    Choice choice{
        reps_of(teams_, talking.sheet, wanted.route, wanted.pick), {}, start.value_or(now)};
    choice.question = question_for(store, talk, choice.route, wanted.slot, now);
    const auto held = start ? take(store, talk, choice, now) : std::nullopt;
    if (!held) return gone(store, talk, choice, wanted.slot, now);
    const auto zone = zone_for(talking.time_zone, choice.route.reps);
    const auto* const rep = teams_.rep(held->rep);
    return dialog::SlotHeld{
        offer_of(
            held->start,
            std::chrono::duration_cast<std::chrono::minutes>(held->end - held->start),
            zone,
            talking.language
        ),
        *held->expires_at,
        rep ? rep->name : held->rep,
        zone.name()};
}

// Beyond the profile's own days only what was shown may be taken, or while nothing nearer is free:
// what is not listed cannot be booked.
SlotQuestion Bookings::question_for(
    Store& store, const Talk& talk, const RouteReps& route, const std::string& slot, Instant now
)
{
    auto near = search_.question(booking_of(talk), now, Reach::within_days);
    const auto& shown = talk.conversation.slots_shown;
    const bool was_shown = std::find(shown.begin(), shown.end(), slot) != shown.end();
    if (!was_shown && !search_.starts(store, route.reps, near, {talk.n, 0}).empty()) return near;
    return search_.question(booking_of(talk), now, Reach::as_far_as_it_looks);
}

// Keeps the start for this talk; absent: nobody can take it.
std::optional<MeetingRow>
Bookings::take(Store& store, const Talk& talk, const Choice& choice, Instant now)
{
    expire_dead_holds(store, choice.route.reps, now);
    const auto& booking = booking_of(talk);
    const auto kept_for = std::chrono::minutes{booking.hold_minutes};
    auto own_holds = holds_of(store, talk.n);
    for (auto& own : own_holds) {
        if (own.state != "hold" || own.start != choice.start || *own.expires_at <= now) continue;
        // Theirs already: nothing can have come between. It is renewed once, not for ever.
        const bool is_fresh = *own.expires_at <= own.created + kept_for;
        if (is_fresh) own.expires_at = now + kept_for;
        update_meeting(store, own);
        return own;
    }
    const auto free =
        search_.free_at(store, choice.route.reps, choice.question, choice.start, {talk.n, 0});
    if (free.empty()) return std::nullopt;
    for (auto& own : own_holds)
        let_go(store, std::move(own), "released", now);
    const auto& rep = choose(store, choice.route, free, now);
    const auto& type = choice.question.meeting;
    MeetingRow hold;
    hold.id = new_id(now, secrets_);
    hold.rep = rep.id;
    hold.team = choice.route.pool;
    hold.state = "hold";
    hold.start = choice.start;
    hold.end = hold.start + std::chrono::minutes{type.length_min};
    hold.occ_start = hold.start - std::chrono::minutes{type.buffer_before_min};
    hold.occ_end = hold.end + std::chrono::minutes{type.buffer_after_min};
    hold.expires_at = now + kept_for;
    hold.conversation = talk.n;
    hold.profile = talk.profile->id;
    hold.title = booking.title.in(talk.conversation.language_index);
    hold.place = booking.where.in(talk.conversation.language_index);
    hold.time_zone = zone_for(talk.conversation.time_zone, {&rep}).name();
    hold.language = talk.conversation.language;
    hold.credit_paid = !hold.team.empty();
    hold.uid_domain = uid_domain();
    hold.created = hold.changed = now;
    insert_meeting(store, hold);
    return hold;
}

const Rep& Bookings::choose(
    Store& store, const RouteReps& route, const std::vector<const Rep*>& free, Instant now
)
{
    if (route.pool.empty()) return *free.front();
    const Interval ahead{now, now + std::chrono::days{days_ahead_counted}};
    std::vector<Candidate> candidates;
    for (const auto* rep : free)
        candidates.push_back({rep->id, rep->weight, live_meetings_of(store, rep->id, ahead, now)});
    const auto turn = take_turn(load_turns(store, route.pool), candidates, route.pick);
    assert(turn);
    save_turns(store, route.pool, turn->turns);
    const auto* const chosen = teams_.rep(turn->rep);
    assert(chosen);
    return *chosen;
}

void Bookings::expire_dead_holds(Store& store, const std::vector<const Rep*>& reps, Instant now)
{
    for (const auto* rep : reps)
        for (auto& hold : dead_holds_of(store, rep->id, now))
            let_go(store, std::move(hold), "expired", now);
}

void Bookings::let_go(Store& store, MeetingRow hold, const char* state, Instant now)
{
    give_turn_back(store, hold);
    hold.state = state;
    hold.changed = now;
    update_meeting(store, hold);
}

void Bookings::give_turn_back(Store& store, MeetingRow& meeting)
{
    if (!meeting.credit_paid) return;
    save_turns(store, meeting.team, give_back(load_turns(store, meeting.team), meeting.rep));
    meeting.credit_paid = false;
}

dialog::SlotGone Bookings::gone(
    Store& store, const Talk& talk, const Choice& choice, const std::string& wanted, Instant now
)
{
    const auto& talking = talk.conversation;
    const auto& shown = talking.slots_shown;
    const bool was_shown =
        wanted.empty() || std::find(shown.begin(), shown.end(), wanted) != shown.end();
    if (!was_shown) {
        const auto [question, starts] =
            search_.offered(store, choice.route.reps, booking_of(talk), now, {talk.n, 0});
        const auto zone = zone_for(talking.time_zone, choice.route.reps);
        const auto count = static_cast<std::size_t>(std::max(1, booking_of(talk).offer_slots));
        const auto nearest = nearest_offers(starts, choice.start, count);
        return {
            offers_of(nearest, length_of(question), zone, talking.language), zone.name(), wanted};
    }
    dialog::FindSlots others;
    others.route = talking.route.to;
    others.pick = talking.route.pick;
    others.already_shown = {rfc3339(choice.start)};
    auto found = find(store, talk, others, now);
    // Perhaps the only free times lie before the one that is gone.
    if (found.slots.empty()) {
        others.already_shown.clear();
        found = find(store, talk, others, now);
    }
    return {std::move(found.slots), std::move(found.time_zone), wanted};
}

void Bookings::release(Store& store, const Talk& talk, Instant now)
{
    for (auto& hold : holds_of(store, talk.n))
        let_go(store, std::move(hold), "released", now);
}

std::variant<dialog::MeetingBooked, dialog::SlotGone>
Bookings::book(Store& store, const Talk& talk, const dialog::BookMeeting& wanted, Instant now)
{
    const auto& talking = talk.conversation;
    const auto holds = holds_of(store, talk.n);
    Choice choice{
        reps_of(teams_, talking.sheet, talking.route.to, talking.route.pick),
        search_.question(booking_of(talk), now, Reach::as_far_as_it_looks),
        now};
    if (holds.empty()) return gone(store, talk, choice, "", now);
    std::optional<MeetingRow> meeting = holds.front();
    choice.start = meeting->start;
    const bool is_live = meeting->state == "hold" && *meeting->expires_at > now;
    if (!is_live) meeting = take(store, talk, choice, now);
    if (!meeting) return gone(store, talk, choice, rfc3339(choice.start), now);
    meeting->state = "confirmed";
    meeting->expires_at.reset();
    meeting->visitor_name = contact_in(wanted.contact, "name");
    meeting->visitor_email = contact_in(wanted.contact, "email");
    meeting->visitor_company = contact_in(wanted.contact, "company");
    meeting->changed = now;
    update_meeting(store, *meeting);
    put_in_calendar(store, *meeting, details_of(*meeting), now, secrets_);
    return dialog::MeetingBooked{
        meeting_for_visitor(store, *meeting),
        mails_from_.has_value() && !meeting->visitor_email.empty()};
}

std::vector<SlotOffer> Bookings::times_for(
    Store& store, const MeetingRow& meeting, const rules::Booking& booking, Instant now
)
{
    const auto* const rep = teams_.rep(meeting.rep);
    if (rep == nullptr) return {};
    const auto [question, starts] =
        search_.offered(store, {rep}, booking, now, {0, meeting.n}, meeting.start);
    OfferWish wish;
    wish.zone = zone_for(meeting.time_zone, {rep});
    // A page has room for more than a chat.
    wish.count = 4 * static_cast<std::size_t>(std::max(1, booking.offer_slots));
    wish.already_shown = {};
    const auto chosen = waking_first(choose_offers(starts, wish), wish.zone);
    return offers_of(chosen, length_of(question), wish.zone, meeting.language);
}

bool Bookings::move(
    Store& store, MeetingRow& meeting, const rules::Booking& booking, Instant start, Instant now
)
{
    const auto* const rep = teams_.rep(meeting.rep);
    if (rep == nullptr) return false;
    expire_dead_holds(store, {rep}, now);
    const auto question =
        search_.offered(store, {rep}, booking, now, {0, meeting.n}, meeting.start).question;
    if (search_.free_at(store, {rep}, question, start, {0, meeting.n}).empty()) return false;
    const auto& type = question.meeting;
    meeting.start = start;
    meeting.end = start + std::chrono::minutes{type.length_min};
    meeting.occ_start = meeting.start - std::chrono::minutes{type.buffer_before_min};
    meeting.occ_end = meeting.end + std::chrono::minutes{type.buffer_after_min};
    ++meeting.sequence;
    meeting.changed = now;
    update_meeting(store, meeting);
    put_in_calendar(store, meeting, details_of(meeting), now, secrets_);
    return true;
}

// The visitor has been promised this time: notice, horizon and caps were for choosing it.
bool Bookings::reassign(
    Store& store, MeetingRow& meeting, const std::set<std::string>& declined, Instant now
)
{
    const auto minutes = [](auto span) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(span).count());
    };
    if (meeting.team.empty()) return false;
    const rules::Sheet nothing_known;
    auto route = reps_of(teams_, nothing_known, meeting.team, "");
    std::erase_if(route.reps, [&](const Rep* rep) {
        return rep->id == meeting.rep || declined.contains(rep->id);
    });
    if (route.reps.empty()) return false;
    expire_dead_holds(store, route.reps, now);
    SlotQuestion question;
    question.now = now;
    question.meeting.length_min = minutes(meeting.end - meeting.start);
    question.meeting.step_min = 1;
    question.meeting.buffer_before_min = minutes(meeting.start - meeting.occ_start);
    question.meeting.buffer_after_min = minutes(meeting.occ_end - meeting.end);
    const auto free = search_.free_at(store, route.reps, question, meeting.start, {0, meeting.n});
    if (free.empty()) return false;
    give_turn_back(store, meeting);
    const auto before = meeting.rep;
    meeting.rep = choose(store, route, free, now).id;
    meeting.credit_paid = true;
    meeting.answer.clear();
    ++meeting.sequence;
    meeting.changed = now;
    update_meeting(store, meeting);
    take_out_of_calendar(store, meeting, before, now, secrets_);
    put_in_calendar(store, meeting, details_of(meeting), now, secrets_);
    return true;
}

void Bookings::cancel(Store& store, MeetingRow& meeting, Instant now)
{
    give_turn_back(store, meeting);
    meeting.state = "cancelled";
    ++meeting.sequence;
    meeting.changed = now;
    update_meeting(store, meeting);
    take_out_of_calendar(store, meeting, meeting.rep, now, secrets_);
}

dialog::Meeting Bookings::meeting_for_visitor(Store& store, const MeetingRow& meeting)
{
    const auto* const rep = teams_.rep(meeting.rep);
    const auto zone = Zone::find(meeting.time_zone).value_or(Zone());
    const auto token = write_link(link_key(store, secrets_), {meeting.id, meeting.sequence});
    dialog::Meeting shown;
    shown.id = meeting.id;
    shown.title = meeting.title;
    shown.start = meeting.start;
    shown.end = meeting.end;
    shown.time_zone = meeting.time_zone;
    shown.label = label_of(meeting.start, zone, meeting.language);
    shown.with = rep ? rep->name : meeting.rep;
    shown.where = meeting.place;
    shown.manage_url = public_url() + "/m/" + token;
    shown.ics_url = shown.manage_url + ".ics";
    return shown;
}

// The house's own name, so that two of them never give one name to two meetings.
std::string Bookings::uid_domain()
{
    if (mails_from_) return uid_domain_of(*mails_from_);
    return uid_domain_of(public_url());
}

std::string Bookings::public_url()
{
    const std::lock_guard lock(url_mutex_);
    return public_url_;
}

void Bookings::set_public_url(const std::string& url)
{
    const std::lock_guard lock(url_mutex_);
    public_url_ = url;
    while (public_url_.ends_with('/'))
        public_url_.pop_back();
}

}  // namespace usher::agent
