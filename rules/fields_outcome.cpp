// The field table, part 2: who is not a fit, what is offered, what the score means.

#include "rules/fields_parts.hpp"

namespace usher::rules::parts {

namespace {

constexpr auto required = Need::required;
constexpr auto must = Translated::must;

constexpr Field disqualifier_lines[] = {
    {.name = "when",
     .shape = Shape::condition,
     .need = required,
     .says = "Whom it turns away.",
     .example = R"("when": { "company_size": { "under": 50 } })"},
    {.name = "confirm",
     .translated = must,
     .most = text_characters_max,
     .says = "Asked first, to be sure it was understood; yes turns away.",
     .if_absent = "turns away without asking back",
     .example = R"("confirm": "Just to be sure: fewer than 50 people in total?")"},
    {.name = "because",
     .need = required,
     .most = text_characters_max,
     .says = "Why, for those who read the page.",
     .example = R"("because": "Onboarding costs more than the first year brings in.")"},
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "What the visitor hears, kindly.",
     .example = R"("say": "Thank you, that helps. Our free plan does the essentials.")"},
    {.name = "offer",
     .shape = Shape::name,
     .says = "What helps them better; one of the offers.",
     .if_absent = "nothing is offered",
     .example = R"("offer": "free_plan")"},
};

constexpr Field offer_lines[] = {
    {.name = "kind",
     .shape = Shape::choice,
     .need = required,
     .choices = "link introduction newsletter guide",
     .says = "What sort of help it is.",
     .example = R"("kind": "link")"},
    {.name = "label",
     .need = required,
     .translated = must,
     .most = short_characters_max,
     .says = "What stands on its button.",
     .example = R"("label": "Start the free plan")"},
    {.name = "url",
     .shape = Shape::link,
     .most = link_characters_max,
     .says = "Where it leads; https only.",
     .if_absent = "only a link needs one",
     .example = R"("url": "https://acme.example/free")"},
    {.name = "to",
     .most = short_characters_max,
     .says = "The e-mail address that is told about the introduction.",
     .if_absent = "the desk is told",
     .example = R"("to": "partners@acme.example")"},
    {.name = "needs",
     .shape = Shape::choices,
     .choices = "name email phone company",
     .says = "What must be asked before the offer can be kept.",
     .if_absent = "nothing",
     .example = R"("needs": ["email"])"},
};

constexpr Field qualified_lines[] = {
    {.name = "from",
     .shape = Shape::number,
     .need = required,
     .most = points_max,
     .says = "Qualified from this many points.",
     .example = R"("from": 65)"},
    {.name = "at_least",
     .shape = Shape::points_by,
     .most = points_max,
     .says = "Points that single layers must reach, whatever the others bring.",
     .if_absent = "the total alone decides",
     .example = R"("at_least": { "trigger_events": 8 })"},
    {.name = "must_know",
     .shape = Shape::names,
     .most = members_max,
     .says = "Criteria that must really be answered; \"unsure\" is not enough.",
     .if_absent = "none",
     .example = R"("must_know": ["company_size"])"},
    {.name = "then",
     .shape = Shape::choice,
     .choices = "book hand_over",
     .says = "What happens then.",
     .if_absent = "book",
     .example = R"("then": "book")"},
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "What the visitor hears.",
     .example = R"("say": "This looks like a good match. Let's find a time.")"},
};
constexpr Fields qualified_fields{"\"qualified\"", qualified_lines};

constexpr Field review_lines[] = {
    {.name = "from",
     .shape = Shape::number,
     .need = required,
     .most = points_max,
     .says = "A person looks at it from this many points.",
     .example = R"("from": 50)"},
    {.name = "then",
     .shape = Shape::choice,
     .choices = "hand_over book",
     .says = "What happens then.",
     .if_absent = "hand_over",
     .example = R"("then": "hand_over")"},
    {.name = "working_hours_to_answer",
     .shape = Shape::number,
     .most = 1000,
     .says = "Within how many hours of the desk a person answers.",
     .if_absent = "no promise",
     .example = R"("working_hours_to_answer": 4)"},
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "What the visitor hears.",
     .example = R"("say": "I would rather have a person look at it than guess.")"},
};
constexpr Fields review_fields{"\"review\"", review_lines};

constexpr Field not_a_fit_lines[] = {
    {.name = "then",
     .shape = Shape::choice,
     .choices = "offer hand_over",
     .says = "What happens then.",
     .if_absent = "offer",
     .example = R"("then": "offer")"},
    {.name = "offer",
     .shape = Shape::name,
     .says = "What helps them better; one of the offers.",
     .if_absent = "nothing is offered",
     .example = R"("offer": "newsletter")"},
    {.name = "say",
     .need = required,
     .translated = must,
     .most = text_characters_max,
     .says = "What the visitor hears.",
     .example = R"("say": "From what you tell me we are not the right help today.")"},
};
constexpr Fields not_a_fit_fields{"\"not_a_fit\"", not_a_fit_lines};

constexpr Field decision_lines[] = {
    {.name = "qualified",
     .shape = Shape::block,
     .need = required,
     .inside = &qualified_fields,
     .says = "Whom we meet.",
     .example = R"("qualified": { "from": 65, "then": "book", "say": "..." })"},
    {.name = "review",
     .shape = Shape::block,
     .need = required,
     .inside = &review_fields,
     .says = "Whom a person looks at.",
     .example = R"("review": { "from": 50, "then": "hand_over", "say": "..." })"},
    {.name = "not_a_fit",
     .shape = Shape::block,
     .need = required,
     .inside = &not_a_fit_fields,
     .says = "Everybody else.",
     .example = R"("not_a_fit": { "then": "offer", "offer": "newsletter", "say": "..." })"},
};

constexpr Field send_to_lines[] = {
    {.name = "when",
     .shape = Shape::condition,
     .need = required,
     .says = "Who is sent on.",
     .example = R"("when": { "company_size": { "over": 2000 } })"},
    {.name = "profile",
     .shape = Shape::name,
     .need = required,
     .says = "The profile that takes over.",
     .example = R"("profile": "enterprise_hr")"},
    {.name = "keep_answers",
     .shape = Shape::yes_no,
     .says = "Their answers go with them.",
     .if_absent = "true",
     .example = R"("keep_answers": true)"},
};

}  // namespace

constinit const Fields disqualifier{"a disqualifier", disqualifier_lines};
constinit const Fields offer{"an offer", offer_lines};
constinit const Fields decision{"\"decision\"", decision_lines};
constinit const Fields send_to{"a line of \"send_to_profile\"", send_to_lines};

}  // namespace usher::rules::parts
