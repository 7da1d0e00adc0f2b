#pragma once
// The one table of every field of a profile: name, kind of value, whether it must be there, what it
// says, what holds if it is absent, an example. The loader, its "did you mean", the check of
// translations, the JSON Schema and the reference page all read it, so none of them can disagree.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

enum class Shape {
    text,       // a text in double quotes, at most `most` characters
    texts,      // a list of texts, `least` to `most` of them
    number,     // a whole number, `least` to `most`
    yes_no,     // true or false
    amount,     // 10000000, 2.5 or "10M"
    date,       // "2026-10-05"
    link,       // an address; https is checked elsewhere, with its own code
    name,       // a name the author gives, or one given elsewhere in the file
    names,      // a list of such names
    choice,     // one of `choices`
    choices,    // a list of some of `choices`
    condition,  // names and tests (rules-and-console.md 4.4)
    block,      // a block with the fields `inside`
    blocks,     // a list of such blocks
    named,      // a block of the author's names, each a block with the fields `inside`
    points_by,  // a block of names, each a whole number `least` to `most`
    special     // more than one kind of value is possible; its own reader checks it
};

enum class Need { required, optional };

// May or must a text stand in each further language of the profile, too?
enum class Translated { no, may, must };

struct Fields;

struct Field {
    std::string_view name;
    Shape shape = Shape::text;
    Need need = Need::optional;
    Translated translated = Translated::no;
    int least = 0, most = 0;     // of numbers; of characters of a text; of members (0 = see limits)
    std::string_view choices{};  // separated by blanks
    std::string_view fills{};    // {placeholders} the text may use besides those of every text
    const Fields* inside = nullptr;
    std::string_view says{};       // one sentence
    std::string_view if_absent{};  // for optional fields
    std::string_view example{};    // as it would stand in the file
};

// What may stand in one sort of block.
struct Fields {
    std::string_view called;  // "a criterion"
    std::span<const Field> fields;

    const Field* find(std::string_view name) const;  // nullptr: no such field here
    std::vector<std::string> names() const;
};

const Fields& profile_fields();

// The blocks whose fields other files of the loader ask for by themselves.
const Fields& test_fields();

// The places of the format where a field of this name may stand, from the top: "manners",
// "layers.*.criteria.*". A star is a name the author gives.
std::vector<std::string> places_of(std::string_view field);

std::vector<std::string> words_of(std::string_view separated_by_blanks);

// {placeholders} that any text for the visitor may use: the visitor has said them, or they are
// left out.
constexpr std::string_view placeholders_everywhere = "name company email";
// All there are.
constexpr std::string_view placeholders = "rep slot email next_opening name company title";

// Limits of the format. A page that needs more is several pages.
constexpr int points_max = 100;
constexpr int text_characters_max = 1000;  // what a chat shows without scrolling, and some
constexpr int short_characters_max = 200;  // titles, labels, addresses of people
constexpr int name_characters_max = 64;
constexpr int link_characters_max = 2000;  // browsers stop soon after
constexpr int layers_max = 6;
constexpr int criteria_max = 40;  // in one layer; nobody answers half of them
constexpr int options_max = 60;   // on one question
constexpr int bands_max = 40;
constexpr int synonyms_max = 100;  // of one option
constexpr int disqualifiers_max = 50;
constexpr int offers_max = 50;
constexpr int faq_max = 200;
constexpr int routes_max = 50;
constexpr int experiments_max = 20;
constexpr int tests_max = 500;
constexpr int languages_max = 20;
constexpr int members_max = 200;  // of anything without a limit of its own

}  // namespace usher::rules
