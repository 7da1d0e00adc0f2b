#pragma once
// Whether a request may become a chat: RFC 6455 4.2.1 to the letter, the origin, the subprotocol.

#include <string>
#include <variant>

#include "web/http.hpp"
#include "web/origins.hpp"

namespace usher::web {

constexpr std::string_view chat_subprotocol = "usher.v1";

struct Handshake {
    std::string key;
    std::string subprotocol;  // to be echoed; "" = none was offered, which means usher.v1
};

// Why not, as an answer; `cause` is for the metrics.
struct HandshakeRefused {
    Response response;
    const char* cause;
};

std::variant<Handshake, HandshakeRefused>
check_handshake(const Request& request, const Origins& origins);

}  // namespace usher::web
