#include "theory/probability/ball_cap.hpp"

#include <cmath>

#include "theory/numeric/reference.hpp"

namespace lakatos {

namespace {

template <class S>
S clamped(const S& x, const S& low, const S& high) {
  return max(low, min(x, high));
}

/// Odd p = 2 m + 1: the density of x_1 is proportional to (1 - x^2)^m, and Q(t) = int_0^t of that is a polynomial.
template <class S>
S primitive(int m, const S& t) {
  S coefficient = 1, power = t, sum = t;
  for (int j = 0; j < m; ++j) {
    coefficient *= from_integers<S>(j - m, j + 1);
    power *= square(t);
    sum += coefficient * power / S(2 * j + 3);
  }
  return sum;
}

template <class S>
S cap_by_polynomial(int dimension, const S& t) {
  const int m = (dimension - 1) / 2;
  return (S(1) - primitive(m, t) / primitive(m, S(1))) / S(2);
}

/// A height t in [-1, 1] with 1 - t^2, which a lens knows more precisely than t tells near +-1.
template <class S>
struct Height {
  S t, sine2;

  Height(const S& height, const S& height_sine2)
      : t(clamped(height, S(-1), S(1))), sine2(clamped(height_sine2, S(0), S(1))) {}
  /// 1 - t without cancellation.
  S gap() const { return midpoint(t) > 0.5 ? sine2 / (S(1) + t) : S(1) - t; }
};

template <class S>
S cap_by_beta(int dimension, const Height<S>& height) {
  const S above = regularized_beta(height.sine2, from_integers<S>(dimension + 1, 2), from_integers<S>(1, 2)) / S(2);
  if (less_equal(S(0), height.t) == Truth::yes) return above;
  const S below = S(1) - above;
  if (less_equal(height.t, S(0)) == Truth::yes) return below;
  return hull(above, below);  // both signs are possible
}

template <class S>
S cap(int dimension, const Height<S>& height) {
  if (dimension == 1) return height.gap() / S(2);
  if (dimension == 3) return square(height.gap()) * (S(2) + height.t) / S(4);
  if (is_exact<S> && dimension % 2 == 1) return cap_by_polynomial(dimension, height.t);
  return cap_by_beta(dimension, height);
}

template <class S>
S power(const S& base, int exponent) {
  S result = 1, square_power = base;
  for (int left = exponent; left > 0; left /= 2) {
    if (left % 2 == 1) result *= square_power;
    if (left > 1) square_power = square(square_power);
  }
  return result;
}

template <class S>
void require_lengths(int dimension, const S& radius, const S& distance, const S& other_radius) {
  if (dimension < 1) throw Undefined("lens_fraction: dimension below 1");
  if (less_equal(radius, S(0)) == Truth::yes || less(distance, S(0)) == Truth::yes ||
      less(other_radius, S(0)) == Truth::yes)
    throw Undefined("lens_fraction: a length out of range");
}

}  // namespace

template <class S>
S cap_fraction(int dimension, const S& height) {
  if (dimension < 1) throw Undefined("cap_fraction: dimension below 1");
  const bool steep = std::fabs(midpoint(height)) > 0.5;  // either form is right
  return cap(dimension, Height<S>(height, steep ? S((S(1) - height) * (S(1) + height)) : S(S(1) - square(height))));
}

// The plane where the two spheres meet is {x_1 = c}, c = (d^2 + r^2 - R^2) / (2 d), at signed distance d - c from the
// second centre. Beyond it the lens is the cap of the first ball at height c / r, before it the cap of the second at (d
// - c) / R. Nested and disjoint balls: d + r <= R  <=>  c <= -r, and then d - c >= R; d + R <= r  <=>  d - c <= -R, and
// then c >= r; d >= r + R implies c >= r and d - c >= R. So with heights cut to [-1, 1] the sum is right in every case.
// The spheres meet in a sphere of radius h with 4 d^2 h^2 = (d+r+R)(d+r-R)(d-r+R)(r+R-d), negative where they do not,
// and 1 - (c/r)^2 = (h/r)^2, 1 - ((d-c)/R)^2 = (h/R)^2: the second cap, tiny for R >> r, is multiplied by (R/r)^p.
template <class S>
S lens_fraction(int dimension, const S& radius, const S& distance, const S& other_radius) {
  require_lengths(dimension, radius, distance, other_radius);
  const S ratio = other_radius / radius;
  if (equal(distance, S(0)) == Truth::yes) return power(min(ratio, S(1)), dimension);
  if (less(S(0), distance) != Truth::yes) return hull(S(0), S(1));
  if (equal(other_radius, S(0)) == Truth::yes) return 0;
  const S total = radius + other_radius, difference = radius - other_radius, twice = S(2) * distance;
  const S plane = (square(distance) + difference * total) / twice;
  const S edge2 =
      (distance + total) * (total - distance) * (distance + difference) * (distance - difference) / square(twice);
  const S own_cap = cap(dimension, Height<S>(plane / radius, edge2 / square(radius)));
  const S other_cap = cap(dimension, Height<S>((distance - plane) / other_radius, edge2 / square(other_radius)));
  return clamped(S(own_cap + power(ratio, dimension) * other_cap), S(0), S(1));
}

template Interval cap_fraction(int, const Interval&);
template Interval lens_fraction(int, const Interval&, const Interval&, const Interval&);
template Ball cap_fraction(int, const Ball&);
template Ball lens_fraction(int, const Ball&, const Ball&, const Ball&);
template Rational cap_fraction(int, const Rational&);
template Rational lens_fraction(int, const Rational&, const Rational&, const Rational&);
template double cap_fraction(int, const double&);
template double lens_fraction(int, const double&, const double&, const double&);
template Reference cap_fraction(int, const Reference&);
template Reference lens_fraction(int, const Reference&, const Reference&, const Reference&);

}  // namespace lakatos
