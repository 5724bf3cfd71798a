#include "theory/numeric/real.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/lift.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/symbol.hpp"

namespace lakatos {
namespace {

[[noreturn]] void another_arithmetic() { throw std::logic_error("numbers of two arithmetics meet"); }

template <class S>
constexpr Arithmetic arithmetic_of = std::is_same_v<S, Interval>   ? Arithmetic::interval
                                     : std::is_same_v<S, Ball>     ? Arithmetic::ball
                                     : std::is_same_v<S, Rational> ? Arithmetic::rational
                                                                   : Arithmetic::symbol;

/// `compute` on the scalars inside, which are of the kind of the first.
template <class Compute, class... More>
decltype(auto) inside(Compute&& compute, const Real& a, const More&... more) {
  switch (a.kind()) {
    case Arithmetic::interval:
      return compute(a.as<Interval>(), more.template as<Interval>()...);
    case Arithmetic::ball:
      return compute(a.as<Ball>(), more.template as<Ball>()...);
    case Arithmetic::rational:
      return compute(a.as<Rational>(), more.template as<Rational>()...);
    case Arithmetic::symbol:
      break;
  }
  return compute(a.as<Symbol>(), more.template as<Symbol>()...);
}

/// `make` with a value of the scalar of the present arithmetic, to choose its type by.
template <class Make>
Real made(Make&& make) {
  switch (arithmetic()) {
    case Arithmetic::interval:
      return make(Interval());
    case Arithmetic::ball:
      return make(Ball());
    case Arithmetic::rational:
      return make(Rational());
    case Arithmetic::symbol:
      break;
  }
  return make(Symbol());
}

}  // namespace

template <>
const Interval& Real::as<Interval>() const {
  if (kind_ != Arithmetic::interval) another_arithmetic();
  return interval();
}
template <>
const Ball& Real::as<Ball>() const {
  if (kind_ != Arithmetic::ball) another_arithmetic();
  return *std::launder(reinterpret_cast<const Ball*>(bytes_.data()));
}
template <>
const Rational& Real::as<Rational>() const {
  if (kind_ != Arithmetic::rational) another_arithmetic();
  return *std::launder(reinterpret_cast<const Rational*>(bytes_.data()));
}
template <>
const Symbol& Real::as<Symbol>() const {
  if (kind_ != Arithmetic::symbol) another_arithmetic();
  return *std::launder(reinterpret_cast<const Symbol*>(bytes_.data()));
}

Real::Real(Ball x) : kind_(Arithmetic::ball) { new (bytes_.data()) Ball(std::move(x)); }
Real::Real(Rational x) : kind_(Arithmetic::rational) { new (bytes_.data()) Rational(std::move(x)); }
Real::Real(Symbol x) : kind_(Arithmetic::symbol) { new (bytes_.data()) Symbol(std::move(x)); }

Real Real::from_double(double x) {
  return made([x]<class S>(const S&) {
    if constexpr (std::is_same_v<S, Symbol>) return Symbol::named(std::to_string(x));
    else return S::from_double(x);
  });
}

void Real::make(long n) {
  static_assert(sizeof(Interval) <= room && sizeof(Ball) <= room && sizeof(Rational) <= room && sizeof(Symbol) <= room);
  if (kind_ == Arithmetic::ball) new (bytes_.data()) Ball(n);
  else if (kind_ == Arithmetic::rational) new (bytes_.data()) Rational(n);
  else new (bytes_.data()) Symbol(n);
}

void Real::copy(const Real& b) {
  inside([this]<class S>(const S& x) { new (bytes_.data()) S(x); }, b);
}

void Real::move(Real& b) noexcept {
  inside([this]<class S>(const S& x) { new (bytes_.data()) S(std::move(const_cast<S&>(x))); }, b);
}

void Real::assign(Real&& b) noexcept {
  if (kind_ != Arithmetic::interval) destroy();
  kind_ = b.kind_;
  move(b);
}

void Real::destroy() noexcept {
  inside([]<class S>(const S& x) { x.~S(); }, *this);
}

Real Real::operator-() const {
  return inside([](const auto& x) { return Real(-x); }, *this);
}
Real Real::sum(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return Real(x + y); }, a, b);
}
Real Real::difference(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return Real(x - y); }, a, b);
}
Real Real::product(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return Real(x * y); }, a, b);
}
Real Real::quotient(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return Real(x / y); }, a, b);
}
Real Real::squared(const Real& a) {
  return inside([](const auto& x) { return Real(square(x)); }, a);
}

Truth less(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return less(x, y); }, a, b);
}
Truth less_equal(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return less_equal(x, y); }, a, b);
}
Truth equal(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return equal(x, y); }, a, b);
}
int sign(const Real& a) {
  return inside([](const auto& x) { return sign(x); }, a);
}

Real sqrt(const Real& a) {
  return inside([](const auto& x) { return Real(sqrt(x)); }, a);
}
Real abs(const Real& a) {
  return inside([](const auto& x) { return Real(abs(x)); }, a);
}
Real exp(const Real& a) {
  return inside([](const auto& x) { return Real(exp(x)); }, a);
}
Real log(const Real& a) {
  return inside([](const auto& x) { return Real(log(x)); }, a);
}
Real sin(const Real& a) {
  return inside([](const auto& x) { return Real(sin(x)); }, a);
}
Real cos(const Real& a) {
  return inside([](const auto& x) { return Real(cos(x)); }, a);
}
Real asin(const Real& a) {
  return inside([](const auto& x) { return Real(asin(x)); }, a);
}
Real acos(const Real& a) {
  return inside([](const auto& x) { return Real(acos(x)); }, a);
}
Real atan(const Real& a) {
  return inside([](const auto& x) { return Real(atan(x)); }, a);
}
Real erf(const Real& a) {
  return inside([](const auto& x) { return Real(erf(x)); }, a);
}
Real sinc(const Real& a) {
  return inside([](const auto& x) { return Real(sinc(x)); }, a);
}
namespace {

constinit thread_local bool exchanged_extrema = false;

Real extremum(bool least, const Real& a, const Real& b) {
  if (least != exchanged_extrema) return inside([](const auto& x, const auto& y) { return Real(min(x, y)); }, a, b);
  return inside([](const auto& x, const auto& y) { return Real(max(x, y)); }, a, b);
}

}  // namespace

ExchangedExtrema::ExchangedExtrema() { exchanged_extrema = true; }
ExchangedExtrema::~ExchangedExtrema() { exchanged_extrema = false; }

Real min(const Real& a, const Real& b) { return extremum(true, a, b); }
Real max(const Real& a, const Real& b) { return extremum(false, a, b); }
Real hull(const Real& a, const Real& b) {
  return inside([](const auto& x, const auto& y) { return Real(hull(x, y)); }, a, b);
}

double midpoint(const Real& a) noexcept {
  return inside([](const auto& x) { return midpoint(x); }, a);
}
Enclosure enclosure(const Real& a) {
  return inside([](const auto& x) { return enclosure(x); }, a);
}
std::string to_string(const Real& a) {
  return inside([](const auto& x) { return to_string(x); }, a);
}

Real named(const std::string& latex) { return symbolic() ? Real(Symbol::named(latex)) : Real(0); }
std::string latex(const Real& a) { return a.kind() == Arithmetic::symbol ? a.as<Symbol>().latex() : std::string(); }

Node trace(const Real& a) {
  return inside(
      []<class S>(const S& x) -> Node {
        if constexpr (is_recorded<S>) return x.trace();
        else return literal_node;
      },
      a);
}

Node detail::node_of(const Real& a) {
  return inside(
      []<class S>(const S& x) -> Node {
        if constexpr (is_recorded<S>) return node_of(x);
        else return literal_node;
      },
      a);
}

template <>
Real as_input(Real x, const std::string& path) {
  return inside([&](const auto& y) { return Real(as_input(y, path)); }, x);
}
namespace {

Real traced_to(Node node, const Real& value) {
  const auto known = [&]<class S>(S x) {
    if constexpr (is_recorded<S>) x.set_trace(node);
    return Real(x);
  };
  return inside(known, value);
}

}  // namespace

Real as_size(std::int64_t count, const std::string& what) {
  const Real value(static_cast<long>(count));
  return recording() ? traced_to(detail::tape->size(what, std::to_string(count)), value) : value;
}
Real as_printed(const Fraction& x, const std::string& name) {
  return recording() ? traced_to(detail::tape->printed(name, to_string(x)), real(x)) : real(x);
}
template <>
Real from_fraction<Real>(const Fraction& q) {
  return made([&]<class S>(const S&) { return from_fraction<S>(q); });
}
template <>
Real from_integers<Real>(std::int64_t numerator, std::int64_t denominator) {
  return made([&]<class S>(const S&) { return from_integers<S>(numerator, denominator); });
}
template <>
Real pi<Real>() {
  return made([]<class S>(const S&) { return pi<S>(); });
}
template <>
Real gamma_ratio_half<Real>(int p) {
  return made([&]<class S>(const S&) { return gamma_ratio_half<S>(p); });
}
template <>
Real regularized_beta<Real>(const Real& x, const Real& a, const Real& b) {
  return inside([](const auto& y, const auto& c, const auto& d) { return Real(regularized_beta(y, c, d)); }, x, a, b);
}

}  // namespace lakatos
