#pragma once
// The number of the claim layer: it carries the arithmetic that is judging (double intervals, balls, rationals, or
// symbols that print the formula), so that the text of a claim is compiled once and runs in all of them.
#include <array>
#include <cstdint>
#include <new>
#include <string>

#include "theory/numeric/interval.hpp"
#include "theory/numeric/tape.hpp"

namespace lakatos {

class Ball;
class Rational;
class Symbol;

enum class Arithmetic : unsigned char { interval, ball, rational, symbol };

namespace detail {
inline constinit thread_local Arithmetic arithmetic = Arithmetic::rational;
}

/// The arithmetic in which this thread makes numbers from literals. Rationals, unless a Computing lives.
inline Arithmetic arithmetic() noexcept { return detail::arithmetic; }
/// Are formulas being printed? Then nothing has a value, and no question about a number is decided.
inline bool symbolic() noexcept { return detail::arithmetic == Arithmetic::symbol; }
/// Is the arithmetic without error? Then comparisons are always decided, and irrational values throw Undecided.
inline bool exact() noexcept { return detail::arithmetic == Arithmetic::rational; }

/// Numbers of this thread are made in `arithmetic` while it lives. Intervals besides need the upward rounding mode.
class Computing {
 public:
  explicit Computing(Arithmetic arithmetic) noexcept : before_(detail::arithmetic) { detail::arithmetic = arithmetic; }
  ~Computing() { detail::arithmetic = before_; }
  Computing(const Computing&) = delete;
  Computing& operator=(const Computing&) = delete;

 private:
  Arithmetic before_;
};

/// A real number in one of the four arithmetics. Operands must be of one arithmetic, else std::logic_error. Errors are
/// those of the scalar inside: Undecided where an enclosure leaves a question open, Undefined outside a domain. Cost of
/// an operation on intervals: that of Interval and a test of the kind; on the others a call and a switch.
class Real {
 public:
  Real() : Real(0L) {}
  Real(int n) : Real(static_cast<long>(n)) {}
  Real(long n) : kind_(arithmetic()) {
    if (kind_ == Arithmetic::interval) [[likely]]
      place(Interval(n));
    else make(n);
  }
  Real(double) = delete;
  Real(const Interval& x) noexcept : kind_(Arithmetic::interval) { place(x); }
  Real(Ball x);
  Real(Rational x);
  Real(Symbol x);

  Real(const Real& b) : kind_(b.kind_) {
    if (kind_ == Arithmetic::interval) [[likely]]
      place(b.interval());
    else copy(b);
  }
  Real(Real&& b) noexcept : kind_(b.kind_) {
    if (kind_ == Arithmetic::interval) [[likely]]
      place(b.interval());
    else move(b);
  }
  Real& operator=(const Real& b) {
    if (kind_ == Arithmetic::interval && b.kind_ == Arithmetic::interval) [[likely]]
      place(b.interval());
    else if (this != &b) assign(Real(b));
    return *this;
  }
  Real& operator=(Real&& b) noexcept {
    if (kind_ == Arithmetic::interval && b.kind_ == Arithmetic::interval) [[likely]]
      place(b.interval());
    else if (this != &b) assign(std::move(b));
    return *this;
  }
  ~Real() {
    if (kind_ != Arithmetic::interval) destroy();
  }

  /// The point x. Throws Undefined unless x is finite.
  static Real from_double(double x);

  Arithmetic kind() const noexcept { return kind_; }
  /// The scalar inside; std::logic_error where it is another.
  template <class S>
  const S& as() const;

  Real operator-() const;
  Real& operator+=(const Real& b) { return *this = *this + b; }
  Real& operator-=(const Real& b) { return *this = *this - b; }
  Real& operator*=(const Real& b) { return *this = *this * b; }
  Real& operator/=(const Real& b) { return *this = *this / b; }

  friend Real operator+(const Real& a, const Real& b) {
    if (intervals(a, b)) [[likely]]
      return a.interval() + b.interval();
    return sum(a, b);
  }
  friend Real operator-(const Real& a, const Real& b) {
    if (intervals(a, b)) [[likely]]
      return a.interval() - b.interval();
    return difference(a, b);
  }
  friend Real operator*(const Real& a, const Real& b) {
    if (intervals(a, b)) [[likely]]
      return a.interval() * b.interval();
    return product(a, b);
  }
  friend Real operator/(const Real& a, const Real& b) {
    if (intervals(a, b)) [[likely]]
      return a.interval() / b.interval();
    return quotient(a, b);
  }
  friend Real square(const Real& a) {
    if (a.kind_ == Arithmetic::interval) [[likely]]
      return square(a.interval());
    return squared(a);
  }

 private:
  static constexpr std::size_t room = 64;  // the largest of the four, checked in real.cpp

  static bool intervals(const Real& a, const Real& b) noexcept {
    return a.kind_ == Arithmetic::interval && b.kind_ == Arithmetic::interval;
  }
  const Interval& interval() const noexcept { return *std::launder(reinterpret_cast<const Interval*>(bytes_.data())); }
  void place(const Interval& x) noexcept { new (bytes_.data()) Interval(x); }
  void make(long n);
  void copy(const Real& b);
  void move(Real& b) noexcept;
  void assign(Real&& b) noexcept;
  void destroy() noexcept;
  static Real sum(const Real& a, const Real& b);
  static Real difference(const Real& a, const Real& b);
  static Real product(const Real& a, const Real& b);
  static Real quotient(const Real& a, const Real& b);
  static Real squared(const Real& a);

  alignas(16) std::array<unsigned char, room> bytes_;
  Arithmetic kind_;
};

template <>
const Interval& Real::as<Interval>() const;
template <>
const Ball& Real::as<Ball>() const;
template <>
const Rational& Real::as<Rational>() const;
template <>
const Symbol& Real::as<Symbol>() const;

// Questions, three-valued: unknown between symbols. While recording, decided ones go on the tape.
Truth less(const Real& a, const Real& b);
Truth less_equal(const Real& a, const Real& b);
Truth equal(const Real& a, const Real& b);
/// -1, 0 or 1; throws Undecided where that is open.
int sign(const Real& a);

Real sqrt(const Real& a);
Real abs(const Real& a);
Real min(const Real& a, const Real& b);
Real max(const Real& a, const Real& b);

/// While it lives, min of two Reals is max and max is min: a fault planted into every statement that has one. Kernels,
/// which compute with the scalars inside, are not touched.
class ExchangedExtrema {
 public:
  ExchangedExtrema();
  ~ExchangedExtrema();
  ExchangedExtrema(const ExchangedExtrema&) = delete;
  ExchangedExtrema& operator=(const ExchangedExtrema&) = delete;
};
Real hull(const Real& a, const Real& b);
Real exp(const Real& a);
Real log(const Real& a);
Real sin(const Real& a);
Real cos(const Real& a);
Real asin(const Real& a);
Real acos(const Real& a);
Real atan(const Real& a);
Real erf(const Real& a);
Real sinc(const Real& a);

/// NaN and everything for symbols.
double midpoint(const Real& a) noexcept;
Enclosure enclosure(const Real& a);
std::string to_string(const Real& a);

/// A name that stands for itself in a printed formula; 0 where numbers are computed.
Real named(const std::string& latex);
/// The printed form of a symbol; empty for numbers.
std::string latex(const Real& a);
/// The number's step on the tape, literal_node where it has none.
Node trace(const Real& a);

namespace detail {
Node node_of(const Real& x);
}

template <>
Real as_input(Real x, const std::string& path);
/// `count`, known while recording as what the instance has of `what` (Tape::size).
Real as_size(std::int64_t count, const std::string& what);
/// `x`, known while recording as the number that the claim prints under `name`.
Real as_printed(const Fraction& x, const std::string& name);
template <>
Real from_fraction<Real>(const Fraction& q);
template <>
Real from_integers<Real>(std::int64_t numerator, std::int64_t denominator);
template <>
Real pi<Real>();
template <>
Real gamma_ratio_half<Real>(int p);
template <>
Real regularized_beta<Real>(const Real& x, const Real& a, const Real& b);

inline Real real(const Fraction& q) { return from_fraction<Real>(q); }
inline Real pi() { return pi<Real>(); }

}  // namespace lakatos
