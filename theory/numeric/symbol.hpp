#pragma once
// The symbolic scalar. Running a claim's statement on it prints the formula that the code states (LaTeX), so that the
// formula shown beside the paper's words is never typed by hand: a term dropped from the code is a term dropped from
// the report.
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "theory/numeric/fraction.hpp"
#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

class Symbol {
 public:
  Symbol(int value = 0);
  Symbol(long value);
  /// A name that stands for itself, e.g. "\\eta".
  static Symbol named(std::string latex);
  static Symbol of(const Fraction& value);
  /// Entry i, from 1, of the vector that prints as `vector`: an atom, or a sum that needs brackets as a factor.
  static Symbol entry(const std::string& vector, int i, bool atom);

  const std::string& latex() const { return latex_; }
  /// The vector that this is an entry of, empty where it is none.
  std::string vector() const { return parts_ ? parts_->vector : std::string(); }
  bool of_an_atom() const { return of_an_atom_; }
  bool is_zero() const { return latex_ == "0"; }
  bool is_one() const { return latex_ == "1"; }

  friend Symbol operator+(const Symbol& a, const Symbol& b);
  friend Symbol operator-(const Symbol& a, const Symbol& b);
  friend Symbol operator*(const Symbol& a, const Symbol& b);
  friend Symbol operator/(const Symbol& a, const Symbol& b);
  friend Symbol operator-(const Symbol& a);
  Symbol& operator+=(const Symbol& b) { return *this = *this + b; }
  Symbol& operator-=(const Symbol& b) { return *this = *this - b; }
  Symbol& operator*=(const Symbol& b) { return *this = *this * b; }
  Symbol& operator/=(const Symbol& b) { return *this = *this / b; }

  // A symbol has no value, so nothing about it is decided.
  friend Truth less(const Symbol&, const Symbol&) { return Truth::unknown; }
  friend Truth less_equal(const Symbol&, const Symbol&) { return Truth::unknown; }
  friend Truth equal(const Symbol&, const Symbol&) { return Truth::unknown; }
  friend Symbol hull(const Symbol& a, const Symbol&) { return a; }

  friend Symbol square(const Symbol& a);
  friend Symbol sqrt(const Symbol& a);
  friend Symbol abs(const Symbol& a);
  friend Symbol min(const Symbol& a, const Symbol& b);
  friend Symbol max(const Symbol& a, const Symbol& b);
  friend Symbol exp(const Symbol& a);
  friend Symbol log(const Symbol& a);
  friend Symbol sin(const Symbol& a);
  friend Symbol cos(const Symbol& a);
  friend Symbol asin(const Symbol& a);
  friend Symbol acos(const Symbol& a);
  friend Symbol atan(const Symbol& a);
  friend Symbol erf(const Symbol& a);
  friend Symbol sinc(const Symbol& a);
  /// Throws Undecided.
  friend int sign(const Symbol& a);

  friend double midpoint(const Symbol&) noexcept { return std::numeric_limits<double>::quiet_NaN(); }
  friend Enclosure enclosure(const Symbol&) noexcept { return {}; }
  friend std::string to_string(const Symbol& a) { return a.latex_; }

 private:
  enum class Shape : unsigned char { sum, product, atom };
  /// A power in a product.
  struct Factor {
    std::string latex;
    Shape shape;
    int exponent;
  };
  using Factors = std::vector<Factor>;
  struct Parts {
    std::string vector;
    Factors factors;
  };

  Symbol(std::string latex, Shape shape) : latex_(std::move(latex)), shape_(shape) {}
  std::string factor() const;
  static Symbol applied(const char* function, const Symbol& a);
  /// This, or what it is the negative of, as a product.
  Factors factors() const;
  static std::string text_of(const Factor& factor);
  static Symbol product(Factors factors, bool negative);

  std::string latex_;
  Shape shape_ = Shape::atom;
  bool of_an_atom_ = true;
  bool negative_ = false;               // "-" before a product
  std::shared_ptr<const Parts> parts_;  // of an entry its vector, of a product or a negative number the factors
};

template <>
Symbol from_fraction<Symbol>(const Fraction& q);
template <>
Symbol from_integers<Symbol>(std::int64_t numerator, std::int64_t denominator);
template <>
Symbol pi<Symbol>();
template <>
Symbol gamma_ratio_half<Symbol>(int p);
template <>
Symbol regularized_beta<Symbol>(const Symbol& x, const Symbol& a, const Symbol& b);

}  // namespace lakatos
