#pragma once
// A file that only takes up room. A full disk can't be repaired from within SQLite: even deleting
// needs room for the log. Giving the ballast up lets the log be taken over and writing go on.

#include <cstdint>
#include <string>

namespace usher::agent {

class Ballast {
  public:
    // Takes the room at once if the disk has plenty: never more than an eighth of what is free.
    explicit Ballast(const std::string& folder);
    // True: there was some and it is gone now.
    bool give_up();
    // Takes it again once the disk has plenty of room. Cheap if it is there already.
    void restore();

  private:
    std::string file_;
    bool held_ = false;
};

// Bytes a program without special rights may still write in this folder; 0 if nobody can tell.
std::uint64_t bytes_free(const std::string& folder);

}  // namespace usher::agent
