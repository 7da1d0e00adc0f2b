#pragma once
// What a sheet of answers is worth under a profile, and whether that is settled yet.
// Equal arguments give equal verdicts on every machine: no clock, no chance, no I/O.

#include <string>
#include <string_view>
#include <vector>

#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

enum class Outcome { open, qualified, review, not_a_fit, disqualified };  // the verdict's word
std::string_view name_of(Outcome outcome);

struct PointRange {
    int low = 0;   // if everything still open goes as badly as it can
    int high = 0;  // if everything still open goes as well as it can
    friend bool operator==(const PointRange&, const PointRange&) = default;
};

struct Verdict {
    Outcome outcome = Outcome::open;
    std::string disqualifier;        // its name; empty unless disqualified
    std::string sent_to;             // a profile's id: send_to_profile fired; the outcome is open
    bool keep_answers = true;        // with sent_to
    PointRange score;                // 0..100
    std::vector<PointRange> layers;  // indexed like Profile::layers
    std::vector<std::string> why;    // sentences in the order of the page; empty while open
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

// While something is open the verdict may be open too.
// Closed: everything open counts as unsure, the range closes to one number, and there is an
// outcome.
enum class Asking { goes_on, is_over };

// Never fails: an empty sheet is simply open. Once the outcome is settled, no further answer
// changes it; that is what lets the dialog stop early (rules-and-console.md 4.5).
Verdict decide(const Profile& profile, const Sheet& sheet, Asking asking = Asking::goes_on);

// The points of one criterion as they stand: both ends equal once it is answered or dropped.
PointRange points_range(const Profile& profile, const Criterion& criterion, const Sheet& sheet);

// Could any further answers still lead to "qualified"?
bool could_qualify(const Profile& profile, const Sheet& sheet);

}  // namespace usher::rules
