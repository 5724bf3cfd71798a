#include "theory/filter/patch_mixture.hpp"

#if __has_include(<flint/acb_calc.h>)
#include <flint/acb_calc.h>
#include <flint/acb_hypgeom.h>
#else
#include <acb_calc.h>
#include <acb_hypgeom.h>
#endif

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/fraction.hpp"

namespace lakatos {
namespace {

constexpr long bits = 64, wanted = 24;

/// A complex ball with value semantics.
class Complex {
 public:
  Complex() { acb_init(value_); }
  Complex(const Ball& x) : Complex() { arb_set(acb_realref(value_), x.get()); }
  explicit Complex(acb_srcptr x) : Complex() { acb_set(value_, x); }
  Complex(const Complex& x) : Complex(x.value_) {}
  Complex& operator=(const Complex& x) {
    acb_set(value_, x.value_);
    return *this;
  }
  ~Complex() { acb_clear(value_); }
  acb_ptr get() { return value_; }
  acb_srcptr get() const { return value_; }

  friend Complex operator+(const Complex& a, const Complex& b) { return made(acb_add, a, b); }
  friend Complex operator-(const Complex& a, const Complex& b) { return made(acb_sub, a, b); }
  friend Complex operator*(const Complex& a, const Complex& b) { return made(acb_mul, a, b); }
  /// i n x.
  Complex turned(long n) const {
    Complex r;
    acb_mul_onei(r.value_, value_);
    acb_mul_si(r.value_, r.value_, n, bits);
    return r;
  }
  friend Complex exp(const Complex& x) {
    Complex r;
    acb_exp(r.value_, x.value_, bits);
    return r;
  }
  friend Complex erf(const Complex& x) {
    Complex r;
    acb_hypgeom_erf(r.value_, x.value_, bits);
    return r;
  }

 private:
  template <class Operation>
  static Complex made(Operation&& operation, const Complex& a, const Complex& b) {
    Complex r;
    operation(r.value_, a.value_, b.value_, bits);
    return r;
  }
  acb_t value_;
};

using Integrand = std::function<Complex(const Complex& psi)>;

int call(acb_ptr out, const acb_t psi, void* integrand, slong, slong) {
  acb_set(out, (*static_cast<const Integrand*>(integrand))(Complex(psi)).get());
  return 0;
}

/// Over [from, to], of a function that is analytic near it and real on it.
Ball integral(Integrand integrand, const Ball& from, const Ball& to) {
  Complex result;
  mag_t tolerance;
  mag_init(tolerance);
  mag_set_ui_2exp_si(tolerance, 1, -wanted);
  acb_calc_integrate(result.get(), call, &integrand, Complex(from).get(), Complex(to).get(), wanted, tolerance, nullptr,
                     bits);
  mag_clear(tolerance);
  Ball real;
  arb_set(real.get(), acb_realref(result.get()));
  return real;
}

/// Directions from `left` to `right`.
struct Arc {
  Ball left, right;
};

/// One patch given the base angle psi, on a stretch of psi between the boundaries.
class Patch {
 public:
  Patch(const Fraction& spread, const Ball& middle)
      : variance_(square(from_fraction<Ball>(spread))), scale_(Ball(1) / sqrt(Ball(2) * variance_)), middle_(middle) {
    mass_ = Ball(2) * erf(pi<Ball>() * scale_);
  }

  /// E exp(i n (psi + delta)) on the arc. The turns of the arc that meet psi + [-pi, pi] are the same ones on the whole
  /// stretch.
  Complex moment(const Arc& arc, long n, const Complex& psi) const {
    Complex sum;
    for (const long turn : {-1L, 0L, 1L}) {
      const Ball whole = Ball(2 * turn) * pi<Ball>();
      if (side(arc.left + whole) == 1 || side(arc.right + whole) == -1) continue;
      sum = sum + below(arc.right + whole, n, psi) - below(arc.left + whole, n, psi);
    }
    const Ball factor = exp(-Ball(n * n) * variance_ / Ball(2)) / mass_;
    return exp(psi.turned(n)) * sum * Complex(factor);
  }

 private:
  /// Where the direction lies on the stretch: before (-1), inside (0), beyond (1) psi + [-pi, pi].
  int side(const Ball& direction) const {
    const Ball from_base = direction - middle_;
    return from_base < -pi<Ball>() ? -1 : pi<Ball>() < from_base ? 1 : 0;
  }
  /// The integral of exp(i n delta) over the deltas below the direction, with a factor and a constant left out.
  Complex below(const Ball& direction, long n, const Complex& psi) const {
    const int where = side(direction);
    const Complex delta = where == 0 ? Complex(direction) - psi : Complex(Ball(where) * pi<Ball>());
    return erf((delta - Complex(variance_).turned(n)) * Complex(scale_));
  }

  Ball variance_, scale_, mass_, middle_;
};

/// Cosine and sine parts of moments: (E cos n, E sin n), analytic in psi.
struct Parts {
  Complex cosine, sine;
};
Parts parts(const Patch& patch, const Arc& arc, long n, const Complex& psi) {
  const Complex up = patch.moment(arc, n, psi), down = patch.moment(arc, -n, psi), half(from_fraction<Ball>({1, 2}));
  return {(up + down) * half, (down - up).turned(1) * half};
}

/// The regions of the student at the angle phi to the left or right of the teacher, and the student's boundary in front
/// of the teacher where it is another one than the teacher's own.
struct Regions {
  Arc agree, student, teacher;
  std::optional<Ball> boundary;
};
Regions regions_at(const Ball& phi, bool left) {
  const Ball quarter = pi<Ball>() / Ball(2), back = -quarter, turned = left ? phi - quarter : quarter - phi;
  const std::optional<Ball> boundary = phi.is_point() && phi.contains_zero() ? std::nullopt : std::optional(turned);
  if (left) return {{turned, quarter}, {quarter, phi + quarter}, {back, turned}, boundary};
  return {{back, turned}, {back - phi, back}, {turned, quarter}, boundary};
}

/// Of the base angle: N(mean, sigma) cut to [from, to].
struct Component {
  Ball mean, from, to;
};
std::array<Component, 2> components(bool printed) {
  const Ball quarter = pi<Ball>() / Ball(2), half_turn = pi<Ball>();
  const Component first{Ball(0), -quarter, quarter};
  if (printed) return {first, {-half_turn, -quarter, quarter}};
  return {first, {-half_turn, -half_turn - quarter, -half_turn + quarter}};
}

/// E over the base angle, half of the mass each, of what `value` makes of psi.
Ball expectation(const PatchMixture& law, const Regions& regions,
                 const std::function<Complex(const Patch&, const Complex&)>& value) {
  const Ball sigma = from_fraction<Ball>(law.sigma), scale = Ball(1) / (sigma * sqrt(Ball(2)));
  Ball sum = 0;
  for (const Component& component : components(law.printed)) {
    const Ball mass = erf((component.to - component.mean) * scale) - erf((component.from - component.mean) * scale);
    const Ball factor = scale / (sqrt(pi<Ball>()) * mass);
    // Inside it lies one boundary at most: the student's, or what is opposite to it.
    std::vector<Ball> ends{component.from, component.to};
    if (regions.boundary)
      ends.insert(ends.begin() + 1, component.to < Ball(0) ? *regions.boundary - pi<Ball>() : *regions.boundary);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
      const Ball &from = ends[i], &to = ends[i + 1];
      const Patch patch(law.spread, (from + to) / Ball(2));
      sum += factor * integral(
                          [&](const Complex& psi) {
                            const Complex score = (psi - Complex(component.mean)) * Complex(scale);
                            return exp(Complex(Ball(-1)) * score * score) * value(patch, psi);
                          },
                          from, to);
    }
  }
  return sum;
}

/// [a b; c d].
struct Square {
  Ball a, b, c, d;
};

/// E of the outer product of the means of two patches on the arcs.
Square product(const PatchMixture& law, const Regions& regions, const Arc& x, const Arc& y) {
  const auto entry = [&](Complex Parts::*row, Complex Parts::*column) {
    return expectation(law, regions, [&](const Patch& patch, const Complex& psi) {
      return parts(patch, x, 1, psi).*row * parts(patch, y, 1, psi).*column;
    });
  };
  return {entry(&Parts::cosine, &Parts::cosine), entry(&Parts::cosine, &Parts::sine),
          entry(&Parts::sine, &Parts::cosine), entry(&Parts::sine, &Parts::sine)};
}

/// E Z Z^T of one patch on the arc.
Square own(const PatchMixture& law, const Regions& regions, const Arc& arc) {
  const auto mean = [&](Complex Parts::*part, long n) {
    return expectation(law, regions,
                       [&](const Patch& patch, const Complex& psi) { return parts(patch, arc, n, psi).*part; }) /
           Ball(2);
  };
  const Ball mass = mean(&Parts::cosine, 0), cosine = mean(&Parts::cosine, 2), sine = mean(&Parts::sine, 2);
  return {mass + cosine, sine, sine, mass - cosine};
}

Ball least_eigenvalue(const Square& m) {
  return (m.a + m.d - sqrt(square(Ball(m.a - m.d)) + square(Ball(m.b + m.c)))) / Ball(2);
}

/// Twice the largest singular value is the sum of the lengths of (a + d, b - c) and (a - d, b + c).
Ball largest_singular_value(const Square& m) {
  return (sqrt(square(Ball(m.a + m.d)) + square(Ball(m.b - m.c))) +
          sqrt(square(Ball(m.a - m.d)) + square(Ball(m.b + m.c)))) /
         Ball(2);
}

/// The share of the pairs of two different patches among all pairs of k.
Ball share_of_pairs(std::int64_t patches) { return from_integers<Ball>(patches - 1, patches); }

std::vector<Ball> gamma_at(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Regions& regions) {
  const Square one = own(law, regions, regions.agree), two = product(law, regions, regions.agree, regions.agree);
  std::vector<Ball> result;
  for (const std::int64_t k : patches) {
    const auto mean = [&](const Ball& same, const Ball& different) {
      return same / Ball(k) + share_of_pairs(k) * different;
    };
    result.push_back(
        least_eigenvalue({mean(one.a, two.a), mean(one.b, two.b), mean(one.c, two.c), mean(one.d, two.d)}));
  }
  return result;
}

std::vector<Ball> cross_at(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Regions& regions) {
  Ball sum = 0;
  for (const auto& [x, y] : {std::pair{regions.agree, regions.student}, std::pair{regions.agree, regions.teacher},
                             std::pair{regions.student, regions.teacher}})
    sum += largest_singular_value(product(law, regions, x, y));
  std::vector<Ball> result;
  for (const std::int64_t k : patches) result.push_back(share_of_pairs(k) * sum);
  return result;
}

/// The worse of the two students; the centred law is symmetric about the teacher.
template <class At, class Worse>
std::vector<Ball> worse(const PatchMixture& law, const Ball& phi, At&& at, Worse&& of_two) {
  std::vector<Ball> result = at(regions_at(phi, true));
  if (!law.printed) return result;
  const std::vector<Ball> right = at(regions_at(phi, false));
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = of_two(result[i], right[i]);
  return result;
}

}  // namespace

std::vector<Ball> patch_gamma(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Ball& phi) {
  return worse(
      law, phi, [&](const Regions& regions) { return gamma_at(law, patches, regions); },
      [](const Ball& a, const Ball& b) { return min(a, b); });
}

std::vector<Ball> patch_cross(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Ball& phi) {
  return worse(
      law, phi, [&](const Regions& regions) { return cross_at(law, patches, regions); },
      [](const Ball& a, const Ball& b) { return max(a, b); });
}

}  // namespace lakatos
