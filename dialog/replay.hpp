#pragma once
// What a recorded talk would have come to under another page. Answered from what the visitor really
// said: where the other page would have asked them more and it could matter, nobody can tell, and
// the answer is that nobody can tell. "The same" is never a guess.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/conversation.hpp"
#include "rules/play.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::dialog {

// What a talk had answered, as little of it as rules can tell apart: none of the visitor's words.
struct Recorded {
    struct Said {
        std::string criterion;
        rules::Value value;
        // asked for; said without being asked; known before anybody asked
        enum class How { asked, volunteered, known } how = How::asked;
        int turn = 0;  // in which it was said; 0: that is not on record
        friend bool operator==(const Said&, const Said&) = default;
    };
    std::map<std::string, std::string> facts;  // those that a page may name
    std::vector<Said> answers;                 // the ones that counted in the end
    std::vector<std::string> denied;           // criteria whose known value they said is wrong
    rules::Progress::More more = rules::Progress::More::not_offered;
    bool sent_here = false;  // by another profile
    // What it came to: "qualified" ..., "open" if they left before, "sent" to another profile.
    std::string verdict = "open";
    std::string sent_to, route;
    friend bool operator==(const Recorded&, const Recorded&) = default;
};

Recorded recorded_of(const rules::Profile& profile, const Conversation& conversation);

// As the store keeps it, and back: one line for each thing. Absent: it was not written by this.
std::string to_text(const Recorded& recorded);
std::optional<Recorded> recorded_from_text(std::string_view text);

struct Replayed {
    enum class How { same, flips, cant_tell } how = How::cant_tell;
    std::string verdict;  // under the candidate; "open": unfinished; "" if nobody can tell
    std::string sent_to, route;
    std::optional<rules::PointRange> score;  // when it was decided; absent: it was not
    // The visitor left before a decision, and would have been asked on here too: the same.
    bool unfinished = false;
};
std::string_view name_of(Replayed::How how);  // "cant_tell"

// The same for equal arguments. `candidate` must outlive it; several threads may share it.
class Replay {
  public:
    explicit Replay(const rules::Profile& candidate);
    Replayed operator()(const Recorded& recorded) const;

  private:
    const rules::Profile& candidate_;
    // For each criterion, one answer of every sort that its rules can tell apart.
    std::vector<std::vector<rules::Value>> sorts_of_answers_;
};

}  // namespace usher::dialog
