#pragma once
// Which web pages may open a chat here. The list is made at start from the settings and from where
// the server listens; what a request says of itself (Host) never adds to it.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace usher::web {

class Origins {
  public:
    // `configured`: origins, and the public URL ("" is passed over). Throws std::invalid_argument
    // with a sentence if one is no origin: "https://www.acme.example", no path.
    Origins(const std::vector<std::string>& configured, const std::string& public_url);

    // Adds the server's own address, also as 127.0.0.1 and localhost.
    void listening(std::string_view scheme, const std::string& host, unsigned port);

    // Exactly one of them. An empty one and "null" never are.
    bool allow(std::string_view origin) const { return origins_.count(origin) > 0; }

    // Whether a chat may be asked for under this Host: an address, localhost, or a name that is in
    // the list. Keeps out a foreign name that was made to point here (DNS rebinding). Without a
    // public URL, on an address that others can reach, any name may be ours.
    bool serve(std::string_view host) const;

  private:
    void add(const std::string& origin);

    std::set<std::string, std::less<>> origins_, names_;
    bool names_known_ = false;
};

}  // namespace usher::web
