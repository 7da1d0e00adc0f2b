// The grammar of numbers. Words add up inside a hundred and multiply at scales, as in all four
// languages; German compounds are taken apart first.

#include "dialog/numerals.hpp"

#include "dialog/close_words.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

// Words that are numbers in one language and something else in English.
constexpr std::string_view not_in_english =
    "once seize elf sept cent cents dix six non null media mille vier dos un uno una une "
    "ein eine die";
constexpr std::string_view articles = "a an one ein eine einen einem einer un une una uno eins";

bool among(std::string_view word, const auto& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class NumeralReader {
  public:
    explicit NumeralReader(const Message& message)
        : message_(message), tokens_(message.tokens()), english_(message.language() == "en")
    {
    }

    std::vector<Numeral> all()
    {
        std::vector<Numeral> found;
        for (std::size_t i = 0; i < tokens_.size();) {
            Numeral numeral;
            if (read(i, numeral)) {
                i = numeral.last;
                found.push_back(numeral);
            } else {
                ++i;
            }
        }
        return found;
    }

  private:
    bool read(std::size_t i, Numeral& numeral)
    {
        numeral.first = i;
        if (tokens_[i].kind == TokenKind::number) return read_written(i, numeral);
        if (tokens_[i].kind != TokenKind::word) return false;
        return read_words(i, numeral);
    }

    // ---- digits

    bool read_written(std::size_t i, Numeral& numeral)
    {
        const std::optional<Digits> digits = read_digits(tokens_[i].text);
        numeral.last = i + 1;
        numeral.digits = true;
        if (!digits) {
            numeral.odd = true;
            return true;
        }
        numeral.value = digits->value;
        numeral.other = digits->other;
        numeral.whole = digits->whole;
        const std::string_view text = tokens_[i].text;
        numeral.odd = text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != ',';
        fraction_after(numeral);
        scales_after(numeral);
        return true;
    }

    // "2 1/2", "2 and a half"
    void fraction_after(Numeral& numeral)
    {
        const std::size_t i = numeral.last;
        if (tokens_.is(i, "1") && tokens_.is_mark(i + 1, "/") && tokens_.is(i + 2, "2") &&
            tokens_[i].space_before) {
            numeral.value += one_unit / 2;
            numeral.last = i + 3;
            numeral.whole = false;
        } else {
            half_after(numeral, one_unit);
        }
    }

    // "... and a half", "... y medio", "... et demi": half of the unit before.
    void half_after(Numeral& numeral, Amount unit)
    {
        std::size_t i = numeral.last;
        if (!message_.at(i, Sense::joint)) return;
        ++i;
        if (tokens_.is(i, "a") || tokens_.is(i, "one")) ++i;
        if (!message_.at(i, Sense::half) || message_.covers(i, Sense::fixed_number)) return;
        numeral.value += unit / 2;
        numeral.last = i + 1;
        numeral.whole = numeral.value % one_unit == 0;
    }

    const Hit* scale_at(std::size_t i, const Numeral& numeral) const
    {
        const Hit* hit = message_.at(i, Sense::scale);
        if (!hit) return nullptr;
        const std::string_view word = tokens_[i].text;
        const bool letters = word == "k" || word == "m" || word == "md" || word == "mn";
        if (letters && tokens_[i].space_before && !short_scale_alone(i, numeral)) return nullptr;
        return hit;
    }

    // "20 k", "5 m": apart, but nothing else it could be.
    bool short_scale_alone(std::size_t i, const Numeral& numeral) const
    {
        return numeral.digits && (tokens_.is(i, "k") || tokens_.is(i, "mn") || tokens_.is(i, "m"));
    }

    Amount scale_value(std::size_t i, const Hit& hit) const
    {
        // "20 mil": millions in English slang, thousands in Spanish.
        if (tokens_.is(i, "mil") && message_.language() != "es") return 1'000'000 * one_unit;
        return amount_of(hit.value);
    }

    void multiply(Numeral& numeral, Amount factor)
    {
        // "1.200 million" is 1.2 million: nobody counts in thousands of millions but in Spanish.
        const bool thousands = message_.language() == "es" && factor == 1'000'000 * one_unit;
        if (numeral.other && !thousands && factor >= 1'000'000 * one_unit) {
            numeral.value = *numeral.other;
            numeral.other.reset();
        }
        const std::optional<Amount> product = times(numeral.value, factor);
        numeral.odd = numeral.odd || !product;
        numeral.value = product.value_or(numeral.value);
        if (numeral.other) numeral.other = times(*numeral.other, factor);
        numeral.scaled = true;
        numeral.factor = factor;
        numeral.whole = numeral.value % one_unit == 0;
    }

    void scales_after(Numeral& numeral)
    {
        Amount unit = one_unit;
        for (int depth = 0; depth < 3; ++depth) {
            const std::size_t i = numeral.last;
            if (const Hit* hundred = message_.at(i, Sense::hundred);
                hundred && hundred->value == "100" && !(english_ && tokens_.is(i, "cents")) &&
                !(tokens_.is(i, "cent") && english_)) {
                multiply(numeral, 100 * one_unit);
                numeral.last = i + 1;
                unit = 100 * one_unit;
            } else if (const Hit* scale = scale_at(i, numeral)) {
                unit = scale_value(i, *scale);
                multiply(numeral, unit);
                numeral.last = scale->last;
            } else if (const Hit* fixed = message_.at(i, Sense::fixed_number);
                       fixed && amount_of(fixed->value) == 12 * one_unit) {
                multiply(numeral, 12 * one_unit);
                numeral.last = fixed->last;
            } else {
                break;
            }
        }
        if (numeral.scaled) half_after(numeral, unit);
        if (numeral.scaled) rest_after(numeral, unit);
    }

    // "2 million 300 thousand", "2 Millionen und 300 Tausend": only a smaller part follows.
    void rest_after(Numeral& numeral, Amount unit)
    {
        if (unit < 1000 * one_unit || numeral.value % unit != 0) return;
        std::size_t i = numeral.last;
        if (message_.at(i, Sense::joint)) ++i;
        Numeral rest;
        if (i >= tokens_.size() || tokens_[i].kind == TokenKind::mark || !read(i, rest) ||
            rest.odd || rest.article || rest.value >= unit || rest.value < unit / 1000)
            return;
        if (rest.digits && !rest.scaled && unit != 1000 * one_unit) return;
        numeral.value += rest.value;
        numeral.last = rest.last;
    }

    // ---- words

    std::optional<Amount> small(std::size_t i) const
    {
        const Hit* hit = message_.at(i, Sense::digit_word);
        if (!hit) return mistyped(i);
        const bool another =
            english_ && is_among(tokens_[i].text, not_in_english) && tokens_[i].text != "six";
        return another ? std::nullopt : std::optional(amount_of(hit->value));
    }

    // "eigthy": a word that is nothing else, one slip away from a number.
    std::optional<Amount> mistyped(std::size_t i) const
    {
        if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word ||
            tokens_[i].text.size() < 5 || message_.known(i))
            return std::nullopt;
        for (const Word& word : single_words(Sense::digit_word))
            if (word.folded.size() >= 5 && tokens_[i].text[0] == word.folded[0] &&
                usher::dialog::distance(tokens_[i].text, word.folded, 1) == 1)
                return amount_of(word.value);
        return std::nullopt;
    }

    bool read_words(std::size_t i, Numeral& numeral)
    {
        if (const Hit* fixed = message_.at(i, Sense::fixed_number); fixed && fixed->last > i + 1)
            return read_fixed(*fixed, numeral);
        if (const std::optional<Amount> compound = german(i)) {
            numeral.value = *compound;
            numeral.last = i + 1;
            scales_after(numeral);
            return true;
        }
        Amount total = 0, current = 0;
        std::size_t at = i;
        const std::size_t end = words(at, total, current);
        if (end == i) {
            if (const Hit* fixed = message_.at(i, Sense::fixed_number))
                return read_fixed(*fixed, numeral);
            return false;
        }
        // "un million deux", "eine Million zwei" are tenths.
        constexpr Amount million = 1'000'000 * one_unit;
        if (scale_ >= million && current > 0 && current < 10 * one_unit &&
            !message_.covers(end, Sense::noun))
            current = current / 10 * (scale_ / one_unit);
        numeral.last = end;
        numeral.value = total + current;
        numeral.article = end == i + 1 && is_among(tokens_[i].text, articles);
        numeral.scaled = total > 0;
        numeral.factor = scale_;
        if (const Hit* fixed = message_.at(end, Sense::fixed_number);
            fixed && amount_of(fixed->value) == 12 * one_unit) {
            multiply(numeral, 12 * one_unit);
            numeral.last = fixed->last;
            numeral.article = false;
        }
        const Amount unit = scale_;
        half_after(numeral, unit);
        if (!numeral.whole) scales_after(numeral);
        return true;
    }

    bool read_fixed(const Hit& fixed, Numeral& numeral)
    {
        numeral.value = amount_of(fixed.value);
        numeral.last = fixed.last;
        numeral.whole = numeral.value % one_unit == 0;
        if (tokens_.is(numeral.last, "of") || tokens_.is(numeral.last, "de"))
            if (message_.at(numeral.last + 1, Sense::hundred) ||
                message_.at(numeral.last + 1, Sense::scale))
                ++numeral.last;
        scales_after(numeral);
        return true;
    }

    std::optional<Amount> german(std::size_t i) const
    {
        const std::string_view word = tokens_[i].text;
        if (word.size() < 7 || message_.covers(i, Sense::digit_word) ||
            message_.covers(i, Sense::scale) || message_.covers(i, Sense::hundred))
            return std::nullopt;
        return read_german_compound(word);
    }

    // Reads as many number words as go together; returns where they end.
    std::size_t words(std::size_t i, Amount& total, Amount& current)
    {
        std::size_t end = i;
        Amount last_small = -1;
        scale_ = one_unit;
        // "a hundred", "a million"
        const bool one = tokens_.is(i, "a") &&
                         (message_.at(i + 1, Sense::hundred) || message_.at(i + 1, Sense::scale)) &&
                         tokens_.text(i + 1).size() > 3;
        if (one) {
            current = last_small = one_unit;
            ++end;
        }
        while (end < tokens_.size()) {
            std::size_t at = end;
            if (end > i && message_.at(at, Sense::joint) && !tokens_[at].text.empty()) ++at;
            const bool joined = at > end;
            if (!step(at, joined, total, current, last_small)) break;
            end = at;
        }
        return end;
    }

    // Takes one word in at `at` and moves on; false: it does not belong to the number.
    bool step(std::size_t& at, bool joined, Amount& total, Amount& current, Amount& last_small)
    {
        if (const std::optional<Amount> value = small(at))
            return add_small(at, joined, *value, current, last_small);
        if (const Hit* hit = message_.at(at, Sense::hundred))
            return add_hundred(at, joined, *hit, current, last_small);
        if (const Hit* hit = message_.at(at, Sense::scale))
            return add_scale(at, joined, *hit, total, current, last_small);
        return false;
    }

    bool add_small(std::size_t& at, bool joined, Amount value, Amount& current, Amount& last_small)
    {
        const Amount below_hundred = current % (100 * one_unit);
        if (last_small < 0) {
            if (joined && current == 0 && scale_ == one_unit) return false;
            current += value;
        } else if (joined && last_small < 10 * one_unit && value >= 20 * one_unit && value % (10 * one_unit) == 0) {
            current += value;  // "fünf und zwanzig"
        } else if (below_hundred == 4 * one_unit && value == 20 * one_unit && !joined) {
            current += 76 * one_unit;  // "quatre-vingt"
        } else if (english_ && !joined && last_small < 10 * one_unit && last_small > 0 && value >= 20 * one_unit && current == last_small) {
            current = current * 100 + value;  // "one fifty"
        } else if (fits_below(last_small, value, joined)) {
            current += value;  // "twenty five", "soixante et onze"
        } else {
            return false;
        }
        last_small = value;
        ++at;
        return true;
    }

    // May `value` follow the tens before it?
    bool fits_below(Amount before, Amount value, bool joined) const
    {
        const bool tens = before >= 20 * one_unit && before % (10 * one_unit) == 0;
        if (!tens)
            return before == 10 * one_unit && value >= 7 * one_unit && value < 10 * one_unit &&
                   message_.language() != "en" && !joined;
        const bool french_teens = (before == 60 * one_unit || before == 20 * one_unit) &&
                                  value >= 10 * one_unit && value < 20 * one_unit;
        if (joined && english_) return false;
        return (value < 10 * one_unit && value > 0) || (french_teens && !english_);
    }

    bool
    add_hundred(std::size_t& at, bool joined, const Hit& hit, Amount& current, Amount& last_small)
    {
        const std::string_view word = tokens_[at].text;
        if (english_ && (word == "cent" || word == "cents")) return false;
        const Amount value = amount_of(hit.value);
        const Amount below = current % (100 * one_unit);
        if (value > 100 * one_unit || current == 0 || (joined && current > 0 && below == 0)) {
            if (current != 0) return false;
            current += value;
        } else if (current < 100 * one_unit && !joined) {
            current *= 100;
        } else {
            return false;
        }
        last_small = -1;
        ++at;
        return true;
    }

    bool add_scale(
        std::size_t& at,
        bool joined,
        const Hit& hit,
        Amount& total,
        Amount& current,
        Amount& last_small
    )
    {
        const std::string_view word = tokens_[at].text;
        if (word.size() <= 2 || (joined && current == 0 && total == 0)) return false;
        const bool bare = current == 0;
        const bool may_stand_alone = word == "thousand" || word == "tausend" || word == "tsd" ||
                                     (word == "mille" && !english_) ||
                                     (word == "mil" && message_.language() == "es");
        if (bare && total == 0 && !may_stand_alone) return false;
        const Amount factor = scale_value(at, hit);
        // "dos mil millones": thousands of millions.
        if (total > 0 && bare) {
            if (factor <= scale_) return false;
            const std::optional<Amount> all = times(total, factor);
            total = all.value_or(total);
            scale_ = factor;
            at = hit.last;
            return all.has_value();
        }
        // "mil doscientos millones": all that came before is multiplied.
        const bool all = total > 0 && factor > scale_;
        const std::optional<Amount> product =
            times(bare ? one_unit : all ? total + current : current, factor);
        if (!product) return false;
        total = all ? *product : total + *product;
        current = 0;
        last_small = -1;
        scale_ = factor;
        at = hit.last;
        return true;
    }

    const Message& message_;
    const Tokens& tokens_;
    bool english_;
    Amount scale_ = one_unit;
};

}  // namespace

std::vector<Numeral> find_numerals(const Message& message) { return NumeralReader(message).all(); }

}  // namespace usher::dialog
