#pragma once
// Which ways out the settings open.

#include <string>

#include "agent/booking/bookings.hpp"
#include "agent/outbox/post_office.hpp"
#include "agent/secrets.hpp"
#include "agent/settings.hpp"

namespace usher::agent {

// What carriers are made with; outlives them.
struct WaysOutMeans {
    const Settings& settings;
    Bookings& bookings;
    Secrets& secrets;
    const std::string& store_file;
    const std::string& data_folder;
};

// Throws with a sentence if a secret that the settings name is not there or is no secret.
void open_ways_out(PostOffice& post_office, const WaysOutMeans& means);

}  // namespace usher::agent
