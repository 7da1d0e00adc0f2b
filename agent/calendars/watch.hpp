#pragma once
// Keeps the shelf up to date: every source is read every few minutes, sooner while a visitor is
// looking at its rep, and ever more seldom while it fails. On threads of its own; one that is
// silent for a minute keeps nobody waiting but itself.

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "agent/booking/teams.hpp"
#include "agent/calendars/reader.hpp"
#include "agent/clock.hpp"
#include "agent/metrics.hpp"

namespace usher::agent {

struct CalendarMeans {
    std::string store_file, data_folder;
    const Teams& teams;
    CalendarShelf& shelf;
    const Clock& clock;
    Metrics& metrics;
    FetchRules rules;
};

class CalendarWatch {
  public:
    // Knows its sources when it has been made; nothing has been read yet then.
    explicit CalendarWatch(CalendarMeans means);
    ~CalendarWatch();
    CalendarWatch(const CalendarWatch&) = delete;

    void start();
    // What is under way is given up. Idempotent.
    void stop();
    // Reads the list of sources again, and each of them once, here and now. For tests, and for
    // programs that do one thing and end.
    void read_all();

  private:
    using Steady = std::chrono::steady_clock;
    struct Watched {
        std::unique_ptr<CalendarReader> reader;
        CalendarSource source;
        Steady::time_point due{}, read_at{};
        int failures = 0;
        bool in_work = false;
    };

    void work_until_stopped();
    void list_sources();
    // With the lock held. Absent: nothing is due before `until`.
    std::shared_ptr<Watched> next_due(Steady::time_point now, Steady::time_point& until);
    void read(Watched& one);
    void give_up(Watched& one, const std::string& because);
    std::chrono::seconds rest_after(const Watched& one, std::chrono::seconds wait_at_least) const;
    void count();

    CalendarMeans means_;
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;  // guards what follows
    std::condition_variable something_to_do_;
    std::vector<std::shared_ptr<Watched>> watched_;
    Steady::time_point list_due_{};
    std::vector<std::thread> threads_;
};

}  // namespace usher::agent
