// Addresses as typed, spoken ("john at acme dot com") and bracketed.

#include <algorithm>
#include <array>
#include <utility>

#include "dialog/data/tables.hpp"
#include "dialog/mail_standing.hpp"
#include "dialog/read_contact.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t local_max = 64, address_max = 254;  // RFC 5321, 4.5.3.1

bool local_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}

bool domain_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool well_formed(std::string_view address)
{
    const std::size_t at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at > local_max || address.size() > address_max ||
        address.find('@', at + 1) != std::string_view::npos)
        return false;
    const std::string_view local = address.substr(0, at), domain = address.substr(at + 1);
    const auto dots_fine = [](std::string_view part) {
        return !part.empty() && part.front() != '.' && part.back() != '.' &&
               part.find("..") == std::string_view::npos;
    };
    const std::size_t dot = domain.rfind('.');
    return std::all_of(local.begin(), local.end(), local_character) &&
           std::all_of(domain.begin(), domain.end(), domain_character) && dots_fine(local) &&
           dots_fine(domain) && dot != std::string_view::npos && domain.front() != '-' &&
           data::find_line(data::domain_endings(), domain.substr(dot + 1)).has_value();
}

class MailFinder {
  public:
    MailFinder(const Message& message, const Question* question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Found run()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind == TokenKind::address)
                consider(std::string(tokens_[i].text), i, tail_after(i));
        if (candidates_.empty() && suggestion_.empty()) spoken();
        mend();
        Found found = choose(std::move(candidates_));
        if (!found.answer) found.suggestion = suggestion_;
        return found;
    }

  private:
    // "john@acme .com", "john@acme. com": the pieces after an address that has no ending yet.
    std::size_t tail_after(std::size_t i) const { return i + 1; }

    void consider(std::string address, std::size_t first, std::size_t last)
    {
        // "john@acme,com": the comma ended the token.
        if (tokens_.is_mark(last, ",") && !tokens_[last].space_before &&
            last + 1 < tokens_.size() && !tokens_[last + 1].space_before &&
            address.find('.', address.find('@')) == std::string::npos) {
            address += "." + std::string(tokens_.text(last + 1));
            suggestion_ = well_formed(address) ? address : "";
            if (const std::string better = corrected_address(address); !better.empty())
                suggestion_ = better;
            return;
        }
        // "john@acme .com"
        if (address.find('.', address.find('@')) == std::string::npos &&
            tokens_.is_mark(last, ".") && last + 1 < tokens_.size() &&
            !tokens_[last + 1].space_before) {
            address += "." + std::string(tokens_.text(last + 1));
            last += 2;
        }
        while (!address.empty() && (address.back() == '.' || address.back() == '/' ||
                                    address.back() == '-' || address.back() == '\''))
            address.pop_back();
        while (!address.empty() && (address.front() == '\'' || address.front() == '.'))
            address.erase(address.begin());
        const std::string better = corrected_address(address);
        if (!better.empty() && well_formed(better)) {
            if (!is_denied_mail(message_, first)) suggestion_ = better;
            return;
        }
        if (!well_formed(address)) return;
        add(address,
            first,
            last,
            95 - (is_denied_mail(message_, first) ? 80 : 0) - (message_.mood(first).past ? 50 : 0) -
                (message_.mood(first).somebody ? 30 : 0) +
                standing_of_mail(message_, question_, first, last));
    }

    void add(const std::string& address, std::size_t first, std::size_t last, int score)
    {
        Candidate candidate;
        candidate.score = score;
        candidate.first = first;
        candidate.last = last;
        candidate.reading =
            reading_of(message_, first, last, EmailSaid{address, kind_of_mail(address)}, "email");
        candidates_.push_back(std::move(candidate));
    }

    // ---- "sorry, .co not .com", "nein, rechnungen@ hinten gleich": a piece that was wrong

    void mend()
    {
        std::size_t at = tokens_.size(), count = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind == TokenKind::address) {
                at = at == tokens_.size() ? i : at;
                ++count;
            }
        if (count != 1) return;
        const std::string whole(tokens_.text(at));
        for (std::size_t i = at + 1; i < tokens_.size(); ++i) {
            if (message_.mood(i).negated || denied_before(i)) continue;
            const std::string mended = with_piece(whole, at, i);
            if (mended.empty() || mended == whole || !well_formed(mended)) continue;
            candidates_.clear();
            suggestion_.clear();
            add(mended, i, i + 2, 90);
            return;
        }
    }

    // "Bitte nicht an info@"
    bool denied_before(std::size_t i) const
    {
        for (std::size_t k = i; k > 0 && k + 3 > i; --k)
            if (is_among(tokens_.text(k - 1), "not nicht nich pas no statt instead never nie non"))
                return true;
        return false;
    }

    std::string with_piece(const std::string& whole, std::size_t at, std::size_t i) const
    {
        const std::string domain = whole.substr(whole.find('@') + 1);
        const bool glued = i + 1 < tokens_.size() && !tokens_[i + 1].space_before;
        // "rechnungen@": a word and the sign, then no domain
        if (tokens_[i].kind == TokenKind::word && tokens_[i].space_before &&
            tokens_.is_mark(i + 1, "@") && glued &&
            (i + 2 >= tokens_.size() || tokens_[i + 2].space_before ||
             tokens_[i + 2].kind == TokenKind::mark))
            return std::string(tokens_.text(i)) + "@" + domain;
        if (!tokens_[i].space_before) return "";
        if (tokens_.is_mark(i, "@") && glued && tokens_[i + 1].kind == TokenKind::domain)
            return whole.substr(0, whole.find('@') + 1) + std::string(tokens_.text(i + 1));
        // "Nein, hofer-bau.at hinten"
        if (tokens_[i].kind == TokenKind::domain && message_.mood(at).taken_back)
            return whole.substr(0, whole.find('@') + 1) + std::string(tokens_.text(i));
        // ".co"
        const std::string ending(tokens_.text(i + 1));
        if (tokens_.is_mark(i, ".") && glued && tokens_[i + 1].kind == TokenKind::word &&
            data::find_line(data::domain_endings(), ending))
            return whole.substr(0, whole.rfind('.') + 1) + ending;
        return "";
    }

    // ---- "john dot doe at acme dot com", "john (at) acme.com"

    bool one_of(std::size_t i, std::initializer_list<std::string_view> words) const
    {
        return std::find(words.begin(), words.end(), tokens_.text(i)) != words.end();
    }
    bool bracket(std::size_t i) const
    {
        return one_of(i, {"(", ")", "[", "]", "{", "}", "<", ">"});
    }

    void spoken()
    {
        for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
            const bool at =
                one_of(i, {"@", "at", "arroba", "arobase", "arobas", "klammeraffe", "a", "at"});
            if (!at || (tokens_.is(i, "a") && !bracket(i - 1))) continue;
            std::size_t first = i, last = i + 1;
            std::string local = before(first);
            const std::string domain = after(last);
            local = without_spelling_dashes(local);
            if (local.empty() || domain.find('.') == std::string::npos) continue;
            consider(local + "@" + domain, first, last);
            return;
        }
    }

    bool piece(std::size_t i) const
    {
        return i < tokens_.size() &&
               (tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number ||
                tokens_[i].kind == TokenKind::domain);
    }

    // "r-u-b-y", "m-a-x.k-l-e-i-n": letters told one by one.
    static std::string without_spelling_dashes(const std::string& local)
    {
        std::string joined;
        for (std::size_t begin = 0; begin <= local.size();) {
            const std::size_t dot = std::min(local.find('.', begin), local.size());
            std::string part = local.substr(begin, dot - begin), letters;
            for (std::size_t i = 0; i < part.size(); i += 2)
                letters += part[i];
            bool spelled = part.size() >= 5 && part.size() % 2 == 1;
            for (std::size_t i = 1; i < part.size(); i += 2)
                spelled = spelled && part[i] == '-';
            joined += (begin > 0 ? "." : "") + (spelled ? letters : part);
            begin = dot + 1;
        }
        return joined;
    }

    static std::string_view sign(std::string_view word)
    {
        if (word == "dot" || word == "punkt" || word == "point" || word == "punto" || word == ".")
            return ".";
        if (word == "dash" || word == "minus" || word == "bindestrich" || word == "tiret" ||
            word == "guion" || word == "-" || word == "hyphen")
            return "-";
        if (word == "underscore" || word == "unterstrich" || word == "_") return "_";
        return {};
    }

    // Leftwards from the at sign: pieces and signs in turn, brackets ignored.
    std::string before(std::size_t& first) const
    {
        std::string local;
        bool want_piece = true;
        for (std::size_t i = first; i > 0; --i) {
            const std::size_t k = i - 1;
            if (bracket(k)) continue;
            // "guion bajo", "tiret bas" are one sign; "sure - k.osei" has a dash of the sentence.
            const bool low_line = k > 0 && is_among(tokens_.text(k), "bajo bas") &&
                                  is_among(tokens_.text(k - 1), "guion tiret");
            if (tokens_.is_mark(k, "-") && tokens_[k].space_before && tokens_[i].space_before)
                break;
            // "tiret du six" is the key of the dash, "tiret du huit" that of the underscore.
            const bool key = k > 1 && tokens_.is(k - 1, "du") && tokens_.is(k - 2, "tiret") &&
                             is_among(tokens_.text(k), "six 6 huit 8 bas");
            if (key && !want_piece) {
                local = (is_among(tokens_.text(k), "six 6") ? "-" : "_") + local;
                want_piece = true;
                first = k - 2;
                i -= 2;
                continue;
            }
            const std::string_view joined = low_line ? "_" : sign(tokens_.text(k));
            const bool glued = !tokens_[i].space_before && !bracket(i);
            if (want_piece && piece(k) && joined.empty()) {
                local = std::string(tokens_.text(k)) + local;
                if (tokens_[k].hyphen_before) local = "-" + local;
                want_piece = tokens_[k].hyphen_before;
            } else if (!want_piece && !joined.empty()) {
                local = std::string(joined) + local;
                want_piece = true;
            } else if (!want_piece && piece(k) && glued) {
                local = std::string(tokens_.text(k)) + local;
            } else {
                break;
            }
            first = k;
            if (low_line) {
                first = k - 1;
                --i;
            }
        }
        return local;
    }

    std::string after(std::size_t& last) const
    {
        std::string domain;
        std::size_t i = last;
        bool want = true;
        while (i < tokens_.size()) {
            const std::string_view joined = sign(tokens_.text(i));
            // "... dot se. Will I get ...": the end of the sentence.
            const bool stop = tokens_.is_mark(i, ".") && !tokens_[i].space_before &&
                              i + 1 < tokens_.size() && tokens_[i + 1].space_before;
            if (stop) break;
            if (bracket(i)) {
            } else if (!joined.empty() && !want && i + 1 < tokens_.size() && (piece(i + 1) || bracket(i + 1))) {
                domain += joined;
                want = true;
            } else if (piece(i) && (want || tokens_[i].hyphen_before)) {
                if (tokens_[i].hyphen_before && !domain.empty()) domain += "-";
                domain += tokens_.text(i);
                want = false;
            } else {
                break;
            }
            ++i;
            last = i;
        }
        return domain;
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question* question_;  // null: nobody asked for an address
    std::vector<Candidate> candidates_;
    std::string suggestion_;
};

}  // namespace

Found read_email(const Message& message) { return MailFinder(message, nullptr).run(); }

Found read_email(const Message& message, const Question& question)
{
    return MailFinder(message, &question).run();
}

}  // namespace usher::dialog
