// The grammar of numbers: digits or words, then fractions, scales and what is smaller.

#include "dialog/numerals.hpp"

#include <string>

#include "dialog/number_words.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr std::string_view articles = "a an one ein eine einen einem einer un une una uno eins";

// Below the line of a fraction: "five eighths", "drei Achtel" are less than they begin with.
constexpr std::string_view denominators =
    "thirds fourths fifths sixths sevenths eighths ninths tenths twelfths twentieths hundredths "
    "drittel viertel funftel fuenftel sechstel siebtel achtel neuntel zehntel zwanzigstel "
    "hundertstel tiers cinquiemes sixiemes septiemes huitiemes neuviemes dixiemes vingtiemes "
    "centiemes tercios quintos sextos septimos octavos novenos decimos";

class NumeralReader {
  public:
    explicit NumeralReader(const Message& message)
        : message_(message), tokens_(message.tokens()), words_(message),
          english_(message.language() == "en")
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
        const bool found = tokens_[i].kind == TokenKind::number ? read_written(i, numeral)
                           : tokens_[i].kind == TokenKind::word ? read_words(i, numeral)
                                                                : false;
        if (found && is_among(tokens_.text(numeral.last), denominators)) numeral.odd = true;
        return found;
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
        without_whole_part(i, numeral);
        decimals_after(numeral);
        fraction_after(numeral);
        scales_after(numeral);
        return true;
    }

    // "$.5m", ".77": a fraction; ",5" may be the end of a list.
    void without_whole_part(std::size_t i, Numeral& numeral) const
    {
        const bool starts = i > 0 && !tokens_[i].space_before &&
                            (tokens_[i - 1].space_before || tokens_.is_mark(i - 2, "$"));
        const std::string_view text = tokens_[i].text;
        if (!starts || text.find_first_not_of("0123456789") != std::string_view::npos) return;
        if (tokens_.is_mark(i - 1, ".")) {
            numeral.value = amount_of("0." + std::string(text));
            numeral.whole = false;
        } else {
            numeral.odd = numeral.odd || tokens_.is_mark(i - 1, ",");
        }
    }

    // "two point five", "1 Komma 1"
    bool decimals_after(Numeral& numeral)
    {
        if (numeral.value % one_unit != 0) return false;
        const std::optional<Amount> fraction = words_.fraction(numeral.last);
        if (!fraction) return false;
        numeral.value += *fraction;
        numeral.other.reset();
        numeral.article = false;
        numeral.whole = numeral.value % one_unit == 0;
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
        } else if (!vulgar_fraction_after(numeral)) {
            half_after(numeral, one_unit);
        }
    }

    // "1 ½ Millionen": the sign is a token of its own, "0.5".
    bool vulgar_fraction_after(Numeral& numeral) const
    {
        const std::size_t i = numeral.last;
        if (!numeral.whole || i >= tokens_.size() || tokens_[i].kind != TokenKind::number ||
            tokens_.text(i).find('.') == std::string_view::npos)
            return false;
        const std::optional<Digits> part = read_digits(tokens_.text(i));
        if (!part || part->value <= 0 || part->value >= one_unit) return false;
        numeral.value += part->value;
        numeral.last = i + 1;
        numeral.whole = false;
        return true;
    }

    // "... and a half", "... y medio", "... et demi": half of the unit before.
    void half_after(Numeral& numeral, Amount unit)
    {
        std::size_t i = numeral.last;
        if (!message_.at(i, Sense::joint)) return;
        ++i;
        if (tokens_.is(i, "a") || tokens_.is(i, "one")) ++i;
        if (!message_.at(i, Sense::half)) return;
        if (message_.covers(i, Sense::fixed_number) && !half_before_scale(i, numeral)) return;
        numeral.value += unit / 2;
        numeral.last = i + 1;
        if (tokens_.is(i + 1, "a") && message_.at(i + 2, Sense::scale)) ++numeral.last;
        numeral.whole = numeral.value % one_unit == 0;
    }

    // "9 and a half million": not nine, and half a million besides.
    bool half_before_scale(std::size_t i, const Numeral& numeral) const
    {
        const std::size_t scale = i + (tokens_.is(i + 1, "a") ? 2 : 1);
        return !numeral.scaled && numeral.whole && numeral.value < 1000 * one_unit &&
               message_.at(scale, Sense::scale) != nullptr;
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
                hundred && hundred->value == "100" && !coins(i, numeral)) {
                multiply(numeral, 100 * one_unit);
                numeral.last = i + 1;
                unit = 100 * one_unit;
            } else if (const Hit* scale = scale_at(i, numeral)) {
                unit = words_.scale_value(i, *scale);
                multiply(numeral, unit);
                numeral.last = scale->last;
            } else if (const auto many = words_.multiple(numeral.last)) {
                multiply(numeral, *many);
            } else {
                break;
            }
        }
        if (numeral.scaled) half_after(numeral, unit);
        if (numeral.scaled) rest_after(numeral, unit);
    }

    // "34 cents" are hundreds in French only where a single digit is before them.
    bool coins(std::size_t i, const Numeral& numeral) const
    {
        const bool cents = tokens_.is(i, "cents") || tokens_.is(i, "cent");
        return cents && (english_ || !numeral.whole || numeral.value >= 10 * one_unit);
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

    bool read_words(std::size_t i, Numeral& numeral)
    {
        if (const Hit* fixed = message_.at(i, Sense::fixed_number); fixed && fixed->last > i + 1)
            return read_fixed(*fixed, numeral);
        if (const std::optional<Amount> compound = words_.german(i)) {
            numeral.value = *compound;
            numeral.last = i + 1;
            numeral.factor = tokens_[i].text.ends_with("tausend")   ? 1000 * one_unit
                             : tokens_[i].text.ends_with("hundert") ? 100 * one_unit
                                                                    : one_unit;
            decimals_after(numeral);
            scales_after(numeral);
            return true;
        }
        const NumberWords::Sum sum = words_.read(i);
        if (sum.last == i) {
            if (const Hit* fixed = message_.at(i, Sense::fixed_number))
                return read_fixed(*fixed, numeral);
            return false;
        }
        numeral.last = sum.last;
        numeral.value = sum.scaled + sum.rest;
        numeral.article = sum.last == i + 1 && is_among(tokens_[i].text, articles);
        numeral.scaled = sum.scaled > 0;
        numeral.factor = sum.scale;
        const Hit* hundred = message_.at(sum.last - 1, Sense::hundred);
        if (!numeral.scaled && hundred && hundred->value == "100") numeral.factor = 100 * one_unit;
        if (const auto many = words_.multiple(numeral.last)) {
            multiply(numeral, *many);
            numeral.article = false;
        }
        const bool point = decimals_after(numeral);
        if (!point) half_after(numeral, sum.scale);
        if (point || !numeral.whole) scales_after(numeral);
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
        if (numeral.value == 12 * one_unit) half_after(numeral, numeral.value);  // "docena y media"
        scales_after(numeral);
        return true;
    }

    const Message& message_;
    const Tokens& tokens_;
    NumberWords words_;
    bool english_;
};

}  // namespace

std::vector<Numeral> find_numerals(const Message& message) { return NumeralReader(message).all(); }

}  // namespace usher::dialog
