#pragma once
// Tables as RFC 4180 has them, read one record at a time.

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace usher::agent {

struct CsvRecord {
    std::vector<std::string> cells;  // as written, quotes taken off
    std::string trouble;             // "" = none; else a sentence, and the cells are not to be used
};

constexpr std::size_t csv_record_bytes_max = 1024 * 1024;  // a lead, not a library

// Reads the next record into `record`; false at the end of the table. Lines end in LF or CRLF,
// empty ones are passed over, a byte order mark at the start of the stream is dropped. An
// unclosed quote or an overlong record is trouble of that record alone.
class CsvReader {
  public:
    explicit CsvReader(std::istream& in) : in_(in) {}
    bool next(CsvRecord& record);

  private:
    // One line of text, which may be a part of a record. False at the end.
    bool next_line(std::string& line);

    std::istream& in_;
    bool first_ = true;
};

// One cell as it is written, quoted where it must be. A text that a spreadsheet would take for a
// formula gets an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace usher::agent
