#pragma once
// `usher export`: every conversation as one line, for programs (NDJSON) or for a table (CSV). Works
// beside a running server.

#include <iosfwd>
#include <string>

#include "agent/archive.hpp"

namespace usher::agent {

struct ExportOptions {
    std::string data_folder = "data";
    ConversationFilter filter;  // `limit` and `after` are not looked at
    enum class Format { ndjson, csv } format = Format::ndjson;
};

// In the order of their start. 0; 1 if the store can't be read or a filter is none.
int run_export(const ExportOptions& options, std::ostream& out, std::ostream& complaints);

}  // namespace usher::agent
