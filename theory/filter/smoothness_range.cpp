#include "theory/filter/smoothness_range.hpp"

#include "theory/numeric/bounds.hpp"

namespace lakatos {
namespace {

/// x > level of a number that is known from two sides.
Truth above(const Bounds& x, const Real& level) {
  return less(level, x.lower) == Truth::yes         ? Truth::yes
         : less_equal(x.upper, level) == Truth::yes ? Truth::no
                                                    : Truth::unknown;
}

}  // namespace

Truth gamma_stays_above(const Law& law, const Vec& teacher, const Angle& upto, const Real& level) {
  Truth all = Truth::yes;
  for (const auto& piece : smoothness_pieces(law, teacher, upto)) {
    const Truth here = above(piece.gamma, level);
    all = both(all, either(negate(piece.within), here));
  }
  return all;
}

Truth some_student_at(const Law& law, const Real& cosine) {
  if (law.dimension() >= 2) return Truth::yes;
  const Truth on_line = equal(square(cosine), Real(1));
  if (on_line == Truth::no)
    throw Undefined(
        "on the line no student stands strictly between the angles 0 and pi: the minimum runs over nothing");
  return on_line;
}

Truth floor_met(const Law& law, const Vec& teacher, const Angle& angle, const Real& floor) {
  const Truth met = gamma_at_least(law, teacher, angle, floor);
  return law.dimension() > 2 && met == Truth::unknown && less_equal(floor, Real(0)) == Truth::yes ? Truth::yes : met;
}

Truth admissible_below(const Law& law, const Vec& teacher, const Bounds& gamma, const Real& six) {
  constexpr auto reading = CrossReading::sum_off_boundaries;
  const Real nearly = 1 - from_integers<Real>(1, 1'000'000'000);
  if (less(Real(0), gamma.lower) == Truth::yes &&
      cross_growth(law, teacher, gamma.lower * nearly / six, reading) == Truth::yes)
    return Truth::yes;
  if (less_equal(gamma.upper, Real(0)) == Truth::yes) return Truth::no;
  return cross_growth(law, teacher, gamma.upper / six, reading) == Truth::no ? Truth::no : Truth::unknown;
}

Truth reaches_beyond(const Law& law, const Vec& teacher, const Real& level, bool strict, const Real& eight) {
  const auto pieces = smoothness_pieces(law, teacher, right_angle<Real>());
  const auto reaches = [&](const Bounds& gamma) { return strict ? above(gamma, level) : less_equal(level, gamma); };
  const auto beyond = [&](const Real& near_pi) {
    const Real cosine2 = 1 / (eight * near_pi * 2);
    const Angle limit{cosine2, 1 - cosine2, 1};
    Truth some = Truth::no;
    for (std::size_t j = 0; j < pieces.size() && some != Truth::yes; ++j) {
      // An arc counts where its right end is beyond the limit.
      const Angle right = pieces[j].point         ? pieces[j].left
                          : j + 1 < pieces.size() ? pieces[j + 1].left
                                                  : right_angle<Real>();
      some = either(some, both(reaches(pieces[j].gamma), less(limit, right)));
    }
    return some;
  };
  const Truth low = beyond(from_integers<Real>(103993, 33102)), high = beyond(from_integers<Real>(104348, 33215));
  return low == high ? low : Truth::unknown;
}

}  // namespace lakatos
