// The parts, in the order in which they need each other; taken down in reverse.

#include "agent/agent.hpp"

#include <stdexcept>
#include <thread>

#include "agent/accounts.hpp"
#include "agent/booking/bookings.hpp"
#include "agent/booking/conflicts.hpp"
#include "agent/booking/meeting_desk.hpp"
#include "agent/booking/rep_desk.hpp"
#include "agent/booking/slot_desk.hpp"
#include "agent/calendars/watch.hpp"
#include "agent/folder_lock.hpp"
#include "agent/key_ring.hpp"
#include "agent/outbox/post_office.hpp"
#include "agent/outbox/ways_out.hpp"
#include "agent/people_desk.hpp"
#include "agent/places.hpp"
#include "agent/profiles.hpp"
#include "agent/promises.hpp"
#include "agent/reading_room.hpp"
#include "agent/reception.hpp"
#include "agent/records/records.hpp"
#include "agent/retention.hpp"
#include "agent/talk_room.hpp"
#include "agent/version_desk.hpp"
#include "dialog/understand.hpp"

namespace usher::agent {
namespace {

Settings settings_or_throw(const std::string& folder)
{
    auto read = read_settings(folder);
    if (!rules::has_errors(read.findings)) return std::move(read.settings);
    std::string message = "the configuration in " + folder + " can't be used:";
    for (const auto& finding : read.findings)
        message += "\n\n" + rules::print(finding, "");
    throw std::runtime_error(message);
}

// Below this the next group of turns may not fit any more.
constexpr std::uint64_t bytes_free_least = 1024 * 1024;

// A talk is forgotten after days; an hour more or less is as good.
constexpr std::chrono::hours forgets_every{1};

CalendarShelf shelf_for(const CalendarSettings& settings)
{
    using When = CalendarShelf::WhenBroken;
    const bool strict = settings.when_unreachable == "offer_nothing";
    return {
        std::chrono::minutes{settings.max_age_minutes},
        strict ? When::offer_nothing : When::rely_on_copy};
}

FetchRules rules_for(const CalendarSettings& settings)
{
    FetchRules rules;
    rules.private_hosts = settings.private_hosts;
    return rules;
}

}  // namespace

struct Agent::Parts {
    explicit Parts(const AgentOptions& options)
        : clock(options.clock ? *options.clock : system_clock),
          secrets(options.secrets ? *options.secrets : system_secrets),
          settings(settings_or_throw(options.config_folder)), data_folder(options.data_folder),
          lock(data_folder), records(options.data_folder, metrics), accounts(options.config_folder),
          shelf(shelf_for(settings.server.calendars)), bookings(settings, secrets, shelf),
          room({profiles, accounts, bookings, secrets, settings.site}, clock, places),
          reception(records, room, metrics), rep_desk(records, bookings, reception, clock),
          meeting_desk(
              records, bookings, profiles, reception, rep_desk, clock, settings.server.mail
          ),
          reading_room(records, reception, room, rep_desk, clock), people_desk(records, reception),
          version_desk(records, profiles, bookings, secrets, settings, clock),
          keys(records.file(), secrets, clock),
          slot_desk(records, bookings, profiles, shelf, clock), conflicts(bookings, metrics),
          watch(calendar_means()), post_office({records, clock, secrets, metrics})
    {
        records.run([this](Store& store) {
            seed_profiles(store, settings, clock.now());
            hold_to_promises(store);
        });
        set_public_url(options.public_url);
        forget_by_the_clock();
        watch.start();
        open_ways_out(post_office, {settings, bookings, secrets, records.file(), data_folder});
        post_office.add_chore([this](Store& store, Instant now) { conflicts.look(store, now); });
        post_office.announce();
        post_office.start();
    }

    // A live profile is never changed behind its author's back; the teams may be.
    void hold_to_promises(Store& store)
    {
        for (const auto& id : settings.site.profiles) {
            const auto live = profiles.live(store, id);
            if (!live) continue;
            for (const auto& broken : check_reps(*live.profile, bookings.teams(), clock.now()))
                broken_promises.push_back("profile " + id + ": " + broken.message);
        }
    }

    void forget_by_the_clock()
    {
        const auto gone = std::make_shared<std::vector<std::string>>();
        Job forgetting;
        forgetting.work = [this, gone](Store& store) {
            *gone = forget_old_talks(store, profiles, clock.now());
        };
        forgetting.after = [this, gone](Stored stored) {
            if (stored == Stored::no) return;
            for (const auto& id : *gone) {
                room.forget(id);
                reception.close(id);
            }
            if (!gone->empty()) records.overwrite_log();
        };
        records.set_chore(std::move(forgetting), forgets_every);
    }

    CalendarMeans calendar_means()
    {
        return {
            records.file(),
            data_folder,
            bookings.teams(),
            shelf,
            clock,
            metrics,
            rules_for(settings.server.calendars)};
    }

    void set_public_url(const std::string& url)
    {
        bookings.set_public_url(
            settings.server.public_url.empty() ? url : settings.server.public_url
        );
    }

    // Time and chance first: everything else may ask for them.
    SystemClock system_clock;
    SystemSecrets system_secrets;
    Clock& clock;
    Secrets& secrets;

    // What the operator wrote, and what the operators may count.
    Settings settings;
    std::string data_folder;
    FolderLock lock;
    Metrics metrics;
    std::vector<std::string> broken_promises;  // of the live profiles, as found at the start

    // The store with its one writer. It is stopped before anything that its jobs use goes away
    // (~Parts), because those parts stand below it.
    Records records;

    // What turns are made with, all of it on the records thread alone.
    Profiles profiles;
    Accounts accounts;
    Places places;
    CalendarShelf shelf;
    Bookings bookings;
    TalkRoom room;

    // The faces.
    Reception reception;
    RepDesk rep_desk;
    MeetingDesk meeting_desk;
    ReadingRoom reading_room;
    PeopleDesk people_desk;
    VersionDesk version_desk;
    KeyRing keys;
    SlotDesk slot_desk;

    // What goes on by itself.
    ConflictWatch conflicts;
    CalendarWatch watch;
    PostOffice post_office;
    // So that no first visitor waits for tables to be built, and everybody else behind them: their
    // message is read on the one thread that writes.
    std::jthread getting_ready{&dialog::prepare_to_understand};

    ~Parts() { stop(); }
    // These first: they read and write the record on threads of their own.
    void stop()
    {
        post_office.stop();
        watch.stop();
        records.stop();
    }
};

Agent::Agent(const AgentOptions& options) : parts_(std::make_unique<Parts>(options)) {}
Agent::~Agent() = default;

Conversations& Agent::conversations() { return parts_->reception; }
Archive& Agent::archive() { return parts_->reading_room; }
Booking& Agent::booking() { return parts_->meeting_desk; }
People& Agent::people() { return parts_->people_desk; }
Versions& Agent::versions() { return parts_->version_desk; }
Keys& Agent::keys() { return parts_->keys; }
SlotDesk& Agent::slot_desk() { return parts_->slot_desk; }
Metrics& Agent::metrics() { return parts_->metrics; }
const Settings& Agent::settings() const { return parts_->settings; }

std::string Agent::not_ready_because()
{
    auto reason = parts_->records.not_writing_because();
    if (reason.empty() && bytes_free(parts_->data_folder) < bytes_free_least)
        reason = "the disk is full";
    return reason;
}

std::vector<std::string> Agent::warnings()
{
    auto warnings = parts_->broken_promises;
    for (auto& alarm : parts_->post_office.alarms())
        warnings.push_back(std::move(alarm));
    for (auto& alarm : parts_->conflicts.alarms())
        warnings.push_back(std::move(alarm));
    for (const auto& one : parts_->shelf.health(parts_->clock.now())) {
        if (one.problem.empty()) continue;
        warnings.push_back(
            "calendar \"" + one.source.name + "\" of " + one.source.rep +
            (one.is_offered ? ": " : ", who is not offered: ") + one.problem
        );
    }
    return warnings;
}

void Agent::set_public_url(const std::string& url) { parts_->set_public_url(url); }

void Agent::stop() { parts_->stop(); }

}  // namespace usher::agent
