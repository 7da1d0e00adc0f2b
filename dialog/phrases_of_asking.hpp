#pragma once
// The first half of the table of phrases.cpp: buttons, asking, and what is answered to questions.

#include <array>
#include <cstddef>
#include <string_view>

#include "dialog/phrases.hpp"

namespace usher::dialog {

inline constexpr std::array<std::string_view, 4> languages = {"en", "de", "fr", "es"};

struct PhraseRow {
    Phrase which;
    std::array<std::string_view, languages.size()> words;
};

inline constexpr PhraseRow asking_rows[] = {
    {Phrase::shall_we_start,
     {"Shall we start?", "Wollen wir anfangen?", "On commence ?", "¿Empezamos?"}},
    {Phrase::button_start, {"Let's go", "Los geht's", "Allons-y", "Vamos"}},
    {Phrase::button_question,
     {"I just have a question",
      "Ich habe nur eine Frage",
      "J'ai juste une question",
      "Solo tengo una pregunta"}},
    {Phrase::yes, {"Yes", "Ja", "Oui", "Sí"}},
    {Phrase::no, {"No", "Nein", "Non", "No"}},
    {Phrase::rather_not_say,
     {"I'd rather not say",
      "Möchte ich nicht sagen",
      "Je préfère ne pas répondre",
      "Prefiero no decirlo"}},
    {Phrase::do_not_know, {"I don't know", "Weiß ich nicht", "Je ne sais pas", "No lo sé"}},
    {Phrase::talk_to_person,
     {"Talk to a person",
      "Mit einem Menschen sprechen",
      "Parler à une personne",
      "Hablar con una persona"}},
    {Phrase::other_times, {"Other times", "Andere Zeiten", "D'autres créneaux", "Otras horas"}},
    {Phrase::change_answer,
     {"Change an answer", "Eine Antwort ändern", "Modifier une réponse", "Cambiar una respuesta"}},
    {Phrase::none_of_these,
     {"none of these", "nichts davon", "rien de tout cela", "ninguna de estas"}},
    {Phrase::invite_question,
     {"Of course. What would you like to know?",
      "Gerne. Was möchten Sie wissen?",
      "Bien sûr. Que souhaitez-vous savoir ?",
      "Por supuesto. ¿Qué le gustaría saber?"}},
    {Phrase::again_number,
     {"A rough number will do. {ask}",
      "Eine ungefähre Zahl genügt. {ask}",
      "Un ordre de grandeur suffit. {ask}",
      "Basta un número aproximado. {ask}"}},
    {Phrase::again_choice,
     {"I didn't quite get that. Which of these comes closest?",
      "Das habe ich nicht ganz verstanden. Was trifft am ehesten zu?",
      "Je n'ai pas bien compris. Laquelle de ces réponses s'en rapproche le plus ?",
      "No lo he entendido bien. ¿Cuál de estas opciones se acerca más?"}},
    {Phrase::again_yes_no,
     {"A simple yes or no will do. {ask}",
      "Ein Ja oder Nein genügt. {ask}",
      "Un simple oui ou non suffit. {ask}",
      "Basta con un sí o un no. {ask}"}},
    {Phrase::again_yes_no_plainly,
     {"I'm not sure whether that is a yes or a no. {ask}",
      "Ich bin nicht sicher, ob das ein Ja oder ein Nein ist. {ask}",
      "Je ne sais pas si c'est un oui ou un non. {ask}",
      "No sé si eso es un sí o un no. {ask}"}},
    {Phrase::again_open,
     {"I didn't quite get that. {ask}",
      "Das habe ich nicht ganz verstanden. {ask}",
      "Je n'ai pas bien compris. {ask}",
      "No lo he entendido bien. {ask}"}},
    {Phrase::again_last,
     {"Once more in other words, and then we move on: {ask} You can also say \"skip\", or "
      "\"person\" to talk to somebody.",
      "Noch einmal anders, dann gehen wir weiter: {ask} Sie können auch \"überspringen\" sagen "
      "oder \"Mensch\", um mit jemandem zu sprechen.",
      "Encore une fois autrement, puis nous continuons : {ask} Vous pouvez aussi dire « passer », "
      "ou « personne » pour parler à quelqu'un.",
      "Una vez más con otras palabras y seguimos: {ask} También puede decir «saltar» o «persona» "
      "para hablar con alguien."}},
    {Phrase::which_of_these,
     {"Which of these is it?",
      "Was davon trifft zu?",
      "Laquelle de ces réponses est la bonne ?",
      "¿Cuál de estas es?"}},
    {Phrase::which_unit,
     {"Could you give me that in {unit}? {ask}",
      "Können Sie mir das in {unit} sagen? {ask}",
      "Pourriez-vous me le dire en {unit} ? {ask}",
      "¿Podría decírmelo en {unit}? {ask}"}},
    {Phrase::go_on_anyway,
     {"No problem, let's go on.",
      "Kein Problem, machen wir weiter.",
      "Pas de souci, continuons.",
      "No hay problema, sigamos."}},
    {Phrase::bridge,
     {"For a company like yours I have a better set of questions; what you told me so far comes "
      "along.",
      "Für ein Unternehmen wie Ihres habe ich passendere Fragen; was Sie mir gesagt haben, nehme "
      "ich mit.",
      "Pour une entreprise comme la vôtre, j'ai des questions plus adaptées ; je garde ce que vous "
      "m'avez dit.",
      "Para una empresa como la suya tengo preguntas más adecuadas; conservo lo que ya me ha "
      "contado."}},
    {Phrase::more,
     {"A few more questions ({count} at most) and I can tell you for sure. All right?",
      "Noch ein paar Fragen (höchstens {count}), dann kann ich es Ihnen sicher sagen. "
      "Einverstanden?",
      "Encore quelques questions ({count} au plus) et je pourrai vous le dire avec certitude. "
      "D'accord ?",
      "Unas pocas preguntas más ({count} como máximo) y podré decírselo con seguridad. ¿De "
      "acuerdo?"}},
    {Phrase::why_layer,
     {"It is one of the things that tell me whether we can help you ({layer}).",
      "Es gehört zu dem, woran ich sehe, ob wir Ihnen helfen können ({layer}).",
      "Cela fait partie de ce qui me dit si nous pouvons vous aider ({layer}).",
      "Es una de las cosas que me dicen si podemos ayudarle ({layer})."}},
    {Phrase::why_contact,
     {"Only so that the right person can reach you about this.",
      "Nur damit die richtige Person Sie dazu erreichen kann.",
      "Uniquement pour que la bonne personne puisse vous joindre à ce sujet.",
      "Solo para que la persona adecuada pueda contactarle sobre esto."}},
    {Phrase::why_general,
     {"So that I don't waste your time and point you to what fits.",
      "Damit ich Ihre Zeit nicht verschwende und Ihnen das Passende zeige.",
      "Pour ne pas vous faire perdre de temps et vous orienter au mieux.",
      "Para no hacerle perder el tiempo y orientarle bien."}},
    {Phrase::no_answer,
     {"Good question. I can't answer that one reliably; say \"person\" and I bring somebody in who "
      "can.",
      "Gute Frage. Das kann ich nicht verlässlich beantworten; sagen Sie \"Mensch\", und ich hole "
      "jemanden dazu, der es kann.",
      "Bonne question. Je ne peux pas y répondre de façon fiable ; dites « personne » et j'appelle "
      "quelqu'un qui le peut.",
      "Buena pregunta. No puedo responderla con seguridad; diga «persona» y aviso a alguien que sí "
      "puede."}},
    {Phrase::no_answer_either,
     {"That is one for a colleague of mine; say \"person\" and I bring somebody in.",
      "Das weiß ein Mensch besser als ich; sagen Sie \"Mensch\", und ich hole jemanden dazu.",
      "Un collègue saura mieux que moi ; dites « personne » et j'appelle quelqu'un.",
      "Eso lo sabrá mejor un compañero; diga «persona» y aviso a alguien."}},
    {Phrase::a_program,
     {"I'm an automated assistant, not a person.",
      "Ich bin ein automatischer Assistent, kein Mensch.",
      "Je suis un assistant automatique, pas une personne.",
      "Soy un asistente automático, no una persona."}},
    {Phrase::questions_left,
     {"At most {count} more short questions.",
      "Höchstens noch {count} kurze Fragen.",
      "Encore {count} courtes questions au plus.",
      "Como máximo {count} preguntas cortas más."}},
    {Phrase::one_question_left,
     {"This is the last one about your company.",
      "Das ist die letzte zu Ihrem Unternehmen.",
      "C'est la dernière sur votre entreprise.",
      "Es la última sobre su empresa."}},
    {Phrase::nearly_done,
     {"We are nearly done.",
      "Wir sind fast fertig.",
      "Nous avons presque terminé.",
      "Ya casi hemos terminado."}},
    {Phrase::hello, {"Hello! {ask}", "Guten Tag! {ask}", "Bonjour ! {ask}", "¡Hola! {ask}"}},
    {Phrase::welcome, {"You're welcome!", "Gern geschehen!", "Je vous en prie !", "¡De nada!"}},
    {Phrase::no_hurry,
     {"No hurry. {ask}", "Keine Eile. {ask}", "Prenez votre temps. {ask}", "Sin prisa. {ask}"}},
    {Phrase::by_mail_only,
     {"From here I can only write e-mails. If you would rather speak to a person, just say "
      "\"person\".",
      "Von hier aus kann ich nur E-Mails schicken. Wenn Sie lieber mit jemandem sprechen, sagen "
      "Sie einfach \"Mensch\".",
      "D'ici, je ne peux qu'écrire des e-mails. Si vous préférez parler à quelqu'un, dites "
      "simplement « personne ».",
      "Desde aquí solo puedo escribir correos. Si prefiere hablar con alguien, diga simplemente "
      "«persona»."}},
    {Phrase::write_any_language,
     {"Please write in English, I understand it. I can only ask in the language of this page.",
      "Schreiben Sie gern auf Deutsch, ich verstehe es. Fragen kann ich nur in der Sprache dieser "
      "Seite.",
      "Écrivez en français, je le comprends. Je ne peux poser mes questions que dans la langue de "
      "cette page.",
      "Escriba en español, lo entiendo. Solo puedo preguntar en el idioma de esta página."}},
    {Phrase::offer_person,
     {"If you would rather talk to a person, just say \"person\".",
      "Wenn Sie lieber mit einem Menschen sprechen, sagen Sie einfach \"Mensch\".",
      "Si vous préférez parler à une personne, dites simplement « personne ».",
      "Si prefiere hablar con una persona, diga simplemente «persona»."}},
    {Phrase::abuse,
     {"I'm sorry this is frustrating. I'm a program and do my best; say \"person\" and I bring "
      "somebody in.",
      "Es tut mir leid, dass das ärgerlich ist. Ich bin ein Programm und gebe mein Bestes; sagen "
      "Sie \"Mensch\", und ich hole jemanden.",
      "Je suis désolé que ce soit agaçant. Je suis un programme et je fais de mon mieux ; dites « "
      "personne » et j'appelle quelqu'un.",
      "Siento que resulte frustrante. Soy un programa y hago lo que puedo; diga «persona» y aviso "
      "a alguien."}},
};

}  // namespace usher::dialog
