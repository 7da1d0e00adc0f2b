// The first clear word counts most; later ones may agree, soften or take it back.

#include "dialog/read_yes_no.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dialog/yes_no_ballot.hpp"

namespace usher::dialog {

Found Ballot::run()
{
    if (depends()) return {};
    if (decided()) return count();
    collect();
    of_several();
    denied_and_then_some();
    drop_what_led_here();
    drop_politeness();
    turn_round();
    if (begins_without_knowing())
        std::erase_if(votes_, [](const Vote& vote) { return vote.weight <= 50; });
    end_with_no_longer();
    weigh_contradiction();
    weigh_parts();
    weigh_pair();
    weigh_halves();
    weigh_often();
    weigh_doubts();
    weigh_assent();
    if (votes_.size() == 1 && only_had() && ended()) votes_.clear();
    if (votes_.empty()) statements();
    return count();
}

void Ballot::collect()
{
    for (std::size_t i = 0; i < tokens_.size();) {
        const Hit* best = nullptr;
        for (const Sense sense :
             {Sense::partly,
              Sense::no,
              Sense::yes,
              Sense::unknown,
              Sense::skip,
              Sense::correction,
              Sense::past}) {
            const Hit* hit = message_.at(i, sense);
            if (hit && (!best || hit->last > best->last ||
                        (hit->last == best->last && hit->sense == Sense::correction)))
                best = hit;
        }
        if (!best) {
            ++i;
            continue;
        }
        if (best->sense == Sense::yes || best->sense == Sense::no || best->sense == Sense::partly)
            consider(*best);
        if (best->sense == Sense::correction) corrected_to(*best);
        i = best->last;
    }
}

void Ballot::drop_what_led_here()
{
    for (std::size_t v = votes_.size(); v > 1; --v) {
        const Clause& clause = message_.clause_of(votes_[v - 1].first);
        const std::string_view word = tokens_.text(clause.first);
        const bool concludes =
            is_among(word, "donc entonces therefore hence asi") ||
            (is_among(word, "also") && message_.language() != "en") ||
            (is_among(word, "so") && message_.language() == "en") ||
            (is_among(word, "por du") && is_among(tokens_.text(clause.first + 1), "tanto coup"));
        if (!concludes || clause.first == 0) continue;
        votes_.erase(votes_.begin(), votes_.begin() + static_cast<std::ptrdiff_t>(v) - 1);
        votes_.front().weight = 75;
        return;
    }
}

void Ballot::turn_round()
{
    constexpr std::string_view musing = "bueno well enfin naja na ach ah wait oh actually "
                                        "eigentlich doch finalement en realidad si "
                                        "bah ben bon hm hmm mmm pues wobei obwohl though";
    // "Nee, glaub nicht ... doch, hinten ist einer": the first yes answers the last of the denials.
    while (votes_.size() > 2 && votes_[0].word == Word::no && votes_[1].word == Word::no &&
           contradicts_itself(votes_[1], votes_[2]))
        votes_.erase(votes_.begin());
    if (votes_.size() < 2 || votes_[0].word == votes_[1].word) return;
    if (contradicts_itself(votes_[0], votes_[1])) {
        votes_.erase(votes_.begin());
        votes_.front().weight = 75;
        return;
    }
    const std::size_t at = votes_[1].first;
    if (at < votes_[0].last + 1 || votes_[1].word == Word::partly) return;
    std::size_t before = at - 1;
    while (before > votes_[0].last && tokens_[before].kind == TokenKind::mark)
        --before;
    const bool muses = before >= votes_[0].last && is_among(tokens_.text(before), musing);
    if (!muses && !thinks_aloud(votes_[0], votes_[1])) return;
    votes_.erase(votes_.begin());
    votes_.front().weight = 75;
}

// "Nein ... doch, stimmt", "non, si, depuis lundi": the word that only ever answers a no.
bool Ballot::contradicts_itself(const Vote& no, const Vote& yes) const
{
    if (no.word != Word::no || yes.word != Word::yes || no.last - no.first > 2) return false;
    const std::string_view word = tokens_.text(yes.first);
    const bool answers_no =
        word == "doch" || (word == "si" && message_.language() != "es" && yes.first > no.last);
    return answers_no && yes.last - yes.first <= 2 &&
           (yes.last >= tokens_.size() || tokens_[yes.last].kind == TokenKind::mark);
}

// "Ja also eigentlich nicht mehr": an opener, then the answer in the same clause.
bool Ballot::thinks_aloud(const Vote& opener, const Vote& answer) const
{
    if (answer.word != Word::no ||
        &message_.clause_of(opener.first) != &message_.clause_of(answer.first) ||
        answer.first == opener.last || !at_end_of_clause(answer.last))
        return false;
    for (std::size_t i = opener.last; i < answer.first; ++i)
        if (!message_.covers(i, Sense::filler)) return false;
    return true;
}

void Ballot::end_with_no_longer()
{
    if (votes_.empty() || votes_.front().word == Word::no || question_.about_past) return;
    constexpr std::string_view longer = "mehr longer anymore more plus ya nimmer nimmermehr";
    for (std::size_t v = votes_.size(); v > 1; --v) {
        const Vote& vote = votes_[v - 1];
        if (vote.word != Word::no || vote.first < votes_[0].last) continue;
        bool ends = false;
        for (std::size_t i = vote.first; i <= vote.last; ++i)
            ends = ends || is_among(tokens_.text(i), longer);
        if (!ends || !at_end_of_clause(vote.last)) continue;
        votes_.erase(votes_.begin(), votes_.begin() + static_cast<std::ptrdiff_t>(v) - 1);
        votes_.front().weight = 75;
        return;
    }
}

void Ballot::weigh_contradiction()
{
    if (votes_.size() < 2) return;
    Vote& first = votes_.front();
    if (first.word != Word::no || first.last - first.first > 2) return;
    constexpr std::size_t phrase = 3;  // words; less may be politeness
    const auto says_yes = std::find_if(votes_.begin() + 1, votes_.end(), [&](const Vote& vote) {
        return vote.word == Word::yes && vote.last - vote.first >= phrase && vote.weight >= 70;
    });
    if (says_yes == votes_.end()) return;
    const Vote yes = *says_yes, no = first;
    votes_ = {no, yes};
    votes_[0].weight = 60;
    votes_[1].weight = 90;  // the second counts two thirds: neither wins
}

void Ballot::corrected_to(const Hit& hit)
{
    const std::size_t last = hit.last - 1u;
    if (!is_among(tokens_.text(last), "no non nein nope nee")) return;
    votes_.clear();
    votes_.push_back({Word::no, last, hit.last, 75});
}

bool Ballot::at_start_of_clause(std::size_t i) const
{
    const Clause& clause = message_.clause_of(i);
    for (std::size_t k = clause.first; k < i; ++k)
        if (tokens_[k].kind != TokenKind::mark && !message_.covers(k, Sense::filler) &&
            !message_.covers(k, Sense::correction) && !message_.covers(k, Sense::contrast) &&
            !message_.covers(k, Sense::greeting) && !message_.covers(k, Sense::yes) &&
            !message_.covers(k, Sense::no) && !message_.covers(k, Sense::partly))
            return false;
    return true;
}

bool Ballot::at_end_of_clause(std::size_t last) const
{
    const Clause& clause = message_.clause_of(last - 1);
    for (std::size_t k = last; k < clause.last; ++k)
        if (tokens_[k].kind != TokenKind::mark && !message_.covers(k, Sense::filler) &&
            !message_.covers(k, Sense::yes) && !message_.covers(k, Sense::no) &&
            !message_.covers(k, Sense::now) &&
            !is_among(tokens_.text(k), "mehr more anymore longer mas plus either"))
            return false;
    return true;
}

bool Ballot::needs_the_clause(const Hit& hit) const
{
    constexpr std::string_view openers =
        "i we it they there he she so n y k true right always never immer toujours siempre "
        "jamais doch si exact 0 bestimmt sicher seguro plutot peu mixed without fine natural "
        "verdad depuis noch gut in hay a personne nada nothing nichts rien some medio fast "
        "halb "
        "plenty several loads lots tons quite every two three four five one most many often "
        "regularly frequently daily weekly monthly both all mehrere etliche "
        "regelmassig haufig standig jede jeden souvent plusieurs tous "
        "varios varias todos imposible regulierement reichlich "
        "once twice thrice einmal zweimal dreimal une deux dos alguna "
        "eso positive certain deal please eigentlich kaum limited half schon on sure that that's";
    return is_among(tokens_.text(hit.first), openers) && tokens_.text(hit.first) != "sure";
}

bool Ballot::spanish_yes(const Hit& hit) const
{
    if (!tokens_.is(hit.first, "si") || hit.last - hit.first != 1) return false;
    const std::string_view written = tokens_.words(hit.first, hit.last);
    return written.find("\xC3") != std::string_view::npos ||
           (message_.language() == "es" && at_end_of_clause(hit.last));
}

void Ballot::consider(const Hit& hit)
{
    // "150, one zero too many": a digit of the number before.
    if (is_among(tokens_.text(hit.first), "zero null cero") &&
        is_among(tokens_.text(hit.last), "too zu zuviel de en extra"))
        return;
    // "Yo" is a yes only where it is not Spanish.
    if (tokens_.is(hit.first, "yo") && hit.last - hit.first == 1 && message_.language() == "es")
        return;
    if (tokens_.is(hit.first, "adelante") && hit.first > 0 && tokens_.is(hit.first - 1, "mas"))
        return;  // "más adelante": later
    const bool start = at_start_of_clause(hit.first), end = at_end_of_clause(hit.last);
    const bool question_word = message_.asks(hit.first);
    const bool denial = hit.sense == Sense::no;
    // "Still waiting for" says no by itself; "we do" only as a whole clause.
    const bool plain = denial && hit.last - hit.first >= 3;
    const bool weak = needs_the_clause(hit) && !plain && !spanish_yes(hit);
    if (denial && stays_as_it_was(hit) && !asks_for_change()) return;
    if (question_word || (weak && !(start && end))) return;
    if (!start && !end && !denial) return;
    if (hit.sense == Sense::yes && !end && denied_after(hit)) return;
    // "Exactly 20" counts, it does not agree.
    if (hit.sense == Sense::yes && hit.last < tokens_.size() &&
        tokens_[hit.last].kind == TokenKind::number &&
        is_among(tokens_.text(hit.first), "exactly genau exakt exactement exacto exactamente"))
        return;
    int weight = start && end ? 80 : start ? 70 : end ? 50 : 45;
    if (hit.sense == Sense::yes && !start && message_.mood(hit.first).negated) return;
    if (message_.mood(hit.first).taken_back) weight -= 60;
    if (message_.mood(hit.first).somebody) weight -= 30;
    Word word = hit.sense == Sense::yes ? Word::yes : denial ? Word::no : Word::partly;
    // "Früher ja"
    const Mood& mood = message_.mood(hit.first);
    if (word == Word::yes && !start && mood.past && !mood.now && !question_.about_past)
        word = Word::no;
    if (denial && (asked_about_outside_help(hit) || asked_about_plans(hit))) word = Word::yes;
    if (word == Word::yes && ((approves(hit) && turned()) || denies_what_was_asked(hit)))
        word = Word::no;
    if (denial && dislikes(hit) && turned()) word = Word::yes;
    votes_.push_back({word, hit.first, hit.last, weight, end && !start});
}

bool Ballot::denied_after(const Hit& hit) const
{
    constexpr std::string_view verbs =
        "haben hab habe hatten ham hamma hamwa kann konnen sind bin machen mache tun "
        "nutzen wollen will";
    if (!is_among(tokens_.text(hit.first), verbs)) return false;
    const Clause& clause = message_.clause_of(hit.first);
    for (std::size_t i = hit.last; i < clause.last; ++i)
        if (is_among(tokens_.text(i), "nicht nich net ned nix nichts kein keine keinen keins nie"))
            return !is_among(tokens_.text(i + 1), "nur bloss");
    return false;
}

Found Ballot::count()
{
    std::array<int, 3> score{};
    std::array<const Vote*, 3> strongest{};
    for (std::size_t i = 0; i < votes_.size(); ++i) {
        const auto word = static_cast<std::size_t>(votes_[i].word);
        const int weight = i == 0 ? votes_[i].weight : votes_[i].weight * 2 / 3;
        if (weight > score[word]) strongest[word] = &votes_[i];
        score[word] = std::max(score[word], weight) + (score[word] > 0 ? 10 : 0);
    }
    std::vector<Candidate> candidates;
    for (const Word word : {Word::no, Word::yes, Word::partly}) {
        const Vote* vote = strongest[static_cast<std::size_t>(word)];
        if (!vote) continue;
        Candidate candidate;
        candidate.score = score[static_cast<std::size_t>(word)] + 15;
        candidate.first = vote->first;
        candidate.last = vote->last;
        candidate.reading =
            reading_of(message_, vote->first, vote->last, YesNoSaid{word}, "yes_no");
        candidates.push_back(std::move(candidate));
    }
    return choose(std::move(candidates));
}

Found read_yes_no(const Message& message, const Question& question)
{
    return Ballot(message, question).run();
}

}  // namespace usher::dialog
