#pragma once
// The words by which visitors say when: days, months, parts of the day, other times. Folded;
// English, German, French and Spanish at once. Lists of single words are parted by spaces.

#include <algorithm>
#include <array>
#include <string_view>

#include "dialog/spoken_phrase.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {

inline constexpr int hour = 60;
inline constexpr int lunch_over = 13 * hour, noon = 12 * hour, evening = 17 * hour,
                     office_closed = 18 * hour;
inline constexpr int midnight = 24 * hour;

struct NamedNumber {
    std::string_view words;  // parted by spaces
    int number;
};

// Short forms that are words of another language ("do", "mi", "so", "mar") are left out.
inline constexpr std::array<NamedNumber, 7> week = {{
    {"monday mondays mon montag montags lundi lundis lunes", 1},
    {"tuesday tuesdays tue tues dienstag dienstags mardi mardis martes", 2},
    {"wednesday wednesdays wed wensday wendsday mittwoch mittwochs mercredi mercredis miercoles",
     3},
    {"thursday thursdays thu thur thurs donnerstag donnerstags jeudi jeudis jueves", 4},
    {"friday fridays fri freitag freitags vendredi vendredis viernes", 5},
    {"saturday sat samstag samstags sonnabend samedi sabado", 6},
    {"sunday sun sonntag sonntags dimanche domingo", 0},
}};
inline constexpr std::array<NamedNumber, 12> months = {{
    {"january jan januar janner janvier enero", 1},
    {"february feb februar fevrier febrero", 2},
    {"march marz maerz mars marzo", 3},
    {"april apr avril abril", 4},
    {"may mai mayo", 5},
    {"june jun juni juin junio", 6},
    {"july jul juli juillet julio", 7},
    {"august aug aout agosto", 8},
    {"september sep sept septembre septiembre", 9},
    {"october oct oktober okt octobre octubre", 10},
    {"november nov novembre noviembre", 11},
    {"december dec dezember dez decembre diciembre", 12},
}};
inline constexpr std::array<NamedNumber, 10> small_numbers = {{
    {"one ein eine einem einer un une una", 1},
    {"two zwei deux dos couple paar", 2},
    {"three drei trois tres", 3},
    {"four vier quatre cuatro", 4},
    {"five funf fuenf cinq cinco", 5},
    {"six sechs seis", 6},
    {"seven sieben sept siete", 7},
    {"eight acht huit ocho", 8},
    {"nine neun neuf nueve", 9},
    {"ten zehn dix diez", 10},
}};

// Hours as words, as far as they are said of the clock.
inline constexpr std::array<NamedNumber, 12> hour_words = {{
    {"one eins ein une una", 1},
    {"two zwei deux dos", 2},
    {"three drei trois tres", 3},
    {"four vier quatre cuatro", 4},
    {"five funf fuenf cinq cinco", 5},
    {"six sechs seis", 6},
    {"seven sieben sept siete", 7},
    {"eight acht huit ocho", 8},
    {"nine neun neuf nueve", 9},
    {"ten zehn dix diez", 10},
    {"eleven elf onze once", 11},
    {"twelve zwolf zwoelf douze doce", 12},
}};

// A phrase and the part of the day that it means; the longest that fits at a word counts.
struct DayPart {
    std::string_view phrase;
    int begin, end;
};
inline constexpr auto day_parts = std::to_array<DayPart>({
    {"early morning", 0, 10 * hour},
    {"early in the morning", 0, 10 * hour},
    {"late morning", 10 * hour, noon},
    {"mid morning", 9 * hour, 11 * hour + 30},
    {"midmorning", 9 * hour, 11 * hour + 30},
    {"early afternoon", noon, 15 * hour},
    {"mid afternoon", 14 * hour, 16 * hour},
    {"midafternoon", 14 * hour, 16 * hour},
    {"late afternoon", 16 * hour, office_closed},
    {"late in the afternoon", 16 * hour, office_closed},
    {"end of day", 16 * hour, office_closed},
    {"end of the day", 16 * hour, office_closed},
    {"eod", 16 * hour, office_closed},
    {"tonight", evening, midnight},
    {"evenings", evening, midnight},
    {"not too early", 10 * hour, midnight},
    {"not too late", 0, evening},
    {"fruher morgen", 0, 10 * hour},
    {"fruhen morgen", 0, 10 * hour},
    {"fruhmorgens", 0, 10 * hour},
    {"spater vormittag", 10 * hour, noon},
    {"spaten vormittag", 10 * hour, noon},
    {"fruher nachmittag", noon, 15 * hour},
    {"fruhen nachmittag", noon, 15 * hour},
    {"spater nachmittag", 16 * hour, office_closed},
    {"spaten nachmittag", 16 * hour, office_closed},
    {"spatnachmittag", 16 * hour, office_closed},
    {"spatnachmittags", 16 * hour, office_closed},
    {"nicht zu fruh", 10 * hour, midnight},
    {"nicht zu spat", 0, evening},
    {"tot le matin", 0, 10 * hour},
    {"premiere heure", 0, 10 * hour},
    {"debut de matinee", 0, 10 * hour},
    {"fin de matinee", 10 * hour, noon},
    {"milieu de matinee", 9 * hour, 11 * hour + 30},
    {"debut d apres midi", noon, 15 * hour},
    {"debut de l apres midi", noon, 15 * hour},
    {"milieu d apres midi", 14 * hour, 16 * hour},
    {"milieu de l apres midi", 14 * hour, 16 * hour},
    {"fin d apres midi", 16 * hour, office_closed},
    {"fin de l apres midi", 16 * hour, office_closed},
    {"fin de journee", 16 * hour, office_closed},
    {"pas trop tot", 10 * hour, midnight},
    {"pas trop tard", 0, evening},
    {"soiree", evening, midnight},
    {"media manana", 9 * hour, 11 * hour + 30},
    {"media tarde", 15 * hour, office_closed},
    {"a primera hora de la tarde", noon, 15 * hour},
    {"primera hora de la tarde", noon, 15 * hour},
    {"ultima hora de la tarde", 16 * hour, office_closed},
    {"ultima hora de la manana", 10 * hour, noon},
    {"ultima hora", 16 * hour, office_closed},
    {"las mananas", 0, noon},
    {"las tardes", noon, office_closed},
    {"noche", evening, midnight},
    {"no muy temprano", 10 * hour, midnight},
    {"no demasiado temprano", 10 * hour, midnight},
    {"no muy tarde", 0, evening},
    {"first thing", 0, 10 * hour},
    {"first thing in the morning", 0, 10 * hour},
    {"de bonne heure", 0, 10 * hour},
    {"a primera hora", 0, 10 * hour},
    {"a primera hora de la manana", 0, 10 * hour},
    {"after lunch", lunch_over, office_closed},
    {"after noon", noon, office_closed},
    {"before lunch", 0, noon},
    {"before noon", 0, noon},
    {"morning", 0, noon},
    {"mornings", 0, noon},
    {"afternoon", noon, office_closed},
    {"afternoons", noon, office_closed},
    {"evening", evening, midnight},
    {"lunchtime", 11 * hour + 30, 14 * hour},
    {"noon", 11 * hour + 30, 14 * hour},
    {"midday", 11 * hour + 30, 14 * hour},
    {"nach dem mittagessen", lunch_over, office_closed},
    {"nach dem mittag", lunch_over, office_closed},
    {"nach mittag", lunch_over, office_closed},
    {"vor dem mittagessen", 0, noon},
    {"vor dem mittag", 0, noon},
    {"am morgen", 0, noon},
    {"morgens", 0, noon},
    {"fruh", 0, 10 * hour},
    {"vormittag", 0, noon},
    {"vormittags", 0, noon},
    {"nachmittag", noon, office_closed},
    {"nachmittags", noon, office_closed},
    {"abend", evening, midnight},
    {"abends", evening, midnight},
    {"mittags", 11 * hour + 30, 14 * hour},
    {"mittag", 11 * hour + 30, 14 * hour},
    {"apres le dejeuner", lunch_over, office_closed},
    {"apres dejeuner", lunch_over, office_closed},
    {"avant le dejeuner", 0, noon},
    {"avant midi", 0, noon},
    {"apres midi", noon, office_closed},
    {"matin", 0, noon},
    {"matinee", 0, noon},
    {"soir", evening, midnight},
    {"midi", 11 * hour + 30, 14 * hour},
    {"despues de comer", lunch_over, office_closed},
    {"despues del almuerzo", lunch_over, office_closed},
    {"antes de comer", 0, noon},
    {"por la manana", 0, noon},
    {"de la manana", 0, noon},
    {"por la tarde", noon, office_closed},
    {"tarde", noon, office_closed},
    {"mediodia", 11 * hour + 30, 14 * hour},
});

// How German joins a day and a part of it: "Dienstagvormittag".
inline constexpr std::array<DayPart, 6> joined_day_parts = {{
    {"vormittag", 0, noon},
    {"nachmittag", noon, office_closed},
    {"mittag", 11 * hour + 30, 14 * hour},
    {"morgen", 0, noon},
    {"fruh", 0, 10 * hour},
    {"abend", evening, midnight},
}};

// Days from today.
inline constexpr std::array<NamedNumber, 16> near_days = {{
    {"the day after tomorrow", 2},
    {"day after tomorrow", 2},
    {"ubermorgen", 2},
    {"uebermorgen", 2},
    {"apres demain", 2},
    {"pasado manana", 2},
    {"today", 0},
    {"heute", 0},
    {"aujourd hui", 0},
    {"aujourd'hui", 0},
    {"aujourdhui", 0},
    {"hoy", 0},
    {"tomorrow", 1},
    {"morgen", 1},
    {"demain", 1},
    {"manana", 1},
}};

// Weeks from this one.
inline constexpr std::array<NamedNumber, 20> near_weeks = {{
    {"week after next", 2},  {"ubernachste woche", 2}, {"uebernachste woche", 2},
    {"next week", 1},        {"following week", 1},    {"nachste woche", 1},
    {"nachster woche", 1},   {"naechste woche", 1},    {"kommende woche", 1},
    {"kommenden woche", 1},  {"semaine prochaine", 1}, {"la semaine suivante", 1},
    {"semana que viene", 1}, {"proxima semana", 1},    {"semana proxima", 1},
    {"this week", 0},        {"diese woche", 0},       {"dieser woche", 0},
    {"cette semaine", 0},    {"esta semana", 0},
}};

// Months from this one.
inline constexpr std::array<NamedNumber, 7> near_months = {{
    {"next month", 1},
    {"nachsten monat", 1},
    {"naechsten monat", 1},
    {"kommenden monat", 1},
    {"mois prochain", 1},
    {"mes que viene", 1},
    {"proximo mes", 1},
}};

inline constexpr std::array<std::string_view, 53> other_times = {
    "too early",        "zu fruh",        "trop tot",        "demasiado temprano",
    "demasiado pronto", "muy temprano",   "muy pronto",      "more times",
    "other times",      "another time",   "different time",  "different times",
    "more slots",       "other slots",    "more options",    "other options",
    "show more",        "none of these",  "none of those",   "none of them",
    "none work",        "something else", "later",           "mehr zeiten",
    "andere zeit",      "andere zeiten",  "anderen termin",  "anderer termin",
    "andere termine",   "weitere zeiten", "weitere termine", "mehr termine",
    "keine davon",      "keiner davon",   "keiner passt",    "spater",
    "autres horaires",  "autre horaire",  "autres creneaux", "autre creneau",
    "plus de creneaux", "aucun de ces",   "aucun",           "plus tard",
    "otras horas",      "otra hora",      "mas horas",       "mas opciones",
    "otros horarios",   "otro horario",   "ninguna",         "ninguno",
    "mas tarde"};
inline constexpr std::array<std::string_view, 20> other_days = {
    "another day",    "other day",    "other days",    "different day",  "anderer tag",
    "anderen tag",    "andere tage",  "andrer tag",    "autre jour",     "autres jours",
    "un autre jour",  "otro dia",     "otros dias",    "different days", "another week",
    "different week", "andere woche", "anderen woche", "autre semaine",  "otra semana"};
inline constexpr std::array<std::string_view, 16> earlier_times = {
    "earlier",
    "sooner",
    "erlier",
    "ealier",
    "earler",
    "fruher",
    "frueher",
    "eher",
    "plus tot",
    "mas temprano",
    "mas pronto",
    "too late",
    "zu spat",
    "trop tard",
    "demasiado tarde",
    "muy tarde"};
// It is "before" as well, before a day or an hour.
inline constexpr std::string_view earlier_alone = "antes";
inline constexpr std::array<std::string_view, 18> same_days = {
    "that day",
    "same day",
    "in the day",
    "that same day",
    "am selben tag",
    "selben tag",
    "gleichen tag",
    "an dem tag",
    "am tag",
    "ce jour la",
    "meme jour",
    "dans la journee",
    "mismo dia",
    "ese dia",
    "ese mismo dia",
    "la misma jornada",
    "jour meme",
    "selbigen tag"};

// Parts of a week or a month: 1 its beginning, 2 its middle, 3 its end.
inline constexpr std::array<NamedNumber, 27> span_parts = {{
    {"beginning of", 1}, {"start of", 1},   {"early in", 1},   {"early", 1},
    {"anfang", 1},       {"beginn", 1},     {"debut", 1},      {"principios de", 1},
    {"comienzos de", 1}, {"inicio de", 1},  {"inicios de", 1}, {"middle of", 2},
    {"mid", 2},          {"mitte", 2},      {"milieu", 2},     {"mediados de", 2},
    {"end of", 3},       {"the end of", 3}, {"late in", 3},    {"later in", 3},
    {"late", 3},         {"later", 3},      {"ende", 3},       {"fin", 3},
    {"finales de", 3},   {"fines de", 3},   {"final de", 3},
}};
inline constexpr std::array<std::string_view, 10> next_years = {
    "next year",
    "in the new year",
    "im neuen jahr",
    "im neuen jahre",
    "nachstes jahr",
    "nachsten jahr",
    "naechstes jahr",
    "annee prochaine",
    "ano que viene",
    "proximo ano"};
inline constexpr std::string_view refusing =
    "not nothing nichts rien nada never neither nor weder ni nie niemals jamais nunca jamas cannot "
    "cant can't don't doesn't dont "
    "doesnt won't wont isn't unavailable nicht kein keine "
    "keinen pas no busy vacation vacations holiday away traveling travelling urlaub verreist "
    "belegt "
    "verhindert vacances conges absent absente occupe vacaciones ausente ocupado ocupada";
// They refuse nothing although a word of refusal is in them.
inline constexpr auto not_refusing = std::to_array<std::string_view>(
    {"no problem",
     "no worries",
     "why not",
     "not sure",
     "kein problem",
     "keine ahnung",
     "warum nicht",
     "nicht sicher",
     "si no",
     "pas de probleme",
     "pas de souci",
     "pourquoi pas",
     "sin problema",
     "por que no"}
);
// What follows them is left out of what stands before.
inline constexpr auto excluding = std::to_array<std::string_view>(
    {"anything but",
     "any time but",
     "anytime but",
     "any day but",
     "everything but",
     "every day but",
     "except",
     "apart from",
     "ausser",
     "bis auf",
     "sauf",
     "hormis",
     "excepto",
     "salvo",
     "menos"}
);
// Here something else begins.
inline constexpr std::string_view contrasting = "but aber sondern dafur mais pero sino";
inline constexpr std::string_view asking =
    "anything something have haben geht ginge moglich possible hay tienen tiene avez about how "
    "rather better instead lieber besser plutot mejor could konnten pourrait puede prefer";

// What may stand beside a place that is asked about: "what about PST, please?"
inline constexpr std::string_view beside_a_zone =
    "what and the for please bitte wie und et y que por";

inline constexpr std::string_view after_words = "after nach apres despues past";
inline constexpr std::string_view from_words = "ab from since starting desde partir";
inline constexpr std::string_view before_words = "before vor avant antes";
inline constexpr std::string_view until_words = "until till by bis jusqu hasta";
// Between two days: both, and what lies between.
inline constexpr std::string_view joining =
    "and und et y to bis au al until till through thru hasta or oder ou o u jusqu nor noch ni";
// Of these, those after which it may be either day.
inline constexpr std::string_view choosing = "and und et y or oder ou o u nor noch ni";
// After a day that was named.
inline constexpr auto days_after = std::to_array<std::string_view>(
    {"the day after", "the next day", "tag danach", "tag darauf", "lendemain", "dia siguiente"}
);
inline constexpr std::string_view at_words = "at um a las la";
inline constexpr std::string_view around_words =
    "around about approximately vers environ alentours gegen circa etwa ungefahr sobre alrededor "
    "eso";
inline constexpr std::string_view noon_words = "noon midday mittag mittags midi mediodia";
// Which limit an hour or a day is, in phrases that hold words of other meanings.
struct LimitPhrase {
    std::string_view phrase;
    bool is_earliest;
};
inline constexpr auto limit_phrases = std::to_array<LimitPhrase>({
    {"no earlier than", true},    {"not earlier than", true},    {"at the earliest", true},
    {"no sooner than", true},     {"no later than", false},      {"not later than", false},
    {"at the latest", false},     {"fruhestens", true},          {"nicht fruher als", true},
    {"nicht eher als", true},     {"spatestens", false},         {"nicht spater als", false},
    {"au plus tot", true},        {"pas plus tot que", true},    {"pas plus tot qu", true},
    {"au plus tard", false},      {"pas plus tard que", false},  {"pas plus tard qu", false},
    {"como muy pronto", true},    {"como pronto", true},         {"como muy temprano", true},
    {"no mas temprano de", true}, {"no mas temprano que", true}, {"como muy tarde", false},
    {"como tarde", false},        {"a mas tardar", false},       {"no mas tarde de", false},
    {"no mas tarde que", false},
});
inline constexpr auto weekends = std::to_array<std::string_view>(
    {"weekend", "weekends", "week end", "wochenende", "fin de semana", "finde"}
);
inline constexpr auto weeks_of = std::to_array<std::string_view>(
    {"week of the", "week of", "woche vom", "woche ab", "semaine du", "semana del"}
);

// Is it one of these words (parted by spaces), but for a slip?
inline bool is_misspelt_in(std::string_view word, std::string_view list)
{
    while (!list.empty()) {
        const auto space = std::min(list.find(' '), list.size());
        if (is_spelled(word, list.substr(0, space))) return true;
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return false;
}

// -1: it is none of them.
inline int number_named(std::string_view word, const auto& table)
{
    for (const auto& row : table)
        if (is_listed(word, row.words)) return row.number;
    // A slip, if it can only be a slip in one of them: "thusday" may be Tuesday or Thursday.
    int found = -1;
    for (const auto& row : table) {
        if (!is_misspelt_in(word, row.words)) continue;
        if (found >= 0) return -1;
        found = row.number;
    }
    return found;
}

}  // namespace usher::dialog
