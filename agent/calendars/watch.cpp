// Four workers over one list. Which source is next is decided under the lock, reading is done
// without it.

#include "agent/calendars/watch.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <functional>

#include "agent/calendars/address_guard.hpp"

namespace usher::agent {
namespace {

using std::chrono::seconds;

// One silent server blocks a worker for `silence_max`; with four of them the others go on.
constexpr int workers = 4;

constexpr seconds feed_rest{300};     // what publishers ask for; a feed is minutes old anyway
constexpr seconds caldav_rest{60};    // one small request if nothing has changed
constexpr seconds wanted_rest{20};    // while somebody is looking for a time
constexpr seconds first_rest{30};     // after a failure, then twice as long each time ...
constexpr seconds longest_rest{600};  // ... up to here
constexpr seconds list_rest{5};       // an account added by a command is there as soon

// A tenth more or less, by name, so that a hundred feeds of one host are not asked at once.
seconds jittered(seconds rest, const std::string& name, int turn)
{
    const auto part = std::hash<std::string>{}(name + std::to_string(turn)) % 21;
    return rest + rest * (static_cast<int>(part) - 10) / 100;
}

// What operators see of a feed in teams.jsonc: its address may be the only thing that keeps it
// private.
CalendarAccount public_feed(const Rep& rep, const std::string& url)
{
    CalendarAccount account;
    account.name = shown_address(url);
    account.rep = rep.id;
    account.kind = CalendarAccount::Kind::feed;
    account.url = url;
    return account;
}

bool same(const CalendarAccount& one, const CalendarAccount& other)
{
    return one.name == other.name && one.rep == other.rep && one.kind == other.kind &&
           one.url == other.url && one.user == other.user && one.password == other.password &&
           one.is_open == other.is_open;
}

}  // namespace

CalendarWatch::CalendarWatch(CalendarMeans means) : means_(std::move(means))
{
    prepare_fetching();
    means_.rules.stop = &stopping_;
    list_sources();
}

CalendarWatch::~CalendarWatch() { stop(); }

void CalendarWatch::start()
{
    for (int i = 0; i < workers; ++i)
        threads_.emplace_back([this] { work_until_stopped(); });
}

void CalendarWatch::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    something_to_do_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

// Also called while workers read: what they hold stays alive, and is no longer looked at.
void CalendarWatch::list_sources()
{
    std::vector<CalendarAccount> accounts;
    for (const auto& rep : means_.teams.reps)
        for (const auto& address : rep.calendars)
            if (address.find("://") != std::string::npos)
                accounts.push_back(public_feed(rep, address));
    Store store(means_.store_file, Store::Access::read_only);
    for (auto& account : accounts_in(store, find_account_key(means_.data_folder)))
        accounts.push_back(std::move(account));

    const std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<Watched>> next;
    std::vector<CalendarSource> sources;
    for (auto& account : accounts) {
        const auto known = std::ranges::find_if(watched_, [&](const auto& one) {
            return same(one->reader->account(), account);
        });
        if (known != watched_.end()) {
            next.push_back(*known);
        } else {
            auto one = std::make_shared<Watched>();
            one->source = {account.name, account.rep};
            one->reader = std::make_unique<CalendarReader>(std::move(account), means_.rules);
            next.push_back(std::move(one));
        }
        sources.push_back(next.back()->source);
    }
    watched_ = std::move(next);
    means_.shelf.set_sources(sources);
    list_due_ = Steady::now() + list_rest;
}

void CalendarWatch::work_until_stopped()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        const auto now = Steady::now();
        if (now >= list_due_) {
            list_due_ = now + list_rest;
            lock.unlock();
            try {
                list_sources();
            } catch (const std::exception& failed) {
                spdlog::error("the list of calendars can't be read: {}", failed.what());
            }
            lock.lock();
            continue;
        }
        auto until = list_due_;
        const auto one = next_due(now, until);
        if (!one) {
            something_to_do_.wait_until(lock, until);
            continue;
        }
        one->in_work = true;
        lock.unlock();
        try {
            read(*one);
        } catch (const std::exception& failed) {
            // A fault of ours with this one calendar; the others must go on.
            give_up(*one, failed.what());
        }
        lock.lock();
        one->in_work = false;
    }
}

std::shared_ptr<CalendarWatch::Watched>
CalendarWatch::next_due(Steady::time_point now, Steady::time_point& until)
{
    std::shared_ptr<Watched> next;
    for (const auto& one : watched_) {
        if (one->in_work) continue;
        const bool is_fine = one->failures == 0 && now >= one->read_at + wanted_rest;
        if (is_fine && means_.shelf.was_wanted(one->source)) one->due = std::min(one->due, now);
        if (one->due <= now && (!next || one->due < next->due)) next = one;
        until = std::min(until, one->due);
    }
    return next;
}

void CalendarWatch::read(Watched& one)
{
    const auto now = means_.clock.now();
    seconds wait_at_least{0};
    auto result = one.reader->read(now);
    if (auto* const failed = std::get_if<CalendarReader::Failed>(&result)) {
        if (stopping_) return;
        ++one.failures;
        wait_at_least = failed->asks_for_sign_in ? longest_rest : failed->wait_at_least;
        spdlog::warn(
            "calendar \"{}\" of {} can't be read: {}",
            one.source.name,
            one.source.rep,
            failed->because
        );
        means_.shelf.failed(one.source, failed->because, now);
        means_.metrics.count("usher_calendar_reads_total", "failed");
    } else {
        one.failures = 0;
        if (const auto* const same_as_before = std::get_if<CalendarReader::Unchanged>(&result))
            means_.shelf.is_unchanged(one.source, same_as_before->known, now);
        else
            means_.shelf.put(one.source, std::move(std::get<KeptCalendar>(result)));
        means_.metrics.count("usher_calendar_reads_total", "read");
    }
    count();
    const std::lock_guard lock(mutex_);
    one.read_at = Steady::now();
    one.due = one.read_at + rest_after(one, wait_at_least);
}

void CalendarWatch::give_up(Watched& one, const std::string& because)
{
    spdlog::error(
        "calendar \"{}\" of {} can't be read: {}", one.source.name, one.source.rep, because
    );
    means_.shelf.failed(one.source, because, means_.clock.now());
    ++one.failures;
    const std::lock_guard lock(mutex_);
    one.read_at = Steady::now();
    one.due = one.read_at + longest_rest;
}

seconds CalendarWatch::rest_after(const Watched& one, seconds wait_at_least) const
{
    if (one.failures == 0) {
        const bool feed = one.reader->account().kind == CalendarAccount::Kind::feed;
        return jittered(feed ? feed_rest : caldav_rest, one.source.name, 0);
    }
    constexpr int doublings_max = 5;
    const auto rest = first_rest * (1 << std::min(one.failures - 1, doublings_max));
    return std::max(
        wait_at_least, jittered(std::min(rest, longest_rest), one.source.name, one.failures)
    );
}

void CalendarWatch::count()
{
    const auto all = means_.shelf.health(means_.clock.now());
    const auto broken =
        std::ranges::count_if(all, [](const CalendarHealth& one) { return !one.problem.empty(); });
    means_.metrics.set("usher_calendars", static_cast<double>(all.size()));
    means_.metrics.set("usher_calendars_broken", static_cast<double>(broken));
}

void CalendarWatch::read_all()
{
    list_sources();
    std::vector<std::shared_ptr<Watched>> all;
    {
        const std::lock_guard lock(mutex_);
        all = watched_;
    }
    for (const auto& one : all)
        read(*one);
}

}  // namespace usher::agent
