#pragma once
// Letters to mails: one carrier for visitors, one for reps, one for the owner's people, so that a
// mailbox that is refused for one of them holds up none of the others.

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "agent/booking/bookings.hpp"
#include "agent/mail/mail.hpp"
#include "agent/mail/mail_settings.hpp"
#include "agent/mail/meeting_mail.hpp"
#include "agent/mail/other_mails.hpp"
#include "agent/outbox/carrier.hpp"
#include "agent/profiles.hpp"
#include "agent/talk.hpp"

namespace usher::agent {

enum class MailTo { visitor, rep, owner };

class MailCarrier : public Carrier {
  public:
    // `store_file`: read on a connection of its own. `bookings`: for reps and links; outlives it.
    MailCarrier(
        MailTo to,
        MailSettings settings,
        std::unique_ptr<Mailer> mailer,
        Bookings& bookings,
        const std::string& store_file
    );

    std::string channel() const override;
    std::vector<std::string> kinds() const override;
    Carried carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop) override;

  private:
    // Nothing: there is nothing to send; why, in a word.
    struct Nothing {
        std::string because;
    };
    using Written = std::variant<Mail, Nothing>;
    Written write(const Delivery& delivery, Instant now);
    Written about_meeting(const Delivery& delivery, Instant now);
    Written to_visitor(const MeetingNote& note, const MeetingMailParts& parts, Instant now);
    Written to_rep(const MeetingNote& note, const MeetingMailParts& parts, Instant now);
    Written to_desk_about(const MeetingNote& note);
    Written about_talk(const Delivery& delivery, Instant now);
    Written offer(const TalkNote& note, const Talk& talk);
    Written call(const TalkNote& note, const Talk& talk, Instant now);
    Written digest(const Delivery& delivery);
    MeetingMailParts parts_for(const MeetingNote& note, Instant now);
    // Absent: the talk was forgotten, or can't be stepped through any more.
    std::optional<Talk> talk_of(const std::string& conversation);
    std::vector<Mailbox> desk_of(const rules::Profile& profile) const;
    bool has_had_enough(const Delivery& delivery, const std::string& address, Instant now);

    MailTo to_;
    MailSettings settings_;
    std::unique_ptr<Mailer> mailer_;
    Bookings& bookings_;
    Store store_;
    Profiles profiles_;
};

}  // namespace usher::agent
