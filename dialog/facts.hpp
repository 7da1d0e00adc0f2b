#pragma once
// Facts that a message tells beside the answer, each told by its own cue: "we are 40", "based in
// Ulm", "we run on SAP", "CEO of Fruterra". What only might be meant is left alone: a false fact
// costs more than one that has to be asked for.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialog/candidates.hpp"
#include "dialog/event_scene.hpp"
#include "dialog/read_time.hpp"

namespace usher::dialog {

struct Quantity;
struct PlaceSaid;
struct ToolMention;

constexpr int sure_enough = 85;  // percent; below this a volunteered fact is left alone

class FactFinder {
  public:
    FactFinder(const Message& message, const Question& open, const Found& answer)
        : message_(message), tokens_(message.tokens()), open_(open), answer_(answer)
    {
    }

    // Where a part of them was asked about, only what is said of the whole company counts.
    enum class Heads { any, of_the_whole_company };
    std::optional<Reading> people(Heads heads = Heads::any) const;
    std::optional<Reading> money(std::string_view noun, const Question& question) const;
    std::optional<Reading> place() const;
    std::optional<Reading> tools() const;
    std::optional<Reading> time(const Question& question) const;
    std::optional<Reading> address() const;
    std::optional<Reading> role() const;
    std::optional<Reading> company() const;
    std::optional<Reading> industry() const;
    std::optional<Reading> events() const;

    // Not part of the answer, which is told already.
    bool free(std::size_t first, std::size_t last) const;
    // Said of now and of themselves.
    bool plain(std::size_t token) const;

    // The post between these tokens is said to be theirs: "I'm in HR operations", not "Jane is our
    // HR manager".
    bool their_own_post(std::size_t first, std::size_t last) const;
    // What stands beside the post they were asked for is their field: "I lead shared services".
    bool names_their_field(std::size_t token) const;
    // "I build reports in Excel": what they do there, not what they run on.
    bool only_a_means(std::size_t token) const;

  private:
    struct Told;  // the message's events, true or not
    const Told& scene_told() const;
    // The clause of the token, as far as it is near.
    Clause clause(std::size_t token) const;
    bool word_in(std::size_t first, std::size_t last, const WordList& words) const;
    bool we_in(std::size_t first, std::size_t last) const;
    bool asks_yes_or_no_about(const WordList& stems) const;
    Reading sure(std::size_t first, std::size_t last, Meaning said, std::string rule) const;
    // Nothing but this stands in its clause, small words aside.
    bool clause_of_its_own(std::size_t first, std::size_t last) const;
    bool told_with_an_event(std::size_t token) const;
    bool settled_or_open(const TimeMention& mention) const;
    bool news(const EventTold& event) const;
    bool only_dates_the_answer(const EventTold& event) const;

    bool counts_us(const Quantity& quantity, std::size_t noun_end) const;
    bool only_a_number(const Quantity& quantity, std::size_t noun_end) const;
    bool after_we_are(const Quantity& quantity) const;
    bool names_a_group_before(const Quantity& quantity) const;
    bool of_all(std::size_t from, std::size_t last) const;
    std::size_t people_after(const Quantity& quantity) const;
    bool grown_to_here(const Quantity& quantity) const;
    // Said of themselves and not denied. What "we are" stands before is so, whatever is planned
    // beside it: "wir sind 25 und brauchen es bis Januar".
    bool states_the_present(std::size_t token) const;
    bool so_now(std::size_t token, bool stated) const;
    bool for_this(std::size_t first, std::size_t last) const;
    bool of_a_part(const Quantity& quantity) const;
    std::optional<Reading> told_in_a_word() const;
    bool elsewhere(std::size_t place) const;
    bool place_of_ours(const PlaceSaid& place) const;
    bool from_there(const PlaceSaid& place) const;
    bool had(std::size_t i) const;
    bool used(const ToolMention& tool) const;
    bool serves(const ToolMention& tool) const;
    bool used_as_a_matter_of_course(const ToolMention& tool) const;
    bool wish_before(std::size_t i) const;
    bool counts_something(const Clause& there) const;
    bool rules_begin(std::size_t i) const;
    bool introduces_themselves(const Candidate& role) const;
    bool is_a_name(std::size_t i) const;
    std::optional<Reading> company_behind_a_title() const;
    std::optional<Reading> company_at(std::size_t first) const;
    std::optional<Reading> company_led(std::size_t first) const;

    const Message& message_;
    const Tokens& tokens_;
    const Question& open_;
    const Found& answer_;
    mutable std::shared_ptr<const Told> told_;  // once looked for
};

}  // namespace usher::dialog
