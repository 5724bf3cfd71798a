#include "theory/filter/non_degeneracy.hpp"

namespace lakatos {
namespace {

/// Is there mass on the side of the line that `side` points to? p = 1.
Truth mass_on_side(const Law& law, const Real& side) {
  Truth some = Truth::no;
  for (const auto& patches : law.atoms()) some = either(some, less(Real(0), side * patches[0][0]));
  return some;
}

}  // namespace

Truth non_degenerate(const Law& law, const Vec& teacher, Quantifier over, bool spread) {
  if (law.gaussian()) return Truth::yes;
  if (law.dimension() >= 2) return spread ? Truth::unknown : Truth::no;
  if (over == Quantifier::teacher) return mass_on_side(law, teacher[0]);
  return both(mass_on_side(law, Real(1)), mass_on_side(law, Real(-1)));
}

Truth below_straight(const Vec& w, const Vec& teacher) {
  if (equal(squared_norm(w), Real(0)) == Truth::yes) throw Undefined("the student 0 stands at no angle to the teacher");
  return either(less(Real(0), gram_determinant(w, teacher)), less(Real(0), dot(w, teacher)));
}

}  // namespace lakatos
