// Whole sentences, for word order differs.

#include "agent/mail/words.hpp"

#include <array>

namespace usher::agent {
namespace {

constexpr std::array visitors{
    VisitorWords{
        .language = "en",
        .hello = "Hello {name},",
        .hello_nobody = "Hello,",
        .booked = "your meeting is booked.",
        .moved = "your meeting has a new time.",
        .passed_on = "your meeting stays at the same time; {rep} will now meet you.",
        .cancelled = "your meeting is cancelled.",
        .reminder = "this is a reminder of your meeting.",
        .what = "Meeting",
        .when = "When",
        .with = "With",
        .where = "Where",
        .rep_time = "For {rep}",
        .change = "Choose another time or cancel",
        .add_to_calendar = "Add to your calendar",
        .cancelled_subject = "Cancelled: {what}",
        .reminder_subject = "Reminder: {what}",
        .why_this_mail = "You get this mail because a meeting was booked with this address. If "
                         "that was not you, please cancel it.",
        .offer = "here is what you asked for:",
        .introduced = "as you asked, we have introduced you. You will hear from them directly.",
        .why_this_offer = "You get this mail because this address was given in our chat. If that "
                          "was not you, please ignore it.",
        .called_subject = "A person will answer you",
        .called = "you asked for a person. One of us will answer you.",
        .called_by = "you asked for a person. One of us will answer you; our desk opens again "
                     "{time}."},
    VisitorWords{
        .language = "fr",
        .hello = "Bonjour {name},",
        .hello_nobody = "Bonjour,",
        .booked = "votre rendez-vous est réservé.",
        .moved = "votre rendez-vous a un nouvel horaire.",
        .passed_on = "votre rendez-vous garde le même horaire ; c’est {rep} qui vous recevra.",
        .cancelled = "votre rendez-vous est annulé.",
        .reminder = "voici un rappel de votre rendez-vous.",
        .what = "Rendez-vous",
        .when = "Quand",
        .with = "Avec",
        .where = "Lieu",
        .rep_time = "Pour {rep}",
        .change = "Choisir un autre horaire ou annuler",
        .add_to_calendar = "Ajouter à votre calendrier",
        .cancelled_subject = "Annulé : {what}",
        .reminder_subject = "Rappel : {what}",
        .why_this_mail = "Vous recevez ce message parce qu’un rendez-vous a été réservé avec cette "
                         "adresse. Si ce n’était pas vous, veuillez l’annuler.",
        .offer = "voici ce que vous avez demandé :",
        .introduced = "comme vous l’avez demandé, nous vous avons présenté. On vous écrira "
                      "directement.",
        .why_this_offer = "Vous recevez ce message parce que cette adresse a été donnée dans notre "
                          "discussion. Si ce n’était pas vous, veuillez l’ignorer.",
        .called_subject = "Une personne vous répondra",
        .called = "vous avez demandé une personne. L’un de nous vous répondra.",
        .called_by = "vous avez demandé une personne. L’un de nous vous répondra ; notre accueil "
                     "rouvre {time}."},
    VisitorWords{
        .language = "de",
        .hello = "Guten Tag {name},",
        .hello_nobody = "Guten Tag,",
        .booked = "Ihr Termin ist gebucht.",
        .moved = "Ihr Termin hat eine neue Zeit.",
        .passed_on = "Ihr Termin bleibt zur selben Zeit; nun trifft Sie {rep}.",
        .cancelled = "Ihr Termin ist abgesagt.",
        .reminder = "wir erinnern Sie an Ihren Termin.",
        .what = "Termin",
        .when = "Wann",
        .with = "Mit",
        .where = "Ort",
        .rep_time = "Für {rep}",
        .change = "Andere Zeit wählen oder absagen",
        .add_to_calendar = "In den Kalender eintragen",
        .cancelled_subject = "Abgesagt: {what}",
        .reminder_subject = "Erinnerung: {what}",
        .why_this_mail = "Sie erhalten diese Nachricht, weil mit dieser Adresse ein Termin gebucht "
                         "wurde. Falls Sie das nicht waren, sagen Sie ihn bitte ab.",
        .offer = "hier ist, worum Sie gebeten haben:",
        .introduced = "wie gewünscht haben wir Sie vorgestellt. Man meldet sich direkt bei Ihnen.",
        .why_this_offer = "Sie erhalten diese Nachricht, weil diese Adresse in unserem Chat "
                          "genannt wurde. Falls Sie das nicht waren, ignorieren Sie sie bitte.",
        .called_subject = "Ein Mensch antwortet Ihnen",
        .called = "Sie möchten mit einem Menschen sprechen. Jemand von uns antwortet Ihnen.",
        .called_by = "Sie möchten mit einem Menschen sprechen. Jemand von uns antwortet Ihnen; wir "
                     "sind ab {time} wieder da."},
    VisitorWords{
        .language = "es",
        .hello = "Hola, {name}:",
        .hello_nobody = "Hola:",
        .booked = "su reunión está reservada.",
        .moved = "su reunión tiene una nueva hora.",
        .passed_on = "su reunión sigue a la misma hora; ahora le atenderá {rep}.",
        .cancelled = "su reunión está cancelada.",
        .reminder = "le recordamos su reunión.",
        .what = "Reunión",
        .when = "Cuándo",
        .with = "Con",
        .where = "Lugar",
        .rep_time = "Para {rep}",
        .change = "Elegir otra hora o cancelar",
        .add_to_calendar = "Añadir a su calendario",
        .cancelled_subject = "Cancelada: {what}",
        .reminder_subject = "Recordatorio: {what}",
        .why_this_mail = "Recibe este mensaje porque se reservó una reunión con esta dirección. Si "
                         "no fue usted, por favor cancélela.",
        .offer = "aquí tiene lo que pidió:",
        .introduced = "como pidió, le hemos presentado. Le escribirán directamente.",
        .why_this_offer = "Recibe este mensaje porque se dio esta dirección en nuestro chat. Si no "
                          "fue usted, por favor ignórelo.",
        .called_subject = "Una persona le responderá",
        .called = "pidió hablar con una persona. Uno de nosotros le responderá.",
        .called_by = "pidió hablar con una persona. Uno de nosotros le responderá; volvemos a "
                     "estar {time}."},
};

constexpr std::array reps{
    RepWords{
        .language = "en",
        .booked = "You have a new meeting.",
        .moved = "This meeting has a new time.",
        .passed_on_to_you = "{rep} can't take this meeting. You are the next who fits, and free "
                            "then.",
        .passed_on_to_other = "This meeting now is with {rep}.",
        .cancelled = "This meeting is cancelled.",
        .nobody_else = "{rep} can't take this meeting, and nobody else who fits is free. The "
                       "visitor has not been told anything: please agree among you, or call them.",
        .cancelled_subject = "Cancelled: {what}",
        .nobody_else_subject = "Nobody can take: {what}",
        .conflict = "Something else has come into your calendar at the time of this meeting. "
                    "Nothing has been changed: please move one of the two, or let a colleague take "
                    "the meeting.",
        .conflict_subject = "Two at once: {what}",
        .conflict_event = "In your calendar",
        .move = "Choose another time for this meeting",
        .when = "When",
        .visitor_time = "For the visitor",
        .where = "Where",
        .who = "Visitor",
        .email = "E-mail",
        .phone = "Phone",
        .company = "Company",
        .page = "Came from",
        .why = "Why qualified",
        .scores = "Score by layer",
        .answers = "In their own words",
        .unknown = "Not known yet",
        .sources = "Where each fact came from",
        .openers = "Three ways to begin",
        .accept = "Accept",
        .decline = "Decline, with a reason",
        .held = "It took place",
        .no_show = "Nobody came",
        .why_this_mail = "You get this mail because you are one of the reps in teams.jsonc.",
        .opener_words = "\"You wrote: {words}. What would change if that were solved?\" ({title})",
        .opener_gap = "Ask about \"{title}\": it is not known yet and weighs {points} points.",
        .opener_page = "They came from {page}: ask what they were looking for there.",
        .opener_time = "Begin with what they expect of these {minutes} minutes.",
        .opener_plain = "Say in one sentence why you think that you can help, and ask if that is "
                        "how they see it.",
        .digest_subject = "Your meetings on {date}",
        .digest = "Good morning, {name}. Today:"},
    RepWords{
        .language = "fr",
        .booked = "Vous avez un nouveau rendez-vous.",
        .moved = "Ce rendez-vous a un nouvel horaire.",
        .passed_on_to_you = "{rep} ne peut pas prendre ce rendez-vous. Vous êtes la personne "
                            "suivante qui convient, et vous êtes libre à cette heure.",
        .passed_on_to_other = "Ce rendez-vous est désormais avec {rep}.",
        .cancelled = "Ce rendez-vous est annulé.",
        .nobody_else =
            "{rep} ne peut pas prendre ce rendez-vous, et personne d’autre qui convienne "
            "n’est libre. Le visiteur n’en sait rien : veuillez vous arranger entre "
            "vous, ou l’appeler.",
        .cancelled_subject = "Annulé : {what}",
        .nobody_else_subject = "Personne ne peut prendre : {what}",
        .conflict = "Autre chose figure désormais dans votre calendrier à l’heure de ce "
                    "rendez-vous. Rien n’a été modifié : veuillez déplacer l’un des deux, ou "
                    "laisser le rendez-vous à une autre personne de l’équipe.",
        .conflict_subject = "Deux à la fois : {what}",
        .conflict_event = "Dans votre calendrier",
        .move = "Choisir un autre horaire pour ce rendez-vous",
        .when = "Quand",
        .visitor_time = "Pour le visiteur",
        .where = "Lieu",
        .who = "Visiteur",
        .email = "E-mail",
        .phone = "Téléphone",
        .company = "Entreprise",
        .page = "Venu de",
        .why = "Pourquoi qualifié",
        .scores = "Points par volet",
        .answers = "Dans ses propres mots",
        .unknown = "Pas encore connu",
        .sources = "D’où vient chaque fait",
        .openers = "Trois façons de commencer",
        .accept = "Accepter",
        .decline = "Refuser, avec une raison",
        .held = "Il a eu lieu",
        .no_show = "Personne n’est venu",
        .why_this_mail = "Vous recevez ce message parce que vous figurez dans teams.jsonc.",
        .opener_words = "« Vous avez écrit : {words}. Qu’est-ce qui changerait si c’était résolu "
                        "? » ({title})",
        .opener_gap = "Demander « {title} » : ce n’est pas encore connu et pèse {points} points.",
        .opener_page = "La personne vient de {page} : demander ce qu’elle y cherchait.",
        .opener_time = "Commencer par ce qu’elle attend de ces {minutes} minutes.",
        .opener_plain =
            "Dire en une phrase pourquoi vous pensez pouvoir aider, et demander si elle "
            "le voit ainsi.",
        .digest_subject = "Vos rendez-vous du {date}",
        .digest = "Bonjour {name}. Aujourd’hui :"},
    RepWords{
        .language = "de",
        .booked = "Sie haben einen neuen Termin.",
        .moved = "Dieser Termin hat eine neue Zeit.",
        .passed_on_to_you = "{rep} kann diesen Termin nicht wahrnehmen. Sie passen als Nächste und "
                            "sind dann frei.",
        .passed_on_to_other = "Diesen Termin hat jetzt {rep}.",
        .cancelled = "Dieser Termin ist abgesagt.",
        .nobody_else = "{rep} kann diesen Termin nicht wahrnehmen, und niemand sonst, der passt, "
                       "ist frei. Der Besucher weiß davon nichts: bitte sprechen Sie sich ab oder "
                       "rufen Sie ihn an.",
        .cancelled_subject = "Abgesagt: {what}",
        .nobody_else_subject = "Niemand kann: {what}",
        .conflict = "In Ihrem Kalender steht jetzt etwas anderes zur Zeit dieses Termins. Es wurde "
                    "nichts geändert: bitte verschieben Sie eines von beiden, oder überlassen Sie "
                    "den Termin jemand anderem aus dem Team.",
        .conflict_subject = "Zwei zur selben Zeit: {what}",
        .conflict_event = "In Ihrem Kalender",
        .move = "Eine andere Zeit für diesen Termin wählen",
        .when = "Wann",
        .visitor_time = "Für den Besucher",
        .where = "Ort",
        .who = "Besucher",
        .email = "E-Mail",
        .phone = "Telefon",
        .company = "Firma",
        .page = "Kam von",
        .why = "Warum qualifiziert",
        .scores = "Punkte nach Ebenen",
        .answers = "In eigenen Worten",
        .unknown = "Noch nicht bekannt",
        .sources = "Woher jede Angabe stammt",
        .openers = "Drei Wege, zu beginnen",
        .accept = "Zusagen",
        .decline = "Absagen, mit einem Grund",
        .held = "Er fand statt",
        .no_show = "Es kam niemand",
        .why_this_mail = "Sie erhalten diese Nachricht, weil Sie in teams.jsonc stehen.",
        .opener_words = "„Sie schrieben: {words}. Was würde sich ändern, wenn das gelöst wäre?“ "
                        "({title})",
        .opener_gap =
            "Nach „{title}“ fragen: das ist noch nicht bekannt und wiegt {points} Punkte.",
        .opener_page = "Sie kamen von {page}: fragen, was dort gesucht wurde.",
        .opener_time = "Damit beginnen, was von diesen {minutes} Minuten erwartet wird.",
        .opener_plain = "In einem Satz sagen, warum Sie glauben helfen zu können, und fragen, ob "
                        "das auch so gesehen wird.",
        .digest_subject = "Ihre Termine am {date}",
        .digest = "Guten Morgen, {name}. Heute:"},
    RepWords{
        .language = "es",
        .booked = "Tiene una nueva reunión.",
        .moved = "Esta reunión tiene una nueva hora.",
        .passed_on_to_you = "{rep} no puede atender esta reunión. Usted es la siguiente persona "
                            "adecuada y está libre a esa hora.",
        .passed_on_to_other = "Esta reunión la tiene ahora {rep}.",
        .cancelled = "Esta reunión está cancelada.",
        .nobody_else = "{rep} no puede atender esta reunión y no hay nadie más adecuado que esté "
                       "libre. El visitante no sabe nada: pónganse de acuerdo, o llámenle.",
        .cancelled_subject = "Cancelada: {what}",
        .nobody_else_subject = "Nadie puede atender: {what}",
        .conflict = "En su calendario hay ahora otra cosa a la hora de esta reunión. No se ha "
                    "cambiado nada: por favor, mueva una de las dos o deje la reunión a otra "
                    "persona del equipo.",
        .conflict_subject = "Dos a la vez: {what}",
        .conflict_event = "En su calendario",
        .move = "Elegir otra hora para esta reunión",
        .when = "Cuándo",
        .visitor_time = "Para el visitante",
        .where = "Lugar",
        .who = "Visitante",
        .email = "Correo",
        .phone = "Teléfono",
        .company = "Empresa",
        .page = "Viene de",
        .why = "Por qué está cualificado",
        .scores = "Puntos por nivel",
        .answers = "En sus propias palabras",
        .unknown = "Aún no se sabe",
        .sources = "De dónde viene cada dato",
        .openers = "Tres maneras de empezar",
        .accept = "Aceptar",
        .decline = "Rechazar, con un motivo",
        .held = "Tuvo lugar",
        .no_show = "No vino nadie",
        .why_this_mail = "Recibe este mensaje porque figura en teams.jsonc.",
        .opener_words = "«Usted escribió: {words}. ¿Qué cambiaría si eso se resolviera?» ({title})",
        .opener_gap = "Preguntar por «{title}»: aún no se sabe y pesa {points} puntos.",
        .opener_page = "Viene de {page}: preguntar qué buscaba allí.",
        .opener_time = "Empezar por lo que espera de estos {minutes} minutos.",
        .opener_plain = "Decir en una frase por qué cree que puede ayudar, y preguntar si lo ve "
                        "así.",
        .digest_subject = "Sus reuniones del {date}",
        .digest = "Buenos días, {name}. Hoy:"},
};

template <typename All> const auto& words_in(const All& all, std::string_view language)
{
    const auto primary = language.substr(0, language.find_first_of("-_"));
    for (const auto& words : all)
        if (words.language == primary) return words;
    return all.front();
}

}  // namespace

const VisitorWords& visitor_words(std::string_view language)
{
    return words_in(visitors, language);
}

const RepWords& rep_words(std::string_view language) { return words_in(reps, language); }

std::string fill(std::string_view words, const Fillings& fillings)
{
    std::string filled;
    while (!words.empty()) {
        const auto open = words.find('{');
        filled += words.substr(0, open);
        if (open == words.npos) break;
        words.remove_prefix(open);
        const auto close = words.find('}');
        if (close == words.npos) return filled + std::string(words);
        const auto name = words.substr(1, close - 1);
        for (const auto& [key, text] : fillings)
            if (key == name) filled += text;
        words.remove_prefix(close + 1);
    }
    return filled;
}

}  // namespace usher::agent
