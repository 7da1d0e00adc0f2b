// Wilson 1927; Newcombe 1998, method 10.

#include "rules/intervals.hpp"

#include <algorithm>
#include <cmath>

namespace usher::rules {
namespace {

constexpr double z = 1.959963984540054;  // 95 %

double square(double x) { return x * x; }

}  // namespace

Share wilson(int hits, int all)
{
    if (all <= 0) return {};
    const double n = all, p = hits / n;
    const double middle = (p + square(z) / (2 * n)) / (1 + square(z) / n);
    const double reach =
        z * std::sqrt(p * (1 - p) / n + square(z) / (4 * square(n))) / (1 + square(z) / n);
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

Share difference(int hits, int all, int other_hits, int other_all)
{
    if (all <= 0 || other_all <= 0) return {-1, 1};
    const double p = static_cast<double>(hits) / all;
    const double q = static_cast<double>(other_hits) / other_all;
    const auto of_p = wilson(hits, all), of_q = wilson(other_hits, other_all);
    return {
        p - q - std::sqrt(square(p - of_p.low) + square(of_q.high - q)),
        p - q + std::sqrt(square(of_p.high - p) + square(q - of_q.low))};
}

}  // namespace usher::rules
