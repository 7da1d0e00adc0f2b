// Lanes are started and stopped together; the clerk has a thread of his own.

#include "agent/outbox/post_office.hpp"

#include <spdlog/spdlog.h>

#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

// How fresh gauges and alarms are. A look reads a few rows for each channel.
constexpr std::chrono::seconds counts_every{5};
// Chores are due by the minute, not by the second.
constexpr int counts_between_chores = 6;

// Something that waits as long as this is worth an alarm, though it may still leave.
constexpr std::chrono::seconds waiting_is_alarming_after = std::chrono::minutes{15};

std::string alarm_of(const ChannelStanding& standing, Instant now)
{
    const auto& channel = standing.channel;
    const auto because = channel.said.empty() ? "" : ": " + channel.said;
    if (channel.state == ChannelRow::State::shut)
        return channel.name + " is shut, its letters wait" + because;
    if (standing.dead > 0) {
        return channel.name + " has " + std::to_string(standing.dead) +
               " letters that were given up" + because;
    }
    if (standing.oldest_due && now - *standing.oldest_due >= waiting_is_alarming_after) {
        return channel.name + " has a letter waiting since " + rfc3339(*standing.oldest_due) +
               because;
    }
    return "";
}

}  // namespace

void PostOffice::add(std::unique_ptr<Carrier> carrier, Lane::Shuts shuts)
{
    std::vector<std::unique_ptr<Carrier>> only;
    only.push_back(std::move(carrier));
    add_lanes(std::move(only), shuts, std::chrono::seconds{0});
}

void PostOffice::add_lanes(
    std::vector<std::unique_ptr<Carrier>> carriers, Lane::Shuts shuts, std::chrono::seconds rest
)
{
    channels_.push_back({carriers.front()->channel(), carriers.front()->kinds()});
    const auto destinations = std::make_shared<Destinations>(rest);
    for (auto& carrier : carriers)
        lanes_.push_back(std::make_unique<Lane>(std::move(carrier), shuts, destinations, means_));
}

void PostOffice::add_chore(std::function<void(Store&, Instant now)> chore)
{
    chores_.push_back(std::move(chore));
}

void PostOffice::announce()
{
    means_.records.run([this](Store& store) { set_channels(store, channels_); });
}

void PostOffice::start()
{
    for (const auto& lane : lanes_)
        lane->start();
    clerk_ = std::thread([this] { clerk_until_stopped(); });
}

void PostOffice::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_.notify_one();
    // All at once: each may need a moment to let go of its line.
    for (const auto& lane : lanes_)
        lane->ask_to_stop();
    if (clerk_.joinable()) clerk_.join();
    for (const auto& lane : lanes_)
        lane->stop();
}

std::vector<std::string> PostOffice::alarms() const
{
    const std::lock_guard lock(mutex_);
    return alarms_;
}

int PostOffice::carry_all_due()
{
    int carried = 0;
    for (const auto& lane : lanes_)
        while (lane->carry_next())
            ++carried;
    return carried;
}

void PostOffice::do_chores()
{
    means_.records.run([this](Store& store) {
        const auto now = means_.clock.now();
        forget_old_attempts(store, now);
        for (const auto& chore : chores_)
            chore(store, now);
    });
    count_what_waits();
}

void PostOffice::clerk_until_stopped()
{
    for (int round = 0;; ++round) {
        try {
            if (round % counts_between_chores == 0)
                do_chores();
            else
                count_what_waits();
        } catch (const std::exception& failed) {
            spdlog::error("the outbox can't be looked through: {}", failed.what());
        }
        std::unique_lock lock(mutex_);
        if (stop_.wait_for(lock, counts_every, [this] { return stopping_; })) return;
    }
}

void PostOffice::count_what_waits()
{
    const auto now = means_.clock.now();
    Store reading(means_.records.file(), Store::Access::read_only);
    std::vector<std::string> alarms;
    for (const auto& standing : channel_standings(reading, now)) {
        const auto& name = standing.channel.name;
        const auto age = standing.oldest_due ? now - *standing.oldest_due : std::chrono::seconds{0};
        auto& metrics = means_.metrics;
        metrics.set("usher_outbox_waiting", name, static_cast<double>(standing.waiting));
        metrics.set("usher_outbox_oldest_seconds", name, static_cast<double>(age.count()));
        metrics.set("usher_dead_letters", name, static_cast<double>(standing.dead));
        metrics.set(
            "usher_channel_shut", name, standing.channel.state == ChannelRow::State::shut ? 1 : 0
        );
        if (auto alarm = alarm_of(standing, now); !alarm.empty()) alarms.push_back(alarm);
    }
    const std::lock_guard lock(mutex_);
    alarms_ = std::move(alarms);
}

}  // namespace usher::agent
