#pragma once
// Words of which wishes about the talk are made: who tells whom, who has to ask, what was wrong
// before. `control_frames.cpp` says which of them together make a wish; whole phrases stand in
// `control.cpp`. All folded, in English, German, French and Spanish, parted by spaces.

#include <string_view>

namespace usher::dialog::vocabulary {

// ---- does not know: knowing, denied

inline constexpr std::string_view knowing =
    "know knows knew kenn kenne kennen remember recall weiss wissen wusste wusst sais sait savons "
    "saurais "
    "saurait sabe sabemos sabria sabriamos recuerdo rappelle souviens";

// Whoever knows instead of the visitor.
inline constexpr std::string_view others_who_know =
    "socia socio jefe jefa colega companera companero gestoria contable marido mujer chef chefin "
    "kollege kollegin buchhaltung steuerberater steuerberaterin mann frau boss colleague partner buchhalter buchhalterin geschaftsfuhrer compta "
    "contabilidad contador contadora administracion direction siege zentrale verwaltung hr "
    "accounts accounting bookkeeping informatico informatica edv technik "
    "husband wife accountant finance bookkeeper collegue patron patronne associe associee "
    "comptable"
    " encargado encargada hausmeister hausmeisterin sekretariat sekretarin steuerburo"
    " geschaftsfuhrerin bookkeepers caretaker secretary secretaire comptables"
    " burokraft vorarbeiter meister lagerist disponent einkaufer chefs jefes"
    " technicien techniker administrador administradora responsable concierge conserje"
    " portero spouse vorgesetzte vorgesetzter";

// What one would have to know, see or have at hand.
inline constexpr std::string_view insights =
    "insight insights overview visibility info infos information access numbers figures einblick "
    "uberblick durchblick informationen zahlen daten angaben idee info visibilite vision chiffres "
    "infos donnees acces informacion datos dato cifras numeros constancia noticia visibilidad "
    "acceso main";

// "Ask the boss", "demandez au patron": at the start of a clause.
inline constexpr std::string_view send_elsewhere =
    "ask fragen frag fragt demandez demande demander preguntale preguntele preguntadle pregunten "
    "preguntenle pregunta pregunte";

// "The bookkeepers deal with that": instead of the visitor.
inline constexpr std::string_view dealing =
    "deals handles does manages knows macht machen kummert kennt erledigt verwaltet gere gerent "
    "occupe s'occupe fait lleva llevan maneja gestiona hace sabe";

inline constexpr std::string_view of_that = "that this it them das dies sich ca cela lo la eso";

// ---- keeps it

inline constexpr std::string_view keeping =
    "keep keeping behalte behalten garde gardons guardo guardamos reservo";

// ---- would have to find out

inline constexpr std::string_view having_to =
    "must need needs have haveto has gotta let lemme i'll i'd muss musst musste mussten mussen "
    "musst faut faudrait dois doit devrais devons vais tengo tendria tenemos tendriamos habria hay "
    "debo deberia voy dejame dejeme better should";

inline constexpr std::string_view finding_out =
    "pull ask check find confirm verify consult dig fragen nachfragen nachsehen nachschauen "
    "rausfinden herausfinden klaren abklaren prufen nachprufen erkundigen ruckfragen "
    "rucksprache abstimmen recherchieren gucken nachgucken "
    "nachzahlen demander verifier renseigner voir regarder consulter preguntar preguntarle preguntarlo "
    "preguntarselo consultar consultarlo mirar mirarlo revisar revisarlo averiguar averiguarlo "
    "verificar verificarlo comprobar comprobarlo contarlos contar";

// ---- keeps it to themselves

inline constexpr std::string_view telling =
    "say tell telling share sharing disclose disclosing reveal give giving hand handing discuss "
    "discussing answer answering talk provide sagen sage sag verraten verrate verrat angeben "
    "nennen preisgeben rausgeben herausgeben herausrucken rausrucken mitteilen teilen "
    "reden redet sprechen spricht beantworten schreiben reinschreiben hinschreiben eingeben "
    "auskunft aussern raconter ecrire write type escribir weitergeben erzahlen dire donner donne donnons "
    "communiquer communique communiquons partager divulguer repondre parler parle dar doy damos "
    "darlo darle darla decir decirlo decirle decirte decirselo digo contar contarlo contestar "
    "responder compartir compartirlo comparto compartimos revelar revelarlo facilitar hablar "
    "facilitarlo";

inline constexpr std::string_view rather_not =
    "not don't won't can't cannot wouldn't never dont wont cant rather prefer nicht nichts nix "
    "ungern kein keine keinen niemals nie pas jamais rien refuse no nunca nada mejor envie"
    " erst ned net nich ned nid nod ungerne refuso niego";

inline constexpr std::string_view what_was_asked =
    "that it this them those such das dies sowas daruber dazu davon hier chat bot bots "
    "chatbot ca cela le la l y en eso esto ello lo aqui correo mail email address adresse number "
    "phone telefono numero nombre name info information informacion information dato datos data "
    "daten details nummer zahlen figures numbers chiffres cifras question frage pregunta";

// ---- wants to change what was said

inline constexpr std::string_view mistaken =
    "wrong mistake mistyped misread misclicked typo incorrect mixed messed screwed falsch falsche "
    "falschen falscher falsches vertippt vertan verklickt verschrieben verlesen geirrt fehler "
    "verwechselt trompe trompee erreur faux fausse mauvais mauvaise plante gourre gouree mal "
    "equivoque equivocado equivocada confundi confundido confundida quatsch blodsinn unsinn "
    "nonsense error erronea erroneo incorrecto incorrecta"
    " vertippe vertippselt vermacht verguckt verzahlt versehen misspelled miscounted"
    " slipped goofed botched fumbled";

inline constexpr std::string_view changing =
    "change fix correct edit redo amend update revise undo adjust andern korrigieren anpassen "
    "berichtigen verbessern uberarbeiten modifier changer corriger rectifier revoir reprendre "
    "cambiar cambiarlo corregir corregirlo corregirla modificar modificarlo rectificar editar"
    " corrige modifie rectifie korrigiere andere verbessere corrijo cambio rectifico"
    " verandern abandern ausbessern nachbessern reprends";

inline constexpr std::string_view earlier =
    "earlier before previous last above ago first prior vorhin vorher eben oben davor vorherige "
    "vorherigen letzte letzten letzter vorigen vorige zuvor avant precedent precedente "
    "precedemment derniere dernier heure tantot haut antes anterior ultima ultimo arriba "
    "previa"
    " vorangegangene vorhergehende";

inline constexpr std::string_view said_here =
    "answer answers answered question entry typed put entered gave said told wrote picked chose "
    "selected clicked ticked antwort antworten frage angabe angaben eingabe angegeben eingegeben "
    "geschrieben gesagt angeklickt ausgewahlt getippt gemacht reponse reponses repondu question "
    "saisie saisi mis dit ecrit indique coche clique respuesta respuestas pregunta puse puesto "
    "dije "
    "dicho escribi escrito marque elegi conteste respondi";

// ---- wants a person

inline constexpr std::string_view calling =
    "call phone ring rufts ruafts ruaft anrufts ruefed telefonier telefoniert rufen ruf ruft anrufen zuruckrufen telefonieren appeler appelez "
    "rappeler rappelez rappelle appelle recontacter telephoner llamar llama llame llamen llamame "
    "llameme llamenme llamarme contactarme";

inline constexpr std::string_view to_me = "me us mich uns mir m nous moi nos back durch zuruck";

inline constexpr std::string_view speaking =
    "talk speak chat deal connect transfer put patch sprechen reden verbinden telefonieren "
    "unterhalten parler discuter echanger passez mettez transferez hablar conversar comunicar "
    "pasame paseme ponme pongame comuniqueme hablarlo tratarlo contactar want need get would "
    "prefer rather give will mochte mocht brauche hatte wurde lieber geben veux voudrais "
    "prefere prefererais souhaite quiero quisiera prefiero necesito gustaria"
    " besprechen bereden klaren red rede spreche speaking parle hable hablo discutir"
    " comentarlo schnacken";

inline constexpr std::string_view persons =
    "human humans person someone somebody anyone agent rep representative salesperson sales "
    "colleague advisor adviser operator mensch menschen jemand jemanden jemandem mitarbeiter "
    "mitarbeiterin berater beraterin vertrieb vertriebler ansprechpartner kollegen kundenberater "
    "aussendienst humain conseiller conseillere commercial commerciale quelqu personne "
    "interlocuteur vendeur collegue technicien humano persona alguien asesor asesora "
    "comercial agente operador tecnico representante companero"
    " echten echter echte echtem menschlichen wem wen anybody vendedor"
    " vendedora gestor gestora conseillers humaine humana agents staff sachbearbeiter"
    " sachbearbeiterin kundendienst techniker fachmann spezialist experten expert";

// Who talks, or would, at the end of the clause: "... mit jemandem sprechen", "someone I can talk to".
inline constexpr std::string_view talking =
    "talk speak chat deal connect sprechen spreche reden rede red verbinden telefonieren unterhalten "
    "besprechen bereden klaren schnacken plaudern quatschen schwatzen parler discuter echanger hablar conversar "
    "hablarlo tratarlo comentarlo mochte mocht will hatte haben brauche brauch geben lieber";

// ---- against talking here

inline constexpr std::string_view this_chat =
    "bot bots robot robots roboter robotern chatbot chatbots machine machines maschine maschinen "
    "computer computern automat automaten automate ki ai ia chat chats textfeld textfeldern kasten "
    "kastchen feld formular formulaire form formulario box typing type tippen tipp tippe tipperei "
    "writing write schreiben schreib ecrire taper escribir teclear maquina maquinas robo bildschirm screen ecran "
    "pantalla software programm programme programa ding tastatur keyboard clavier teclado algorithme "
    "algorithmus algorithm algoritmo";

inline constexpr std::string_view against_it =
    "not no don't dont never useless hate annoying rubbish hopeless stupid dumb silly frustrating "
    "instead than rather tired enough hard long complicated nicht nich ned net nix kein keinen keine "
    "keinem ungern nervt nerven nervig blod bloden bloder dumm dummer sinnlos statt anstatt als lieber "
    "satt kompliziert umstandlich lang muhsam hasse doof pas plus trop nul nulle inutile marre agace "
    "enerve deteste horreur complique plutot sin odio inutil harto harta cansado cansada pesado largo "
    "complicado tonto prefiero mejor nada nunca";

// "Was not right": right, denied.
inline constexpr std::string_view rightly =
    "stimmt stimmte stimmen passt passte richtig korrekt right correct juste correcte bon bonne bien "
    "correcto correcta";

}  // namespace usher::dialog::vocabulary
