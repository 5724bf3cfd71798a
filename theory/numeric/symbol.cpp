#include "theory/numeric/symbol.hpp"

#include <algorithm>
#include <string_view>

namespace lakatos {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Two numbers side by side would be read as one.
bool is_number(const std::string& latex) { return is_digit(latex.front()) || latex.starts_with("\\tfrac"); }

/// A name with a power of its own, or one that is put together, would be read otherwise under an exponent.
bool takes_exponent(const std::string& latex) {
  int depth = 0;
  bool norm = false;
  for (std::size_t at = 0; at < latex.size(); ++at) {
    const std::string_view rest = std::string_view(latex).substr(at);
    const bool word = rest.starts_with("\\left") && !rest.starts_with("\\lefta");
    if (rest.front() == '{' || word) ++depth;
    else if (rest.front() == '}' || (rest.starts_with("\\right") && !rest.starts_with("\\righta"))) --depth;
    else if (rest.front() == '|') norm = !norm;
    else if (depth == 0 && !norm && (rest.starts_with("\\,") || rest.front() == ' ' || rest.front() == '^'))
      return false;
  }
  return true;
}

}  // namespace

Symbol::Symbol(int value) : Symbol(static_cast<long>(value)) {}
Symbol::Symbol(long value) : latex_(std::to_string(value)) {
  if (value < 0) *this = product({{latex_.substr(1), Shape::atom, 1}}, true);
}

Symbol Symbol::named(std::string latex) { return Symbol(std::move(latex), Shape::atom); }

Symbol Symbol::of(const Fraction& value) {
  if (value.denominator == 1) return Symbol(static_cast<long>(value.numerator));
  const std::string top = std::to_string(value.numerator < 0 ? -value.numerator : value.numerator);
  const std::string size = "\\tfrac{" + top + "}{" + std::to_string(value.denominator) + "}";
  return product({{size, Shape::product, 1}}, value.numerator < 0);
}

std::string Symbol::text_of(const Factor& factor) {
  const bool bare =
      factor.exponent == 1 ? factor.shape != Shape::sum : factor.shape == Shape::atom && takes_exponent(factor.latex);
  const std::string base = !bare                  ? "\\left(" + factor.latex + "\\right)"
                           : factor.exponent == 1 ? factor.latex
                                                  : "{" + factor.latex + "}";
  return factor.exponent == 1 ? base : base + "^{" + std::to_string(factor.exponent) + "}";
}

Symbol::Factors Symbol::factors() const {
  if (parts_ && !parts_->factors.empty()) return parts_->factors;
  return {{latex_, shape_, 1}};
}

/// Equal factors are gathered into a power; numbers stay as they are written.
Symbol Symbol::product(Factors factors, bool negative) {
  Factors gathered;
  for (Factor& factor : factors) {
    const auto same = std::find_if(gathered.begin(), gathered.end(), [&](const Factor& known) {
      return known.latex == factor.latex && !is_number(factor.latex);
    });
    if (same == gathered.end()) gathered.push_back(std::move(factor));
    else same->exponent += factor.exponent;
  }
  if (gathered.size() == 1 && gathered.front().exponent == 1 && !negative)
    return Symbol(gathered.front().latex, gathered.front().shape);
  std::string text;
  for (const Factor& factor : gathered) {
    const std::string next = text_of(factor);
    const bool numbers = is_digit(next.front()) || (is_number(next) && (text.empty() || is_digit(text.back())));
    text += (text.empty() ? "" : numbers ? " \\cdot " : "\\,") + next;
  }
  Symbol result(negative ? "-" + text : text, negative ? Shape::sum : Shape::product);
  result.negative_ = negative;
  result.parts_ = std::make_shared<const Parts>(Parts{"", std::move(gathered)});
  return result;
}

Symbol Symbol::entry(const std::string& vector, int i, bool atom) {
  Symbol entry = named((atom ? "{" + vector + "}" : "\\left(" + vector + "\\right)") + "_{" + std::to_string(i) + "}");
  entry.of_an_atom_ = atom;
  entry.parts_ = std::make_shared<const Parts>(Parts{vector, {}});
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
  if (a.is_zero() || b.negative_) return a + -b;
  return Symbol(a.latex_ + " - " + b.factor(), Symbol::Shape::sum);
}

Symbol operator*(const Symbol& a, const Symbol& b) {
  if (a.is_one()) return b;
  if (b.is_one()) return a;
  if (a.is_zero() || b.is_zero()) return Symbol(0);
  Symbol::Factors factors = a.factors();
  for (Symbol::Factor& factor : b.factors()) {
    const bool one = factor.latex == "1";
    if (!one) factors.push_back(std::move(factor));
  }
  if (factors.size() > 1 && factors.front().latex == "1") factors.erase(factors.begin());
  return Symbol::product(std::move(factors), a.negative_ != b.negative_);
}

Symbol operator/(const Symbol& a, const Symbol& b) {
  if (b.is_one()) return a;
  const std::string above = a.negative_ ? Symbol::product(a.factors(), false).latex_ : a.latex_;
  return Symbol::product({{"\\frac{" + above + "}{" + b.latex_ + "}", Symbol::Shape::product, 1}}, a.negative_);
}

Symbol operator-(const Symbol& a) { return a.is_zero() ? a : Symbol::product(a.factors(), !a.negative_); }

Symbol square(const Symbol& a) {
  if (a.negative_) return Symbol::product({{a.latex_, Symbol::Shape::sum, 2}}, false);
  Symbol::Factors factors = a.factors();
  if (factors.size() > 1) return Symbol::product({{a.latex_, Symbol::Shape::product, 2}}, false);
  factors.front().exponent *= 2;
  return Symbol::product(std::move(factors), false);
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
