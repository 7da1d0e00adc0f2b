// The amount itself is read as for a number or for money; the labels by the same grammar.
#include "dialog/choice_bands.hpp"

#include <algorithm>
#include <string>

#include "dialog/ideas.hpp"
#include "dialog/quantity.hpp"
#include "dialog/read_money.hpp"
#include "dialog/read_number.hpp"
#include "dialog/read_time.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;

class BandPicker {
  public:
    BandPicker(const Message& message, const Question& question)
        : message_(message), question_(question), choices_(question.asked->choices)
    {
    }

    // "120" under "100 to 500 people": the amount itself is read as for a number or for money; then
    // it must lie within one band.
    Found bands() const
    {
        if (!options_are_bands(question_) || in_another_scale()) return {};
        Question question = question_;
        const bool money = !question.money.empty() || labels_have_currency();
        const Found amount =
            money ? read_money(message_, question) : read_number(message_, question);
        Found found;
        std::vector<Reading> readings = amount.likely;
        if (amount.answer) readings = {*amount.answer};
        if (!amount.answer && counts_parts()) return {};
        if (amount.answer && money && message_.has(Sense::per_thing)) readings.clear();
        for (Reading& reading : readings) {
            in_the_asked_period(reading);
            in_the_scale_of_labels(reading);
        }
        for (const Reading& reading : readings)
            for (std::size_t i = 0; i < choices_.size(); ++i)
                if (fits_band(reading, question_.bands[i]) && !at_the_open_end(reading, i))
                    found.likely.push_back(
                        *answer(i, amount.first, amount.last, "band", reading.confidence).answer
                    );
        if (found.likely.size() == (amount.answer ? 1u : readings.size()) && all_the_same(found)) {
            found.answer = found.likely.front();
            found.answer->confidence = std::max(found.answer->confidence, 65);
            found.likely.clear();
            found.first = amount.first;
            found.last = amount.last;
        }
        if (Found own = of_ourselves(); own.answer && more_than_one_amount()) return own;
        if (found.answer && is_one_of_a_sum(amount.first, amount.last)) {
            found.likely.push_back(*found.answer);
            found.answer.reset();
        }
        if (amount.answer && !found.answer && found.likely.empty())
            overlapping(*amount.answer, found);
        return money || amount.answer || !found.likely.empty() ? found : plain_amounts();
    }

    // "Three wards of 40 beds each", "20 a day", "40 by 60": none of the numbers is the amount.
    bool counts_parts() const
    {
        constexpr std::string_view each = "each je jeweils chacun chacune cada apiece";
        const Tokens& tokens = message_.tokens();
        const auto& said = message_.quantities();
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (is_among(tokens.text(i), each)) return true;
        for (std::size_t k = 0; k + 1 < said.size(); ++k)
            if (said[k].last + 1 == said[k + 1].first &&
                is_among(tokens.text(said[k].last), "by x mal por sur times auf fois"))
                return true;
        return message_.has(Sense::per_period) || message_.has(Sense::per_thing);
    }

    bool more_than_one_amount() const
    {
        return std::count_if(
                   message_.quantities().begin(),
                   message_.quantities().end(),
                   [&](const Quantity& one) { return !is_about_something_else(one); }
               ) > 1;
    }

    // "The group has 200, our branch 15": the part that answers.
    Found of_ourselves() const
    {
        const Quantity* ours = amount_of_ourselves(message_);
        for (std::size_t i = 0; ours && i < choices_.size(); ++i)
            if (question_.bands[i].known && inside(ours->low, ours->high, question_.bands[i]))
                return answer(i, ours->first, ours->last, "band", 66);
        return {};
    }

    // "Five vans and a lorry": the amount is only a part of what there is.
    bool is_one_of_a_sum(std::size_t first, std::size_t last) const
    {
        const Tokens& tokens = message_.tokens();
        const Quantity* here = nullptr;
        for (const Quantity& one : message_.quantities()) {
            if (one.first <= first && one.last >= last && one.single()) here = &one;
            if (!here || one.first <= here->last || !one.single() || one.odd || one.percent)
                continue;
            const bool near = one.first <= here->last + 3 &&
                              message_.within(here->last, one.first, Sense::joint) != nullptr &&
                              is_among(tokens.text(one.first - 1), "and und et y e plus");
            const bool counts = one.last < tokens.size() &&
                                tokens[one.last].kind == TokenKind::word &&
                                !message_.covers(one.last, Sense::time_unit) &&
                                !message_.covers(one.last, Sense::filler) &&
                                tokens.text(one.last) != tokens.text(here->last);
            const Mood &mine = message_.mood(here->first), &its = message_.mood(one.first);
            return near && counts && here->last < one.first - 1 && mine.past == its.past &&
                   mine.planned == its.planned && !its.negated && !its.hypothetical;
        }
        return false;
    }

    // "eighteen hectares, 22 next year if the sale goes through": an amount whose unit the question
    // does not name, but which is so today; the bands tell which amounts are meant.
    Found plain_amounts() const
    {
        Found found;
        std::vector<std::size_t> fitting;
        std::size_t amounts = 0;
        for (const Quantity& one : message_.quantities()) {
            if (is_about_something_else(one)) continue;
            ++amounts;
            for (std::size_t i = 0; i < choices_.size(); ++i)
                if (question_.bands[i].known && inside(one.low, one.high, question_.bands[i])) {
                    if (fitting.empty()) found = answer(i, one.first, one.last, "band", 62);
                    fitting.push_back(i);
                }
        }
        const bool agreed =
            fitting.size() == amounts && std::count(fitting.begin(), fitting.end(), fitting[0]) ==
                                             static_cast<std::ptrdiff_t>(amounts);
        return agreed && amounts > 0 ? found : Found();
    }

    bool is_about_something_else(const Quantity& one) const
    {
        const Mood& mood = message_.mood(one.first);
        if (one.odd || one.percent || mood.planned || mood.hypothetical || mood.somebody ||
            mood.negated || mood.reported || mood.taken_back)
            return true;
        const bool year = one.single() && *one.low >= 1900 * rules::one_unit &&
                          *one.low <= 2100 * rules::one_unit;
        if (year && one.digits) return true;
        if (message_.within(one.last, message_.clause_of(one.first).last, Sense::planned))
            return true;
        const Tokens& tokens = message_.tokens();
        if (one.last >= tokens.size() || tokens[one.last].kind == TokenKind::mark) return false;
        if (message_.covers(one.last, Sense::filler) || question_.has_stem(tokens.text(one.last)))
            return false;
        constexpr std::string_view ends = "el la l en de del al le les this last the im in on a";
        if (is_among(tokens.text(one.last), ends)) return false;
        const std::string unit = unit_of_labels();
        if (unit.empty()) return message_.known(one.last);
        return unit.front() != tokens.text(one.last).front();  // "hectares" under "5 to 20 ha"
    }

    // "120 MWh" under bands of kWh: the same measure in other steps, which is not reckoned here.
    bool in_another_scale() const
    {
        const std::string unit = unit_of_labels();
        if (unit.size() < 2 || unit.size() > 3) return false;
        const Tokens& tokens = message_.tokens();
        for (std::size_t i = 1; i < tokens.size(); ++i)
            if (tokens[i].kind == TokenKind::word && tokens[i - 1].kind == TokenKind::number &&
                tokens[i].text.size() == unit.size() && tokens.text(i) != unit &&
                tokens.text(i).substr(1) == std::string_view(unit).substr(1))
                return true;
        return false;
    }

    // What follows the last number of the labels: "kWh"; none: empty.
    std::string unit_of_labels() const
    {
        for (const Choice& choice : choices_) {
            const Tokens label(choice.labels[0]);
            for (std::size_t i = label.size(); i-- > 1;)
                if (label[i].kind == TokenKind::word && label[i - 1].kind == TokenKind::number)
                    return std::string(label.text(i));
        }
        return "";
    }

    // "190, so close to 200": two amounts, one band.
    static bool all_the_same(const Found& found)
    {
        return !found.likely.empty() &&
               std::all_of(found.likely.begin(), found.likely.end(), [&](const Reading& one) {
                   return std::get<ChoicesSaid>(one.said).names ==
                          std::get<ChoicesSaid>(found.likely.front().said).names;
               });
    }

    static int months_in(std::string_view period)
    {
        return period == "month" ? 1 : period == "quarter" ? 3 : period == "year" ? 12 : 0;
    }

    // "60,000 a year" under bands of monthly amounts is 5,000.
    void in_the_asked_period(Reading& reading) const
    {
        auto* money = std::get_if<MoneySaid>(&reading.said);
        if (!money) return;
        const int asked = months_in(question_.per);
        const int said = months_in(money->per.empty() ? "year" : money->per);
        if (asked == 0 || said == 0 || asked == said) return;
        for (auto* end : {&money->low, &money->high})
            if (*end) *end = **end / said * asked;
    }

    // "So um die 3,5" where all labels speak of millions
    void in_the_scale_of_labels(Reading& reading) const
    {
        constexpr std::string_view millions =
            "mio mio. million millions millionen m mm mill millon millones mn";
        const auto in_millions = [&](const Choice& choice) {
            const Tokens label(choice.labels[0]);
            return std::any_of(label.begin(), label.end(), [&](const Token& token) {
                return is_among(token.text, millions);
            });
        };
        const auto& said = message_.quantities();
        const bool scaled =
            std::any_of(said.begin(), said.end(), [](const auto& one) { return one.scaled; }) ||
            !std::all_of(choices_.begin(), choices_.end(), in_millions);
        if (scaled) return;
        const auto raise = [](std::optional<Amount>& end) {
            if (end && *end < 1000 * rules::one_unit) *end *= 1'000'000;
        };
        if (auto* money = std::get_if<MoneySaid>(&reading.said))
            raise(money->low), raise(money->high);
        else if (auto* number = std::get_if<NumberSaid>(&reading.said))
            raise(number->low), raise(number->high);
    }

    bool labels_have_currency() const
    {
        return std::any_of(choices_.begin(), choices_.end(), [](const Choice& choice) {
            const Message label(choice.labels[0], "en");
            return label.has(Sense::currency);
        });
    }

    static std::pair<std::optional<Amount>, std::optional<Amount>> ends_of(const Reading& reading)
    {
        if (const auto* number = std::get_if<NumberSaid>(&reading.said))
            return {number->low, number->high};
        const auto& money = std::get<MoneySaid>(reading.said);
        return {money.low, money.high};
    }

    static bool fits_band(const Reading& reading, const Band& band)
    {
        const auto [low, high] = ends_of(reading);
        return band.known && inside(low, high, band);
    }

    // "10" under "Fewer than 10", "10 to 49": the first ends below it.
    bool at_the_open_end(const Reading& reading, std::size_t option) const
    {
        const auto [low, high] = ends_of(reading);
        const Band& band = question_.bands[option];
        if (!low || !high || *low != *high || (band.low && band.high)) return false;
        const Message label(choices_[option].labels[0], question_.asked->language);
        const bool below = band.high && *band.high == *low && label.has(Sense::less_than);
        const bool above = band.low && *band.low == *low && label.has(Sense::more_than);
        if (!below && !above) return false;
        return std::any_of(question_.bands.begin(), question_.bands.end(), [&](const Band& other) {
            return &other != &band && fits_band(reading, other);
        });
    }

    // A range over two bands: both are offered.
    void overlapping(const Reading& reading, Found& found) const
    {
        const auto [low, high] = ends_of(reading);
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const Band& band = question_.bands[i];
            const bool apart = !band.known || (low && band.high && *low > *band.high) ||
                               (high && band.low && *high < *band.low);
            if (!apart && found.likely.size() < 3)
                found.likely.push_back(*answer(i, 0, 1, "band", 40).answer);
        }
    }

    // ---- "in 4 months" under "This quarter", "Within 6 months"

    Found spans() const
    {
        std::vector<std::optional<TimelineSaid>> spans;
        int known = 0;
        for (const Choice& choice : choices_) {
            std::string text = choice.labels[0];
            if (text.rfind("Dans les ", 0) == 0) text.replace(0, 8, "D'ici");
            if (text == "Dans le mois") text = "D'ici 1 mois";
            const Message label(text, question_.asked->language);
            const Found found = read_timeline(label, question_);
            spans.push_back(std::nullopt);
            if (found.answer) spans.back() = std::get<TimelineSaid>(found.answer->said);
            // Next week is not "At once", though that is the first month elsewhere.
            const bool at_once = label.has(Sense::at_once) && !message_.has(Sense::at_once);
            if (found.answer && at_once) spans.back()->high = 0;
            known += found.answer.has_value();
        }
        if (known < 2) return {};
        const Found said = read_timeline(message_, question_);
        if (!said.answer || only_the_start(said)) return {};
        const TimelineSaid time = length_until_now(std::get<TimelineSaid>(said.answer->said));
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (spans[i] && covers(*spans[i], time) &&
                (!best || length(*spans[i]) < length(*spans[*best])))
                best = i;
        if (!best) best = later_than_all(spans, time);
        if (!best) return {};
        return answer(*best, said.first, said.last, "time", 75);
    }

    // "We put it in in 2020" under "How long have you been using it?": as long as that is ago.
    TimelineSaid length_until_now(TimelineSaid time) const
    {
        const std::string text = fold(question_.asked->question);
        bool how_long = false;
        for (const std::string_view words :
             {"how long have",
              "how long has",
              "since when",
              "how old",
              "seit wann",
              "seit wie",
              "wie lange",
              "wie alt",
              "depuis combien",
              "depuis quand",
              "cuanto hace",
              "hace cuanto",
              "desde cuando",
              "desde hace",
              "cuanto tiempo llev",
              "combien de temps",
              "anciennete",
              "antiguedad"})
            how_long = how_long || text.find(words) != std::string::npos;
        if (!how_long || !time.high || *time.high > 0 || !time.low || *time.low >= 0) return time;
        const Amount low = *time.low;
        time.low = -*time.high;
        time.high = -low;
        return time;
    }

    // "Two years, starting in two months" under lengths of a contract
    bool only_the_start(const Found& said) const
    {
        constexpr std::string_view starts =
            "start starting starts begin beginning beginn beginnend starten startet los ab from "
            "demarrage debut commence commencer partir inicio empezando comenzando empezar";
        const std::size_t end = message_.tokens().size();
        for (std::size_t i = 0; i < end; ++i) {
            const std::string_view word = message_.tokens().text(i);
            if (!is_among(word, starts) || question_.has_stem(word)) continue;
            const Clause& clause = message_.clause_of(i);
            return said.last > clause.first &&
                   (message_.within(0, clause.first, Sense::time_unit) != nullptr ||
                    message_.within(clause.last, end, Sense::time_unit) != nullptr);
        }
        return false;
    }

    // "Not before autumn" under "This month", "Within 3 months", "Later".
    std::optional<std::size_t> later_than_all(
        const std::vector<std::optional<TimelineSaid>>& spans, const TimelineSaid& time
    ) const
    {
        if (!time.low) return std::nullopt;
        for (const auto& span : spans)
            if (span && !span->none && (!span->high || *span->high > *time.low))
                return std::nullopt;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            for (const Idea& idea : find_ideas(Tokens(choices_[i].labels[0])))
                if (idea.name == "when:later") return i;
        return std::nullopt;
    }

    static Amount length(const TimelineSaid& span)
    {
        if (!span.high || !span.low) return 1000 * rules::one_unit;
        return *span.high - *span.low;
    }

    static bool covers(const TimelineSaid& span, const TimelineSaid& time)
    {
        if (span.none || time.none) return span.none == time.none;
        const Amount slack = rules::one_unit / 10;
        const bool low =
            !span.low || *span.low <= 0 || (time.low && *time.low >= *span.low - slack);
        const bool high = !span.high || (time.high && *time.high <= *span.high + slack);
        return low && high;
    }

    static bool inside(std::optional<Amount> low, std::optional<Amount> high, const Band& band)
    {
        const bool above = !band.low || (low && *low >= *band.low);
        const bool below = !band.high || (high && *high <= *band.high);
        return above && below;
    }

  private:
    Found answer(
        std::size_t option, std::size_t first, std::size_t last, std::string rule, int confidence
    ) const
    {
        Found found;
        found.answer = reading_of(
            message_, first, last, ChoicesSaid{{choices_[option].name}}, std::move(rule)
        );
        found.answer->confidence = confidence;
        found.first = first;
        found.last = last;
        return found;
    }

    const Message& message_;
    const Question& question_;
    const std::vector<Choice>& choices_;
};

}  // namespace

Found read_bands(const Message& message, const Question& question)
{
    return BandPicker(message, question).bands();
}

Found read_spans(const Message& message, const Question& question)
{
    return BandPicker(message, question).spans();
}

}  // namespace usher::dialog
