// Choosing by days and halves of days.

#include "agent/booking/offer.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace usher::agent {

namespace {

using namespace std::chrono;

constexpr hours waking_from{8}, waking_to{20};
constexpr days spread_over{7};  // further away is no alternative to the soonest time

enum class Half { morning, afternoon };

// A free time as the visitor's calendar shows it.
struct Option {
    Instant start;
    LocalDate date;
    Half half = Half::morning;
    bool waking = true;
    minutes from_waking{0};  // how long before or after the waking hours; 0: inside
};

Option option_of(Instant start, const Zone& zone)
{
    const auto wall = zone.to_local(start);
    const auto date = floor<days>(wall);
    const auto time = wall - date;
    const auto outside = std::max({waking_from - time, time - waking_to, decltype(time)::zero()});
    return {
        start,
        date,
        time < hours{12} ? Half::morning : Half::afternoon,
        time >= waking_from && time < waking_to,
        duration_cast<minutes>(outside)};
}

// What may still be shown: after the last one shown, and what was passed over before it.
struct Options {
    std::vector<Option> later, passed_over;
};

bool is_within(LocalDate date, long minute, const UnwishedTimes& times)
{
    return (!times.from || date >= *times.from) && (!times.until || date <= *times.until) &&
           (!times.begin_min || minute >= *times.begin_min) &&
           (!times.end_min || minute < *times.end_min);
}

bool is_wished(const Option& option, const OfferWish& wish)
{
    const auto wall = wish.zone.to_local(option.start);
    const long minute = duration_cast<minutes>(wall - floor<days>(wall)).count();
    const auto is_unwished = [&](const UnwishedTimes& times) {
        return is_within(option.date, minute, times);
    };
    const auto& only = wish.only_on;
    return (!wish.from || option.date >= *wish.from) &&
           (!wish.until || option.date <= *wish.until) &&
           (only.empty() || std::ranges::count(only, option.date) > 0) &&
           std::ranges::none_of(wish.unwished, is_unwished) &&
           (!wish.begin_min || minute >= *wish.begin_min) &&
           (!wish.end_min || minute < *wish.end_min) &&
           (!wish.before || option.start < *wish.before);
}

Options options_of(const std::vector<Instant>& free, const OfferWish& wish)
{
    const std::set<Instant> shown(wish.already_shown.begin(), wish.already_shown.end());
    Options options;
    for (const auto start : free) {
        const auto option = option_of(start, wish.zone);
        if (shown.contains(start) || !is_wished(option, wish)) continue;
        // Who names a day wants what follows it, whatever was looked at before.
        const bool is_later = shown.empty() || wish.from || start > *shown.rbegin();
        (is_later ? options.later : options.passed_over).push_back(option);
    }
    return options;
}

class Chooser {
  public:
    Chooser(std::vector<Option> options, std::size_t count)
        : options_(std::move(options)), count_(count)
    {
    }

    std::vector<Instant> choose()
    {
        take_first([](const Option& one) { return one.waking; });
        take_one_a_day();
        while (take_first([this](const Option& one) { return one.waking && !half_taken(one); })) {
        }
        while (take_first([](const Option& one) { return one.waking; })) {
        }
        while (take_nearest_to_waking()) {
        }
        return std::move(chosen_);
    }

  private:
    bool half_taken(const Option& one) const { return halves_.contains({one.date, one.half}); }

    bool day_taken(const Option& one) const
    {
        return halves_.contains({one.date, Half::morning}) ||
               halves_.contains({one.date, Half::afternoon});
    }

    // Takes the first option that is wanted; false if there is none, or enough are chosen.
    template <class Wanted> bool take_first(Wanted wanted)
    {
        if (chosen_.size() >= count_) return false;
        const auto found = std::ranges::find_if(options_, wanted);
        if (found == options_.end()) return false;
        last_ = *found;
        chosen_.push_back(found->start);
        halves_.insert({found->date, found->half});
        options_.erase(found);
        return true;
    }

    // Of times at night those at its edges, one a day before another of the same night.
    bool take_nearest_to_waking()
    {
        if (chosen_.size() >= count_ || options_.empty()) return false;
        const auto until = (last_ ? last_->date : options_.front().date) + spread_over;
        const auto nearest = std::ranges::min_element(options_, {}, [&](const Option& one) {
            return std::tuple(one.date >= until, day_taken(one), one.from_waking);
        });
        chosen_.push_back(nearest->start);
        halves_.insert({nearest->date, nearest->half});
        options_.erase(nearest);
        return true;
    }

    // One time on each of the days after the first, mornings and afternoons by turns where a day
    // has both.
    void take_one_a_day()
    {
        if (!last_) return;
        const auto until = last_->date + spread_over;
        for (;;) {
            const auto previous = *last_;
            const auto next_day = [&](const Option& one) {
                return one.waking && one.date > previous.date && one.date < until &&
                       !day_taken(one);
            };
            const auto next = std::ranges::find_if(options_, next_day);
            if (next == options_.end()) return;
            const auto date = next->date;
            const auto other_half = [&](const Option& one) {
                return next_day(one) && one.date == date && one.half != previous.half;
            };
            const auto same_day = [&](const Option& one) {
                return next_day(one) && one.date == date;
            };
            if (!take_first(other_half) && !take_first(same_day)) return;
        }
    }

    std::vector<Option> options_;
    std::size_t count_;
    std::vector<Instant> chosen_;
    std::set<std::pair<LocalDate, Half>> halves_;
    std::optional<Option> last_;
};

// A wish that nothing meets, and what there is instead.
class NearestChooser {
  public:
    NearestChooser(const std::vector<Instant>& free, const OfferWish& wish)
        : free_(free), wish_(wish)
    {
    }

    std::vector<Instant> choose() const
    {
        if (wish_.before) return sooner_in_the_day();
        const bool names_days = wish_.from || wish_.until;
        if (!names_days && !wish_.begin_min && !wish_.end_min) return {};
        auto that_day = wish_;
        that_day.begin_min.reset();
        that_day.end_min.reset();
        that_day.already_shown.clear();
        std::vector<Instant> on_it;
        for (const auto start : free_)
            if (is_wished(option_of(start, wish_.zone), that_day)) on_it.push_back(start);
        return on_it.empty() && names_days ? other_days() : by_hour(on_it);
    }

  private:
    // Nothing sooner than what was shown: an earlier hour on any day, else from the beginning.
    std::vector<Instant> sooner_in_the_day() const
    {
        auto wish = wish_;
        const auto wall = wish.zone.to_local(*wish.before);
        wish.end_min = static_cast<int>(duration_cast<minutes>(wall - floor<days>(wall)).count());
        wish.before.reset();
        auto chosen = choose_offers(free_, wish);
        wish.end_min.reset();
        return chosen.empty() ? choose_offers(free_, wish) : chosen;
    }

    // How far a start lies from the wished hours, in minutes of the day.
    int minutes_off(Instant start) const
    {
        const auto wall = wish_.zone.to_local(start);
        const auto minute =
            static_cast<int>(duration_cast<minutes>(wall - floor<days>(wall)).count());
        const int early = wish_.begin_min.value_or(minute) - minute;
        const int late = minute - (wish_.end_min.value_or(minute + 1) - 1);
        return std::max({early, late, 0});
    }

    std::vector<Instant> by_hour(std::vector<Instant> starts) const
    {
        std::ranges::stable_sort(starts, {}, [this](Instant start) { return minutes_off(start); });
        starts.resize(std::min(starts.size(), wish_.count));
        std::ranges::sort(starts);
        return starts;
    }

    std::vector<Instant> other_days() const
    {
        std::set<LocalDate> before, after;
        for (const auto start : free_) {
            const auto option = option_of(start, wish_.zone);
            const auto date = option.date;
            OfferWish anything;
            anything.zone = wish_.zone;
            anything.unwished = wish_.unwished;
            if (!is_wished(option, anything)) continue;
            if (wish_.from && date < *wish_.from)
                before.insert(date);
            else
                after.insert(date);
        }
        auto wish = wish_;
        wish.already_shown.clear();
        wish.only_on.clear();
        if (!after.empty() && (before.empty() || !is_far(*after.begin(), *before.rbegin()))) {
            wish.from = *after.begin();
            wish.until.reset();
            return in_days(wish, *after.begin() + spread_over);
        }
        if (before.empty()) return {};
        // As many days as times are shown, so that they are one a day.
        auto first = before.rbegin();
        for (std::size_t i = 1; i < wish.count && std::next(first) != before.rend(); ++i)
            ++first;
        wish.from = *first;
        wish.until = *before.rbegin();
        return in_days(wish, *before.rbegin());
    }

    // Whether the next free day lies so much further away than the one before the wish that it is
    // no alternative to it.
    bool is_far(LocalDate next, LocalDate previous) const
    {
        const auto wished_last = wish_.until.value_or(*wish_.from);
        const auto ahead = next - wished_last;
        return ahead > spread_over && ahead > *wish_.from - previous;
    }

    // At the wished hours if there are any soon, else at others.
    std::vector<Instant> in_days(OfferWish wish, LocalDate soon) const
    {
        auto at_hours = wish;
        at_hours.until = soon;
        auto chosen = choose_offers(free_, at_hours);
        if (!chosen.empty()) return chosen;
        wish.begin_min.reset();
        wish.end_min.reset();
        return choose_offers(free_, wish);
    }

    const std::vector<Instant>& free_;
    const OfferWish& wish_;
};

}  // namespace

std::vector<Instant> choose_offers(const std::vector<Instant>& free, const OfferWish& wish)
{
    auto options = options_of(free, wish);
    auto chosen = Chooser(std::move(options.later), wish.count).choose();
    const auto missing = wish.count - chosen.size();
    const auto rest = Chooser(std::move(options.passed_over), missing).choose();
    chosen.insert(chosen.end(), rest.begin(), rest.end());
    std::ranges::sort(chosen);
    return chosen;
}

std::vector<Instant> waking_first(std::vector<Instant> starts, const Zone& zone)
{
    std::ranges::stable_partition(starts, [&](Instant start) {
        return option_of(start, zone).waking;
    });
    return starts;
}

std::vector<Instant> nearest_offers(const std::vector<Instant>& free, const OfferWish& wish)
{
    return NearestChooser(free, wish).choose();
}

std::vector<Instant>
nearest_offers(const std::vector<Instant>& free, Instant wanted, std::size_t count)
{
    auto starts = free;
    std::ranges::stable_sort(starts, {}, [wanted](Instant start) {
        return start < wanted ? wanted - start : start - wanted;
    });
    starts.resize(std::min(starts.size(), count));
    std::ranges::sort(starts);
    return starts;
}

}  // namespace usher::agent
