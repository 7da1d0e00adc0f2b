// The table. Rows stand in the order of the enumeration; a test holds every cell to be filled.

#include "dialog/phrases.hpp"

#include <cstddef>
#include <iterator>

#include "dialog/phrases_of_asking.hpp"

namespace usher::dialog {
namespace {

constexpr PhraseRow rows[] = {
    {Phrase::confirm_known,
     {"{title}: I have {value}. Is that right?",
      "{title}: Ich habe {value}. Stimmt das?",
      "{title} : j'ai {value}. Est-ce exact ?",
      "{title}: tengo {value}. ¿Es correcto?"}},
    {Phrase::confirm_reading,
     {"I understood: {value}. Is that right?",
      "Ich habe verstanden: {value}. Stimmt das?",
      "J'ai compris : {value}. Est-ce exact ?",
      "He entendido: {value}. ¿Es correcto?"}},
    {Phrase::confirm_carried,
     {"Last time you told me: {values}. Is that still right?",
      "Letztes Mal sagten Sie mir: {values}. Stimmt das noch?",
      "La dernière fois, vous m'avez dit : {values}. Est-ce toujours exact ?",
      "La última vez me dijo: {values}. ¿Sigue siendo correcto?"}},
    {Phrase::confirm_company,
     {"Is that {value}?", "Ist das {value}?", "S'agit-il de {value} ?", "¿Es {value}?"}},
    {Phrase::confirm_offer,
     {"Shall I use {email} for that?",
      "Soll ich dafür {email} verwenden?",
      "Puis-je utiliser {email} pour cela ?",
      "¿Uso {email} para eso?"}},
    {Phrase::did_you_mean,
     {"Did you mean {address}?",
      "Meinten Sie {address}?",
      "Vouliez-vous dire {address} ?",
      "¿Quiso decir {address}?"}},
    {Phrase::policy,
     {"This is how we handle your data.",
      "So gehen wir mit Ihren Daten um.",
      "Voici comment nous traitons vos données.",
      "Así tratamos sus datos."}},
    {Phrase::policy_label,
     {"Privacy policy", "Datenschutz", "Politique de confidentialité", "Política de privacidad"}},
    {Phrase::ask_name,
     {"What is your name?", "Wie heißen Sie?", "Comment vous appelez-vous ?", "¿Cómo se llama?"}},
    {Phrase::ask_email,
     {"What is your e-mail address?",
      "Wie lautet Ihre E-Mail-Adresse?",
      "Quelle est votre adresse e-mail ?",
      "¿Cuál es su correo electrónico?"}},
    {Phrase::ask_phone,
     {"What number can we call?",
      "Unter welcher Nummer können wir anrufen?",
      "À quel numéro pouvons-nous appeler ?",
      "¿A qué número podemos llamar?"}},
    {Phrase::ask_company,
     {"Which company is that for?",
      "Für welches Unternehmen ist das?",
      "Pour quelle entreprise ?",
      "¿Para qué empresa es?"}},
    {Phrase::again_email,
     {"That doesn't look like an e-mail address. It needs a form like name@company.com.",
      "Das sieht nicht nach einer E-Mail-Adresse aus. Sie sieht etwa so aus: name@firma.com.",
      "Cela ne ressemble pas à une adresse e-mail, par exemple nom@entreprise.com.",
      "Eso no parece una dirección de correo, por ejemplo nombre@empresa.com."}},
    {Phrase::again_business,
     {"That looks like a private address. Do you have one at your company?",
      "Das sieht nach einer privaten Adresse aus. Haben Sie eine in Ihrem Unternehmen?",
      "Cela ressemble à une adresse privée. En avez-vous une dans votre entreprise ?",
      "Parece una dirección privada. ¿Tiene una de su empresa?"}},
    {Phrase::again_contact,
     {"I didn't quite get that. {ask}",
      "Das habe ich nicht ganz verstanden. {ask}",
      "Je n'ai pas bien compris. {ask}",
      "No lo he entendido bien. {ask}"}},
    {Phrase::again_email_plainly,
     {"I couldn't find an address in that. {ask}",
      "Darin habe ich keine Adresse gefunden. {ask}",
      "Je n'y ai pas trouvé d'adresse. {ask}",
      "No he encontrado ninguna dirección. {ask}"}},
    {Phrase::choose_slot,
     {"Which of these times suits you?",
      "Welche dieser Zeiten passt Ihnen?",
      "Lequel de ces créneaux vous convient ?",
      "¿Cuál de estas horas le viene bien?"}},
    {Phrase::again_slot,
     {"I didn't quite get that. Pick one of these times, or name a day that suits you better.",
      "Das habe ich nicht ganz verstanden. Wählen Sie eine dieser Zeiten, oder nennen Sie einen "
      "Tag, der besser passt.",
      "Je n'ai pas bien compris. Choisissez un de ces créneaux, ou dites quel jour vous "
      "conviendrait mieux.",
      "No lo he entendido bien. Elija una de estas horas o diga qué día le viene mejor."}},
    {Phrase::same_slots,
     {"These are the ones that are free then. Which one shall I take?",
      "Diese sind dann frei. Welche darf ich nehmen?",
      "Voici ceux qui sont libres alors. Lequel dois-je prendre ?",
      "Estas son las que hay libres entonces. ¿Cuál tomo?"}},
    {Phrase::slot_gone,
     {"That time has just been taken. These are free:",
      "Diese Zeit wurde gerade vergeben. Diese sind frei:",
      "Ce créneau vient d'être pris. Ceux-ci sont libres :",
      "Esa hora acaba de ocuparse. Estas están libres:"}},
    {Phrase::no_more_slots,
     {"There are no other times just now. These are still free:",
      "Andere Zeiten gibt es gerade nicht. Diese sind noch frei:",
      "Il n'y a pas d'autre créneau pour l'instant. Ceux-ci sont encore libres :",
      "Ahora mismo no hay otras horas. Estas siguen libres:"}},
    {Phrase::slots_nearest,
     {"Nothing is free then. These are the nearest:",
      "Dann ist nichts frei. Diese Zeiten kommen dem am nächsten:",
      "Rien n'est libre à ce moment-là. Voici ce qui s'en approche le plus :",
      "Entonces no hay nada libre. Esto es lo más cercano:"}},
    {Phrase::slot_held,
     {"I keep {slot} for you while we finish.",
      "Ich halte {slot} für Sie frei, bis wir fertig sind.",
      "Je vous garde {slot} le temps de terminer.",
      "Le guardo {slot} mientras terminamos."}},
    {Phrase::no_slot,
     {"I'm afraid there is no free time to offer you just now.",
      "Leider kann ich Ihnen gerade keine freie Zeit anbieten.",
      "Je n'ai malheureusement aucun créneau libre à vous proposer pour l'instant.",
      "Lamentablemente ahora mismo no tengo ninguna hora libre que ofrecerle."}},
    {Phrase::booked,
     {"Done! {rep} will see you on {slot}.",
      "Fertig! {rep} sieht Sie am {slot}.",
      "C'est fait ! {rep} vous retrouve le {slot}.",
      "¡Hecho! {rep} le verá el {slot}."}},
    {Phrase::already_booked,
     {"Your meeting is booked. You can move or cancel it by its link.",
      "Ihr Termin steht. Über seinen Link können Sie ihn verschieben oder absagen.",
      "Votre rendez-vous est réservé. Son lien permet de le déplacer ou de l'annuler.",
      "Su reunión está reservada. Puede moverla o cancelarla con su enlace."}},
    {Phrase::person_open,
     {"I'm bringing in a colleague.",
      "Ich hole eine Kollegin oder einen Kollegen dazu.",
      "J'appelle un collègue.",
      "Aviso a un compañero."}},
    {Phrase::person_closed,
     {"Nobody is at the desk right now. Leave me your e-mail and a person answers by "
      "{next_opening}.",
      "Gerade ist niemand da. Hinterlassen Sie mir Ihre E-Mail-Adresse, und jemand antwortet bis "
      "{next_opening}.",
      "Personne n'est là pour l'instant. Laissez-moi votre e-mail et une personne vous répond "
      "d'ici {next_opening}.",
      "Ahora no hay nadie. Déjeme su correo y una persona le responderá antes de {next_opening}."}},
    {Phrase::person_away,
     {"Nobody is at the desk right now.",
      "Gerade ist niemand da.",
      "Personne n'est là pour l'instant.",
      "Ahora no hay nadie."}},
    {Phrase::person_already,
     {"A colleague has been told and comes as soon as possible.",
      "Es ist schon jemand verständigt und kommt so bald wie möglich.",
      "Un collègue est prévenu et arrive dès que possible.",
      "Ya hemos avisado a un compañero y vendrá lo antes posible."}},
    {Phrase::no_person,
     {"There is nobody I could call in from here, but I am happy to go on.",
      "Ich kann von hier aus leider niemanden dazuholen, mache aber gern weiter.",
      "Je ne peux appeler personne d'ici, mais je continue volontiers.",
      "Desde aquí no puedo avisar a nadie, pero sigo con gusto."}},
    {Phrase::handed_over,
     {"Thank you. A person will get back to you.",
      "Danke. Eine Person meldet sich bei Ihnen.",
      "Merci. Une personne reviendra vers vous.",
      "Gracias. Una persona se pondrá en contacto con usted."}},
    {Phrase::handed_over_by,
     {"Thank you. A person will get back to you by {next_opening}.",
      "Danke. Eine Person meldet sich bis {next_opening} bei Ihnen.",
      "Merci. Une personne reviendra vers vous d'ici {next_opening}.",
      "Gracias. Una persona le responderá antes de {next_opening}."}},
    {Phrase::handed_over_here,
     {"Thank you. A colleague answers you right here, so please stay a moment.",
      "Danke. Jemand antwortet Ihnen gleich hier; bitte bleiben Sie noch einen Moment.",
      "Merci. Un collègue vous répond ici même ; restez un instant, s'il vous plaît.",
      "Gracias. Un compañero le responderá aquí mismo; quédese un momento, por favor."}},
    {Phrase::unreachable,
     {"Thank you, I have passed that on. Without an address of yours nobody can write back, "
      "though.",
      "Danke, ich habe es weitergegeben. Ohne eine Adresse von Ihnen kann allerdings niemand "
      "antworten.",
      "Merci, j'ai transmis. Mais sans adresse, personne ne peut vous répondre.",
      "Gracias, lo he transmitido. Pero sin una dirección nadie puede responderle."}},
    {Phrase::unreachable_until,
     {"Thank you, I have passed that on. I have no address to answer you at, but somebody is here "
      "from {next_opening}.",
      "Danke, ich habe es weitergegeben. Ich habe keine Adresse, an die jemand antworten könnte; "
      "ab {next_opening} ist hier wieder jemand da.",
      "Merci, j'ai transmis. Je n'ai pas d'adresse où vous répondre, mais quelqu'un est là à "
      "partir de {next_opening}.",
      "Gracias, lo he transmitido. No tengo dirección a la que responderle, pero aquí habrá "
      "alguien a partir de {next_opening}."}},
    {Phrase::offer_thanks,
     {"Thank you. You will hear from us at {email}.",
      "Danke. Sie hören von uns unter {email}.",
      "Merci. Nous vous écrirons à {email}.",
      "Gracias. Le escribiremos a {email}."}},
    {Phrase::goodbye,
     {"Goodbye, and thank you for your time.",
      "Auf Wiedersehen und danke für Ihre Zeit.",
      "Au revoir, et merci de votre temps.",
      "Adiós, y gracias por su tiempo."}},
    {Phrase::nothing_to_change,
     {"There is no earlier answer to change.",
      "Es gibt keine frühere Antwort zu ändern.",
      "Il n'y a pas de réponse précédente à modifier.",
      "No hay ninguna respuesta anterior que cambiar."}},
    {Phrase::ended_already,
     {"Thank you. If you would like to change an answer or talk to a person, just say so.",
      "Danke. Wenn Sie eine Antwort ändern oder mit einem Menschen sprechen möchten, sagen Sie es "
      "einfach.",
      "Merci. Si vous souhaitez modifier une réponse ou parler à une personne, dites-le "
      "simplement.",
      "Gracias. Si quiere cambiar una respuesta o hablar con una persona, dígalo sin más."}},
    {Phrase::qualified,
     {"This looks like a good match.",
      "Das passt gut.",
      "Cela correspond bien.",
      "Parece que encajamos bien."}},
    {Phrase::review,
     {"I would rather have a person look at this than guess.",
      "Das soll sich lieber ein Mensch ansehen, als dass ich rate.",
      "Je préfère qu'une personne regarde plutôt que de deviner.",
      "Prefiero que lo vea una persona antes que adivinar."}},
    {Phrase::not_a_fit,
     {"From what you tell me we are not the right help today.",
      "Nach dem, was Sie sagen, sind wir heute nicht die richtige Hilfe.",
      "D'après vos réponses, nous ne sommes pas la bonne aide aujourd'hui.",
      "Por lo que me cuenta, hoy no somos la ayuda adecuada."}},
    {Phrase::consent,
     {"May I keep what you told me so that the right person can prepare?",
      "Darf ich behalten, was Sie mir gesagt haben, damit sich die richtige Person vorbereiten "
      "kann?",
      "Puis-je garder vos réponses pour que la bonne personne puisse se préparer ?",
      "¿Puedo guardar lo que me ha contado para que la persona adecuada se prepare?"}},
    {Phrase::consent_refused,
     {"Understood, I keep nothing of this.",
      "Verstanden, ich behalte nichts davon.",
      "C'est noté, je n'en garde rien.",
      "Entendido, no guardo nada de esto."}},
    {Phrase::about, {"about {value}", "etwa {value}", "environ {value}", "unos {value}"}},
    {Phrase::under, {"under {value}", "unter {value}", "moins de {value}", "menos de {value}"}},
    {Phrase::over, {"over {value}", "über {value}", "plus de {value}", "más de {value}"}},
    {Phrase::at_least,
     {"{value} or more", "{value} oder mehr", "{value} ou plus", "{value} o más"}},
    {Phrase::at_most, {"up to {value}", "bis {value}", "jusqu'à {value}", "hasta {value}"}},
    {Phrase::from_to,
     {"{from} to {to}", "{from} bis {to}", "de {from} à {to}", "de {from} a {to}"}},
    {Phrase::and_, {"and", "und", "et", "y"}},
    {Phrase::or_, {"or", "oder", "ou", "o"}},
    {Phrase::month, {"{count} month", "{count} Monat", "{count} mois", "{count} mes"}},
    {Phrase::months, {"{count} months", "{count} Monate", "{count} mois", "{count} meses"}},
    {Phrase::no_plan,
     {"no plan yet", "noch kein Plan", "pas encore de projet", "sin plan todavía"}},
    {Phrase::a_year, {"{value} a year", "{value} im Jahr", "{value} par an", "{value} al año"}},
};

constexpr bool in_order()
{
    std::size_t at = 0;
    for (const auto& row : asking_rows)
        if (static_cast<std::size_t>(row.which) != at++) return false;
    for (const auto& row : rows)
        if (static_cast<std::size_t>(row.which) != at++) return false;
    return at == static_cast<std::size_t>(Phrase::count_);
}
static_assert(in_order(), "the rows stand in the order of the enumeration, none is missing");

std::size_t language_index(std::string_view tag)
{
    const auto primary = tag.substr(0, tag.find_first_of("-_"));
    for (std::size_t at = 0; at < languages.size(); ++at)
        if (languages[at] == primary) return at;
    return 0;
}

}  // namespace

std::string_view phrase(Phrase which, std::string_view language)
{
    const auto at = static_cast<std::size_t>(which);
    const auto& row =
        at < std::size(asking_rows) ? asking_rows[at] : rows[at - std::size(asking_rows)];
    return row.words[language_index(language)];
}

std::string fill(
    std::string_view text,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values
)
{
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const auto close = text.find('}');
        if (close == std::string_view::npos) return filled += text;
        const auto name = text.substr(1, close - 1);
        auto said = text.substr(0, close + 1);
        for (const auto& [key, value] : values)
            if (key == name) said = value;
        filled += said;
        text.remove_prefix(close + 1);
    }
    return filled;
}

}  // namespace usher::dialog
