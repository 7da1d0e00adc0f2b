// Who they are: their post, their company and its line of business.

#include <algorithm>

#include "dialog/facts.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/read_role.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

std::optional<Reading> FactFinder::role() const
{
    auto role = find_role(message_);
    if (!role || !free(role->first, role->last) || !plain(role->first)) return std::nullopt;
    bool cued = false;
    for (std::size_t back = 1; back <= 2 && back <= role->first; ++back)
        cued = cued || message_.covers(role->first - back, Sense::role_cue);
    // "ich leite dort den Einkauf", "aquí la contable de ..."
    const Clause there = clause(role->first);
    cued = cued || is_among(tokens_.text(role->first), "leite dirige dirijo") ||
           (is_among(tokens_.text(there.first), "aqui hier ici here") &&
            role->first - there.first <= 2) ||
           introduces_themselves(*role);
    if (!cued || told_with_an_event(role->first)) return std::nullopt;
    role->reading.confidence = sure_enough;
    return role->reading;
}

// "Ich bin übrigens der CFO", "CEO here", "en tant que directeur", "as the owner"
bool FactFinder::introduces_themselves(const Candidate& role) const
{
    const Clause there = clause(role.first);
    if (is_among(tokens_.text(role.last), "here hier aqui ici") && role.first == there.first)
        return true;
    // "Camille Royer, PDG de Biscuiterie Royer, camille@..."
    const AskedKind kind = open_.asked->kind;
    const bool signs = kind == AskedKind::email || kind == AskedKind::phone ||
                       kind == AskedKind::name || kind == AskedKind::company;
    if (role.first == there.first)
        return signs && message_.at(role.first, Sense::whole_title) &&
               !message_.covers(role.first, Sense::industry) &&
               is_among(tokens_.text(role.last), "at of de bei chez en von der del");
    const std::size_t from = role.first < there.first + 6 ? there.first : role.first - 6;
    for (std::size_t i = from; i < role.first; ++i) {
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool me = is_among(word, "i'm bin soy") || (word == "am" && next != "not") ||
                        (word == "suis" && i > 0 && tokens_.is(i - 1, "je")) ||
                        (word == "tant" && next == "que") || (word == "as" && next == "the") ||
                        (is_among(word, "als como comme") && role.first <= i + 2);
        if (!me) continue;
        // Only small words may stand between: "I'm with a director" names somebody else.
        bool small = true;
        for (std::size_t k = i + 1; k < role.first; ++k)
            small = small && (message_.covers(k, Sense::filler) ||
                              is_among(
                                  tokens_.text(k),
                                  "also btw ubrigens que la el le l the a an der die das ein eine "
                                  "selbst au fait d'ailleurs hier dort there here"
                              ));
        if (small) return true;
    }
    return false;
}

bool FactFinder::their_own_post(std::size_t first, std::size_t last) const
{
    for (std::size_t back = 1; back <= 2 && back <= first; ++back)
        if (message_.covers(first - back, Sense::role_cue)) return true;
    Candidate post;
    post.first = first;
    post.last = last;
    return introduces_themselves(post);
}

bool FactFinder::names_their_field(std::size_t i) const
{
    if (!answer_.answer || !(open_.asked->kind == AskedKind::role || asks_for_a_post(open_)))
        return false;
    return i + 2 >= answer_.first && i <= answer_.last + 1;
}

// A capital that is no place, tool, month or area of work.
bool FactFinder::is_a_name(std::size_t i) const
{
    if (i >= tokens_.size() || !tokens_[i].capital || tokens_[i].kind == TokenKind::mark)
        return false;
    for (const Sense sense :
         {Sense::country,
          Sense::city,
          Sense::region,
          Sense::demonym,
          Sense::tool,
          Sense::work_area,
          Sense::month,
          Sense::rank,
          Sense::whole_title,
          Sense::weekday})
        if (message_.covers(i, sense)) return message_.covers(i + 1, Sense::company_form);
    return true;
}

std::optional<Reading> FactFinder::company_at(std::size_t first) const
{
    while (is_among(tokens_.text(first), "der die das the la el firma empresa societe unternehmen"))
        ++first;
    if (!is_a_name(first)) return std::nullopt;
    Found found = read_company(message_, nullptr);
    if (found.answer && found.first == first && free(found.first, found.last))
        return sure(found.first, found.last, std::move(found.answer->said), "company");
    return std::nullopt;
}

// "PDG de Nautifret": who stands at the head of it names the whole of it. German writes every noun
// with a capital.
std::optional<Reading> FactFinder::company_led(std::size_t first) const
{
    if (message_.language() == "de" || !is_a_name(first) || !unexplained(message_, first))
        return std::nullopt;
    std::size_t last = first + 1;
    while (last < tokens_.size() && tokens_[last].kind == TokenKind::word && tokens_[last].capital)
        ++last;
    if (!free(first, last)) return std::nullopt;
    return sure(first, last, NameSaid{std::string(tokens_.words(first, last))}, "company");
}

std::optional<Reading> FactFinder::company() const
{
    constexpr std::string_view ends =
        "for at from called bei chez heissen heisst llamamos appelle llama is fur en para es ist";
    for (const Hit& hit : message_.hits()) {
        if (!plain(hit.first) || hit.last >= tokens_.size()) continue;
        if (hit.sense == Sense::company_cue && hit.last - hit.first >= 2 &&
            is_among(tokens_.text(hit.last - 1u), ends))
            if (auto reading = company_at(hit.last)) return reading;
        // "wir sind die Keller Metallbau GmbH"
        if (hit.sense == Sense::company_cue &&
            is_among(tokens_.text(hit.first), "wir somos we we're nous") &&
            message_.within(
                hit.last, std::min<std::size_t>(hit.last + 6u, tokens_.size()), Sense::company_form
            ))
            if (auto reading = company_at(hit.last)) return reading;
        // "CEO of Fruterra", "Einkaufsleiterin bei der Firma Ritter & Sohn"
        const bool title = hit.sense == Sense::whole_title || hit.sense == Sense::rank ||
                           hit.sense == Sense::work_area;
        if (!title || told_with_an_event(hit.first)) continue;
        const std::string_view next = tokens_.text(hit.last);
        const bool top = hit.value.substr(0, 7) == "c_level" || hit.value.substr(0, 7) == "founder";
        if (is_among(next, "at bei chez beim") || (top && is_among(next, "of de von der en"))) {
            if (auto reading = company_at(hit.last + 1u)) return reading;
            if (top)
                if (auto reading = company_led(hit.last + 1u)) return reading;
        }
    }
    return company_behind_a_title();
}

// "Werkstattleiter bei Autohaus Brenner", "gerente en Textiles Amador": a name of two words or with
// a legal form, behind the visitor's own title.
std::optional<Reading> FactFinder::company_behind_a_title() const
{
    const auto role = find_role(message_);
    if (!role || !plain(role->first) || told_with_an_event(role->first)) return std::nullopt;
    std::size_t at = role->last;
    for (const Clause there = clause(role->first); at < there.last && at < role->last + 4; ++at)
        if (is_among(tokens_.text(at), "at bei chez beim en der von of de")) break;
    if (!is_among(tokens_.text(at), "at bei chez beim en der von of de")) return std::nullopt;
    const bool at_work = is_among(tokens_.text(at), "at bei chez beim");
    std::size_t first = at + 1;
    while (is_among(tokens_.text(first), "der die das the la el l firma empresa societe"))
        ++first;
    if (!is_a_name(first)) return std::nullopt;
    std::size_t last = first, words = 0;
    bool form = false;
    for (; last < tokens_.size() && tokens_[last].kind != TokenKind::mark; ++last) {
        const bool linked = is_among(tokens_.text(last), "& und and et y") &&
                            last + 1 < tokens_.size() && tokens_[last + 1].capital;
        form = form || message_.covers(last, Sense::company_form);
        if (!tokens_[last].capital && !linked && !message_.covers(last, Sense::company_form)) break;
        words += !linked;
    }
    const bool named = form || (words >= 2 && (at_work || tokens_.is(at, "en")));
    if (!named || !free(first, last)) return std::nullopt;
    return sure(first, last, NameSaid{std::string(tokens_.words(first, last))}, "company");
}

std::optional<Reading> FactFinder::industry() const
{
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::industry || !plain(hit.first) || !free(hit.first, hit.last))
            continue;
        const bool one_word = hit.last - hit.first == 1;
        // "Arcos Energía", "a media oficina"
        const bool in_a_name = one_word && message_.language() != "de" &&
                               tokens_[hit.first].capital && hit.first > 0 &&
                               tokens_[hit.first - 1].capital;
        // "A la Fundación Horizonte Azul", "We're Northgate Facility Services Ltd"
        const bool named = open_.asked->kind == AskedKind::company && message_.language() != "de" &&
                           (tokens_[hit.first].capital || in_a_name) &&
                           (tokens_.text(hit.last).empty() ? in_a_name : tokens_[hit.last].capital);
        if (in_a_name || named ||
            (message_.language() == "es" && is_among(tokens_.text(hit.first), "media medias")))
            continue;
        if (one_word && message_.covers(hit.first, Sense::work_area)) continue;
        // "Since we won the hospital contract", "we spend a million on freight"
        if (is_among(
                tokens_.text(hit.last),
                "contract contracts order orders deal bill bills costs vertrag auftrag auftrage "
                "kosten"
            ) ||
            word_in(
                hit.first < 3 ? 0 : hit.first - 3,
                hit.first,
                "won gewonnen gagne ganamos spend spent pay paying year zahlen depensons gastamos "
                "agence agentur"
            ))
            continue;
        const Clause there = clause(hit.first);
        constexpr std::string_view ours = "we're we i i'm wir nous somos company are sind on run "
                                          "betreibe betreiben tenemos haben soy bin suis es";
        const std::string_view word = tokens_.text(hit.first);
        // "in the bank", "by a distributor": words that name others, too.
        if (is_among(word, "bank banco banque school distributor distribuidor publisher"))
            if (!word_in(there.first, hit.first, "we're are sind somos sommes i'm") ||
                !word_in(hit.first < 3 ? 0 : hit.first - 3, hit.first, "a an ein eine una un une"))
                continue;
        const bool theirs = word_in(
            there.first,
            hit.first,
            "client clients customer customers kunden kunde clientes cliente for fur pour para "
            "supplier lieferant proveedor fournisseur from brother's with mit avec con by par por "
            "von our unser unsere "
            "unserem notre nuestra nuestro"
        );
        // "La facture d'énergie", "el coste de la logística": what a thing is of.
        const std::size_t of = tokens_.is_mark(hit.first - (hit.first > 0), "'") && hit.first > 1
                                   ? hit.first - 2
                                   : hit.first - (hit.first > 0);
        const bool of_a_thing =
            of > 0 && of < hit.first && is_among(tokens_.text(of), "de d del") &&
            is_among(
                tokens_.text(of - 1),
                "facture factures couts cout coste costes prix factura facturas "
                "gasto gastos depense depenses frais problema problemes marche"
            );
        if (theirs || of_a_thing) continue;
        const bool alone = clause_of_its_own(hit.first, hit.last) &&
                           open_.asked->kind != AskedKind::text &&
                           tokens_.size() > hit.last - hit.first + 1u;
        // "Ein Hotel in Tirol": a clause that is but a name for them.
        const bool fragment = hit.first <= there.first + 2 && there.last <= hit.last + 6u &&
                              is_among(tokens_.text(there.first), "a an ein eine une un una") &&
                              open_.asked->kind != AskedKind::yes_no;
        if (told_with_an_event(hit.first)) continue;
        // "Vicepresidente de operaciones en una aseguradora": where the post is.
        const bool at_work = open_.asked->kind == AskedKind::role && hit.first >= 2 &&
                             is_among(tokens_.text(hit.first - 1), "a an una un einer einem une") &&
                             is_among(tokens_.text(hit.first - 2), "at in en bei dans for chez");
        if (at_work) return sure(hit.first, hit.last, NameSaid{std::string(hit.value)}, "industry");
        if (!alone && !fragment && !word_in(there.first, hit.first, ours) &&
            !word_in(there.first, hit.first, "im in en dans"))
            continue;
        if (!alone && word_in(there.first, hit.first, "im in en dans") &&
            !we_in(there.first, hit.first))
            continue;
        return sure(hit.first, hit.last, NameSaid{std::string(hit.value)}, "industry");
    }
    return std::nullopt;
}

}  // namespace usher::dialog
