// One small reader per message type, in the order of the protocol's table. The first field that is
// wrong is the one that is named.

#include "web/messages.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "web/strict_json.hpp"
#include "web/utf8.hpp"

namespace usher::web {

namespace {

using nlohmann::json;

// Reads the fields of one object. After the first mistake the rest reads as empty.
class Fields {
  public:
    Fields(const json& object, std::string path, std::optional<BadMessage>& bad)
        : object_(object), path_(std::move(path)), bad_(bad)
    {
    }

    enum class Need { required, optional };

    const json* find(const char* name, Need need)
    {
        const auto found = object_.find(name);
        if (found != object_.end()) return &*found;
        if (need == Need::required) refuse(name, "is missing");
        return nullptr;
    }
    std::string text(const char* name, Need need = Need::required)
    {
        const auto* value = find(name, need);
        return value ? text_in(*value, name) : std::string();
    }
    std::string text_in(const json& value, const std::string& name)
    {
        if (!value.is_string()) return refuse(name, "must be a string"), std::string();
        auto text = value.get<std::string>();
        if (text.find('\0') == std::string::npos) return text;
        return refuse(name, "holds a NUL character"), std::string();
    }
    std::string id()
    {
        auto id = text("id");
        const auto length = code_points(id);
        if (!bad_ && (length == 0 || length > message_id_characters_max)) {
            refuse("id", "must have 1 to 64 characters");
        }
        return id;
    }
    int whole_number(const char* name)
    {
        const auto* value = find(name, Need::required);
        if (!value) return 0;
        const bool whole = value->is_number_integer();
        if (!whole || value->get<double>() < 0 ||
            value->get<double>() > std::numeric_limits<int>::max()) {
            refuse(name, "must be a whole number, 0 or more");
            return 0;
        }
        return value->get<int>();
    }
    std::vector<std::string> texts(const char* name)
    {
        std::vector<std::string> texts;
        const auto* value = find(name, Need::required);
        if (!value) return texts;
        if (!value->is_array()) return refuse(name, "must be a list of strings"), texts;
        for (const auto& each : *value)
            texts.push_back(text_in(each, name));
        return texts;
    }
    // Absent, or not an object: nothing to read.
    std::optional<Fields> object(const char* name, Need need)
    {
        const auto* value = find(name, need);
        if (!value) return std::nullopt;
        if (!value->is_object()) return refuse(name, "must be an object"), std::nullopt;
        return Fields(*value, path_ + name + ".", bad_);
    }
    void refuse(const std::string& name, const std::string& what)
    {
        if (!bad_) bad_ = BadMessage{path_ + name, path_ + name + " " + what, ""};
    }
    const json& all() const { return object_; }

  private:
    const json& object_;
    std::string path_;
    std::optional<BadMessage>& bad_;
};
using Need = Fields::Need;

// ---- hello and resume

using Texts = std::map<std::string, std::string>;

void read_campaign(Fields& campaign, Texts& visit)
{
    for (const char* name : {"source", "medium", "name", "term", "content"}) {
        auto text = campaign.text(name, Need::optional);
        if (!text.empty()) visit[std::string("campaign.") + name] = std::move(text);
    }
}

Texts read_visit(Fields& fields)
{
    Texts visit;
    // A path without its query: that is where sites keep what is nobody's business.
    auto page = fields.text("page");
    visit["page"] = page.substr(0, page.find_first_of("?#"));
    for (const char* name : {"referrer", "title", "language", "time_zone"}) {
        auto text = fields.text(name, Need::optional);
        if (!text.empty()) visit[name] = std::move(text);
    }
    if (auto campaign = fields.object("campaign", Need::optional)) read_campaign(*campaign, visit);
    if (const auto* returning = fields.find("returning", Need::optional)) {
        if (!returning->is_boolean())
            fields.refuse("returning", "must be true or false");
        else
            visit["returning"] = returning->get<bool>() ? "yes" : "no";
    }
    return visit;
}

std::optional<rules::Amount> amount_of(const json& number)
{
    constexpr double units_max = 9e15;  // what rules::Amount promises
    const auto value = number.get<double>();
    if (std::abs(value) > units_max) return std::nullopt;
    if (number.is_number_integer()) return number.get<rules::Amount>() * rules::one_unit;
    return static_cast<rules::Amount>(std::llround(value * rules::one_unit));
}

// A value as `usher decide` writes it.
std::optional<rules::Given> given_of(Fields& fields, const std::string& name, const json& value)
{
    rules::Given given;
    if (value.is_string()) {
        given.word = fields.text_in(value, name);
    } else if (value.is_boolean()) {
        given.word = value.get<bool>() ? "yes" : "no";
    } else if (value.is_array()) {
        given.kind = rules::Given::Kind::words;
        for (const auto& each : value)
            given.words.push_back(fields.text_in(each, name));
    } else if (value.is_number()) {
        given.kind = rules::Given::Kind::amount;
        const auto amount = amount_of(value);
        if (!amount) return fields.refuse(name, "is too large a number"), std::nullopt;
        given.amount = *amount;
    } else {
        fields.refuse(name, "must be a string, a number, true, false or a list of strings");
        return std::nullopt;
    }
    return given;
}

void read_known(Fields& fields, agent::Hello& hello)
{
    for (const auto& [name, value] : fields.all().items()) {
        if (name == "name" || name == "email" || name == "phone" || name == "company") {
            hello.contact[name] = fields.text_in(value, name);
            continue;
        }
        // "crm.*" and the like are facts, and facts don't come from a browser.
        if (name.find('.') != std::string::npos) continue;
        auto given = given_of(fields, name, value);
        if (given) hello.known.emplace_back(name, std::move(*given));
    }
}

Message read_hello(Fields& fields)
{
    agent::Hello hello;
    hello.profile = fields.text("profile", Need::optional);
    if (auto visit = fields.object("visit", Need::required)) hello.visit = read_visit(*visit);
    if (auto known = fields.object("known", Need::optional)) read_known(*known, hello);
    return hello;
}

Message read_resume(Fields& fields)
{
    agent::Resume resume;
    resume.conversation = fields.text("conversation");
    resume.token = fields.text("token");
    resume.seen = fields.whole_number("seen");
    if (auto visit = fields.object("visit", Need::optional)) resume.visit = read_visit(*visit);
    return resume;
}

// ---- what is done in a conversation

bool is_date(const std::string& text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    std::array<int, 3> parts{};
    const std::array<std::pair<std::size_t, std::size_t>, 3> spans{{{0, 4}, {5, 7}, {8, 10}}};
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (auto at = spans[part].first; at < spans[part].second; ++at) {
            if (text[at] < '0' || text[at] > '9') return false;
            parts[part] = parts[part] * 10 + (text[at] - '0');
        }
    }
    return std::chrono::year_month_day(
               std::chrono::year(parts[0]),
               std::chrono::month(static_cast<unsigned>(parts[1])),
               std::chrono::day(static_cast<unsigned>(parts[2]))
    )
        .ok();
}

template <class What> Message visitor(std::string_view type, What what)
{
    auto id = what.id;
    return VisitorMessage{type, std::move(id), dialog::Event{{}, std::move(what)}};
}

// Named before use: the order in which a braced list is read is the order of the table.
Message read_say(Fields& f)
{
    auto id = f.id();
    auto text = f.text("text");
    auto zone = f.text("time_zone", Need::optional);
    return visitor("say", dialog::Said{std::move(id), std::move(text), std::move(zone)});
}
Message read_pick(Fields& f)
{
    auto id = f.id();
    auto question = f.text("question");
    return visitor("pick", dialog::Picked{std::move(id), std::move(question), f.texts("options")});
}
Message read_book(Fields& f)
{
    auto id = f.id();
    auto slot = f.text("slot");
    auto zone = f.text("time_zone", Need::optional);
    return visitor("book", dialog::SlotChosen{std::move(id), std::move(slot), std::move(zone)});
}
Message read_more_slots(Fields& f)
{
    auto id = f.id();
    auto from = f.text("from", Need::optional);
    if (f.all().contains("from") && !is_date(from)) {
        f.refuse("from", "must be a date like \"2026-12-01\"");
    }
    auto zone = f.text("time_zone", Need::optional);
    return visitor(
        "more_slots", dialog::MoreSlotsAsked{std::move(id), std::move(from), std::move(zone)}
    );
}
Message read_change(Fields& f)
{
    auto id = f.id();
    return visitor("change", dialog::ChangeAsked{std::move(id), f.text("question")});
}
Message read_skip(Fields& f)
{
    auto id = f.id();
    return visitor("skip", dialog::SkipPressed{std::move(id), f.text("question")});
}
Message read_unsure(Fields& f)
{
    auto id = f.id();
    return visitor("unsure", dialog::UnsurePressed{std::move(id), f.text("question")});
}
Message read_person(Fields& f) { return visitor("person", dialog::PersonAsked{f.id()}); }
Message read_bye(Fields& f) { return visitor("bye", dialog::ByeSaid{f.id()}); }
Message read_typing(Fields&) { return Typing{}; }

struct Type {
    std::string_view name;
    Message (*read)(Fields&);
};
constexpr std::array<Type, 12> types{{
    {"hello", read_hello},
    {"resume", read_resume},
    {"say", read_say},
    {"pick", read_pick},
    {"book", read_book},
    {"more_slots", read_more_slots},
    {"change", read_change},
    {"skip", read_skip},
    {"unsure", read_unsure},
    {"person", read_person},
    {"typing", read_typing},
    {"bye", read_bye},
}};

const Type* type_named(const std::string& name)
{
    for (const auto& type : types) {
        if (type.name == name) return &type;
    }
    return nullptr;
}

// The id, if there is a good one, so that the sender knows which message it was.
std::string id_in(const json& object)
{
    const auto found = object.find("id");
    if (found == object.end() || !found->is_string()) return {};
    auto id = found->get<std::string>();
    return code_points(id) <= message_id_characters_max ? id : std::string();
}

std::string dumped(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

Message read_message(std::string_view text)
{
    auto read = read_json(text);
    if (auto* refused = std::get_if<NotJson>(&read)) {
        const auto what = refused->field.empty() ? "the message" : refused->field;
        return BadMessage{refused->field, what + " " + refused->message, ""};
    }
    const auto& object = std::get<json>(read);
    if (!object.is_object()) return BadMessage{"", "the message is not a JSON object", ""};

    std::optional<BadMessage> bad;
    Fields fields(object, "", bad);
    const auto name = fields.text("type");
    const auto* type = type_named(name);
    if (!type) fields.refuse("type", "is none that this server knows");
    Message message = type ? type->read(fields) : Message(Typing{});
    if (!bad) return message;
    bad->re = id_in(object);
    return std::move(*bad);
}

std::string write_welcome(const agent::Welcome& welcome)
{
    return dumped({
        {"type", "welcome"},
        {"conversation", welcome.conversation},
        {"token", welcome.token},
        {"profile", welcome.profile},
        {"version", welcome.version},
        {"language", welcome.language},
        {"resumed", welcome.resumed},
        {"seq", welcome.seq},
    });
}

std::string write_typing(std::string_view by) { return dumped({{"type", "typing"}, {"by", by}}); }

std::string write_error(const ErrorMessage& error)
{
    json out = {{"type", "error"}, {"code", error.code}, {"message", error.message}};
    if (!error.re.empty()) out["re"] = error.re;
    if (!error.field.empty()) out["field"] = error.field;
    if (error.retry_after_ms > 0) out["retry_after_ms"] = error.retry_after_ms;
    if (error.says_ask == ErrorMessage::Ask::said) {
        out["ask"] = error.ask.empty() ? json(nullptr) : json::parse(error.ask, nullptr, false);
    }
    return dumped(out);
}

}  // namespace usher::web
