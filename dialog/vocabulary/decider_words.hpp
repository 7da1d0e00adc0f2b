#pragma once
// Who decides is told by parts: who is named, and what they do about it. The words for each part,
// in four languages.

#include "dialog/word_list.hpp"

namespace usher::dialog::decider_words {

// The visitor; Spanish verbs carry their "I".
inline constexpr WordList selves =
    "ich i yo je j moi me mich mir i'm i've i'd i'll myself conmigo mine meins mienne mien mia mio "
    "bibi mezigue menda servidor servidora wenigkeit soy decido firmo apruebo autorizo elijo mando "
    "participo formo voto recomiendo propongo evaluo comparo preparo sugiero presento filtro "
    "estudio analizo busco selecciono investigo recopilo asesoro aconsejo valoro elevo paso llevo "
    "hago doy "
    "entrego remito traslado";
inline constexpr WordList us = "we wir us uns nosotros nosotras nous on todos alle votamos "
                               "decidimos firmamos repartimos tomamos entscheiden votons decidons";
inline constexpr WordList mine = "my mein meine meiner meinem meinen mon ma mes mi mis";

// People and bodies that might decide instead.
inline constexpr WordList others =
    "gerente gerenta gerentes director directora directors directorate direktor direktorin "
    "geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung manager managers "
    "management boss bosses chef chefin chefs chefetage jefe jefa jefes patron patronne patrons "
    "board vorstand direktion consejo junta comite committee panel council headquarters hq "
    "zentrale "
    "central procurement einkauf purchasing finance gerencia direccion direction partner partners "
    "partnerin cofounder co-founder mitgrunder mitgesellschafter mitgesellschafterin "
    "gesellschafter socio socia socios associe associee associes frau mann wife husband femme mari "
    "mujer marido esposa esposo brother bruder hermano hermana frere soeur schwester sister vater "
    "father dad padre papa pere mutter mother mum mom madre mere tochter daughter son sohn hija "
    "hijo kollege kollegin kollegen colleague colleagues collegue collegues companero companera "
    "konzern konzernmutter muttergesellschaft mutterkonzern mutterfirma group gruppe holding "
    "inhaber "
    "inhaberin owner owners eigentumer dueno duena duenos gerant gerante proprietaire "
    "proprietaires cfo ceo cto coo cio cmo cpo dg daf dsi drh pdg gf gl vorgesetzter vorgesetzte "
    "vorgesetzten matriz siege trustee trustees governor governors bursar dean provost chancellor "
    "kanzler kanzlerin rektor rektorin dekan treasurer kassenwart kammerer kammerin tresorier "
    "tresoriere tesorero tesorera president presidente presidenta prasident prasidentin "
    "vorsitzende "
    "vorsitzender secretary mayor maire burgermeister burgermeisterin alcalde alcaldesa concejal "
    "gemeinderat stadtrat rat kreistag conseil mairie ayuntamiento pleno patronato investors "
    "investoren investisseurs inversores shareholders aktionare actionnaires accionistas "
    "aufsichtsrat "
    "beirat verwaltungsrat verwaltung administration administracion vereinsvorstand betriebsrat "
    "buchhaltung controlling achats compras finanzas comptabilite rechtsabteilung "
    "einkaufsabteilung "
    "hauptverwaltung corporate head-office supervisor supervisora superieur superieure superior "
    "leitung leiter leiterin abteilungsleiter werkleiter werksleiter schulleitung schulleiter "
    "heimleitung chefarzt prokurist prokuristin senior-partner founder founders grunder fondateur "
    "fondatrice fundador fundadora someone somebody jemand quelqu'un quelqu alguien he she they er "
    "el-jefe elle ella ellos n+1 arriba oben clerk gestionnaire responsable principal proviseur "
    "directorio slt leadership exec executives executive committee-members head landlord client "
    "kunde cliente";

// To settle it.
inline constexpr WordList settles =
    "call decide decides decided deciding decision entscheide entscheidet entscheid entscheidung "
    "sign "
    "signs signed signing approve approves approved approval authorise authorises authorize "
    "authorizes pick picks choose chooses okays greenlights final last say word signature freigebe "
    "freigibt freigeben freigabe frei genehmigt genehmige genehmigen unterschreibt unterschreibe "
    "unterschreiben unterzeichnet unterschrift segnet absegnen absegnet bestimmt bestimme "
    "beschliesst "
    "beschliessen bewilligt zustimmen abnicken wahlt letzte wort tranche tranchent decident signe "
    "signent valide valident approuve approuvent autorise choisit choisissent dernier mot firma "
    "firman firmar aprueba aprueban autoriza autorizan elige eligen escoge decido firmo apruebo "
    "autorizo elijo mando manda decidir decider trancher valider palabra visto bueno resuelve "
    "prokura selbst alone allein alleine seul seule solo sola misma mismo "
    "nobody niemand nadie personne";
// Whose business it is, where nobody is said to decide in so many words.
inline constexpr WordList is_up_to =
    "macht macht's liegt lauft zustandig verantwortet ubernimmt handled handles goes belongs does "
    "up responsible falls sits fait gere passe ressort depend revient releve lleva ve va pasa "
    "depende corresponde toca encarga hace";
// The decision is theirs in form only: the visitor has it.
inline constexpr WordList lets =
    "trusts trust lasst lassen laisse laissent deja dejan confia confian confiance vertraut "
    "delegates delegiert delegue delega nickt pays zahlt paga paie stamps rubber-stamps formality "
    "formsache formalite tramite knows weiss informiere afterwards hinterher nachtraglich "
    "informed informiert informe informada informado enterado anschliessend formell "
    "formal formellement formalmente";

// To get it ready for somebody else.
inline constexpr WordList prepares =
    "recommend recommends recommending recommendation recommendations suggest suggests suggestion "
    "suggestions propose proposes proposing proposal evaluate evaluating evaluation compare "
    "comparing "
    "comparison research researching shortlist shortlisting narrow filter vet vetting test testing "
    "trial scout gather gathering collect collecting prepare preparing draft input advise advising "
    "advice present presenting pitch groundwork legwork homework analyse analyze review "
    "investigate "
    "case "
    "sammle empfehle empfehlung empfehlungen vorschlagen vorschlage vorschlag schlag schlage "
    "bewerte "
    "bewertung vergleiche vergleich prufe teste recherchiere recherche sondiere vorsondiere "
    "vorbereite vorbereiten bereite vorauswahl suche such hole liefere anforderungen requirements "
    "filtere vorlage ausarbeite berate beratend evaluiere aufbereite zuarbeite aussuche vorstelle "
    "recommande recommandation recommandations propose proposition proposer evalue evaluation "
    "etudie "
    "etude compare comparatif comparaison prepare presente preselectionne preselection tri trie "
    "filtre rassemble instruis soumets conseille avis analyse analyser dossier renseigne repere "
    "reuno "
    "recomiendo recomendacion propongo propuesta proponer evaluo evaluacion comparo comparativa "
    "preparo sugiero sugerencia presento filtro filtradas filtrado preselecciono preseleccion "
    "estudio "
    "analizo investigo recopilo asesoro aconsejo opinion valoro elevo elaboro opciones terna "
    "informe "
    "options angebote cotizo cotizar cotizaciones quotes devis conseils shortlists evaluates "
    "analyses testen vergleichen prufen suchen bewerten recherchieren evaluieren sammeln sondieren "
    "filtern probieren probiere empfehl empfehlen schlagen vorschlage testons comparons etudions evaluons "
    "cherchons analysons probamos comparamos evaluamos buscamos analizamos estudiamos "
    "recomendamos proponemos recommandons comparativo comparativos cuadro comparatifs tableau "
    "vergleichstabelle ubersicht overview spreadsheet marktubersicht marktanalyse comparisons "
    "busco cherche benchmark sondage sondeo busqueda recherches suche vorarbeit zuarbeit preparation preparations "
    "entscheidungsvorlage presentation prasentation presentacion";
// "Lege es ... vor", "put together": the small word says it.
inline constexpr WordList puts =
    "lege leg trage trag stelle stell arbeite arbeit put draw narrow look";
inline constexpr WordList before_them = "vor aus zusammen together forward up down into";

// One of two or more, whoever they are.
inline constexpr WordList jointly =
    "together jointly joint both beide beiden zusammen gemeinsam gemeinsame gemeinschaftlich "
    "juntos "
    "juntas ensemble conjointement conjuntamente medias mitad half 50/50 fifty iguales egales "
    "zweit "
    "dritt viert funft consensus konsens consenso einvernehmlich einstimmig unanimously "
    "collectively kollektiv collegial kollegial colegiado collegiale colegiada partagee "
    "compartida commune mitentscheide "
    "abstimmung vier-augen augen entre ambos agree signatures firmas unterschriften mitzureden "
    "mitreden repartimos partageons";
// A seat or a vote where many decide: shared if the visitor has it.
inline constexpr WordList has_a_seat =
    "dabei mitglied member miembro membre participo formo sitze sitz gehore belong participe "
    "dazugehore mitstimme vote votes voting voto votan vota votamos votons stimme abstimmen "
    "stimmen "
    "partners partner socios associes trois three drei tres team panel majority mehrheit mayoria";


// To have a say at all, and who has none.
inline constexpr WordList speaking_up =
    "say vote voice mitreden mitzureden mitentscheiden mitspracherecht mitsprache mitbestimmen "
    "mitzubestimmen voix voz voto opinar votar pinto pinchamos cortamos pincho corto involved "
    "eingebunden einbezogen gefragt asked consulted consulte consultee consultes consultado "
    "consultada consultan preguntan";
inline constexpr WordList asking_us =
    "ask asks asked fragt fragte gefragt fragen demande demandent consulte pregunta preguntan "
    "consulta consultan escucha listens hort";
inline constexpr WordList nobody_at_all =
    "nobody noone no-one keiner niemand keine personne nadie";
inline constexpr WordList concerned_words =
    "me us here i we mich uns ich wir hier bei me m nous moi on je ici nosotros yo mi nos aqui";

}  // namespace usher::dialog::decider_words
