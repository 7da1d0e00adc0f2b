// Clauses that turn an option away without denying it: it is others' affair, a plan where today was
// asked for, today where a wish was, conceded before a "but", or the lesser part. An option told
// only there is no answer: what the other clause says may name another one, and is better asked.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t longest_told = 120;  // tokens: more is no answer, and would take long
constexpr int turned = 45;                 // so that a label alone is no answer any more
constexpr int second = 30;                 // so that another option is preferred

constexpr std::string_view others =
    "accountant accountants bookkeeper bookkeepers client clients customer customers supplier "
    "suppliers vendor vendors manufacturer manufacturers maker makers dealer dealers distributor "
    "wholesaler landlord parent hq headquarters sister competitor competitors competition "
    "neighbour neighbours neighbor neighbors friend friends brother wife husband dad father mum "
    "mother cousin uncle son daughter contractor contractors subcontractor subcontractors "
    "installer auditor auditors franchisor investor investors bank consultant consultants guys "
    "folks predecessor employer subsidiary "
    "steuerberater steuerberaterin steuerburo lohnburo buchhalter kunde kunden kundin "
    "auftraggeber lieferant lieferanten hersteller handler grosshandler vermieter mutter "
    "mutterkonzern mutterhaus mutterfirma konzernmutter muttergesellschaft konzern schwester "
    "schwesterfirma tochterfirma tochter konkurrenz konkurrent konkurrenten mitbewerber "
    "wettbewerber nachbar nachbarn nachbarbetrieb freund freunde freundin kumpel bruder schwager "
    "vater papa cousin onkel hausbank berater dienstleister subunternehmer subunternehmen "
    "vorganger arbeitgeber zentrale "
    "comptable clients fournisseur fournisseurs fabricant constructeur distributeur grossiste "
    "bailleur maison siege concurrent concurrents concurrence voisin voisins voisine ami amis amie "
    "copain pote frere soeur pere mari banque consultant prestataire prestataires traitant "
    "traitants franchiseur predecesseur employeur filiale "
    "gestor gestora gestoria asesor asesora asesoria contador contadora cliente clientes proveedor "
    "proveedores fabricante distribuidor mayorista casero matriz competencia competidor "
    "competidores vecino vecinos vecina amigo amigos amiga hermano hermana cunado padre primo "
    "marido banco consultor subcontrata franquiciador predecesor filial";
constexpr std::string_view whose =
    "the our my their some most all a der die das unser unsere unserer mein meine ein eine manche "
    "viele le la les l notre nos mon ma mes un une el los las nuestro nuestra nuestros nuestras mi "
    "mis una unos algunos parent mother";
constexpr std::string_view ourselves =
    "we wir ich i us uns nous on je j nosotros nosotras yo ourselves selbst selber we're we've "
    "i'm i've bei chez";
constexpr std::string_view prepositions =
    "for to with from by of as like than fur von mit bei an aus wie als zu zum zur vom beim pour a "
    "au aux avec de du des par chez comme para por con del al como segun selon laut per via uber";

constexpr std::string_view but = "but aber mais pero sino sondern doch however jedoch allerdings";

constexpr std::string_view conceding =
    "zwar certes cierto officially offiziell officiellement oficialmente theoretically "
    "theoretisch theoriquement theory theorie teoria paper papier papel says say said reckons "
    "nice important sure agreed granted nett schon schoen wichtig klar gern gerne sicher bien "
    "sympa "
    "important claro bonito importante "
    "think thinks sagt sagen meint meinen behauptet disent dit dicen dice asked asks asking "
    "ordered wanted suggested paid gefragt bestellt gewunscht angefragt demande commande pidio "
    "pidieron encargo sounds klingt suena tempting verlockend tentant tentador";

constexpr std::string_view lesser =
    "bit little side some few odd couple bisschen bissl bissel bisserl wenig nebenbei nebenher "
    "paar "
    "vereinzelt peu petit cote quelques poco poquito par unos lado aparte handful handvoll";
constexpr std::string_view mainly =
    "mostly mainly chiefly primarily predominantly bulk majority rest most hauptsachlich "
    "uberwiegend vorwiegend meist meistens meisten grossteil grosse mehrheit surtout "
    "principalement essentiellement majoritairement reste plupart principalmente mayormente resto "
    "mayoria fundamentalmente";

constexpr std::string_view aims = "plan plans goal aim idea dream intention roadmap ziel traum "
                                  "absicht projet but objectif objetivo meta proyecto";
constexpr std::string_view wishes =
    "want wanna wants wanted need needs like love end heading going move moving should must wish "
    "prefer looking tomorrow later future soon next will wollen mochten brauchen suchen sollen "
    "soll "
    "muss mochte will hin kunftig zukunftig morgen spater bald demnachst voulons voudrions veut "
    "veux voudrais souhaitons besoin cherchons demain bientot futur avenir queremos quiero "
    "necesitamos buscamos futuro pronto manana";
constexpr std::string_view since =
    "since then seither seitdem depuis desormais desde entonces now jetzt nun inzwischen "
    "mittlerweile maintenant ahora nowadays";

}  // namespace

// Does the question speak of it, or an option's label?
bool Picker::is_offered(std::string_view noun) const
{
    return question_.has_stem(noun) ||
           std::any_of(choices_.begin(), choices_.end(), [&](const Choice& choice) {
               const Tokens label(choice.labels[0]);
               return std::any_of(label.begin(), label.end(), [&](const Token& word) {
                   return same_stem(word.text, noun);
               });
           });
}

// "Our clients are non-profits", "the maker of our machines is all SAP": others are the subject.
bool Picker::others_affair(std::size_t token) const
{
    if (question_.who_decides || question_.offers("source") || question_.offers("people"))
        return false;
    const Clause& clause = message_.clause_of(token);
    bool theirs = false;
    for (std::size_t i = clause.first + 1; i < token; ++i) {
        if (theirs && is_among(tokens_.text(i), ourselves)) return false;
        if (theirs || !is_among(tokens_.text(i), others)) continue;
        std::size_t from = i;  // of what tells whose it is: "our biggest client"
        while (from > clause.first && i - from < 3 && !is_among(tokens_.text(from - 1), whose))
            --from;
        const bool told = from > clause.first && is_among(tokens_.text(from - 1), whose);
        const bool of_many =
            from >= clause.first + 3 && is_among(tokens_.text(from - 2), "of de") &&
            is_among(tokens_.text(from - 3), "most some many all half part mayoria");
        const bool subject = told && (of_many || from < clause.first + 2 ||
                                      !is_among(tokens_.text(from - 2), prepositions));
        theirs = subject && i + 1 < token && !is_offered(tokens_.text(i));
    }
    return theirs;
}

// Does another clause than the option's own, which names none, have one of the words?
bool Picker::elsewhere(const Clause& own, const WordList& words, const Sense* sense) const
{
    for (const Clause& clause : message_.clauses()) {
        if (clause.first == own.first || clause.asks) continue;
        if (clause_has(clause, words) ||
            (sense && message_.within(clause.first, clause.last, *sense) != nullptr))
            return true;
    }
    return false;
}

// "The cloud is the plan, right now it's in our basement" where today was asked for.
bool Picker::told_as_a_plan(const OptionMatch& match) const
{
    if (question_.wants || question_.about_plans) return false;
    const Clause& clause = message_.clause_of(match.first);
    const Mood& mood = message_.mood(match.first);
    bool aim = mood.planned && (planned_before(match) || planned_after(match));
    for (std::size_t i = match.last; i + 1 < clause.last && i < match.last + 4; ++i)
        aim = aim || (is_among(tokens_.text(i), "is the das unser le el est c es was ist") &&
                      is_among(tokens_.text(i + 1), aims));
    constexpr Sense now = Sense::now;
    return aim && !mood.now &&
           elsewhere(clause, "today now heute jetzt maintenant hoy ahora", &now);
}

// "On-prem is what we've got today, the cloud is where we want to be" where a wish was asked for.
bool Picker::told_of_today(const OptionMatch& match) const
{
    if (!question_.wants && !question_.about_plans) return false;
    const Clause& clause = message_.clause_of(match.first);
    const bool today = message_.mood(match.first).now && !message_.mood(match.first).planned;
    return today && !clause_has(clause, wishes) && elsewhere(clause, wishes, nullptr);
}

// "An agency did until May, since then two of our own people"
bool Picker::told_as_over(const OptionMatch& match) const
{
    constexpr std::string_view until = "until till bis jusqu hasta";
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = match.last; i < clause.last && i < match.last + 5; ++i)
        if (is_among(tokens_.text(i), until)) return elsewhere(clause, since, nullptr);
    return false;
}

// "Everyone says cost, but it's the auditors": a clause that begins with "but" follows.
bool Picker::conceded(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    const bool contrasted = clause.last < tokens_.size() &&
                            is_among(tokens_.text(clause.last), but) &&
                            message_.clause_of(clause.last).last > clause.last + 2;
    constexpr std::string_view as_well =
        "too also both auch aussi tambien ebenso genauso equally egalement igual well";
    constexpr std::string_view well =
        "fine ok okay good works passt passen stimmt stimmen gut lauft funktioniert funktionieren "
        "bien va vont marche marchent funciona funcionan";
    for (std::size_t i = match.last; contrasted && i < clause.last && i < match.last + 4; ++i)
        if (is_among(tokens_.text(i), well) && !message_.mood(i).negated) return true;
    return contrasted && clause_has(clause, conceding) &&
           !clause_has(message_.clause_of(clause.last), as_well) &&
           !is_among(tokens_.text(match.first), conceding);
}

// "Ali mostly, bit of steel on the side", "a few electric ones, the rest is still diesel"
bool Picker::is_lesser_part(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    bool little = false;
    for (std::size_t i = clause.first; i < clause.last; ++i)
        little =
            little || ((i < match.first || i >= match.last) && is_among(tokens_.text(i), lesser));
    return little && !clause_has(clause, mainly) && elsewhere(clause, mainly, nullptr);
}

// "A colleague told me, he had seen you at a fair": where the other one heard of us.
bool Picker::seen_by_another(const OptionMatch& match) const
{
    constexpr std::string_view another =
        "who that he she they him her que quien el ella ellos qui lui il elle eux ils der die das "
        "er sie dieser";
    constexpr std::string_view seen =
        "saw seen met found spotted heard discovered vio vieron visto conocio encontro descubrio "
        "vu "
        "vus vue rencontre trouve trouves connus decouvert gesehen getroffen gefunden "
        "kennengelernt entdeckt gehort";
    if (!question_.offers("source") || match.first == 0) return false;
    const Clause& clause = message_.clause_of(match.first);
    const bool theirs = is_among(tokens_.text(clause.first), another) ||
                        is_among(tokens_.text(clause.first + 1), another);
    return theirs && clause_has(clause, seen) &&
           std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.option != match.option && other.last <= clause.first && !other.negated;
           });
}

// "I look after the buildings for the owners": for whom it is done is not who does it.
bool Picker::done_for_them(const OptionMatch& match) const
{
    return match.partial && match.score < 60 && match.first > 1 && question_.offers("people") &&
           is_among(tokens_.text(match.first - 1), "the our der die den unsere les nos los las") &&
           is_among(tokens_.text(match.first - 2), "for fur pour para");
}

// "My boss would say price, I'd say quality", "klar schaut jeder aufs Geld, entscheidend ist ...":
// whose opinion it is, where the visitor gives another one.
bool Picker::held_by_another(const OptionMatch& match) const
{
    constexpr std::string_view holders =
        "everyone everybody boss manager jeder alle chef chefin vorgesetzter jefe jefa director "
        "todos patron patronne dg tous monde associe associee socio socia partner partnerin "
        "colleague colleagues kollege kollegen kollegin companero companeros collegue collegues "
        "mari femme frau mann wife husband mujer marido people leute gens gente";
    constexpr std::string_view saying =
        "say says said think thinks want wants prefer prefers like likes looks look would'd sagt "
        "sagen meint will wollen schaut schauen denkt denken mochte hatte dit disent veut veulent "
        "prefere preferent pense pensent regarde regardent dice dicen quiere quieren prefiere "
        "prefieren piensa piensan mira miran";
    if (question_.who_decides || !named_elsewhere(match)) return false;
    const Clause& clause = message_.clause_of(match.first);
    bool holder = false;
    for (std::size_t i = clause.first; i < match.first; ++i)
        holder = holder || (is_among(tokens_.text(i), holders) && !is_offered(tokens_.text(i)));
    constexpr std::string_view mine = "i i'd i'm me ich je moi yo mi we wir nous nosotros";
    return holder && clause_has(clause, saying) &&
           (message_.clause_of(clause.first).first == clause.first) && !clause_has(clause, mine);
}

// "for", which in other languages is another word ("a", "an").
bool Picker::leads_to(std::string_view word) const
{
    if (message_.language() == "en") return is_among(word, "for to");
    if (message_.language() == "de") return is_among(word, "fur an for");
    if (message_.language() == "fr") return is_among(word, "pour aux");
    return is_among(word, "para a");
}

// "We make beds for hospitals", "wir beliefern Krankenhäuser": the customers' trade is not ours.
bool Picker::is_their_trade(const OptionMatch& match) const
{
    constexpr std::string_view supplying =
        "supply supplies supplying deliver delivers serve serving sell selling equip beliefern "
        "beliefere versorgen bedienen betreuen liefern verkaufen livrons livre fournissons fournit "
        "equipons vendons vend servons suministramos abastecemos vendemos servimos entregamos "
        "surtimos atendemos";
    constexpr std::string_view articles =
        "the our der die das den dem unsere le la les l des nos el los las big small large public "
        "private grosse kleine grands petits grandes pequenas";
    if (!question_.offers("branch") || match.score >= 97) return false;
    const Clause& clause = message_.clause_of(match.first);
    std::size_t before = match.first;
    while (before > clause.first && is_among(tokens_.text(before - 1), articles))
        --before;
    if (before == clause.first) return false;
    const std::string_view word = tokens_.text(before - 1);
    return (leads_to(word) && before > clause.first + 2) || is_among(word, supplying);
}

// "They keep asking if we're on Salesforce, we're not"
bool Picker::disowned(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    if (clause.last >= tokens_.size()) return false;
    const Clause& next = message_.clause_of(clause.last);
    std::size_t first = next.first;
    while (first < next.last && is_among(tokens_.text(first), but))
        ++first;
    std::size_t last = next.last;
    while (last > first && tokens_[last - 1].kind == TokenKind::mark)
        --last;
    return last > first + 1 && last <= first + 3 &&
           is_among(tokens_.text(first), "we we're i i'm wir ich nous on moi nosotros yo") &&
           is_among(
               tokens_.text(last - 1), "not don't aren't haven't isn't nicht ned pas non no nein"
           );
}

// "The roof's fine, the kitchen needs doing": what is well is not what another option needs.
bool Picker::well_already(const OptionMatch& match) const
{
    constexpr std::string_view well =
        "fine ok okay good sorted done sound gut passt erledigt gemacht neu top nickel faite fait "
        "neuve neuf bien hecho hecha nuevo nueva perfecto perfecta";
    constexpr std::string_view needing =
        "need needs want doing turn broken bad braucht brauchen muss mussen musste gehort dran "
        "kaputt faut besoin refaire casse falta hay necesita toca roto rota";
    const Clause& clause = message_.clause_of(match.first);
    std::size_t last = clause.last;
    while (last > match.last && tokens_[last - 1].kind == TokenKind::mark)
        --last;
    return last > match.first + 1 && last <= match.last + 4 && last > match.last &&
           is_among(tokens_.text(last - 1), well) && named_elsewhere(match) &&
           elsewhere(clause, needing, nullptr);
}

// "In the mornings I'm on site, so not before four": the next clause says what is better, in words
// that name no option.
bool Picker::outdone_unnamed(const OptionMatch& match) const
{
    constexpr std::string_view better = "mejor lieber besser rather better plutot mieux preferably";
    const Clause& clause = message_.clause_of(match.first);
    if (clause.last >= tokens_.size() || clause_has(clause, better) || opens_plainly(match) ||
        question_.offers("channel"))
        return false;
    const Clause& next = message_.clause_of(clause.last);
    const bool says_better = is_among(tokens_.text(next.first), better) ||
                             is_among(tokens_.text(next.first + 1), better) ||
                             conclusion() == next.first;
    std::size_t words = 0;
    for (std::size_t i = next.first; i < next.last; ++i)
        words += tokens_[i].kind != TokenKind::mark && !is_explained(i);
    return says_better && words > 0 &&
           std::none_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.option != match.option || other.first >= next.first;
           });
}

// "Evaluating Workday", "switching to Workday in January" where products in use are asked for.
bool Picker::only_considered(const OptionMatch& match) const
{
    if (question_.wants || question_.about_plans) return false;
    const Clause& clause = message_.clause_of(match.first);
    return message_.within(clause.first, match.first, Sense::tool_maybe) != nullptr &&
           message_.within(clause.first, clause.last, Sense::now) == nullptr && offers_products();
}

bool Picker::offers_products() const
{
    return std::any_of(choices_.begin(), choices_.end(), [](const Choice& choice) {
        const Tokens label(choice.labels[0]);
        const std::vector<Hit> hits = find_words(label);
        return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
            return hit.sense == Sense::tool && hit.first == 0 && hit.last == label.size();
        });
    });
}

// "The owner's daughter", "soy la hija del dueño", "assistante du directeur": near to what an
// option names, and somebody else.
bool Picker::is_near_to_it(const OptionMatch& match) const
{
    constexpr std::string_view relations =
        "son daughter wife husband brother sister assistant secretary pa deputy friend sohn "
        "tochter frau mann bruder schwester assistent assistentin assistenz sekretarin "
        "stellvertreter stellvertreterin vertretung hand fils fille femme mari frere soeur "
        "assistante secretaire adjoint adjointe bras hijo hija mujer marido hermano hermana "
        "asistente secretaria secretario adjunto adjunta mano yerno nuera gendre";
    constexpr std::string_view of =
        "of del de du des vom von der the la le el l to our unseres des";
    std::size_t i = match.first;
    while (i > 0 && match.first - i < 3 && is_among(tokens_.text(i - 1), of))
        --i;
    if (i < match.first && i > 0 && is_among(tokens_.text(i - 1), relations)) return true;
    return tokens_.text(match.last - 1).ends_with("'s") &&
           is_among(tokens_.text(match.last), relations);
}

int Picker::turned_away(const OptionMatch& match) const
{
    if (several_ || tokens_.size() > longest_told) return 0;
    if (others_affair(match.first)) return turned;
    if (told_as_a_plan(match) || told_of_today(match) || told_as_over(match)) return turned;
    if (is_lesser_part(match) || done_for_them(match)) return turned;
    if (only_considered(match) || is_near_to_it(match)) return turned;
    if (is_their_trade(match) || disowned(match) || outdone_unnamed(match)) return turned;
    if (judged_too_little(match) || replaced_by_another(match)) return turned;
    if (tried_and_left(match)) return turned;
    if (told_otherwise(match)) return second;
    if (seen_by_another(match) || held_by_another(match) || well_already(match)) return second;
    if (conceded(match)) return named_elsewhere(match) ? second : turned;
    return 0;
}

bool Picker::named_elsewhere(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
        return other.option != match.option && other.first >= clause.last && !other.negated;
    });
}

}  // namespace usher::dialog
