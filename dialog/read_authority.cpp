// Who decides: alone, together, by advice, somebody else, or without a say.

#include <algorithm>

#include "dialog/read_role.hpp"

namespace usher::dialog {

Found read_authority(const Message& message)
{
    std::vector<Candidate> candidates;
    std::size_t longest = 0;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::authority && !message.asks(hit.first))
            longest = std::max<std::size_t>(longest, hit.last - hit.first);
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::authority || message.asks(hit.first)) continue;
        RoleSaid said;
        said.authority = std::string(hit.value);
        Candidate candidate;
        const std::size_t size = hit.last - hit.first;
        candidate.score = 70 + static_cast<int>(std::min<std::size_t>(size, 6)) * 3;
        if (size < longest) candidate.score -= 25;
        if (message.mood(hit.first).taken_back) candidate.score -= 60;
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
