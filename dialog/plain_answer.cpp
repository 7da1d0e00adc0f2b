// A plain word is enough; beside a word only what says nothing new, or what a comma parts from it.

#include "dialog/plain_answer.hpp"

#include "dialog/tokens.hpp"

namespace usher::dialog {
namespace {

constexpr int said_in_a_word = 90;  // percent: the reader found nothing beside the word

constexpr WordList openers =
    "yes yeah yea yeh yep yup ya ye y ok okay k kk sure fine right correct exactly true absolutely "
    "certainly definitely alright agreed ja jo jep jup jawohl klar genau stimmt richtig gerne gern "
    "einverstanden passt oui ouais ouep exact exactement daccord si vale claro correcto exacto "
    "bueno perfecto no nope nah n nein nee ne non pas nicht";

// Words that only say the same again, go ahead, or name what is asked about.
constexpr WordList says_no_more =
    "yes yeah yep ok okay sure fine right correct exactly true so very quite it it's its that "
    "that's thats this is are am do does did be i we i'm im we're you they there have got the a an "
    "at of in on with by me my us our your all for to too as about only just then and but if must "
    "want like can could may go ahead on keep store save use please pls thanks thank thx mind "
    "agree go fire away happy comfortable good great cool works let's lets let not don't dont "
    "do't quick quickly small few fewer less under than people employees total really sadly "
    "afraid unfortunately actually "
    "ja jo klar das es ist sind stimmt so richtig genau gut gerne gern mach machen macht machst "
    "mir wir ich sie ihr du uns die der den dem nur zu auch bitte danke in ordnung okay dafur "
    "weiter los geht geht's passt speichern behalten einverstanden leider nicht mal doch schon "
    "weniger als mitarbeiter leute aber "
    "oui ouais ca c'est c est cela ce le la les l il elle nous vous je j on suis sommes va me pour "
    "bien exact sur bon bonne merci s'il te plait svp stp allez y allez-y gardez garder d accord "
    "daccord convient moins de salaries personnes tout a fait mais "
    "si eso es esta bien lo la el los las de acuerdo claro correcto por favor porfa gracias "
    "adelante guardar guarde guarden guardelo guardalo conforme para mi nosotros somos son que "
    "menos empleados pero me parece";

constexpr WordList keeping =
    "keep keeping kept store storing stored save saving saved record data speichern speichert "
    "speicherst gespeichert behalten behaltet aufheben aufbewahren daten garder gardez garde "
    "conserver conservez conserve enregistrer enregistrez donnees guardar guarde guarden guardes "
    "guardeis almacenar almacenen conserven conserve datos";
constexpr WordList denying =
    "no not don't dont nothing never without nicht nichts kein keine keinen pas rien ne n aucune "
    "aucun nada ninguno ningun sin";
constexpr WordList deleting =
    "delete erase forget remove wipe loschen lösche losche loscht vergessen vergiss entfernen "
    "supprimer supprimez supprime effacer effacez efface oublier oubliez borrar borren borre borra "
    "borrad eliminar eliminen elimine olvidar olviden olvide";

bool is_number(const Tokens& tokens, std::size_t i) { return tokens[i].kind == TokenKind::number; }

// "Yes we are 40": the word, and nothing that is about anything else.
bool says_only_that(const Tokens& tokens)
{
    std::size_t i = 0;
    while (i < tokens.size() && is_among(tokens.text(i), openers))
        ++i;
    if (i == 0) return false;
    // Parted from the rest: "Yes, as long as ...". What is denied after a comma is weighed by the
    // reader.
    if (i < tokens.size() && tokens[i].kind == TokenKind::mark) return true;
    for (; i < tokens.size(); ++i) {
        const bool known = tokens[i].kind == TokenKind::mark || is_number(tokens, i) ||
                           is_among(tokens.text(i), says_no_more);
        if (!known) return false;
    }
    return true;
}

// "I'd rather you didn't", "lieber nicht": said of what is asked, with no word left over.
bool would_rather_not(const Tokens& tokens)
{
    bool rather = false, denies = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto word = tokens.text(i);
        const bool prefers =
            is_among(word, "rather prefer lieber eher ungern plutot prefere prefiero mejor");
        const bool refuses =
            is_among(word, "not didn't didnt don't dont nicht ungern pas non no que");
        rather |= prefers;
        denies |= refuses;
        if (!prefers && !refuses && tokens[i].kind != TokenKind::mark &&
            !is_among(word, says_no_more) && !is_among(word, "i'd id would ne thanks danke d"))
            return false;
    }
    return rather && denies;
}

}  // namespace

std::optional<YesNoSaid::Word> plain_yes_or_no(std::string_view message, const Reading& reading)
{
    const auto* said = std::get_if<YesNoSaid>(&reading.said);
    const auto* chosen = std::get_if<ChoicesSaid>(&reading.said);
    std::optional<YesNoSaid::Word> word;
    if (said && said->word != YesNoSaid::Word::partly) word = said->word;
    if (chosen && chosen->names.size() == 1)
        word = chosen->names.front() == "yes" ? YesNoSaid::Word::yes : YesNoSaid::Word::no;
    if (!word) return std::nullopt;
    // A button's label inside a longer message may begin something else: "no date yet".
    const bool whole = reading.begin == 0 && reading.end >= message.size();
    if (reading.confidence >= said_in_a_word && (whole || !chosen)) return word;
    const Tokens tokens(message);
    return says_only_that(tokens) ? word : std::nullopt;
}

bool says_more(std::string_view message)
{
    const Tokens tokens(message);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].kind != TokenKind::mark && !is_among(tokens.text(i), openers) &&
            !is_among(tokens.text(i), says_no_more))
            return true;
    return false;
}

bool wants_nothing_kept(std::string_view message)
{
    constexpr std::size_t words_max = 12;  // more of them tell a story
    const Tokens tokens(message);
    if (tokens.size() > words_max || tokens.empty()) return false;
    if (tokens.is_mark(tokens.size() - 1, "?")) return false;
    if (would_rather_not(tokens)) return true;
    bool denies = false, keeps = false, deletes = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        denies |= is_among(tokens.text(i), denying);
        keeps |= is_among(tokens.text(i), keeping);
        deletes |= is_among(tokens.text(i), deleting);
    }
    return (denies && keeps && !deletes) || (deletes && !denies);
}

}  // namespace usher::dialog
