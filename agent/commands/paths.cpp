#include "agent/commands/paths.hpp"

#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

#include "rules/edges.hpp"
#include "rules/paths.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using nlohmann::ordered_json;

// "1,099,804"
std::string grouped(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

int percent(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0) return 0;
    return static_cast<int>(
        100.0L * static_cast<long double>(part) / static_cast<long double>(whole) + 0.5L
    );
}

void print_text(const rules::Profile& profile, const rules::Paths& paths, std::ostream& out)
{
    out << profile.title << ": " << grouped(paths.dialogs) << " distinguishable dialog"
        << (paths.dialogs == 1 ? ", " : "s, ") << grouped(paths.states) << " merged state"
        << (paths.states == 1 ? "" : "s") << "\n\n";
    if (!paths.complete)
        out << "There are more; counting stopped there (U399), so what follows is a part.\n\n";
    for (const auto& [ending, way] : paths.endings)
        out << "  " << std::left << std::setw(28) << ending << "after " << way.fewest
            << (way.most == way.fewest ? "" : " to " + std::to_string(way.most))
            << (way.most == 1 ? " question, " : " questions, ") << grouped(way.dialogs)
            << (way.dialogs == 1 ? " dialog\n" : " dialogs\n");
    const int limit = profile.manners.questions_at_most;
    out << "\nThe limit of " << limit << (limit == 1 ? " question" : " questions") << " cuts off "
        << percent(paths.cut_off, paths.dialogs) << "% of the distinguishable dialogs (U309).\n";
}

void print_json(const rules::Profile& profile, const rules::Paths& paths, std::ostream& out)
{
    ordered_json endings = ordered_json::object();
    for (const auto& [ending, way] : paths.endings)
        endings[ending] = {{"dialogs", way.dialogs}, {"fewest", way.fewest}, {"most", way.most}};
    out << ordered_json{
               {"profile", profile.id},
               {"complete", paths.complete},
               {"dialogs", paths.dialogs},
               {"states", paths.states},
               {"cut_off", paths.cut_off},
               {"endings", endings}}
               .dump()
        << '\n';
}

}  // namespace

int run_paths(
    const rules::Profile& profile,
    const rules::Facts& facts,
    const std::string& format,
    std::ostream& out
)
{
    const auto paths = rules::count_paths(profile, facts);
    if (format == "json")
        print_json(profile, paths, out);
    else
        print_text(profile, paths, out);
    return 0;
}

int run_edges(const rules::Profile& profile, std::ostream& out)
{
    const auto cases = rules::edge_cases(profile);
    for (std::size_t i = 0; i < cases.size(); ++i)
        out << rules::written(cases[i]) << (i + 1 < cases.size() ? ",\n" : "\n");
    return 0;
}

}  // namespace usher::agent
