#include "theory/maxpool/outcomes.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace lakatos::maxpool {

using Patterns = std::vector<std::int64_t>;

std::vector<Input> outcomes(std::int64_t patterns, std::int64_t positions, bool anywhere) {
  std::vector<Input> all;
  for (const int label : {1, -1}) {
    for (std::int64_t own = 0; own < positions; ++own) {
      std::vector<Patterns> partial(1);
      for (std::int64_t j = 0; j < positions; ++j) {
        std::vector<Patterns> longer;
        for (const Patterns& begun : partial) {
          const auto extend = [&](std::int64_t pattern) { longer.push_back(begun), longer.back().push_back(pattern); };
          if (j == own) extend(label == 1 ? 1 : 2);
          else
            for (std::int64_t pattern = anywhere ? 1 : 3; pattern <= patterns; ++pattern) extend(pattern);
        }
        partial = std::move(longer);
      }
      for (Patterns& each : partial) all.push_back({std::move(each), label});
    }
  }
  return all;
}

bool have_masses_of_classes(const std::vector<Input>& all, std::int64_t patterns, std::int64_t positions) {
  if (patterns < 3) return positions == 1;
  std::map<std::pair<int, std::set<std::int64_t>>, std::int64_t> counts;
  for (const Input& x : all) ++counts[{x.label, {x.patterns.begin(), x.patterns.end()}}];
  const auto classes = pattern_classes(patterns, positions);
  return classes.size() == counts.size() && std::all_of(classes.begin(), classes.end(), [&](const PatternClass& c) {
           const Input one = c.representative();
           return c.mass * Rational(static_cast<long>(all.size())) ==
                  Rational(static_cast<long>(counts[{c.label, {one.patterns.begin(), one.patterns.end()}}]));
         });
}

std::vector<Input> sample_of_counts(std::int64_t n, std::int64_t m, std::int64_t p) {
  std::vector<Input> sample;
  const std::int64_t common = std::gcd(m, p);
  m /= common, p /= common;
  for (std::int64_t i = 0; i < m; ++i) {
    Patterns patterns(static_cast<std::size_t>(n), 3);
    patterns[0] = i < p ? 1 : 2;
    sample.push_back(labelled(std::move(patterns)));
  }
  return sample;
}

DistinctInputs distinct(const std::vector<Input>& sample) {
  DistinctInputs points;
  for (const Input& x : sample) {
    const auto found = std::find_if(points.inputs.begin(), points.inputs.end(), [&](const Input& other) {
      Patterns a = x.patterns, b = other.patterns;
      std::sort(a.begin(), a.end()), std::sort(b.begin(), b.end());
      return a == b;
    });
    if (found == points.inputs.end()) points.inputs.push_back(x), points.times.push_back(1);
    else ++points.times[static_cast<std::size_t>(found - points.inputs.begin())];
  }
  return points;
}

std::size_t classes_shown(const std::vector<Input>& inputs) {
  std::set<std::set<std::int64_t>> classes;
  for (const Input& x : inputs) classes.emplace(x.patterns.begin(), x.patterns.end());
  return classes.size();
}

bool repeats_a_pattern(const Input& input) {
  return std::set<std::int64_t>(input.patterns.begin(), input.patterns.end()).size() < input.patterns.size();
}

bool symmetric_rows(const std::vector<Patterns>& rows) {
  const auto same = [&](const auto& change) {
    std::vector<Patterns> changed = rows;
    for (Patterns& row : changed) change(row);
    std::sort(changed.begin(), changed.end());
    return changed == rows;
  };
  bool all = true;
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    all = all && same([&](Patterns& row) { row[c] = -row[c]; });
    if (c > 0) all = all && same([&](Patterns& row) { std::swap(row[c - 1], row[c]); });
  }
  return all;
}

}  // namespace lakatos::maxpool
