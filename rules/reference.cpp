// The field table as a page for people: config/README.md.

#include <algorithm>

#include "rules/fields.hpp"
#include "rules/finding_codes.hpp"
#include "rules/schema.hpp"

namespace usher::rules {

namespace {

constexpr std::string_view beginning =
    "# What may stand in the files of this folder\n"
    "\n"
    "This page is made from the loader's own table of fields (`usher schema --reference`); a test\n"
    "compares them. `usher check` says what is wrong with a file, where, and what to do.\n"
    "\n"
    "A profile (`profiles/*.jsonc`) is one page of JSON with comments. A comma may follow the "
    "last\n"
    "line of a block. Names are English words; an unknown name is an error, and so is a name that\n"
    "stands twice in one block.\n"
    "\n"
    "**Amounts** are written `10000000` or as they are spoken: `\"10M\"`, `\"750k\"`, `\"1.5B\"`.\n"
    "`under` is less than, `from` this or more, `to` this or less, `over` more than.\n"
    "\n"
    "**Conditions** are blocks of names and tests, all of which have to hold; or\n"
    "`{ \"any\": [ { ... }, { ... } ] }`, one of several. A name is a criterion or a fact:\n"
    "`visit.page`, `visit.country`, `visit.language`, `visit.campaign`, `visit.returning`,\n"
    "`email.kind`, `email.domain`, `crm.` and a column of `accounts.csv`. Under `visitors` the\n"
    "`visit.` is left out. A test is an answer, a list of answers, `{ \"not\": [...] }`,\n"
    "`{ \"from\": 50, \"to\": 99 }`, `\"known\"` or `\"unknown\"`. What nobody has said yet is\n"
    "neither true nor false.\n"
    "\n"
    "**Placeholders** in texts: `{name}`, `{company}` and `{email}` anywhere; `{rep}`, `{slot}` "
    "and\n"
    "`{title}` in \"booked\"; `{title}` in the booking's \"say\"; `{next_opening}` in \"people\".\n"
    "\n"
    "**Translations** stand under `words`, by language, in the same places as the texts. Fields\n"
    "marked \"translated\" must stand there in each language of `also_in`.\n";

std::string kind_of(const Field& field)
{
    const auto range = std::to_string(field.least) + " to " + std::to_string(field.most);
    switch (field.shape) {
    case Shape::text:
        return "text";
    case Shape::texts:
        return "list of texts";
    case Shape::number:
        return "whole number, " + range;
    case Shape::yes_no:
        return "true or false";
    case Shape::amount:
        return "amount";
    case Shape::date:
        return "day";
    case Shape::link:
        return "https address";
    case Shape::name:
        return "name";
    case Shape::names:
        return "list of names";
    case Shape::choice:
    case Shape::choices: {
        std::string words;
        for (const auto& word : words_of(field.choices))
            words += (words.empty() ? "`" : ", `") + word + "`";
        return (field.shape == Shape::choice ? "one of " : "list of ") + words;
    }
    case Shape::condition:
        return "condition";
    case Shape::block:
        return "block";
    case Shape::blocks:
        return "list of blocks";
    case Shape::named:
        return "blocks by name";
    case Shape::points_by:
        return "numbers by name, " + range;
    case Shape::special:
        return "see example";
    }
    return "";
}

std::string presence(const Field& field)
{
    std::string words = field.need == Need::required ? "required" : std::string(field.if_absent);
    if (words.empty()) words = "no bound";
    if (field.translated == Translated::must) words += "; translated";
    return words;
}

std::string title_of(const Fields& fields)
{
    std::string title;
    for (const char c : fields.called)
        if (c != '"') title += c;
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z' && fields.called[0] != '"')
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return fields.called[0] == '"' ? "`" + title + "`" : title;
}

void section(const Fields& fields, std::vector<const Fields*>& done, std::string& out)
{
    if (std::find(done.begin(), done.end(), &fields) != done.end()) return;
    done.push_back(&fields);
    out += "\n## " + title_of(fields) + "\n\n| Field | Kind | If absent | Says | Example |\n" +
           "| --- | --- | --- | --- | --- |\n";
    for (const auto& field : fields.fields)
        out += "| `" + std::string(field.name) + "` | " + kind_of(field) + " | " + presence(field) +
               " | " + std::string(field.says) + " | `" + std::string(field.example) + "` |\n";
    for (const auto& field : fields.fields)
        if (field.inside != nullptr) section(*field.inside, done, out);
}

void findings(std::string& out)
{
    out += "\n## Findings\n\n"
           "What `usher check` says has a code. An error keeps a page from being published; a "
           "warning is\nmended, or accepted in `accepted_warnings`; a note is only shown.\n\n"
           "| Code | Severity | Finds |\n| --- | --- | --- |\n";
    for (const FindingCode& each : finding_codes())
        out += "| `" + std::string(each.code) + "` | " + std::string(each.severity) + " | " +
               std::string(each.finds) + " |\n";
}

}  // namespace

std::string reference()
{
    std::string out(beginning);
    std::vector<const Fields*> done;
    section(profile_fields(), done, out);
    findings(out);
    return out;
}

}  // namespace usher::rules
