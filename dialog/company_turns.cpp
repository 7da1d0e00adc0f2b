// Which of two names: the one they moved to, the one they ask for, the one behind a "but".

#include "dialog/company_finder.hpp"

#include <algorithm>

#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view belongs =
    "part subsidiary division brand tochter teil parte filial marca marque member belongs gehort "
    "appartient pertenece fait groupe group gruppe grupo konzern";

}  // namespace

void CompanyFinder::vouched_for()
{
    constexpr std::size_t short_name = 4, tail = 10;  // tokens
    constexpr std::string_view naming =
        "name nom nombre heissen heisst heissts llama llamamos appelle called";
    constexpr std::string_view really = "really bien indeed efectivamente wirklich vraiment asi so "
                                        "genau tatsachlich actually honestly echt seriously that's "
                                        "c'est de-verdad verdad";
    const std::size_t end = tokens_.empty() ? 0 : message_.sentence_end(0);
    std::size_t last = 0;
    while (last < end && tokens_[last].kind != TokenKind::mark)
        ++last;
    if (last == 0 || last > short_name || !tokens_[0].capital || last >= tokens_.size() ||
        tokens_.size() > last + tail)
        return;
    bool named = false, sure = false;
    for (std::size_t i = last; i < tokens_.size(); ++i) {
        if (message_.asks(i)) return;
        // "Ja, so heißen wir": another name would follow in capitals.
        if (tokens_[i].capital && i != message_.sentence_begin(i) && i > last + 1 &&
            unexplained(message_, i))
            return;
        named = named || is_among(tokens_.text(i), naming);
        sure = sure || is_among(tokens_.text(i), really);
    }
    if (named && sure && !message_.covers(0, Sense::greeting)) add(0, last, 92);
}

void CompanyFinder::moved_between()
{
    constexpr std::string_view moving =
        "moved changed switched came transferred jumped gewechselt gewechselte wechselte umgezogen "
        "passer passe passee change quitte pasar pase pasado cambie cambiado cambiar";
    constexpr std::size_t reach = 8;
    for (std::size_t i = 1; i + 2 < tokens_.size(); ++i) {
        if (!is_among(tokens_.text(i), "from von de") || !tokens_[i + 1].capital) continue;
        std::size_t to = i + 2;
        while (to < tokens_.size() && to < i + reach &&
               !(is_among(tokens_.text(to), "to zu zur zum a nach chez bei") && !tokens_[to].capital
               ))
            ++to;
        if (to + 1 >= tokens_.size() || to >= i + reach || !tokens_[to + 1].capital) continue;
        bool moves = false;
        for (std::size_t k = i < reach ? 0 : i - reach; k < std::min(tokens_.size(), to + reach);
             ++k)
            moves = moves || is_among(tokens_.text(k), moving);
        if (!moves || message_.mood(to).planned) continue;
        for (Candidate& left : candidates_)
            if (left.first < to) left.score -= 50;
        return add(to + 1, end_of_name(to + 1, true), 92);
    }
}

std::size_t CompanyFinder::asks_for(std::size_t i) const
{
    constexpr std::string_view asking =
        "asking inquiring enquiring writing calling acting here frage anfrage schreibe melde suche "
        "geht demande ecris appelle renseigne agit pregunto escribo llamo consulto";
    constexpr std::string_view towards = "for behalf fur um pour por para namen nom nombre auftrag";
    constexpr std::size_t near = 4;
    // "Es para", "c'est pour", "it's for"
    const bool is = is_among(tokens_.text(i), "es c'est it's est is ist geht") &&
                    is_among(tokens_.text(i + 1), "para pour for fur");
    if (is) return i + 2;
    if (!is_among(tokens_.text(i), asking)) return 0;
    for (std::size_t k = i + 1; k <= i + near && k < tokens_.size(); ++k)
        if (is_among(tokens_.text(k), towards)) return k + 1;
    return 0;
}

void CompanyFinder::asked_for_another()
{
    constexpr std::size_t described = 9;  // "für die Firma meiner Frau, Dekora Nord"
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        const std::size_t from = asks_for(i);
        if (from == 0) continue;
        const bool earlier =
            std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& one) {
                return one.last <= i && one.score > 0;
            });
        if (!earlier) continue;
        for (std::size_t k = from; k < std::min(tokens_.size(), from + described); ++k) {
            if (!tokens_[k].capital || tokens_[k].kind != TokenKind::word) continue;
            const bool noun = message_.language() == "de" && k + 1 < tokens_.size() &&
                              !tokens_[k + 1].capital && tokens_[k + 1].kind == TokenKind::word &&
                              !message_.covers(k + 1, Sense::company_form);
            if ((!unexplained(message_, k) && !kind_of_firm(k) &&
                 !(k + 1 < tokens_.size() && tokens_[k + 1].capital)) ||
                generic(k) || (noun && !unexplained(message_, k)) || is_no_name(k, k + 1))
                continue;
            for (Candidate& other : candidates_)
                if (other.last <= i || (other.first >= from && other.first < k)) other.score -= 50;
            return add(k, end_of_name(k, true), 92);
        }
    }
}

void CompanyFinder::prefer_the_last_turn()
{
    constexpr std::string_view turns = "but aber mais pero precisely precisement genauer "
                                       "concretamente konkret specifically concreto";
    std::size_t turn = 0;
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        if (is_among(tokens_.text(i), belongs) && turn > 0 &&
            !is_among(
                tokens_.text(turn),
                "precisely precisement genauer concretamente konkret "
                "specifically concreto"
            ))
            turn = 0;
        if (is_among(tokens_.text(i), turns)) turn = i;
    }
    if (turn == 0) return;
    const bool behind =
        std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& one) {
            return one.first > turn && one.score >= score_accepted;
        });
    for (Candidate& one : candidates_)
        if (behind && one.last <= turn) one.score -= 40;
}

}  // namespace usher::dialog
