// One planted mistake at a time in a clean page: each is found with its code, on its line, and
// nothing else is said about the file.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <set>
#include <string>

#include "rules/load.hpp"
#include "tests/rules/example.hpp"

using namespace usher;
using namespace usher::rules;

namespace {

struct Mistake {
    const char* name;       // what the author did
    const char* find;       // a text that stands in the clean page; its first place counts
    const char* replace;    // what stands there instead
    const char* code;       // the code it is found with
    const char* line;       // part of the line the finding points to
    const char* also = "";  // codes of what follows from it and may be found, too
};

int line_of(const std::string& text, const std::string& part)
{
    const auto at = text.find(part);
    if (at == std::string::npos) return 0;
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

void check(const Mistake& mistake)
{
    const auto clean = test::example_text();
    INFO(mistake.name << " [" << mistake.code << "]");
    const auto at = clean.find(mistake.find);
    REQUIRE(at != std::string::npos);
    auto text = clean;
    text.replace(at, std::strlen(mistake.find), mistake.replace);
    const auto loaded = load_profile({"page.jsonc", text, {}, {}}, &test::example_world());
    std::string said;
    for (const auto& finding : loaded.findings)
        said += print(finding, text) + "\n";
    INFO(said);

    const auto found =
        std::find_if(loaded.findings.begin(), loaded.findings.end(), [&](const Finding& finding) {
            return finding.code == mistake.code;
        });
    REQUIRE(found != loaded.findings.end());
    REQUIRE(line_of(text, mistake.line) > 0);
    CHECK(found->line == line_of(text, mistake.line));
    for (const auto& finding : loaded.findings)
        if (std::string(mistake.also).find(finding.code) == std::string::npos)
            CHECK(finding.code == mistake.code);
    CHECK((loaded.profile == nullptr) == has_errors(loaded.findings));
    for (const auto& finding : loaded.findings) {
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.remedy.empty());
        CHECK(finding.message.back() != '.');
    }
}

const Mistake unreadable[] = {
    {"forgot a comma",
     R"("id": "mid_market_hr_tech",)",
     R"("id": "mid_market_hr_tech")",
     "U101",
     R"("id": "mid_market_hr_tech")"},
    {"let Word make the quotes",
     R"("title": "Mid-market HR tech",)",
     "\xE2\x80\x9Ctitle\xE2\x80\x9D: \xE2\x80\x9CMid-market HR tech\xE2\x80\x9D,",
     "U101",
     "Mid-market HR tech\xE2\x80\x9D"},
    {"let Word make the closing quote only",
     R"("title": "Mid-market HR tech",)",
     "\"title\": \"Mid-market HR tech\xE2\x80\x9D,",
     "U101",
     "Mid-market HR tech\xE2\x80\x9D"},
    {"forgot the end of a block",
     R"("resume_within_hours": 72
  },)",
     R"("resume_within_hours": 72)",
     "U101",
     R"("manners": {)"},
    {"forgot the end of a list",
     R"("also": ["hr tech", "hr saas", "people ops", "payroll software", "ats"] },)",
     R"("also": ["hr tech", "hr saas", "people ops", "payroll software", "ats" },)",
     "U101",
     R"("ats" },)"},
    {"forgot the end of a text",
     R"("title": "Industry",)",
     R"("title": "Industry,)",
     "U101",
     R"("title": "Industry,)"},
    {"put quotes inside a text",
     R"("ask": "What does your company do?",)",
     R"("ask": "What does your "company" do?",)",
     "U101",
     R"(your "company" do)"},
    {"wrote an amount without quotes",
     R"("under": "10M", )",
     R"("under": 10M, )",
     "U101",
     R"("under": 10M,)"},
    {"wrote a number with a comma inside",
     R"("over": 2000, )",
     R"("over": 2,000, )",
     "U101",
     R"("over": 2,000,)"},
    {"wrote True as in a spreadsheet",
     R"("stop_when_decided": true,)",
     R"("stop_when_decided": True,)",
     "U101",
     "True,"},
    {"left a name without quotes",
     R"("priority": 20,)",
     R"(priority: 20,)",
     "U101",
     "priority: 20"},
    {"forgot a colon", R"("priority": 20,)", R"("priority" 20,)", "U101", R"("priority" 20)"},
    {"wrote = for :", R"("priority": 20,)", R"("priority" = 20,)", "U101", R"("priority" = 20)"},
    {"closed one bracket too many",
     R"("accepted_warnings": []
})",
     R"("accepted_warnings": []
}})",
     "U101",
     "}}"},
    {"pasted a hard space",
     R"("priority": 20,)",
     "\"priority\":\xC2\xA0\x32\x30,",
     "U101",
     "\xC2\xA0"},
    {"wrote a comment as in a script",
     "// see \"words\" at the end",
     "# see words at the end",
     "U101",
     "# see words"},
};

const Mistake names_and_kinds[] = {
    {"wrote a name twice",
     R"("questions_at_most": 9,)",
     R"("questions_at_most": 9, "order": "fixed",)",
     "U102",
     R"("questions_at_most": 9,)"},
    {"used a criterion's name in two layers",
     R"("growth": {)",
     R"("role": {)",
     "U102",
     R"(        "role": {
          "title": "Hiring plan")",
     "U105 U501 U502"},
    {"mistyped a block",
     R"("disqualifiers": {)",
     R"("disqualifers": {)",
     "U103",
     R"("disqualifers": {)"},
    {"mistyped a field",
     R"("why_we_ask": "We connect)",
     R"("why_we_aks": "We connect)",
     "U103",
     R"("why_we_aks")"},
    {"mistyped a field inside an answer",
     R"("points": 12, "also": ["hr tech")",
     R"("points": 12, "allso": ["hr tech")",
     "U103",
     R"("allso")"},
    {"mistyped a layer",
     R"("trigger_events": {
      "title")",
     R"("triggers": {
      "title")",
     "U103",
     R"("triggers": {)"},
    {"put a field into the wrong block",
     R"("priority": 20,)",
     R"("priority": 20, "questions_at_most": 9,)",
     "U103",
     R"("priority": 20)"},
    {"put a criterion beside \"criteria\"",
     R"("worth": 6,)",
     R"("worth": 6, "plans": { "title": "Plans", "ask": "Any plans?", "kind": "text" },)",
     "U103",
     R"("plans")"},
    {"called a criterion like a contact field",
     R"(        "growth": {
          "title")",
     R"(        "company": {
          "title")",
     "U103",
     R"(        "company": {
          "title")",
     "U105 U501 U502"},
    {"mistyped a comparison",
     R"("when": { "company_size": { "under": 50 } })",
     R"("when": { "company_size": { "below": 50 } })",
     "U103",
     R"("below")"},
    {"mistyped a day of the week", R"("mon-fri")", R"("mo-fr")", "U103", R"("mo-fr")"},
    {"mistyped a group of an experiment",
     R"("b": { "layers.)",
     R"("c": { "layers.)",
     "U103",
     R"("c": { "layers.)"},
    {"gave points as a text",
     R"("points": 7 },
            { "over")",
     R"("points": "7" },
            { "over")",
     "U104",
     R"("points": "7")"},
    {"gave more points than there are",
     R"("points": 16, "also": ["new vp)",
     R"("points": 160, "also": ["new vp)",
     "U104",
     R"("points": 160)"},
    {"took points away",
     R"("points": 0, "also": ["student")",
     R"("points": -20, "also": ["student")",
     "U104",
     R"("points": -20)"},
    {"gave half a point",
     R"("points": 7 },
            { "over")",
     R"("points": 6.5 },
            { "over")",
     "U104",
     R"("points": 6.5)"},
    {"wrote an amount that isn't one",
     R"("under": "10M", )",
     R"("under": "10 Mio USD", )",
     "U104",
     R"("10 Mio USD")"},
    {"mistyped a kind",
     R"("kind": "some_of",
          "count")",
     R"("kind": "someof",
          "count")",
     "U104",
     R"("someof")"},
    {"wrote a text where a list is due",
     R"("again": ["Which of these is closest?"],)",
     R"("again": "Which of these is closest?",)",
     "U104",
     R"("again": "Which)"},
    {"forgot what the opening says",
     R"("priority": 20, )",
     R"("priority": "high", )",
     "U104",
     R"("priority": "high")"},
    {"forgot a reason",
     R"("because": "Not a buyer. Be kind and quick.",)",
     "",
     "U104",
     R"("job_seeker": {
      "when")"},
    {"forgot one answer of a yes or no",
     R"("options": { "no": { "points": 5 }, "yes": { "points": 0 } })",
     R"("options": { "no": { "points": 5 } })",
     "U104",
     R"("options": { "no": { "points": 5 } })",
     "U105"},
    {"forgot all other countries",
     R"("countries": "all_others")",
     R"("countries": ["AU"])",
     "U104",
     R"("options": {
            "us")"},
    {"left a band without an amount",
     R"({ "over": 2000,             "points": 3 })",
     R"({ "points": 3 })",
     "U104",
     R"({ "points": 3 })"},
    {"gave bands to a choice",
     R"("again": ["Which of these is closest?"],)",
     R"("again": ["Which of these is closest?"], "bands": [{ "from": 0, "points": 1 }],)",
     "U104",
     R"("bands": [{ "from": 0)"},
    {"wrote a day that doesn't exist",
     R"("reviewed_on": "2026-10-05")",
     R"("reviewed_on": "2026-02-30")",
     "U104",
     "2026-02-30"},
    {"compared a choice with an amount",
     R"("when": { "role": "student" })",
     R"("when": { "role": { "under": 5 } })",
     "U104",
     R"({ "under": 5 })"},
    {"turned everybody away",
     R"("when": { "role": "student" })",
     R"("when": { })",
     "U104",
     R"("when": { },)"},
};

const Mistake references[] = {
    {"named a criterion that doesn't exist",
     R"("ask_first": ["company_size"])",
     R"("ask_first": ["compny_size"])",
     "U105",
     "compny_size"},
    {"named a criterion that doesn't exist in a condition",
     R"("when": { "hr_function": "no" })",
     R"("when": { "hr_funktion": "no" })",
     "U105",
     "hr_funktion"},
    {"named an answer that doesn't exist",
     R"("not": ["just_looking"])",
     R"("not": ["just_loking"])",
     "U105",
     "just_loking"},
    {"named an offer that doesn't exist",
     R"("offer": "partner")",
     R"("offer": "partners")",
     "U105",
     R"("offer": "partners")"},
    {"named a layer that doesn't exist",
     R"("at_least": { "trigger_events": 8, "pain_fit": 5 })",
     R"("at_least": { "trigger_event": 8, "pain_fit": 5 })",
     "U105",
     R"("trigger_event": 8)"},
    {"named a criterion that doesn't exist under must_know",
     R"("must_know": ["company_size", "hr_function"])",
     R"("must_know": ["company_size", "hr_team"])",
     "U105",
     "hr_team"},
    {"looked ahead in ask_if",
     R"("title": "Main pain",)",
     R"("title": "Main pain", "ask_if": { "urgency": "this_quarter" },)",
     "U105",
     R"("title": "Main pain")"},
    {"made a question depend on itself",
     R"("ask_if": { "main_pain": { "not": ["just_looking"] } })",
     R"("ask_if": { "urgency": { "not": ["no_date"] } })",
     "U105",
     R"("ask_if")"},
    {"named a team that doesn't exist",
     R"("to": "team:canada")",
     R"("to": "team:canda")",
     "U105",
     "team:canda"},
    {"named a desk that doesn't exist",
     R"("desk": "team:sdr_desk")",
     R"("desk": "sdr_desk")",
     "U105",
     R"("desk": "sdr_desk")"},
    {"named a profile that doesn't exist",
     R"("profile": "enterprise_hr")",
     R"("profile": "enterprise")",
     "U105",
     R"("profile": "enterprise")"},
    {"mistyped a fact",
     R"("crm.account_owner": "known")",
     R"("crm.acount_owner": "known")",
     "U105",
     "crm.acount_owner"},
    {"mistyped where something is known from",
     R"("known_from": ["visit.country"])",
     R"("known_from": ["visit.contry"])",
     "U105",
     "visit.contry"},
    {"asked the visitors' page for a criterion",
     R"("language": ["en", "fr"] })",
     R"("company_size": { "over": 5 } })",
     "U105",
     R"("company_size": { "over": 5 } })"},
    {"wrote a country that doesn't exist",
     R"("countries": ["CA"])",
     R"("countries": ["UK"])",
     "U105",
     R"(["UK"])"},
    {"named an answer that doesn't exist in a test",
     R"("industry": "hr_saas", "main_pain")",
     R"("industry": "hr_sas", "main_pain")",
     "U105",
     "hr_sas\""},
    {"expects a disqualifier that doesn't exist",
     R"("disqualifier": "too_small", "offer")",
     R"("disqualifier": "to_small", "offer")",
     "U105",
     "to_small"},
    {"expects a route that doesn't exist",
     R"("route": "team:senior_desk" })",
     R"("route": "team:senior" })",
     "U105",
     R"("route": "team:senior" })"},
};

const Mistake sums_and_bands[] = {
    {"changed points and forgot the layer's worth",
     R"("points": 12, "also": ["hr tech")",
     R"("points": 10, "also": ["hr tech")",
     "U201",
     R"("worth": 36)"},
    {"changed the worth of a layer and its best answer",
     R"("worth": 6,
      "because": "Onboarding costs us the same for every account; those that keep hiring pay it back twice.",
      "criteria": {
        "growth": {
          "title": "Hiring plan",
          "ask": "Do you plan to hire over the next year?",
          "kind": "one_of",
          "options": {
            "fast":   { "label": "Yes, 20% or more",  "points": 6,)",
     R"("worth": 8,
      "because": "Onboarding costs us the same for every account; those that keep hiring pay it back twice.",
      "criteria": {
        "growth": {
          "title": "Hiring plan",
          "ask": "Do you plan to hire over the next year?",
          "kind": "one_of",
          "options": {
            "fast":   { "label": "Yes, 20% or more",  "points": 8,)",
     "U202",
     R"(  "layers": {)"},
    {"let bands overlap",
     R"({ "from": 501, "to": 2000,)",
     R"({ "from": 480, "to": 2000,)",
     "U203",
     R"("from": 480)"},
    {"left a gap between bands",
     R"({ "from": 501, "to": 2000,)",
     R"({ "from": 510, "to": 2000,)",
     "U204",
     R"("from": 510)"},
    {"left a gap at the top",
     R"({ "over": 2000,             "points": 3 })",
     R"({ "over": 2000, "to": 9999, "points": 3 })",
     "U204",
     R"("to": 9999)"},
    {"left a gap at the bottom",
     R"({ "under": 50,  )",
     R"({ "from": 5, "under": 50,  )",
     "U204",
     R"("from": 5,)"},
    {"left a gap in money as if it were people",
     R"({ "over": "75M", )",
     R"({ "from": "76M", )",
     "U204",
     R"("from": "76M")"},
    {"put a band inside another",
     R"({ "over": 2000,             "points": 3 })",
     R"({ "over": 2000, "points": 3 }, { "from": 200, "to": 300, "points": 9 })",
     "U205",
     R"("from": 200)"},
};

const Mistake words_and_links[] = {
    {"gave one synonym to two answers",
     R"("also": ["hr ops", "hr manager")",
     R"("also": ["HR director", "hr manager")",
     "U206",
     R"("HR director", "hr manager")"},
    {"gave one synonym to two answers in French",
     R"("also": ["pdg", "fondateur"])",
     R"("also": ["D.R.H.", "drh"])",
     "U206",
     R"("D.R.H.")"},
    {"gave one country to two answers",
     R"("countries": ["CA"])",
     R"("countries": ["CA", "US"])",
     "U206",
     R"(["CA", "US"])"},
    {"took an everyday word as a synonym",
     R"("also": ["it department",)",
     R"("also": ["it",)",
     "U207",
     R"("also": ["it",)"},
    {"took a command as a synonym",
     R"("also": ["curious", "browsing")",
     R"("also": ["Skip", "browsing")",
     "U207",
     R"("Skip")"},
    {"took a question of the faq as a synonym",
     R"("also": ["curious", "browsing")",
     R"("also": ["pricing", "browsing")",
     "U207",
     R"(["pricing", "browsing")"},
    {"tried out other points",
     R"("b": { "layers.firmographic.criteria.company_size.ask": "How big is your team, all in all?" })",
     R"("b": { "layers.firmographic.worth": 40 })",
     "U208",
     R"("layers.firmographic.worth")"},
    {"tried out a text that doesn't exist",
     R"(criteria.company_size.ask")",
     R"(criteria.size.ask")",
     "U208",
     "criteria.size.ask"},
    {"gave away more than all visitors",
     R"("share": { "a": 50, "b": 50 })",
     R"("share": { "a": 50, "b": 60 })",
     "U208",
     R"("share")"},
    {"mistyped a placeholder", R"(Done! {rep} will)", R"(Done! {rap} will)", "U107", "{rap}"},
    {"used a placeholder where it isn't known",
     R"(A few short questions, then)",
     R"(A few short questions, {rep}, then)",
     "U107",
     R"("say": "Hi!)"},
    {"tried words with a placeholder that isn't known there",
     R"(How big is your team, all in all?)",
     R"(How big is your team, {rep}?)",
     "U107",
     "team, {rep}?"},
    {"tried an opening that poses as a person",
     R"("b": { "layers.)",
     R"("b": { "opening.say": "Hi, I'm Anna!", "layers.)",
     "U406",
     "I'm Anna!"},
    {"tried to ask two things at once",
     R"(How big is your team, all in all?)",
     R"(How big is your team, and what is its name?)",
     "U504",
     "what is its name"},
    {"lost a placeholder in translation",
     R"({rep} vous retrouve le {slot})",
     R"({rep} vous retrouve bientôt)",
     "U107",
     "bientôt"},
    {"left a brace alone", R"(Done! {rep} will)", R"(Done! {rep will)", "U107", "{rep will"},
    {"forgot a translation",
     R"("label": "Ailleurs")",
     "",
     "U501",
     R"("label": "Canada" }, "elsewhere")"},
    {"forgot to translate a whole question",
     R"("in_house_ai": { "ask": "Avez-vous des personnes en interne qui développent de l'IA ?" } } })",
     R"(} })",
     "U501",
     R"("technographic": { "criteria": {
          "hr_system": { "ask": "Quel)"},
    {"left a translation of something that is gone",
     R"("elsewhere": { "label": "Ailleurs" })",
     R"("elsewhere": { "label": "Ailleurs" }, "mexico": { "label": "Mexique" })",
     "U502",
     "Mexique"},
    {"asked two things at once",
     R"("ask": "What is your role?")",
     R"("ask": "What is your role? And how long have you been there?")",
     "U504",
     "how long"},
    {"asked two things with one question mark",
     R"("ask": "What is your role?")",
     R"("ask": "What is your role and who decides?")",
     "U504",
     "who decides"},
    {"linked without encryption",
     R"("url": "https://acme.example/free")",
     R"("url": "http://acme.example/free")",
     "U404",
     "http://"},
    {"forgot the link of an offer",
     R"("label": "The HR automation guide",   "url": "https://acme.example/guide")",
     R"("label": "The HR automation guide")",
     "U404",
     R"("guide":      { "kind")"},
};

const Mistake promises[] = {
    {"put a route after the one for everybody",
     R"({                                                    "to": "team:mid_market_us", "pick": "take_turns" })",
     R"({ "to": "team:mid_market_us" }, { "to": "team:canada" })",
     "U311",
     R"({ "to": "team:canada" })"},
    {"gave the last route a condition",
     R"({                                                    "to": "team:mid_market_us", "pick": "take_turns" })",
     R"({ "when": { "geography": "us" }, "to": "team:mid_market_us" })",
     "U311",
     R"({ "geography": "us" })"},
    {"promised a newsletter without an e-mail",
     R"("label": "One useful mail a month",   "needs": ["email"])",
     R"("label": "One useful mail a month")",
     "U402",
     R"("newsletter": { "kind")"},
    {"promised an answer without an e-mail",
     R"({next_opening}.",
    "needs": ["email"])",
     R"({next_opening}.")",
     "U402",
     R"("people": {)"},
    {"never opened the desk",
     R"("open": { "mon-fri": "09:00-17:30" })",
     R"("open": { })",
     "U403",
     R"("hours": {)"},
    {"wrote a time zone as an abbreviation",
     R"("time_zone": "America/New_York")",
     R"("time_zone": "EST5")",
     "U403",
     "EST5"},
    {"asked for consent too late",
     R"("ask_before": "before_booking")",
     R"("ask_before": "booking")",
     "U405",
     R"("ask_before": "booking")"},
    {"posed as a person",
     R"(Hi! I'm Usher, Acme's automated assistant. A few)",
     R"(Hi! I'm Anna from Acme. A few)",
     "U406",
     "Anna"},
    {"expects nothing",
     R"("expect": { "sent_to": "enterprise_hr" })",
     R"("expect": { })",
     "U606",
     R"("expect": { })"},
    {"forgot to expect",
     R"("answers": { "company_size": 3000 },
      "expect": { "sent_to": "enterprise_hr" })",
     R"("answers": { "company_size": 3000 })",
     "U606",
     R"("name": "3000 people)"},
};

void check_all(const Mistake* begin, const Mistake* end)
{
    for (; begin != end; ++begin)
        check(*begin);
}

}  // namespace

TEST_CASE("words that are tried may be as long as those they replace, and no longer")
{
    auto text = test::example_text();
    const std::string tried = "How big is your team, all in all?";
    const auto at = text.find(tried);
    REQUIRE(at != text.npos);
    text.replace(at, tried.size(), std::string(2000, 'x'));
    const auto loaded = load_profile({"page.jsonc", text, {}, {}}, &test::example_world());
    CHECK_FALSE(loaded.profile);
    const auto is_too_long = [](const Finding& finding) {
        return finding.code == "U104" && finding.path.starts_with("experiments.") &&
               finding.line > 0;
    };
    CHECK(std::any_of(loaded.findings.begin(), loaded.findings.end(), is_too_long));
}

TEST_CASE("what can't be read is found where it is")
{
    check_all(std::begin(unreadable), std::end(unreadable));
}

TEST_CASE("wrong names and kinds of value are found where they are")
{
    check_all(std::begin(names_and_kinds), std::end(names_and_kinds));
}

TEST_CASE("what is named but doesn't exist is found where it is named")
{
    check_all(std::begin(references), std::end(references));
}

TEST_CASE("points that don't add up and bands that don't meet are found")
{
    check_all(std::begin(sums_and_bands), std::end(sums_and_bands));
}

TEST_CASE("words that mean two things, texts that say the wrong one, and unsafe links are found")
{
    check_all(std::begin(words_and_links), std::end(words_and_links));
}

TEST_CASE("promises that can't be kept are found")
{
    check_all(std::begin(promises), std::end(promises));
}
