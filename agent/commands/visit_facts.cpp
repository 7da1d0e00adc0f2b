// A name that is no fact would change nothing, and nobody would know why.

#include "agent/commands/visit_facts.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "rules/facts.hpp"
#include "rules/prose.hpp"

namespace usher::agent {

namespace {

// What a browser tells beside the facts that pages may name: harmless, as in a hello.
const std::vector<std::string> told_by_browsers{
    "campaign.name", "campaign.term", "campaign.content", "referrer", "title", "time_zone"};

constexpr std::string_view of_visit = "visit.";

bool is_told_by_browsers(const std::string& fact)
{
    return std::any_of(told_by_browsers.begin(), told_by_browsers.end(), [&](const auto& name) {
        return fact == std::string(of_visit) + name;
    });
}

std::string fact_meant(const std::string& name)
{
    for (const auto& fact : {"visit." + name, name})
        if (rules::is_fact(fact) || is_told_by_browsers(fact)) return fact;
    const auto known = rules::visit_facts();
    const auto near = rules::nearest(name, known);
    throw CLI::ValidationError(
        "--visit",
        "there is no " + rules::quoted(name) + "." +
            (near.empty() ? "" : " Did you mean " + rules::quoted(near) + "?") + " Known are " +
            rules::list_of(known) + ", and facts such as crm.segment."
    );
}

}  // namespace

std::map<std::string, std::string> facts_of(const std::vector<std::string>& visit)
{
    std::map<std::string, std::string> facts;
    for (const auto& pair : visit) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos)
            throw CLI::ValidationError("--visit", "\"" + pair + "\" is not NAME=VALUE");
        facts[fact_meant(pair.substr(0, equals))] = pair.substr(equals + 1);
    }
    return facts;
}

bool is_typo(std::string_view written, std::string_view known)
{
    if (known.size() <= 2 || written.empty()) return false;
    const std::size_t allowed = std::max<std::size_t>(2, written.size() / 3);
    return (written.front() | 0x20) == known.front() && written.size() <= known.size() + allowed &&
           known.size() <= written.size() + allowed;
}

std::string mistyped_fact(const std::string& fact)
{
    if (rules::is_fact(fact) || is_told_by_browsers(fact)) return "";
    const bool visit = fact.starts_with(of_visit);
    auto known = visit ? rules::visit_facts() : rules::all_facts();
    if (visit) known.insert(known.end(), told_by_browsers.begin(), told_by_browsers.end());
    const auto name = visit ? fact.substr(of_visit.size()) : fact;
    const auto near = rules::nearest(name, known);
    if (!is_typo(name, near)) return "";
    return "There is no fact " + rules::quoted(fact) + ". Did you mean " +
           rules::quoted((visit ? std::string(of_visit) : "") + near) + "?";
}

}  // namespace usher::agent
