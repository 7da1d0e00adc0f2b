// Selection: of all the numbers in a message, which one counts what was asked about?

#include "dialog/read_number.hpp"

#include <algorithm>
#include <array>

#include "dialog/ideas.hpp"
#include "dialog/quantity.hpp"
#include "dialog/rivals.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr int bare = 70;           // a number without any noun
constexpr int own_noun = 30;       // with the noun that was asked for
constexpr int another_noun = -45;  // with a noun of another group
constexpr int time_noun = -55;     // "for 12 years"

constexpr Amount first_year = 1900 * one_unit, last_year = 2035 * one_unit;

bool persons(std::string_view noun)
{
    constexpr std::string_view groups = "people agents engineers contractors";
    return is_among(noun, groups);
}
bool time_like(std::string_view noun)
{
    constexpr std::string_view groups =
        "hours minutes days weeks months years age place times shifts";
    return is_among(noun, groups);
}

class NumberChooser {
  public:
    NumberChooser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          quantities_(find_quantities(message))
    {
    }

    Found run()
    {
        for (const Quantity& quantity : quantities_)
            if (!quantity.odd && !(question_.percent && part_of_share(quantity)))
                consider(quantity);
        if (question_.percent) {
            consider_ratios();
            consider_shares();
        }
        Found found = choose(candidates_);
        if (found.answer && quantities_.size() > 1 && depends(message_)) found = undecided();
        if (!found.answer && found.likely.empty()) found = rates();
        if (!found.answer && found.likely.empty()) found = head_counts();
        return found;
    }

  private:
    // "15 or 20, it depends"
    Found undecided() const
    {
        Found found;
        for (const Candidate& candidate : candidates_)
            if (candidate.score >= score_accepted && found.likely.size() < 3)
                found.likely.push_back(candidate.reading);
        if (found.likely.size() > 1) return found;
        return choose(candidates_);
    }

    // "two thirds": the two is no number of its own.
    bool part_of_share(const Quantity& quantity) const
    {
        const Hit* share = message_.covering(quantity.first, Sense::share);
        return share && share->last > quantity.last;
    }

    // "von 80 auf 120 gewachsen", "went from 40 to 95": where it came from is past.
    bool came_from(const Quantity& quantity) const
    {
        const std::string_view before = quantity.cue > 0 ? tokens_.text(quantity.cue - 1) : "";
        if (before != "from" && before != "von" && before != "de" && before != "desde")
            return false;
        for (const Quantity& other : quantities_) {
            if (other.first <= quantity.last || other.first - quantity.last > 3) continue;
            const std::string_view to = tokens_.text(other.cue - 1);
            return to == "to" || to == "auf" || to == "a" || to == "hasta";
        }
        return false;
    }

    // "only the 25 in finance", "two; the other 38 do web", "chez nous 150", "5 in HR" where HR
    // is what the question names.
    int selected_score(const Quantity& quantity) const
    {
        constexpr std::string_view only = "only just nur seulement juste solo solamente bloss";
        constexpr std::string_view rest = "other others rest anderen ubrigen autres otros otras";
        constexpr std::string_view ours = "us uns nous nosotros here hier ici aqui";
        int score = 0;
        const Clause& clause = message_.clause_of(quantity.first);
        for (std::size_t back = 1; back <= 3 && quantity.cue >= clause.first + back; ++back) {
            const std::string_view word = tokens_.text(quantity.cue - back);
            if (is_among(word, only) && (question_.of_a_part || !near(quantity, Sense::part_of)))
                score += message_.covers(clause.first, Sense::contrast) ? 45 : 25;
            if (back <= 3 && is_among(word, rest))
                score -= is_among(tokens_.text(quantity.cue - 1), "year ano jahr annee zeit tiempo")
                             ? -25
                             : back <= 2 ? 50
                                         : 0;
            if (back <= 3 && is_among(word, ours) && back == 1) score += 20;
        }
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (tokens_[i].shouting && tokens_[i].text.size() == 2 && question_names(i) &&
                nearest_to(quantities_, quantity, i))
                score += near(quantity, Sense::part_of) && !question_.of_a_part ? 80 : 50;
        return score;
    }

    // A short name such as "HR" in the question's own words.
    bool question_names(std::size_t i) const
    {
        const Tokens asked(question_.asked->question);
        for (const Token& token : asked)
            if (token.shouting && token.text == tokens_.text(i)) return true;
        return false;
    }

    // How a number stands to the others of the message.
    int among_others(const Quantity& quantity) const
    {
        int score = standing_among(message_, quantities_, quantity);
        if (noun_score(quantity) < own_noun && nearest_stem(quantity)) score += 25;
        // "22. We are 130 people" where technicians are asked about.
        const Hit* noun = noun_after(quantity);
        if (question_.nouns.empty() && noun && persons(noun->value) &&
            !question_.has_stem(tokens_.text(noun->first)))
            score -= 25;
        return score;
    }

    // ---- "once a quarter" where times a year are asked for

    static int times_a_year(std::string_view period)
    {
        return period == "year" ? 1 : period == "quarter" ? 4 : period == "month" ? 12
               : period == "week" ? 52 : 0;
    }

    // Another period than the one asked for is converted if that comes out even, else asked.
    bool how_often(const Quantity& quantity, int score)
    {
        const Hit* period = message_.within(
            quantity.last, std::min(quantity.last + 3, tokens_.size()), Sense::per_period
        );
        if (!period || question_.per.empty() || period->value == question_.per ||
            message_.covers(quantity.last, Sense::time_unit))
            return false;
        const int said = times_a_year(period->value), asked = times_a_year(question_.per);
        if (said == 0 || asked == 0 || said % asked != 0 || said / asked == 52) return false;
        const auto each = [&](std::optional<Amount> amount) {
            return amount ? times(*amount, said / asked * one_unit) : amount;
        };
        add(quantity, each(quantity.low), each(quantity.high), score + 40);
        return true;
    }

    // "Monthly", "einmal pro Quartal"
    Found rates()
    {
        candidates_.clear();
        constexpr std::string_view how_often =
            "often oft haufig frequence souvent fois veces frecuencia times mal oftmals";
        const Tokens asked(question_.asked->question);
        const bool frequency = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, how_often);
        });
        const int a_year = times_a_year(question_.per);
        if (!frequency || a_year == 0) return {};
        for (const Idea& idea : find_ideas(tokens_)) {
            const int said = idea.name == "often:weekly"       ? 52
                             : idea.name == "often:monthly"    ? 12
                             : idea.name == "often:quarterly"  ? 4
                             : idea.name == "often:halfyearly" ? 2
                             : idea.name == "often:yearly"     ? 1
                                                               : 0;
            if (said == 0 || said % a_year != 0 || message_.mood(idea.first).negated) continue;
            Quantity rate;
            rate.first = rate.cue = idea.first;
            rate.last = idea.last;
            add(rate, said / a_year * one_unit, said / a_year * one_unit, bare);
        }
        return choose(candidates_);
    }

    // A word of the question that stands nearest to this number, also in the clause before.
    bool nearest_stem(const Quantity& quantity) const
    {
        const std::size_t from = message_.sentence_begin(quantity.first);
        const std::size_t to = message_.sentence_end(quantity.first);
        const auto inside = std::count_if(
            quantities_.begin(), quantities_.end(), [&](const Quantity& one) {
                return !one.odd && one.first >= from && one.first < to;
            }
        );
        for (std::size_t i = from; i < to; ++i)
            if (tokens_[i].kind == TokenKind::word && question_.has_stem(tokens_.text(i)) &&
                (inside == 1 || nearest_to(quantities_, quantity, i)))
                return true;
        return false;
    }

    void consider(const Quantity& quantity)
    {
        int score = bare + noun_score(quantity) + neighbours_score(quantity) +
                    mood_score(message_, question_, quantity.first, quantity.last);
        if (quantity.article) score -= only_number(quantity) ? 5 : 35;
        score += year_score(quantity) + percent_score(quantity);
        if (came_from(quantity)) score -= 45;
        score += quantities_.size() > 1 ? selected_score(quantity) + among_others(quantity) : 0;
        if (refused_end(message_, quantity)) {
            add(quantity, std::nullopt, quantity.low, score + (message_.mood(quantity.cue).negated ? 70 : 0));
            return;
        }
        if (how_often(quantity, score)) return;
        if (either_or(message_, quantity)) {
            add(quantity, quantity.low, quantity.low, score);
            add(quantity, quantity.high, quantity.high, score);
            return;
        }
        add(quantity, quantity.low, quantity.high, score);
    }

    void
    add(const Quantity& quantity, std::optional<Amount> low, std::optional<Amount> high, int score)
    {
        const auto scaled = [&](std::optional<Amount> amount) {
            const bool fix = question_.factor > one_unit && amount && !quantity.scaled &&
                             *amount < question_.factor;
            return fix ? times(*amount, question_.factor) : amount;
        };
        Candidate candidate;
        candidate.score = score;
        candidate.first = quantity.cue;
        candidate.last = quantity.last;
        candidate.reading = reading_of(
            message_, quantity.cue, quantity.last, NumberSaid{scaled(low), scaled(high)}, "number"
        );
        candidates_.push_back(std::move(candidate));
    }

    bool only_number(const Quantity& quantity) const
    {
        const bool stands_alone = quantity.last >= tokens_.size() ||
                                  tokens_[quantity.last].kind == TokenKind::mark ||
                                  message_.covers(quantity.last, Sense::noun);
        return quantities_.size() == 1 && stands_alone;
    }

    // ---- what is counted

    const Hit* noun_after(const Quantity& quantity) const
    {
        for (std::size_t i = quantity.last; i < tokens_.size() && i < quantity.last + 4; ++i) {
            if (tokens_[i].kind == TokenKind::number ||
                (tokens_[i].kind == TokenKind::mark && !tokens_.is(i, "(") && !tokens_.is(i, "/")))
                break;
            if (i > quantity.last &&
                (message_.covers(i, Sense::range_to) || message_.covers(i, Sense::place_cue) ||
                 message_.covers(i, Sense::contrast)) &&
                !message_.covers(i, Sense::noun))
                break;
            const Hit* hit = message_.at(i, Sense::noun);
            if (hit && !part_of_a_date(*hit)) return hit;
        }
        return nullptr;
    }

    // "these days", "per month": no unit of the number.
    bool part_of_a_date(const Hit& noun) const
    {
        if (noun.first > 0 && message_.covers(noun.first - 1, Sense::this_one)) return true;
        for (const Sense sense : {Sense::now, Sense::past, Sense::planned, Sense::per_period}) {
            const Hit* larger = message_.covering(noun.first, sense);
            if (larger && larger->last - larger->first > noun.last - noun.first) return true;
        }
        return false;
    }

    // "employees: 220", "team of 12", "headcount is 220"
    const Hit* noun_before(const Quantity& quantity) const
    {
        const Clause& clause = message_.clause_of(quantity.first);
        for (std::size_t back = 1; back <= 4 && quantity.cue >= back; ++back) {
            const std::size_t i = quantity.cue - back;
            if (i < clause.first && !(tokens_.is(i, ":") || back <= 2)) break;
            if (tokens_[i].kind == TokenKind::number || tokens_.is(i, ",")) break;
            if (const Hit* hit = message_.covering(i, Sense::noun)) return hit;
        }
        return nullptr;
    }

    int group_score(std::string_view noun) const
    {
        if (question_.counts(noun)) return own_noun;
        if (noun == "percent" || question_.nouns.empty())
            return question_.percent ? 0 : time_like(noun) ? time_noun : 0;
        if (time_like(noun)) return time_noun;
        // Seats are for people: "about fifteen of us would use it".
        if (noun == "people" && question_.counts("seats") && quantities_.size() == 1) return -10;
        const bool persons_asked =
            std::any_of(question_.nouns.begin(), question_.nouns.end(), persons);
        if (persons_asked && noun == "people") return -10;
        return another_noun;
    }

    int noun_score(const Quantity& quantity) const
    {
        if (const Hit* hit = noun_after(quantity)) {
            if (question_.has_stem(tokens_.text(hit->first))) return own_noun;
            int best = group_score(hit->value);
            for (const Hit& other : message_.hits())  // "members" are people and customers
                if (other.sense == Sense::noun && other.first == hit->first)
                    best = std::max(best, group_score(other.value));
            return best;
        }
        for (std::size_t i = quantity.last; i < tokens_.size() && i < quantity.last + 3; ++i)
            if (tokens_[i].kind == TokenKind::word && question_.has_stem(tokens_.text(i)))
                return own_noun;
        if (const Hit* hit = noun_before(quantity))
            return std::max(group_score(hit->value) - 5, -20);
        return 0;
    }

    int neighbours_score(const Quantity& quantity) const
    {
        int score = 0;
        if (near(quantity, Sense::total))
            score += 20;
        else if (!question_.of_a_part && near(quantity, Sense::part_of))
            score -= 25;
        if (near(quantity, Sense::change) && !question_.about_plans) score -= 45;
        if (shops_in(quantity) && parts_by_place() > 1) score -= 25;
        if (out_of(quantity)) score -= 45;
        if (quantities_.size() > 1 && near(quantity, Sense::per_thing)) score -= 40;
        if (is_among(tokens_.text(quantity.last), "of davon dont de") &&
            (tokens_.is(quantity.last, "davon") || tokens_.is(quantity.last, "dont") ||
             is_among(tokens_.text(quantity.last + 1), "them those which whom ellos ellas")))
            score += 25;
        if (is_among(
                tokens_.text(quantity.last), "figures figure digit digits stellig chiffres cifras"
            ))
            score -= 60;
        const auto money = [&](std::size_t i) {
            return is_currency(message_, i) && !question_.counts("money");
        };
        if (money(quantity.last) || (quantity.first > 0 && money(quantity.first - 1))) score -= 50;
        if (const Hit* period = period_after(quantity);
            period && !question_.per.empty() && period->value != question_.per)
            score -= 40;
        return score;
    }

    // "3 en Madrid, 5 en Bilbao": parts of what is asked, told by place.
    bool shops_in(const Quantity& quantity) const
    {
        const std::size_t i = quantity.last;
        return is_among(tokens_.text(i), "in en a au") &&
               (message_.covers(i + 1, Sense::country) || message_.covers(i + 1, Sense::city) ||
                message_.covers(i + 2, Sense::country) ||
                (i + 1 < tokens_.size() && tokens_[i + 1].capital &&
                 tokens_[i + 1].kind == TokenKind::word));
    }
    int parts_by_place() const
    {
        return static_cast<int>(
            std::count_if(quantities_.begin(), quantities_.end(), [&](const Quantity& one) {
                return !one.odd && shops_in(one);
            })
        );
    }

    // A word of this sense in the clause, with no other number nearer to it.
    bool near(const Quantity& quantity, Sense sense) const
    {
        const Clause& clause = message_.clause_of(quantity.first);
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            const Hit* hit = message_.at(i, sense);
            if (!hit) continue;
            const std::size_t away = distance(quantity, *hit);
            const bool nearest =
                std::none_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
                    return !other.odd && other.first != quantity.first &&
                           distance(other, *hit) < away;
                });
            if (nearest) return true;
        }
        return false;
    }

    static std::size_t distance(const Quantity& quantity, const Hit& hit)
    {
        if (hit.first >= quantity.last) return hit.first - quantity.last;
        return quantity.cue >= hit.last ? quantity.cue - hit.last : 0;
    }

    // "12 out of 300": the 300 is the whole.
    bool out_of(const Quantity& quantity) const
    {
        const std::size_t at = quantity.cue;
        return at >= 2 && ((tokens_.is(at - 1, "of") && tokens_.is(at - 2, "out")) ||
                           (tokens_.is(at - 1, "von") && quantities_.size() > 1) ||
                           (tokens_.is(at - 1, "sur") && quantities_.size() > 1));
    }

    const Hit* period_after(const Quantity& quantity) const
    {
        return message_.within(
            quantity.last, std::min(quantity.last + 3, tokens_.size()), Sense::per_period
        );
    }

    int year_score(const Quantity& quantity) const
    {
        if (!quantity.single() || !quantity.digits || quantity.scaled || !quantity.whole ||
            tokens_[quantity.first].text.size() != 4)
            return 0;
        if (*quantity.low < first_year || *quantity.low > last_year) return 0;
        const Hit* noun = noun_after(quantity);
        if (noun && question_.counts(noun->value)) return 0;
        constexpr std::string_view cues =
            "in since from until by seit bis en depuis desde jahr founded gegrundet year ab of d "
            "fondee creee ano est fundada hasta summer end ende fin before after around";
        const std::string_view before = tokens_.text(quantity.first - 1);
        const bool cue =
            quantity.first > 0 &&
            (is_among(before, cues) || message_.covers(quantity.first - 1, Sense::month) ||
             message_.covers(quantity.first - 1, Sense::time_part));
        if (cue) return -80;
        return quantities_.size() > 1 ? -40 : -5;
    }

    int percent_score(const Quantity& quantity) const
    {
        if (question_.percent) return quantity.percent ? 25 : 0;
        return quantity.percent ? -45 : 0;
    }

    // ---- percentages in words

    // "1 in 5", "9 out of 10", "3 von 4"
    void consider_ratios()
    {
        for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
            const Quantity& a = quantities_[i];
            const Quantity& b = quantities_[i + 1];
            if (!a.single() || !b.single() || *a.low > *b.low || *b.low == 0 ||
                b.first - a.last < 1 || b.first - a.last > 3 || a.percent)
                continue;
            const std::string_view last = tokens_.text(b.first - 1);
            const bool of = last == "in" || last == "of" || last == "von" || last == "sur" ||
                            last == "cada" || last == "de" || last == "/" || last == "every";
            if (!of) continue;
            Quantity ratio = a;
            ratio.last = b.last;
            const Amount percent = *a.low * 100 / (*b.low / one_unit == 0 ? 1 : *b.low / one_unit);
            add(ratio,
                percent,
                percent,
                bare + 45 + mood_score(message_, question_, a.first, b.last));
        }
    }

    void consider_shares()
    {
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::share || message_.covers(hit.first, Sense::all_but)) continue;
            if (hit.first > 0 &&
                is_among(tokens_.text(hit.first - 1), "casi fast presque almost nearly beinahe quasi"))
                continue;  // "almost all": how many then?
            Quantity share;
            share.first = share.cue = hit.first;
            share.last = hit.last;
            const Amount percent = amount_of(hit.value);
            const int score = bare + mood_score(message_, question_, hit.first, hit.last);
            add(share, percent, percent, score);
        }
    }

    // "no employees, just me": the nobody is explained.
    bool says_one() const
    {
        return std::any_of(message_.hits().begin(), message_.hits().end(), [](const Hit& hit) {
            return hit.sense == Sense::one_off && hit.value != "0";
        });
    }

    // "Nur den einen hier", "solo la matriz": one of anything.
    bool only_this(const Hit& hit) const
    {
        if (hit.last - hit.first < 2 || hit.value != "1") return false;
        for (std::size_t i = hit.first; i < hit.last; ++i)
            if (is_among(tokens_.text(i), "me myself ich yo moi selbst solo") && i > hit.first)
                return false;
        return is_among(
            tokens_.text(hit.first), "nur just only solo solamente unicamente nada seulement juste"
        );
    }

    // ---- "just me", "nobody", "two of us"

    Found head_counts()
    {
        candidates_.clear();
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::one_off) continue;
            Quantity quantity;
            quantity.first = quantity.cue = hit.first;
            quantity.last = hit.last;
            const Amount count = amount_of(hit.value);
            const bool alone = hit.last - hit.first + 2u >= tokens_.size();
            const bool people_word =
                count > 0 && !question_.counts("people") && !alone && !only_this(hit);
            const bool vague = message_.covers(hit.first, Sense::unknown);
            if (count == 0 && message_.has(Sense::one_off) && says_one()) continue;
            const int score = vague || people_word ? 0 : alone ? 80 : 65;
            Mood mood = message_.mood(hit.first);
            add(quantity, count, count, mood.taken_back || mood.past ? 0 : score);
        }
        return choose(candidates_);
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<Quantity> quantities_;
    std::vector<Candidate> candidates_;
};

}  // namespace

Found read_number(const Message& message, const Question& question)
{
    return NumberChooser(message, question).run();
}

}  // namespace usher::dialog
