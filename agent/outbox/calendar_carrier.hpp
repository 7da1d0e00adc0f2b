#pragma once
// Carries meetings into the reps' own calendars.

#include <string>
#include <vector>

#include "agent/calendars/fetch.hpp"
#include "agent/outbox/carrier.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

class CalendarCarrier : public Carrier {
  public:
    // `store_file`: read on a connection of its own.
    CalendarCarrier(
        const std::string& store_file,
        std::string data_folder,
        std::vector<std::string> private_hosts
    );

    std::string channel() const override { return "calendar"; }
    std::vector<std::string> kinds() const override;
    std::string destination(const std::string& body) const override;  // the rep
    Carried carry(const Delivery& delivery, Instant now, const std::atomic<bool>& stop) override;

  private:
    Store store_;
    std::string data_folder_;
    FetchRules rules_;
};

}  // namespace usher::agent
