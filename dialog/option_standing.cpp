// What is not wanted because it is there already, was done, is fine as it is, or is others' work.

#include <algorithm>
#include <string>
#include <string_view>

#include "dialog/option_denials.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view wanting =
    "need needs want wanted looking would'd like interested lacking missing brauchen brauche "
    "suchen "
    "fehlt fehlen mochten wollen benotigen besoin manque voudrions voudrais cherche cherchons veut "
    "veux aimerait necesitamos necesito queremos quiero falta faltan buscamos so but dann donc "
    "entonces";

}  // namespace

// "Hosting macht unser Systemhaus", "la paie est gérée par le comptable", "recepción la lleva otra
// empresa": somebody does it already.
static bool others_do(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    constexpr std::string_view does = "macht machen ubernimmt erledigt betreut organisiert kauft "
                                      "compra compran buys achete does handles handle runs manages "
                                      "organises organizes fait gere organise lleva llevan hace "
                                      "hacen gestiona gestionan organiza";
    constexpr std::string_view done =
        "handled done managed covered run organised organized outsourced gere geree geres faite "
        "organise organisee gestionado gestionada llevado organizado gemacht betreut erledigt";
    constexpr std::string_view whose =
        "unser unsere der die das ein eine mein meine our the a an my notre nos mon ma le la un "
        "une "
        "nuestro nuestra mi el otra otro una by von vom par por jemand schon ein euer eure ihr "
        "ihre "
        "your their his her votre vos leur leurs vuestro vuestra su sus";
    constexpr std::string_view us = "we wir i ich nous on nosotros nosotras je selbst ourselves";
    const auto ours = [&] {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (is_among(tokens.text(i), us)) return true;
        return false;
    };
    for (std::size_t i = token + 1; i + 1 < clause.last && i <= token + 4; ++i) {
        if (message.covers(i, Sense::joint)) return false;
        const bool by = is_among(tokens.text(i + 1), whose);
        if (is_among(tokens.text(i), does) && by) return !ours();
        if (is_among(tokens.text(i), done) &&
            is_among(tokens.text(i + 1), "by von vom par por durch"))
            return !ours();
    }
    return false;
}

// A question about who else does things: "which of these do you outsource?"
static bool about_others(const Question& question)
{
    constexpr std::string_view stems =
        "outso exter extern subco sous trait ausge ausla verge deleg agenc partn dienst provi "
        "prest tercer who wer third";
    return std::any_of(question.stems.begin(), question.stems.end(), [&](const std::string& stem) {
        return is_among(stem, stems);
    });
}

bool done_by_others(const Message& message, const Question& question, std::size_t token)
{
    return !about_others(question) && others_do(message, token);
}

// "Montage machen wir selbst", "la formation, on la fait nous-mêmes": needs nobody else.
static bool we_do(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    constexpr std::string_view ourselves =
        "selbst selber ourselves myself inhouse memes meme mismos mismo";
    constexpr std::string_view doing = "machma machmer machen mache macht erledigen ubernehmen do "
                                       "does doing handle manage make run faisons fait "
                                       "fais gerons gere hacemos hago gestionamos llevamos";
    bool own = false, done = false;
    for (std::size_t i = token + 1; i < clause.last && i < token + 8; ++i) {
        own = own || is_among(tokens.text(i), ourselves);
        done = done || is_among(tokens.text(i), doing);
    }
    return own && done;
}

// "Logo we've got", "Heizung haben wir": told first, and the clause ends with having it.
static bool ends_with_having(const Message& message, std::size_t token)
{
    const Clause& clause = message.clause_of(token);
    std::size_t last = clause.last;
    while (last > token + 1 && message.tokens()[last - 1].kind == TokenKind::mark)
        --last;
    if (last < token + 3 || last > token + 6) return false;
    const std::string_view end = message.tokens().text(last - 1);
    const std::string_view before = message.tokens().text(last - 2);
    return (is_among(end, "got have") && is_among(before, "we've i've we i")) ||
           (is_among(end, "wir ich") && is_among(before, "haben hab habe ham hom")) ||
           is_among(end, "hamma hammer hamwa homma") ||
           (is_among(end, "a avons ai") && is_among(before, "l on en")) ||
           (is_among(end, "tenemos tengo") && is_among(before, "lo la los las ya"));
}

// "The bedrooms are fine as they are", "das Dach ist noch gut": needs nothing. "SaaS is fine"
// agrees.
static bool well_as_it_is(const Message& message, std::size_t token)
{
    constexpr std::string_view well =
        "fine good ok okay gut prima top bien nickel perfecto new neu";
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = token + 1; i + 1 < clause.last && i <= token + 2; ++i) {
        if (!is_among(tokens.text(i), "is are ist sind est sont esta estan va vont")) continue;
        constexpr std::string_view brand_new =
            "neu nagelneu brandneu new neuf neuve neufs neuves nuevo nueva nuevos nuevas saniert "
            "refait refaite renovado renovada";
        const bool ends = i + 2 >= clause.last || tokens[i + 2].kind == TokenKind::mark;
        if (ends && is_among(tokens.text(i + 1), brand_new)) return true;
        const bool still = is_among(tokens.text(i + 1), "still noch encore todavia aun");
        const std::size_t how = still ? i + 2 : i + 1;
        const bool unchanged = is_among(tokens.text(how + 1), "as so comme como tel wie");
        return (still || unchanged) && is_among(tokens.text(how), well);
    }
    return false;
}

// "Las ventanas ya las cambiamos", "le toit est déjà refait": what was done is needed no more.
static bool done_already(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens.text(i), wanting)) return false;
    for (std::size_t i = token + 1; i + 1 < clause.last && i <= token + 4; ++i)
        if (is_among(tokens.text(i), "already ya deja schon bereits"))
            return tokens[i + 1].kind == TokenKind::word;
    return false;
}

// "Las nóminas van por Sage", "Telefon läuft über ...", "trucks stay diesel": settled elsewhere, or
// to remain as it is.
static bool settled_elsewhere(const Message& message, const Question& question, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = clause.first; i < token; ++i)
        if (is_among(tokens.text(i), wanting)) return false;
    for (std::size_t i = token + 1; i + 1 < clause.last && i <= token + 3; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        if (message.covers(i, Sense::joint)) return false;
        const bool runs =
            (is_among(word, "lauft laufen geht gehen") && is_among(next, "uber bei")) ||
            (is_among(word, "va van pasa pasan") && next == "por") ||
            (is_among(word, "passe passent") && next == "par") ||
            (is_among(word, "goes go runs run") && next == "through");
        const bool stays = is_among(word, "stay stays bleibt bleiben reste restent queda quedan") &&
                           !question.has_stem(word) &&
                           !is_among(tokens.text(i - 1), "to must should has ubrig noch") &&
                           !is_among(next, "noch nur ubrig encore a surtout important wichtig");
        if (runs || stays) return true;
    }
    return false;
}

bool had_already(const Message& message, const Question& question, std::size_t token)
{
    if (!question.wants) return false;
    const Clause& clause = message.clause_of(token);
    if (others_do(message, token) || we_do(message, token) || ends_with_having(message, token) ||
        well_as_it_is(message, token) || done_already(message, token) ||
        settled_elsewhere(message, question, token))
        return true;
    const Hit* had = message.within(clause.first, clause.last, Sense::owned);
    if (!had) return false;
    if (token < had->first) {
        // "payroll we already have": unless wanted before, "we need payroll, which ..."
        for (std::size_t i = clause.first; i < token; ++i)
            if (is_among(message.tokens().text(i), wanting)) return false;
        return true;
    }
    for (std::size_t i = had->last; i < token; ++i)
        if (is_among(message.tokens().text(i), wanting)) return false;
    return true;
}

}  // namespace usher::dialog
