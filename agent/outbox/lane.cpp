// Look, carry, note; and wait a little when nothing is due.

#include "agent/outbox/lane.hpp"

#include <spdlog/spdlog.h>

#include "agent/outbox/patience.hpp"

namespace usher::agent {
namespace {

// How soon a new letter is seen. A look costs two steps in an index.
constexpr std::chrono::milliseconds looks_every{500};

unsigned draw(Secrets& secrets)
{
    const auto bytes = secrets.bytes(2);
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[0])) << 8U |
           static_cast<unsigned char>(bytes[1]);
}

}  // namespace

Lane::Lane(
    std::unique_ptr<Carrier> carrier,
    Shuts shuts,
    std::shared_ptr<Destinations> destinations,
    const LaneMeans& means
)
    : carrier_(std::move(carrier)), channel_(carrier_->channel()), shuts_(shuts), means_(means),
      reading_(means.records.file(), Store::Access::read_only),
      destinations_(std::move(destinations))
{
}

Lane::~Lane() { stop(); }

void Lane::start()
{
    thread_ = std::thread([this] { work_until_stopped(); });
}

void Lane::ask_to_stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_.notify_one();
}

void Lane::stop()
{
    ask_to_stop();
    if (thread_.joinable()) thread_.join();
}

void Lane::work_until_stopped()
{
    while (!stopping_) {
        try {
            if (carry_next()) continue;
        } catch (const std::exception& failed) {
            // The store can't be read at the moment; it is looked at again.
            spdlog::error("{}: {}", channel_, failed.what());
        }
        std::unique_lock lock(mutex_);
        stop_.wait_for(lock, looks_every, [this] { return stopping_.load(); });
    }
}

bool Lane::carry_next()
{
    if (to_note_ && !note()) return false;
    const auto now = means_.clock.now();
    const auto delivery = take(now);
    if (!delivery) return false;
    const auto began = std::chrono::steady_clock::now();
    Carried carried;
    try {
        carried = carrier_->carry(*delivery, now, stopping_);
    } catch (const std::exception& failed) {
        // A fault of ours with this one letter: it comes again and is a dead letter in the end.
        spdlog::error(
            "{}: a letter of kind {} failed: {}", channel_, delivery->kind, failed.what()
        );
        carried = {Carried::How::try_later, failed.what(), {}};
    }
    const auto took = std::chrono::steady_clock::now() - began;
    // Cut short by ourselves: that was no try.
    if (stopping_ && carried.how == Carried::How::try_later) {
        destinations_->give_back(to_, {});
        return false;
    }
    to_note_ =
        tried(*delivery, carried, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    return note();
}

std::optional<Delivery> Lane::take(Instant now)
{
    const auto to = [this](const Delivery& delivery) {
        return carrier_->destination(delivery.body);
    };
    const auto find = [&](const Destinations::MayGo& may_go) {
        return next_delivery(reading_, channel_, now, [&](const Delivery& delivery) {
            return may_go(to(delivery));
        });
    };
    auto taken = destinations_->take(find, to, now);
    if (taken) to_ = to(*taken);
    return taken;
}

Tried Lane::tried(const Delivery& delivery, const Carried& carried, std::chrono::milliseconds took)
{
    Tried tried;
    tried.delivery = delivery.n;
    tried.at = means_.clock.now();
    tried.took = took;
    tried.how = carried.how;
    tried.said = carried.said;
    tried.next = tried.at;
    rests_until_ = {};
    if (carried.how != Carried::How::try_later) return tried;
    const auto wait =
        wait_after(delivery.attempts + 1, carried.wait_at_least, draw(means_.secrets));
    if (wait)
        tried.next = tried.at + *wait;
    else
        tried.then = Tried::Then::give_up;
    // Whoever asks for patience means it for all letters.
    const auto patience = std::min(carried.wait_at_least, wait_most);
    rests_until_ = destinations_->rested(tried.at, patience);
    return tried;
}

bool Lane::note()
try {
    means_.records.run([this](Store& store) {
        if (is_forgotten(store, to_note_->delivery)) to_note_->said.clear();
        // A channel that is shut loses nothing: it is the channel that failed, not the letter.
        if (note_channel(store, *to_note_) == ChannelRow::State::shut &&
            to_note_->how != Carried::How::refused)
            to_note_->then = Tried::Then::wait;
        write_down(store, *to_note_);
    });
    count(*to_note_);
    to_note_.reset();
    destinations_->give_back(to_, rests_until_);
    return true;
} catch (const TryAgain&) {
    return false;
}

ChannelRow::State Lane::note_channel(Store& store, const Tried& tried)
{
    auto channel = find_channel(store, channel_);
    if (!channel) return ChannelRow::State::gone;
    using How = Carried::How;
    if (tried.how == How::delivered || tried.how == How::refused) {
        // It may have been opened again by hand while this was under way.
        if (channel->failing_since) {
            channel->failing_since.reset();
            channel->said.clear();
            update_channel(store, *channel);
        }
        return channel->state;
    }
    if (tried.how == How::outdated) return channel->state;
    if (!channel->failing_since) channel->failing_since = tried.at;
    channel->said = tried.said;
    const bool for_long = tried.at - *channel->failing_since >= failing_is_persistent_after;
    const bool shut =
        tried.how == How::shut || (for_long && shuts_ == Shuts::when_failing_for_long);
    if (shut && channel->state == ChannelRow::State::open) {
        channel->state = ChannelRow::State::shut;
        spdlog::error("{} is shut: {}", channel_, tried.said);
    }
    update_channel(store, *channel);
    return channel->state;
}

void Lane::count(const Tried& tried)
{
    auto& metrics = means_.metrics;
    metrics.count("usher_deliveries_tried_total", channel_);
    switch (tried.how) {
    case Carried::How::delivered:
        metrics.count("usher_deliveries_total", channel_);
        break;
    case Carried::How::outdated:
        break;
    case Carried::How::try_later:
    case Carried::How::shut:
    case Carried::How::refused:
        metrics.count("usher_deliveries_failed_total", channel_);
        const bool dead = tried.then == Tried::Then::give_up || tried.how == Carried::How::refused;
        if (!dead) break;
        metrics.count("usher_dead_letters_total", channel_);
        spdlog::error("{}: a letter is given up: {}", channel_, tried.said);
        break;
    }
}

}  // namespace usher::agent
