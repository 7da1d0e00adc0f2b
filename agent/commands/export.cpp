// The same objects as the interface's, read from the store itself, a page at a time.

#include "agent/commands/export.hpp"

#include <ostream>
#include <stdexcept>

#include "agent/conversation_csv.hpp"
#include "agent/conversation_json.hpp"
#include "agent/list_filters.hpp"

namespace usher::agent {
namespace {

constexpr int page = 100;

void each_conversation(
    Store& store,
    const ConversationsWanted& wanted,
    const std::function<void(const std::string&)>& line
)
{
    Profiles profiles;
    std::optional<std::int64_t> after;
    for (;;) {
        const auto rows = list_conversations(store, wanted, Direction::oldest_first, after, page);
        if (rows.empty()) return;
        for (const auto& row : rows)
            line(conversation_to_json(store, profiles, row, WithTurns::yes));
        after = rows.back().n;
    }
}

}  // namespace

int run_export(const ExportOptions& options, std::ostream& out, std::ostream& complaints)
try {
    auto filter = options.filter;
    filter.limit = 1;
    filter.after.clear();
    const auto wanted = read_filter(filter);
    if (const auto* bad = std::get_if<BadRequest>(&wanted)) {
        complaints << bad->message << '\n';
        return 1;
    }
    Store store(store_file(options.data_folder), Store::Access::read_only);
    const bool as_table = options.format == ExportOptions::Format::csv;
    if (as_table) out << csv_head();
    each_conversation(
        store,
        std::get<ConversationsWanted>(wanted),
        [&](const std::string& conversation) {
            out << (as_table ? csv_row(conversation) : conversation + "\n");
        }
    );
    out.flush();
    return out ? 0 : 1;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
