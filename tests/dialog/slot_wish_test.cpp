// When visitors would rather meet, as they type it.
#include <catch2/catch.hpp>

#include "tests/support/slot_wishes.hpp"

using namespace usher::tests;

TEST_CASE("times in English", "[slot_wish]")
{
    check_wishes({
        {"Thursday after lunch", "261203 13-18"},
        {"next week", "261207-261213"},
        {"tomorrow morning", "261202 0-12"},
        {"how about Friday at 3pm?", "261204 at 15"},
        {"Monday next week, before 11", "261207 -11"},
        {"the day after tomorrow", "261203"},
        {"do you have anything on December 15th?", "261215"},
        {"the 15th", "261215"},
        {"15 December at 10:30", "261215 at 10:30"},
        {"12/15", "261215"},
        {"2026-12-15", "261215"},
        {"in two weeks", "261214-261220"},
        {"in January", "270101-270131"},
        {"between 2 and 4 pm", "14-16"},
        {"after 4", "16-"},
        {"any time after 3:30 pm works", "15:30-"},
        {"afternoons are better", "12-18"},
        {"more times", "others"},
        {"none of these work for me", "others"},
        {"another day please", "other day"},
        {"something later?", "others"},
        {"I can't do Thursday", "not 261203 others"},
        {"this week", "261201-261206"},
        {"today", "261201"},
        {"Wednesday or Friday", "261202+261204"},
        {"first thing Monday", "261207 0-10"},
        {"next month", "270101-270131"},
        {"a different week", "other day"},
    });
}

TEST_CASE("times in German", "[slot_wish]")
{
    check_wishes({
        {"Donnerstag nach dem Mittagessen", "261203 13-18"},
        {"nächste Woche", "261207-261213"},
        {"morgen Vormittag", "261202 0-12"},
        {"am Freitag um 15 Uhr", "261204 at 15"},
        {"am 15. Dezember", "261215"},
        {"am 15.12. ab 14 Uhr", "261215 14-"},
        {"übermorgen", "261203"},
        {"zwischen 14 und 16 Uhr", "14-16"},
        {"haben Sie einen anderen Tag?", "other day"},
        {"weitere Termine", "others"},
        {"Mittwoch geht nicht", "not 261202 others"},
        {"in zwei Wochen", "261214-261220"},
        {"nachmittags", "12-18"},
        {"Donnerstagnachmittag", "261203 12-18"},
        {"Mittwochmorgen", "261202 0-12"},
        {"Donnerstag oder Freitag", "261203+261204"},
    });
}

TEST_CASE("times in French", "[slot_wish]")
{
    check_wishes({
        {"jeudi après le déjeuner", "261203 13-18"},
        {"la semaine prochaine", "261207-261213"},
        {"demain matin", "261202 0-12"},
        {"vendredi à 15h", "261204 at 15"},
        {"après 15h30", "15:30-"},
        {"le 15 décembre", "261215"},
        {"le 15", "261215"},
        {"jeudi après-midi", "261203 12-18"},
        {"un autre jour", "other day"},
        {"d'autres créneaux ?", "others"},
        {"entre 14h et 16h", "14-16"},
        {"aujourd'hui", "261201"},
    });
}

TEST_CASE("times in Spanish", "[slot_wish]")
{
    check_wishes({
        {"el jueves después de comer", "261203 13-18"},
        {"la próxima semana", "261207-261213"},
        {"mañana por la mañana", "261202 0-12"},
        {"el viernes a las 15:00", "261204 at 15"},
        {"después de las 4", "16-"},
        {"el 15 de diciembre", "261215"},
        {"pasado mañana", "261203"},
        {"otro día", "other day"},
        {"más horas", "others"},
        {"por la tarde", "12-18"},
        {"entre las 2 y las 4", "14-16"},
    });
}

TEST_CASE("sooner or later than what was shown", "[slot_wish]")
{
    check_wishes({
        {"earlier please", "earlier"},
        {"anything sooner?", "earlier"},
        {"something erlier", "earlier"},
        {"that's too late for me", "earlier"},
        {"earlier that day", "earlier that day"},
        {"later that day", "others that day"},
        {"later in the day", "others that day"},
        {"earlier on Thursday", "261203 earlier"},
        {"earlier than 10", "-10"},
        {"later than 3pm", "15-"},
        {"too early", "others"},
        {"geht es auch früher?", "earlier"},
        {"das ist mir zu spät", "earlier"},
        {"später am selben Tag", "others that day"},
        {"früher als 10 Uhr", "-10"},
        {"plus tôt s'il vous plaît", "earlier"},
        {"plus tard ce jour-là", "others that day"},
        {"c'est trop tard", "earlier"},
        {"más temprano por favor", "earlier"},
        {"antes", "earlier"},
        {"más tarde ese mismo día", "others that day"},
        {"demasiado temprano", "others"},
    });
}

TEST_CASE("parts of weeks and months", "[slot_wish]")
{
    check_wishes({
        {"end of next week", "261210-261211"},
        {"late next week", "261210-261211"},
        {"later next week", "261210-261211"},
        {"the beginning of next week", "261207-261208"},
        {"early next week", "261207-261208"},
        {"middle of next week", "261208-261210"},
        {"end of the week", "261203-261204"},
        {"later this week", "261203-261204"},
        {"end of January", "270121-270131"},
        {"early January", "270101-270110"},
        {"mid December", "261211-261220"},
        {"Ende nächster Woche", "261210-261211"},
        {"Anfang nächster Woche", "261207-261208"},
        {"Mitte der Woche", "261201-261203"},
        {"Ende Januar", "270121-270131"},
        {"fin de semaine prochaine", "261210-261211"},
        {"en fin de semaine", "261203-261204"},
        {"début janvier", "270101-270110"},
        {"a finales de la próxima semana", "261210-261211"},
        {"a principios de la semana que viene", "261207-261208"},
        {"a mediados de enero", "270111-270120"},
    });
}

TEST_CASE("limits: after, from, before and until a day", "[slot_wish]")
{
    check_wishes({
        {"after Thursday", "261204-"},
        {"from Monday", "261207-"},
        {"before Friday", "261201-261203"},
        {"by Friday", "261201-261204"},
        {"not before Thursday", "261203-"},
        {"after December 15", "261216-"},
        {"after the 15th", "261216-"},
        {"any day after next week", "261214-"},
        {"not before 10", "10-"},
        {"Monday to Wednesday", "261207-261209"},
        {"I'm busy until Thursday", "261203-"},
        {"I'm on vacation until January 4", "270104-"},
        {"from Wednesday to Friday", "261202-261204"},
        {"the 7th or the 9th", "261207+261209"},
        {"ab Montag", "261207-"},
        {"nach dem 15. Dezember", "261216-"},
        {"nicht vor Donnerstag", "261203-"},
        {"bis Freitag", "261201-261204"},
        {"Mittwoch bis Freitag", "261202-261204"},
        {"après jeudi", "261204-"},
        {"à partir de lundi", "261207-"},
        {"pas avant jeudi", "261203-"},
        {"después del jueves", "261204-"},
        {"a partir del lunes", "261207-"},
        {"no antes del jueves", "261203-"},
        {"Friday after 3pm", "261204 15-"},
        {"next year", "270101-271231"},
    });
}

TEST_CASE("public holidays by their names", "[slot_wish]")
{
    check_wishes({
        {"after Christmas", "261227-"},
        {"before Christmas", "261201-261223"},
        {"after the holidays", "270102-"},
        {"after Easter", "270330-"},
        {"after Thanksgiving", "271126-"},
        {"between Christmas and New Year", "261224-270101"},
        {"nach Weihnachten", "261227-"},
        {"vor Weihnachten", "261201-261223"},
        {"nach den Feiertagen", "270102-"},
        {"nach Ostern", "270330-"},
        {"nach Pfingsten", "270518-"},
        {"après Noël", "261227-"},
        {"après les fêtes", "270102-"},
        {"entre Noël et le Nouvel An", "261224-270101"},
        {"después de Navidad", "261227-"},
        {"antes de Navidad", "261201-261223"},
        {"después de Semana Santa", "270330-"},
        {"after Diwali", "-"},
        {"nach dem Karneval", "-"},
    });
}

TEST_CASE("days and months with a slip in them", "[slot_wish]")
{
    check_wishes({
        {"thrusday afternoon", "261203 12-18"},
        {"wensday", "261202"},
        {"tomorow morning", "261202 0-12"},
        {"tommorow", "261202"},
        {"15 decembr", "261215"},
        {"after thanskgiving", "271126-"},
        {"Donerstag", "261203"},
        {"Mitwoch", "261202"},
        {"venderdi", "261204"},
        {"miercoels", "261202"},
        {"thusday", "261203"},
    });
}

TEST_CASE("zones by place, by name, by letters", "[slot_wish]")
{
    check_wishes({
        {"I'm in London", "in Europe/London"},
        {"show me London time", "in Europe/London"},
        {"ich bin in München", "in Europe/Berlin"},
        {"PST", "in America/Los_Angeles"},
        {"what about PST?", "in America/Los_Angeles"},
        {"pacific time please", "in America/Los_Angeles"},
        {"heure de Montréal", "in America/Toronto"},
        {"estoy en Ciudad de México", "in America/Mexico_City"},
        {"3pm London time", "at 15 in Europe/London"},
    });
}

TEST_CASE("what says nothing about when is left to others", "[slot_wish]")
{
    check_wishes({
        {"the second", "-"},
        {"2", "-"},
        {"yes please", "-"},
        {"what does it cost?", "-"},
        {"I'd like to talk to a person", "-"},
        {"option 3", "-"},
        {"", "-"},
        {"we have 200 people", "-"},
        {"our office in London is large and we sell to many companies", "-"},
    });
}

TEST_CASE("any bytes are read, quickly and without harm", "[slot_wish]")
{
    CHECK(wish(std::string(100'000, '1')) == "-");
    for (const std::string message :
         {"12.",
          "31.2.",
          "99/99/99",
          "between 25 and 30",
          "at 99",
          "the 31st",
          "in 999999999999 days",
          "\xff\xfe 3pm \x80",
          "- - ' ' . .",
          "24:99"})
        wish(message);
    CHECK(wish("at 25") == "-");
    CHECK(wish("31.2.") == "-");
}
