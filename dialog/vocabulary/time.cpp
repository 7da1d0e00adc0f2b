// Spans of time, calendar periods, and the words that place them.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::time_unit, "day", "day, days, dys, business day(s|), working day(s|), tag, tage, tagen, tages, werktag(e|en), arbeitstag(e|en), jour(s|), jour(s|) ouvré(s|), jour(s|) ouvrable(s|), día(s|), día(s|) (hábiles|laborables)"},
    {Sense::time_unit, "week", "week, weeks, wk, wks, weeks', week's, wekks, woche, wochen, kw, semaine, semaines, semana, semanas"},
    {Sense::time_unit, "fortnight", "fortnight, fortnights, quinzaine de jours, quinzaine, quincena"},
    {Sense::time_unit, "month", "month, months, mth, mths, mo, mos, mnths, months', month's, monthes, moths, mont, monat, monate, monaten, monats, mon., mois, mes, meses"},
    {Sense::time_unit, "quarter", "vierteljahr, vierteljahres, quarter, quarters, quarter's, qtr, qtrs, quartal, quartale, quartalen, quartals, trimestre, trimestres"},
    {Sense::time_unit, "half", "half year, half years, halbjahr, halbjahre, halbjahres, semestre, semestres, semester"},
    {Sense::time_unit, "year", "year, years, yr, yrs, years', year's, yeras, jahr, jahre, jahren, jahres, an, ans, année, années, año, años, ano, anos"},
    {Sense::time_unit, "decade", "decade, decades, jahrzehnt, jahrzehnte, décennie, décennies, década, décadas"},
    {Sense::time_unit, "hour", "hour, hours, stunde, stunden, heure, heures, hora, horas"},
    {Sense::month, "1", "january, jan, januar, jänner, janvier, janv, enero, ene"},
    {Sense::month, "2", "february, feb, febr, februar, feber, février, févr, fev, febrero, febuary"},
    {Sense::month, "3", "march, mar, märz, mrz, mars, marzo"},
    {Sense::month, "4", "april, apr, avril, avr, abril, abr"},
    {Sense::month, "5", "may, mai, mayo"},
    {Sense::month, "6", "june, jun, juni, juin, junio"},
    {Sense::month, "7", "july, jul, juli, juillet, juil, julio"},
    {Sense::month, "8", "august, aug, août, aout, agosto, ago."},
    {Sense::month, "9", "september, sept, sep, sept., septembre, septiembre, setiembre"},
    {Sense::month, "10", "october, oct, oktober, okt, octobre, octubre"},
    {Sense::month, "11", "november, nov, novembre, noviembre"},
    {Sense::month, "12", "december, dec, dezember, dez, décembre, déc, diciembre, dic"},
    {Sense::quarter, "1", "ersten (quartals|quartales), q1, first quarter, 1 st quarter, erstes quartal, ersten quartal, erste quartal, 1. quartal, 1 quartal, premier trimestre, 1 er trimestre, primer trimestre, 1 er trimestre, t1, qtr 1, quarter one, quarter 1"},
    {Sense::quarter, "2", "zweiten (quartals|quartales), q2, second quarter, 2 nd quarter, zweites quartal, zweiten quartal, zweite quartal, 2. quartal, 2 quartal, deuxième trimestre, second trimestre, 2 ème trimestre, 2 e trimestre, segundo trimestre, t2, qtr 2, quarter two, quarter 2"},
    {Sense::quarter, "3", "dritten (quartals|quartales), q3, third quarter, 3 rd quarter, drittes quartal, dritten quartal, dritte quartal, 3. quartal, 3 quartal, troisième trimestre, 3 ème trimestre, 3 e trimestre, tercer trimestre, t3, qtr 3, quarter three, quarter 3"},
    {Sense::quarter, "4", "vierten (quartals|quartales), q4, fourth quarter, last quarter of the year, final quarter, 4 th quarter, viertes quartal, vierten quartal, vierte quartal, letztes quartal des jahres, 4. quartal, 4 quartal, quatrième trimestre, dernier trimestre de l année, 4 ème trimestre, 4 e trimestre, cuarto trimestre, último trimestre del año, t4, qtr 4, quarter four, quarter 4"},
    {Sense::half_year, "1", "ersten (halbjahrs|halbjahres), h1, first half, 1 st half, first half of (the year|the|), first half year, erstes halbjahr, ersten halbjahr, 1. halbjahr, 1 halbjahr, erste jahreshälfte, ersten jahreshälfte, erste hälfte, ersten hälfte, premier semestre, 1 er semestre, s1, première moitié, primer semestre, primera mitad"},
    {Sense::half_year, "2", "zweiten (halbjahrs|halbjahres), h2, second half, 2 nd half, second half of (the year|the|), second half year, latter half, back half, zweites halbjahr, zweiten halbjahr, 2. halbjahr, 2 halbjahr, zweite jahreshälfte, zweiten jahreshälfte, zweite hälfte, zweiten hälfte, second semestre, deuxième semestre, 2 ème semestre, 2 e semestre, s2, deuxième moitié, segundo semestre, segunda mitad"},
    {Sense::season, "3", "spring, springtime, frühling, frühjahr, printemps, primavera"},
    {Sense::season, "6", "summer, summertime, sommer, été, verano"},
    {Sense::season, "9", "autumn, fall, herbst, automne, otoño"},
    {Sense::season, "12", "winter, wintertime, hiver, invierno"},
    {Sense::weekday, "1", "monday, montag, lundi, lunes"},
    {Sense::weekday, "2", "tuesday, tues, dienstag, mardi, martes"},
    {Sense::weekday, "3", "wednesday, mittwoch, mercredi, miércoles"},
    {Sense::weekday, "4", "thursday, thurs, donnerstag, jeudi, jueves"},
    {Sense::weekday, "5", "friday, freitag, vendredi, viernes"},
    {Sense::weekday, "6", "saturday, samstag, sonnabend, samedi, sábado"},
    {Sense::weekday, "7", "sunday, sonntag, dimanche, domingo"},
    {Sense::weekday, "weekend", "weekend, week end, wochenende, fin de semana, finde"},
    {Sense::relative_day, "0", "today, heute, aujourd'hui, hoy, hoy mismo, this (morning|afternoon|evening), tonight, heute (noch|früh|vormittag|nachmittag|abend), ce (matin|soir), cet (après midi|aprem), esta (tarde|noche|mañana)"},
    {Sense::relative_day, "1", "tomorrow, tmrw, tomorow, morgen, demain, mañana"},
    {Sense::relative_day, "2", "day after tomorrow, übermorgen, après demain, pasado mañana"},
    {Sense::relative_day, "-1", "yesterday, gestern, hier, hier soir, ayer"},
    {Sense::period_end, "year", "eoy, year end, end of (the|this|) year, end of year, year's end, calendar year end, before the year is out, jahresende, ende des jahres, ende (dieses|diesen) jahres, jahreswechsel, fin d année, fin (de l|de cette|d) année, la fin de l année, fin (de|del) año, final (de|del) año, finales (de|del) año, fin de este año, finales de este año"},
    {Sense::period_end, "quarter", "eoq, quarter end, end of (the|this) quarter, end of quarter, quartalsende, ende des quartals, ende dieses quartals, fin (de|du) trimestre, fin de ce trimestre, fin (de|del) trimestre, final del trimestre, fin de este trimestre"},
    {Sense::period_end, "month", "eom, month end, last day of (the|this) month, letzte(r|n|m) tag (des|dieses) monats, dernier jour (du|de ce) mois, último día del mes, último día de este mes, end of (the|this) month, end of month, monatsende, ende des monats, ende (dieses|diesen) monats, fin (de|du) mois, fin de ce mois, fin (de|del) mes, final de mes, finales de mes, fin de este mes"},
    {Sense::period_end, "week", "eow, end of (the|this) week, end of week, ende (der|dieser) woche, fin de semaine, fin de cette semaine, final de la semana, finales de semana"},
    {Sense::at_once, "",
     "as quick as possible, at the soonest, soon as possible, soonest possible, as soon as humanly possible, chop chop, like now, "
     "(sobald|so bald|so schnell|so rasch|so früh) (als|wie|es|wies) (möglich|geht|irgend möglich|irgendwie geht|nur geht), ehestmöglich, ehestmöglichst, ehebaldigst, ehestens, raschestmöglich, raschest möglich, raschmöglichst, möglichst rasch, möglichst zügig, möglichst zeitnah, so zeitnah wie möglich, schnellst möglich, zügigst, subito, per sofort, ab dato, heute statt morgen, am liebsten (heute|sofort|gleich|jetzt), am besten (heute|sofort|gleich|jetzt), auf der stelle, schon heute, "
     "dans les (meilleurs|plus brefs) délais, au plus pressé, le plus tôt sera le mieux, sans tarder, sans plus attendre, de suite, fissa, dare dare, dès demain, le plus rapidement, au plus rapide, hier si possible, "
     "a la brevedad (posible|), (lo más rápido|en cuanto|tan pronto|apenas) (que se pueda|se pueda|podamos|sea posible|pueda ser), cuanto antes mejor, ahorita (mismo|), al tiro, lo antes que se pueda, a la mayor brevedad posible, sin más demora"},
    {Sense::at_once, "",
     "asap, a s a p, as soon as possible, as soon as we can, as soon as you can, as quickly as possible, as fast as possible, immediately, immediate, right away, right now, straight away, straightaway, at once, instantly, now, urgent, urgently, it's urgent, very urgent, yesterday, today if possible, the sooner the better, sooner (is|the) better, sooner rather than later, without delay, no time to lose, effective immediately, pronto please, stat, already looking, we're ready (now|to go|), ready now, ready to (go|start|buy), needed it yesterday, needed yesterday, as early as possible, at the earliest, at your earliest convenience, any day now, "
     "lieber heute als morgen, sofort, ab sofort, umgehend, unverzüglich, schnellstmöglich, so schnell wie möglich, so bald wie möglich, sobald wie möglich, möglichst bald, möglichst schnell, möglichst sofort, so früh wie möglich, baldmöglichst, schleunigst, gleich, jetzt, jetzt gleich, jetzt sofort, am besten gestern, am liebsten gestern, am besten sofort, lieber gestern als heute, gestern, dringend, eilt, eilig, brennt, schnellstens, heute noch, "
     "dès que possible, le plus tôt possible, le plus vite possible, le plus rapidement possible, au plus vite, au plus tôt, aussi vite que possible, aussitôt que possible, immédiatement, tout de suite, maintenant, dès maintenant, sans attendre, sans délai, urgent, en urgence, c est urgent, hier, pour hier, dans l immédiat, illico, aujourd'hui si possible, "
     "cuanto antes, lo antes posible, lo más pronto posible, tan pronto como sea posible, lo más rápido posible, inmediatamente, de inmediato, ya, ya mismo, ahora, ahora mismo, enseguida, en seguida, urgente, urgentemente, es urgente, para ayer, ayer, sin demora, a la mayor brevedad, cuanto más pronto mejor"},
    {Sense::no_plan, "",
     "not a topic (right now|at the moment|for us|), not a thing (right now|for us|), nothing (on|in) (the|our) (cards|pipeline|plan|calendar|agenda), nothing lined up, nothing in mind, we have nothing (planned|lined up|in mind|coming up), no (appetite|interest) (right now|at the moment|at present), not (up for|thinking about|considering) (it|that|anything|a change), not in the market, off the agenda, parked (for now|indefinitely|it|), shelved (for now|indefinitely), on hold (indefinitely|for now), we (aren't|are not|won't be) (doing|buying|changing|switching|starting) (anything|it), "
     "(derzeit|aktuell|momentan|zurzeit|zur zeit|im moment|gerade|vorerst|) kein (thema|gespräch|bedarf), (wir haben|haben|hab|ich habe|) (derzeit|aktuell|momentan|vorerst|) nichts (vor|in planung|in sicht|am laufen|spruchreifes), (wir haben|haben) (das|es|) nicht vor, nicht angedacht, nicht in sicht, nicht auf dem (schirm|radar|plan|zettel), nicht auf dem tisch, ad acta (gelegt|), auf die lange bank (geschoben|), zurückgestellt, steht nicht zur debatte, (wird|ist|) hinfällig, kein interesse (derzeit|momentan|aktuell|), vorerst nicht, bis auf weiteres nicht, "
     "pas (un sujet|d actualité|au programme|dans les tuyaux|dans nos plans|à l agenda), rien (en vue|de concret|de prévu|au programme|dans les tuyaux|à l horizon), ce n est pas (un sujet|d actualité|au programme), en suspens, mis au placard, (mis|mise) de côté, remis aux calendes grecques, (aucun|pas de) besoin (pour l instant|actuellement|en ce moment|), "
     "no es (un tema|prioridad) (ahora|), (por ahora|de momento|por el momento) nada, nada (en vista|a la vista|en el horizonte|sobre la mesa|en carpeta|por ahora), no (lo|) tenemos (en mente|en agenda|pensado|contemplado|en los planes), no (está|lo tenemos) (contemplado|en agenda|en carpeta|sobre la mesa), en pausa, en stand by, aparcado, descartado (por ahora|), no entra en (los|nuestros) planes"},
    {Sense::no_plan, "",
     "(we're|we are|not) (not |)(thinking|planning|talking) (of|about|on) (switching|changing|moving|migrating|replacing|buying|it|that) (right now|now|at the moment|at present|yet|any time soon|), (haven't|have not|never) (thought|talked) (about|of) (switching|changing|moving|replacing|buying), (haben|hab) (wir|ich) (derzeit|aktuell|momentan|gerade|zurzeit|im moment|erstmal|eigentlich|) (nicht|nich|net) vor, (daran|da|dran) (denken|denkt|denke) (wir|ich|man|niemand|keiner) (derzeit|aktuell|momentan|gerade|zurzeit|noch|) (nicht|gar nicht|nich|), (on|nous) (n |)(a|avons|avait) (pas|rien) prévu (de|d) (changer|bouger|migrer|remplacer|acheter), (on|nous) (n |)y (pense|pensons|songe|songeons) pas, no (lo|) (tenemos|tengo|hay|hemos) (pensado|previsto|planeado|planificado|contemplado|en mente) (ningún|) (cambio|cambiar|cambiarlo|cambiarnos|migrar|mudarnos|comprar|renovar|hacer nada|hacerlo|nada), (it|that|this|the project|project|the plan|we) (was|has been|is|got|) (cancelled|canceled|called off|shelved|scrapped|abandoned), (cancelled|canceled|called off|shelved|scrapped) (it|the project|the whole thing|altogether|), on ice, put on ice, (not|never) going to happen, won't happen, isn't happening, off the table, "
     "(ist|wurde|wird|hat sich) (abgesagt|gestrichen|eingestampft|gekippt|abgeblasen|begraben|erledigt), (liegt|ist|auf) (auf|) eis (gelegt|), (findet|wird) (doch |)nicht (statt|stattfinden), daraus wird nichts, wird nichts mehr, (ist|) vom tisch, "
     "(c est|est|a été|on a|nous avons|) (annulé|annulée|abandonné|enterré) (le projet|), au point mort, ne se fera pas, ça ne se fera pas, tombé à l eau, "
     "(se|lo) (canceló|cancelaron|cancelamos|suspendió|descartó), (está|fue|quedó|ha sido) (cancelado|cancelada|suspendido|descartado|descartada), no se (abre|hace|hará|va a hacer|abrirá), ya no se (abre|hace|hará|va a hacer|abrirá)"},
    {Sense::no_plan, "",
     "no plan(s|) (yet|at all|right now|at the moment|for now|to (buy|change|switch|implement|purchase)|), (no|not any) (concrete|current|specific|real|immediate|firm|fixed|definite|set|particular) (plan|plans|timeline|timeframe|time frame|project|date|deadline|schedule), no (timeline|timeframe|time frame|deadline|time line|project|intention|intentions|roadmap|schedule|purchase planned|purchase plans|rush at all), kicking (tyres|the tyres), (just|only|merely|simply|we're just|i'm just|we are just|i am just) (looking|browsing|curious|researching|exploring|window shopping|gathering information|gathering info|collecting information|comparing|kicking the tires|kicking tires|kicking tyres|kicking the tyres|looking around|having a look|doing research|shopping around|learning), window shopping, out of curiosity, (not|we're not|we are not|i'm not) (planning|looking|planned|going) (anything|to buy|to change|to switch|on it|to do that|to implement|to|for anything|on anything|), not planned, nothing planned, nothing (is|'s|) (planned|scheduled|concrete|in the pipeline|specific|on the horizon), (we|i) (don't|do not) (plan|intend|have (any|a)) (to|on|plan|plans|timeline|anything|) (buy|change|switch|that|it|buying|implement|anything|), not on (the|our) (roadmap|agenda|radar|cards), not a priority, never, not any time soon, not anytime soon, not (in the foreseeable future|in the near future|in our plans), for the fun of it, no need (right now|at the moment|currently|), not buying, just for information, "
     "(kein|keine|keinen|noch keine|noch kein|noch keinen|aktuell keine|derzeit keine|aktuell kein|derzeit kein) (konkrete|konkreten|konkreter|konkretes|festen|feste|fester|geplante|aktuelle|) (pläne|plan|zeitplan|planung|planungen|projekt|zeitrahmen|termin|absicht|vorhaben|zeithorizont|bedarf|umstellung geplant), (gar|überhaupt|noch|derzeit|aktuell|momentan|zurzeit|) (nicht|nichts) (geplant|vorgesehen|konkretes|konkretes geplant|in planung|angedacht), (nur|bloß|einfach|erstmal|erst mal|wir|ich|wollte|will) (mal|nur|bloß|) (schauen|gucken|informieren|umschauen|stöbern|umsehen|orientieren|vergleichen|neugierig|mal schauen|mal gucken|mal umsehen|mal informieren|umgucken), (ich|wir) (schaue|schauen|gucke|gucken|informiere|informieren|schau|guck) (mich|uns|nur|mal|) (nur|mal|bloß|) (um|mal|herum|), reine neugier, aus neugier, nie, niemals, steht nicht an, nicht auf der agenda, nicht in absehbarer zeit, keine eile und kein plan, "
     "(aucun|pas de|pas encore de|aucune|pas d|sans) (plan|projet|plans|projets|planning|calendrier|échéance|date prévue|intention|délai précis|projet concret|projet précis|projet défini) (concret|concrets|précis|précise|défini|définie|fixé|fixée|particulier|pour l instant|pour le moment|), (rien|pas|pas encore|ce n est pas|c est pas|rien n est|rien de) (n est|de|encore|) (prévu|planifié|programmé|concret|précis), (juste|simplement|seulement|je|on) (regarde|regarder|curieux|curieuse|me renseigne|se renseigne|par curiosité|pour voir|pour regarder|pour me renseigner|se renseigner|un coup d œil), par curiosité, simple curiosité, jamais, (je|nous|on) (ne|) (fais|faisons|fait) que (regarder|me renseigner|nous renseigner|se renseigner), pas à l ordre du jour, "
     "(sin|ningún|ninguna|no hay|no tenemos|no tengo) (plan|planes|plazo|plazos|fecha|proyecto|ningún plan|planes concretos|ningún proyecto|plazo definido|calendario|intención) (concreto|concretos|definido|definidos|fija|fijo|fijado|previsto|), (nada|no está|no hay nada|no lo tenemos|aún nada|todavía nada) (planeado|previsto|planificado|concreto|programado|en mente), (solo|sólo|solamente|únicamente) (estoy|estamos|) (mirando|curioseando|viendo|explorando|mirar|informándome|informándonos|investigando|comparando|curiosidad|por curiosidad|echando un vistazo), por curiosidad, nunca, no está (previsto|planeado|en los planes), no pensamos (cambiar|comprar|hacerlo), mera curiosidad"},
    {Sense::time_vague, "",
     "soon, soonish, shortly, in the near future, before long, sometime, some time, someday, some day, at some point, eventually, one day, down the road, later, later on, in the future, in due course, when we're ready, when ready, no rush, no hurry, not urgent, whenever, at some stage, in the long run, long term, short term, mid term, medium term, in the medium term, in a while, in a bit, flexible, "
     "bald, demnächst, in kürze, irgendwann, irgendwann mal, später, mal sehen, zukünftig, in zukunft, in naher zukunft, mittelfristig, langfristig, kurzfristig, keine eile, eilt nicht, nicht eilig, nicht dringend, kein stress, früher oder später, auf lange sicht, zeitnah, flexibel, "
     "bientôt, prochainement, sous peu, un jour, plus tard, à terme, à l avenir, dans un avenir proche, à court terme, à moyen terme, à long terme, pas pressé, pas pressés, rien ne presse, pas urgent, tôt ou tard, dans quelque temps, "
     "pronto, próximamente, en breve, algún día, más tarde, más adelante, en el futuro, en un futuro, a corto plazo, a medio plazo, a largo plazo, sin prisa, no hay prisa, no corre prisa, no es urgente, tarde o temprano, eventualmente"},
    {Sense::next, "", "next, coming, upcoming, following, nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender, kommendes, folgenden, prochain, prochaine, prochains, prochaines, suivant(e|s|es|), à venir, próximo, próxima, próximos, próximas, siguiente(s|), que viene, entrante"},
    {Sense::last, "", "last, past, previous, letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangenes, voriges, vorigen, vorige, dernier, dernière, derniers, dernières, passé, passée, précédent(e|s|es|), preceding, vorangegangene(n|r|s|), vorherige(n|r|s|), pasado, pasada, último, última, últimos, últimas, anterior(es|)"},
    {Sense::this_one, "", "this, current, the current, diese, diesen, dieser, dieses, diesem, laufende, laufenden, laufendes, aktuelle, aktuellen, aktuelles, ce, cet, cette, en cours, este, esta, en curso, el corriente"},
    {Sense::within, "",
     "within, inside, inside of, in under, in less than, (in|over|during|within|through|throughout) the (next|coming|following), the next, the coming, in the space of, over the course of the next, no later than, latest in, at the latest in, "
     "innert (der|des|von|), innerhalb (von|der|des|), binnen, (in|innerhalb|während|im laufe|binnen) (der|den|des|dem) (nächsten|kommenden|folgenden), die nächsten, den nächsten, in unter, spätestens in, in spätestens, in weniger als, in maximal, "
     "(dans|sous|d ici|au cours|durant|pendant) (les|des) (prochains|prochaines), les prochains, les prochaines, sous, d ici, au plus tard dans, en moins de, dans un délai de, dans moins de, "
     "(en|dentro de|durante) (los|las) (próximos|próximas|siguientes), los próximos, las próximas, antes de, en menos de, en un plazo de, a más tardar en, en el plazo de, no más de"},
    {Sense::by_time, "",
     "by, until, till, til, no later than, not later than, latest, at the latest, latest by, up until, through, "
     "bis, bis spätestens, spätestens, spätestens bis, bis einschließlich, noch in, noch im, vor ende, "
     "d ici, d ici à, jusqu à, jusqu en, au plus tard, au plus tard en, pour, "
     "para, hasta, antes de que, antes de que se, a más tardar, como muy tarde, a más tardar en, de aquí a"},
    {Sense::before_time, "", "before, prior to, ahead of, vor, noch vor, avant, antes de, antes del"},
    {Sense::after_time, "", "after, following, post, past, once we're past, nach, après, después de, después del, tras, pasado, pasadas"},
    {Sense::from_time, "",
     "from, starting, starting in, starting from, beginning in, as of, as from, not before, not until, no sooner than, no earlier than, earliest, at the earliest, at the earliest in, earliest in, not earlier than, not till, only in, onwards from, "
     "seit, seit etwa, seit rund, ab, beginnend, frühestens, frühestens im, frühestens in, frühestens ab, nicht vor, erst ab, erst nach, von, "
     "à partir de, à partir du, à partir d, dès, pas avant, au plus tôt, au plus tôt en, à compter de, à compter du, depuis, "
     "a partir de, a partir del, desde, no antes de, no antes del, como pronto, como muy pronto, recién en, no hasta"},
    {Sense::ago, "", "ago, back, earlier, plus tôt, atrás, zuvor, her"},
    {Sense::ago_before, "", "vor, vor etwa, vor rund, vor ca, il y a, y a, ça fait, hace, hace unos, hace ya, hace como"},
    {Sense::time_part, "early", "early, early in, start of, beginning of, the beginning of, the start of, first weeks of, at the start of, anfang, anfangs, zu beginn, beginn, beginn des, zum start, début, début de, au début de, le début de, au début du, début d, principios de, a principios de, comienzos de, a comienzos de, inicios de, a inicios de, principio de, a principios del, comienzos del, primeros de"},
    {Sense::time_part, "mid", "mid, middle of, the middle of, midway through, halfway through, mitte, mitte des, mi, milieu, milieu de, au milieu de, à la mi, mediados de, a mediados de, mitad de, a mitad de, mediados del, a mediados del"},
    {Sense::time_part, "late", "late, late in, spät, spätes, sometime late in, tard, finales avanzados"},
    {Sense::time_part, "end", "last day of, letzte(r|n|m) tag (im|des|von), dernier jour (de|d|du), último día (de|del), end of, the end of, the tail end of, towards the end of, close of, end, ende, ende des, gegen ende, ende von, fin, fin de, la fin de, à la fin de, fin du, la fin du, vers la fin de, fin d, acabe, termine, finalice, fines de, finales de, a finales de, final de, fin del, a fines de, finales del, final del, últimos de"},
    {Sense::holiday, "12-25", "christmas, xmas, the holidays, holiday season, weihnachten, den feiertagen, noël, les fêtes, navidad, navidades, las fiestas"},
    {Sense::holiday, "1-1", "jahresbeginn, jahresanfang, jahresstart, anfang jahr, new year's, new year's day, the new year, new year, neujahr, neuen jahr, neues jahr, nouvel an, la nouvelle année, año nuevo, el nuevo año"},
    {Sense::holiday, "easter", "easter, ostern, pâques, semana santa, pascua"},
    {Sense::holiday, "9-1", "la rentrée, rentrée"},
    {Sense::holiday, "1-6", "reyes, el día de reyes, dreikönig"},
    {Sense::holiday, "11-26", "thanksgiving, black friday"},
};

}  // namespace

std::span<const Phrases> time()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
