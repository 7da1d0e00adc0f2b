#pragma once
// The example page of the design, with what it names elsewhere.

#include <string>

#include "rules/load.hpp"

namespace usher::test {

std::string read_source(const std::string& path);  // relative to the source tree
std::string example_text();
const rules::World& example_world();

}  // namespace usher::test
