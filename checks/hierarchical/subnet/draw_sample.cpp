#include "checks/hierarchical/subnet/draw_sample.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"

namespace lakatos::hierarchical {
namespace {

/// `scale`, `patch` or `separation`, `delta`, `width`; gives eta T as Theorem 1 has it, at the least.
double draw_sizes(Record& record, Source& source, const Version& in) {
  const Sketch level = sketch_of(record, in);
  const auto [distance, sigma] = draw_gap(record, source, in);
  draw_width(record, source, width_as_printed(level, draw_delta(record, source)));
  const double all = distance + (in.first ? 0 : 2 * sigma);
  return all * static_cast<double>(level.variants) / level.lambda;
}

void set_rate(Record& record, double steps_times_rate) {
  record.set("rate", just_above(steps_times_rate / static_cast<double>(record.integer("steps"))));
}

// ---- any sample

VectorField draw_outcomes(const Record& record, Source& source, const Version& in) {
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  const std::int64_t d = record.integer("variants");
  VectorField sample{1, {}};
  const std::int64_t most = source.pick<std::int64_t>({4, 30, 300, 30000});
  for (std::int64_t n = source.between(2, 8); n > 0; --n) {
    const std::size_t first = source.below(images.size() / (m + 1)) * (m + 1);
    sample.entries.push_back(source.between(1, most)), sample.entries.push_back(images[first]);
    for (std::size_t j = 1; j <= m; ++j) sample.entries.push_back((images[first + j] - 1) * d + source.between(1, d));
  }
  if (source.chance(1, 16)) sample.entries[1] = -sample.entries[1];
  return sample;
}

void draw_any_sample(Record& record, Source& source, const Version& in) {
  record.set("sample", draw_outcomes(record, source, in));
  const double least = draw_sizes(record, source, in);
  set_rate(record, (source.chance(1, 12) ? 0.5 : source.pick<double>({1, 1, 1.5})) * least);
}

// ---- a sample that is nearly the law

constexpr std::int64_t finest = 20'000, fewest = 44;  // a mass's numerator, and how often an outcome of 1 comes

/// A column of one class in two images; how many examples of each show another patch there.
struct Exchange {
  std::size_t image = 0, other = 0, column = 0;
  std::int64_t moved = 1, moved_in_other = 0;

  /// The labels differ.
  std::int64_t left() const { return std::abs(moved - moved_in_other); }
};

/// Images of mass 0 take no part; none where a mass is too fine for numbers of examples.
std::vector<std::size_t> likely_images(const Record& record) {
  std::vector<std::size_t> likely;
  const std::vector<std::int64_t>& masses = record.vector("masses").entries;
  for (std::size_t i = 0; i < masses.size(); ++i) {
    if (masses[i] > finest) return {};
    if (masses[i] > 0) likely.push_back(i);
  }
  return likely;
}

/// Two images with different labels where two have the class in a column: what they show cancels, or adds up, by the
/// labels.
Exchange draw_exchange(const Record& record, Source& source, const std::vector<std::size_t>& likely, std::size_t m) {
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  const auto at = [&](std::size_t image, std::size_t place) { return images[image * (m + 1) + place]; };
  std::vector<Exchange> all;
  for (const std::size_t a : likely) {
    for (const std::size_t b : likely) {
      for (std::size_t j = 1; j <= m; ++j) {
        if (at(a, 0) != at(b, 0) && at(a, j) == at(b, j)) all.push_back({a, b, j});
      }
    }
  }
  if (all.empty() || source.chance(1, 4)) {
    const std::size_t image = likely[source.below(likely.size())];
    return {image, image, 1 + source.below(m)};
  }
  Exchange found = all[source.below(all.size())];
  found.moved = source.between(12, 20);
  found.moved_in_other = (source.chance(1, 2) ? 1 : -1) * (found.moved + source.pick<std::int64_t>({-1, 1}));
  return found;
}

/// One of the outcomes of an image less often, and as much more often the outcome that shows another patch in the
/// column; for a negative number the other way round.
void exchange(VectorField& sample, std::size_t first, std::size_t m, std::int64_t d, std::size_t column,
              std::int64_t moved) {
  if (moved == 0) return;
  const std::size_t from = first + (moved > 0 ? 0 : m + 2), to = first + (moved > 0 ? m + 2 : 0);
  std::vector<std::int64_t> outcome(sample.entries.begin() + static_cast<std::ptrdiff_t>(from),
                                    sample.entries.begin() + static_cast<std::ptrdiff_t>(from + m + 2));
  const std::int64_t base = (outcome[1 + column] - 1) / d * d;
  const std::int64_t patch = outcome[1 + column] - base, shown = sample.entries[to + 1 + column] - base;
  sample.entries[from] -= std::abs(moved);
  outcome[0] = std::abs(moved), outcome[1 + column] = base + (shown == patch ? patch % d + 1 : shown);
  sample.entries.insert(sample.entries.end(), outcome.begin(), outcome.end());
}

/// Every image as often as its mass says, `parts` times its numerator for each i in d outcomes, which show the patches
/// i + shift of their classes, a shift for each column; then the exchange.
VectorField nearly_the_law(const Record& record, Source& source, const std::vector<std::size_t>& likely, std::size_t m,
                           std::int64_t parts, const Exchange& odd) {
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  const std::vector<std::int64_t>& masses = record.vector("masses").entries;
  const std::int64_t d = record.integer("variants");
  VectorField sample{1, {}};
  std::vector<std::size_t> firsts(masses.size());
  std::vector<std::int64_t> shifts(m);
  for (std::size_t j = 0; j < m; ++j) shifts[j] = j + 1 == odd.column ? 0 : source.between(0, d - 1);
  for (const std::size_t i : likely) {
    firsts[i] = sample.entries.size();
    for (std::int64_t shown = 0; shown < d; ++shown) {
      sample.entries.push_back(parts * masses[i]), sample.entries.push_back(images[i * (m + 1)]);
      for (std::size_t j = 0; j < m; ++j)
        sample.entries.push_back((images[i * (m + 1) + j + 1] - 1) * d + (shown + shifts[j]) % d + 1);
    }
  }
  exchange(sample, firsts[odd.image], m, d, odd.column, odd.moved);
  exchange(sample, firsts[odd.other], m, d, odd.column, odd.moved_in_other);
  return sample;
}

/// eta T D / sigma, so that P(eta T D |g| >= room) is about the chance of a standard normal number to be above z.
double reach_for(double width, double room, double z) { return room / (std::sqrt(width - 0.5) + z / std::sqrt(2.0)); }

/// A standard normal number is above it with a probability a little below p; at least 0.
double quantile(double p) { return std::max(0.0, 0.85 * std::sqrt(-2 * std::log(p)) - 0.3); }

/// A reach for which the least failure is above delta and not sure, or the greatest below it and not impossible; or
/// with which "few steps" is just met, or nearly.
double draw_reach(const Record& record, Source& source, const Sketch& level) {
  const double n = std::max(8.0, static_cast<double>(record.integer("width"))), room = 1 - std::sqrt(0.5);
  const double delta = std::clamp(to_double(record.number("delta")), 1e-3, 0.9), share = to_double(source.share(36));
  const double d = static_cast<double>(level.variants), pairs = static_cast<double>(level.classes) * d * (d - 1) / 2;
  const double above = delta < 0.5 ? 0.5 : -quantile(1 - delta), below = quantile(delta);
  const double least = room / (std::sqrt(n) + std::sqrt(2 * std::log(pairs / delta)));
  switch (source.below(5)) {
    case 0:
    case 1:
      return reach_for(n, 1, above - (3.6 + above) * share);
    case 2:
      return reach_for(n, room, below + (3.7 - below) * share);
    case 3:
      return 0.999 * least;
    default:
      return source.pick<double>({0.9, 1.01}) * least;
  }
}

void draw_near_the_law(Record& record, Source& source, const Version& in, const std::vector<std::size_t>& likely) {
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  record.set("steps", source.pick<std::int64_t>({1, 8, 10, 12}));
  const double least = draw_sizes(record, source, in), sigma = to_double(record.number("scale"));
  const Sketch level = sketch_of(record, in);
  const double reach = draw_reach(record, source, level);
  const Exchange odd = draw_exchange(record, source, likely, m);
  const std::vector<std::int64_t>& masses = record.vector("masses").entries;
  const std::int64_t heaviest = *std::max_element(masses.begin(), masses.end());
  const auto left = static_cast<double>(2 * odd.left());
  const double one = static_cast<double>(record.vector("masses").denominator * level.variants);
  double parts = std::ceil(std::max(64.0, left * least / (reach * sigma)) / one) * source.pick<double>({1, 1.5, 4});
  parts = std::clamp(std::ceil(parts), static_cast<double>(fewest), std::floor(1e6 / static_cast<double>(heaviest)));
  record.set("sample", nearly_the_law(record, source, likely, m, static_cast<std::int64_t>(parts), odd));
  set_rate(record, std::max(least, reach * sigma * one * parts / left));
}

}  // namespace

Record draw_population(Source& source, const Version& in) {
  Record record;
  draw_layer(record, source, in);
  draw_net(record, source, in);
  record.set("step", fraction(source.between(source.chance(1, 16) ? 0 : 1, 6), source.between(1, 4)));
  record.set("steps", source.between(1, 4));
  const std::vector<std::size_t> likely = likely_images(record);
  const bool any = record.integer("variants") < 2 || likely.empty() || sketch_of(record, in).lambda < 1e-6;
  if (any || source.chance(1, 4)) draw_any_sample(record, source, in);
  else draw_near_the_law(record, source, in, likely);
  return record;
}

Record even_sample(const Version& in, std::int64_t times) {
  Record record;
  set_close(record, in, 16, 1, 1, 2);
  record.set("dimension", std::int64_t{6});
  VectorField vectors{1, std::vector<std::int64_t>(36)}, sample{1, {}};
  for (std::size_t p = 0; p < 6; ++p) vectors.entries[7 * p] = 1;
  record.set("vectors", vectors).set("chances", VectorField{2, std::vector<std::int64_t>(6, 1)});
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  const std::size_t m = in.first ? 2 : 4;
  std::size_t first = 0;
  for (const std::int64_t share : {10, 6, 6, 10}) {
    for (const std::int64_t other : {0, 1}) {
      const std::int64_t odd = first == 0 ? 1 - 2 * other : 0;
      sample.entries.push_back(share * times + odd), sample.entries.push_back(images[first]);
      for (std::size_t j = 1; j <= m; ++j) sample.entries.push_back(2 * images[first + j] - other);
    }
    first += m + 1;
  }
  record.set("sample", sample).set("scale", fraction(1)).set("delta", fraction(1, 2)).set("steps", 1);
  const Sketch level = sketch_of(record, in);
  if (in.first) record.set("patch", 1);
  else record.set("separation", fraction(1));
  record.set("rate", just_above(static_cast<double>(times * (in.first ? 4 : 6)) / level.lambda));
  record.set("width", static_cast<std::int64_t>(width_as_printed(level, 0.5)) + 1);
  record.set("channels", std::int64_t{1}).set("kernels", VectorField{1, std::vector<std::int64_t>(6, 0)});
  return record.set("weights", VectorField{1, std::vector<std::int64_t>(m, 1)}).set("step", fraction(1));
}

}  // namespace lakatos::hierarchical
