// Whose post and whose work is told; and who decides: alone, together, by advice, somebody else, or
// without a say.

#include <algorithm>

#include "dialog/deciders.hpp"
#include "dialog/read_role.hpp"

namespace usher::dialog {

// "my boss is the CMO"
bool said_of_a_boss(const Message& message, std::size_t title)
{
    constexpr std::string_view persons =
        "boss manager chef chefin vorgesetzter vorgesetzte patron patronne jefe jefa superior "
        "colleague kollege kollegin collegue husband wife mann frau mari femme sister brother "
        "superieur superieure supervisor";
    constexpr std::string_view owners =
        "my our mein meine unser unsere mon ma notre mi nuestro nuestra";
    const Clause& clause = message.clause_of(title);
    for (std::size_t i = clause.first; i + 1 < title; ++i)
        if (is_among(message.tokens().text(i), owners) &&
            is_among(message.tokens().text(i + 1), persons))
            return true;
    // "my boss, the CFO"
    std::size_t begin = title;
    while (begin > 0 && is_among(message.tokens().text(begin - 1), "the der die dem le la el"))
        --begin;
    return begin >= 3 && message.tokens().is_mark(begin - 1, ",") &&
           is_among(message.tokens().text(begin - 2), persons) &&
           is_among(message.tokens().text(begin - 3), owners);
}

// "I do social media", "ich mache den Einkauf"
bool says_own_work(const Message& message, const Hit& area)
{
    constexpr std::string_view cues = "do handle mache kummere betreue fais m'occupe occupe gere "
                                      "hago llevo encargo gestiono work "
                                      "arbeite travaille trabajo run";
    const Clause& clause = message.clause_of(area.first);
    if (clause.last - clause.first > 8) return false;
    for (std::size_t i = clause.first; i < area.first; ++i)
        if (is_among(message.tokens().text(i), cues)) return true;
    return false;
}

Found read_authority(const Message& message)
{
    std::vector<Candidate> candidates;
    const Deciders deciders(message);
    const std::string_view named = deciders.authority();
    std::size_t longest = 0;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::authority && !message.asks(hit.first))
            longest = std::max<std::size_t>(longest, hit.last - hit.first);
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::authority || message.asks(hit.first)) continue;
        if (hit.value == "other" && said_of_self(message.tokens(), hit.first)) continue;
        RoleSaid said;
        said.authority = std::string(hit.value);
        Candidate candidate;
        const std::size_t size = hit.last - hit.first;
        candidate.score = 70 + static_cast<int>(std::min<std::size_t>(size, 6)) * 3;
        // "None, I just look around for my boss": the answer, then who asked for it.
        const bool answers_first = hit.value == "none" && hit.first == 0 &&
                                   message.tokens().size() > hit.last &&
                                   message.tokens()[hit.last].kind == TokenKind::mark;
        if (answers_first)
            candidate.score = 92;
        else if (size < longest)
            candidate.score -= 25;
        if (message.mood(hit.first).taken_back) candidate.score -= 60;
        const bool one_sided = hit.value == "other" || (hit.value == "decides" && size < 3);
        if (one_sided && named.empty() && deciders.both_named()) candidate.score -= 40;
        // Recommending and somebody else's signature together are influence.
        if (hit.value == "other")
            for (const Hit& mine : message.hits())
                if (mine.sense == Sense::authority &&
                    (mine.value == "influences" || mine.value == "shares"))
                    candidate.score -= 40;
        candidate.first = hit.first;
        candidate.last = hit.last;
        candidate.reading = reading_of(message, hit.first, hit.last, std::move(said), "authority");
        candidates.push_back(std::move(candidate));
    }
    // What the people named tell beats a single phrase; alone it is good enough to believe.
    const bool phrased =
        std::any_of(candidates.begin(), candidates.end(), [](const Candidate& one) {
            return one.score >= score_accepted;
        });
    for (Candidate& candidate : candidates)
        if (!named.empty() && std::get<RoleSaid>(candidate.reading.said).authority != named)
            candidate.score -= 20;
    const bool corrects_phrase = !named.empty() && named != "decides";
    const bool said_so =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& one) {
            return one.score >= score_accepted &&
                   std::get<RoleSaid>(one.reading.said).authority == named;
        });
    if (!named.empty() && !said_so && (!phrased || corrects_phrase)) {
        RoleSaid said;
        said.authority = std::string(named);
        for (Candidate& candidate : candidates)
            candidate.score -= 40;
        Candidate candidate;
        candidate.score = 76;
        candidate.last = message.clauses().front().last;
        candidate.reading =
            reading_of(message, 0, message.tokens().size(), std::move(said), "deciders");
        candidates.push_back(std::move(candidate));
    }
    // The same word found twice does not compete with itself.
    for (std::size_t i = 0; i < candidates.size(); ++i)
        for (std::size_t k = i + 1; k < candidates.size();)
            if (std::get<RoleSaid>(candidates[i].reading.said).authority ==
                std::get<RoleSaid>(candidates[k].reading.said).authority) {
                candidates[i].score = std::max(candidates[i].score, candidates[k].score);
                candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(k));
            } else {
                ++k;
            }
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
