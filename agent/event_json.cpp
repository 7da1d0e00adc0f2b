// Each struct has one function `fields`, which names its fields for the writer and the reader.

#include "agent/event_json.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <stdexcept>

namespace usher::agent {
namespace {

using nlohmann::json;
using namespace usher::dialog;

// ---- What is stored of each struct.

template <typename Io> void fields(Io& io, rules::AmountRange& x)
{
    io("from", x.from);
    io("over", x.over);
    io("to", x.to);
    io("under", x.under);
}
template <typename Io> void fields(Io& io, rules::FreeText& x)
{
    io("text", x.text);
    io("options", x.options);
}
template <typename Io> void fields(Io& io, rules::Options& x) { io("names", x.names); }
template <typename Io> void fields(Io&, rules::IsUnsure&) {}
template <typename Io> void fields(Io&, rules::NoPlan&) {}
template <typename Io> void fields(Io& io, rules::Evidence& x)
{
    io("words", x.words);
    io("reading", x.reading);
    io("begin", x.span_begin);
    io("end", x.span_end);
    io("rule", x.rule);
    io("confidence", x.confidence);
}
template <typename Io> void fields(Io& io, rules::Answer& x)
{
    io("criterion", x.criterion);
    io("value", x.value);
    io("source", x.source);
    io("evidence", x.evidence);
    io("turn", x.turn);
    io("replaces", x.replaces);
}
template <typename Io> void fields(Io& io, rules::Given& x)
{
    io("kind", x.kind);
    io("word", x.word);
    io("words", x.words);
    io("amount", x.amount);
}
template <typename Io> void fields(Io& io, std::pair<std::string, rules::Given>& x)
{
    io("name", x.first);
    io("given", x.second);
}
template <typename Io> void fields(Io& io, SlotOffer& x)
{
    io("slot", x.slot);
    io("start", x.start);
    io("end", x.end);
    io("label", x.label);
    io("offset_min", x.offset_min);
}
template <typename Io> void fields(Io& io, Meeting& x)
{
    io("id", x.id);
    io("title", x.title);
    io("start", x.start);
    io("end", x.end);
    io("time_zone", x.time_zone);
    io("label", x.label);
    io("with", x.with);
    io("where", x.where);
    io("manage_url", x.manage_url);
    io("ics_url", x.ics_url);
}
template <typename Io> void fields(Io& io, Opened& x)
{
    io("facts", x.facts);
    io("known", x.known);
    io("contact", x.contact);
    io("language", x.language);
    io("time_zone", x.time_zone);
    io("carried_over", x.carried_over);
    io("experiments", x.experiments);
}
template <typename Io> void fields(Io& io, Said& x)
{
    io("id", x.id);
    io("text", x.text);
    io("time_zone", x.time_zone);
}
template <typename Io> void fields(Io& io, Picked& x)
{
    io("id", x.id);
    io("question", x.question);
    io("options", x.options);
}
template <typename Io, typename Button> void button_fields(Io& io, Button& x)
{
    io("id", x.id);
    io("question", x.question);
}
template <typename Io> void fields(Io& io, SkipPressed& x) { button_fields(io, x); }
template <typename Io> void fields(Io& io, UnsurePressed& x) { button_fields(io, x); }
template <typename Io> void fields(Io& io, ChangeAsked& x) { button_fields(io, x); }
template <typename Io> void fields(Io& io, SlotChosen& x)
{
    io("id", x.id);
    io("slot", x.slot);
    io("time_zone", x.time_zone);
}
template <typename Io> void fields(Io& io, MoreSlotsAsked& x)
{
    io("id", x.id);
    io("from", x.from);
    io("time_zone", x.time_zone);
}
template <typename Io> void fields(Io& io, PersonAsked& x) { io("id", x.id); }
template <typename Io> void fields(Io& io, ByeSaid& x) { io("id", x.id); }
template <typename Io> void fields(Io& io, SlotsFound& x)
{
    io("slots", x.slots);
    io("time_zone", x.time_zone);
    io("nearest", x.nearest);
}
template <typename Io> void fields(Io& io, SlotHeld& x)
{
    io("slot", x.slot);
    io("until", x.until);
    io("rep_name", x.rep_name);
    io("time_zone", x.time_zone);
}
template <typename Io> void fields(Io& io, SlotGone& x)
{
    io("others", x.others);
    io("time_zone", x.time_zone);
    io("wanted", x.wanted);
}
template <typename Io> void fields(Io& io, MeetingBooked& x)
{
    io("meeting", x.meeting);
    io("is_mailed", x.is_mailed);
}
template <typename Io> void fields(Io& io, MeetingMoved& x) { io("meeting", x.meeting); }
template <typename Io> void fields(Io& io, MeetingCancelled& x) { io("meeting", x.meeting); }
template <typename Io> void fields(Io&, HoldExpired&) {}
template <typename Io> void fields(Io& io, DeskFound& x)
{
    io("open", x.open);
    io("next_opening", x.next_opening);
}
template <typename Io> void fields(Io& io, AccountFound& x) { io("facts", x.facts); }
template <typename Io> void fields(Io& io, PersonJoined& x) { io("name", x.name); }
template <typename Io> void fields(Io& io, PersonSaid& x)
{
    io("name", x.name);
    io("text", x.text);
}
template <typename Io> void fields(Io& io, PersonLeft& x) { io("name", x.name); }
template <typename Io> void fields(Io& io, ProfileChanged& x)
{
    io("profile", x.profile);
    io("version", x.version);
    io("language", x.language);
    io("keep_answers", x.keep_answers);
}

// The alternatives' names, in the order of their variants. Never changed: stores hold them.
constexpr std::array event_names = {
    "opened",        "said",          "picked",      "skip",        "unsure",         "change",
    "slot_chosen",   "more_slots",    "person",      "bye",         "slots_found",    "slot_held",
    "slot_gone",     "booked",        "moved",       "cancelled",   "hold_over",      "desk_found",
    "account_found", "person_joined", "person_said", "person_left", "profile_changed"};
constexpr std::array value_names = {"unsure", "options", "amount", "range", "no_plan", "text"};
static_assert(event_names.size() == std::variant_size_v<decltype(Event::what)>);
static_assert(value_names.size() == std::variant_size_v<rules::Value>);

// ---- Writing.

struct Writer {
    JsonText& out;

    template <typename Field> void operator()(const char* name, const Field& value)
    {
        if (is_empty(value)) return;
        out.name(name);
        write(value);
    }

  private:
    template <typename Field> static bool is_empty(const Field& value)
    {
        if constexpr (requires { value.empty(); })
            return value.empty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else
            return false;
    }
    void write(const std::string& value) { out.text(value); }
    void write(bool value) { out.yes_no(value); }
    void write(int value) { out.number(value); }
    void write(std::int64_t value) { out.number(value); }
    void write(Instant value) { out.number(value.time_since_epoch().count()); }
    void write(rules::Source value) { out.number(static_cast<int>(value)); }
    void write(rules::Given::Kind value) { out.number(static_cast<int>(value)); }
    void write(const std::map<std::string, std::string>& value)
    {
        out.open_block();
        for (const auto& [key, text] : value)
            out.field(key, text);
        out.close_block();
    }
    template <typename Item> void write(const std::optional<Item>& value) { write(*value); }
    template <typename Item> void write(const std::vector<Item>& value)
    {
        out.open_list();
        for (const auto& item : value)
            write(item);
        out.close_list();
    }
    void write(const rules::Value& value)
    {
        out.open_block().name(value_names[value.index()]);
        std::visit([this](const auto& x) { write(x); }, value);
        out.close_block();
    }
    template <typename Struct> void write(const Struct& value)
    {
        out.open_block();
        // `fields` serves reading too and so takes what it could change; the writer never does.
        fields(*this, const_cast<Struct&>(value));
        out.close_block();
    }
};

// ---- Reading.

struct Reader {
    const json& in;

    template <typename Field> void operator()(const char* name, Field& value)
    {
        const auto found = in.find(name);
        if (found != in.end()) read(*found, value);
    }

    template <typename Plain>
    requires std::is_arithmetic_v<Plain>
    static void read(const json& from, Plain& into) { into = from.get<Plain>(); }
    static void read(const json& from, std::string& into) { into = from.get<std::string>(); }
    static void read(const json& from, Instant& into)
    {
        into = Instant{std::chrono::seconds{from.get<std::int64_t>()}};
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static void read(const json& from, Enum& into) { into = static_cast<Enum>(from.get<int>()); }
    static void read(const json& from, std::map<std::string, std::string>& into)
    {
        into = from.get<std::map<std::string, std::string>>();
    }
    template <typename Item> static void read(const json& from, std::optional<Item>& into)
    {
        read(from, into.emplace());
    }
    template <typename Item> static void read(const json& from, std::vector<Item>& into)
    {
        for (const auto& item : from)
            read(item, into.emplace_back());
    }
    static void read(const json& from, rules::Value& into) { read_alternative<0>(from, into); }
    template <typename Struct>
    requires std::is_class_v<Struct>
    static void read(const json& from, Struct& into)
    {
        Reader reader{from};
        fields(reader, into);
    }

  private:
    template <std::size_t Index> static void read_alternative(const json& from, rules::Value& into)
    {
        if constexpr (Index < std::variant_size_v<rules::Value>) {
            const auto found = from.find(value_names[Index]);
            if (found == from.end()) return read_alternative<Index + 1>(from, into);
            read(*found, into.emplace<Index>());
        } else {
            throw std::runtime_error("a recorded answer has an unknown kind of value");
        }
    }
};

template <std::size_t Index = 0>
void read_what(const std::string& name, const json& from, decltype(Event::what)& into)
{
    if constexpr (Index < event_names.size()) {
        if (name != event_names[Index]) return read_what<Index + 1>(name, from, into);
        Reader::read(from, into.emplace<Index>());
    } else {
        throw std::runtime_error("a recorded event has an unknown name: " + name);
    }
}

}  // namespace

std::string events_to_json(const std::vector<Event>& events)
{
    JsonText out;
    out.open_list();
    for (const auto& event : events) {
        out.open_block().field("at", event.at.time_since_epoch().count());
        out.field("what", event_names[event.what.index()]);
        Writer writer{out};
        std::visit(
            [&](const auto& what) {
                fields(writer, const_cast<std::remove_cvref_t<decltype(what)>&>(what));
            },
            event.what
        );
        out.close_block();
    }
    return out.close_list().take();
}

std::vector<Event> events_from_json(const std::string& text)
try {
    std::vector<Event> events;
    for (const auto& one : json::parse(text)) {
        auto& event = events.emplace_back();
        Reader::read(one.at("at"), event.at);
        read_what(one.at("what").get<std::string>(), one, event.what);
    }
    return events;
} catch (const json::exception& failed) {
    throw std::runtime_error(std::string("recorded events can't be read: ") + failed.what());
}

std::string amount_text(rules::Amount amount)
{
    std::string text = std::to_string(amount / rules::one_unit);
    auto part = std::abs(amount % rules::one_unit);
    if (part == 0) return text;
    if (amount < 0 && amount > -rules::one_unit) text.insert(text.begin(), '-');
    auto digits = std::to_string(part + rules::one_unit).substr(1);
    while (digits.back() == '0')
        digits.pop_back();
    return text + "." + digits;
}

void write_value(JsonText& to, const rules::Criterion& criterion, const rules::Value& value)
{
    if (std::holds_alternative<rules::IsUnsure>(value)) to.text("unsure");
    if (std::holds_alternative<rules::NoPlan>(value)) to.text("none");
    if (const auto* amount = std::get_if<rules::Amount>(&value)) to.raw(amount_text(*amount));
    if (const auto* text = std::get_if<rules::FreeText>(&value)) to.text(text->text);
    if (const auto* range = std::get_if<rules::AmountRange>(&value)) {
        to.open_block();
        const auto end = [&](const char* name, const std::optional<rules::Amount>& bound) {
            if (bound) to.name(name).raw(amount_text(*bound));
        };
        end("from", range->from);
        end("over", range->over);
        end("to", range->to);
        end("under", range->under);
        to.close_block();
    }
    if (const auto* options = std::get_if<rules::Options>(&value)) {
        const bool lone = !rules::takes_several(criterion.kind) && options->names.size() == 1;
        if (lone) {
            to.text(options->names.front());
            return;
        }
        to.open_list();
        for (const auto& name : options->names)
            to.text(name);
        to.close_list();
    }
}

}  // namespace usher::agent
