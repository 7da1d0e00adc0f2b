// Words are compared without their endings, which serves four languages well enough: what is
// wrongly equal ("sale" and "sales") hardly ever matters between the few options of one question.

#include "dialog/known_ideas.hpp"

#include <array>
#include <bit>

#include "dialog/close_words.hpp"
#include "dialog/tokens.hpp"
#include "dialog/unexplained.hpp"
#include "dialog/vocabulary/plain_words.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t longest_phrase = 6;  // words
constexpr std::size_t shortest_part = 5;   // letters
constexpr std::size_t sure_with_two_typos = 10;
constexpr std::size_t longest_word = 48;  // longer ones are no typos

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

std::size_t group_of(char first, std::size_t size)
{
    return static_cast<unsigned char>(first) * (longest_word + 1) + size;
}

void each_part(std::string_view line, const auto& use)
{
    for (std::size_t begin = 0; begin < line.size();) {
        begin = std::min(line.find_first_not_of(' ', begin), line.size());
        const std::size_t comma = std::min(line.find(',', begin), line.size());
        use(line.substr(begin, comma - begin));
        begin = comma + 1;
    }
}

std::string_view so_often(int a_year)
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

// "4 times a year", "cuatro veces al año", "alle 3 Monate": so often a year is an idea of its
// own, also where no label has it ("5 times a year" is not once a year).
void each_frequency(const auto& use)
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
                use(std::string(count) + std::string(often), so_often(a_year[n]));
            for (const std::string_view months : {" months", " monate", " mois", " meses"})
                for (const std::string_view every : {"every ", "alle ", "tous les ", "cada "})
                    if (12 % a_year[n] == 0)
                        use(std::string(every) + std::string(count) + std::string(months),
                            so_often(12 / a_year[n]));
        });
}

}  // namespace

static bool is_ending(char c)
{
    return c == 's' || c == 'e' || c == 'n' || c == 'r' || c == 'o' || c == 'a' || c == 'x';
}

void append_stem(std::string& stems, std::string_view word)
{
    const bool digits =
        std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    for (int cut = 0; cut < 3 && !word.empty() && !digits; ++cut) {
        const std::size_t keep = word.back() == 's' ? 3 : 4;
        if (word.size() <= keep || !is_ending(word.back())) break;
        word.remove_suffix(1);
    }
    stems += word;
    if (!digits && word.size() > 4 && word.back() == 'y') stems.back() = 'i';
}

bool is_everyday(std::string_view word)
{
    constexpr std::string_view more =
        "bien kind faire fair wollen will hatte same seen sense rest cost avoir cher see";
    return is_small_word(word) || is_among(word, more);
}

// Adds one phrase after the other.
class KnownIdeas::Builder {
  public:
    explicit Builder(KnownIdeas& ideas) : ideas_(ideas) {}

    void add_line(const vocabulary::IdeaWords& line)
    {
        each_part(line.words, [&](std::string_view phrase) {
            if (is_plain(phrase)) return add_folded(phrase, line.idea);
            add(phrase, line.idea);
            if (const std::string other = spelled_out(phrase); other != phrase)
                add(other, line.idea);
        });
    }

    void add(std::string_view phrase, std::string_view idea)
    {
        if (fold_letters(phrase, folded_)) return add_folded(folded_, idea);
        begin();
        const Tokens tokens(phrase);
        for (const Token& token : tokens)
            if (token.kind != TokenKind::mark) take(token.text);
        if (words_ > 0 && words_ <= longest_phrase) keep(idea);
    }

  private:
    void add_folded(std::string_view words, std::string_view idea)
    {
        begin();
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            take(words.substr(at, end - at));
            at = end + 1;
        }
        if (words_ <= longest_phrase) keep(idea);
    }

    void begin()
    {
        stems_.clear();
        words_ = 0;
    }

    void take(std::string_view word)
    {
        if (++words_ == 1)
            first_word_ = word;
        else
            stems_ += ' ';
        append_stem(stems_, word);
        if (words_ == 1) first_stem_ = stems_.size();
    }

    void keep(std::string_view idea)
    {
        auto& most_words = ideas_.most_words_;
        const std::string_view first = std::string_view(stems_).substr(0, first_stem_);
        const std::uint32_t begin = ideas_.phrases_.add(first);
        const std::uint32_t number = words_ == 1 ? begin : ideas_.phrases_.add(stems_);
        most_words.resize(ideas_.phrases_.size() + 1);
        most_words[begin] = std::max(most_words[begin], words_);
        ideas_.names_.add(number, idea);
        if (words_ > 1) return;
        if (is_everyday(first_word_)) ideas_.exact_.insert(first_word_);
        if (first.size() <= longest_word)
            ideas_.singles_.add(
                group_of(first[0], first.size()),
                {number, letters_of(first), ideas_.phrases_.word(number)}
            );
    }

    KnownIdeas& ideas_;
    std::string folded_, stems_, first_word_;  // of the phrase that is being added
    std::size_t words_ = 0, first_stem_ = 0;
};

KnownIdeas::KnownIdeas()
{
    using namespace vocabulary;
    Builder builder(*this);
    for (const auto& table :
         {ideas_of_business(),
          ideas_of_reasons(),
          ideas_of_degrees(),
          ideas_of_trades(),
          ideas_of_offices(),
          ideas_of_labels(),
          ideas_of_every_day()})
        for (const IdeaWords& line : table)
            builder.add_line(line);
    each_frequency([&](std::string_view phrase, std::string_view idea) {
        builder.add(phrase, idea);
    });
    names_.finish(phrases_.size() + 1);
    singles_.finish(group_of('\xff', longest_word) + 1);
}

KnownIdeas::Names KnownIdeas::named_by(std::string_view part, std::string& stem) const
{
    stem.clear();
    append_stem(stem, part);
    return named(number(stem));
}

KnownIdeas::Names KnownIdeas::end_of(std::string_view word) const
{
    std::string stem;
    // What stands before it is a word too: "Schwager" ends with no "wager".
    for (std::size_t from = std::max<std::size_t>(3, word.find_first_of("aeiouy") + 1);
         from + shortest_part <= word.size();
         ++from)
        if (const Names ideas = named_by(word.substr(from), stem); !ideas.empty()) return ideas;
    return {};
}

KnownIdeas::Names KnownIdeas::begin_of(std::string_view word) const
{
    std::string stem;
    for (std::size_t size = word.size() - 3; size >= shortest_part; --size)
        if (const Names ideas = named_by(word.substr(0, size), stem); !ideas.empty()) return ideas;
    return {};
}

KnownIdeas::Names KnownIdeas::near(std::string_view word) const
{
    std::string said;
    append_stem(said, word);
    Names found;
    const int most = said.size() < sure_with_two_typos ? 1 : 2;
    const std::uint32_t letters = letters_of(said);
    // A typo changes the length by one, and two letters of the set at most.
    const std::size_t off = static_cast<std::size_t>(most);
    for (std::size_t size = std::max(said.size() - off, shortest_typo - 1);
         size <= std::min(said.size() + off, longest_word);
         ++size)
        for (const Single& known : singles_[group_of(said[0], size)]) {
            if (std::popcount(letters ^ known.letters) > 2 * most ||
                distance(said, known.stem, most) > most)
                continue;
            const Names ideas = named(known.number);
            if (!found.empty() &&
                !std::equal(found.begin(), found.end(), ideas.begin(), ideas.end()))
                return {};  // could be either
            found = ideas;
        }
    return found;
}

const KnownIdeas& known_ideas()
{
    static const KnownIdeas only;
    return only;
}

}  // namespace usher::dialog
