// The first clear word counts most; later ones may agree, soften or take it back.

#include "dialog/read_yes_no.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

using Word = YesNoSaid::Word;

struct Vote {
    Word word;
    std::size_t first, last;
    int weight;
};

class Ballot {
  public:
    Ballot(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Found run()
    {
        collect();
        if (votes_.empty()) statements();
        return count();
    }

  private:
    // Longest first at every place, so that "of course not" hides "of course".
    void collect()
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
            if (best->sense == Sense::yes || best->sense == Sense::no ||
                best->sense == Sense::partly)
                consider(*best);
            i = best->last;
        }
    }

    bool at_start_of_clause(std::size_t i) const
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

    bool at_end_of_clause(std::size_t last) const
    {
        const Clause& clause = message_.clause_of(last - 1);
        for (std::size_t k = last; k < clause.last; ++k)
            if (tokens_[k].kind != TokenKind::mark && !message_.covers(k, Sense::filler) &&
                !message_.covers(k, Sense::yes) && !message_.covers(k, Sense::no) &&
                !message_.covers(k, Sense::now))
                return false;
        return true;
    }

    // "we do", "there is": only a whole clause says yes; "we are thinking about it" does not.
    bool needs_the_clause(const Hit& hit) const
    {
        constexpr std::string_view openers =
            "i we it they there he she so n y k true right always never immer toujours siempre "
            "jamais doch si exact 0 bestimmt sicher seguro plutot peu mixed without fine natural "
            "verdad depuis noch gut in hay a personne nada nothing nichts rien some medio fast "
            "halb "
            "positive certain deal please eigentlich kaum limited half schon on sure that that's";
        return is_among(tokens_.text(hit.first), openers) && tokens_.text(hit.first) != "sure";
    }

    void consider(const Hit& hit)
    {
        const bool start = at_start_of_clause(hit.first), end = at_end_of_clause(hit.last);
        const bool question_word = message_.asks(hit.first);
        if (question_word || (needs_the_clause(hit) && !(start && end))) return;
        const bool denial = hit.sense == Sense::no;
        if (!start && !end && !denial) return;
        int weight = start && end ? 80 : start ? 70 : end ? 50 : 45;
        if (hit.sense == Sense::yes && !start && message_.mood(hit.first).negated) return;
        if (message_.mood(hit.first).taken_back) weight -= 60;
        if (message_.mood(hit.first).somebody) weight -= 30;
        const Word word = hit.sense == Sense::yes ? Word::yes : denial ? Word::no : Word::partly;
        votes_.push_back({word, hit.first, hit.last, weight});
    }

    // Nothing said yes or no: a statement may.
    void statements()
    {
        bool negated = false;
        std::size_t at = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (message_.mood(i).negated && !message_.mood(i).taken_back && !message_.asks(i)) {
                negated = true;
                at = i;
                break;
            }
        if (negated && !message_.covers(at, Sense::unknown))
            votes_.push_back({Word::no, 0, tokens_.size(), 55});
        else if (was_once())
            votes_.push_back({Word::no, 0, tokens_.size(), 45});
        else if (claims())
            votes_.push_back({Word::yes, 0, tokens_.size(), 58});
    }

    // "we had one, but she left"
    bool was_once() const
    {
        bool past = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (message_.mood(i).now || message_.mood(i).somebody) return false;
            past = past || message_.mood(i).past;
        }
        return past && !question_.about_past &&
               (message_.has(Sense::past) && is_among(
                                                 tokens_.text(0),
                                                 "we i they it wir ich nous on "
                                                 "teniamos antes fruher"
                                             ));
    }

    // "we have a data team", "two people do that", "Salesforce since 2020"
    bool claims() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Mood& mood = message_.mood(i);
            if (mood.past || mood.planned || mood.hypothetical || mood.somebody || message_.asks(i))
                return false;
        }
        constexpr std::string_view having =
            "have has use using got haben hat nutzen verwenden gibt avons a utilisons tenemos "
            "usamos hay tengo run employ";
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), having) &&
                (tokens_.text(i) != "a" || tokens_.is(i - 1, "on")))
                return true;
        // A product answers "do you use a CRM?"; a spreadsheet is what people use without one.
        return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
            return hit.sense == Sense::tool && hit.value != "Excel" &&
                   hit.value != "Google Sheets" && !message_.mood(hit.first).past;
        });
    }

    Found count()
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

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<Vote> votes_;
};

}  // namespace

Found read_yes_no(const Message& message, const Question& question)
{
    return Ballot(message, question).run();
}

}  // namespace usher::dialog
