#pragma once
// Mails that are about no meeting: what the owner offered, a call for a person, the morning's
// digest, a meeting nobody can take.

#include <map>
#include <string>
#include <vector>

#include "agent/mail/brief.hpp"
#include "agent/mail/mail.hpp"
#include "agent/mail/meeting_note.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// What was agreed in a talk, as its letter tells it.
struct TalkNote {
    std::string conversation, profile;
    std::string language;
    int version = 0;
    std::string offer;   // its name; "" = it is no offer
    std::string reason;  // why a person is called
    std::map<std::string, std::string> contact;

    std::string contact_field(const std::string& name) const;  // "" = not known
};
// Throws with a sentence if it is none.
TalkNote read_talk_note(const std::string& body);

// To the visitor: the link, or that they were introduced. A newsletter begins with its owner.
Mail offer_mail_to_visitor(const TalkNote& note, const rules::Offer& offer, std::size_t language);
// To the partner, or to whoever keeps the list; with what the visitor told us.
Mail offer_mail_to_owner(
    const TalkNote& note, const rules::Offer& offer, const Brief& brief, const std::string& to
);

// To the visitor, while nobody is at the desk. `next_opening`: as they are told it; "" = not known.
Mail call_mail_to_visitor(const TalkNote& note, const std::string& next_opening);
// To the people at the desk, one mail for all of them.
Mail call_mail_to_desk(
    const TalkNote& note,
    const Brief& brief,
    const std::string& next_opening,
    const std::vector<Mailbox>& desk
);

// A rep declined, and there is nobody else.
Mail nobody_else_mail(
    const MeetingNote& note, const std::string& when, const std::vector<Mailbox>& desk
);

struct DigestLine {
    std::string when, title, visitor, company, where;
};
Mail digest_mail(
    const Mailbox& rep,
    const std::string& language,
    const std::string& date,
    const std::vector<DigestLine>& lines
);

}  // namespace usher::agent
