// What must leave leaves at least once, in order for each meeting, by every channel at its own
// pace.

#include <catch2/catch.hpp>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

#include "agent/outbox/outbox.hpp"
#include "agent/outbox/patience.hpp"
#include "agent/outbox/post_office.hpp"
#include "agent/records/records.hpp"
#include "tests/support/pretend_clock.hpp"
#include "tests/support/pretend_secrets.hpp"
#include "tests/support/temp_folder.hpp"

using namespace usher;
using namespace usher::agent;
using namespace std::chrono_literals;
using How = Carried::How;

namespace {

// What the other side of a channel got, and what it will answer next.
struct OtherSide {
    std::vector<std::string> got;  // idempotency keys, each try
    std::deque<Carried> answers;   // then: delivered
    std::map<std::string, Carried> always;
};

class PretendCarrier : public Carrier {
  public:
    PretendCarrier(std::string channel, std::vector<std::string> kinds, OtherSide& other)
        : channel_(std::move(channel)), kinds_(std::move(kinds)), other_(other)
    {
    }
    std::string channel() const override { return channel_; }
    std::vector<std::string> kinds() const override { return kinds_; }
    Carried carry(const Delivery& delivery, Instant, const std::atomic<bool>&) override
    {
        other_.got.push_back(delivery.idempotency_key);
        if (const auto found = other_.always.find(delivery.idempotency_key);
            found != other_.always.end())
            return found->second;
        if (other_.answers.empty()) return {How::delivered, "", {}};
        const auto answer = other_.answers.front();
        other_.answers.pop_front();
        return answer;
    }

  private:
    std::string channel_;
    std::vector<std::string> kinds_;
    OtherSide& other_;
};

// The others that one channel leads to: a letter's body names whom it goes to. "silent" answers
// nothing until it is woken.
class Others {
  public:
    Carried carry(const Delivery& delivery, const std::atomic<bool>& stop)
    {
        std::unique_lock lock(mutex_);
        got_.push_back(delivery.idempotency_key);
        changed_.notify_all();
        if (delivery.body != "silent") return {How::delivered, "", {}};
        changed_.wait(lock, [&] { return awake_ || stop; });
        return later_;
    }
    // False: not within the test's patience.
    bool gets(const std::string& key)
    {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 10s, [&] {
            return std::find(got_.begin(), got_.end(), key) != got_.end();
        });
    }
    void wake()
    {
        const std::lock_guard lock(mutex_);
        awake_ = true;
        changed_.notify_all();
    }
    std::vector<std::string> got()
    {
        const std::lock_guard lock(mutex_);
        return got_;
    }

  private:
    const Carried later_{How::try_later, "no answer", {}};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> got_;
    bool awake_ = false;
};

class CarrierToOthers : public Carrier {
  public:
    explicit CarrierToOthers(Others& others) : others_(others) {}
    std::string channel() const override { return "others"; }
    std::vector<std::string> kinds() const override { return {"entry"}; }
    std::string destination(const std::string& body) const override { return body; }
    Carried carry(const Delivery& delivery, Instant, const std::atomic<bool>& stop) override
    {
        return others_.carry(delivery, stop);
    }

  private:
    Others& others_;
};

void add_two_lanes(PostOffice& office, Others& others)
{
    std::vector<std::unique_ptr<Carrier>> lanes;
    for (int i = 0; i < 2; ++i)
        lanes.push_back(std::make_unique<CarrierToOthers>(others));
    office.add_lanes(std::move(lanes), Lane::Shuts::never, 30s);
    office.announce();
}

// A store with two channels, "good" and "bad", that both take "news"; "good" takes "extra" too.
class Fixture {
  public:
    Fixture() : clock(Instant{1'764'600'000s}) { open(); }
    void open()
    {
        records = std::make_unique<Records>(folder.file("data"), metrics);
        const LaneMeans means{*records, clock, secrets, metrics};
        office = std::make_unique<PostOffice>(means);
        office->add(
            std::make_unique<PretendCarrier>(
                "good", std::vector<std::string>{"news", "extra"}, good
            ),
            Lane::Shuts::never
        );
        office->add(
            std::make_unique<PretendCarrier>("bad", std::vector<std::string>{"news"}, bad),
            Lane::Shuts::when_failing_for_long
        );
        office->announce();
    }
    // As after kill -9: nothing is left but the store.
    void restart()
    {
        office.reset();
        records.reset();
        open();
    }
    void write(
        const std::string& key,
        const std::string& order,
        const std::string& kind = "news",
        const std::string& body = "{}"
    )
    {
        records->run([&](Store& store) {
            Letter letter;
            letter.kind = kind;
            letter.ordering_key = order;
            letter.idempotency_key = key;
            letter.body = body;
            put_in_outbox(store, letter, clock.now(), secrets);
        });
    }
    std::int64_t count(const char* what) const
    {
        Store store(records->file(), Store::Access::read_only);
        return store.database().execAndGet(what).getInt64();
    }

    tests::TempFolder folder;
    tests::PretendClock clock;
    tests::PretendSecrets secrets;
    Metrics metrics;
    OtherSide good, bad;
    std::unique_ptr<Records> records;
    std::unique_ptr<PostOffice> office;
};

const Carried later{How::try_later, "no answer", {}};

}  // namespace

TEST_CASE("a letter leaves once by each channel that takes its kind", "[outbox]")
{
    Fixture house;
    house.write("a", "m1");
    house.write("b", "m1", "extra");
    house.write("c", "m1", "nobody's");
    CHECK(house.office->carry_all_due() == 3);
    CHECK(house.good.got == std::vector<std::string>{"a", "b"});
    CHECK(house.bad.got == std::vector<std::string>{"a"});
    CHECK(house.office->carry_all_due() == 0);
    CHECK(house.count("SELECT count(*) FROM outbox WHERE state = 'sent'") == 3);
}

TEST_CASE("the same letter written again is the same letter", "[outbox]")
{
    Fixture house;
    house.write("a", "m1");
    house.write("a", "m1");
    CHECK(house.office->carry_all_due() == 2);
    CHECK(house.good.got.size() == 1);
}

TEST_CASE("what was undone with its turn never leaves", "[outbox]")
{
    Fixture house;
    CHECK_THROWS(house.records->run([&](Store& store) {
        Letter letter;
        letter.kind = "news";
        letter.idempotency_key = "a";
        put_in_outbox(store, letter, house.clock.now(), house.secrets);
        throw std::runtime_error("the turn failed");
    }));
    CHECK(house.office->carry_all_due() == 0);
}

TEST_CASE("one broken channel never holds up another", "[outbox]")
{
    Fixture house;
    house.bad.answers.assign(100, later);
    for (int i = 0; i < 5; ++i)
        house.write(std::to_string(i), "m" + std::to_string(i));
    house.office->carry_all_due();
    CHECK(house.good.got.size() == 5);
    CHECK(
        house.count("SELECT count(*) FROM delivery WHERE channel = 'good' "
                    "AND state = 'delivered'") == 5
    );
    CHECK(
        house.count("SELECT count(*) FROM delivery WHERE channel = 'bad' "
                    "AND state = 'waiting'") == 5
    );
}

TEST_CASE("letters of one meeting leave in order, and only its own wait for a late one", "[outbox]")
{
    Fixture house;
    house.bad.answers = {later};
    house.write("booked", "m1");
    house.write("moved", "m1");
    house.write("other", "m2");
    house.office->carry_all_due();
    CHECK(house.bad.got == std::vector<std::string>{"booked", "other"});
    house.clock.pass(10s);
    house.office->carry_all_due();
    CHECK(house.bad.got == std::vector<std::string>{"booked", "other", "booked", "moved"});
}

TEST_CASE("after a kill what had not been noted comes again, with the same key", "[outbox]")
{
    Fixture house;
    house.bad.answers = {later};
    house.write("a", "m1");
    house.office->carry_all_due();
    house.restart();
    CHECK(house.office->carry_all_due() == 0);  // It still waits as long as it would have.
    house.clock.pass(10s);
    CHECK(house.office->carry_all_due() == 1);
    CHECK(house.bad.got == std::vector<std::string>{"a", "a"});
    CHECK(house.good.got == std::vector<std::string>{"a"});
}

TEST_CASE("waits grow, are jittered within their bounds, and come to an end", "[outbox]")
{
    std::chrono::seconds before{0};
    for (int tries = 1; tries <= 10; ++tries) {
        const auto shortest = wait_after(tries, 0s, 0), longest = wait_after(tries, 0s, 65535);
        REQUIRE(shortest);
        REQUIRE(longest);
        const auto middle = waits_after_tries[tries - 1];
        CHECK(*shortest >= middle * 80 / 100);
        CHECK(*longest <= middle * 120 / 100 + 1s);
        CHECK(*shortest < *longest);
        CHECK(middle > before);
        before = middle;
    }
    CHECK_FALSE(wait_after(11, 0s, 0));
    CHECK(wait_after(1, 90s, 0) == 90s);
    CHECK(wait_after(1, 1000h, 0) == wait_most);
}

TEST_CASE("nothing is lost in an outage of two and a half days", "[outbox]")
{
    Fixture house;
    house.bad.always["a"] = later;
    house.write("a", "m1");
    const auto end = house.clock.now() + 60h;
    while (house.clock.now() < end) {
        house.office->carry_all_due();
        house.clock.pass(10min);
    }
    CHECK(house.bad.got.size() > 5);
    house.bad.always.clear();
    house.clock.pass(29h);
    house.office->carry_all_due();
    CHECK(
        house.count("SELECT count(*) FROM delivery WHERE channel = 'bad' "
                    "AND state = 'delivered'") == 1
    );
}

TEST_CASE("a channel that fails for days is shut with an alarm, and loses nothing", "[outbox]")
{
    Fixture house;
    for (int i = 0; i < 20; ++i) {
        const auto key = std::to_string(i);
        house.bad.always[key] = later;
        house.write(key, "m" + key);
    }
    for (int hour = 0; hour < 24 * 5; ++hour) {
        house.office->carry_all_due();
        house.clock.pass(1h);
    }
    house.office->do_chores();
    REQUIRE(house.office->alarms().size() == 1);
    CHECK(house.office->alarms().front() == "bad is shut, its letters wait: no answer");
    CHECK(house.metrics.text().find("usher_channel_shut{kind=\"bad\"} 1") != std::string::npos);

    const auto tries = house.bad.got.size();
    house.write("later", "m");
    house.clock.pass(24h);
    house.office->carry_all_due();
    CHECK(house.bad.got.size() == tries);

    SECTION("it stays shut over a restart, and everything leaves once it is opened")
    {
        house.restart();
        house.office->carry_all_due();
        CHECK(house.bad.got.size() == tries);
        house.bad.always.clear();
        house.records->run([](Store& store) { open_channel(store, "bad"); });
        house.office->carry_all_due();
        CHECK(
            house.count("SELECT count(*) FROM delivery WHERE channel = 'bad' "
                        "AND state = 'delivered'") == 21
        );
    }
}

TEST_CASE("a refused letter is a dead letter with an alarm, and can be sent again", "[outbox]")
{
    Fixture house;
    house.good.answers = {{How::refused, "550: no such mailbox", {}}};
    house.write("a", "m1");
    house.write("b", "m1");
    house.office->carry_all_due();
    CHECK(house.good.got == std::vector<std::string>{"a", "b"});
    house.office->do_chores();
    REQUIRE(house.office->alarms().size() == 1);
    CHECK(house.office->alarms().front().starts_with("good has 1 letters that were given up"));
    house.records->run([&](Store& store) {
        CHECK(replay(store, "good", std::nullopt, house.clock.now()) == 1);
    });
    house.office->carry_all_due();
    CHECK(house.good.got == std::vector<std::string>{"a", "b", "a"});
    house.office->do_chores();
    CHECK(house.office->alarms().empty());
}

TEST_CASE(
    "a replay since a time sends everything since then, wanted at the time or not", "[outbox]"
)
{
    Fixture house;
    house.write("old", "m1");
    house.office->carry_all_due();
    house.clock.pass(1h);
    const auto since = house.clock.now();
    house.write("new", "m1");
    house.office->carry_all_due();
    house.records->run([&](Store& store) {
        CHECK(replay(store, "good", since, house.clock.now()) == 1);
    });
    house.office->carry_all_due();
    CHECK(house.good.got == std::vector<std::string>{"old", "new", "new"});
}

TEST_CASE("whoever asks for patience is not asked again before, by no letter", "[outbox]")
{
    Fixture house;
    house.bad.answers = {{How::try_later, "HTTP 429", 600s}};
    house.write("a", "m1");
    house.write("b", "m2");
    house.office->carry_all_due();
    CHECK(house.bad.got.size() == 1);
    house.clock.pass(599s);
    house.office->carry_all_due();
    CHECK(house.bad.got.size() == 1);
    house.clock.pass(1s);
    house.office->carry_all_due();
    CHECK(house.bad.got.size() == 3);
}

TEST_CASE("the clock set back sends nothing twice", "[outbox]")
{
    Fixture house;
    house.write("a", "m1");
    house.office->carry_all_due();
    house.clock.set(house.clock.now() - 24h);
    house.office->carry_all_due();
    house.clock.pass(48h);
    house.office->carry_all_due();
    CHECK(house.good.got.size() == 1);
}

TEST_CASE("letters leave by themselves once the office is open, and it closes at once", "[outbox]")
{
    Fixture house;
    house.office->start();
    house.write("a", "m1");
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (house.count("SELECT count(*) FROM delivery WHERE state = 'waiting'") > 0)
        REQUIRE(std::chrono::steady_clock::now() < end);
    house.office->stop();
    CHECK(house.good.got == std::vector<std::string>{"a"});
}

TEST_CASE("a silent destination holds up only its own letters", "[outbox]")
{
    Others others;
    Fixture house;
    add_two_lanes(*house.office, others);
    house.write("a1", "m1", "entry", "silent");
    house.write("a2", "m2", "entry", "silent");
    house.office->start();
    REQUIRE(others.gets("a1"));
    // One lane waits for the silent one, and will until the end of this test.
    for (const std::string key : {"b1", "b2", "b3"}) {
        house.write(key, key, "entry", "quick");
        CHECK(others.gets(key));
    }
    const auto got = others.got();
    CHECK(std::count(got.begin(), got.end(), "a1") == 1);
    CHECK(std::count(got.begin(), got.end(), "a2") == 0);
    others.wake();
    house.office->stop();
}

TEST_CASE("a destination that failed is left alone for a while, the others are not", "[outbox]")
{
    Others others;
    others.wake();
    Fixture house;
    add_two_lanes(*house.office, others);
    house.write("a1", "m1", "entry", "silent");
    house.write("a2", "m2", "entry", "silent");
    house.write("b1", "m3", "entry", "quick");
    house.office->carry_all_due();
    CHECK(others.got() == std::vector<std::string>{"a1", "b1"});
    house.clock.pass(29s);
    house.office->carry_all_due();
    CHECK(others.got().size() == 2);
    house.clock.pass(1s);
    house.office->carry_all_due();
    CHECK(others.gets("a2"));
}
