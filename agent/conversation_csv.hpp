#pragma once
// Conversations as rows for a spreadsheet: one each, with what people sort by, the same by command
// and over HTTP. The whole record is in the NDJSON export.

#include <string>

namespace usher::agent {

std::string csv_head();                                // the columns, with the line's end
std::string csv_row(const std::string& conversation);  // its JSON, as the archive gives it

}  // namespace usher::agent
