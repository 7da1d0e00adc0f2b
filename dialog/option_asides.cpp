// Clauses that set an option apart from those named before: "chairs we buy in", "la cantera es de
// otra empresa", "den Bus haben wir aufgegeben". What is put in front of somebody else's doing, or
// of ours in its own clause, is told in contrast to the list.

#include <algorithm>
#include <string>
#include <string_view>

#include "dialog/option_denials.hpp"

namespace usher::dialog {

namespace {

// What makes the clause go on with the list instead: "SMS we use too", "kegs we need as well".
constexpr std::string_view going_on =
    "too also well auch ebenfalls ebenso aussi egalement pareil tambien igual yes yeah yep ja jo "
    "oui si sure need needs want wants love use uses brauchen brauche wollen mochten nutzen nehmen "
    "voudrions veut besoin utilise utilisons necesitamos queremos usamos mostly mainly most "
    "especially meistens vor allem surtout sobre mas first zuerst dringend urgent urgente "
    "always immer toujours siempre wichtig important importante mejor best am";

constexpr std::string_view articles =
    "the our my der die das den dem unser unsere unseren le la les l el los las lo nos notre "
    "nuestro nuestra one";

constexpr std::string_view english_who =
    "we they i he she nobody noone people someone somebody customers others our my";
constexpr std::string_view french_who = "on ils elles il elle nous personne j je";
constexpr std::string_view german_who =
    "wir ich niemand keiner jemand andere er sie man der die das ein eine mein unser unsere";
constexpr std::string_view spanish_clitic = "lo la los las";

// After "is", "c'est", "es": it is others' or settled.
constexpr std::string_view apart =
    "leased outsourced external independent elsewhere separate shut gone bought extern "
    "fremdvergeben vergeben zugekauft verpachtet separat woanders aparte ajena ajeno externo "
    "externa gere geree ailleurs externe regle reglee independant sous independiente bon ok fait";

bool says_it_goes_on(const Message& message, const Question& question, std::size_t i)
{
    const std::string_view word = message.tokens().text(i);
    return is_among(word, going_on) || (word.size() >= 4 && question.has_stem(word)) ||
           message.covers(i, Sense::correction);
}

}  // namespace

// Whether what follows the token is a doing with a subject of its own.
static bool others_follow(const Message& message, std::size_t token, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = token + 1; i + 1 < last && i <= token + 2; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        if (i == token + 1 && (tokens.is_mark(i, ":") || tokens.is_mark(i, "-")))
            return others_follow(message, i, last);  // "mouvements : on achète"
        if (tokens[i].kind == TokenKind::mark) return false;
        if (message.covers(i, Sense::joint)) return false;
        if (message.language() == "en" && is_among(word, english_who)) return true;
        if (message.language() != "fr" &&
            is_among(word, "a de du en con para pour of in on at fur bei mit von"))
            return false;
        if (word == "on" && is_among(next, "a l n s en y le la les va fait attend")) return true;
        if (is_among(word, french_who) && message.language() == "fr" &&
            !is_among(next, "one the a our all most some demand"))
            return true;
        if (i == token + 1 && is_among(next, german_who) && message.language() == "de" &&
            i + 2 <= last && !is_among(word, "und oder fur bei mit in an auf von"))
            return true;
        if (is_among(word, spanish_clitic) && message.language() != "en" &&
            (next.ends_with("mos") || next.ends_with("o") || next.ends_with("ron")))
            return true;
        if (word == "ni" && message.language() == "es") return true;
        if (word == "ya" && is_among(next, "no ni")) return true;
        if (is_among(word, "es son") && is_among(next, "de del")) return true;
        if (word == "c" && i + 3 <= last)
            return is_among(tokens.text(i + 3), apart) || is_among(next, apart) ||
                   is_among(tokens.text(i + 2), apart);
        if (is_among(word, "is are was were ist sind est sont es son esta estan"))
            return is_among(next, apart);
    }
    return false;
}

// "mouvements achetés", where the question asks what they make.
static bool
bought_in(const Tokens& tokens, const Question& question, std::size_t token, std::size_t last)
{
    constexpr std::string_view making =
        "fabri produ herst ferti manuf elabo culti anbau grow eleve breed cuece brass brew build "
        "baut bauen make makes macht";
    constexpr std::string_view bought =
        "achete achetee achetes achetees bought purchased outsourced gekauft zugekauft eingekauft "
        "bezogen comprado comprada comprados compradas importado importados importes imported "
        "sous-traite soustraite";
    const bool makes =
        std::any_of(question.stems.begin(), question.stems.end(), [&](const std::string& stem) {
            return is_among(stem, making);
        });
    for (std::size_t i = token + 1; makes && i < last && i <= token + 3; ++i)
        if (is_among(tokens.text(i), bought)) return true;
    return false;
}

bool set_apart(const Message& message, const Question& question, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    std::size_t last = told_until(message, token);
    while (last > token + 1 && tokens[last - 1].kind == TokenKind::mark)
        --last;
    if (bought_in(tokens, question, token, last)) return true;
    if (clause.first == 0 || last < token + 3) return false;
    std::size_t first = clause.first;
    while (first < token &&
           (tokens[first].kind == TokenKind::mark || is_among(tokens.text(first), articles)))
        ++first;
    if (first + 1 < token) return false;  // "las grúas torre": a name of two words
    for (std::size_t i = token + 1; i < last; ++i)
        if (says_it_goes_on(message, question, i)) return false;
    return others_follow(message, token, last);
}

}  // namespace usher::dialog
