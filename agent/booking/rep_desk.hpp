#pragma once
// What a rep says about a meeting: yes, no, it took place, nobody came. By the link in their mail
// or over the interface; each is kept as outcome data, and a no finds the next rep who fits.

#include <optional>
#include <string>
#include <variant>

#include "agent/booking/booking.hpp"
#include "agent/booking/bookings.hpp"
#include "agent/reception.hpp"
#include "agent/records/records.hpp"

namespace usher::agent {

class RepDesk {
  public:
    RepDesk(Records& records, Bookings& bookings, Reception& reception, const Clock& clock);

    // By the rep's signed link. Absent: not one of ours.
    std::optional<RepMeetingView> see(const std::string& token);
    std::variant<RepAnswered, RepRefusal>
    answer(const std::string& token, const std::string& answer, const std::string& reason);

    // By the meeting's id, as whoever has it: for programs that keep the reps' book. Also long
    // after the meeting.
    std::variant<RepAnswered, RepRefusal>
    answer_for(const std::string& meeting, const std::string& answer, const std::string& reason);

  private:
    using Answered = std::variant<RepAnswered, RepRefusal>;
    // The conversation's turn that comes of it, to be told once it is on disk.
    struct Told {
        std::string conversation;
        Frame turn;
    };
    struct Said {
        std::string answer, reason;
    };
    Answered in_a_job(const std::function<Answered(Store&, Told&)>& work);
    Answered take(Store& store, MeetingRow& meeting, const Said& said, Told& told);
    RepAnswered decline(Store& store, MeetingRow& meeting, const Said& said, Told& told);
    void write_down(Store& store, const MeetingRow& meeting, const Said& said);
    void tell_conversation(Store& store, const MeetingRow& meeting, Told& told);
    RepMeetingView view_of(Store& store, const MeetingRow& meeting, const std::string& rep);

    Records& records_;
    Bookings& bookings_;
    Reception& reception_;
    const Clock& clock_;
};

}  // namespace usher::agent
