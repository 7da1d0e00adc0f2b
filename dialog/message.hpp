#pragma once
// A message as the readers see it: tokens, the vocabulary's finds, clauses, and for every token
// whether what it says is denied, past, planned, hearsay, somebody else's or taken back.

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/tokens.hpp"
#include "dialog/vocabulary/lexicon.hpp"

namespace usher::dialog {

struct Quantity;

struct Mood {
    bool negated = false;
    bool past = false;
    bool now = false;  // said to be so today
    bool planned = false;
    bool hypothetical = false;
    bool reported = false;    // "the website says"
    bool somebody = false;    // about somebody else
    bool taken_back = false;  // a correction follows in the message
};

// A run of tokens between commas, full stops, contrasts ("but") and corrections ("I mean").
struct Clause {
    std::size_t first = 0, last = 0;  // tokens, last exclusive
    bool corrects = false;            // begins with a correction
    bool ends_sentence = false;
    bool asks = false;  // belongs to a sentence that asks us something
};

using SenseSet = std::bitset<static_cast<std::size_t>(Sense::senses_end)>;

class Message {
  public:
    // `page_language` decides when the words themselves do not tell: "de".
    Message(std::string_view text, std::string_view page_language);

    const Tokens& tokens() const { return tokens_; }
    const std::vector<Hit>& hits() const { return hits_; }
    const std::vector<Clause>& clauses() const { return clauses_; }
    const Mood& mood(std::size_t token) const { return moods_[token]; }
    std::string_view language() const { return language_; }  // of the words: "en", "de", "fr", "es"

    // The longest find of this sense that begins at the token; nullptr: none.
    const Hit* at(std::size_t token, Sense sense) const;
    // A find of this sense that the token is part of.
    const Hit* covering(std::size_t token, Sense sense) const;
    bool covers(std::size_t token, Sense sense) const;
    // Does any phrase of the vocabulary have this token?
    bool known(std::size_t token) const { return covered_[token].any(); }
    // The longest find of this sense that ends before the token `last`; nullptr: none.
    const Hit* ending_at(std::size_t last, Sense sense) const;
    // Any find of this sense in [first, last).
    const Hit* within(std::size_t first, std::size_t last, Sense sense) const;
    bool has(Sense sense) const { return all_.test(static_cast<std::size_t>(sense)); }

    const Clause& clause_of(std::size_t token) const;
    std::size_t sentence_begin(std::size_t token) const;  // first token of its sentence
    std::size_t sentence_end(std::size_t token) const;
    bool asks(std::size_t token) const { return clause_of(token).asks; }
    // Numbers with what stands around them (quantity.hpp). Most readers want them: found at the
    // first call, kept for the next.
    const std::vector<Quantity>& quantities() const;
    // The whole message asks us something and says nothing.
    bool only_asks() const;
    bool asks_something() const;

  private:
    void find_clauses();
    void find_questions();
    bool opens_question(const Clause& clause, bool mark) const;
    bool turned_round(std::size_t i) const;
    bool speaks_to_us(std::size_t first, std::size_t last) const;
    void find_language(std::string_view page_language);

    Tokens tokens_;
    std::vector<Hit> hits_;
    std::vector<std::uint32_t> first_hit_;  // by token: index of its first hit
    std::vector<SenseSet> covered_;
    SenseSet all_;
    std::vector<Clause> clauses_;
    std::vector<std::uint32_t> clause_index_;  // by token
    std::vector<Mood> moods_;
    std::string_view language_;
    mutable std::shared_ptr<const std::vector<Quantity>> quantities_;
};

// Works out the moods; apart because it is long. `moods` has one element a token.
void find_moods(const Message& message, std::vector<Mood>& moods);

}  // namespace usher::dialog
