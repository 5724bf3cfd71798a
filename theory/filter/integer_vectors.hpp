#pragma once
// Integer vectors, many of them in the plane and in the frame of a teacher, for instances that stay small integers. No
// overflow is looked for: entries are small.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace lakatos {

using IntegerVector = std::vector<std::int64_t>;

/// a.b, of the length of a.
inline std::int64_t inner(const IntegerVector& a, const std::int64_t* b) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// |entries| / denominator of `count` entries.
inline double length(const std::int64_t* entries, std::size_t count, std::int64_t denominator) {
  double sum = 0;
  for (std::size_t c = 0; c < count; ++c) sum += static_cast<double>(entries[c] * entries[c]);
  return std::sqrt(sum) / static_cast<double>(denominator);
}

/// 1 / E|Z|^2 of one patch whose atoms are `dimension` entries each, over the denominator; infinite where all are 0.
inline double inverse_mean_square(const IntegerVector& weights, const IntegerVector& entries, std::size_t dimension,
                                  std::int64_t denominator) {
  double sum = 0, total = 0;
  for (std::size_t n = 0; n < weights.size(); ++n) {
    total += static_cast<double>(weights[n]);
    for (std::size_t c = 0; c < dimension; ++c) {
      const double z = static_cast<double>(entries[n * dimension + c]) / static_cast<double>(denominator);
      sum += static_cast<double>(weights[n]) * z * z;
    }
  }
  return total / sum;
}

/// Atoms of k patches, k p entries each, every patch times one of the two norms: 2^k atoms take the place of one.
inline IntegerVector with_either_norm(const IntegerVector& entries, std::size_t patches, std::size_t dimension,
                                      const IntegerVector& norms) {
  IntegerVector scaled;
  for (std::size_t first = 0; first < entries.size(); first += patches * dimension) {
    for (std::size_t choice = 0; choice < (std::size_t{1} << patches); ++choice) {
      for (std::size_t e = 0; e < patches * dimension; ++e)
        scaled.push_back(entries[first + e] * norms[choice >> (e / dimension) & 1]);
    }
  }
  return scaled;
}

/// Are the patches of each input, k patches of p entries, the same numbers?
inline bool same_patches(const IntegerVector& entries, std::size_t patches, std::size_t dimension) {
  const std::size_t size = patches * dimension;
  for (std::size_t e = 0; e < entries.size(); ++e) {
    if (entries[e] != entries[e - e % size + e % dimension]) return false;
  }
  return true;
}

/// The largest |last entry| of vectors of this dimension after each other.
inline std::int64_t largest_last_entry(const IntegerVector& entries, std::size_t dimension) {
  std::int64_t most = 0;
  for (std::size_t i = dimension - 1; i < entries.size(); i += dimension) most = std::max(most, std::abs(entries[i]));
  return most;
}

/// along w* + across w*_perp, w*_perp the teacher turned by +90 degrees.
inline std::array<std::int64_t, 2> in_frame(const IntegerVector& teacher, std::int64_t along, std::int64_t across) {
  return {along * teacher[0] - across * teacher[1], along * teacher[1] + across * teacher[0]};
}

/// The same, after those that are there.
inline void push_in_frame(IntegerVector& entries, const IntegerVector& teacher, std::int64_t along,
                          std::int64_t across) {
  const auto added = in_frame(teacher, along, across);
  entries.insert(entries.end(), added.begin(), added.end());
}

/// |z|^2 times the part of the teacher that is orthogonal to z, p = 2.
inline std::array<std::int64_t, 2> part_across(const IntegerVector& teacher, const std::int64_t* z) {
  const std::int64_t along = -z[1] * teacher[0] + z[0] * teacher[1];
  return {-along * z[1], along * z[0]};
}

/// Each vector of the plane (two entries after each other) with its part along the teacher times |w*|^2 c and that
/// across it times |w*|^2 d.
inline void scale_in_frame(IntegerVector& entries, const IntegerVector& teacher, std::int64_t c, std::int64_t d) {
  for (std::size_t e = 0; e < entries.size(); e += 2) {
    const std::int64_t along = entries[e] * teacher[0] + entries[e + 1] * teacher[1],
                       across = entries[e + 1] * teacher[0] - entries[e] * teacher[1];
    const auto scaled = in_frame(teacher, c * along, d * across);
    entries[e] = scaled[0], entries[e + 1] = scaled[1];
  }
}

}  // namespace lakatos
