// Digits, then what says of which half of the day they are.

#include "dialog/spoken_hour.hpp"

#include <charconv>
#include <string>

#include "dialog/wish_words.hpp"

namespace usher::dialog {
namespace {

// Somebody who says "at 3" and not "at 3 am" is awake.
constexpr int earliest_bare_hour = 7;

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
    SpokenHour found;
    if (i >= tokens.size()) return found;
    const auto text = tokens[i].text;
    int hours = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), hours);
    if (read.ec != std::errc() || read.ptr == text.data() || hours > 24) return found;
    std::string rest(read.ptr, static_cast<std::size_t>(text.data() + text.size() - read.ptr));
    auto at = i + 1;
    int minutes = 0;
    const auto take_minutes = [&](std::string_view digits) {
        const int value = digits.size() == 2 ? whole_number(digits) : -1;
        if (value < 0 || value > 59) return false;
        minutes = value;
        found.is_clear = true;
        return true;
    };
    if (rest.starts_with(':') || (rest.starts_with('.') && rest.size() == 3)) {
        if (!take_minutes(std::string_view(rest).substr(1))) return found;
        rest.clear();
    } else if (rest.empty() && tokens.is_mark(at, ":") && take_minutes(tokens.text(at + 1))) {
        at += 2;
    } else if (rest.starts_with('h') && rest.size() > 1) {
        if (!take_minutes(std::string_view(rest).substr(1))) return found;
        rest.clear();
    }
    if (rest.empty() && at < tokens.size() && tokens[at].kind == TokenKind::word) {
        const auto word = tokens[at].text;
        // "15h30" may come in two pieces.
        if (word.size() == 3 && word.front() == 'h' && take_minutes(word.substr(1))) ++at;
        if (is_among(word, "am pm uhr h a p o'clock oclock heures horas hrs")) {
            const bool dotted = is_among(word, "a p");
            if (!dotted || tokens.is_mark(at + 1, ".")) rest = word, ++at;
            if (dotted && !rest.empty()) {
                while (tokens.is_mark(at, ".") || tokens.is(at, "m"))
                    ++at;
                rest += "m";
            }
        }
        if (rest == "h" && take_minutes(tokens.text(at))) ++at;
    }
    if (!rest.empty() && !is_among(rest, "am pm uhr h o'clock oclock heures horas hrs"))
        return found;
    found.is_clear |= !rest.empty();
    if (rest == "pm" && hours < 12) hours += 12;
    if (rest == "am" && hours == 12) hours = 0;
    const bool bare = rest.empty() || is_among(rest, "o'clock oclock");
    if (bare && hours < earliest_bare_hour && hours > 0) hours += 12;
    found.minutes = hours * hour + minutes;
    found.next = at;
    return found;
}

}  // namespace usher::dialog
