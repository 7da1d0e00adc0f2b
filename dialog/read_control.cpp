// The longest control phrase, weighed against the words it leaves unexplained.

#include "dialog/read_control.hpp"

#include <algorithm>
#include <array>

#include "dialog/control_frames.hpp"

namespace usher::dialog {

namespace {

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
        if (!mine && !counts_for_control(message, i)) continue;
        ++all;
        explained += mine;
    }
    return all == 0 ? 0 : 100 * explained / all;
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
    return tokens.size() <= 8 && is_among(tokens.text(0), "no non nein nope nee") &&
           is_among(tokens.text(1), "thanks thank danke merci gracias thx");
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
        if (is_counted(message, *hit)) continue;
        const int share = share_of(message, steer.sense);
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
    if (message.only_asks() && best.status != Status::why && !(wish && best.share > asks)) {
        best.status = Status::question;
        best.share = 100;
        best.first = 0;
        best.last = message.tokens().size();
    }
    return best;
}

}  // namespace usher::dialog
