// Calendars that lie as .ics files in the configuration folder, read again when they change.
// Addresses on the web are not fetched here, so nothing is known of them.

#include "agent/booking/feeds.hpp"

#include <spdlog/spdlog.h>

#include "agent/profile_files.hpp"

namespace usher::agent {

Feeds::Feeds(std::string config_folder) : folder_(std::move(config_folder)) {}

std::optional<std::vector<Interval>> Feeds::busy(const Rep& rep, const Interval& window)
{
    std::vector<Interval> busy;
    for (const auto& address : rep.calendars) {
        const auto* const found = calendar(address);
        if (found == nullptr || found->unreadable) {
            spdlog::warn("a calendar of {} can't be read: no times are offered", rep.id);
            return std::nullopt;
        }
        const auto times = busy_times(*found, {rep.works.zone, rep.email, window});
        busy.insert(busy.end(), times.busy.begin(), times.busy.end());
    }
    return busy;
}

const Calendar* Feeds::calendar(const std::string& address)
{
    if (address.find("://") != std::string::npos) return nullptr;
    const auto path = folder_ / address;
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(path, failed);
    if (failed) return nullptr;
    const auto kept = kept_.find(address);
    if (kept != kept_.end() && kept->second.changed == changed) return &kept->second.calendar;
    auto& now = kept_[address];
    now = {changed, read_calendar(read_file(path.string()))};
    return &now.calendar;
}

}  // namespace usher::agent
