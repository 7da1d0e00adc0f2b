#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> triggers()
{
    return {};
}

}  // namespace usher::dialog::vocabulary
