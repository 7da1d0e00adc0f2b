// A person's step is an event like any other.

#include "agent/people_desk.hpp"

namespace usher::agent {

People::Done PeopleDesk::take(const std::string& conversation, const std::string& name)
{
    return happen(conversation, {{}, dialog::PersonJoined{name}});
}

People::Done
PeopleDesk::say(const std::string& conversation, const std::string& name, const std::string& text)
{
    return happen(conversation, {{}, dialog::PersonSaid{name, text}});
}

People::Done PeopleDesk::give_back(const std::string& conversation, const std::string& name)
{
    return happen(conversation, {{}, dialog::PersonLeft{name}});
}

People::Done PeopleDesk::happen(const std::string& conversation, dialog::Event event)
try {
    Frame turn;
    const auto work = [&](Store& store) {
        turn = reception_.happen(store, conversation, std::move(event));
    };
    records_.run(work, [&](Stored stored) {
        if (stored == Stored::yes)
            reception_.tell(conversation, turn);
        else
            reception_.forget(conversation);
    });
    return turn ? Done::yes : Done::unknown;
} catch (const TryAgain&) {
    return Done::try_again;
}

}  // namespace usher::agent
