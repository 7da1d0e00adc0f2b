// A talk's answers as lines: "tag<TAB>part<TAB>part ...". Tabs, line ends and backslashes inside a
// part are escaped. Amounts are thousandths, as everywhere.

#include <algorithm>
#include <charconv>

#include "dialog/replay.hpp"
#include "dialog/stages.hpp"
#include "rules/facts.hpp"

namespace usher::dialog {
namespace {

using How = Recorded::Said::How;
using More = rules::Progress::More;

void put(std::string& line, std::string_view part)
{
    if (!line.empty() && line.back() != '\n') line += '\t';
    for (const char c : part) {
        if (c == '\t')
            line += "\\t";
        else if (c == '\n')
            line += "\\n";
        else if (c == '\\')
            line += "\\\\";
        else
            line += c;
    }
}

void put_amount(std::string& line, const std::optional<rules::Amount>& amount)
{
    put(line, amount ? std::to_string(*amount) : "");
}

struct PutValue {
    std::string& line;
    void operator()(const rules::IsUnsure&) const { put(line, "unsure"); }
    void operator()(const rules::NoPlan&) const { put(line, "none"); }
    void operator()(rules::Amount amount) const
    {
        put(line, "amount");
        put_amount(line, amount);
    }
    void operator()(const rules::AmountRange& range) const
    {
        put(line, "range");
        for (const auto& end : {range.from, range.over, range.to, range.under})
            put_amount(line, end);
    }
    void operator()(const rules::Options& options) const
    {
        put(line, "options");
        for (const auto& name : options.names)
            put(line, name);
    }
    // What was typed stays in the turn alone; rules know only what it means.
    void operator()(const rules::FreeText& text) const
    {
        put(line, "text");
        for (const auto& name : text.options)
            put(line, name);
    }
};

using Parts = std::vector<std::string>;

Parts parts_of(std::string_view line)
{
    Parts parts(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') {
            parts.emplace_back();
        } else if (line[i] == '\\' && i + 1 < line.size()) {
            const char c = line[++i];
            parts.back() += c == 't' ? '\t' : c == 'n' ? '\n' : c;
        } else {
            parts.back() += line[i];
        }
    }
    return parts;
}

std::optional<rules::Amount> amount_in(const std::string& part)
{
    rules::Amount amount = 0;
    const auto* end = part.data() + part.size();
    const auto read = std::from_chars(part.data(), end, amount);
    if (part.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return amount;
}

std::optional<rules::Value> value_in(const Parts& parts, std::size_t at)
{
    if (at >= parts.size()) return std::nullopt;
    const auto& kind = parts[at];
    const Parts rest(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1, parts.end());
    if (kind == "unsure") return rules::IsUnsure{};
    if (kind == "none") return rules::NoPlan{};
    if (kind == "options") return rules::Options{rest};
    if (kind == "text") return rules::FreeText{"", rest};
    if (kind == "amount" && rest.size() == 1)
        if (const auto amount = amount_in(rest[0])) return *amount;
    if (kind == "range" && rest.size() == 4) {
        rules::AmountRange range;
        range.from = amount_in(rest[0]);
        range.over = amount_in(rest[1]);
        range.to = amount_in(rest[2]);
        range.under = amount_in(rest[3]);
        return range;
    }
    return std::nullopt;
}

constexpr rules::Amount turns_max = 1'000'000;  // far more than any talk has

constexpr std::string_view hows[] = {"asked", "volunteered", "known"};
constexpr std::string_view mores[] = {"not_offered", "agreed", "refused"};

template <typename Names>
std::optional<std::size_t> index_in(const Names& names, std::string_view name)
{
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == name) return i;
    return std::nullopt;
}

bool take_line(const Parts& parts, Recorded& into)
{
    const auto& tag = parts[0];
    if (tag == "fact" && parts.size() == 3) {
        into.facts[parts[1]] = parts[2];
    } else if (tag == "denied" && parts.size() == 2) {
        into.denied.push_back(parts[1]);
    } else if (tag == "sent_here") {
        into.sent_here = true;
    } else if (tag == "more" && parts.size() == 2) {
        const auto more = index_in(mores, parts[1]);
        if (!more) return false;
        into.more = static_cast<More>(*more);
    } else if (tag == "ended" && parts.size() == 4) {
        into.verdict = parts[1];
        into.sent_to = parts[2];
        into.route = parts[3];
    } else if (tag == "in_turn" && parts.size() == 2 && !into.answers.empty()) {
        const auto turn = amount_in(parts[1]);
        if (!turn || *turn < 0 || *turn > turns_max) return false;
        into.answers.back().turn = static_cast<int>(*turn);
    } else if (const auto how = index_in(hows, tag); how && parts.size() >= 3) {
        auto value = value_in(parts, 2);
        if (!value) return false;
        into.answers.push_back({parts[1], std::move(*value), static_cast<How>(*how)});
    } else {
        return false;
    }
    return true;
}

How how_of(const Conversation& conversation, const rules::Answer& answer)
{
    if (answer.source != rules::Source::visitor) return How::known;
    const auto& asked = conversation.asked;
    const bool was_asked = std::find(asked.begin(), asked.end(), answer.criterion) != asked.end();
    return was_asked ? How::asked : How::volunteered;
}

}  // namespace

Recorded recorded_of(const rules::Profile& profile, const Conversation& conversation)
{
    Recorded recorded;
    const auto& sheet = conversation.sheet;
    for (const auto& [name, value] : sheet.facts)
        if (rules::is_fact(name) && !value.empty()) recorded.facts[name] = value;
    // What "do I have that right?" is asked about has not been said until they say yes.
    const bool asks_back = conversation.confirm_about == Confirming::disqualifier;
    const auto open = asks_back ? cause_of(profile, sheet, conversation.confirming) : "";
    for (const auto& criterion : profile.criteria)
        if (const auto* answer = rules::answer_to(criterion, sheet);
            answer && criterion.name != open)
            recorded.answers.push_back(
                {criterion.name, answer->value, how_of(conversation, *answer), answer->turn}
            );
    for (auto& said : recorded.answers)
        if (auto* text = std::get_if<rules::FreeText>(&said.value)) text->text.clear();
    recorded.denied = conversation.denied;
    recorded.more = conversation.progress.more;
    recorded.sent_here = sheet.sent_here;
    const auto& verdict = conversation.verdict;
    recorded.verdict = verdict.sent_to.empty() ? rules::name_of(verdict.outcome) : "sent";
    recorded.sent_to = verdict.sent_to;
    recorded.route = conversation.route.to;
    return recorded;
}

std::string to_text(const Recorded& recorded)
{
    std::string text;
    const auto line = [&](std::initializer_list<std::string_view> parts) {
        for (const auto part : parts)
            put(text, part);
        text += '\n';
    };
    line({"ended", recorded.verdict, recorded.sent_to, recorded.route});
    if (recorded.more != More::not_offered)
        line({"more", mores[static_cast<std::size_t>(recorded.more)]});
    if (recorded.sent_here) line({"sent_here"});
    for (const auto& [name, value] : recorded.facts)
        line({"fact", name, value});
    for (const auto& name : recorded.denied)
        line({"denied", name});
    for (const auto& said : recorded.answers) {
        put(text, hows[static_cast<std::size_t>(said.how)]);
        put(text, said.criterion);
        std::visit(PutValue{text}, said.value);
        text += '\n';
        if (said.turn > 0) line({"in_turn", std::to_string(said.turn)});
    }
    return text;
}

std::optional<Recorded> recorded_from_text(std::string_view text)
{
    Recorded recorded;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == text.npos) return std::nullopt;
        if (!take_line(parts_of(text.substr(0, end)), recorded)) return std::nullopt;
        text.remove_prefix(end + 1);
    }
    return recorded;
}

}  // namespace usher::dialog
