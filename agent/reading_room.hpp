#pragma once
// The record, as it is read: connections of its own beside the writer's, profiles compiled for
// itself. What changes something goes through the records thread like everything else.

#include <memory>
#include <mutex>
#include <vector>

#include "agent/archive.hpp"
#include "agent/booking/rep_desk.hpp"
#include "agent/clock.hpp"
#include "agent/profiles.hpp"
#include "agent/reception.hpp"
#include "agent/records/records.hpp"

namespace usher::agent {

class ReadingRoom : public Archive {
  public:
    ReadingRoom(
        Records& records, Reception& reception, TalkRoom& room, RepDesk& reps, const Clock& clock
    );

    std::variant<std::string, BadRequest> conversations(const ConversationFilter&) override;
    std::optional<std::string> conversation(const std::string& id) override;
    void
    each(const ConversationFilter&, const std::function<bool(const std::string& line)>&) override;
    std::variant<std::string, BadRequest> meetings(const MeetingFilter&) override;
    Done meeting_outcome(
        const std::string& meeting, const std::string& outcome, const std::string& reason
    ) override;
    std::string profiles() override;
    std::optional<std::string> versions(const std::string& profile) override;
    std::optional<std::string> version_bytes(const std::string& profile, int number) override;
    int forget(const std::string& email, const std::string& conversation) override;

  private:
    // A connection with the profiles it has compiled; lent to one reader at a time.
    struct Desk {
        explicit Desk(const std::string& file) : store(file, Store::Access::read_only) {}
        Store store;
        Profiles profiles;
    };
    std::unique_ptr<Desk> borrow();
    void give_back(std::unique_ptr<Desk> desk);
    template <typename Reading> auto read(Reading reading);

    Records& records_;
    Reception& reception_;
    TalkRoom& room_;
    RepDesk& reps_;
    const Clock& clock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Desk>> free_;
};

}  // namespace usher::agent
