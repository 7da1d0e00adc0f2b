#pragma once
// Posts that no table has: a slip of the fingers in one that is known ("sales manger"), and trades
// told by the form of their word ("beekeeper", "luthier").

#include <optional>
#include <string>

#include "dialog/role_reader.hpp"

namespace usher::dialog {

// "Hab den Laden 2011 gegründet", "la boîte, je l'ai montée avec mon frère": told by a verb.
std::optional<RoleTitle> told_as_founder(const Message& message);

// The message with its slips mended, token by token; nothing: none was found.
std::optional<std::string> without_slips(const Message& message);

// A clause that is nothing but a word with the ending of a trade.
std::optional<RoleTitle> trade_by_its_form(const Message& message);

}  // namespace usher::dialog
