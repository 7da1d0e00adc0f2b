#pragma once
// The format, told from the field table: to editors as a JSON Schema, to people as a reference
// page. Both are committed under config/, and a test holds them to the table.

#include <string>

namespace usher::rules {

// JSON Schema (draft 7) of a profile; what an editor completes and explains while one types.
std::string json_schema();

// config/README.md: every block and field with what it says, what holds without it, an example.
std::string reference();

}  // namespace usher::rules
