// Two places an operator keeps secrets in: the environment and files of their own.

#include "agent/secret_setting.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace usher::agent {
namespace {

constexpr std::string_view from_environment = "env:";
constexpr std::string_view from_file = "file:";

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("the secret's file " + path.string() + " can't be read");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

bool says_where(const std::string& setting)
{
    for (const auto prefix : {from_environment, from_file})
        if (setting.starts_with(prefix) && setting.size() > prefix.size()) return true;
    return false;
}

std::string read_secret(const std::string& setting, const std::string& folder)
{
    std::string secret;
    if (setting.starts_with(from_environment)) {
        const auto* const value = std::getenv(setting.substr(from_environment.size()).c_str());
        if (value != nullptr) secret = value;
    } else if (setting.starts_with(from_file)) {
        secret = text_of(std::filesystem::path(folder) / setting.substr(from_file.size()));
    }
    while (secret.ends_with('\n') || secret.ends_with('\r'))
        secret.pop_back();
    if (secret.empty()) throw std::runtime_error("there is no secret in " + setting);
    return secret;
}

}  // namespace usher::agent
