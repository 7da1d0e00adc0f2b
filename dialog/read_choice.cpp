// Labels and synonyms first; then positions, bands of numbers, and words for sets.

#include "dialog/read_choice.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "dialog/match_option.hpp"
#include "dialog/quantity.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {

namespace {

using rules::Amount;

class Picker {
  public:
    Picker(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          choices_(question.asked->choices),
          several_(
              question.asked->kind == AskedKind::some_of || question.asked->kind == AskedKind::tools
          )
    {
    }

    Found run()
    {
        if (choices_.empty() || tokens_.empty()) return {};
        matches_ = match_options(message_, choices_);
        if (Found found = whole_label(); found.answer) return found;
        if (Found found = positions(); found.answer) return found;
        if (Found found = sets(); found.answer) return found;
        if (Found found = bands(); found.answer || !found.likely.empty()) return found;
        if (Found found = several_ ? named_set() : named_one();
            found.answer || !found.likely.empty())
            return found;
        if (Found found = yes_or_no(); found.answer) return found;
        return none();
    }

  private:
    Found answer(
        std::vector<std::size_t> options,
        std::size_t first,
        std::size_t last,
        std::string rule,
        int confidence
    ) const
    {
        ChoicesSaid said;
        std::sort(options.begin(), options.end());
        for (const std::size_t option : options)
            said.names.push_back(choices_[option].name);
        Found found;
        found.answer = reading_of(message_, first, last, std::move(said), std::move(rule));
        found.answer->confidence = confidence;
        found.first = first;
        found.last = last;
        return found;
    }

    Found whole_label() const
    {
        for (const OptionMatch& match : matches_)
            if (match.score >= 97)
                return answer({match.option}, match.first, match.last, "label", match.score);
        return {};
    }

    // ---- "the second one", "b", "option 3": only if hardly anything else is said

    Found positions() const
    {
        std::vector<std::size_t> picked;
        int others = 0;
        bool named = false;
        std::size_t first = tokens_.size(), last = 0;
        for (std::size_t i = 0; i < tokens_.size();) {
            std::size_t next = i + 1;
            if (const std::optional<std::size_t> option = position_at(i, next)) {
                picked.push_back(*option);
                first = std::min(first, i);
                last = next;
            } else if (message_.covers(i, Sense::option_word)) {
                named = true;
            } else if (tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler) &&
                       !message_.covers(i, Sense::joint) && !message_.covers(i, Sense::range_to)) {
                ++others;
            }
            i = next;
        }
        if (picked.empty() || others > (named ? 2 : 0) || (!several_ && picked.size() > 1))
            return {};
        return answer(picked, first, last, "position", 88);
    }

    std::optional<std::size_t> position_at(std::size_t i, std::size_t& next) const
    {
        if (const Hit* hit = message_.at(i, Sense::ordinal)) {
            const Amount place = amount_of(hit->value) / rules::one_unit;
            next = hit->last;
            if (place == -3)
                return choices_.size() % 2 == 1 ? std::optional(choices_.size() / 2) : std::nullopt;
            return place > 0 ? valid(static_cast<std::size_t>(place - 1))
                             : valid(choices_.size() - (place == 0 ? 1u : 2u));
        }
        const std::string_view text = tokens_[i].text;
        if (tokens_[i].kind == TokenKind::word && text.size() == 1 && text[0] >= 'a' &&
            text[0] <= 'j' && !(text == "a" && tokens_.size() > 2))
            return valid(static_cast<std::size_t>(text[0] - 'a'));
        if (numbers_mean_bands()) return std::nullopt;
        if (tokens_[i].kind == TokenKind::number && text.size() == 1)
            return valid(static_cast<std::size_t>(text[0] - '1'));
        if (const Hit* hit = message_.at(i, Sense::digit_word)) {
            const Amount place = amount_of(hit->value) / rules::one_unit;
            if (place >= 1 && (hit->value != "1" || tokens_.size() <= 3))
                return valid(static_cast<std::size_t>(place - 1));
        }
        return std::nullopt;
    }

    std::optional<std::size_t> valid(std::size_t option) const
    {
        return option < choices_.size() ? std::optional(option) : std::nullopt;
    }

    // ---- all, none, both, all but

    bool alone(const Hit& hit) const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
                !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
                !message_.covers(i, Sense::no))
                return false;
        return true;
    }

    std::vector<std::size_t> real_options() const
    {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (!is_none_option(i) && !choices_[i].all_others) all.push_back(i);
        return all;
    }

    Found sets() const
    {
        if (!several_) return {};
        for (const Hit& hit : message_.hits()) {
            if (message_.mood(hit.first).taken_back) continue;
            if (hit.sense == Sense::all_but) return all_but(hit);
            const bool both = hit.sense == Sense::both_of && real_options().size() == 2;
            if ((hit.sense == Sense::all_of || both) && alone(hit))
                return answer(real_options(), hit.first, hit.last, "set", 90);
        }
        return {};
    }

    Found all_but(const Hit& hit) const
    {
        std::vector<std::size_t> kept = real_options();
        bool dropped = false;
        for (const OptionMatch& match : matches_)
            if (match.first >= hit.last && match.score >= 40)
                dropped = std::erase(kept, match.option) > 0 || dropped;
        for (std::size_t i = hit.last, next = i; i < tokens_.size(); i = next) {
            next = i + 1;
            if (const auto option = position_at(i, next))
                dropped = std::erase(kept, *option) > 0 || dropped;
        }
        return dropped ? answer(kept, hit.first, tokens_.size(), "set", 85) : Found();
    }

    bool is_none_option(std::size_t option) const
    {
        if (choices_[option].none_of_these) return true;
        for (const std::string& label : choices_[option].labels) {
            const Tokens words(label);
            const std::vector<Hit> hits = find_words(words);
            for (const Hit& hit : hits)
                if (hit.sense == Sense::none_of && hit.first == 0 &&
                    (hit.last >= words.size() || words.size() <= 4))
                    return true;
        }
        return false;
    }

    Found none() const
    {
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::none_of && hit.sense != Sense::neither_of) continue;
            if (!alone(hit) || message_.mood(hit.first).taken_back) continue;
            for (std::size_t i = 0; i < choices_.size(); ++i)
                if (is_none_option(i)) return answer({i}, hit.first, hit.last, "none", 85);
            return answer({}, hit.first, hit.last, "none", 82);
        }
        return {};
    }

    // ---- labels and synonyms inside a sentence

    Found named_one() const
    {
        std::vector<Candidate> candidates;
        for (const OptionMatch& match : matches_) {
            Candidate candidate;
            candidate.score = match.score + (match.negated ? -70 : 0) + mood(match);
            Found one = answer({match.option}, match.first, match.last, "label", match.score);
            candidate.reading = *one.answer;
            candidate.first = match.first;
            candidate.last = match.last;
            candidates.push_back(std::move(candidate));
        }
        return choose(std::move(candidates));
    }

    int mood(const OptionMatch& match) const
    {
        const Mood& mood = message_.mood(match.first);
        int score = 0;
        score -= mood.past && !question_.about_past ? 35 : 0;
        score -= mood.somebody ? 40 : 0;
        score -= mood.taken_back ? 40 : 0;
        score += mood.now ? 10 : 0;
        return score;
    }

    Found named_set() const
    {
        std::vector<std::size_t> picked;
        std::size_t first = tokens_.size(), last = 0;
        int least = 100;
        for (const OptionMatch& match : matches_) {
            if (match.negated || match.score + mood(match) < score_accepted) continue;
            picked.push_back(match.option);
            first = std::min(first, match.first);
            last = std::max(last, match.last);
            least = std::min(least, match.score);
        }
        if (picked.empty()) return {};
        return answer(picked, first, last, "label", least);
    }

    // ---- bands: "120" under "100 to 500 people"

    struct Band {
        std::optional<Amount> low, high;
        bool known = false;
    };

    static Band band_of(const std::string& label)
    {
        const Message message(label, "en");
        const std::vector<Quantity> quantities = find_quantities(message);
        Band band;
        for (const Quantity& quantity : quantities) {
            if (quantity.odd || (quantity.single() && quantities.size() > 1)) continue;
            band = {quantity.low, quantity.high, true};
            break;
        }
        return band;
    }

    bool numbers_mean_bands() const
    {
        return std::count_if(choices_.begin(), choices_.end(), [](const Choice& choice) {
                   return !choice.labels.empty() && band_of(choice.labels[0]).known;
               }) >= 2;
    }

    Found bands() const
    {
        if (!numbers_mean_bands()) return {};
        std::vector<Candidate> candidates;
        for (const Quantity& quantity : find_quantities(message_)) {
            if (quantity.odd || quantity.article) continue;
            for (std::size_t i = 0; i < choices_.size(); ++i) {
                const Band band = band_of(choices_[i].labels[0]);
                if (!band.known || !inside(quantity, band)) continue;
                Candidate candidate;
                candidate.score =
                    80 + mood_score(message_, question_, quantity.first, quantity.last);
                candidate.first = quantity.cue;
                candidate.last = quantity.last;
                candidate.reading =
                    *answer({i}, quantity.cue, quantity.last, "band", candidate.score).answer;
                candidates.push_back(std::move(candidate));
            }
        }
        return choose(std::move(candidates));
    }

    static bool inside(const Quantity& quantity, const Band& band)
    {
        if (quantity.single())
            return (!band.low || *quantity.low >= *band.low) &&
                   (!band.high || *quantity.low <= *band.high);
        const bool low = !band.low || (quantity.low && *quantity.low >= *band.low);
        const bool high = !band.high || (quantity.high && *quantity.high <= *band.high);
        return low && high;
    }

    // ---- "yes" under "Yes, 20% or more" / "No"

    Found yes_or_no() const
    {
        for (const Sense sense : {Sense::no, Sense::yes}) {
            const Hit* hit = message_.within(0, std::min<std::size_t>(3, tokens_.size()), sense);
            if (!hit) continue;
            std::vector<std::size_t> fitting;
            for (std::size_t i = 0; i < choices_.size(); ++i)
                for (const std::string& label : choices_[i].labels) {
                    const Tokens words(label);
                    const std::vector<Hit> hits = find_words(words);
                    if (std::any_of(hits.begin(), hits.end(), [&](const Hit& h) {
                            return h.first == 0 && h.sense == sense;
                        })) {
                        fitting.push_back(i);
                        break;
                    }
                }
            if (fitting.size() == 1) return answer(fitting, hit->first, hit->last, "yes_no", 75);
        }
        return {};
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Choice>& choices_;
    bool several_;
    std::vector<OptionMatch> matches_;
};

}  // namespace

Found read_choice(const Message& message, const Question& question)
{
    return Picker(message, question).run();
}

}  // namespace usher::dialog
