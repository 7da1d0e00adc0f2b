// What is written is one file, or none: it is finished before it has its name.

#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "agent/commands/publish.hpp"
#include "agent/commands/publish_text.hpp"
#include "agent/merging.hpp"
#include "agent/profile_files.hpp"
#include "rules/jsonc.hpp"
#include "rules/load.hpp"

namespace usher::agent {
namespace {

void write_file(const std::string& path, const std::string& text)
{
    const auto unfinished = path + ".unfinished";
    {
        std::ofstream file(unfinished, std::ios::binary);
        file << text;
        if (!file.flush()) throw std::runtime_error(path + " can't be written");
    }
    std::filesystem::rename(unfinished, path);
}

std::string id_of(const rules::ProfileFiles& files, const std::string& path)
{
    const auto page = rules::parse_jsonc(files.text);
    const auto* id = page.root.find("id");
    if (id == nullptr) throw std::runtime_error(path + " has no \"id\"");
    return id->text;
}

// The page and the files beside it, under the names that belong together.
void write_page(const nlohmann::json& merged, const std::string& path)
{
    write_file(path, merged.at("text"));
    for (const auto& [language, text] : merged.at("words").items())
        write_file(rules::file_beside(path, language), text);
    if (merged.at("tests").is_string())
        write_file(rules::file_beside(path, "tests"), merged.at("tests"));
}

}  // namespace

int run_merge(
    const PublishCommand& command,
    const MergeCommand& wanted,
    std::ostream& out,
    std::ostream& complaints
)
try {
    const auto files = read_profile_files(wanted.file);
    Store store(store_file(command.data_folder), Store::Access::read_only);
    const auto done = merge_page(store, id_of(files, wanted.file), files, wanted.base);
    if (const auto* declined = std::get_if<Declined>(&done)) {
        complaints << declined_in_words(*declined);
        return 1;
    }
    const auto merged = nlohmann::json::parse(std::get<std::string>(done));
    if (command.format == "json")
        out << std::get<std::string>(done) << '\n';
    else if (wanted.into.empty())
        out << merged.at("text").get<std::string>();
    if (!wanted.into.empty()) write_page(merged, wanted.into);
    for (const auto& conflict : merged.at("conflicts"))
        complaints << conflict.at("path").get<std::string>() << "\n  "
                   << conflict.at("mine").get<std::string>() << "\n  "
                   << conflict.at("theirs").get<std::string>() << '\n';
    return merged.at("conflicts").empty() ? 0 : 1;
} catch (const std::exception& failed) {
    complaints << failed.what() << '\n';
    return 1;
}

}  // namespace usher::agent
