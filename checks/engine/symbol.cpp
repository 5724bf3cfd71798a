#include "checks/engine/symbol.hpp"

namespace lakatos {

Symbol::Symbol(int value) : Symbol(static_cast<long>(value)) {}
Symbol::Symbol(long value) : latex_(std::to_string(value)), shape_(value < 0 ? Shape::sum : Shape::atom) {}

Symbol Symbol::named(std::string latex) { return Symbol(std::move(latex), Shape::atom); }

Symbol Symbol::of(const Fraction& value) {
  if (value.denominator == 1) return Symbol(static_cast<long>(value.numerator));
  const std::string sign = value.numerator < 0 ? "-" : "";
  const std::string top = std::to_string(value.numerator < 0 ? -value.numerator : value.numerator);
  return Symbol(sign + "\\tfrac{" + top + "}{" + std::to_string(value.denominator) + "}", sign.empty() ? Shape::product : Shape::sum);
}

std::string Symbol::factor() const { return shape_ == Shape::sum ? "\\left(" + latex_ + "\\right)" : latex_; }

Symbol operator+(const Symbol& a, const Symbol& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (b.latex_.starts_with('-')) return Symbol(a.latex_ + " - " + b.latex_.substr(1), Symbol::Shape::sum);
  return Symbol(a.latex_ + " + " + b.latex_, Symbol::Shape::sum);
}

Symbol operator-(const Symbol& a, const Symbol& b) {
  if (b.is_zero()) return a;
  if (a.is_zero()) return -b;
  return Symbol(a.latex_ + " - " + b.factor(), Symbol::Shape::sum);
}

Symbol operator*(const Symbol& a, const Symbol& b) {
  if (a.is_one()) return b;
  if (b.is_one()) return a;
  if (a.is_zero() || b.is_zero()) return Symbol(0);
  return Symbol(a.factor() + "\\," + b.factor(), Symbol::Shape::product);
}

Symbol operator/(const Symbol& a, const Symbol& b) {
  if (b.is_one()) return a;
  return Symbol("\\frac{" + a.latex_ + "}{" + b.latex_ + "}", Symbol::Shape::product);
}

Symbol operator-(const Symbol& a) { return Symbol("-" + a.factor(), Symbol::Shape::sum); }

Symbol square(const Symbol& a) {
  const std::string base = a.shape_ == Symbol::Shape::atom ? "{" + a.latex_ + "}" : "\\left(" + a.latex_ + "\\right)";
  return Symbol(base + "^{2}", Symbol::Shape::product);
}

Symbol sqrt(const Symbol& a) { return Symbol("\\sqrt{" + a.latex_ + "}", Symbol::Shape::atom); }
Symbol exp(const Symbol& a) { return Symbol("\\exp\\left(" + a.latex_ + "\\right)", Symbol::Shape::atom); }
Symbol log(const Symbol& a) { return Symbol("\\log\\left(" + a.latex_ + "\\right)", Symbol::Shape::atom); }
Symbol sin(const Symbol& a) { return Symbol("\\sin" + std::string(a.shape_ == Symbol::Shape::atom ? "\\," + a.latex_ : "\\left(" + a.latex_ + "\\right)"), Symbol::Shape::atom); }
Symbol sinc(const Symbol& a) { return sin(a) / a; }

template <>
Symbol pi<Symbol>() {
  return Symbol::named("\\pi");
}

}  // namespace lakatos
