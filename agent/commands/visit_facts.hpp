#pragma once
// `--visit NAME=VALUE`: what is known of a visitor before they say anything.

#include <map>
#include <string>
#include <vector>

namespace usher::agent {

// "country=CA" is the fact visit.country, "campaign.source=x" visit.campaign.source; a fact's whole
// name is taken as it is ("crm.segment=smb"). Throws CLI::ValidationError, with the known names for
// one that is none.
std::map<std::string, std::string> facts_of(const std::vector<std::string>& visit);

}  // namespace usher::agent
