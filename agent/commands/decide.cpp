// Each case is played as a chat would go; what is printed is what the record would say.

#include "agent/commands/decide.hpp"

#include <istream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "agent/commands/cases.hpp"
#include "agent/csv.hpp"
#include "rules/play.hpp"

namespace usher::agent {
namespace {

using Json = nlohmann::ordered_json;

Json in_json(const rules::PointRange& range) { return Json::array({range.low, range.high}); }

Json in_json(const rules::Profile& profile, const Case& given, const rules::Played& played)
{
    Json line;
    line["id"] = given.id;
    const rules::Verdict& verdict = played.verdict;
    if (!verdict.sent_to.empty()) {
        line["sent_to"] = verdict.sent_to;
        line["asks"] = played.asks;
        return line;
    }
    line["verdict"] = rules::name_of(verdict.outcome);
    if (!verdict.disqualifier.empty()) line["disqualifier"] = verdict.disqualifier;
    line["score"] = in_json(verdict.score);
    Json& layers = line["layers"] = Json::object();
    for (std::size_t i = 0; i < profile.layers.size(); ++i)
        layers[profile.layers[i].name] = in_json(verdict.layers[i]);
    line["asks"] = played.asks;
    if (!played.route.to.empty()) line["route"] = played.route.to;
    if (!played.offer.empty()) line["offer"] = played.offer;
    return line;
}

// "7: qualified, 70 to 100 points after 6 questions; team:mid_market_us".
std::string in_text(const Case& given, const rules::Played& played)
{
    const rules::Verdict& verdict = played.verdict;
    std::string line;
    if (given.id.is_string())
        line = given.id.get<std::string>() + ": ";
    else if (!given.id.is_null())
        line = given.id.dump() + ": ";
    line += verdict.sent_to.empty() ? std::string(rules::name_of(verdict.outcome))
                                    : "sent to " + verdict.sent_to;
    if (!verdict.disqualifier.empty()) line += " (" + verdict.disqualifier + ")";
    line += ", " + std::to_string(verdict.score.low);
    if (verdict.score.low != verdict.score.high)
        line += " to " + std::to_string(verdict.score.high);
    line += " points after " + std::to_string(played.asks.size()) +
            (played.asks.size() == 1 ? " question" : " questions");
    if (!played.route.to.empty()) line += "; " + played.route.to;
    if (!played.offer.empty()) line += "; offer " + played.offer;
    return line;
}

class Printer {
  public:
    Printer(const rules::Profile& profile, std::ostream& out, const DecideOptions& options)
        : profile_(profile), out_(out), options_(options)
    {
    }

    void print(const Case& given)
    {
        if (!given.wrong.empty()) return print_wrong(given);
        rules::PlayOptions how;
        how.ask_everything = options_.ask_everything;
        const auto played = rules::play(profile_, given.facts, given.answers, how);
        if (options_.format == "text")
            out_ << in_text(given, played) << '\n';
        else
            put(in_json(profile_, given, played));
    }

  private:
    void print_wrong(const Case& given)
    {
        Json line = Json::object();
        if (!given.id.is_null()) line["id"] = given.id;
        line["error"] = given.wrong;
        put(line);
    }

    // Names may come from a damaged file; a line is always valid UTF-8.
    void put(const Json& line)
    {
        out_ << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }

    const rules::Profile& profile_;
    std::ostream& out_;
    const DecideOptions& options_;
};

bool is_blank(const std::string& line)
{
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

void decide_lines(const rules::Profile& profile, std::istream& in, Printer& printer)
{
    std::string line;
    while (std::getline(in, line))
        if (!is_blank(line)) printer.print(case_of_json(profile, line));
}

void decide_table(const rules::Profile& profile, std::istream& in, Printer& printer)
{
    CsvReader reader(in);
    CsvRecord record;
    if (!reader.next(record)) return;
    const CaseColumns columns(profile, record.cells);
    while (reader.next(record)) {
        Case given;
        given.wrong = record.trouble;
        if (record.trouble.empty()) given = columns.case_of_row(profile, record.cells);
        printer.print(given);
    }
}

}  // namespace

int run_decide(
    const rules::Profile& profile, std::istream& in, std::ostream& out, const DecideOptions& options
)
{
    if (options.format != "json" && options.format != "text") {
        out << "decide prints \"json\" or \"text\", not \"" << options.format << "\".\n";
        return 3;
    }
    Printer printer(profile, out, options);
    if (options.csv)
        decide_table(profile, in, printer);
    else
        decide_lines(profile, in, printer);
    out.flush();
    return 0;
}

}  // namespace usher::agent
