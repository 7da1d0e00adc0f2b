#pragma once
// Mails about meetings: to the visitor in their language and zone, to the rep in theirs.

#include <optional>
#include <string>

#include "agent/booking/zones.hpp"
#include "agent/mail/brief.hpp"
#include "agent/mail/mail.hpp"
#include "agent/mail/mail_settings.hpp"
#include "agent/mail/meeting_note.hpp"

namespace usher::agent {

// What a mail about a meeting is made of besides its note.
struct MeetingMailParts {
    const MailSettings& settings;
    Zone rep_zone;
    std::string rep_language;
    std::string manage_url, ics_url;  // the visitor's; "" = none. Of a conflict: to move it
    std::string rep_url;              // the rep's; "" = none
    std::optional<Brief> brief;
    Instant now{};
};

// Whose name stands before the mailbox in what visitors get: "Ann Rep (Acme)".
std::string sender_for_visitors(const MailSettings& settings, const std::string& rep_name);

// To the visitor: booked, moved, passed on, cancelled, reminder.
Mail visitor_mail(const MeetingNote& note, const MeetingMailParts& parts);

// To the rep who has the meeting now: the same, with the brief.
Mail rep_mail(const MeetingNote& note, const MeetingMailParts& parts);
// To the rep from whom it was taken: their calendar lets go of it. The note has a previous rep.
Mail former_rep_mail(const MeetingNote& note, const MeetingMailParts& parts);

// To the rep: something else has come into their calendar at that time. They decide; the note has
// a conflict.
Mail conflict_mail(const MeetingNote& note, const MeetingMailParts& parts);

// "Tue 10 Mar 2026, 10:00 (GMT-4), America/New_York"
std::string full_label(Instant at, const Zone& zone, const std::string& language);

}  // namespace usher::agent
