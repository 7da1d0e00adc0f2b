// One organizer for all: the mailbox in the settings. So a meeting that is passed on to another rep
// stays the same entry in the visitor's calendar, From and ORGANIZER agree, and no rep is asked to
// answer themselves.

#include "agent/mail/meeting_mail.hpp"

#include "agent/booking/invitation.hpp"
#include "agent/booking/meeting_uid.hpp"
#include "agent/booking/offer.hpp"
#include "agent/mail/header_text.hpp"
#include "agent/mail/words.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t title_letters_max = 120;
constexpr std::size_t description_letters_max = 1000;  // of a line

std::string dated(Instant at, const Zone& zone, const std::string& language)
{
    auto label = label_of(at, zone, language);
    const std::chrono::year_month_day date{zone.date_at(at)};
    if (const auto comma = label.rfind(", "); comma != label.npos)
        label.insert(comma, " " + std::to_string(static_cast<int>(date.year())));
    return label;
}

bool is_cancelled(const MeetingNote& note) { return note.kind == "meeting.cancelled"; }

Zone visitor_zone(const MeetingNote& note) { return Zone::find(note.time_zone).value_or(Zone()); }

// Several lines, each harmless.
std::string description_of(const std::string& text)
{
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find("\r\n", at), text.size());
        lines += plain_line(std::string_view(text).substr(at, end - at), description_letters_max);
        lines += '\n';
        at = end + 2;
    }
    while (lines.ends_with('\n'))
        lines.pop_back();
    return lines;
}

Invitation invitation_for(
    const MeetingNote& note,
    const MeetingMailParts& parts,
    const std::string& uid,
    const std::string& title,
    const std::string& text
)
{
    const bool cancelled = is_cancelled(note);
    Invitation invitation;
    invitation.uid = uid;
    invitation.sequence = note.sequence;
    invitation.state = cancelled ? Invitation::State::cancelled : Invitation::State::confirmed;
    invitation.method = cancelled ? Invitation::Method::cancel : Invitation::Method::request;
    invitation.start = note.start;
    invitation.end = note.end;
    invitation.now = parts.now;
    invitation.title = plain_line(title, title_letters_max);
    invitation.description = description_of(text);
    invitation.where = plain_line(note.where);
    invitation.organizer_email = parts.settings.from;
    return invitation;
}

void add_attendee(
    Invitation& invitation,
    const std::string& name,
    const std::string& email,
    Invitation::Attendee::Answer answer
)
{
    if (is_mail_address(email))
        invitation.attendees.push_back({plain_line(name, title_letters_max), email, answer});
}

void put_calendar(Mail& mail, const Invitation& invitation)
{
    mail.calendar = to_icalendar(invitation);
    mail.calendar_method = invitation.method == Invitation::Method::cancel ? "CANCEL" : "REQUEST";
}

// What this rep's calendar calls it.
std::string rep_uid(const MeetingNote& note, const NotedRep& rep)
{
    return meeting_uid(note.meeting, rep.id, domain_of_uid(note.uid));
}

std::string_view headline(const MeetingNote& note, const VisitorWords& words)
{
    if (note.kind == "meeting.reminder") return words.reminder;
    if (is_cancelled(note)) return words.cancelled;
    if (note.was_passed_on()) return words.passed_on;
    const bool was_moved = note.kind == "meeting.moved" || note.kind == "meeting.link";
    return was_moved ? words.moved : words.booked;
}

MailPage
visitor_page(const MeetingNote& note, const MeetingMailParts& parts, const VisitorWords& words)
{
    const auto zone = visitor_zone(note);
    MailPage page;
    page.emplace_back(Paragraph{
        note.visitor_name.empty() ? std::string(words.hello_nobody)
                                  : fill(words.hello, {{"name", note.visitor_name}})});
    page.emplace_back(Paragraph{fill(headline(note, words), {{"rep", note.rep.name}})});
    Rows rows;
    rows.rows.emplace_back(words.what, note.title);
    rows.rows.emplace_back(words.when, full_label(note.start, zone, note.language));
    if (zone.name() != parts.rep_zone.name()) {
        rows.rows.emplace_back(
            fill(words.rep_time, {{"rep", note.rep.name}}),
            full_label(note.start, parts.rep_zone, note.language)
        );
    }
    if (!note.rep.name.empty()) rows.rows.emplace_back(words.with, note.rep.name);
    if (!note.where.empty()) rows.rows.emplace_back(words.where, note.where);
    page.emplace_back(std::move(rows));
    if (!is_cancelled(note) && !parts.manage_url.empty()) {
        page.emplace_back(Links{
            {{std::string(words.change), parts.manage_url},
             {std::string(words.add_to_calendar), parts.ics_url}}});
    }
    page.emplace_back(Small{std::string(words.why_this_mail)});
    return page;
}

std::string with_company(const MeetingNote& note)
{
    const auto& who = note.visitor_company.empty() ? note.visitor_name : note.visitor_company;
    return who.empty() ? note.title : note.title + ": " + who;
}

Rows rows_for_rep(const MeetingNote& note, const MeetingMailParts& parts, const RepWords& words)
{
    const auto zone = visitor_zone(note);
    Rows rows;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) rows.rows.emplace_back(name, value);
    };
    add(words.when, full_label(note.start, parts.rep_zone, parts.rep_language));
    if (zone.name() != parts.rep_zone.name())
        add(words.visitor_time, full_label(note.start, zone, parts.rep_language));
    add(words.who, note.visitor_name);
    add(words.company, note.visitor_company);
    add(words.email, note.visitor_email);
    if (parts.brief) add(words.phone, parts.brief->phone);
    add(words.where, note.where);
    if (parts.brief) add(words.page, parts.brief->came_from);
    return rows;
}

std::string rep_headline(const MeetingNote& note, const RepWords& words)
{
    if (is_cancelled(note)) return std::string(words.cancelled);
    if (note.was_passed_on())
        return fill(words.passed_on_to_you, {{"rep", note.previous_rep->name}});
    return std::string(note.kind == "meeting.moved" ? words.moved : words.booked);
}

void append(MailPage& page, MailPage more)
{
    for (auto& block : more)
        page.push_back(std::move(block));
}

Mail mail_to(const NotedRep& rep, const MeetingNote& note, const MeetingMailParts& parts)
{
    Mail mail;
    mail.to = {{rep.name, rep.email}};
    mail.reply_to = {note.visitor_name, note.visitor_email};
    mail.from_name = parts.settings.from_name;
    mail.date = parts.now;
    return mail;
}

}  // namespace

std::string full_label(Instant at, const Zone& zone, const std::string& language)
{
    return dated(at, zone, language) + ", " + zone.name();
}

std::string sender_for_visitors(const MailSettings& settings, const std::string& rep_name)
{
    return settings.from_name.empty() ? rep_name : rep_name + " (" + settings.from_name + ")";
}

Mail visitor_mail(const MeetingNote& note, const MeetingMailParts& parts)
{
    using Answer = Invitation::Attendee::Answer;
    const auto& words = visitor_words(note.language);
    const auto what = note.title + ", " + dated(note.start, visitor_zone(note), note.language);
    const auto page = visitor_page(note, parts, words);
    Mail mail;
    mail.to = {{note.visitor_name, note.visitor_email}};
    mail.reply_to = {note.rep.name, note.rep.email};
    mail.from_name = sender_for_visitors(parts.settings, note.rep.name);
    mail.date = parts.now;
    mail.subject = what;
    if (is_cancelled(note)) mail.subject = fill(words.cancelled_subject, {{"what", what}});
    const bool is_reminder = note.kind == "meeting.reminder";
    if (is_reminder) mail.subject = fill(words.reminder_subject, {{"what", what}});
    mail.text = to_text(page);
    mail.html = to_html(page, words.language);
    // The entry is in their calendar already.
    if (is_reminder) return mail;
    auto invitation = invitation_for(note, parts, note.uid, note.title, mail.text);
    invitation.organizer_name = mail.from_name;
    const bool has_answered = parts.settings.visitors_answer == "accepted";
    add_attendee(
        invitation,
        note.visitor_name,
        note.visitor_email,
        has_answered ? Answer::accepted : Answer::asked_for
    );
    // Some programs show nobody but attendees.
    if (!is_cancelled(note) && note.rep.email != parts.settings.from)
        add_attendee(invitation, note.rep.name, note.rep.email, Answer::accepted);
    put_calendar(mail, invitation);
    return mail;
}

Mail rep_mail(const MeetingNote& note, const MeetingMailParts& parts)
{
    using Answer = Invitation::Attendee::Answer;
    const auto& words = rep_words(parts.rep_language);
    auto mail = mail_to(note.rep, note, parts);
    const auto what =
        with_company(note) + ", " + dated(note.start, parts.rep_zone, parts.rep_language);
    mail.subject = is_cancelled(note) ? fill(words.cancelled_subject, {{"what", what}}) : what;
    MailPage page;
    page.emplace_back(Paragraph{rep_headline(note, words)});
    page.emplace_back(rows_for_rep(note, parts, words));
    if (!is_cancelled(note)) {
        if (parts.brief) append(page, page_of(*parts.brief, parts.rep_language));
        if (!parts.rep_url.empty()) {
            page.emplace_back(Links{
                {{std::string(words.accept), parts.rep_url + "?answer=accepted"},
                 {std::string(words.decline), parts.rep_url + "?answer=declined"},
                 {std::string(words.held), parts.rep_url + "?answer=held"},
                 {std::string(words.no_show), parts.rep_url + "?answer=no_show"}}});
        }
    }
    auto small = page;
    page.emplace_back(Small{std::string(words.why_this_mail)});
    mail.text = to_text(page);
    mail.html = to_html(page, words.language);
    auto invitation =
        invitation_for(note, parts, rep_uid(note, note.rep), with_company(note), to_text(small));
    invitation.organizer_name = parts.settings.from_name;
    add_attendee(invitation, note.rep.name, note.rep.email, Answer::asked_for);
    put_calendar(mail, invitation);
    return mail;
}

Mail conflict_mail(const MeetingNote& note, const MeetingMailParts& parts)
{
    const auto& words = rep_words(parts.rep_language);
    auto mail = mail_to(note.rep, note, parts);
    const auto what =
        with_company(note) + ", " + dated(note.start, parts.rep_zone, parts.rep_language);
    mail.subject = fill(words.conflict_subject, {{"what", what}});
    MailPage page;
    page.emplace_back(Paragraph{std::string(words.conflict)});
    auto rows = rows_for_rep(note, parts, words);
    const auto label = [&](const std::optional<Instant>& at) {
        return at ? full_label(*at, parts.rep_zone, parts.rep_language) : std::string();
    };
    rows.rows.emplace_back(
        words.conflict_event, label(note.conflict_start) + " – " + label(note.conflict_end)
    );
    page.emplace_back(std::move(rows));
    page.emplace_back(Links{
        {{std::string(words.move), parts.manage_url},
         {std::string(words.decline), parts.rep_url + "?answer=declined"}}});
    page.emplace_back(Small{std::string(words.why_this_mail)});
    mail.text = to_text(page);
    mail.html = to_html(page, words.language);
    return mail;
}

Mail former_rep_mail(const MeetingNote& note, const MeetingMailParts& parts)
{
    using Answer = Invitation::Attendee::Answer;
    const auto& words = rep_words(parts.rep_language);
    const auto former = note.previous_rep.value_or(NotedRep{});
    auto gone = note;
    gone.kind = "meeting.cancelled";
    auto mail = mail_to(former, note, parts);
    const auto what =
        with_company(note) + ", " + dated(note.start, parts.rep_zone, parts.rep_language);
    mail.subject = fill(words.cancelled_subject, {{"what", what}});
    MailPage page;
    page.emplace_back(Paragraph{fill(words.passed_on_to_other, {{"rep", note.rep.name}})});
    page.emplace_back(rows_for_rep(note, parts, words));
    page.emplace_back(Small{std::string(words.why_this_mail)});
    mail.text = to_text(page);
    mail.html = to_html(page, words.language);
    auto invitation =
        invitation_for(gone, parts, rep_uid(note, former), with_company(note), mail.text);
    invitation.organizer_name = parts.settings.from_name;
    add_attendee(invitation, former.name, former.email, Answer::asked_for);
    put_calendar(mail, invitation);
    return mail;
}

}  // namespace usher::agent
