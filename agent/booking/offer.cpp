// Choosing by days and halves of days.

#include "agent/booking/offer.hpp"

#include <algorithm>
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

bool is_wished(const Option& option, const OfferWish& wish)
{
    const auto wall = wish.zone.to_local(option.start);
    const auto minute = duration_cast<minutes>(wall - floor<days>(wall)).count();
    return (!wish.from || option.date >= *wish.from) &&
           (!wish.until || option.date <= *wish.until) && option.date != wish.not_on &&
           (!wish.begin_min || minute >= *wish.begin_min) &&
           (!wish.end_min || minute < *wish.end_min);
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

}  // namespace usher::agent
