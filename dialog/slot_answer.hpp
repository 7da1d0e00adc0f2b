#pragma once
// Short answers to "which of these times suits you?" that name no time of their own: "the earliest
// one", "yes", "das passt", "plutôt le dernier", "ninguna". Only a message that says nothing else
// is one, so that nobody is booked for a word within a sentence.

#include <string_view>

namespace usher::dialog {

enum class SlotAnswer {
    nothing,       // it says something else, or more
    soonest,       // the first of those offered
    last,          // the last of those offered
    earlier,       // "the earlier one": of two it is the first
    later,         // "the later one": of two it is the second
    agrees,        // "yes": to the one that was offered, if it is one
    refuses,       // "no": others are wanted
    asks_soonest,  // "what is the earliest you have?" chooses nothing
};

// English, German, French and Spanish at once, small slips allowed in long words.
SlotAnswer read_slot_answer(std::string_view message);

}  // namespace usher::dialog
