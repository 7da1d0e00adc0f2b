// Which FAQ entry a message asks for.

#include "dialog/close_words.hpp"
#include "dialog/tokens.hpp"
#include "dialog/understand.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t typo_from_letters = 6;  // shorter words must be exact

// Does the phrase stand in the message, word by word?
bool contains(const Tokens& message, const Tokens& phrase)
{
    std::vector<std::string_view> said, meant;
    for (const Token& token : message)
        if (token.kind != TokenKind::mark) said.push_back(token.text);
    for (const Token& token : phrase)
        if (token.kind != TokenKind::mark) meant.push_back(token.text);
    if (meant.empty()) return false;
    const auto equal = [](std::string_view a, std::string_view b) {
        return a == b ||
               (a.size() >= typo_from_letters && b.size() >= typo_from_letters && close(a, b));
    };
    for (std::size_t at = 0; at + meant.size() <= said.size(); ++at) {
        std::size_t k = 0;
        while (k < meant.size() && equal(said[at + k], meant[k]))
            ++k;
        if (k == meant.size()) return true;
    }
    return false;
}

}  // namespace

std::optional<std::size_t>
find_faq(std::string_view message, const std::vector<std::vector<std::string>>& triggers)
{
    const Tokens said(message.substr(0, message_bytes_read));
    std::optional<std::size_t> best;
    std::size_t longest = 0;
    for (std::size_t entry = 0; entry < triggers.size(); ++entry)
        for (const std::string& trigger : triggers[entry])
            if (trigger.size() > longest && contains(said, Tokens(trigger))) {
                best = entry;
                longest = trigger.size();
            }
    return best;
}

}  // namespace usher::dialog
