#pragma once
// Who is listening to which conversation. Lives on the records thread alone.

#include <string>
#include <unordered_map>
#include <vector>

#include "agent/conversations.hpp"
#include "agent/seal.hpp"

namespace usher::agent {

class Lines {
  public:
    // Absent: five lines listen already.
    std::optional<LineId>
    add(const std::string& conversation, Listener listener, const SealKey& key);
    void remove(LineId line);
    void send(const std::string& conversation, const Frame& frame) const;
    // Tells every line of it to close.
    void close(const std::string& conversation) const;
    // Of a conversation somebody listens to; unknown otherwise.
    SealKey key_of(const std::string& conversation) const;
    std::size_t size() const { return conversation_of_.size(); }

  private:
    struct Line {
        LineId id;
        Listener listener;
    };
    struct Listened {
        SealKey key;
        std::vector<Line> lines;
    };
    std::unordered_map<std::string, Listened> listened_;
    std::unordered_map<LineId, std::string> conversation_of_;
    LineId last_ = 0;
};

}  // namespace usher::agent
