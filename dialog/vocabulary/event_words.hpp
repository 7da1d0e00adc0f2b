#pragma once
// The words that events are told with, in four languages at once: what is bought, opened, cut or
// raised, and the verbs for it. A word may play several parts; event_frames.cpp says which two of
// them together tell an event.

#include <cstdint>
#include <string_view>

namespace usher::dialog::vocabulary {

enum class Part : std::uint8_t {
    // things
    firm,       // "competitor"
    buyer,      // "investor", "Konzern": who owns companies
    office,     // "branch", "Werk"
    round,      // "funding"
    investor,   // "business angel"
    staff,      // "headcount"
    people,     // "employees", "Leute"
    job,        // "Stellen"
    system,     // "CRM"
    law,        // "Verordnung"
    named_law,  // "CSRD": needs a cause or a verb beside it
    authority,  // "BaFin"
    bourse,     // "Nasdaq"
    owner,      // "Gesellschafter"
    // verbs
    opens,
    enters,  // a market
    buys,
    sells,
    merges,
    raises,
    invests,
    hires,
    grows,
    cuts,
    dismisses,
    switches,
    introduces,
    ends,  // of a product
    binds,
    lists,    // shares
    arrives,  // of a person
    leaves,
    // what stands around them
    fresh,    // "new", "second"
    failed,   // "called off"
    decided,  // "signed"
    doubtful,
    wished,
    because,
    parts_end
};

using Parts = std::uint64_t;
constexpr Parts bit(Part part) { return Parts{1} << static_cast<unsigned>(part); }

// The parts a folded word can play; 0: none.
Parts parts_of(std::string_view folded);

}  // namespace usher::dialog::vocabulary
