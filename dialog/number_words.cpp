// Words add up inside a hundred and multiply at scales, as in all four languages; German compounds
// are taken apart first.

#include "dialog/number_words.hpp"

#include <array>
#include <string>

#include "dialog/close_words.hpp"
#include "dialog/numerals.hpp"

namespace usher::dialog {

using rules::Amount;
using rules::one_unit;

namespace {

// Words that are numbers in one language and something else in English.
constexpr std::string_view not_in_english =
    "once seize elf sept cent cents dix six non null media mille vier dos un uno una une "
    "ein eine die";

struct Multiple {
    std::string_view word;
    Amount value;
};
// Alone they are vague ("dozens of people"); after a count they are not.
constexpr auto multiples = std::to_array<Multiple>(
    {{"dozens", 12},
     {"dutzende", 12},
     {"dutzenden", 12},
     {"douzaines", 12},
     {"docenas", 12},
     {"dizaines", 10},
     {"decenas", 10},
     {"vingtaines", 20},
     {"centaines", 100},
     {"cientos", 100},
     {"centenares", 100},
     {"milliers", 1000},
     {"millares", 1000}}
);

// Words of their own, one letter away from a number.
constexpr std::string_view near_numbers =
    "vente ventes vents event eleves elever tenty heaven severe seven's dreck trende trendes onces "
    "quine quinte fiften treize's trace traces truce nueva nuevo nuevas nuevos neunte sechste "
    "vierte "
    "achte zehnt zehnte sieber sieger sechser";

// "trente-quatre cents": nobody counts more than sixteen hundreds in French; these are coins.
bool coins(std::string_view word, Amount count)
{
    return (word == "cent" || word == "cents") && count > 16 * one_unit;
}

}  // namespace

std::optional<Amount> NumberWords::small(std::size_t i) const
{
    const Hit* hit = message_.at(i, Sense::digit_word);
    if (!hit) return mistyped(i);
    // "Hundert und ein paar": no hundred and one.
    if (tokens_.is(i, "ein") && tokens_.is(i + 1, "paar")) return std::nullopt;
    const bool another =
        english_ && is_among(tokens_[i].text, not_in_english) && tokens_[i].text != "six";
    return another ? std::nullopt : std::optional(amount_of(hit->value));
}

// "eigthy": a word that is nothing else, one slip away from a number.
std::optional<Amount> NumberWords::mistyped(std::size_t i) const
{
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word || tokens_[i].text.size() < 5 ||
        message_.known(i) || is_among(tokens_[i].text, near_numbers))
        return std::nullopt;
    const std::size_t size = tokens_[i].text.size();
    // "kuarenta", "kinse": written as it sounds.
    const bool sounds = tokens_[i].text[0] == 'k' && message_.language() == "es";
    const std::string text = sounds ? (is_among(tokens_[i].text.substr(1, 1), "i e") ? "qu" : "c") +
                                          std::string(tokens_[i].text.substr(1))
                                    : std::string(tokens_[i].text);
    for (const Word& word : single_words(Sense::digit_word))
        if (word.folded.size() >= 5 && word.folded.size() + 2 >= size &&
            word.folded.size() <= size + 1 && text[0] == word.folded[0] &&
            (usher::dialog::distance(text, word.folded, 1) == 1 || (sounds && text == word.folded)))
            return amount_of(word.value);
    return std::nullopt;
}

std::optional<Amount> NumberWords::german(std::size_t i) const
{
    const std::string_view word = tokens_.text(i);
    if (word.size() < 7 || tokens_[i].kind != TokenKind::word ||
        message_.covers(i, Sense::digit_word) || message_.covers(i, Sense::scale) ||
        message_.covers(i, Sense::hundred))
        return std::nullopt;
    const std::optional<Amount> number = read_german_compound(word);
    return number ? number : read_german_heads(word);
}

Amount NumberWords::scale_value(std::size_t i, const Hit& hit) const
{
    // "20 mil": millions in English slang, thousands in Spanish.
    if (tokens_.is(i, "mil") && message_.language() != "es" && !spanish_follows(i))
        return 1'000'000 * one_unit;
    return amount_of(hit.value);
}

// "two hundrd", "kinientos": a slip away from a hundred, and nothing else.
std::optional<Hit> NumberWords::mistyped_hundred(std::size_t i) const
{
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word || message_.known(i) ||
        tokens_[i].text.size() < 6)
        return std::nullopt;
    std::string text(tokens_[i].text);
    if (text.starts_with("ki")) text = "qui" + text.substr(2);
    for (const Word& word : single_words(Sense::hundred))
        if (word.folded.size() >= 6 && text[0] == word.folded[0] &&
            usher::dialog::distance(text, word.folded, 1) <= 1)
            return Hit{
                Sense::hundred,
                word.value,
                static_cast<std::uint16_t>(i),
                static_cast<std::uint16_t>(i + 1)};
    return std::nullopt;
}

// "mil doscientos", "dos mil cien": Spanish, whatever the other words are.
bool NumberWords::spanish_follows(std::size_t mil) const
{
    return is_among(
        tokens_.text(mil + 1),
        "cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas "
        "quinientos quinientas seiscientos seiscientas setecientos setecientas ochocientos "
        "ochocientas novecientos novecientas"
    );
}

std::optional<Amount> NumberWords::multiple(std::size_t& last) const
{
    const Hit* fixed = message_.at(last, Sense::fixed_number);
    if (fixed && amount_of(fixed->value) == 12 * one_unit) {
        last = fixed->last;
        return 12 * one_unit;
    }
    for (const Multiple& multiple : multiples)
        if (tokens_.is(last, multiple.word)) {
            ++last;
            return multiple.value * one_unit;
        }
    return std::nullopt;
}

std::optional<Amount> NumberWords::fraction(std::size_t& last) const
{
    if (!is_among(tokens_.text(last), "point komma virgule coma punto comma")) return std::nullopt;
    std::string places;
    std::size_t at = last + 1;
    if (at < tokens_.size() && tokens_[at].kind == TokenKind::number) {
        places = tokens_.text(at++);
        if (places.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    }
    while (places.size() < 3 && at < tokens_.size() && tokens_[at].kind == TokenKind::word) {
        std::optional<Amount> value = german(at);
        if (!value) value = small(at);
        if (!value || *value >= 1000 * one_unit) break;
        ++at;
        const std::optional<Amount> unit = at < tokens_.size() ? small(at) : std::nullopt;
        if (unit && *value >= 20 * one_unit && fits_below(*value, *unit, false)) {
            value = *value + *unit;
            ++at;
        }
        places += std::to_string(*value / one_unit);
    }
    if (places.empty() || places.size() > 9) return std::nullopt;
    last = at;
    return amount_of("0." + places);
}

NumberWords::Sum NumberWords::read(std::size_t i)
{
    sum_ = {};
    sum_.last = i;
    last_small_ = -1;
    // "a hundred", "a million"
    const bool one = tokens_.is(i, "a") &&
                     (message_.at(i + 1, Sense::hundred) || message_.at(i + 1, Sense::scale)) &&
                     tokens_.text(i + 1).size() > 3;
    if (one) {
        sum_.rest = last_small_ = one_unit;
        ++sum_.last;
    }
    while (sum_.last < tokens_.size()) {
        std::size_t at = sum_.last;
        if (at > i && message_.at(at, Sense::joint) && !tokens_[at].text.empty()) ++at;
        if (at > sum_.last && another_of_its_scale(at)) break;
        if (!step(at, at > sum_.last)) break;
        sum_.last = at;
    }
    // "un million deux", "eine Million zwei" are tenths.
    constexpr Amount million = 1'000'000 * one_unit;
    if (sum_.scale >= million && sum_.rest > 0 && sum_.rest < 10 * one_unit &&
        !message_.covers(sum_.last, Sense::noun))
        sum_.rest = sum_.rest / 10 * (sum_.scale / one_unit);
    return sum_;
}

// "Cinco mil y ocho mil": two numbers, for the scale comes again.
bool NumberWords::another_of_its_scale(std::size_t at) const
{
    constexpr std::size_t reach = 4;
    if (sum_.scaled == 0) return false;
    for (std::size_t i = at + 1; i < tokens_.size() && i < at + reach; ++i) {
        if (const Hit* scale = message_.at(i, Sense::scale))
            return scale_value(i, *scale) >= sum_.scale;
        if (!message_.at(i, Sense::digit_word) && !message_.at(i, Sense::hundred) &&
            !message_.at(i, Sense::joint))
            return false;
    }
    return false;
}

bool NumberWords::step(std::size_t& at, bool joined)
{
    if (const std::optional<Amount> value = small(at)) return add_small(at, joined, *value);
    if (const Hit* hit = message_.at(at, Sense::hundred)) return add_hundred(at, joined, *hit);
    if (const auto slip = mistyped_hundred(at)) return add_hundred(at, joined, *slip);
    if (const Hit* hit = message_.at(at, Sense::scale)) return add_scale(at, joined, *hit);
    if (const std::optional<Amount> value = german(at)) return add_compound(at, *value);
    return false;
}

// "zwei Millionen dreihunderttausend": only a smaller part follows.
bool NumberWords::add_compound(std::size_t& at, Amount value)
{
    if (sum_.scaled == 0 || sum_.rest != 0 || value >= sum_.scale) return false;
    sum_.rest = value;
    last_small_ = 0;
    ++at;
    return true;
}

bool NumberWords::add_small(std::size_t& at, bool joined, Amount value)
{
    const Amount below_hundred = sum_.rest % (100 * one_unit);
    if (last_small_ < 0) {
        if (joined && sum_.rest == 0 && sum_.scale == one_unit) return false;
        sum_.rest += value;
    } else if (joined && last_small_ < 10 * one_unit && value >= 20 * one_unit && value % (10 * one_unit) == 0) {
        sum_.rest += value;  // "fünf und zwanzig"
    } else if (below_hundred == 4 * one_unit && value == 20 * one_unit && !joined) {
        sum_.rest += 76 * one_unit;  // "quatre-vingt"
    } else if (english_ && !joined && last_small_ < 10 * one_unit && last_small_ > 0 && value >= 10 * one_unit && sum_.rest == last_small_) {
        sum_.rest = sum_.rest * 100 + value;  // "one fifty"
    } else if (fits_below(last_small_, value, joined)) {
        sum_.rest += value;  // "twenty five", "soixante et onze"
    } else {
        return false;
    }
    last_small_ = value;
    ++at;
    return true;
}

bool NumberWords::fits_below(Amount before, Amount value, bool joined) const
{
    const bool tens = before >= 20 * one_unit && before % (10 * one_unit) == 0;
    if (!tens)
        return before == 10 * one_unit && value < 10 * one_unit && !english_ &&
               (joined ? message_.language() == "es" && value >= 6 * one_unit  // "diez y seis"
                       : value >= 7 * one_unit);
    const bool french_teens = (before == 60 * one_unit || before == 20 * one_unit) &&
                              value >= 10 * one_unit && value < 20 * one_unit;
    if (joined && english_) return false;
    return (value < 10 * one_unit && value > 0) || (french_teens && !english_);
}

bool NumberWords::add_hundred(std::size_t& at, bool joined, const Hit& hit)
{
    const std::string_view word = tokens_[at].text;
    if (word == "cents" && sum_.rest == 0) return false;
    if (english_ && (word == "cent" || word == "cents")) return false;
    const Amount value = amount_of(hit.value);
    const Amount below = sum_.rest % (100 * one_unit);
    if (value > 100 * one_unit || sum_.rest == 0 || (joined && sum_.rest > 0 && below == 0)) {
        if (sum_.rest != 0) return false;
        sum_.rest += value;
    } else if (sum_.rest < 100 * one_unit && !joined && !coins(word, sum_.rest)) {
        sum_.rest *= 100;
    } else {
        return false;
    }
    last_small_ = -1;
    ++at;
    return true;
}

bool NumberWords::add_scale(std::size_t& at, bool joined, const Hit& hit)
{
    const std::string_view word = tokens_[at].text;
    if (word.size() <= 2 || (joined && sum_.rest == 0 && sum_.scaled == 0)) return false;
    const bool bare = sum_.rest == 0;
    const bool may_stand_alone =
        word == "thousand" || word == "tausend" || word == "tsd" ||
        (word == "mille" && !english_) ||
        (word == "mil" && (message_.language() == "es" || spanish_follows(at)));
    if (bare && sum_.scaled == 0 && !may_stand_alone) return false;
    const Amount factor = scale_value(at, hit);
    // "dos mil millones": thousands of millions.
    if (sum_.scaled > 0 && bare) {
        if (factor <= sum_.scale) return false;
        const std::optional<Amount> all = times(sum_.scaled, factor);
        sum_.scaled = all.value_or(sum_.scaled);
        sum_.scale = factor;
        at = hit.last;
        return all.has_value();
    }
    // "mil doscientos millones": all that came before is multiplied.
    const bool all = sum_.scaled > 0 && factor > sum_.scale;
    const std::optional<Amount> product = times(
        bare  ? one_unit
        : all ? sum_.scaled + sum_.rest
              : sum_.rest,
        factor
    );
    if (!product) return false;
    sum_.scaled = all ? *product : sum_.scaled + *product;
    sum_.rest = 0;
    last_small_ = -1;
    sum_.scale = factor;
    at = hit.last;
    return true;
}

}  // namespace usher::dialog
