// Options that do not matter, are denied in dialect, or are the only thing that matters.

#include <string_view>

#include "dialog/option_denials.hpp"

namespace usher::dialog {

// "Preis is mir wurscht", "el precio me da igual", "je me fiche du prix", "price? don't care"
bool indifferent(const Message& message, std::size_t token)
{
    constexpr std::string_view all_the_same =
        "egal wurscht wurst schnuppe schnurz wumpe schnurzegal scheissegal scheissegal irrelevant "
        "unwichtig nebensachlich nebensache zweitrangig unimportant immaterial indiferente "
        "indifferent egale";
    constexpr std::string_view careless =
        "care mind bothered fuss fussed fiche fous moque contrefous";
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        const bool near = i > token ? i <= token + 7 : token <= i + 5;
        if (!near) continue;
        if (is_among(word, all_the_same) && i > token && !message.mood(i).negated) return true;
        if (is_among(word, careless) &&
            (is_among(word, "fiche fous moque contrefous") || message.mood(i).negated))
            return true;
        if (word == "da" && is_among(next, "igual lo") && message.language() == "es") return true;
        if (word == "peu" && next == "importe") return true;
        if (word == "importa" && is_among(next, "poco un")) return true;
    }
    return false;
}

// "Ned die Verwaltung", "net des Lager", "koa Cloud": denied in dialect, whose words are other
// words elsewhere ("net revenue").
bool denied_in_dialect(const Message& message, std::size_t token)
{
    constexpr std::string_view denying = "ned nedd net nit nich nisch nech nod koa koan koane keen "
                                         "keene kee kein's nimma nimmer nemme nix";
    if (message.language() != "de") return false;
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = token; i > clause.first && i + 4 > token; --i)
        if (is_among(message.tokens().text(i - 1), denying)) return true;
    // "Abend geht gar ned"
    std::size_t last = clause.last;
    while (last > token + 1 && message.tokens()[last - 1].kind == TokenKind::mark)
        --last;
    return last > token + 1 && last <= token + 5 &&
           is_among(message.tokens().text(last - 1), "ned nedd net nit nich nisch nech nod nimmer");
}

// "Don't care what it costs, as long as it's quick": what the condition names is wanted.
bool is_the_condition(const Message& message, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    const Clause& clause = message.clause_of(token);
    for (std::size_t i = token; i > clause.first && i + 8 > token; --i) {
        const std::string_view word = tokens.text(i - 1), next = tokens.text(i);
        if (i < token && message.covers(i, Sense::negation)) return false;
        // "The landlord won't sell so still renting"
        if (is_among(word, "deshalb drum daher deswegen donc") ||
            (word == "so" && is_among(next, "still we i it's its we're i'm now")))
            return true;
        if (is_among(word, "solange hauptsache hauptsach sofern provided mientras")) return true;
        if ((word == "long" && next == "as") || (word == "con" && next == "tal") ||
            (is_among(word, "tant pourvu moment siempre") && next == "que"))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
