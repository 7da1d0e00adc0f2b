#pragma once
// What a typed message says, as an answer to the question that was asked. Pure and deterministic:
// the same message, question and reference time give the same reading, byte for byte. It never
// decides anything; the dialog does, with the confidence given here. The words and shapes are those
// of the `usher understand` interface, so that the command and the talk read alike.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "rules/profile.hpp"

namespace usher::dialog {

using Instant = std::chrono::sys_seconds;  // UTC

// One answer the visitor may choose. Built from a criterion's option in every language of the
// profile, or from the unnumbered buttons of `usher understand`.
struct Choice {
    std::string name;                 // what a reading names; for buttons the label itself
    std::vector<std::string> labels;  // [0] in the conversation's language
    std::vector<std::string> also;    // synonyms, all languages
    std::vector<std::string> countries, tools, triggers;
    std::vector<rules::RolePattern> roles;
    bool all_others = false, none_of_these = false;
};

enum class AskedKind {
    number,
    money,
    yes_no,
    one_of,
    some_of,
    country,
    tools,
    role,
    timeline,  // criteria
    name,
    email,
    phone,
    company,
    text,
    nothing  // nothing is asked: only control words and volunteered facts are looked for
};

// The question a message is read against.
struct Asked {
    AskedKind kind = AskedKind::nothing;
    std::string question;         // its text, for unit nouns, tense and "in thousands"
    std::string unit;             // "people", "USD"; may be empty
    std::vector<Choice> choices;  // for one_of, some_of, yes_no, and mapped kinds with options
    std::string language = "en";  // of the page; the visitor may answer in another
    Instant now{};                // reference time for dates
};

struct NumberSaid {
    std::optional<rules::Amount> low, high;
};  // equal: one value; absent: open end
struct MoneySaid {
    std::optional<rules::Amount> low, high;
    std::string currency;           // ISO 4217; "" = not said
    std::string per;                // "month", "day" ...; "" = a year, or no period said
    bool currency_assumed = false;  // not said: it is the question's
};
struct YesNoSaid {
    enum class Word { no, yes, partly } word = Word::no;
};
struct ChoicesSaid {
    std::vector<std::string> names;
};  // empty: none of them
struct PlacesSaid {
    std::vector<std::string> countries;
    std::string region;
};
struct ToolsSaid {
    std::vector<std::string> in_use, rejected;
};
struct RoleSaid {
    std::string title, seniority, function, authority;
};
struct TimelineSaid {  // months of 30.4375 days from now, in thousandths; past is negative
    std::optional<rules::Amount> low, high;
    bool none = false;  // there is no plan
};
struct EmailSaid {
    std::string address, kind;
};  // kind: "business", "personal", "disposable"
struct PhoneSaid {
    std::string number;
};
struct NameSaid {
    std::string name;
};  // a person's or a company's
struct TextSaid {
    std::vector<std::string> triggers;
};

using Meaning = std::variant<
    NumberSaid,
    MoneySaid,
    YesNoSaid,
    ChoicesSaid,
    PlacesSaid,
    ToolsSaid,
    RoleSaid,
    TimelineSaid,
    EmailSaid,
    PhoneSaid,
    NameSaid,
    TextSaid>;

// A reading and the words it came from.
struct Reading {
    Meaning said;
    std::size_t begin = 0, end = 0;  // bytes of the message, end exclusive
    std::string rule;                // which recognizer: "number", "label", "typo" ...
    int confidence = 0;              // percent
};

enum class Status {
    answered,
    unclear,   // no answer found, or two readings are likely
    unsure,    // the visitor does not know
    skipped,   // refuses, or asks to go on
    back,      // wants an earlier answer
    person,    // wants a person
    question,  // asks something instead of answering
    why,       // asks why we ask
    goodbye,   // leaves
    abuse
};

// A fact volunteered beside (or instead of) the answer; only with a cue of its own.
struct Volunteered {
    std::size_t other = 0;  // index into `others` of the call
    Reading reading;
};

// A fact by slot, for `usher understand`: "company_size", "revenue", "country" ...
struct ExtraFact {
    std::string slot;
    Reading reading;
};

struct Understood {
    Status status = Status::unclear;
    std::optional<Reading> answer;  // with Status::answered
    std::vector<Reading> likely;    // with Status::unclear: the readings to choose from, best first
    std::vector<Volunteered> also;
    std::vector<ExtraFact> extra;
    bool asks_back = false;            // the message also asks us something
    bool corrects = false;             // "sorry, I meant ...": it replaces an earlier answer
    bool denies_first = false;         // "no, 80": a no, and something after it
    bool only_greets = false;          // "hi there!"
    std::optional<std::size_t> about;  // with back/corrects: index into `others` it is about
    std::string suggestion;            // an address for a likely e-mail typo
};

constexpr std::size_t message_bytes_read = 2000;  // the rest of a longer message is not read

// Reads `message` against the open question. `others` are the profile's other criteria and contact
// fields that may be filled (or corrected) by a volunteered fact.
Understood
understand(std::string_view message, const Asked& asked, const std::vector<Asked>& others = {});

// Builds the tables that the first message would else wait for (17 ms, see ARCHITECTURE.md). Safe
// beside calls of `understand`, which wait for what is not built yet.
void prepare_to_understand();

// The FAQ entry (index) that a message asks for, by its trigger phrases; typos allowed in long
// ones.
std::optional<std::size_t>
find_faq(std::string_view message, const std::vector<std::vector<std::string>>& triggers);

}  // namespace usher::dialog
