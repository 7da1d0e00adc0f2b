// The longest control phrase, weighed against the words it leaves unexplained.

#include "dialog/read_control.hpp"

#include <algorithm>
#include <array>

#include "dialog/control_frames.hpp"

namespace usher::dialog {

namespace {

// A clause that is nothing but the wish steers where no answer stands beside it.
constexpr int share_of_a_clause = 45;

struct Steer {
    Sense sense;
    Status status;
};
constexpr auto steers = std::to_array<Steer>({
    {Sense::person, Status::person},
    {Sense::back, Status::back},
    {Sense::why, Status::why},
    {Sense::unknown, Status::unsure},
    {Sense::skip, Status::skipped},
    {Sense::goodbye, Status::goodbye},
    {Sense::abuse, Status::abuse},
});

// Percent of the words that count which phrases of this sense explain.
int share_of(const Message& message, Sense sense)
{
    int all = 0, explained = 0;
    for (std::size_t i = 0; i < message.tokens().size(); ++i) {
        const bool mine = message.covers(i, sense);
        // "... no con un robot" is part of wanting a person.
        const bool beside =
            sense == Sense::person && !mine && complains_of_the_chat(message, message.clause_of(i));
        if (beside || (!mine && !counts_for_control(message, i))) continue;
        ++all;
        explained += mine;
    }
    return all == 0 ? 0 : 100 * explained / all;
}

// "Prefiero no decirlo, somos tres competidores": one clause that is the wish and nothing else,
// reasons beside it; "keine Ahnung, welche Firma das bestellt" is one too.
bool fills_a_clause(const Message& message, Sense sense)
{
    for (const Clause& clause : message.clauses()) {
        bool filled = false, other = false;
        for (std::size_t i = clause.first; i < clause.last && !other; ++i) {
            // "Siguiente Pregunta, es una consultora": written as a name.
            const Token& token = message.tokens()[i];
            const bool name = i > clause.first && token.capital && !token.shouting;
            if (message.covers(i, sense) && (!name || message.language() == "de"))
                filled = true;
            else if (filled && message.covers(i, Sense::interrogative))
                break;
            else
                other = counts_for_control(message, i);
        }
        if (filled && !other) return true;
    }
    return false;
}

// "Don't ring me": wants nobody.
bool is_unwanted(const Message& message, const Hit& hit)
{
    return hit.sense == Sense::person && hit.first > 0 && message.mood(hit.first).negated &&
           is_among(
               message.tokens().text(hit.first - 1), "don't dont not never nicht nich nie pas no"
           );
}

// "It's called Maybe Later": a company may be named by words that steer.
bool is_a_name(const Message& message, const Question& question, const Hit& hit)
{
    if (question.asked->kind != AskedKind::company || message.language() == "de" ||
        hit.last - hit.first < 2)
        return false;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        if (!message.tokens()[i].capital || message.tokens()[i].shouting) return false;
    return true;
}

const Hit* longest_of(const Message& message, Sense sense)
{
    const Hit* longest = nullptr;
    for (const Hit& hit : message.hits())
        if (hit.sense == sense &&
            (!longest || hit.last - hit.first > longest->last - longest->first))
            longest = &hit;
    return longest;
}

// "1 person", "one person, half-time": counted, not called for.
bool is_counted(const Message& message, const Hit& hit)
{
    const Tokens& tokens = message.tokens();
    return hit.sense == Sense::person && hit.first > 0 && hit.last == hit.first + 1 &&
           (tokens[hit.first - 1].kind == TokenKind::number ||
            is_among(tokens.text(hit.first - 1), "one single"));
}

// "No thanks" refuses to tell what is no yes or no; "no thanks, no email" does too.
bool declines(const Message& message, const Question& question)
{
    const AskedKind kind = question.asked->kind;
    if (kind == AskedKind::yes_no || kind == AskedKind::one_of || kind == AskedKind::some_of ||
        kind == AskedKind::text || kind == AskedKind::tools || kind == AskedKind::nothing)
        return false;
    const Tokens& tokens = message.tokens();
    const bool contact = kind == AskedKind::email || kind == AskedKind::phone ||
                         kind == AskedKind::name || kind == AskedKind::company;
    if (contact && tokens.size() <= 4 && is_among(tokens.text(0), "no pas keine kein sin") &&
        is_among(
            tokens.text(tokens.size() - 1),
            "email mail mails phone number address name adresse nummer telefonnummer numero "
            "telephone nom correo telefono nombre telefon please bitte"
        ))
        return true;
    if (contact && std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
            return token.kind == TokenKind::address;
        }))
        return false;
    // "Ne danke, sonst krieg ich wieder Spam": with the reason.
    const std::size_t most = contact ? 20 : 8;
    return tokens.size() <= most &&
           is_among(tokens.text(0), "no non nein nope nee ne no naa na nah noe nah nan nop") &&
           is_among(tokens.text(1), "thanks thank danke merci gracias thx dank");
}

// "¿Trabajáis también con empresas pequeñas?": the whole of it, and no other sentence.
bool is_between_question_marks(const Message& message)
{
    const Tokens& tokens = message.tokens();
    const auto count = [&](std::string_view mark) {
        return std::count_if(tokens.begin(), tokens.end(), [&](const Token& token) {
            return token.kind == TokenKind::mark && token.text == mark;
        });
    };
    return tokens.size() > 3 && tokens[0].kind == TokenKind::mark &&
           tokens.words(0, 1) == "\xC2\xBF" && tokens.is_mark(tokens.size() - 1, "?") &&
           count("?") == 1;
}

}  // namespace

bool counts_for_control(const Message& message, std::size_t token)
{
    return message.tokens()[token].kind != TokenKind::mark &&
           !message.covers(token, Sense::filler) && !message.covers(token, Sense::greeting) &&
           !message.covers(token, Sense::correction) && !message.covers(token, Sense::contrast);
}

Control read_control(const Message& message, const Question& question)
{
    Control best;
    if (declines(message, question)) return {Status::skipped, 100, 0, 2};
    for (const Steer& steer : steers) {
        if (!message.has(steer.sense)) continue;
        const Hit* hit = longest_of(message, steer.sense);
        if (is_counted(message, *hit) || is_unwanted(message, *hit) ||
            is_a_name(message, question, *hit))
            continue;
        int share = share_of(message, steer.sense);
        const bool may_fill = steer.sense == Sense::unknown || steer.sense == Sense::skip ||
                              steer.sense == Sense::back || steer.sense == Sense::person;
        if (share < share_of_a_clause && may_fill && question.asked->kind != AskedKind::text &&
            fills_a_clause(message, steer.sense))
            share = share_of_a_clause;
        if (share > best.share) {
            best.status = steer.status;
            best.share = share;
            best.first = hit->first;
            best.last = hit->last;
        }
    }
    if (best.share < 100) {
        const Control told = control_told_by_parts(message, question);
        if (told.share > best.share) best = told;
    }
    // "Is this a real person?" asks, though it names a person.
    const int asks = share_of(message, Sense::question);
    const bool wish = best.status == Status::person || best.status == Status::back ||
                      best.status == Status::skipped;
    const bool asks_only = message.only_asks() || (question.asked->kind == AskedKind::text &&
                                                   is_between_question_marks(message));
    if (asks_only && best.status != Status::why && !(wish && best.share > asks)) {
        best.status = Status::question;
        best.share = 100;
        best.first = 0;
        best.last = message.tokens().size();
    }
    return best;
}

}  // namespace usher::dialog
