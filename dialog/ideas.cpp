// Words are compared without their endings, which serves four languages well enough: what is
// wrongly equal ("sale" and "sales") hardly ever matters between the few options of one question.

#include "dialog/ideas.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "dialog/close_words.hpp"
#include "dialog/unexplained.hpp"
#include "dialog/vocabulary/ideas.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t longest_phrase = 6;     // words
constexpr std::size_t shortest_compound = 8;  // letters: "Bürostuhl"
constexpr std::size_t shortest_part = 5;
constexpr std::size_t shortest_typo = 6;
constexpr std::size_t sure_with_two_typos = 10;

// The word without its ending: "Kosten" and "Kost", "deliveries" and "delivery".
std::string stem(std::string_view word)
{
    std::string stem(word);
    if (std::any_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return stem;
    for (int cut = 0; cut < 3 && !stem.empty(); ++cut) {
        const std::size_t keep = stem.back() == 's' ? 3 : 4;
        constexpr std::string_view endings = "senroax";
        if (stem.size() <= keep || endings.find(stem.back()) == std::string_view::npos) break;
        stem.pop_back();
    }
    if (stem.size() > 4 && stem.back() == 'y') stem.back() = 'i';
    return stem;
}

std::string spelled_out(std::string_view words)
{
    std::string spelled;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view two = words.substr(i, 2);
        const bool umlaut = two == "ä" || two == "ö" || two == "ü";
        if (umlaut) {
            spelled += two == "ä" ? "ae" : two == "ö" ? "oe" : "ue";
            ++i;
        } else {
            spelled += words[i];
        }
    }
    return spelled;
}

// Which letters a word has, whatever their order: tells words apart before typos are counted.
std::uint32_t letters_of(std::string_view word)
{
    std::uint32_t letters = 0;
    for (const char c : word)
        letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
    return letters;
}

// Words of every day whose stem is also that of a rarer one ("was" and "Wasser"): they mean an idea
// only if a table has them as they are.
bool is_everyday(std::string_view word)
{
    constexpr std::string_view more =
        "bien kind faire fair wollen will hatte same seen sense rest cost avoir cher see";
    return is_small_word(word) || is_among(word, more);
}

struct Known {
    std::string stem;
    std::uint32_t letters;
};

class Ideas {
  public:
    Ideas()
    {
        using namespace vocabulary;
        for (const auto& table :
             {ideas_of_business(),
              ideas_of_reasons(),
              ideas_of_degrees(),
              ideas_of_trades(),
              ideas_of_offices(),
              ideas_of_labels()})
            for (const IdeaWords& line : table)
                add_line(line);
        add_frequencies();
    }

    const std::vector<std::string_view>* named(const std::string& stems) const
    {
        const auto found = phrases_.find(stems);
        return found == phrases_.end() ? nullptr : &found->second;
    }

    // Is the folded word in a table, ending and all?
    bool has_exactly(std::string_view word) const { return exact_.contains(std::string(word)); }

    // The known word that a long one ends with: in German the last part says what it is.
    const std::vector<std::string_view>* end_of(std::string_view word) const
    {
        // What stands before it is a word too: "Schwager" ends with no "wager".
        for (std::size_t from = std::max<std::size_t>(3, word.find_first_of("aeiouy") + 1);
             from + shortest_part <= word.size();
             ++from)
            if (const auto* ideas = named(stem(word.substr(from)))) return ideas;
        return nullptr;
    }

    // The known word that a long one begins with.
    const std::vector<std::string_view>* begin_of(std::string_view word) const
    {
        for (std::size_t size = word.size() - 3; size >= shortest_part; --size)
            if (const auto* ideas = named(stem(word.substr(0, size)))) return ideas;
        return nullptr;
    }

    const std::vector<std::string_view>* near(std::string_view word) const
    {
        const std::string said = stem(word);
        const std::vector<std::string_view>* found = nullptr;
        const auto first = static_cast<unsigned char>(said[0]);
        const int most = said.size() < sure_with_two_typos ? 1 : 2;
        const std::uint32_t letters = letters_of(said);
        // A typo changes the length by one, and two letters of the set at most.
        const std::size_t off = static_cast<std::size_t>(most);
        const auto& by_size = by_letter_[first];
        for (std::size_t size = std::max(said.size() - off, shortest_typo - 1);
             size <= said.size() + off && size < by_size.size();
             ++size)
            for (const Known& known : by_size[size]) {
                if (std::popcount(letters ^ known.letters) > 2 * most ||
                    distance(said, known.stem, most) > most)
                    continue;
                const auto* ideas = named(known.stem);
                if (found && *found != *ideas) return nullptr;  // could be either
                found = ideas;
            }
        return found;
    }

  private:
    void add_line(const vocabulary::IdeaWords& line)
    {
        each_part(line.words, [&](std::string_view phrase) {
            add(phrase, line.idea);
            if (const std::string other = spelled_out(phrase); other != phrase)
                add(other, line.idea);
        });
    }

    // "4 times a year", "cuatro veces al año", "alle 3 Monate": so often a year is an idea of its
    // own, also where no label has it ("5 times a year" is not once a year).
    void add_frequencies()
    {
        constexpr std::array counts = {
            "2,two,zwei,deux,dos",
            "3,three,drei,trois,tres",
            "4,four,vier,quatre,cuatro",
            "5,five,fünf,cinq,cinco",
            "6,six,sechs,seis",
            "8,eight,acht,huit,ocho",
            "10,ten,zehn,dix,diez",
            "12,twelve,zwölf,douze,doce"};
        constexpr std::array a_year = {2, 3, 4, 5, 6, 8, 10, 12};
        constexpr std::array times = {
            " times a year",
            " times per year",
            " x a year",
            " x per year",
            " mal im jahr",
            " mal pro jahr",
            " x im jahr",
            " x pro jahr",
            " fois par an",
            " fois l an",
            " x par an",
            " veces al año",
            " veces por año",
            " x al año"};
        for (std::size_t n = 0; n < counts.size(); ++n)
            each_part(counts[n], [&](std::string_view count) {
                for (const std::string_view often : times)
                    add(std::string(count) + std::string(often), so_often(a_year[n]));
                for (const std::string_view months : {" months", " monate", " mois", " meses"})
                    for (const std::string_view every : {"every ", "alle ", "tous les ", "cada "})
                        if (12 % a_year[n] == 0)
                            add(std::string(every) + std::string(count) + std::string(months),
                                so_often(12 / a_year[n]));
            });
    }

    static std::string_view so_often(int a_year)
    {
        switch (a_year) {
        case 1:
            return "often:yearly";
        case 2:
            return "often:halfyearly";
        case 4:
            return "often:quarterly";
        case 12:
            return "often:monthly";
        default:
            return "often:severalyearly";
        }
    }

    static void each_part(std::string_view line, const auto& use)
    {
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t comma = std::min(line.find(',', begin), line.size());
            use(line.substr(begin, comma - begin));
            begin = comma + 1;
        }
    }

    void add(std::string_view phrase, std::string_view idea)
    {
        std::string stems;
        std::size_t words = 0;
        const Tokens tokens(phrase);
        for (const Token& token : tokens) {
            if (token.kind == TokenKind::mark) continue;
            stems += (stems.empty() ? "" : " ") + stem(token.text);
            ++words;
        }
        if (stems.empty() || words > longest_phrase) return;
        if (words == 1 && is_everyday(tokens.text(0))) exact_.emplace(tokens.text(0));
        auto& ideas = phrases_[stems];
        if (std::find(ideas.begin(), ideas.end(), idea) != ideas.end()) return;
        if (words == 1 && ideas.empty()) {
            auto& by_size = by_letter_[static_cast<unsigned char>(stems[0])];
            if (by_size.size() <= stems.size()) by_size.resize(stems.size() + 1);
            by_size[stems.size()].push_back({stems, letters_of(stems)});
        }
        ideas.push_back(idea);
    }

    std::unordered_map<std::string, std::vector<std::string_view>> phrases_;
    std::unordered_set<std::string> exact_;  // of the everyday words
    std::array<std::vector<std::vector<Known>>, 256> by_letter_;  // and by the stem's length
};

const Ideas& known_ideas()
{
    static const Ideas only;
    return only;
}

class Finder {
  public:
    Finder(const Tokens& tokens, Parts parts) : tokens_(tokens), parts_(parts)
    {
        stems_.reserve(tokens.size());
        for (const Token& token : tokens)
            stems_.push_back(token.kind == TokenKind::mark ? std::string() : stem(token.text));
        known_.resize(tokens.size(), false);
    }

    std::vector<Idea> run()
    {
        for (std::size_t first = 0; first < tokens_.size(); ++first)
            if (!stems_[first].empty()) find_phrase(first);
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (!known_[i] && is_word(i)) guess(i);
        return std::move(found_);
    }

  private:
    using Names = std::vector<std::string_view>;

    bool is_word(std::size_t i) const
    {
        return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() <= 40;
    }

    bool joins(std::size_t mark) const
    {
        return is_among(tokens_.text(mark), "- / & ' + .") && !tokens_[mark].space_before;
    }

    const Names* word_at(std::size_t i) const
    {
        const Names* names = known_ideas().named(stems_[i]);
        const std::string_view word = tokens_.text(i);
        return names && is_everyday(word) && !known_ideas().has_exactly(word) ? nullptr : names;
    }

    // The longest phrase from the word.
    void find_phrase(std::size_t first)
    {
        std::string phrase;
        std::size_t words = 0, last = 0;
        const Names* best = nullptr;
        for (std::size_t i = first; i < tokens_.size() && words < longest_phrase; ++i) {
            if (stems_[i].empty()) {
                if (!joins(i)) break;
                continue;
            }
            phrase += (words == 0 ? "" : " ") + stems_[i];
            ++words;
            const Names* names = words == 1 ? word_at(i) : known_ideas().named(phrase);
            if (names) {
                best = names;
                last = i + 1;
            }
        }
        if (!best || last <= covered_) return;  // within a longer one
        covered_ = last;
        take(*best, first, last, false, false);
        std::fill(
            known_.begin() + static_cast<std::ptrdiff_t>(first),
            known_.begin() + static_cast<std::ptrdiff_t>(last),
            true
        );
        if (parts_ == Parts::nested) find_nested(first, last);
    }

    void find_nested(std::size_t first, std::size_t last)
    {
        for (std::size_t i = first; i < last; ++i) {
            const bool alone = first + 1 == last;
            if (stems_[i].empty() || !is_word(i)) continue;
            const bool compound = alone && tokens_[i].text.size() >= shortest_compound;
            const Names* names = compound ? known_ideas().end_of(tokens_[i].text)
                                 : alone  ? nullptr
                                          : word_at(i);
            if (names) take(*names, i, i + 1, true, true);
        }
    }

    // By the parts of a compound, or as a typo.
    void guess(std::size_t i)
    {
        const std::string_view word = tokens_[i].text;
        const Names* names = nullptr;
        if (word.size() >= shortest_compound) {
            names = known_ideas().end_of(word);
            const Names* first =
                !names || parts_ != Parts::telling ? known_ideas().begin_of(word) : nullptr;
            if (names && first) take(*first, i, i + 1, true, true);
            names = names ? names : first;
        }
        if (!names && word.size() >= shortest_typo && !is_everyday(word))
            names = known_ideas().near(word);
        if (names) take(*names, i, i + 1, true, false);
    }

    void take(const Names& names, std::size_t first, std::size_t last, bool guessed, bool aside)
    {
        for (const std::string_view name : names)
            found_.push_back({name, first, last, guessed, aside});
    }

    const Tokens& tokens_;
    Parts parts_;
    std::vector<std::string> stems_;
    std::vector<bool> known_;
    std::size_t covered_ = 0;
    std::vector<Idea> found_;
};

}  // namespace

std::vector<Idea> find_ideas(const Tokens& tokens, Parts parts)
{
    return Finder(tokens, parts).run();
}

std::string_view family_of(std::string_view idea) { return idea.substr(0, idea.find(':')); }

}  // namespace usher::dialog
