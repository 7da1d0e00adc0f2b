// An answer means an option by any words, in any of the four languages; and words around it deny
// it, take it back or ask about it.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "dialog/ideas.hpp"
#include "dialog/understand.hpp"

using namespace usher;

namespace {

using Words = std::vector<std::string>;

dialog::Asked offering(dialog::AskedKind kind, const Words& labels, const char* question)
{
    dialog::Asked asked;
    asked.kind = kind;
    asked.question = question;
    asked.now = dialog::Instant(std::chrono::seconds(1795428000));
    for (const std::string& label : labels)
        asked.choices.push_back({label, {label}, {}, {}, {}, {}, {}, false, false});
    return asked;
}

Words picked(const dialog::Understood& understood)
{
    if (!understood.answer) return {"(none)"};
    const auto* said = std::get_if<dialog::ChoicesSaid>(&understood.answer->said);
    return said ? said->names : Words{"(other)"};
}

// The same answers in English, German, French and Spanish: each is a list of options' labels in one
// language and of answers in the others.
struct SameInFour {
    const char* what;
    Words words[4];
};

const SameInFour scales[] = {
    {"how often",
     {{"Daily", "Weekly", "Monthly", "Quarterly", "Yearly"},
      {"Täglich", "Wöchentlich", "Monatlich", "Vierteljährlich", "Jährlich"},
      {"Tous les jours", "Chaque semaine", "Chaque mois", "Chaque trimestre", "Chaque année"},
      {"Todos los días", "Cada semana", "Cada mes", "Cada trimestre", "Cada año"}}},
    {"how urgent",
     {{"Very urgent", "Nice to have"},
      {"Sehr dringend", "Keine Eile"},
      {"Très urgent", "Pas pressé"},
      {"Muy urgente", "Sin prisa"}}},
    {"how good",
     {{"Very good", "Good", "Poor"},
      {"Sehr gut", "Gut", "Schlecht"},
      {"Très bien", "Bien", "Mauvais"},
      {"Muy bien", "Bien", "Malo"}}},
    {"which branch",
     {{"Manufacturing", "Healthcare", "Education", "Construction"},
      {"Maschinenbau", "Krankenhaus", "Schule", "Baugewerbe"},
      {"Usine", "Santé", "École", "BTP"},
      {"Fábrica", "Sanidad", "Colegio", "Construcción"}}},
    {"which module",
     {{"Payroll", "Time tracking", "Recruiting", "Training"},
      {"Lohnabrechnung", "Zeiterfassung", "Bewerbungen", "Schulungen"},
      {"Fiches de paie", "Pointage", "Recrutement", "Formation"},
      {"Nóminas", "Control horario", "Selección de personal", "Cursos"}}},
    {"which channel",
     {{"E-mail", "Phone", "Letter"},
      {"Mail", "Telefon", "Brief"},
      {"Courriel", "Téléphone", "Lettre"},
      {"Correo electrónico", "Teléfono", "Carta"}}},
    {"which language",
     {{"English", "German", "French", "Spanish"},
      {"Englisch", "Deutsch", "Französisch", "Spanisch"},
      {"Anglais", "Allemand", "Français", "Espagnol"},
      {"Inglés", "Alemán", "Francés", "Español"}}},
    {"which day",
     {{"Monday", "Wednesday", "Friday"},
      {"Montag", "Mittwoch", "Freitag"},
      {"Lundi", "Mercredi", "Vendredi"},
      {"Lunes", "Miércoles", "Viernes"}}},
};

}  // namespace

TEST_CASE("labels in one language are picked in the words of another", "[understand]")
{
    for (const SameInFour& scale : scales)
        for (const Words& labels : scale.words)
            for (const Words& answers : scale.words)
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    INFO(scale.what << ": \"" << answers[i] << "\" under \"" << labels[i] << "\"");
                    const auto asked =
                        offering(dialog::AskedKind::one_of, labels, "Which one fits best?");
                    CHECK(picked(dialog::understand(answers[i], asked)) == Words{labels[i]});
                }
}

TEST_CASE("around two options, words tell which of them is meant", "[understand]")
{
    const std::pair<const char*, const char*> forms[] = {
        {"en", "not A, B"},
        {"en", "A, no wait, B"},
        {"en", "B rather than A"},
        {"en", "anything but A, B is best"},
        {"de", "nicht A, sondern B"},
        {"de", "A, äh nein, B"},
        {"fr", "pas A mais B"},
        {"fr", "A, non pardon, B"},
        {"es", "no A sino B"},
        {"es", "A, perdón, B"},
    };
    const auto asked = offering(
        dialog::AskedKind::one_of, {"Recruiting", "Payroll", "Invoicing"}, "Which module first?"
    );
    for (const auto& [language, form] : forms) {
        std::string text = form;
        text.replace(text.find('A'), 1, "recruiting");
        text.replace(text.find('B'), 1, "payroll");
        INFO(language << ": " << text);
        CHECK(picked(dialog::understand(text, asked)) == Words{"Payroll"});
    }
}

TEST_CASE("of several options some are denied, there already or all of them", "[understand]")
{
    const Words labels = {"Payroll", "Time tracking", "Recruiting", "Training"};
    const auto asked = offering(dialog::AskedKind::some_of, labels, "Which modules do you need?");
    const std::pair<const char*, Words> answers[] = {
        {"payroll and training", {"Payroll", "Training"}},
        {"payroll, no training", {"Payroll"}},
        {"we already have payroll, so training", {"Training"}},
        {"all but payroll", {"Time tracking", "Recruiting", "Training"}},
        {"alles außer Training", {"Payroll", "Time tracking", "Recruiting"}},
        {"tout sauf payroll", {"Time tracking", "Recruiting", "Training"}},
        {"todo menos payroll", {"Time tracking", "Recruiting", "Training"}},
        {"all four", labels},
        {"alle vier", labels},
        {"les quatre", labels},
        {"los cuatro", labels},
        {"the first two", {"Payroll", "Time tracking"}},
        {"none of them", {}},
    };
    for (const auto& [text, expected] : answers) {
        INFO(text);
        CHECK(picked(dialog::understand(text, asked)) == expected);
    }
}

TEST_CASE("an answer of the options' kind that is none of them is the other one", "[understand]")
{
    const auto asked = offering(
        dialog::AskedKind::one_of,
        {"Search engine", "Trade fair", "Recommendation", "Other"},
        "Where did you hear about us?"
    );
    CHECK(picked(dialog::understand("a podcast", asked)) == Words{"Other"});
    CHECK(dialog::understand("qwrtzp", asked).status == dialog::Status::unclear);
}

TEST_CASE("a post is the option of its kind", "[understand]")
{
    const auto asked = offering(
        dialog::AskedKind::one_of,
        {"Head of HR", "Founder or executive", "HR team", "Another team"},
        "What is your role?"
    );
    const auto post = [&](const char* said) { return picked(dialog::understand(said, asked)); };
    for (const char* said : {"chief people officer", "i run HR", "Personalleiterin"})
        CHECK(post(said) == Words{"Head of HR"});
    for (const char* said : {"owner", "managing director", "Geschäftsführer", "VP operations"})
        CHECK(post(said) == Words{"Founder or executive"});
    for (const char* said : {"hr business partner", "recruiter"})
        CHECK(post(said) == Words{"HR team"});
    CHECK(post("software engineer") == Words{"Another team"});
}

TEST_CASE("ideas are found in phrases, compounds and with a slip", "[understand]")
{
    const auto has = [](const char* text, std::string_view idea) {
        const dialog::Tokens tokens(text);
        for (const dialog::Idea& one : dialog::find_ideas(tokens)) {
            CHECK(one.first < one.last);
            CHECK(one.last <= tokens.size());
            if (one.name == idea) return true;
        }
        return false;
    };
    CHECK(has("every other week", "often:twoweekly"));
    CHECK(has("alle zwei Wochen", "often:twoweekly"));
    CHECK(has("Zahnarztpraxis", "branch:health"));
    CHECK(has("recriuting", "module:recruiting"));
    CHECK(has("Buero", "place:office"));
    CHECK_FALSE(has("very good", "grade:good"));
    CHECK_FALSE(has("", "grade:good"));
}
