// The field table, part 3: the talk around the questions, from the first words to the desk.

#include "rules/fields_parts.hpp"

namespace usher::rules::parts {

namespace {

constexpr auto required = Need::required;
constexpr auto may = Translated::may, must = Translated::must;

constexpr Field button_lines[] = {
    {.name = "start",
     .translated = must,
     .most = short_characters_max,
     .says = "The button that begins.",
     .if_absent = "a built-in word",
     .example = R"("start": "Let's go")"},
    {.name = "question",
     .translated = must,
     .most = short_characters_max,
     .says = "The button for those who only want to ask something.",
     .if_absent = "a built-in word",
     .example = R"("question": "I just have a question")"},
};
constexpr Fields button_fields{"\"buttons\"", button_lines};

constexpr Field opening_lines[] = {
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "The first words; they say that Usher is automated.",
     .example = R"("say": "Hi! I'm Usher, Acme's automated assistant.")"},
    {.name = "buttons",
     .shape = Shape::block,
     .inside = &button_fields,
     .says = "What stands on the two buttons under it.",
     .if_absent = "built-in words",
     .example = R"("buttons": { "start": "Let's go" })"},
};

constexpr Field manners_lines[] = {
    {.name = "order",
     .shape = Shape::choice,
     .choices = "adaptive fixed fewest",
     .says = "adaptive asks next what decides most, fixed asks in the order of the page.",
     .if_absent = "adaptive",
     .example = R"("order": "adaptive")"},
    {.name = "ask_first",
     .shape = Shape::names,
     .most = members_max,
     .says = "Criteria that are asked before all others.",
     .if_absent = "none",
     .example = R"("ask_first": ["company_size"])"},
    {.name = "stop_when_decided",
     .shape = Shape::yes_no,
     .says = "Asking ends as soon as the outcome can no longer change.",
     .if_absent = "true",
     .example = R"("stop_when_decided": true)"},
    {.name = "questions_at_most",
     .shape = Shape::number,
     .least = 1,
     .most = 100,
     .says = "How many questions one visitor is asked.",
     .if_absent = "12",
     .example = R"("questions_at_most": 9)"},
    {.name = "more_if_close",
     .shape = Shape::number,
     .most = 100,
     .says = "How many more somebody gets who could still qualify, if they agree.",
     .if_absent = "0",
     .example = R"("more_if_close": 3)"},
    {.name = "ask_again_at_most",
     .shape = Shape::number,
     .most = 10,
     .says = "How often a question is asked again before the answer counts as unsure.",
     .if_absent = "2",
     .example = R"("ask_again_at_most": 2)"},
    {.name = "off_topic_at_most",
     .shape = Shape::number,
     .most = 100,
     .says = "How many turns may lead away before a person is offered.",
     .if_absent = "6",
     .example = R"("off_topic_at_most": 6)"},
    {.name = "resume_within_hours",
     .shape = Shape::number,
     .least = 1,
     .most = 24 * 365,
     .says = "How long a visitor may come back to the same talk.",
     .if_absent = "72",
     .example = R"("resume_within_hours": 72)"},
};

constexpr Field if_no_lines[] = {
    {.name = "say",
     .translated = must,
     .most = text_characters_max,
     .says = "What they hear who don't agree.",
     .if_absent = "a built-in phrase",
     .example = R"("say": "Understood, I keep nothing of this.")"},
    {.name = "offer",
     .shape = Shape::name,
     .says = "What they may have all the same; one of the offers.",
     .if_absent = "nothing is offered",
     .example = R"("offer": "guide")"},
};
constexpr Fields if_no_fields{"\"if_no\"", if_no_lines};

constexpr Field consent_lines[] = {
    {.name = "ask_before",
     .shape = Shape::name,
     .says = "The stage before which the visitor is asked: opening, asking or before_booking.",
     .if_absent = "before_booking",
     .example = R"("ask_before": "before_booking")"},
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "The question.",
     .example = R"("say": "I'll keep what you told me. Is that all right?")"},
    {.name = "policy",
     .shape = Shape::link,
     .most = link_characters_max,
     .says = "Where the privacy policy stands; https only.",
     .if_absent = "no link is shown",
     .example = R"("policy": "https://acme.example/privacy")"},
    {.name = "if_no",
     .shape = Shape::block,
     .inside = &if_no_fields,
     .says = "What happens if they don't agree.",
     .if_absent = "a built-in phrase and no offer",
     .example = R"("if_no": { "say": "Understood.", "offer": "guide" })"},
    {.name = "forget_after_days",
     .shape = Shape::number,
     .least = 1,
     .most = 3660,
     .says = "After how many days everything personal is erased.",
     .if_absent = "365",
     .example = R"("forget_after_days": 365)"},
};

constexpr Field hours_lines[] = {
    {.name = "time_zone",
     .need = required,
     .most = name_characters_max,
     .says = "The desk's time zone.",
     .example = R"("time_zone": "America/New_York")"},
    {.name = "open",
     .shape = Shape::special,
     .need = required,
     .says = "Days and times; a day may have a list of times.",
     .example = R"("open": { "mon-thu": "09:00-17:30", "fri": ["09:00-12:00", "13:00-15:00"] })"},
    {.name = "closed_on",
     .shape = Shape::special,
     .says = "Days on which the desk is closed.",
     .if_absent = "none",
     .example = R"("closed_on": ["2026-11-26"])"},
};
constexpr Fields hours_fields{"\"hours\"", hours_lines};

constexpr Field people_lines[] = {
    {.name = "desk",
     .shape = Shape::name,
     .need = required,
     .says = "The team (\"team:sdr_desk\") or rep whom visitors are handed to.",
     .example = R"("desk": "team:sdr_desk")"},
    {.name = "hours",
     .shape = Shape::block,
     .inside = &hours_fields,
     .says = "When somebody is at the desk.",
     .if_absent = "nobody is known to be there",
     .example =
         R"("hours": { "time_zone": "Europe/Paris", "open": { "mon-fri": "09:00-18:00" } })"},
    {.name = "step_in_when",
     .shape = Shape::choices,
     .choices = "visitor_asks not_understood review",
     .says = "When a person is called.",
     .if_absent = "visitor_asks",
     .example = R"("step_in_when": ["visitor_asks", "review"])"},
    {.name = "say_open",
     .translated = must,
     .most = text_characters_max,
     .fills = "next_opening",
     .says = "What they hear while the desk is open.",
     .if_absent = "a built-in phrase",
     .example = R"("say_open": "I'm bringing in a colleague.")"},
    {.name = "say_closed",
     .translated = must,
     .most = text_characters_max,
     .fills = "next_opening",
     .says = "What they hear while it is closed.",
     .if_absent = "a built-in phrase",
     .example = R"("say_closed": "Leave me your e-mail; a person answers by {next_opening}.")"},
    {.name = "needs",
     .shape = Shape::choices,
     .choices = "name email phone company",
     .says = "What is asked for before they are handed over to a closed desk.",
     .if_absent = "nothing",
     .example = R"("needs": ["email"])"},
};

constexpr Field faq_lines[] = {
    {.name = "when_asked",
     .shape = Shape::texts,
     .need = required,
     .translated = may,
     .least = 1,
     .most = synonyms_max,
     .says = "Words that make it this question.",
     .example = R"("when_asked": ["price", "how much"])"},
    {.name = "answer",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "What Usher answers before it goes on.",
     .example = R"("answer": "Plans start at $900 a month.")"},
    {.name = "link",
     .shape = Shape::link,
     .most = link_characters_max,
     .says = "Where more about it stands; https only.",
     .if_absent = "no link is shown",
     .example = R"("link": "https://acme.example/pricing")"},
};

}  // namespace

constinit const Fields opening{"\"opening\"", opening_lines};
constinit const Fields manners{"\"manners\"", manners_lines};
constinit const Fields consent{"\"consent\"", consent_lines};
constinit const Fields people{"\"people\"", people_lines};
constinit const Fields faq{"a question of \"faq\"", faq_lines};

}  // namespace usher::rules::parts
