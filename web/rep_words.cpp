// Whole sentences; `passed_on_to` ends where the name follows.

#include "web/rep_words.hpp"

#include <array>

namespace usher::web {

namespace {

constexpr std::array<RepPageWords, 4> all{{
    {.language = "en",
     .meeting = "Your meeting",
     .visitor = "Visitor",
     .company = "Company",
     .reason = "Why not?",
     .accept = "Accept",
     .decline = "Decline",
     .held = "It took place",
     .no_show = "Nobody came",
     .accepted = "Accepted. Thank you.",
     .passed_on_to = "Thank you. The meeting now is with",
     .nobody_else = "You have declined, but nobody else who fits is free. The desk has been told; "
                    "until somebody takes it, the meeting stays with you.",
     .ended = "Thank you. That is on record.",
     .passed_on = "This meeting is with a colleague.",
     .was_moved = "This meeting was changed. The newest mail has the links that count.",
     .was_cancelled = "This meeting has been cancelled.",
     .was_held = "On record: it took place.",
     .was_no_show = "On record: nobody came.",
     .was_accepted = "You have accepted.",
     .too_late = "The meeting has begun already.",
     .too_early = "The meeting has not begun yet.",
     .try_again = "That did not work, and nothing was changed. Please try again in a minute.",
     .unknown = "This link does not lead to a meeting.",
     .refused = "That did not come from this page, so nothing was changed."},
    {.language = "fr",
     .meeting = "Votre rendez-vous",
     .visitor = "Visiteur",
     .company = "Entreprise",
     .reason = "Pour quelle raison ?",
     .accept = "Accepter",
     .decline = "Refuser",
     .held = "Il a eu lieu",
     .no_show = "Personne n’est venu",
     .accepted = "Accepté. Merci.",
     .passed_on_to = "Merci. Le rendez-vous est maintenant avec",
     .nobody_else = "Vous avez refusé, mais personne d’autre qui convienne n’est libre. L’accueil "
                    "est prévenu ; en attendant, le rendez-vous reste le vôtre.",
     .ended = "Merci. C’est noté.",
     .passed_on = "Ce rendez-vous est avec une autre personne de l’équipe.",
     .was_moved = "Ce rendez-vous a changé. Les liens valables sont dans le dernier message.",
     .was_cancelled = "Ce rendez-vous a été annulé.",
     .was_held = "Noté : il a eu lieu.",
     .was_no_show = "Noté : personne n’est venu.",
     .was_accepted = "Vous avez accepté.",
     .too_late = "Le rendez-vous a déjà commencé.",
     .too_early = "Le rendez-vous n’a pas encore commencé.",
     .try_again = "Cela n’a pas fonctionné et rien n’a été modifié. Veuillez réessayer dans une "
                  "minute.",
     .unknown = "Ce lien ne mène à aucun rendez-vous.",
     .refused = "Cette demande ne venait pas de cette page ; rien n’a été modifié."},
    {.language = "de",
     .meeting = "Ihr Termin",
     .visitor = "Besucher",
     .company = "Firma",
     .reason = "Warum nicht?",
     .accept = "Zusagen",
     .decline = "Absagen",
     .held = "Er fand statt",
     .no_show = "Es kam niemand",
     .accepted = "Zugesagt. Danke.",
     .passed_on_to = "Danke. Den Termin hat jetzt",
     .nobody_else = "Sie haben abgesagt, aber niemand sonst, der passt, ist frei. Der Empfang weiß "
                    "Bescheid; bis jemand ihn übernimmt, bleibt der Termin bei Ihnen.",
     .ended = "Danke. Das ist vermerkt.",
     .passed_on = "Diesen Termin hat jemand anderes aus dem Team.",
     .was_moved = "Dieser Termin wurde geändert. Die gültigen Links stehen in der neuesten "
                  "Nachricht.",
     .was_cancelled = "Dieser Termin wurde abgesagt.",
     .was_held = "Vermerkt: er fand statt.",
     .was_no_show = "Vermerkt: es kam niemand.",
     .was_accepted = "Sie haben zugesagt.",
     .too_late = "Der Termin hat schon begonnen.",
     .too_early = "Der Termin hat noch nicht begonnen.",
     .try_again = "Das hat nicht geklappt, und es wurde nichts geändert. Bitte versuchen Sie es in "
                  "einer Minute noch einmal.",
     .unknown = "Dieser Link führt zu keinem Termin.",
     .refused = "Das kam nicht von dieser Seite; es wurde nichts geändert."},
    {.language = "es",
     .meeting = "Su reunión",
     .visitor = "Visitante",
     .company = "Empresa",
     .reason = "¿Por qué no?",
     .accept = "Aceptar",
     .decline = "Rechazar",
     .held = "Tuvo lugar",
     .no_show = "No vino nadie",
     .accepted = "Aceptada. Gracias.",
     .passed_on_to = "Gracias. La reunión la tiene ahora",
     .nobody_else = "La ha rechazado, pero no hay nadie más adecuado que esté libre. La recepción "
                    "está avisada; hasta que alguien la tome, la reunión sigue siendo suya.",
     .ended = "Gracias. Queda anotado.",
     .passed_on = "Esta reunión la tiene otra persona del equipo.",
     .was_moved = "Esta reunión ha cambiado. Los enlaces válidos están en el último mensaje.",
     .was_cancelled = "Esta reunión ha sido cancelada.",
     .was_held = "Anotado: tuvo lugar.",
     .was_no_show = "Anotado: no vino nadie.",
     .was_accepted = "La ha aceptado.",
     .too_late = "La reunión ya ha empezado.",
     .too_early = "La reunión aún no ha empezado.",
     .try_again = "No ha funcionado y no se ha cambiado nada. Por favor, inténtelo de nuevo en un "
                  "minuto.",
     .unknown = "Este enlace no lleva a ninguna reunión.",
     .refused = "Esto no venía de esta página; no se ha cambiado nada."},
}};

}  // namespace

const RepPageWords& rep_page_words(std::string_view language)
{
    const auto primary = language.substr(0, language.find_first_of("-_"));
    for (const auto& words : all) {
        if (words.language == primary) return words;
    }
    return all.front();
}

}  // namespace usher::web
