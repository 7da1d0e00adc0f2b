// Names of the stages, for the record.

#include "dialog/conversation.hpp"

namespace usher::dialog {

std::string_view name_of(Stage stage)
{
    switch (stage) {
    case Stage::opening:
        return "opening";
    case Stage::asking:
        return "asking";
    case Stage::confirming:
        return "confirming";
    case Stage::more:
        return "more";
    case Stage::consenting:
        return "consenting";
    case Stage::booking:
        return "booking";
    case Stage::contact:
        return "contact";
    case Stage::with_person:
        return "with_person";
    case Stage::ended:
        return "ended";
    }
    return "";
}

}  // namespace usher::dialog
