#pragma once
// An HTTP request and an answer, as values. Reading and writing them is http_connection.hpp's work.

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/address.hpp"
#include "web/http_fields.hpp"

namespace usher::web {

struct Request {
    std::string method;  // "GET"; HEAD comes as it is
    std::string path;    // "/v1/meetings", as it was sent, without the query
    std::string query;   // "limit=5&after=x"; "" = none
    std::vector<std::pair<std::string, std::string>> fields;  // names in lower case
    std::string body;
    Address peer;    // who is at the other end of the connection
    Address client;  // who is asking, by a trusted proxy's word
    bool peer_trusted = false;
    Tls tls = Tls::off;
    enum class Door { visitors, operators } door = Door::visitors;  // where it came in
    enum class Version { http10, http11 } version = Version::http11;

    // The first field of that (lower case) name; absent: there is none.
    std::optional<std::string_view> field(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    // All lines of a list field, joined by commas.
    std::string list(std::string_view name) const;
};

// Hands out a body piece by piece, on a thread that may block; false: nobody reads any more.
using PutPiece = std::function<bool(std::string piece)>;
using Streamer = std::function<void(const PutPiece&)>;

struct Response {
    int status = 200;
    std::string type;  // Content-Type; "" = no body
    std::string body;
    std::vector<std::pair<std::string, std::string>> fields;
    Streamer streamer;  // instead of a body
    enum class Then { keep, close } then = Then::keep;
};

// RFC 9457: what went wrong, for programs, and in a sentence, for people.
struct Problem {
    int status = 400;
    std::string detail;
    std::string field = {};  // of the request, if it is about one
};
Response respond(const Problem& problem);
// "Not Found"
std::string_view reason_of(int status);

Response json_response(std::string body, int status = 200);

// "%41" -> "A", and for queries and forms "+" -> " ". Absent: broken escapes, NUL or no UTF-8.
enum class Plus { plus, space };
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);
// "a=1&b=2"; absent: broken escapes, or a name twice.
std::optional<std::map<std::string, std::string>> read_form(std::string_view text);

// Whether a comma list ("keep-alive, Upgrade") has the token, which is given in lower case.
bool has_token(std::string_view list, std::string_view token);
std::string lower_case(std::string_view text);

// "Sun, 06 Nov 1994 08:49:37 GMT", now.
std::string http_date();

}  // namespace usher::web
