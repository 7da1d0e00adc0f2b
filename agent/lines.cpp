// A conversation is in the book only while somebody listens to it.

#include "agent/lines.hpp"

#include <algorithm>

namespace usher::agent {

std::optional<LineId>
Lines::add(const std::string& conversation, Listener listener, const SealKey& key)
{
    auto& listened = listened_[conversation];
    if (listened.lines.size() >= lines_of_one_conversation_max) return std::nullopt;
    listened.key = key;
    listened.lines.push_back({++last_, std::move(listener)});
    conversation_of_[last_] = conversation;
    return last_;
}

void Lines::remove(LineId line)
{
    const auto found = conversation_of_.find(line);
    if (found == conversation_of_.end()) return;
    const auto listened = listened_.find(found->second);
    auto& lines = listened->second.lines;
    std::erase_if(lines, [&](const Line& one) { return one.id == line; });
    if (lines.empty()) listened_.erase(listened);
    conversation_of_.erase(found);
}

void Lines::send(const std::string& conversation, const Frame& frame) const
{
    const auto found = listened_.find(conversation);
    if (found == listened_.end()) return;
    for (const auto& line : found->second.lines)
        line.listener.turn(frame);
}

void Lines::close(const std::string& conversation) const
{
    const auto found = listened_.find(conversation);
    if (found == listened_.end()) return;
    for (const auto& line : found->second.lines)
        if (line.listener.close) line.listener.close();
}

SealKey Lines::key_of(const std::string& conversation) const
{
    const auto found = listened_.find(conversation);
    return found == listened_.end() ? SealKey{} : found->second.key;
}

}  // namespace usher::agent
