// Each such question is told by a word that carries it and by nothing else being said: every other
// word has to be one of those that go with it.

#include "dialog/about_talk.hpp"

#include <array>
#include <initializer_list>

#include "dialog/spoken_phrase.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {
namespace {

// What may stand beside anything here and changes nothing.
constexpr WordList filler =
    "please pls plz sorry the a an me you i we is was it's what's whats oh ok okay hm hmm so and "
    "but just could can would do for to of uh um er hey hi hello actually one more time "
    "bitte mir mal ich sie du ihr es ist war die der das den eigentlich denn und aber tut mir leid "
    "entschuldigung sorry konnen konnten kannst konnt noch einmal hallo na also "
    "s'il s il vous te plait svp stp moi me pardon desole je tu vous la le les l c'est c est ca "
    "etait et mais pouvez peux pourriez est-ce qu qu'est est ce que deja au fait alors euh "
    "por favor porfa me nos lo la el los las perdon disculpe disculpa es era y pero puede puedes "
    "podria podrias pueden eh pues entonces fue usted yo tu ustedes se";

constexpr WordList repeats =
    "repeat repeating rephrase wiederhole wiederholen wiederholst wiederholung repete repetez "
    "repeter redire repetir repite repita repites repiten repitas";
constexpr WordList a_question =
    "question questions frage fragen pregunta preguntas asked ask asking";
constexpr WordList again =
    "again once what which nochmal nochmals wie was welche wieder gefragt gewesen lautete lautet "
    "noch encore quoi quelle fois demandiez demande rappelez rappeler dejà otra vez cual que de "
    "nuevo preguntaba preguntado preguntaste";
constexpr WordList not_heard = "pardon what huh was bitte wie hae ha quoi comment hein que como eh";

constexpr WordList not_following =
    "understand understood unclear get verstehe verstanden versteh kapiere kapier kapiert "
    "comprends compris comprend entiendo entendido comprendo mean means meant meinst meinen heisst "
    "bedeutet gemeint signifie dire veut voulez significa quiere decir refiere confused";
constexpr WordList beside_not_following =
    "i don't dont do not didn't didnt quite that this really no you mean by what does nicht ganz "
    "damit nix ne n pas bien cela par entends entendez entendu no muy eso esto con se a "
    "question frage pregunta la what";

constexpr WordList how_many =
    "many wieviele viele wieviel combien cuantas cuantos cuanto long lange longtemps left "
    "remaining ubrig restent reste faltan falta quedan queda almost bald bientot last letzte "
    "derniere ultima nearly schon fertig";
constexpr WordList to_come =
    "question questions frage fragen pregunta preguntas take takes dauert dauern done finished "
    "over fertig durch prend prendre dure temps fini finie termine tarda dura tiempo mucho "
    "terminamos acabamos long largo left remaining minutes minuten minuto minutos last letzte "
    "derniere ultima "
    "more vorbei rapide";
constexpr WordList beside_how_many =
    "how long many does do are there will be have you got this that all ask got it in total still "
    "to go "
    "answer left remaining come wie viele viel kommen kommt gibt stellen haben muss noch so "
    "insgesamt dauert's wird werden da sind wir de il reste y a t va vous avez avez-vous encore "
    "restent en tout poser toute cette on quelle cuanto hay son quedan van a ser hacer haran me "
    "esto para terminar mas aun todavia en quedan por responder tardara los las";

constexpr WordList addressed = "you this it i am bist du sie sind spreche ich rede mit ist das "
                               "hier es etes vous t'es tu c'est "
                               "c est je parle eres es usted esto hablo estoy hablando esta";
constexpr WordList a_program =
    "bot robot chatbot machine computer program programme programm ai ia ki maquina roboter "
    "maschine mensch human humain humano humana programa ordinateur ordenador chatgpt gpt llm "
    "automat automated automatic automatisch automatico automatique";
constexpr WordList a_person = "person personne persona real echter echte echt vrai vraie someone";
constexpr WordList beside_a_program =
    "are you a an is this real actual live talking speaking chatting to with or am i it bist sind "
    "sie du ein eine einer einem echter echte echt oder spreche ich rede schreibe mit hier jetzt "
    "etes vous es tu t'es t un une vrai vraie ou est-ce que c'est c je parle suis avec a eres es "
    "usted un una de verdad o estoy hablando hablo con verdadero verdadera real ist das der "
    "wirklich really human person someone people humain personne robot persona humano mensch bot "
    "actually";

constexpr WordList data =
    "data privacy gdpr dsgvo rgpd daten datenschutz donnees confidentialite datos privacidad "
    "speichert speichern store stored keep sees see read reads access liest sieht zugriff voit lit "
    "voir lire ve leen lee vera guardan conservez gardez";
constexpr WordList asks_who_or_what =
    "who what where how why wer was wo wie qui quoi qu'est que comment ou quien quienes que donde "
    "como do will is are machen macht passiert";

bool is_mark(const Tokens& tokens, std::size_t i) { return tokens[i].kind == TokenKind::mark; }

bool has_any(const Tokens& tokens, const WordList& list)
{
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_among(tokens.text(i), list)) return true;
    return false;
}

// Every word is in one of the lists.
bool has_only(const Tokens& tokens, std::initializer_list<const WordList*> lists)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        bool known = is_mark(tokens, i) || tokens[i].text.substr(0, 5) == "emoji";
        for (const auto* list : lists)
            known = known || is_among(tokens.text(i), *list);
        if (!known) return false;
    }
    return true;
}

bool is_asked(const Tokens& tokens)
{
    return !tokens.empty() && tokens.is_mark(tokens.size() - 1, "?");
}

bool asks_again(const Tokens& tokens)
{
    if (has_any(tokens, repeats)) return has_only(tokens, {&filler, &repeats, &a_question, &again});
    if (has_any(tokens, a_question) && has_any(tokens, again))
        return has_only(tokens, {&filler, &a_question, &again});
    // "Say that again", "come again?"
    static constexpr WordList said = "say said come that it once more nochmal noch encore otra vez";
    constexpr std::size_t words_max = 5;
    if (tokens.size() <= words_max && has_any(tokens, "again nochmal nochmals encore otra") &&
        has_only(tokens, {&filler, &again, &said}))
        return true;
    return is_asked(tokens) && tokens.size() <= 4 && !is_among(tokens.text(0), "por pour for") &&
           has_any(tokens, not_heard) && has_only(tokens, {&filler, &not_heard});
}

bool does_not_follow(const Tokens& tokens)
{
    // "Verstanden" alone says that they do.
    const bool doubts =
        is_asked(tokens) ||
        has_any(
            tokens,
            "don't dont not didn't didnt nicht ned net nix ne n pas no unclear confused what was"
        );
    constexpr std::size_t words_max = 9;
    return tokens.size() <= words_max && doubts && has_any(tokens, not_following) &&
           has_only(tokens, {&filler, &not_following, &beside_not_following});
}

bool asks_how_many(const Tokens& tokens)
{
    // "La última" alone picks one; "is that the last one?" asks.
    const bool asks =
        is_asked(tokens) ||
        has_any(tokens, "many wieviele viele wie combien cuantas cuantos cuanto long falta reste");
    return asks && has_any(tokens, how_many) && has_any(tokens, to_come) &&
           has_only(tokens, {&filler, &how_many, &to_come, &beside_how_many});
}

bool asks_for_a_program(const Tokens& tokens)
{
    // "Bot?" alone asks too; "a real person please" wants one.
    const bool named =
        has_any(tokens, a_program) || (is_asked(tokens) && has_any(tokens, a_person));
    if (!named || !has_only(tokens, {&filler, &a_program, &a_person, &beside_a_program}))
        return false;
    return is_asked(tokens) || (tokens.size() >= 3 && is_among(tokens.text(0), addressed) &&
                                is_among(tokens.text(1), addressed));
}

bool asks_about_data(const Tokens& tokens)
{
    constexpr std::size_t words_max = 14;
    return is_asked(tokens) && tokens.size() <= words_max && has_any(tokens, data) &&
           has_any(tokens, asks_who_or_what) &&
           has_any(
               tokens,
               "my this that it these answers data privacy gdpr dsgvo rgpd daten datenschutz "
               "donnees confidentialite datos privacidad das meine antworten mes reponses ca cela "
               "mis respuestas esto lo eso"
           );
}

bool greets(const Tokens& tokens)
{
    static constexpr WordList greeting =
        "hi hello hey hiya howdy hallo moin servus bonjour bonsoir salut coucou hola buenas buenos "
        "guten gruezi grussgott ola morning goodmorning allo";
    static constexpr WordList beside =
        "there everyone everybody all team folks guys usher acme zusammen alle leute liebes tag "
        "morgen abend gruss gott dir euch ihnen sir madam good afternoon evening day a tous toutes "
        "tout le monde l'equipe equipe madame monsieur messieurs mesdames que tal todos todas "
        "equipo dias tardes noches muy amigos amigas como estas esta estan how are you doing wie "
        "geht's gehts es ca va comment allez vous lovely nice to meet encantado encantada "
        "freut mich";
    return tokens.size() <= 8 && has_any(tokens, greeting) &&
           has_only(tokens, {&greeting, &beside});
}

bool thanks(const Tokens& tokens)
{
    static constexpr WordList words = "thanks thank thx ty cheers danke merci gracias dankeschon";
    static constexpr WordList beside =
        "you so very much many a lot great ok okay good perfect super schon vielen dank ihnen dir "
        "sehr gut prima beaucoup bien parfait d'accord mille muchas mil muy amable vale perfecto "
        "for that the info your help fur die infos auskunft pour l info por la eso ah oh";
    return tokens.size() <= 7 && has_any(tokens, words) && has_only(tokens, {&words, &beside});
}

bool attends(const Tokens& tokens)
{
    static constexpr WordList words =
        "moment momento minute minuto sec second sekunde seconde instant segundo wait hold back "
        "here da wieder retour volver vuelto vuelta revoici aqui sigo";
    static constexpr WordList beside =
        "one a just give me on i i'm im am still hang please and sorry for the now bin jetzt noch "
        "doch einen eine kurz bitte so wieder un une attendez attends petit petite s'il vous plait "
        "me revoila je suis la de toujours espere espera dame ya estoy otra vez he sigo por favor "
        "um uh ok okay hallo";
    return tokens.size() <= 6 && has_any(tokens, words) && has_only(tokens, {&words, &beside});
}

}  // namespace

bool names_themselves(std::string_view message)
{
    const Tokens tokens(message);
    for (const std::string_view cue :
         {"my name is",
          "my name's",
          "the name is",
          "i'm called",
          "mein name ist",
          "ich heisse",
          "je m'appelle",
          "mon nom est",
          "me llamo",
          "mi nombre es"})
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (phrase_at(tokens, i, cue, Slips::none) > 0) return true;
    return false;
}

std::string_view language_wished(std::string_view message)
{
    static constexpr WordList beside =
        "can could we you i speak talk write continue switch go on in to please is it possible do "
        "does this chat that be better rather would like prefer konnen konnten wir sie du kann "
        "konntest ich auf bitte sprechen reden schreiben weitermachen weiter machen sprichst "
        "spricht sprecht lieber geht das auch hier moglich ist es mit mir verstehen verstehst "
        "peut on peux pouvez pouvons je vous tu parler ecrire continuer en s'il s il te plait svp "
        "parlez parles plutot possible est-ce que c'est puedo podemos puede puedes podriamos "
        "hablar escribir seguir por favor porfa habla hablas hablan mejor es posible prefiero "
        "entiende entiendes comprenez comprends understand also";
    constexpr std::size_t words_max = 9;
    const Tokens tokens(message);
    if (tokens.empty() || tokens.size() > words_max) return {};
    std::string_view tag;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto word = tokens.text(i);
        std::string_view named;
        if (is_among(word, "english englisch anglais ingles")) named = "en";
        if (is_among(word, "german deutsch allemand aleman")) named = "de";
        if (is_among(word, "french franzosisch francais frances")) named = "fr";
        if (is_among(word, "spanish spanisch espagnol espanol castellano")) named = "es";
        if (!named.empty() && !tag.empty()) return {};
        if (!named.empty())
            tag = named;
        else if (!is_mark(tokens, i) && !is_among(word, beside) && !is_among(word, filler))
            return {};
    }
    return tag;
}

AboutTalk read_about_talk(std::string_view message)
{
    constexpr std::size_t bytes_max = 120;  // such questions are short
    if (message.size() > bytes_max) return AboutTalk::nothing;
    const Tokens tokens(message);
    if (tokens.empty()) return AboutTalk::nothing;
    if (greets(tokens)) return AboutTalk::only_greets;
    if (thanks(tokens)) return AboutTalk::only_thanks;
    if (asks_how_many(tokens)) return AboutTalk::how_many;
    if (asks_for_a_program(tokens)) return AboutTalk::a_program;
    if (asks_again(tokens)) return AboutTalk::again;
    if (does_not_follow(tokens)) return AboutTalk::other_words;
    if (asks_about_data(tokens)) return AboutTalk::the_data;
    return attends(tokens) ? AboutTalk::only_attends : AboutTalk::nothing;
}

}  // namespace usher::dialog
