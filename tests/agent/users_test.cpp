// People with passwords: what is stored, who is let in, and how long it takes to be refused.

#include <catch2/catch.hpp>

#include <sstream>

#include "agent/commands/forget.hpp"
#include "agent/commands/user.hpp"
#include "agent/records/migrate.hpp"
#include "agent/users.hpp"
#include "tests/support/house.hpp"

using namespace usher;
using namespace usher::tests;

namespace {

struct Office {
    Office()
        : clock(some_tuesday), store(folder.file("usher.db"), agent::Store::Access::read_and_write)
    {
        agent::migrate(store);
    }

    TempFolder folder;
    PretendClock clock;
    agent::Store store;
};

const std::string good = "correct horse battery staple";

}  // namespace

TEST_CASE("only a hash of a password is stored, and only the password opens it")
{
    Office office;
    agent::Users users(office.folder.file("usher.db"), office.clock);
    users.add("dana", agent::Role::publisher, good);
    auto row = office.store.query("SELECT password FROM person");
    REQUIRE(row.row());
    CHECK(row.text(0).starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(row.text(0).find(good) == std::string::npos);
    const auto in = users.let_in("dana", good);
    REQUIRE(in);
    CHECK(in->name == "dana");
    CHECK(in->role == agent::Role::publisher);
    CHECK_FALSE(users.let_in("dana", "correct horse battery stable"));
    CHECK_FALSE(users.let_in("Dana", good));
    CHECK_FALSE(users.let_in("", good));
    CHECK_FALSE(users.let_in("dana", std::string(2000, 'x')));
}

TEST_CASE("a password can be changed, a role too, and who is removed is out at once")
{
    Office office;
    agent::Users users(office.folder.file("usher.db"), office.clock);
    users.add("dana", agent::Role::viewer, good);
    users.set_password("dana", "another good password");
    CHECK_FALSE(users.let_in("dana", good));
    CHECK(users.let_in("dana", "another good password"));
    users.set_role("dana", agent::Role::admin);
    CHECK(users.let_in("dana", "another good password")->role == agent::Role::admin);
    users.remove("dana");
    CHECK_FALSE(users.let_in("dana", "another good password"));
    CHECK_THROWS_WITH(users.remove("dana"), Catch::Contains("nobody called"));
    CHECK_THROWS_WITH(users.set_password("dana", good), Catch::Contains("nobody called"));
}

TEST_CASE("names are taken once, and passwords are neither short nor endless")
{
    Office office;
    agent::Users users(office.folder.file("usher.db"), office.clock);
    users.add("dana", agent::Role::viewer, good);
    CHECK_THROWS_WITH(users.add("dana", agent::Role::admin, good), Catch::Contains("already"));
    CHECK_THROWS_WITH(users.add("erin", agent::Role::admin, "short"), Catch::Contains("at least"));
    CHECK_THROWS_WITH(
        users.add("erin", agent::Role::admin, std::string(300, 'x')), Catch::Contains("at most")
    );
    CHECK_THROWS(users.add("", agent::Role::admin, good));
    CHECK(users.all().size() == 1);
}

TEST_CASE("the commands read passwords from their input and never print them")
{
    TempFolder folder;
    agent::UserCommand command;
    command.data_folder = folder.file("data");
    command.name = "dana";
    command.role = "editor";
    std::istringstream in(good + "\n");
    std::ostringstream out, complaints;
    REQUIRE(agent::run_user_add(command, in, out, complaints) == 0);
    CHECK(out.str() == "added dana, editor\n");
    command.format = "json";
    std::ostringstream list;
    REQUIRE(agent::run_user_list(command, list, complaints) == 0);
    CHECK(json::parse(list.str())["users"][0]["role"] == "editor");
    CHECK(list.str().find("argon2") == std::string::npos);
    command.role = "king";
    CHECK(agent::run_user_role(command, out, complaints) == 3);
    std::istringstream nothing;
    CHECK(agent::run_user_passwd(command, nothing, out, complaints) == 1);
    CHECK(complaints.str().find("no password") != std::string::npos);
}

TEST_CASE("forgotten by the command, a talk is gone from a running server too")
{
    House house;
    Visitor visitor(house);
    REQUIRE(visitor.open());
    REQUIRE(visitor.say("we're like 220 people").is_object());
    agent::ForgetCommand command;
    command.data_folder = house.folder.file("data");
    command.conversation = visitor.welcome.conversation;
    command.by = "dana";
    command.format = "json";
    std::ostringstream out, complaints;
    REQUIRE(agent::run_forget(command, out, complaints) == 0);
    CHECK(out.str() == "{\"forgotten\":1}\n");
    const auto back = visitor.hear(dialog::Said{visitor.next_id(), "still here?"});
    REQUIRE(std::holds_alternative<agent::Refused>(back));
    CHECK(std::get<agent::Refused>(back).why == agent::Refused::Why::unknown_conversation);
    agent::Store store(house.store(), agent::Store::Access::read_only);
    CHECK(store.database().execAndGet("SELECT count(*) FROM turn").getInt() == 0);
    CHECK(store.database().execAndGet("SELECT count(*) FROM sheet").getInt() == 0);
    std::ostringstream again;
    REQUIRE(agent::run_forget(command, again, complaints) == 0);
    CHECK(again.str() == "{\"forgotten\":0}\n");
}

TEST_CASE("only adding a person begins a store")
{
    const tests::TempFolder folder;
    agent::UserCommand command;
    command.data_folder = folder.file("mistyped");
    std::ostringstream out, complaints;
    CHECK(agent::run_user_list(command, out, complaints) == 1);
    CHECK(complaints.str().find("mistyped") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(command.data_folder));
}
