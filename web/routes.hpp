#pragma once
// Every path, method, role and handler of the HTTP interface, in one table. What is not in it does
// not exist; /v1/chat is the one path that is not here, because it is not answered but upgraded.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/assets.hpp"
#include "web/faces.hpp"
#include "web/http.hpp"
#include "web/origins.hpp"

namespace usher::web {

// Who may: anyone; the operators' address, or anyone with a key; a key of at least that role.
enum class Access { open, operators, viewer, rep, editor, publisher, admin };

// What blocks (the record, the calendar) runs in the pool, beside the network thread.
enum class Runs { here, in_pool };

// Everything a handler gets.
struct Call {
    const Request& request;
    std::vector<std::string> names;  // what the pattern's {} stand for, decoded
    const Faces& faces;
    const Assets& assets;
    const Origins& origins;
    enum class Serving { yes, draining } serving = Serving::yes;
    agent::Holder who = {};  // no name: whoever it is, the route is open
};
using Handler = Response (*)(const Call&);

struct Route {
    std::string_view method;   // GET answers HEAD too
    std::string_view pattern;  // "/v1/meetings/{}/outcome": {} is one segment that is not empty
    Access access;
    Runs runs;
    std::size_t body_bytes_max;
    Handler handler;
};

std::span<const Route> routes();

struct RouteFound {
    const Route* route;
    std::vector<std::string> names;
};
// Else 404, or 405 with the methods that there are.
std::variant<RouteFound, Response> find_route(std::string_view method, std::string_view path);

}  // namespace usher::web
