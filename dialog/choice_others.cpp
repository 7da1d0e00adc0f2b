// "The others", "something else", and what is left over: options that are picked by what they are
// not.

#include <algorithm>

#include "dialog/asking_back.hpp"
#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"

namespace usher::dialog {

bool Picker::is_another_name() const
{
    std::size_t names = 0, words = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::filler)) continue;
        ++words;
        const bool capital = tokens_[i].capital && tokens_[i].text.size() >= 4;
        names += capital && !message_.known(i) && find_ideas_in(tokens_.text(i)).empty();
    }
    if (names == 0 || words != names || words > 2) return false;
    const auto known = std::count_if(choices_.begin(), choices_.end(), [](const Choice& one) {
        return !find_ideas(Tokens(one.labels[0])).empty();
    });
    return static_cast<std::size_t>(known) * 2 <= choices_.size();
}

std::vector<Idea> Picker::find_ideas_in(std::string_view word) { return find_ideas(Tokens(word)); }

const std::vector<Idea>& Picker::ideas_said() const
{
    if (!ideas_said_) ideas_said_ = find_ideas(tokens_);
    return *ideas_said_;
}

Found Picker::sharing(std::size_t token, const Meanings& said) const
{
    constexpr int shared_word = 40;  // percent
    Found found;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const Tokens label(choices_[i].labels[0]);
        const std::vector<Idea> ideas = find_ideas(label);
        const bool same_word = !is_empty(tokens_.text(token)) &&
                               std::any_of(label.begin(), label.end(), [&](const Token& word) {
                                   return word.text == tokens_.text(token);
                               });
        const bool same_idea = std::any_of(ideas.begin(), ideas.end(), [&](const Idea& idea) {
            return has(said, {Sense::senses_end, idea.name, false, false});
        });
        if (same_word || same_idea)
            found.likely.push_back(*answer({i}, token, token + 1, "label", shared_word).answer);
    }
    return found;
}

Found Picker::something_else() const
{
    const auto other = other_option(choices_);
    if (!other || is_named(score_accepted) || message_.only_asks() || is_one_question(message_))
        return {};
    if (is_another_name() && matches_.empty())
        return answer({*other}, 0, tokens_.size(), "other", 60);
    const auto away = [&](const OptionMatch& match) { return turned_away(match) > 0; };
    if (std::any_of(matches_.begin(), matches_.end(), away)) return {};  // "evaluating Workday"
    const auto said = meanings_of(tokens_, message_.hits());
    Found another;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.past || mood.taken_back || message_.asks(i)) continue;
        // "HR" under "I lead HR" and "HR operations" is one of the two.
        if (Found found = sharing(i, said[i]); !found.likely.empty()) return found;
        for (const Meaningful& one : said[i])
            if (!another.answer && one.sense == Sense::senses_end && !one.guessed &&
                question_.offers(family_of(one.name)))
                another = answer({*other}, i, i + 1, "other", 70);
    }
    return another;
}

std::size_t Picker::others_at() const
{
    constexpr std::string_view these =
        "lo the all den der die das dem alle allen les le los las el todos todas todo tous toutes "
        "everything both y und and et";
    constexpr std::string_view others = "rest remaining others other else andere ubrigen anderen "
                                        "restlichen restliche ubrige andere "
                                        "demas resto otros otras autres reste restants restantes";
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (!is_among(tokens_.text(i), others) || message_.asks(i) ||
            message_.covers(i, Sense::all_but))
            continue;
        // "les trois autres"
        const bool counted = i > 1 && message_.covers(i - 1, Sense::digit_word);
        const std::size_t before = counted ? i - 2 : i - 1;
        const bool bare = message_.clause_of(i).first == i && tokens_.is(i, "rest");
        if (bare || (i > 0 && is_among(tokens_.text(before), these))) return i;
    }
    return tokens_.size();
}

Found Picker::the_others() const
{
    const std::size_t at = others_at();
    if (at == tokens_.size()) return {};
    const Clause& clause = message_.clause_of(at);
    std::vector<std::size_t> rest = real_options(), named;
    bool all_denied = true;
    for (const OptionMatch& match : matches_) {
        if (match.score < 40 || (match.first <= at && match.last > at)) continue;
        std::erase(rest, match.option);
        all_denied = all_denied && match.negated;
        if (!match.negated) named.push_back(match.option);
    }
    if (rest.size() == real_options().size() || rest.empty()) return {};
    // "Only the cleaning, the rest we do ourselves"
    for (std::size_t i = 0; i < clause.first && !named.empty(); ++i)
        if (is_among(
                tokens_.text(i), "only just nur bloss lediglich seulement uniquement solo solamente"
            ))
            return {};
    const Tone tone = tone_of(clause, at);
    if (tone == Tone::refused) return {};
    if (clause_has(clause, "too also auch aussi tambien ebenfalls egalement well") && !all_denied)
        return answer(real_options(), at, at + 1, "set", 75);
    if (all_denied || tone == Tone::wanted) return answer(rest, at, at + 1, "set", 78);
    if (clause.first > 0 && clause.last > at + 2 && is_plain_until(clause.first)) return {};
    Found found;
    found.likely.push_back(*answer(named, at, at + 1, "set", 40).answer);
    found.likely.push_back(*answer(rest, at, at + 1, "set", 40).answer);
    return found;
}

Found Picker::the_other_one() const
{
    constexpr std::string_view these = "the el la l le der die das den dem";
    constexpr std::string_view other = "other otro otra autre andere anderen remaining restante";
    if (matches_.empty()) return {};
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        const Clause& clause = message_.clause_of(i);
        std::size_t end = i + 1 + (is_among(tokens_.text(i + 1), "one please bitte") ? 1 : 0);
        while (end < clause.last && tokens_[end].kind == TokenKind::mark)
            ++end;
        if (!is_among(tokens_.text(i), other) || !is_among(tokens_.text(i - 1), these) ||
            end < clause.last || clause.asks || message_.mood(i).negated || message_.mood(i).past)
            continue;
        std::vector<std::size_t> rest = real_options();
        for (const OptionMatch& match : matches_)
            if (match.last <= i && match.score >= score_accepted) std::erase(rest, match.option);
        if (rest.size() == 1) return answer(rest, i - 1, end, "rest", 75);
    }
    return {};
}

Found Picker::the_rest() const
{
    if (several_ || matches_.empty()) return {};
    std::vector<std::size_t> kept = real_options();
    if (kept.size() != choices_.size()) return {};
    std::erase_if(kept, [&](std::size_t i) {  // "Don't know yet" is no rest
        const Message label(choices_[i].labels[0], question_.asked->language);
        return label.covers(0, Sense::unknown);
    });
    for (const OptionMatch& match : matches_) {
        if (!match.negated || match.score < score_accepted) return {};
        std::erase(kept, match.option);
    }
    if (kept.size() != 1) return {};
    return answer(kept, matches_[0].first, matches_[0].last, "rest", 65);
}

}  // namespace usher::dialog
