// Everything printed here is recomputed; where it differs from what was recorded, it says so.

#include "agent/commands/retrace.hpp"

#include <ostream>
#include <stdexcept>

#include "agent/rfc3339.hpp"
#include "agent/talk.hpp"
#include "agent/turn_json.hpp"
#include "dialog/transcript.hpp"

namespace usher::agent {
namespace {

using dialog::Conversation;

std::vector<std::string> ids_like(Store& store, const std::string& part)
{
    // Ids are capitals and digits; whoever types one need not hold the shift key.
    auto rows = store.query("SELECT id FROM conversation WHERE erased IS NULL "
                            "AND (substr(id, 1, length(?1)) = upper(?1) "
                            "OR substr(id, -length(?1)) = upper(?1)) LIMIT 10");
    rows.with(part);
    std::vector<std::string> ids;
    while (rows.row())
        ids.push_back(rows.text(0));
    return ids;
}

std::string range(const rules::PointRange& points)
{
    const auto low = std::to_string(points.low);
    return points.low == points.high ? low : low + ".." + std::to_string(points.high);
}

void print_visitor(const TurnAgain& turn, std::ostream& out)
{
    for (const auto& one : turn.shown) {
        const auto* const line = std::get_if<dialog::VisitorLine>(&one);
        if (line == nullptr) continue;
        out << "  visitor  " << line->text;
        for (const auto& label : line->picked)
            out << "[" << label << "]";
        out << '\n';
    }
}

// The answers that this turn brought.
void print_answers(const TurnAgain& turn, std::ostream& out)
{
    const auto& profile = *turn.talk.profile;
    const auto& given = turn.talk.conversation.sheet.given();
    const auto had = turn.before.profile == turn.talk.conversation.profile
                         ? turn.before.sheet.given().size()
                         : 0;
    for (std::size_t i = had; i < given.size(); ++i) {
        const auto& answer = given[i];
        const auto* const criterion = profile.criterion(answer.criterion);
        if (criterion == nullptr) continue;
        const auto& evidence = answer.evidence;
        out << "  read     " << answer.criterion << " = "
            << rules::in_words(*criterion, answer.value) << " (" << evidence.reading << "), "
            << rules::points_of(*criterion, answer.value) << " of "
            << rules::points_range(profile, *criterion, {}).high << "; from \"" << evidence.words
            << "\" [" << evidence.span_begin << ", " << evidence.span_end << ") by "
            << evidence.rule << ", " << evidence.confidence << "%, "
            << rules::name_of(answer.source);
        if (answer.replaces) out << "; replaces answer " << *answer.replaces;
        out << '\n';
    }
}

void print_verdict(const TurnAgain& turn, std::ostream& out)
{
    const auto& now = turn.talk.conversation;
    const auto& verdict = now.verdict;
    out << "  score    " << range(verdict.score) << ", " << rules::name_of(verdict.outcome);
    if (!verdict.disqualifier.empty()) out << ": " << verdict.disqualifier;
    for (std::size_t i = 0; i < verdict.layers.size() && i < turn.talk.profile->layers.size(); ++i)
        out << (i == 0 ? " (" : ", ") << turn.talk.profile->layers[i].name << ' '
            << range(verdict.layers[i]);
    out << (verdict.layers.empty() ? "\n" : ")\n");
    if (verdict.outcome != turn.before.verdict.outcome)
        for (const auto& why : verdict.why)
            out << "  because  " << why << '\n';
    if (now.open_question.empty()) return;
    out << "  next     " << now.open_question;
    if (!now.next_because.empty()) out << ", because it " << now.next_because;
    out << '\n';
}

void print_turn(const TurnAgain& turn, std::ostream& out)
{
    out << "turn " << turn.row.seq << "  " << rfc3339(turn.row.at);
    if (!turn.row.re.empty()) out << "  re " << turn.row.re;
    out << '\n';
    print_visitor(turn, out);
    print_answers(turn, out);
    print_verdict(turn, out);
    for (const auto& deed : dialog::deed_lines(turn.deeds))
        out << "  does     " << deed << '\n';
    for (const auto& line : dialog::shown_lines(turn.shown))
        out << (line.who == dialog::TalkLine::Who::person ? "  person   " : "  usher    ")
            << line.text << '\n';
    const auto again = turn_to_json(turn.row.seq, turn.row.re, turn.row.at, turn.shown);
    // A mask in the frame is no difference of the program's.
    if (again != turn.row.body && turn.row.body.find("*@") == std::string::npos)
        out << "  differs  this program would have sent another frame than it was sent then\n";
    out << '\n';
}

}  // namespace

int run_retrace(
    const std::string& data_folder,
    const std::string& conversation,
    std::ostream& out,
    std::ostream& complaints
)
try {
    Store store(store_file(data_folder), Store::Access::read_only);
    const auto ids = ids_like(store, conversation);
    if (ids.size() != 1) {
        complaints << (ids.empty() ? "there is no conversation " : "several conversations match ")
                   << conversation << '\n';
        for (const auto& id : ids)
            complaints << "  " << id << '\n';
        return 1;
    }
    const auto row = find_conversation(store, ids.front());
    if (!row) throw std::runtime_error("conversation " + ids.front() + " has just gone");
    out << "conversation " << row->id << ", begun under " << row->first_profile << '@'
        << row->first_version << "\nvisit " << row->visit << "\n\n";
    Profiles profiles;
    rebuild(store, profiles, *row, {}, [&](const TurnAgain& turn) { print_turn(turn, out); });
    return 0;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
