// libFuzzer: any bytes as a message, read against every kind of question.
//   cmake -B build/fuzz -G Ninja -DUSHER_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++ &&
//       cmake --build build/fuzz
//       --target understand_fuzz && build/fuzz/understand_fuzz -max_len=2000

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dialog/understand.hpp"

using namespace usher::dialog;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    Asked asked;
    asked.kind = static_cast<AskedKind>(data[0] % 15);
    asked.question = "How many people work at your company?";
    asked.now = Instant(std::chrono::seconds(1795428000));
    if (asked.kind == AskedKind::one_of || asked.kind == AskedKind::some_of)
        for (const char* label : {"Onboarding takes too long", "Reports by hand", "10-50", "None"})
            asked.choices.push_back({label, {label}, {}, {}, {}, {}, {}, false, false});
    const std::string_view message(reinterpret_cast<const char*>(data + 1), size - 1);
    const Understood understood = understand(message, asked);
    if (understood.answer && understood.answer->end > message.size()) std::abort();
    return 0;
}
