// A visitor who is forgotten while their meeting still stands: nothing of them is left in the
// store, and whatever is written about the meeting from then on names nobody.

#include <SQLiteCpp/Statement.h>
#include <catch2/catch.hpp>

#include "agent/booking/meeting_links.hpp"
#include "agent/outbox/deliveries.hpp"
#include "agent/outbox/outbox.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/meetings.hpp"
#include "agent/records/migrate.hpp"
#include "agent/records/store.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;
using namespace std::chrono_literals;

namespace {

// Every text and blob of every table.
std::string everything_in(const std::string& file)
{
    agent::Store store(file, agent::Store::Access::read_only);
    std::vector<std::string> tables;
    auto names = store.query("SELECT name FROM sqlite_master WHERE type = 'table'");
    while (names.row())
        tables.push_back(names.text(0));
    std::string all;
    for (const auto& table : tables) {
        // The rules are the house's, not the visitor's.
        if (table == "profile_version") continue;
        SQLite::Statement rows(store.database(), "SELECT * FROM " + table);
        while (rows.executeStep())
            for (int at = 0; at < rows.getColumnCount(); ++at)
                all += rows.getColumn(at).getString() + "\n";
    }
    return all;
}

void check_that_nobody_is_named(const std::string& file)
{
    const auto all = everything_in(file);
    CHECK(all.find("Test Visitor") == std::string::npos);
    CHECK(all.find("visitor@company.example") == std::string::npos);
    CHECK(all.find("\"Company\"") == std::string::npos);
}

}  // namespace

TEST_CASE("of a forgotten visitor nothing is left, also where no calendar is written to", "[erase]")
{
    House house;
    house.folder.write("config/server.jsonc", R"({"webhooks": {"crm": {
        "url": "http://127.0.0.1:9/", "secret": "file:secret",
        "private_addresses": "allowed"}}})");
    house.folder.write("config/secret", "whsec_dGhpcnR5LXR3byBvY3RldHMgZm9yIHRoZSB0ZXN0cyE=");
    Visitor visitor(house);
    REQUIRE(visitor.open());
    const auto slots = qualify(visitor);
    REQUIRE(slots.is_object());
    std::string last;
    for (const auto& slot : slots["slots"])
        last = slot["slot"];
    visitor.turn_for(dialog::SlotChosen{"book", last});
    const auto booked = give_contact(visitor);
    REQUIRE(booked.is_object());
    const std::string id = booked["meeting"]["id"];
    REQUIRE(everything_in(house.store()).find("visitor@company.example") != std::string::npos);

    REQUIRE(house.agent().archive().forget("", visitor.welcome.conversation) == 1);
    check_that_nobody_is_named(house.store());

    // The rep passes it on, or the visitor's old link is used: letters, and nobody in them.
    const auto link = [&] {
        agent::Store store(house.store(), agent::Store::Access::read_only);
        PretendSecrets unused;
        const auto meeting = *agent::find_meeting(store, id);
        return agent::write_rep_link(
            agent::link_key(store, unused), {meeting.id, meeting.sequence, meeting.rep}
        );
    }();
    house.agent().booking().answer_as_rep(link, "declined", "ill");
    check_that_nobody_is_named(house.store());
    agent::Store store(house.store(), agent::Store::Access::read_only);
    auto letters = store.query("SELECT count(*) FROM outbox WHERE body <> ''");
    REQUIRE(letters.row());
    CHECK(letters.integer(0) > 0);
}

TEST_CASE("what a mail server says of an address is forgotten with it", "[erase]")
{
    TempFolder folder;
    agent::Metrics metrics;
    agent::Store store(agent::store_file(folder.path()), agent::Store::Access::read_and_write);
    agent::migrate(store);
    PretendSecrets secrets;
    store.database().exec(
        "INSERT INTO conversation (id, first_profile, first_version, profile, version, "
        "language, started, last_at, experiments) VALUES ('c', 'p', 1, 'p', 1, 'en', 0, 0, '')"
    );
    agent::set_channels(store, {{"mail.visitor", {"meeting.booked"}}});
    agent::Letter letter;
    letter.kind = "meeting.booked";
    letter.ordering_key = letter.idempotency_key = "k";
    letter.body = "{}";
    letter.conversation = 1;
    agent::put_in_outbox(store, letter, some_tuesday, secrets);
    const auto delivery = agent::next_delivery(store, "mail.visitor", some_tuesday);
    REQUIRE(delivery);
    const std::string said = "450 <visitor@company.example> is busy";
    agent::Tried tried;
    tried.delivery = delivery->n;
    tried.at = tried.next = some_tuesday;
    tried.how = agent::Carried::How::try_later;
    tried.said = said;
    agent::ChannelRow channel{"mail.visitor", agent::ChannelRow::State::open, some_tuesday, said};
    agent::update_channel(store, channel);
    agent::write_down(store, tried);

    CHECK_FALSE(agent::is_forgotten(store, delivery->n));
    agent::erase_conversation(store, 1, some_tuesday);
    CHECK(agent::find_channel(store, "mail.visitor")->said.empty());
    // The lane asks before it writes down what came of a letter that was under way meanwhile.
    CHECK(agent::is_forgotten(store, delivery->n));
    auto attempts = store.query("SELECT said FROM attempt");
    while (attempts.row())
        CHECK(attempts.text(0).empty());
}
