// The words around a mention of an option that deny it, drop it or put it off.

#include "dialog/option_denials.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace usher::dialog {

namespace {

// What the issue is not: "isn't the problem", "n'est pas un souci".
constexpr std::string_view issue =
    "falta need besoin necesitamos necesito queremos quiero want issue problem concern priority "
    "matter point important relevant needed necessary either thing "
    "question interest required urgent problematisch problem thema wichtig notig relevant frage "
    "interessant probleme souci sujet priorite important utile necessaire question prioritaire "
    "problema tema prioridad importante necesario cuestion preocupa interesa wichtiges";

// Verbs that take something off a list, before and after it.
constexpr std::string_view dropping =
    "zero cero nix nil drop scrap remove delete omit exclude ditch minus streich streiche "
    "streichen streichst "
    "vergiss "
    "vergessen enleve enlevez enlevons retire retirez retirons supprime supprimez oublie oublions "
    "oubliez quita quite quitamos quitemos elimina elimine olvida olvide olvidate saca saque "
    "descarta descarte descartamos quitando sacando exceptuando stopped abandoned discontinued "
    "gave given giving sold lost shut closed ditched dropped deleted forget ignore skip vergesst "
    "ignoriert ignorez ignora olvidad olvidaos arrete "
    "arretons abandonne abandonnons verzichten "
    "verzichte dejamos "
    "renunciamos";
constexpr std::string_view going =
    "aufgehort zugemacht eingestellt "
    "weg raus weglassen rauslassen streichen entfallt gestrichen weggelassen rausgenommen "
    "rausnehmen weggefallen hinfallig tomber";
// What is said of something that weighs less than the rest.
constexpr std::string_view lesser =
    "fertig finished terminado terminada fini finie termine terminee acabado acabada settled "
    "solved sorted erledigt gelost regle reglee regles resuelto resuelta resueltos "
    "solucionado solucionada zweitrangig nachrangig nebensache nebensachlich sekundar secondary "
    "secondaire accessoire "
    "secundario secundaria accesorio anecdotique";
// What became of something that is there no more, or not now.
constexpr std::string_view paused =
    "dropped scrapped shelved parked postponed cancelled canceled gestrichen verschoben vertagt "
    "zuruckgestellt weg raus hinfallig abandonne reporte suspendu descartado aplazado pospuesto "
    "cancelado aparcado geloscht eingestellt abgeschaltet abgemeldet geschlossen deleted closed "
    "sold verkauft vendu vendue vendus vendues revendu revendue revendus revendues vendido vendida "
    "vendidos vendidas vermietet "
    "externalise externalisee externalises externalizado externalizada subcontratado ausgelagert "
    "outsourced leased fremdvergeben zugekauft verpachtet vermieten traite subcontratamos "
    "externalizamos vendimos perdu perdido verloren progress "
    "travaux obras cero "
    "coupe coupee coupes resilie resiliee gekundigt debranche apagado cortado "
    "eingeschlafen eingestampft fizzled ausgelaufen lapsed retired muerto mort morte "
    "discontinued abandoned supprime supprimee ferme fermee eliminado eliminada cerrado cerrada";
constexpr std::string_view gone =
    "quite quitamos quito quitaron cerramos cerro cerraron descarte descartamos dejamos deje "
    "elimine eliminamos abandonamos cancelamos cancele";

// What is more, or less, than wanted.
constexpr std::string_view excessive =
    "impossible imposible unmoglich ausgeschlossen impensable undenkbar unthinkable tabu "
    "kanonen sledgehammer overkill oversized undersized uberdimensioniert ubertrieben insuffisant "
    "insuffisante "
    "insuficiente excesivo excesiva zuviel zuwenig corto schlecht ungern ungunstig schwierig "
    "awkward";
constexpr std::string_view too_german =
    "teuer klein gross lang kurz viel wenig komplex kompliziert schwach umfangreich eng knapp fruh "
    "spat weit langsam aufwendig aufwandig unsicher riskant schwer";

}  // namespace

bool dropped(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t back = 1; back <= 3 && token >= clause.first + back; ++back) {
        const std::string_view word = tokens.text(token - back);
        if (is_among(word, dropping)) return true;
        if (is_among(word, "out off") && back >= 1 && token >= clause.first + back + 1 &&
            is_among(tokens.text(token - back - 1), "leave take cross strike leaving taking"))
            return true;
        if (!is_among(
                word,
                "the about die das den der le la les el los las l tomber of all doing using making "
                "with auf up on de du d usar con our unser unsere sie wir nous"
            ))
            break;
    }
    for (std::size_t i = token + 1; i < clause.last && i <= token + 5; ++i) {
        if (is_among(tokens.text(i), going)) return true;
        if (is_among(tokens.text(i), lesser) && !message.mood(i).negated) return true;
        if (is_among(tokens.text(i), "lo la los las") && is_among(tokens.text(i + 1), gone))
            return true;
        if (message.covers(i, Sense::joint)) break;
    }
    return false;
}

bool found_wanting(const Message& message, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    if (last == 0) return false;
    const Clause& clause = message.clause_of(last - 1);
    for (std::size_t i = last; i < clause.last && i < last + 5; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        if (message.covers(i, Sense::joint)) return false;
        if (is_among(word, excessive)) return true;
        const bool followed = i + 1 < clause.last && tokens[i + 1].kind == TokenKind::word;
        constexpr std::string_view adding = "now if when in on and but for at since i we once then";
        if (word == "too" && is_among(next, adding)) return false;  // "mornings too now i think"
        if (word == "too" && followed) return !message.mood(i).negated;
        if (is_among(word, "trop demasiado")) return !message.covers(i - 1, Sense::negation);
        if (word == "zu" && is_among(next, too_german)) return !message.mood(i).negated;
        if (is_among(word, "not isn't pas nicht no") &&
            is_among(next, "enough assez genug suffisant suficiente alcanza basta suffit llega"))
            return true;
    }
    return false;
}

bool praised(const Message& message, std::size_t token)
{
    constexpr std::string_view praise =
        "passt okay ok gut super prima fine good great bien correct correcte perfecto stimmt top";
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = token + 1; i < clause.last && i <= token + 3; ++i) {
        if (message.mood(i).negated) continue;
        if (is_among(message.tokens().text(i), praise)) return true;
        if (is_among(message.tokens().text(i), "geht lauft works funciona marche roule va") &&
            (i + 1 >= clause.last || message.tokens()[i + 1].kind == TokenKind::mark ||
             is_among(message.tokens().text(i + 1), "eigentlich so soweit schon ganz actually")))
            return true;  // "Versand geht eigentlich"
    }
    return false;
}

bool not_the_one(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    constexpr std::size_t reach = 3, wider = 4;
    std::size_t who = token;
    while (who > 0 && token - who < reach && !is_among(tokens.text(who), "qui who quien"))
        --who;
    if (who == token || who == 0 || !is_among(tokens.text(who), "qui who quien")) return false;
    constexpr std::string_view oneself =
        "me moi myself yo i one ich celui celle derjenige diejenige der die soy nous us nosotros";
    bool self = false;
    for (std::size_t i = who; i > 0 && who - i < wider; --i) {
        self = self || is_among(tokens.text(i - 1), oneself);
        if (message.covers(i - 1, Sense::negation)) return self;
    }
    return false;
}

bool denied_before(const Message& message, std::size_t token)
{
    const Clause& clause = message.clause_of(token);
    return message.mood(token).negated &&
           message.within(clause.first, token, Sense::negation) != nullptr;
}

bool to_be_avoided(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = clause.first; i < token; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        if ((word == "que" && is_among(next, "no nadie nunca")) || (word == "no" && next == "que"))
            return true;
        if (is_among(
                word,
                "damit um pour so avoid avoiding prevent stop evitar eviter vermeiden "
                "verhindern ne"
            ) &&
            message.within(i, token, Sense::negation) != nullptr && i <= clause.first + 1)
            return true;
        if (is_among(word, "not") && is_among(next, "to get getting be being have having lose"))
            return true;
    }
    return false;
}

// "Particulares no tocamos", "Privatkunden bedienen wir nicht", "books we no longer do": what is
// left alone stands first, then who does so, the denial and the verb.
static bool left_alone(const Message& message, std::size_t token, std::size_t last)
{
    constexpr std::string_view who =
        "we i wir ich nous on je n ne lo la los las les l y en ya do did ich's wir's";
    const Tokens& tokens = message.tokens();
    bool whose = false;
    for (std::size_t i = token + 1; i < last && i <= token + 4; ++i) {
        if (message.covers(i, Sense::negation)) {
            const bool ours = tokens.text(i + 1).ends_with("mos");  // "no tocamos"
            const bool doing = whose || (message.language() == "es" && ours);
            return doing && last >= i + 2 && last <= i + 4 &&
                   message.within(i + 1, last, Sense::joint) == nullptr;
        }
        if (!is_among(tokens.text(i), who) && !message.covers(i, Sense::filler)) return false;
        whose = whose || is_among(tokens.text(i), "we i wir ich nous on je");
    }
    return false;
}

std::size_t told_until(const Message& message, std::size_t token)
{
    const std::size_t last = message.clause_of(token).last;
    const bool opens = last > token + 1 && last <= token + 3 && last < message.tokens().size() &&
                       message.tokens().is_mark(last - 1, ":");
    return opens ? message.clause_of(last).last : last;
}

bool denied_after(const Message& message, std::size_t token)
{
    const Clause& clause = message.clause_of(token);
    // "Tablets nein"
    std::size_t last = told_until(message, token);
    while (last > token + 1 && message.tokens()[last - 1].kind == TokenKind::mark)
        --last;
    while (last > token + 2 && message.covers(last - 1, Sense::now))
        --last;  // "exportar nada de momento"
    while (last > token + 2 &&
           is_among(message.tokens().text(last - 1), "thanks thank you danke merci gracias thx"))
        --last;  // "orders no thanks"
    // "Canarias no por la aduana", "bodas ya ni loca"
    const Tokens& tokens = message.tokens();
    for (std::size_t i = token + 1; i + 1 < last && i <= token + 2; ++i)
        if ((i == token + 1 && tokens.is(i, "no") && message.language() == "es" &&
             is_among(tokens.text(i + 1), "por porque gracias que pues ya ahora todavia aun de")) ||
            (tokens.is(i, "ni") &&
             is_among(
                 tokens.text(i + 1), "loco loca locos muerto muerta borracho pensarlo regalado"
             )))
            return true;
    constexpr std::string_view nothing =
        "nein non nope nee no nada nadie nichts niemand keiner keine none nobody nothing rien "
        "personne aucun aucune ninguno ninguna jamas nunca jamais nie never nah no net entfallt "
        "sobra "
        "sobran";
    if (last <= token + 3 && last > token + 1 &&
        is_among(message.tokens().text(last - 1), nothing) &&
        !message.covers(last - 1, Sense::correction))
        return true;
    // "Rechnungen auf keinen Fall", "la nube ni hablar"
    const std::string_view end = message.tokens().text(last - 1);
    if (last > token + 2 && last <= token + 5 &&
        ((end == "fall" && message.tokens().is(last - 2, "keinen")) ||
         (end == "hablar" && message.tokens().is(last - 2, "ni")) ||
         (end == "way" && message.tokens().is(last - 2, "no")) ||
         (end == "question" && message.tokens().is(last - 3, "hors"))))
        return true;
    if (left_alone(message, token, last)) return true;
    // "Karte haben wir keine", "Kamera hab i koane"
    if (last > token + 2 && last <= token + 5 &&
        is_among(end, "keine keinen keins keines koa koan koane keene") &&
        is_among(
            tokens.text(token + 1),
            "haben hab hamma hammer ham habe gibt gibts hat nutzen nutze wollen brauchen brauch "
            "will"
        ))
        return true;
    for (std::size_t i = token + 1; i < clause.last && i <= token + 3; ++i) {
        if (!message.covers(i, Sense::negation)) continue;
        for (std::size_t k = i + 1; k < clause.last && k <= i + 5; ++k)
            if (is_among(message.tokens().text(k), issue)) return true;
    }
    return false;
}

bool only_subtracts(const Message& message)
{
    const auto& clauses = message.clauses();
    std::size_t last = clauses.size();
    for (std::size_t c = clauses.size(); c > 0; --c)  // "..., no, not B, rather C" leaves A
        if (clauses[c - 1].corrects) last = c - 1;
    if (last == clauses.size()) return false;
    for (std::size_t i = clauses[last].first; i < message.tokens().size(); ++i)
        if (message.mood(i).negated || is_among(message.tokens().text(i), dropping) ||
            is_among(message.tokens().text(i), going) || is_among(message.tokens().text(i), paused))
            return true;
    return false;
}

bool only_adds(const Message& message)
{
    constexpr std::string_view adding =
        "too also auch ausserdem zusatzlich dazu ebenfalls aussi egalement tambien ademas forgot "
        "vergessen oublie oubliais olvidaba olvide";
    const auto& clauses = message.clauses();
    std::size_t first = message.tokens().size();
    for (const Clause& clause : clauses)
        if (clause.corrects) first = clause.first;
    bool adds = false;
    for (std::size_t i = first; i < message.tokens().size(); ++i) {
        if (message.mood(i).negated) return false;
        adds = adds || is_among(message.tokens().text(i), adding) ||
               (message.tokens().is(i, "as") && message.tokens().is(i + 1, "well"));
    }
    return adds;
}

namespace {

constexpr std::string_view someday =
    "someday eventually irgendwann eventuell evtl later spater adelante despues luego";

// "maybe one day", "plus tard", "kann warten", "not us", "erst in zwei Jahren" at the token.
bool puts_off_at(const Message& message, const Question& question, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
    if (message.mood(i).negated && !is_among(word, "not nicht pas no")) return false;
    if (is_among(word, paused)) return !question.has_stem(word);
    if (is_among(word, "can kann peut puede konnen could") &&
        is_among(next, "wait warten attendre esperar"))
        return true;
    if (is_among(word, "off") && next == "the" && tokens.is(i + 2, "table")) return true;
    if (word == "down" && next == "the" && is_among(tokens.text(i + 2), "line road track"))
        return true;
    if (message.covers(i, Sense::unknown)) return true;  // "Wallbox weiß ich noch nicht"
    if (is_among(word, "on auf en") && is_among(next, "hold ice eis pause pausa")) return true;
    if (is_among(word, "not nicht pas no") && is_among(next, "us wir nous nosotros")) return true;
    if (is_among(word, "maybe vielleicht vllt perhaps quizas quiza etre") &&
        is_among(next, "next nachstes nachsten spater later irgendwann l'an plus mas el proximo"))
        return true;
    if (is_among(word, someday) || (word == "plus" && next == "tard")) return true;
    if (is_among(word, "not pas noch todavia aun") && is_among(next, "yet encore nicht no"))
        return true;
    if (is_among(word, "one un algun eines") && is_among(next, "day jour dia tages")) return true;
    if (word == "erst" && is_among(next, "in nachstes nachsten im spater ab 2027 2028"))
        return true;
    return (word == "not" && next == "until") || (word == "pas" && next == "avant") ||
           (word == "no" && next == "hasta");
}

}  // namespace

bool put_off_after(const Message& message, const Question& question, std::size_t last)
{
    if (last == 0) return false;
    const Clause& clause = message.clause_of(last - 1);
    for (std::size_t i = last; i < clause.last && i < last + 6; ++i) {
        if (is_among(message.tokens().text(i), "and und et y & +")) return false;
        if (puts_off_at(message, question, i)) return true;
    }
    return false;
}

// "die alte Heizung muss raus": the article of something else and no pointer.
static bool describes(std::string_view article, std::string_view next)
{
    constexpr std::string_view verbs =
        "haben habe hatte waren ware werden wurde wurden konnen konnte konnten sollen sollte "
        "sollten mussen musste brauchen lassen lasse machen mache fallen kommen gehen streichen";
    return is_among(article, "die das den") && (next.ends_with("e") || next.ends_with("en")) &&
           !is_among(next, verbs);
}

bool dropped_next(const Message& message, const Question& question, std::size_t last)
{
    if (last == 0) return false;
    const Tokens& tokens = message.tokens();
    const std::size_t first = message.clause_of(last - 1).last;
    if (first >= tokens.size()) return false;
    // "The budget? Nah."
    std::size_t reply = last;
    while (reply < tokens.size() && tokens[reply].kind == TokenKind::mark)
        ++reply;
    if (reply > last && tokens.is_mark(last, "?") &&
        is_among(tokens.text(reply), "no nah nope non nein nee bof naja meh"))
        return true;
    const Clause& clause = message.clause_of(first);
    std::size_t said = first;
    while (said < clause.last &&
           (message.covers(said, Sense::contrast) || tokens[said].kind == TokenKind::mark))
        ++said;
    constexpr std::string_view refusals = "no non nein nope nee";
    if (said > first && said < clause.last && is_among(tokens.text(said), refusals) &&
        (said + 1 >= tokens.size() || tokens[said + 1].kind == TokenKind::mark))
        return true;  // "the margin we should, but no"
    for (std::size_t i = first; i < clause.last && i < first + 3; ++i)
        if (is_among(
                tokens.text(i), "rest reste resto demas others ubrigen autres anderen otros otras"
            ))
            return false;
    constexpr std::string_view pointers =
        "c that it this das es dies den die ca cela le la l lo los las les eso esto them those "
        "dernier "
        "derniere latter letzteres letztere letzteren ultimo ultima";
    bool points = false;
    for (std::size_t i = clause.first; i < clause.last && i < clause.first + 8; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        const bool stands_alone = i + 1 >= clause.last || tokens[i + 1].kind == TokenKind::mark ||
                                  (!tokens[i + 1].capital && !describes(word, next));
        points = points || (is_among(word, pointers) && stands_alone);
        if (!points) continue;
        if (is_among(word, going) || puts_off_at(message, question, i)) return true;
        if (question.wants && message.within(i, clause.last, Sense::owned)) return true;
        if (!question.wants && !question.about_plans && message.mood(i).planned) return true;
        if (is_among(word, "leave skip drop") && is_among(next, "that it this them those"))
            return true;
    }
    // "... would be nice, but no must"
    for (std::size_t i = clause.first; i + 1 < clause.last && i < clause.first + 4; ++i)
        if (is_among(tokens.text(i), "kein no not isn't pas nicht n'est we'd") &&
            (is_among(
                 tokens.text(i + 1),
                 "muss must essential indispensable imprescindible zwingend obligatoire vital "
                 "critical crucial survive"
             ) ||
             (tokens.is(i + 1, "a") && tokens.is(i + 2, "must"))))
            return true;
    // "... asked for, but nothing happened"
    for (std::size_t i = clause.first; i + 1 < clause.last && i < clause.first + 3; ++i)
        if (is_among(tokens.text(i), "nothing nix nichts rien nada") &&
            message.within(i, clause.last, Sense::joint) == nullptr)
            for (std::size_t k = i + 1; k < clause.last && k < i + 5; ++k)
                if (is_among(
                        tokens.text(k),
                        "passiert geschehen geworden draus daraus happened came come passe fait "
                        "suivi paso pasado salio hizo"
                    ))
                    return true;
    for (std::size_t i = clause.first; i + 1 < clause.last && i < clause.first + 4; ++i)
        if (is_among(tokens.text(i), "not pas nicht") &&
            is_among(tokens.text(i + 1), "that this celui celle das den die dies"))
            return i + 3 >= clause.last || is_among(tokens.text(i + 2), "one la ca");
    for (std::size_t i = clause.first; i + 1 < clause.last && i < clause.first + 6; ++i)
        if (is_among(tokens.text(i), "leave skip drop forget scratch") &&
            is_among(tokens.text(i + 1), "that it this them those"))
            return true;
    return false;
}

}  // namespace usher::dialog
