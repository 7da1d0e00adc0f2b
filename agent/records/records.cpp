// The records thread: take everything that waits, run it in one transaction, sync, tell.

#include "agent/records/records.hpp"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <filesystem>
#include <future>
#include <iterator>

#include "agent/records/migrate.hpp"

namespace usher::agent {
namespace {

using namespace std::chrono_literals;

// More waiting than this is more than a second of work: better to say "try again" at once.
constexpr std::size_t jobs_waiting_max = 20'000;
// A group's size at most, so that the first of it doesn't wait for the last of very many.
constexpr std::size_t jobs_in_group_max = 512;
// While writing fails, somebody must notice when it works again although nobody says anything.
constexpr auto try_writing_every = 1s;
// Below this the log costs nothing; above it is taken over as soon as nobody waits.
constexpr int wal_pages_worth_a_checkpoint = 1000;
// 64 MiB of 4 KiB pages, with room for one group: from here on visitors wait for the checkpoint.
constexpr int wal_pages_max = 16'000;
constexpr auto wal_bytes_max = "67108864";

std::string made_folder(const std::string& folder)
{
    std::error_code failed;
    const bool is_new = std::filesystem::create_directories(folder, failed);
    if (failed) {
        throw std::runtime_error(
            "the data folder " + folder + " can't be made: " + failed.message()
        );
    }
    if (is_new) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    return folder;
}

// Reading a small store through costs nothing; a large one shows its damage when it is read.
constexpr std::uintmax_t checked_bytes_max = 4 * 1024 * 1024;

// Brings the store up to date, or says what to do about one that can't be.
void make_ready(Store& store, const std::string& file)
try {
    std::error_code ignored;
    if (std::filesystem::file_size(file, ignored) <= checked_bytes_max) {
        const auto found = store.database().execAndGet("PRAGMA quick_check(1)").getString();
        if (found != "ok") throw SQLite::Exception(found, SQLITE_CORRUPT);
    }
    migrate(store);
    // The log beside the store has the same words in it.
    for (const char* part : {"", "-wal", "-shm"})
        std::filesystem::permissions(
            file + part,
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
            ignored
        );
} catch (const SQLite::Exception& failed) {
    throw std::runtime_error(
        "the store " + file + " can't be used: " + failed.what() + advice_for(failed, file)
    );
}

std::string sentence_for(int sqlite_code, const std::string& why)
{
    switch (sqlite_code & 0xFF) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_IOERR:
        return "the disk can't be written: " + why;
    case SQLITE_BUSY:
        return "another program holds the store's lock";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return "the store's files can't be opened for writing";
    default:
        return "the store fails: " + why;
    }
}

}  // namespace

Records::Records(const std::string& data_folder, Metrics& metrics)
    : file_(store_file(made_folder(data_folder))), metrics_(metrics),
      store_(file_, Store::Access::read_and_write), ballast_(data_folder)
{
    make_ready(store_, file_);
    store_.database().exec(std::string("PRAGMA journal_size_limit = ") + wal_bytes_max);
    sqlite3_wal_hook(
        store_.database().getHandle(),
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<Records*>(self)->wal_pages_ = pages;
            return SQLITE_OK;
        },
        this
    );
    thread_ = std::thread([this] { work_until_stopped(); });
}

Records::~Records() { stop(); }

bool Records::post(Job job)
{
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || waiting_.size() >= jobs_waiting_max) return false;
        waiting_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
    return true;
}

void Records::post_always(Job job)
{
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        waiting_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
}

void Records::run(const std::function<void(Store&)>& work, const std::function<void(Stored)>& after)
{
    assert(std::this_thread::get_id() != thread_.get_id());
    std::promise<Stored> done;
    std::exception_ptr thrown;
    Job job;
    job.work = [&](Store& store) {
        try {
            work(store);
        } catch (const SQLite::Exception&) {
            throw;
        } catch (...) {
            thrown = std::current_exception();
            throw;
        }
    };
    job.after = [&](Stored stored) {
        if (after) after(stored);
        done.set_value(stored);
    };
    if (!post(std::move(job))) throw TryAgain();
    const auto stored = done.get_future().get();
    if (thrown) std::rethrow_exception(thrown);
    if (stored == Stored::no) throw TryAgain();
}

std::string Records::not_writing_because() const
{
    const std::lock_guard lock(mutex_);
    return not_writing_because_;
}

void Records::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    something_to_do_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Records::work_until_stopped()
{
    for (;;) {
        auto group = next_group();
        if (!group.empty()) {
            run_group(group);
            continue;
        }
        const std::lock_guard lock(mutex_);
        if (stopping_ && waiting_.empty()) return;
    }
}

// Waits for work; comes back empty when there is none and something else may be due.
std::vector<Job> Records::next_group()
{
    std::unique_lock lock(mutex_);
    if (waiting_.empty() && !stopping_) {
        const bool failing = !not_writing_because_.empty();
        lock.unlock();
        checkpoint_if_due();
        if (failing) try_writing();
        lock.lock();
        wait_for_work(lock);
    }
    if (chore_every_.count() > 0 && !stopping_ && std::chrono::steady_clock::now() >= chore_due_) {
        chore_due_ = std::chrono::steady_clock::now() + chore_every_;
        waiting_.push_back(chore_);
    }
    if (waiting_.size() <= jobs_in_group_max) return std::exchange(waiting_, {});
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(jobs_in_group_max);
    std::vector<Job> group(std::move_iterator(waiting_.begin()), std::move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    return group;
}

void Records::wait_for_work(std::unique_lock<std::mutex>& lock)
{
    const auto woken = [&] { return stopping_ || !waiting_.empty(); };
    if (!not_writing_because_.empty() || log_is_to_be_overwritten_)
        something_to_do_.wait_for(lock, try_writing_every, woken);
    else if (chore_every_.count() > 0)
        something_to_do_.wait_until(lock, chore_due_, woken);
    else
        something_to_do_.wait(lock, woken);
}

void Records::set_chore(Job chore, std::chrono::seconds every)
{
    {
        const std::lock_guard lock(mutex_);
        chore_ = std::move(chore);
        chore_every_ = every;
        chore_due_ = std::chrono::steady_clock::now() + every;
    }
    something_to_do_.notify_one();
}

void Records::run_group(std::vector<Job>& group)
{
    const auto began = std::chrono::steady_clock::now();
    std::vector<Stored> stored(group.size(), Stored::no);
    auto* const handle = store_.database().getHandle();
    const int changes_before = sqlite3_total_changes(handle);
    try {
        store_.query("BEGIN IMMEDIATE").run();
        for (std::size_t i = 0; i < group.size(); ++i)
            stored[i] = run_job(group[i]) ? Stored::yes : Stored::no;
        const bool wrote = sqlite3_total_changes(handle) != changes_before;
        store_.query("COMMIT").run();
        // A group that only read says nothing about the disk.
        if (wrote) writing_works();
    } catch (const SQLite::Exception& failed) {
        std::fill(stored.begin(), stored.end(), Stored::no);
        commit_failed(failed.what(), failed.getErrorCode());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    metrics_.observe_seconds("usher_commit_seconds", took.count());
    metrics_.count("usher_commits_total");
    metrics_.count("usher_jobs_total", "", static_cast<double>(group.size()));
    metrics_.set("usher_wal_pages", wal_pages_);
    for (std::size_t i = 0; i < group.size(); ++i)
        if (group[i].after) group[i].after(stored[i]);
    if (wal_pages_ - wal_pages_left_ > wal_pages_max) checkpoint_if_due();
}

// True: done. False: undone, and the others go on. Throws if the whole group is lost.
bool Records::run_job(Job& job)
{
    store_.query("SAVEPOINT job").run();
    try {
        job.work(store_);
        store_.query("RELEASE job").run();
        return true;
    } catch (const SQLite::Exception& failed) {
        const int code = failed.getErrorCode() & 0xFF;
        const bool group_is_lost = code == SQLITE_FULL || code == SQLITE_IOERR ||
                                   code == SQLITE_NOMEM || code == SQLITE_CORRUPT ||
                                   sqlite3_get_autocommit(store_.database().getHandle()) != 0;
        if (group_is_lost) throw;
        spdlog::error("a job of the record failed: {}", failed.what());
    } catch (const std::exception& failed) {
        spdlog::error("a job of the record failed: {}", failed.what());
    }
    store_.query("ROLLBACK TO job").run();
    store_.query("RELEASE job").run();
    metrics_.count("usher_jobs_failed_total");
    return false;
}

void Records::commit_failed(const std::string& why, int sqlite_code)
{
    if (sqlite3_get_autocommit(store_.database().getHandle()) == 0) {
        try {
            store_.query("ROLLBACK").run();
        } catch (const SQLite::Exception& failed) {
            spdlog::error("the record can't even be rolled back: {}", failed.what());
        }
    }
    metrics_.count("usher_commits_failed_total");
    auto sentence = sentence_for(sqlite_code, why);
    if ((sqlite_code & 0xFF) == SQLITE_FULL && ballast_.give_up()) {
        spdlog::warn("the disk is full; the ballast file has been given up");
        wal_pages_left_ = 0;
        checkpoint_if_due();
    }
    const std::lock_guard lock(mutex_);
    if (not_writing_because_ != sentence) spdlog::error("the record can't be written: {}", why);
    not_writing_because_ = std::move(sentence);
}

// A write that changes nothing anybody sees, to find out whether writing works again.
void Records::try_writing()
{
    try {
        store_.query("BEGIN IMMEDIATE").run();
        store_
            .query("INSERT INTO meta (name, value) VALUES ('last_try', randomblob(4096)) "
                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            .run();
        store_.query("COMMIT").run();
    } catch (const SQLite::Exception& failed) {
        commit_failed(failed.what(), failed.getErrorCode());
        return;
    }
    ballast_.restore();
    writing_works();
}

void Records::writing_works()
{
    const std::lock_guard lock(mutex_);
    if (!not_writing_because_.empty()) spdlog::info("the record can be written again");
    not_writing_because_.clear();
}

// Takes the log over into the file, as far as readers let it.
void Records::checkpoint_if_due()
{
    if (log_is_to_be_overwritten_) empty_log();
    if (wal_pages_ - wal_pages_left_ < wal_pages_worth_a_checkpoint) return;
    int in_log = 0;
    int taken_over = 0;
    auto* const handle = store_.database().getHandle();
    const int code =
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_log, &taken_over);
    wal_pages_left_ = std::max(0, in_log - taken_over);
    if (code == SQLITE_OK && wal_pages_left_ == 0) {
        wal_pages_ = 0;  // The next commit begins the log anew.
        return;
    }
    // A reader is in the way, or the disk: try again when the log has grown as much once more.
    wal_pages_left_ = wal_pages_;
    if (code != SQLITE_OK) spdlog::warn("checkpoint: {}", sqlite3_errmsg(handle));
}

// Takes the whole log over and cuts it to nothing: the old bytes of what was erased are in it.
void Records::empty_log()
{
    auto* const handle = store_.database().getHandle();
    // A reader in the way is not waited for: visitors would wait with us.
    sqlite3_busy_timeout(handle, 0);
    const int code =
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(handle, busy_ms_max);
    if (code != SQLITE_OK) return;  // A reader is in the way; tried again at the next pause.
    log_is_to_be_overwritten_ = false;
    wal_pages_ = wal_pages_left_ = 0;
}

}  // namespace usher::agent
