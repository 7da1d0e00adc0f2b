// Words that turn what stands near them: denied, past, planned, unsure, somebody else's, corrected.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::negation, "",
     "not, no, never, isn't, aren't, wasn't, weren't, don't, doesn't, didn't, haven't, hasn't, hadn't, won't, can't, cannot, couldn't, shouldn't, wouldn't, ain't, without, neither, nor, none of, nothing from, no more, nobody, anything but, except, excluding, other than, apart from, not counting, minus, "
     "nicht, kein, keine, keinen, keiner, keinem, keins, keines, nie, niemals, ohne, weder, noch nie, außer, ausgenommen, bis auf, "
     "pas, jamais, aucun, aucune, sans, ni, sauf, excepté, hormis, non, "
     "nunca, jamás, sin, tampoco, ningún, ninguna, ninguno, excepto, salvo, menos"},
    {Sense::past, "",
     "(wanted|hoped|planned|were going|was going|were supposed|was supposed|intended|were planning) to, had, were, was, used to (have|be|use|work|run|employ|make|have about|), previously, formerly, in the past, back then, back in, at the time, at that time, once had, once were, before (that|then|covid|the layoffs|the merger|corona), before, earlier this year, last (year|month|quarter|summer|winter|spring|week), a year ago, (years|year|months|month|weeks) ago, ago, until (recently|last), till last, up until, originally, initially, started (with|out|at|as), started, began (with|as), founded with, peak, at our peak, peaked at, at one point, no longer, not (anymore|any more|any longer), anymore, any longer, "
     "down from, up from, moved from, came from, switched from, migrated from, moved away from, moved off, grew from, grown from, shrank from, (we|they|has|have|he|she|who) left, dropped, replaced, retired, phased out, sunset, stopped using, cancelled, canceled, got rid of, ditched, abandoned, ended, former, ex, old"},
    {Sense::past, "",
     "wollten eigentlich, wollten, hatten, hatte, waren, war, gewesen, früher, vorher, zuvor, damals, ehemals, einst, bis vor kurzem, bis letztes jahr, bis ende letzten jahres, (letztes|voriges|vergangenes) (jahr|quartal), (letzten|vorigen|vergangenen) (monat|sommer|herbst|winter|monats|jahres), im vorjahr, vorjahr, vor (einem|zwei|drei) (jahr|jahren|monaten|monat), anfangs, ursprünglich, zunächst, angefangen (mit|haben wir mit), gestartet (mit|sind wir mit), nicht mehr, abgelöst, abgeschafft, ersetzt, gekündigt, abgeschaltet, ausgemustert, umgestiegen von, gewechselt von, weg von, gekommen von, zu spitzenzeiten, gehabt, genutzt haben, benutzten, nutzten, verwendeten, ehemalige, ehemaliger, alte, altes, alten, "
     "avions, avait, avaient, étions, était, étaient, étais, avais, avant, auparavant, autrefois, jadis, précédemment, anciennement, ancien, ancienne, (l an|l année|l été) (dernier|dernière|passé|passée), (le|) (mois|trimestre) (dernier|passé), il y a (un|deux|trois|quelques|longtemps), au début, au départ, à l origine, à l époque, initialement, ne plus, n plus, plus maintenant, utilisions, utilisait, remplacé, abandonné, arrêté, quitté, coupé, supprimé, résilié, laissé tomber, mis fin, jusqu à récemment, jusqu à l année dernière, commencé (avec|à), "
     "teníamos, tenía, tenían, éramos, era, eran, fuimos, fue, tuvimos, estábamos, estaba, usábamos, usaba, utilizábamos, antes, anteriormente, antiguamente, previamente, en el pasado, (el|) (año|mes|trimestre) pasado, hace (un|dos|tres|unos|varios) (año|años|mes|meses), al principio, originalmente, inicialmente, empezamos (con|siendo), comenzamos (con|siendo), dejamos (de usar|), reemplazamos, cambiamos de, pasamos de, migramos de, hasta hace poco, ya no, antiguo, antigua, solíamos"},
    {Sense::now, "",
     "now, right now, currently, today, these days, nowadays, at the moment, at present, presently, as of (now|today|this month|this week|last month|last week|last quarter|yesterday|the end of last month), so far, meanwhile, by now, down to, up to now, are left, is left, left, remain, remaining, still, we are at, we're at, standing at, left (now|today|after), then (cut|shrank|grew|dropped) to, down to, ended up (at|with), "
     "jetzt, nun, aktuell, derzeit, momentan, zurzeit, zur zeit, gerade, heute, heutzutage, mittlerweile, inzwischen, gegenwärtig, im moment, im augenblick, stand heute, stand jetzt, noch, übrig, verbleiben, sind noch, "
     "maintenant, actuellement, aujourd'hui, à présent, désormais, dorénavant, à l heure actuelle, en ce moment, à ce jour, pour l instant, il en reste, il reste, on est à, nous sommes à, reste, restent, "
     "ahora, actualmente, hoy, hoy en día, en la actualidad, en este momento, a día de hoy, por ahora, quedan, quedamos, hoy por hoy, ya somos"},
    {Sense::planned, "",
     "will, we'll, i'll, going to, gonna, plan to, planning (to|on|for), plan on, planned, the plan is, plans to, intend to, hope to, hoping (to|for), aim to, aiming (for|to), target of, target is, targeting, our (target|goal) (is|of), goal of, want to (be|have|reach|grow|hire|move|switch|get to|hit), would like to (be|have|reach|get), expect to, expecting, expected to, should (be|reach|have|hit) , scaling to, growing to, grow to, growing towards, heading to, heading for, on track (to|for), about to, soon, next (year|quarter|month|week|summer|spring), by (next year|the end of the year|end of year|year end|eoy|summer|christmas|q1|q2|q3|q4), by 2025, by 2026, by 2027, by 2028, by 2029, by 2030, in the future, forecast, forecasting, projected, projecting, budgeted for, upcoming, in a (year|few months|year's time), eventually, ramping up to, up to be, "
     "werden, wird, geplant, planen, plane, wollen, will ich, möchten, vorhaben, vor haben, demnächst, bald, künftig, zukünftig, in zukunft, nächstes (jahr|quartal), nächsten (monat|sommer|monats|jahres), kommendes jahr, kommenden, bis (ende des jahres|jahresende|ende|2025|2026|2027|2028|2029|2030), ziel ist, unser ziel, zielen auf, sollen es, soll, sollen, erwarten, rechnen mit, wachsen auf, prognose, "
     "allons, va, vont, prévoyons, prévoit, prévu, prévus, prévue, voulons, comptons, souhaitons, espérons, objectif, bientôt, prochainement, à l avenir, l (an|année) (prochain|prochaine), (le|) (mois|trimestre) prochain, d ici (fin|2025|2026|2027|2028|2029|2030|la fin|l an prochain|un an|l année prochaine|l été), serons, aurons, passerons à, atteindre, "
     "vamos a, va a, planeamos, planeado, previsto, queremos, esperamos, pensamos, objetivo, meta, pronto, próximamente, en el futuro, (el|) (año|mes|trimestre) que viene, (el|) próximo (año|mes|trimestre), para (fin|finales|2025|2026|2027|2028|2029|2030), seremos, tendremos, llegar a, alcanzar, prevemos"},
    {Sense::hypothetical, "",
     "if, unless, in case, could be, could, might be, might, would be, would, suppose, assuming, let's say, hypothetically, "
     "wenn, falls, sofern, könnte, könnten, wuerde, wuerden, wäre, wären, angenommen, hypothetisch, "
     "pourrait, pourrions, serait, serions, aurions, aurait, au cas où, à condition, "
     "podría, podríamos, sería, seríamos, tendríamos, en caso de, suponiendo, ojalá"},
    {Sense::reported, "",
     "(the|our|my|) (website|site|linkedin|crunchbase|google|wikipedia|internet|brochure|press|newspaper|job ad|profile|page|glassdoor|contract|register) (still|wrongly|also|always|) (says|says we are|shows|claims|lists|states|said|mentions|suggests|thinks), according to (linkedin|our website|the website|the press|google|wikipedia|crunchbase|the internet), on (linkedin|the website|our website|crunchbase|paper) , officially, supposedly, allegedly, reportedly, they say, people say, people think, everyone thinks, "
     "laut (linkedin|website|webseite|homepage|internet|handelsregister|unserer website|google|wikipedia|presse|xing), auf (linkedin|der website|der webseite|der homepage|xing|dem papier) (steht|stehen|), die (website|webseite|homepage) sagt, angeblich, offiziell, es heißt, "
     "selon (linkedin|le site|notre site|internet|google|la presse|societe.com), sur (linkedin|le site|notre site|le papier), (le site|notre site|linkedin) (dit|indique|affiche|annonce), soi disant, officiellement, "
     "según (linkedin|la web|nuestra web|internet|google|la prensa|el sitio), en (linkedin|la web|nuestra web) (dice|pone|aparece|figura|), (la|nuestra) (web|página) (dice|pone|indica), (linkedin|google) (dice|pone), supuestamente, oficialmente"},
    {Sense::somebody, "",
     "(my|our|one of our|some of our|most of our|their|a|the) (biggest|largest|main|best|oldest|old|last|previous|former|typical|average|important|direct|closest|other|) (friend|competitor|competitors|neighbour|neighbor|client|clients|customer|customers|supplier|suppliers|vendor|vendors|partner company|parent company|sister company|wife|husband|brother|sister|landlord|investor|investors|holding) (has|have|is|are|uses|use|was|were|had|does|do|in|with|raised|works|work|runs|run|got|gets|from|at|of ours|said|told|makes|make|wants|acquired|raises|raise), (my|our) (old|last|previous|former|ex) (company|employer|job|firm|team), (my|our) (competitor|competitors|main competitor|biggest competitor|parent company|sister company|clients|customers|biggest client|biggest customer|largest client|largest customer), (a|the|one) competitor, competitor, competitors, at my (old|last|previous|former) (job|company|employer|place), where i used to work, "
     "(mein|unser|meine|unsere|unserer|unseren|meinem|meiner|meines|unserem|ein|eine|der|die) (größter|größte|größten|wichtigster|wichtigste|direkter|direkte|früherer|ehemaliger|alter|anderer|) (freund|wettbewerber|konkurrent|hauptkonkurrent|konkurrenz|kunde|kunden|lieferant|lieferanten|mutterkonzern|mutterfirma|muttergesellschaft|konzernmutter|schwesterfirma|vermieter|hauptkunde|großkunde) (hat|haben|ist|sind|nutzt|nutzen|mit|aus|in|war|hatte), (mein|unser|meine|unsere) (konkurrent|konkurrenz|wettbewerber|muttergesellschaft|mutterkonzern|konzernmutter|größter kunde|kunden|früherer arbeitgeber|alter arbeitgeber), (konkurrent|wettbewerber|konkurrenz), "
     "(mon|ma|notre|nos|un|le) (plus gros|principal|plus grand|ancien|ancienne|) (concurrent|concurrents|client|clients|fournisseur|fournisseurs|maison mère|ami|voisin) (a|ont|est|sont|utilise|utilisent|avec|en|au|avait), (mon|ma) (ancien|ancienne) (employeur|entreprise|boîte), (notre|nos) (concurrent|concurrents|clients|maison mère|principal concurrent|plus gros client), concurrent, "
     "(mi|nuestro|nuestra|nuestros|un|el) (mayor|principal|antigua|anterior|ex|) (competidor|competidores|competencia|cliente|clientes|proveedor|proveedores|empresa matriz|matriz|amigo|vecino) (tiene|tienen|es|son|usa|usan|con|en|tenía), (mi|nuestra) (antigua|anterior) empresa, (nuestro|nuestros|nuestra) (competidor|competidores|competencia|clientes|matriz|mayor cliente), competidor"},
    {Sense::correction, "",
     "sorry (i meant|i mean|no|actually|that's wrong|wrong|it's|make that|typo|my mistake|my bad|correction|), oops, whoops, i meant (to say|to type|to write|), i mean, no wait, wait no, wait, hang on, hold on, actually (no|it's|make it|make that|), correction, scratch that, strike that, make (that|it), or rather, rather, no sorry, my mistake, my bad, typo, let me correct (that|myself), let me rephrase, no make that, i take that back, on second thought(s|), well actually, no hang on, no actually, better said, edit, "
     "sorry ich meine, (ich|) (meine|meinte|mein) (natürlich|) , äh nein, nein (moment|warte|halt|quatsch|stopp|sorry|doch), moment (mal|nein|), quatsch, korrektur, korrigiere, ich korrigiere (mich|), besser gesagt, genauer gesagt, vielmehr, beziehungsweise, bzw, vertippt, tippfehler, verschrieben, verzeihung, entschuldigung, halt nein, ach nein, stimmt nicht, falsch, stopp, warte, warten sie, pardon, "
     "(je|) (veux|voulais|voulait) dire, enfin (non|plutôt|), non (attendez|attends|pardon|plutôt|en fait|désolé|désolée), attendez, attends, pardon, désolé(e|) , en fait (non|), plutôt, ou plutôt, correction, je corrige, je rectifie, erreur (de frappe|de ma part|), je me (suis trompé|suis trompée|trompe|corrige), faute de frappe, "
     "perdón, perdona, perdone, quiero decir, quise decir, quería decir, digo, mejor dicho, más bien, o sea, no (espera|espere|perdón|mejor), espera, espere, en realidad, corrección, corrijo, me (equivoqué|he equivocado|corrijo), disculpa, disculpe, error (mío|), rectifico, lo siento"},
    {Sense::contrast, "",
     "but, however, although, though, instead, yet now, while, whereas, then, and now, "
     "aber, sondern, jedoch, allerdings, dafür, obwohl, stattdessen, dann, und jetzt, "
     "mais, cependant, toutefois, par contre, en revanche, puis, et maintenant, "
     "pero, sino, sin embargo, aunque, en cambio, luego, y ahora"},
};

}  // namespace

std::span<const Phrases> mood()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
