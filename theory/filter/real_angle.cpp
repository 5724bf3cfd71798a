// Angles and sweeps of the claim layer.
#include <optional>
#include <utility>
#include <variant>

#include "theory/filter/lift_filter.hpp"
#include "theory/filter/real_filter.hpp"

namespace lakatos {
namespace {

/// The angle whose cosine prints like this: of \cos(phi) phi itself.
std::string arc_of_cosine(const Real& cosine) {
  const std::string text = latex(cosine), opens = "\\cos\\left(", closes = "\\right)";
  if (text.starts_with(opens) && text.find(closes) == text.size() - closes.size()) {
    return text.substr(opens.size(), text.size() - opens.size() - closes.size());
  }
  return latex(acos(cosine));
}

}  // namespace

Angle named_angle(const std::string& latex) { return {named(latex), named(latex), 1}; }

std::string latex(const Angle& angle) {
  const std::string cosine2 = latex(angle.cosine2), sine2 = latex(angle.sine2);
  if (sine2 == "0") return angle.cosine_sign < 0 ? "\\pi" : "0";
  if (cosine2 == "0") return "\\tfrac{\\pi}{2}";
  return cosine2 == sine2 ? cosine2 : latex(atan(sqrt(angle.sine2 / angle.cosine2)));
}

Angle angle_between(const Vec& student, const Vec& teacher) {
  if (symbolic()) return named_angle("\\theta\\left(" + latex(student) + ",\\ " + latex(teacher) + "\\right)");
  return lifted([](auto&... x) { return angle_between(x...); }, student, teacher);
}

Angle angle_of_relative_error(const Real& squared_distance, const Real& squared_norm_teacher) {
  if (symbolic()) return named_angle(latex(asin(sqrt(squared_distance / squared_norm_teacher))));
  return lifted([](auto&... x) { return angle_of_relative_error(x...); }, squared_distance, squared_norm_teacher);
}

Angle angle_from_cosine(const Real& cosine) {
  if (symbolic()) return named_angle(arc_of_cosine(cosine));
  return lifted([](auto& x) { return angle_from_cosine(x); }, cosine);
}

Angle angle_of_vector(const Real& x, const Real& y) {
  if (symbolic()) return named_angle(latex(arc_tangent(y, x)));
  return lifted([](auto&... z) { return angle_of_vector(z...); }, x, y);
}

Truth less(const Angle& a, const Angle& b) {
  if (symbolic()) return Truth::unknown;
  return lifted([](auto&... x) { return less(x...); }, a, b);
}

Truth less_equal(const Angle& a, const Angle& b) {
  if (symbolic()) return Truth::unknown;
  return lifted([](auto&... x) { return less_equal(x...); }, a, b);
}

Real radians(const Angle& angle) {
  if (symbolic()) return named(latex(angle));
  return lifted([](auto& x) { return radians(x); }, angle);
}

Bounds radians_bracket(const Angle& angle) {
  if (symbolic()) return {radians(angle), radians(angle)};
  return lifted([](auto& x) { return radians_bracket(x); }, angle);
}

Real cosine(const Angle& angle) {
  if (symbolic()) return cos(radians(angle));
  return lifted([](auto& x) { return cosine(x); }, angle);
}

Real sine(const Angle& angle) {
  if (symbolic()) return sin(radians(angle));
  return lifted([](auto& x) { return sine(x); }, angle);
}

struct PlanarSweep<Real>::Inside {
  Law law;
  std::variant<std::monostate, PlanarSweep<Interval>, PlanarSweep<Ball>, PlanarSweep<Rational>> sweep;

  template <class S>
  void start(const Vec& teacher, const Angle& upto, int side) {
    sweep.emplace<PlanarSweep<S>>(law.in<S>(), in_scalar<S>(teacher), in_scalar<S>(upto), side);
  }
  /// `ask` of the sweep, its numbers put back.
  template <class Ask>
  auto ask(Ask&& ask) {
    using Answer = std::decay_t<decltype(detail::Each<detail::PutBack>{}(ask(std::get<1>(sweep))))>;
    return std::visit(
        [&]<class T>(T& native) -> Answer {
          if constexpr (std::is_same_v<T, std::monostate>) throw std::logic_error("a sweep without an arithmetic");
          else return detail::Each<detail::PutBack>{}(ask(native));
        },
        sweep);
  }
};

PlanarSweep<Real>::PlanarSweep(const Law& law, const Vec& teacher, const Angle& upto, int side)
    : inside_(new Inside{law, {}}) {
  if (symbolic()) throw std::logic_error("a kernel is asked for the value of a symbol");
  if (arithmetic() == Arithmetic::interval) inside_->start<Interval>(teacher, upto, side);
  else if (arithmetic() == Arithmetic::ball) inside_->start<Ball>(teacher, upto, side);
  else inside_->start<Rational>(teacher, upto, side);
}
PlanarSweep<Real>::~PlanarSweep() = default;

bool PlanarSweep<Real>::advance() {
  return inside_->ask([](auto& sweep) { return sweep.advance(); });
}
int PlanarSweep<Real>::side() const {
  return inside_->ask([](auto& sweep) { return sweep.side(); });
}
bool PlanarSweep<Real>::point() const {
  return inside_->ask([](auto& sweep) { return sweep.point(); });
}
Angle PlanarSweep<Real>::left() const {
  return inside_->ask([](auto& sweep) { return sweep.left(); });
}
Angle PlanarSweep<Real>::right() const {
  return inside_->ask([](auto& sweep) { return sweep.right(); });
}
Truth PlanarSweep<Real>::within() const {
  return inside_->ask([](auto& sweep) { return sweep.within(); });
}
Mat PlanarSweep<Real>::moment(Region x, Region y) const {
  return inside_->ask([&](auto& sweep) { return sweep.moment(x, y); });
}
bool PlanarSweep<Real>::vanishes(Region x, Region y) const {
  return inside_->ask([&](auto& sweep) { return sweep.vanishes(x, y); });
}
Moments PlanarSweep<Real>::moments() const {
  return inside_->ask([](auto& sweep) { return sweep.moments(); });
}

}  // namespace lakatos
