// Words in the order they stand, folded; each table row is a phrase of such words. What isn't
// understood is passed over: between offered times nearly everything is about times.

#include "dialog/slot_wish.hpp"

#include <utility>

#include "dialog/spoken_days.hpp"
#include "dialog/spoken_hour.hpp"
#include "dialog/spoken_phrase.hpp"
#include "dialog/tokens.hpp"
#include "dialog/wish_words.hpp"

namespace usher::dialog {
namespace {

class WishReader {
  public:
    WishReader(std::string_view message, CalendarDate today)
        : tokens_(message), days_(tokens_, today)
    {
    }

    std::optional<SlotWish> read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto next = take(i);
            i = next > i ? next : i + 1;
        }
        finish();
        if (wish_.says_when() || wish_.others || wish_.other_day || wish_.not_on || wish_.earlier ||
            !wish_.time_zone.empty())
            return wish_;
        return std::nullopt;
    }

  private:
    std::size_t phrase_at(std::size_t i, std::string_view phrase) const
    {
        return dialog::phrase_at(tokens_, i, phrase);
    }

    std::size_t take(std::size_t i)
    {
        for (const auto step :
             {&WishReader::take_part_of_span,
              &WishReader::take_other,
              &WishReader::take_earlier,
              &WishReader::take_part,
              &WishReader::take_day,
              &WishReader::take_limiting_day,
              &WishReader::take_span_of_hours,
              &WishReader::take_hour,
              &WishReader::take_zone})
            if (const auto next = (this->*step)(i)) return next;
        const auto word = tokens_.text(i);
        if (is_among(word, refusing)) ++refusals_;
        if (is_among(word, earlier_alone)) wish_.earlier = true;
        if (is_among(word, asking) || tokens_.is_mark(i, "?")) wish_.asks = true;
        return 0;
    }

    std::size_t take_other(std::size_t i)
    {
        for (const auto phrase : other_days)
            if (const auto next = phrase_at(i, phrase)) return wish_.other_day = true, next;
        for (const auto phrase : other_times)
            if (const auto next = phrase_at(i, phrase)) {
                if (const auto beyond = take_limit(next, Bound::from)) return beyond;
                return wish_.others = true, next;
            }
        return 0;
    }

    // "Earlier", "later that day", "earlier than 10", "too late".
    std::size_t take_earlier(std::size_t i)
    {
        for (const auto phrase : same_days)
            if (const auto next = phrase_at(i, phrase)) return wish_.same_day = true, next;
        for (const auto phrase : earlier_times)
            if (const auto next = phrase_at(i, phrase)) {
                if (const auto beyond = take_limit(next, Bound::before)) return beyond;
                return wish_.earlier = true, next;
            }
        return 0;
    }

    // "... than 10": the hour is the limit, and what was shown is none.
    std::size_t take_limit(std::size_t i, Bound bound)
    {
        if (!is_among(tokens_.text(i), "than als que de")) return 0;
        auto at = i + 1;
        while (is_among(tokens_.text(at), "las la um"))
            ++at;
        const auto found = hour_at(tokens_, at);
        if (found.minutes < 0) return 0;
        (bound == Bound::before ? wish_.end_min : wish_.begin_min) = found.minutes;
        return found.next;
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

    std::size_t take_part_of_span(std::size_t i) { return days_.take_part_of_span(i); }

    std::size_t take_day(std::size_t i)
    {
        const auto next = days_.take(i);
        // "Dienstagvormittag" is a part of the day as well.
        if (const auto part = next ? joined_part(tokens_.text(i)) : std::nullopt) {
            wish_.begin_min = part->begin;
            wish_.end_min = part->end;
        }
        return next;
    }

    // "After Thanksgiving", "not before Thursday".
    std::size_t take_limiting_day(std::size_t i)
    {
        auto bound = bound_named(tokens_.text(i));
        if (!bound) return 0;
        const auto next = days_.take_limiting(i, *bound);
        if (next && is_refused(i)) days_.limit(*bound == Bound::after ? Bound::until : Bound::from);
        return next;
    }

    // "Not before", "nicht vor": the refusal is the limit's, not the whole message's.
    bool is_refused(std::size_t i)
    {
        if (i == 0 || refusals_ == 0 || !is_among(tokens_.text(i - 1), refusing)) return false;
        --refusals_;
        return true;
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
        const auto bound = bound_named(word);
        bool after = bound == Bound::after || bound == Bound::from;
        bool before = bound == Bound::before || bound == Bound::until;
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
        if ((after || before) && is_refused(i)) std::swap(after, before);
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

    void finish()
    {
        const auto named = days_.span();
        wish_.from = named.from;
        wish_.until = named.until;
        if (refusals_ == 0) return;
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
    SpokenDays days_;
    SlotWish wish_;
    int refusals_ = 0;  // words of refusal that are about the whole message
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
