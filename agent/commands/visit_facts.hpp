#pragma once
// `--visit NAME=VALUE`: what is known of a visitor before they say anything.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace usher::agent {

// "country=CA" is the fact visit.country, "campaign.source=x" visit.campaign.source; a fact's whole
// name is taken as it is ("crm.segment=smb"). Throws CLI::ValidationError, with the known names for
// one that is none.
std::map<std::string, std::string> facts_of(const std::vector<std::string>& visit);

// A typo, and not another name that happens to be near: "company" may stand beside
// "company_size", and "note" beside "role".
bool is_typo(std::string_view written, std::string_view known);

// What is wrong with the name of a fact, as a sentence: a slip in one that exists. "" = nothing;
// facts that no page knows change nothing, and may be there.
std::string mistyped_fact(const std::string& fact);

}  // namespace usher::agent
