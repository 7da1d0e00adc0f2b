#pragma once
// Single words around a product that say what became of it: left, denied, only looked at, wanted, or
// somebody else's. What is a phrase of its own stands in tool_words.cpp.

#include "dialog/word_list.hpp"

namespace usher::dialog::tool_words {

// What became of a product, said after it: "Trello rausgeworfen", "Slack on a testé".
inline constexpr WordList left_words =
    "before previously anymore until formerly retired rejected scrapped binned dropped dumped "
    "ditched axed killed abandoned discontinued cancelled canceled gone history dead boot "
    "replaced failed flopped unused overkill banned forbidden privately stopped uninstalled "
    "deprecated decommissioned outgrown died till ended unplugged removed blocked vetoed lost "
    "nobody nixed canned jettisoned sunsetted phased culled expired lapsed obsolete superseded "
    "junked trashed uncancelled dismissed shot useless pointless disliked quoted overpriced "
    "unaffordable dusty pulled unsupported offboarded disabled deactivated deleted refused denied "
    "buried defunct hated detested loathed despised regretted fruher vorher abgeschafft abgelost gekundigt ersetzt weg raus rausgeworfen "
    "rausgeschmissen rausgeflogen rausgefallen geflogen getestet ausprobiert probiert verworfen "
    "privat abgelehnt durchgefallen verboten tabu abgewahlt ausgemustert gestrichen gescheitert "
    "gestorben durchsetzen durchgesetzt geschichte vergangenheit abgeschaltet abgeschafft "
    "abbestellt gelassen nimmer angeboten archiv niemand keiner gesperrt untersagt ausgeschieden "
    "eingestampft entsorgt beerdigt deinstalliert verbannt gekickt gekillt verabschiedet "
    "abgelaufen ausgelaufen aufgegeben weggefallen entfernt geloscht runtergeschmissen verstaubt "
    "ungenutzt ungeliebt unbezahlbar aussortiert ausgemistet stillgelegt eingemottet begraben "
    "abgesagt abgeraumt abgewickelt eingeschlafen vergessen vergraben abgesetzt rausgekickt "
    "rausgeekelt durchgerasselt fanden hassten gehasst bereut avant interdit interdite refuse refusee abandonne ecarte ecartee "
    "teste testee essaye fini finie termine terminee arrete arretee vire largue rejete rejetee "
    "recale exclu exclue resilie perdu partis parti renouvele renouvelee archive jusqu debarras "
    "personne resiliee jete oublie supprime bloque enterre desinstalle degage degagee debranche "
    "debranchee poubelle placard oubliette oubliettes decommissionne remplace remplacee laisse "
    "delaisse delaissee ecartes bannie banni bloquee enterree supprimee retoque retoquee evince "
    "evincee perime expire expiree sorti vires virees raye retire retiree coupe coupee dehors "
    "detestait detestions haissait deplaisait trepasse mort morte obsolete antes descartamos descartado descartada descartaron probamos "
    "probado prohibido prohibida rechazado rechazada eliminado quitamos quitado dejamos dejado "
    "abandonado abandonamos cancelado cancelamos bloqueado nadie archivo caducado caduco retirado "
    "desinstalado olvidado historia fuera jubilado jubilamos desechado desechamos desechada "
    "caia caian fallaba crashed crashing plantait plantaient bugait ramait absturzte abgesturzt presented vorgestellt vorgefuhrt gezeigt presente presentado mostraron presentaron "
    "tirado tiramos echamos botamos botado borrado borramos muerto muerta enterrado vencido "
    "vencio expiro expirado presupuestaron obsoleto sustituido reemplazado reemplazamos "
    "mothballed shelved declined chucked terminated ausrangiert abgekundigt losgeworden eingestellt "
    "abgemeldet abgeschrieben abgestossen taugte rente rebut retraite decline bazarde bazardee ejecte "
    "ejectee remise desactive desactivee eteint flop bide descarto descartaron jubilo desechado "
    "descatalogado descatalogada desmantelado desmantelada rechazamos rechazaron murio fracaso "
    "sustituimos vetado vetaron tumbaron tumbado desconectado apagado apagamos eliminamos "
    "retiramos desinstalamos olvido odiabamos detestabamos espantaba";
// Denied, these too say that it is not in use: "holded no pasó la prueba", "kam nicht in Frage".
inline constexpr WordList needed_words =
    "warm angefreundet klargekommen zurechtgekommen durchsetzen durchgesetzt frage betracht "
    "verlangert uberzeugt uberzeugen gefallen gefiel "
    "bewahrt genommen genehmigt angefasst benutzt genutzt verwendet gekauft "
    "renewed convinced convince cut chosen picked approved bought touched touch count counts last "
    "survive work worked used passed pass "
    "accroche renouvele renouvelee convaincu convaincus retenu retenue choisi choisie pris prise "
    "valide "
    "validee achete compte touche utilise passe "
    "renovamos renovado renovo convencio convence gusto paso pasaron cuenta cuentan funciono "
    "stick stuck land landed took gezundet funktioniert gang marche decolle tenu accroches affaire "
    "cuajo cuajado prospero prosperado pego arranco despego calo fraguo encajo cerro talla exito "
    "entusiasmo gustaba funcionaba "
    "compramos elegimos eligio sirvio sirve usa usamos dejan dejaron dan";
inline constexpr WordList denials =
    "not no nicht nie kaum pas jamais ni never didn't don't doesn't wasn't isn't nadie nobody "
    "niemand keiner nunca";
// ... and that nothing has become of it yet: "Personio ist in der engeren Wahl".
inline constexpr WordList maybe_words =
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
inline constexpr WordList wanting_words =
    "want wants wanted prefer prefers preferred wish wishes suggested recommends pushes "
    "mochte mochten wollen wollte bevorzugt wunscht will schwarmt vorgeschlagen "
    "veut veulent voudrait voudraient prefere preferent aimerait reve "
    "quiere quieren querria prefiere prefieren propone insiste sugiere";
inline constexpr WordList doubting_words =
    "might may could maybe perhaps eventually someday possibly konnte konnten vielleicht evtl "
    "eventuell irgendwann pourrait pourrions peut-etre eventuellement quiza quizas podria "
    "podriamos";
// Firms that work for them or own them: what those use is not theirs.
inline constexpr WordList other_firms =
    "lohnburo steuerberater steuerberaterin steuerburo steuerkanzlei lohnbuchhalterin accountant "
    "accountants bookkeeper buchhalter gestoria asesoria gestor asesor comptable "
    "expert-comptable agentur agency agencia agence mutterkonzern mutterhaus muttergesellschaft "
    "zentrale parent matriz headquarters siege partenaire partner partnerfirma schwesterfirma "
    "schwestergesellschaft tochterfirma nachbarpraxis sister-company confreres confrere "
    "filiale-soeur socio";
// People whose tools are their own affair, if a word of using follows.
inline constexpr WordList other_people =
    "clients customers kunden clientes suppliers lieferanten proveedores fournisseurs "
    "subcontractors subbies subunternehmer subcontratas hermana hermano cunado cunada amigo amiga "
    "vecino vecina primo prima marido mujer sister brother wife husband friend cousin neighbour "
    "neighbor mate schwester bruder schwager frau mann freund freundin bekannter nachbar soeur "
    "frere mari femme ami amie voisin voisine cousine competitors competitor konkurrenz "
    "konkurrent concurrent concurrents competencia";
inline constexpr WordList using_words =
    "use uses used send sends runs run has have nutzen nutzt benutzt verwendet schicken hat haben "
    "arbeitet utilise utilisent envoie envoient a ont usa usan utiliza utilizan tiene tienen "
    "envian "
    "mandan lleva llevan swears ask asks asking fragen verlangen demandent reclament preguntan "
    "piden ";

// On the way from one product to another.
inline constexpr WordList moving_words =
    "wechseln wechsle umsteigen steigen umstieg cambiamos cambiaremos cambiar passer "
    "passons migrar gehen switch move passage migrate migrieren migrons migramos migra "
    "mudamos migraremos pasaremos nos-vamos ziehen ziehe umzug basculons basculer "
    "basculera "
    "migrer migrerons migrera halfway";

}  // namespace usher::dialog::tool_words
