// Digits or a word, then what says of which half of the day they are; quarters and halves around.

#include "dialog/spoken_hour.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "dialog/wish_words.hpp"

namespace usher::dialog {
namespace {

// Somebody who says "at 3" and not "at 3 am" is awake.
constexpr int earliest_bare_hour = 7 * hour;

constexpr std::string_view units = "uhr h heure heures hora horas hrs o'clock oclock";

// An hour as it stands there, not yet known to be of the morning or of the afternoon.
struct Stated {
    int minutes = 0;
    std::size_t next = 0;
    bool is_clear = false;
    bool is_halved = false;  // "am" or "pm" was said
    bool is_rough = false;
};

class HourReader {
  public:
    explicit HourReader(const Tokens& tokens) : tokens_(tokens) {}

    // "Quarter past 3", "half 4", "halb vier", "dreiviertel vier".
    std::optional<Stated> read_with_part_before(std::size_t i) const
    {
        for (const auto& part : parts_before) {
            const auto next = phrase_at(tokens_, i, part.phrase, Slips::none);
            if (next == 0) continue;
            auto hour = read_plain(next);
            if (!hour) continue;
            hour->minutes += part.minutes;
            hour->is_clear = true;
            return hour;
        }
        return std::nullopt;
    }

    // "3 heures et quart", "las tres y media"
    std::optional<Stated> read_with_part_after(std::size_t i) const
    {
        auto hour = read_plain(i);
        if (!hour) return hour;
        for (const auto& part : parts_after) {
            const auto next = phrase_at(tokens_, hour->next, part.phrase, Slips::none);
            if (next == 0) continue;
            hour->minutes += part.minutes;
            hour->next = next;
            hour->is_clear = true;
            break;
        }
        return hour;
    }

  private:
    struct HourPart {
        std::string_view phrase;
        int minutes;
    };
    static constexpr std::array<HourPart, 13> parts_before = {{
        {"a quarter past", 15},
        {"quarter past", 15},
        {"quarter after", 15},
        {"a quarter to", -15},
        {"quarter to", -15},
        {"quarter before", -15},
        {"half past", 30},
        {"half", 30},
        {"viertel nach", 15},
        {"viertel vor", -15},
        {"dreiviertel", -15},
        {"drei viertel", -15},
        {"halb", -30},
    }};
    static constexpr std::array<HourPart, 7> parts_after = {{
        {"et quart", 15},
        {"et demie", 30},
        {"et demi", 30},
        {"moins le quart", -15},
        {"moins quart", -15},
        {"y cuarto", 15},
        {"menos cuarto", -15},
    }};

    // "drei", "deux": only alone it is an hour, never with a slip.
    static int hours_named(std::string_view word)
    {
        for (const auto& row : hour_words)
            if (is_listed(word, row.words)) return row.number;
        return -1;
    }

    std::optional<Stated> read_word(std::size_t i) const
    {
        // "Midi et demi".
        if (is_among(tokens_.text(i), noon_words) && is_among(tokens_.text(i + 1), "et y"))
            return Stated{noon, i + 1};
        const int hours = hours_named(tokens_.text(i));
        if (hours < 0) return std::nullopt;
        Stated stated{hours * hour, i + 1};
        const auto unit = tokens_.text(i + 1);
        const bool has_unit = is_among(unit, units) || is_among(unit, "am pm");
        // "One", "une" are more often no hour at all.
        if (hours == 1 && !has_unit && !is_among(tokens_.text(i), "eins")) return std::nullopt;
        if (has_unit) take_unit(unit, stated);
        take_half(stated);
        return stated;
    }

    void take_half(Stated& stated) const
    {
        if (!tokens_.is(stated.next, "y") || !tokens_.is(stated.next + 1, "media")) return;
        stated.minutes += hour / 2;
        stated.next += 2;
        stated.is_clear = true;
    }

    static void take_unit(std::string_view unit, Stated& stated)
    {
        ++stated.next;
        stated.is_clear = true;
        stated.is_halved = is_among(unit, "am pm");
        if (unit == "pm" && stated.minutes < noon) stated.minutes += noon;
        if (unit == "am" && stated.minutes >= noon) stated.minutes -= noon;
    }

    std::optional<Stated> read_plain(std::size_t i) const
    {
        if (i >= tokens_.size()) return std::nullopt;
        const auto text = tokens_[i].text;
        int hours = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), hours);
        if (read.ptr == text.data()) return read_word(i);
        if (read.ec != std::errc() || hours > 24) return std::nullopt;
        Stated stated{0, i + 1};
        std::string rest(read.ptr, static_cast<std::size_t>(text.data() + text.size() - read.ptr));
        int minutes = 0;
        if (!take_minutes(rest, stated, minutes)) return std::nullopt;
        take_rest(rest, stated, minutes);
        stated.is_rough = rest == "ish";
        if (!rest.empty() && !is_among(rest, "am pm ish") && !is_among(rest, units))
            return std::nullopt;
        stated.is_clear |= !rest.empty();
        stated.is_halved = is_among(rest, "am pm");
        if (rest == "pm" && hours < 12) hours += 12;
        if (rest == "am" && hours == 12) hours = 0;
        stated.minutes = hours * hour + minutes;
        take_half(stated);
        return stated;
    }

    // "30" of "15h30"; false: those digits are no minutes.
    static bool take_digits(std::string_view digits, Stated& stated, int& minutes)
    {
        const int value = digits.size() == 2 ? whole_number(digits) : -1;
        if (value < 0 || value > 59) return false;
        minutes = value;
        stated.is_clear = true;
        return true;
    }

    // False: what follows the digits is no part of an hour.
    bool take_minutes(std::string& rest, Stated& stated, int& minutes) const
    {
        if (rest.starts_with(':') || (rest.starts_with('.') && rest.size() == 3)) {
            if (!take_digits(std::string_view(rest).substr(1), stated, minutes)) return false;
            rest.clear();
        } else if (rest.empty() && tokens_.is_mark(stated.next, ":") &&
                   take_digits(tokens_.text(stated.next + 1), stated, minutes)) {
            stated.next += 2;
        } else if (rest.starts_with('h') && rest.size() > 1 && rest != "hrs") {
            if (!take_digits(std::string_view(rest).substr(1), stated, minutes)) return false;
            rest.clear();
        }
        return true;
    }

    // The word after the digits, if it belongs to them.
    void take_rest(std::string& rest, Stated& stated, int& minutes) const
    {
        auto& at = stated.next;
        if (rest.empty() && at < tokens_.size() && tokens_[at].kind == TokenKind::word) {
            const auto word = tokens_[at].text;
            // "15h30" may come in two pieces.
            if (word.size() == 3 && word.front() == 'h' &&
                take_digits(word.substr(1), stated, minutes))
                ++at;
            const bool dotted = is_among(word, "a p") && tokens_.is_mark(at + 1, ".");
            if (is_among(word, "am pm ish") || is_among(word, units)) rest = word, ++at;
            if (dotted) {
                rest = std::string(word) + "m", ++at;
                while (tokens_.is_mark(at, ".") || tokens_.is(at, "m"))
                    ++at;
            }
        }
        if (is_among(rest, "h uhr") && take_digits(tokens_.text(at), stated, minutes)) ++at;
    }

    const Tokens& tokens_;
};

}  // namespace

int whole_number(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest(
        read.ptr, static_cast<std::size_t>(text.data() + text.size() - read.ptr)
    );
    const bool plain = rest.empty() || rest == "." || is_among(rest, "st nd rd th er e");
    return read.ec == std::errc() && read.ptr != text.data() && plain ? number : -1;
}

SpokenHour hour_at(const Tokens& tokens, std::size_t i)
{
    const HourReader reader(tokens);
    auto stated = reader.read_with_part_before(i);
    if (!stated) stated = reader.read_with_part_after(i);
    if (!stated) return {};
    if (!stated->is_halved && stated->minutes < earliest_bare_hour && stated->minutes > 0)
        stated->minutes += noon;
    return {stated->minutes, stated->next, stated->is_clear, stated->is_rough};
}

}  // namespace usher::dialog
