// Wishes for a time as people say them, labelled before they were read: dates that name their
// weekday, parts of the day, quarters and halves, limits, choices and what does not suit.
#include <catch2/catch.hpp>

#include "dialog/slot_wish.hpp"

using namespace usher::dialog;
using namespace std::chrono;

namespace {

// A Tuesday.
constexpr CalendarDate today = sys_days{year{2026} / 12 / 1};

std::string date(CalendarDate at)
{
    const year_month_day day{at};
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(static_cast<int>(day.year())).substr(2) + two(unsigned{day.month()}) +
           two(unsigned{day.day()});
}

std::string clock(int minutes)
{
    const auto past = minutes % 60;
    return std::to_string(minutes / 60) +
           (past ? (past < 10 ? ":0" : ":") + std::to_string(past) : "");
}

std::string dates(const std::optional<CalendarDate>& from, const std::optional<CalendarDate>& until)
{
    if (!from && !until) return "";
    const auto first = from ? date(*from) : "", last = until ? date(*until) : "";
    return first == last ? first : first + "-" + last;
}

std::string hours(const std::optional<int>& begin, const std::optional<int>& end)
{
    if (!begin && !end) return "";
    return (begin ? clock(*begin) : "") + "-" + (end ? clock(*end) : "");
}

// "261203-261205 13-18", "261203+261207" for one of two days, "not 261203 0-12, not 261205".
std::string wish(const std::string& message)
{
    const auto read = read_slot_wish(message, today);
    if (!read) return "-";
    std::string text;
    const auto add = [&](const std::string& more, const char* between = " ") {
        if (!more.empty()) text += (text.empty() ? "" : between) + more;
    };
    for (const auto on : read->only_on)
        add(date(on), "+");
    if (read->only_on.empty()) add(dates(read->from, read->until));
    add(read->is_exact ? "at " + clock(*read->begin_min) : hours(read->begin_min, read->end_min));
    for (const auto& one : read->unwished) {
        // Every week is not only the next one; the first of them says enough here.
        if (one.from && *one.from > today + days{7} && read->unwished.size() > 4) continue;
        const auto when = dates(one.from, one.until), at = hours(one.begin_min, one.end_min);
        add("not " + when + (when.empty() || at.empty() ? "" : " ") + at);
    }
    if (read->others) add("others");
    if (read->earlier) add("earlier");
    if (read->other_day) add("other day");
    if (!read->time_zone.empty()) add("in " + read->time_zone);
    return text;
}

struct Case {
    const char* message;
    const char* means;
};

void check(std::initializer_list<Case> cases)
{
    for (const auto& [message, means] : cases) {
        INFO(message);
        CHECK(wish(message) == means);
    }
}

}  // namespace

TEST_CASE("wishes as they are said in English", "[slot_wish]")
{
    check({
        {"Thursday the 10th", "261210"},
        {"thursday the 3rd at 2pm", "261203 at 14"},
        {"Friday the 10th", "261210+261211"},
        {"Monday, December 14", "261214"},
        {"Monday the 15th", "261214+261215"},
        {"late afternoon", "16-18"},
        {"late afternoon on Thursday", "261203 16-18"},
        {"early afternoon tomorrow", "261202 12-15"},
        {"late morning would be best", "10-12"},
        {"early morning on Friday", "261204 0-10"},
        {"quarter past 3", "at 15:15"},
        {"a quarter to 4 on Thursday", "261203 at 15:45"},
        {"half past two", "at 14:30"},
        {"half 4", "at 16:30"},
        {"tonight", "261201 17-24"},
        {"this evening", "261201 17-24"},
        {"this afternoon?", "261201 12-18"},
        {"around 5", "16:30-17:31"},
        {"about 10:30 tomorrow", "261202 10-11:01"},
        {"first thing tomorrow", "261202 0-10"},
        {"first thing in the morning", "0-10"},
        {"end of the week", "261203-261204"},
        {"end of day Thursday", "261203 16-18"},
        {"not before 10", "10-"},
        {"no earlier than 11", "11-"},
        {"no later than 3pm", "-15"},
        {"any time after lunch tomorrow", "261202 13-18"},
        {"Monday or Tuesday", "261207+261208"},
        {"Wednesday or Friday", "261202+261204"},
        {"Monday or Thursday afternoon next week", "261207+261210 12-18"},
        {"Thursday or Friday morning", "261203+261204 0-12"},
        {"between 10 and noon", "10-12"},
        {"from 2 to 4 on Thursday", "261203 14-16"},
        {"2-4pm tomorrow", "261202 14-16"},
        {"3ish", "14:30-15:31"},
        {"the week of the 14th", "261214-261220"},
        {"sometime mid-afternoon", "14-16"},
        {"10 am Thursday", "261203 at 10"},
        {"after 5pm", "17-"},
        {"can we do it in the evening", "17-24"},
        {"at the weekend", "261205-261206"},
        {"Is Friday at half past nine possible?", "261204 at 9:30"},
        {"Thursday next week at quarter past 10", "261210 at 10:15"},
        {"at 10 in the morning on Friday", "261204 at 10"},
        {"Thursday at 3 in the afternoon", "261203 at 15"},
        {"No, Thursday", "261203"},
    });
}

TEST_CASE("what does not suit, in English", "[slot_wish]")
{
    check({
        {"not Monday", "not 261207 others"},
        {"anything but mornings", "not 0-12 others"},
        {"not in the morning please", "not 0-12 others"},
        {"not Wednesday, Thursday works", "261203 not 261202"},
        {"I can't do Thursday but Friday is good", "261204 not 261203"},
        {"next week except Monday", "261207-261213 not 261207"},
        {"the week after next except Monday", "261214-261220 not 261214"},
        {"Thursday but not before 11", "261203 11-"},
        {"tomorrow, not too early", "261202 10-24"},
        {"Thursday doesn't work for me", "not 261203 others"},
        {"Thursday, I can't", "not 261203 others"},
        {"not Thursday morning", "not 261203 0-12 others"},
        {"neither Thursday nor Friday", "not 261203 not 261204 others"},
        {"Thursday is fine, no problem", "261203"},
        {"why not Thursday?", "261203"},
    });
    // Every Friday, not only the next one.
    const auto but_friday = read_slot_wish("any day but Friday", today);
    REQUIRE(but_friday);
    CHECK(but_friday->unwished.size() > 4);
    CHECK(but_friday->unwished[1].from == CalendarDate{year{2026} / 12 / 11});
}

TEST_CASE("wishes as they are said in German", "[slot_wish]")
{
    check({
        {"Donnerstag, der 10.", "261210"},
        {"Freitag, den 10.", "261210+261211"},
        {"am Donnerstag den 3. um 14 Uhr", "261203 at 14"},
        {"am späten Nachmittag", "16-18"},
        {"Donnerstag am späten Nachmittag", "261203 16-18"},
        {"früher Nachmittag", "12-15"},
        {"am frühen Nachmittag", "12-15"},
        {"am späten Vormittag", "10-12"},
        {"Viertel nach 3", "at 15:15"},
        {"Viertel vor vier", "at 15:45"},
        {"halb vier", "at 15:30"},
        {"halb 10 am Freitag", "261204 at 9:30"},
        {"um halb drei", "at 14:30"},
        {"dreiviertel vier", "at 15:45"},
        {"heute Abend", "261201 17-24"},
        {"heute Nachmittag", "261201 12-18"},
        {"gegen 5", "16:30-17:31"},
        {"ungefähr um 10", "9:30-10:31"},
        {"gleich morgen früh", "261202 0-10"},
        {"Ende der Woche", "261203-261204"},
        {"nicht vor 10 Uhr", "10-"},
        {"frühestens um 11", "11-"},
        {"spätestens um 15 Uhr", "-15"},
        {"nicht früher als 11 Uhr", "11-"},
        {"morgen irgendwann nach dem Mittagessen", "261202 13-18"},
        {"Montag oder Dienstag", "261207+261208"},
        {"Mittwoch oder Freitag nachmittags", "261202+261204 12-18"},
        {"von 14 bis 16 Uhr", "14-16"},
        {"14-16 Uhr am Donnerstag", "261203 14-16"},
        {"um drei", "at 15"},
        {"zwischen zehn und zwölf", "10-12"},
        {"lieber Donnerstag", "261203"},
        {"Donnerstag ab halb drei", "261203 14:30-"},
        {"am Wochenende", "261205-261206"},
        {"diesen Donnerstag vormittags", "261203 0-12"},
        {"nicht am Montag", "not 261207 others"},
        {"bitte nicht morgens", "not 0-12 others"},
        {"alles außer vormittags", "not 0-12 others"},
        {"Montag geht nicht, aber Donnerstag", "261203 not 261207"},
        {"Mittwoch passt mir nicht", "not 261202 others"},
        {"kein Montag bitte", "not 261207 others"},
        {"nicht zu früh", "10-24"},
        {"nächste Woche außer Montag", "261207-261213 not 261207"},
        {"Nein, lieber Donnerstag", "261203"},
    });
}

TEST_CASE("wishes as they are said in French", "[slot_wish]")
{
    check({
        {"jeudi 10", "261210"},
        {"jeudi le 10", "261210"},
        {"le vendredi 10", "261204"},
        {"en fin d'après-midi", "16-18"},
        {"jeudi en fin d'après-midi", "261203 16-18"},
        {"en début d'après-midi", "12-15"},
        {"en fin de matinée", "10-12"},
        {"en milieu d'après-midi", "14-16"},
        {"3 heures et quart", "at 15:15"},
        {"quatre heures moins le quart", "at 15:45"},
        {"trois heures et demie", "at 15:30"},
        {"15h30 jeudi", "261203 at 15:30"},
        {"ce soir", "261201 17-24"},
        {"cet après-midi", "261201 12-18"},
        {"ce matin", "261201 0-12"},
        {"vers 17h", "16:30-17:31"},
        {"aux alentours de 10h", "9:30-10:31"},
        {"demain à la première heure", "261202 0-10"},
        {"pas avant 10h", "10-"},
        {"au plus tôt à 11h", "11-"},
        {"au plus tard à 15h", "-15"},
        {"n'importe quand après le déjeuner demain", "261202 13-18"},
        {"lundi ou mardi", "261207+261208"},
        {"mercredi ou vendredi matin", "261202+261204 0-12"},
        {"de 14h à 16h", "14-16"},
        {"entre 10h et midi", "10-12"},
        {"plutôt jeudi", "261203"},
        {"le week-end", "261205-261206"},
        {"jeudi après 15 h 30", "261203 15:30-"},
        {"à dix heures", "at 10"},
        {"à partir de 14h demain", "261202 14-"},
        {"pas lundi", "not 261207 others"},
        {"tout sauf le matin", "not 0-12 others"},
        {"jamais le matin", "not 0-12 others"},
        {"lundi je ne peux pas, mais jeudi oui", "261203 not 261207"},
        {"la semaine prochaine sauf lundi", "261207-261213 not 261207"},
        {"pas trop tôt", "10-24"},
        {"jeudi ne me convient pas", "not 261203 others"},
        {"Non, plutôt jeudi", "261203"},
    });
}

TEST_CASE("wishes as they are said in Spanish", "[slot_wish]")
{
    check({
        {"el jueves 10", "261210"},
        {"a última hora de la tarde", "16-18"},
        {"el jueves a última hora de la tarde", "261203 16-18"},
        {"a primera hora de la tarde", "12-15"},
        {"a media mañana", "9-11:30"},
        {"a las tres y cuarto", "at 15:15"},
        {"a las cuatro menos cuarto", "at 15:45"},
        {"a las tres y media", "at 15:30"},
        {"esta noche", "261201 17-24"},
        {"esta tarde", "261201 12-18"},
        {"esta mañana", "261201 0-12"},
        {"sobre las 5", "16:30-17:31"},
        {"a eso de las 10", "9:30-10:31"},
        {"alrededor de las 10", "9:30-10:31"},
        {"mañana a primera hora", "261202 0-10"},
        {"a finales de semana", "261203-261204"},
        {"no antes de las 10", "10-"},
        {"como muy pronto a las 11", "11-"},
        {"como muy tarde a las 15", "-15"},
        {"a más tardar a las 3", "-15"},
        {"mañana después de comer", "261202 13-18"},
        {"lunes o martes", "261207+261208"},
        {"miércoles o viernes por la tarde", "261202+261204 12-18"},
        {"de 2 a 4", "14-16"},
        {"de 14:00 a 16:00", "14-16"},
        {"entre las diez y las doce", "10-12"},
        {"mejor el jueves", "261203"},
        {"el fin de semana", "261205-261206"},
        {"a partir de las 14", "14-"},
        {"hasta las 15", "-15"},
        {"el jueves a las 10 de la mañana", "261203 at 10"},
        {"el jueves a las 4 de la tarde", "261203 at 16"},
        {"el lunes no", "not 261207 others"},
        {"cualquier hora menos por la mañana", "not 0-12 others"},
        {"todo menos las mañanas", "not 0-12 others"},
        {"el lunes no puedo, pero el jueves sí", "261203 not 261207"},
        {"la semana que viene menos el lunes", "261207-261213 not 261207"},
        {"no muy temprano", "10-24"},
        {"el jueves no me viene bien", "not 261203 others"},
        {"No, mejor el jueves", "261203"},
    });
}

TEST_CASE("wishes that were written after the reading was", "[slot_wish]")
{
    check({
        {"could we do Wednesday the 9th around 11?", "261209 10:30-11:31"},
        {"I'd prefer sometime Friday, ideally before noon", "261204 0-12"},
        {"how about 4:15 on Thursday", "261203 at 16:15"},
        {"any afternoon but Thursday", "12-18 not 261203"},
        {"Mondays and Fridays don't work", "not 261204 not 261207 others"},
        {"never before 10", "10-"},
        {"Thursday at eleven", "261203 at 11"},
        {"nothing before 3pm please", "15-"},
        {"after half past two", "14:30-"},
        {"before quarter to five", "-16:45"},
        {"Tues or Thurs next week", "261208+261210"},
        {"between Wednesday and Friday", "261202-261204"},
        {"the 10th or 11th of December", "261210+261211"},
        {"tomorrow at half past ten in the morning", "261202 at 10:30"},
        {"tomorrow between half past 2 and 4", "261202 14:30-16"},
        {"late Thursday afternoon", "261203 16-18"},
        {"I can only do evenings", "17-24"},
        {"not tomorrow", "not 261202 others"},
        {"not next week", "not 261207-261213 others"},
        {"can't make Wednesday or Thursday", "not 261202 not 261203 others"},
        {"Freitag der 4. Dezember um halb elf", "261204 at 10:30"},
        {"Donnerstag zwischen halb drei und vier", "261203 14:30-16"},
        {"nach halb drei", "14:30-"},
        {"eher am Nachmittag, aber nicht am Freitag", "12-18 not 261204"},
        {"Dienstag nächster Woche gegen zehn", "261208 9:30-10:31"},
        {"nur vormittags", "0-12"},
        {"geht es eher?", "earlier"},
        {"eher bitte", "earlier"},
        {"am Mittwoch kann ich nicht, Donnerstag ginge", "261203 not 261202"},
        {"freitags nie", "not 261204 others"},
        {"Donnerstag oder Freitag, jeweils ab 14 Uhr", "261203+261204 14-"},
        {"um Viertel vor elf am Mittwoch", "261202 at 10:45"},
        {"vendredi vers dix heures et demie", "261204 10-11:01"},
        {"jeudi entre 14h30 et 16h", "261203 14:30-16"},
        {"plutôt en fin de matinée, mais pas mercredi", "10-12 not 261202"},
        {"mardi de la semaine prochaine à 9 heures", "261208 at 9"},
        {"jeudi ou vendredi après 15h", "261203+261204 15-"},
        {"je ne suis pas libre demain", "not 261202 others"},
        {"sauf le vendredi, l'après-midi", "12-18 not 261204"},
        {"le jeudi 3 décembre à midi et demi", "261203 at 12:30"},
        {"el miércoles sobre las diez y media", "261202 10-11:01"},
        {"el jueves entre las 3 y las 5", "261203 15-17"},
        {"por la tarde, pero no el viernes", "12-18 not 261204"},
        {"el martes de la próxima semana a las nueve", "261208 at 9"},
        {"jueves o viernes después de las 15:00", "261203+261204 15-"},
        {"mañana no puedo", "not 261202 others"},
        {"nunca por la mañana", "not 0-12 others"},
        {"a partir de las cuatro y media", "16:30-"},
    });
}

TEST_CASE("a second look at the reading", "[slot_wish]")
{
    check({
        {"I'm in Tokyo", "in Asia/Tokyo"},
        {"in London time please", "in Europe/London"},
        {"3pm Tokyo time on Thursday", "261203 at 15 in Asia/Tokyo"},
        {"ich bin gerade in Tokio", "in Asia/Tokyo"},
        {"I am currently in Tokyo this week", "261201-261206 in Asia/Tokyo"},
        {"l'heure de Paris svp", "in Europe/Paris"},
        {"hora de Madrid por favor", "in Europe/Madrid"},
        {"do you have something in the late morning on the 8th?", "261208 10-12"},
        {"the 8th works, but only after 3", "261208 15-"},
        {"Friday 4 Dec, 9:30am", "261204 at 9:30"},
        {"next Monday before lunch", "261207 0-12"},
        {"would 2:45 work on the 9th?", "261209 at 14:45"},
        {"Thursday, but not between 12 and 2", "261203 not 12-14"},
        {"I have a meeting until 3 on Thursday", "261203 -15"},
        {"any time tomorrow", "261202"},
        {"tomorrow any time except lunchtime", "261202 not 11:30-14"},
        {"tomorrow or the day after", "261202+261203"},
        {"early next week, mornings only", "261207-261208 0-12"},
        {"I'd rather not do mornings", "not 0-12 others"},
        {"no Fridays", "not 261204 others"},
        {"weekday evenings only", "17-24"},
        {"Dienstag den 8. zwischen 9 und 11", "261208 9-11"},
        {"Geht auch der 9. am Vormittag?", "261209 0-12"},
        {"am liebsten Ende nächster Woche vormittags", "261210-261211 0-12"},
        {"weder Mittwoch noch Donnerstag", "not 261202 not 261203 others"},
        {"morgen oder übermorgen", "261202+261203"},
        {"erst ab 16 Uhr", "16-"},
        {"bis spätestens 11 Uhr", "-11"},
        {"le 9 ou le 10 décembre", "261209+261210"},
        {"demain ou après-demain", "261202+261203"},
        {"plutôt le matin, mais pas avant 9h30", "9:30-12"},
        {"ni mercredi ni jeudi", "not 261202 not 261203 others"},
        {"à 14 heures trente jeudi", "261203 at 14"},
        {"mañana o pasado mañana", "261202+261203"},
        {"el 9 o el 10", "261209+261210"},
        {"ni el miércoles ni el jueves", "not 261202 not 261203 others"},
        {"por la mañana pero no antes de las 9:30", "9:30-12"},
        {"el próximo lunes a las 11", "261207 at 11"},
        {"a las 11 o a las 12 del jueves", "261203 at 12"},
    });
}
