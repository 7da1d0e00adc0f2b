// How many they are.

#include <algorithm>

#include "dialog/facts.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view whole_of_us =
    "company firm firma business organisation organization unternehmen betrieb haus gmbh empresa "
    "boite entreprise societe groupe grupo gruppe compania organizacion total all altogether "
    "insgesamt gesamt tout conjunto here aqui ici hier ganzen";

// They began with so many; how many they are now is something else.
constexpr std::string_view beginnings =
    "angefangen gestartet started began commence demarre empezamos empezado arrancamos anfangs "
    "initially";

}  // namespace

// "80, davon 20 in Wien", "5 in HR", "fifteen of us would use it", "hired 30"
bool FactFinder::of_a_part(const Quantity& quantity) const
{
    const Clause there = clause(quantity.first);
    const bool total = message_.within(there.first, there.last, Sense::total) != nullptr;
    if (message_.within(there.first, there.last, Sense::part_of) && !total) return true;
    const std::size_t sentence = message_.sentence_begin(quantity.first);
    // A year, "2015", counts nobody.
    const bool year = quantity.single() && *quantity.low >= 1900 * rules::one_unit &&
                      *quantity.low <= 2100 * rules::one_unit && quantity.digits;
    if (year && !message_.at(quantity.last, Sense::noun)) return true;
    if (quantity.cue > 0 && tokens_.is(quantity.cue - 1, "bei")) return false;
    constexpr std::string_view deeds =
        "hired hire hiring recruited laid fired quit left lost cut streichen gestrichen abbauen "
        "abgebaut "
        "entlassen einstellen eingestellt gekundigt recrute embauche embauches licencie supprime "
        "contratamos "
        "contratado contratar despedimos despedir despedido added onboarded onboarding trained "
        "train schulen "
        "suchen buscamos cherchons looking users user socios "
        "partners gesellschafter bajas would davon darunter dont including incluidos ellos interns "
        "stellen "
        "posts jobs postes puestos waiting teilnehmer participants asistentes associes attendees "
        "invited separer trennen getrennt gone metimos incorporamos fichamos sumamos ingresaron "
        "entraron brought took notices eingearbeitet integre integres recrutons";
    // "fifteen of us would use it"
    const std::size_t after = std::min(there.last, quantity.last + 4);
    if (word_in(quantity.last, after, "would attend login log voulaient do does handle"))
        return true;
    if (word_in(there.first, std::min(there.last, quantity.last + 6), deeds)) return true;
    constexpr std::string_view teams = "hr it sales marketing support finance accounting vertrieb "
                                       "hr-team it-team buchhaltung einkauf ventas compras rrhh";
    for (std::size_t i = there.first; i < there.last && !total; ++i)  // IT, not "it"
        if (is_among(tokens_.text(i), teams) && (tokens_[i].shouting || !tokens_.is(i, "it")))
            return true;
    // "Ich leite das HR-Team, 6 Leute"
    return quantity.first == there.first && there.first > sentence &&
           word_in(
               sentence,
               there.first,
               "leite lead manage dirijo dirige encadre leitung team equipo equipe teamlead "
               "teamleiter "
               "teamleiterin teamleitung gruppenleiter schichtleiter supervisor encargado "
               "encargada "
               "responsable foreman chef-d'equipe vorarbeiter"
           );
}

// "In total", "im Unternehmen", "dans la boîte", "in Graz": the number is of all of them.
bool FactFinder::of_all(std::size_t from, std::size_t last) const
{
    for (std::size_t i = from; i < last; ++i) {
        if (is_among(tokens_.text(i), "altogether insgesamt total overall worldwide weltweit"))
            return true;
        if (!is_among(tokens_.text(i), "in en aus bei a at dans im au across")) continue;
        for (std::size_t k = i + 1; k < std::min(last, i + 4); ++k)
            if (is_among(tokens_.text(k), whole_of_us) || message_.covers(k, Sense::city) ||
                message_.covers(k, Sense::country))
                return true;
    }
    return false;
}

// Does the number follow "we are", "nous sommes", "somos", "on est"?
bool FactFinder::after_we_are(const Quantity& quantity) const
{
    if (quantity.cue == 0) return false;
    const std::string_view before = tokens_.text(quantity.cue - 1);
    const std::string_view earlier = quantity.cue > 1 ? tokens_.text(quantity.cue - 2) : "";
    return is_among(before, "somos quedamos we're") || (before == "are" && earlier == "we") ||
           (before == "sind" && (earlier.empty() || is_among(earlier, "wir und jetzt , ."))) ||
           (before == "wir" && earlier == "sind") || (before == "zu" && earlier == "sind") ||
           (before == "est" && earlier == "on") || (before == "sommes" && earlier == "nous") ||
           (before == "is" && is_among(earlier, "company firm headcount")) ||
           (before == "of" && is_among(earlier, "team company")) || before == "equipo" ||
           (before == "de" && earlier == "equipo") ||
           // "wir sind jetzt 31", "we are now 31", "nous sommes maintenant 31"
           (is_among(before, "now jetzt inzwischen mittlerweile maintenant ahora total") &&
            is_among(earlier, "are sind sommes est somos we're"));
}

// "contables somos 6": a group of them.
bool FactFinder::names_a_group_before(const Quantity& quantity) const
{
    const std::size_t first = clause(quantity.first).first;
    const std::size_t are = quantity.cue - 1;
    return tokens_.is(are, "somos") && are > first && tokens_[are - 1].kind == TokenKind::word &&
           !is_among(
               tokens_.text(are - 1), "y ya ahora hoy pues total aqui solo nosotros que nos"
           ) &&
           !is_among(tokens_.text(are - 1), whole_of_us) && !tokens_[are - 1].capital;
}

// "we are 40", "somos 40 personas", "company is 300", or a clause of its own: "75 Leute"
bool FactFinder::counts_us(const Quantity& quantity, std::size_t noun_end) const
{
    const Clause there = clause(quantity.first);
    if (word_in(there.first, there.last, beginnings)) return false;
    if (noun_end > quantity.last) {
        if (clause_of_its_own(quantity.cue, noun_end) || after_we_are(quantity) ||
            message_.covers(quantity.first, Sense::total) || of_all(noun_end, there.last) ||
            tokens_.is(noun_end - 1, "us"))
            return true;
        constexpr std::string_view having = "we we've we're have has employ employs with our i run "
                                            "team of wir haben beschaftigen mit sind "
                                            "unser unsere nos zahlen nous avons sommes on a est "
                                            "employons avec notre somos tenemos contamos con "
                                            "de nuestra nuestro empleamos company firma empresa "
                                            "entreprise total whole in across all work us bei";
        if (word_in(there.first, quantity.first, having)) return true;
        // A number that opens its clause, and no deed after it: "40 Leute, wie gesagt".
        return there.first == quantity.cue && there.last <= noun_end + 3;
    }
    // No noun: the words before must say that it is they who are counted.
    if (!after_we_are(quantity) || names_a_group_before(quantity)) return false;
    const std::string_view next = tokens_.text(quantity.last);
    const bool another =
        quantity.last < there.last && tokens_[quantity.last].kind != TokenKind::mark &&
        !is_among(
            next,
            "and und et y en in aus bei a here hier ici aqui now jetzt but pero aber mais dans "
            "chez strong total de currently altogether insgesamt at based with mit avec con leute "
            "au "
            "aux im beim so also donc asi because weil car porque since da all alle tous todos"
        );
    return !another;
}

// Where the noun of people that follows the number ends; the number's end: there is none.
std::size_t FactFinder::people_after(const Quantity& quantity) const
{
    for (std::size_t i = quantity.last; i < quantity.last + 2u; ++i) {
        // "más o menos": "MAs" are people in German only.
        if (message_.language() != "de" && is_among(tokens_.text(i), "ma mas")) continue;
        const auto from = std::lower_bound(
            message_.hits().begin(),
            message_.hits().end(),
            i,
            [](const Hit& hit, std::size_t token) { return hit.first < token; }
        );
        const auto to = std::find_if(from, message_.hits().end(), [&](const Hit& hit) {
            return hit.first != i;
        });
        const bool counts = std::any_of(from, to, [](const Hit& hit) {
            return hit.sense == Sense::noun && hit.value == "people";
        });
        if (counts) return message_.at(i, Sense::noun)->last;
    }
    return quantity.last;
}

// "From 40 to 80 people": so many are they now, though it reads as a range or as two numbers.
bool FactFinder::grown_to_here(const Quantity& quantity) const
{
    const std::size_t from = quantity.first < 4 ? 0 : quantity.first - 4;
    return word_in(
               std::max(
                   message_.sentence_begin(quantity.first),
                   quantity.first < 12 ? 0 : quantity.first - 12
               ),
               clause(quantity.first).last,
               "grew grown went gone passe passes passee doubled double doble pasado pasamos "
               "crecido crecimos gewachsen wachsen wuchsen verdoppelt jumped increased"
           ) &&
           !message_.within(from, quantity.first, Sense::weekday) &&  // "el jueves pasado"
           word_in(from, quantity.first, "from de von desde to auf a");
}

// "Around 20 people" and no more: how many of what, the open question says.
bool FactFinder::only_a_number(const Quantity& quantity, std::size_t noun_end) const
{
    const AskedKind kind = open_.asked->kind;
    if (answer_.answer || (kind != AskedKind::one_of && kind != AskedKind::some_of &&
                           kind != AskedKind::yes_no && kind != AskedKind::number))
        return false;
    if (after_we_are(quantity)) return false;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].kind != TokenKind::mark && (i < quantity.cue || i >= noun_end) &&
            !(i >= quantity.first && i < quantity.last) && !message_.covers(i, Sense::filler) &&
            !message_.covers(i, Sense::about))
            return false;
    return true;
}

std::optional<Reading> FactFinder::people(Heads heads) const
{
    std::optional<Reading> found;
    // "Do you have an IT team of your own?" - "yep, we have two guys": how many are on the team.
    if (asks_yes_or_no_about("team equip abtei depar") && !message_.has(Sense::total))
        return std::nullopt;
    for (const Quantity& quantity : message_.quantities()) {
        if (quantity.odd || quantity.article || quantity.percent ||
            !free(quantity.first, quantity.last))
            continue;
        const std::size_t end = people_after(quantity);
        const bool grown = end > quantity.last && grown_to_here(quantity);
        // "240 Leute, verteilt auf 19 Läden"
        const bool spread =
            end > quantity.last &&
            word_in(
                end,
                std::min(end + 2, tokens_.size()),
                "verteilt spread across distributed repartis reparties repartidos repartidas "
                "distribuidos"
            );
        const bool ours =
            grown || (spread && open_.asked->kind == AskedKind::number) ||
            (so_now(quantity.first, after_we_are(quantity) || states_the_present(quantity.first)) &&
             !of_a_part(quantity) && counts_us(quantity, end));
        if (!ours || only_a_number(quantity, end)) continue;
        if (end > quantity.last && !grown && !after_we_are(quantity) &&
            told_with_an_event(quantity.first))
            continue;
        const Clause there = clause(quantity.first);
        const bool total = message_.within(there.first, there.last, Sense::total) != nullptr;
        if (heads == Heads::of_the_whole_company && !total &&
            !word_in(there.first, there.last, whole_of_us))
            continue;
        const std::optional<rules::Amount> low =
            grown && quantity.high ? quantity.high : quantity.low;
        if (!found || total || grown)
            found = sure(
                quantity.cue, std::max(end, quantity.last), NumberSaid{low, quantity.high}, "number"
            );
    }
    return found ? found : told_in_a_word();
}

// "Wir sind nur zu acht"
std::optional<Reading> FactFinder::told_in_a_word() const
{
    for (const Hit& hit : message_.hits()) {
        // "600 Mitarbeiter, im Vertrieb zu neunt": a part of them, where a number was asked for.
        if (open_.asked->kind == AskedKind::number) return std::nullopt;
        if (hit.sense != Sense::one_off || !tokens_.is(hit.first, "zu") || !plain(hit.first) ||
            !free(hit.first, hit.last) ||
            !word_in(clause(hit.first).first, hit.first, "sind arbeiten samma"))
            continue;
        const rules::Amount count = amount_of(hit.value);
        return sure(hit.first, hit.last, NumberSaid{count, count}, "number");
    }
    return std::nullopt;
}

}  // namespace usher::dialog
