// Four languages; each sentence is whole, for word order differs.

#include "web/meeting_words.hpp"

#include <array>

namespace usher::web {

namespace {

constexpr std::array<MeetingWords, 4> all{{
    {.language = "en",
     .your_meeting = "Your meeting",
     .with = "With",
     .where = "Where",
     .cancel = "Cancel this meeting",
     .cancelled = "Your meeting is cancelled.",
     .already_cancelled = "This meeting has already been cancelled.",
     .was_cancelled = "This meeting has been cancelled.",
     .move = "Choose another time",
     .choose = "When would suit you better?",
     .take = "Move the meeting",
     .moved = "Your meeting has been moved.",
     .was_moved = "This meeting was moved, so this link no longer leads to it.",
     .keep = "Keep the time as it is",
     .invited = "A new invitation is on its way.",
     .link_from_now_on = "The link to your meeting from now on",
     .send_link = "Send the new link to my e-mail",
     .link_sent = "The new link is on its way to the address that the meeting was booked with.",
     .add_to_calendar = "Add to calendar",
     .too_late = "It is too late to change this meeting here.",
     .answer_invitation = "Please answer the invitation.",
     .over = "This meeting is over.",
     .slot_gone = "Somebody else has just taken that time. Please choose another.",
     .no_times = "There is no other time to be had right now.",
     .try_again = "That did not work, and nothing was changed. Please try again in a minute.",
     .unknown_title = "No such meeting",
     .unknown = "This link does not, or no longer, lead to a meeting.",
     .refused = "That did not come from this page, so nothing was changed."},
    {.language = "fr",
     .your_meeting = "Votre rendez-vous",
     .with = "Avec",
     .where = "Lieu",
     .cancel = "Annuler ce rendez-vous",
     .cancelled = "Votre rendez-vous est annulé.",
     .already_cancelled = "Ce rendez-vous a déjà été annulé.",
     .was_cancelled = "Ce rendez-vous a été annulé.",
     .move = "Choisir un autre horaire",
     .choose = "Quel horaire vous conviendrait mieux ?",
     .take = "Déplacer le rendez-vous",
     .moved = "Votre rendez-vous a été déplacé.",
     .was_moved = "Ce rendez-vous a été déplacé ; ce lien n’y mène plus.",
     .keep = "Garder cet horaire",
     .invited = "Une nouvelle invitation est en route.",
     .link_from_now_on = "Le lien de votre rendez-vous désormais",
     .send_link = "Envoyer le nouveau lien à mon adresse",
     .link_sent = "Le nouveau lien est en route vers l’adresse donnée pour ce rendez-vous.",
     .add_to_calendar = "Ajouter au calendrier",
     .too_late = "Il est trop tard pour modifier ce rendez-vous ici.",
     .answer_invitation = "Veuillez répondre à l’invitation.",
     .over = "Ce rendez-vous est passé.",
     .slot_gone = "Quelqu’un vient de prendre cet horaire. Veuillez en choisir un autre.",
     .no_times = "Aucun autre horaire n’est disponible pour le moment.",
     .try_again = "Cela n’a pas fonctionné et rien n’a été modifié. Veuillez réessayer dans une "
                  "minute.",
     .unknown_title = "Rendez-vous introuvable",
     .unknown = "Ce lien ne mène pas, ou plus, à un rendez-vous.",
     .refused = "Cette demande ne venait pas de cette page ; rien n’a été modifié."},
    {.language = "de",
     .your_meeting = "Ihr Termin",
     .with = "Mit",
     .where = "Ort",
     .cancel = "Termin absagen",
     .cancelled = "Ihr Termin ist abgesagt.",
     .already_cancelled = "Dieser Termin ist bereits abgesagt.",
     .was_cancelled = "Dieser Termin wurde abgesagt.",
     .move = "Andere Zeit wählen",
     .choose = "Wann würde es Ihnen besser passen?",
     .take = "Termin verschieben",
     .moved = "Ihr Termin wurde verschoben.",
     .was_moved = "Dieser Termin wurde verschoben; dieser Link führt nicht mehr zu ihm.",
     .keep = "Bei dieser Zeit bleiben",
     .invited = "Eine neue Einladung ist unterwegs.",
     .link_from_now_on = "Der Link zu Ihrem Termin von jetzt an",
     .send_link = "Den neuen Link an meine E-Mail-Adresse senden",
     .link_sent = "Der neue Link ist unterwegs an die Adresse, mit der der Termin gebucht wurde.",
     .add_to_calendar = "In den Kalender eintragen",
     .too_late = "Dieser Termin lässt sich hier nicht mehr ändern.",
     .answer_invitation = "Bitte antworten Sie auf die Einladung.",
     .over = "Dieser Termin ist vorbei.",
     .slot_gone = "Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.",
     .no_times = "Zurzeit ist keine andere Zeit frei.",
     .try_again = "Das hat nicht geklappt, und es wurde nichts geändert. Bitte versuchen Sie es "
                  "in einer Minute noch einmal.",
     .unknown_title = "Termin nicht gefunden",
     .unknown = "Dieser Link führt nicht oder nicht mehr zu einem Termin.",
     .refused = "Das kam nicht von dieser Seite; es wurde nichts geändert."},
    {.language = "es",
     .your_meeting = "Su reunión",
     .with = "Con",
     .where = "Lugar",
     .cancel = "Cancelar esta reunión",
     .cancelled = "Su reunión está cancelada.",
     .already_cancelled = "Esta reunión ya estaba cancelada.",
     .was_cancelled = "Esta reunión ha sido cancelada.",
     .move = "Elegir otra hora",
     .choose = "¿Qué hora le vendría mejor?",
     .take = "Cambiar la reunión",
     .moved = "Su reunión se ha cambiado de hora.",
     .was_moved = "Esta reunión cambió de hora; este enlace ya no lleva a ella.",
     .keep = "Mantener esta hora",
     .invited = "Una nueva invitación está en camino.",
     .link_from_now_on = "El enlace de su reunión desde ahora",
     .send_link = "Enviar el nuevo enlace a mi correo",
     .link_sent = "El nuevo enlace está en camino a la dirección con la que se reservó.",
     .add_to_calendar = "Añadir al calendario",
     .too_late = "Ya es tarde para cambiar esta reunión aquí.",
     .answer_invitation = "Por favor, responda a la invitación.",
     .over = "Esta reunión ya ha pasado.",
     .slot_gone = "Alguien acaba de ocupar esa hora. Por favor, elija otra.",
     .no_times = "No hay otra hora disponible en este momento.",
     .try_again = "No ha funcionado y no se ha cambiado nada. Por favor, inténtelo de nuevo en un "
                  "minuto.",
     .unknown_title = "Reunión no encontrada",
     .unknown = "Este enlace no lleva, o ya no lleva, a una reunión.",
     .refused = "Esto no venía de esta página; no se ha cambiado nada."},
}};

}  // namespace

const MeetingWords& meeting_words(std::string_view language)
{
    const auto primary = language.substr(0, language.find_first_of("-_"));
    for (const auto& words : all) {
        if (words.language == primary) return words;
    }
    return all.front();
}

}  // namespace usher::web
