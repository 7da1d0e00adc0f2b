// Chooses among the titles of a message; an area of work alone is the last resort.

#include "dialog/read_role.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "dialog/deciders.hpp"
#include "dialog/role_guesses.hpp"
#include "dialog/role_reader.hpp"

namespace usher::dialog {

namespace {

constexpr int score_undoubted = 78;  // nothing speaks against it; see RoleReader::weigh

// "I work in HR", "IT": an area without a rank says no seniority.
std::optional<RoleTitle> area_alone(const Message& message)
{
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::work_area) continue;
        if (message.tokens().size() > 6 && !says_own_work(message, hit)) continue;
        const Token& token = message.tokens()[hit.first];
        if (token.text == "it" && !token.shouting && message.tokens().size() > 1) continue;
        if (message.mood(hit.first).negated) continue;
        // "Chef de chantier": the post stands before it and is not understood.
        if (hit.first >= 2 && is_among(message.tokens().text(hit.first - 1), "de d des du of") &&
            !says_own_work(message, hit))
            continue;
        RoleTitle title;
        title.first = hit.first;
        title.last = hit.last;
        title.seniority = "ic";
        title.function = std::string(hit.value);
        title.score = says_own_work(message, hit) ? 66 : 52;
        return title;
    }
    return std::nullopt;
}

// "I run the marketing team as VP": the verb tells the area, the title the rank.
void prefer_titles(const Message& message, std::vector<RoleTitle>& titles)
{
    constexpr std::string_view verbs =
        "run i lead leading leads leite leitet manage j'dirige dirige dirijo lidero verantworte je "
        "ich head";
    const auto is_verb = [&](const RoleTitle& title) {
        const std::size_t size = title.last - title.first;
        return size > 1 && !title.whole && is_among(message.tokens().text(title.first), verbs) &&
               !message.tokens().is(title.first + 1, "of");
    };
    for (RoleTitle& title : titles) {
        // "I run the place": of what is not said.
        if (is_verb(title) && title.function.empty()) title.score -= 40;
        if (is_verb(title) || title.score < score_accepted) continue;
        for (RoleTitle& other : titles) {
            if (!is_verb(other) || &other == &title) continue;
            if (title.function.empty()) title.function = other.function;
            other.score -= 40;
            title.score += 10;
        }
    }
}

// "Product manager, sin equipo a cargo", "keine Leute unter mir"
bool leads_nobody(const Message& message)
{
    constexpr std::string_view without =
        "no without keine kein ohne sans sin zero nobody niemanden niemand";
    constexpr std::string_view people = "team reports leute mitarbeiter equipo equipe personal "
                                        "direct personnes gente people reporting "
                                        "unter under subordinates";
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (is_among(tokens.text(i), without) &&
            (is_among(tokens.text(i + 1), people) || is_among(tokens.text(i + 2), "reports")))
            return true;
    return false;
}

// "Director de tecnología, en inglés CTO": the second name of the same
// post says its rank.
void prefer_the_other_name(const Message& message, std::vector<RoleTitle>& titles)
{
    constexpr std::string_view renames = "english englisch anglais ingles aka alias d.h. dh "
                                         "autrement equivalente";
    for (std::size_t i = 1; i < titles.size(); ++i) {
        RoleTitle& named = titles[i];
        const RoleTitle& before = titles[i - 1];
        if (named.first < before.last || named.first > before.last + 4) continue;
        for (std::size_t k = before.last; k < named.first; ++k)
            if (is_among(message.tokens().text(k), renames)) {
                titles[i - 1].score -= 45;
                break;
            }
    }
}

bool any_accepted(const std::vector<RoleTitle>& titles)
{
    return std::any_of(titles.begin(), titles.end(), [](const RoleTitle& title) {
        return title.score >= score_accepted;
    });
}

// No title was found: a slip in one, a trade that no table has, or but an area of work.
void guess(const Message& message, std::vector<RoleTitle>& titles)
{
    if (const auto text = without_slips(message)) {
        const Message mended(*text, message.language());
        std::vector<RoleTitle> meant;
        if (mended.tokens().size() == message.tokens().size())
            meant = RoleReader(mended, Trades::known).titles();
        if (any_accepted(meant)) {
            titles = std::move(meant);
            return;
        }
    }
    if (const auto area = area_alone(message))
        titles.push_back(*area);
    else if (const auto trade = trade_by_its_form(message); trade && titles.empty())
        titles.push_back(*trade);
}

// "Freiberuflicher Datenschutzberater", "freelance copy editor": how they work there tells their
// standing, whatever the trade.
bool is_outside(const Message& message, const RoleTitle& title)
{
    constexpr std::string_view ways =
        "freiberuflicher freiberufliche freelance freier freie selbstandiger selbstandige "
        "selbststandiger selbststandige externer externe external externo externa independiente "
        "autonomo autonoma independent";
    if (title.seniority != "ic" && title.seniority != "senior") return false;
    const std::size_t before = title.first > 0 ? title.first - 1 : title.first;
    return is_among(message.tokens().text(before), ways) ||
           is_among(message.tokens().text(title.first), ways);
}

Candidate candidate_of(const Message& message, const RoleTitle& title)
{
    RoleSaid said;
    said.title = std::string(message.tokens().words(title.first, title.last));
    said.seniority = title.seniority == "manager" && leads_nobody(message) ? "ic" : title.seniority;
    said.function = title.function;
    Candidate candidate;
    candidate.score = title.score;
    candidate.first = title.first;
    candidate.last = title.last;
    candidate.reading = reading_of(message, title.first, title.last, std::move(said), "title");
    return candidate;
}

}  // namespace

std::optional<Candidate> find_role(const Message& message)
{
    for (const RoleTitle& title : RoleReader(message, Trades::ignored).titles())
        if (title.score >= score_undoubted) return candidate_of(message, title);
    return std::nullopt;
}

Found read_role(const Message& message, const Question& question)
{
    if (question.who_decides) {
        Found found = read_authority(message);
        // A title answers who decides only as the visitor's own: "eso lo ven en finanzas".
        if (found.answer || !found.likely.empty() || !message.has(Sense::role_cue) ||
            Deciders(message).both_named())
            return found;
    }
    std::vector<Candidate> candidates;
    std::vector<RoleTitle> titles = RoleReader(message, Trades::known).titles();
    prefer_titles(message, titles);
    const bool risen = std::any_of(titles.begin(), titles.end(), [](const RoleTitle& title) {
        return title.risen;
    });
    // "The CEO is my father, I'm a designer here"
    const bool own = std::any_of(titles.begin(), titles.end(), [](const RoleTitle& title) {
        return title.own && title.score >= score_accepted;
    });
    std::size_t others = 0;
    for (RoleTitle& title : titles) {
        if (risen && !title.risen) title.score -= 35;
        if (own && !title.own) title.score -= 25;
    }
    prefer_the_other_name(message, titles);
    if (!question.who_decides && !any_accepted(titles)) {
        if (const auto founder = told_as_founder(message))
            titles.push_back(*founder);
        else
            guess(message, titles);
    }
    for (RoleTitle& title : titles)
        if (is_outside(message, title)) title.seniority = "external";
    for (std::size_t i = 0; i < titles.size(); ++i) {
        // People say their own post first and others' later.
        const bool believed = titles[i].score >= score_accepted;
        if (!(own && titles[i].own)) titles[i].score -= static_cast<int>(others) * 16;
        others += believed;
        // "The council, I'm only the caretaker" says who has no part, not who decides.
        const bool no_answer = question.who_decides &&
                               (titles[i].seniority == "ic" || titles[i].seniority == "intern");
        if (titles[i].seniority != "reports" && !no_answer)
            candidates.push_back(candidate_of(message, titles[i]));
    }
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
