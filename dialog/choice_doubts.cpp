// What speaks against reading a set of options: none of them is meant, some were taken off the list
// again, or a part of the list is not understood.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

namespace {

constexpr int some_evidence = 60;  // more than one shared word

}  // namespace

Found Picker::none_first() const
{
    constexpr std::string_view excepts =
        "but except only just besides apart aber ausser nur hochstens bis mais sauf seulement "
        "juste hormis pero salvo excepto solo menos actually rather sino sondern";
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::none_of && hit.sense != Sense::neither_of) continue;
        if (message_.mood(hit.first).taken_back || !fills_the_first_clause(hit)) continue;
        const bool named = is_named(some_evidence);
        for (std::size_t i = hit.last; named && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), excepts)) return {};
        return nothing_of_them(hit);
    }
    return {};
}

bool Picker::fills_the_first_clause(const Hit& hit) const
{
    constexpr std::string_view around =
        "really actually vraiment wirklich realmente in i us passt passen trifft treffen zu so "
        "richtig bisher bislang noch yet far applies apply fits quite exactly genau pour instant "
        "ne "
        "convient correspond s'applique pas encore todavia aun de momento encaja aplica por ahora "
        "at the moment right now derzeit momentan aktuell auf uns for on se davon dieser of these "
        "those them";
    const Clause& clause = message_.clause_of(hit.first);
    for (std::size_t i = 0; i < clause.last; ++i)
        if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
            !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
            !message_.covers(i, Sense::no) && !is_among(tokens_.text(i), around))
            return false;
    return true;
}

Found Picker::nothing_of_them(const Hit& hit) const
{
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (says_none(choices_[i])) return answer({i}, hit.first, hit.last, "none", 85);
    if (const auto other = other_option(choices_); other && !several_)
        return answer({*other}, hit.first, hit.last, "none", 80);
    return answer({}, hit.first, hit.last, "none", 82);
}

bool Picker::opens_the_message(const Hit& hit) const
{
    const Clause& clause = message_.clause_of(hit.first);
    for (std::size_t i = 0; i < clause.last; ++i)
        if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
            !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
            !is_among(tokens_.text(i), "really actually vraiment wirklich realmente in"))
            return false;
    return !is_named(some_evidence);
}

Found Picker::none() const
{
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::none_of && hit.sense != Sense::neither_of) continue;
        if (message_.mood(hit.first).taken_back) continue;
        if (alone(hit) || opens_the_message(hit)) return nothing_of_them(hit);
    }
    return {};
}

bool Picker::taken_off(const OptionMatch& match) const
{
    if (put_off_after(message_, question_, match.last)) return true;
    if (!dropped_next(message_, question_, match.last)) return false;
    // Only the last one named before the clause is meant, and only where it names none itself.
    const Clause& clause = message_.clause_of(match.first);
    const Clause& next = message_.clause_of(clause.last);
    return std::none_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
        const Clause* its = &message_.clause_of(other.first);
        return other.first > match.first && (its == &clause || its == &next);
    });
}

bool Picker::is_named_at(std::size_t i) const
{
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
        return i >= match.first && i < match.last;
    });
}

bool Picker::is_riddle(std::size_t i) const
{
    return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() >= 5 &&
           !message_.known(i) && !is_named_at(i) && find_ideas_in(tokens_.text(i)).empty();
}

bool Picker::joins(std::size_t i) const
{
    return tokens_.is_mark(i, ",") || tokens_.is_mark(i, "+") || tokens_.is_mark(i, "&") ||
           is_among(tokens_.text(i), "and und et y e");
}

bool Picker::is_puzzle(std::size_t i) const
{
    constexpr std::string_view common =
        "the our some all also too both and then thx thanks etc usw bzw ok okay lol asap pls bitte "
        "die der das den unser unsere ein eine noch dann auch alles dazu nos notre les des une un "
        "aussi puis merci los las nuestro nuestra una unos tambien luego gracias hi hey hallo";
    return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() >= 2 &&
           !message_.known(i) && !is_named_at(i) && !is_among(tokens_.text(i), common) &&
           find_ideas_in(tokens_.text(i)).empty();
}

bool Picker::is_unknown_item(std::size_t first, Side side) const
{
    std::size_t words = 0;
    bool puzzle = false;
    for (std::size_t i = first; i < tokens_.size(); side == Side::after ? ++i : --i) {
        if (joins(i) || tokens_[i].kind == TokenKind::mark) break;
        if (is_named_at(i) || message_.asks(i) || ++words > 2) return false;
        puzzle = puzzle || is_puzzle(i);
    }
    return puzzle;
}

bool Picker::misses_an_item() const
{
    for (const OptionMatch& match : matches_) {
        if (match.negated) continue;
        if (joins(match.last) && is_unknown_item(match.last + 1, Side::after)) return true;
        if (match.first > 1 && joins(match.first - 1) &&
            is_unknown_item(match.first - 2, Side::before))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
