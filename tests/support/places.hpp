#pragma once
// Where the tests find the project's own files.

#include <string>

namespace usher::tests {

// The top folder of the source tree, without a "/" at its end.
std::string source_folder();

}  // namespace usher::tests
