#pragma once
// What the claims about Theorem 1 share: how it is set up, and the law of the distance that it bounds. For x_1, x_2 of
// classes c_1 != c_2
//   K_T' (x_1 - x_2) = K_0' (x_1 - x_2) - (eta T / d) W_0 (v_1 - v_2),
// where W_0 (v_1 - v_2) has n independent normal entries of variance |v_1 - v_2|^2, and the first term is at most
// sqrt(2 n) r <= sigma / sqrt 2 long, as x_1 and x_2 are orthonormal and each column of K_0 has the norm r <= sigma /
// (2 sqrt n). So the distance is between reach |g| - sigma / sqrt 2 and reach |g| + sigma / sqrt 2 for a standard
// Gaussian vector g of n entries and reach = eta T |v_1 - v_2| / d, whatever the law of K_0 is.
#include <cstdint>

#include "checks/hierarchical/model/standing.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::hierarchical {

/// Two classes of the level: fields `first` and `second`, numbered from 1; over symbols c_1 and c_2.
struct Pair {
  Vec u, v;
};
/// std::invalid_argument for a class that does not exist.
Pair read_pair(const Statement& claim, const Level& level);
/// "different": c_1 != c_2.
void give_different(Statement& claim);
/// "nonzero": neither mean image is 0, so that they have an angle.
void give_nonzero(Statement& claim, const Version& in, const Pair& pair);
/// The angle of the pair, as a quantity "angle".
Real let_angle(Statement& claim, const Pair& pair);
/// |v|, over symbols \|v\|.
Real norm_of(const Vec& v);
/// |u - v|.
Real apart(const Pair& pair);
/// cos |cos| of the angle between u and v: rational, and compares angles without an error.
Real signed_square_of_cosine(const Vec& u, const Vec& v);

/// n, T, eta, sigma: fields `width`, `steps`, `rate`, `scale`.
struct Training {
  std::int64_t width = 0;
  Real n, steps, rate, scale;
};
/// std::invalid_argument for a width above 200000.
Training read_training(const Statement& claim);
/// The same with this sigma.
Training read_training(const Statement& claim, const Real& scale);
/// "training": n >= 1, T >= 1, eta > 0, sigma > 0.
void give_training(Statement& claim, const Training& in);

/// The distance that different classes shall have: 2 sqrt(s) sigma with the field `patch` = s, in hgm19 gamma, the
/// field `separation`. The field as a number:
Real read_gap(const Statement& claim, const Version& in);
/// "gap": s >= 1, gamma > 0.
void give_gap(Statement& claim, const Version& in, const Real& gap);
/// The distance; irrational in general. The 2 is the constant two.gap.
Real gap_size(const Statement& claim, const Version& in, const Real& gap, const Real& scale);

/// delta in (0, 1): field `delta`; "confidence".
Real read_delta(const Statement& claim);
void give_confidence(Statement& claim, const Real& delta);

/// The quantities theta and lambda, by those names.
Real let_theta(Statement& claim, const Level& level);
Real let_lambda(Statement& claim, const Level& level);

/// (two.width pi / (share theta)) log(classes / delta).
Real printed_width(const Statement& claim, const Real& theta, const Real& classes, const Real& delta);
/// min |v_c|^2: rational.
Real least_square(const Level& level);
/// T > distance d / (eta lambda), multiplied out and squared, so that ties are decided: false where lambda is 0.
Formula enough_steps(const Level& level, const Training& training, const Real& squared_distance, const Real& variants);
/// "iterations": T > 2 sqrt(s) sigma d / (eta lambda), in hgm19 (gamma + 2 sigma) k / (eta lambda); the 2 is the
/// constant two.steps.
void give_printed_steps(Statement& claim, const Version& in, const Level& level, const Training& training,
                        const Real& gap);
/// "width" and "iterations", as printed.
void give_printed_sizes(Statement& claim, const Version& in, const Level& level, const Training& training,
                        const Real& gap, const Real& delta);

/// sin(theta / 2).
Real half_angle_sine(Statement& claim, const Level& level);
/// "width": n > 2 pi log(|C| / delta), the 2 the constant two.pi; "iterations": T > (distance + sigma) d / (eta lambda
/// sqrt(n) sin(theta / 2)), times the constant `factor`, `one` before sigma. What repairs item 2 of Theorem 1.
void give_more_steps(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                     const Real& delta);

/// eta T |u - v| / d.
Real reach_of(const Training& training, const Real& variants, const Pair& pair);
/// What P(some x_1, x_2 of different classes are at most `gap` apart) depends on besides the level; `radius` and
/// `entries` multiply the norms of K_0's columns and the standard deviation of W_0's entries.
struct Failure {
  Training training;
  Real variants, gap, start, entries;
};
Failure failure_setting(const Training& training, const Real& variants, const Real& gap, const Real& radius,
                        const Real& entries);
/// It is at least the probability for the worst pair of classes, whatever the law of K_0 is: by the law of chi-square,
/// or without `exact_law` by Chernoff's bound 1 - (x/n)^(n/2) e^((n-x)/2) of P(chi^2_n <= x) for x > n, which anyone
/// can check; 0 where that says nothing.
Real least_failure(const Level& level, const Failure& in, bool exact_law);
/// It is at most the sum over pairs of classes.
Real greatest_failure(const Level& level, const Failure& in);
/// "apart": the probability that some patches of different classes are at most the distance, times the constant
/// gap.factor, apart is at most delta; the quantity "failure" bounds it from two sides. Dials `radius` and `entries`.
/// Without `exact_law` a counterexample is one by Chernoff's bound.
void conclude_apart(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                    const Real& delta, bool exact_law);
/// P(|k_T . (x_1 - x_2)| > threshold) for one channel, from two sides, for every law of k_0.
Bounds channel_chance(const Training& training, const Real& reach, const Real& threshold);

}  // namespace lakatos::hierarchical
