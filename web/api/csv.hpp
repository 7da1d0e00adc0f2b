#pragma once
// Conversations as rows for a spreadsheet: one each, with what people sort by. The whole record is
// in the NDJSON export.

#include <string>
#include <string_view>

namespace usher::web::api {

// RFC 4180, and nothing that a spreadsheet would run: a text that begins like a formula gets an
// apostrophe before it.
std::string csv_field(std::string_view text);

std::string csv_header();                              // with its line end
std::string csv_row(const std::string& conversation);  // its JSON, as the archive gives it

}  // namespace usher::web::api
