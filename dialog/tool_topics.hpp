#pragma once
// What a product is for, where a message names several: "appointments are in Doctolib; the records,
// Weda" answers the question for the records with Weda only.

#include <vector>

#include "dialog/read_tools.hpp"

namespace usher::dialog {

// Takes out what is said to be for something else than the question asks for.
void keep_what_was_asked_for(
    const Message& message, const Question& question, std::vector<ToolMention>& tools
);

}  // namespace usher::dialog
