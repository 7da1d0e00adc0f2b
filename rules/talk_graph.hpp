#pragma once
// The talks of a profile as a graph: a state is what is known so far, as far as any rule can tell;
// a step is one question and one cell of answers to it. The engine itself says what is asked.

#include <string>
#include <vector>

#include "rules/next_question.hpp"
#include "rules/play.hpp"
#include "rules/proof_model.hpp"
#include "rules/sheet.hpp"

namespace usher::rules {

// Which cell each criterion has been answered with.
struct TalkState {
    static constexpr unsigned char open = 255;
    std::vector<unsigned char> cells;  // indexed like the criteria
    Progress progress;
};

class TalkGraph {
  public:
    // `profile` must outlive this.
    TalkGraph(const Profile& profile, const Facts& facts);

    const Profile& profile() const { return profile_; }
    TalkState start() const;
    const std::vector<Cell>& cells(std::size_t criterion) const { return cells_[criterion]; }

    // What the engine does in this state; "three more?" is taken as agreed, in `state` too.
    Next next(TalkState& state) const;
    // What is known in this state.
    Sheet sheet(const TalkState& state) const;
    // Equal for states from which everything goes on alike, after the same number of questions.
    std::string signature(const TalkState& state) const;

  private:
    const Profile& profile_;
    ProofModel model_;
    Sheet known_;  // from the facts
    std::vector<std::vector<Cell>> cells_;
    std::vector<bool> has_floor_;  // per layer
};

}  // namespace usher::rules
