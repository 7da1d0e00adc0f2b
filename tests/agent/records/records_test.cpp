// The writer's promises: told only when on disk, one failing job alone undone, a full disk
// survived.

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "agent/records/migrate.hpp"
#include "agent/records/records.hpp"
#include "tests/support/temp_folder.hpp"

using namespace usher::agent;
using usher::tests::TempFolder;

namespace {

void write_meta(Store& store, const std::string& name, const std::string& value)
{
    store.query("INSERT INTO meta (name, value) VALUES (?, ?)").with(name, value).run();
}

std::optional<std::string> read_meta(const std::string& file, const std::string& name)
{
    Store store(file, Store::Access::read_only);
    auto found = store.query("SELECT value FROM meta WHERE name = ?");
    found.with(name);
    if (!found.row()) return std::nullopt;
    return found.text(0);
}

std::int64_t count_meta(const std::string& file)
{
    Store store(file, Store::Access::read_only);
    auto count = store.query("SELECT count(*) FROM meta WHERE name LIKE 'job%'");
    count.row();
    return count.integer(0);
}

// Holds the records thread until it is let go, so that what is posted meanwhile forms one group.
class Gate {
  public:
    explicit Gate(Records& records)
    {
        std::promise<void> reached;
        REQUIRE(records.post(
            {[&, this](Store&) {
                 reached.set_value();
                 open_.get_future().wait();
             },
             nullptr}
        ));
        reached.get_future().wait();
    }
    void open() { open_.set_value(); }

  private:
    std::promise<void> open_;
};

}  // namespace

TEST_CASE("nobody is told of a job before another connection can read it")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    std::promise<std::optional<std::string>> seen;
    REQUIRE(records.post({
        [](Store& store) { write_meta(store, "job", "done"); },
        [&](Stored stored) {
            CHECK(stored == Stored::yes);
            seen.set_value(read_meta(records.file(), "job"));
        },
    }));
    CHECK(seen.get_future().get() == "done");
}

TEST_CASE("a job that throws is undone alone, and the others of its group are stored")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    std::vector<Stored> told;
    Gate gate(records);
    const auto note = [&](Stored stored) { told.push_back(stored); };
    records.post({[](Store& store) { write_meta(store, "job 1", "a"); }, note});
    records.post(
        {[](Store& store) {
             write_meta(store, "job 2", "b");
             throw std::runtime_error("on purpose");
         },
         note}
    );
    records.post({[](Store& store) { write_meta(store, "job 2", "c"); }, note});
    gate.open();
    records.stop();
    CHECK(told == std::vector{Stored::yes, Stored::no, Stored::yes});
    CHECK(read_meta(records.file(), "job 1") == "a");
    CHECK(read_meta(records.file(), "job 2") == "c");
}

TEST_CASE("what waits while one group is synced becomes one group")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    Gate gate(records);
    for (int i = 0; i < 100; ++i)
        records.post(
            {[i](Store& store) { write_meta(store, "job " + std::to_string(i), "x"); }, nullptr}
        );
    gate.open();
    records.stop();
    CHECK(count_meta(records.file()) == 100);
    CHECK(metrics.text().find("usher_commits_total 2\n") != std::string::npos);
}

TEST_CASE("run gives back what the work threw, and the store is as it was")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    CHECK_THROWS_WITH(
        records.run([](Store& store) {
            write_meta(store, "job", "x");
            throw std::runtime_error("the work's own sentence");
        }),
        "the work's own sentence"
    );
    CHECK(count_meta(records.file()) == 0);
}

TEST_CASE("on a full disk nothing is told, the reason is given, and it recovers by itself")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    const std::string long_text(64 * 1024, 'x');
    records.run([](Store& store) {
        // The disk is as full as this file may grow.
        const auto pages = store.database().execAndGet("PRAGMA page_count").getInt64();
        store.database().exec("PRAGMA max_page_count = " + std::to_string(pages));
    });

    std::vector<Stored> told;
    Gate gate(records);
    const auto note = [&](Stored stored) { told.push_back(stored); };
    records.post({[](Store& store) { write_meta(store, "job small", "x"); }, note});
    records.post({[&](Store& store) { write_meta(store, "job large", long_text); }, note});
    std::promise<void> all_told;
    records.post(
        {[](Store&) {},
         [&](Stored stored) {
             note(stored);
             all_told.set_value();
         }}
    );
    gate.open();
    all_told.get_future().wait();
    CHECK(told == std::vector{Stored::no, Stored::no, Stored::no});
    CHECK(count_meta(records.file()) == 0);
    CHECK(records.not_writing_because() == "the disk is full");
    // Reading still works, and proves nothing.
    records.run([](Store& store) { CHECK(store.query("SELECT 1").row()); });
    CHECK(records.not_writing_because() == "the disk is full");

    records.run([](Store& store) { store.database().exec("PRAGMA max_page_count = 1000000"); });
    records.run([&](Store& store) { write_meta(store, "job large", long_text); });
    CHECK(records.not_writing_because().empty());
    CHECK(count_meta(records.file()) == 1);
}

TEST_CASE("the ballast is given up for a full disk")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    REQUIRE(std::filesystem::exists(folder.file("ballast")));
    CHECK_THROWS_AS(
        records.run([](Store& store) {
            const auto pages = store.database().execAndGet("PRAGMA page_count").getInt64();
            store.database().exec("PRAGMA max_page_count = " + std::to_string(pages));
            write_meta(store, "job", std::string(64 * 1024, 'x'));
        }),
        TryAgain
    );
    CHECK_FALSE(std::filesystem::exists(folder.file("ballast")));
}

TEST_CASE("what was told is there after the store is opened again")
{
    const TempFolder folder;
    Metrics metrics;
    {
        Records records(folder.path(), metrics);
        for (int i = 0; i < 20; ++i)
            records.run([i](Store& store) { write_meta(store, "job " + std::to_string(i), "x"); });
    }
    Records again(folder.path(), metrics);
    CHECK(count_meta(again.file()) == 20);
}

TEST_CASE("a stopped record takes no more jobs, and stopping twice is harmless")
{
    const TempFolder folder;
    Metrics metrics;
    Records records(folder.path(), metrics);
    records.stop();
    records.stop();
    CHECK_FALSE(records.post({[](Store&) {}, nullptr}));
    CHECK_THROWS_AS(records.run([](Store&) {}), TryAgain);
}

TEST_CASE("a store from a newer program is refused with a sentence, and left as it was")
{
    const TempFolder folder;
    Store store(store_file(folder.path()), Store::Access::read_and_write);
    migrate(store);
    store.database().exec("PRAGMA user_version = 999");
    CHECK_THROWS_WITH(migrate(store), Catch::Contains("newer Usher"));
    CHECK(store.database().execAndGet("PRAGMA user_version").getInt() == 999);
}

TEST_CASE("who reads a folder without a store is told so")
{
    const TempFolder folder;
    CHECK_THROWS_WITH(
        Store(folder.file("usher.db"), Store::Access::read_only),
        Catch::Contains(folder.file("usher.db")) && Catch::Contains("data folder the right one?")
    );
}

TEST_CASE("a damaged store is refused with its path and what to do, never started on")
{
    const TempFolder folder;
    Metrics metrics;
    SECTION("no store at all") { folder.write("usher.db", std::string(8192, 'x')); }
    SECTION("bytes turned over in the middle")
    {
        {
            Records records(folder.path(), metrics);
            records.run([](Store& store) {
                for (int i = 0; i < 200; ++i)
                    write_meta(store, "job " + std::to_string(i), std::string(200, 'x'));
            });
        }
        std::fstream file(folder.file("usher.db"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096);
        file << std::string(8192, '\x5a');
    }
    CHECK_THROWS_WITH(
        Records(folder.path(), metrics),
        Catch::Contains(folder.file("usher.db")) && Catch::Contains("backup")
    );
}

TEST_CASE("a migration is applied whole or not at all")
{
    const TempFolder folder;
    Store store(store_file(folder.path()), Store::Access::read_and_write);
    migrate(store, {"CREATE TABLE a (x)"});
    CHECK_THROWS(migrate(store, {"CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE a (x)"}));
    CHECK(store.database().execAndGet("PRAGMA user_version").getInt() == 1);
    CHECK_FALSE(store.database().tableExists("b"));
    migrate(store, {"CREATE TABLE a (x)", "CREATE TABLE b (x)"});
    CHECK(store.database().tableExists("b"));
}

// Family 3: whatever happens between a look and an insert, the store refuses the second.
TEST_CASE("two meetings of one rep can't overlap, whoever forgets to look")
{
    const TempFolder folder;
    Store store(store_file(folder.path()), Store::Access::read_and_write);
    migrate(store);
    store.database().exec(
        "INSERT INTO conversation (id, first_profile, first_version, profile, version, language, "
        "started, last_at, experiments) VALUES ('c', 'p', 1, 'p', 1, 'en', 0, 0, '{}')"
    );
    const auto insert = [&](const std::string& id, const std::string& state, int from, int to) {
        store
            .query("INSERT INTO meeting (id, rep, team, state, start, end, occ_start, occ_end, "
                   "conversation, profile, title, place, time_zone, language, created, changed) "
                   "VALUES (?1, 'ann', 't', ?2, ?3, ?4, ?3, ?4, 1, 'p', '', '', '', '', 0, 0)")
            .with(id, state, from, to)
            .run();
    };
    insert("a", "confirmed", 1000, 2000);
    insert("b", "held", 5000, 6000);
    insert("c", "no_show", 6000, 7000);
    CHECK_THROWS_WITH(insert("d", "hold", 5999, 6001), Catch::Contains("slot_taken"));
    CHECK_THROWS_WITH(insert("b", "hold", 1999, 2500), Catch::Contains("slot_taken"));
    CHECK_THROWS_WITH(insert("b", "hold", 500, 3000), Catch::Contains("slot_taken"));
    insert("touching", "hold", 2000, 2500);
    insert("over", "cancelled", 1000, 2000);
    CHECK_THROWS_WITH(
        store.query("UPDATE meeting SET state = 'confirmed' WHERE id = 'over'").run(),
        Catch::Contains("slot_taken")
    );
    CHECK_THROWS_WITH(
        store.query("UPDATE meeting SET occ_start = 1990, start = 1990 WHERE id = 'touching'")
            .run(),
        Catch::Contains("slot_taken")
    );
    // Moving within its own room is no conflict.
    store.query("UPDATE meeting SET occ_end = 2200, end = 2200 WHERE id = 'touching'").run();
    store.query("UPDATE meeting SET state = 'no_show' WHERE id = 'b'").run();
}
