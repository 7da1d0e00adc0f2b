#pragma once
// Bands of amounts with a unit, and an answer in another step of it.

#include "dialog/candidates.hpp"

namespace usher::dialog {

// "1.2 GWh" under "100-500 MWh", "500 MWh - 2 GWh". Nothing: no unit said, or none of the bands.
Found read_measures(const Message& message, const Question& question);

}  // namespace usher::dialog
