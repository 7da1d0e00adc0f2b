#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> roles()
{
    return {};
}

}  // namespace usher::dialog::vocabulary
