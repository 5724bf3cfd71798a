#include "checks/maxpool/brutzkus21/first_layer/lucky_filters.hpp"

#include <algorithm>
#include <cmath>

namespace lakatos::brutzkus21 {

std::vector<std::size_t> lucky_groups(const Statement& claim, const Start& start, std::int64_t patterns, int label) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < start.net.groups(); ++i) {
    const Truth sign = claim.planted("all detectors") ? Truth::yes : less(Real(0), label * start.net.weights[i]);
    const Truth seen = claim.planted("all of the sign") ? less(Real(0), start.directions[i][own_pattern(label)])
                                                        : detects(start, i, patterns, label);
    if (decide(both(sign, seen))) found.push_back(i);
  }
  return found;
}

Formula grows(const Statement& claim, const Training& training, const std::vector<std::size_t>& lucky, int label) {
  const Real rate = training.run.step / claim.constant("nine");
  Formula all = all_of_none();
  for (std::int64_t t = 0; t <= training.run.steps; ++t) {
    for (const std::size_t i : lucky)
      all = both(all, training.products(t, i)[own_pattern(label)] >= Real(static_cast<long>(t)) * rate);
  }
  return all;
}

Formula others_small(const Statement& claim, const Training& training, const std::vector<std::size_t>& lucky,
                     int label) {
  const Real most = claim.constant("one") * training.run.start.radius * training.norm;
  Formula all = all_of_none();
  for (std::int64_t t = 0; t <= training.run.steps; ++t) {
    for (const std::size_t i : lucky) {
      for (std::size_t j = 0; j < static_cast<std::size_t>(training.run.sizes.l); ++j) {
        if (j != own_pattern(label)) all = both(all, training.products(t, i)[j] <= most);
      }
    }
  }
  return all;
}

Formula selects_own(const Training& training, const std::vector<std::size_t>& lucky, int label) {
  const std::size_t own = own_pattern(label);
  Formula all = all_of_none();
  for (std::int64_t t = 0; t <= training.run.steps; ++t) {
    for (const std::size_t i : lucky) {
      const Vec& products = training.products(t, i);
      const std::vector<Input>& sample = training.run.sample;
      for (std::size_t n = 0; n < sample.size(); ++n) {
        const Input& x = sample[n];
        if (x.label != label || (n > 0 && x == sample[n - 1])) continue;
        for (const std::int64_t pattern : x.patterns) {
          const auto j = static_cast<std::size_t>(pattern - 1);
          all = both(all, j == own ? products[own] > 0 : products[j] < products[own]);
        }
      }
    }
  }
  return all;
}

void then_lucky(Statement& claim, Training& training, int label) {
  std::vector<std::size_t> lucky;
  if (!symbolic()) {
    lucky = lucky_groups(claim, training.run.start, training.run.sizes.l, label);
    claim.trivial_if([&] { return lucky.empty(); });
    train(training);
  }
  const char* const own = label == 1 ? "1" : "2";
  const auto stated = [](const std::string& latex) { return predicate([] { return Truth::yes; }, latex); };
  claim.then("growth", [&] {
    const Real nine = claim.constant("nine");
    if (symbolic()) return stated(text("o_", own, R"(\cdot w_i^{(t)} \ge t\,\eta_1 / )", nine));
    else return grows(claim, training, lucky, label);
  });
  claim.then("others", [&] {
    const Real one = claim.constant("one");
    if (symbolic()) return stated(text(R"(o_j\cdot w_i^{(t)} \le )", one, R"(\,r,\ j\ne)", own, R"(,\ j\le l)"));
    else return others_small(claim, training, lucky, label);
  });
  claim.then("selection", [&] {
    if (symbolic())
      return stated(text(R"(p_i^{(t)}(x)=o_)", own, R"( \text{ for all } x\in S_1 \text{ that have it})"));
    else return selects_own(training, lucky, label);
  });
}

void give_event(Statement& claim, const Sizes& sizes) {
  claim.given("event", [&] {
    const Real three = claim.constant("three"), p = positives_of(claim), m = sample_size_of(claim, sizes);
    return counted(both(m <= three * p, m <= three * (m - p)));
  });
}

Real mass_of_counts(std::int64_t m1, const std::vector<bool>& bad) {
  Real mass = 1, sum = 0;  // C(m_1, p) / 2^m_1 by recursion in p
  for (std::int64_t i = 0; i < m1; ++i) mass = mass / 2;
  for (std::int64_t p = 0; p <= m1; ++p) {
    if (bad[static_cast<std::size_t>(p)]) sum += mass;
    mass = mass * Real(static_cast<long>(m1 - p)) / Real(static_cast<long>(p + 1));
  }
  return sum;
}

Real mass_off_event(const Statement& claim, std::int64_t m1) {
  const Real three = claim.constant("three"), m = Real(static_cast<long>(m1));
  std::vector<bool> bad;
  for (std::int64_t p = 0; p <= m1; ++p) {
    const Real least = Real(static_cast<long>(std::min(p, m1 - p)));
    bad.push_back(decide(less(three * least, m)));
  }
  return mass_of_counts(m1, bad);
}

namespace {

VectorField reduced(VectorField field) { return reduce(field), field; }

/// m inputs, `own` of them of the label, the rest of the other one, in any order of patterns.
VectorField inputs_with(Source& source, const Sizes& sizes, std::int64_t m, std::int64_t own, int label) {
  VectorField inputs = draw_inputs(source, sizes, own, label == 1 ? 8 : 0);
  const VectorField others = draw_any_inputs(source, sizes, m - own, label == 1 ? 0 : 8);
  inputs.entries.insert(inputs.entries.end(), others.entries.begin(), others.entries.end());
  return inputs;
}

/// How many of m inputs are of the label: at the least share that the event allows, c/3, for most draws; below it,
/// where a share of one in six would do; half of them; anything.
std::int64_t draw_own(Source& source, std::int64_t m) {
  if (source.chance(1, 24)) return source.between(0, m);
  if (source.chance(1, 12)) return (m + 5) / 6;
  if (source.chance(1, 6)) return m / 2;
  const double share = source.dial("fraction", 1) / 3;
  const auto least = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(m) - 1e-9));
  if (source.chance(2, 3)) return std::min(m, least);
  return source.between(std::min(least, m - least), std::max(least, m - least));
}

/// A lucky direction of a filter: any, or with a small own product, the other discriminative pattern's close to r.
std::vector<std::int64_t> draw_lucky_direction(Source& source, const Sizes& sizes, std::int64_t length, int label) {
  std::vector<std::int64_t> u(static_cast<std::size_t>(sizes.d));
  if (length % 15 != 0 || source.chance(1, 2))
    return made_lucky(draw_direction(source, sizes.d, length), sizes.l, label);
  const std::int64_t unit = length / 15;
  u[own_pattern(label)] = 2 * unit, u[own_pattern(-label)] = 14 * unit, u[2] = -5 * unit;
  if (source.chance(1, 3)) std::swap(u[own_pattern(-label)], u[2]);  // not lucky: o_3 is detected
  return u;
}

}  // namespace

Record draw_lucky(Source& source, int label, bool three) {
  Record record = draw_training(source, three ? 3 : 5, !three);
  Sizes sizes{record.integer("dimension"), record.integer("patterns"), record.integer("positions")};
  VectorField directions = record.vector("directions"), signs = record.vector("signs");
  if (source.chance(15, 16)) {  // the first group made lucky
    const std::int64_t length = source.pick<std::int64_t>({3, 15, 15});
    if (directions.entries.size() == static_cast<std::size_t>(sizes.d)) directions.denominator = length;
    if (directions.denominator % length == 0) {
      const std::vector<std::int64_t> u = draw_lucky_direction(source, sizes, directions.denominator, label);
      std::copy(u.begin(), u.end(), directions.entries.begin());
      signs.entries[0] = label * std::abs(signs.entries[0]);
    }
  }
  if (three) sizes.l = 3;
  const std::int64_t m = source.between(1, 12), own = draw_own(source, m);
  record.set("patterns", sizes.l).set("directions", reduced(directions)).set("signs", signs);
  return record.set("inputs", inputs_with(source, sizes, m, own, label));
}

}  // namespace lakatos::brutzkus21
