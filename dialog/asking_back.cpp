// Questions are known by how they open; where they open like statements, by what is left of the
// words under the question mark when the answer is taken away.

#include "dialog/asking_back.hpp"

#include <algorithm>

#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t words_of_a_question = 2;  // fewer may be a guess: "Ulm?", "next spring?"

// Wants a nod: "isn't it?", "¿no?", "gell?"
constexpr std::string_view tags =
    "right ok okay no nein oder gell ne nicht wahr n est ce pas hein non verdad vale cierto eh "
    "si correcto correct isn isn't it doesn doesn't stimmts stimmt d'accord claro ja yes oui "
    "sounds good passt glaub denk";

bool ends_in_question_mark(const Message& message, std::size_t first, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    while (last > first && tokens[last - 1].kind == TokenKind::mark) {
        if (tokens[last - 1].text == "?") return true;
        --last;
    }
    return false;
}

// Says how much, when, where or with what: more of an answer, if a doubtful one.
bool tells_a_value(const Message& message, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    if (tokens[i].kind != TokenKind::word) return true;
    for (const Sense sense :
         {Sense::digit_word,
          Sense::scale,
          Sense::about,
          Sense::currency,
          Sense::month,
          Sense::time_unit,
          Sense::country,
          Sense::city,
          Sense::region,
          Sense::tool})
        if (message.covers(i, sense)) return true;
    return false;
}

// Words of the clauses [first, last) that neither the answer nor politeness explains.
std::size_t
unexplained_words(const Message& message, const Found& found, std::size_t first, std::size_t last)
{
    const Tokens& tokens = message.tokens();
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i) {
        const bool answer = i >= found.first && i < found.last;
        if (tokens[i].kind == TokenKind::mark || answer || tells_a_value(message, i) ||
            message.covers(i, Sense::greeting) || message.covers(i, Sense::filler) ||
            message.covers(i, Sense::yes) || message.covers(i, Sense::correction) ||
            is_among(tokens.text(i), tags))
            continue;
        words += 1;
    }
    return words;
}

bool text_covers_all(const Found& found)
{
    return !found.answer || std::holds_alternative<TextSaid>(found.answer->said);
}

// "The goods come insured or not", "le matériel est fourni ou pas": both ways are open.
bool leaves_both_open(const Message& message, const Clause& clause)
{
    const Tokens& tokens = message.tokens();
    std::size_t end = clause.last;
    while (end > clause.first && tokens[end - 1].kind == TokenKind::mark)
        --end;
    return end >= clause.first + 5 && is_among(tokens.text(end - 2), "or oder ou o") &&
           is_among(tokens.text(end - 1), "not nicht pas non no");
}

}  // namespace

bool asks_beside(const Message& message, const Found& found)
{
    if (message.asks_something()) return true;
    const std::vector<Clause>& clauses = message.clauses();
    // What they tell of their affairs is the whole message; then another sentence has to ask.
    const bool all = text_covers_all(found);
    const Found answer = all ? Found{} : found;
    std::size_t begin = 0;
    for (const Clause& clause : clauses) {
        const bool holds = clause.first < answer.last && clause.last > answer.first;
        if (!holds && !all && leaves_both_open(message, clause)) return true;
        if (holds) begin = clause.last;
        if (!clause.ends_sentence) continue;
        const bool apart = !all || begin > 0 || clause.last < message.tokens().size();
        // "My work mail? anna@firm.de": said after us before the answer.
        const bool echoes = !all && clause.last <= answer.first;
        const std::size_t needed = echoes ? words_of_a_question + 1 : all ? words_of_a_question : 1;
        if (apart && clause.last > begin + 2 &&
            ends_in_question_mark(message, begin, clause.last) &&
            unexplained_words(message, answer, begin, clause.last) >= needed)
            return true;
        begin = clause.last;
    }
    return false;
}

bool tells_besides(const Message& message)
{
    for (const Clause& clause : message.clauses()) {
        if (clause.asks) continue;
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (unexplained(message, i) || message.covers(i, Sense::tool) ||
                message.covers(i, Sense::city) || message.covers(i, Sense::country) ||
                message.tokens()[i].kind == TokenKind::number)
                return true;
    }
    return false;
}

bool is_one_question(const Message& message)
{
    const std::size_t size = message.tokens().size();
    for (const Clause& clause : message.clauses())
        if (clause.ends_sentence && clause.last < size &&
            !ends_in_question_mark(message, clause.first, clause.last) &&
            unexplained_words(message, {}, clause.first, clause.last) >= words_of_a_question)
            return false;
    return ends_in_question_mark(message, 0, size) &&
           unexplained_words(message, {}, 0, size) >= words_of_a_question;
}

}  // namespace usher::dialog
