// The field table as JSON Schema. Every sort of block is a definition of its own; translations have
// the same tree with texts only.

#include "rules/schema.hpp"

#include <algorithm>

#include "rules/fields.hpp"

namespace usher::rules {

namespace {

std::string quote(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

// Writes nested blocks with two spaces a level.
class Writer {
  public:
    void open(std::string_view name = {}) { begin(name, '{'); }
    void close() { end('}'); }
    void line(std::string_view name, const std::string& value)
    {
        separate();
        out_ += quote(name) + ": " + value;
    }
    void text(std::string_view name, std::string_view value) { line(name, quote(value)); }
    std::string take() && { return std::move(out_) + "\n"; }

  private:
    void separate()
    {
        if (!first_) out_ += ',';
        if (level_ > 0) out_ += "\n" + std::string(2 * level_, ' ');
        first_ = false;
    }
    void begin(std::string_view name, char bracket)
    {
        separate();
        if (!name.empty()) out_ += quote(name) + ": ";
        out_ += bracket;
        ++level_;
        first_ = true;
    }
    void end(char bracket)
    {
        --level_;
        if (!first_) out_ += "\n" + std::string(2 * level_, ' ');
        out_ += bracket;
        first_ = false;
    }

    std::string out_;
    std::size_t level_ = 0;
    bool first_ = true;
};

// "a criterion" is the definition "criterion", "\"manners\"" is "manners".
std::string definition_of(const Fields& fields)
{
    std::string name;
    for (const char c : fields.called)
        if (c != '"') name += c == ' ' ? '_' : c;
    for (const std::string_view article : {"a_", "an_", "the_"})
        if (name.substr(0, article.size()) == article) name.erase(0, article.size());
    return name;
}

// Every sort of block, each once, in the order in which the page comes to it.
void gather(const Fields& fields, std::vector<const Fields*>& found)
{
    if (std::find(found.begin(), found.end(), &fields) != found.end()) return;
    found.push_back(&fields);
    for (const auto& field : fields.fields)
        if (field.inside != nullptr) gather(*field.inside, found);
}

std::string enumerated(const Field& field)
{
    std::string list;
    for (const auto& word : words_of(field.choices))
        list += (list.empty() ? "" : ", ") + quote(word);
    return "[" + list + "]";
}

std::string reference_to(const std::string& definition)
{
    return "{ \"$ref\": " + quote("#/definitions/" + definition) + " }";
}

std::string whole_number(const Field& field)
{
    return "{ \"type\": \"integer\", \"minimum\": " + std::to_string(field.least) +
           ", \"maximum\": " + std::to_string(field.most) + " }";
}

void describe(Writer& out, const Field& field)
{
    std::string words(field.says);
    if (!field.if_absent.empty()) words += " If absent: " + std::string(field.if_absent) + ".";
    words += "\n\nExample: " + std::string(field.example);
    std::string plain;
    for (const char c : words)
        plain += c == '\n' ? ' ' : c;
    out.text("description", plain);
}

void write_kind(Writer& out, const Field& field)
{
    const auto type = [&](const char* name) { out.text("type", name); };
    switch (field.shape) {
    case Shape::text:
        type("string");
        if (field.most > 0) out.line("maxLength", std::to_string(field.most));
        break;
    case Shape::name:
        type("string");
        break;
    case Shape::link:
        type("string");
        out.text("pattern", "^https://");
        break;
    case Shape::date:
        type("string");
        out.text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        break;
    case Shape::texts:
    case Shape::names:
        type("array");
        out.line("items", "{ \"type\": \"string\" }");
        break;
    case Shape::number:
        type("integer");
        out.line("minimum", std::to_string(field.least));
        out.line("maximum", std::to_string(field.most));
        break;
    case Shape::yes_no:
        type("boolean");
        break;
    case Shape::amount:
        out.line("type", "[\"number\", \"string\"]");
        break;
    case Shape::choice:
        out.line("enum", enumerated(field));
        break;
    case Shape::choices:
        type("array");
        out.line("items", "{ \"enum\": " + enumerated(field) + " }");
        break;
    case Shape::condition:
        out.line("allOf", "[" + reference_to("condition") + "]");
        break;
    case Shape::block:
        out.line("allOf", "[" + reference_to(definition_of(*field.inside)) + "]");
        break;
    case Shape::blocks:
        type("array");
        out.line("items", reference_to(definition_of(*field.inside)));
        break;
    case Shape::named:
        type("object");
        out.line("additionalProperties", reference_to(definition_of(*field.inside)));
        break;
    case Shape::points_by:
        type("object");
        out.line("additionalProperties", whole_number(field));
        break;
    case Shape::special:
        if (field.name == "words") {
            type("object");
            out.line("additionalProperties", reference_to("profile_words"));
        }
        break;
    }
}

void write_block(Writer& out, const Fields& fields)
{
    out.open(definition_of(fields));
    out.text("type", "object");
    out.line("additionalProperties", "false");
    out.open("properties");
    std::string required;
    for (const auto& field : fields.fields) {
        out.open(field.name);
        describe(out, field);
        write_kind(out, field);
        out.close();
        if (field.need == Need::required)
            required += (required.empty() ? "" : ", ") + quote(field.name);
    }
    out.close();
    if (!required.empty()) out.line("required", "[" + required + "]");
    out.close();
}

bool has_words(const Fields& fields)
{
    return std::any_of(fields.fields.begin(), fields.fields.end(), [](const Field& field) {
        const bool inner = field.shape == Shape::block || field.shape == Shape::named;
        return field.translated != Translated::no || (inner && has_words(*field.inside));
    });
}

// What may stand under "words": the same block, texts only.
void write_words(Writer& out, const Fields& fields)
{
    out.open(definition_of(fields) + "_words");
    out.text("type", "object");
    out.line("additionalProperties", "false");
    out.open("properties");
    for (const auto& field : fields.fields) {
        const bool inner = field.shape == Shape::block || field.shape == Shape::named;
        if (field.translated == Translated::no && !(inner && has_words(*field.inside))) continue;
        out.open(field.name);
        if (!inner) {
            out.text("description", field.says);
            write_kind(out, field);
        } else if (field.shape == Shape::block) {
            out.line("allOf", "[" + reference_to(definition_of(*field.inside) + "_words") + "]");
        } else {
            out.text("type", "object");
            out.line("additionalProperties", reference_to(definition_of(*field.inside) + "_words"));
        }
        out.close();
    }
    out.close();
    out.close();
}

void write_condition(Writer& out)
{
    out.open("condition");
    out.text(
        "description",
        "All of these names pass their tests; or { \"any\": [ ... ] }, one of several such blocks."
    );
    out.text("type", "object");
    out.open("properties");
    out.open("any");
    out.text("type", "array");
    out.line("items", "{ \"type\": \"object\" }");
    out.close();
    out.close();
    out.open("additionalProperties");
    out.line(
        "anyOf",
        "[{ \"type\": [\"string\", \"boolean\"] }, { \"type\": \"array\", \"items\": { \"type\": "
        "\"string\" } }, { \"type\": \"object\", \"additionalProperties\": false, \"properties\": "
        "{ \"not\": { \"type\": \"array\" }, \"under\": {}, \"from\": {}, \"to\": {}, \"over\": {} "
        "} "
        "}]"
    );
    out.close();
    out.close();
}

}  // namespace

std::string json_schema()
{
    std::vector<const Fields*> blocks;
    gather(profile_fields(), blocks);
    Writer out;
    out.open();
    out.text("$schema", "http://json-schema.org/draft-07/schema#");
    out.text("title", "An Usher profile");
    out.line("allowTrailingCommas", "true");
    out.line("allOf", "[" + reference_to(definition_of(profile_fields())) + "]");
    out.open("definitions");
    for (const auto* block : blocks)
        write_block(out, *block);
    for (const auto* block : blocks)
        if (has_words(*block)) write_words(out, *block);
    write_condition(out);
    out.close();
    out.close();
    return std::move(out).take();
}

}  // namespace usher::rules
