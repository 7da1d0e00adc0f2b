// "What is your role?" with posts as options: an answer that no option has in so many words is
// compared by what it is, so that "managing director" is "Founder or executive" and "hr generalist"
// is "HR operations". Options that name no post, and answers that fit two of them, are left alone.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/read_role.hpp"

namespace usher::dialog {

namespace {

bool leads(const RoleSaid& post)
{
    return is_among(post.seniority, "founder c_level vp director head");
}

std::optional<RoleSaid> post_of(const Message& message, const Question& question)
{
    const Found found = read_role(message, question);
    if (!found.answer) return std::nullopt;
    const auto* said = std::get_if<RoleSaid>(&found.answer->said);
    if (!said) return std::nullopt;
    auto post = *said;
    // "HR operations" is HR, and no chief of staff.
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::work_area && hit.value == "people") post.function = "people";
    return post;
}

// 0: another post; the more, the closer.
int likeness(const RoleSaid& offered, const RoleSaid& said)
{
    constexpr std::string_view outside = "intern external";
    if (is_among(said.seniority, outside) || is_among(offered.seniority, outside)) return 0;
    if (!offered.function.empty())
        return offered.function == said.function && leads(offered) == leads(said) ? 3 : 0;
    if (!leads(offered) || !leads(said)) return 0;
    return offered.seniority == said.seniority ? 2 : 1;
}

}  // namespace

Found Picker::post() const
{
    if (several_ || question_.who_decides || !asks_for_a_post(question_)) return {};
    const bool named = std::any_of(matches_.begin(), matches_.end(), [](const OptionMatch& match) {
        return !match.partial && match.score >= score_accepted;
    });
    const Found role = named ? Found() : read_role(message_, question_);
    const auto* said = role.answer ? std::get_if<RoleSaid>(&role.answer->said) : nullptr;
    if (!said) return {};
    std::optional<std::size_t> best;
    int most = 0;
    bool tied = false;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        std::vector<std::string> names = choices_[i].labels;
        names.insert(names.end(), choices_[i].also.begin(), choices_[i].also.end());
        int like = 0;
        for (const std::string& name : names)
            if (const auto offered = post_of(Message(name, question_.asked->language), question_))
                like = std::max(like, likeness(*offered, *said));
        tied = like == most ? tied || like > 0 : like < most && tied;
        if (like <= most) continue;
        most = like;
        best = i;
    }
    if (!best || tied) return {};
    return answer({*best}, role.first, role.last, "post", 82);
}

}  // namespace usher::dialog
