// File by file: the page, each translation, the tests.

#include "agent/merging.hpp"

#include "agent/json_text.hpp"
#include "agent/records/profile_versions.hpp"
#include "rules/jsonc.hpp"
#include "rules/merge.hpp"

namespace usher::agent {
namespace {

using Why = Declined::Why;

struct OneFile {
    std::string name;  // "", "fr", "tests"
    std::string base, mine, theirs;
};

bool is_readable(const std::string& text)
{
    return text.empty() || !rules::has_errors(rules::parse_jsonc(text).findings);
}

// "" if it doesn't say.
std::string id_of(const std::string& page)
{
    const auto parsed = rules::parse_jsonc(page);
    const auto* const id = parsed.root.find("id");
    return id == nullptr ? "" : id->text;
}

std::string words_of(const rules::ProfileFiles& files, const std::string& language)
{
    const auto found = files.words.find(language);
    return found == files.words.end() ? "" : found->second;
}

// The merged text. A file that only one of them has is theirs alone.
std::string merged(const OneFile& file, JsonText& conflicts)
{
    if (file.mine == file.theirs || file.theirs == file.base) return file.mine;
    if (file.mine == file.base) return file.theirs;
    const auto result = rules::merge(file.base, file.mine, file.theirs);
    for (const auto& conflict : result.conflicts) {
        conflicts.open_block().field_if_any("file", file.name).field("path", conflict.path);
        conflicts.field("mine", conflict.mine).field("theirs", conflict.theirs).close_block();
    }
    return result.text;
}

std::string write_merged(
    const rules::ProfileFiles& base,
    const rules::ProfileFiles& mine,
    const rules::ProfileFiles& theirs,
    int live
)
{
    JsonText conflicts;
    conflicts.open_list();
    JsonText out;
    out.open_block().field("base", live);
    out.field("text", merged({"", base.text, mine.text, theirs.text}, conflicts));
    auto languages = mine.words;
    languages.insert(theirs.words.begin(), theirs.words.end());
    out.name("words").open_block();
    for (const auto& [language, text] : languages) {
        const OneFile file{
            language,
            words_of(base, language),
            words_of(mine, language),
            words_of(theirs, language)};
        out.field_if_any(language, merged(file, conflicts));
    }
    out.close_block().name("tests");
    const auto tests = merged(
        {"tests", base.tests.value_or(""), mine.tests.value_or(""), theirs.tests.value_or("")},
        conflicts
    );
    if (tests.empty())
        out.nothing();
    else
        out.text(tests);
    conflicts.close_list();
    return out.name("conflicts").raw(conflicts.take()).close_block().take();
}

}  // namespace

Done merge_page(Store& store, const std::string& profile, const rules::ProfileFiles& mine, int base)
{
    const auto began = version_files(store, profile, base);
    const int live = live_number(store, profile);
    const auto theirs = version_files(store, profile, live);
    if (!began || !theirs)
        return Declined{
            Why::unknown, "There is no version " + std::to_string(base) + " of " + profile + "."};
    bool readable = is_readable(mine.text) && is_readable(mine.tests.value_or(""));
    for (const auto& [language, text] : mine.words)
        readable = readable && is_readable(text);
    if (!readable)
        return Declined{Why::findings, "The page can't be read: mend it first, then merge it."};
    const auto id = id_of(mine.text);
    if (!id.empty() && id != profile)
        return Declined{
            Why::bad, "The page's id is \"" + id + "\", not \"" + profile + "\".", {}, "id"};
    return write_merged(*began, mine, *theirs, live);
}

}  // namespace usher::agent
