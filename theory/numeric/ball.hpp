#pragma once

#if __has_include(<flint/arb.h>)
#include <flint/arb.h>
#else
#include <arb.h>
#endif

#include <cstdint>
#include <string>

#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/tape.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

class Ball;
namespace detail {
inline constinit thread_local long ball_precision = 128;
Node node_of(const Ball& x);
Node record(Op op, const Ball& a, const Ball& b, const Ball& result);
Node record(Op op, const Ball& a, const Ball& result);
Node record(Op op, const Ball& a, const Ball& b, const Ball& c, const Ball& result);
Node record_pi(const Ball& result);
void record_comparison(const Ball& a, const Ball& b, Truth truth);
}  // namespace detail

/// A real number known to lie in midpoint +- radius, at any precision: an Arb ball with value semantics.
/// Every operation returns a ball that contains the result for all reals in the operands, rounded at the
/// working precision of this thread (128 bits unless a WorkingPrecision is alive). 40 to 120 times the cost
/// of double. Independent of the SSE2 rounding mode. A ball may be unbounded or hold no information ("nan"): every
/// comparison with it is unknown.
/// While a Recording lives, arithmetic and decided comparisons go on the tape (tape.hpp).
class Ball {
 public:
  Ball() noexcept { arb_init(value_); }
  Ball(int n) : Ball(static_cast<long>(n)) {}
  Ball(long n) {
    arb_init(value_);
    arb_set_si(value_, n);
  }
  Ball(double) = delete;
  Ball(const Ball& b) : trace_(b.trace_) {
    arb_init(value_);
    arb_set(value_, b.value_);
  }
  Ball(Ball&& b) noexcept : trace_(b.trace_) {
    arb_init(value_);
    arb_swap(value_, b.value_);
  }
  Ball& operator=(const Ball& b) {
    arb_set(value_, b.value_);
    trace_ = b.trace_;
    return *this;
  }
  Ball& operator=(Ball&& b) noexcept {
    arb_swap(value_, b.value_);
    trace_ = b.trace_;
    return *this;
  }
  ~Ball() { arb_clear(value_); }

  /// The point x, exactly. Throws Undefined unless x is finite.
  static Ball from_double(double x);
  /// A ball that contains [lower, upper]; throws Undefined for lower > upper.
  static Ball between(const Fraction& lower, const Fraction& upper);
  /// The same for doubles; throws Undefined for lower > upper or NaN. Infinite ends give an unbounded ball.
  static Ball between(double lower, double upper);
  static Ball entire();

  /// Working precision of this thread in bits, for results made from now on.
  static long precision() noexcept { return detail::ball_precision; }

  bool contains_zero() const noexcept { return arb_contains_zero(value_) != 0; }
  bool is_point() const noexcept { return arb_is_exact(value_) != 0; }
  /// Bits of the value that are certain (large for points, <= 0 if none).
  long accurate_bits() const noexcept { return arb_rel_accuracy_bits(value_); }

  /// The Arb object, for direct calls of Arb. While recording, writing to it loses the trace, and reading it throws
  /// Untraced unless the number is a literal.
  arb_ptr get() noexcept {
    if (recording()) [[unlikely]]
      trace_ = lost_node;
    return value_;
  }
  arb_srcptr get() const {
    if (recording() && trace_ != literal_node) [[unlikely]]
      detail::refuse("a number is read by a kernel that does not record");
    return value_;
  }
  /// The same past the tape: for operations that record themselves, and for printing.
  arb_ptr raw() noexcept { return value_; }
  arb_srcptr raw() const noexcept { return value_; }
  /// The step that this number came from.
  Node trace() const noexcept { return trace_; }
  void set_trace(Node node) noexcept { trace_ = node; }

  Ball operator-() const {
    Ball r;
    arb_neg(r.value_, value_);
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::neg, *this, r);
    return r;
  }
  Ball& operator+=(const Ball& b) {
    if (recording()) [[unlikely]]
      return *this = *this + b;
    arb_add(value_, value_, b.value_, precision());
    return *this;
  }
  Ball& operator-=(const Ball& b) {
    if (recording()) [[unlikely]]
      return *this = *this - b;
    arb_sub(value_, value_, b.value_, precision());
    return *this;
  }
  Ball& operator*=(const Ball& b) {
    if (recording()) [[unlikely]]
      return *this = *this * b;
    arb_mul(value_, value_, b.value_, precision());
    return *this;
  }
  /// Throws Undecided if b contains zero, Undefined if b is the point zero.
  Ball& operator/=(const Ball& b);

  friend Ball operator+(const Ball& a, const Ball& b) {
    Ball r;
    arb_add(r.value_, a.value_, b.value_, precision());
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::add, a, b, r);
    return r;
  }
  friend Ball operator-(const Ball& a, const Ball& b) {
    Ball r;
    arb_sub(r.value_, a.value_, b.value_, precision());
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::sub, a, b, r);
    return r;
  }
  friend Ball operator*(const Ball& a, const Ball& b) {
    Ball r;
    arb_mul(r.value_, a.value_, b.value_, precision());
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::mul, a, b, r);
    return r;
  }
  friend Ball operator/(Ball a, const Ball& b) {
    a /= b;
    return a;
  }

 private:
  arb_t value_;
  Node trace_ = literal_node;
};

/// Working precision of this thread while it lives; restores the one before. Throws std::invalid_argument
/// outside [2, 2^20].
class WorkingPrecision {
 public:
  explicit WorkingPrecision(long bits);
  ~WorkingPrecision() { detail::ball_precision = saved_; }
  WorkingPrecision(const WorkingPrecision&) = delete;
  WorkingPrecision& operator=(const WorkingPrecision&) = delete;

 private:
  long saved_;
};

// Comparison: certain answers only. The operators throw Undecided where the three-valued form says unknown.

inline Truth less(const Ball& a, const Ball& b) {
  const Truth truth = arb_lt(a.raw(), b.raw()) ? Truth::yes : arb_ge(a.raw(), b.raw()) ? Truth::no : Truth::unknown;
  if (recording()) [[unlikely]]
    detail::record_comparison(a, b, truth);
  return truth;
}
inline Truth less_equal(const Ball& a, const Ball& b) { return negate(less(b, a)); }
inline Truth equal(const Ball& a, const Ball& b) {
  const Truth truth = arb_eq(a.raw(), b.raw()) ? Truth::yes : arb_ne(a.raw(), b.raw()) ? Truth::no : Truth::unknown;
  if (recording()) [[unlikely]]
    detail::record_comparison(a, b, truth);
  return truth;
}
inline bool operator<(const Ball& a, const Ball& b) { return decide(less(a, b)); }
inline bool operator>(const Ball& a, const Ball& b) { return decide(less(b, a)); }
inline bool operator<=(const Ball& a, const Ball& b) { return decide(less_equal(a, b)); }
inline bool operator>=(const Ball& a, const Ball& b) { return decide(less_equal(b, a)); }
inline bool operator==(const Ball& a, const Ball& b) { return decide(equal(a, b)); }
inline bool operator!=(const Ball& a, const Ball& b) { return !decide(equal(a, b)); }

/// -1, 0 or 1; throws Undecided unless the ball is positive, negative or the point zero.
int sign(const Ball& a);

Ball square(const Ball& a);
/// Parts below zero are cut; Undefined if all is below zero.
Ball sqrt(const Ball& a);
Ball abs(const Ball& a);
/// Enclosure of { min(x, y) }; never throws.
Ball min(const Ball& a, const Ball& b);
Ball max(const Ball& a, const Ball& b);
/// A ball that contains both.
Ball hull(const Ball& a, const Ball& b);
/// A ball that contains the common part: both enclose one number, and its step is that of a. Throws Undefined if
/// disjoint.
Ball intersection(const Ball& a, const Ball& b);

// Monotone functions are evaluated at both ends, so wide balls stay tight.
Ball exp(const Ball& a);
Ball log(const Ball& a);  ///< Undecided if a contains 0, Undefined if a <= 0
Ball sin(const Ball& a);
Ball cos(const Ball& a);
Ball asin(const Ball& a);  ///< argument cut to [-1, 1]; Undefined if certainly outside
Ball acos(const Ball& a);  ///< argument cut to [-1, 1]; Undefined if certainly outside
Ball atan(const Ball& a);
Ball erf(const Ball& a);
Ball sinc(const Ball& a);  ///< sin(x)/x, 1 at 0

/// Not on the tape: nothing may hang on it.
double midpoint(const Ball& a) noexcept;
Enclosure enclosure(const Ball& a);
/// "[mid +/- radius]" in decimal, an enclosure of the ball; as many digits as are certain, at most 40.
std::string to_string(const Ball& a);

template <>
Ball as_input(Ball x, const std::string& path);
template <>
Ball from_fraction<Ball>(const Fraction& q);
template <>
Ball from_integers<Ball>(std::int64_t numerator, std::int64_t denominator);
template <>
Ball pi<Ball>();
template <>
Ball gamma_ratio_half<Ball>(int p);
template <>
Ball regularized_beta<Ball>(const Ball& x, const Ball& a, const Ball& b);

}  // namespace lakatos
