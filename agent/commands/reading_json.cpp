// One function a kind; amounts become whole JSON numbers where they are whole.

#include "agent/commands/reading_json.hpp"

namespace usher::agent {

namespace {

using Json = nlohmann::ordered_json;
using rules::Amount;

Json amount_json(std::optional<Amount> amount)
{
    if (!amount) return nullptr;
    if (*amount % rules::one_unit == 0) return *amount / rules::one_unit;
    return static_cast<double>(*amount) / static_cast<double>(rules::one_unit);
}

bool single(std::optional<Amount> low, std::optional<Amount> high)
{
    return low && high && *low == *high;
}

Json range_json(std::optional<Amount> low, std::optional<Amount> high)
{
    return Json::array({amount_json(low), amount_json(high)});
}

Json number_json(const dialog::NumberSaid& said)
{
    if (single(said.low, said.high)) return {{"value", amount_json(said.low)}};
    return {{"range", range_json(said.low, said.high)}};
}

Json money_json(const dialog::MoneySaid& said)
{
    Json result;
    if (single(said.low, said.high))
        result["amount"] = amount_json(said.low);
    else
        result["range"] = range_json(said.low, said.high);
    result["currency"] = said.currency.empty() ? Json(nullptr) : Json(said.currency);
    if (said.currency_assumed) result["currency_assumed"] = true;
    if (!said.per.empty()) result["per"] = said.per;
    return result;
}

Json yes_no_json(const dialog::YesNoSaid& said)
{
    if (said.word == dialog::YesNoSaid::Word::partly) return {{"value", "partly"}};
    return {{"value", said.word == dialog::YesNoSaid::Word::yes}};
}

Json choices_json(const dialog::ChoicesSaid& said, dialog::AskedKind kind)
{
    if (kind == dialog::AskedKind::some_of) return {{"choices", said.names}};
    return {{"choice", said.names.empty() ? Json(nullptr) : Json(said.names.front())}};
}

Json places_json(const dialog::PlacesSaid& said)
{
    if (!said.region.empty()) return {{"region", said.region}};
    return {{"countries", said.countries}};
}

Json tools_json(const dialog::ToolsSaid& said)
{
    Json result = {{"tech", said.in_use}};
    if (!said.rejected.empty()) result["not"] = said.rejected;
    return result;
}

Json role_json(const dialog::RoleSaid& said)
{
    if (!said.authority.empty()) return {{"authority", said.authority}};
    Json result = {{"title", said.title}, {"seniority", said.seniority}};
    if (!said.function.empty()) result["function"] = said.function;
    return result;
}

Json timeline_json(const dialog::TimelineSaid& said)
{
    if (said.none) return {{"none", true}};
    return {{"months", range_json(said.low, said.high)}};
}

Json meaning_json(const dialog::Meaning& meaning, dialog::AskedKind kind)
{
    using namespace dialog;
    if (const auto* said = std::get_if<NumberSaid>(&meaning)) return number_json(*said);
    if (const auto* said = std::get_if<MoneySaid>(&meaning)) return money_json(*said);
    if (const auto* said = std::get_if<YesNoSaid>(&meaning)) return yes_no_json(*said);
    if (const auto* said = std::get_if<ChoicesSaid>(&meaning)) return choices_json(*said, kind);
    if (const auto* said = std::get_if<PlacesSaid>(&meaning)) return places_json(*said);
    if (const auto* said = std::get_if<ToolsSaid>(&meaning)) return tools_json(*said);
    if (const auto* said = std::get_if<RoleSaid>(&meaning)) return role_json(*said);
    if (const auto* said = std::get_if<TimelineSaid>(&meaning)) return timeline_json(*said);
    if (const auto* said = std::get_if<EmailSaid>(&meaning))
        return {{"email", said->address}, {"class", said->kind}};
    if (const auto* said = std::get_if<PhoneSaid>(&meaning)) return {{"phone", said->number}};
    if (const auto* said = std::get_if<NameSaid>(&meaning))
        return {{kind == AskedKind::company ? "company" : "name", said->name}};
    const auto& text = std::get<TextSaid>(meaning);
    Json result = {{"text", true}};
    if (!text.triggers.empty()) result["triggers"] = text.triggers;
    return result;
}

const char* status_word(dialog::Status status)
{
    using dialog::Status;
    switch (status) {
    case Status::answered:
    case Status::unclear:
    case Status::abuse:
        return "unclear";
    case Status::unsure:
        return "unknown";
    case Status::skipped:
    case Status::goodbye:
        return "skip";
    case Status::back:
        return "back";
    case Status::person:
        return "human";
    case Status::question:
    case Status::why:
        return "question";
    }
    return "unclear";
}

// A fact as its slot has it: "country" is a list, "timeline" a pair, "company" a text.
Json slot_json(const dialog::Meaning& meaning)
{
    using namespace dialog;
    if (const auto* said = std::get_if<NumberSaid>(&meaning)) return number_json(*said);
    if (const auto* said = std::get_if<MoneySaid>(&meaning)) return money_json(*said);
    if (const auto* said = std::get_if<PlacesSaid>(&meaning)) return said->countries;
    if (const auto* said = std::get_if<ToolsSaid>(&meaning)) return said->in_use;
    if (const auto* said = std::get_if<TimelineSaid>(&meaning))
        return range_json(said->low, said->high);
    if (const auto* said = std::get_if<EmailSaid>(&meaning)) return said->address;
    if (const auto* said = std::get_if<NameSaid>(&meaning)) return said->name;
    if (const auto* said = std::get_if<TextSaid>(&meaning)) return said->triggers;
    if (const auto* said = std::get_if<RoleSaid>(&meaning)) return {{"seniority", said->seniority}};
    return nullptr;
}

}  // namespace

Json result_json(const dialog::Understood& understood, const dialog::Asked& asked)
{
    if (understood.status == dialog::Status::answered && understood.answer)
        return meaning_json(understood.answer->said, asked.kind);
    Json result = {{"status", status_word(understood.status)}};
    if (!understood.suggestion.empty()) result["suggest"] = understood.suggestion;
    return result;
}

Json extra_json(const dialog::Understood& understood)
{
    Json extra;
    for (const dialog::ExtraFact& fact : understood.extra)
        extra[fact.slot] = slot_json(fact.reading.said);
    return extra;
}

}  // namespace usher::agent
