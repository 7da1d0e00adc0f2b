// The table of codes: 1 can it be read, 2 does it add up, 3 can it matter, 4 can it be kept, 5 is
// it said well, 6 is it tried, 7 is it still true.

#include "rules/finding_codes.hpp"

namespace usher::rules {

namespace {

constexpr FindingCode codes[] = {
    {"U101",
     "error",
     "a file that can't be read: a missing comma, curly quotes, an unclosed block"},
    {"U102", "error, note", "a name that is written twice"},
    {"U103", "error", "a name that may not stand there, or that nobody knows"},
    {"U104", "error", "a missing line, or a value of the wrong kind or out of range"},
    {"U105",
     "error, note",
     "a criterion, answer, offer, layer, profile, team or rep that doesn't exist; a condition on a "
     "later criterion"},
    {"U107", "error", "an unknown {placeholder}, or one that a translation loses"},
    {"U201", "error", "a layer whose best answers don't add up to its worth"},
    {"U202", "error", "layers that aren't worth 100 together"},
    {"U203", "error", "bands that overlap"},
    {"U204", "error", "bands that leave a gap"},
    {"U205", "warning", "a band that no answer can reach"},
    {"U206", "error", "words that mean two answers"},
    {"U207", "warning", "words that already mean something else in a talk"},
    {"U208",
     "error",
     "an experiment with more than texts or with shares that aren't 100; two experiments on one "
     "text"},
    {"U301", "error", "a question that can never be asked"},
    {"U302", "warning", "a question whose answers can change no verdict"},
    {"U303", "error", "a disqualifier that can never apply"},
    {"U304", "error", "a disqualifier that another one always overtakes"},
    {"U305", "error", "a verdict that no answers lead to"},
    {"U306", "error", "a verdict that nobody can miss"},
    {"U307", "error, warning", "a floor that nobody can reach, or that everybody reaches"},
    {"U308", "error", "questions that wait for each other"},
    {"U309", "note", "fewest and most questions to each verdict (usher paths)"},
    {"U310", "warning", "a limit of questions that lets nobody qualify, or that nobody stays for"},
    {"U311", "error", "a route that is never taken, or a last one with a condition"},
    {"U312", "error, note", "a profile nobody can get, two that tie, visitors sent in a circle"},
    {"U313", "error", "a line of send_to_profile by which nobody is ever sent on"},
    {"U399", "warning", "what could not be proved, for there are too many combinations"},
    {"U401", "error", "a route or desk that leads to nobody who works"},
    {"U401w", "warning", "a team or rep without a free time in the days that are offered"},
    {"U402", "error, warning", "a promise to get back without an address to get back to"},
    {"U403",
     "error, warning",
     "a desk that is never open, or open too little for what it promises"},
    {"U404", "error", "a link that is missing or not safe"},
    {"U405", "error", "consent that is asked too late"},
    {"U406", "error", "first words that don't say they are automated"},
    {"U407", "warning", "days to look ahead for a free time that are fewer than those offered"},
    {"U501", "error", "a text that is missing in a language"},
    {"U502", "warning", "a text in a language that is spoken no more, or of nothing"},
    {"U503", "note", "a translation that is the original"},
    {"U504", "warning", "a text that asks two things, or is too long"},
    {"U600", "error", "a test that fails"},
    {"U602", "warning", "a disqualifier or verdict without a test"},
    {"U603", "warning", "a route or line of send_to_profile without a test"},
    {"U606", "error", "a test that can't fail, or whose words aren't understood"},
    {"U607", "note", "a layer with no or with more than five criteria"},
    {"U608", "note", "a page that doesn't fit on one"},
    {"U701", "warning", "a review of the page that is overdue"},
    {"U702", "warning", "an experiment past its end"},
    {"U703", "warning", "an acceptance past its end"},
};

}  // namespace

bool FindingCode::can_be_accepted() const
{
    const bool warns = severity.find("warning") != severity.npos || severity == "note";
    return warns && code != "U703";
}

std::span<const FindingCode> finding_codes() { return codes; }

}  // namespace usher::rules
