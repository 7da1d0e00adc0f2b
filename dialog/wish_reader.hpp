#pragma once
// One wish for a time, read from left to right: words in the order they stand, folded; each table
// row is a phrase of such words. What isn't understood is passed over: between offered times nearly
// everything is about times.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dialog/slot_wish.hpp"
#include "dialog/spoken_days.hpp"
#include "dialog/spoken_hour.hpp"
#include "dialog/spoken_phrase.hpp"
#include "dialog/tokens.hpp"
#include "dialog/wish_words.hpp"

namespace usher::dialog {

class WishReader {
  public:
    WishReader(std::string_view message, CalendarDate today)
        : tokens_(message), days_(tokens_, today)
    {
    }

    // What the words say if they refuse nothing. `refuses`: they do.
    const SlotWish& read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto next = take(i);
            i = next > i ? next : i + 1;
        }
        const auto named = days_.span();
        wish_.from = named.from;
        wish_.until = named.until;
        wish_.only_on = named.only_on;
        names_weekdays_ = named.is_weekdays;
        return wish_;
    }
    bool refuses() const { return refusals_ > 0; }
    bool names_weekdays() const { return names_weekdays_; }

  private:
    std::size_t phrase_at(std::size_t i, std::string_view phrase) const
    {
        return dialog::phrase_at(tokens_, i, phrase);
    }

    std::size_t take(std::size_t i)
    {
        for (const auto step :
             {&WishReader::take_no_refusal,
              &WishReader::take_limit_phrase,
              &WishReader::take_this_part,
              &WishReader::take_part,
              &WishReader::take_part_of_span,
              &WishReader::take_other,
              &WishReader::take_earlier,
              &WishReader::take_span_of_hours,
              &WishReader::take_day,
              &WishReader::take_limiting_day,
              &WishReader::take_hour,
              &WishReader::take_zone})
            if (const auto next = (this->*step)(i)) return next;
        const auto word = tokens_.text(i);
        if (is_among(word, refusing)) ++refusals_;
        if (is_among(word, earlier_alone)) wish_.earlier = true;
        if (is_among(word, asking) || tokens_.is_mark(i, "?")) wish_.asks = true;
        return 0;
    }

    std::size_t take_no_refusal(std::size_t i)
    {
        for (const auto phrase : not_refusing)
            if (const auto next = phrase_at(i, phrase)) return next;
        return 0;
    }

    // "No earlier than 11", "spätestens um 15 Uhr", "au plus tôt jeudi", "at 11 at the latest".
    std::size_t take_limit_phrase(std::size_t i)
    {
        for (const auto& limit : limit_phrases) {
            auto at = phrase_at(i, limit.phrase);
            if (at == 0) continue;
            if (const auto day =
                    days_.take_limiting(at - 1, limit.is_earliest ? Bound::from : Bound::until))
                return day;
            while (is_among(tokens_.text(at), "at um a las la de ab"))
                ++at;
            if (const auto found = hour_at(tokens_, at); found.minutes >= 0) {
                (limit.is_earliest ? wish_.begin_min : wish_.end_min) = found.minutes;
                return found.next;
            }
            if (!wish_.is_exact) continue;
            (limit.is_earliest ? wish_.end_min : wish_.begin_min).reset();
            wish_.is_exact = false;
            return at;
        }
        return 0;
    }

    // "This afternoon", "ce soir", "esta tarde", "tonight": a part of today.
    std::size_t take_this_part(std::size_t i)
    {
        auto next = i;
        const DayPart* part = nullptr;
        if (tokens_.is(i, "tonight")) part = part_at(i, &next);
        if (is_among(tokens_.text(i), "this ce cet cette esta")) part = part_at(i + 1, &next);
        // "Esta mañana" is no tomorrow.
        if (tokens_.is(i, "esta") && tokens_.is(i + 1, "manana"))
            part = part_called("morning"), next = i + 2;
        if (part == nullptr) return 0;
        days_.take_today();
        wish_.begin_min = part->begin;
        wish_.end_min = part->end;
        return next;
    }

    static const DayPart* part_called(std::string_view phrase)
    {
        for (const auto& part : day_parts)
            if (part.phrase == phrase) return &part;
        return nullptr;
    }

    // The longest that stands there; nullptr: none.
    const DayPart* part_at(std::size_t i, std::size_t* next = nullptr) const
    {
        std::size_t longest = 0;
        const DayPart* found = nullptr;
        for (const auto& part : day_parts) {
            const auto end = phrase_at(i, part.phrase);
            if (end <= longest) continue;
            longest = end;
            found = &part;
        }
        if (next != nullptr) *next = longest;
        return found;
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
        // "Eher am Nachmittag": rather.
        const auto then = tokens_.text(i + 1);
        const bool is_rather = is_among(then, "am im gegen um ab nach vor zwischen der die den") ||
                               number_named(then, week) >= 0 || part_at(i + 1) != nullptr;
        if (tokens_.is(i, "eher") && is_rather) return i + 1;
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
        std::size_t next = 0;
        const auto* part = part_at(i, &next);
        if (part == nullptr) return 0;
        // "Late Thursday afternoon".
        if (i > 1 && number_named(tokens_.text(i - 1), week) >= 0)
            if (const auto* const narrower = part_called(
                    std::string(tokens_.text(i - 2)) + " " + std::string(tokens_.text(i))
                ))
                part = narrower;
        if (wish_.is_exact) {
            // "At 3 in the afternoon": it says of which half of the day the hour is.
            if (part->begin >= noon && *wish_.begin_min < noon) set_exact(*wish_.begin_min + noon);
            return next;
        }
        // "Morgen früh" and "mañana por la mañana" say both; the day was taken before.
        wish_.begin_min = part->begin;
        wish_.end_min = part->end;
        return next;
    }

    void set_exact(int minutes)
    {
        wish_.begin_min = minutes;
        wish_.end_min = minutes + 1;
        wish_.is_exact = true;
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

    // "between 2 and 4", "von 14 bis 16 Uhr", "entre las 2 y las 4", "2-4pm"
    std::size_t take_span_of_hours(std::size_t i)
    {
        const bool between = is_among(tokens_.text(i), "between zwischen entre");
        const bool from_to = is_among(tokens_.text(i), "from von de desde");
        auto at = i;
        if (between || from_to) ++at;
        if (is_among(tokens_.text(at), "las la")) ++at;
        const auto from = hour_at(tokens_, at);
        if (from.minutes < 0) return 0;
        at = from.next;
        const bool joined = at < tokens_.size() && tokens_[at].hyphen_before;
        if (tokens_.is_mark(at, "-"))
            ++at;
        else if (!joined && !(between ? is_among(tokens_.text(at), "and und et y") : is_among(tokens_.text(at), "to till until bis a hasta")))
            return 0;
        else if (!joined)
            ++at;
        if (is_among(tokens_.text(at), "las la")) ++at;
        auto to = hour_at(tokens_, at);
        if (to.minutes < 0 && between && is_among(tokens_.text(at), noon_words))
            to = {noon, at + 1, true, false};
        // Without a word before them two numbers are hours only if one says so; before a month
        // they are days.
        const bool are_hours = between || from.is_clear || to.is_clear ||
                               (from_to && number_named(tokens_.text(to.next), months) < 0);
        if (to.minutes < 0 || !are_hours) return 0;
        auto begin = from.minutes;
        // "Between 2 and 4pm": "pm" is said once for both.
        if (begin + noon < to.minutes && !from.is_clear) begin += noon;
        if (to.minutes <= begin) return 0;
        wish_.begin_min = begin;
        wish_.end_min = to.minutes;
        wish_.is_exact = false;
        return to.next;
    }

    std::size_t take_hour(std::size_t i)
    {
        const auto word = tokens_.text(i);
        const auto bound = bound_named(word);
        bool after = bound == Bound::after || bound == Bound::from;
        bool before = bound == Bound::before || bound == Bound::until;
        // "How about 4:15" is not roughly.
        const bool suggests = i > 0 && is_among(tokens_.text(i - 1), "how what");
        if (tokens_.is(i, "about") && suggests) return 0;
        const bool around = is_among(word, around_words);
        const bool at_hour = is_among(word, at_words);
        auto at = i;
        if (after || before || at_hour || around) {
            ++at;
            while (is_among(tokens_.text(at), "de las la a les um at"))
                ++at;
        }
        const auto found = hour_at(tokens_, at);
        if (found.minutes < 0 || (at == i && !found.is_clear)) return 0;
        const auto said_before = at > 0 ? tokens_.text(at - 1) : std::string_view();
        // "A 3" and "la 2" are choices by number, not hours.
        if (at_hour && !found.is_clear && !is_among(said_before, "at um las")) return 0;
        if ((after || before) && is_refused(i)) std::swap(after, before);
        if (after) {
            wish_.begin_min = found.minutes;
            if (wish_.end_min && *wish_.end_min <= found.minutes) wish_.end_min.reset();
        } else if (before) {
            wish_.end_min = found.minutes;
        } else if (around || found.is_rough) {
            constexpr int nearly = hour / 2;
            wish_.begin_min = std::max(0, found.minutes - nearly);
            wish_.end_min = found.minutes + nearly + 1;
        } else {
            take_exact(found.minutes);
        }
        return found.next;
    }

    // "In the evening at 8": the part of the day was said before.
    void take_exact(int minutes)
    {
        const bool is_evening = wish_.begin_min && *wish_.begin_min >= noon && minutes < noon &&
                                minutes + noon < wish_.end_min.value_or(0);
        set_exact(is_evening ? minutes + noon : minutes);
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
        // "I'm currently in Tokyo".
        constexpr std::string_view at_present =
            "currently now right just gerade jetzt momentan zurzeit derzeit actuellement "
            "maintenant ahora actualmente";
        auto back = first > 1 ? first - 2 : 0;
        while (back > 0 && is_among(tokens_.text(back), at_present))
            --back;
        const auto still = first > 1 ? tokens_.text(back) : std::string_view();
        return is_among(before, "in a en from aus de") &&
               is_among(still, "i'm im am bin sitze suis estoy we're are sind sommes estamos m re");
    }

    Tokens tokens_;
    SpokenDays days_;
    SlotWish wish_;
    int refusals_ = 0;  // words of refusal that are about all of it
    bool names_weekdays_ = false;
};

}  // namespace usher::dialog
