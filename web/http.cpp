// Small readers and writers of HTTP's texts.

#include "web/http.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include <nlohmann/json.hpp>

#include "web/utf8.hpp"

namespace usher::web {

namespace {

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

}  // namespace

std::optional<std::string_view> Request::field(std::string_view name) const
{
    for (const auto& [each, value] : fields) {
        if (each == name) return value;
    }
    return std::nullopt;
}

std::size_t Request::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(
        fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; }
    ));
}

std::string Request::list(std::string_view name) const
{
    std::string all;
    for (const auto& [each, value] : fields) {
        if (each != name) continue;
        if (!all.empty()) all += ",";
        all += value;
    }
    return all;
}

std::string lower_case(std::string_view text)
{
    std::string low(text);
    for (auto& c : low) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return low;
}

bool has_token(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (lower_case(trimmed(list.substr(0, comma))) == token) return true;
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    return false;
}

std::optional<std::string> percent_decoded(std::string_view text, Plus plus)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus == Plus::space) {
            decoded += ' ';
        } else if (text[at] != '%') {
            decoded += text[at];
        } else {
            if (at + 2 >= text.size()) return std::nullopt;
            const int high = hex_digit(text[at + 1]), low = hex_digit(text[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    if (decoded.find('\0') != std::string::npos || !is_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::optional<std::map<std::string, std::string>> read_form(std::string_view text)
{
    std::map<std::string, std::string> form;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto pair = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        const auto name = percent_decoded(pair.substr(0, equals), Plus::space);
        const auto value = equals == std::string_view::npos
                               ? std::optional<std::string>("")
                               : percent_decoded(pair.substr(equals + 1), Plus::space);
        if (!name || !value || !form.emplace(*name, *value).second) return std::nullopt;
    }
    return form;
}

std::string_view reason_of(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

Response respond(const Problem& problem)
{
    nlohmann::json body = {
        {"type", "about:blank"},
        {"title", reason_of(problem.status)},
        {"status", problem.status},
        {"detail", problem.detail},
    };
    if (!problem.field.empty()) body["field"] = problem.field;
    Response response;
    response.status = problem.status;
    response.type = "application/problem+json";
    response.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    response.fields.emplace_back("Cache-Control", "no-store");
    return response;
}

Response json_response(std::string body, int status)
{
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = std::move(body);
    response.fields.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string http_date()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return std::string(text.data(), size);
}

}  // namespace usher::web
