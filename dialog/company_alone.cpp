// A message that is nothing but a company's name, once a greeting, a correction and the small words
// that lead to the name are taken off.

#include "dialog/company_finder.hpp"
#include "dialog/unexplained.hpp"

#include <string_view>

namespace usher::dialog {

void CompanyFinder::whole_message()
{
    std::size_t first = 0;
    const std::size_t after_correction = last_correction();
    // "not Litware but Adatum", "not Litware, Adatum"
    if (after_correction > 0)
        first = after_correction;
    else if (message_.covers(0, Sense::negation))
        for (const Clause& clause : message_.clauses())
            if (first == 0 && clause.first > 0)
                first = message_.covers(clause.first, Sense::contrast) ? clause.first + 1
                                                                       : clause.first;
    while (first < tokens_.size() &&
           (message_.covers(first, Sense::greeting) || tokens_[first].kind == TokenKind::mark ||
            (message_.covers(first, Sense::now) && !tokens_.is(first, "remain") &&
             !part_of_the_name(first)) ||
            (message_.covers(first, Sense::correction) && !tokens_.is_mark(first + 1, "&")) ||
            leading_filler(first)))
        ++first;
    // "no es Delta, es Delsa"
    if (first > 0 && first + 1 < tokens_.size() && !tokens_[first].capital &&
        is_among(tokens_.text(first), "es ist est is sondern sino"))
        ++first;
    if (introduces_a_person(first) || introduces_a_person(first + 1)) return;
    // "No. 8 Hospitality"
    if (first <= 2 && tokens_.is(0, "no") && tokens_.is_mark(1, ".") && tokens_.size() > 2 &&
        tokens_[2].kind == TokenKind::number)
        first = 0;
    first = behind_colon(behind_small_words(first));
    // "die Bäckerei Lindemann", "para Laboratorios Quintana"
    constexpr std::string_view leading =
        "die das der den dem la le el l les para fur pour chez bei im";
    const bool led = first + 1 < tokens_.size() && !tokens_[first].capital &&
                     is_among(tokens_.text(first), leading) && kind_of_firm(first + 1);
    if (led) ++first;
    if (first >= tokens_.size() || !word_like(first)) return;
    // "Wir sind ein Malerbetrieb", "Ist noch nicht gegründet", "für meinen Arbeitgeber"
    if (names_the_client(first)) return;
    const bool sentence = generic(first) && !joins(first + 1) &&
                          !(first + 1 < tokens_.size() && tokens_[first + 1].capital) &&
                          !tokens_.is_mark(first + 1, ".");
    if (sentence ||
        is_among(
            tokens_.text(first), "fur mein meinen meine unser unsere para mi pour mon ma aqui wir"
        ))
        return;
    const bool capital =
        tokens_[first].capital || (kind_of_firm(first) && first + 1 < tokens_.size());
    const std::size_t last = end_of_name(first, false);
    const bool rest = last < tokens_.size() && tokens_[last].kind != TokenKind::mark;
    if (known_as_something_else(first, last) || (rest && !capital)) return;
    const std::size_t words = last - first;
    const bool council = !capital && tokens_[last - 1].capital &&
                         message_.within(first, last, Sense::industry) != nullptr;
    // "personal use": a word that means something else begins no name in small letters.
    bool written_small = !capital && !council && !message_.within(first, last, Sense::company_form);
    for (std::size_t i = first; i < last; ++i)
        written_small = written_small && tokens_[i].kind == TokenKind::word && !tokens_[i].capital;
    std::size_t unknown = 0;
    for (std::size_t i = first; i < last; ++i)
        unknown += unexplained(message_, i);
    if (written_small && message_.known(first) && !joins(first + 1) && !tokens_.is(first, "the") &&
        (unknown == 0 || words > 3 || is_small_word(tokens_.text(first))))
        return;
    // "Particulier", "myself": nobody's company.
    if (last - first == 1 && is_among(
                                 tokens_.text(first),
                                 "particulier particular privat private "
                                 "privatperson myself student"
                             ))
        return;
    // "bin Privatperson", "same as last time"
    constexpr std::string_view articles = "the la le les l die der das el los las un une a";
    if (!tokens_[first].capital && is_small_word(tokens_.text(first)) &&
        !is_among(tokens_.text(first), articles))
        return;
    const bool unheard_of = words == 4 && written_small && unknown >= 1 &&
                            (unexplained(message_, first) || unexplained(message_, first + 1));
    int score = capital ? 82 : words <= 3 || council || unheard_of || joins(first + 1) ? 68 : 45;
    if (rest) score -= 20;
    // "Klingt komisch, aber: Vielleicht GmbH"
    for (std::size_t i = last; rest && i < tokens_.size(); ++i)
        if (sets_against(i) && message_.within(i, tokens_.size(), Sense::company_form)) {
            score -= 30;
            break;
        }
    if (message_.within(first, last, Sense::company_form)) score += 12;
    if (last + 1 < tokens_.size() && !message_.within(first, last, Sense::company_form)) score -= 6;
    add(first, rest ? end_of_name(first, capital) : last, score);
}

bool CompanyFinder::part_of_the_name(std::size_t first) const
{
    std::size_t words = 0;
    for (std::size_t i = first; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == TokenKind::mark && !tokens_.is(i, ".")) return false;
        words += tokens_[i].kind == TokenKind::word;
        if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital &&
            !message_.covers(i, Sense::company_form))
            return false;
    }
    // Three words in capitals are a name without a legal form too, unless the first leads to it.
    const bool led = is_among(
        tokens_.text(0),
        "yes no si ja oui hi hello hola hallo bonjour wir "
        "we i ich je soy somos nous en bei chez at from it's its my our firma we're i'm estoy "
        "estamos trabajo trabajamos arbeite al a"
    );
    const bool form = message_.within(first, tokens_.size(), Sense::company_form) != nullptr;
    return first == 0 && words >= 3 && words <= 5 && !led && (form || tokens_.size() <= 5);
}

std::size_t CompanyFinder::behind_small_words(std::size_t first) const
{
    constexpr std::string_view leading =
        "its it's it is that's das ist c'est c est es ce sera "
        "fur for pour para on behalf of im "
        "namen von der die des au nom de du la le el l los "
        "las en nombre del auf the an in ours "
        "a al aux juridiquement rechtlich legalmente legally officially offiziell officiellement "
        "oficialmente formell formally bitte "
        "unsere unser firma bei escribe se fur called namens heisst bei chez at";
    std::size_t next = first;
    constexpr std::string_view headings =
        "name nom nombre firma firmenname company entreprise societe empresa unternehmen";
    if (is_among(tokens_.text(first), headings) && tokens_.is_mark(first + 1, ":")) next += 2;
    // "Fa. Weinzierl & Söhne"
    if (is_among(tokens_.text(first), "fa firm ste soc") && tokens_.is_mark(first + 1, ".") &&
        first + 2 < tokens_.size())
        return first + 2;
    // "Firma Huber Metallbau", "En Novacarga": a capital because the sentence begins.
    if (next == 0 && tokens_.size() > 1 && tokens_[1].capital && unexplained(message_, 1) &&
        is_among(tokens_.text(0), "firma en bei chez at for fur pour para from"))
        return 1;
    constexpr std::string_view firms =
        "firma unternehmen betrieb kunde kunden arbeitgeber entreprise societe client cliente "
        "empresa company employer";
    while (next < tokens_.size() && next < first + 6 &&
           ((next > first && next + 1 < tokens_.size() && is_among(tokens_.text(next), firms) &&
             !is_among(tokens_.text(next - 1), "im au en")) ||
            (!tokens_[next].capital && is_among(tokens_.text(next), leading)) ||
            (next == 0 && is_among(tokens_.text(0), leading) && tokens_.size() > 2 &&
             is_among(tokens_.text(1), leading) && !tokens_[1].capital) ||
            (next > 0 && is_among(tokens_.text(next), "namen nom nombre") &&
             is_among(tokens_.text(next - 1), "im au en"))))
        ++next;
    const bool named = next < tokens_.size() && next > first && tokens_[next].capital &&
                       tokens_[next].kind == TokenKind::word;
    return named ? next : first;
}

// "Sag ich gern: Pflegedienst Sonnenhof": some words of ours, and the name behind the colon.
std::size_t CompanyFinder::behind_colon(std::size_t first) const
{
    constexpr std::size_t few = 6;
    for (std::size_t i = first + 1; i + 1 < tokens_.size() && i <= first + few; ++i) {
        if (tokens_.is_mark(i, ":"))
            return tokens_[i + 1].capital && tokens_[i + 1].kind == TokenKind::word ? i + 1 : first;
        if (tokens_[i].kind == TokenKind::mark || (tokens_[i].capital && unexplained(message_, i)))
            return first;
    }
    return first;
}

std::size_t CompanyFinder::last_correction() const
{
    std::size_t first = 0;
    for (const Clause& clause : message_.clauses())
        if (clause.corrects) first = clause.first;
    while (first > 0 && first < tokens_.size() &&
           (tokens_[first].kind == TokenKind::mark ||
            is_among(tokens_.text(first), "no non nein sorry pardon perdon")))
        ++first;
    return first;
}

bool CompanyFinder::leading_filler(std::size_t i) const
{
    // "Oui Couture, en deux mots": how it is written is told of both words.
    const Clause& clause = message_.clause_of(i);
    if (i == 0 && clause.last >= 2 && clause.last <= 4 && tokens_[i].capital &&
        tokens_[i + 1].capital)
        for (std::size_t k = clause.last; k < clause.last + 5 && k < tokens_.size(); ++k)
            if (is_among(
                    tokens_.text(k),
                    "words word mots mot worter wortern wort palabras palabra seguido zusammen "
                    "zusammengeschrieben attache"
                ))
                return false;
    // "Yes Energy" is a name, "Yes, Contoso" says yes.
    if (tokens_[i].capital && i + 1 < tokens_.size() && tokens_[i + 1].capital &&
        tokens_.size() - i <= 3)
        return false;
    for (const std::string_view word :
         {"well",
          "um",
          "uh",
          "so",
          "oh",
          "sure",
          "yes",
          "ja",
          "oui",
          "si",
          "also",
          "ok",
          "okay",
          "alors",
          "pues",
          "bueno"})
        if (tokens_.is(i, word) && i + 1 < tokens_.size()) return true;
    return false;
}

}  // namespace usher::dialog
