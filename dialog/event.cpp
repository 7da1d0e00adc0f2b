// Whose id an event carries.

#include "dialog/event.hpp"

namespace usher::dialog {

std::string id_of(const Event& event)
{
    return std::visit(
        [](const auto& what) -> std::string {
            if constexpr (requires { what.id; })
                return what.id;
            else
                return {};
        },
        event.what
    );
}

}  // namespace usher::dialog
