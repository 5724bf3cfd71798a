#pragma once

#include <flint/fmpq.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/tape.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

class Rational;
namespace detail {
Node node_of(const Rational& x);
Node record(Op op, const Rational& a, const Rational& b, const Rational& result);
Node record(Op op, const Rational& a, const Rational& result);
void record_comparison(const Rational& a, const Rational& b, int order);
}  // namespace detail

/// An exact rational number of any size: a FLINT fmpq with value semantics, always reduced. Integers below 2^62
/// are kept inline, larger ones on the heap. 20 to 50 times the cost of double while numbers stay small.
/// While a Recording lives, arithmetic and comparisons go on the tape (tape.hpp).
class Rational {
 public:
  Rational() noexcept { fmpq_init(value_); }
  Rational(int n) noexcept : Rational(static_cast<long>(n)) {}
  Rational(long n) noexcept {
    fmpq_init(value_);
    fmpz_set_si(fmpq_numref(value_), n);
  }
  Rational(double) = delete;
  Rational(const Rational& b) : trace_(b.trace_) {
    fmpq_init(value_);
    fmpq_set(value_, b.value_);
  }
  Rational(Rational&& b) noexcept : trace_(b.trace_) {
    fmpq_init(value_);
    fmpq_swap(value_, b.value_);
  }
  Rational& operator=(const Rational& b) {
    fmpq_set(value_, b.value_);
    trace_ = b.trace_;
    return *this;
  }
  Rational& operator=(Rational&& b) noexcept {
    fmpq_swap(value_, b.value_);
    trace_ = b.trace_;
    return *this;
  }
  ~Rational() { fmpq_clear(value_); }

  /// The exact (dyadic) value of x. Throws Undefined unless x is finite.
  static Rational from_double(double x);
  /// Reads "p/q" or "p" of any size, by the rules of parse_fraction; throws std::invalid_argument.
  static Rational parse(std::string_view text);

  bool is_zero() const {
    const bool zero = fmpq_is_zero(value_) != 0;
    if (recording()) [[unlikely]]
      detail::record_comparison(*this, Rational(), fmpq_sgn(value_));
    return zero;
  }
  bool is_integer() const noexcept { return fmpz_is_one(fmpq_denref(value_)) != 0; }
  std::string numerator_string() const;
  std::string denominator_string() const;

  /// The FLINT object, for direct calls of FLINT; keep it reduced. While recording, writing to it loses the trace, and
  /// reading it throws Untraced unless the number is a literal.
  fmpq* get() noexcept {
    if (recording()) [[unlikely]]
      trace_ = lost_node;
    return value_;
  }
  const fmpq* get() const {
    if (recording() && trace_ != literal_node) [[unlikely]]
      detail::refuse("a number is read by a kernel that does not record");
    return value_;
  }
  /// The same past the tape: for operations that record themselves, and for printing.
  fmpq* raw() noexcept { return value_; }
  const fmpq* raw() const noexcept { return value_; }
  /// The step that this number came from.
  Node trace() const noexcept { return trace_; }
  void set_trace(Node node) noexcept { trace_ = node; }

  Rational operator-() const {
    Rational r;
    fmpq_neg(r.value_, value_);
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::neg, *this, r);
    return r;
  }
  Rational& operator+=(const Rational& b) {
    if (recording()) [[unlikely]]
      return *this = *this + b;
    fmpq_add(value_, value_, b.value_);
    return *this;
  }
  Rational& operator-=(const Rational& b) {
    if (recording()) [[unlikely]]
      return *this = *this - b;
    fmpq_sub(value_, value_, b.value_);
    return *this;
  }
  Rational& operator*=(const Rational& b) {
    if (recording()) [[unlikely]]
      return *this = *this * b;
    fmpq_mul(value_, value_, b.value_);
    return *this;
  }
  /// Throws Undefined for b = 0.
  Rational& operator/=(const Rational& b) {
    if (fmpq_is_zero(b.value_)) throw Undefined("division by zero");
    if (recording()) [[unlikely]]
      return *this = quotient(*this, b);
    fmpq_div(value_, value_, b.value_);
    return *this;
  }

  friend Rational operator+(const Rational& a, const Rational& b) {
    Rational r;
    fmpq_add(r.value_, a.value_, b.value_);
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::add, a, b, r);
    return r;
  }
  friend Rational operator-(const Rational& a, const Rational& b) {
    Rational r;
    fmpq_sub(r.value_, a.value_, b.value_);
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::sub, a, b, r);
    return r;
  }
  friend Rational operator*(const Rational& a, const Rational& b) {
    Rational r;
    fmpq_mul(r.value_, a.value_, b.value_);
    if (recording()) [[unlikely]]
      r.trace_ = detail::record(Op::mul, a, b, r);
    return r;
  }
  friend Rational operator/(Rational a, const Rational& b) {
    a /= b;
    return a;
  }

  friend bool operator==(const Rational& a, const Rational& b) {
    if (recording()) [[unlikely]]
      return a <=> b == 0;
    return fmpq_equal(a.value_, b.value_) != 0;
  }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    const int order = fmpq_cmp(a.value_, b.value_);
    if (recording()) [[unlikely]]
      detail::record_comparison(a, b, order);
    return order <=> 0;
  }

 private:
  static Rational quotient(const Rational& a, const Rational& b);

  fmpq_t value_;
  Node trace_ = literal_node;
};

template <>
inline constexpr bool is_exact<Rational> = true;

inline Truth less(const Rational& a, const Rational& b) { return truth_of(a < b); }
inline Truth less_equal(const Rational& a, const Rational& b) { return truth_of(a <= b); }
inline Truth equal(const Rational& a, const Rational& b) { return truth_of(a == b); }
inline int sign(const Rational& a) {
  if (recording()) [[unlikely]]
    detail::record_comparison(a, Rational(), fmpq_sgn(a.raw()));
  return fmpq_sgn(a.raw());
}

inline Rational square(const Rational& a) { return a * a; }
inline Rational abs(const Rational& a) { return sign(a) < 0 ? -a : a; }
inline Rational min(const Rational& a, const Rational& b) { return b < a ? b : a; }
inline Rational max(const Rational& a, const Rational& b) { return a < b ? b : a; }
/// a if a == b; otherwise no single rational encloses both: throws Undecided("one-sided bound").
Rational hull(const Rational& a, const Rational& b);

/// Exact for squares of rationals, otherwise Undecided("irrational"); Undefined below zero.
Rational sqrt(const Rational& a);

// Exact where the value is trivially rational (exp 0, log 1, sin 0, cos 0, asin 0, acos 1, atan 0, erf 0, sinc 0),
// otherwise Undecided("irrational"); Undefined outside the domain.
Rational exp(const Rational& a);
Rational log(const Rational& a);
Rational sin(const Rational& a);
Rational cos(const Rational& a);
Rational asin(const Rational& a);
Rational acos(const Rational& a);
Rational atan(const Rational& a);
Rational erf(const Rational& a);
Rational sinc(const Rational& a);

/// The double nearest to a (round to nearest; infinite if a is too large). Not on the tape: nothing may hang on it.
double midpoint(const Rational& a);
/// The neighbouring doubles around a; equal if a is a double.
Enclosure enclosure(const Rational& a);
/// "p/q", or "p" for integers.
std::string to_string(const Rational& a);
/// Throws std::overflow_error if numerator or denominator leaves int64.
Fraction to_fraction(const Rational& a);

template <>
Rational as_input(Rational x, const std::string& path);
template <>
Rational from_fraction<Rational>(const Fraction& q);
template <>
Rational from_integers<Rational>(std::int64_t numerator, std::int64_t denominator);
template <>
Rational pi<Rational>();
template <>
Rational gamma_ratio_half<Rational>(int p);
template <>
Rational regularized_beta<Rational>(const Rational& x, const Rational& a, const Rational& b);

}  // namespace lakatos
