#pragma once
// Who takes part in a decision, told by who is named and what they do about it: "mi hermana y yo",
// "ich such aus, unterschreiben tut der Chef", "c'est le directeur financier qui tranche".

#include <string_view>
#include <vector>

#include "dialog/message.hpp"

namespace usher::dialog {

class Deciders {
  public:
    explicit Deciders(const Message& message);

    // "decides", "shares", "influences", "other", "none"; "": the parts do not tell.
    std::string_view authority() const;

    // "Up to 5k me, above that my manager": both are named, and how they share is not understood.
    bool both_named() const { return self_ && other_; }

  private:
    // What one clause tells.
    struct Part {
        bool self = false, us = false, other = false;
        bool settles = false, up_to = false, prepares = false, jointly = false, seat = false;
        bool pays = false;
        bool lets = false;  // "my boss trusts me with that"
        std::size_t other_at = 0;
        bool own_preparation = false;  // "on my recommendation"
    };

    std::size_t end_of_part(std::size_t first, std::size_t last) const;
    bool refers(std::size_t first, std::size_t last) const;
    Part part_of(std::size_t first, std::size_t last) const;
    void weigh_word(std::size_t i, Part& part) const;
    void add(const Part& part);
    bool is_self(std::size_t i) const;
    bool is_other(std::size_t i) const;
    bool is_denied(std::size_t i) const;
    bool own_word(std::size_t i) const;
    bool puts_before_them(std::size_t i, std::size_t last) const;
    bool counted_together(std::size_t i) const;
    bool one_of_them(std::size_t i) const;
    bool coupled(std::size_t i) const;
    bool coupled_before(std::size_t i) const;
    bool with_somebody(std::size_t i) const;

    std::string_view of_self() const;
    std::string_view of_others() const;
    bool owns() const;
    bool alone_in_clause() const;
    bool names_somebody() const;
    std::size_t telling_words() const;
    bool nothing_to_do() const;
    bool has_no_say() const;
    bool any(const WordList& words) const;

    const Message& message_;
    const Tokens& tokens_;
    std::vector<bool> is_self_;
    bool self_ = false, us_ = false, other_ = false;
    bool self_settles_ = false, other_settles_ = false, settles_ = false;
    bool prepares_ = false, jointly_ = false, seat_ = false;
    bool others_act_ = false;  // "das macht der Einkauf"
};

// "Yo, soy el dueño", "as the owner": the title that begins at the token is the visitor's.
bool said_of_self(const Tokens& tokens, std::size_t i);

}  // namespace usher::dialog
