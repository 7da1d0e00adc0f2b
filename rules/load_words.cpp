// Translations: the same tree as the page, with texts only. The field table says which.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// A translation that equals its original is worth a look only if it is a sentence; names of
// products and countries are the same everywhere.
constexpr std::size_t words_of_sentence = 3;

class WordsCheck {
  public:
    WordsCheck(std::string language, Findings& findings)
        : language_(std::move(language)), findings_(findings)
    {
    }

    void block(const Spot& own, const Spot& other, const Fields& fields)
    {
        for (const auto& field : fields.fields) {
            if (own.node->find(field.name) == nullptr && other.node->find(field.name) == nullptr)
                continue;
            line(own.at(field.name), other.at(field.name), field);
        }
        for (const auto& member : other.members())
            if (fields.find(member.name) == nullptr)
                report_unknown(member, fields, fields.called, findings_);
    }

  private:
    void line(const Spot& own, const Spot& other, const Field& field)
    {
        if (field.translated != Translated::no) {
            if (field.shape == Shape::texts)
                texts(own, other, field);
            else
                text(own, other, field);
        } else if (field.shape == Shape::block) {
            inner_block(own, other, *field.inside);
        } else if (field.shape == Shape::named) {
            named(own, other, *field.inside);
        } else if (other.node != nullptr) {
            findings_.error(
                "U103",
                other.place,
                other.path,
                quoted(field.name) + " can't be translated",
                "Only texts for the visitor stand under \"words\"; all else is the same in every "
                "language."
            );
        }
    }

    void inner_block(const Spot& own, const Spot& other, const Fields& fields)
    {
        if (own.node == nullptr) {
            left_over(other);
        } else if (other.node == nullptr) {
            missing_block(own, other, fields);
        } else if (!other.is(Node::Kind::block)) {
            wrong_kind(other, "a block, as in the page");
        } else {
            block(own, other, fields);
        }
    }

    void named(const Spot& own, const Spot& other, const Fields& fields)
    {
        if (other.node != nullptr && !other.is(Node::Kind::block)) {
            wrong_kind(other, "a block of the same names as in the page");
            return;
        }
        for (const auto& member : own.members())
            inner_block(member, other.at(member.name), fields);
        for (const auto& member : other.members())
            if (own.at(member.name).node == nullptr) left_over(member);
    }

    void text(const Spot& own, const Spot& other, const Field& field)
    {
        if (own.node == nullptr) {
            left_over(other);
            return;
        }
        if (!own.is(Node::Kind::text) || own.node->text.empty()) return;
        if (other.node == nullptr) {
            if (field.translated == Translated::must) missing(other, quoted(own.name), own);
            return;
        }
        if (!other.is(Node::Kind::text)) {
            wrong_kind(other, "a text in double quotes");
            return;
        }
        const auto& written = other.node->text;
        if (written.find_first_not_of(" \t\n") == written.npos) {
            missing(other, quoted(own.name), own);
            return;
        }
        compare(own, other, field);
    }

    void compare(const Spot& own, const Spot& other, const Field& field)
    {
        const auto& original = own.node->text;
        const auto& written = other.node->text;
        if (count_code_points(written) > static_cast<std::size_t>(field.most))
            findings_.error(
                "U104",
                other.value_place(),
                other.path,
                quoted(field.name) + " is too long",
                "It has " + std::to_string(count_code_points(written)) + " characters; at most " +
                    std::to_string(field.most) + " are allowed."
            );
        for (const auto& name : placeholders_lost(original, written, field))
            findings_.error(
                "U107",
                other.value_place(),
                other.path,
                "{" + name + "} is lost in the translation",
                "The original says it in line " + std::to_string(own.place.line) +
                    "; without it the visitor isn't told."
            );
        const auto blanks = std::count(original.begin(), original.end(), ' ');
        if (written == original && blanks + 1 >= std::ptrdiff_t(words_of_sentence))
            findings_.add(
                Severity::note,
                "U503",
                other.value_place(),
                other.path,
                "the text in " + quoted(language_) + " equals the original",
                "Is it translated yet?"
            );
    }

    void texts(const Spot& own, const Spot& other, const Field& field)
    {
        // Words of a further language need no counterpart: synonyms are its own.
        if (own.node == nullptr && field.translated == Translated::must) {
            left_over(other);
            return;
        }
        if (other.node == nullptr) {
            if (field.translated == Translated::must && !texts_of(own).empty())
                missing(other, quoted(own.name), own);
            return;
        }
        if (!other.is(Node::Kind::list)) {
            wrong_kind(other, "a list of texts in [ ]");
            return;
        }
        if (other.node->items.size() > static_cast<std::size_t>(field.most)) {
            wrong_kind(other, "a list of at most " + std::to_string(field.most) + " texts");
            return;
        }
        for (const auto& item : other.items())
            if (!item.is(Node::Kind::text) || item.node->text.empty())
                wrong_kind(item, "a text in double quotes");
    }

    // All texts that a missing block should hold, as one finding.
    void missing_block(const Spot& own, const Spot& other, const Fields& fields)
    {
        std::vector<std::string> lacking;
        gather(own, fields, "", lacking);
        if (lacking.empty()) return;
        constexpr std::size_t shown_at_most = 4;
        const auto all = lacking.size();
        if (all > shown_at_most) {
            lacking.resize(shown_at_most);
            lacking.push_back(std::to_string(all - shown_at_most) + " more");
        }
        missing(other, list_of(lacking) + " of " + quoted(own.name), own);
    }

    void gather(
        const Spot& own,
        const Fields& fields,
        const std::string& before,
        std::vector<std::string>& lacking
    )
    {
        for (const auto& field : fields.fields) {
            const auto spot = own.at(field.name);
            if (spot.node == nullptr) continue;
            const auto name = before + std::string(field.name);
            const bool says = !text_of(spot).empty() || !texts_of(spot).empty();
            if (field.translated == Translated::must && says) lacking.push_back(quoted(name));
            if (field.shape == Shape::block) gather(spot, *field.inside, name + ".", lacking);
            if (field.shape == Shape::named)
                for (const auto& member : spot.members())
                    gather(member, *field.inside, member.name + ".", lacking);
        }
    }

    void missing(const Spot& other, const std::string& what, const Spot& own)
    {
        findings_.error(
            "U501",
            other.place,
            other.path,
            "the text in " + quoted(language_) + " is missing: " + what,
            "The original stands in line " + std::to_string(own.place.line) +
                ". Visitors who read " + quoted(language_) + " would see it untranslated."
        );
    }

    void left_over(const Spot& other)
    {
        findings_.warning(
            "U502",
            other.place,
            other.path,
            quoted(other.name) + " is left over in " + quoted(language_),
            "The page has nothing of this name in the same place any more. Rename or remove it."
        );
    }

    void wrong_kind(const Spot& other, const std::string& right)
    {
        findings_.error(
            "U104",
            other.value_place(),
            other.path,
            "this is not a translation",
            "It should be " + right + "."
        );
    }

    std::string language_;
    Findings& findings_;
};

Place of_language(const Spot& page, std::string_view language)
{
    for (const auto& item : page.at("also_in").items())
        if (text_of(item) == language) return item.place;
    return page.at("also_in").place;
}

}  // namespace

void check_words(const Spot& page, const Spot& words, const Loading& loading)
{
    const auto& languages = loading.profile.languages;
    for (std::size_t i = 1; i < languages.size(); ++i) {
        const auto other = words.at(languages[i]);
        if (other.is(Node::Kind::block)) {
            WordsCheck(languages[i], loading.findings).block(page, other, profile_fields());
            continue;
        }
        loading.findings.error(
            "U501",
            of_language(page, languages[i]),
            other.path,
            "all texts in " + quoted(languages[i]) + " are missing",
            "\"also_in\" promises this language. Write its texts under \"words\", or take it out."
        );
    }
    for (const auto& member : words.members())
        if (std::find(languages.begin() + 1, languages.end(), member.name) == languages.end())
            loading.findings.warning(
                "U502",
                member.place,
                member.path,
                "the texts in " + quoted(member.name) + " are left over",
                "No visitor sees them, because \"also_in\" doesn't name this language."
            );
}

}  // namespace usher::rules
