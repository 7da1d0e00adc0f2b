// Groups of equal size are multiplied, and parts that are listed alike are added up.

#include <algorithm>

#include "dialog/number_parts.hpp"

namespace usher::dialog {
namespace {

using rules::Amount;
using rules::one_unit;

constexpr Amount most_groups = 500 * one_unit;  // more are no groups but the people themselves
constexpr std::size_t most_listed = 4;
constexpr std::size_t words_of_a_part = 3;  // "in the workshop", "part-time secretaries"

// The numbers that count: no "24/7", no "each one".
std::vector<const Quantity*> counted(const std::vector<Quantity>& all)
{
    std::vector<const Quantity*> counted;
    for (const Quantity& one : all)
        if (!one.odd && !one.article) counted.push_back(&one);
    return counted;
}

bool is_plain(const Message& message, const Quantity& one)
{
    const Mood& mood = message.mood(one.first);
    return one.single() && one.whole && !one.percent && !mood.negated && !mood.past &&
           !mood.planned && !mood.taken_back && !mood.somebody;
}

// Shops, shifts and teams hold what is asked for.
bool is_group(const Message& message, std::size_t i)
{
    const std::string_view word = message.tokens().text(i);
    return is_among(
        word,
        "shift shifts team teams crew crews group groups site sites shop shops store stores "
        "branch branches office offices workshop workshops depot depots building buildings "
        "schicht schichten gruppe gruppen standort standorte standorten filiale filialen "
        "werkstatt werkstatten niederlassungen betriebe betrieben gebaude equipe equipes "
        "groupe groupes bureau bureaux agence agences atelier ateliers magasin magasins batiment "
        "batiments "
        "depots boutique boutiques turno turnos equipo equipos grupo grupos taller talleres "
        "tienda tiendas sede sedes local locales edificio edificios oficina oficinas "
        "sucursal sucursales delegacion delegaciones"
    );
}

bool has_any(const Tokens& tokens, std::size_t first, std::size_t last, const WordList& words)
{
    for (std::size_t i = first; i < last && i < tokens.size(); ++i)
        if (is_among(tokens.text(i), words)) return true;
    return false;
}

// "Each", "cada uno" behind the second number, or "of" between the two.
bool told_for_each(const Message& message, const Quantity& groups, const Quantity& size)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view each =
        "each apiece per je jeweils pro chacun chacune chaque par cada por";
    const bool of = size.cue == groups.last + 2 &&
                    is_among(tokens.text(groups.last + 1), "of a mit con de avec with von x");
    const std::size_t end = message.clause_of(size.first).last;
    return of || has_any(tokens, groups.last, size.first, each) ||
           has_any(tokens, size.last, end, each);
}

std::size_t first_word(const Message& message)
{
    constexpr std::string_view openers =
        "we're we are have is it's its there just only wir sind haben hat es das on nous sommes "
        "avons a est ya y il c'est c somos tenemos hay son estamos son actuellement aujourd'hui "
        "actualmente aktuell currently";
    std::size_t at = 0;
    while (at < message.tokens().size() && is_among(message.tokens().text(at), openers))
        ++at;
    return at;
}

bool is_joint(const Message& message, std::size_t i)
{
    return is_among(message.tokens().text(i), "and und et y e & + plus mas");
}

bool is_preposition(std::string_view word)
{
    return is_among(word, "in at im am en a au aux dans chez sur on auf bei beim");
}

// The words behind a number up to the next part are few, and tell it apart.
bool tells_a_part(const Message& message, std::size_t first, std::size_t last)
{
    if (first >= last || last - first > words_of_a_part) return false;
    for (std::size_t i = first; i < last; ++i)
        if (message.tokens()[i].kind != TokenKind::word) return false;
    return !has_any(
        message.tokens(), first, last, "of which dont davon from de ellos entre otros more less"
    );
}

}  // namespace

std::optional<Amount> product_of_groups(const Message& message, const std::vector<Quantity>& all)
{
    const auto numbers = counted(all);
    if (numbers.size() != 2) return std::nullopt;
    for (const auto& [groups, size] :
         {std::pair(numbers[0], numbers[1]), std::pair(numbers[1], numbers[0])}) {
        if (!is_plain(message, *groups) || !is_plain(message, *size)) continue;
        if (!is_group(message, groups->last) || is_group(message, size->last)) continue;
        if (*groups->low < 2 * one_unit || *groups->low > most_groups) continue;
        // "12 vans per branch, we have 4 branches": the group is told before its number.
        const bool before = groups->first < size->first;
        if (before ? told_for_each(message, *groups, *size)
                   : has_any(
                         message.tokens(),
                         size->last,
                         groups->first,
                         "each per je pro par chaque cada por"
                     ))
            return *groups->low / one_unit * *size->low;
    }
    return std::nullopt;
}

std::optional<Amount>
sum_of_list(const Message& message, const Question& question, const std::vector<Quantity>& all)
{
    // Cars and vans may both be vehicles or not: only people are surely added up.
    if (!question.counts("people")) return std::nullopt;
    // "200 in Berlin and 100 in Paris": there may be more places than these.
    if (message.has(Sense::city) || message.has(Sense::country)) return std::nullopt;
    const auto parts = counted(all);
    if (parts.size() < 2 || parts.size() > most_listed || question.percent || question.of_a_part)
        return std::nullopt;
    const Tokens& tokens = message.tokens();
    if (parts.front()->cue != first_word(message)) return std::nullopt;
    Amount sum = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const bool ends = k + 1 == parts.size();
        std::size_t last = ends ? tokens.size() : parts[k + 1]->cue;
        if (ends && last > 0 && tokens[last - 1].kind == TokenKind::mark) --last;
        // "2 partners, 4 employees" may be a part and a whole; an "and" adds.
        const bool joined = !ends && last > 0 && is_joint(message, last - 1);
        if (k + 2 == parts.size() && !joined) return std::nullopt;
        if (!ends && !joined && !tokens.is_mark(last - 1, ",")) return std::nullopt;
        if (!is_plain(message, *parts[k])) return std::nullopt;
        if (!tells_a_part(message, parts[k]->last, ends ? last : last - 1)) return std::nullopt;
        const auto word = tokens.text(parts[k]->last);
        if (is_preposition(word) != is_preposition(tokens.text(parts.front()->last)))
            return std::nullopt;
        const Hit* noun = message.at(parts[k]->last, Sense::noun);
        if (noun && !question.nouns.empty() && !question.counts(noun->value)) return std::nullopt;
        if (is_group(message, parts[k]->last)) return std::nullopt;
        sum += *parts[k]->low;
    }
    return sum;
}

}  // namespace usher::dialog
