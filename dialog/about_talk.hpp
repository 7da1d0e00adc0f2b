#pragma once
// Questions about the talk itself, which Usher can answer without the profile: "what was the
// question again?", "how many more?", "are you a bot?", "who gets to see this?". Heard only when
// the whole message asks that; a question about the product is none.

#include <string_view>

namespace usher::dialog {

enum class AboutTalk {
    nothing,
    again,        // the question once more, as it was
    other_words,  // they don't understand what is asked
    how_many,     // questions to come, or how long it takes
    a_program,    // do I talk to a person?
    the_data,     // what becomes of what they tell
    only_greets,  // "hello everyone"
    only_thanks,
    only_attends  // "one moment", "still here"
};

AboutTalk read_about_talk(std::string_view message);

// "My name is ...", "ich heiße ...", "me llamo ...": said by who gives a name unasked.
bool names_themselves(std::string_view message);

// "Können wir Deutsch sprechen?", "English please": the language's tag. "": no such wish.
std::string_view language_wished(std::string_view message);

}  // namespace usher::dialog
