// Where negation, time and hearsay reach: a clause, or the part of it nearest to the word.

#include <algorithm>

#include "dialog/message.hpp"
#include "dialog/numerals.hpp"

namespace usher::dialog {

namespace {

bool follows_something(const Message& message, const Hit& hit)
{
    const Clause& clause = message.clause_of(hit.first);
    if (hit.first == clause.first || hit.last - hit.first > 3) return false;
    const std::size_t before = hit.first - 1;
    return message.tokens()[before].kind == TokenKind::word &&
           !message.covers(before, Sense::filler) && !message.covers(before, Sense::skip);
}

// "not sure", "no more than": the small word belongs to a larger idea and denies nothing else.
bool part_of_an_idiom(const Message& message, const Hit& hit)
{
    for (const Sense sense :
         {Sense::unknown,
          Sense::skip,
          Sense::more_than,
          Sense::less_than,
          Sense::or_more,
          Sense::vague_number,
          Sense::about,
          Sense::no_plan,
          Sense::past,
          Sense::correction,
          Sense::yes,
          Sense::person,
          Sense::back,
          Sense::somebody,
          Sense::partly,
          Sense::tool_left,
          Sense::authority,
          Sense::tool_maybe,
          Sense::filler}) {
        const Hit* larger = message.covering(hit.first, sense);
        if (!larger || larger->last - larger->first <= hit.last - hit.first) continue;
        // "Lieber nicht" refuses to say; "Schulung lieber nicht" refuses the training.
        if (sense != Sense::skip || !follows_something(message, *larger)) return true;
    }
    return false;
}

// "No we use X", "no it's Y": an answer, not a negation of what follows.
bool answers(const Message& message, const Hit& hit)
{
    const Tokens& tokens = message.tokens();
    if (hit.first != message.clause_of(hit.first).first) return false;
    if (!tokens.is(hit.first, "no") && !tokens.is(hit.first, "non")) return false;
    if (is_among(
            tokens.text(hit.last),
            "we i it it's we're i'm they there the our just only nous on je c il"
        ))
        return true;
    return false;
}

// Nothing of weight follows: "Salesforce nutzen wir nicht mehr."
bool only_marks(const Message& message, std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i < last; ++i)
        if (message.tokens()[i].kind != TokenKind::mark &&
            !is_among(message.tokens().text(i), "mehr more anymore either yet plus mas really"))
            return false;
    return true;
}

// "Statt Lager lieber Vertrieb": what replaces it is wanted.
std::size_t replacement(const Message& message, const Hit& hit, std::size_t to)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view openers =
        "statt anstatt anstelle instead rather lugar vez lieu place";
    bool instead = false;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        instead = instead || is_among(tokens.text(i), openers);
    for (std::size_t i = hit.last + 1; instead && i < to; ++i)
        if (is_among(
                tokens.text(i),
                "lieber rather better besser plutot mejor we wir i ich nous on je now jetzt nun "
                "then"
            ))
            return i;
    // "Statt der Wawi die Buchhaltung": the second article begins what is wanted.
    constexpr std::string_view articles = "the der die das den dem le la les l el los las";
    for (std::size_t i = hit.last + 1; instead && i + 1 < to; ++i)
        if (is_among(tokens.text(i), articles) && tokens[i - 1].kind == TokenKind::word &&
            !is_among(tokens.text(i - 1), articles) &&
            !is_among(tokens.text(i - 1), "de of von fur for in a en y et und and"))
            return i;
    return to;
}

// "Keine 500": fewer than 500, not none of them.
bool bounds_a_number(const Message& message, const Hit& hit)
{
    return hit.last < message.tokens().size() && message.covers(hit.first, Sense::less_than) &&
           (message.tokens()[hit.last].kind == TokenKind::number ||
            message.covers(hit.last, Sense::digit_word) ||
            read_german_compound(message.tokens().text(hit.last)));
}

// "40 non 50k", "12 nein 14": the no takes the first back, and denies nothing.
bool between_numbers(const Message& message, const Hit& hit)
{
    const auto number = [&](std::size_t i) {
        return message.tokens()[i].kind == TokenKind::number;
    };
    if (hit.first == 0 || hit.last >= message.tokens().size() || !number(hit.last) ||
        !is_among(message.tokens().text(hit.first), "no non nein nope nee ne nicht"))
        return false;
    const std::size_t before = hit.first - 1;
    return number(before) ||
           (before > 0 && number(before - 1) &&
            (message.covers(before, Sense::scale) || message.covers(before, Sense::currency)));
}

void deny(const Message& message, std::vector<Mood>& moods)
{
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::negation || part_of_an_idiom(message, hit) ||
            answers(message, hit) || bounds_a_number(message, hit))
            continue;
        if (between_numbers(message, hit)) {
            for (std::size_t i = message.clause_of(hit.first).first; i < hit.first; ++i)
                moods[i].taken_back = true;
            continue;
        }
        const Clause& clause = message.clause_of(hit.first);
        const bool at_the_end = only_marks(message, hit.last, clause.last);
        const std::size_t from = at_the_end ? clause.first : hit.last;
        const std::size_t to = at_the_end ? hit.first : replacement(message, hit, clause.last);
        for (std::size_t i = from; i < to; ++i)
            moods[i].negated = true;
    }
}

// "On n'est plus sur Facebook": so no longer, though the two halves stand apart.
void date_no_longer(const Message& message, std::vector<Mood>& moods)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_among(tokens.text(i), "n ne")) continue;
        const Clause& clause = message.clause_of(i);
        for (std::size_t k = i + 2; k < clause.last && k <= i + 3; ++k) {
            if (!tokens.is(k, "plus") || is_among(tokens.text(k + 1), "que qu")) continue;
            // "nous n'avons plus de 50 postes" counts.
            const bool counts = is_among(tokens.text(k + 1), "de d") && k + 2 < tokens.size() &&
                                (tokens[k + 2].kind == TokenKind::number ||
                                 message.covers(k + 2, Sense::digit_word));
            if (counts) continue;
            for (std::size_t to = k + 1; to < clause.last; ++to)
                moods[to].past = true;
        }
    }
}

enum class When { past, now, planned };
struct Marker {
    std::size_t first, last;
    When when;
};

// "moved from A to B": what comes after the "to" is now.
std::size_t arrival(const Message& message, const Hit& hit, std::size_t clause_last)
{
    const Tokens& tokens = message.tokens();
    const std::string_view end = tokens.text(hit.last - 1);
    if (end != "from" && end != "von" && end != "de" && end != "off") return clause_last;
    for (std::size_t i = hit.last; i < clause_last; ++i)
        if (is_among(tokens.text(i), "to zu nach auf a vers onto into")) return i;
    return clause_last;
}

bool subjunctive(const Tokens& tokens, std::size_t i)
{
    return is_among(tokens.text(i), "war warn waren hatt hatte hatten wurd wurde wurden") &&
           tokens.words(i, i + 1).find('\xC3') != std::string_view::npos;
}

std::vector<Marker> markers_in(const Message& message, const Clause& clause)
{
    std::vector<Marker> markers;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Hit* longest = nullptr;
        for (const Sense sense : {Sense::past, Sense::now, Sense::planned}) {
            const Hit* hit = message.at(i, sense);
            if (hit && (!longest || hit->last > longest->last)) longest = hit;
        }
        if (!longest || part_of_an_idiom(message, *longest)) continue;
        // German "was" is no past: "alles was mit Personal zu tun hat".
        if (longest->last == i + 1u && message.tokens().is(i, "was") && message.language() == "de")
            continue;
        // Folding makes "wär" and "hätten" of a wish the same as "war" and "hatten".
        if (longest->last == i + 1u && subjunctive(message.tokens(), i)) continue;
        const When when = longest->sense == Sense::past  ? When::past
                          : longest->sense == Sense::now ? When::now
                                                         : When::planned;
        // "Letztes Jahr warens noch 11": still so, then.
        const bool still = when == When::now && longest->last == i + 1u &&
                           is_among(message.tokens().text(i), "noch still encore todavia aun");
        if (still && message.within(clause.first, i, Sense::past)) continue;
        markers.push_back({longest->first, longest->last, when});
        if (when == When::past) {
            const std::size_t to = arrival(message, *longest, clause.last);
            if (to < clause.last) markers.push_back({to, to + 1, When::now});
        }
        i = longest->last - 1u;
    }
    return markers;
}

void set(Mood& mood, When when)
{
    mood.past = mood.past || when == When::past;
    mood.now = mood.now || when == When::now;
    mood.planned = mood.planned || when == When::planned;
}

// "Thirty since we dropped Russia", "80 weil wir zwei Läden verloren haben": the past of a reason
// is not that of what it explains.
bool reason_between(const Message& message, std::size_t from, std::size_t to)
{
    constexpr std::string_view always = "because weil parce puisque porque nachdem";
    constexpr std::string_view before_somebody = "since after depuis desde seit ya";
    constexpr std::string_view somebody = "we i they he she you the our wir ich sie qu que on nous";
    constexpr std::size_t reach = 12;
    if (to <= from + 1 || to - from > reach) return false;
    for (std::size_t i = from + 1; i < to; ++i) {
        const std::string_view word = message.tokens().text(i);
        if (is_among(word, always) ||
            (is_among(word, before_somebody) && is_among(message.tokens().text(i + 1), somebody)))
            return true;
    }
    return false;
}

// Each token takes the time of the nearest marker; of two equally near the one before it.
void date_clause(
    const Message& message,
    const Clause& clause,
    const std::vector<Marker>& markers,
    std::vector<Mood>& moods
)
{
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Marker* nearest = nullptr;
        std::size_t distance = 0;
        for (const Marker& marker : markers) {
            if (reason_between(message, i, marker.first)) continue;
            const std::size_t away = i >= marker.last   ? 2 * (i - marker.last) + 1
                                     : i < marker.first ? 2 * (marker.first - i)
                                                        : 0;
            if (!nearest || away < distance) {
                nearest = &marker;
                distance = away;
            }
        }
        if (nearest) set(moods[i], nearest->when);
    }
}

// Says nothing but when: "last year", "as of today".
bool says_only_when(const Message& message, const Clause& clause)
{
    int others = 0;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Token& token = message.tokens()[i];
        const bool weighty =
            token.text.size() > 3 || (token.capital && i > clause.first);  // "früher Gas"
        const bool counts =
            token.kind != TokenKind::mark && weighty && !message.covers(i, Sense::past) &&
            !message.covers(i, Sense::now) && !message.covers(i, Sense::planned) &&
            !message.covers(i, Sense::filler) && !message.covers(i, Sense::contrast);
        others += counts;
        if (counts && token.capital && i > clause.first) return false;
        if (token.kind == TokenKind::number || message.covers(i, Sense::country) ||
            message.covers(i, Sense::city) || message.covers(i, Sense::tool) ||
            message.covers(i, Sense::digit_word))
            return false;
    }
    return others == 0;
}

void date(const Message& message, std::vector<Mood>& moods)
{
    const std::vector<Clause>& clauses = message.clauses();
    for (std::size_t c = 0; c < clauses.size(); ++c) {
        const std::vector<Marker> markers = markers_in(message, clauses[c]);
        if (markers.empty()) continue;
        date_clause(message, clauses[c], markers, moods);
        if (!says_only_when(message, clauses[c])) continue;
        const bool forward = c + 1 < clauses.size() && !clauses[c].ends_sentence;
        if (forward && markers_in(message, clauses[c + 1]).empty())
            date_clause(message, clauses[c + 1], markers, moods);
        else if (!forward && c > 0 && markers_in(message, clauses[c - 1]).empty())
            date_clause(message, clauses[c - 1], markers, moods);
    }
}

// Hearsay and other people's affairs colour the rest of the sentence up to a contrast.
void colour(const Message& message, std::vector<Mood>& moods)
{
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::reported && hit.sense != Sense::somebody &&
            hit.sense != Sense::hypothetical)
            continue;
        const Clause& clause = message.clause_of(hit.first);
        // "A3 lo lleva la gestoría": who it is stands behind.
        const bool behind = hit.sense == Sense::somebody && hit.last - hit.first >= 3 &&
                            only_marks(message, hit.last, clause.last);
        const std::size_t from = hit.sense == Sense::reported || behind ? clause.first : hit.first;
        for (std::size_t i = from; i < clause.last; ++i) {
            moods[i].reported = moods[i].reported || hit.sense == Sense::reported;
            moods[i].somebody = moods[i].somebody || hit.sense == Sense::somebody;
            moods[i].hypothetical = moods[i].hypothetical || hit.sense == Sense::hypothetical;
        }
    }
}

// "Nope, sorry" and "two actually" correct nothing: something must follow.
bool says_something_new(
    const Message& message, const std::vector<Clause>& clauses, std::size_t first
)
{
    for (std::size_t i = clauses[first].first; i < message.tokens().size(); ++i)
        if (message.tokens()[i].kind != TokenKind::mark && !message.covers(i, Sense::correction) &&
            (!message.covers(i, Sense::filler) || message.covers(i, Sense::country)))
            return true;
    return false;
}

void take_back(const Message& message, std::vector<Mood>& moods)
{
    const std::vector<Clause>& clauses = message.clauses();
    std::size_t last = clauses.size();
    for (std::size_t c = 1; c < clauses.size(); ++c)
        if (clauses[c].corrects && says_something_new(message, clauses, c)) last = c;
    if (last == clauses.size()) return;
    for (std::size_t i = 0; i < clauses[last].first; ++i)
        moods[i].taken_back = true;
}

}  // namespace

void find_moods(const Message& message, std::vector<Mood>& moods)
{
    deny(message, moods);
    date_no_longer(message, moods);
    date(message, moods);
    colour(message, moods);
    take_back(message, moods);
}

}  // namespace usher::dialog
