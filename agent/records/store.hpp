#pragma once
// One connection to the store, with the statements it has prepared. Not for several threads at
// once. A statement's text is always a literal: nothing a person typed ever becomes SQL.

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace usher::agent {

// Another process (a backup, a shell) may hold the lock this long before a visitor is told to try
// again; they forgive 3 s, and 5 s is where the promise ends.
constexpr int busy_ms_max = 5000;

// A prepared statement in use. Gives itself back when it goes out of scope.
class Query {
  public:
    explicit Query(SQLite::Statement& statement) : statement_(statement) {}
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // The parameters in their order, copied. `nullopt` is NULL.
    template <typename... Values> Query& with(const Values&... values)
    {
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }

    bool row();  // steps to the next row; false: there is none
    int run();   // runs a statement without rows; how many rows it changed

    std::int64_t integer(int column) const;
    std::string text(int column) const;  // "" for NULL
    std::optional<std::int64_t> integer_if_any(int column) const;
    std::optional<std::string> text_if_any(int column) const;

  private:
    void bind(int at, std::int64_t value) { statement_.bind(at, value); }
    void bind(int at, int value) { statement_.bind(at, value); }
    void bind(int at, bool value) { statement_.bind(at, value ? 1 : 0); }
    void bind(int at, const std::string& value) { statement_.bind(at, value); }
    void bind(int at, const char* value) { statement_.bind(at, value); }
    void bind(int at, std::nullopt_t) { statement_.bind(at); }
    template <typename Value> void bind(int at, const std::optional<Value>& value)
    {
        if (value)
            bind(at, *value);
        else
            statement_.bind(at);
    }

    SQLite::Statement& statement_;
};

class Store {
  public:
    enum class Access { read_and_write, read_only };
    // Opens the file (creates it for writing). Throws with a sentence if it can't be used.
    Store(const std::string& file, Access access);

    // Prepared once for each literal and connection.
    template <std::size_t Length> Query query(const char (&sql)[Length])
    {
        return Query(prepared(sql));
    }
    std::int64_t last_row() const { return database_.getLastInsertRowid(); }
    SQLite::Database& database() { return database_; }

  private:
    SQLite::Statement& prepared(const char* sql);

    SQLite::Database database_;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> prepared_;
};

// What to do about a store that is damaged, as the end of a sentence; "" for other troubles.
std::string advice_for(const SQLite::Exception& failed, const std::string& file);

// Where the store lies in a data folder.
std::string store_file(const std::string& data_folder);

}  // namespace usher::agent
