// Expressions of time placed by the words around them: by, until, within, after, ago.

#include "dialog/read_time.hpp"

#include <algorithm>

#include "dialog/numerals.hpp"
#include "dialog/time_placer.hpp"

namespace usher::dialog {

namespace {

constexpr int said_at_once = 84, said_none = 80;

}  // namespace

std::vector<TimeMention> TimePlacer::all()
{
    take_years_over();
    for (std::size_t i = 0; i < expressions_.size(); ++i) {
        if (i + 1 < expressions_.size() && spanned(i)) {
            place_two(expressions_[i], expressions_[i + 1]);
            ++i;
        } else if (i + 1 < expressions_.size() && counted_from(i)) {
            place_counted(expressions_[i], expressions_[i + 1]);
            ++i;
        } else if (i + 1 < expressions_.size() && counted_back(i)) {
            place_counted(expressions_[i + 1], expressions_[i]);
            ++i;
        } else {
            place(expressions_[i]);
        }
    }
    narrow_down();
    words_without_dates();
    return std::move(mentions_);
}

const Hit* TimePlacer::ending_at(std::size_t last, Sense sense) const
{
    return message_.ending_at(last, sense);
}

bool TimePlacer::skippable(std::size_t i) const
{
    return is_among(
        tokens_.text(i),
        "the in of la le el im des zum zur en der den l du about around etwa ~ dem les los las "
        "roughly environ ca del rund unos at das ungefahr first thing probably maybe early am dans "
        "nem em einem"
    );
}

std::optional<Way> TimePlacer::side_said(const TimeExpression& one) const
{
    if (!one.duration) return std::nullopt;
    const bool ends =
        one.last + 1 >= tokens_.size() || tokens_[one.last + 1].kind == TokenKind::mark;
    if (message_.within(one.first, one.last, Sense::next) ||
        (ends && message_.at(one.last, Sense::next)))
        return Way::within;
    if (message_.within(one.first, one.last, Sense::last) ||
        (ends && message_.at(one.last, Sense::last)))
        return Way::ago;
    return std::nullopt;
}

Way TimePlacer::way_of(TimeExpression& one) const
{
    if (message_.at(one.last, Sense::ago) && one.duration) {
        one.last = message_.at(one.last, Sense::ago)->last;
        return Way::ago;
    }
    if (earliest(one.last)) {
        if (!one.low) one.low = one.high;  // "au plus tôt" is no "au plus"
        return Way::from;
    }
    if (one.unit == "days") return Way::at;  // "from the 10th to the 22nd" has both its ends
    if (const auto side = side_said(one)) return *side;
    // "Dans les six prochains mois": the coming ones, said between the number and the unit.
    if (one.duration && message_.within(one.first + 1, one.last, Sense::next)) return Way::within;
    // "2028 or later", "mars ou plus tard"
    if (is_among(tokens_.text(one.last), "or oder ou o and und et y onwards")) {
        const bool more = is_among(tokens_.text(one.last + 1), "plus mas");
        const std::string_view then = tokens_.text(one.last + (more ? 2 : 1));
        if (is_among(then, "later spater tard tarde after danach despues beyond onwards"))
            return Way::from;
        if (is_among(then, "earlier sooner before fruher tot antes pronto"))
            return one.duration ? Way::within : Way::by;
    }
    if (between_now_and(one.first)) return one.duration ? Way::within : Way::by;
    std::size_t at = one.first;
    for (int steps = 0; steps < 6; ++steps) {
        if (const Hit* hit = longest_before(at)) {
            one.first = hit->first;
            return way(*hit, one.duration);
        }
        if (one.duration && at > 0 && message_.covers(at - 1, Sense::next)) return Way::within;
        if (one.duration && at > 0 && message_.covers(at - 1, Sense::last) &&
            (question_.about_past || !tokens_.is(at - 1, "past")))
            return Way::ago;
        const bool bound = at > 0 && (message_.covers(at - 1, Sense::more_than) ||
                                      message_.covers(at - 1, Sense::less_than));
        if (at == 0 || !(skippable(at - 1) || bound)) break;
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

// "between now and Christmas", "d'aquí al verano"
bool TimePlacer::between_now_and(std::size_t first) const
{
    std::size_t i = first;
    while (i > 0 && skippable(i - 1))
        --i;
    constexpr std::string_view joints = "and und et y";
    return i >= 3 && is_among(tokens_.text(i - 1), joints) && message_.covers(i - 2, Sense::now) &&
           is_among(tokens_.text(i - 3), "between zwischen entre");
}

Way TimePlacer::way(const Hit& hit, bool duration) const
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
        return duration && is_among(tokens_.text(hit.first), "seit since depuis desde") ? Way::ago
                                                                                        : Way::from;
    case Sense::ago_before:
        return duration ? Way::ago : Way::before;
    default:
        return Way::at;
    }
}

void TimePlacer::place(TimeExpression one)
{
    const std::size_t told = one.first;
    if (the_one_after(one)) return;
    look_back(one);
    or_more_of(one);
    Way way = way_of(one);
    if (one.duration && way == Way::at && asks_since_when() && !said_ahead(told)) way = Way::ago;
    const bool before = is_among(tokens_.text(one.first), "antes before vor avant noch");
    if (before && !one.duration && refused_after(one)) way = Way::from;
    TimelineSaid said;
    if (one.duration)
        place_duration(one, way, said);
    else
        place_period(one, way, said);
    add(std::move(said), one.first, one.last, score(told, one, way));
}

// "Este enero no, el siguiente", "not this spring, the next one": a year later.
bool TimePlacer::the_one_after(const TimeExpression& one)
{
    if (one.duration || !is_among(one.unit, "month quarter season day half week year"))
        return false;
    constexpr std::string_view small =
        ", - . : no not nicht pas non nein sino sondern but mais pero "
        "the das der den die dem im in erst le la l el en al au pls please bitte danke merci "
        "rather lieber "
        "plutot mejor";
    bool denied = message_.mood(one.first).negated;
    std::size_t i = one.last;
    for (; i < tokens_.size() && i < one.last + 6 && is_among(tokens_.text(i), small); ++i)
        denied = denied || message_.covers(i, Sense::negation);
    const Hit* next = i > one.last ? message_.at(i, Sense::next) : nullptr;
    if (!denied || !next || message_.at(next->last, Sense::time_unit)) return false;
    const std::size_t end =
        next->last + (is_among(tokens_.text(next->last), "one eins uno") ? 1 : 0);
    if (end < tokens_.size() && tokens_[end].kind != TokenKind::mark) return false;
    const Instant now = question_.asked->now;
    // "This January" that is over is the one ahead.
    const bool over = one.days.last < std::chrono::floor<std::chrono::days>(now);
    const std::chrono::days later(over ? 730 : 365);
    TimelineSaid said;
    said.low = months_until(now, one.days.first + later);
    said.high = months_until(now, one.days.last + later);
    // "Not this quarter, the next one"
    const Hit* unit = message_.at(one.last - 1, Sense::time_unit);
    if (unit && is_among(one.unit, "week month quarter half year")) {
        const DaySpan span = unit_span(std::chrono::floor<std::chrono::days>(now), unit->value, 1);
        said.low = months_until(now, span.first);
        said.high = months_until(now, span.last);
    } else if (is_among(one.unit, "week year")) {
        return false;
    }
    add(std::move(said), one.first, next->last, said_none);
    return true;
}

void TimePlacer::place_duration(const TimeExpression& one, Way way, TimelineSaid& said)
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

void TimePlacer::place_period(const TimeExpression& one, Way way, TimelineSaid& said) const
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
        // "Since 2019" under "when did you introduce it?" is some day of 2019.
        if (!question_.about_past) said.high.reset();
    }
}

bool TimePlacer::spanned(std::size_t i) const
{
    const TimeExpression& a = expressions_[i];
    const TimeExpression& b = expressions_[i + 1];
    if (a.duration != b.duration || b.first - a.last > 2 || b.first == a.last) return false;
    const Hit* to = message_.at(a.last, Sense::range_to);
    const bool mark = tokens_.is_mark(a.last, "-") || tokens_.is_mark(a.last, "/");
    if (a.duration) return mark || (to && a.high && b.high && *a.high <= *b.high);
    // "fin février, début mars": what follows at once goes on.
    const bool goes_on = tokens_.is_mark(a.last, ",") && !message_.mood(a.first).negated &&
                         b.days.first > a.days.last &&
                         b.days.first - a.days.last < std::chrono::days(16);
    return (mark || to || goes_on) && a.days.first <= b.days.last;
}

void TimePlacer::place_two(const TimeExpression& a, const TimeExpression& b)
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

bool TimePlacer::counted_from(std::size_t i) const
{
    const TimeExpression &duration = expressions_[i], &period = expressions_[i + 1];
    if (!duration.duration || period.duration || !duration.low || duration.low != duration.high)
        return false;
    std::size_t at = duration.last;
    const Hit* after = message_.at(at, Sense::after_time);
    const Hit* before = message_.at(at, Sense::before_time);
    if (!after && !before) return false;
    at = after ? after->last : before->last;
    while (at < period.first && skippable(at))
        ++at;
    return at >= period.first;  // the period may have taken the word in
}

// "The fair is on 20 April, three weeks before that everything must run"
bool TimePlacer::counted_back(std::size_t i) const
{
    const TimeExpression &period = expressions_[i], &duration = expressions_[i + 1];
    if (period.duration || !duration.duration || !duration.low || duration.low != duration.high)
        return false;
    const std::size_t at = duration.last;
    constexpr std::string_view that = "that it this which ca cela eso esto";
    // "30 June, but notice is to be given three months earlier": not the date that is asked for.
    constexpr std::string_view notices =
        "notice kundigen kundigung kundigungsfrist gekundigt preavis resilier resiliation preaviso "
        "avisar frist cancel terminate";
    const Clause& told_in = message_.clause_of(duration.first);
    for (std::size_t k = told_in.first; k < told_in.last; ++k)
        if (is_among(tokens_.text(k), notices) && !question_.has_stem(tokens_.text(k)))
            return false;
    const bool before =
        is_among(tokens_.text(at), "vorher davor zuvor before earlier prior avant antes");
    const bool after =
        is_among(tokens_.text(at), "danach spater later after apres despues nachher");
    const bool ends = at + 1 >= tokens_.size() || !message_.covers(at + 1, Sense::time_unit);
    const bool told =
        !is_among(tokens_.text(at + 1), "the der dem our the le la el los christmas") ||
        is_among(tokens_.text(at + 1), that);
    return (before || after) && ends && told &&
           message_.sentence_end(period.last - 1) >= duration.last && period.unit != "year";
}

void TimePlacer::place_counted(const TimeExpression& duration, const TimeExpression& period)
{
    const Instant now = question_.asked->now;
    const bool after =
        message_.at(duration.last, Sense::after_time) != nullptr ||
        is_among(tokens_.text(duration.last), "danach spater later after apres despues nachher");
    TimelineSaid said;
    said.low = said.high = after ? months_until(now, period.days.last) + *duration.low
                                 : months_until(now, period.days.first) - *duration.low;
    TimeExpression both = duration;
    both.last = std::max(duration.last, period.last);
    const std::size_t first = std::min(duration.first, period.first);
    // "... drei Wochen vorher": the word after it is no mood of the past.
    const int sure = period.first < duration.first ? 80 : score(duration.first, both, Way::at);
    add(std::move(said), first, both.last, sure);
}

void TimePlacer::words_without_dates()
{
    for (const Hit& hit : message_.hits()) {
        const bool at_once = hit.sense == Sense::at_once;
        if (!at_once && hit.sense != Sense::no_plan) continue;
        // "Sofort nach den Ferien" is after them.
        if (at_once && message_.at(hit.last, Sense::after_time)) continue;
        // "Au plus tôt en juin" is not before June.
        const bool dated =
            std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& one) {
                return one.first >= hit.last && one.first < hit.last + 2u;
            });
        if (at_once && dated && message_.at(hit.first, Sense::from_time)) continue;
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
        if (at_once && weak_at_once(hit)) score -= dates_its_clause(hit) ? 50 : 25;
        if (at_once && already(hit)) score -= 60;
        // "The boss wanted it at once, realistically it's 2028"
        if (at_once && !expressions_.empty() && wished(hit.first)) score -= 40;
        if (!at_once && lone_never(hit)) score -= 60;
        if (!at_once && said_of_another(hit)) score -= 50;
        add(std::move(said), hit.first, hit.last, score);
    }
}

void TimePlacer::add(TimelineSaid said, std::size_t first, std::size_t last, int score)
{
    TimeMention mention;
    mention.said = std::move(said);
    mention.first = first;
    mention.last = last;
    mention.score = score;
    mentions_.push_back(std::move(mention));
}

namespace {

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
        bool earlier = true;  // of two equally sure the first counts
        for (const TimeMention& other : mentions) {
            if (&other == &mention)
                earlier = false;
            else if ((other.score > mention.score || (earlier && other.score == mention.score)) &&
                     agree(other.said, mention.said))
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
