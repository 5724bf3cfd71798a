#pragma once
// The symbolic scalar. Running a claim's statement on it prints the formula that the code states (LaTeX), so that the formula shown beside
// the paper's words is never typed by hand: a term dropped from the code is a term dropped from the report.
#include <cstdint>
#include <string>
#include <utility>

#include "theory/numeric/fraction.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

class Symbol {
 public:
  Symbol(int value = 0);
  Symbol(long value);
  /// A name that stands for itself, e.g. "\\eta".
  static Symbol named(std::string latex);
  static Symbol of(const Fraction& value);

  const std::string& latex() const { return latex_; }
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
  friend Symbol exp(const Symbol& a);
  friend Symbol log(const Symbol& a);
  friend Symbol sin(const Symbol& a);
  friend Symbol sinc(const Symbol& a);

 private:
  enum class Shape { sum, product, atom };
  Symbol(std::string latex, Shape shape) : latex_(std::move(latex)), shape_(shape) {}
  std::string factor() const;

  std::string latex_;
  Shape shape_ = Shape::atom;
};

template <class S>
S pi();
template <>
Symbol pi<Symbol>();

}  // namespace lakatos
