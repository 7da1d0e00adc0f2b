#pragma once
// Our own people's side of a conversation, as it is kept.

#include "agent/people.hpp"
#include "agent/reception.hpp"
#include "agent/records/records.hpp"

namespace usher::agent {

class PeopleDesk : public People {
  public:
    PeopleDesk(Records& records, Reception& reception) : records_(records), reception_(reception) {}

    Done take(const std::string& conversation, const std::string& name) override;
    Done
    say(const std::string& conversation, const std::string& name, const std::string& text) override;
    Done give_back(const std::string& conversation, const std::string& name) override;

  private:
    Done happen(const std::string& conversation, dialog::Event event);

    Records& records_;
    Reception& reception_;
};

}  // namespace usher::agent
