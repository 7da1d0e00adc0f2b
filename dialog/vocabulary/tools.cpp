#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

std::span<const Phrases> tools()
{
    return {};
}

}  // namespace usher::dialog::vocabulary
