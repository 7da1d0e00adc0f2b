// Quantities become money by a currency, a scale or the question itself.

#include "dialog/read_money.hpp"

#include <algorithm>
#include <array>

#include "dialog/coins.hpp"
#include "dialog/money_carried.hpp"
#include "dialog/price_of_each.hpp"
#include "dialog/quantity.hpp"
#include "dialog/rivals.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr int bare = 62, with_currency = 18, with_scale = 10, own_noun = 15, other_noun = -45,
              counted = -60, year_like = -70, too_small = -30;

class MoneyFinder {
  public:
    MoneyFinder(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          quantities_(message.quantities())
    {
    }

    std::vector<MoneyMention> all()
    {
        std::vector<MoneyMention> found;
        take_scales();
        for (std::size_t i = 0; i < quantities_.size(); ++i) {
            if (quantities_[i].odd || quantities_[i].percent) continue;
            found.push_back(mention(i));
            if (add_coins(i, found.back())) ++i;
        }
        if (found.empty()) figures_told(found);
        if (found.empty()) nothing(found);
        return found;
    }

  private:
    // The factor that is said of each number: "12 Mio" is a million, "9,6" is one.
    void take_scales()
    {
        for (const Quantity& quantity : quantities_) {
            const Amount size = std::max(quantity.low.value_or(0), quantity.high.value_or(0));
            Quantity scaled = quantity;
            slang_scale(scaled);
            const Amount after = std::max(scaled.low.value_or(0), scaled.high.value_or(0));
            scales_.push_back(
                quantity.scaled && size >= 1'000'000 * one_unit ? 1'000'000 * one_unit
                : quantity.scaled && size >= 1000 * one_unit    ? 1000 * one_unit
                : scaled.scaled && size > 0                     ? after / size * one_unit
                                                                : one_unit
            );
        }
    }

    static void multiply(Quantity& quantity, Amount factor)
    {
        if (factor <= one_unit || quantity.scaled) return;
        if (quantity.low) quantity.low = times(*quantity.low, factor);
        if (quantity.high) quantity.high = times(*quantity.high, factor);
        quantity.scaled = true;
    }

    // "Fünfstellig, mehr darf ich nicht sagen"
    void figures_told(std::vector<MoneyMention>& found) const
    {
        const auto figures = figures_in_words(message_);
        if (!figures || message_.asks(figures->first)) return;
        MoneyMention mention;
        mention.first = figures->first;
        mention.last = figures->last;
        mention.said.low = figures->low;
        mention.said.high = figures->high;
        if (const Hit* currency = message_.within(0, tokens_.size(), Sense::currency);
            currency && believable(*currency))
            mention.said.currency = currency->value;
        mention.score = bare + with_scale;
        found.push_back(std::move(mention));
    }

    // "pre-revenue", "zero", "nothing yet"
    void nothing(std::vector<MoneyMention>& found) const
    {
        for (const Hit& hit : message_.hits()) {
            const bool none =
                hit.sense == Sense::no_money || (hit.sense == Sense::one_off && hit.value == "0" &&
                                                 hit.last - hit.first + 1u >= tokens_.size());
            if (!none || message_.asks(hit.first)) continue;
            MoneyMention mention;
            mention.first = hit.first;
            mention.last = hit.last;
            mention.said.low = mention.said.high = 0;
            mention.score = bare;
            found.push_back(std::move(mention));
            return;
        }
    }

    MoneyMention mention(std::size_t index)
    {
        Quantity quantity = quantities_[index];
        figures(quantity);
        slang_scale(quantity);
        const Amount euro = short_euro(message_, quantity.last);
        multiply(quantity, euro);
        multiply(quantity, scale_before(message_, quantity.first));
        if (question_.factor == one_unit)
            multiply(quantity, carried_scale(message_, quantities_, scales_, index));
        hundredths(quantity);
        add_french_hundreds(message_, quantity);
        MoneyMention mention;
        mention.first = quantity.cue;
        mention.last = quantity.last;
        const Hit* currency = currency_of(quantity, mention);
        question_scale(quantity, currency != nullptr);
        mention.said.low = quantity.low;
        mention.said.high = quantity.high;
        const bool refused = refused_end(message_, quantity);
        if (refused) std::swap(mention.said.low, mention.said.high);
        if (currency)
            mention.said.currency = currency->value;
        else if (euro > 0)
            mention.said.currency = "EUR";
        else if (const Hit* elsewhere = message_.within(0, tokens_.size(), Sense::currency);
                 elsewhere && believable(*elsewhere))
            mention.said.currency = elsewhere->value;
        else if (const auto country = currency_of_a_country(message_); !country.empty())
            mention.said.currency = country;
        else if (!question_.currency.empty()) {
            mention.said.currency = question_.currency;
            mention.said.currency_assumed = true;
        }
        mention.noun = noun_of(quantity, index);
        mention.said.per = period_of(quantity, index);
        mention.score = score(quantity, index, mention, currency != nullptr);
        mention.score += denial_spent(message_, quantity);
        if (refused && message_.mood(quantity.first).negated) mention.score += 70;
        return mention;
    }

    bool add_coins(std::size_t index, MoneyMention& whole) const
    {
        if (index + 1 >= quantities_.size() || whole.said.currency.empty()) return false;
        const auto coins = coins_after(tokens_, whole.last, quantities_[index + 1]);
        if (!coins) return false;
        for (std::optional<Amount>* end : {&whole.said.low, &whole.said.high})
            if (*end) **end += coins->amount;
        whole.last = coins->last;
        return true;
    }

    // "34 cents" alone
    void hundredths(Quantity& quantity) const
    {
        if (quantity.scaled || !is_coin(tokens_, quantity.last)) return;
        for (std::optional<Amount>* end : {&quantity.low, &quantity.high})
            if (*end) **end /= 100;
    }

    bool glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }

    // "six figures", "low 7 figures"
    void figures(Quantity& quantity) const
    {
        const Hit* scale = message_.at(quantity.last, Sense::money_scale);
        if (!scale || scale->value != "-6" || !quantity.single()) return;
        const Amount digits = *quantity.low / one_unit;
        if (digits < 3 || digits > 12) return;
        Amount low = one_unit;
        for (Amount i = 1; i < digits; ++i)
            low *= 10;
        quantity.low = low;
        quantity.high = low * 10 - one_unit;
        quantity.last = scale->last;
        quantity.scaled = true;
    }

    // "20 grand", "2b", "5cr", "50 TEUR": scales that only money has.
    void slang_scale(Quantity& quantity) const
    {
        if (quantity.scaled) return;
        std::size_t i = quantity.last;
        if (message_.covers(i, Sense::currency) && !message_.covers(i, Sense::money_scale) &&
            glued(i))
            ++i;
        const Hit* scale = message_.at(i, Sense::money_scale);
        if (!scale || scale->value == "-6") return;
        // "8000 grand max" ends there.
        const Hit* end = message_.at(i, Sense::or_less);
        if (end && end->last > scale->last && message_.language() != "en") return;
        const bool letter = tokens_.text(i).size() == 1;
        if (letter && !glued(i) && i > quantity.last - 1u + 1u && !quantity.digits) return;
        const bool signed_letter = message_.covers(i + 1, Sense::currency) && glued(i + 1);
        if (letter && !glued(i) && tokens_.text(i) != "k" && tokens_.text(i) != "m" &&
            !signed_letter)
            return;
        Amount factor = 0;
        for (const Hit& hit : message_.hits())
            if (hit.first == i && hit.sense == Sense::money_scale)
                factor = pick_scale(i, amount_of(hit.value), factor);
        const auto scaled = [&](std::optional<Amount> amount) {
            return amount ? times(*amount, factor) : amount;
        };
        quantity.low = scaled(quantity.low);
        quantity.high = scaled(quantity.high);
        quantity.scaled = true;
        quantity.last = scale->last;
    }

    // "mil" is a thousand in Spanish and a million elsewhere.
    Amount pick_scale(std::size_t i, Amount factor, Amount chosen) const
    {
        if (tokens_.is(i, "mil") && message_.language() != "es") return 1'000'000 * one_unit;
        return chosen == 0 ? factor : std::min(chosen, factor);
    }

    bool believable(const Hit& hit) const { return is_currency(message_, hit.first); }

    const Hit* currency_of(const Quantity& quantity, MoneyMention& mention) const
    {
        std::size_t i = quantity.last;
        for (int steps = 0; steps < 3 && i < tokens_.size(); ++steps, ++i) {
            if (const Hit* hit = message_.at(i, Sense::currency)) {
                mention.last = std::max<std::size_t>(mention.last, hit->last);
                return hit;
            }
            if (!tokens_.is(i, "of") && !tokens_.is(i, "de") && !tokens_.is(i, "d") &&
                !tokens_.is(i, "in") && !tokens_.is(i, "an") && !tokens_.is(i, "us") &&
                !tokens_.is(i, "en") && !tokens_.is(i, ".") && !tokens_.is(i, "k") &&
                !tokens_.is(i, "m"))
                break;
        }
        if (const Hit* before = currency_before(quantity.first)) {
            mention.first = std::min<std::size_t>(mention.first, before->first);
            return before;
        }
        return message_.within(quantity.first, quantity.last, Sense::currency);
    }

    const Hit* currency_before(std::size_t first) const
    {
        for (std::size_t back = 1; back <= 2 && back <= first; ++back)
            if (const Hit* hit = message_.covering(first - back, Sense::currency))
                if (hit->last == first || tokens_.is(hit->last, "~") ||
                    tokens_.is(hit->last, ":") || message_.covers(hit->last, Sense::about))
                    return hit;
        return nullptr;
    }

    // "in thousands of euros": what is said without a scale is in the question's unit.
    void question_scale(Quantity& quantity, bool currency) const
    {
        const Amount factor = question_.factor;
        if (factor == one_unit || quantity.scaled) return;
        if (in_before(quantity) && quantity.digits && tokens_[quantity.first].text.size() == 4)
            return;  // "75, same as in 2025"
        const Amount largest = std::max(quantity.low.value_or(0), quantity.high.value_or(0));
        // "500,000 euros" under "in thousands" was meant in full.
        if (largest >= 100'000 * one_unit || (currency && largest >= factor)) return;
        if (quantity.low) quantity.low = times(*quantity.low, factor);
        if (quantity.high) quantity.high = times(*quantity.high, factor);
        quantity.scaled = true;
    }

    // The money word nearest to the amount in its clause.
    std::string_view noun_of(const Quantity& quantity, std::size_t index) const
    {
        const Clause& clause = message_.clause_of(quantity.first);
        const std::size_t before = index > 0 ? quantities_[index - 1].last : 0;
        const std::size_t after =
            index + 1 < quantities_.size() ? quantities_[index + 1].cue : tokens_.size();
        std::string_view noun;
        std::size_t nearest = 100;
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::money_noun || hit.first < clause.first ||
                hit.last > clause.last)
                continue;
            // "38 salariés" are no salaries.
            if (hit.first > 0 && tokens_[hit.first - 1].kind == TokenKind::number &&
                message_.covers(hit.first, Sense::noun))
                continue;
            // "Ça" and "ca." are no "CA".
            if (tokens_.is(hit.first, "ca") &&
                (message_.language() != "fr" || message_.covers(hit.first, Sense::currency) ||
                 !(tokens_[hit.first].shouting ||
                   is_among(tokens_.text(hit.first - (hit.first > 0)), "de du le notre un d"))))
                continue;
            const std::size_t away = hit.first >= quantity.last ? hit.first - quantity.last
                                     : hit.last <= quantity.cue ? quantity.cue - hit.last
                                                                : 0;
            const bool another = hit.first < before || hit.last > after;
            if (away + (another ? 20 : 0) < nearest) {
                nearest = away + (another ? 20 : 0);
                noun = hit.value;
            }
        }
        return noun;
    }

    std::string period_of(const Quantity& quantity, std::size_t index) const
    {
        const Hit* hit = message_.within(
            quantity.last, std::min(quantity.last + 5, tokens_.size()), Sense::per_period
        );
        const std::size_t next =
            index + 1 < quantities_.size() ? quantities_[index + 1].cue : tokens_.size();
        if (hit && hit->first >= next) hit = nullptr;
        const Clause& clause = message_.clause_of(quantity.first);
        if (!hit)
            hit = message_.within(
                clause.first, std::max(clause.first, quantity.first), Sense::per_period
            );
        if (!hit && quantities_.size() == 1)
            hit = message_.within(0, tokens_.size(), Sense::per_period);
        // "a quarter million" is no money per quarter.
        if (hit && hit->first < quantity.last && hit->last > quantity.first) hit = nullptr;
        if (!hit) hit = carried_period(message_, quantities_, quantity);
        const std::string_view period = hit ? hit->value : question_.per;
        // A year's amount where a month's is asked for has to be told apart.
        const bool plain = period == "year" && (question_.per.empty() || question_.per == "year");
        return plain ? "" : std::string(period);
    }

    // "15 % of 2 million"
    bool of_a_share(const Quantity& share, const Quantity& quantity) const
    {
        return share.percent && share.last + 1 == quantity.cue &&
               is_among(tokens_.text(share.last), "of von de d");
    }

    int score(
        const Quantity& quantity, std::size_t index, const MoneyMention& mention, bool currency
    ) const
    {
        int score = bare + (currency ? with_currency : 0) + (quantity.scaled ? with_scale : 0);
        score += mood_score(message_, question_, quantity.first, quantity.last);
        if (last_year_alone(quantity)) score += 45;
        score -= dated_before_another(message_, question_, quantities_, quantity) ? 30 : 0;
        if (!mention.noun.empty() && !question_.money.empty())
            score += mention.noun == question_.money ? own_noun : other_noun;
        if (quantities_.size() > 1 && named_by_the_question(quantity)) score += 30;
        score += standing_among(message_, quantities_, quantity);
        if (quantities_.size() > 1) {
            score += above_points(message_, question_, quantity.first);
            score +=
                owner_points(message_, question_, words_told_of(message_, quantities_, quantity));
        }
        const Hit* noun = message_.at(mention.last, Sense::noun);
        if (noun && !currency && noun->value != "money" && noun->value != "orders")
            score += counted;
        const bool plain = !currency && !quantity.scaled && quantity.whole;
        if (plain && quantity.single() && quantity.digits &&
            tokens_[quantity.first].text.size() == 4 && *quantity.low >= 1900 * one_unit &&
            *quantity.low <= 2035 * one_unit && (quantities_.size() > 1 || in_before(quantity)))
            score += year_like;
        const Amount largest = std::max(quantity.low.value_or(0), quantity.high.value_or(0));
        if (plain && largest > 0 && largest < small_limit() && quantity.single())
            score += too_small;
        if (message_.within(
                quantity.last, std::min(quantity.last + 6, tokens_.size()), Sense::per_thing
            ))
            score -= 40;
        if (per_something(message_, mention.last) || something_before(message_, mention.first))
            score -= 40;
        if (quantity.article && !quantity.scaled) score -= 40;
        if (index > 0 && of_a_share(quantities_[index - 1], quantity)) score -= 40;
        if (!currency && message_.at(quantity.last, Sense::time_unit)) score -= 60;
        return score;
    }

    // "1.5M last year" where a yearly amount is asked for, and no other is told.
    bool last_year_alone(const Quantity& quantity) const
    {
        const bool others =
            std::any_of(quantities_.begin(), quantities_.end(), [&](const auto& one) {
                return !one.odd && one.first != quantity.first && !one.article;
            });
        const bool yearly =
            question_.per == "year" || (question_.per.empty() && question_.money == "revenue");
        return !others && message_.mood(quantity.first).past && !question_.about_past && yearly &&
               message_.has(Sense::last);
    }

    // "2M for everything, but the signs alone 150k" where the signs are asked about.
    bool named_by_the_question(const Quantity& quantity) const
    {
        return named_in_the_question(
            message_, question_, words_told_of(message_, quantities_, quantity)
        );
    }

    bool in_before(const Quantity& quantity) const
    {
        for (const std::string_view word : {"in", "since", "seit", "en", "depuis", "desde", "from"})
            if (quantity.first > 0 && tokens_.is(quantity.first - 1, word)) return true;
        return false;
    }

    // A yearly revenue of "5" wants a scale; a budget of 500 may be just that.
    Amount small_limit() const
    {
        return question_.money == "revenue" || question_.money == "funding" ? 1000 * one_unit
                                                                            : 100 * one_unit;
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Quantity>& quantities_;
    std::vector<Amount> scales_;  // of each quantity
};

}  // namespace

std::vector<MoneyMention> find_money(const Message& message, const Question& question)
{
    return MoneyFinder(message, question).all();
}

Found read_money(const Message& message, const Question& question)
{
    std::vector<Candidate> candidates;
    for (MoneyMention& mention : find_money(message, question)) {
        Candidate candidate;
        candidate.score = mention.score;
        candidate.first = mention.first;
        candidate.last = mention.last;
        candidate.reading =
            reading_of(message, mention.first, mention.last, std::move(mention.said), "money");
        candidates.push_back(std::move(candidate));
    }
    Found found = choose(candidates);
    if (!found.answer || candidates.size() < 2 || !depends(message)) return found;
    found.answer.reset();  // "without the band 18,000, with it 26,000, that depends"
    for (const Candidate& one : candidates)
        if (found.likely.size() < 3) found.likely.push_back(one.reading);
    return found;
}

}  // namespace usher::dialog
