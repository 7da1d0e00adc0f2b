// Room is reserved with posix_fallocate, so that it is really taken and not only promised.

#include "agent/records/ballast.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace usher::agent {
namespace {

// Twice what the write-ahead log may grow to (64 MiB, records.cpp): the log and its copy.
constexpr std::uint64_t bytes_wanted = 2 * 64 * 1024 * 1024;
constexpr std::uint64_t bytes_worth_it = 64 * 1024;  // less would not carry one checkpoint

}  // namespace

std::uint64_t bytes_free(const std::string& folder)
{
    std::error_code failed;
    const auto space = std::filesystem::space(folder, failed);
    return failed ? 0 : static_cast<std::uint64_t>(space.available);
}

Ballast::Ballast(const std::string& folder)
    : file_((std::filesystem::path(folder) / "ballast").string())
{
    std::error_code failed;
    held_ = std::filesystem::file_size(file_, failed) >= bytes_worth_it && !failed;
    restore();
}

bool Ballast::give_up()
{
    std::error_code failed;
    held_ = false;
    return std::filesystem::remove(file_, failed) && !failed;
}

void Ballast::restore()
{
    if (held_) return;
    const auto folder = std::filesystem::path(file_).parent_path().string();
    const auto bytes = std::min(bytes_wanted, bytes_free(folder) / 8);
    if (bytes < bytes_worth_it) return;
    const int handle = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0) return;
    held_ = ::posix_fallocate(handle, 0, static_cast<off_t>(bytes)) == 0;
    ::close(handle);
    if (!held_) ::unlink(file_.c_str());
}

}  // namespace usher::agent
