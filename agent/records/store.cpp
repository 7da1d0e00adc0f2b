// SQLite as Usher wants it: WAL, every commit synced, foreign keys on, deleted bytes overwritten.

#include "agent/records/store.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>

namespace usher::agent {
namespace {

int open_flags(Store::Access access)
{
    return access == Store::Access::read_only
               ? SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX
               : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
}

void set_up_for_writing(SQLite::Database& database)
{
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON");
    database.exec("PRAGMA foreign_keys = ON");
    // Records checkpoints by itself, when nobody waits (records.cpp).
    database.exec("PRAGMA wal_autocheckpoint = 0");
}

}  // namespace

Query::~Query()
{
    statement_.tryReset();
    statement_.clearBindings();
}

bool Query::row() { return statement_.executeStep(); }

int Query::run() { return statement_.exec(); }

std::int64_t Query::integer(int column) const { return statement_.getColumn(column).getInt64(); }

std::string Query::text(int column) const { return statement_.getColumn(column).getString(); }

std::optional<std::int64_t> Query::integer_if_any(int column) const
{
    if (statement_.getColumn(column).isNull()) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Query::text_if_any(int column) const
{
    if (statement_.getColumn(column).isNull()) return std::nullopt;
    return text(column);
}

std::string advice_for(const SQLite::Exception& failed, const std::string& file)
{
    const int code = failed.getErrorCode() & 0xFF;
    if (code == SQLITE_CANTOPEN && !std::filesystem::exists(file))
        return ". There is none: is the data folder the right one?";
    if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB) return "";
    return ". It is damaged: put a backup in its place, and take away " + file + "-wal and " +
           file + "-shm before starting again";
}

Store::Store(const std::string& file, Access access)
try : database_(file, open_flags(access), busy_ms_max) {
    if (access == Access::read_and_write) set_up_for_writing(database_);
} catch (const SQLite::Exception& failed) {
    throw std::runtime_error(
        "the store " + file + " can't be opened: " + failed.what() + advice_for(failed, file)
    );
}

SQLite::Statement& Store::prepared(const char* sql)
{
    auto& statement = prepared_[sql];
    if (!statement) statement = std::make_unique<SQLite::Statement>(database_, sql);
    return *statement;
}

std::string store_file(const std::string& data_folder)
{
    return (std::filesystem::path(data_folder) / "usher.db").string();
}

}  // namespace usher::agent
