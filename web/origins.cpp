// Origins are compared as browsers write them: lower case, the scheme's own port left out.

#include "web/origins.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/asio/ip/address.hpp>

namespace usher::web {

namespace {

std::string lower(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return low;
}

std::string_view default_port(std::string_view scheme)
{
    return scheme == "https" ? ":443" : ":80";
}

enum class Path { refused, left_out };  // a public URL may have one

// "https://Acme.example:443/" -> "https://acme.example"; "" if it is no origin.
std::string origin_of(const std::string& text, Path path)
{
    auto origin = lower(text);
    const auto colon = origin.find("://");
    const auto scheme = origin.substr(0, colon);
    if (scheme != "http" && scheme != "https") return {};
    const auto slash = origin.find('/', colon + 3);
    if (slash != std::string::npos) {
        if (path == Path::refused && slash + 1 != origin.size()) return {};
        origin.resize(slash);
    }
    if (origin.size() == colon + 3) return {};
    if (origin.find_first_of(" @?#\\", colon + 3) != std::string::npos) return {};
    const auto port = default_port(scheme);
    if (origin.ends_with(port)) origin.resize(origin.size() - port.size());
    return origin;
}

// "[::1]:8080" -> "[::1]", "Acme.example:80" -> "acme.example"
std::string name_of(std::string_view host)
{
    const auto bracket = host.find(']');
    const auto colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
    return lower(host.substr(0, colon));
}

bool is_address(const std::string& name)
{
    boost::system::error_code error;
    const bool bracketed = name.size() > 2 && name.front() == '[' && name.back() == ']';
    boost::asio::ip::make_address(bracketed ? name.substr(1, name.size() - 2) : name, error);
    return !error;
}

}  // namespace

Origins::Origins(const std::vector<std::string>& configured, const std::string& public_url)
{
    for (const auto& each : configured) {
        const auto origin = origin_of(each, Path::refused);
        if (origin.empty()) {
            throw std::invalid_argument(
                "origins: \"" + each + "\" is no origin; write it as \"https://www.acme.example\""
            );
        }
        add(origin);
    }
    if (public_url.empty()) return;
    const auto origin = origin_of(public_url, Path::left_out);
    if (origin.empty()) {
        throw std::invalid_argument(
            "public_url: \"" + public_url +
            "\" is no address of a web site; write it as "
            "\"https://chat.acme.example\""
        );
    }
    add(origin);
    names_known_ = true;
}

void Origins::add(const std::string& origin)
{
    origins_.insert(origin);
    names_.insert(name_of(std::string_view(origin).substr(origin.find("://") + 3)));
}

void Origins::listening(std::string_view scheme, const std::string& host, unsigned port)
{
    const auto is_v6 = host.find(':') != std::string::npos;
    const auto own = is_v6 ? "[" + host + "]" : host;
    const auto number = ":" + std::to_string(port);
    for (const auto& name : {own, std::string("127.0.0.1"), std::string("localhost")}) {
        add(origin_of(std::string(scheme) + "://" + name + number, Path::refused));
    }
    // Only this machine can get to a loopback address: a name in Host is then a proxy's, which
    // has a public URL, or a trick.
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(host, error);
    if (!error && address.is_loopback()) names_known_ = true;
}

bool Origins::serve(std::string_view host) const
{
    const auto name = name_of(host);
    return !names_known_ || is_address(name) || names_.count(name) > 0;
}

}  // namespace usher::web
