// Small words by list, everything else by the vocabulary.

#include "dialog/unexplained.hpp"

#include "dialog/word_set.hpp"

namespace usher::dialog {

namespace {

// Articles, pronouns, prepositions, auxiliaries and particles that the vocabulary has no sense for.
constexpr std::string_view small_words =
    "about all also am an and any are as at be been by can do does for from had has have he her "
    "here his how i i'm if in into is it its it's me most my no not of off on one only or our ours "
    "out over own same she so some than that that's the their them there these they they're this "
    "those "
    "to too up us very was we we're we've well were what when where which who will with would you "
    "your both each every other others even more much many lot bit such etc ie eg via per "
    "aber alle allem allen aller alles als also am an auch auf aus bei beide bin bis da damit dann "
    "das dass dem den der des dich die dies diese diesem dieser dort du durch ein eine einem einen "
    "einer eines er es etwas fur ganz gar ganze habe haben hat hier ich ihr ihre im in ins ist ja "
    "je kann man mehr mein meine mich mir mit nach nicht noch nun nur ob oder ohne schon sehr sein "
    "seine selbst sich sie sind so soll uber um und uns unser unsere unserem unseren unserer unter "
    "viel vom von vor war was weil wenn wer werden wie wir wird wo zu zum zur zwar sowie sowohl "
    "a ai ainsi alors au aussi aux avec c ca car ce cela ces cet cette chez comme d dans de des "
    "deux donc du elle elles en encore entre est et etre eux fait il ils j je jusque l la le les "
    "leur leurs lui m ma mais me meme mes moi mon n ne nos notre nous on ont ou par pas peu plus "
    "pour puis qu que qui s sa sans se ses si son sont sur t te tous tout toute toutes tres trop "
    "tu "
    "un une vers vos votre vous y "
    "al algo algun alguna ante aqui asi aun cada casi como con cual cuando de del desde donde dos "
    "e el ella ellos en entre era es esa ese eso esta estamos estan estar este esto estos estoy "
    "fue "
    "ha hace han hasta hay he la las le les lo los mas me mi mis mucho muy nada ni no nos nosotros "
    "nuestra nuestro o otra otro para pero poco por porque que quien se sea ser si sin sino sobre "
    "somos son soy su sus tal tambien tan tengo tenemos tiene tienen toda todas todo todos tras tu "
    "u un una unas uno unos va vamos voy y ya yo";

}  // namespace

bool is_small_word(std::string_view folded)
{
    static const WordSet all(small_words);
    return all.has(folded);
}

bool unexplained(const Message& message, std::size_t token)
{
    const Token& word = message.tokens()[token];
    return word.kind == TokenKind::word && word.text.size() > 1 && !message.known(token) &&
           !is_small_word(word.text);
}

bool unexplained(const Message& message, const Question& question, std::size_t token)
{
    return unexplained(message, token) && !question.has_stem(message.tokens()[token].text);
}

std::size_t count_unexplained(
    const Message& message, const Question& question, std::size_t first, std::size_t last
)
{
    std::size_t count = 0;
    for (std::size_t i = first; i < last && i < message.tokens().size(); ++i)
        count += unexplained(message, question, i);
    return count;
}

}  // namespace usher::dialog
