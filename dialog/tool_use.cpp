// The words around a product, the nearest first: before it in its clause, then after it, then a
// clause that goes on about it ("Trello, but that is history").

#include "dialog/tool_use.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;

constexpr std::size_t far_before = 12, far_after = 9;  // words; farther ones say nothing of it

// What became of a product, said after it: "Trello rausgeworfen", "Slack on a testé".
constexpr std::string_view left_words =
    "before previously anymore until formerly retired rejected scrapped binned dropped dumped "
    "ditched axed killed abandoned discontinued cancelled canceled gone history dead boot "
    "replaced failed flopped unused overkill banned forbidden privately stopped uninstalled "
    "deprecated decommissioned outgrown died till ended unplugged removed blocked vetoed lost "
    "nobody nixed canned jettisoned sunsetted phased culled expired lapsed obsolete superseded "
    "junked trashed uncancelled dismissed shot useless pointless disliked quoted overpriced "
    "unaffordable dusty pulled unsupported offboarded disabled deactivated deleted refused denied "
    "buried defunct fruher vorher abgeschafft abgelost gekundigt ersetzt weg raus rausgeworfen "
    "rausgeschmissen rausgeflogen rausgefallen geflogen getestet ausprobiert probiert verworfen "
    "privat abgelehnt durchgefallen verboten tabu abgewahlt ausgemustert gestrichen gescheitert "
    "gestorben durchsetzen durchgesetzt geschichte vergangenheit abgeschaltet abgeschafft "
    "abbestellt gelassen nimmer angeboten archiv niemand keiner gesperrt untersagt ausgeschieden "
    "eingestampft entsorgt beerdigt deinstalliert verbannt gekickt gekillt verabschiedet "
    "abgelaufen ausgelaufen aufgegeben weggefallen entfernt geloscht runtergeschmissen verstaubt "
    "ungenutzt ungeliebt unbezahlbar aussortiert ausgemistet stillgelegt eingemottet begraben "
    "abgesagt abgeraumt abgewickelt eingeschlafen vergessen vergraben abgesetzt rausgekickt "
    "rausgeekelt durchgerasselt avant interdit interdite refuse refusee abandonne ecarte ecartee "
    "teste testee essaye fini finie termine terminee arrete arretee vire largue rejete rejetee "
    "recale exclu exclue resilie perdu partis parti renouvele renouvelee archive jusqu debarras "
    "personne resiliee jete oublie supprime bloque enterre desinstalle degage degagee debranche "
    "debranchee poubelle placard oubliette oubliettes decommissionne remplace remplacee laisse "
    "delaisse delaissee ecartes bannie banni bloquee enterree supprimee retoque retoquee evince "
    "evincee perime expire expiree sorti vires virees raye retire retiree coupe coupee dehors "
    "trepasse mort morte obsolete antes descartamos descartado descartada descartaron probamos "
    "probado prohibido prohibida rechazado rechazada eliminado quitamos quitado dejamos dejado "
    "abandonado abandonamos cancelado cancelamos bloqueado nadie archivo caducado caduco retirado "
    "desinstalado olvidado historia fuera jubilado jubilamos desechado desechamos desechada "
    "tirado tiramos echamos botamos botado borrado borramos muerto muerta enterrado vencido "
    "vencio expiro expirado presupuestaron obsoleto sustituido reemplazado reemplazamos "
    "sustituimos vetado vetaron tumbaron tumbado desconectado apagado apagamos eliminamos "
    "retiramos desinstalamos olvido";
// Denied, these too say that it is not in use: "holded no pasó la prueba", "kam nicht in Frage".
constexpr std::string_view needed_words =
    "warm angefreundet klargekommen zurechtgekommen durchsetzen durchgesetzt frage betracht "
    "verlangert uberzeugt uberzeugen gefallen gefiel "
    "bewahrt genommen genehmigt angefasst benutzt genutzt verwendet gekauft "
    "renewed convinced convince cut chosen picked approved bought touched touch count counts last "
    "survive work worked used passed pass "
    "accroche renouvele renouvelee convaincu convaincus retenu retenue choisi choisie pris prise "
    "valide "
    "validee achete compte touche utilise passe "
    "renovamos renovado renovo convencio convence gusto paso pasaron cuenta cuentan funciono "
    "compramos elegimos eligio sirvio sirve usa usamos dejan dejaron dan";
constexpr std::string_view denials =
    "not no nicht nie kaum pas jamais ni never didn't don't doesn't wasn't isn't nadie nobody "
    "niemand keiner nunca";
// ... and that nothing has become of it yet: "Personio ist in der engeren Wahl".
constexpr std::string_view maybe_words =
    "shortlist shortlisted demo demos trial pilot evaluation evaluated considered planned maybe "
    "soon someday eventually coming contender candidate tempting interesting wishlist roadmap "
    "wahl auswahl gesprach uberlegung prufung diskussion angebot angedacht geplant vielleicht "
    "demnachst bald kommt kommen angeschaut angesehen anschauen ansehen testphase probephase "
    "interessant favorit schauen prufen evaluieren vergleichen testweise pilot pilotphase probe "
    "vormerkung vorgemerkt wunsch wunschliste traum test "
    "lice liste reflexion discussion etude prevu prevue bientot peut-etre arrive arrivera "
    "regarde regardons regarder interessant pilote essai devis reve envisage envisagee "
    "mirando viendo estudiando evaluando valorando probando lista estudio mirado visto previsto "
    "pronto vendra llegara interesante quizas prueba pruebas piloto presupuesto propuesta tentados "
    "miramos vimos sueno";
// Whoever wants or praises it does not have it: "my boss wants Jira".
constexpr std::string_view wanting_words =
    "want wants wanted prefer prefers preferred wish wishes suggested recommends pushes "
    "mochte mochten wollen wollte bevorzugt wunscht will schwarmt vorgeschlagen "
    "veut veulent voudrait voudraient prefere preferent aimerait reve "
    "quiere quieren querria prefiere prefieren propone insiste sugiere";
constexpr std::string_view doubting_words =
    "might may could maybe perhaps eventually someday possibly konnte konnten vielleicht evtl "
    "eventuell irgendwann pourrait pourrions peut-etre eventuellement quiza quizas podria "
    "podriamos";
// Firms that work for them or own them: what those use is not theirs.
constexpr std::string_view other_firms =
    "lohnburo steuerberater steuerberaterin steuerburo steuerkanzlei lohnbuchhalterin accountant "
    "accountants bookkeeper buchhalter gestoria asesoria gestor asesor comptable "
    "expert-comptable agentur agency agencia agence mutterkonzern mutterhaus muttergesellschaft "
    "zentrale parent matriz headquarters siege partenaire partner partnerfirma socio";
// People whose tools are their own affair, if a word of using follows.
constexpr std::string_view other_people =
    "clients customers kunden clientes suppliers lieferanten proveedores fournisseurs "
    "subcontractors subbies subunternehmer subcontratas hermana hermano cunado cunada amigo amiga "
    "vecino vecina primo prima marido mujer sister brother wife husband friend cousin neighbour "
    "neighbor mate schwester bruder schwager frau mann freund freundin bekannter nachbar soeur "
    "frere mari femme ami amie voisin voisine cousine competitors competitor konkurrenz "
    "konkurrent concurrent concurrents competencia";
constexpr std::string_view using_words =
    "use uses used send sends runs run has have nutzen nutzt benutzt verwendet schicken hat haben "
    "arbeitet utilise utilisent envoie envoient a ont usa usan utiliza utilizan tiene tienen "
    "envian "
    "mandan lleva llevan swears";

class ToolUse {
  public:
    ToolUse(const Message& message, const std::vector<ToolMention>& before, const ToolMention& tool)
        : message_(message), tokens_(message.tokens()), before_(before), tool_(tool),
          clause_(message.clause_of(tool.first)),
          near_(std::max(clause_.first, tool.first < far_before ? 0 : tool.first - far_before))
    {
    }

    Use use() const
    {
        const Mood& mood = message_.mood(tool_.first);
        if (mood.taken_back || mood.somebody || mood.reported || denied_after() || moved_from() ||
            no_longer())
            return Use::left;
        if (to_come() || not_yet() || hangs_on_approval() || used_by_others()) return Use::maybe;
        const Hit* cue = nearest_before();
        const std::optional<Use> before = cue ? std::optional(told_by(*cue)) : std::nullopt;
        const bool firm = before && (*before != Use::now || cue->sense != Sense::tool_cue);
        if (firm) return *before;
        if (replaced_since() || until_then()) return Use::left;
        if (const std::optional<Use> after = said_after()) return *after;
        if (before) return *before;
        if (mood.negated) return Use::left;
        if (const std::optional<Use> next = said_in_next_clause()) return *next;
        if (mood.past && !mood.now && !since_then()) return Use::left;
        if (mood.planned && !mood.now && !since_then()) return Use::maybe;
        return Use::now;
    }

  private:
    bool word_in(std::size_t first, std::size_t last, const WordList& words) const
    {
        for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    bool tool_in(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i)
            if (message_.covers(i, Sense::tool)) return true;
        return false;
    }

    bool mark_or_end(std::size_t i) const
    {
        return i >= tokens_.size() || tokens_[i].kind == TokenKind::mark;
    }

    // "Salesforce? No, we dropped that", "Trello no, Asana tampoco"
    bool denied_after() const
    {
        constexpr std::string_view noes = "no nope nein nee non not nicht tampoco";
        const std::size_t next = tool_.last;
        if (tokens_.is_mark(next, "?")) return is_among(tokens_.text(next + 1), noes);
        return is_among(tokens_.text(next), noes) &&
               (mark_or_end(next + 1) ||
                is_among(tokens_.text(next + 1), "merci thanks danke gracias"));
    }

    // "von Personio zu Workday gewechselt": two products and a way between them.
    bool moved_from() const
    {
        if (tool_.first == 0 || !is_among(tokens_.text(tool_.first - 1), "from von de desde off"))
            return false;
        for (std::size_t i = tool_.last; i < clause_.last && i < tool_.last + 5; ++i)
            if (is_among(tokens_.text(i), "to zu auf a vers onto nach") &&
                message_.at(i + 1, Sense::tool))
                return true;
        return false;
    }

    // "plus Zoom, on est passés à Webex"
    bool no_longer() const
    {
        return message_.language() == "fr" && tool_.first > 0 && tool_.first == clause_.first + 1 &&
               tokens_.is(clause_.first, "plus") && clause_.last < tokens_.size() &&
               before_.empty();
    }

    // "then Xero", "wechseln im Januar auf lexoffice", "my boss wants Jira", "might go to Woo"
    bool to_come() const
    {
        constexpr std::string_view next =
            "luego despues entonces danach dann then afterwards ensuite puis";
        constexpr std::string_view moving =
            "wechseln wechsle umsteigen steigen umstieg cambiamos cambiaremos cambiar passer "
            "passons migrar gehen switch move passage";
        const bool another = !before_.empty() && before_.back().use == Use::now;
        const bool now = message_.mood(tool_.first).now;
        bool moves = false;
        for (std::size_t i = near_; i < tool_.first; ++i) {
            const std::string_view word = tokens_.text(i);
            if (another && is_among(word, next) && i + 2 >= tool_.first && !now) return true;
            const bool german_will = word != "will" || message_.language() == "de";
            if (is_among(word, wanting_words) && german_will && !message_.mood(i).negated &&
                (another || !said_by_us(i)))
                return true;
            if (is_among(word, doubting_words)) return true;
            moves = moves || is_among(word, moving);
        }
        return moves && another;
    }

    // "y miramos Brevo pero todavía no", "Jira aber noch nicht"
    bool not_yet() const
    {
        std::size_t i = tool_.last;
        while (i < tokens_.size() && i < tool_.last + 3 &&
               (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::contrast)))
            ++i;
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool said = (word == "not" && next == "yet") || (word == "noch" && next == "nicht") ||
                          (word == "pas" && next == "encore") ||
                          (is_among(word, "todavia aun") && next == "no");
        return said && mark_or_end(i + 2);
    }

    // "zu Shopware zu gehen", "snowflake if procurement ever signs"
    bool hangs_on_approval() const
    {
        const std::string_view next = tokens_.text(tool_.last);
        // "Arbor is what everyone wants"
        if (is_among(next, "is ist est es") &&
            is_among(tokens_.text(tool_.last + 1), "what was ce lo") &&
            word_in(tool_.last + 2, tool_.last + 6, wanting_words))
            return true;
        if (next == "zu")
            return is_among(
                tokens_.text(tool_.last + 1),
                "gehen wechseln migrieren nehmen nutzen kaufen holen testen probieren buchen"
            );
        constexpr std::string_view approving =
            "ever signs sign approves approve approved agrees allows lets budget genehmigt "
            "genehmigen zustimmt unterschreibt freigibt mitspielt klappt geld signe valide accepte "
            "veut aprueba aprueban firma firman autoriza autorizan deja dejan quiere quieren";
        return is_among(next, "if falls sobald once wenn si quand cuando when") &&
               word_in(tool_.last + 1, std::min(clause_.last, tool_.last + 6), approving);
    }

    // "Mews depuis deux ans": since then, and still.
    bool since_then() const
    {
        return word_in(tool_.last, tool_.last + 2, "since seit depuis desde for");
    }

    // "El ContaPlus de toda la vida, ahora Sage 50"
    bool replaced_since() const
    {
        const std::size_t next = clause_.last;
        if (next >= tokens_.size() ||
            !is_among(
                tokens_.text(next),
                "now ahora jetzt nun inzwischen mittlerweile seither seitdem maintenant desormais "
                "heute hoy nowadays heisst"
            ))
            return false;
        constexpr std::string_view still = "still noch toujours encore sigue seguimos todavia";
        return !word_in(clause_.first, clause_.last, still) &&
               tool_in(next + 1, std::min(next + 4, tokens_.size()));
    }

    // "Opera hasta marzo, desde entonces Mews": it had its time, and another came.
    bool until_then() const
    {
        return is_among(tokens_.text(tool_.last), "until till bis hasta jusqu jusqu'en jusqu'a") &&
               is_among(
                   tokens_.text(clause_.last),
                   "since desde seit seitdem seither depuis now ahora jetzt nun maintenant "
                   "desormais this este esta diesen dieses ce cette"
               ) &&
               tool_in(clause_.last + 1, tokens_.size());
    }

    // "I want Slack": a wish is told apart from what runs by the words of use only.
    bool said_by_us(std::size_t i) const
    {
        return i > clause_.first && is_among(tokens_.text(i - 1), "we wir on nous i ich je");
    }

    // "Unser Lohnbüro nutzt DATEV, wir selbst Personio", "DATEV hat nur der Steuerberater"
    bool used_by_others() const
    {
        bool outside = false;
        for (std::size_t i = near_; i < tool_.first; ++i) {
            const std::string_view word = tokens_.text(i);
            if (is_among(word, other_firms)) return true;
            if (outside && is_among(word, using_words)) return true;
            outside = outside || is_among(word, other_people);
        }
        // "Monday chez notre partenaire"
        if (is_among(tokens_.text(tool_.last), "chez bei at en") &&
            word_in(tool_.last + 1, tool_.last + 4, other_firms))
            return true;
        const std::size_t end = std::min(clause_.last, tool_.last + 6);
        return is_among(tokens_.text(tool_.last), using_words) &&
               word_in(
                   tool_.last, end, "nur only seulement solo uniquement unser mein our my mi"
               ) &&
               (word_in(tool_.last, end, other_firms) || word_in(tool_.last, end, other_people));
    }

    // ---- before it

    const Hit* longest_at(std::size_t i) const
    {
        const Hit* best = nullptr;
        for (const Sense sense :
             {Sense::tool_arrived, Sense::tool_left, Sense::tool_maybe, Sense::tool_cue}) {
            const Hit* hit = message_.covering(i, sense);
            if (hit && (!best || hit->last - hit->first > best->last - best->first)) best = hit;
        }
        return best;
    }

    const Hit* nearest_before() const
    {
        // Words that any sentence may have.
        constexpr std::string_view weak =
            "on with over mit haben via con avec it's mainly uber sur";
        for (std::size_t i = tool_.first; i > clause_.first; --i) {
            const Hit* hit = longest_at(i - 1);
            if (!hit || hit->last > tool_.first) continue;
            // German "was" is no past: "bisschen was bei Hetzner".
            if (tokens_.is(hit->first, "was") && message_.language() == "de") continue;
            const bool slight =
                hit->last - hit->first == 1 && is_among(tokens_.text(hit->first), weak);
            if (!slight) return hit;
        }
        return nullptr;
    }

    Use told_by(const Hit& hit) const
    {
        // "from X to Y": a "to" after the leaving says arrived.
        if (hit.sense == Sense::tool_left &&
            word_in(hit.last, tool_.first, "to zu auf a vers with by durch par por for pour"))
            return Use::now;
        if (hit.sense == Sense::tool_left) return Use::left;
        return hit.sense == Sense::tool_maybe ? Use::maybe : Use::now;
    }

    // ---- after it

    // "Clockodo und Personio sind ...": what is said of a list is said of each.
    std::size_t after_its_list() const
    {
        std::size_t last = tool_.last, end = last;
        while (end + 1 < clause_.last &&
               is_among(tokens_.text(end), "and und et y & + / or oder ou o")) {
            const Hit* next = message_.at(end + 1, Sense::tool);
            if (!next) break;
            end = next->last;
        }
        constexpr std::string_view of_several =
            "are were have both sind waren wurden haben beide sont etaient ont son eran fueron "
            "han estan los les";
        return is_among(tokens_.text(end), of_several) ? end : last;
    }

    std::optional<Use> said_after() const
    {
        const std::size_t first = after_its_list();
        const std::size_t end = std::min(clause_.last, first + far_after);
        for (std::size_t i = first; i < end; ++i) {
            const bool mark = tokens_[i].kind == TokenKind::mark;
            if (message_.covers(i, Sense::tool) && !mark) break;
            const Hit* left = message_.at(i, Sense::tool_left);
            // "Mailchimp got too expensive"
            if (left && left->last - left->first >= 3) return Use::left;
            const std::optional<Use> use = became(i);
            if (use && !of_the_next(i + 1, end)) return use;
        }
        return std::nullopt;
    }

    // Another product follows, and no "and" begins anew before it.
    bool of_the_next(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i) {
            if (is_among(tokens_.text(i), "and und et y")) return false;
            if (message_.covers(i, Sense::tool)) return true;
        }
        return false;
    }

    std::optional<Use> became(std::size_t i) const
    {
        const bool not_so = message_.mood(i).negated || word_in(i, i + 1, "nicht");
        // "Nie abgeschafft": denied, it stays; "sich nicht durchsetzen" is no success.
        if (is_among(tokens_.text(i), needed_words) && word_in(tool_.last, i, denials))
            return Use::left;
        if (is_among(tokens_.text(i), "durchsetzen durchgesetzt")) return std::nullopt;
        if (is_among(tokens_.text(i), left_words) && !not_so) return Use::left;
        if (is_among(tokens_.text(i), maybe_words)) return Use::maybe;
        return std::nullopt;
    }

    // "Trello, but that is history"
    std::optional<Use> said_in_next_clause() const
    {
        constexpr std::string_view of_it = "that it das es dies ca c cela eso esa ese esto der die";
        std::size_t i = clause_.last;
        const bool ends = i >= tokens_.size() || tool_in(tool_.last, clause_.last);
        while (!ends && i < tokens_.size() &&
               (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::contrast)))
            ++i;
        if (ends || i >= tokens_.size() || !is_among(tokens_.text(i), of_it)) return std::nullopt;
        const std::size_t end = std::min(message_.clause_of(i).last, i + far_after);
        if (tool_in(i, end)) return std::nullopt;
        for (std::size_t k = i + 1; k < end; ++k)
            if (is_among(tokens_.text(k), left_words) && !message_.mood(k).negated)
                return Use::left;
        return std::nullopt;
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<ToolMention>& before_;
    const ToolMention& tool_;
    const Clause& clause_;
    const std::size_t near_;  // where the words before it begin to count
};

}  // namespace

Use use_of(const Message& message, const std::vector<ToolMention>& before, const ToolMention& tool)
{
    return ToolUse(message, before, tool).use();
}

}  // namespace usher::dialog
