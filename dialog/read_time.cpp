// Expressions of time placed by the words around them: by, until, within, after, ago.

#include "dialog/read_time.hpp"

#include <algorithm>

#include "dialog/numerals.hpp"
#include "dialog/time_expressions.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;
using rules::one_unit;

constexpr int said_plainly = 78, said_at_once = 84, said_none = 80;

enum class Way { at, within, by, before, after, from, ago };

class TimePlacer {
  public:
    TimePlacer(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          expressions_(find_time_expressions(message, question))
    {
    }

    std::vector<TimeMention> all()
    {
        for (std::size_t i = 0; i < expressions_.size(); ++i) {
            if (i + 1 < expressions_.size() && spanned(i)) {
                place_two(expressions_[i], expressions_[i + 1]);
                ++i;
            } else {
                place(expressions_[i]);
            }
        }
        words_without_dates();
        return std::move(mentions_);
    }

  private:
    // ---- the way, from the words before

    const Hit* ending_at(std::size_t last, Sense sense) const
    {
        return message_.ending_at(last, sense);
    }

    bool skippable(std::size_t i) const
    {
        return is_among(
            tokens_.text(i),
            "the in of la le el im des zum zur en der den l du about around etwa ~ dem les los las "
            "roughly environ ca del rund unos at das ungefahr first thing probably maybe early"
        );
    }

    Way way_of(TimeExpression& one) const
    {
        if (message_.at(one.last, Sense::ago) && one.duration) {
            one.last = message_.at(one.last, Sense::ago)->last;
            return Way::ago;
        }
        if (earliest(one.last)) {
            if (!one.low) one.low = one.high;  // "au plus tôt" is no "au plus"
            return Way::from;
        }
        std::size_t at = one.first;
        for (int steps = 0; steps < 4; ++steps) {
            if (const Hit* hit = longest_before(at)) {
                one.first = hit->first;
                return way(*hit, one.duration);
            }
            if (one.duration && at > 0 && message_.covers(at - 1, Sense::next)) return Way::within;
            if (one.duration && at > 0 && message_.covers(at - 1, Sense::last) &&
                (question_.about_past || !tokens_.is(at - 1, "past")))
                return Way::ago;
            if (at == 0 || !skippable(at - 1)) break;
            --at;
        }
        if (tokens_.is(one.last, "at") && tokens_.is(one.last + 1, "the") &&
            tokens_.is(one.last + 2, "latest"))
            return one.duration ? Way::within : Way::by;
        if (tokens_.is(one.last, "latest") || tokens_.is(one.last, "spatestens") ||
            tokens_.is(one.last, "max") || tokens_.is(one.last, "maximum") ||
            (tokens_.is(one.last, "au") && tokens_.is(one.last + 2, "tard")))
            return one.duration ? Way::within : Way::by;
        return Way::at;
    }

    // "in 18 months at the earliest", "März frühestens", "mars au plus tôt"
    bool earliest(std::size_t at) const
    {
        const std::string_view word = tokens_.text(at);
        return word == "earliest" || word == "fruhestens" || word == "minimum" ||
               (word == "at" && (tokens_.is(at + 2, "earliest") || tokens_.is(at + 1, "least"))) ||
               (word == "au" && (tokens_.is(at + 2, "tot") || tokens_.is(at + 1, "minimum") ||
                                 tokens_.is(at + 1, "mieux"))) ||
               (word == "como" && (tokens_.is(at + 1, "pronto") || tokens_.is(at + 1, "minimo") ||
                                   tokens_.is(at + 2, "pronto")));
    }

    const Hit* longest_before(std::size_t at) const
    {
        const Hit* best = nullptr;
        for (const Sense sense :
             {Sense::within,
              Sense::by_time,
              Sense::before_time,
              Sense::after_time,
              Sense::from_time,
              Sense::ago_before}) {
            const Hit* hit = ending_at(at, sense);
            const bool german_des =
                hit && tokens_.is(hit->first, "des") && message_.language() != "fr";
            if (hit && !german_des && (!best || hit->first < best->first)) best = hit;
        }
        return best;
    }

    Way way(const Hit& hit, bool duration) const
    {
        switch (hit.sense) {
        case Sense::within:
            return duration ? Way::within : Way::by;
        case Sense::by_time:
            return duration ? Way::within : Way::by;
        case Sense::before_time:
            if (duration) return tokens_.is(hit.first, "vor") ? Way::ago : Way::within;
            return Way::before;
        case Sense::after_time:
            if (duration && tokens_.is(hit.first, "past")) return Way::ago;
            return Way::after;
        case Sense::from_time:
            // "seit zwei Jahren" looks back.
            return duration && is_among(tokens_.text(hit.first), "seit since depuis desde")
                       ? Way::ago
                       : Way::from;
        case Sense::ago_before:
            return duration ? Way::ago : Way::before;
        default:
            return Way::at;
        }
    }

    // ---- placing

    void place(TimeExpression one)
    {
        const std::size_t told = one.first;
        look_back(one);
        or_more_of(one);
        const Way way = way_of(one);
        TimelineSaid said;
        if (one.duration)
            place_duration(one, way, said);
        else
            place_period(one, way, said);
        add(std::move(said), one.first, one.last, score(told, one, way));
    }

    // "a year or two"
    void or_more_of(TimeExpression& one) const
    {
        if (!one.duration || !one.low || one.low != one.high || one.last + 2 > tokens_.size() ||
            !is_among(tokens_.text(one.last), "or oder ou o"))
            return;
        if (one.last < 2 ||
            !is_among(
                tokens_.text(one.last - 2), "a an one ein eine einem einer un une uno una 1 in"
            ))
            return;
        const Hit* word = message_.at(one.last + 1, Sense::digit_word);
        const std::string_view text = tokens_.text(one.last + 1);
        Amount count = word ? amount_of(word->value) / one_unit : 0;
        if (text.size() == 1 && text[0] >= '2' && text[0] <= '9') count = text[0] - '0';
        if (count < 2 || count > 9) return;
        one.high = *one.low * count;
        one.last += 2;
    }

    static void place_duration(const TimeExpression& one, Way way, TimelineSaid& said)
    {
        said.low = one.low;
        said.high = one.high;
        if (!one.low) said.low = 0;  // "less than 3 months"
        switch (way) {
        case Way::within:
        case Way::by:
        case Way::before:
            said.low = 0;
            if (!one.high) said.high = one.low;
            break;
        case Way::after:
        case Way::from:
            said.high.reset();
            break;
        case Way::ago:
            said.low = one.high ? std::optional(-*one.high) : std::nullopt;
            said.high = one.low ? std::optional(-*one.low) : std::optional<Amount>(0);
            break;
        case Way::at:
            break;
        }
    }

    void place_period(const TimeExpression& one, Way way, TimelineSaid& said) const
    {
        const Instant now = question_.asked->now;
        const Amount begin = months_until(now, one.days.first);
        const Amount end = months_until(now, one.days.last);
        said.low = begin;
        said.high = end;
        if (way == Way::by && question_asks_an_end()) {
            // "Until July" under "When does your contract end?" is July.
        } else if (way == Way::by || way == Way::within) {
            said.low = 0;
        } else if (way == Way::before) {
            said.low = 0;
            said.high = one.moment ? end : begin;
        } else if (way == Way::after) {
            said.low = end;
            said.high.reset();
        } else if (way == Way::from) {
            if (question_.about_past)
                said.high = said.low;
            else
                said.high.reset();
        }
    }

    bool question_asks_an_end() const
    {
        constexpr std::string_view ends =
            "vence vencen expira expiran expire expires expiring ends end endet enden auslauft "
            "ablauft lauft termina termine finaliza caduca echeance fin";
        const Tokens asked(question_.asked->question);
        return std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, ends);
        });
    }

    // "War schon im März": the one that has been, not the next.
    void look_back(TimeExpression& one) const
    {
        const Mood& mood = message_.mood(one.first);
        const bool ahead =
            one.days.first > std::chrono::floor<std::chrono::days>(question_.asked->now);
        // "Ya empezamos en octubre"
        const Clause& clause = message_.clause_of(one.first);
        bool already_done = false;
        for (std::size_t i = clause.first; i + 1 < one.first; ++i)
            already_done = already_done || (tokens_.is(i, "ya") && !message_.at(i, Sense::no_plan) &&
                                            tokens_[i + 1].kind == TokenKind::word &&
                                            !is_among(tokens_.text(i + 1), "que en para mismo"));
        for (std::size_t back = 1; back <= 4 && one.first >= back; ++back)
            if (is_among(tokens_.text(one.first - back), "before antes avant vor prior")) return;
        const bool placed = one.first > 0 && (message_.covers(one.first - 1, Sense::this_one) ||
                                              message_.covers(one.first - 1, Sense::next) ||
                                              message_.covers(one.first - 1, Sense::last));
        if (placed || !is_among(one.unit, "month quarter season day half")) return;
        if (one.duration || one.year_said || !(mood.past || already_done) || mood.now || !ahead ||
            expressions_.size() > 1 || wished(one.first))
            return;
        for (Day* day : {&one.days.first, &one.days.last})
            *day -= std::chrono::days(365);
    }

    // "We wanted to start in March": a plan of the past, no event.
    bool wished(std::size_t at) const
    {
        constexpr std::string_view wishes =
            "wanted planned hoped thought wollten wollte dachten dachte sollte sollten geplant "
            "voulions voulait pensions devait devions queriamos queria pensabamos ibamos iba";
        const Clause& clause = message_.clause_of(at);
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (is_among(tokens_.text(i), wishes)) return true;
        return false;
    }

    // "My colleague said May, in reality it's October"
    int hearsay_score(std::size_t told) const
    {
        if (expressions_.size() < 2) return 0;
        constexpr std::string_view says =
            "says said thinks sagt sagte meint meinte dit disait pense dice dijo dijeron";
        constexpr std::string_view real =
            "reality really actually tatsachlich wirklich realite finalement realidad realmente "
            "finalmente definitiv";
        const Clause& clause = message_.clause_of(told);
        int score = 0;
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (is_among(tokens_.text(i), says)) score -= 30;
            if (is_among(tokens_.text(i), real)) score += 15;
        }
        return score;
    }

    int score(std::size_t told, const TimeExpression& one, Way way) const
    {
        const Mood& mood = message_.mood(told);
        int score = said_plainly;
        if (mood.taken_back) score -= 60;
        const bool after = one.last < tokens_.size() && message_.covers(one.last, Sense::negation);
        if (mood.negated && ((way != Way::from && way != Way::before) || after)) score -= 50;
        if (mood.somebody || mood.reported) score -= 40;
        if (message_.asks(told)) score -= 30;
        const bool past =
            way == Way::ago ||
            (!one.duration &&
             one.days.last < std::chrono::floor<std::chrono::days>(question_.asked->now));
        // "Before" and "not before" are no past here.
        const bool before = way == Way::before || way == Way::from ||
                            is_among(tokens_.text(one.first), "antes avant before");
        const bool over = past || (mood.past && !mood.now && !before);
        if (over && !question_.about_past)
            score -= expressions_.size() == 1 && !wished(told) ? 20 : 35;
        score += event_score(told) + hearsay_score(told);
        return score;
    }

    // "The budget is released in March, we'd start in April": what begins is asked for.
    int event_score(std::size_t told) const
    {
        constexpr std::string_view begins =
            "start starts starting begin kick launch live go need needed use open beginnen "
            "anfangen "
            "starten loslegen brauchen einfuhren eroffnen demarrer commencer lancer demarrage "
            "commencerait demarrerait besoin ouvrir empezar arrancar comenzar lanzar necesitamos "
            "abrir empezariamos";
        constexpr std::string_view others = "budget board released approved fiscal contract "
                                            "expires ends audit vertrag endet laufen "
                                            "freigegeben genehmigt contrat expire valide conseil "
                                            "contrato vence aprueba presupuesto "
                                            "holiday vacation urlaub conges vacaciones";
        const Clause& clause = message_.clause_of(told);
        int score = 0;
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (is_among(tokens_.text(i), begins)) score = std::max(score, 10);
            if (is_among(tokens_.text(i), others)) return expressions_.size() > 1 ? -10 : 0;
        }
        return expressions_.size() > 1 ? score : 0;
    }

    // "between March and June", "Q1 or Q2", "from May to July"
    bool spanned(std::size_t i) const
    {
        const TimeExpression& a = expressions_[i];
        const TimeExpression& b = expressions_[i + 1];
        if (a.duration != b.duration || b.first - a.last > 2 || b.first == a.last) return false;
        const Hit* to = message_.at(a.last, Sense::range_to);
        const bool mark = tokens_.is_mark(a.last, "-") || tokens_.is_mark(a.last, "/");
        if (a.duration) return mark || (to && a.high && b.high && *a.high <= *b.high);
        return (mark || to) && a.days.first <= b.days.last;
    }

    void place_two(const TimeExpression& a, const TimeExpression& b)
    {
        TimelineSaid said;
        if (a.duration) {
            said.low = a.low;
            said.high = b.high;
        } else {
            said.low = months_until(question_.asked->now, a.days.first);
            said.high = months_until(question_.asked->now, b.days.last);
        }
        TimeExpression both = a;
        both.last = b.last;
        add(std::move(said), a.first, b.last, score(a.first, both, Way::at));
    }

    // ---- "asap", "no plans"

    void words_without_dates()
    {
        for (const Hit& hit : message_.hits()) {
            const bool at_once = hit.sense == Sense::at_once;
            if (!at_once && hit.sense != Sense::no_plan) continue;
            if (inside_another(hit) || (at_once && after_a_time(hit))) continue;
            TimelineSaid said;
            said.none = !at_once;
            if (at_once) {
                said.low = 0;
                said.high = one_unit;
            }
            const Mood& mood = message_.mood(hit.first);
            int score = at_once ? said_at_once : said_none;
            score -= mood.taken_back ? 60 : 0;
            score -= at_once && mood.negated ? 60 : 0;
            score -= mood.somebody ? 40 : 0;
            score -= message_.asks(hit.first) ? 30 : 0;
            if (at_once && weak_at_once(hit)) score -= 25;
            if (at_once && already(hit)) score -= 60;
            add(std::move(said), hit.first, hit.last, score);
        }
    }

    // "in 18 months at the earliest" is not as soon as possible.
    bool after_a_time(const Hit& hit) const
    {
        return std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& one) {
            return one.last <= hit.first && hit.first - one.last <= 1;
        });
    }

    // "now" inside a sentence dates the sentence rather than the wish.
    bool weak_at_once(const Hit& hit) const
    {
        const std::string_view text = tokens_.text(hit.first);
        const bool weak =
            hit.last - hit.first == 1 &&
            (text == "now" || text == "ya" || text == "jetzt" || text == "ahora" ||
             text == "maintenant" || text == "yesterday" || text == "gestern" || text == "hier" ||
             text == "ayer" || text == "gleich" || text == "immediate");
        return weak && tokens_.size() > 3;
    }

    // "Ya venció", "ya la abrimos": already, not at once.
    bool already(const Hit& hit) const
    {
        return hit.last - hit.first == 1 && tokens_.is(hit.first, "ya") &&
               hit.last < tokens_.size() && tokens_[hit.last].kind == TokenKind::word &&
               !is_among(tokens_.text(hit.last), "mismo por que o y si gracias");
    }

    bool inside_another(const Hit& hit) const
    {
        for (const Hit& other : message_.hits())
            if ((other.sense == Sense::at_once || other.sense == Sense::no_plan) &&
                other.first <= hit.first && other.last >= hit.last &&
                other.last - other.first > hit.last - hit.first)
                return true;
        return false;
    }

    void add(TimelineSaid said, std::size_t first, std::size_t last, int score)
    {
        TimeMention mention;
        mention.said = std::move(said);
        mention.first = first;
        mention.last = last;
        mention.score = score;
        mentions_.push_back(std::move(mention));
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<TimeExpression> expressions_;
    std::vector<TimeMention> mentions_;
};

// Two ways to say about the same time do not compete.
bool agree(const TimelineSaid& a, const TimelineSaid& b)
{
    if (a.none || b.none || !a.high || !b.high || !a.low || !b.low) return false;
    return *a.low <= *b.high + one_unit && *b.low <= *a.high + one_unit;
}

}  // namespace

std::vector<TimeMention> find_times(const Message& message, const Question& question)
{
    return TimePlacer(message, question).all();
}

Found read_timeline(const Message& message, const Question& question)
{
    std::vector<Candidate> candidates;
    std::vector<TimeMention> mentions = find_times(message, question);
    for (TimeMention& mention : mentions) {
        Candidate candidate;
        candidate.score = mention.score;
        for (const TimeMention& earlier : mentions) {
            if (&earlier == &mention) break;
            if (earlier.score >= mention.score && agree(earlier.said, mention.said))
                candidate.score -= 20;
        }
        candidate.first = mention.first;
        candidate.last = mention.last;
        candidate.reading =
            reading_of(message, mention.first, mention.last, mention.said, "timeline");
        candidates.push_back(std::move(candidate));
    }
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
