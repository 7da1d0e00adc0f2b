#pragma once
// The tables that typed answers are read with (the vocabulary, the ideas) are built once in a
// process, at first use. A command that is going to read answers has them built beside what it does
// before that, so that it doesn't wait for them.

#include <thread>

namespace usher::agent {

class ReadingTables {
  public:
    ReadingTables();  // begins at once
    // Joined at the end; who needs a table earlier waits for just that one.
    ~ReadingTables() = default;
    ReadingTables(const ReadingTables&) = delete;
    ReadingTables& operator=(const ReadingTables&) = delete;

  private:
    std::jthread vocabulary_, ideas_;
};

}  // namespace usher::agent
