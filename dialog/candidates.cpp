// One scale for all readers, so that thresholds mean the same everywhere.

#include "dialog/candidates.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

bool same(const Meaning& a, const Meaning& b)
{
    if (a.index() != b.index()) return false;
    if (const auto* number = std::get_if<NumberSaid>(&a)) {
        const auto& other = std::get<NumberSaid>(b);
        return number->low == other.low && number->high == other.high;
    }
    if (const auto* money = std::get_if<MoneySaid>(&a)) {
        const auto& other = std::get<MoneySaid>(b);
        return money->low == other.low && money->high == other.high;
    }
    if (const auto* time = std::get_if<TimelineSaid>(&a)) {
        const auto& other = std::get<TimelineSaid>(b);
        return time->low == other.low && time->high == other.high && time->none == other.none;
    }
    if (const auto* places = std::get_if<PlacesSaid>(&a)) {
        const auto& other = std::get<PlacesSaid>(b);
        return places->countries == other.countries && places->region == other.region;
    }
    if (const auto* email = std::get_if<EmailSaid>(&a))
        return email->address == std::get<EmailSaid>(b).address;
    if (const auto* choices = std::get_if<ChoicesSaid>(&a))
        return choices->names == std::get<ChoicesSaid>(b).names;
    if (const auto* yes_no = std::get_if<YesNoSaid>(&a))
        return yes_no->word == std::get<YesNoSaid>(b).word;
    return false;
}

}  // namespace

Reading reading_of(
    const Message& message, std::size_t first, std::size_t last, Meaning said, std::string rule
)
{
    Reading reading;
    reading.said = std::move(said);
    reading.rule = std::move(rule);
    if (first < last && last <= message.tokens().size()) {
        reading.begin = message.tokens()[first].begin;
        reading.end = message.tokens()[last - 1].end;
    }
    return reading;
}

int mood_score(
    const Message& message, const Question& question, std::size_t first, std::size_t last
)
{
    int score = 0;
    const Mood& mood = message.mood(first);
    if (mood.now) score += 10;
    if (mood.past) score += question.about_past ? 10 : -45;
    if (mood.planned) score += question.about_plans ? 5 : -40;
    if (mood.hypothetical && !mood.planned) score -= 10;
    if (mood.reported) score -= 35;
    if (mood.somebody) score -= 60;
    if (mood.negated || message.mood(last - 1).negated) score -= 70;
    if (mood.taken_back) score -= 60;
    if (message.asks(first)) score -= 30;
    return score;
}

bool is_currency(const Message& message, std::size_t token)
{
    const Hit* hit = message.covering(token, Sense::currency);
    if (!hit) return false;
    const Token& written = message.tokens()[hit->first];
    // "Fr. 25'000.-": francs, before a number.
    const std::size_t next = hit->last + (message.tokens().is_mark(hit->last, ".") ? 1u : 0u);
    if (written.text == "fr" && next < message.tokens().size() &&
        message.tokens()[next].kind == TokenKind::number && message.language() == "de")
        return true;
    return written.shouting || hit->last - hit->first > 1 ||
           !is_among(
               written.text,
               "try ron mad php pen all fr ft cop won real rm rp rs tl lei libra buck dong soles "
               "rand nis canadian zl"
           );
}

Found choose(std::vector<Candidate> candidates)
{
    Found found;
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return a.score > b.score;
    });
    if (candidates.empty() || candidates.front().score < score_accepted) return found;
    Candidate& best = candidates.front();
    int rival = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i)
        if (!same(candidates[i].reading.said, best.reading.said))
            rival = std::max(rival, candidates[i].score);
    for (Candidate& candidate : candidates)
        candidate.reading.confidence = std::clamp(candidate.score, 0, 100);
    if (best.score - rival < margin_needed && rival >= score_accepted - margin_needed) {
        for (Candidate& candidate : candidates)
            if (candidate.score >= best.score - margin_needed && found.likely.size() < 3)
                found.likely.push_back(candidate.reading);
        return found;
    }
    found.answer = best.reading;
    found.first = best.first;
    found.last = best.last;
    return found;
}

}  // namespace usher::dialog
