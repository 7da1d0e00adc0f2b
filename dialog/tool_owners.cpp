// The words between two products are shared out: up to the mark or the "and" they are said of the
// earlier one, from there on of the later one. Who is named there owns the product or imposes it.

#include "dialog/tool_owners.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;

constexpr std::size_t far = 14;  // words; farther ones say nothing of a product

constexpr WordList firms =
    "grupo groupe accountant accountants accountant's bookkeeper bookkeepers auditor auditors "
    "landlord "
    "franchisor contractor contractors subcontractor subcontractors parent "
    "mothership distributor wholesaler dealer supplier suppliers vendor vendors competitor "
    "competitors neighbour neighbours neighbor neighbors sister-company forwarder carrier broker "
    "steuerberater steuerberaterin steuerberaters steuerburo steuerkanzlei lohnburo buchhalter "
    "buchhaltungsburo kanzlei vermieter handler hersteller zulieferer lieferant lieferanten "
    "subunternehmer nachunternehmer mutterkonzern mutterhaus muttergesellschaft konzernmutter "
    "mutter konzern schwesterfirma schwestergesellschaft tochterfirma nachbar nachbarn "
    "nachbarbetrieb konkurrenz konkurrent mitbewerber wettbewerber spediteur makler konzernweit "
    "comptable comptables expert-comptable cabinet franchiseur fabricant constructeur "
    "installateur bailleur fournisseur fournisseurs sous-traitant sous-traitants traitant "
    "traitants presta prestataire prestataires concurrent concurrents concurrence confrere "
    "confreres voisin voisins transporteur courtier maison-mere "
    "gestor gestora gestoria asesor asesora asesoria matriz franquiciador "
    "fabricante instalador casero proveedor proveedores subcontrata subcontratas subcontratista "
    "competidor competidores competencia vecino vecinos transportista corredor";
constexpr WordList people =
    "client clients customer customers kunde kunden kundin cliente clientes agency agentur agence "
    "agencia partner partners partenaire partenaires socio socios brother sister friend cousin "
    "husband wife bruder schwester schwager freund cousin frere soeur ami amie cousine hermano "
    "hermana cunado amigo primo group gruppe consultant berater consultor freelancer "
    "headquarters hq zentrale siege central employer arbeitgeber employeur empleador";
constexpr WordList using_words =
    "use uses using used has have run runs running on force forces makes make wants want insists "
    "insist imposes impose requires require demands push pushes log send sends works work handles "
    "nutzt nutzen benutzt benutzen hat haben verwendet verwenden arbeitet arbeiten lauft laufen "
    "schickt schicken verlangt verlangen drangen drangt zwingt zwingen will wollen macht machen "
    "setzt setzen fahrt fahren "
    "utilise utilisent a ont l'a tourne tournent imposent impose exige exigent demande demandent "
    "veut veulent bosse bossent travaille travaillent fait font passe c'est "
    "usa usan utiliza utilizan tiene tienen lleva llevan impone imponen exige exigen pide piden "
    "obliga obligan quiere quieren trabaja trabajan hace hacen maneja es";
// "We send it to the accountant with DATEV": ours is the hand that uses it.
constexpr WordList we =
    "we we're we've wir nous on nosotros i i'm ich je yo wa ma mir usamos tenemos utilizamos "
    "trabajamos estamos";
constexpr WordList towards =
    "for fur pour para with mit avec con from von via by durch par por to zu an thanks dank grace "
    "because weil not nicht pas no";
constexpr WordList advice =
    "recommended suggested installed introduced sold built set advised empfohlen eingerichtet "
    "installiert eingefuhrt verkauft gebaut vorgeschlagen recommande conseille installe vendu "
    "recomendo instalo vendio recomendado instalado monto";

// Does the word end what is said of one product and begin what is said of the next?
bool parts(const Message& message, std::size_t i)
{
    const Token& token = message.tokens()[i];
    if (token.kind == TokenKind::mark) return !is_among(token.text, "' - \" ( )");
    return message.covers(i, Sense::contrast) ||
           is_among(token.text, "and und et y while wahrend tandis mientras whereas u");
}

// "DATEV, that is the accountant": what goes on about the product behind a mark.
bool goes_on_about_it(std::string_view word)
{
    return is_among(word, "that das ca c c'est which que qui eso ese");
}

// "Zoom only if the client asks for it": then they do use it.
constexpr WordList ifs = "if wenn falls si quand cuando when whenever sobald";
// "We build plugins for Shopify merchants": what they live on is not what they run on.
constexpr WordList making =
    "build develop sell resell implement integrate support make consult bauen entwickeln verkaufen "
    "programmieren betreuen beraten vendons developpons integrons creons revendons vendemos "
    "desarrollamos implementamos integramos programamos";
constexpr WordList made_for =
    "merchants customers clients users stores shops sellers owners kunden handler nutzer anwender "
    "plugins apps marchands commercants utilisateurs boutiques clientes usuarios tiendas";

class ToolOwners {
  public:
    ToolOwners(const Message& message, const std::vector<ToolMention>& tools)
        : message_(message), tokens_(message.tokens()), tools_(tools)
    {
    }

    bool somebody_elses(std::size_t which) const
    {
        const ToolWords span = words_about(message_, tools_, which);
        bool named = false, customers = false, using_it = false, by_us = false, theirs = false,
             made = false;
        for (std::size_t i = span.first; i < span.last; ++i) {
            const std::string_view word = tokens_.text(i);
            if (is_among(word, advice)) return false;
            const bool led =
                i > span.first && (is_among(tokens_.text(i - 1), towards) ||
                                   (i > span.first + 1 && is_among(tokens_.text(i - 2), towards)));
            named = named || (is_among(word, firms) && !led);
            customers = customers || (is_among(word, people) && !led);
            using_it = using_it || is_among(word, using_words) ||
                       (i > span.first && is_among(word, "on sur auf") &&
                        is_among(tokens_.text(i - 1), "is are est sont ist sind"));
            if (is_among(word, ifs)) return false;
            // "Pas nous": the others, then.
            if (i > span.first && is_among(word, "nous nosotros us wir we") &&
                is_among(tokens_.text(i - 1), "pas no not nicht"))
                continue;
            by_us = by_us || (is_among(word, we) && !english_on(i) && !imposed(i));
            made = made || is_among(word, making);
            theirs = theirs ||
                     (i + 1 == tools_[which].first &&
                      is_among(word, "their his her ihr ihre ihrem ihren seinem leur su sus sein"));
        }
        if (theirs || (made && by_us && is_among(tokens_.text(tools_[which].last), made_for)))
            return true;
        return !by_us && (named || (customers && using_it));
    }

  private:
    // "Notre client nous impose Jira": "nous" is whom they force.
    bool imposed(std::size_t i) const
    {
        return tokens_.is(i, "nous") &&
               is_among(
                   tokens_.text(i + 1),
                   "impose imposent oblige obligent demande demandent force forcent fait font "
                   "envoie envoient exige exigent"
               );
    }

    // English "on" is no pronoun: "our agency is on Asana".
    bool english_on(std::size_t i) const
    {
        return tokens_.is(i, "on") && message_.language() != "fr";
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<ToolMention>& tools_;
};

}  // namespace

ToolWords
words_about(const Message& message, const std::vector<ToolMention>& tools, std::size_t which)
{
    const ToolMention& tool = tools[which];
    const std::size_t size = message.tokens().size();
    ToolWords span = {tool.first < far ? 0 : tool.first - far, std::min(size, tool.last + far)};
    if (which > 0) {
        span.first = std::max(span.first, tools[which - 1].last);
        for (std::size_t i = span.first; i < tool.first; ++i)
            if (parts(message, i)) {
                span.first = i + 1;
                break;
            }
    }
    if (which + 1 == tools.size()) return span;
    std::size_t end = tool.last;
    while (end < tools[which + 1].first &&
           !(parts(message, end) &&
             (end > tool.last || !goes_on_about_it(message.tokens().text(end + 1)))))
        ++end;
    span.last = std::min(span.last, end);
    return span;
}

void leave_to_others(const Message& message, std::vector<ToolMention>& tools)
{
    if (tools.size() < 2) return;
    const ToolOwners owners(message, tools);
    std::vector<bool> theirs(tools.size());
    bool ours = false;
    for (std::size_t k = 0; k < tools.size(); ++k) {
        theirs[k] = tools[k].use == Use::now && owners.somebody_elses(k);
        ours = ours || (tools[k].use == Use::now && !theirs[k]);
    }
    for (std::size_t k = 0; ours && k < tools.size(); ++k)
        if (theirs[k]) tools[k].use = Use::maybe;
}

}  // namespace usher::dialog
