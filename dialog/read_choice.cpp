// Labels and synonyms first; then positions, bands of numbers, and words for sets.

#include "dialog/read_choice.hpp"

#include "dialog/choice_bands.hpp"

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
          ),
          bands_(options_are_bands(question))
    {
    }

    Found run()
    {
        if (choices_.empty() || tokens_.empty()) return {};
        matches_ = match_options(message_, choices_);
        if (Found found = whole_label(); found.answer) return found;
        if (Found found = first_few(); found.answer) return found;
        if (Found found = positions(); found.answer) return found;
        if (Found found = sets(); found.answer) return found;
        if (Found found = read_bands(message_, question_); found.answer || !found.likely.empty())
            return found;
        if (Found found = read_spans(message_, question_); found.answer) return found;
        if (Found found = several_ ? named_set() : named_one();
            found.answer || !found.likely.empty())
            return found;
        if (Found found = yes_or_no(); found.answer) return found;
        if (Found found = unsure(); found.answer) return found;
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
            if (const auto row = digits_in_a_row(i); !row.empty()) {
                picked.insert(picked.end(), row.begin(), row.end());
                first = std::min(first, i);
                last = next;
            } else if (const std::optional<std::size_t> option = position_at(i, next)) {
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

    // "1,2,3" typed without spaces is one number to the scanner.
    std::vector<std::size_t> digits_in_a_row(std::size_t i) const
    {
        std::vector<std::size_t> picked;
        if (tokens_[i].kind != TokenKind::number || !several_) return picked;
        const std::string_view text = tokens_[i].text;
        for (std::size_t k = 0; k < text.size(); ++k) {
            if (k % 2 == 1 ? text[k] != ',' && text[k] != '.' : text[k] < '1' || text[k] > '9')
                return {};
            if (k % 2 == 0) picked.push_back(static_cast<std::size_t>(text[k] - '1'));
        }
        const bool all = std::all_of(picked.begin(), picked.end(), [&](std::size_t option) {
            return option < choices_.size();
        });
        return picked.size() >= 2 && all ? picked : std::vector<std::size_t>();
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
            text[0] <= 'j' && !(text == "a" && !letters_only()))
            return valid(static_cast<std::size_t>(text[0] - 'a'));
        if (bands_) return std::nullopt;
        if (tokens_[i].kind == TokenKind::number && text.size() == 1)
            return valid(static_cast<std::size_t>(text[0] - '1'));
        if (const Hit* hit = message_.at(i, Sense::digit_word)) {
            const Amount place = amount_of(hit->value) / rules::one_unit;
            if (place >= 1 && (hit->value != "1" || tokens_.size() == 1))
                return valid(static_cast<std::size_t>(place - 1));
        }
        return std::nullopt;
    }

    // "a and c", "a, b": nothing but letters and joints.
    bool letters_only() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind == TokenKind::word && tokens_[i].text.size() > 1 &&
                !message_.covers(i, Sense::joint) && !message_.covers(i, Sense::range_to))
                return false;
        return true;
    }

    std::optional<std::size_t> valid(std::size_t option) const
    {
        return option < choices_.size() ? std::optional(option) : std::nullopt;
    }

    std::size_t count_at(std::size_t i) const
    {
        if (i >= tokens_.size()) return 0;
        if (tokens_[i].kind == TokenKind::number && tokens_[i].text.size() == 1)
            return static_cast<std::size_t>(tokens_[i].text[0] - '0');
        if (tokens_.is(i, "beiden") || tokens_.is(i, "beide")) return 2;
        const Hit* count = message_.at(i, Sense::digit_word);
        return count ? static_cast<std::size_t>(amount_of(count->value) / rules::one_unit) : 0;
    }

    // "the first two", "die letzten drei": how many from which end.
    Found first_few() const
    {
        if (!several_) return {};
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const Hit* end = message_.at(i, Sense::ordinal);
            if (!end || (end->value != "1" && end->value != "0")) continue;
            // The count stands on either side: "the first two", "les deux premiers".
            std::size_t many = count_at(end->last);
            if (many == 0 && i > 0) many = count_at(i - 1);
            if (many < 2 || many > choices_.size()) continue;
            std::vector<std::size_t> picked(many);
            const bool from_start = end->value == "1";
            std::iota(picked.begin(), picked.end(), from_start ? 0 : choices_.size() - many);
            return answer(picked, i, end->last + 1u, "position", 88);
        }
        return {};
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

    // "Weiß noch nicht" may be one of the answers.
    Found unsure() const
    {
        if (!message_.has(Sense::unknown)) return {};
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const Message label(choices_[i].labels[0], question_.asked->language);
            if (label.covers(0, Sense::unknown)) return answer({i}, 0, tokens_.size(), "set", 85);
        }
        return {};
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
        score -= mood.planned && several_ && !question_.about_plans && planned_before(match) ? 35 : 0;
        score -= mood.taken_back ? 40 : 0;
        score += mood.now ? 10 : 0;
        return score;
    }

    // "we plan to add chat"
    bool planned_before(const OptionMatch& match) const
    {
        const Clause& clause = message_.clause_of(match.first);
        return message_.within(clause.first, match.first, Sense::planned) != nullptr;
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
    bool bands_;  // the options are bands of numbers: "3" is an amount, not the third
    std::vector<OptionMatch> matches_;
};

}  // namespace

Found read_choice(const Message& message, const Question& question)
{
    return Picker(message, question).run();
}

}  // namespace usher::dialog
