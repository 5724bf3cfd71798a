#include "checks/hierarchical/separation/draw_separation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lakatos::hierarchical {
namespace {

std::vector<std::vector<double>> means_of(const Record& record, std::int64_t classes, std::int64_t positions) {
  const VectorField &images = record.vector("images"), &masses = record.vector("masses");
  const auto m = static_cast<std::size_t>(positions);
  std::vector<std::vector<double>> means(static_cast<std::size_t>(classes), std::vector<double>(m));
  for (std::size_t i = 0; i < masses.entries.size(); ++i) {
    const std::int64_t* image = &images.entries[i * (m + 1)];
    const double mass = static_cast<double>(masses.entries[i]) / static_cast<double>(masses.denominator);
    for (std::size_t j = 0; j < m; ++j)
      means[static_cast<std::size_t>(image[j + 1] - 1)][j] -= static_cast<double>(image[0]) * mass;
  }
  return means;
}

/// The masses of the label 1 times p / (q/2), those of -1 times (q-p) / (q/2), where p/q is the dial `balance`.
void rebalance(Record& record, Source& source, std::int64_t positions) {
  const double share = source.dial("balance", 0.5);
  std::int64_t q = 2;
  while (q < 4000 && std::abs(share * static_cast<double>(q) - std::round(share * static_cast<double>(q))) > 1e-9) ++q;
  const std::int64_t p = std::llround(share * static_cast<double>(q));
  if (2 * p == q) return;
  const VectorField& images = record.vector("images");
  VectorField masses = record.vector("masses");
  masses.denominator *= q;
  for (std::size_t i = 0; i < masses.entries.size(); ++i)
    masses.entries[i] *= 2 * (images.entries[i * static_cast<std::size_t>(positions + 1)] > 0 ? p : q - p);
  reduce(masses);
  record.set("masses", masses);
}

}  // namespace

double Sketch::product(std::size_t a, std::size_t b) const {
  double sum = 0;
  for (std::size_t j = 0; j < means[a].size(); ++j) sum += means[a][j] * means[b][j];
  return sum;
}

double Sketch::angle(std::size_t a, std::size_t b) const {
  const double dot = product(a, b), area = product(a, a) * product(b, b) - dot * dot;
  return std::atan2(std::sqrt(std::max(0.0, area)), dot);
}

Sketch sketch_of(const Record& record, const Version& in) {
  Sketch level;
  level.classes = record.integer("classes");
  const std::int64_t side = record.integer(in("positions", "side"));
  level.positions = in.first ? side : side * side;
  level.variants = record.integer("variants");
  level.means = means_of(record, level.classes, level.positions);
  level.theta = std::numbers::pi;
  level.lambda = std::sqrt(level.product(0, 0));
  for (std::size_t a = 0; a < level.means.size(); ++a) {
    level.lambda = std::min(level.lambda, std::sqrt(level.product(a, a)));
    for (std::size_t b = a + 1; b < level.means.size(); ++b) level.theta = std::min(level.theta, level.angle(a, b));
  }
  return level;
}

void draw_level_for_pairs(Record& record, Source& source, const Version& in, std::int64_t parts) {
  if (source.chance(1, 2)) {
    std::int64_t chosen = 8;
    while (chosen < parts && source.chance(3, 4)) chosen *= 2;
    draw_close(record, source, in, chosen);
  } else {
    draw_level(record, source, in);
    // One position, or classes that always come together, leave dependent mean images: few are enough.
    const Sketch level = sketch_of(record, in);
    const bool dependent = level.theta < 1e-6 || level.theta > std::numbers::pi - 1e-6;
    if (dependent && source.chance(3, 4)) draw_close(record, source, in, 64);
  }
  rebalance(record, source, sketch_of(record, in).positions);
}

Fraction just_above(double x) {
  if (!(x > 0) || x > 1e9) return {1, 1};
  std::int64_t parts = 1;
  while (x * static_cast<double>(parts) < 4096) parts *= 2;
  return fraction(static_cast<std::int64_t>(std::floor(x * static_cast<double>(parts))) + 1, parts);
}

void draw_pair(Record& record, Source& source, const Sketch& level, bool alike) {
  std::int64_t a = 1, b = 2;
  if (source.chance(1, 2)) a = source.between(1, level.classes), b = source.between(1, level.classes);
  if (a == b && !alike) b = a % level.classes + 1;
  record.set("first", std::min(a, level.classes)).set("second", std::min(b, level.classes));
}

std::array<double, 2> draw_gap(Record& record, Source& source, const Version& in) {
  const Fraction scale = fraction(source.pick<std::int64_t>({1, 1, 2, 5}), source.pick<std::int64_t>({1, 1, 2, 10}));
  record.set("scale", scale);
  const double sigma = to_double(scale);
  if (in.first) {
    const auto s = source.chance(1, 2) ? source.pick<std::int64_t>({1, 4, 9}) : source.between(1, 100);
    record.set("patch", source.chance(1, 40) ? 0 : s);
    return {2 * std::sqrt(static_cast<double>(s)) * sigma, sigma};
  }
  const Fraction times = source.pick<Fraction>({{1, 4}, {1, 1}, {2, 1}, {4, 1}, {16, 1}, {100, 1}, {100, 1}});
  const Fraction gamma = fraction(times.numerator * scale.numerator, times.denominator * scale.denominator);
  record.set("separation", source.chance(1, 40) ? fraction(0, 1) : gamma);
  return {to_double(gamma), sigma};
}

void draw_rate(Record& record, Source& source, const Sketch& level, double distance) {
  const std::int64_t steps = source.chance(1, 2) ? 1 : source.between(1, 40);
  record.set("steps", source.chance(1, 40) ? 0 : steps);
  double times = source.pick<double>({1, 1, 1, 1.01, 1.5});
  if (source.chance(1, 12)) times = source.pick<double>({0.25, 0.5, 0.9, 0.99, 4, 100});
  record.set("rate", just_above(times * distance * static_cast<double>(level.variants) /
                                (level.lambda * static_cast<double>(steps))));
}

double draw_delta(Record& record, Source& source) {
  const Fraction delta = source.pick<Fraction>({{1, 2}, {1, 2}, {9, 10}, {3, 4}, {1, 4}, {1, 10}, {1, 100}, {1, 1000}});
  record.set("delta", source.chance(1, 40) ? source.pick<Fraction>({{0, 1}, {1, 1}, {2, 1}}) : delta);
  return to_double(delta);
}

void draw_width(Record& record, Source& source, double bound) {
  if (!(bound < 60000)) bound = 60000;
  double width = std::floor(bound) + 1;
  if (source.chance(1, 12)) width = std::floor(bound * source.pick<double>({0.1, 0.5, 0.9, 1}));
  else if (source.chance(1, 4)) width += std::floor(width * source.pick<double>({0.01, 0.1, 0.5}));
  record.set("width", static_cast<std::int64_t>(width));
}

double width_as_printed(const Sketch& level, double delta) {
  return 2 * std::numbers::pi / (0.23 * level.theta) * std::log(static_cast<double>(level.classes) / delta);
}

}  // namespace lakatos::hierarchical
