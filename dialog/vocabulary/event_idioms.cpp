// The idioms of events, in four languages at once. A line asks for a carrying word and for what
// stands around it, so that "raus" alone, or "hands" alone, tells nothing.

#include "dialog/vocabulary/event_idioms.hpp"

namespace usher::dialog::vocabulary {

namespace {

// What is said of a tool by those who complain of it or only compare.
constexpr std::string_view trouble =
    "problem problems trouble issue issues bug bugs slow down crashing broken complaint complaints "
    "training trained price prices pricing cost costs teuer teurer preise kaputt probleme problem "
    "ärger stress langsam fehler schulung schulungen problème problèmes souci soucis galère lent "
    "panne prix cher problemas problema lento caído fallos fallo precio precios caro customers "
    "kunden clients clientes always immer toujours siempre years jahren ans años unhappy stuck "
    "love happy zufrieden contents contentos satisfied fight struggle kämpfen peleamos rame "
    "integrate integration schnittstelle export import data daten want würde would möchte";

constexpr EventIdiom table[] = {
    // ---- funding
    {.event = "funding",
     .anchor = "table",
     .before = "cap",
     .along = "@investor @name @newly"},
    {.event = "funding",
     .anchor = "capital kapital board bord dabei drin dentro gesellschafterkreis accionariado cap "
               "actionnariat",
     .before = "@investor geldgeber angel angels",
     .unless = "our unser unseren bestehende existing suche seeking sucht",
     .reach = 8},
    {.event = "funding",
     .anchor = "took takes take taken nahm nimmt übernommen gezeichnet erworben hält bekommt pris "
               "prend prennent rachète coge cogió tomó toma compró entró entrado entré eingestiegen "
               "beteiligt steigt bought buys holds invested gekauft adquirió",
     .after = "@minority",
     .along = "@investor @buyer @name fund office bank bpifrance bpi kfw uns nous nos us",
     .unless = "discount rabatt remise descuento commission provision market marktanteil customers "
               "kunden clients clientes off price",
     .reach = 7},
    {.event = "funding",
     .anchor = "eingestiegen beteiligt übernommen gezeichnet erworben gekauft",
     .before = "@minority",
     .along = "@investor @buyer @name fonds bank kfw uns",
     .unless = "rabatt provision marktanteil kunden",
     .reach = 7},
    {.event = "funding",
     .anchor = "konto account bank compte cuenta banque kasse caisse caja",
     .before = "@money @round funding fonds fondos funds argent dinero cash geld millionen mio million millions millones",
     .along = "@investor @round business-angels angels ronda runde round levée series serie série",
     .unless = "loan kredit crédit prêt préstamo crédito",
     .reach = 7},
    {.event = "funding",
     .anchor = "konto account bank compte cuenta banque",
     .after = "@money @round funding",
     .along = "@investor @round angels ronda runde round levée series serie série",
     .unless = "loan kredit crédit prêt préstamo crédito"},
    {.event = "funding",
     .anchor = "steht fix durch besiegelt eingetütet bouclé bouclée ficelé ficelée cerrada atada "
               "hecha dicht",
     .before = "finanzierung anschlussfinanzierung finanzierungsrunde runde beteiligung "
               "kfw-beteiligung kapitalerhöhung seedrunde round levée tour financement ronda "
               "financiación",
     .reach = 3},
    {.event = "funding",
     .anchor = "metieron metió pusieron puso pusieron aportaron aportó soltaron soltó mettent met "
               "mettre mis misé injecté injectent legt gelegt gesteckt steckt schiesst geschossen "
               "gepumpt pumpt pumped poured pour stuck wrote cut gave giving backed backs",
     .after = "@money cheque check ticket scheck chèque",
     .along = "@investor @buyer investors angels angel fund inversores inversor socios fonds",
     .unless = "machine maschine maquinaria marketing customers kunden grundstück building",
     .reach = 6},
    {.event = "funding",
     .anchor = "fördermittel förderung zuschuss förderbescheid grant subvention subvención",
     .after = "bewilligt genehmigt durch erhalten bekommen approved awarded came landed secured "
              "accordée obtenue validée concedida aprobada concedieron",
     .along = "@money @currency"},
    {.event = "funding",
     .anchor = "backing backers geldgeber kapitalgeber bailleurs respaldo",
     .before = "got have found secured fresh haben gefunden neue neuen trouvé conseguimos tenemos "
               "new gained won",
     .unless = "looking seeking suchen cherchons buscamos"},
    {.event = "funding",
     .anchor = "gefunden found trouvé encontrado encontramos",
     .before = "investor kapitalgeber geldgeber wagniskapitalgeber investisseur inversor inversores "
               "backer backers investors",
     .reach = 3},
    {.event = "funding",
     .anchor = "tranche tramo",
     .after = "arrived came landed paid da eingegangen ausgezahlt überwiesen versée tombée arrivée "
              "llegó ingresada entró"},
    {.event = "funding",
     .anchor = "crowdfunding crowdinvesting kickstarter",
     .after = "closed done funded smashed abgeschlossen geschafft durch bouclé réussi cerrado "
              "completado superado"},
    {.event = "funding",
     .anchor = "entrado entrada entró dabei drin",
     .before = "@investor fondo inversor",
     .after = "@minority @money",
     .reach = 6},
    {.event = "funding",
     .anchor = "entrado entró entra steigt stieg rentre rentré",
     .before = "fondo fonds inversor inversores inversionista investor investisseur fund",
     .after = "capital accionariado socio % prozent uns ein"},
    {.event = "funding",
     .anchor = "came come kam kamen llegaron llegó arrivent",
     .before = "investors investor angels angel fund investoren geldgeber inversores fonds",
     .after = "@money in rein dazu",
     .unless = "visit besuch office questions",
     .reach = 3},
    {.event = "funding",
     .anchor = "kapitalspritze finanzspritze kapitalzufuhr kapitaleinlage nachschuss nachgeschossen "
               "wandeldarlehen eigenkapitalspritze"},
    {.event = "funding",
     .anchor = "injection inyección apport spritze infusion",
     .after = "capital fonds cash kapital equity fresh",
     .reach = 3},
    {.event = "funding",
     .anchor = "injection infusion",
     .before = "cash capital equity money",
     .reach = 2},
    {.event = "funding",
     .anchor = "pot",
     .before = "remis remettent remettre",
     .reach = 3},
    {.event = "funding",
     .anchor = "money geld argent dinero capital kapital",
     .before = "outside external fresh frisches externes fremdes frais extérieur fresco externo",
     .along = "@investor @buyer @round got have took raised bekommen",
     .unless = "need brauchen besoin necesitamos looking"},
    {.event = "funding",
     .anchor = "rejoints rejoint joined beigetreten incorporado",
     .before = "@investor angel angels",
     .reach = 5},
    // ---- leaders who come
    {.event = "exec_hire",
     .anchor = "spitze top helm head tête frente ruder",
     .after = "frau herr madame mme @name",
     .along = "@since jetzt nun now désormais ahora",
     .unless = "@firm clients customers office"},
    {.event = "exec_hire",
     .anchor = "direction leitung geschäftsleitung führung gerencia dirección presidencia présidence "
               "geschäftsführung",
     .before = "pris prend reprend repris übernommen übernahm übernimmt asumió asume tomó",
     .along = "mme madame m frau herr mr ms señora fils fille sohn tochter hijo hija @name",
     .reach = 3},
    {.event = "exec_hire",
     .anchor = "direction leitung führung geschäftsführung geschäftsleitung",
     .after = "übernommen übernahm übernimmt",
     .reach = 4},
    {.event = "exec_hire",
     .anchor = "reins ruder zügel rênes riendas mando steuer barre timón staffelstab témoin volant "
               "batuta zepter helm flambeau testigo",
     .before = "took taken takes taking has hat übernommen übernimmt hält in tient pris prend "
               "reprend repris cogió coge tomó toma lleva tiene asumió al am an mit grabbed",
     .unless = "lose losing lost verloren perdu wollen want",
     .reach = 4},
    {.event = "exec_hire",
     .anchor = "übernommen übernahm übernimmt succeeded succède succédé releva relevó sucedió sucede "
               "nachgefolgt reprend repris",
     .before = "sohn tochter juniorchef juniorchefin junior neffe nichte schwiegersohn daughter son "
               "nephew niece fils fille gendre neveu hijo hija sobrino yerno",
     .unless = "@firm",
     .reach = 8},
    {.event = "exec_hire",
     .anchor = "hand hands main manos hände",
     .before = "passed passé transmis gab gegeben handed over",
     .after = "daughter son fils fille sohn tochter hija hijo neveu neffe nephew @name",
     .reach = 5},
    {.event = "exec_hire",
     .anchor = "führt leitet dirige manda lidera leads heads runs lenkt pilote gère regiert",
     .before = "frau herr mr mrs ms madame monsieur mme señora sohn tochter hija hijo fils fille "
               "daughter son juniorchef juniorchefin nephew neffe nachfolger nachfolgerin",
     .along = "@since @newly",
     .unless = "team abteilung schicht project projekt meeting"},
    {.event = "exec_hire",
     .anchor = "führt leitet manda lidera dirige",
     .after = "frau herr madame mme señora sohn tochter hija hijo fils fille @name",
     .along = "@since",
     .unless = "team abteilung schicht projekt"},
    {.event = "exec_hire",
     .anchor = "head tête spitze frente cabeza helm top steuer barre ruder",
     .before = "nouvelle nouveau nueva nuevo neue neuer neues new someone somebody fresh jemand "
               "quelqu'un alguien",
     .unless = "office chef count headcount @system @tool",
     .reach = 5},
    {.event = "exec_hire",
     .anchor = "besetzt nachbesetzt pourvu pourvue cubierto cubierta filled staffed",
     .before = "@leader cto-posten cfo-posten ceo-posten geschäftsführerposten chefposten "
               "cto-stelle cfo-stelle führungsposten leitungsstelle geschäftsführerstelle cto cfo "
               "ceo coo cmo cio daf drh dg dsi leitung",
     .reach = 5},
    {.event = "exec_hire",
     .anchor = "run head lead leiten führen diriger dirigir llevar manage",
     .before = "came joined hired brought poached kam geholt gekommen venu venue arrivée arrivé "
               "vino llegó fichamos",
     .after = "finance sales marketing operations engineering product hr people tech it vertrieb "
              "finanzen technik einkauf produktion finances ventes ressources finanzas ventas "
              "operaciones company business things show",
     .reach = 6},
    {.event = "exec_hire",
     .anchor = "retired retires retiró jubiló raccroché raus aufgehört zurückgezogen abgetreten "
               "ruhestand rente retraite passed died",
     .before = "mum mom mother dad father vater mutter papa mama père mère padre madre mi boss chef senior seniorchef alte alter patron dueño opa grandfather onkel uncle",
     .along = "i ich moi llevo dirijo leite führe run sohn tochter übernommen",
     .unless = "@tool wish want",
     .reach = 5},
    // ---- leaders who go
    {.event = "exec_departure",
     .anchor = "retired retires retiró jubiló raccroché raus aufgehört zurückgezogen abgetreten "
               "ruhestand rente retraite",
     .before = "mum mom mother dad father vater mutter papa mama père mère padre madre mi boss chef senior seniorchef alte alter patron dueño opa grandfather onkel uncle",
     .along = "i ich moi llevo dirijo leite führe run sohn tochter übernommen ruder",
     .unless = "@tool wish want",
     .reach = 5},
    {.event = "exec_departure",
     .anchor = "salió sale out raus sort sorti weg",
     .after = "@name entró in rein entre kommt",
     .along = "@leader cúpula",
     .unless = "@tool @system @office @place",
     .reach = 3},
    {.event = "exec_departure",
     .anchor = "ohne sin sans without plus",
     .after = "@leader",
     .along = "@since",
     .reach = 3},
    {.event = "exec_departure",
     .anchor = "sin sans without ohne",
     .before = "nos quedamos quedado quedaron estamos retrouve retrouvons sommes stehen stand sind left "
               "we're are seit",
     .after = "@leader jefe jefa chef patron boss directora director gerente",
     .unless = "nunca never nie jamais immer siempre always"},
    {.event = "exec_departure",
     .anchor = "adiós adieu goodbye farewell tschüss lebewohl",
     .before = "@leader",
     .reach = 5},
    {.event = "exec_departure",
     .anchor = "lâchés lâché lâchée plantés planté plaqués plaqué sitzengelassen sitzen verlassen "
               "ditched deserted abandonné abandonnés tirado tirados plantados colgados",
     .before = "@leader",
     .unless = "@tool @system hotel restaurant",
     .reach = 5},
    {.event = "exec_departure",
     .anchor = "largado largaron largamos echado echaron echamos botaron botado corrieron cesado "
               "viré virer débarqué évincé congédié poussé gefeuert rausgeworfen rausgeschmissen "
               "geschasst abgesägt entmachtet kicked booted pushed sacked fired axed",
     .after = "al jefe jefa director directora gerente ceo cfo cto @leader",
     .unless = "@people @staff by von par por"},
    {.event = "exec_departure",
     .anchor = "geschasst abgesägt entmachtet rausgeworfen rausgeschmissen gefeuert rausgekickt "
               "freigestellt beurlaubt sacked fired booted ousted viré débarqué évincé congédié "
               "écarté destituido cesado largado",
     .before = "@leader",
     .reach = 6},
    {.event = "exec_departure",
     .anchor = "tür tur door porte calle gate rue strasse straße",
     .before = "@leader personalchef personalchefin finanzchef vertriebschef gerente",
     .along = "gesetzt shown pushed wurde was been mis mise puesto pusieron out out-of",
     .reach = 7},
    {.event = "exec_departure",
     .anchor = "competitor konkurrenz wettbewerber concurrence concurrent competencia rival "
               "competition",
     .before = "off gone left moved went wechselt gegangen abgehauen parti partie passé passée fue "
               "marchó ido fichó weg defected",
     .along = "@leader",
     .reach = 5},
    {.event = "exec_departure",
     .anchor = "off gone out",
     .before = "@leader",
     .after = "month week friday december january @dated",
     .unless = "sick leave holiday vacation ill office today reach call trip maternity paternity",
     .reach = 4},
    // ---- more people
    {.event = "headcount_growth",
     .anchor = "twice double doppelt doble triple dreifach dreimal fois zweimal doppelte tripple",
     .before = "@staff crew plantilla belegschaft équipe effectif team staff headcount we're somos "
               "sind sommes",
     .after = "big size large groß so viele leute hace que was were before grande nombreux last "
              "wie than el strong strength",
     .unless = "turnover revenue sales umsatz ventas chiffre orders price preis prix precio work "
               "arbeit trabajo travail workload",
     .reach = 5},
    {.event = "headcount_growth",
     .anchor = "entrado entraron llegado llegaron arrivés arrivées arrived angefangen gestartet "
               "started dazugestoßen débarqué",
     .after = "@number",
     .along = "@people @staff despidos nuevos nuevas nouveaux newbies plantilla taller taller "
              "obrador almacén turno",
     .unless = "pedidos orders bestellungen commandes years jahren ans años",
     .reach = 3},
    {.event = "headcount_growth",
     .anchor = "faces hands heads gesichter visages caras manos bras brazos newbies neulinge "
               "neuzugänge",
     .before = "@number dozen dutzend trentaine vingtaine douzaine dizaine quarantaine docena",
     .after = "since this seit depuis cette desde este esta in on en an im dans sur à chez",
     .unless = "clients customers kunden clientes products produkte machines produits productos "
               "contracts contrats contratos shake",
     .reach = 3},
    // ---- fewer people
    {.event = "layoffs",
     .anchor = "gehen go partir irse",
     .before = "muss müssen musste mussten must has have had doit doivent debe deben tienen",
     .along = "jeder fünfte vierte dritte zehnte hälfte drittel viertel half third quarter",
     .unless = "urlaub home school kita feierabend",
     .reach = 2},
    {.event = "layoffs",
     .anchor = "moins weniger less fewer menos",
     .before = "@job",
     .along = "@number",
     .reach = 3},
    {.event = "layoffs",
     .anchor = "dehors fuera raus weg out",
     .before = "monde todos alle everyone everybody",
     .along = "fermeture fermé ferme schließung geschlossen zu dicht closed closing closure cierre "
              "cerró cierran"},
    {.event = "layoffs",
     .anchor = "chop axe sack boot bullet elbow push bazillion p45 heave-ho",
     .before = "got gets given getting get",
     .along = "@number @people @staff half floor department shift jobs",
     .unless = "@system @tool"},
    {.event = "layoffs",
     .anchor = "goodbye farewell adiós adieu au-revoir bye",
     .before = "say said saying wave waved decir dijimos dit dire",
     .after = "@number people staff colleagues half personas compañeros collègues salariés",
     .unless = "customers clients clientes kunden @tool",
     .reach = 5},
    {.event = "layoffs",
     .anchor = "slashed axed cut culled decimated gutted trimmed halved",
     .before = "count headcount workforce team staff crew department",
     .unless = "costs budget hours price prices",
     .reach = 3},
    {.event = "layoffs",
     .anchor = "gone out weg raus fuera dehors redundant let unemployed arbeitslos",
     .before = "@people jobs stellen posts postes puestos roles",
     .along = "@number",
     .unless = "sick krankheit illness maladie enfermedad flu grippe covid vacation holiday urlaub krank festival trip training schulung customers home "
               "lunch quit quits resigned gekündigt kündigten left months",
     .reach = 4},
    {.event = "layoffs",
     .anchor = "gone weg raus fuera dehors",
     .before = "@number",
     .along = "closed closing shut dicht zu schließt geschlossen fermé ferme cierra cerró cerraron "
              "cierran layoff layoffs betriebsbedingt",
     .reach = 2},
    {.event = "layoffs",
     .anchor = "job jobs arbeit stelle emploi trabajo empleo travail paro",
     .before = "ohne without sans sin al",
     .along = "@people @staff @number",
     .unless = "angst afraid peur miedo",
     .reach = 2},
    {.event = "layoffs",
     .anchor = "lettre lettres papiers cartas carta finiquito notices papiere kündigung "
               "kündigungen blauen letter letters",
     .before = "reçu reçoivent bekommen erhalten gekriegt got received recibieron recibido "
               "received ausgesprochen verschickt dieron entregaron entregado",
     .along = "@number @people @staff half hälfte moitié mitad",
     .unless = "customers kunden clients clientes anbieter vendor supplier fournisseur "
               "@tool vertrag contract contrat steuer tax amt"},
    {.event = "layoffs",
     .anchor = "kündigungen kündigung papiere",
     .before = "@number @people",
     .after = "bekommen erhalten gekriegt ausgesprochen raus verschickt",
     .unless = "kunden anbieter vertrag mietvertrag"},
    {.event = "layoffs",
     .anchor = "casa calle rue porte straße strasse dehors street door curb kerb",
     .before = "mandaron mandado mandamos enviaron enviado echaron echado puesto pusieron pusimos a "
               "mis mettre mise foutu jeté flanqué sur gesetzt auf vor onto out to",
     .along = "@number @people media plantilla turno",
     .unless = "@leader salón home heimarbeit teletrabajo quedamos trabajo tienda local remote "
               "vivienda pedidos cliente clientes"},
    {.event = "layoffs",
     .anchor = "echar echado despachar despachado largar largado botar botado correr",
     .after = "media mitad @number gente personal personas compañeros tercio",
     .unless = "vistazo ojo horas mano raíces"},
    {.event = "layoffs",
     .anchor = "contrats contratos verträge verträgen contracts",
     .before = "fin rompu résilié rescindido rescindimos @number",
     .after = "économique économiques cdi",
     .along = "@number",
     .unless = "clients client kunden fournisseur fournisseurs proveedores customers",
     .reach = 5},
    {.event = "layoffs",
     .anchor = "contrats contratos contracts",
     .before = "@number",
     .along = "économique économiques eres licenciement licenciements despido despidos",
     .reach = 3},
    {.event = "layoffs",
     .anchor = "départs bajas abgänge",
     .before = "@number",
     .along = "pse plan social ere contraints forcés forzosas",
     .reach = 3},
    // ---- companies
    {.event = "acquisition",
     .anchor = "owned",
     .after = "@name @buyer",
     .along = "@newly",
     .unless = "competitor customer client vendor supplier"},
    {.event = "acquisition",
     .anchor = "belong belongs gehören gehört appartient appartenons appartenir pertenecemos "
               "pertenece",
     .after = "@buyer @name @firm schweden amerikanern franzosen chinesen briten japanern deutschen "
              "spaniern italienern swedes americans germans french chinese japanese suédois "
              "américains allemands chinois suecos americanos alemanes franceses chinos dänen "
              "niederländern holländern indern",
     .along = "@newly",
     .unless = "marktführern besten leaders best top kunden clients customers standard group-of "
               "verband association",
     .reach = 4},
    {.event = "acquisition",
     .anchor = "owns own besitzt besitzen possède détient détiennent posee controla",
     .after = "us uns",
     .along = "@newly",
     .reach = 2},
    {.event = "acquisition",
     .anchor = "mains manos hands besitzer eigentümer inhaber dueño dueños propriétaire "
               "propriétaires owners ownership owner hände",
     .before = "changé changer change changed changes gewechselt wechselt wechselten cambió "
               "cambiado cambiamos cambia cambiaron pasó pasado switched",
     .unless = "mis mes my meine maison appartement immeuble gebäude building hausverwaltung wohnung vivienda piso "
               "mieter locataires tenants",
     .reach = 4},
    {.event = "acquisition",
     .anchor = "gewechselt",
     .before = "besitzer eigentümer inhaber hände",
     .unless = "gebäude wohnung",
     .reach = 4},
    {.event = "acquisition",
     .anchor = "verkauft veräußert abgegeben",
     .before = "investor investoren konzern fonds *gruppe gruppe holding finanzinvestor @buyer",
     .along = "laden betrieb firma unternehmen chef alte alter familie gründer inhaber eigentümer "
              "senior verein club haus wir uns anteile mehrheit",
     .unless = "kunden produkt produkte software",
     .reach = 5},
    {.event = "acquisition",
     .anchor = "vendió vendieron vendido vendu vendus vendue cédé cédée cédés sold",
     .after = "@buyer fondo fonds fund grupo groupe group chain cadena multinacional",
     .along = "familia famille family dueño dueños fundador fondateur founder padre père viejo club "
              "patron jefe propietario nos nous us s' hermanos socios frères owner s",
     .unless = "customers clients clientes product produit producto"},
    {.event = "acquisition",
     .anchor = "compra buy comprar acheter acquérir purchase acquisition rachat kauf übernahme "
               "adquisición",
     .before = "signed approved agreed aprobó aprobado aprobada aprobaron firmado firmó firmamos "
               "acordado signé validé approuvé acté unterschrieben beschlossen genehmigt acabamos",
     .after = "@name @firm @office",
     .unless = "truck trucks machine machines software licence licences van vans lkw maschine "
               "camión camiones máquina ordenadores terreno land grundstück terrain",
     .reach = 6},
    {.event = "acquisition",
     .anchor = "détient hält holds besitzt posee controla owns contrôle",
     .before = "@investor @buyer @name group groupe",
     .after = "boîte société company firma uns empresa firm entreprise us betrieb nous",
     .along = "@newly",
     .reach = 7},
    // ---- new places
    {.event = "expansion",
     .anchor = "opened eröffnet aufgemacht ouverts ouvert abrieron abrió inaugurar inauguré",
     .before = "@place",
     .along = "both new neu summer spring autumn @dated",
     .unless = "account konto compte cuenta ticket case school box store closed office @firm",
     .reach = 3},
    {.event = "expansion",
     .anchor = "pied fuß pie foot",
     .before = "poser posé mis mettre gesetzt put set puesto pusimos poner",
     .after = "@place"},
    {.event = "expansion",
     .anchor = "international global abroad overseas ausland extranjero étranger exterior",
     .before = "gone went gegangen sprung salto salimos salido saltamos sommes allés partis dieron "
               "dimos",
     .unless = "holiday urlaub vacation parcel paket",
     .reach = 4},
    {.event = "expansion",
     .anchor = "auch also aussi también",
     .after = "@place",
     .along = "@since ab gemietet leased loués alquilado from desde",
     .unless = "kunden customers clients clientes liefern liefert ship konkurrenz competitor @tool "
               "urlaub messe"},
    {.event = "expansion",
     .anchor = "betrieb service servicio marche",
     .before = "@office nave línea linie ligne",
     .along = "geht ging gehen genommen goes went entre entra entró mise puesta",
     .unless = "@system @tool software",
     .reach = 8},
    {.event = "expansion",
     .anchor = "marché market markt mercado",
     .before = "attaque attaquons attaqué attaquer enter entered hit into atacamos entramos entrado "
               "betreten erobern erobert cracked tackle",
     .along = "@since @newly @dated",
     .unless = "sunday flea farmers competitor share part"},
    {.event = "expansion",
     .anchor = "live active aktiv vertreten présents présent présente implantés implantée presentes "
               "presente presence präsent presencia",
     .after = "@place",
     .along = "@newly also auch aussi también",
     .unless = "@tool @system always immer toujours siempre customers kunden"},
    {.event = "expansion",
     .anchor = "vertreten aktiv präsent unterwegs ansässig",
     .before = "@place",
     .along = "@since auch jetzt nun neuerdings",
     .unless = "kunden immer reise urlaub lkw fahrer"},
    {.event = "expansion",
     .anchor = "operamos operating vendemos trabajamos opérons opère",
     .after = "@place",
     .along = "ya ahora @since now désormais maintenant también",
     .unless = "siempre always toujours @tool"},
    {.event = "expansion",
     .anchor = "installés installées posés implantés établis",
     .before = "s'est s nous sommes",
     .after = "@place",
     .unless = "déménagé déménagement"},
    {.event = "expansion",
     .anchor = "y dort allí ahí there là dorthin",
     .before = "@place",
     .after = "depuis seit since desde",
     .along = "est sommes sind are we're estamos"},
    {.event = "expansion",
     .anchor = "est estamos sind we're",
     .before = "y allí dort there",
     .after = "depuis desde seit since",
     .along = "@place",
     .reach = 3},
    {.event = "expansion",
     .anchor = "pusimos puesto plantamos clavamos montamos abrimos set planted aufgeschlagen "
               "planté posé",
     .after = "tienda bandera pie shop flag zelte pied drapeau valises campamento",
     .along = "@place @fresh"},
    {.event = "expansion",
     .anchor = "steht läuft running runs tourne tournent operativa operativo marcha funcionando "
               "offen geöffnet auf live up open trading opened abierta abierto ouverte ouvert "
               "bezogen besetzt",
     .before = "halle haus werk filiale laden standort büro factory plant site store shop branch "
               "bakery clinic usine entrepôt magasin boutique agence atelier planta tienda local "
               "nave taller sucursal fábrica lager zweigstelle niederlassung warehouse depot "
               "restaurant unit lab hub kitchen gym salon praxis klinik",
     .along = "@fresh zwei drei vier fünf sechs 2 3 4 5 6 two three four five six deux trois quatre "
              "dos tres cuatro seit since depuis desde",
     .unless = "system software erp crm tool programm leer still problem schlecht badly mal mies "
               "old alte alten ancien antigua strike every always immer again wieder sunday "
               "sundays sonntag sonntags daily early late hours uhr @tool lang until bis hasta",
     .reach = 4},
    {.event = "expansion",
     .anchor = "línea linea line linie ligne produktionslinie fertigungslinie",
     .before = "arrancó arranca arrancamos meter metido metimos montado montamos abierto "
               "inaugurado estrenado opened launched started commissioned gestartet hochgefahren "
               "eröffnet démarré lancé ouvert",
     .after = "@place",
     .unless = "product products produkt producto mode fashion",
     .reach = 4},
    {.event = "expansion",
     .anchor = "states countries cities provinces counties regions territories bundesländer länder "
               "ländern bundesländern städte städten kantone kantonen regionen départements pays "
               "villes régions países ciudades provincias estados regiones märkte märkten markets "
               "marchés mercados district districts communes cantons",
     .before = "launched launch entered entering opened expanded expand gestartet eröffnet "
               "expandiert gegangen lancé ouvert ouvrons entrés abierto abrimos entrado entramos "
               "lanzado desembarcado rolled went added live started go",
     .along = "@fresh @number two three four deux trois dos tres zwei drei more weitere",
     .unless = "customers clients kunden clientes competitor app",
     .reach = 6},
    {.event = "expansion",
     .anchor = "gegangen gingen ging allés fuimos went moved gone",
     .before = "@office",
     .after = "@place",
     .unless = "urlaub holiday messe conference employee umgezogen büro office offices",
     .reach = 6},
    {.event = "expansion",
     .anchor = "gegangen",
     .before = "filialen filiale läden laden standorten standort niederlassung shops",
     .along = "@place",
     .reach = 6},
    {.event = "expansion",
     .anchor = "lease mietvertrag bail contrato pachtvertrag",
     .before = "signed signé firmado firmamos unterschrieben",
     .after = "@office @place",
     .along = "@fresh @place",
     .unless = "move moving umzug umziehen déménager mudanza mudamos renewed extended verlängert "
               "renouvelé renovado",
     .reach = 6},
    {.event = "expansion",
     .anchor = "voted approved genehmigt beschlossen abgesegnet voté validé aprobado aprobada "
               "aprobaron green-lit greenlit",
     .after = "@office",
     .along = "@fresh @place building construction bau",
     .unless = "loan budget @tool @system closure schließung fermeture cierre",
     .reach = 6},
    {.event = "expansion",
     .anchor = "ouverture apertura opening eröffnung lancement arranque",
     .after = "faite hecha done geschafft erfolgt réussie lista réalisée",
     .reach = 4},
    // ---- laws
    {.event = "new_regulation",
     .anchor = "wants want verlangt verlangen fordert fordern will veut veulent exige exigent "
               "réclame demande pide piden quiere exigen requires require demands insists insist "
               "impose imposent impone obliga oblige zwingt verdonnert vorschreibt schreibt",
     .before = "@authority hmrc irs osha epa fca ico inspectors inspector inspectorate council city "
               "county amt finanzamt gesundheitsamt ordnungsamt veterinäramt bauamt zoll behörde "
               "behörden berufsgenossenschaft tüv stadt kommune land bund staat eu état l'état "
               "préfecture mairie ars dgccrf dreal fisc douane région inspection inspección "
               "ayuntamiento estado sanidad junta municipalidad sunat seguridad consejería "
               "inspectores autoridad autoridades regulador legislador ue europe europa law ley loi "
               "gesetz norma normativa décret decreto",
     .along = "@newly @dated starting from new neue nouvelle nueva digital digitalizar numériser digitalisieren électronique electrónica "
              "elektronisch electronic",
     .unless = "customer client kunde cliente buy kaufen auditor auditors wirtschaftsprüfer prüfer",
     .reach = 4},
    {.event = "new_regulation",
     .anchor = "pflicht verpflichtend vorgeschrieben mandatory compulsory obligatoire obligatoires "
               "obligatorio obligatoria obligatorios statutory",
     .before = "made make makes macht ist is are sind wird wurde est sont es son became become becomes devenu devenue "
               "será serán it's c'est e-rechnung rechnung",
     .along = "now jetzt nun neuerdings inzwischen désormais maintenant ahora ya since seit depuis "
              "desde ab from starting",
     .unless = "field felder feld fields champ champs campo campos training schulung meeting "
               "freiwillig passwort password",
     .reach = 6},
    {.event = "new_regulation",
     .anchor = "doit devons müssen muss must have need hay tenemos toca faut debemos obligés "
               "obligados required",
     .after = "déclarer facturer tracer documenter prouver justifier melden nachweisen "
              "dokumentieren ausweisen erfassen aufzeichnen protokollieren report document log "
              "declare disclose prove certify declarar reportar facturar documentar registrar "
              "justificar acreditar informar umrüsten",
     .along = "@since loi ley gesetz law regulation resolución decreto décret norma verordnung "
              "règlement directive arrêté",
     .unless = "boss chef jefe patron client customer kunde cliente stunden hours heures horas "
               "manually manuell hand main mano excel zeiten",
     .reach = 6},
    {.event = "new_regulation",
     .anchor = "rules regulation law vorschriften regeln gesetz règles loi normativa ley normas "
               "convenio reglas decreto verordnung richtlinie",
     .before = "changed geändert changé cambió cambiaron cambiado neu overhauled kippte tightened",
     .unless = "house internal intern interne interno vendor vendor's @tool",
     .reach = 4},
    {.event = "new_regulation",
     .anchor = "salió salio kam sortie sorti sortit came publicaron publicó verabschiedet",
     .before = "@law resolución ordenanza circular decreto ley",
     .along = "hay müssen must devons doit faut toca tenemos obliga need have",
     .unless = "customer cliente",
     .reach = 4},
    {.event = "new_regulation",
     .anchor = "fall fallen unterliegen tombons tombe caemos entramos",
     .after = "@named_law @law",
     .along = "@newly we wir nous on under unter dans"},
    {.event = "new_regulation",
     .anchor = "collective colectivo",
     .before = "convention convenio",
     .along = "applique aplica nouvelle nuevo oblige obliga change cambió signée firmado",
     .reach = 2},
    {.event = "new_regulation",
     .anchor = "imposée imposé imposées impuesta impuesto imposed auferlegt vorgeschrieben mandated "
               "exigé exigée exigida exigido required verlangt",
     .after = "préfecture état mairie dreal ars inspection gobierno ayuntamiento ministerio estado "
              "ministère council regulator government state law authorities behörde gesetzgeber "
              "amt bundesland junta sanidad hacienda"},
    {.event = "new_regulation",
     .anchor = "banned bans verbietet verbieten verboten untersagt interdit interdisent prohíbe "
               "prohibió prohibieron prohibido outlawed",
     .before = "@authority council city town eu stadt gemeinde kommune land bund staat mairie ville "
               "état préfecture métropole ayuntamiento gobierno junta ue law gesetz loi ley"},
    // ---- tools
    {.event = "tool_change",
     .anchor = "ausgezogen raus umgezogen weg out moved off away",
     .after = "@tool",
     .along = "jetzt now nun ahora maintenant",
     .unless = "data daten office büro find figure log export",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "paseo carajo diablo placard oubliettes",
     .before = "mandamos mandado mandé mis envoyé mandaron",
     .after = "@tool @system",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "everything everything's alles tout todo todos all",
     .after = "@tool",
     .along = "@since finally endlich enfin ya désormais",
     .unless = "slow langsam lento lent broken kaputt want wollen problem problems probleme "
               "problème problemas except außer"},
    {.event = "tool_change",
     .anchor = "geschichte history histoire historia",
     .before = "@system @tool",
     .unless = "data daten données datos contact kontakt patient purchase order version change",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "raus weg out gone fuera dehors passé vorbei history geschichte went abgeschaltet "
               "tot adé ade",
     .before = "@tool",
     .unless = "@leader outage sold log logged ran reach downtime running support muss must should "
               "soll debe doit want möchten wollen find figure",
     .reach = 2},
    {.event = "tool_change",
     .anchor = "rein drin dentro dedans",
     .before = "@tool",
     .along = "raus weg fuera dehors",
     .reach = 2},
    {.event = "tool_change",
     .anchor = "raus weg out off",
     .before = "kam fliegt flog threw chucked kicked ripped tore geworfen geschmissen",
     .after = "@tool @system",
     .unless = "data daten",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "bye goodbye adiós adieu tschüss tschüß ciao fini finie farewell schluss hasta "
               "servus r.i.p rip acabó",
     .after = "@tool @system excel",
     .unless = "wish would gern gerne aimerait ojalá quisiera wäre wann when @leader contract want",
     .reach = 4},
    {.event = "tool_change",
     .anchor = "hello hola vive hallo bonjour willkommen bienvenue bienvenido welcome viva",
     .after = "@tool",
     .along = "bye goodbye adiós adieu tschüss ciao fini farewell schluss raus weg out fuera",
     .reach = 2},
    {.event = "tool_change",
     .anchor = "statt anstatt anstelle instead vez lugar lieu place rather",
     .after = "@tool excel papier paper papel zettel",
     .along = "@since jetzt now ahora maintenant désormais nun",
     .unless = "want would möchten wollen voudrait queremos better besser lieber should",
     .reach = 4},
    {.event = "tool_change",
     .anchor = "vorher zuvor davor previously before avant antes formerly früher auparavant",
     .after = "@tool",
     .along = "@since jetzt now ahora maintenant désormais nun",
     .unless = "years jahren ans años never",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "vorher zuvor davor previously before avant antes formerly früher",
     .before = "@tool",
     .along = "@since jetzt now ahora maintenant désormais nun",
     .unless = "years jahren ans años never",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "on mit auf sur avec con über with under sous en usamos using utilisons nutzen "
               "benutzen trabajamos arbeiten use tourne läuft runs",
     .after = "@tool",
     .along = "@since",
     .unless = trouble,
     .reach = 3},
    {.event = "tool_change",
     .anchor = "über auf mit on sur avec con usamos using nutzen utilisons",
     .after = "neues neue neuen neuem new nouveau nouvel nouvelle nuevo nueva",
     .along = "system systems software programm tool plattform logiciel outil système plateforme "
              "sistema programa herramienta plataforma crm erp kasse kassensystem lösung app",
     .unless = "want wollen möchten suchen looking buscamos cherchons need brauchen planned "
               "geplant prévu würden would basis focus warten wait hoffen setzen",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "tourne tournent läuft laufen running live funciona funcionando marcha productivo "
               "produktiv runs operational",
     .before = "nouvel nouveau nouvelle neues neue new nuevo nueva",
     .along = "@system @tool",
     .unless = "@office schlecht badly mal slow nicht",
     .reach = 5},
    {.event = "tool_change",
     .anchor = "estrenamos estrenado estrenando étrennons",
     .after = "@system @tool",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "profit gunsten favour favor",
     .after = "@tool @system",
     .along = "dit abandonné lâché dejado dejamos dropped aufgegeben adieu remplacé quitté gegen",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "closed shut coupé coupée fermé cerramos cerrado pulled switched unplugged killed retired "
               "sunsetted binned",
     .after = "@system @tool",
     .along = "old alte alten altes ancien ancienne vieux viejo vieja antiguo antigua legacy",
     .unless = "deal deals won contract @office",
     .reach = 5},
    {.event = "tool_change",
     .anchor = "ripped ditched binned dumped chucked scrapped rausgeworfen rausgeschmissen "
               "rausgehauen bazardé largué tirado tiramos botado botamos jubilado abgelöst kickte "
               "yanked tore swapped",
     .after = "@name @tool",
     .unless = "@leader @people idea plan project him her customer client driver employee",
     .reach = 3},
    {.event = "tool_change",
     .anchor = "rausgeworfen rausgeschmissen rausgehauen abgeschaltet gekündigt abgeklemmt ersetzt "
               "abgelöst",
     .before = "@name @tool",
     .along = "jetzt nun auf seit sind inzwischen now",
     .unless = "@leader @people frau herr mitarbeiter mietvertrag kunde hat",
     .reach = 3},
    // ---- the stock exchange
    {.event = "ipo",
     .anchor = "listed floated listing float",
     .after = "aim",
     .reach = 3},
    {.event = "ipo",
     .anchor = "shares share aktie aktien acciones títulos actions titres stock ticker",
     .after = "trade trades traded trading listed gehandelt notieren notiert cotizan cotiza "
              "salieron échange s'échange debutaron cotent cotées échangent handelbar negocian float floated",
     .unless = "own portfolio options mitarbeiteraktien",
     .reach = 7},
    {.event = "ipo",
     .anchor = "trading handelstag cotation cotización listing notierung",
     .before = "first erster ersten premier primer jour día day",
     .reach = 3},
    {.event = "ipo",
     .anchor = "day",
     .before = "trading listing",
     .along = "first shares ipo exchange",
     .reach = 1},
    {.event = "ipo",
     .anchor = "börsennotiert börsennotierte börsennotiertes gelistet notiert cotés cotée coté "
               "cotées cotizamos cotizando cotizada listed",
     .along = "@since jetzt now désormais maintenant ahora ya nun",
     .unless = "parent muttergesellschaft mutter konzernmutter maison-mère matriz kunde kunden "
               "client clients customer customers supplier price prices katalog catalogue property "
               "marketplace amazon website building gebäude monument",
     .reach = 2},
};

}  // namespace

std::span<const EventIdiom> event_idioms()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
