// Phone numbers and people's names.

#include <algorithm>
#include <array>

#include "dialog/read_contact.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t phone_digits_min = 6, phone_digits_max = 15;  // ITU E.164
constexpr std::size_t name_words_max = 5;

bool name_token(const Message& message, std::size_t i)
{
    const Token& token = message.tokens()[i];
    return token.kind == TokenKind::word && token.text.substr(0, 5) != "emoji" &&
           !message.covers(i, Sense::unknown) && !message.covers(i, Sense::skip) &&
           !message.covers(i, Sense::person);
}

// "Put down Jane Doe", "auf Erika Beispiel", "a nombre de Ana Ejemplo", "au nom de Jeanne Exemple".
constexpr WordList before_a_name =
    "put down use write just make it auf den namen name bitte au a nom nombre de la under it's its "
    "simply einfach schreiben sie pon ponga ponlo mettez notez yes sure ok okay ja oui si hi hello";

// Words of a sentence about something else.
constexpr WordList never_a_name =
    "by per via phone telephone telefon telefono call why warum pourquoi need want prefer rather "
    "lieber plutot prefiero mejor please this that these which what who how when not email mail "
    "e-mail correo is are do does have has meeting termin reunion rendez-vous slot question frage "
    "tomorrow morgens later maybe";

// "Jane Doe from Example", "Erika Beispiel, Einkauf", "... and I work at ...".
bool ends_a_name(const Tokens& tokens, std::size_t first, std::size_t at)
{
    if (at == first) return false;
    if (is_among(tokens.text(at), "from at bei chez aus and und et")) return true;
    return is_among(tokens.text(at), "y") && !tokens[at + 1 < tokens.size() ? at + 1 : at].capital;
}

}  // namespace

Found read_phone(const Message& message)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        const bool plus = tokens.is_mark(first, "+");
        if (!plus && tokens[first].kind != TokenKind::number && !tokens.is_mark(first, "("))
            continue;
        std::string number = plus ? "+" : "";
        std::size_t last = first + (plus ? 1 : 0), end = last, digits = 0;
        for (; last < tokens.size(); ++last) {
            if (tokens[last].kind == TokenKind::number) {
                for (const char c : tokens[last].text)
                    if (c >= '0' && c <= '9') {
                        number += c;
                        ++digits;
                    }
                end = last + 1;
            } else if (!tokens.is(last, "(") && !tokens.is(last, ")") && !tokens.is(last, "-") &&
                       !tokens.is(last, "/") && !tokens.is(last, ".")) {
                break;
            }
        }
        if (digits < phone_digits_min || digits > phone_digits_max) continue;
        Found found;
        found.answer = reading_of(message, first, end, PhoneSaid{number}, "phone");
        found.answer->confidence = plus ? 95 : 85;
        found.first = first;
        found.last = end;
        return found;
    }
    return {};
}

Found read_name(const Message& message)
{
    const Tokens& tokens = message.tokens();
    std::size_t first = 0;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::name_cue) first = std::max<std::size_t>(first, hit.last);
    while (first < tokens.size() &&
           (message.covers(first, Sense::greeting) || tokens[first].kind == TokenKind::mark))
        ++first;
    while (first < tokens.size() && is_among(tokens.text(first), before_a_name))
        ++first;
    std::size_t last = first;
    while (last < tokens.size() && last - first < name_words_max && name_token(message, last) &&
           !ends_a_name(tokens, first, last))
        ++last;
    for (std::size_t i = first; i < last; ++i)
        if (is_among(tokens.text(i), never_a_name)) return {};
    const bool rest = last < tokens.size() && tokens[last].kind != TokenKind::mark &&
                      !ends_a_name(tokens, first, last);
    const bool nothing = first == last || message.covers(first, Sense::yes) ||
                         message.covers(first, Sense::no) || message.only_asks();
    if (nothing || rest) return {};
    Found found;
    found.first = first;
    found.last = last;
    const bool capital = tokens[first].capital;
    found.answer =
        reading_of(message, first, last, NameSaid{std::string(tokens.words(first, last))}, "name");
    found.answer->confidence = capital ? 90 : 75;
    return found;
}

}  // namespace usher::dialog
