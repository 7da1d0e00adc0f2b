// Words that steer the talk instead of answering: don't know, skip, back, a person, questions.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    // ---- does not know
    {Sense::unknown, "",
     "(nobody|no one|noone) (has|had|) (told|tells) (me|us) (yet|anything|that|), (nobody|no one) (knows|knew|here knows) (yet|for sure|exactly|), (i|we) (haven't|have not) been told (yet|), (someone|somebody|my colleague|my boss|finance|it|hr|quality|the * (team|dept|department)) would know, (quality|finance|it|hr|sales) (dept|department|team) would know, would know, (you'd|you would) have to ask *, (that's|it's) a question for *, search me, your guess is as good as mine, god knows, heaven knows, no earthly idea, not off the top of my head, (i|we) (really|) couldn't (tell|say), out of my depth, above my pay grade, "
     "(hat|hat's) (mir|uns) (noch|) (keiner|niemand) gesagt, (mir|uns) hat (das|) (noch|) (keiner|niemand) (was|das|) gesagt, (das|) weiß (hier|) (keiner|niemand|kein mensch), da (müsste|muss|müssten) (ich|man|wir) * (fragen|nachfragen|nachschauen|nachsehen), (müsste|muss) (ich|man) (erst|) (nachfragen|nachschauen|fragen|klären), keinen (schimmer|plan|blassen schimmer), kein plan, frag mich was leichteres, überfragt, da bin ich überfragt, "
     "(j|je n|je) en sais (rien|fichtre rien), (j|je n) en sais (trop|) rien, aucune idée, (je|) sais pas trop, on ne (m|nous) a (rien|pas) dit, personne ne (me l a dit|sait|m a dit|me l a encore dit), il faudrait (que je|) demand(er|e) *, faut que je demande, je donne ma langue au chat, pas la moindre idée, "
     "ni idea, (nadie|no) me (lo|) (ha|han) dicho (todavía|aún|), (nadie|no) nos (lo|) (ha|han) dicho, nadie (lo|) sabe, habría que preguntar(lo|) *, tendría que preguntar(lo|) *, no me lo han dicho, no tengo (ni|la menor|la más mínima) idea, vete a saber, sabe dios, (eso|) lo sabrá *"},
    {Sense::unknown, "",
     "(i|we|) (really|honestly|) (don't|do not|dont) (really|actually|even|) know, dunno, idk, "
     "i dunno, (i|we|) (have|got|had|i've got) no (idea|clue), no (idea|clue|earthly), not a clue, "
     "haven't (a|the faintest|the foggiest|the slightest|got a) (clue|idea), no (real|good) idea, "
     "haven't the (faintest|foggiest|slightest), couldn't (tell|say), couldn't tell you, "
     "(i|we|) (can't|cannot|can not) (really|) (say|tell) (you|) (for sure|right now|off hand|offhand|off the top of my head|), "
     "i'm not (sure|certain), (i am|im|am) not (sure|certain), not (really|entirely|quite|100%|too|so|) (sure|certain), "
     "unsure, beats me, who knows, hard to (say|tell|estimate|guess), difficult to (say|tell|estimate), tough to say, "
     "(i'd|i would|i'll|would|i) (have to|need to|must) (check|ask|look it up|look that up|find out|get back to you), "
     "need to (check|ask|look it up|find out), let me (check|find out|ask|get back to you), "
     "not (something i know|my area|my department|my field|my job), "
     "(i|we|) (haven't|have not|havent) (decided|checked|counted|thought about it|figured that out|worked that out|got a number) (yet|), "
     "(i|we|) never (counted|checked), undecided, (i'm|i am|im) undecided, up in the air, "
     "(that|it) is unknown, unknown, "
     "(it's|it is|still|) (tbd|tbc|to be determined|to be decided|to be defined|to be confirmed|undecided), "
     "(wouldn't|would not) know, no way (to know|of knowing), "
     "(can't|cannot|don't|do not) (remember|recall), i forget, i forgot, "
     "(that's|this is|it's|) (above|beyond) my pay grade, "
     "(you'd|you would|you) have to ask, someone else would know, ask (my|our|the) (boss|cfo|ceo|colleague|manager|finance team), "
     "(not|nothing) (yet|) (decided|defined|set|fixed|determined|allocated|agreed|settled) (yet|), no (budget|date|number|decision|figure) (yet|so far|set|defined|allocated), (we|i) (haven't|have not|havent) (set|got|allocated|defined|agreed|approved) (one|a budget|any|it|anything) (yet|), (that|it|this) (isn't|is not) (decided|defined|set|clear|fixed) (yet|), ask (our|my|the) (cfo|ceo|boss|finance|accountant|manager), (yet|still) (undecided|to be decided|open), your guess is as good as mine, search me, (it|that) is not clear (to me|yet|), not clear yet, "
     "we are still (figuring|working) (it|that) out, still figuring (it|that) out, no info, no information, not aware, "
     "i lack that information, emojidunno"},
    {Sense::unknown, "",
     "(noch|aktuell) kein (budget|datum|termin|wert|betrag) (festgelegt|definiert|geplant|), (noch|) nicht (definiert|festgelegt|bestimmt|beschlossen|budgetiert), (das|) weiß ich (leider|gerade|auch|grad|jetzt|selbst|) (nicht|net|ned) (genau|so genau|), weiss (ich|) nicht, weiß (leider|gerade|grad|auch|noch|) (noch|) nicht (genau|so genau|), "
     "ich weiß (es|das|) (leider|gerade|auch|ehrlich gesagt|) nicht (genau|so genau|sicher|), wissen wir (leider|noch|) nicht, "
     "(das|) (wissen|weiß) (wir|ich) (leider|noch|) nicht, das weiß ich nicht, "
     "(absolut|ehrlich gesagt|) keine ahnung, keinen (blassen|) (schimmer|plan), kein plan, null ahnung, keinen dunst, kp, ka, "
     "(hab|habe|ich hab|ich habe) (da|) (keine ahnung|keinen schimmer|keinen überblick), "
     "(kann ich|kann man|) (leider|so|jetzt|gerade|grad|) (nicht|schwer|schlecht) (genau|) (sagen|beantworten|einschätzen|beurteilen), "
     "(ich|) kann (ich|) (das|dir|ihnen|) (leider|jetzt|gerade|aus dem stegreif|so|) nicht (genau|) (sagen|beantworten|beurteilen), "
     "schwer (zu|) (sagen|schätzen|einzuschätzen), schwierig zu sagen, (bin|ich bin) (mir|) (nicht|noch nicht|unsicher|nicht ganz|leider nicht) sicher, "
     "bin (mir|) unsicher, nicht sicher, unsicher, (da|) bin ich überfragt, da fragen sie mich was, da fragst du mich was, da fragen sie den falschen, "
     "(das|) (müsste|muss|müssten) ich (erst|) (nachsehen|nachschauen|nachfragen|klären|prüfen|fragen|erfragen|checken), "
     "(da|) muss ich (erst|) (nachfragen|nachsehen|nachschauen|fragen|schauen), (das|) (steht|ist) noch (nicht fest|offen|unklar|nicht klar|nicht entschieden|nicht bekannt), "
     "noch (nicht entschieden|offen|unklar|nicht klar|nicht festgelegt), unbekannt, nicht bekannt, mir nicht bekannt, unklar, "
     "(noch|) unentschieden, (das|) entzieht sich meiner kenntnis, nicht mein bereich, frag mich (was leichteres|nicht), wer weiß (das schon|), "
     "gute frage (keine ahnung|), weiß der geier, was weiß ich, darüber weiß ich nichts, haben wir nie gezählt, dazu habe ich keine (infos|informationen|zahlen)"},
    {Sense::unknown, "",
     "(pas encore|non) (défini|définie|fixé|fixée|déterminé|arrêté|budgété), pas (encore|) de budget (défini|fixé|), (je|j|) (ne|n|) (le|) (sais|sait) (vraiment|absolument|franchement|) pas (trop|vraiment|encore|exactement|du tout|), chais pas, chépas, jsp, "
     "on (ne|n|) sait pas (encore|trop|), nous ne (le|) savons pas (encore|), je l ignore, j ignore, "
     "(je n ai|j ai|je n en ai|) aucune idée, (je n ai|j ai|j en ai|) pas (la moindre|d) idée, (je n en|j en) ai (aucune|pas la moindre) idée, "
     "(je ne suis|je suis|suis|) pas (sûr|sûre|certain|certaine) (du tout|), pas (très|tout à fait|vraiment) (sûr|sûre), "
     "(je ne|je|) (peux|saurais|pourrais) pas (vous|te|) (le|) (dire|répondre), difficile à dire, dur à dire, "
     "(je dois|il faut que je|il faudrait que je|je devrais|faut que je) (vérifie|vérifier|demande|demander|me renseigne|regarde), "
     "(pas encore|ce n est pas encore|c est pas encore) (décidé|défini|fixé|déterminé), à (définir|déterminer|confirmer|voir), "
     "inconnu, je n ai pas (l|cette|d) (info|information), aucune info, ça (dépasse|n est pas) mon (niveau|domaine), pas mon domaine, qui sait, "
     "nsp, ne sait pas, ça reste à (définir|voir), je ne m en souviens (pas|plus), on verra, mystère"},
    {Sense::unknown, "",
     "(aún|todavía|) sin (definir|decidir|determinar|asignar|presupuesto definido|fijar) (aún|todavía|), (aún|todavía) sin presupuesto, sin presupuesto (aún|todavía|definido|asignado), (la verdad|) (yo|) (no|ni) (lo|) (sé|se) (la verdad|exactamente|bien|muy bien|aún|todavía|seguro|), no sabría (decir|decirte|decirle|decirlo), no sabemos (aún|todavía|), "
     "(no tengo|) ni (idea|la menor idea|la más mínima idea|puta idea), (no tengo|sin) (la menor|ninguna|) idea, "
     "(no|) (estoy|estamos|) no (seguro|segura|estoy seguro|estoy segura|estamos seguros), no estoy (muy|del todo|tan|) (seguro|segura), no (es|está) (seguro|claro), "
     "(es|) difícil (de|) (decir|saberlo|estimar), no (te|le|) (puedo|podría) decir, "
     "(tendría|tengo|habría|hay) que (preguntar|consultar|consultarlo|mirar|mirarlo|revisar|averiguar|verificar|comprobarlo), "
     "(aún|todavía) (no está|no lo hemos|sin) (decidido|definido|definir|decidir|claro), no (está|lo hemos) (decidido|definido) (aún|todavía|), "
     "por (definir|determinar|decidir|confirmar), desconozco (el dato|eso|), lo desconozco, desconocido, quién sabe, vete a saber, "
     "no (es|) mi (área|departamento), no (me|lo) (acuerdo|recuerdo), no dispongo de (ese dato|esa información), ns, ns nc, nc"},
    // ---- refuses, goes on
    {Sense::skip, "",
     "(i|we) (don't|do not|won't|will not|never|would never) (give|share|hand|disclose|reveal|post|publish) (that|it|this|those|my *|them|such things|our numbers|out) (out|away|with (you|bots|strangers|anyone)|to (anyone|strangers)|), (not|never) (giving|sharing|telling|handing) (you|out|) (that|my *|it|this), (you|u) (don't|do not) need (that|to know|it|my *), (i|we) keep that to (myself|ourselves), joker, i plead the fifth, "
     "(gebe|geb|geben) (ich|wir) (nicht|ungern|niemals|nie) (raus|heraus|her|weiter|preis|), (sag|sage|verrate|verraten) (ich|wir) (nicht|lieber nicht|ungern), (möchte|will|wollen) (ich|wir) (hier|) (nicht|lieber nicht) (angeben|sagen|preisgeben|teilen), geht (sie|euch|dich|niemanden|keinen) (nichts|nix|) an, "
     "(je|on|nous) (ne|) (donne|donnons|communique|communiquons|divulgue|divulguons) pas (ça|cela|cette information|ce genre de *|mon *|ma *|nos *|), (je|) (préfère|préférerais) (ne pas|pas) (le|la|les|) (dire|donner|répondre|communiquer), ça ne (vous|te) regarde pas, je garde ça pour moi, "
     "(no|nunca) (doy|damos|comparto|compartimos|facilito|facilitamos) (eso|esa *|ese *|mi *|mis *|nuestros *|nuestras *|esos datos|estos datos|datos), no (se|) lo (digo|voy a decir|puedo decir), me lo (guardo|reservo), eso me lo guardo"},
    {Sense::skip, "",
     "skip (it|this|that|this one|that one|the question|this question|that question|) (please|), (can|could|may) (we|i|you) skip (this|that|it|this one|the question|this question), "
     "let's skip (it|this|that|this one|), next (one|question|) (please|), pass (on this|on that|on this one|), (i'll|i will|i) pass, hard pass, "
     "(i'd|i would|we'd|i) (rather|prefer|) (not|prefer not|prefer not to|rather not) (say|answer|tell|tell you|share|share that|disclose|disclose that|give that out|discuss that|answer that), "
     "(prefer|rather) not (to|) (say|answer|share|disclose|tell), rather not, i'd rather not, prefer not, i'd prefer not to, "
     "(that's|that is|this is|it's|it is|is|) (confidential|private|classified|sensitive|a secret|secret|proprietary|under nda|strictly confidential|not public|not public information) (information|info|), (that's|that is|this is|it's|it is) (personal|internal|not for the public|not something i share|not something we share|not something we disclose|not something i can share), i'd rather (stay|remain|be) anonymous, (stay|remain|prefer to stay|prefer to remain) anonymous, (i|we|) (don't|do not|won't|will not|rather not|would rather not|prefer not to) (want|wish|like|) (to|) (give|leave|share|provide|hand out|give out|hand over) (you|) (my|that|any|an|the|out my|our) (e mail|email|mail|address|email address|number|phone|phone number|name|data|details|info|information), no (e mail|email|mail) (please|address|), "
     "(i|we|) (can't|cannot|can not|may not|am not allowed to|are not allowed to|don't|do not|won't|will not|wouldn't) (want to|like to|wish to|) (disclose|share|reveal|give out|publish|talk about|discuss) (that|this|it|those|these|our|numbers|such|figures|), "
     "(i am|i'm|we are|we're) not (allowed|at liberty|permitted|authorized|authorised|willing|going) to (say|tell|share|disclose|answer|discuss), i'm not allowed to (say|tell|share|disclose|answer), "
     "not allowed to (say|tell|share|disclose), (i|) (don't|do not|won't|will not) (want|wish|like|care) to (answer|say|tell|share|talk about) (that|this|it|), (i|) won't (answer|tell|say) (that|this|you|it|), refuse to answer, i refuse, "
     "(that's|that is|it's|it is|) none of (your|ur) (business|concern), mind your own business, not (your|ur) business, (that's|) not relevant, irrelevant, (that|this|it) doesn't (matter|apply), "
     "not applicable, n a, na, n/a, not telling (you|), no comment, let's (move on|go on|continue|move along|keep going), move on, moving on, go on, continue, carry on, can we move on, "
     "ask (me|) something else, ask me (later|another one), maybe later, not now, later, under nda, "
     "(can|could) we (talk about|come back to|do) (this|that|it) later, leave (it|that|this) (blank|out|open), i'll leave that (blank|out|open), don't want to say, "
     "stop asking, enough questions, too many questions, (that's|this is|) too personal, why would i tell you (that|), cancel, stop, quit, exit, never mind, nevermind, nvm, forget it"},
    {Sense::skip, "",
     "überspring (das|die frage|), überspringen, (bitte|) (diese|die|) (frage|) überspringen (bitte|), skippen, kann(st|) (ich|man|wir|) (das|die frage|) überspringen, können wir (das|die frage|diese frage) überspringen, "
     "weiter (bitte|im text|), nächste (frage|bitte|), (bitte|zur|) nächste(n|) frage, geh(en|) (wir|) weiter, machen wir weiter, mach weiter, lass(en|) (uns|wir|sie uns|) (das|weitermachen|weitergehen) (aus|), "
     "(möchte|will|mag|möchten|wollen|darf|dürfen|kann|werde|werden) (ich|wir) (das|dazu|hier|lieber|leider|) (lieber|leider|nichts|) (nicht|nichts|) (sagen|beantworten|verraten|angeben|preisgeben|mitteilen|teilen), "
     "(ich|wir) (möchte|will|mag|möchten|wollen|darf|dürfen|kann|werde) (das|dazu|darüber|) (lieber|leider|gerne|) (nicht|nichts|keine angabe|keine angaben) (sagen|beantworten|verraten|angeben|preisgeben|machen|mitteilen|teilen|reden|sprechen), "
     "(das|) (möchte|will|mag|darf|dürfen|möchten|wollen) (ich|wir) (hier|ihnen|dir|) (lieber|leider|) nicht (sagen|beantworten|verraten|angeben|preisgeben|mitteilen|teilen|öffentlich machen), "
     "(das|) sag(e|) ich (lieber|) nicht, lieber nicht, keine angabe(n|), keine auskunft, kein kommentar, (das|) (ist|) (vertraulich|geheim|streng vertraulich|geschäftsgeheimnis|betriebsgeheimnis|ein geheimnis), (das|) ist (privat|intern|persönlich|nicht öffentlich), "
     "(das|) geht (sie|dich|euch|niemanden|keinen) (nix|nichts) an, tut nichts zur sache, (das|) ist (nicht|ir)relevant, das ist irrelevant, nicht relevant, spielt keine rolle, trifft nicht zu, entfällt, "
     "frag(en|) (sie|) (mich|) (was|etwas) anderes, (vielleicht|) später, jetzt nicht, abbrechen, stopp, lass (das|es|gut sein), egal, vergiss es, das geht zu weit, zu persönlich, zu viele fragen, unterliegt (dem|einem|der) (nda|geheimhaltung)"},
    {Sense::skip, "",
     "passer (cette question|la question|), passez, passons (à la suite|à la question suivante|), je passe (cette question|), (question|) suivante, suivant, (la|) suite, (on|) continue(r|z|ons|), on passe (à la suite|), (on peut|peut on|pouvons nous) passer (cette question|), sautez (cette question|), sauter (cette question|), "
     "(je|j|nous|on) (préfère|préférons|aimerais|préférerais|aime) (autant|mieux|) (ne pas|pas) (le|vous le|y|) (répondre|dire|en parler|divulguer|communiquer|partager|indiquer), (préfère|préfere) ne pas (répondre|dire|le dire), "
     "(je|nous|on) (ne|) (veux|souhaite|peux|peut|pouvons|souhaitons|voulons) pas (le|vous le|y|vous|en|) (dire|répondre|divulguer|communiquer|partager|révéler|parler), pas envie (de répondre|de le dire|d en parler|), "
     "(c est|) (confidentiel|privé|secret), c est (personnel|interne|sensible), information (confidentielle|sensible), (ça|cela) (ne|) (vous|te) regarde pas, (ça|cela) (ne|) regarde (que moi|personne), occupez vous de vos (affaires|oignons), "
     "sans commentaire(s|), pas de commentaire, pas applicable, non applicable, sans objet, (ce n est pas|pas) (pertinent|important), (plus|peut être plus) tard, pas maintenant, annuler, laissez tomber, laisse tomber, oubliez, peu importe, "
     "(autre question|posez moi une autre question), trop (personnel|indiscret), refuse de répondre, je refuse (de répondre|), secret professionnel"},
    {Sense::skip, "",
     "no puedo (decirlo|decírtelo|decírselo), (je|) (ne|) peux pas (le|vous le|en) (dire|parler), salta(r|te|) (esta|la|esa|) (pregunta|), saltar (esto|eso|esta|), sáltate (esta|esa|), saltemos (esta|eso|), (podemos|puedo|se puede) (saltar|saltarnos|saltarme|omitir) (esta|esa|esto|eso|la pregunta|), omitir, omite (esta|esto|), siguiente (pregunta|por favor|), la siguiente, (pregunta|) siguiente, paso (de esta|de esa|palabra|), pasemos (a la siguiente|a otra|), pasar (a la siguiente|), "
     "(prefiero|preferiría|preferimos|prefiere) no (decirlo|decir|decirle|responder|contestar|compartirlo|revelarlo|decirte|darlo|dar ese dato|dar esa información|compartir eso), mejor no (digo|lo digo|decirlo), (no|) (quiero|puedo|podemos|queremos|voy a|deseo) (no|) (responder|contestar|revelar|divulgar|compartir|compartirlo|revelarlo|decirlo|dar) (eso|esto|a eso|esa información|ese dato|ese tipo de información|), "
     "(es|eso es|) (confidencial|privado|secreto), (es|eso es) (personal|interno), información (confidencial|privada|sensible), (eso|) no (es|) (asunto|cosa) (tuya|suya|tuyo|suyo), (a ti|a usted|) (eso|) (no|qué) (te|le) importa, no (te|le) importa, no (es asunto|es problema) (tuyo|suyo), "
     "sin comentarios, no aplica, no procede, no (es|) relevante, (sigamos|continuemos|sigue|continúa|continuar|seguir|avancemos|adelante), más tarde, luego, ahora no, en otro momento, cancelar, déjalo, olvídalo, da igual, demasiado personal, demasiadas preguntas, otra pregunta, me niego a responder"},
    // ---- back
    {Sense::back, "",
     "(oh wait|wait|oops|sorry|hold on|) (i|) (picked|chose|selected|clicked|gave|entered|put|typed|ticked|said) (the|a) wrong (one|thing|* |)(before|earlier|), let me (fix|change|correct|redo) (that|it|this|the last one), (want|need|like) to (change|fix|correct|redo) (that|it|this|what i said|the last one), (can|could) (i|we) (change|fix|correct|redo) (that|it|this|what i said|the last one|the *), (go|going|come|get) back to (the|my) (* |)(question|budget|company size|country|industry|timeline|answer), (that|the) (last|previous|first) (one|answer|thing) (was|is) (wrong|not right|incorrect|a mistake), "
     "(nochmal|noch mal|noch einmal|bitte|) zurück (zum|zur|zu der|zu den) *, (ich|) (habe|hab) (vorhin|eben|vorher|oben|) (das|die|den|was|etwas) falsche(s|n|) * (angeklickt|ausgewählt|gewählt|angegeben|eingegeben|genommen), (ich|) (möchte|will|würde gern|würde gerne|muss|kann ich) (das|die|den|meine|meinen|mein) * (ändern|korrigieren|anpassen|berichtigen), (das|) (vorhin|eben|oben) war falsch, "
     "(revenons|revenir|on revient|retournons|retour) (au|à la|aux|sur|à l) *, (je veux|je voudrais|je dois|j aimerais|il faut|peut on|on peut|puis je|est ce que je peux) (le|la|les|l|) (modifier|changer|corriger|rectifier) (ça|cela|ma *|mon *|le *|la *|), (je me suis|j ai) (trompé|trompée) (de *|dans *|sur *|), (j ai|) (choisi|cliqué|coché|mis|indiqué|sélectionné) (sur|) (le|la|un|une|de|du) (mauvais|mauvaise) *, "
     "(volvamos|volver|vuelve|regresemos) (al|a la|a los|a lo) *, (quiero|quisiera|necesito|puedo|me gustaría) (cambiar|corregir|modificar)(lo|la|) (lo de *|el *|la *|eso|), (elegí|marqué|puse|he puesto|he elegido|he marcado|seleccioné) (mal|el * equivocado|la * equivocada|la opción equivocada|lo que no era) *, (he puesto|puse|elegí) mal (el|la|lo) *"},
    {Sense::back, "",
     "(go|take me|going|step|move|can we go|can i go|could we go|let me go|let's go|i want to go|i'd like to go|please go|wait go) back (a step|one step|one|a question|one question|to the (last|previous|first) (question|one|step)|please|), back, (previous|prior|earlier) (question|one|step|answer) (please|), last (question|step|answer) (please|), the previous (question|one), undo (that|), "
     "(i|can i|could i|let me|i'd like to|i want to|i need to|may i|i have to|i must) (want to|need to|would like to|) (change|correct|edit|fix|revise|modify|update|redo|amend) (my|the|that|an|what i) (last|previous|earlier|first|) (answer|answers|response|reply|one|said|said before|entry|question), "
     "(change|correct|edit|fix|revise|redo|amend) (my|the|that) (last|previous|earlier|first|) (answer|response|reply|one|entry), (i|) (made a|there was a|that was a) (mistake|typo|error) (earlier|before|in my last answer|in the last (one|question|answer)|in the previous (one|question|answer)|above|on the last one), "
     "i (answered|got|put|typed|entered|wrote|gave) (that|the|my|the last|the previous|the last one|a|something) (question|one|answer|wrong|wrong answer|incorrectly|wrong thing|wrong number) (wrong|incorrectly|earlier|before|), my (last|previous|earlier) answer was (wrong|incorrect|not right), "
     "(return|go|jump) to the (previous|last|first) (question|step), can i redo (that|the last one), one (step|question) back"},
    {Sense::back, "",
     "zurück (bitte|zur (letzten|vorherigen|vorigen|ersten) frage|gehen|), (eine|einen|nochmal|noch mal|geh|gehe|gehen wir|bitte|kann ich|können wir) (frage|schritt|bitte|einen schritt|eine frage|nochmal|noch mal|) zurück (gehen|), (vorherige|vorige|letzte) (frage|antwort) (ändern|korrigieren|), zur (vorherigen|letzten|vorigen) frage, "
     "(ich|kann ich|möchte|ich möchte|ich will|darf ich|ich muss|muss) (gerne|gern|noch|nochmal|) (meine|die|eine) (letzte|vorherige|vorige|erste|frühere|) (antwort|angabe|eingabe) (nochmal|noch mal|gerne|noch|) (ändern|korrigieren|anpassen|berichtigen|überarbeiten), "
     "(antwort|angabe|eingabe) (ändern|korrigieren), (ich habe|hab|da habe ich) mich (vorhin|vorher|eben|gerade|bei der letzten frage|oben|) (vertippt|vertan|geirrt|verschrieben|verklickt), (das|die letzte antwort|meine letzte antwort|vorhin) war (falsch|ein fehler|nicht richtig), rückgängig (machen|)"},
    {Sense::back, "",
     "retour (en arrière|à la question (précédente|d avant)|), (revenir|revenons|revenez|retourner|on revient|je veux revenir|je voudrais revenir|peut on revenir|on peut revenir|puis je revenir|je peux revenir) (en arrière|à la question précédente|à la question d avant|à la précédente|sur ma réponse (précédente|)|), (la|) question (précédente|d avant), précédent(e|), "
     "(je|puis je|je peux|je veux|je voudrais|j aimerais|est ce que je peux|peut on|on peut|il faut que je) (veux|voudrais|souhaite|peux|) (changer|modifier|corriger|rectifier|refaire|revoir) (ma|la|mes|une) (dernière|précédente|première|) (réponse|réponses|saisie) (précédente|d avant|), "
     "(changer|modifier|corriger|rectifier) ma (dernière|) réponse (précédente|), je me suis (trompé|trompée) (tout à l heure|avant|à la question précédente|dans ma réponse précédente|plus haut|à la dernière question), (ma|la) (dernière|) réponse (précédente|d avant|) (était|est) (fausse|erronée|incorrecte), annuler ma (dernière|) réponse"},
    {Sense::back, "",
     "(volver|vuelve|volvamos|regresar|regresa|regresemos|ir|vamos|retroceder|quiero volver|puedo volver|podemos volver|quisiera volver|me gustaría volver|un paso|una pregunta) (hacia|para|) (atrás|a la (pregunta|) anterior|a la pregunta de antes|a la anterior), atrás, (la|) (pregunta|) anterior, volver, retroceder, "
     "(quiero|puedo|quisiera|me gustaría|necesito|tengo que|podría|déjame|deseo) (cambiar|corregir|modificar|editar|rectificar) (mi|la|una|lo que) (última|anterior|primera|) (respuesta|dije) (anterior|de antes|), "
     "(cambiar|corregir|modificar) (mi|la) (última|) respuesta (anterior|), me (equivoqué|he equivocado) (antes|en la (anterior|respuesta anterior|pregunta anterior|última)|arriba), (mi|la) (última|) respuesta (anterior|) (era|es|está|estaba) (incorrecta|mal|equivocada), deshacer"},
    // ---- a person
    {Sense::person, "",
     "(talk|speak|chat|talking|speaking) (to|with) (a|an|some|your|the|one of your|) (real|live|actual|human|) (human|person|human being|someone|somebody|agent|representative|rep|sales rep|salesperson|sales person|sales|sales team|support|support team|operator|advisor|adviser|consultant|staff|manager|colleague|account manager|employee|expert|specialist|people), "
     "(a|an|) (real|live|actual) (human|person|agent|human being|people), human (please|agent|being|help|support|operator|), person (please|), agent (please|), operator, representative (please|), "
     "(connect|transfer|forward|put|pass|hand) me (to|with|through|through to|over to|over|on to) (a|an|some|your|the|) (real|live|) (human|person|someone|somebody|agent|representative|rep|sales|sales team|support|operator|colleague|), "
     "(i|) (want|need|would like|prefer|demand) (a|an|to have a|to speak to a|to talk to a|to deal with a) (real|live|actual|) (human|person|agent|representative|rep|human being), i'd (rather|prefer to|like to) (talk|speak|chat|deal) (to|with) (a|an|) (real|) (human|person|someone|somebody|agent|rep|sales), "
     "(can|could) (someone|somebody|you|a human|a person|one of your people|anyone|your sales team|sales) (please|) (call|phone|ring|contact|reach out to|get in touch with|call back) (me|us) (back|), (please|just|) (call|phone|ring) me (back|please|), call me back, (give|gimme) me a (call|ring|human|person|rep), get me (a|an|your) (human|person|rep|agent|operator|manager|colleague), "
     "(is|are) there (a|any|an|) (human|person|someone|somebody|people|agent|real person|anyone) (here|there|available|around|i can talk to|i can speak to|to talk to), (no|don't want|not a|i hate|enough of) (bot|bots|a bot|robot|robots|chatbots|talking to a bot|talking to bots), (hand|handover|hand off|handoff) to (a|) (human|person), customer (service|support) (please|), speak to sales, contact sales, talk to sales, not (with|to) a (bot|machine|robot|computer), (can i|i want to|let me|may i|could i|i'd like to) (talk|speak) (to|with) (someone|somebody|a human|a person|sales|a real person)"},
    {Sense::person, "",
     "(mit|) (einem|einer|jemandem|nem|ner|jemand|jemanden) (echten|richtigen|realen|menschlichen|) (menschen|mensch|person|mitarbeiter|mitarbeiterin|berater|ansprechpartner|agenten|kollegen|vertriebler|jemandem) (sprechen|reden|chatten|verbinden|verbunden werden|telefonieren|) (bitte|), mit jemandem (sprechen|reden|vom vertrieb|aus dem vertrieb|persönlich) (sprechen|reden|), mit (dem|eurem|ihrem|) vertrieb (sprechen|reden|verbinden), "
     "(echter|richtiger|echten|) mensch(en|) (bitte|), (echte|richtige|reale) person, mitarbeiter (bitte|sprechen), (einen|ein|nen|gib mir einen|geben sie mir einen|ich will einen|ich möchte einen|ich brauche einen|ich hätte gern einen) (echten|richtigen|) (mensch|menschen|mitarbeiter|berater|ansprechpartner), "
     "(können|kann|könnte|könnt) (sie|mich|mir|ihr|jemand|du) (mich|mir|bitte|) (bitte|jemand|) (anrufen|zurückrufen|verbinden|kontaktieren), (bitte|) rufen sie mich (bitte|) (an|zurück), ruf mich an, (bitte|) um rückruf, rückruf (bitte|), (bitte|) verbinden sie mich, ansprechpartner (bitte|), kundenservice, kundendienst, (nicht|keine lust|ungern) mit (einem|einer|nem) (bot|roboter|maschine|computer|chatbot), kein(en|) (bot|roboter|chatbot), ist da (jemand|ein mensch|auch ein mensch)"},
    {Sense::person, "",
     "(parler|discuter|échanger|parlez|être mis en relation|être mise en relation) (à|avec|au|) (un|une|quelqu|quelqu un|un de vos|votre|vrai|) (vrai|vraie|) (humain|personne|conseiller|conseillère|agent|commercial|être humain|un|collègue|interlocuteur|opérateur|vendeur|service client) (en chair et en os|humain|), parler à quelqu un, parler avec quelqu un, "
     "(un|une|) (vrai|vraie) (humain|personne|conseiller), (un|) humain (svp|s il vous plaît|), (un|) conseiller (svp|s il vous plaît|), (passez|mettez|transférez) moi (à|avec|en contact avec|en relation avec|) (un|une|quelqu|) (humain|conseiller|personne|commercial|un|agent), (vous pouvez|pouvez vous|quelqu un peut|peut on|pourriez vous|est ce que quelqu un peut) (me|m) (rappeler|appeler|contacter|recontacter), (rappelez|appelez|contactez) moi, (je veux|je voudrais|j aimerais|je préfère) (un humain|un conseiller|une vraie personne|une personne|être rappelé|être rappelée|parler à une personne), service client, pas (à|avec|de) (un|une|) (robot|bot|machine), il y a quelqu un"},
    {Sense::person, "",
     "(hablar|chatear|comunicarme|contactar|conversar) con (un|una|alguien|el|su|algún|) (humano|persona|agente|asesor|asesora|comercial|representante|ser humano|operador|equipo de ventas|ventas|persona real|humano real|persona de verdad|alguien|de verdad|real|) (real|de verdad|humano|), hablar con alguien, (un|una|) (humano|persona real|persona de verdad|agente|asesor|representante|operador) (por favor|real|humano|), persona real, (pásame|páseme|ponme|póngame|comuníqueme|comunícame|conéctame|transfiéreme) (con|a) (un|una|alguien|) (humano|persona|agente|asesor|), (me|) (puede|pueden|podría|podrían|puedes) (alguien|) (llamar|llamarme|contactarme|contactar), (llámame|llámeme|llámenme), (quiero|necesito|quisiera|prefiero|me gustaría) (un humano|una persona|un agente|una persona real|un asesor|que me llamen|hablar con una persona), atención al cliente, no (quiero|) (hablar con|) (un|) (bot|robot), (hay|) alguien ahí"},
    // ---- why do you ask
    {Sense::why, "",
     "why (do|are|would|did) you (need|want|ask|asking|care|wanna know|require) (to know|this|that|it|about that|), why do you (need|want) (to know (this|that|)|that|this|it|that information|this information), why (that|this) question, why is (that|this) (relevant|important|needed|necessary), what (do you need|is) (that|this|it) for, what's (that|this) for, (what is|what's) (that|this|it) (got to do|used for|good for), why (should|would) i (tell|answer|say), for what (purpose|reason), why, how is that relevant, what difference does (that|it) make, what do you do with (that|this|my) (data|info|information|)"},
    {Sense::why, "",
     "warum (fragen sie|fragst du|wollen sie|willst du|fragt ihr|brauchen sie|müssen sie|ist das|möchten sie|wird das) (das|mich das|danach|das wissen|relevant|wichtig|gefragt|), wieso (fragen sie|fragst du|wollen sie|willst du|ist das|brauchen sie|möchten sie) (das|das wissen|relevant|wichtig|), weshalb (fragen sie|fragst du|wollen sie) (das|das wissen|), wofür (brauchen|brauchst|braucht) (sie|du|ihr|man) das, wozu (brauchen sie|brauchst du|dient|) (das|die info|), warum, wieso, weshalb, wozu, was (tut|hat) das (zur sache|damit zu tun), was machen sie mit (den|meinen|diesen) (daten|angaben)"},
    {Sense::why, "",
     "pourquoi (vous|tu|cette|voulez vous|avez vous|demandez vous|est ce que vous|me) (me|posez|demandez|demandes|voulez|besoin|question|avez besoin de|) (ça|cela|cette question|savoir (ça|cela|)|de (ça|cela|savoir)|ces informations|demandez vous ça|), pourquoi, à quoi (ça|cela) (sert|vous sert), c est pour quoi (faire|), (en quoi|) (est ce|c est) (pertinent|important), quel rapport, dans quel but"},
    {Sense::why, "",
     "(por qué|para qué) (lo|me|quieres|quiere|necesitas|necesita|necesitan|) (preguntas|pregunta|preguntan|saber|saberlo|esa información|esto|eso|ese dato|quieren saber|quiere saber|quieres saber|necesitas saber|), por qué, para qué (es|sirve) (eso|esto|), qué (importa|tiene que ver)"},
    // ---- goodbye, rudeness
    {Sense::goodbye, "",
     "bye (bye|for now|), goodbye, good bye, cya, see you (later|), see ya, (i|) (have to|gotta|got to|must) (go|run|leave), that's all (for now|thanks|), tschüss, tschüß, tschau, ciao, auf wiedersehen, bis (dann|später), servus, au revoir, à bientôt, à plus, bonne journée, adiós, hasta luego, hasta pronto, chao, not interested (anymore|any more|), no longer interested, (kein|keine) interesse (mehr|), pas intéressé(e|), plus intéressé(e|), no (me interesa|estoy interesado|estoy interesada)"},
    {Sense::abuse, "",
     "fuck (you|off|this|), (you're|you are|this is|u r) (stupid|useless|an idiot|dumb|bullshit), stupid (bot|machine|robot), idiot, shut up, asshole, bullshit, verpiss dich, halt die (klappe|fresse), leck mich, arschloch, scheiß (bot|drauf|), dummer bot, ferme la, ta gueule, va te faire foutre, connard, merde, vete a la mierda, cállate, gilipollas, puta mierda, idiota"},
};

}  // namespace

std::span<const Phrases> control()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
