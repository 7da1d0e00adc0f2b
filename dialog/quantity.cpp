// Numerals joined to quantities, one look to the left and one to the right of each.

#include "dialog/quantity.hpp"

#include <algorithm>
#include <array>

#include "dialog/quantity_joins.hpp"
#include "dialog/quantity_verbs.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

class Joiner {
  public:
    explicit Joiner(const Message& message) : message_(message), tokens_(message.tokens()) {}

    std::vector<Quantity> all()
    {
        const std::vector<Numeral> numerals = find_numerals(message_);
        std::vector<Quantity> found;
        for (std::size_t i = 0; i < numerals.size(); ++i) {
            Quantity quantity = lone(numerals[i]);
            quantity.odd = quantity.odd || odd(numerals[i]);
            const bool two = numerals.size() == 2 && i == 0;
            if ((i + 1 < numerals.size() && range(numerals[i], numerals[i + 1], quantity)) ||
                (two && side_by_side(numerals[0], numerals[1], quantity)))
                ++i;
            look_left(quantity);
            look_right(quantity);
            take_the_verb(quantity);
            found.push_back(quantity);
        }
        join_open_ends(found);
        join_up_to(message_, found);
        mend_noughts(message_, found);
        return found;
    }

  private:
    static Quantity lone(const Numeral& numeral)
    {
        Quantity quantity;
        quantity.first = quantity.cue = numeral.first;
        quantity.last = numeral.last;
        quantity.low = quantity.high = numeral.value;
        quantity.other = numeral.other;
        quantity.digits = numeral.digits;
        quantity.article = numeral.article;
        quantity.scaled = numeral.scaled;
        quantity.whole = numeral.whole;
        quantity.odd = numeral.odd;
        return quantity;
    }

    bool mark(std::size_t i, std::string_view text) const { return tokens_.is_mark(i, text); }
    bool glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }

    bool odd(const Numeral& numeral) const
    {
        if (!numeral.digits) return fixed_term(numeral) || below_zero(numeral);
        const std::size_t before = numeral.first - 1, after = numeral.last;
        const bool word_glued_before =
            numeral.first > 0 && glued(numeral.first) && tokens_[before].kind == TokenKind::word &&
            !message_.covers(before, Sense::currency) && !message_.covers(before, Sense::about) &&
            !message_.covers(before, Sense::less_than) && !message_.covers(before, Sense::month);
        return word_glued_before || fixed_term(numeral) || ordinal(after) ||
               time_or_date(numeral) || phone(numeral) || below_zero(numeral);
    }

    // "-504", "minus five": nothing that is counted here; a dash apart lists or ranges.
    bool below_zero(const Numeral& numeral) const
    {
        if (numeral.first == 0) return false;
        const std::size_t sign = numeral.first - 1;
        if (is_among(tokens_.text(sign), "minus negative negativ"))
            return !message_.covers(sign, Sense::about);
        return mark(sign, "-") && glued(numeral.first) && tokens_[sign].space_before &&
               (sign == 0 || (tokens_[sign - 1].kind != TokenKind::number &&
                              !message_.covers(sign - 1, Sense::currency) &&
                              !message_.covers(sign - 1, Sense::scale)));
    }

    bool fixed_term(const Numeral& numeral) const
    {
        const Hit* term = message_.covering(numeral.first, Sense::fixed_term);
        const Hit* tool = message_.covering(numeral.first, Sense::tool);
        const Hit* vague = message_.covering(numeral.first, Sense::vague_number);
        return (term && term->last - term->first > 1) || (tool && tool->last - tool->first > 1) ||
               (vague && vague->last >= numeral.last && !numeral.digits);
    }

    bool ordinal(std::size_t after) const
    {
        constexpr std::string_view endings = "st nd rd th er ere eme ieme ers o a";
        return after < tokens_.size() && glued(after) && is_among(tokens_[after].text, endings);
    }

    bool number_near(std::size_t i, std::size_t sign) const
    {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::number && glued(sign) &&
               glued(std::max(i, sign));
    }

    bool time_or_date(const Numeral& numeral) const
    {
        const std::size_t a = numeral.first, z = numeral.last;
        const bool left =
            a >= 2 && (mark(a - 1, ":") || mark(a - 1, "/")) && number_near(a - 2, a - 1);
        const bool right = (mark(z, ":") || mark(z, "/")) && number_near(z + 1, z);
        return left || right;
    }

    // "+49 30 123 45 67", "555-123-4567", eight digits or more in short groups or after "+".
    bool phone(const Numeral& numeral) const
    {
        const auto digits_of = [&](std::size_t i) {
            return static_cast<std::size_t>(std::count_if(
                tokens_[i].text.begin(),
                tokens_[i].text.end(),
                [](char c) { return c >= '0' && c <= '9'; }
            ));
        };
        std::size_t first = numeral.first, last = numeral.first + 1, digits = digits_of(first);
        std::size_t groups = 1;
        const auto filler = [&](std::size_t i) {
            return mark(i, "-") || mark(i, "/") || mark(i, "(") || mark(i, ")") || mark(i, ".");
        };
        while (last < tokens_.size() && (tokens_[last].kind == TokenKind::number || filler(last))) {
            if (tokens_[last].kind == TokenKind::number) {
                digits += digits_of(last);
                ++groups;
            }
            ++last;
        }
        while (first > 0 && (tokens_[first - 1].kind == TokenKind::number || filler(first - 1))) {
            --first;
            if (tokens_[first].kind == TokenKind::number) {
                digits += digits_of(first);
                ++groups;
            }
        }
        const bool plus = first > 0 && mark(first - 1, "+") && digits >= 8;
        const bool zero = tokens_[first].text.front() == '0' && digits >= 7;
        return plus || zero || (groups >= 3 && digits >= 9);
    }

    // ---- ranges

    bool range(const Numeral& a, const Numeral& b, Quantity& quantity) const
    {
        if (a.odd || b.odd || !joined(a, b) || rate_and_amount(a, b)) return false;
        Amount low = a.value;
        const Amount high = b.value;
        // "3 to 5 million", "three to four hundred", "dreißig bis vierzigtausend"
        const bool scale = !a.scaled && a.factor == one_unit && b.factor > one_unit &&
                           low <= high / (b.factor / one_unit);
        if (scale) low = times(low, b.factor).value_or(low);
        // "10 à 15 000 €": thousands are said once.
        constexpr Amount thousand = 1000 * one_unit;
        const bool round = b.digits && !b.scaled && high >= thousand && high % thousand == 0;
        if (round && a.digits && !a.scaled && low >= 2 * one_unit && low < thousand &&
            low * 1000 < high && high <= low * 5000)
            low *= 1000;
        if (low > high) return false;
        quantity.low = low;
        quantity.high = high;
        quantity.other.reset();
        quantity.last = b.last;
        quantity.digits = a.digits || b.digits;
        quantity.scaled = b.scaled;
        quantity.whole = a.whole && b.whole;
        return true;
    }

    // "So 70, 80 rum", "quatre cents, quatre cent cinquante": two round numbers and nothing
    // between.
    bool side_by_side(const Numeral& a, const Numeral& b, Quantity& quantity) const
    {
        const auto round = [](Amount value) { return value > 0 && value % (5 * one_unit) == 0; };
        // "zwei, drei", "zehn, zwölf Leute"
        const bool neighbours = a.value > 0 && a.whole && b.whole && !a.article && !b.article &&
                                b.value <= 20 * one_unit && b.value - a.value <= 2 * one_unit;
        const auto year = [](const Numeral& one) {
            return one.digits && !one.scaled && one.value > 1900 * one_unit &&
                   one.value < 2100 * one_unit;
        };
        const bool ends = b.last >= tokens_.size() || tokens_[b.last].kind == TokenKind::mark ||
                          message_.covers(b.last, Sense::noun) ||
                          message_.covers(b.last, Sense::about) ||
                          message_.covers(b.last, Sense::time_unit) || tokens_.is(b.last, "rum");
        if (a.odd || b.odd || message_.mood(a.first).negated || !mark(a.last, ",") ||
            b.first != a.last + 1 || !ends || year(a) || a.value >= b.value)
            return false;
        if (!neighbours && !(round(a.value) && round(b.value) && b.value <= a.value * 3 / 2))
            return false;
        quantity.high = b.value;
        quantity.other.reset();
        quantity.last = b.last;
        quantity.scaled = b.scaled;
        return true;
    }

    // "up 6 % to 1.45 million"
    bool rate_and_amount(const Numeral& a, const Numeral& b) const
    {
        return message_.covers(a.last, Sense::percent) &&
               !message_.covers(b.last, Sense::percent) &&
               (b.scaled || b.value > 100 * one_unit ||
                message_.covers(b.first - 1, Sense::currency) ||
                message_.covers(b.last, Sense::currency));
    }

    bool joined(const Numeral& a, const Numeral& b) const
    {
        std::size_t i = a.last;
        while (i < b.first &&
               (message_.covers(i, Sense::currency) || message_.covers(i, Sense::percent)))
            ++i;
        if (mark(i, "-") && message_.at(i + 1, Sense::range_to)) ++i;  // "zwei- bis dreihundert"
        if (mark(i, "-") || mark(i, "~")) return after_currency(i + 1) == b.first;
        const Hit* to = message_.at(i, Sense::range_to);
        if (!to || after_currency(to->last) != b.first) return false;
        const std::string_view word = tokens_.text(i);
        const bool short_and = (word == "u" && message_.language() == "de") ||  // "400 u. 500"
                               word == "n";                                     // "40 n 50"
        const bool and_word =
            word == "and" || word == "und" || word == "et" || word == "y" || short_and;
        const Hit* from = from_before(a.first);
        if (from && message_.covering(from->first, Sense::past))
            return false;  // "grew from 100 to 200" moves, it does not span
        if (and_word)
            return from && tokens_.text(from->first) != "from" && tokens_.text(from->first) != "de";
        if (word == "a" && message_.language() == "en") return false;
        if ((word == "o" || word == "u") && message_.language() != "es") return false;
        return !moves(a.first);
    }

    std::size_t after_currency(std::size_t i) const
    {
        while (message_.covers(i, Sense::currency) || message_.covers(i, Sense::about) ||
               (mark(i, ".") && tokens_[i - 1].text.size() <= 2))  // "400 u. 500"
            ++i;
        return i;
    }

    const Hit* from_before(std::size_t first) const
    {
        for (std::size_t back = 1; back <= 3 && back <= first; ++back)
            if (const Hit* hit = message_.at(first - back, Sense::range_from)) return hit;
        return nullptr;
    }

    // "passés de 100 à 200", "went from 100 to 200"
    bool moves(std::size_t first) const
    {
        for (std::size_t back = 1; back <= 3 && back <= first; ++back)
            if (is_among(
                    tokens_.text(first - back),
                    "went gewachsen grown crecimos pasamos crecido grew passes passe up down "
                    "jumped doubled pasado increased decreased gone dropped fell"
                ))
                return true;
        return false;
    }

    // ---- to the left: about, more than, less than

    void look_left(Quantity& quantity) const
    {
        std::size_t at = quantity.first;
        for (int steps = 0; steps < 5 && at > 0; ++steps) {
            const std::size_t i = at - 1;
            const Hit* more = ending_at(at, Sense::more_than);
            const Hit* less = ending_at(at, Sense::less_than);
            // "Eleven, split over two practices": spread over them, and no more than two.
            if (more && more->last == more->first + 1u && more->first > 0 &&
                is_among(
                    tokens_.text(more->first - 1),
                    "split spread divided distributed scattered turned turn turns verteilt"
                ))
                more = nullptr;
            if (more && less)  // "no more than"
                (more->first < less->first ? less : more) = nullptr;
            if (more || less) {
                const std::size_t begin = more ? more->first : less->first;
                const std::size_t denial = denied_from(begin);
                quantity.bounded = quantity.bounded || denial < begin;
                const bool up = (more != nullptr) == (denial == begin);
                up ? open_up(quantity) : open_down(quantity);
                at = denial;
            } else if (const Hit* about = ending_at(at, Sense::about);
                       about && !(tokens_.is(i, "est") && message_.language() == "fr")) {
                quantity.about = true;
                at = about->first;
            } else if (const Hit* from = ending_at(at, Sense::range_from);
                       from && !quantity.single()) {
                at = from->first;
            } else if (tokens_.is(i, "bis") && quantity.single() && message_.language() == "de") {
                open_down(quantity);
                at = i;
            } else if (message_.covers(i, Sense::currency) || tokens_.is(i, "the") ||
                       tokens_.is(i, "a") || mark(i, "~") || tokens_.is(i, "like") ||
                       tokens_.is(i, "of") || tokens_.is(i, "de") || tokens_.is(i, "les") ||
                       is_among(tokens_.text(i), "un una el los las ein eine einen einem le la")) {
                --at;
                continue;
            } else {
                break;
            }
            quantity.cue = at;
        }
    }

    const Hit* ending_at(std::size_t last, Sense sense) const
    {
        return message_.ending_at(last, sense);
    }

    // "Never more than", "auf keinen Fall über": where the denial of a bound begins, else the
    // bound.
    std::size_t denied_from(std::size_t bound) const
    {
        constexpr std::string_view between =
            "fall falle umstanden circonstances circunstancia circunstancias circumstances caso "
            "cas aber ever wirklich sicher ganz really be have has get go going wesentlich "
            "deutlich viel much bien vraiment realmente que nous on we wir es sind haben tenemos "
            "avons auf en in under unter pongo ponemos pondria gasto gastamos pago pagamos doy "
            "damos invierto invertimos mettra mettrons mettrai mettons met mets paiera depense "
            "depensera zahle zahlen zahlt gebe geben gibt ausgeben pay spend put give";
        for (std::size_t i = bound; i > 0 && bound - i < 4; --i) {
            if (message_.covers(i - 1, Sense::negation)) {
                const Hit* hit = message_.covering(i - 1, Sense::negation);
                // "No, we have over 50" answers first.
                const bool answers = is_among(tokens_.text(hit->first), "no non") &&
                                     (message_.language() != "es" || i >= bound ||
                                      tokens_[i].kind == TokenKind::mark);
                return answers ? bound : hit->first;
            }
            if (is_among(tokens_.text(i - 1), "ned net nit nich") && i == bound) return i - 1;
            if (!is_among(tokens_.text(i - 1), between)) break;
        }
        return bound;
    }

    void take_the_verb(Quantity& quantity) const
    {
        const VerbBound bound = bound_of_verb(message_, quantity);
        if (bound == VerbBound::beyond) open_up(quantity);
        if (bound != VerbBound::short_of) return;
        open_down(quantity);
        quantity.bounded = true;
    }

    static void open_up(Quantity& quantity)
    {
        if (quantity.single()) quantity.high.reset();
    }
    static void open_down(Quantity& quantity)
    {
        if (quantity.single())
            quantity.low.reset();
        else if (quantity.low && quantity.high)
            quantity.low.reset();
    }

    // ---- to the right: +, or more, percent

    void look_right(Quantity& quantity)
    {
        std::size_t i = quantity.last;
        if (mark(i, "+") && (glued(i) || i + 1 == tokens_.size()) && !odd_plus(i)) {
            open_up(quantity);
            quantity.last = ++i;
        }
        if (const Hit* percent = message_.at(i, Sense::percent)) {
            quantity.percent = true;
            i = percent->last;
            quantity.last = i;
        }
        // "1.200 pasados", "300 bien passés"
        const std::size_t well = i + (tokens_.is(i, "bien") ? 1 : 0);
        if (is_among(
                tokens_.text(well), "pasados pasadas pasaditos pasaditas largos passes tasses"
            ))
            return open_up(quantity);
        // The unit may stand between: "50 people or more".
        for (int steps = 0; steps < 4 && i < tokens_.size(); ++steps, ++i) {
            if (tokens_[i].kind == TokenKind::mark && !message_.covers(i, Sense::currency)) break;
            // "100 más o menos"
            if (const Hit* about = message_.at(i, Sense::about); about && about->last > i + 1) {
                quantity.about = true;
                break;
            }
            if (message_.at(i, Sense::or_more) && !number_follows(i)) return open_up(quantity);
            if (message_.at(i, Sense::or_less) && !number_follows(i)) return open_down(quantity);
            if (tokens_.is(i, "ish")) quantity.about = true;
            if (!message_.covers(i, Sense::noun) && !message_.covers(i, Sense::currency) &&
                !message_.covers(i, Sense::money_scale) && !message_.covers(i, Sense::per_period) &&
                !message_.covers(i, Sense::time_unit))
                break;
        }
    }

    bool odd_plus(std::size_t i) const
    {
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::number;
    }

    bool number_follows(std::size_t i) const
    {
        const Hit* more = message_.at(i, Sense::or_more);
        const Hit* less = message_.at(i, Sense::or_less);
        const std::size_t after = more ? more->last : less->last;
        // "Zwei Filialen plus Lager" adds something else.
        if (more && tokens_.is(i, "plus") && more->last == i + 1u && after < tokens_.size() &&
            tokens_[after].kind == TokenKind::word)
            return true;
        return after < tokens_.size() && (tokens_[after].kind == TokenKind::number ||
                                          message_.covers(after, Sense::digit_word));
    }

    const Message& message_;
    const Tokens& tokens_;
};

}  // namespace

const std::vector<Quantity>& Message::quantities() const
{
    if (!quantities_)
        quantities_ = std::make_shared<const std::vector<Quantity>>(Joiner(*this).all());
    return *quantities_;
}

}  // namespace usher::dialog
