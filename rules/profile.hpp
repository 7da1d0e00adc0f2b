#pragma once
// A profile as plain values: one ideal customer profile, on one page, with the dialog that finds
// out whether a visitor fits it. Made by rules/load.hpp from the author's file and never changed
// afterwards; conversations share it. Names (of criteria, options, offers ...) are the author's.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usher::rules {

// A text the visitor reads, once per language of the profile: [0] is the profile's own language,
// [i] that of languages[i]. A missing translation falls back to [0].
struct Text {
    std::vector<std::string> by_language;

    bool empty() const { return by_language.empty() || by_language.front().empty(); }
    const std::string& in(std::size_t language) const;  // "" if the text is absent altogether
    friend bool operator==(const Text&, const Text&) = default;
};

// Lists of phrases per language (synonyms, re-asks, FAQ triggers), indexed like Text.
struct Texts {
    std::vector<std::vector<std::string>> by_language;

    bool empty() const { return by_language.empty() || by_language.front().empty(); }
    const std::vector<std::string>& in(std::size_t language) const;  // own language if untranslated
    friend bool operator==(const Texts&, const Texts&) = default;
};

// Whole thousandths of a unit (a person, a dollar, a month), so that 2.5 months and 99.99 dollars
// are exact and nothing is ever a double. The range is +-9e15 units.
using Amount = std::int64_t;
constexpr Amount one_unit = 1000;

// Which amounts belong: `from` is >=, `to` is <=, `under` is <, `over` is >; absent = no bound.
struct AmountRange {
    std::optional<Amount> from, over;  // at most one of the two
    std::optional<Amount> to, under;   // at most one of the two

    bool contains(Amount amount) const;
    friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

enum class Kind {
    one_of,
    some_of,
    number,
    money,
    yes_no,
    country,
    timeline,
    role,
    tools,
    text,  // criteria
    name,
    email,
    phone,
    company  // contact fields
};
std::string_view name_of(Kind kind);  // as written in the file: "one_of"

// Answers picked from `options`; the others are amounts (number, money, timeline) or text.
bool is_choice(Kind kind);
bool takes_several(Kind kind);  // some_of, tools, and text with options
bool is_amount(Kind kind);

struct RolePattern {
    std::vector<std::string> seniority;  // empty = any
    std::vector<std::string> function;   // empty = any
    friend bool operator==(const RolePattern&, const RolePattern&) = default;
};

// One answer of a choice. For country, role, tools and text it also says which words of the
// shared vocabulary mean it.
struct Option {
    std::string name;
    Text label;
    Texts also;
    int points = 0;                      // 0..100
    std::vector<std::string> countries;  // ISO 3166-1 alpha-2
    std::vector<RolePattern> roles;
    std::vector<std::string> tools;     // product names
    std::vector<std::string> triggers;  // "funding", "exec_hire" ...
    bool all_others = false;            // "countries"/"roles"/"tools": "all_others"
    bool no_tools = false;              // "tools": "none"
    friend bool operator==(const Option&, const Option&) = default;
};

struct Band {
    AmountRange range;
    bool none = false;  // timeline only: {"none": true}, "there is no plan"
    int points = 0;     // 0..100
    friend bool operator==(const Band&, const Band&) = default;
};

enum class Count { best, sum };  // some_of and tools: the best option counts, or the sum

// One condition on one criterion or fact. Exactly one of the alternatives is meant, by `kind`.
struct Test {
    enum class Kind { is_one_of, is_none_of, amount, known, unknown };
    Kind kind = Kind::known;
    std::string subject;  // a criterion's name, or a fact's ("visit.page")
    bool is_fact = false;
    std::vector<std::string> values;  // option names, or a fact's values; "/hr*" matches a prefix
    AmountRange amount;
    friend bool operator==(const Test&, const Test&) = default;
};

// Blocks of tests: true if all tests of any block are. No block at all: always true.
struct Condition {
    std::vector<std::vector<Test>> any;

    bool always() const { return any.empty(); }
    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Unsure {
    int points = 0;  // what "I don't know", a skip or used-up re-asks are worth
    Text say;        // said then; may be empty
    friend bool operator==(const Unsure&, const Unsure&) = default;
};

struct Criterion {
    std::string name;
    std::size_t layer = 0;  // index into Profile::layers
    Text title, ask, hint, why_we_ask;
    Kind kind = Kind::one_of;
    std::string unit;             // "people", "USD"; may be empty
    std::vector<Option> options;  // choice kinds; yes_no has "yes" and "no" in the author's order
    std::vector<Band> bands;      // amount kinds, in file order
    Count count = Count::best;
    std::optional<int> at_most;  // with Count::sum: the most it can be worth
    Texts again;                 // 1st, 2nd ... re-ask; empty = built-in phrase
    Unsure unsure;
    Condition ask_if;
    std::vector<std::string> known_from;  // facts, first known one wins
    bool confirm = true;                  // a value from known_from is confirmed first
    std::vector<std::string> was;         // earlier names
    // "answer_shares": how often each option, or each band, was the answer, then how often nobody
    // knew. Empty: not learned yet.
    std::vector<int> shares;

    const Option* option(std::string_view option_name) const;  // nullptr: there is none
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Layer {
    std::string name;
    Text title;
    int worth = 0;
    std::string because;
    std::vector<std::size_t> criteria;  // indices into Profile::criteria, in file order
    friend bool operator==(const Layer&, const Layer&) = default;
};

struct Disqualifier {
    std::string name;
    Condition when;
    Text confirm;  // empty = fires without asking back
    std::string because;
    Text say;
    std::string offer;  // an offer's name; may be empty
    friend bool operator==(const Disqualifier&, const Disqualifier&) = default;
};

struct Offer {
    std::string name;
    std::string kind;  // "link", "introduction", "newsletter", "guide"
    Text label;
    std::string url, to;
    std::vector<std::string> needs;  // contact fields that must be asked first: "email"
    friend bool operator==(const Offer&, const Offer&) = default;
};

struct Decision {
    int qualified_from = 100;
    std::map<std::string, int> at_least;  // layer name -> points
    std::vector<std::string> must_know;   // criteria
    std::string qualified_then = "book";
    Text qualified_say;
    int review_from = 100;
    std::string review_then = "hand_over";
    int working_hours_to_answer = 0;  // 0 = no promise
    Text review_say;
    std::string not_a_fit_then = "offer";
    std::string not_a_fit_offer;  // an offer's name; may be empty
    Text not_a_fit_say;
    friend bool operator==(const Decision&, const Decision&) = default;
};

struct SendTo {
    Condition when;
    std::string profile;
    bool keep_answers = true;
    friend bool operator==(const SendTo&, const SendTo&) = default;
};

struct ContactField {
    std::string name;  // "name", "email", "phone", "company"
    Kind kind = Kind::name;
    Text ask, hint, why_we_ask;
    bool business_only = false;  // "accept": "business"
    Texts again;
    std::string if_refused;  // "review", "offer", "accept" or "" (= go on without)
    std::vector<std::string> known_from;
    bool confirm = true;
    friend bool operator==(const ContactField&, const ContactField&) = default;
};

struct Consent {
    std::string ask_before = "before_booking";
    Text say;
    std::string policy;  // a link; may be empty
    Text if_no_say;
    std::string if_no_offer;
    int forget_after_days = 365;
    friend bool operator==(const Consent&, const Consent&) = default;
};

struct Route {
    Condition when;
    std::string to;    // "account_owner", "team:NAME" or a rep's id
    std::string pick;  // "take_turns", "fewest_meetings"; "" = the team's own
    friend bool operator==(const Route&, const Route&) = default;
};

struct Booking {
    Text title;
    int minutes = 30;
    Text where;
    int offer_slots = 3;
    std::optional<int> within_days, notice_hours;  // absent: what teams.jsonc says
    int hold_minutes = 10;
    Text say, booked;
    std::vector<Route> routes;
    int look_up_to_days = 14;  // if_no_slot
    std::string no_slot_then = "hand_over";
    std::string no_slot_offer;
    friend bool operator==(const Booking&, const Booking&) = default;
};

// "mon-fri": "09:00-17:30" as minutes of the local day; [0] is Monday.
struct OpeningHours {
    std::string time_zone;  // IANA
    std::array<std::vector<std::pair<int, int>>, 7> open;
    std::vector<std::string> closed_on;  // "2026-11-26"
    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

struct People {
    std::string desk;  // "team:NAME"
    OpeningHours hours;
    std::vector<std::string> step_in_when;  // "visitor_asks", "not_understood", "review"
    Text say_open, say_closed;
    std::vector<std::string> needs;
    friend bool operator==(const People&, const People&) = default;
};

struct Faq {
    std::string name;
    Texts when_asked;
    Text answer;
    std::string link;
    friend bool operator==(const Faq&, const Faq&) = default;
};

// Tries out other words; never other points.
struct Experiment {
    std::string name;
    std::map<std::string, int> share;                             // group -> percent, sum 100
    std::map<std::string, std::map<std::string, Text>> replaces;  // group -> path -> text
    std::string measure, until;
    friend bool operator==(const Experiment&, const Experiment&) = default;
};

enum class Order { fixed, adaptive, fewest };

struct Manners {
    Order order = Order::adaptive;
    std::vector<std::string> ask_first;
    bool stop_when_decided = true;
    int questions_at_most = 12;
    int more_if_close = 0;
    int ask_again_at_most = 2;
    int off_topic_at_most = 6;
    int resume_within_hours = 72;
    friend bool operator==(const Manners&, const Manners&) = default;
};

// A value as `tests` and `usher decide` write it: a name, several names, or an amount.
struct Given {
    enum class Kind { word, words, amount };
    Kind kind = Kind::word;
    std::string word;
    std::vector<std::string> words;
    Amount amount = 0;
    friend bool operator==(const Given&, const Given&) = default;
};

// One promise the file makes about itself. Absent expectations are not checked.
struct Rehearsal {
    std::string name;
    std::map<std::string, std::string> facts;               // "visit.country" -> "US", "crm.*"
    std::vector<std::pair<std::string, Given>> answers;     // criterion -> final meaning
    std::vector<std::pair<std::string, std::string>> says;  // criterion -> what is typed
    std::string language;
    struct Expect {
        std::optional<std::string> decision, disqualifier, offer, route, sent_to;
        std::optional<std::vector<std::string>> asks;
        std::vector<std::string> never_asks;
        std::optional<int> questions_at_most, questions_at_least;
        std::map<std::string, int> layers;  // layer -> its (low) score
        std::optional<int> score_from, score_to;
        friend bool operator==(const Expect&, const Expect&) = default;
    } expect;
    int line = 0;  // in the file, for findings
    friend bool operator==(const Rehearsal&, const Rehearsal&) = default;
};

struct AcceptedWarning {
    std::string code, at, because, until;
    friend bool operator==(const AcceptedWarning&, const AcceptedWarning&) = default;
};

struct Profile {
    std::string id, title, owner, reviewed_on;
    int review_every_days = 90;
    std::vector<std::string> languages;  // [0] = "language", then "also_in"
    std::map<std::string, std::string> in_short;
    int priority = 0;
    Condition visitors;
    Text opening, button_start, button_question;
    Manners manners;
    std::vector<Layer> layers;        // in file order
    std::vector<Criterion> criteria;  // all layers' criteria, in file order
    std::vector<Disqualifier> disqualifiers;
    std::vector<Offer> offers;
    Decision decision;
    std::vector<SendTo> send_to;
    std::vector<ContactField> before_booking;  // in file order
    std::optional<Consent> consent;
    std::optional<Booking> booking;
    std::optional<People> people;
    std::vector<Faq> faq;
    std::vector<Experiment> experiments;
    std::vector<Rehearsal> tests;
    std::vector<AcceptedWarning> accepted_warnings;

    const Criterion* criterion(std::string_view name) const;  // by name or an earlier one (`was`)
    const Offer* offer(std::string_view name) const;          // nullptr: there is none
    const ContactField* contact_field(std::string_view name) const;
    const Disqualifier* disqualifier(std::string_view name) const;
    // Index of a language by its primary subtag ("en-US" is "en"); absent: not spoken here.
    std::optional<std::size_t> language_index(std::string_view tag) const;
    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace usher::rules
