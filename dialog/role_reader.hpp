#pragma once
// Finds the titles in a message. Its parts are in role_titles.cpp (which words are a title) and
// role_standing.cpp (how far it is the visitor's own, present one).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/message.hpp"
#include "dialog/vocabulary/occupations.hpp"

namespace usher::dialog {

struct RoleTitle {
    std::size_t first = 0, last = 0;
    std::string seniority, function;
    int score = 0;
    bool risen = false;  // "promoted to": the newest of several
    bool own = false;    // "I'm the ...": said of the visitor in so many words
    bool whole = false;  // one title of the tables, not put together from a rank and an area
};

// Words for a trade are everyday words too: they count only where the post was asked for.
enum class Trades { known, ignored };

class RoleReader {
  public:
    RoleReader(const Message& message, Trades trades) : message_(message), tokens_(message.tokens())
    {
        if (trades == Trades::known) trades_ = find_occupations(tokens_);
    }

    std::vector<RoleTitle> titles();

  private:
    static void take(std::string_view value, RoleTitle& title);
    bool small_word(std::size_t i) const;

    // The nearest area of work after `i`, over small words.
    const Hit* area_after(std::size_t i) const;

    // "it" and "si" are areas only in capitals or next to a rank.
    bool pronoun(const Hit& hit) const;

    const Hit* area_before(std::size_t i) const;
    bool pronoun_before(const Hit& hit) const;

    // "assistant to the CEO" is no CEO.
    bool assistant(std::size_t i, RoleTitle& title) const;

    // The longest whole title or trade that begins at the token; nullptr: none.
    const Hit* whole_title_at(std::size_t i) const;
    bool whole(std::size_t i, RoleTitle& title) const;
    bool lower_and_doubtful(std::size_t i) const;

    // "senior software engineer", "lead developer", "junior", "principal"
    void raise(RoleTitle& title) const;

    bool ranked(std::size_t i, RoleTitle& title) const;

    // "Fuhrparkleiterin": one word of an area and a rank.
    bool compound(std::size_t i, RoleTitle& title) const;

    static std::size_t height(std::string_view seniority);
    static void stronger(const Hit& second, RoleTitle& title);
    static void stronger_whole(const Hit& second, RoleTitle& title);

    // ---- how far it is the visitor's own, present title

    bool near_before(std::size_t first, Sense sense, std::size_t reach) const;
    void weigh(RoleTitle& title) const;

    bool after_unknown_word(const RoleTitle& title) const;

    // "promoted to director", "depuis janvier je suis directeur": the newest post.
    bool promoted(const RoleTitle& title) const;

    // "our CEO", "my boss, the CFO", "the CEO decides"
    bool somebody_else(const RoleTitle& title) const;

    bool tells_of_them(const RoleTitle& title) const;
    bool thought_by_others(const RoleTitle& title) const;
    bool begins_later(const RoleTitle& title) const;
    // "VP, promoted from director"; "revenue manager... well, I was"
    bool given_up(const RoleTitle& title) const;

    // "CEO and founder", "founder, CTO": the higher one, or the area of the second.
    void merge();
    // "Freelance recruiter", "juriste en alternance": how they work there, not what they do, tells
    // their standing.
    bool modified(RoleTitle& a, const RoleTitle& b) const;
    bool linked(const RoleTitle& a, const RoleTitle& b) const;

    const Message& message_;
    const Tokens& tokens_;
    std::vector<Hit> trades_;
    std::vector<RoleTitle> titles_;
};

}  // namespace usher::dialog
