// Ideas and names by word; and the words around a mention that turn it.

#include "dialog/option_words.hpp"

#include <algorithm>
#include <array>

#include "dialog/ideas.hpp"

namespace usher::dialog {

namespace {

constexpr std::array named = {
    Sense::tool,
    Sense::country,
    Sense::demonym,
    Sense::region,
    Sense::weekday,
    Sense::month,
    Sense::industry,
    Sense::trigger};

struct Code {
    std::string_view code, language;
};
constexpr auto codes = std::to_array<Code>(
    {{"en", "language:english"},     {"eng", "language:english"}, {"de", "language:german"},
     {"ger", "language:german"},     {"deu", "language:german"},  {"fr", "language:french"},
     {"fra", "language:french"},     {"fre", "language:french"},  {"es", "language:spanish"},
     {"esp", "language:spanish"},    {"spa", "language:spanish"}, {"it", "language:italian"},
     {"ita", "language:italian"},    {"nl", "language:dutch"},    {"pt", "language:portuguese"},
     {"por", "language:portuguese"}, {"pl", "language:polish"},   {"tr", "language:turkish"},
     {"ru", "language:russian"},     {"ar", "language:arabic"},   {"zh", "language:chinese"},
     {"ja", "language:japanese"},    {"sv", "language:swedish"},  {"da", "language:danish"},
     {"fi", "language:finnish"},     {"cs", "language:czech"},    {"ca", "language:catalan"}}
);

// Short forms, and words for the same thing.
struct Alias {
    std::string_view said, meant;
};
constexpr auto aliases =
    std::to_array<Alias>({{"ops", "operations"},      {"mgmt", "management"},
                          {"dev", "development"},     {"mktg", "marketing"},
                          {"acct", "accounting"},     {"admin", "administration"},
                          {"eng", "engineering"},     {"call", "phone"},
                          {"ring", "phone"},          {"telephone", "phone"},
                          {"anruf", "telefon"},       {"anrufen", "telefon"},
                          {"telefonisch", "telefon"}, {"appel", "telephone"},
                          {"llamada", "telefono"},    {"mail", "email"},
                          {"emails", "mail"},         {"email", "mail"},
                          {"hires", "hiring"},        {"recruitment", "recruiting"},
                          {"big", "large"},           {"google", "search"},
                          {"wages", "payroll"},       {"salaries", "payroll"},
                          {"pc", "computer"},         {"vid", "video"},
                          {"prod", "production"},     {"corp", "enterprise"},
                          {"info", "information"},    {"sw", "software"}});

bool is_border(const Tokens& tokens, std::size_t i)
{
    return i >= tokens.size() || tokens[i].kind == TokenKind::mark ||
           is_among(tokens.text(i), "and und et y or oder ou o only nur & + also too und");
}

// What the issue is not: "isn't the problem", "n'est pas un souci".
constexpr std::string_view issue =
    "issue problem concern priority matter point important relevant needed necessary either thing "
    "question interest required urgent problematisch problem thema wichtig notig relevant frage "
    "interessant probleme souci sujet priorite important utile necessaire question prioritaire "
    "problema tema prioridad importante necesario cuestion preocupa interesa wichtiges";

constexpr std::string_view wanting =
    "need needs want wanted looking would'd like interested lacking missing brauchen brauche "
    "suchen "
    "fehlt fehlen mochten wollen benotigen besoin manque voudrions voudrais cherche cherchons veut "
    "veux aimerait necesitamos necesito queremos quiero falta faltan buscamos so but dann donc "
    "entonces";

}  // namespace

bool same_thing(std::string_view said, std::string_view meant)
{
    return std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) {
        return alias.said == said && alias.meant == meant;
    });
}

std::vector<Meanings> meanings_of(const Tokens& tokens, const std::vector<Hit>& hits)
{
    std::vector<Meanings> meanings(tokens.size());
    for (const Idea& idea : find_ideas(tokens))
        for (std::size_t i = idea.first; i < idea.last; ++i)
            meanings[i].push_back(
                {Sense::senses_end, idea.name, idea.guessed, idea.last - idea.first > 1}
            );
    for (const Hit& hit : hits) {
        if (std::find(named.begin(), named.end(), hit.sense) == named.end()) continue;
        const Sense sense = hit.sense == Sense::demonym ? Sense::country : hit.sense;
        for (std::size_t i = hit.first; i < hit.last; ++i)
            meanings[i].push_back({sense, hit.value, false, hit.last - hit.first > 1});
    }
    return meanings;
}

bool has(const Meanings& meanings, const Meaningful& one)
{
    return std::any_of(meanings.begin(), meanings.end(), [&](const Meaningful& other) {
        return other.sense == one.sense && other.name == one.name;
    });
}

bool has_language(const Meanings& meanings)
{
    return std::any_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.sense == Sense::senses_end && family_of(one.name) == "language";
    });
}

bool is_guess(const Meanings& meanings)
{
    return std::all_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.guessed;
    });
}

bool part_of_a_phrase(const Meanings& meanings)
{
    return std::all_of(meanings.begin(), meanings.end(), [](const Meaningful& one) {
        return one.in_a_phrase;
    });
}

void read_language_codes(const Tokens& tokens, std::vector<Meanings>& meanings)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool alone = (i == 0 || is_border(tokens, i - 1)) && is_border(tokens, i + 1);
        if (!alone && !tokens[i].shouting) continue;
        for (const Code& code : codes)
            if (tokens.is(i, code.code))
                meanings[i].push_back({Sense::senses_end, code.language, false, false});
    }
}

bool denied_after(const Message& message, std::size_t token)
{
    const Clause& clause = message.clause_of(token);
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
    for (std::size_t c = 0; c < clauses.size(); ++c)
        if (clauses[c].corrects) last = c;
    if (last == clauses.size()) return false;
    for (std::size_t i = clauses[last].first; i < message.tokens().size(); ++i)
        if (message.mood(i).negated) return true;
    return false;
}

bool had_already(const Message& message, const Question& question, std::size_t token)
{
    if (!question.wants) return false;
    const Clause& clause = message.clause_of(token);
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
