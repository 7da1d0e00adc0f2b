// The series are made when they are first used; prometheus-cpp keeps them and prints them.

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <utility>

#include "agent/metrics.hpp"

namespace usher::agent {
namespace {

// From a tenth of a millisecond (one sync of a fast disk) to five seconds (where "try again"
// comes).
const prometheus::Histogram::BucketBoundaries seconds_steps = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

// "usher_commit_seconds" says enough for a help line: "usher commit seconds".
std::string help_of(std::string name)
{
    for (auto& letter : name)
        if (letter == '_') letter = ' ';
    return name;
}

prometheus::Labels labels_of(const std::string& label)
{
    return label.empty() ? prometheus::Labels{} : prometheus::Labels{{"kind", label}};
}

}  // namespace

struct Metrics::Inside {
    std::mutex mutex;  // guards the maps; the series themselves are safe to use from any thread
    prometheus::Registry registry;
    std::map<std::pair<std::string, std::string>, prometheus::Counter*> counters;
    std::map<std::pair<std::string, std::string>, prometheus::Gauge*> gauges;
    std::map<std::string, prometheus::Histogram*> histograms;
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const std::string& name, const std::string& label, double by)
{
    const std::lock_guard lock(inside_->mutex);
    auto*& counter = inside_->counters[{name, label}];
    if (counter == nullptr) {
        auto& family =
            prometheus::BuildCounter().Name(name).Help(help_of(name)).Register(inside_->registry);
        counter = &family.Add(labels_of(label));
    }
    counter->Increment(by);
}

void Metrics::set(const std::string& name, const std::string& label, double value)
{
    const std::lock_guard lock(inside_->mutex);
    auto*& gauge = inside_->gauges[{name, label}];
    if (gauge == nullptr) {
        auto& family =
            prometheus::BuildGauge().Name(name).Help(help_of(name)).Register(inside_->registry);
        gauge = &family.Add(labels_of(label));
    }
    gauge->Set(value);
}

void Metrics::observe_seconds(const std::string& name, double seconds)
{
    const std::lock_guard lock(inside_->mutex);
    auto*& histogram = inside_->histograms[name];
    if (histogram == nullptr) {
        auto& family =
            prometheus::BuildHistogram().Name(name).Help(help_of(name)).Register(inside_->registry);
        histogram = &family.Add({}, seconds_steps);
    }
    histogram->Observe(seconds);
}

std::string Metrics::text() const
{
    return prometheus::TextSerializer().Serialize(inside_->registry.Collect());
}

}  // namespace usher::agent
