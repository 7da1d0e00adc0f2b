// What speaks against reading a set of options: none of them is meant, or some were taken off the
// list again.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

namespace {

constexpr int some_evidence = 60;  // more than one shared word

bool has_word(const Tokens& tokens, std::size_t first, std::size_t last, const WordList& words)
{
    for (std::size_t i = first; i < last; ++i)
        if (is_among(tokens.text(i), words)) return true;
    return false;
}

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
    // Something else is none of these, but it is not nothing.
    const bool another = has_word(
        tokens_, hit.first, hit.last, "other else another andere anderes anderer autre otra otro"
    );
    // "Ninguna todavía" under "Otra", "Todavía no vendemos en línea"
    constexpr std::string_view yet = "yet noch todavia aun encore";
    if (has_word(tokens_, 0, tokens_.size(), yet))
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const Tokens label(choices_[i].labels.front());
            if (has_word(label, 0, std::min<std::size_t>(3, label.size()), yet))
                return answer({i}, hit.first, hit.last, "none", 78);
        }
    if (const auto none = none_option(choices_)) {
        const Tokens label(choices_[*none].labels.front());
        constexpr std::string_view these =
            "these those them above davon dieser hiervon cela ca ceux celles esto estos estas esos "
            "sonstiges sonstige eso ellos ellas other else andere anderes autre otro otra none "
            "keine keiner keines aucun aucune ninguno ninguna ningun";
        if (another && !has_word(label, 0, label.size(), these)) return {};
        return answer({*none}, hit.first, hit.last, "none", 85);
    }
    if (const auto other = other_option(choices_); other && !several_)
        return answer({*other}, hit.first, hit.last, "none", 80);
    return answer({}, hit.first, hit.last, "none", 82);
}

// "Nope, zero sensors", "no extras", "haven't used a single one": a denial, no option, and no word
// but the question's own.
Found Picker::nothing_asked_about() const
{
    constexpr std::string_view denials =
        "no not none zero without kein keine keinen keins nix null ohne aucun aucune zero sans "
        "ningun ninguna ninguno cero sin haven't hasn't don't nothing nichts rien nada";
    constexpr std::string_view of_them =
        "single one ones of them these those davon dieser rein gar uberhaupt einziges einzige "
        "einzigen esos esas estos estas de ellos ellas ceux celles la ici pour instant vraiment "
        "particulier brauchen brauchen wir used use";
    std::size_t denial = tokens_.size();
    bool echoed = false;
    std::size_t end = tokens_.size();
    for (std::size_t i = 0; i < end; ++i) {
        if (tokens_[i].kind == TokenKind::mark) continue;
        const std::string_view word = tokens_.text(i);
        const bool denies = is_among(word, denials) || message_.covers(i, Sense::none_of) ||
                            message_.covers(i, Sense::no);
        const bool more = i + 1 < message_.clause_of(i).last;  // "nope, zero sensors"
        if (denies && denial == tokens_.size() && more) {
            denial = i;
            end = message_.clause_of(i).last;
        }
        const bool asked = question_.has_stem(word) || is_among(word, of_them);
        echoed = echoed || asked;
        if (!denies && !asked && !message_.covers(i, Sense::filler) && !is_empty(word)) return {};
    }
    if (denial == tokens_.size() || !echoed || is_named(1) || message_.only_asks() ||
        message_.asks(denial))
        return {};
    if (const auto none = none_option(choices_); none && none != other_option(choices_))
        return answer({*none}, denial, denial + 1, "none", 75);
    return several_ ? answer({}, denial, denial + 1, "none", 72) : Found();
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
        // "Fish farming, that's not there"
        const Clause& clause = message_.clause_of(hit.first);
        const bool remarked = hit.last - hit.first >= 3 && clause.first > 0 && !clause.asks &&
                              hit.first <= clause.first + 2 && !is_named(some_evidence);
        if (alone(hit) || opens_the_message(hit) || remarked) return nothing_of_them(hit);
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

// "¿Qué es un ERP?" asks about an option and picks none.
bool Picker::asks_what_one_is() const
{
    constexpr std::size_t words_max = 9;
    std::size_t at = 0;
    while (at < tokens_.size() && tokens_[at].kind == TokenKind::mark)
        ++at;
    const bool asked = tokens_.size() <= words_max && tokens_.is_mark(tokens_.size() - 1, "?");
    const bool spanish = tokens_.is(at, "que") && tokens_.is(at + 1, "es") &&
                         is_among(tokens_.text(at + 2), "un una el la eso");
    const bool english = tokens_.is(at, "what") && tokens_.is(at + 1, "is") &&
                         is_among(tokens_.text(at + 2), "a an the");
    const bool german = tokens_.is(at, "was") && tokens_.is(at + 1, "ist") &&
                        is_among(tokens_.text(at + 2), "ein eine das die der");
    const bool french = tokens_.is(at, "c") && has_word(tokens_, at, tokens_.size(), "quoi");
    return asked && (spanish || english || german || french);
}

}  // namespace usher::dialog
