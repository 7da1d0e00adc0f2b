// A name that is no fact would change nothing, and nobody would know why.

#include "agent/commands/visit_facts.hpp"

#include <CLI/CLI.hpp>

#include "rules/facts.hpp"
#include "rules/prose.hpp"

namespace usher::agent {

namespace {

// What a browser tells beside the facts that pages may name: harmless, as in a hello.
bool is_told_by_browsers(const std::string& fact)
{
    return fact == "visit.campaign.name" || fact == "visit.campaign.term" ||
           fact == "visit.campaign.content" || fact == "visit.referrer" || fact == "visit.title" ||
           fact == "visit.time_zone";
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

}  // namespace usher::agent
