#pragma once
// What every answer of this server carries, whoever asked and whatever for.

#include <string_view>
#include <utility>
#include <vector>

namespace usher::web {

constexpr const char* server_name = "usher";  // and no version: it helps nobody who is welcome

enum class Tls { off, on };

// Strict for everything: our own pages are written to need no more.
const std::vector<std::pair<std::string_view, std::string_view>>& security_headers(Tls tls);

}  // namespace usher::web
