#pragma once
// What the claims about Theorem 1 share: how it is set up, and what it assumes and concludes.
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/separation.hpp"

namespace lakatos::hierarchical {

/// Two classes of the level: fields `first` and `second`, numbered from 1; over symbols c_1 and c_2.
/// std::invalid_argument for a class that does not exist.
Pair read_pair(const Statement& claim, const Level& level);
/// "different": c_1 != c_2.
void give_different(Statement& claim);
/// "nonzero": neither mean image is 0, so that they have an angle.
void give_nonzero(Statement& claim, const Version& in, const Pair& pair);
/// The angle of the pair, as a quantity "angle".
Real let_angle(Statement& claim, const Pair& pair);
/// Fields `width`, `steps`, `rate`, `scale`. std::invalid_argument for a width above 200000.
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

/// "apart": the probability that some patches of different classes are at most the distance, times the constant
/// gap.factor, apart is at most delta; the quantity "failure" bounds it from two sides. Dials `radius` and `entries`.
/// Without `exact_law` a counterexample is one by Chernoff's bound.
void conclude_apart(Statement& claim, const Version& in, const Level& level, const Training& training, const Real& gap,
                    const Real& delta, bool exact_law);
}  // namespace lakatos::hierarchical
