// flock(2) on a file of its own: the store's own locks come and go with every transaction.

#include "agent/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace usher::agent {

FolderLock::FolderLock(const std::string& folder)
{
    std::filesystem::create_directories(folder);
    const auto path = folder + "/usher.lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0) throw std::runtime_error("can't open " + path + ": " + std::strerror(errno));
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw std::runtime_error(
        "another server uses the data folder " + folder +
        ": stop it first, or give this one a folder of its own with --data"
    );
}

FolderLock::~FolderLock() { ::close(file_); }

}  // namespace usher::agent
