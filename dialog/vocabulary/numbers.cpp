// Number words, and the words around numbers: about, over, at most, between, percent.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    // ---- 0 to 99; German compounds are taken apart by the reader
    {Sense::digit_word, "0", "zero, nil, null, zéro, cero"},
    {Sense::digit_word, "1", "one, eins, ein, eine, einen, einem, einer, un, une, uno, una"},
    {Sense::digit_word, "2", "two, zwei, zwo, deux, dos"},
    {Sense::digit_word, "3", "three, drei, trois, tres"},
    {Sense::digit_word, "4", "four, vier, quatre, cuatro"},
    {Sense::digit_word, "5", "five, fünf, cinq, cinco"},
    {Sense::digit_word, "6", "six, sechs, seis"},
    {Sense::digit_word, "7", "seven, sieben, sept, siete"},
    {Sense::digit_word, "8", "eight, acht, huit, ocho"},
    {Sense::digit_word, "9", "nine, neun, neuf, nueve"},
    {Sense::digit_word, "10", "ten, zehn, dix, diez"},
    {Sense::digit_word, "11", "eleven, elf, onze, once"},
    {Sense::digit_word, "12", "twelve, zwölf, douze, doce"},
    {Sense::digit_word, "13", "thirteen, dreizehn, treize, trece"},
    {Sense::digit_word, "14", "fourteen, vierzehn, quatorze, catorce"},
    {Sense::digit_word, "15", "fifteen, fünfzehn, quinze, quince"},
    {Sense::digit_word, "16", "sixteen, sechzehn, seize, dieciséis"},
    {Sense::digit_word, "17", "seventeen, siebzehn, diecisiete"},
    {Sense::digit_word, "18", "eighteen, achtzehn, dieciocho"},
    {Sense::digit_word, "19", "nineteen, neunzehn, diecinueve"},
    {Sense::digit_word, "20", "twenty, zwanzig, vingt, vingts, veinte"},
    {Sense::digit_word, "21", "veintiuno, veintiún, veintiuna"},
    {Sense::digit_word, "22", "veintidós"},
    {Sense::digit_word, "23", "veintitrés"},
    {Sense::digit_word, "24", "veinticuatro"},
    {Sense::digit_word, "25", "veinticinco"},
    {Sense::digit_word, "26", "veintiséis"},
    {Sense::digit_word, "27", "veintisiete"},
    {Sense::digit_word, "28", "veintiocho"},
    {Sense::digit_word, "29", "veintinueve"},
    {Sense::digit_word, "30", "thirty, dreißig, dreissig, trente, treinta"},
    {Sense::digit_word, "40", "forty, fourty, vierzig, quarante, cuarenta"},
    {Sense::digit_word, "50", "fifty, fünfzig, cinquante, cincuenta"},
    {Sense::digit_word, "60", "sixty, sechzig, soixante, sesenta"},
    {Sense::digit_word, "70", "seventy, siebzig, septante, setenta"},
    {Sense::digit_word, "80", "eighty, achtzig, octante, huitante, ochenta"},
    {Sense::digit_word, "90", "ninety, neunzig, nonante, noventa"},
    {Sense::hundred, "100", "hundred, hundreds, hundert, cent, cents, cien, ciento"},
    {Sense::hundred, "200", "doscientos, doscientas"},
    {Sense::hundred, "300", "trescientos, trescientas"},
    {Sense::hundred, "400", "cuatrocientos, cuatrocientas"},
    {Sense::hundred, "500", "quinientos, quinientas"},
    {Sense::hundred, "600", "seiscientos, seiscientas"},
    {Sense::hundred, "700", "setecientos, setecientas"},
    {Sense::hundred, "800", "ochocientos, ochocientas"},
    {Sense::hundred, "900", "novecientos, novecientas"},
    {Sense::scale, "1000", "thousand, thousands, tausend, tsd, mille, mil, k"},
    {Sense::scale, "1000000", "million, millions, mio, mill, millionen, millón, millones, m, mn, mln"},
    {Sense::scale, "1000000000", "billion, billions, bn, mrd, milliarde, milliarden, milliard, milliards, millardo, md, mds"},
    {Sense::scale, "1000000000000", "trillion, billionen, billón, billones"},
    {Sense::scale, "100000", "lakh, lakhs, lac, lacs"},
    {Sense::scale, "10000000", "crore, crores"},
    {Sense::joint, "", "and, und, et, y"},
    {Sense::half, "", "half, halb, halbe, halben, halbes, demi, demie, medio, media"},
    {Sense::fixed_number, "1.5", "anderthalb, eineinhalb, one and a half, un et demi, une et demie, uno y medio, una y media"},
    {Sense::fixed_number, "2.5", "zweieinhalb, two and a half, dos y medio, dos y media, deux et demi"},
    {Sense::fixed_number, "3.5", "dreieinhalb, three and a half"},
    {Sense::fixed_number, "4.5", "viereinhalb, four and a half"},
    {Sense::fixed_number, "1500", "anderthalbtausend, eineinhalbtausend, fünfzehnhundert"},
    {Sense::fixed_number, "2500", "zweieinhalbtausend, fünfundzwanzighundert"},
    {Sense::fixed_number, "150", "anderthalbhundert, eineinhalbhundert"},
    {Sense::fixed_number, "12", "dozen, a dozen, one dozen, duzen, douzen, dozzen, a dozzen, dutzend, ein dutzend, douzaine, une douzaine, docena, una docena"},
    {Sense::fixed_number, "6", "half a dozen, half dozen, ein halbes dutzend, halbes dutzend, une demi douzaine, media docena"},
    {Sense::fixed_number, "2", "a couple, couple, a couple of, couple of, a pair of, un par de, un par, par de"},
    {Sense::fixed_number, "13", "baker's dozen, a baker's dozen, bakers dozen, a bakers dozen"},
    {Sense::fixed_number, "500000", "medio palo, medio melón, medio palito, une demi brique, un demi million, e halbi million"},
    {Sense::fixed_number, "250000", "cuarto de palo, un cuarto de palo"},
    {Sense::fixed_number, "8", "une huitaine"},
    {Sense::fixed_number, "10", "une dizaine, dizaine, una decena, decena"},
    {Sense::fixed_number, "15", "une quinzaine, quinzaine, une quinsaine, quinsaine, una quincena"},
    {Sense::fixed_number, "20", "une vingtaine, vingtaine, une vintaine, vintaine, vingtène, una veintena, veintena, a score"},
    {Sense::fixed_number, "30", "une trentaine, trentaine, une trantaine, trantaine, una treintena, treintena, una treintena"},
    {Sense::fixed_number, "40", "une quarantaine, quarantaine, une quarentaine, quarentaine, une carantaine, quarantene, una cuarentena, cuarentena"},
    {Sense::fixed_number, "50", "(ein|) halbes hundert, half a hundred, medio centenar, un demi cent, une cinquantaine, cinquantaine, une cinquentaine, cinquentaine, una cincuentena, cincuentena"},
    {Sense::fixed_number, "60", "une soixantaine, soixantaine, une soisantaine, soissantaine, soisantaine"},
    {Sense::fixed_number, "100", "une centaine, centaine, une centene, une sentaine, sentaine, un centenar, centenar"},
    {Sense::fixed_number, "1000", "un millier, millier, un millar, millar"},
    {Sense::fixed_number, "500", "half a thousand, medio millar"},
    {Sense::fixed_number, "500000", "half a mil, half mil, ne halbe million, (eine|ne) halbe mio, half a million, half million, eine halbe million, un demi million, medio millón"},
    {Sense::fixed_number, "10000", "une dizaine de milliers, dizaine de milliers, una decena de miles"},
    {Sense::fixed_number, "15000", "une quinzaine de milliers, quinzaine de milliers"},
    {Sense::fixed_number, "20000", "une vingtaine de milliers, vingtaine de milliers, una veintena de miles"},
    {Sense::fixed_number, "30000", "une trentaine de milliers, trentaine de milliers"},
    {Sense::fixed_number, "50000", "une cinquantaine de milliers, cinquantaine de milliers"},
    {Sense::fixed_number, "100000", "une centaine de milliers, centaine de milliers, un centenar de miles"},
    {Sense::fixed_number, "250000", "quarter mil, a quarter mil, quarter of a mil, viertel million, (eine|ne|ein|einer) viertel million, quart de million, quarter million, un quart de million, viertelmillion, quarter of a million, a quarter of a million, a quarter million, eine viertelmillion, un cuarto de millón"},
    {Sense::fixed_number, "750000", "dreiviertel million, (eine|ne) dreiviertel million, (eine|ne) dreiviertelmillion, three quarters of a million, eine dreiviertelmillion"},
    {Sense::fixed_number, "500000000", "half a billion, eine halbe milliarde, un demi milliard"},
    {Sense::share, "50", "half, (a|one|about|) half of (it|them|all|our|the|us), one half, die hälfte, hälfte, la moitié, moitié, la mitad, mitad, fifty fifty, 50 50, every (second|other), jede(r|s|m|n|) zweite(r|n|m|), un(e|) sur deux, uno de cada dos, una de cada dos"},
    {Sense::share, "33", "a third, one third, ein drittel, drittel, un tiers, le tiers, un tercio, una tercera parte, every third, jede(r|s|) dritte"},
    {Sense::share, "67", "two thirds, zwei drittel, deux tiers, les deux tiers, dos tercios, dos terceras partes"},
    {Sense::share, "25", "a quarter, one quarter, a fourth, one fourth, ein viertel, viertel, un quart, le quart, un cuarto, una cuarta parte, la cuarta parte"},
    {Sense::share, "25", "every fourth, one in four, jede(r|s|m|n|) vierte(r|n|m|), un(e|) sur quatre, uno de cada cuatro, una de cada cuatro"},
    {Sense::share, "20", "every fifth, one in five, jede(r|s|m|n|) fünfte(r|n|m|), un(e|) sur cinq, uno de cada cinco, una de cada cinco"},
    {Sense::share, "10", "every tenth, one in ten, jede(r|s|m|n|) zehnte(r|n|m|), un(e|) sur dix, uno de cada diez, una de cada diez"},
    {Sense::share, "75", "three quarters, three fourths, drei viertel, dreiviertel, trois quarts, les trois quarts, tres cuartos, tres cuartas partes"},
    {Sense::share, "20", "a fifth, one fifth, ein fünftel, fünftel, un cinquième, un quinto, una quinta parte"},
    {Sense::share, "40", "two fifths, zwei fünftel, deux cinquièmes, dos quintos"},
    {Sense::share, "60", "three fifths, drei fünftel, trois cinquièmes, tres quintos"},
    {Sense::share, "80", "four fifths, vier fünftel, quatre cinquièmes, cuatro quintos"},
    {Sense::share, "10", "a tenth, one tenth, ein zehntel, un dixième, una décima parte"},
    {Sense::share, "100", "all of (it|them|our|the|us), everything, everyone, all, alle, alles, sämtliche, tous, toutes, tout, la totalité, todos, todas, todo, la totalidad"},
    {Sense::share, "0", "none, none of them, nothing, not a single one, gar nichts, nichts, keine, aucun, aucune, rien, ninguno, ninguna, nada, nobody, niemand, personne, nadie"},
    {Sense::one_off, "0", "none, none yet, nothing yet, zero, nobody, no one, nada, nothing, not a single (one|person), not one, none at all, no employees, no staff, (we|i) (don't|do not) (have|employ) (any|) (employees|staff|people|anyone), zero employees, keine, keinen, keiner, niemand, niemanden, gar keine, überhaupt keine, kein einziger, keine einzige, aucun, aucune, personne, pas un seul, pas une seule, ninguno, ninguna, nadie, ni uno, ni una, no (tenemos|hay) ningun(o|a), zilch, nix"},
    {Sense::one_off, "1", "just me, only me, me only, just myself, only myself, myself only, (it's|it is|its) (just|only) me, it's me, just the one, (just|only) (this|the) (one|site|office|shop|store|location|branch|hq|head office|headquarters), only one, i work alone, (i'm|i am) (the only one|alone|solo|a solopreneur|a one man show|a one man band|on my own|a freelancer|self employed), one man (show|band|business), one woman show, one person (show|business|company), solo, solopreneur, me myself and i, a single (one|person), "
     "nur den einen, nur die eine, nur das eine, nur einen, nur eine, nur eins, nur einer, nur (hier|den hier|diesen (hier|einen|)|dieser|diese (hier|eine|)|den hauptsitz|die zentrale|das stammhaus), nur ich, ich allein, ich alleine, bin allein, bin alleine, nur ich selbst, ein mann betrieb, einzelkämpfer, einzelkämpferin, ich bin (der einzige|die einzige|solo), bloß ich, solo selbstständig, soloselbstständig, einzelunternehmer, eine einzige, ein einziger, "
     "(juste|seulement|uniquement|que) (celui ci|celui là|celle ci|celle là|le siège|la maison mère), juste moi, moi seul, moi seule, que moi, je suis (seul|seule|tout seul|toute seule), moi uniquement, seulement moi, uniquement moi, auto entrepreneur, un seul, une seule, "
     "(solo|sólo|solamente|únicamente|nada más) (la matriz|la central|la sede|esta|este|la principal|esa|ese|aquí|la de aquí), (solo|sólo|nada más) (una|uno|un|el uno|la una), solo yo, sólo yo, yo solo, yo sola, únicamente yo, nada más yo, estoy (solo|sola), soy (autónomo|autónoma|el único|la única), uno solo, una sola"},
    {Sense::one_off, "2", "(me|myself) and (my|a) (cofounder|co founder|business partner|partner|wife|husband|brother|colleague|assistant|intern|friend), my (cofounder|co founder|business partner|partner|wife|husband|brother|sister|colleague|dad|father|mum|mom|son|daughter) and (me|i|myself), just the two of us, the two of us, two of us, both of us, wir zwei, wir beide, zu zweit, ich und (mein|meine) (mitgründer|partner|partnerin|kollege|kollegin|bruder|schwester|frau|mann|vater|mutter|sohn|tochter|freund|freundin|geschäftspartner|mitgründerin|azubi), (mein|meine) (bruder|schwester|frau|mann|partner|partnerin|vater|mutter|sohn|tochter|kollege|kollegin|mitgründer|mitgründerin) und ich, moi et (mon|ma) (associé|associée|collègue|femme|mari|frère|sœur|fils|fille|père|mère|conjoint|conjointe|compagne), (mon|ma) (associé|associée|collègue|femme|mari|frère|sœur|fils|fille|père|mère|conjoint|conjointe|compagne) et moi, nous (sommes|) deux, à deux, yo y mi (socio|socia|hermano|hermana|mujer|marido|esposa|esposo|hijo|hija|padre|madre|compañero|compañera), mi (socio|socia|hermano|hermana|mujer|marido|esposa|esposo|hijo|hija|padre|madre|compañero|compañera) y yo, nosotros dos, somos dos"},
    {Sense::one_off, "3", "the three of us, (me|myself) and two others, wir drei, zu dritt, nous (sommes|) trois, à trois, nosotros tres"},
    {Sense::one_off, "4", "the four of us, (me|myself) and three others, wir vier, zu viert"},
    {Sense::one_off, "5", "the five of us, (me|myself) and four others, wir fünf, zu fünft"},
    {Sense::one_off, "6", "zu sechst, the six of us, wir sechs, nous six, nosotros seis"},
    {Sense::one_off, "7", "zu siebt, zu siebent, the seven of us, wir sieben"},
    {Sense::one_off, "8", "zu acht, the eight of us, wir acht"},
    {Sense::one_off, "9", "zu neunt"},
    {Sense::one_off, "10", "zu zehnt"},
    {Sense::one_off, "11", "zu elft"},
    {Sense::one_off, "12", "zu zwölft"},
    {Sense::vague_number, "",
     "a lot (of|), lots (of|), many, plenty, loads (of|), tons (of|), a handful (of|), handful, a few, few, several, some, a bunch (of|), various, multiple, numerous, countless, too many, not many, not (that|so|very) many, a good few, quite a few, a few (hundred|thousand|dozen|hundreds|million|millions), several (hundred|thousand|dozen|million), hundreds (of|), dozens (of|), thousands (of|), millions (of|), tens of (thousands|millions) (of|), some (hundred|hundreds|thousands), most (of them|of it|), the majority, majority, double digit(s|), triple digit(s|), "
     "viele, einige, mehrere, ein paar, wenige, etliche, zahlreiche, diverse, (mehrere|einige|ein paar|viele|etliche) (hundert|tausend|dutzend|millionen|hunderte), hunderte, dutzende, tausende, eine handvoll, handvoll, sehr viele, nicht viele, zu viele, die meisten, das meiste, die mehrheit, zweistellig, dreistellig, unzählige, jede menge, "
     "beaucoup, plusieurs, quelques, pas mal, peu, de nombreux, de nombreuses, un certain nombre, (plusieurs|quelques) (centaines|milliers|dizaines|millions|douzaines), des (centaines|milliers|dizaines|millions), une poignée, la plupart, la majorité, trop, énormément, "
     "muchos, muchas, varios, varias, algunos, algunas, unos pocos, unas pocas, unos cuantos, unas cuantas, pocos, pocas, bastantes, numerosos, (varios|varias|algunos|unos) (cientos|miles|decenas|docenas|millones), cientos, miles, decenas, docenas, un montón, un puñado, la mayoría, demasiados"},
    {Sense::vague_number, "", "(few|several|some|many|low|high|mid) (hundred|hundreds|thousand|thousands|dozen|dozens), (bajas|altas|pocas|varias) centenas, (niedrige|hohe) (hunderter|tausender)"},
    {Sense::one_off, "1", "(nobody|no one|none) (but|except|besides|other than) (me|myself), niemand (außer|ausser) mir, keiner (außer|ausser) mir, personne (d autre|) (que|à part) moi, nadie (más|) (que|aparte de|salvo) (yo|mí)"},
    {Sense::less_than, "", "au dessous (de|des|d|du), sub, not quite, nowhere near, no del todo, short of, fewer even than, bestenfalls, im besten fall, au mieux, en el mejor de los casos"},
    {Sense::part_of, "", "of which, of whom, of those, von denen, wovon, worunter, parmi lesquels, parmi lesquelles, parmi eux, de los cuales, de las cuales, entre ellos, entre ellas"},
    {Sense::about, "",
     "about, around, approximately, approx, roughly, circa, ca, c, some, ish, or so, give or take, more or less, maybe, perhaps, probably, i guess, i think, i'd say, i'd guess, guess, say, like, somewhere around, something like, in the region of, in the neighborhood of, in the ballpark of, ballpark, near, nearly, almost, close to, just about, nigh on, just shy of, just short of, a good, good, estimated, est, "
     "etwa, ungefähr, rund, zirka, cirka, um die, so um die, so etwa, so, in etwa, an die, fast, knapp, nahezu, gut, gute, schätzungsweise, geschätzt, vielleicht, wohl, vermutlich, wahrscheinlich, circa, plus minus, roundabout, roundabouts, "
     "environ, à peu près, autour de, autour d, dans les, aux alentours de, approximativement, presque, près de, près d, quasiment, quasi, une petite, un petit, un bon, une bonne, peut être, disons, je dirais, grosso modo, "
     "not far (off|from|short of), close to, nearly, pas loin (de|des), à peu de chose près, nicht weit (von|weg von|unter), an die, no lejos de, rozando (los|las|), tirando a, "
     "unos, unas, aproximadamente, alrededor de, cerca de, más o menos, casi, como, aprox, quizá, quizás, tal vez, diría, digamos, en torno a, sobre, rondando, ~"},
    {Sense::more_than, "",
     "+ de, + que, + than, over, more than, above, at least, upwards of, upward of, north of, in excess of, exceeding, exceeds, minimum, min, a minimum of, minimum of, no less than, not less than, no fewer than, not fewer than, beyond, greater than, bigger than, larger than, well over, just over, slightly over, starting at, starting from, way over, way more than, comfortably over, a little over, a bit over, slightly more than, a little more than, > , >=, "
     "über, mehr als, mindestens, mind, wenigstens, minimum, ab, größer als, nicht weniger als, oberhalb von, jenseits der, weit über, deutlich über, etwas über, knapp über, von mindestens, "
     "plus de, plus que, au moins, pas loin au dessus de, (bien|largement|un peu|légèrement|nettement|) au dessus (de|des|du|d), dépassant, dépassons, on dépasse, au dessus de, minimum, supérieur à, au delà de, pas moins de, à partir de, au minimum, un peu plus de, bien plus de, plus d, dépasse, largement plus de, "
     "más del, más de (los|las|unos|unas), por encima del, algo por encima de, pasamos de los, pasamos los, pasan de, superamos, superan, superamos los, más de, mas de, al menos, por lo menos, como mínimo, mínimo, superior a, por encima de, no menos de, a partir de, un poco más de, algo más de, supera los, supera"},
    {Sense::less_than, "",
     "ne (dépassera|dépasse|dépasserons|dépasserait|doit pas dépasser) pas (les|), not a (penny|cent|euro|dollar|dime) (over|more than|above), keinen (cent|euro) (über|mehr als), ni un (euro|céntimo|peso) más de, sin (pasar|superar|pasarnos) (de|los|), keep it under, stay under, stay below, under, less than, below, fewer than, at most, up to, max, maximum, a maximum of, maximum of, no more than, not more than, not over, not above, smaller than, lower than, south of, just under, slightly under, slightly less than, a little under, well under, way under, at the most, capped at, not exceeding, no greater than, <, <=, not even, doesn't exceed, "
     "unter, weniger als, höchstens, maximal, max, allenfalls, nicht ganz, keine ganzen, kaum mehr als, kaum über, nicht (einmal|mal) ganz, bis zu, nicht mehr als, kleiner als, unterhalb von, weit unter, deutlich unter, knapp unter, etwas unter, keine, nicht mal, nicht einmal, allerhöchstens, "
     "sous les, sous la barre des, sous la barre de, en dessous des, - de, moins de, moins d, moins des, moins du, (même |)pas tout à fait, n (atteint|atteignons) pas, on n atteint pas, en deçà de, moins que, au plus, au maximum, maximum, tout au plus, jusqu à, en dessous de, inférieur à, pas plus de, un peu moins de, bien moins de, même pas, "
     "no (llega|llegan|llegamos|llegará|pasa|pasan|pasamos) (a|de|ni a|de los|a los|a las|de las), no llega(mos|n|) ni a, menos del, menos de (los|las|unos|unas), por debajo del, no supera(mos|n|) (los|las|), como máximo unos, un máximo de, menos de, como mucho, como máximo, máximo, hasta, por debajo de, inferior a, no más de, a lo sumo, un poco menos de, algo menos de, ni siquiera"},
    {Sense::or_more, "",
     "at the very least, at a minimum, wenn nicht mehr, if not more, sinon plus, si no más, tirando por lo bajo, or more, and up, and above, or above, and over, or higher, plus, at least, minimum, min, at minimum, upwards, and more, and counting, or over, "
     "oder mehr, und mehr, aufwärts, mindestens, und darüber, wenigstens, "
     "ou plus, et plus, au moins, minimum, au minimum, "
     "o más, y más, en adelante, como mínimo, al menos, por lo menos, para arriba"},
    {Sense::or_less, "",
     "at the very most, at the very best, at the outside, allerhöchstens, im höchstfall, à tout casser, au grand maximum, como muchísimo, a lo más, tirando por lo alto, or less, or fewer, and below, or below, at most, max, maximum, tops, at the most, and under, or under, at best, or lower, "
     "oder weniger, höchstens, maximal, max, abwärts, "
     "ou moins, au plus, maximum, max, au maximum, tout au plus, grand maximum, grand max, maxi, à tout casser, "
     "o menos, como mucho, como máximo, máximo, a lo sumo, para abajo"},
    {Sense::range_from, "",
     "zw, btw, btwn, between, anywhere between, somewhere between, anywhere from, from, zwischen, zw, irgendwo zwischen, von, entre, de, desde"},
    {Sense::range_to, "", "to, n, up to, and, or, bis, u, und, oder, à, a, et, ou, y, o, u, hasta, till, until, through, jusqu à, thru"},
    {Sense::percent, "", "percent, per cent, pct, prozent, pour cent, pourcent, por ciento, %, percentage, prozentpunkte"},
    {Sense::part_of, "",
     "(in|on|for|of) (my|our|this|the) (team|department|dept|office|branch|division|group|squad|unit|location|site|hr team|it team|sales team|support team|marketing team), my (team|department|division|group|squad), in (hr|sales|it|marketing|engineering|support|finance|my department), per (site|office|branch|location|team|store|shop|country|department|shift), each, reporting to me, report to me, direct reports, per person, in my (office|branch|country), at (this|my|our) (site|location|office|branch), on (this|my) site, locally, in our (local|berlin|london|paris|madrid|munich) office, "
     "in (meinem|unserem|diesem|meiner|unserer|dieser) (team|büro|bereich|standort|abteilung|niederlassung|filiale|gruppe), (mein|unser) team, meine abteilung, pro (standort|filiale|büro|team|abteilung|schicht|person|kopf), je (standort|filiale|büro|team), im (vertrieb|marketing|support|einkauf|personal|team), in der (it|buchhaltung|abteilung|zentrale|verwaltung|produktion|entwicklung), davon, "
     "dans (mon|notre|cette|ce|ma) (équipe|service|département|bureau|agence|site|filiale), (mon|notre) (équipe|service|département), par (site|agence|bureau|équipe|magasin|personne|service), au (support|marketing|siège|service commercial), dont, "
     "en (mi|nuestro|nuestra|este|esta) (equipo|departamento|oficina|sucursal|sede|área), (mi|nuestro) (equipo|departamento|área), por (oficina|sede|sucursal|equipo|tienda|persona|departamento), en (ventas|marketing|soporte|rrhh|recursos humanos|finanzas)"},
    {Sense::change, "",
     "closed, shut, opened, let go, laid off, hired, hiring, hire, lost, fired, added, adding, recruiting, looking for, recruited, cut, onboarded, open positions, open roles, vacancies, another, more to come, plus another, "
     "geschlossen, zugemacht, dichtgemacht, eröffnet, verkauft, suchen, suchen gerade, eingestellt, entlassen, neue, neu eingestellt, stellen ein, verloren, offene stellen, gekündigt, weitere, einstellen, "
     "fermé, ouvert, vendu, embauché, recruté, licencié, cherchons, recrutons, perdu, ajouté, postes ouverts, embauchons, nouveaux, "
     "cerramos, cerrado, abrimos, vendimos, contratamos, contratado, despedimos, despedido, buscamos, perdimos, añadimos, incorporado, vacantes, nuevos"},
    {Sense::total, "",
     "in total, total, altogether, all together, overall, company wide, companywide, across the (company|board|group|whole company|organisation|organization|business), in the whole (company|group|organisation|organization), globally, worldwide, group wide, all in (all|), all told, in all, combined, the (whole|entire) (company|group|organisation|organization|business|firm), total headcount, headcount, (the|our|my) company (has|is|employs|counts), a company of, whole company, everyone included, as a company, "
     "insgesamt, gesamt, alles in allem, in summe, zusammen, unternehmensweit, konzernweit, weltweit, im ganzen unternehmen, in der ganzen firma, im gesamten (unternehmen|konzern), die ganze firma, im unternehmen, in der firma, im konzern, firmenweit, gesamte belegschaft, das (ganze|gesamte) unternehmen, in toto, "
     "au total, en tout, total, ensemble, dans toute l entreprise, dans l entreprise, pour l ensemble de l entreprise, tout confondu, tous sites confondus, dans le groupe, dans le monde, globalement, toute l entreprise, la boîte, "
     "en total, total, en conjunto, en toda la empresa, en la empresa, toda la empresa, a nivel mundial, globalmente, en el grupo, la empresa (tiene|entera)"},
    {Sense::fixed_term, "",
     "24 / 7, 24 7, 24x7, 365 days, b2b, b2c, d2c, web 2.0, web 2, web 3, web3, industry 4.0, industrie 4.0, industria 4.0, office 365, microsoft 365, dynamics 365, m365, o365, d365, q1, q2, q3, q4, h1, h2, iso 9001, iso 27001, iso 14001, soc 2, soc2, tier 1, tier 2, tier 3, level 1, level 2, level 3, 1st level, 2nd level, 4 day week, 4.0, 9 to 5, 3pl, 3d, 2d, 5g, 4g, 1 on 1, one on one, number one, no 1, top 10, top 100, fortune 500, forbes 2000, ftse 100, covid 19, series a, one to one, one stop shop, 80 20, year 1, s4 hana, s / 4 hana, s / 4, auth 0, one drive, one of, day one, monday.com, mp3, 1password, 7 eleven, dax 40, dax 30, eins zu eins, rund um die uhr, 24 stunden, (one|a) zero (too many|too much|extra|too few|missing), (eine|ne|1) null (zu viel|zuviel|zu wenig|zuwenig|vergessen), (un|1) zéro (de trop|en trop|de plus|de moins|en moins|oublié), (un|1) cero (de más|de sobra|de menos|demás)"},
    {Sense::fixed_number, "2", "zu zweit"},
    {Sense::fixed_number, "3", "zu dritt"},
    {Sense::fixed_number, "4", "zu viert"},
    {Sense::fixed_number, "5", "zu fünft"},
    {Sense::fixed_number, "6", "zu sechst"},
    {Sense::fixed_number, "7", "zu siebt, zu siebent"},
    {Sense::fixed_number, "8", "zu acht"},
    {Sense::fixed_number, "9", "zu neunt"},
    {Sense::fixed_number, "10", "zu zehnt"},
    {Sense::fixed_number, "12", "zu zwölft"},
    {Sense::fixed_number, "24", "a couple dozen, couple dozen, a couple of dozen, couple of dozen"},
    {Sense::fixed_number, "200", "a couple hundred, couple hundred, a couple of hundred, couple of hundred"},
    {Sense::fixed_number, "2000", "a couple thousand, couple thousand, a couple of thousand, couple of thousand"},
    {Sense::fixed_number, "1.5", "eineinhalb, einundeinhalb, one and one half, uno punto cinco"},
    {Sense::fixed_number, "2.5", "zweiundeinhalb, dos y media, deux et demie"},
    {Sense::fixed_number, "3.5", "dreiundeinhalb, tres y medi(o|a), trois et demi(e|)"},
    {Sense::fixed_number, "5.5", "fünfeinhalb, fünfundeinhalb"},
    {Sense::fixed_number, "6.5", "sechseinhalb, sechsundeinhalb"},
    {Sense::fixed_number, "7.5", "siebeneinhalb, siebenundeinhalb"},
    {Sense::fixed_number, "8.5", "achteinhalb, achtundeinhalb"},
    {Sense::fixed_number, "9.5", "neuneinhalb, neunundeinhalb"},
    {Sense::fixed_number, "10.5", "zehneinhalb, zehnundeinhalb"},
    {Sense::less_than, "", "même pas, pas même, ni siquiera, ni, ni a, nicht mal, nicht einmal, nichtmal, not even, just under, a shade under, un poil moins de, un pelín menos de"},
};

}  // namespace

std::span<const Phrases> numbers()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
