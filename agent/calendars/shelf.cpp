// A map behind a mutex; calendars are shared, never copied.

#include "agent/calendars/shelf.hpp"

#include <utility>

namespace usher::agent {

void CalendarShelf::set_sources(const std::vector<CalendarSource>& sources)
{
    const std::lock_guard lock(mutex_);
    std::map<std::string, std::map<CalendarSource, KeptCalendar>> next;
    for (const auto& source : sources)
        next[source.rep][source] = std::move(by_rep_[source.rep][source]);
    by_rep_ = std::move(next);
}

// nullptr: it was taken away, perhaps while it was being read.
KeptCalendar* CalendarShelf::find(const CalendarSource& source)
{
    const auto rep = by_rep_.find(source.rep);
    if (rep == by_rep_.end()) return nullptr;
    const auto found = rep->second.find(source);
    return found == rep->second.end() ? nullptr : &found->second;
}

void CalendarShelf::put(const CalendarSource& source, KeptCalendar calendar)
{
    const std::lock_guard lock(mutex_);
    if (auto* const kept = find(source)) *kept = std::move(calendar);
}

void CalendarShelf::is_unchanged(const CalendarSource& source, Interval known, Instant now)
{
    const std::lock_guard lock(mutex_);
    auto* const kept = find(source);
    if (kept == nullptr) return;
    kept->known = known;
    kept->read_at = now;
    kept->problem.clear();
}

void CalendarShelf::failed(const CalendarSource& source, const std::string& because, Instant now)
{
    const std::lock_guard lock(mutex_);
    auto* const kept = find(source);
    if (kept == nullptr) return;
    if (kept->problem.empty()) kept->failing_since = now;
    kept->problem = because;
}

bool CalendarShelf::is_good(const KeptCalendar& kept, Instant now) const
{
    if (when_broken_ == WhenBroken::offer_nothing && !kept.problem.empty()) return false;
    // A clock that was set back makes nothing fresh.
    const auto age = now - kept.read_at;
    return kept.calendar && !kept.calendar->unreadable && age <= age_max_ && age >= -age_max_;
}

std::optional<std::vector<KeptCalendar>> CalendarShelf::of(const std::string& rep, Instant now)
{
    const std::lock_guard lock(mutex_);
    const auto found = by_rep_.find(rep);
    if (found == by_rep_.end()) return std::vector<KeptCalendar>{};
    std::vector<KeptCalendar> calendars;
    bool all_good = true;
    for (auto& [source, kept] : found->second) {
        kept.is_wanted = true;
        all_good = all_good && is_good(kept, now);
        calendars.push_back(kept);
    }
    return all_good ? std::optional(std::move(calendars)) : std::nullopt;
}

CalendarShelf::Reliable CalendarShelf::reliable(const std::string& rep, Instant now) const
{
    const std::lock_guard lock(mutex_);
    Reliable reliable;
    const auto found = by_rep_.find(rep);
    if (found == by_rep_.end()) return reliable;
    for (const auto& [source, kept] : found->second) {
        if (is_good(kept, now))
            reliable.calendars.push_back(kept);
        else
            reliable.are_all = false;
    }
    return reliable;
}

bool CalendarShelf::was_wanted(const CalendarSource& source)
{
    const std::lock_guard lock(mutex_);
    auto* const kept = find(source);
    return kept != nullptr && std::exchange(kept->is_wanted, false);
}

std::vector<CalendarHealth> CalendarShelf::health(Instant now) const
{
    const std::lock_guard lock(mutex_);
    std::vector<CalendarHealth> all;
    for (const auto& [rep, sources] : by_rep_) {
        for (const auto& [source, kept] : sources) {
            CalendarHealth health{source, is_good(kept, now), {}, kept.problem, {}};
            if (kept.calendar) {
                health.age = now - kept.read_at;
                health.notes = kept.calendar->notes;
                if (health.problem.empty()) health.problem = kept.calendar->unreadable.value_or("");
            }
            if (!health.is_offered && health.problem.empty())
                health.problem =
                    kept.calendar ? "it was last read too long ago" : "it was not read yet";
            all.push_back(std::move(health));
        }
    }
    return all;
}

}  // namespace usher::agent
