#pragma once
// How many questions may be put to the visitor in all.

#include "rules/next_question.hpp"

namespace usher::rules {

// As things stand: more once they have agreed to "three more?".
int question_limit(const Profile& profile, const Progress& progress);

}  // namespace usher::rules
