#pragma once
// Counts for the operators, as Prometheus text. Names and units are listed in agent/README.md.
// Labels never carry visitors' input. May be used from any thread.

#include <memory>
#include <string>

namespace usher::agent {

class Metrics {
  public:
    Metrics();
    ~Metrics();

    void count(const std::string& name, const std::string& label = "", double by = 1);
    void set(const std::string& name, double value) { set(name, "", value); }
    void set(const std::string& name, const std::string& label, double value);
    void observe_seconds(const std::string& name, double seconds);  // a histogram
    std::string text() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace usher::agent
