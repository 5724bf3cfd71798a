#include <fmt/format.h>
#include <array>
#include <cmath>
#include <numbers>

#include "reports/figures/figure.hpp"

namespace lakatos {
namespace {

constexpr std::array<int, 5> dimensions{1, 2, 3, 8, 32};
constexpr std::array<const char*, 5> colours{"#1f5fa8", "#2e8b57", "#d98e04", "#8e44ad", "#555555"};
constexpr int steps = 60;
constexpr std::int64_t parts = 1'000'000;  // alpha is rounded down to a fraction with this denominator

struct Point {
  double share;  // alpha as a share of the largest radius allowed
  double probability, bound;
};

Point point_at(const Claim& claim, int p, int step) {
  const double largest = std::sqrt(1 / (2 * std::numbers::pi * p));
  const Fraction alpha =
      fraction(static_cast<std::int64_t>(std::floor(largest * step / steps * static_cast<double>(parts))), parts);
  Record record;
  record.set("dimension", std::int64_t{p}).set("alpha", alpha);
  Settings settings = settings_for(claim);
  settings.keep_quantities = true;
  Sheet sheet;
  judge(claim, record, settings, sheet);
  return {to_double(alpha) / largest, quantity(claim, sheet, "probability"), quantity(claim, sheet, "bound")};
}

std::string block(const Claim& claim, int p) {
  std::string data = fmt::format("$p{} << EOD\n", p);
  for (int step = 1; step <= steps; ++step) {
    const Point point = point_at(claim, p, step);
    data += fmt::format("{:.5f} {:.6f} {:.6f}\n", point.share, point.probability, point.bound);
  }
  return data + "EOD\n";
}

}  // namespace

std::string random_start_script(const Claim& claim) {
  std::string data, curves;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    data += block(claim, dimensions[i]);
    curves += fmt::format("$p{0} using 1:2 with lines lw 2 lc rgb '{1}' title 'p = {0}', ", dimensions[i], colours[i]);
  }
  return data +
         "set xlabel 'α √(2πp), the radius as a share of the largest one allowed'\n"
         "set ylabel 'probability of a good start'\n"
         "set xrange [0:1]\nset yrange [0:0.55]\n"
         "set key bottom left\n"
         "set grid lc rgb '#dddddd'\n"
         "plot " +
         curves +
         fmt::format("$p{} using 1:3 with lines lw 2 dt 2 lc rgb '#c0392b' title 'printed lower bound'\n",
                     dimensions.front());
}

}  // namespace lakatos
