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
     .moved = "Your meeting has been moved. A new invitation is on its way.",
     .was_moved = "This meeting was moved. The newest invitation has the link that counts.",
     .keep = "Keep the time as it is",
     .add_to_calendar = "Add to calendar",
     .too_late = "It is too late to change this meeting here. Please answer the invitation.",
     .over = "This meeting is over.",
     .slot_gone = "Somebody else has just taken that time. Please choose another.",
     .no_times = "There is no other time to be had right now.",
     .try_again = "That did not work, and nothing was changed. Please try again in a minute.",
     .unknown_title = "No such meeting",
     .unknown = "This link does not, or no longer, lead to a meeting. The newest invitation has "
                "the link that counts.",
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
     .moved = "Votre rendez-vous a été déplacé. Une nouvelle invitation est en route.",
     .was_moved = "Ce rendez-vous a été déplacé. Le lien valable est dans la dernière invitation.",
     .keep = "Garder cet horaire",
     .add_to_calendar = "Ajouter au calendrier",
     .too_late = "Il est trop tard pour modifier ce rendez-vous ici. Veuillez répondre à "
                 "l’invitation.",
     .over = "Ce rendez-vous est passé.",
     .slot_gone = "Quelqu’un vient de prendre cet horaire. Veuillez en choisir un autre.",
     .no_times = "Aucun autre horaire n’est disponible pour le moment.",
     .try_again = "Cela n’a pas fonctionné et rien n’a été modifié. Veuillez réessayer dans une "
                  "minute.",
     .unknown_title = "Rendez-vous introuvable",
     .unknown = "Ce lien ne mène pas, ou plus, à un rendez-vous. Le lien valable est dans la "
                "dernière invitation.",
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
     .moved = "Ihr Termin wurde verschoben. Eine neue Einladung ist unterwegs.",
     .was_moved = "Dieser Termin wurde verschoben. Es gilt der Link in der neuesten Einladung.",
     .keep = "Bei dieser Zeit bleiben",
     .add_to_calendar = "In den Kalender eintragen",
     .too_late = "Dieser Termin lässt sich hier nicht mehr ändern. Bitte antworten Sie auf die "
                 "Einladung.",
     .over = "Dieser Termin ist vorbei.",
     .slot_gone = "Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.",
     .no_times = "Zurzeit ist keine andere Zeit frei.",
     .try_again = "Das hat nicht geklappt, und es wurde nichts geändert. Bitte versuchen Sie es "
                  "in einer Minute noch einmal.",
     .unknown_title = "Termin nicht gefunden",
     .unknown = "Dieser Link führt nicht oder nicht mehr zu einem Termin. Es gilt der Link in der "
                "neuesten Einladung.",
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
     .moved = "Su reunión se ha cambiado de hora. Una nueva invitación está en camino.",
     .was_moved = "Esta reunión cambió de hora. El enlace válido está en la última invitación.",
     .keep = "Mantener esta hora",
     .add_to_calendar = "Añadir al calendario",
     .too_late = "Ya es tarde para cambiar esta reunión aquí. Por favor, responda a la "
                 "invitación.",
     .over = "Esta reunión ya ha pasado.",
     .slot_gone = "Alguien acaba de ocupar esa hora. Por favor, elija otra.",
     .no_times = "No hay otra hora disponible en este momento.",
     .try_again = "No ha funcionado y no se ha cambiado nada. Por favor, inténtelo de nuevo en un "
                  "minuto.",
     .unknown_title = "Reunión no encontrada",
     .unknown = "Este enlace no lleva, o ya no lleva, a una reunión. El enlace válido está en la "
                "última invitación.",
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
