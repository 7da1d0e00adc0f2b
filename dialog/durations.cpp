// A count and a unit, or an article and a unit.

#include "dialog/durations.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

class DurationReader {
  public:
    DurationReader(const Message& message, const std::vector<Quantity>& quantities)
        : message_(message), tokens_(message.tokens()), quantities_(quantities)
    {
    }

    struct Unit {
        std::string_view value;
        std::size_t last;
    };

    std::optional<Unit> unit_at(std::size_t i) const
    {
        // "2 more weeks", "les 2 prochaines semaines", "los 30 anteriores días"
        // "ein knappes Jahr", "a good month", "une bonne année", "un buen año"
        while (
            is_among(
                tokens_.text(i),
                "ish more full weitere weiteren volle de gutes guten gute guter knappes knappen "
                "knappe knapper volles ganzes ganzen ganze good whole solid bare bon bonne petit "
                "petite bons gros grosse buen buena largo larga escaso"
            ) ||
            message_.covers(i, Sense::next) || message_.covers(i, Sense::last)
        )
            ++i;
        const Hit* hit = message_.at(i, Sense::time_unit);
        return hit && hit->value != "hour" ? std::optional(Unit{hit->value, hit->last})
                                           : std::nullopt;
    }

    // "3w", "2y"; "1 mon" and "24 hours" where they can only be a time from now.
    std::optional<Unit> short_unit_at(std::size_t first, std::size_t i) const
    {
        constexpr std::string_view cues = "in within dans sous en innerhalb binnen next";
        const bool cued = first == 0 || is_among(tokens_.text(first - 1), cues) ||
                          message_.ending_at(first, Sense::within);
        const Hit* hit = message_.at(i, Sense::time_unit);
        if (hit && hit->value == "hour" && cued) return Unit{hit->value, hit->last};
        if (tokens_.is(i, "mon") && cued && message_.language() != "fr")
            return Unit{"month", i + 1};
        if (i >= tokens_.size() || tokens_[i].space_before) return std::nullopt;
        const std::string_view unit = tokens_.is(i, "w")   ? "week"
                                      : tokens_.is(i, "y") ? "year"
                                      : tokens_.is(i, "d") ? "day"
                                                           : "";
        return unit.empty() ? std::nullopt : std::optional(Unit{unit, i + 1});
    }

    static std::optional<Amount> in_months(std::optional<Amount> count, std::string_view unit)
    {
        if (!count || *count > 10'000 * one_unit) return std::nullopt;
        if (unit == "hour") return months_of_days(*count / 24);
        if (unit == "day") return months_of_days(*count);
        if (unit == "week") return months_of_days(*count * 7);
        if (unit == "fortnight") return months_of_days(*count * 14);
        const Amount months = unit == "quarter"  ? 3
                              : unit == "half"   ? 6
                              : unit == "year"   ? 12
                              : unit == "decade" ? 120
                                                 : 1;
        return *count * months;
    }

    bool duration(std::size_t i, TimeExpression& one) const
    {
        if (half_unit(i, one) || three_quarters(i, one) || a_fortnight(i, one) ||
            one_unit_of(i, one) || few_units(i, one))
            return true;
        const Quantity* quantity = quantity_at(i);
        if (!quantity || quantity->percent) return false;
        std::optional<Unit> unit = unit_at(quantity->last);
        if (!unit && quantity->digits) unit = short_unit_at(i, quantity->last);
        // "24 hours" is also a fixed term, and "0 months" begins with a nought.
        if (!unit || (quantity->odd && !tokens_.is(i, "0") && unit->value != "hour")) return false;
        one.duration = true;
        one.low = in_months(quantity->low, unit->value);
        one.high = in_months(quantity->high, unit->value);
        one.last = unit->last;
        one.unit = unit->value;
        add_half(one);
        add_rest(one);
        return one.low || one.high;
    }

    // "half a year", "ein halbes Jahr", "medio año", "demi-année"
    bool half_unit(std::size_t i, TimeExpression& one) const
    {
        std::size_t at = i;
        while (is_among(tokens_.text(at), "a ein einem une eines nem em m"))
            ++at;
        if (!message_.at(at, Sense::half)) return false;
        ++at;
        if (tokens_.is(at, "a") || tokens_.is(at, "an")) ++at;
        const auto unit = unit_at(at);
        if (!unit) return false;
        return fixed(in_months(one_unit / 2, unit->value), unit->last, unit->value, one);
    }

    // "sous quinzaine", "in a fortnight", "dans une huitaine", but not "une quinzaine de personnes"
    bool a_fortnight(std::size_t i, TimeExpression& one) const
    {
        const std::size_t at = i + (is_among(tokens_.text(i), "a une una") ? 1 : 0);
        const bool week = tokens_.is(at, "huitaine");
        if (!week && !is_among(tokens_.text(at), "fortnight quinzaine quincena")) return false;
        std::size_t last = at + 1;
        if (tokens_.is(last, "de") && is_among(tokens_.text(last + 1), "jours dias")) last += 2;
        const bool counts = is_among(tokens_.text(last), "de d");
        return !counts && fixed(months_of_days((week ? 8 : 14) * one_unit), last, "day", one);
    }

    // "ein dreiviertel Jahr", "in einem Dreivierteljahr"
    bool three_quarters(std::size_t i, TimeExpression& one) const
    {
        const std::size_t at =
            i + (is_among(tokens_.text(i), "ein einem eines nem ca circa rund") ? 1 : 0);
        const auto months = in_months(one_unit * 3 / 4, "year");
        if (is_among(tokens_.text(at), "dreivierteljahr dreivierteljahres"))
            return fixed(months, at + 1, "year", one);
        const auto unit = tokens_.is(at, "dreiviertel") ? unit_at(at + 1) : std::nullopt;
        if (!unit || unit->value != "year") return false;
        return fixed(months, unit->last, "year", one);
    }

    static bool fixed(
        std::optional<Amount> months, std::size_t last, std::string_view unit, TimeExpression& one
    )
    {
        one.duration = true;
        one.low = one.high = months;
        one.last = last;
        one.unit = unit;
        return months.has_value();
    }

    // "a month", "a year and a half", "ein Jahr"; the articles that are no numerals.
    bool one_unit_of(std::size_t i, TimeExpression& one) const
    {
        if (unit_and_half(i, one)) return true;
        if (!tokens_.is(i, "a") && !tokens_.is(i, "an")) return false;
        const auto unit = unit_at(i + 1);
        if (!unit || message_.language() == "es") return false;
        fixed(in_months(one_unit, unit->value), unit->last, unit->value, one);
        add_half(one);
        add_rest(one);
        if (message_.ending_at(i, Sense::more_than)) one.high.reset();
        if (message_.ending_at(i, Sense::less_than)) one.low.reset();
        return true;
    }

    // "Año y medio", "an et demi": one is not said.
    bool unit_and_half(std::size_t i, TimeExpression& one) const
    {
        const Hit* unit = message_.at(i, Sense::time_unit);
        if (!unit || (unit->value != "year" && unit->value != "month") ||
            !message_.at(unit->last, Sense::joint))
            return false;
        fixed(in_months(one_unit, unit->value), unit->last, unit->value, one);
        const std::size_t whole = one.last;
        add_half(one);
        return one.last > whole;
    }

    // "... and a half", "... et demi", "... y medio"
    void add_half(TimeExpression& one) const
    {
        std::size_t at = one.last;
        if (!message_.at(at, Sense::joint)) return;
        ++at;
        if (tokens_.is(at, "a")) ++at;
        if (!message_.at(at, Sense::half)) return;
        const auto half = in_months(one_unit / 2, one.unit);
        if (one.low) one.low = *one.low + half.value_or(0);
        if (one.high) one.high = *one.high + half.value_or(0);
        one.last = at + 1;
    }

    // "2 years and 3 months", "1 Jahr, 6 Monate": a smaller part follows.
    void add_rest(TimeExpression& one) const
    {
        if (!one.low || one.low != one.high) return;
        std::size_t at = one.last;
        const bool comma = tokens_.is_mark(at, ",");
        if (comma || message_.at(at, Sense::joint)) ++at;
        const Quantity* rest = quantity_at(at);
        if (!rest || rest->odd || !rest->single()) return;
        const auto unit = unit_at(rest->last);
        if (!unit || (comma && unit->last < tokens_.size())) return;
        const auto part = in_months(rest->low, unit->value);
        const auto smaller = in_months(one_unit, unit->value),
                   larger = in_months(one_unit, one.unit);
        if (!part || *smaller >= *larger || *part >= *larger) return;
        one.low = one.high = *one.low + *part;
        one.last = unit->last;
    }

    // "a few months": two to four of them.
    bool few_units(std::size_t i, TimeExpression& one) const
    {
        constexpr std::string_view few =
            "few paar einige einigen quelques unos unas algunos algunas pocos pocas cuantos "
            "cuantas wenigen";
        std::size_t at = i;
        while (tokens_.is(at, "a") || tokens_.is(at, "ein") || tokens_.is(at, "the") ||
               tokens_.is(at, "unos") || tokens_.is(at, "unas"))
            ++at;
        if (at == i && !is_among(tokens_.text(at), few)) return false;
        if (!is_among(tokens_.text(at), few) && at > i && !tokens_.is(at - 1, "unos") &&
            !tokens_.is(at - 1, "unas"))
            return false;
        if (is_among(tokens_.text(at), few)) ++at;
        const auto unit = unit_at(at);
        if (!unit || unit->value == "decade") return false;
        one.duration = true;
        one.low = in_months(2 * one_unit, unit->value);
        one.high = in_months(4 * one_unit, unit->value);
        one.last = unit->last;
        one.unit = unit->value;
        return true;
    }

  private:
    const Quantity* quantity_at(std::size_t i) const
    {
        for (const Quantity& quantity : quantities_)
            if (quantity.first == i) return &quantity;
        return nullptr;
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<Quantity>& quantities_;
};

}  // namespace

bool read_duration(
    const Message& message,
    const std::vector<Quantity>& quantities,
    std::size_t i,
    TimeExpression& duration
)
{
    return DurationReader(message, quantities).duration(i, duration);
}

}  // namespace usher::dialog
