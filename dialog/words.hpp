#pragma once
// What Usher says in one conversation: the profile's texts in its language, with the words that an
// experiment puts in their place for this visitor, and Usher's own where the profile has none.

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dialog/conversation.hpp"
#include "dialog/phrases.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

class Words {
  public:
    // Both must outlive it.
    Words(const rules::Profile& profile, const Conversation& conversation);

    // The text at `path` of the file ("layers.firmographic.criteria.company_size.ask"); "" if the
    // profile has none.
    std::string at(std::string_view path, const rules::Text& text) const;
    // Usher's own phrase in the conversation's language.
    std::string
    own(Phrase which,
        std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;
    // The text at `path`, or Usher's own phrase if there is none.
    std::string at(std::string_view path, const rules::Text& text, Phrase otherwise) const;

    // One of a criterion's texts: `part` is "ask", "hint", "unsure.say" ...
    std::string
    of(const rules::Criterion& criterion, std::string_view part, const rules::Text& text) const;
    std::string label(const rules::Criterion& criterion, const rules::Option& option) const;
    // The nth re-ask (from 1), absent: the built-in phrase for its kind.
    std::string again(const rules::Criterion& criterion, int nth) const;
    std::string why(const rules::Criterion& criterion) const;  // always a sentence

    std::string
    of(const rules::ContactField& field, std::string_view part, const rules::Text& text) const;
    // The question for a contact field, also for one that the profile doesn't list.
    std::string ask_contact(std::string_view field) const;

  private:
    // With {name}, {company}, {email}, {title} and {next_opening} in their places; those that are
    // not known yet are left out.
    std::string filled(std::string_view text) const;
    std::optional<std::string> value_of(std::string_view placeholder) const;
    std::string again_by_kind(const rules::Criterion& criterion, int nth) const;

    const rules::Profile& profile_;
    const Conversation& conversation_;
    std::map<std::string, const rules::Text*, std::less<>> replaced_;  // path -> text
};

}  // namespace usher::dialog
