// Two names that are tied: a parent and its daughter, a buyer and the bought, an agency and its
// client, an earlier employer and the present one; and a name that is said with its spelling.

#include <algorithm>

#include "dialog/company_finder.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr int behind_the_other = 40;  // what a name loses to the one that answers
constexpr std::size_t near = 6;       // words between a name and what ties it

constexpr WordList client_words =
    "client clients kunde kunden kundin auftraggeber mandant mandantin cliente customer";
constexpr WordList now_words =
    "maintenant jetzt now ahora aujourd'hui heute hoy inzwischen mittlerweile currently today "
    "desormais actualmente seither since";

}  // namespace

bool CompanyFinder::asks_whose_request() const
{
    if (!question_ || !question_->asked) return false;
    const Tokens asked(question_->asked->question);
    constexpr std::string_view request =
        "request enquiry inquiry order quote anfrage bestellung angebot auftrag demande devis "
        "commande solicitud pedido consulta presupuesto";
    constexpr std::string_view towards = "for fur pour para behalf wen qui quien lauten";
    constexpr std::string_view own =
        "your ihr ihre ihrer ihres ihnen votre vos su sus arbeiten arbeitest work travaillez "
        "trabaja employer arbeitgeber employeur empleador deine dein tu";
    bool about = false, is_for = false;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (is_among(asked.text(i), own)) return false;
        about = about || is_among(asked.text(i), request) || is_among(asked.text(i), "this dies");
        is_for = is_for || is_among(asked.text(i), towards) || asked.is(i, "auf");
    }
    return about && is_for;
}

bool CompanyFinder::client_named(const Candidate& one) const
{
    const std::size_t from = one.first < near ? 0 : one.first - near;
    for (std::size_t i = from; i < one.first; ++i) {
        if (!is_among(tokens_.text(i), client_words)) continue;
        // "our client is", "notre client Bricovia", "a client of mine, Otto's"
        bool bare = true;
        for (std::size_t k = i + 1; k < one.first; ++k)
            bare = bare && (tokens_[k].kind == TokenKind::mark || is_small_word(tokens_.text(k)) ||
                            is_among(tokens_.text(k), "mine ours frage anfrage asking die der"));
        if (bare) return true;
    }
    return false;
}

// "I'm from the agency X, asking for our client Y": the question says which of them is wanted.
void CompanyFinder::tell_agency_from_client()
{
    if (!question_) return;
    const bool wants_client = asks_whose_request();
    const auto accepted = [&](bool client) {
        return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& one) {
            return one.score + behind_the_other >= score_accepted && client_named(one) == client;
        });
    };
    if (!accepted(true) || !accepted(false)) return;
    for (Candidate& one : candidates_) {
        const bool client = client_named(one);
        if (wants_client && client)
            one.score = std::max(one.score, 85);
        else if (wants_client)
            one.score -= behind_the_other;
    }
}

// "Vantor bought us in May, but we still go by Tidemark", "we belong to the Hartmann group"
bool CompanyFinder::owns_us(const Candidate& one) const
{
    constexpr std::string_view buying =
        "bought acquired purchased owns gekauft ubernommen geschluckt kaufte rachetes rachete "
        "rachetee rachetees compro comprado absorbio adquirio";
    constexpr std::string_view us = "us uns nous nos";
    constexpr std::string_view belonging =
        "gehoren gehort belong belongs owned appartient appartenons pertenece pertenecemos "
        "dependemos zugehorig";
    const std::size_t end = std::min(tokens_.size(), one.last + near);
    bool bought = false, ours = false;
    for (std::size_t i = one.last; i < end && tokens_[i].kind != TokenKind::mark; ++i) {
        bought = bought || is_among(tokens_.text(i), buying);
        ours = ours || is_among(tokens_.text(i), us);
    }
    if (bought && ours) return true;
    // "Nos compró Norvex"
    if (one.first >= 2 && is_among(tokens_.text(one.first - 1), buying) &&
        is_among(tokens_.text(one.first - 2), us))
        return true;
    for (std::size_t i = one.first < near ? 0 : one.first - near; i < one.first; ++i)
        if (is_among(tokens_.text(i), belonging) &&
            &message_.clause_of(i) == &message_.clause_of(one.first))
            return true;
    return false;
}

// "Mon bailleur c'est Immolis", "Azulix es nuestro competidor": who that is to them.
bool CompanyFinder::of_somebody_else(const Candidate& one) const
{
    constexpr std::string_view somebody =
        "landlord bank supplier competitor competitors accountant neighbour neighbor vendor "
        "insurer "
        "vermieter hausbank lieferant konkurrent konkurrenz wettbewerber mitbewerber steuerberater "
        "nachbar hersteller versicherung bailleur banque fournisseur concurrent comptable voisin "
        "fabricant assureur casero arrendador banco proveedor competidor competencia gestoria "
        "contador vecino fabricante aseguradora";
    constexpr std::string_view being = "is are ist sind est c'est c es son heisst called : , sont";
    constexpr std::string_view small = "our my the a unser mein ein der die unsere meine notre mon "
                                       "un le la ma nuestro nuestra mi el una ' s";
    std::size_t i = one.first;
    while (i > 0 && i + 3 > one.first && is_among(tokens_.text(i - 1), being))
        --i;
    if (i < one.first && i > 0 && is_among(tokens_.text(i - 1), somebody)) return true;
    i = one.last;
    if (!is_among(tokens_.text(i), "is are ist sind est c'est es son")) return false;
    ++i;
    while (i < one.last + 3 && is_among(tokens_.text(i), small))
        ++i;
    return is_among(tokens_.text(i), somebody);
}

// "La matriz es Corporación Albor, nosotros Tecnalbor" where the parent was asked for.
bool CompanyFinder::asks_for_the_parent() const
{
    if (!question_ || !question_->asked) return false;
    const Tokens asked(question_->asked->question);
    return std::any_of(asked.begin(), asked.end(), [](const Token& token) {
        return is_among(
            token.text,
            "parent matriz mere mutter mutterkonzern muttergesellschaft mutterfirma holding"
        );
    });
}

void CompanyFinder::tell_ours_from_others()
{
    constexpr std::string_view above =
        "parent matriz mere mutter mutterkonzern muttergesellschaft "
        "holding above dessus daruber encima arriba konzern group "
        "groupe grupo gehoren belong appartient pertenecemos eux sie "
        "they ellos";
    constexpr std::string_view us = "we we're wir nous nosotros i ich je yo";
    const bool parent = asks_for_the_parent();
    for (Candidate& one : candidates_) {
        if (of_somebody_else(one)) one.score -= behind_the_other;
        if (!parent || candidates_.size() < 2) continue;
        const std::size_t first =
            std::max(message_.clause_of(one.first).first, one.first < near ? 0 : one.first - near);
        for (std::size_t i = first; i < one.first; ++i) {
            if (is_among(tokens_.text(i), above)) one.score = std::max(one.score, 85);
            if (is_among(tokens_.text(i), us)) one.score -= behind_the_other;
        }
    }
}

// "J'ai commencé chez Bosch, maintenant je suis chez Radnabe AG"
bool CompanyFinder::said_of_now(const Candidate& one) const
{
    const std::size_t from =
        std::max(message_.clause_of(one.first).first, one.first < near ? 0 : one.first - near);
    for (std::size_t i = from; i < one.first; ++i)
        if (is_among(tokens_.text(i), now_words)) return true;
    return false;
}

void CompanyFinder::prefer_what_they_are_now()
{
    if (asks_for_the_parent()) return;
    for (const Candidate& later : candidates_) {
        if (later.score < score_accepted) continue;
        const bool now = said_of_now(later);
        for (Candidate& earlier : candidates_)
            if (earlier.last <= later.first && ((now && !said_of_now(earlier)) || owns_us(earlier)))
                earlier.score -= behind_the_other;
    }
}

// "tradewell with two l's", "Kübra mit Ü, ein Wort": the name, and how it is written.
void CompanyFinder::spelled_out()
{
    constexpr std::string_view leading =
        "with mit avec con in en as comme als all alles tout todo "
        "written geschrieben ecrit escrito se ohne without sans sin";
    constexpr std::string_view spelling =
        "word words wort worten mot mots palabra palabras letters buchstaben lettres letras "
        "hyphen dash bindestrich tiret guion accent akzent acento umlaut minuscule minuscules "
        "majuscule majuscules minuscula minusculas mayuscula mayusculas kleingeschrieben "
        "zusammengeschrieben zusammen lowercase uppercase caps capitals junto attache apostrophe "
        "leerzeichen space espace espacio eles escribe spelled spelt";
    constexpr std::size_t longest = 4;
    std::size_t last = 0;
    while (last < tokens_.size() && last < longest && tokens_[last].kind == TokenKind::word &&
           !is_among(tokens_.text(last), leading))
        ++last;
    if (last == 0 || last >= tokens_.size()) return;
    const std::size_t next = tokens_.is_mark(last, ",") ? last + 1 : last;
    if (!is_among(tokens_.text(next), leading) || tokens_.size() > next + 7) return;
    bool spelt = false;
    for (std::size_t i = next + 1; i < tokens_.size(); ++i) {
        const bool letter = tokens_[i].text.size() == 1 && tokens_[i].kind == TokenKind::word &&
                            !is_among(tokens_.text(i), "a y u e o");
        spelt = spelt || letter || is_among(tokens_.text(i), spelling);
    }
    if (spelt && unexplained(message_, last - 1) && !generic(0)) add(0, last, 84);
}

}  // namespace usher::dialog
