// Whose post and whose work is told; and who decides: alone, together, by advice, somebody else, or
// without a say.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "dialog/deciders.hpp"
#include "dialog/read_role.hpp"

namespace usher::dialog {

// "my boss is the CMO"
bool said_of_a_boss(const Message& message, std::size_t title)
{
    constexpr std::string_view persons =
        "boss manager chef chefin vorgesetzter vorgesetzte patron patronne jefe jefa superior "
        "colleague kollege kollegin collegue husband wife mann frau mari femme sister brother "
        "superieur superieure supervisor cheffe manageuse vater mutter father mother dad mum mom "
        "pere mere padre madre socio socia partner partnerin n+1 responsable";
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

namespace {

constexpr int score_of_parts = 76;    // what the people named tell
constexpr int score_of_no_part = 96;  // "no pinto nada ahí" leaves nothing to weigh

const std::string& authority_of(const Candidate& candidate)
{
    return std::get<RoleSaid>(candidate.reading.said).authority;
}

Candidate
candidate_of(const Message& message, std::string_view authority, const Hit& span, const char* rule)
{
    RoleSaid said;
    said.authority = std::string(authority);
    Candidate candidate;
    candidate.first = span.first;
    candidate.last = span.last;
    candidate.reading = reading_of(message, span.first, span.last, std::move(said), rule);
    return candidate;
}

// "No tengo voz ni voto", "none, I just look around for my boss": whatever else is named, they have
// no part, unless they go on to say that they do something after all.
bool denies_any_part(const Message& message, const Hit& hit)
{
    if (hit.value != "none") return false;
    const bool answers_first = hit.first == 0 && message.tokens().size() > hit.last &&
                               message.tokens()[hit.last].kind == TokenKind::mark;
    return (hit.last - hit.first >= 2 || answers_first) && !message.has(Sense::contrast);
}

class Idioms {
  public:
    Idioms(const Message& message, const Deciders& deciders, std::string_view named)
        : message_(message), deciders_(deciders), named_(named)
    {
        for (const Hit& hit : message.hits())
            if (counts(hit)) longest_ = std::max<std::size_t>(longest_, hit.last - hit.first);
    }

    std::vector<Candidate> candidates() const
    {
        std::vector<Candidate> candidates;
        for (const Hit& hit : message_.hits()) {
            if (!counts(hit)) continue;
            if (hit.value == "other" && said_of_self(message_.tokens(), hit.first)) continue;
            candidates.push_back(candidate_of(message_, hit.value, hit, "authority"));
            candidates.back().score = score_of(hit);
        }
        return candidates;
    }

  private:
    bool counts(const Hit& hit) const
    {
        return hit.sense == Sense::authority && !message_.asks(hit.first);
    }

    int score_of(const Hit& hit) const
    {
        const std::size_t size = hit.last - hit.first;
        if (denies_any_part(message_, hit)) return score_of_no_part;
        int score = 70 + static_cast<int>(std::min<std::size_t>(size, 6)) * 3;
        if (size < longest_) score -= 25;
        if (message_.mood(hit.first).taken_back) score -= 60;
        const bool one_sided = hit.value == "other" || (hit.value == "decides" && size < 3);
        if (one_sided && named_.empty() && deciders_.both_named()) score -= 40;
        // "I choose, my manager just pays": named only.
        if (hit.value == "other" && size <= 3 && named_ == "decides") score -= 40;
        // Recommending and somebody else's signature together are influence.
        if (hit.value == "other")
            for (const Hit& mine : message_.hits())
                if (counts(mine) && (mine.value == "influences" || mine.value == "shares"))
                    score -= 40;
        return !named_.empty() && hit.value != named_ ? score - 20 : score;
    }

    const Message& message_;
    const Deciders& deciders_;
    std::string_view named_;
    std::size_t longest_ = 0;
};

// The same word found twice does not compete with itself.
void join_equal(std::vector<Candidate>& candidates)
{
    for (std::size_t i = 0; i < candidates.size(); ++i)
        for (std::size_t k = i + 1; k < candidates.size();)
            if (authority_of(candidates[i]) == authority_of(candidates[k])) {
                candidates[i].score = std::max(candidates[i].score, candidates[k].score);
                candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(k));
            } else {
                ++k;
            }
}

}  // namespace

// What the people named tell beats a single phrase; alone it is good enough to believe.
Found read_authority(const Message& message)
{
    const Deciders deciders(message);
    std::string_view named = deciders.authority();
    std::vector<Candidate> candidates = Idioms(message, deciders, named).candidates();
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::authority && denies_any_part(message, hit)) named = {};
    const auto believed = [](const Candidate& one) { return one.score >= score_accepted; };
    const bool phrased = std::any_of(candidates.begin(), candidates.end(), believed);
    const bool said_so =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& one) {
            return believed(one) && authority_of(one) == named;
        });
    if (!named.empty() && !said_so && (!phrased || named != "decides")) {
        for (Candidate& candidate : candidates)
            candidate.score -= 40;
        Hit whole{Sense::authority, named, 0, 0};
        whole.last = static_cast<std::uint16_t>(message.clauses().front().last);
        candidates.push_back(candidate_of(message, named, whole, "deciders"));
        candidates.back().score = score_of_parts;
    }
    join_equal(candidates);
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
