// One walk over the controlling cells, facts first, in file order.

#include "rules/situations.hpp"

#include <algorithm>

#include "rules/standings.hpp"

namespace usher::rules {
namespace {

class Walk {
  public:
    explicit Walk(const ProofModel& model) : model_(model), now_(model)
    {
        const Profile& page = model.profile();
        situation_.layers.resize(page.layers.size());
        for (std::size_t i = 0; i < page.criteria.size(); ++i) {
            if (model.subject_of(i) != ProofModel::npos) continue;
            free_.push_back(free_of(page.criteria[i], i));
        }
        situation_.asked.resize(free_.size());
        counts_in_ = counted_together(page);
        for (const std::string& name : page.decision.must_know)
            must_know_.push_back(model.subject_of(index_of(page, name)));
    }

    Situations run()
    {
        go(0);
        return {std::move(free_), std::move(seen_)};
    }

  private:
    static Free free_of(const Criterion& criterion, std::size_t index)
    {
        Free free{index, criterion.layer, {}, scores_max, 0, !criterion.ask_if.always()};
        for (const Cell& cell : cells_of(criterion, {})) {
            const auto points = static_cast<std::size_t>(cell.points);
            free.points.set(points);
            free.least = std::min(free.least, points);
            free.most = std::max(free.most, points);
        }
        return free;
    }

    void go(std::size_t at)
    {
        // What is true stays true, so nothing below can come to a verdict by points.
        if (now_.any_holds(model_.send_to()) || now_.any_holds(model_.disqualifiers())) return;
        if (at == model_.subjects().size()) return arrive();
        const Subject& subject = model_.subjects()[at];
        const bool dropped =
            !subject.is_fact && now_.evaluate(model_.ask_ifs()[subject.criterion]) == Truth::no;
        if (dropped) {
            now_.set(at, subject.dropped);
            step(at, false, 0);
        } else {
            for (const Cell& cell : subject.cells) {
                now_.set(at, cell.says);
                step(at, cell.answered, static_cast<std::size_t>(cell.points));
            }
        }
        now_.reopen(at);
    }

    void step(std::size_t at, bool answered, std::size_t points)
    {
        const Subject& subject = model_.subjects()[at];
        const bool missing =
            !answered && std::find(must_know_.begin(), must_know_.end(), at) != must_know_.end();
        const bool must_before = situation_.must_known;
        if (missing) situation_.must_known = false;
        std::size_t* layer =
            subject.is_fact ? nullptr : &situation_.layers[counts_in_[layer_of(subject)]];
        if (layer) *layer += points;
        go(at + 1);
        if (layer) *layer -= points;
        situation_.must_known = must_before;
    }

    std::size_t layer_of(const Subject& subject) const
    {
        return model_.profile().criteria[subject.criterion].layer;
    }

    // Layers without a floor only add to the total, so they are counted as one: fewer situations.
    static std::vector<std::size_t> counted_together(const Profile& page)
    {
        std::vector<std::size_t> counts_in;
        std::size_t without_floor = ProofModel::npos;
        for (std::size_t i = 0; i < page.layers.size(); ++i) {
            const bool floor = page.decision.at_least.count(page.layers[i].name) > 0;
            if (!floor && without_floor == ProofModel::npos) without_floor = i;
            counts_in.push_back(floor ? i : without_floor);
        }
        return counts_in;
    }

    void arrive()
    {
        for (std::size_t i = 0; i < free_.size(); ++i)
            situation_.asked[i] =
                !free_[i].drops || now_.evaluate(model_.ask_ifs()[free_[i].criterion]) != Truth::no;
        seen_.insert(situation_);
    }

    const ProofModel& model_;
    Assignment now_;
    std::vector<Free> free_;
    std::vector<std::size_t> must_know_, counts_in_;
    Situation situation_;
    std::set<Situation> seen_;
};

}  // namespace

Situations situations_of(const ProofModel& model) { return Walk(model).run(); }

}  // namespace usher::rules
