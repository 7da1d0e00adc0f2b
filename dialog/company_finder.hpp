#pragma once
// Finds the name of a company in a message. Its parts are in read_company.cpp (what leads to a
// name, and where it ends), company_alone.cpp (a message that is nothing but a name),
// company_turns.cpp and company_ties.cpp (which of two names) and company_doubts.cpp (what is no
// name).

#include <cstddef>
#include <vector>

#include "dialog/candidates.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

class CompanyFinder {
  public:
    // `question`: nullptr where the name is only volunteered.
    CompanyFinder(const Message& message, const Question* question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Found run();

  private:
    // ---- what leads to a name, and where it ends

    bool word_like(std::size_t i) const;

    bool joins(std::size_t i) const;

    // Where the name that begins at `first` ends.
    std::size_t end_of_name(std::size_t first, bool capital) const;

    // "Bank of America", "Müller und Söhne": small words between capitals.
    bool name_joint(std::size_t i) const;

    bool shortened(std::size_t i) const;

    bool in_capitals_to_a_form(std::size_t first) const;

    bool long_office(std::size_t first, std::size_t i) const;

    void after_cue(const Hit& cue);

    bool introduces_a_person(std::size_t first);

    bool small_name_at_work(const Hit& cue, std::size_t first) const;

    bool good_enough() const;

    // "the marketing agency Blue Kettle", "the University of Leeds": where the name begins.
    std::size_t behind_description(std::size_t first) const;

    // "X... pongan Y": two names in capitals, and nothing that says which is meant.
    bool another_name(const Candidate& chosen) const;

    // "but", "legally": what follows is set against what came before.
    bool sets_against(std::size_t i) const;

    void prefer_legal_name();

    // "I'm the head of IT at Pinecrest Labs", "this is about Harbour Kitchens"
    void after_preposition();

    // "Soy la gerente de compras de Kuntur Logística", "soy analista en grupo lumbre"
    void after_title();

    // "a small one nobody knows, Lind och Dotter AB"
    void clause_of_its_own();

    void add(std::size_t first, std::size_t last, int score);

    // ---- two names (company_turns.cpp)

    // "La Siguiente. Sí, se llama así": the name stands alone, and then that it is one.
    void vouched_for();

    // "Just moved from Deltacore to Rimfire": the one they came to.
    void moved_between();

    // Does a question for somebody else begin here: "asking for", "frage aber für", "c'est pour"?
    std::size_t asks_for(std::size_t i) const;

    // "I'm at Deloitte, asking for Harbour Kitchens", "..., aus der Firma meiner Frau, Dekora Nord"
    void asked_for_another();

    // The name behind the last turn of the message, if one is there.
    void prefer_the_last_turn();

    // ---- two names that are tied (company_ties.cpp)

    // "Which company is this request for?", not "What is your company called?"
    bool asks_whose_request() const;
    bool client_named(const Candidate& one) const;
    void tell_agency_from_client();
    bool owns_us(const Candidate& one) const;
    bool said_of_now(const Candidate& one) const;
    void prefer_what_they_are_now();
    bool of_somebody_else(const Candidate& one) const;
    bool asks_for_the_parent() const;
    void tell_ours_from_others();
    void spelled_out();

    // ---- a message that is nothing but a name

    void whole_message();

    // "Jetzt Energie GmbH": all of a short message with a legal form in capitals.
    bool part_of_the_name(std::size_t first) const;

    // "its Lumenworks", "für die Stadtwerke Mittelau", "im Namen der Gemeinde X": the words that
    // lead to a name in capitals.
    std::size_t behind_small_words(std::size_t first) const;

    std::size_t behind_colon(std::size_t first) const;

    // "Nordex, no, Nortex": where what is right begins; 0: nothing is corrected.
    std::size_t last_correction() const;

    bool leading_filler(std::size_t i) const;

    // ---- what is no name

    bool generic(std::size_t i) const;

    // "4Sigma" is a name, "4 people" are none.
    bool plain_number(std::size_t i) const;

    // "my name is Tom and I'm with ..."
    bool names_a_person(const Hit& cue) const;

    // "we are", "from", "it's": the name must speak for itself.
    bool weak(const Hit& cue) const;

    bool spoken_of_something_else(std::size_t i) const;

    // "meines Kunden", "mon client", "Firma": who is meant, not what they are called.
    bool is_no_name(std::size_t first, std::size_t last) const;

    // "auf meinen Betrieb, Malermeister Ebner": the name is said after whose firm it is.
    bool names_the_client(std::size_t first) const;

    // "autohaus", "talleres", "mairie", or with a capital any noun that is no title.
    bool kind_of_firm(std::size_t i) const;

    bool mixes_a_trade(std::size_t first, std::size_t last) const;

    bool known_as_something_else(std::size_t first, std::size_t last) const;

    const Message& message_;
    const Tokens& tokens_;
    const Question* question_;
    std::vector<Candidate> candidates_;
};

}  // namespace usher::dialog
