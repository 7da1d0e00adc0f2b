// Number words: ICU writes them out, we read them back. ICU is only the oracle here; reading with
// it would be a thousand times slower, and stops inside German compounds.

#include <catch2/catch.hpp>

#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <memory>
#include <string>
#include <vector>

#include "dialog/numerals.hpp"
#include "dialog/read_number.hpp"

using namespace usher;

namespace {

class SpelledOut {
  public:
    explicit SpelledOut(const char* language)
    {
        UErrorCode status = U_ZERO_ERROR;
        format_ = unum_open(UNUM_SPELLOUT, nullptr, 0, language, nullptr, &status);
        REQUIRE(U_SUCCESS(status));
    }
    ~SpelledOut() { unum_close(format_); }
    SpelledOut(const SpelledOut&) = delete;
    SpelledOut& operator=(const SpelledOut&) = delete;

    std::string words(std::int64_t number) const
    {
        UErrorCode status = U_ZERO_ERROR;
        UChar wide[400];
        unum_formatInt64(format_, number, wide, 400, nullptr, &status);
        char narrow[1200];
        u_strToUTF8(narrow, sizeof narrow, nullptr, wide, -1, &status);
        REQUIRE(U_SUCCESS(status));
        return narrow;
    }

  private:
    UNumberFormat* format_ = nullptr;
};

// The one number of a text, if it is the whole text; -1: it is not.
std::int64_t read_whole(const std::string& text, const char* language)
{
    const dialog::Message message(text, language);
    const auto numerals = dialog::find_numerals(message);
    if (numerals.size() != 1 || numerals[0].first != 0 ||
        numerals[0].last != message.tokens().size() || numerals[0].value % rules::one_unit != 0)
        return -1;
    return numerals[0].value / rules::one_unit;
}

std::vector<std::int64_t> numbers_to_try()
{
    std::vector<std::int64_t> numbers;
    for (std::int64_t n = 0; n < 10'000; ++n)
        numbers.push_back(n);
    for (const std::int64_t unit : {1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000})
        for (std::int64_t n = 1; n < 10; ++n)
            numbers.push_back(n * unit);
    numbers.push_back(1'000'000'000);
    return numbers;
}

dialog::Asked people(const char* language)
{
    dialog::Asked asked;
    asked.kind = dialog::AskedKind::number;
    asked.question = "How many people work at your company?";
    asked.language = language;
    return asked;
}

}  // namespace

TEST_CASE("numbers written out in words are read back", "[understand]")
{
    for (const char* language : {"en", "de", "fr", "es"}) {
        const SpelledOut spelled(language);
        int misread = 0;
        std::string first;
        for (const std::int64_t number : numbers_to_try()) {
            const std::string words = spelled.words(number);
            const std::int64_t read = read_whole(words, language);
            if (read == number) continue;
            if (++misread <= 5) first += words + " (" + std::to_string(read) + ")\n";
        }
        INFO(language << ":\n" << first);
        CHECK(misread == 0);
    }
}

TEST_CASE("around a number, each language has its own words for the ends", "[understand]")
{
    struct Cue {
        const char* language;
        const char* before;
        enum { value, open_up, open_down } means;
    };
    const Cue cues[] = {
        {"en", "about ", Cue::value},
        {"en", "more than ", Cue::open_up},
        {"en", "at least ", Cue::open_up},
        {"en", "fewer than ", Cue::open_down},
        {"en", "no more than ", Cue::open_down},
        {"de", "etwa ", Cue::value},
        {"de", "mehr als ", Cue::open_up},
        {"de", "mindestens ", Cue::open_up},
        {"de", "weniger als ", Cue::open_down},
        {"de", "höchstens ", Cue::open_down},
        {"fr", "environ ", Cue::value},
        {"fr", "plus de ", Cue::open_up},
        {"fr", "au moins ", Cue::open_up},
        {"fr", "moins de ", Cue::open_down},
        {"es", "unos ", Cue::value},
        {"es", "más de ", Cue::open_up},
        {"es", "al menos ", Cue::open_up},
        {"es", "menos de ", Cue::open_down},
    };
    for (const Cue& cue : cues)
        for (const char* number : {"20", "350", "1200", "15k"}) {
            const std::string text = std::string(cue.before) + number;
            INFO(cue.language << ": " << text);
            const auto understood = dialog::understand(text, people(cue.language));
            REQUIRE(understood.answer);
            const auto& said = std::get<dialog::NumberSaid>(understood.answer->said);
            CHECK(said.low.has_value() == (cue.means != Cue::open_down));
            CHECK(said.high.has_value() == (cue.means != Cue::open_up));
        }
}

TEST_CASE("denied, past and planned numbers give way to the one that holds now", "[understand]")
{
    const std::pair<const char*, const char*> templates[] = {
        {"en", "we had A, now B"},
        {"en", "not A, B"},
        {"en", "A, no wait, B"},
        {"en", "it used to be A, today B"},
        {"en", "down from A to B"},
        {"en", "A - sorry, I meant B"},
        {"de", "früher A, jetzt B"},
        {"de", "nicht A, sondern B"},
        {"de", "A, äh nein, B"},
        {"fr", "avant A, maintenant B"},
        {"fr", "pas A mais B"},
        {"fr", "A, pardon, B"},
        {"es", "antes A, ahora B"},
        {"es", "no A sino B"},
        {"es", "A, perdón, B"},
    };
    for (const auto& [language, form] : templates)
        for (const auto& [a, b] : {std::pair{"40", "95"}, {"500", "350"}, {"1200", "900"}}) {
            std::string text = form;
            text.replace(text.find('A'), 1, a);
            text.replace(text.find('B'), 1, b);
            INFO(language << ": " << text);
            const auto understood = dialog::understand(text, people(language));
            REQUIRE(understood.answer);
            const auto& said = std::get<dialog::NumberSaid>(understood.answer->said);
            CHECK(said.low == std::stoll(b) * rules::one_unit);
        }
}
