#include "theory/probability/opposite_signs.hpp"

#include <stdexcept>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

template <>
Ball opposite_beyond(const Ball& angle, const Ball& threshold, int cells) {
  if (cells < 1) throw std::invalid_argument("opposite_beyond: at least one cell");
  if (less(angle, Ball(0)) == Truth::yes || less(pi<Ball>(), angle) == Truth::yes)
    throw Undefined("an angle outside [0, pi]");
  if (less(Ball(0), angle) != Truth::yes) return hull(Ball(0), max(angle, Ball(0)) / pi<Ball>());
  const Ball width = angle / Ball(2 * cells), square_half = square(threshold) / Ball(2);
  Ball inner = 0;  // the integrand at the ends between cells
  for (int i = 1; i < cells; ++i) inner = inner + exp(-square_half / square(sin(width * Ball(i))));
  const Ball last = exp(-square_half / square(sin(angle / Ball(2))));
  const Ball factor = Ball(2) * width / pi<Ball>();
  return hull(factor * inner, factor * (inner + last));
}

template <>
Interval opposite_beyond(const Interval& angle, const Interval& threshold, int cells) {
  const WorkingPrecision precision(64);
  const Enclosure value = enclosure(opposite_beyond(Ball::between(angle.lower(), angle.upper()),
                                                    Ball::between(threshold.lower(), threshold.upper()), cells));
  return Interval::between(value.lower, value.upper);
}

template <>
Rational opposite_beyond(const Rational& angle, const Rational&, int) {
  if (angle == 0) return 0;
  throw Undecided("the probability of opposite signs is irrational");
}

}  // namespace lakatos
