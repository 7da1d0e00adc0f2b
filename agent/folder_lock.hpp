#pragma once
// One server on one data folder: a second one would not see the turns of the first.

#include <string>

namespace usher::agent {

// Held until it is destroyed, and by the system's care no longer than its process lives. Commands
// that only read or add to the store do without.
class FolderLock {
  public:
    // Creates the folder if it is absent. Throws with a sentence if another server holds it.
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int file_ = -1;
};

}  // namespace usher::agent
