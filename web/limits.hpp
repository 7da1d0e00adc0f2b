#pragma once
// How much one address, and one line, may ask. Memory is bounded however many addresses come.

#include <chrono>
#include <cstddef>
#include <unordered_map>

#include "web/address.hpp"
#include "web/task.hpp"

namespace usher::web {

// `per_minute` 0 means no limit; `at_once` is how many may come in one go.
struct Rate {
    int per_minute = 0;
    int at_once = 0;
};

// Filled to `at_once`, refilled evenly; a new one is full.
class Bucket {
  public:
    // Takes one out if there is one.
    bool take(Moment now, Rate rate);
    bool empty(Moment now, Rate rate) const;
    // How long until there is one to take; zero if there is.
    std::chrono::milliseconds wait(Moment now, Rate rate) const;

  private:
    double missing(Moment now, Rate rate) const;

    float missing_ = 0;  // as of `since_`
    Moment since_{};
};

// Per address. Nobody mistypes a token that the browser keeps; who has so many is guessing.
constexpr Rate wrong_tokens{10, 10};
constexpr Rate wrong_keys{10, 10};

// What one address is doing.
struct AddressUse {
    int lines = 0;
    int requests = 0;      // connections that are no lines, or not yet
    Bucket conversations;  // begun
    Bucket wrong_tokens;   // resumes that were refused: somebody may be guessing
    Bucket wrong_keys;     // of the HTTP interface
    Moment last_seen{};
};

class AddressTable {
  public:
    explicit AddressTable(std::size_t most = 65'536) : most_(most) {}

    // Stays where it is as long as its address has lines. When the table is full of addresses
    // that are in use, all further ones share one entry.
    AddressUse& of(const AddressKey& address, Moment now);
    std::size_t size() const { return uses_.size(); }

  private:
    struct Hash {
        std::size_t operator()(const AddressKey& address) const;
    };
    void sweep(Moment now);

    std::size_t most_;
    std::unordered_map<AddressKey, AddressUse, Hash> uses_;
    AddressUse others_;
    Moment swept_{};
};

// A line's place among those of its address and of the server, given back when the line ends.
class Seat {
  public:
    Seat(std::size_t& taken, AddressUse& address);
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat();

    AddressUse& address() { return address_; }

  private:
    std::size_t& taken_;
    AddressUse& address_;
};

}  // namespace usher::web
