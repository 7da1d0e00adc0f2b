// Statements of a yes that need no yes: what has begun, and a number on one side of the question's.

#include <algorithm>

#include "dialog/read_number.hpp"
#include "dialog/yes_no_ballot.hpp"

namespace usher::dialog {

bool Ballot::began() const
{
    // What was done once and stays: set up, got, signed, bought, decided. Folded.
    constexpr std::string_view begins =
        "introduced installed implemented signed obtained bought purchased launched adopted "
        "certified renewed recertified approved hired appointed opened founded deployed "
        "upgraded passed granted acquired leased enrolled registered "
        "eingefuhrt eingerichtet unterschrieben unterzeichnet bekommen erhalten gekauft "
        "angeschafft installiert abgeschlossen verlangert erneuert zertifiziert eingestellt "
        "gegrundet beschlossen genehmigt verabschiedet gestartet umgestellt rezertifiziert "
        "bewilligt ernannt eroffnet absolviert bestanden angemeldet "
        "obtenu obtenue obtenus signe signee signer installe installee achete achetee adopte "
        "renouvele renouvelee certifie certifiee certifies lance lancee embauche recrute vote "
        "votee approuve approuvee deploye passee nomme nommee recu recue acquis equipe equipes "
        "obtuvimos obtenido conseguimos conseguido firmamos firmado firmaron instalamos "
        "instalado compramos comprado contratamos contratado implantamos implantado "
        "implementamos implementado renovamos renovado aprobaron aprobado lanzamos "
        "certificamos certificaron estrenamos abrimos sacamos pusimos montamos recibimos";
    // "Signed it off", "got it", "put one in": a verb that needs its object.
    constexpr std::string_view getting = "got put set brought took signed";
    constexpr std::string_view got = "it one them that both two three in up off";
    // Handed in, which is a yes only where that was asked: "Antrag ging letzte Woche raus".
    constexpr std::string_view handing =
        "raus eingereicht beantragt abgeschickt gestellt abgegeben submitted filed sent applied "
        "lodged depose deposee envoye envoyee soumis soumise transmis demande presentado enviado "
        "enviada solicitado entregado presentamos enviamos mandamos solicitamos entregamos";
    const bool about_handing = asks_about_handing_in();
    if (question_.about_plans || question_.wants || turned() || tokens_.size() > 14) return false;
    bool begun = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.planned || mood.hypothetical || mood.somebody || mood.taken_back ||
            message_.asks(i) || message_.covers(i, Sense::contrast) ||
            message_.covers(i, Sense::no) || message_.covers(i, Sense::unknown))
            return false;
        const bool fetched =
            i < 4 && is_among(tokens_.text(i), getting) && is_among(tokens_.text(i + 1), got);
        const bool just = is_among(tokens_.text(i), "vient venons viens acabamos acaban acabo") &&
                          is_among(tokens_.text(i + 1), "de d");
        begun = begun || fetched || just || is_among(tokens_.text(i), begins) ||
                (about_handing && is_among(tokens_.text(i), handing));
    }
    return begun;
}

bool Ballot::asks_about_handing_in() const
{
    const Tokens asked(question_.asked->question);
    return std::any_of(asked.begin(), asked.end(), [](const Token& token) {
        return is_among(
            token.text,
            "applied apply submitted filed requested beantragt eingereicht gestellt angefragt "
            "demande depose sollicite soumis solicitado presentado pedido tramitado enviado sent "
            "envoye abgegeben application"
        );
    });
}

void Ballot::compare_numbers()
{
    Asked asked = *question_.asked;
    asked.kind = AskedKind::number;
    const Message question(asked.question, asked.language);
    const bool over = question.has(Sense::more_than), under = question.has(Sense::less_than);
    if (over == under) return;
    const Question of_its_number = read_question(asked);
    const auto number_in = [&](const Message& message) -> NumberSaid {
        const Found found = read_number(message, of_its_number);
        return found.answer ? std::get<NumberSaid>(found.answer->said) : NumberSaid{};
    };
    const NumberSaid bound = number_in(question), said = number_in(message_);
    const auto limit = over ? bound.low : bound.high;
    if (!limit) return;
    const bool above = said.low && (*said.low > *limit);
    const bool below = said.high && *said.high <= *limit;
    if (above == below) return;
    votes_.push_back({above == over ? Word::yes : Word::no, 0, tokens_.size(), 60});
}

}  // namespace usher::dialog
