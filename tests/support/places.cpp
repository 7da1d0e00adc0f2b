#include "tests/support/places.hpp"

namespace usher::tests {

// The only file that knows an absolute path: all others compile to the same in every clone, which
// lets a compiler cache serve them.
std::string source_folder() { return USHER_SOURCE_DIR; }

}  // namespace usher::tests
