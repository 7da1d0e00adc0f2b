// Picking from a list: all, none, both, the second one, everything but.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::all_of, "",
     "(the|) whole (house|building|place|flat|lot), (das|) ganze haus, toute la maison, toda la casa, all, all of (them|it|the above|these|those|the options), all (the|) above, all (three|four|five|six|seven|eight), every one (of them|), each (one|) of them, each and every one, everything, the whole lot, the lot, every single one, any and all, all apply, the works, all of that, (everywhere|anywhere), they all apply, tick them all, all options, "
     "alle, alles, allesamt, sämtliche, alle davon, alles davon, alle (drei|vier|fünf|sechs|sieben|genannten|optionen|punkte), jede(s|r|) (davon|einzelne), alle zusammen, das ganze paket, alles (genannte|zusammen|trifft zu), überall, komplettpaket, das volle programm, das komplette paket, das volle paket, von allem etwas, alles was (ihr|sie|du) (habt|haben|hast), alle treffen zu, "
     "tous, toutes, tout, tout ça, tout cela, (tous|toutes) les (trois|quatre|cinq|six|options|choix|deux), toutes ces (options|réponses), partout, le tout, la totale, le pack complet, un peu de tout, la totalité, l ensemble, tout à la fois, tout s applique, "
     "todos, todas, todo, todo eso, todo lo anterior, (todos|todas) (ellos|ellas|las anteriores|los anteriores|las opciones), (los|las) (tres|cuatro|cinco|seis), en todos lados, en todas partes, todos por igual, el paquete completo, el pack completo, de todo, un poco de todo, la totalidad, todas aplican"},
    {Sense::none_of, "",
     "none of the (two|three|four|five|above|options), neither of (them|those|these|the two), (keine|keiner|keines|keins) (von|der) (den|diesen|) (beiden|dreien|drei|vier|optionen|genannten), aucun (des|de ces|de) (deux|trois|quatre|cinq|choix|options|tout ça|tout cela), aucune (des|de ces|de) (deux|trois|quatre|cinq|options|tout ça), (ninguno|ninguna) de (los|las|estos|estas|esos|esas) (dos|tres|cuatro|anteriores|opciones|), ninguno de todo eso, none, none of (them|these|those|the above|it|that), neither, neither of (them|these|those), nothing, nothing (of that|like that|from the list|here|on the list|on this list|listed), not any of (them|these|those), no (option|match), not (listed|on the list|in the list|on your list), isn't (listed|on the list), other, something else, another one, a different one, none apply, none applies, doesn't apply, (that's|it's|it is|that is) not (there|on there|one of them|an option|one of the options), isn't (there|on there|one of them|an option), missing from (the|your) list, (das |)steht (da|hier|dort) (gar |)nicht (drauf|dabei|), (das |)steht nicht (da|dabei|drauf|hier|dort|zur auswahl), fehlt (hier|da|in der liste|in der auswahl), nicht aufgelistet, (ça |)(n |)(y |)(est|figure) pas (dedans|dans la liste|là|dans vos choix), (ce n est|c est) pas dans la liste, n y est pas, (no|eso no) (sale|figura|aparece|está) (ahí|aquí|en la lista|entre las opciones), falta en la lista, not one of (them|these|those), 0, zero, "
     "(noch|bisher|) (gar|überhaupt|) nichts, garnichts, nothing (at all|yet), rien (du tout|encore), (todavía|aún) nada, nada de nada, keine, keins, keines, keiner, (keine(s|r|n|)|keins) (davon|dieser|von diesen|von denen|von den genannten|von allen|von beiden|der genannten), nichts, nichts (davon|von alledem|von dem|dergleichen), weder noch, (steht|ist) nicht (auf der liste|dabei|in der liste), nicht (dabei|aufgeführt|in der liste), was anderes, etwas anderes, was ganz anderes, etwas ganz anderes, sonstiges, andere, anderes, "
     "aucun, aucune, aucun(e|) (des|d entre|de ces|d eux|de ceux|de celles|de ces options|des deux|d elles|de cela), rien, rien (de tout ça|de tout cela|de ça|de cela|de tel), ni l un ni l autre, pas dans la liste, (n est|) pas (listé|dans votre liste), autre, autre chose, un autre, une autre, "
     "ninguno, ninguna, ningun(o|a) (de (ellos|ellas|esos|esas|estos|estas|los anteriores|las anteriores|los dos|las dos|las opciones|las mencionadas)), nada, nada (de eso|de lo anterior|de esto), no (está|aparece|figura) en la lista, otro, otra, otra cosa, algo distinto, ni uno ni otro, ninguna de las anteriores"},
    {Sense::both_of, "",
     "both, both of (them|these|those), the two (of them|), either, either one, beide, beides, alle beide, die beiden, sowohl als auch, les deux, tous les deux, toutes les deux, l un et l autre, ambos, ambas, los dos, las dos"},
    {Sense::neither_of, "",
     "neither, neither one, neither of (them|the two|those|these), weder noch, keins von beiden, keines von beiden, keine von beiden, keiner von beiden, ni l un ni l autre, aucun des deux, aucune des deux, ni uno ni otro, ninguno de los dos, ninguna de las dos"},
    {Sense::all_but, "",
     "(any time|anytime|always) (but|except|apart from), (any|every|each|all) * (but|except|besides|apart from|other than), (everyone|everybody) (but|except|besides|except for|apart from|other than|bar|minus), (all|everything|every one|all of them|all of those|all of these|any|anything|each) (of them|) (but|except|besides|except for|apart from|excluding|other than|bar|minus|without|save), all but, (everywhere|anywhere) (but|except|apart from|other than), (the lot|the whole lot|the list|all of the above) (but|except|minus|without), "
     "(überall|überallhin|immer|jederzeit|auf allen|bei allen|mit allen|an allen|die ganze liste|alle * |alles * |in alle|in alle * |nach überall) (außer|bis auf|ausgenommen|ohne|nur nicht), (alle|alles|alle davon|sämtliche|jeder|jede|jeden) (außer|bis auf|ausgenommen|ohne|abgesehen von|nur nicht), "
     "(toujours|n importe quand) (sauf|hormis), tout le monde (sauf|excepté|à part|hormis|hors), (partout|toute la liste|tous les *|toutes les *|tous ceux de *|tout ce qui *) (sauf|excepté|à part|hormis|hors|moins), (tous|toutes|tout|tous les jours|n importe quel jour|n importe lequel|n importe lesquels|toutes celles|tous ceux) (sauf|excepté|à part|hormis|à l exception de|à l exception du|hors|moins), tout sauf, "
     "siempre (menos|excepto|salvo), todo el mundo (menos|excepto|salvo), (en todos lados|en todas partes|por todas partes|a todos lados|todos los *|todas las *|todo lo *|todos *|toda la lista) (menos|excepto|salvo|quitando), (todos|todas|todo|cualquiera|cualquier cosa|cualquier día|todos los días|todos ellos|todas ellas) (menos|excepto|salvo|a excepción de|a excepción del|exceptuando|quitando)"},
    {Sense::ordinal, "1", "first, premiers, premières, primeros, primeras, 1 st, the first (one|option), erste, ersten, erster, erstes, erstens, 1., premier, première, 1 er, 1 ère, primero, primera, primer, 1 ª, 1 º, 1 o, 1 a, top one"},
    {Sense::ordinal, "2", "second, 2 nd, zweite, zweiten, zweiter, zweites, zweitens, deuxième, 2 ème, 2 e, second, seconde, segundo, segunda, 2 o, 2 a"},
    {Sense::ordinal, "3", "third, 3 rd, dritte, dritten, dritter, drittes, drittens, troisième, 3 ème, 3 e, tercero, tercera, tercer, 3 o, 3 a"},
    {Sense::ordinal, "4", "fourth, 4 th, vierte, vierten, vierter, viertes, viertens, quatrième, 4 ème, 4 e, cuarto, cuarta, 4 o, 4 a"},
    {Sense::ordinal, "5", "fifth, 5 th, fünfte, fünften, fünfter, fünftes, cinquième, 5 ème, 5 e, quinto, quinta, 5 o, 5 a"},
    {Sense::ordinal, "6", "sixth, 6 th, sechste, sechsten, sechster, sechstes, sixième, 6 ème, sexto, sexta"},
    {Sense::ordinal, "7", "seventh, 7 th, siebte, siebten, siebter, septième, séptimo, séptima"},
    {Sense::ordinal, "8", "eighth, 8 th, achte, achten, achter, huitième, octavo, octava"},
    {Sense::ordinal, "0", "last, derniers, dernières, últimos, últimas, letzten, the last (one|option), bottom one, letzte, letzten, letzter, letztes, dernier, dernière, último, última"},
    {Sense::ordinal, "-2", "second to last, second last, (second|2 nd) (one|) from (the|) bottom, (das|die|der|den) zweite(n|) von unten, zweite(r|s|n|) von unten, deuxième en partant (du bas|de la fin), (la|el) (segunda|segundo) (por|desde) abajo, next to last, penultimate, vorletzte, vorletzten, vorletzter, avant dernier, avant dernière, penúltimo, penúltima"},
    {Sense::ordinal, "-3", "(the|) in between, the one in between, the option in between, das in der mitte, der in der mitte, die in der mitte, das mittlere, der mittlere, den mittleren, dazwischen, das dazwischen, l intermédiaire, l option intermédiaire, entre les deux, la intermedia, el intermedio, lo intermedio, la opción intermedia, lo de en medio, the middle one, middle one, the one in the middle, mittlere, mittleren, die mittlere, celle du milieu, celui du milieu, le milieu, la del medio, el del medio, el de en medio, el de enmedio, la de enmedio, la de en medio"},
    {Sense::owned, "",
     "(we|i|) already (have|got|do|use|own|covered|sorted|done|in place|there|exists|works|running), (we|i|) have already (got|), we've already (got|), we already, (is|are) already (covered|in place|sorted|there|done|taken care of|running|solved), (is|are) (covered|sorted|taken care of), already (covered|in place|sorted|solved|done), have (that|those|it) already, (we're|we are) (covered|sorted|good|fine) (on|for|with), we (do|handle|run|manage) (that|those|it|this|them) (ourselves|in house|internally), got that covered, have that covered, not needed any more, "
     "(haben|hab|nutzen|machen|besitzen) (wir|ich|) (schon|bereits|ja schon), (ist|sind|läuft|laufen|gibt es|gibts) (schon|bereits), (wir|) (haben|nutzen) (schon|bereits|ja schon), (schon|bereits) (vorhanden|abgedeckt|da|erledigt|im einsatz|gelöst|eingeführt|haben), (machen|erledigen|übernehmen) wir (selbst|selber|intern|inhouse), ist abgedeckt, sind abgedeckt, schon da, "
     "(on|nous|j|) (a|avons|ai) déjà, (on|nous) (s en|nous en) (occupe|charge|occupons|chargeons) (déjà|nous mêmes|), (on|nous) l (a|avons) déjà, (on|nous) (en|) (a|avons) déjà, (est|sont) déjà (couvert|couverte|couverts|en place|fait|là|géré|gérée|équipé|équipés), déjà (en place|équipés|équipé|couvert|fait|géré), on est déjà équipé, "
     "(ya|) nos (encargamos|ocupamos) (ya|) (nosotros|de eso|), ya (lo|la|los|las) (hacemos|llevamos|tenemos) (nosotros|), ya (tenemos|tengo|lo tenemos|la tenemos|los tenemos|las tenemos|contamos con|usamos|está|están|hay), lo tenemos (ya|cubierto|resuelto), ya (cubierto|resuelto|solucionado), (está|están) (ya|) (cubierto|cubierta|resuelto|solucionado), tenemos ya"},
    {Sense::option_word, "",
     "from the top, from above, from the list, on the list, on your list, von oben, von oben gezählt, auf der liste, aus der liste, in der liste, en partant du haut, de la liste, dans la liste, por arriba, empezando por arriba, desde arriba, de arriba, de la lista, option, number, no, nr, nummer, choice, answer, item, button, letter, variant, the one, one, ones, antwort, variante, punkt, möglichkeit, auswahl, numéro, n, choix, réponse, le numéro, opción, número, respuesta, la opción, #, buchstabe, lettre, letra"},
};

}  // namespace

std::span<const Phrases> choices()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
