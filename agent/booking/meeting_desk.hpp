#pragma once
// The visitor's meeting page, as it is kept: every call is a job of the records thread, and a
// change of the meeting is a turn of its conversation too.

#include <optional>

#include "agent/booking/booking.hpp"
#include "agent/booking/bookings.hpp"
#include "agent/booking/invitation.hpp"
#include "agent/booking/rep_desk.hpp"
#include "agent/mail/mail_settings.hpp"
#include "agent/reception.hpp"
#include "agent/records/records.hpp"

namespace usher::agent {

class MeetingDesk : public Booking {
  public:
    // `mail`: how visitors are written to; absent: they are not.
    MeetingDesk(
        Records& records,
        Bookings& bookings,
        Profiles& profiles,
        Reception& reception,
        RepDesk& reps,
        const Clock& clock,
        const std::optional<MailSettings>& mail
    );

    std::optional<MeetingView> see(const std::string& token) override;
    std::vector<dialog::SlotOffer> times(const std::string& token) override;
    std::variant<MeetingView, MeetingRefusal>
    move(const std::string& token, const std::string& slot) override;
    std::variant<MeetingView, MeetingRefusal> cancel(const std::string& token) override;
    std::optional<std::string> ics(const std::string& token) override;
    bool send_link(const std::string& token) override;
    std::optional<RepMeetingView> see_as_rep(const std::string& token) override
    {
        return reps_.see(token);
    }
    std::variant<RepAnswered, RepRefusal> answer_as_rep(
        const std::string& token, const std::string& answer, const std::string& reason
    ) override
    {
        return reps_.answer(token, answer, reason);
    }

  private:
    using Changed = std::variant<MeetingView, MeetingRefusal>;
    struct Found {
        MeetingRow meeting;
        bool is_current = true;  // false: the link is from before a move
    };
    // Absent: not a link of ours.
    std::optional<Found> find(Store& store, const std::string& token);
    MeetingView view_of(Store& store, const MeetingRow& meeting);
    MeetingView old_view_of(const MeetingRow& meeting) const;
    void add_people(Invitation& invitation, const MeetingRow& meeting, const Rep& rep) const;
    bool is_written_to(const MeetingRow& meeting) const;
    // Runs `change` on the meeting, tells its conversation, and writes the letter.
    Changed change(
        const std::string& token,
        const std::function<std::optional<MeetingRefusal>(Store&, MeetingRow&)>& change
    );
    void write_letters(Store& store, const MeetingRow& meeting, const MeetingRow& before);
    // What the meeting's profile says about booking today; absent: it no longer books.
    std::optional<rules::Booking> booking_of(Store& store, const MeetingRow& meeting);

    Records& records_;
    Bookings& bookings_;
    Profiles& profiles_;
    Reception& reception_;
    RepDesk& reps_;
    const Clock& clock_;
    const std::optional<MailSettings> mail_;
};

}  // namespace usher::agent
