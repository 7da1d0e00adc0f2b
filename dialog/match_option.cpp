// Whole phrases first, then typos, then the words that only one option has; and what denies it.

#include "dialog/match_option.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "dialog/close_words.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_denials.hpp"
#include "dialog/option_matcher.hpp"

namespace usher::dialog {

namespace {

constexpr int label_whole = 98, synonym_whole = 97, label_inside = 86, synonym_inside = 84;
constexpr int typo_cost = 8;

// The first letters of the words that count, and the capitals inside one word.
std::string initials_of(const Tokens& tokens)
{
    std::string initials;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::mark && token.text != "&") return "";
        if (token.kind != TokenKind::word || is_empty(token.text)) continue;
        const std::string_view written =
            tokens.message().substr(token.begin, token.end - token.begin);
        initials += token.text[0];
        for (std::size_t i = 1; i < written.size() && !token.shouting; ++i)
            if (written[i] >= 'A' && written[i] <= 'Z' && written[i - 1] >= 'a')
                initials += static_cast<char>(written[i] - 'A' + 'a');
    }
    return initials.size() >= 2 && initials.size() <= 4 ? initials : "";
}

}  // namespace

OptionMatcher::OptionMatcher(
    const Message& message, const Question& question, const std::vector<Choice>& choices, MatchBy by
)
    : message_(message), tokens_(message.tokens()), question_(question), choices_(choices), by_(by)
{
    said_before_.push_back(0);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        short_forms_.push_back(is_short_form(tokens_.text(i)));
        if (tokens_[i].kind == TokenKind::mark) continue;
        words_.push_back(i);
        const bool says_more = !message.covers(i, Sense::filler) &&
                               !message.covers(i, Sense::greeting) &&
                               !message.covers(i, Sense::option_word);
        said_before_.push_back(said_before_.back() + says_more);
    }
    phrases_.resize(choices.size());
    for (std::size_t c = 0; c < choices.size(); ++c) {
        for (const std::string& label : choices[c].labels)
            add(c, label, true);
        for (const std::string& also : choices[c].also)
            add(c, also, false);
    }
    if (by_ == MatchBy::meaning) {
        said_ = meanings_of(tokens_, message_.hits(), Parts::nested);
        for (Meanings& said : said_)
            keep_one_part(said);
    }
    if (by_ == MatchBy::meaning && options_are_languages()) read_language_codes(tokens_, said_);
    if (by_ == MatchBy::meaning && are_countries(choices_)) read_country_codes(message, said_);
    said_.resize(tokens_.size());
    if (by_ == MatchBy::meaning) read_places_offered(message, choices_, said_);
    if (by_ == MatchBy::meaning) complete_hanging_words();
    // What is too long or too dear is a pain where pains are offered, elsewhere a refusal.
    pains_ = question.offers("pain");
    for (const std::string_view weight : {"wichtig", "importante", "priority", "kriterium"})
        cures_ = cures_ || (pains_ && question.has_stem(weight));
    for (std::size_t i = 0; i < tokens_.size(); ++i)  // "no, wait" is no waiting time
        if (message.covers(i, Sense::correction) ||
            (message.covers(i, Sense::time_unit) && is_guess(said_[i])))  // "Monaten"
            said_[i].clear();
    std::copy_if(words_.begin(), words_.end(), std::back_inserter(telling_), [&](std::size_t i) {
        return !said_[i].empty() || !is_empty(tokens_.text(i));
    });
}

std::vector<OptionMatch> OptionMatcher::run()
{
    std::vector<OptionMatch> found;
    for (std::size_t c = 0; c < choices_.size(); ++c) {
        OptionMatch best;
        best.option = c;
        for (const OptionPhrase& phrase : phrases_[c])
            try_phrase(phrase, best);
        if (best.score == 0) try_words(c, best);
        if (best.score == 0) try_initials(c, best);
        if (best.score > 0) {
            mind_the_mood(best);
            found.push_back(best);
        }
    }
    drop_shadowed(found);
    return found;
}

void OptionMatcher::add(std::size_t choice, const std::string& text, bool label)
{
    OptionPhrase phrase;
    phrase.label = label;
    const Tokens tokens(text);
    std::vector<Meanings> meanings;
    if (by_ == MatchBy::meaning) meanings = meanings_of(tokens, find_words(tokens), Parts::all);
    meanings.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::mark) continue;
        phrase.words.emplace_back(tokens[i].text);
        phrase.shouting.push_back(tokens[i].shouting);
        phrase.meanings.push_back(std::move(meanings[i]));
        phrase.lacks = phrase.lacks || speaks_of_lack(tokens[i].text);
    }
    if (phrase.words.empty()) return;
    if (label) phrase.initials = initials_of(tokens);
    phrases_[choice].push_back(phrase);
    // "voicechat" where "Voice-Chat" is offered
    const bool initials = phrase.words.size() == 2 && phrase.shouting[0] && phrase.shouting[1];
    if (phrase.words.size() == 2 &&
        ((phrase.words[0].size() > 2 && phrase.words[1].size() > 2) || initials)) {  // "RR. HH."
        OptionPhrase joined;
        joined.label = label;
        joined.lacks = phrase.lacks;
        joined.words.push_back(phrase.words[0] + phrase.words[1]);
        joined.shouting.push_back(false);
        joined.meanings.emplace_back();
        phrases_[choice].push_back(std::move(joined));
    }
    // "Onboarding takes too long (new hires)": what stands before the bracket is enough.
    if (const std::string other = with_other_numerals(tokens); !other.empty())
        phrases_[choice].push_back(plain_phrase(other, label));
    const std::size_t bracket = text.find(" (");
    if (bracket == std::string::npos || bracket == 0) return;
    add(choice, text.substr(0, bracket), label);
    // ... and so is what stands in it: "Business hours (5d/7)".
    const std::size_t end = text.find(')', bracket);
    if (end != std::string::npos && end > bracket + 4)
        phrases_[choice].push_back(plain_phrase(text.substr(bracket + 2, end - bracket - 2), false)
        );
}

// "Phase 2" where "Phase II" is offered, and the other way round: the label so written, or nothing.
std::string OptionMatcher::with_other_numerals(const Tokens& label)
{
    constexpr std::array<std::string_view, 6> roman = {"i", "ii", "iii", "iv", "v", "vi"};
    if (label.size() < 2 || label.size() > 4) return "";
    const Token& last = label[label.size() - 1];
    std::string written;
    for (std::size_t k = 0; k < roman.size(); ++k) {
        if (last.kind == TokenKind::word && last.shouting && last.text == roman[k])
            written = std::to_string(k + 1);
        if (last.kind == TokenKind::number && last.text == std::to_string(k + 1))
            written = roman[k];
    }
    if (written.empty()) return "";
    std::string text;
    for (std::size_t i = 0; i + 1 < label.size(); ++i)
        if (label[i].kind != TokenKind::mark) text += std::string(label.text(i)) + " ";
    return text.empty() ? "" : text + written;
}

OptionPhrase OptionMatcher::plain_phrase(const std::string& text, bool label)
{
    OptionPhrase phrase;
    phrase.label = label;
    for (const Token& token : Tokens(text)) {
        if (token.kind == TokenKind::mark) continue;
        phrase.words.emplace_back(token.text);
        phrase.shouting.push_back(token.shouting);
        phrase.meanings.emplace_back();
    }
    return phrase;
}

bool OptionMatcher::means_another(std::size_t i, const Meanings& meant) const
{
    const Meanings& said = said_[i];
    if (said.empty() || meant.empty() || !part_of_a_phrase(said)) return false;
    const auto shared = [&](const Meaningful& one) { return has(meant, one); };
    if (std::any_of(said.begin(), said.end(), shared)) return false;
    return std::any_of(said.begin(), said.end(), [&](const Meaningful& one) {
        // "5 times a year" is not "Yearly", though no option says how often it is.
        const auto akin = [&](const Meaningful& other) {
            return one.sense == other.sense && family_of(one.name) == "often" &&
                   family_of(other.name) == "often";
        };
        return std::any_of(meant.begin(), meant.end(), akin) ||
               spread([&](const OptionPhrase& phrase, std::size_t k) {
                   return has(phrase.meanings[k], one);
               }) > 0;
    });
}

int OptionMatcher::typos_at(const OptionPhrase& phrase, std::size_t w) const
{
    if (w + phrase.words.size() > words_.size()) return -1;
    int typos = 0;
    for (std::size_t k = 0; k < phrase.words.size(); ++k) {
        const std::string_view said = word(w + k), meant = phrase.words[k];
        if (means_another(words_[w + k], phrase.meanings[k])) return -1;
        if (said == meant) continue;
        if (!same_stem(said, meant) && !close(said, meant)) return -1;
        const Meanings& ideas = said_[words_[w + k]];
        const bool means_itself = !ideas.empty() && !is_guess(ideas) && said.size() <= 4;
        if (!same_stem(said, meant) && means_itself) return -1;               // "save", "same"
        if (!same_stem(said, meant) && is_a_word_of_labels(said)) return -1;  // Tuesday, Thursday
        if (!same_stem(said, meant) && (is_empty(said) || said == "does")) return -1;  // "Dogs"
        typos += same_stem(said, meant) ? 0 : 1;
        if (same_stem(said, meant) && phrase.words.size() == 1 && said.size() + 2 < meant.size())
            return -1;
    }
    return typos;
}

bool OptionMatcher::whole(std::size_t w, std::size_t size) const
{
    return said_before_[w] + said_before_.back() - said_before_[w + size] == 0;
}

void OptionMatcher::try_phrase(const OptionPhrase& phrase, OptionMatch& best) const
{
    // Where several may be meant the last mention counts: "French ... no, not French".
    const bool several = question_.asked->kind == AskedKind::some_of;
    for (std::size_t w = 0; w < words_.size(); ++w) {
        const int typos = typos_at(phrase, w);
        if (typos < 0) continue;
        const std::size_t size = phrase.words.size();
        if (short_and_inside(phrase, w)) continue;
        int score = whole(w, size) ? (phrase.label ? label_whole : synonym_whole)
                                   : (phrase.label ? label_inside : synonym_inside);
        score -= typo_cost * typos;
        // A later mention beats an earlier one that was denied or taken back.
        const Mood& mood = message_.mood(words_[w]);
        if (mood.negated || mood.taken_back || mood.past) score -= 30;
        if (several && best.score > 0) score = std::max(score, best.score);
        const bool longer = score == best.score && (several || words_[w + size - 1] - words_[w] >
                                                                   best.last - 1 - best.first);
        if (score > best.score || longer) take(best, score, words_[w], words_[w + size - 1] + 1);
    }
}

bool OptionMatcher::short_and_inside(const OptionPhrase& phrase, std::size_t w) const
{
    const bool stands_out =
        tokens_[words_[w]].shouting || (w > 0 && tokens_[words_[w]].capital);  // "noch Öl"
    return phrase.words.size() == 1 && phrase.words[0].size() <= 2 && !whole(w, 1) && !stands_out;
}

void OptionMatcher::take(OptionMatch& best, int score, std::size_t first, std::size_t last)
{
    best.score = score;
    best.first = first;
    best.last = last;
}

bool OptionMatcher::options_are_languages() const
{
    int languages = 0;
    for (const auto& phrases : phrases_)
        languages += std::any_of(phrases.begin(), phrases.end(), [](const OptionPhrase& phrase) {
            return std::any_of(phrase.meanings.begin(), phrase.meanings.end(), has_language);
        });
    return languages >= 2;
}

bool OptionMatcher::denied(std::size_t c, std::size_t i) const
{
    const Mood& mood = message_.mood(i);
    const bool lacks =
        std::any_of(phrases_[c].begin(), phrases_[c].end(), [](const auto& p) { return p.lacks; });
    const bool inside = denies_itself(c, i);
    const bool several = question_.asked->kind == AskedKind::some_of;
    const bool kept = several && (only_subtracts(message_) || only_adds(message_));
    const bool taken_back = mood.taken_back && !kept;
    const bool cure = cures_ && !is_a_word_of_labels(tokens_.text(i));
    const bool negated = pains_ ? denied_before(message_, i) && !to_be_avoided(message_, i)
                                : mood.negated || not_the_one(message_, i);
    const bool wanted = is_the_condition(message_, i);
    if (wanted && !taken_back) return false;
    return taken_back || (negated && !lacks && !inside && !cure) || denied_after(message_, i) ||
           indifferent(message_, i) || denied_in_dialect(message_, i) ||
           had_already(message_, question_, i) || dropped(message_, i) ||
           (several && taken_leave_of(message_, question_, i + 1)) ||
           (several && !pains_ && no_more_of(message_, question_, i)) ||
           (several && done_by_others(message_, question_, i)) ||
           (several && !pains_ && left_to_somebody(message_, question_, i)) ||
           (several && comes_later(message_, question_, i + 1)) ||
           (several && !pains_ && set_apart(message_, question_, i)) ||
           (pains_ ? praised(message_, i) && !cures_ : found_wanting(message_, i + 1));
}

bool OptionMatcher::denies_itself(std::size_t c, std::size_t i) const
{
    const auto meant = [&](const Meaningful& one) {
        return std::any_of(phrases_[c].begin(), phrases_[c].end(), [&](const OptionPhrase& phrase) {
            return std::any_of(
                phrase.meanings.begin(),
                phrase.meanings.end(),
                [&](const Meanings& meanings) { return has(meanings, one); }
            );
        });
    };
    if (std::none_of(said_[i].begin(), said_[i].end(), meant)) return false;
    while (i > 0 && !message_.covers(i, Sense::negation) && part_of_a_phrase(said_[i]) &&
           !said_[i].empty() && has(said_[i - 1], said_[i].front()))
        --i;
    return message_.covers(i, Sense::negation);
}

void OptionMatcher::mind_the_mood(OptionMatch& match) const
{
    const Mood& mood = message_.mood(match.first);
    match.negated = denied(match.option, match.first) ||
                    (match.partial ? false : denied(match.option, match.last - 1));
    // The option's own words may deny: "No date yet", "Keine".
    for (const OptionPhrase& phrase : phrases_[match.option])
        if (!match.partial && match.first < match.last && phrase.words.size() > 1 &&
            tokens_.is(match.first, phrase.words[0]) &&
            message_.covers(match.first, Sense::negation))
            match.negated = mood.taken_back;
    // A label as the whole message is that button, also if it is a question.
    if (message_.asks(match.first) && match.score < label_whole) match.score -= 30;
}

void OptionMatcher::drop_shadowed(std::vector<OptionMatch>& found)
{
    std::erase_if(found, [&](const OptionMatch& a) {
        return std::any_of(found.begin(), found.end(), [&](const OptionMatch& b) {
            const bool inside = a.first >= b.first && a.last <= b.last;
            const bool longer = b.last - b.first > a.last - a.first;
            return a.option != b.option && inside &&
                   ((longer && !b.partial) || (b.score > a.score && a.partial));
        });
    });
}

std::vector<OptionMatch> match_options(
    const Message& message, const Question& question, const std::vector<Choice>& choices, MatchBy by
)
{
    return OptionMatcher(message, question, choices, by).run();
}

}  // namespace usher::dialog
