// Line by line: read the question and the answer, understand, print.

#include "agent/commands/understand.hpp"

#include <chrono>
#include <istream>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

#include "agent/commands/reading_json.hpp"
#include "agent/rfc3339.hpp"
#include "dialog/asked.hpp"

namespace usher::agent {

namespace {

using Json = nlohmann::ordered_json;

// What is wrong with a line, as a sentence for whoever wrote it.
struct BadCase : std::runtime_error {
    using std::runtime_error::runtime_error;
};

dialog::AskedKind kind_of(const std::string& name)
{
    using dialog::AskedKind;
    static const std::map<std::string, AskedKind> kinds = {
        {"number", AskedKind::number},
        {"money", AskedKind::money},
        {"yesno", AskedKind::yes_no},
        {"choice", AskedKind::one_of},
        {"multichoice", AskedKind::some_of},
        {"country", AskedKind::country},
        {"tech", AskedKind::tools},
        {"role", AskedKind::role},
        {"timeline", AskedKind::timeline},
        {"email", AskedKind::email},
        {"company", AskedKind::company},
        {"freetext", AskedKind::text},
        {"name", AskedKind::name},
        {"phone", AskedKind::phone}};
    const auto found = kinds.find(name);
    if (found == kinds.end()) throw BadCase("there is no kind \"" + name + "\"");
    return found->second;
}

std::string text_of(const Json& line, const char* name, const std::string& otherwise)
{
    const auto found = line.find(name);
    if (found == line.end() || found->is_null()) return otherwise;
    if (!found->is_string()) throw BadCase("\"" + std::string(name) + "\" must be a text");
    return found->get<std::string>();
}

std::string required(const Json& line, const char* name)
{
    if (!line.contains(name)) throw BadCase("\"" + std::string(name) + "\" is missing");
    return text_of(line, name, "");
}

std::vector<dialog::Choice> choices_of(const Json& line)
{
    std::vector<dialog::Choice> choices;
    const auto options = line.find("options");
    if (options == line.end() || options->is_null()) return choices;
    if (!options->is_array()) throw BadCase("\"options\" must be a list of texts");
    for (const auto& option : *options) {
        if (!option.is_string()) throw BadCase("\"options\" must be a list of texts");
        dialog::Choice choice;
        choice.name = option.get<std::string>();
        choice.labels = {choice.name};
        choices.push_back(std::move(choice));
    }
    return choices;
}

dialog::Asked asked_of(const Json& line)
{
    dialog::Asked asked;
    asked.kind = kind_of(required(line, "kind"));
    asked.question = text_of(line, "question", "");
    asked.language = text_of(line, "locale", "en").substr(0, 2);
    asked.choices = choices_of(line);
    const auto now = text_of(line, "now", "");
    if (!now.empty()) {
        const auto at = read_rfc3339(now);
        if (!at) throw BadCase("\"now\" must be a time such as 2026-11-24T15:00:00Z");
        asked.now = *at;
    } else if (asked.kind == dialog::AskedKind::timeline) {
        throw BadCase("\"now\" is missing: a timeline is counted from it");
    }
    return asked;
}

double microseconds_since(std::chrono::steady_clock::time_point start)
{
    using Microseconds = std::chrono::duration<double, std::micro>;
    const auto spent = Microseconds(std::chrono::steady_clock::now() - start).count();
    return static_cast<double>(static_cast<std::int64_t>(spent * 10)) / 10;
}

void answer_case(const Json& line, Json& answer)
{
    const auto asked = asked_of(line);
    const auto message = required(line, "answer");
    const auto start = std::chrono::steady_clock::now();
    const auto understood = dialog::understand(message, asked);
    const double us = microseconds_since(start);
    answer["result"] = result_json(understood, asked);
    if (auto extra = extra_json(understood); !extra.is_null()) answer["extra"] = std::move(extra);
    if (understood.asks_back) answer["also"] = {{"status", "question"}};
    answer["us"] = us;
    if (understood.answer) answer["confidence"] = understood.answer->confidence / 100.0;
}

Json answer_to(const std::string& text)
{
    Json answer = Json::object();
    const auto line = Json::parse(text, nullptr, false);
    if (line.is_discarded()) return {{"error", "the line is not JSON"}};
    if (!line.is_object()) return {{"error", "the line must be an object"}};
    if (const auto id = line.find("id"); id != line.end()) answer["id"] = *id;
    try {
        answer_case(line, answer);
    } catch (const BadCase& bad) {
        answer["error"] = bad.what();
    }
    return answer;
}

}  // namespace

int run_understand(std::istream& in, std::ostream& out)
{
    // The tables are built at the first use, which is not to count as the first message's time.
    dialog::prepare_to_understand();
    for (std::string text; std::getline(in, text);) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        out << answer_to(text).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    out.flush();
    return 0;
}

int run_understand(
    const rules::Profile& profile,
    const std::string& criterion,
    const std::string& text,
    dialog::Instant now,
    std::ostream& out
)
{
    dialog::Conversation conversation;
    conversation.language = profile.languages.empty() ? "en" : profile.languages.front();
    dialog::Asked asked;
    if (const auto* known = profile.criterion(criterion)) {
        asked = dialog::asked_of(*known, conversation, now);
    } else if (dialog::is_contact_field(criterion)) {
        asked = dialog::asked_of_contact(profile, criterion, conversation, now);
    } else {
        out << Json({{"error", "the profile has no criterion \"" + criterion + "\""}}).dump()
            << '\n';
        return 1;
    }
    const auto understood = dialog::understand(text, asked);
    Json answer = {{"criterion", criterion}, {"result", result_json(understood, asked)}};
    if (auto extra = extra_json(understood); !extra.is_null()) answer["extra"] = std::move(extra);
    if (understood.answer) {
        const auto& reading = *understood.answer;
        answer["words"] = text.substr(reading.begin, reading.end - reading.begin);
        answer["rule"] = reading.rule;
        answer["confidence"] = reading.confidence / 100.0;
    }
    out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    return 0;
}

}  // namespace usher::agent
