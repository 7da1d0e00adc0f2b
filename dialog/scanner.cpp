// Characters are folded into cells first, then cells are gathered into tokens, each
// cell looked at a bounded number of times.

#include "dialog/tokens.hpp"

#include <algorithm>
#include <array>

#include "dialog/fold.hpp"

namespace usher::dialog {

namespace {

struct Cell {
    Folded folded;
    std::uint32_t begin = 0, end = 0;
};

std::vector<Cell> cells_of(std::string_view message)
{
    std::vector<Cell> cells;
    cells.reserve(message.size() + 1);
    for (std::size_t at = 0; at < message.size();) {
        const Character character = character_at(message, at);
        Cell cell{
            fold_character(character.code),
            static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(at + character.bytes)};
        at += character.bytes;
        if (cell.folded.what != CharacterClass::joined) cells.push_back(cell);
    }
    return cells;
}

constexpr std::string_view common_endings =
    "ae agency ai app at au be biz br ca cat ch cl cloud cn co com cz de dev dk edu es eu "
    "fi fr gmbh gov gr hr hu ie in info io it jp lu me mx net nl no nz online org pl pro "
    "pt ro ru se sg shop si sk so tech to tv uk us xyz";

// Abbreviations whose full stop ends nothing.
constexpr std::string_view abbreviations =
    "approx aprox bzw ca circa co corp dept dr env est etc evtl ggf inc incl inkl jr ltd "
    "max mill min mio mrd mind mr mrs ms nr prof sr st std tsd usw vgl vs zzt geschaft "
    "jan feb aug sept sep oct okt nov dec dez apr janv avr juil dic ene";

bool is_one_of(std::string_view text, const auto& sorted_or_not)
{
    return std::find(sorted_or_not.begin(), sorted_or_not.end(), text) != sorted_or_not.end();
}

}  // namespace

class Scanner {
  public:
    Scanner(std::string_view message, Tokens& tokens) : cells_(cells_of(message)), out_(tokens)
    {
        std::size_t bytes = 0;
        for (const Cell& cell : cells_)
            bytes += cell.folded.size + 1u;
        // Every cell is written at most twice (an address, then nothing else), so the tokens'
        // views stay valid: the buffer never grows.
        out_.folded_.reserve(2 * bytes + 16);
    }

    void run()
    {
        while (at_ < cells_.size()) {
            const CharacterClass what = cells_[at_].folded.what;
            if (what == CharacterClass::space) {
                ++at_;
                space_ = true;
            } else if (starts_chunk() && address_or_domain()) {
                // taken
            } else if (what == CharacterClass::letter) {
                word();
            } else if (what == CharacterClass::digit) {
                number();
            } else if (what == CharacterClass::nothing) {
                picture();
            } else {
                mark();
            }
        }
    }

  private:
    CharacterClass what(std::size_t at) const
    {
        return at < cells_.size() ? cells_[at].folded.what : CharacterClass::space;
    }
    std::string_view text(std::size_t at) const
    {
        return at < cells_.size() ? cells_[at].folded.view() : std::string_view();
    }
    bool letter(std::size_t at) const { return what(at) == CharacterClass::letter; }
    bool digit(std::size_t at) const { return what(at) == CharacterClass::digit; }
    bool alnum(std::size_t at) const { return letter(at) || digit(at); }

    bool starts_chunk() const
    {
        if (!alnum(at_)) return false;
        return at_ == 0 || !(alnum(at_ - 1) || text(at_ - 1) == "." || text(at_ - 1) == "@" ||
                             text(at_ - 1) == "-");
    }

    // Adds a token of the cells [first, last) with their folded text.
    Token& add(TokenKind kind, std::size_t first, std::size_t last)
    {
        Token token;
        token.kind = kind;
        token.begin = cells_[first].begin;
        token.end = cells_[last - 1].end;
        token.space_before = space_;
        token.hyphen_before = hyphen_;
        space_ = hyphen_ = false;
        const std::size_t start = out_.folded_.size();
        int letters = 0, capitals = 0;
        for (std::size_t i = first; i < last; ++i) {
            const Folded& folded = cells_[i].folded;
            letters += folded.what == CharacterClass::letter;
            capitals += folded.capital;
            out_.folded_.insert(out_.folded_.end(), folded.text, folded.text + folded.size);
        }
        token.capital = cells_[first].folded.capital;
        token.shouting = letters >= 2 && letters == capitals;
        token.text = {out_.folded_.data() + start, out_.folded_.size() - start};
        out_.tokens_.push_back(token);
        return out_.tokens_.back();
    }

    bool address_or_domain()
    {
        std::size_t end = at_;
        std::size_t at_sign = 0, last_dot = 0;
        bool scheme = false;
        while (end < cells_.size() && what(end) != CharacterClass::space) {
            const std::string_view c = text(end);
            if (c == "," || c == ";" || c == "(" || c == ")" || c == "<" || c == ">" || c == "\"" ||
                c == "\n" || c == "|" || c == "[" || c == "]")
                break;
            if (c == "@") at_sign = end;
            if (c == "." && end > at_) last_dot = end;
            if (c == ":" && text(end + 1) == "/" && text(end + 2) == "/") scheme = true;
            ++end;
        }
        while (end > at_ + 1 && !alnum(end - 1) && text(end - 1) != "/")
            --end;
        if (at_sign > at_ && at_sign + 1 < end) {
            take(TokenKind::address, mail_start(at_sign), end);
            return true;
        }
        if (scheme || (last_dot > at_ && last_dot < end && is_domain(last_dot, end))) {
            take(TokenKind::domain, at_, end);
            return true;
        }
        return false;
    }

    // "mailto:a@b.c" begins at the a.
    std::size_t mail_start(std::size_t at_sign) const
    {
        for (std::size_t i = at_sign; i > at_; --i)
            if (text(i - 1) == ":") return i;
        return at_;
    }

    void take(TokenKind kind, std::size_t first, std::size_t last)
    {
        add(kind, first, last);
        at_ = last;
    }

    bool is_domain(std::size_t last_dot, std::size_t end) const
    {
        std::size_t slash = at_;
        while (slash < end && text(slash) != "/" && text(slash) != ":" && text(slash) != "?")
            ++slash;
        if (last_dot > slash) {
            for (last_dot = slash; last_dot > at_ && text(last_dot) != "."; --last_dot) {
            }
            if (last_dot == at_) return false;
        }
        std::string ending;
        bool letters = false;
        for (std::size_t i = last_dot + 1; i < slash; ++i)
            ending += text(i);
        for (std::size_t i = at_; i < last_dot; ++i) {
            letters = letters || letter(i);
            if (!alnum(i) && text(i) != "." && text(i) != "-") return false;
            if (text(i) == "." && i + 1 < slash && text(i + 1) == ".") return false;
        }
        // "Germany.We": a new sentence, the space forgotten.
        const bool sentence =
            cells_[last_dot + 1].folded.capital && !cells_[at_ + 1].folded.capital;
        return letters && last_dot - at_ >= 2 && !sentence && is_among(ending, common_endings);
    }

    void word()
    {
        if (dotted_letters()) return;
        std::size_t end = at_;
        while (alnum(end))
            ++end;
        end = without_glued_digits(end);
        if (text(end) == "'" && letter(end + 1)) end = apostrophe(end);
        const std::size_t first = at_;
        add(TokenKind::word, first, end);
        unstretch();
        at_ = end;
        if (text(end) == "'" && letter(end + 1)) {
            ++at_;  // a clitic: "l'Allemagne" is "l" "Allemagne"
        } else if (text(end) == "." && is_abbreviation(end)) {
            ++at_;
        } else {
            hyphen_here();
        }
    }

    bool is_abbreviation(std::size_t end) const
    {
        return end + 1 < cells_.size() && is_among(out_.tokens_.back().text, abbreviations);
    }

    // "U.S.A.", "p.a.", "k.A.": one word of the letters.
    bool dotted_letters()
    {
        std::size_t end = at_;
        int letters = 0;
        while (letter(end) && text(end + 1) == "." && (letters > 0 || letter(end + 2))) {
            if (letters > 0 && alnum(end - 1)) break;
            ++letters;
            end += 2;
        }
        if (letters > 0 && letter(end) && !alnum(end + 1)) {
            ++letters;
            ++end;
        }
        if (letters < 2 || (alnum(end) && alnum(end - 1))) return false;
        const std::size_t first = at_;
        Token& token = add(TokenKind::word, first, end);
        char* write = const_cast<char*>(token.text.data());
        std::size_t size = 0;
        for (const char c : token.text)
            if (c != '.') write[size++] = c;
        token.text = token.text.substr(0, size);
        at_ = end;
        return true;
    }

    // "usd50k" and "Rs20" are "usd" "50" "k" and "rs" "20"; "b2b", "q4", "h1" stay whole.
    std::size_t without_glued_digits(std::size_t end) const
    {
        constexpr std::string_view short_currencies = "rs rm rp";
        std::size_t digits = at_;
        std::string letters;
        for (; letter(digits) && letters.size() < 3; ++digits)
            letters += text(digits);
        while (letter(digits))
            ++digits;
        return digits - at_ < 3 && !is_among(letters, short_currencies) ? end : digits;
    }

    // Where the word ends that has an apostrophe at `end`: contractions stay whole.
    std::size_t apostrophe(std::size_t end) const
    {
        constexpr std::string_view clitics = "l d j n s c m t qu jusqu lorsqu puisqu quelqu";
        std::string before;
        for (std::size_t i = at_; i < end; ++i)
            before += text(i);
        if (is_among(before, clitics)) return before == "s" && !letter(end + 2) ? end + 2 : end;
        std::size_t tail = end + 1;
        while (alnum(tail))
            ++tail;
        return tail;
    }

    // "yesss", "nooo", "sooo": three or more of a letter are one. Not "www" or "iii".
    void unstretch()
    {
        Token& token = out_.tokens_.back();
        const std::string_view text = token.text;
        bool same = true, stretched = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            same = same && text[i] == text[0];
            stretched = stretched || (i >= 2 && text[i] == text[i - 1] && text[i] == text[i - 2]);
        }
        if (same || !stretched) return;
        char* write = const_cast<char*>(text.data());
        std::size_t size = 0;
        for (std::size_t i = 0; i < text.size();) {
            std::size_t run = i;
            while (run < text.size() && text[run] == text[i])
                ++run;
            const std::size_t keep = run - i >= 3 ? 1 : run - i;
            const char letter_kept = text[i];
            for (std::size_t k = 0; k < keep; ++k)
                write[size++] = letter_kept;
            i = run;
        }
        token.text = text.substr(0, size);
    }

    void number()
    {
        std::size_t end = at_;
        while (digit(end))
            ++end;
        for (;;) {
            const std::size_t group = digits_after(end);
            const std::string_view c = text(end);
            const bool separator = c == "." || c == "," || c == "'" || c == "_";
            if (separator && group > 0) {
                end += 1 + group;
            } else if (spaced_group(end, group)) {
                end += 4;
            } else {
                break;
            }
        }
        const std::size_t first = at_;
        add(TokenKind::number, first, end);
        at_ = end;
        hyphen_here();
    }

    std::size_t digits_after(std::size_t end) const
    {
        std::size_t count = 0;
        while (digit(end + 1 + count) && text(end + 1 + count)[0] != '.')
            ++count;
        return count;
    }

    // "12 500": a space inside a number, as French writes it.
    bool spaced_group(std::size_t end, std::size_t group) const
    {
        if (what(end) != CharacterClass::space || group != 3 || letter(end + 4)) return false;
        std::size_t lead = 0;
        while (lead < 3 && end > at_ + lead && digit(end - 1 - lead))
            ++lead;
        const bool short_lead = end - at_ == lead || text(end - 1 - lead) == " ";
        const bool more = text(end + 4) == "," || text(end + 4) == ".";
        return short_lead && lead <= 3 && text(at_) != "0" && !(more && digits_after(end + 4) == 3);
    }

    // A hyphen that joins, unless it stands between two numbers.
    void hyphen_here()
    {
        if (text(at_) != "-" || at_ == 0 || !alnum(at_ + 1)) return;
        if (digit(at_ - 1) && digit(at_ + 1)) return;
        ++at_;
        hyphen_ = true;
    }

    void picture()
    {
        const Folded& first = cells_[at_].folded;
        const bool flag = first.size == 1;
        const std::size_t end =
            flag && what(at_ + 1) == CharacterClass::nothing && cells_[at_ + 1].folded.size == 1
                ? at_ + 2
                : at_ + 1;
        space_ = true;
        const std::size_t start = out_.folded_.size();
        const std::string_view prefix = flag ? "emojiflag" : "emoji";
        out_.folded_.insert(out_.folded_.end(), prefix.begin(), prefix.end());
        add(TokenKind::word, at_, end);
        out_.tokens_.back().text = {out_.folded_.data() + start, out_.folded_.size() - start};
        at_ = end;
        space_ = true;
    }

    void mark()
    {
        const std::size_t first = at_;
        add(TokenKind::mark, first, first + 1);
        at_ = first + 1;
    }

    std::vector<Cell> cells_;
    Tokens& out_;
    std::size_t at_ = 0;
    bool space_ = true, hyphen_ = false;
};

Tokens::Tokens(std::string_view message) : message_(message) { Scanner(message, *this).run(); }

}  // namespace usher::dialog
