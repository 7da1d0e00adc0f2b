// Buckets count what is missing, so that a new one needs no rate to be full.

#include "web/limits.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace usher::web {

double Bucket::missing(Moment now, Rate rate) const
{
    const std::chrono::duration<double> passed = now - since_;
    return std::max(0.0, double{missing_} - passed.count() * rate.per_minute / 60.0);
}

bool Bucket::empty(Moment now, Rate rate) const
{
    return rate.per_minute > 0 && missing(now, rate) + 1 > std::max(1, rate.at_once);
}

bool Bucket::take(Moment now, Rate rate)
{
    if (rate.per_minute <= 0) return true;
    if (empty(now, rate)) return false;
    missing_ = static_cast<float>(missing(now, rate) + 1);
    since_ = now;
    return true;
}

std::chrono::milliseconds Bucket::wait(Moment now, Rate rate) const
{
    if (!empty(now, rate)) return std::chrono::milliseconds{0};
    const double over = missing(now, rate) + 1 - std::max(1, rate.at_once);
    const double ms = std::ceil(over * 60'000.0 / rate.per_minute);
    return std::chrono::milliseconds{static_cast<long>(ms)};
}

std::size_t AddressTable::Hash::operator()(const AddressKey& address) const
{
    const auto* bytes = reinterpret_cast<const char*>(address.data());
    return std::hash<std::string_view>{}({bytes, address.size()});
}

AddressUse& AddressTable::of(const AddressKey& address, Moment now)
{
    const auto found = uses_.find(address);
    if (found == uses_.end() && uses_.size() >= most_) {
        sweep(now);
        if (uses_.size() >= most_) return others_;
    }
    auto& use = found == uses_.end() ? uses_[address] : found->second;
    use.last_seen = now;
    return use;
}

void AddressTable::sweep(Moment now)
{
    using namespace std::chrono_literals;
    if (now - swept_ < 1s) return;  // a full table is not swept for each newcomer
    swept_ = now;
    // After two minutes of silence every bucket of the address is full again.
    std::erase_if(uses_, [&](const auto& entry) {
        return entry.second.lines == 0 && entry.second.requests == 0 &&
               now - entry.second.last_seen > 2min;
    });
}

Seat::Seat(std::size_t& taken, AddressUse& address) : taken_(taken), address_(address)
{
    ++taken_;
    ++address_.lines;
}

Seat::~Seat()
{
    --taken_;
    --address_.lines;
}

}  // namespace usher::web
