#include "theory/hierarchical/emission.hpp"

namespace lakatos::hierarchical {
namespace {

Vec mean_of_patch(const Level& level, const Emission& emission, std::size_t c, std::size_t i) {
  Vec mean = scale(emission.chances[c][i], level.means[c]);
  if (emission.shared && c < 2 && i == 0) {
    const std::size_t other = 1 - c;
    mean = add(mean, scale(emission.chances[other][0], level.means[other]));
  }
  return mean;
}

}  // namespace

Truth is_distribution(const Vec& masses, bool positive) {
  Truth all = Truth::yes;
  Real sum = 0;
  for (const Real& mass : masses) {
    sum += mass;
    all = both(all, positive ? less(Real(0), mass) : less_equal(Real(0), mass));
  }
  return both(all, equal(sum, Real(1)));
}

Truth all_chances(const Emission& emission) {
  Truth all = Truth::yes;
  for (const Vec& mine : emission.chances) all = both(all, is_distribution(mine, true));
  return all;
}

Emission emission_breaking(const Emission& emission, Broken broken) {
  Emission mine;
  mine.shared = broken == Broken::disjoint && emission.shared;
  const std::size_t most = emission.chances.front().size();
  for (const Vec& own : emission.chances) {
    const bool as_given = broken == Broken::patches && own.size() == most;
    const std::size_t count = broken == Broken::sizes ? own.size() : most;
    mine.chances.push_back(as_given ? own : Vec(count, 1 / Real(static_cast<long>(count))));
  }
  return mine;
}

Level balanced(Level level) {
  const Real positive = chance_of_positive(level.law);
  for (std::size_t i = 0; i < level.law.size(); ++i)
    level.law.masses[i] = level.law.masses[i] / (2 * (level.law.labels[i] > 0 ? positive : 1 - positive));
  level.means = mean_images(level.law, level.classes);
  return level;
}

Truth some_drift(const Level& level, const Emission& emission) {
  Truth some = Truth::no;
  for (std::size_t c = 0; c < emission.chances.size(); ++c) {
    for (std::size_t i = 1; i < emission.chances[c].size(); ++i) {
      const Vec gap = subtract(mean_of_patch(level, emission, c, 0), mean_of_patch(level, emission, c, i));
      some = either(some, less(Real(0), squared_norm(gap)));
    }
  }
  return some;
}

}  // namespace lakatos::hierarchical
