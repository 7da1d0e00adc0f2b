#pragma once
// A folder that is gone when the test is. USHER_DUMP=1 keeps it and prints where it is.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace usher::tests {

class TempFolder {
  public:
    TempFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "usher-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = name;
    }
    ~TempFolder()
    {
        if (std::getenv("USHER_DUMP") != nullptr) {
            std::cerr << "kept: " << path_ << '\n';
            return;
        }
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }
    // Writes a file, making the folders on the way to it.
    void write(const std::string& name, const std::string& text) const
    {
        const auto to = std::filesystem::path(path_) / name;
        std::filesystem::create_directories(to.parent_path());
        std::ofstream(to, std::ios::binary) << text;
    }

  private:
    std::string path_;
};

}  // namespace usher::tests
