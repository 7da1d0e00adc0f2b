#pragma once
// The face for our own people: step into a conversation, speak, give it back. Each is a turn of the
// conversation and waits until it is on disk.

#include <string>

namespace usher::agent {

class People {
  public:
    virtual ~People() = default;

    enum class Done { yes, unknown, try_again };  // unknown: there is no such conversation
    // `name` is what the visitor sees.
    virtual Done take(const std::string& conversation, const std::string& name) = 0;
    virtual Done
    say(const std::string& conversation, const std::string& name, const std::string& text) = 0;
    virtual Done give_back(const std::string& conversation, const std::string& name) = 0;
};

}  // namespace usher::agent
