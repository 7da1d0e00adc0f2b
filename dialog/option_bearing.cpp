// How single words of a message bear on an option: by stem, idea, short form or initials.

#include "dialog/option_matcher.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>

#include "dialog/close_words.hpp"
#include "dialog/label_words.hpp"

namespace usher::dialog {

namespace {

constexpr int all_words = 76, together = 72, some_words = 62, one_word = 55, half_cost = 30;
constexpr int by_initials = 70;
constexpr int guess_cost = 3;

// Nothing but a joint or a mark on this side: the word is an item of a list.
bool parts_items(const Tokens& tokens, std::size_t i)
{
    return i >= tokens.size() || tokens[i].kind == TokenKind::mark ||
           is_among(
               tokens.text(i), "and und et y e or oder ou o plus sowie also too the das el la le"
           );
}

}  // namespace

bool OptionMatcher::is_a_word_of_labels(std::string_view said) const
{
    return spread([&](const OptionPhrase& phrase, std::size_t k) { return phrase.words[k] == said; }
           ) > 0;
}

int OptionMatcher::spread_of_word(std::string_view meant) const
{
    return spread([&](const OptionPhrase& phrase, std::size_t k) {
        return phrase.words[k] == meant || same_stem(phrase.words[k], meant);
    });
}

int OptionMatcher::spread_of_ideas(const Meanings& said, const Meanings& meant) const
{
    int fewest = static_cast<int>(choices_.size()) + 1;
    for (const Meaningful& idea : said) {
        if (!has(meant, idea)) continue;
        fewest = std::min(fewest, spread([&](const OptionPhrase& phrase, std::size_t k) {
                              return has(phrase.meanings[k], idea);
                          }));
    }
    return fewest;
}

bool OptionMatcher::means(std::size_t i, std::string_view meant) const
{
    const std::string_view said = tokens_[i].text;
    // "save money" names no "same questions": a short word that means something is no slip.
    const bool slip =
        close(said, meant) && (said.size() > 4 || said_[i].empty() || is_guess(said_[i]));
    return said == meant || same_stem(said, meant) || slip || begins_with(said, meant) ||
           begins_label(said, meant) || ends_label(said, meant) ||
           (said.size() >= 3 && said.size() < 5 && is_item(i) && !says_something(i) &&
            ends_compound(said, meant)) ||
           (short_forms_[i] && same_thing(said, meant));
}

bool OptionMatcher::is_item(std::size_t i) const
{
    return (i == 0 || parts_items(tokens_, i - 1)) && parts_items(tokens_, i + 1);
}

bool OptionMatcher::says_something(std::size_t i) const
{
    for (const Sense sense :
         {Sense::filler,
          Sense::yes,
          Sense::no,
          Sense::negation,
          Sense::joint,
          Sense::unknown,
          Sense::skip,
          Sense::all_of,
          Sense::none_of,
          Sense::contrast,
          Sense::planned,
          Sense::now,
          Sense::interrogative})
        if (message_.covers(i, sense)) return true;
    return is_among(tokens_.text(i), "per pro con sin por mit von bei fur the for not out all");
}

bool OptionMatcher::cut_short(std::size_t i, std::string_view meant) const
{
    const std::string_view said = tokens_[i].text;
    return said.size() >= 3 && meant.size() >= said.size() + 3 &&
           meant.substr(0, said.size()) == said &&
           (is_item(i) || (said.size() >= 5 && !message_.known(i))) &&
           (!says_something(i) || message_.clause_of(i).last <= i + 2) &&
           spread([&](const OptionPhrase& phrase, std::size_t k) {
               return phrase.words[k].substr(0, said.size()) == said;
           }) == 1;
}

void OptionMatcher::try_initials(std::size_t c, OptionMatch& best) const
{
    for (const OptionPhrase& phrase : phrases_[c]) {
        if (phrase.initials.empty()) continue;
        const int sharing = spread([&](const OptionPhrase& other, std::size_t) {
            return other.initials == phrase.initials;
        });
        if (sharing != 1) continue;
        for (const std::size_t i : words_)
            if (tokens_[i].text == phrase.initials && is_item(i) &&
                (tokens_[i].shouting || !message_.known(i)))
                take(best, by_initials, i, i + 1);
    }
}

bool OptionMatcher::begins_label(std::string_view said, std::string_view meant) const
{
    return begins_with(meant, said) && meant.size() >= said.size() + 4 &&
           spread([&](const OptionPhrase& phrase, std::size_t k) {
               return begins_with(phrase.words[k], said) || phrase.words[k] == said;
           }) == 1;
}

bool OptionMatcher::ends_compound(std::string_view said, std::string_view meant) const
{
    return meant.size() >= said.size() + 3 && meant.size() <= said.size() + 12 &&
           meant.ends_with(said) && question_.asked->kind == AskedKind::some_of &&
           spread([&](const OptionPhrase& phrase, std::size_t k) {
               return phrase.words[k].ends_with(said);
           }) == 1;
}

bool OptionMatcher::ends_label(std::string_view said, std::string_view meant) const
{
    return said.size() >= 5 && meant.size() >= said.size() + 3 && meant.ends_with(said) &&
           spread([&](const OptionPhrase& phrase, std::size_t k) {
               return phrase.words[k].ends_with(said);
           }) == 1;
}

void OptionMatcher::complete_hanging_words()
{
    constexpr std::string_view joints = "und oder u bzw sowie & + / , and";
    for (std::size_t i = 0; i + 3 < tokens_.size(); ++i) {
        const bool hangs = tokens_[i].kind == TokenKind::word && tokens_.is_mark(i + 1, "-") &&
                           !tokens_[i + 1].space_before && tokens_[i + 2].space_before &&
                           is_among(tokens_.text(i + 2), joints);
        const std::string_view whole = tokens_.text(i + 3);
        if (!hangs || whole.size() > 40 || whole.size() < 5) continue;
        for (std::size_t from = 1; from + 3 <= whole.size(); ++from) {
            const std::string word = std::string(tokens_.text(i)).append(whole.substr(from));
            const Tokens alone(word);
            Meanings meant = meanings_of(alone, {}, Parts::telling).front();
            std::erase_if(meant, [](const Meaningful& one) { return one.guessed; });
            if (meant.empty() || !meant_somewhere(meant)) continue;
            said_[i] = std::move(meant);
            break;
        }
    }
}

void OptionMatcher::keep_one_part(Meanings& said) const
{
    const auto aside = [](const Meaningful& one) { return one.aside; };
    if (std::none_of(said.begin(), said.end(), aside)) return;
    Meanings last;
    std::copy_if(said.begin(), said.end(), std::back_inserter(last), std::not_fn(aside));
    if (meant_somewhere(last) || !meant_somewhere(said))
        said = std::move(last);
    else
        std::erase_if(said, std::not_fn(aside));
}

bool OptionMatcher::meant_somewhere(const Meanings& said) const
{
    return std::any_of(said.begin(), said.end(), [&](const Meaningful& one) {
        return spread([&](const OptionPhrase& phrase, std::size_t k) {
                   return has(phrase.meanings[k], one);
               }) > 0;
    });
}

int OptionMatcher::bearing(std::size_t i, const OptionPhrase& phrase, std::size_t k) const
{
    const std::string& meant = phrase.words[k];
    const int ideas = spread_of_ideas(said_[i], phrase.meanings[k]);
    const bool shared = ideas <= static_cast<int>(choices_.size());
    const int best = !shared ? 0 : ideas == 1 ? 2 : 1;
    // Nearly all words differ, so that is looked at first.
    const bool cut = cut_short(i, meant);
    if ((!cut && !means(i, meant)) || (is_empty(meant) && !phrase.shouting[k])) return best;
    if (cut) return 2;
    if (phrase.shouting[k] && !tokens_[i].shouting && words_.size() > 1 && meant.size() <= 2)
        return best;
    // "call me" does not mean the call in "Video call".
    const bool other = !said_[i].empty() && !phrase.meanings[k].empty() && !shared &&
                       (part_of_a_phrase(phrase.meanings[k]) || part_of_a_phrase(said_[i])) &&
                       (meant_somewhere(said_[i]) || part_of_a_phrase(said_[i]));
    if (other) return best;
    const bool telling = meant.size() >= 3 || phrase.shouting[k];
    return std::max(best, spread_of_word(meant) == 1 && telling ? 2 : 1);
}

bool OptionMatcher::is_content(const OptionPhrase& phrase, std::size_t k) const
{
    const std::string& meant = phrase.words[k];
    if (meant[0] >= '0' && meant[0] <= '9') return meant.size() >= 4 || !phrase.meanings[k].empty();
    return !is_empty(meant) || phrase.shouting[k] || !phrase.meanings[k].empty();
}

bool OptionMatcher::has_heavy_words(const OptionPhrase& phrase) const
{
    for (std::size_t k = 0; k < phrase.words.size(); ++k)
        if (is_content(phrase, k) && !only_wishes(phrase.words[k])) return true;
    return false;
}

void OptionMatcher::try_words(std::size_t c, OptionMatch& best)
{
    for (const OptionPhrase& phrase : phrases_[c]) {
        int content = 0, seen = 0, distinct = 0, light = 0;
        bool guessed = true;
        std::vector<std::size_t> mentions, shared;
        const bool heavy = has_heavy_words(phrase);
        for (std::size_t k = 0; k < phrase.words.size(); ++k) {
            if (!is_content(phrase, k)) continue;
            const bool is_light = heavy && only_wishes(phrase.words[k]);
            content += !is_light;
            int bears = 0;
            for (const std::size_t i : telling_) {
                const int one = bearing(i, phrase, k);
                if (one > 0 && bears == 0) shared.push_back(i);
                if (one == 2) mentions.push_back(i);
                if (one == 2) guessed = guessed && is_guess(said_[i]);
                bears = std::max(bears, one);
            }
            seen += bears > 0 && !is_light;
            (is_light ? light : distinct) += bears == 2;
        }
        const bool most = seen * 5 >= content * 3;
        if (distinct == 0 && best.score < together && most && tell_together(c, shared)) {
            const auto [first, last] = std::minmax_element(shared.begin(), shared.end());
            take(best, together, *first, *last + 1);
            best.partial = false;
            continue;
        }
        if (distinct == 0 && (light == 0 || words_.size() > 2)) continue;
        int score = seen == content ? all_words
                    : most          ? some_words + 4 * std::min(seen, 3)
                                    : one_word;
        // "25 new hires" is no "hiring freeze", a "marketing agency" no "recruiting agency": half
        // of another word for the option is no word for it.
        if (!phrase.label && seen == 1 && content > 1) score -= half_cost;
        score -= guessed ? guess_cost : 0;
        if (score <= best.score) continue;
        std::sort(mentions.begin(), mentions.end());
        const std::size_t at = telling_mention(c, mentions);
        take(best, score, at, at + 1);
        while (best.last < tokens_.size() &&
               std::binary_search(mentions.begin(), mentions.end(), best.last))
            ++best.last;
        best.partial = true;
    }
}

bool OptionMatcher::bears_on_all(const OptionPhrase& phrase, const std::vector<std::size_t>& said)
    const
{
    return std::all_of(said.begin(), said.end(), [&](std::size_t i) {
        for (std::size_t k = 0; k < phrase.words.size(); ++k)
            if (bearing(i, phrase, k) > 0) return true;
        return false;
    });
}

bool OptionMatcher::tell_together(std::size_t c, std::vector<std::size_t> said) const
{
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
    if (said.size() < 2 || said.back() - said.front() > said.size()) return false;
    return std::none_of(phrases_.begin(), phrases_.end(), [&](const auto& phrases) {
        return &phrases != &phrases_[c] &&
               std::any_of(phrases.begin(), phrases.end(), [&](const OptionPhrase& other) {
                   return bears_on_all(other, said);
               });
    });
}

std::size_t
OptionMatcher::telling_mention(std::size_t c, const std::vector<std::size_t>& mentions) const
{
    if (question_.asked->kind == AskedKind::some_of) return mentions.back();
    for (std::size_t i = mentions.size(); i > 0; --i)
        if (!denied(c, mentions[i - 1])) return mentions[i - 1];
    return mentions.back();
}

}  // namespace usher::dialog
