// Whose calendar it is stands in the letter; what opens it is looked up for each, for it may
// change.

#include "agent/outbox/calendar_carrier.hpp"

#include "agent/calendars/accounts.hpp"
#include "agent/calendars/deliver.hpp"

namespace usher::agent {

CalendarCarrier::CalendarCarrier(
    const std::string& store_file, std::string data_folder, std::vector<std::string> private_hosts
)
    : store_(store_file, Store::Access::read_only), data_folder_(std::move(data_folder))
{
    rules_.private_hosts = std::move(private_hosts);
}

std::vector<std::string> CalendarCarrier::kinds() const { return {calendar_put, calendar_delete}; }

std::string CalendarCarrier::destination(const std::string& body) const
{
    return rep_of_letter(body);
}

Carried CalendarCarrier::carry(const Delivery& delivery, Instant, const std::atomic<bool>& stop)
{
    const auto rep = rep_of_letter(delivery.body);
    auto rules = rules_;
    rules.stop = &stop;
    for (const auto& account : accounts_in(store_, find_account_key(data_folder_))) {
        if (account.rep != rep || account.writes != CalendarAccount::Writes::yes) continue;
        const auto done = deliver_calendar(delivery.kind, delivery.body, account, rules);
        using How = CalendarDelivered::How;
        if (done.how == How::ok) return {Carried::How::delivered, done.said, {}};
        const auto how = done.how == How::again ? Carried::How::try_later : Carried::How::refused;
        return {how, done.said, {}};
    }
    return {Carried::How::outdated, "no calendar of this rep is written to any more", {}};
}

}  // namespace usher::agent
