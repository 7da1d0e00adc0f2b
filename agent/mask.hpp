#pragma once
// Mail addresses volunteered before consent: what is recorded of them hides who it is.

#include <string>
#include <string_view>
#include <vector>

namespace usher::agent {

// What stands before the @ of every mail address in the text, each once; longest first.
std::vector<std::string> local_parts_in(std::string_view text);

// The text with each of these local parts, where an @ follows it, made of `letter` instead; as
// many bytes as before, so that places in the text stay true.
std::string masked(std::string text, const std::vector<std::string>& local_parts, char letter);

}  // namespace usher::agent
