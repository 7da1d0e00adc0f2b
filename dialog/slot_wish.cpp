// Words in the order they stand, folded; each table row is a phrase of such words. What isn't
// understood is passed over: between offered times nearly everything is about times.

#include "dialog/slot_wish.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "dialog/spoken_date.hpp"
#include "dialog/spoken_hour.hpp"
#include "dialog/tokens.hpp"
#include "dialog/wish_words.hpp"

namespace usher::dialog {
namespace {

using std::chrono::days;
using std::chrono::weekday;

class WishReader {
  public:
    WishReader(std::string_view message, CalendarDate today) : tokens_(message), today_(today) {}

    std::optional<SlotWish> read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto next = take(i);
            i = next > i ? next : i + 1;
        }
        finish();
        if (wish_.says_when() || wish_.others || wish_.other_day || wish_.not_on ||
            !wish_.time_zone.empty())
            return wish_;
        return std::nullopt;
    }

  private:
    // Does the phrase stand at this word? Then where it ends, else 0.
    std::size_t phrase_at(std::size_t i, std::string_view phrase) const
    {
        while (!phrase.empty()) {
            const auto space = std::min(phrase.find(' '), phrase.size());
            while (i < tokens_.size() && tokens_[i].kind == TokenKind::mark &&
                   (tokens_.is_mark(i, "-") || tokens_.is_mark(i, "'")))
                ++i;
            if (i >= tokens_.size() || tokens_[i].text != phrase.substr(0, space)) return 0;
            phrase.remove_prefix(std::min(space + 1, phrase.size()));
            ++i;
        }
        return i;
    }

    std::size_t take(std::size_t i)
    {
        for (const auto step :
             {&WishReader::take_other,
              &WishReader::take_part,
              &WishReader::take_date,
              &WishReader::take_week,
              &WishReader::take_month,
              &WishReader::take_near_day,
              &WishReader::take_weekday,
              &WishReader::take_joined,
              &WishReader::take_ahead,
              &WishReader::take_span_of_hours,
              &WishReader::take_hour,
              &WishReader::take_zone})
            if (const auto next = (this->*step)(i)) return next;
        const auto word = tokens_.text(i);
        if (is_among(word, refusing)) refuses_ = true;
        if (is_among(word, asking) || tokens_.is_mark(i, "?")) wish_.asks = true;
        return 0;
    }

    std::size_t take_other(std::size_t i)
    {
        for (const auto phrase : other_days)
            if (const auto next = phrase_at(i, phrase)) return wish_.other_day = true, next;
        for (const auto phrase : other_times)
            if (const auto next = phrase_at(i, phrase)) return wish_.others = true, next;
        return 0;
    }

    std::size_t take_part(std::size_t i)
    {
        std::size_t longest = 0;
        for (const auto& part : day_parts) {
            const auto next = phrase_at(i, part.phrase);
            if (next <= longest) continue;
            longest = next;
            wish_.begin_min = part.begin;
            wish_.end_min = part.end;
        }
        // "Morgen früh" and "mañana por la mañana" say both; the day was taken before.
        return longest;
    }

    std::size_t take_near_day(std::size_t i)
    {
        for (const auto& day : near_days)
            if (const auto next = phrase_at(i, day.words)) {
                take_days(today_ + days{day.number}, today_ + days{day.number});
                return next;
            }
        return 0;
    }

    std::size_t take_week(std::size_t i)
    {
        for (const auto& row : near_weeks)
            if (const auto next = phrase_at(i, row.words)) {
                week_ = monday() + days{7 * row.number};
                return next;
            }
        return 0;
    }

    std::size_t take_month(std::size_t i)
    {
        for (const auto& row : near_months)
            if (const auto next = phrase_at(i, row.words)) {
                const std::chrono::year_month_day today{today_};
                const auto month = today.year() / today.month() + std::chrono::months{row.number};
                take_days(
                    CalendarDate{month / std::chrono::day{1}},
                    CalendarDate{month / std::chrono::last}
                );
                return next;
            }
        return 0;
    }

    std::size_t take_weekday(std::size_t i)
    {
        const int number = number_named(tokens_.text(i), week);
        if (number < 0) return 0;
        weekdays_.push_back(static_cast<unsigned>(number));
        return i + 1;
    }

    // "Dienstagvormittag", "mittwochmorgens"
    std::size_t take_joined(std::size_t i)
    {
        auto word = tokens_.text(i);
        if (word.ends_with('s')) word.remove_suffix(1);
        for (const auto& part : joined_day_parts) {
            if (!word.ends_with(part.phrase)) continue;
            const auto day = word.substr(0, word.size() - part.phrase.size());
            const int number = number_named(day, week);
            if (number < 0) continue;
            weekdays_.push_back(static_cast<unsigned>(number));
            wish_.begin_min = part.begin;
            wish_.end_min = part.end;
            return i + 1;
        }
        return 0;
    }

    // "in two weeks", "in 3 tagen", "dans 15 jours", "dentro de dos semanas"
    std::size_t take_ahead(std::size_t i)
    {
        if (!is_among(tokens_.text(i), "in dans en dentro")) return 0;
        auto at = i + 1;
        if (tokens_.is(at, "de") || tokens_.is(at, "a")) ++at;
        int count = whole_number(tokens_.text(at));
        if (count < 0) count = number_named(tokens_.text(at), small_numbers);
        if (count < 0 && tokens_.is(at - 1, "a")) --at, count = 1;
        if (count < 0) return 0;
        ++at;
        if (tokens_.is(at, "of")) ++at;
        const auto unit = tokens_.text(at);
        if (is_among(unit, "day days tag tage tagen jour jours dia dias")) {
            take_days(today_ + days{count}, today_ + days{count});
            return at + 1;
        }
        if (is_among(unit, "week weeks woche wochen semaine semaines semana semanas")) {
            week_ = monday() + days{7 * count};
            return at + 1;
        }
        return 0;
    }

    // "between 2 and 4", "zwischen 14 und 16 Uhr", "entre las 2 y las 4", "2-4pm"
    std::size_t take_span_of_hours(std::size_t i)
    {
        if (!is_among(tokens_.text(i), "between zwischen entre")) return 0;
        auto at = i + 1;
        if (is_among(tokens_.text(at), "las la")) ++at;
        auto from = hour_at(tokens_, at);
        if (from.minutes < 0) return 0;
        at = from.next;
        if (!is_among(tokens_.text(at), "and und et y")) return 0;
        ++at;
        if (is_among(tokens_.text(at), "las la")) ++at;
        const auto to = hour_at(tokens_, at);
        if (to.minutes < 0) return 0;
        // "Between 10 and 2pm": from the morning; "between 2 and 4pm": "pm" is said once for both.
        if (from.minutes + noon < to.minutes && !from.is_clear) from.minutes += noon;
        wish_.begin_min = from.minutes;
        wish_.end_min = to.minutes;
        return to.next;
    }

    std::size_t take_hour(std::size_t i)
    {
        const auto word = tokens_.text(i);
        const bool after = is_among(word, after_words), before = is_among(word, before_words);
        const bool at_hour = is_among(word, at_words);
        auto at = i;
        if (after || before || at_hour) {
            ++at;
            while (is_among(tokens_.text(at), "de las la a les"))
                ++at;
        }
        const auto found = hour_at(tokens_, at);
        if (found.minutes < 0 || (at == i && !found.is_clear)) return 0;
        // "A 3" and "la 2" are choices by number, not hours.
        if (at_hour && !found.is_clear && !is_among(tokens_.text(at - 1), "at um las vers gegen"))
            return 0;
        if (after) {
            wish_.begin_min = found.minutes;
            if (wish_.end_min && *wish_.end_min <= found.minutes) wish_.end_min.reset();
        } else if (before) {
            wish_.end_min = found.minutes;
        } else {
            wish_.begin_min = found.minutes;
            wish_.end_min = found.minutes + 1;
            wish_.is_exact = true;
        }
        return found.next;
    }

    std::size_t take_date(std::size_t i)
    {
        const auto date = date_at(tokens_, i, today_);
        if (!date) return 0;
        take_days(date->from, date->until);
        return date->next;
    }

    std::size_t take_zone(std::size_t i)
    {
        for (std::size_t length = 3; length > 0; --length) {
            if (i + length > tokens_.size()) continue;
            std::string words;
            for (auto at = i; at < i + length; ++at)
                words += (words.empty() ? "" : " ") + std::string(tokens_[at].text);
            const auto zone = zone_called(words);
            if (zone.empty()) continue;
            if (!is_about_zone(i, i + length)) return 0;
            wish_.time_zone = zone;
            return i + length;
        }
        return 0;
    }

    // A place in a message is its writer's zone if they say so, or say nothing else.
    bool is_about_zone(std::size_t first, std::size_t last) const
    {
        constexpr std::string_view cues =
            "time times zone timezone zeit zeitzone zeiten ortszeit heure heures fuseau hora horas "
            "horario zona based located";
        std::size_t about_else = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const bool inside = i >= first && i < last;
            const auto word = tokens_.text(i);
            const bool tells = !is_among(word, asking) && !is_among(word, beside_a_zone);
            if (!inside && tokens_[i].kind != TokenKind::mark && tells) ++about_else;
        }
        if (about_else <= 2) return true;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), cues)) return true;
        const auto before = first > 0 ? tokens_.text(first - 1) : std::string_view();
        const auto still = first > 1 ? tokens_.text(first - 2) : std::string_view();
        return is_among(before, "in a en from aus de") &&
               is_among(still, "i'm im am bin sitze suis estoy we're are sind sommes estamos m re");
    }

    // ---- dates

    CalendarDate monday() const { return today_ - (weekday{today_} - std::chrono::Monday); }

    void take_days(CalendarDate from, CalendarDate until)
    {
        wish_.from = from;
        wish_.until = until;
    }

    // A weekday hangs in the week that was said, else it is the next one. Two are none to choose
    // between for them: "Tuesday or Wednesday" means both, and what lies between.
    void take_weekdays()
    {
        const auto base = week_.value_or(today_);
        const auto date_of = [&](unsigned number) {
            return base + (weekday{number} - weekday{base});
        };
        auto first = date_of(weekdays_.front()), last = first;
        for (const auto number : weekdays_) {
            first = std::min(first, date_of(number));
            last = std::max(last, date_of(number));
        }
        take_days(first, last);
    }

    void finish()
    {
        if (!weekdays_.empty()) {
            if (!wish_.from) take_weekdays();
        } else if (week_ && !wish_.from) {
            take_days(std::max(*week_, today_), *week_ + days{6});
        }
        if (!refuses_) return;
        if (wish_.from && wish_.from == wish_.until) wish_.not_on = wish_.from;
        const bool refused_time = wish_.says_when();
        wish_.from.reset();
        wish_.until.reset();
        wish_.begin_min.reset();
        wish_.end_min.reset();
        wish_.is_exact = false;
        wish_.others |= refused_time;
    }

    Tokens tokens_;
    CalendarDate today_;
    SlotWish wish_;
    std::optional<CalendarDate> week_;  // its Monday
    std::vector<unsigned> weekdays_;    // from Sunday, 0
    bool refuses_ = false;
};

}  // namespace

std::optional<SlotWish> read_slot_wish(std::string_view message, CalendarDate today)
{
    // Times are asked for in a sentence; a page of text is about something else.
    constexpr std::size_t bytes_max = 300;
    if (message.size() > bytes_max) return std::nullopt;
    return WishReader(message, today).read();
}

}  // namespace usher::dialog
