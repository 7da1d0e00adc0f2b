// What suits, and what is refused, in pieces: "not Monday, but Thursday is fine".

#include "dialog/slot_wish.hpp"

#include <algorithm>
#include <utility>

#include "dialog/wish_reader.hpp"

namespace usher::dialog {
namespace {

bool says_anything(const SlotWish& wish)
{
    return wish.says_when() || wish.others || wish.other_day || !wish.unwished.empty() ||
           wish.earlier || !wish.time_zone.empty();
}

// A piece of a message that is about one thing.
struct Piece {
    std::string text;
    bool is_left_out = false;  // "except Monday"
};

// "I can't do Monday, but Thursday is fine", "any day but Friday".
std::vector<Piece> pieces_of(std::string_view message)
{
    const Tokens tokens(message);
    std::vector<Piece> pieces(1);
    std::size_t from = 0;
    bool is_of_all = false;
    const auto end_piece = [&](std::size_t at, std::size_t next, bool leaves_out) {
        pieces.back().text = std::string(tokens.words(from, at));
        pieces.push_back({"", leaves_out});
        from = next;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::size_t left_out = 0;
        for (const auto phrase : excluding)
            left_out = std::max(left_out, phrase_at(tokens, i, phrase, Slips::none));
        // "Any afternoon but Thursday".
        if (tokens.is(i, "but") && is_of_all && !is_among(tokens.text(i + 1), refusing))
            left_out = i + 1;
        is_of_all |= is_among(tokens.text(i), "any anything anytime every everything all");
        // "Las cuatro menos cuarto" leaves nothing out.
        if (tokens.is(i, "menos") && tokens.is(i + 1, "cuarto")) left_out = 0;
        const bool is_break = tokens[i].kind == TokenKind::mark &&
                              is_among(tokens.text(i), ", ; . ! ? \n") &&
                              (i == 0 || tokens[i - 1].kind == TokenKind::word);
        if (left_out > 0) {
            end_piece(i, left_out, true);
            i = left_out - 1;
        } else if (is_break || is_among(tokens.text(i), contrasting)) {
            end_piece(i, i + 1, false);
        }
    }
    pieces.back().text = std::string(tokens.words(from, tokens.size()));
    return pieces;
}

// What a refusal is about, added to what does not suit. `every`: of each week, not only the next.
void add_unwished(const SlotWish& refused, bool every, SlotWish& to)
{
    constexpr int weeks_ahead = 8;  // further than any page offers
    const auto add = [&](std::optional<CalendarDate> from, std::optional<CalendarDate> until) {
        to.unwished.push_back({from, until, refused.begin_min, refused.end_min});
    };
    if (!refused.from && !refused.until) {
        if (refused.begin_min || refused.end_min) add({}, {});
        return;
    }
    if (refused.only_on.empty() && (refused.from != refused.until || !refused.from)) {
        add(refused.from, refused.until);
        return;
    }
    const auto dates = refused.only_on.empty() ? std::vector{*refused.from} : refused.only_on;
    for (int week = 0; week < (every ? weeks_ahead : 1); ++week)
        for (const auto date : dates)
            add(date + std::chrono::days{7 * week}, date + std::chrono::days{7 * week});
}

// A message in which something is refused: what suits, without what doesn't.
SlotWish read_with_refusals(std::string_view message, CalendarDate today)
{
    struct Read {
        Piece piece;
        bool refuses = false;
    };
    std::vector<Read> reads;
    for (auto& piece : pieces_of(message)) {
        WishReader reader(piece.text, today);
        const auto& says = reader.read();
        const bool refuses = piece.is_left_out || reader.refuses();
        // "Thursday, I can't": what is refused was said before.
        const bool is_bare = refuses && !piece.is_left_out && !says.says_when();
        if (is_bare && !reads.empty() && !reads.back().refuses) reads.back().refuses = true;
        if (!is_bare) reads.push_back({std::move(piece), refuses});
    }
    std::string suits;
    for (const auto& read : reads)
        if (!read.refuses) suits += (suits.empty() ? "" : " , ") + read.piece.text;
    auto wish = WishReader(suits, today).read();
    // "Next week except Monday" is about the Monday of that week.
    const bool is_week = wish.from && wish.from != wish.until && wish.only_on.empty();
    const auto around = is_week ? *wish.from : today;
    for (const auto& read : reads) {
        if (!read.refuses) continue;
        WishReader reader(read.piece.text, around);
        const auto refused = reader.read();
        add_unwished(
            refused, read.piece.is_left_out && reader.names_weekdays() && !wish.from, wish
        );
    }
    if (!wish.says_when() && !wish.unwished.empty()) wish.others = true;
    return wish;
}

}  // namespace

std::optional<SlotWish> read_slot_wish(std::string_view message, CalendarDate today)
{
    // Times are asked for in a sentence; a page of text is about something else.
    constexpr std::size_t bytes_max = 300;
    if (message.size() > bytes_max) return std::nullopt;
    WishReader reader(message, today);
    auto wish = reader.read();
    const auto pieces = pieces_of(message);
    const bool leaves_out = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        return piece.is_left_out;
    });
    if (reader.refuses() || leaves_out) wish = read_with_refusals(message, today);
    return says_anything(wish) ? std::optional(std::move(wish)) : std::nullopt;
}

}  // namespace usher::dialog
