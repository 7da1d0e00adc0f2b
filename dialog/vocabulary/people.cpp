#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> people()
{
    return {};
}

}  // namespace usher::dialog::vocabulary
