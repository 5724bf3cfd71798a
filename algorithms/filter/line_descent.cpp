#include "algorithms/filter/line_descent.hpp"

#include <cmath>

namespace lakatos {
namespace {

/// That integer for a tape: chosen, and compared with the value.
Real recorded_steps_from(const Real& value) {
  if (less_equal(value, Real(0)) == Truth::yes) return 0;
  const auto guess = [&] {
    const Unrecorded looking;
    return std::ceil(enclosure(value).upper);
  };
  const Chosen freely;
  const Real steps = from_double<Real>(guess());
  if (!decide(less_equal(value, steps)) || !decide(less(Real(steps - Real(1)), value)))
    throw Undecided("the horizon is open");
  return steps;
}

}  // namespace

Truth on_a_line(const Law& law, const Vec& w, const Vec& teacher) {
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms()) {
    const Truth ahead = both(less(Real(0), dot(w, patches[0])), less(Real(0), dot(teacher, patches[0])));
    all = both(all, either(ahead, equal(squared_norm(patches[0]), Real(0))));
  }
  const Vec error = subtract(w, teacher);
  Vec image(2, Real(0));
  for (std::size_t n = 0; n < law.atoms().size(); ++n)
    image = add(image, scale(law.weights()[n] * dot(law.atoms()[n][0], error), law.atoms()[n][0]));
  return both(all, equal(Real(image[0] * error[1]), Real(image[1] * error[0])));
}

Real eigenvalue_along(const Law& law, const Vec& error, const Real& error2) {
  Real sum = 0;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) sum += law.weights()[n] * square(dot(law.atoms()[n][0], error));
  return sum / error2;
}

Real steps_from(const Real& value) {
  if (symbolic()) return value;
  if (recording()) return recorded_steps_from(value);
  const Enclosure seen = enclosure(value);
  const double least = std::fmax(0.0, std::ceil(seen.lower)), most = std::fmax(0.0, std::ceil(seen.upper));
  if (!std::isfinite(least) || !std::isfinite(most)) throw Undecided("the horizon is open");
  return hull(from_double<Real>(least), from_double<Real>(most));
}

Real distance_after(const Real& distance2, const Real& shrunk, const Real& T) {
  return sqrt(distance2) * exp(Real(T * log(Real(Real(1) - shrunk))));
}

}  // namespace lakatos
