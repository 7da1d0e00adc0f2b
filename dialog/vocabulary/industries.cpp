#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> industries()
{
    return {};
}

}  // namespace usher::dialog::vocabulary
