// Words of events. "open*" is every word that begins so, "*filiale" every compound that ends so.

#include "dialog/vocabulary/event_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "dialog/tokens.hpp"

namespace usher::dialog::vocabulary {

namespace {

struct PartWords {
    Part part;
    std::string_view words;
};

// Where people of a trade work: opened, it is a new place; bought, a firm.
constexpr std::string_view places_of_trade =
    "brewery breweries brauerei *brauerei brasserie brasseries cervecera cervecería distillery "
    "winery weingut bodega domaine hotel hotels *hotel hôtel hôtels pension hostel motel inn pub "
    "pubs bar bars kitchen kitchens gasthof gasthaus wirtshaus restaurant restaurants *restaurant "
    "restaurante restaurantes bistro trattoria canteen campus campuses school schools schule "
    "schulen *schule école écoles collège colegio colegios academy akademie ward wards unit hospital "
    "hospitals klinik kliniken *klinik krankenhaus hôpital clinique cliniques clínicas clinics "
    "surgery surgeries practices praxen *praxis cabinet consultorio consultorios pflegeheim "
    "pflegeheime *heim haus häuser ehpad residencia residencias résidence garage garages werkstätten "
    "*werkstatt autohaus dealership dealerships concession concessionnaire concesionario taller "
    "talleres farm farms hof höfe ferme granja finca gärtnerei nursery marina gym gyms *studio "
    "fitnessstudio gimnasio gimnasios salle salles salon salons peluquerías spa terminal depot "
    "depots depósito quarry mine sägewerk sawmill mill mühle gießerei foundry bakery bakeries "
    "bäckereien metzgerei *metzgerei boucherie carnicería panaderías supermarkt supermarket "
    "supermercado supermercados markt *markt outlet outlets boutiquehotel kindergärten kitas "
    "crèches guarderías laboratory lab labs labor labore laboratoire laboratoires laboratorio "
    "laboratorios centre centres center centers zentrum *zentrum centro centros station stations "
    "tankstelle tankstellen gasolinera locales tiendas kino cinema museum theater datacenter "
    "rechenzentrum showrooms ausstellung fahrschule immobilienbüro kantine lodge camping "
    "campingplatz campsite "
    "theatre theatres parish parishes church churches chapel route routes vessel vessels ship ships "
    "berth berths pier hangar hangars yard shipyard vineyard vineyards orchard greenhouse "
    "greenhouses stable stables dairy creamery abattoir silo silos refinery smelter forge "
    "cleanroom crossdock callcentre kiosk kiosks franchise franchises drive-thru opticians hospice "
    "care-home carehome carehomes dorm hostels resort resorts chalet arena pool rink workshops "
    "concessions laundry library libraries gallery coworking polyclinic daycare nurseries "
    "waterworks substation windfarm "
    "pfarrei werft kai gewächshaus gewächshäuser ställe molkerei käserei schlachthof silo "
    "steinbruch raffinerie presswerk lackiererei reinraum kühlhaus callcenter imbiss eisdiele "
    "eiscafé biergarten skihütte hospiz wohnheim internat kinderhaus krippe krippen wohngruppe "
    "wohngruppen tagespflege *tagespflege mvz ferienanlage hallenbad schwimmbad bücherei bibliothek "
    "galerie waschanlage waschstraße *werkhalle biogasanlage windpark solarpark kläranlage "
    "wertstoffhof zweigbetrieb seniorenheim metzgereien friseursalon *filialbetrieb "
    "vignoble chai serres laiterie fromagerie fromageries carrière raffinerie fonderie quai dépôt "
    "dépôts navire navires paroisse paroisses kiosque comptoir comptoirs résidences foyer foyers "
    "internat micro-crèche piscine bibliothèque médiathèque galerie blanchisserie déchetterie "
    "maternité bloc unité unités établissements implantation gîte gîtes campings brasseries "
    "cliniques hôpitaux ehpads entrepôts garages ateliers fermes "
    "viñedo viñedos bodegas invernadero invernaderos quesería matadero cantera mina refinería "
    "fundición muelle nave naves astillero depósitos ruta rutas buque buques parroquia parroquias "
    "quiosco quioscos kiosco óptica ópticas internado piscina biblioteca lavandería taquería "
    "taquerías heladería heladerías pastelería pastelerías cafeterías ferretería ferreterías "
    "zapatería zapaterías franquicia franquicias cedis predio quirófano quirófanos pabellón unidad "
    "unidades granjas fincas escuelas colegios hospitales farmacias residencias laboratorios";

constexpr PartWords table[] = {
    {Part::firm, places_of_trade},
    {Part::firm,
     "officine officines genossenschaft coopérative cooperativa mutua mutuelle parish verein nachbarhaus kette laboratorio "
     "confrère confrères verwaltung hausverwaltung kollegenbetrieb mitbewerbers colega "
     "brokers broker makler versicherungsmakler courtier corredor correduría correduria insurer "
     "distributor händler grosshändler großhändler grossiste mayorista dealer wholesaler retailer "
     "supplier lieferanten lieferant fournisseur proveedor manufacturer hersteller fabricant "
     "fabricante maker roaster rösterei *rösterei kaffeerösterei *handwerksbetrieb autohaus "
     "elektrobetrieb steuerkanzlei *kanzlei *praxis apotheke apotheken pharmacies farmacia farmacias "
     "verlag publisher éditeur editorial medienhaus newspaper zeitung studio studios carrier "
     "spedition transporteur transportista startup scaleup mitbewerberin marke brand brands marcas "
     "plant planta plantas usine fabrik factory werk mill chain kette chaîne cadena filialkette "
     "assets activos geschäftsbereich sparte division nachbarbetrieb konkurrenzbetrieb "
     "competitor's subsidiaria tochtergesellschaft team's school clinic"},
    {Part::office, places_of_trade},
    {Part::firm,
     "practice praxis druckerei kanzlei brauerei brewery filiale filial tochterfirma tochter subsidiary "
     "company companies competitor competitors rival rivals business businesses startup startups "
     "agency agencies consultancy firm firma firmen unternehmen wettbewerber wettbewerberin "
     "konkurrent konkurrenten konkurrenz mitbewerber betrieb betriebe zulieferer gmbh *firma "
     "*betrieb *unternehmen mittelständler société sociétés entreprise entreprises concurrent "
     "concurrents concurrente boîte agence agences cabinet empresa empresas competidor "
     "competidora competidores competencia compañía consultora sociedad bodega rivales "
     "asesoría gestoría despacho cooperativa charity distribuidora distribuidor start-up négoce"},
    {Part::buyer,
     "group investor investors fund equity conglomerate corporation corporate multinational "
     "konzern konzerns *konzern *konzerns *gruppe gruppe finanzinvestor investoren holding "
     "*holding fonds groupe multinationale multinacional grupo fondo conglomerado beteiligungs* "
     "investmentgesellschaft"},
    {Part::office,
     "base depot basis officine "
     "office offices branch branches site sites plant factory factories warehouse warehouses store "
     "stores shop shops hub subsidiary subsidiaries depot showroom restaurant restaurants clinic "
     "bakery bakeries salon salons gym gyms studio studios café cafés pharmacy kita bäckerei "
     "*bäckerei apotheke hofladen boulangerie boulangeries pharmacie crèche panadería peluquería "
     "farmacia gimnasio cafetería academia escuela guardería kindergarten nursery "
     "location locations facility büro büros *büro standort standorte *standort *standorte "
     "niederlassung niederlassungen *niederlassung filiale filialen *filiale werk *werk zweigstelle "
     "lager *lager tochtergesellschaft tochterfirma *tochter auslandsgesellschaft laden läden "
     "*laden praxis werkstatt halle *halle produktionsstätte logistikzentrum bureau bureaux filiales usine usines entrepôt "
     "entrepôts magasin magasins boutique boutiques succursale succursales antenne site atelier "
     "agence agences établissement oficina oficinas sede sedes sucursal sucursales planta plantas filial "
     "almacén almacenes tienda tiendas delegación delegaciones fábrica fábricas local taller "
     "centro logístico clínica hotel"},
    {Part::round,
     "round rounds funding seed financing kapitalrunde runde *runde finanzierung *finanzierung "
     "beteiligungskapital wagniskapital risikokapital eigenkapital kapital capital *kapital levée ronda "
     "inversión financiación vc *closing"},
    {Part::investor,
     "geldgeber backers business-angels "
     "investor investors investoren vc vcs angel angels fonds fund fondo *investor *investoren "
     "business-angel inversor inversores inversora investisseur investisseurs kapitalgeber "
     "wagniskapitalgeber capitalistas"},
    {Part::staff,
     "crew crews manpower équipage nómina payroll turno turnos schicht schichten shift shifts squad kader headcounts effectifs personale equipos "
     "team headcount staff workforce personal belegschaft mannschaft personalbestand "
     "mitarbeiterzahl stammbelegschaft plantilla equipo effectif effectifs équipe équipes "
     "masse personnel kopfzahl"},
    {Part::people,
     "fahrern technikern verkäufern monteuren arbeitern angestellten pflegekräften kräften "
     "leuten fahrerinnen erntehelfern kellnern köchen verkäuferinnen ingenieuren beratern "
     "nurses nurse lawyers attorneys solicitors associates brokers installers electricians plumbers "
     "builders labourers laborers chefs baristas bartenders guides trainers coaches tutors lecturers "
     "riders couriers pickers packers warehouse-staff analysts designers testers devs salespeople "
     "clerks advisers advisors therapists doctors physicians carers caregivers techs mechanics "
     "machinists welders foremen recruits newcomers trainees interns graduates freelancers "
     "anwälte juristen makler berater sachbearbeiter elektriker installateure bauarbeiter "
     "arbeiter maurer schweißer mechaniker lageristen kommissionierer zusteller erzieher "
     "erzieherinnen lehrer lehrkräfte dozenten therapeuten ärzte pfleger pflegerinnen "
     "programmierer ingenieure tester kellner servicekräfte aushilfen saisonkräfte zeitarbeiter "
     "vertriebler leut kräfte fachleute seelen "
     "avocats juristes ouvriers maçons électriciens plombiers mécaniciens soudeurs caristes "
     "préparateurs livreurs serveurs cuisiniers infirmiers infirmières aides-soignantes médecins "
     "enseignants formateurs animateurs éducateurs ingénieurs développeurs consultants conseillers "
     "vendeuses monteurs intérimaires saisonniers stagiaires alternants gars têtes postes "
     "abogados abogadas obreros albañiles electricistas fontaneros mecánicos soldadores mozos "
     "cocineros meseros mozas enfermeros médicos médicas profesores profesoras docentes maestros "
     "ingenieros programadores asesores agentes teleoperadores cajeros dependientes temporeros "
     "becarios choferes transportistas chicos chavales tíos gente socorristas monitores "
     "people employees staff workers colleagues starters hires joiners heads leute mitarbeiter "
     "mitarbeitern mitarbeiterinnen mitarbeitende mitarbeitenden kollegen köpfe personen "
     "beschäftigte neueinstellungen neueinstellung neuzugänge neue kolleginnen salariés "
     "personnes collaborateurs collaboratrices employés arrivées recrues embauches recrutements "
     "personas empleados empleadas trabajadores compañeros incorporaciones contrataciones "
     "altas engineers developers technicians reps drivers nurses techniciens commerciaux "
     "techniker fahrer entwickler entwicklern técnicos comerciales desarrolladores operarios salariées "
     "fachkräfte monteure carers apprentices fitters cooks waiters teachers operators agents "
     "consultants pflegekräfte azubis köche verkäufer soignants chauffeurs vendeurs apprentis "
     "cuidadores camareros repartidores enfermeras conductores vendedores"},
    {Part::job,
     "jobs posts positions roles stellen arbeitsplätze arbeitsplätzen *arbeitsplätze *stellen "
     "poste postes emplois puesto puestos empleos job emploi empleo trabajo arbeitsplatz"},
    {Part::system,
     "suite app application lösung lösungen pos tpv kasse kassensystem sis lms mes dms gmao cmms sig "
     "lohnsoftware lohnprogramm payroll-system hosting cloud telefonanlage ticketsystem zeiterfassung "
     "wawi pbx centralita software-anbieter tableur messagerie intranet webshop shop-system shopsystem "
     "kassensoftware praxissoftware dienstplanung agendas "
     "crm erp hris ats pms wms plm software system systems systeme *system *systeme *software "
     "*programm programm tool tools *tool plattform platform *plattform logiciel logiciels outil "
     "outils sirh système systèmes plateforme solution sistema sistemas herramienta herramientas "
     "programa programas plataforma anbieter *anbieter provider vendor stack proveedor "
     "prestataire éditeur warenwirtschaft buchhaltungssoftware crm-system erp-system helpdesk"},
    {Part::law,
     "act statute bill reform reforma réforme gesetzesänderung dsgvo-verstoß novela ordinance anforderungen "
     "mandat convenio tarifvertrag conformité decreto-ley circular arrêté anexo erlass "
     "bestimmungen richtlinien guidelines standard standards exigences requisitos requirements "
     "law laws regulation regulations directive directives legislation *gesetz gesetz gesetze "
     "*verordnung verordnung richtlinie *richtlinie *pflicht rechtslage vorgaben auflagen "
     "vorschrift vorschriften gesetzesnovelle novelle loi lois décret règlement réglementation "
     "réglementations norme normes obligation obligations ley leyes normativa normativas "
     "reglamento directiva decreto reglas regeln règles legislación norma obligación regulación compliance "
     "mandate rules regulierung meldepflichten"},
    {Part::named_law,
     "zbe ulez umweltzone "
     "nis re2020 csddd gobd kassensichv kassensicherungsverordnung tse vsme bfsg packg verpackg geg eaa "
     "barrierefreiheitsstärkungsgesetz heizungsgesetz gebäudeenergiegesetz ki-verordnung kritis "
     "marisk bait vait eidas cbam ppwr cmmc ir35 ticketbai egalim agec zfe fca finma ifrs16 emir "
     "mifid mifid2 aml gwg ukca bsig nachweisgesetz mindestlohn mindestlohngesetz hinweisgeberschutz "
     "e-rechnung e-rechnungspflicht erechnung facturación-electrónica einvoicing rgpd dsgvo gdpr lopd "
     "lopdgdd nom035 nom-035 cfdi repse iso27001 fsma gmp gdp annex11 qualiopi segur tisax "
     "ki-gesetz mtd fundae igualdad verpackungsgesetz pfand pfandpflicht dac7 doraverordnung "
     "lkw-maut strahlenschutz trinkwasserverordnung lieferkettensorgfaltspflichtengesetz "
     "csrd nis2 dora eudr lksg mica hipaa mdr verifactu lieferkettengesetz hinschg psd3 psd2 sox "
     "arbeitszeiterfassung entgelttransparenz zugferd xrechnung lucid ivdr"},
    {Part::authority,
     "regulator regulators fda bafin hacienda sec wirtschaftsprüfer prüfer "
     "gesetzgeber legislator cnil acpr cnmv sat dian afip sii ministerio ministerium ministère urssaf state "
     "aufsicht *aufsicht government gobierno bruselas brüssel brussels"},
    {Part::bourse,
     "parqué börsenparkett stock-exchange "
     "six euronext-paris "
     "asx bmv tsx ftse sdax mdax xetra b3 jse sgx hkex aktienmarkt parkett amex otc euronext-growth scale "
     "ipo börsengang börse bourse bolsa nasdaq nyse euronext lse spac bme"},
    {Part::owner,
     "owner owners shareholder shareholders eigentümer eigentümerin inhaber inhaberin "
     "gesellschafter *gesellschafter anteilseigner actionnaire actionnaires propriétaire "
     "propriétaires dueño dueños propietario propietarios accionista accionistas "
     "mehrheitseigner mutterkonzern"},
    {Part::firm,
     "pme pyme pymes club étude notaría gestoría filialist clubs zoo journal radio sender "
     "carrier hauliers haulier vet vets dentist dentists undertaker "
     "publishers broadcaster builder contractor contractors subcontractor wholesalers roasters "
     "logistics-firm software-house nachbarfirma konkurrenzfirma ingenieurbüro architekturbüro "
     "planungsbüro steuerbüro maklerbüro reisebüro lohnbüro druckhaus verlagshaus handelshaus "
     "bauunternehmung dachdeckerei schreinerei tischlerei schlosserei gärtnereien molkereien "
     "cave coopératives imprimerie menuiserie plomberie transporteurs éditeurs maisons verger "
     "imprenta imprentas carpintería constructora constructoras transportadora aseguradora "
     "aseguradoras inmobiliaria inmobiliarias consultorías agencias editorial corredurías"},
    {Part::people,
     "faces hands gesichter visages caras gars newbies neulinge bodies "
     "editors planners auditors paralegals notaries pharmacists dentists vets midwives pilots crew "
     "deckhands sailors stewards cleaners porters security-guards guards janitors planners buyers "
     "merchandisers copywriters animators producers programmers scientists researchers "
     "statisticians underwriters adjusters surveyors architects plasterers roofers joiners "
     "carpenters bricklayers tilers painters scaffolders dispatchers loaders winemakers brewers "
     "bakers butchers farmhands pickers milkers apprentices postdocs professors priests deacons "
     "volunteers temps contractors agents "
     "redakteure planer prüfer notare apotheker hebammen piloten matrosen reinigungskräfte "
     "hausmeister einkäufer texter forscher wissenschaftler gutachter architekten dachdecker "
     "tischler schreiner fliesenleger maler zimmerer gerüstbauer disponenten winzer brauer bäcker "
     "metzger erntehelfer melker auszubildende lehrlinge staplerfahrer lokführer busfahrer "
     "lkw-fahrer logistiker servicetechniker projektleiter bauleiter steuerfachangestellte mfa "
     "rédacteurs notaires pharmaciens sages-femmes pilotes matelots acheteurs chercheurs experts "
     "architectes couvreurs menuisiers carreleurs peintres charpentiers vignerons brasseurs "
     "boulangers bouchers vendangeurs manutentionnaires magasiniers agents auxiliaires aides "
     "conducteurs cordistes opérateurs opératrices comptables gestionnaires "
     "redactores notarios farmacéuticos matronas pilotos marineros limpiadores limpiadoras "
     "compradores investigadores peritos arquitectos techadores carpinteros alicatadores pintores "
     "viticultores cerveceros panaderos carniceros jornaleros estibadores maquinistas almaceneros "
     "auxiliares celadores contadores contables gestores supervisores vigilantes aprendices "
     "practicantes"},
    {Part::law,
     "resolución resoluciones ordenanza ordenanzas decretos arrêtés ordonnance ordonnances erlasse "
     "gesetzespaket meldepflicht nachweispflicht dokumentationspflicht zertifizierung bylaw bylaws "
     "ordinances statutes mandates"},
    {Part::owner,
     "majority-owner mehrheitsgesellschafter hauptgesellschafter anteilseigner-wechsel repreneur "
     "repreneurs socio-mayoritario mayoritario landlord-owner"},
    // ---- verbs
    {Part::opens,
     "démarre démarrent anlaufen arranca arrancan "
     "aufgesperrt aufsperren sperren aufmachen aufgezogen bau baubeginn neubau gebaut errichtet errichten "
     "construisons construit construire construction construyendo construido construimos construcción "
     "built build erected commissioned arrancamos arrancado arrancó operativa operativo stampf "
     "montamos montó estrenamos estrenado estrenando échafaudé installons aufgebaut spatenstich "
     "open opened opening opens launch launched launching launches inaugurat* inaugur* eröffn* "
     "aufgemacht gegründet gründen gründeten aufgebaut hochgezogen ouvr* ouvert ouverte ouverts "
     "ouvertes ouverture lancé lançons implant* abrimos abierto abriendo abrir* abrió apertura "
     "aperturas inauguramos inaugurado montado montamos bezogen"},
    {Part::enters,
     "enter entered entering expand expanded expanding expansion expandier* expandiert entrado "
     "entramos entrando expandi* expansión aterrizado aterrizamos desembarcado desembarcamos s'implante implantons "
     "lance lancés markteintritt"},
    {Part::buys,
     "avalé avaler swallowed tragado geschnappt schnappten snapped "
     "buy takeover-deal aufkaufen dazukaufen dazu-gekauft zukauf zugeschlagen reprenons reprenne reprise rachète "
     "rachetons rachetait comprando "
     "bought buying buyout acquire acquired acquires acquiring acquisition takeover purchased "
     "swallowed übernommen übernahm übernahmen übernehmen übernimmt übernahme *übernahme gekauft aufgekauft "
     "zugekauft dazugekauft kauften kaufen kauft kaufte geschluckt akquiriert erworben rachet* "
     "racheté rachetée rachetés rachat repris reprend acheté achète acquis absorb* absorbé "
     "comprado comprada comprados compradas compramos compró compraron comprar compra adquir* adquisición "
     "absorbido absorbimos einverleibt"},
    {Part::sells,
     "sold verkauft verkaufte verkauften veräußert vendu vendus vendue cédé cédée cédés vendió vendieron vendido "
     "vendimos *verkauf vente venta"},
    {Part::merges,
     "merged merger merging merge fusion fusionier* zusammengeschlossen zusammengegangen "
     "zusammenschluss zusammengelegt verschmolzen fusionn* fusionamos fusionado fusionados "
     "fusionaron fusión"},
    {Part::raises,
     "rein reingekommen bouclée bouclées clôturé clôturée cerrada levantó captó captaron ingresó ingresaron remis versé versés aporta aportan überwiesen eingezahlt gezeichnet zugesagt "
     "raised closed closing secured led got received completed done wrapped finished landed announced raise "
     "bekommen erhalten abgeschlossen eingesammelt gesichert geschafft aufgenommen eingeworben "
     "unterschrieben durch bouclé boucler bouclons obtenu obtenus conclu finalisé signé levé levée "
     "décroché cerramos cerrado cerrar conseguimos conseguido obtuvimos obtenido recibimos "
     "recibido captado captamos levantado levantamos levantar captar completado completamos entró entrado dado dieron dar aprobaron aprobado "
     "überwiesen closing gewonnen gefunden"},
    {Part::invests,
     "invested invests investiert einstieg eingestiegen beteiligt gegeben reingesteckt "
     "hineingesteckt put gave injected backed investi injecté entré entrée inyectó inyectado "
     "inyectaron invirtió invertido invirtieron entró entrado aportó aportado metió"},
    {Part::hires,
     "dazu dazugestellt meter metemos metido aufgestockt verstärkt verstärken renforcé recrutant incorporando sumando fichando llegaron llegado "
     "hired hiring recruited recruiting onboarded onboarding added eingestellt einstellen stellen "
     "stellten angeheuert rekrutiert neueinstellungen einstellungen embauch* embauché recruté "
     "recrutés recrutons recrute recrutement recrutements intégré contratado contratados contratamos "
     "contratando incorporado incorporamos incorporaron fichado fichamos metimos metido "
     "contrataciones incorporaciones sumado sumamos bord dazubekommen dazugewonnen dazugekommen "
     "dazugeholt"},
    {Part::grows,
     "doubled tripled quadrupled doubling tripling exploded grown grew growing expanded gewachsen "
     "wachsen wuchs wuchsen verdoppelt verdreifacht vervierfacht aufgestockt angewachsen zuwachs "
     "vergrößert doublé doublée triplé triplée quadruplé explosé bondi grossi grandi duplicado "
     "duplicamos triplicado triplicamos doblado doblamos crecido crecimos creció crece crecimiento "
     "cuadruplicado multiplicado ampliado ampliamos aumentado went pasado passé passés passée "
     "pasamos gone jumped ballooned"},
    {Part::cuts,
     "prescindir prescindido prescindimos prescindieron prescinden separer sépare séparons séparer séparés séparé "
     "sautent saute disparaissent fallen entfallen liquidaron liquidado cerraron "
     "trennen getrennt trennten verabschieden verabschiedet recortaron recortan recorte recortes dégraissé dégraisser despedida loses slashing laid verschlankt licenciement "
     "cut cuts cutting slashed slash axed eliminated shed reduced downsized streicht streichen "
     "gestrichen abgebaut abbauen baut bauen abzubauen gekürzt reduziert wegrationalisiert verkleinert "
     "supprimé supprimés supprime suppression réduit réduits réduire coupé recort* recortado recortó redujo redujimos "
     "reducido reducción eliminado eliminaron suprimido suprimieron lost verloren perdido gone "
     "weggefallen fallen abbau lose loses losing verlieren perdent pierden"},
    {Part::dismisses,
     "echamos "
     "liquidaron "
     "gekündigte entließen entlassene freigesetzt massenentlassung massenentlassungen entlassungsrunde despidiendo despiden plantillazo erte licencie licencient licenciée dégraissage "
     "layoff layoffs redundancies redundant downsizing rif entlassen entlassung entlassungen "
     "*entlassungen stellenabbau personalabbau stellenstreichungen kündigungswelle "
     "entlassungswelle sozialplan licenciement licenciements licencié licenciés licencier "
     "licencions pse despidos despido despedir despedimos despedido despidieron "
     "despidió echaron ere sacked arbeitsplatzabbau"},
    {Part::switches,
     "paso pasó pasaron cambió cambiaron cambiando migraron migró swapped swap swapping traded "
     "getauscht ausgetauscht eingetauscht umgesattelt umgeschwenkt geschwenkt switchen geswitcht "
     "switché switcher troqué remplacée remplacés cambiazo "
     "switched switching switch migrated migrating migration replaced replacing replace "
     "changed changing moved moving transitioned transitioning wechseln wechsel gewechselt wechselten umgestellt "
     "umstellen umstellung *umstellung umgestiegen umsteigen umstieg migrieren migriert abgelöst "
     "ablösen ablösung ersetzt ersetzen *wechsel *ablösung *migration basculé basculons bascule basculer changé changeons change "
     "changer changement migré migrons migrer remplacé remplaçons remplacer remplacement passé "
     "passés passons cambiado cambiamos cambiando cambiar cambio migrado migramos migrando "
     "migración migrar sustituido sustituimos sustituir sustitución reemplazado reemplazamos "
     "reemplazando pasado pasamos umgezogen"},
    {Part::introduces,
     "estrenamos estrenado étrenné "
     "montado montamos metimos metido instalado instalamos installés einführen angeschafft anschaffen gekauft-neu onboard launched golive go-live produktiv "
     "introduced introducing rollout rolled rolling implemented implementing adopted deployed "
     "deploying eingeführt einführung *einführung führen ausgerollt implementiert implementieren "
     "déployé déployer implémenter installer einzuführen ausrollen desplegar implantar implementar déployons déploiement implémenté implantado implantamos implantando implementado "
     "implementamos implementando desplegado desplegamos arrancamos adoptado live installed "
     "installé eingerichtet"},
    {Part::ends,
     "ended ends endet endete acabó terminó terminado finie terminé terminée "
     "rausgeworfen rausgeschmissen rausgehauen geworfen geschmissen beerdigt eingemottet begraben "
     "largué larguée viré virée lâché lâchons bazardé débranché débranchons quitte quittons quittent "
     "quitter quitté tirado tiramos botado botamos jubilado jubilamos desinstalado desconectado "
     "apagamos apagado kicked killed axed killing retire shutting turned-off leaving "
     "fliegt sunset sunsetting sunsetted discontinued discontinuing retired retiring ripping ripped "
     "ditched ditching binned dumped chucked scrapped scrapping dumping abgekündigt abgeschaltet eingestellt abgeschafft gekündigt auslaufen "
     "arrête arrêté arrêtée discontinú* descontinú* descontinua descontinuado quitan baja "
     "abandonné abandonnons abandonner abgelöst résilié abandonamos dejamos eol expires expired expiring runs ausläuft läuft ausgelaufen "
     "expira vence caduca termina expire kündigen cancelled canceled"},
    {Part::binds,
     "aufgebrummt aufgedrückt auferlegt aufgezwungen impuso impuesto impuesta imposée imposé imposés "
     "paru parue parus publié publiée salió sortie "
     "hit hitting tombe tombée tombent oblige obligeant müssen muss must have-to hay-que tenemos "
     "devons doit faut toca caen cae fällt fallen betroffen concerne concernés concernées classés "
     "compliant konform umsetzen einhalten cumplir respecter erfüllen nachweisen startet started "
     "applies apply applied obliges obliged requires require required forces force forced effect kicked mandates "
     "mandatory demands changed tightened kraft zwingt zwingen gilt gelten greift trifft betrifft verpflichtet "
     "vorgeschrieben verschärft geändert impose imposent oblige obligent obligés contraint exige "
     "exigent s'applique appliquent applique vigueur changé obligatoire obliga obligan obligados exigen afecta "
     "aplica vigor cambió cambiado obligatoria obligatorio hits affects covers pflicht"},
    {Part::lists,
     "traded debutamos trading "
     "listing bell rang debuta journée sonné "
     "entre entrons entré entrée entrés entramos entró entrado floating flotation listamos debutamos debutó debuted debut zugelassen aktien acciones campana "
     "listing listed floated public cotés cotée coté cotée cotizamos cotizar notiert gelistet gegangen "
     "börsennotiert introduits introduit introduite introduction salida salimos salido"},
    {Part::arrives,
     "parachuted parachuté parachutée drafted "
     "named placed bestellt eingesetzt installiert angeheuert rangeholt pusieron puso pusimos debuta "
     "designado designada désigné désignée accueilli welcomed onboard angefangen "
     "joined joins hired hire appointed arrived brought poached "
     "eingestellt geholt fängt berufen ernannt verpflichtet "
     "abgeworben übernommen angekommen arrivé arrivée arrive arrivent recruté recrutée embauché "
     "embauchée nommé nommée débauché débauchée rejoint rejoints fonctions fichamos fichado fichada "
     "contratamos contratado contratada nombramos nombrado nombrada incorporado incorporada "
     "incorporó incorporamos llegado llegó entró asumió estrenamos recruited onboarded "
     "hereingeholt promoted promu promue ascendió ascendimos ascendido befördert geworden devenu devenue dazugekommen"},
    {Part::leaves,
     "jubiló jubilo dém demission séparés séparé se-va abgetreten abgang-gemacht fortgegangen weggegangen wegging plötzlich-weg "
     "leave off moved-on débarqué débarquée viré virée lâché abberufen freigestellt beurlaubt rausgeworfen "
     "rausgeschmissen entlassen übergeben gefeuert geschmissen abgegeben schmiss plaqué lourdé licencié "
     "licenciée renuncia abandonó abandona jubilarse jubilan cesado cesada destituido destituida echaron "
     "ousted stepping retirement verstorben gestorben décédé falleció died "
     "left leaving quit quits resigned resigns retired retires retiring gone departed departs fired "
     "sacked walked notice departure resignation gekündigt kündigt gegangen verlassen verlässt ausgeschieden "
     "scheidet ausscheiden weg aufgehört zurückgezogen zurückgetreten hingeschmissen "
     "hingeworfen ruhestand rente abgang weggang ausstieg rücktritt abgesprungen kündigung parti partie part "
     "quitte quitté quittés démissionné remercié remerciée évincé démissionne démission retraite départ fue ido renunció "
     "dimitió dimitido dimisión marchó marchado marcha jubila jubiló jubilado jubilada dejó "
     "dejado salido salida despedido"},
    {Part::opens,
     "inaugurated inaugurating unveiled established founded commissioning "
     "ribbon ramping reopened eingeweiht einweihung einweihen in-betrieb-genommen aufgesperrt "
     "gestartet hochgefahren angefahren eröffnung inauguré inaugurée inaugurons inauguration "
     "implanté implantés implantation ouvrons rouvert inauguración estrena levantamos-nave "
     "habilitamos habilitado fundamos instaurado"},
    {Part::buys,
     "snagged scooped gobbled absorbing absorbs acqui-hired bought-out swallowing taking-over "
     "aufgeschnappt einkassiert dazugenommen ergattert hinzugekauft übernahmevertrag "
     "croqué croquer reprenait absorbons mangé rachètent rachetaient "
     "quedamos quedado compraremos comprarán absorbieron absorbe adquieren adquirieron adquiere"},
    {Part::hires,
     "pris geholt aufgebaut "
     "staffed staffing recruits headhunted signed-up eingestellte rekrutieren anheuern angestellt "
     "anstellen embauchons recrutaient reclutado reclutamos reclutando contrataron ficharon "
     "enrolled"},
    {Part::grows,
     "quintupled mushroomed swelled swollen soared surged shot-up verfünffacht hochgeschossen "
     "explodiert vervielfacht gestiegen quintuplé décuplé gonflé multiplié doublons triplons "
     "quintuplicado disparado duplicó triplicó multiplicamos dobló agrandado"},
    {Part::cuts,
     "trimmed trimming pruned culling halved thinned slimmed streichung streichen zusammengestrichen "
     "ausgedünnt halbiert eingedampft abzubauen rationalisiert sabré sabrer dégraissons rogné "
     "amputé divisé recortan tijeretazo amputado diezmado adelgazado"},
    {Part::dismisses,
     "pink-slips abfindungsprogramm freisetzungen freisetzung gekündigten pdv "
     "licenciements dégraissages prejubilaciones desvinculaciones desvinculación desvinculamos "
     "desvincularon"},
    {Part::switches,
     "swop swopped rehomed replatformed replatforming umsiedeln umgesattelt wechselten umgezogen "
     "umstieg ausgewechselt auswechseln migrieren migrierten permuté permuter rebasculé migrent "
     "basculent reemplazo sustituyeron migramos migraremos reemplazaron mudamos-datos"},
    {Part::arrives,
     "started begann antreten angetreten nominated elected eingewechselt gewählt bestellt élu élue "
     "nommée recrutons asume asumen ficharon nombraron eligieron eligió"},
    {Part::leaves,
     "deja dimite bows bowed quitting moves-on "
     "jubilaron jubilado retires axed booted deposed stepped-down resigning abgewählt abgesetzt "
     "abgeht hört-auf weggeht zurücktritt verabschiedet limogé limogée débarque renvoyé renvoyée "
     "démissionnaire partante cese cesaron destituyeron renunciado dimite renuncian fallecido"},
    {Part::doubtful,
     "diskutiert diskutieren berät beraten discute discutent débat débattent debate debaten discuten "
     "estudia estudian discusses debating debated examine sopesa considers mulls erwägt prüft "
     "tanteando angeboten "
     "thought pensado pensé pensaba überlegt dachten angedacht songé pensé gespräche verhandlungen verhandelt discussions négociations négociation pourparlers "
     "negociaciones negociación conversaciones negotiations negotiating toying mulling ponder "
     "tentative sondieren sondierung sondierungen erwägen erwogen tantean sopesando sopesamos "
     "rumorea"},
    // ---- around them
    {Part::fresh,
     "viert vierte vierter viertes vierten fünfte fünften fünftes sechste 2nd 3rd 4th 5th fifth sixth zusätzliche zusätzlichen zusätzliches quatrième cinquième 2e 3e cuarta cuarto quinta quinto otro otros otras autre autres more weiters "
     "new second third fourth another additional first neue neuer neues neuen neuem zweite zweiter "
     "zweites zweiten dritte dritter drittes dritten weitere weiterer weiteren weiteres nouveau "
     "nouveaux nouvelle nouvelles nouvel deuxième troisième second seconde nuevo nueva nuevos "
     "nuevas segunda segundo tercera tercero tercer otra brandneue"},
    {Part::failed,
     "geplatzte begraben entfallen ad-acta fizzled scuppered vetoed enterré enterrée descartada suspendido suspendida paralizado paralizada frenado cancelación "
     "failed cancelled canceled aborted shelved postponed denied refused declined rejected "
     "averted collapsed avoided scrapped unconfirmed geplatzt gescheitert abgesagt abgelehnt "
     "abgeblasen verworfen vermieden vermeiden abgewendet dementiert gestoppt verschoben "
     "zerschlagen échoué annulé annulée annulés refusé refusée démenti démentie repoussé repoussée reporté reportée "
     "capoté évité évités avorté abandonné cancelado canceló cancelada cancelaron aplazado aplazó "
     "aplazada pospuesto rechazado rechazamos rechazada fracasó desmentido evitado evitamos descartado "
     "cayó anulado rumours rumors rumour rumor gerücht gerüchte gerüchteküche rumeur rumeurs rumores "
     "bid offer offers übernahmeangebot proposé propuesto oferta ofrecieron"},
    {Part::decided,
     "signed approved decided confirmed agreed scheduled fixed unterschrieben beschlossen "
     "genehmigt entschieden abgesegnet terminiert gemietet bewilligt signé décidé validé acté "
     "confirmé approuvé firmado aprobado decidido confirmado alquilado acordado "
     "gebucht bestätigt firmada aprobada alquilada décidée signée validée"},
    {Part::doubtful,
     "imaginons imagine imaginez supposons angenommen imaginemos supongamos imagina supposing "
     "poss ergebnisoffen idea idée idee offen "
     "maybe-later hypothetisch hypothetical spekulation speculation rumor-mill suena podrían pourraient "
     "maybe perhaps might could considering consider exploring discussing someday possibly "
     "potentially vielleicht eventuell überlegen überlege überlegung überlegungen möglicherweise könnten könnte denken "
     "nachdenken irgendwann evtl peut-être peut-etre envisageons envisage réfléchit réfléchissons pense "
     "pensons éventuellement pourrait aimerait aimerions jour quizás quizá podríamos pensando "
     "valorando evaluando algún gustaría posible posiblemente plantea planteamos talks thinking "
     "expected expect rumoured likely probablemente wahrscheinlich whether afraid worried "
     "fürchten befürchten angst craint craignons tememos miedo worry evaluating prüfen "
     "estudiando étudie étudions tal wish dream hope hoping hoffen espérons esperamos hoffentlich "
     "ojalá threatened drohen droht"},
    {Part::wished,
     "würden gern gerne wouldlike gustaría aimerions "
     "want wants planning plan plans planned intend looking searching need needs seeking trying "
     "wanted wanting wollen will möchten möchte planen plant geplant suchen sucht suche brauchen "
     "bräuchten benötigen gesucht veut voulons veux souhaitons prévoyons cherche cherchons besoin "
     "faut faudrait queremos quiere quiero planeamos buscamos busca buscando necesitamos quisiéramos "
     "quisieron querían would aiming träumen wünschen quisiera "
     "necesito"},
    {Part::because,
     "because due wegen aufgrund cause por debido since seit ab depuis desde deadline frist"},
};

struct Index {
    std::unordered_map<std::string, Parts> exact, beginnings, ends;
    std::size_t shortest_beginning = 99, shortest_end = 99, longest_beginning = 0;

    Index()
    {
        for (const PartWords& line : table)
            for (std::size_t at = 0; at < line.words.size();) {
                const std::size_t end = std::min(line.words.find(' ', at), line.words.size());
                if (end > at) add(line.words.substr(at, end - at), bit(line.part));
                at = end + 1;
            }
    }

    void add(std::string_view word, Parts part)
    {
        const bool begins = word.back() == '*', ends_so = word.front() == '*';
        if (begins) word.remove_suffix(1);
        if (ends_so) word.remove_prefix(1);
        put(fold(word), part, begins, ends_so);
        std::string spelled;  // umlauts typed as two letters
        for (std::size_t i = 0; i < word.size(); ++i) {
            const std::string_view two = word.substr(i, 2);
            const bool umlaut = two == "ä" || two == "ö" || two == "ü";
            spelled += umlaut ? two == "ä" ? "ae" : two == "ö" ? "oe" : "ue" : word.substr(i, 1);
            i += umlaut;
        }
        if (spelled != word) put(fold(spelled), part, begins, ends_so);
    }

    void put(const std::string& word, Parts part, bool begins, bool ends_so)
    {
        if (begins) {
            beginnings[word] |= part;
            shortest_beginning = std::min(shortest_beginning, word.size());
            longest_beginning = std::max(longest_beginning, word.size());
        } else if (ends_so) {
            ends[word] |= part;
            shortest_end = std::min(shortest_end, word.size());
        } else {
            exact[word] |= part;
        }
    }
};

const Index& index()
{
    static const Index only;
    return only;
}

Parts found(const std::unordered_map<std::string, Parts>& in, std::string_view word)
{
    const auto known = in.find(std::string(word));
    return known == in.end() ? Parts{0} : known->second;
}

}  // namespace

Parts parts_of(std::string_view word)
{
    const Index& words = index();
    Parts parts = found(words.exact, word);
    const std::size_t longest = std::min(word.size(), words.longest_beginning);
    for (std::size_t size = words.shortest_beginning; size <= longest; ++size)
        parts |= found(words.beginnings, word.substr(0, size));
    constexpr std::size_t first_of_a_compound = 3;
    for (std::size_t size = words.shortest_end; size + first_of_a_compound <= word.size(); ++size)
        parts |= found(words.ends, word.substr(word.size() - size));
    return parts;
}

}  // namespace usher::dialog::vocabulary
