#include "theory/numeric/symbol.hpp"

namespace lakatos {

Symbol::Symbol(int value) : Symbol(static_cast<long>(value)) {}
Symbol::Symbol(long value) : latex_(std::to_string(value)), shape_(value < 0 ? Shape::sum : Shape::atom) {}

Symbol Symbol::named(std::string latex) { return Symbol(std::move(latex), Shape::atom); }

Symbol Symbol::of(const Fraction& value) {
  if (value.denominator == 1) return Symbol(static_cast<long>(value.numerator));
  const std::string sign = value.numerator < 0 ? "-" : "";
  const std::string top = std::to_string(value.numerator < 0 ? -value.numerator : value.numerator);
  return Symbol(sign + "\\tfrac{" + top + "}{" + std::to_string(value.denominator) + "}",
                sign.empty() ? Shape::product : Shape::sum);
}

Symbol Symbol::entry(const std::string& vector, int i, bool atom) {
  Symbol entry = named((atom ? "{" + vector + "}" : "\\left(" + vector + "\\right)") + "_{" + std::to_string(i) + "}");
  entry.of_an_atom_ = atom;
  entry.vector_ = std::make_shared<const std::string>(vector);
  return entry;
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
Symbol Symbol::applied(const char* function, const Symbol& a) {
  return Symbol(std::string(function) + "\\left(" + a.latex_ + "\\right)", Shape::atom);
}

Symbol abs(const Symbol& a) { return Symbol("\\left|" + a.latex_ + "\\right|", Symbol::Shape::atom); }
Symbol min(const Symbol& a, const Symbol& b) {
  return Symbol::applied("\\min", Symbol::named(a.latex_ + ",\\ " + b.latex_));
}
Symbol max(const Symbol& a, const Symbol& b) {
  return Symbol::applied("\\max", Symbol::named(a.latex_ + ",\\ " + b.latex_));
}
Symbol exp(const Symbol& a) { return Symbol::applied("\\exp", a); }
Symbol log(const Symbol& a) { return Symbol::applied("\\log", a); }
Symbol sin(const Symbol& a) {
  return a.shape_ == Symbol::Shape::atom ? Symbol("\\sin\\," + a.latex_, Symbol::Shape::atom)
                                         : Symbol::applied("\\sin", a);
}
Symbol cos(const Symbol& a) { return Symbol::applied("\\cos", a); }
Symbol asin(const Symbol& a) { return Symbol::applied("\\arcsin", a); }
Symbol acos(const Symbol& a) { return Symbol::applied("\\arccos", a); }
Symbol atan(const Symbol& a) { return Symbol::applied("\\arctan", a); }
Symbol erf(const Symbol& a) { return Symbol::applied("\\mathop{\\mathrm{erf}}", a); }
int sign(const Symbol& a) { throw Undecided("the sign of " + a.latex_); }
Symbol sinc(const Symbol& a) { return sin(a) / a; }

template <>
Symbol from_fraction<Symbol>(const Fraction& q) {
  return Symbol::of(q);
}
template <>
Symbol from_integers<Symbol>(std::int64_t numerator, std::int64_t denominator) {
  return Symbol::of(fraction(numerator, denominator));
}
template <>
Symbol pi<Symbol>() {
  return Symbol::named("\\pi");
}
template <>
Symbol gamma_ratio_half<Symbol>(int p) {
  return Symbol::named("\\Gamma(\\tfrac{" + std::to_string(p) + "}2+1)/\\Gamma(\\tfrac{" + std::to_string(p) + "+1}2)");
}
template <>
Symbol regularized_beta<Symbol>(const Symbol& x, const Symbol& a, const Symbol& b) {
  return Symbol::named("I_{" + x.latex() + "}(" + a.latex() + ",\\ " + b.latex() + ")");
}

}  // namespace lakatos
