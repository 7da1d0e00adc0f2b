#pragma once
// The one writer. A thread of its own owns the store's writing connection; whatever changes a
// conversation, a meeting or a setting is a job run there. Jobs that have queued up while the last
// group was being synced form the next group: one transaction, one sync, however many there are.
// Nothing is told to anybody before its group is on disk.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "agent/metrics.hpp"
#include "agent/records/ballast.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

enum class Stored { yes, no };

struct Job {
    // Runs inside the group's transaction. If it throws, it alone is undone.
    std::function<void(Store&)> work;
    // Runs on the same thread, in the order of the jobs, once the group is on disk (`yes`) or the
    // job or its group has been undone (`no`). Must not throw and must not wait.
    std::function<void(Stored)> after;
};

// The store can't take anything at the moment; nothing happened.
struct TryAgain : std::runtime_error {
    TryAgain() : std::runtime_error("the record can't be written at the moment; try again") {}
};

class Records {
  public:
    // Opens (or creates) and migrates the store. Throws with a sentence if it can't.
    Records(const std::string& data_folder, Metrics& metrics);
    ~Records();
    Records(const Records&) = delete;

    // False: too much is waiting, or Records is stopping; the job will not run.
    bool post(Job job);
    // For what may not be refused, such as a line that has gone.
    void post_always(Job job);
    // Runs `work` as a job and waits for it; what it throws comes out here. Throws TryAgain if it
    // could not be stored. Not from the records thread itself.
    // `after` runs before this returns, on the records thread, as that of any job.
    void
    run(const std::function<void(Store&)>& work, const std::function<void(Stored)>& after = {});

    // Runs this as a job now and then: when nobody has asked for anything that long, or soon after.
    // Set once, before anything else is asked.
    void set_chore(Job chore, std::chrono::seconds every);
    // What has been erased is soon gone from the log too. On the records thread.
    void overwrite_log() { log_is_to_be_overwritten_ = true; }

    // "" = writing works; else why it doesn't, in a sentence. From any thread.
    std::string not_writing_because() const;
    // Runs what is queued, then ends the thread. Idempotent.
    void stop();

    const std::string& file() const { return file_; }

  private:
    void work_until_stopped();
    std::vector<Job> next_group();
    void wait_for_work(std::unique_lock<std::mutex>& lock);
    void run_group(std::vector<Job>& group);
    bool run_job(Job& job);
    void commit_failed(const std::string& why, int sqlite_code);
    void try_writing();
    void writing_works();
    void checkpoint_if_due();
    void empty_log();

    std::string file_;
    Metrics& metrics_;
    Store store_;
    Ballast ballast_;

    mutable std::mutex mutex_;  // guards what follows
    std::condition_variable something_to_do_;
    std::vector<Job> waiting_;
    std::string not_writing_because_;
    bool stopping_ = false;
    Job chore_;
    std::chrono::seconds chore_every_{0};  // 0: there is none
    std::chrono::steady_clock::time_point chore_due_{};

    int wal_pages_ = 0;  // as of the last commit; only on the records thread
    bool log_is_to_be_overwritten_ = false;
    int wal_pages_left_ = 0;  // what the last checkpoint could not take over
    std::thread thread_;
};

}  // namespace usher::agent
