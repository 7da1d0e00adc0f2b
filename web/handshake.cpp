// Beast takes the first of two doubled fields and any key at all; so nothing gets to Beast that
// has not passed here.

#include "web/handshake.hpp"

#include <algorithm>
#include <utility>

namespace usher::web {

namespace {

HandshakeRefused refuse(int status, std::string detail, const char* cause)
{
    return {respond({status, std::move(detail)}), cause};
}

// 16 bytes in base64: 22 characters and "==", the last of them with four bits to spare.
bool is_key(std::string_view key)
{
    const auto in_alphabet = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '+' || c == '/';
    };
    return key.size() == 24 && key.ends_with("==") &&
           std::all_of(key.begin(), key.begin() + 22, in_alphabet);
}

// RFC 9110's token characters; a list of them is all a subprotocol field may hold.
bool is_token(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return c > 0x20 && c < 0x7F &&
               std::string_view("()<>@,;:\\\"/[]?={}").find(static_cast<char>(c)) ==
                   std::string_view::npos;
    });
}

enum class Offer { none, ours, others, broken };

Offer read_offer(std::string_view list)
{
    auto offer = Offer::others;
    while (true) {
        const auto comma = list.find(',');
        auto name = list.substr(0, comma);
        const auto from = name.find_first_not_of(" \t");
        name = from == std::string_view::npos
                   ? std::string_view()
                   : name.substr(from, name.find_last_not_of(" \t") - from + 1);
        if (!is_token(name)) return Offer::broken;
        if (name == chat_subprotocol) offer = Offer::ours;
        if (comma == std::string_view::npos) return offer;
        list.remove_prefix(comma + 1);
    }
}

std::optional<HandshakeRefused> refuse_upgrade(const Request& request)
{
    const auto once = [&](std::string_view name) { return request.count(name) == 1; };
    if (request.version != Request::Version::http11) {
        return refuse(400, "A chat needs HTTP/1.1.", "handshake");
    }
    if (!has_token(request.list("upgrade"), "websocket") ||
        !has_token(request.list("connection"), "upgrade")) {
        auto refused = refuse(426, "This is a WebSocket endpoint.", "handshake");
        refused.response.fields.emplace_back("Upgrade", "websocket");
        return refused;
    }
    if (!once("sec-websocket-version") || request.field("sec-websocket-version") != "13") {
        auto refused = refuse(426, "Sec-WebSocket-Version must be 13.", "handshake");
        refused.response.fields.emplace_back("Sec-WebSocket-Version", "13");
        return refused;
    }
    if (!once("host")) return refuse(400, "There must be exactly one Host.", "handshake");
    if (!once("sec-websocket-key") || !is_key(*request.field("sec-websocket-key"))) {
        return refuse(400, "Sec-WebSocket-Key must be one key of 24 characters.", "handshake");
    }
    if (request.count("content-length") > 0 || request.count("transfer-encoding") > 0) {
        return refuse(400, "A handshake has no body.", "handshake");
    }
    return std::nullopt;
}

std::optional<HandshakeRefused> refuse_stranger(const Request& request, const Origins& origins)
{
    if (request.count("origin") > 1) {
        return refuse(403, "There must be at most one Origin.", "origin");
    }
    const auto origin = request.field("origin");
    if (origin && !origins.allow(*origin)) {
        return refuse(
            403,
            "Chats from this origin are not allowed; the site's owner lists it under `origins`.",
            "origin"
        );
    }
    if (!request.peer_trusted && !origins.serve(*request.field("host"))) {
        return refuse(
            421, "This server is not known under that name; its owner sets `public_url`.", "host"
        );
    }
    return std::nullopt;
}

}  // namespace

std::variant<Handshake, HandshakeRefused>
check_handshake(const Request& request, const Origins& origins)
{
    if (auto refused = refuse_upgrade(request)) return std::move(*refused);
    if (auto refused = refuse_stranger(request, origins)) return std::move(*refused);
    Handshake handshake{std::string(*request.field("sec-websocket-key")), ""};
    if (request.count("sec-websocket-protocol") == 0) return handshake;
    if (read_offer(request.list("sec-websocket-protocol")) != Offer::ours) {
        return refuse(400, "The subprotocol here is usher.v1.", "subprotocol");
    }
    handshake.subprotocol = chat_subprotocol;
    return handshake;
}

}  // namespace usher::web
