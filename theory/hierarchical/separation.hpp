#pragma once
// The law of the distance that Theorem 1 (malach18, hgm19) bounds. For x_1, x_2 of classes c_1 != c_2
//   K_T' (x_1 - x_2) = K_0' (x_1 - x_2) - (eta T / d) W_0 (v_1 - v_2),
// where W_0 (v_1 - v_2) has n independent normal entries of variance |v_1 - v_2|^2, and the first term is at most
// sqrt(2 n) r <= sigma / sqrt 2 long, as x_1 and x_2 are orthonormal and each column of K_0 has the norm r <= sigma /
// (2 sqrt n). So the distance is between reach |g| - sigma / sqrt 2 and reach |g| + sigma / sqrt 2 for a standard
// Gaussian vector g of n entries and reach = eta T |v_1 - v_2| / d, whatever the law of K_0 is.
#include <cstdint>
#include <vector>

#include "theory/hierarchical/hierarchy.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::hierarchical {

/// The mean images of two classes of a level.
struct Pair {
  Vec u, v;
};
/// |v|, over symbols \|v\|.
Real norm_of(const Vec& v);
/// |u - v|.
Real apart(const Pair& pair);
/// cos |cos| of the angle between u and v: rational, and compares angles without an error.
Real signed_square_of_cosine(const Vec& u, const Vec& v);

/// n, T, eta, sigma of the training of a layer; n also as a whole number, >= 1.
struct Training {
  std::int64_t width = 0;
  Real n, steps, rate, scale;
};
/// eta T |u - v| / d.
Real reach_of(const Training& training, const Real& variants, const Pair& pair);
/// What P(some x_1, x_2 of different classes are at most `gap` apart) depends on besides the mean images of a level;
/// `radius` and `entries` multiply the norms of K_0's columns and the standard deviation of W_0's entries.
struct Failure {
  Training training;
  Real variants, gap, start, entries;
};
Failure failure_setting(const Training& training, const Real& variants, const Real& gap, const Real& radius,
                        const Real& entries);
/// It is at least the probability for the worst pair of classes, whatever the law of K_0 is: by the law of chi-square,
/// or without `exact_law` by Chernoff's bound 1 - (x/n)^(n/2) e^((n-x)/2) of P(chi^2_n <= x) for x > n, which anyone
/// can check; 0 where that says nothing.
Real least_failure(const std::vector<Vec>& means, const Failure& in, bool exact_law);
/// It is at most the sum over pairs of classes.
Real greatest_failure(const std::vector<Vec>& means, const Failure& in);
/// P(|k_T . (x_1 - x_2)| > threshold) for one channel, from two sides, for every law of k_0.
Bounds channel_chance(const Training& training, const Real& reach, const Real& threshold);

}  // namespace lakatos::hierarchical
