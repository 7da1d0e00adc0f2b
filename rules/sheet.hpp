#pragma once
// The answers known so far, who said them, and what they replaced. Keyed by the criteria's names,
// not by positions, so that a sheet can be read under another version of its profile.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

struct IsUnsure {  // "I don't know", a skip, or used-up re-asks
    friend bool operator==(const IsUnsure&, const IsUnsure&) = default;
};
struct NoPlan {  // timeline: "there is no plan"
    friend bool operator==(const NoPlan&, const NoPlan&) = default;
};
struct Options {  // names of options; one_of, yes_no, country, role have exactly one
    std::vector<std::string> names;
    friend bool operator==(const Options&, const Options&) = default;
};
struct FreeText {
    std::string text;
    std::vector<std::string> options;  // what its triggers mean, if the criterion has options
    friend bool operator==(const FreeText&, const FreeText&) = default;
};

// An amount is a single value; a range that the visitor said ("100 to 200") counts only if it
// lies within one band (the dialog asks which, else).
using Value = std::variant<IsUnsure, Options, Amount, AmountRange, NoPlan, FreeText>;

enum class Source { visitor, page, visit, crm, rep };  // who said it
std::string_view name_of(Source source);

// Where an answer comes from, for the record and for the rep.
struct Evidence {
    std::string words;                 // the visitor's message, or the fact's value
    std::string reading;               // in words: "about 220 people"
    int span_begin = 0, span_end = 0;  // bytes of `words` that carry it
    std::string rule;                  // which recognizer: "number", "button" ...
    int confidence = 100;              // percent
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Answer {
    std::string criterion;
    Value value;
    Source source = Source::visitor;
    Evidence evidence;
    int turn = 0;                 // seq of the turn that brought it; 0 = before the first
    std::optional<int> replaces;  // index into Sheet::given
    friend bool operator==(const Answer&, const Answer&) = default;
};

class Sheet {
  public:
    // The answer that counts for this criterion; nullptr while it is open.
    const Answer* find(std::string_view criterion) const;
    const Value* value(std::string_view criterion) const;

    // Adds an answer; an earlier one of the same criterion stays on record as replaced.
    void give(Answer answer);
    // Opens the criterion again; what was said stays on record.
    void reopen(std::string_view criterion);

    const std::vector<Answer>& given() const { return given_; }  // all, in the order they came
    std::map<std::string, std::string> facts;  // "visit.page", "crm.segment", "email.kind" ...
    bool sent_here = false;  // by another profile: a talk is sent on once, so never from here

    friend bool operator==(const Sheet&, const Sheet&) = default;

  private:
    std::vector<Answer> given_;
    std::map<std::string, std::size_t, std::less<>> current_;
};

// The answer that counts for a criterion, under its present name or an earlier one (`was`);
// nullptr while it is open.
const Answer* answer_to(const Criterion& criterion, const Sheet& sheet);

// How much of a range that somebody said lies in `wanted`. People are counted whole and, like
// money, never below zero; so "under 50" lies wholly in "from 0 to 49".
enum class Overlap { none, partly, wholly };
Overlap overlap(const AmountRange& said, const AmountRange& wanted, Kind kind);

// What an answer is worth under its criterion, 0..100.
// An option, band or amount that the criterion doesn't know is worth what "unsure" is.
int points_of(const Criterion& criterion, const Value& value);

// The value in words, for records, findings and pages: "220", "10M-75M", "hr_saas", "unsure".
std::string in_words(const Criterion& criterion, const Value& value);

// Reads a value as `tests` and `usher decide` write it (protocol.md 3.2). On failure the string
// says what is wrong and what would be right.
std::variant<Value, std::string> read_given(const Criterion& criterion, const Given& given);

// "under 50", "10M-75M", "from 100": money as briefly as it is exact, the others in full.
std::string in_words(const AmountRange& range, Kind kind);

}  // namespace usher::rules
