#pragma once
// Who should meet a qualified visitor, and which ways were passed over.

#include <string>
#include <vector>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

struct PassedRoute {
    std::string to, because;  // "no account owner known"
    friend bool operator==(const PassedRoute&, const PassedRoute&) = default;
};

struct RouteTaken {
    std::string to, pick;  // empty: the profile books nothing
    std::vector<PassedRoute> passed;
    friend bool operator==(const RouteTaken&, const RouteTaken&) = default;
};

// The first route whose condition is true. An unknown condition is passed over.
RouteTaken take_route(const Profile& profile, const Sheet& sheet);

// Criteria worth asking before taking a route: those still open in the first route that is not
// false. Empty: the route is certain.
std::vector<std::string> route_still_needs(const Profile& profile, const Sheet& sheet);

}  // namespace usher::rules
