#pragma once
// What the parts of the loader share. Only load*.cpp and check*.cpp include this.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fields.hpp"
#include "rules/finding.hpp"
#include "rules/jsonc.hpp"
#include "rules/load.hpp"
#include "rules/profile.hpp"

namespace usher::rules {

// A value of the file, with its name, its path and its twin in every translation.
struct Spot {
    const Node* node = nullptr;  // nullptr: it isn't there
    std::string name;            // "" in a list
    std::string path;
    Place place;                     // of its name; of an item, of its value
    std::vector<const Node*> twins;  // per further language; nullptr: not translated

    bool is(Node::Kind kind) const { return node != nullptr && node->kind == kind; }
    Spot at(std::string_view member) const;
    std::vector<Spot> members() const;  // of a block, in file order
    std::vector<Spot> items() const;    // of a list
    Place value_place() const;          // of the value; of the name if there is none
    Place whole_place() const;          // from the name to the end of a value on the same line
};

// What these give if the value isn't there or is of another kind (which the field table reports).
std::string text_of(const Spot& spot);
int number_of(const Spot& spot, int if_absent);
std::optional<int> number_of(const Spot& spot);
bool yes_of(const Spot& spot, bool if_absent);
std::vector<std::string> texts_of(const Spot& spot);
Text said(const Spot& spot);
Texts all_said(const Spot& spot);
std::optional<Amount> amount_of(const Node& node);  // absent: not an amount

// After so many nobody reads on; a file of rubbish would otherwise take long and say nothing.
constexpr std::size_t findings_max = 200;

// Collects what there is to say; knows which file of the set a path stands in. What comes after
// findings_max is not kept.
class Findings {
  public:
    explicit Findings(std::string file) : main_file_(std::move(file)) {}

    void file_of(std::string path, std::string file);
    // A file of the set, for telling a slip in a name from a slip where it is used. Has to outlive
    // the findings.
    void look_in(const Node& file) { nodes_.push_back(&file); }
    const std::vector<const Node*>& looked_in() const { return nodes_; }
    // Names that are used and don't exist, as far as reported. Who is near to one of them is meant
    // by the same slip, and says nothing new.
    void note_missing(std::string_view name) { missing_.emplace_back(name); }
    bool is_missing(std::string_view name) const;
    void
    add(Severity severity,
        std::string_view code,
        const Place& place,
        std::string_view path,
        std::string message,
        std::string remedy);
    void error(
        std::string_view code,
        const Place& place,
        std::string_view path,
        std::string message,
        std::string remedy
    )
    {
        add(Severity::error, code, place, path, std::move(message), std::move(remedy));
    }
    void warning(
        std::string_view code,
        const Place& place,
        std::string_view path,
        std::string message,
        std::string remedy
    )
    {
        add(Severity::warning, code, place, path, std::move(message), std::move(remedy));
    }
    void take(std::vector<Finding> findings, const std::string& file);

    bool full() const { return all_.size() >= findings_max; }
    bool has_errors() const { return has_errors_; }
    // Whether there is one about this place or one inside it: what builds on it would only follow.
    bool has_error_at(std::string_view path) const;
    std::vector<Finding> in_order() &&;

  private:
    std::string main_file_;
    std::vector<std::pair<std::string, std::string>> files_;  // path prefix -> file
    std::vector<const Node*> nodes_;
    std::vector<std::string> missing_;
    std::vector<Finding> all_;
    bool has_errors_ = false;
};

// One loading: what is being made, of what, and what there is to say about it.
struct Loading {
    const World* world = nullptr;
    Profile& profile;
    Findings& findings;
};

// load_shape.cpp: names, kinds and counts of everything in a block, by the field table. What is too
// large is not looked at further: the checks are quick because the parts of a page are few.
enum class Size { fits, too_large };
Size check_shape(const Spot& block, const Fields& fields, Findings& findings);

// Gives names that are slips of the finger the name that was meant, so that one slip is reported
// once and not again by all that needs what it hides. Only after check_shape, which reports them.
void mend_names(Node& block, const Fields& fields);

// An unknown name: what was meant, or where it belongs.
void report_unknown(
    const Spot& spot, const Fields& fields, std::string_view in_what, Findings& findings
);
// A name for which nothing exists in the list of those that could be meant: U105.
void report_missing(
    const Place& place,
    std::string_view path,
    std::string_view what,
    std::string_view name,
    const std::vector<std::string>& existing,
    Findings& findings
);

// load_words.cpp: every translation against the texts of the page, by the field table.
void check_words(const Spot& profile, const Spot& words, const Loading& loading);

// The {placeholders} of a text, in its order; without braces.
std::vector<std::string> placeholders_of(std::string_view text);
// Those that the field fills and `text` lacks although `original` has them.
std::vector<std::string>
placeholders_lost(std::string_view original, std::string_view text, const Field& field);
// U107: placeholders that don't exist, or not at this field.
void check_placeholders(
    const Node& text, const std::string& path, const Field& field, Findings& findings
);

// check_texts.cpp: what one text at the place of `field` says in `language` ("en"):
// placeholders, and how it asks. `at`: its path in the page; `path`: where the finding points.
void check_text(
    const Node& text,
    const std::string& path,
    const Field& field,
    std::string_view at,
    std::string_view language,
    Findings& findings
);

// load_conditions.cpp
enum class ConditionOf { visitors, criterion, disqualifier, send_to, route };
// Criteria from `criteria_known` on may not be named: they are asked later.
Condition read_condition(
    const Spot& spot, ConditionOf of, std::size_t criteria_known, const Loading& loading
);
// check_conditions.cpp: is this a thing the criterion or, without one, the fact can be?
void check_test(
    const Spot& spot, const Test& test, const Criterion* criterion, const Loading& loading
);
void report_fact(const Place& place, const Spot& spot, const std::string& name, Findings& findings);
AmountRange read_range(const Spot& block, const Loading& loading);
void report_country(
    const Place& place, std::string_view path, const std::string& written, Findings& findings
);
void check_known_from(const Spot& list, const Loading& loading);

// The parts of the page, each from its block.
void load_head(const Spot& profile, Loading& loading);  // load_talk.cpp
void check_ask_first(const Spot& manners, const Loading& loading);
void load_layers(const Spot& layers, Loading& loading);  // load_criteria.cpp
void load_options(const Spot& options, Criterion& criterion, const Loading& loading);
void load_outcome(const Spot& profile, Loading& loading);        // load_outcome.cpp
void load_contact_fields(const Spot& fields, Loading& loading);  // load_talk.cpp
void load_consent(const Spot& consent, Loading& loading);
void load_people(const Spot& people, Loading& loading);
void load_faq(const Spot& faq, Loading& loading);
void load_booking(const Spot& booking, Loading& loading);  // load_booking.cpp
void load_hours(const Spot& hours, OpeningHours& into, const Loading& loading);
void load_experiments(const Spot& profile, Loading& loading);  // load_experiments.cpp
void load_tests(const Spot& tests, Loading& loading);          // load_tests.cpp
void load_shares(const Spot& shares, Loading& loading);        // load_shares.cpp

// check_*.cpp: what the values say together.
void check_points(const Spot& layers, const Loading& loading);
void check_bands(const Spot& bands, const Criterion& criterion, const Loading& loading);
void check_synonyms(const Spot& profile, const Loading& loading);
void check_texts(const Spot& profile, const Loading& loading);
void check_promises(const Spot& profile, const Loading& loading);

// Finds the name of an offer, a criterion ...; reports U105 at the spot if there is none.
void check_offer(const Spot& spot, const Loading& loading);
// check_accepted.cpp: does each accepted warning name one that exists and can be accepted?
void check_accepted(const Spot& page, const Loading& loading);
bool check_criterion_name(const Spot& spot, std::string_view name, const Loading& loading);
void check_person(const Spot& spot, const Loading& loading);  // team:NAME, a rep, account_owner
std::vector<std::string> names_of_criteria(const Profile& profile, std::size_t count);

}  // namespace usher::rules
