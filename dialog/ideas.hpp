#pragma once
// What the words of an answer and of a label have in common: "wages" and "Lohnabrechnung" are one
// idea. Looked for only where options are offered; see vocabulary/ideas.hpp.

#include <string_view>
#include <vector>

#include "dialog/tokens.hpp"

namespace usher::dialog {

struct Idea {
    std::string_view name;            // "often:monthly"; lives as long as the program
    std::size_t first = 0, last = 0;  // tokens
    bool guessed = false;             // by a typo or by a part of a compound
    bool aside = false;               // by a part of what is known as a whole or by its last part
};

// Which parts of a compound count: an answer means what its last part says ("Urlaubsplanung" is
// planning); a label is also found by its first ("Urlaub"). Nested: also the words within a longer
// phrase ("dental clinics" may be meant for "Clinic", though it is an idea of its own).
enum class Parts { telling, all, nested };

// All ideas in the words; none that lies within a longer phrase of another unless nested ones are
// wanted, and those are aside. Linear in the words.
std::vector<Idea> find_ideas(const Tokens& tokens, Parts parts = Parts::telling);

// "often" of "often:monthly".
std::string_view family_of(std::string_view idea);

}  // namespace usher::dialog
