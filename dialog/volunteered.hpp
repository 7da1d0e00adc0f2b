#pragma once
// Facts said beside the answer. Only with a cue of their own, as a wrong one is a false fact that
// nobody asked for.

#include "dialog/candidates.hpp"

namespace usher::dialog {

class FactFinder;

// By slot, for `usher understand`. `answer` are the tokens that the answer itself rests on.
std::vector<ExtraFact>
find_extra(const FactFinder& facts, const Question& question, const Found& answer);

// Readings for other questions of the same talk.
std::vector<Volunteered> find_volunteered(
    const Message& message, const std::vector<Asked>& others, const FactFinder& facts
);

}  // namespace usher::dialog
