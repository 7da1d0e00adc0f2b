// Short answers at the offered times.
#include <catch2/catch.hpp>

#include "dialog/slot_answer.hpp"

using namespace usher::dialog;

namespace {

void check(SlotAnswer means, std::initializer_list<const char*> messages)
{
    for (const auto* const message : messages) {
        INFO(message);
        CHECK(read_slot_answer(message) == means);
    }
}

}  // namespace

TEST_CASE("the soonest and the last of those offered", "[slot_answer]")
{
    check(
        SlotAnswer::soonest,
        {"the earliest one",
         "earliest",
         "the soonest please",
         "I'll take the soonest slot",
         "first available",
         "the first available time works for me",
         "as soon as possible",
         "asap",
         "yes, the earliest",
         "the earlest",
         "soonset",
         "der früheste Termin bitte",
         "den frühesten",
         "so früh wie möglich",
         "der fruehste",
         "ich nehme den ersten freien Termin",
         "le plus tôt possible",
         "au plus tôt",
         "le premier créneau disponible",
         "lo antes posible",
         "cuanto antes mejor",
         "la más temprana por favor"}
    );
    check(
        SlotAnswer::last,
        {"the latest one",
         "der späteste",
         "ich nehme die späteste Zeit",
         "le plus tard",
         "lo más tarde"}
    );
    check(SlotAnswer::earlier, {"the earlier one", "the earlier", "den früheren bitte"});
    check(SlotAnswer::later, {"the later one please", "die spätere", "la más tarde"});
}

TEST_CASE("yes and no to what was offered", "[slot_answer]")
{
    check(
        SlotAnswer::agrees,
        {"yes",
         "ok",
         "OK!",
         "that works",
         "yes that works for me, thanks",
         "sounds good",
         "perfekt, passt mir",
         "ja",
         "den nehme ich",
         "d'accord",
         "oui, ça marche",
         "c'est parfait",
         "sí",
         "vale, me va bien"}
    );
    check(
        SlotAnswer::refuses,
        {"no",
         "nope",
         "that doesn't work for me",
         "nein",
         "passt mir leider nicht",
         "non",
         "no me va bien"}
    );
}

TEST_CASE("a question about the earliest chooses nothing", "[slot_answer]")
{
    check(
        SlotAnswer::asks_soonest,
        {"what's the earliest?",
         "the earliest?",
         "when is the earliest you have",
         "was ist der früheste Termin?",
         "quel est le plus tôt possible ?",
         "¿cuál es la más temprana?"}
    );
}

TEST_CASE("whatever says more is left to others", "[slot_answer]")
{
    check(
        SlotAnswer::nothing,
        {"",
         "?",
         "Thursday",
         "the earliest on Thursday",
         "yes but what does it cost",
         "no thanks",
         "yes and no",
         "ok?",
         "the earliest or the latest",
         "is it free?",
         "I'd like to talk to a person",
         "earlier please",
         "the second one",
         "our earliest customers were schools",
         "please",
         "jane@northwind.example"}
    );
    CHECK(read_slot_answer(std::string(100'000, 'y')) == SlotAnswer::nothing);
    CHECK(read_slot_answer("\xff\xfe yes \x80") == SlotAnswer::agrees);
}
