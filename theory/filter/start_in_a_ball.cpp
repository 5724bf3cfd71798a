#include "theory/filter/start_in_a_ball.hpp"

#include <vector>

namespace lakatos {
namespace {

/// P[chi_p <= v]: F_p(v) = F_{p-2}(v) - (v^2/2)^{p/2-1} e^{-v^2/2} / Gamma(p/2), from F_1 = erf(v / sqrt 2) and F_2 = 1
/// - e^{-v^2/2}.
Real chi_below(int p, const Real& v) {
  const Real x = square(v) / 2, decay = exp(-x);
  const bool odd = p % 2 == 1;
  Real below = odd ? erf(sqrt(x)) : 1 - decay, term = odd ? 2 * sqrt(x / pi()) * decay : x * decay;
  for (int q = odd ? 3 : 4; q <= p; q += 2) below = below - term, term = term * x * 2 / Real(q);
  return below;
}

}  // namespace

Real deficit_per_radius(int dimension) {
  // In units of the ball, u = w_0 / (alpha |w_*|), the good event is u_1 >= alpha (1 + |u|^2) / 2. It contains the cap
  // {u_1 >= alpha}, so 1/2 - P <= c int_0^alpha (1 - t^2)^{(p-1)/2} dt <= c alpha with c = V_{p-1} / V_p. What it has
  // beyond the cap lies in a cylinder of radius 1 and height alpha / 2, so that P - 1/2 <= c alpha / 2.
  const Real volumes = gamma_ratio_half<Real>(dimension) / sqrt(pi());
  return hull(-volumes / 2, volumes);
}

Real outside_core(int p, const Real& alpha, const Real& shell, const Real& ball, const Real& within) {
  Real core = Real(1);
  for (int i = 0; i < p; ++i) core *= shell;
  return (ball - core * lens_fraction(p, shell * alpha, Real(1), within)) / (1 - core);
}

Real sphere_cap(int p, const Real& height) {
  if (p >= 3) return cap_fraction(p - 2, height);
  if (p == 2) return acos(min(height, Real(1))) / pi();
  const Truth reached = less_equal(height, Real(1));
  if (reached == Truth::unknown) return hull(Real(0), Real(1) / Real(2));
  return reached == Truth::yes ? Real(1) / Real(2) : 0;
}

Real gaussian_start(int p, const Real& alpha) {
  std::vector<Real> ends;
  for (long n = 4096; n > 16; n /= 2) ends.push_back(1 / Real(n));
  for (long n = 1; n <= 64; ++n) ends.push_back(Real(n) / 16);
  const auto share = [&](const Real& v) { return sphere_cap(p, alpha * (v + 1 / v) / 2); };
  const Real scale = sqrt(Real(p + 2));
  Real least = 0, most = 0, below = chi_below(p, scale * ends.front()), left = share(ends.front());
  most += below * left;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const Real next = chi_below(p, scale * ends[i]), right = share(ends[i]), mass = next - below;
    least += mass * min(left, right), most += mass * max(left, right);
    below = next, left = right;
  }
  return hull(least, most + (1 - below) * left);
}

Rational gamma_coefficient(int p) {
  Rational value = p % 2 == 1 ? Rational(1) / Rational(2) : Rational(2);
  for (int q = p % 2 == 1 ? 1 : 2; q < p; q += 2) value *= Rational(q + 2) / Rational(q + 1);
  return value;
}

Rational volume_coefficient(int p) {
  const auto volume = [](int q) {
    Rational value = q % 2 == 0 ? Rational(1) : Rational(2);
    for (int n = q % 2 == 0 ? 2 : 3; n <= q; n += 2) value *= Rational(2) / Rational(n);
    return value;
  };
  return volume(p - 1) / volume(p);
}

}  // namespace lakatos
