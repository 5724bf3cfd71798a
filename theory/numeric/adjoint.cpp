#include "theory/numeric/adjoint.hpp"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "theory/numeric/rational.hpp"

namespace lakatos {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double two_over_root_pi = 1.1283791670955126;

/// "p/q", or "~d.ddd" as a tape cuts it.
double read_value(const std::string& text) {
  if (text.empty() || text == "?") return unknown;
  const Unrecorded pause;
  if (text[0] == '~') return std::strtod(text.c_str() + 1, nullptr);
  return midpoint(Rational::parse(text));
}

double incomplete_beta(double x, double a, double b) {
  try {
    return boost::math::ibeta(a, b, x);
  } catch (const std::exception&) { return unknown; }
}

double computed(Op op, double a, double b, double c) {
  switch (op) {
    case Op::neg:
      return -a;
    case Op::add:
      return a + b;
    case Op::sub:
      return a - b;
    case Op::mul:
      return a * b;
    case Op::div:
      return a / b;
    case Op::min:
      return std::fmin(a, b);
    case Op::max:
      return std::fmax(a, b);
    case Op::abs:
      return std::fabs(a);
    case Op::hull:
      return (a + b) / 2;
    case Op::sqrt:
      return std::sqrt(std::fmax(a, 0));  // a zero that is rounded below
    case Op::exp:
      return std::exp(a);
    case Op::log:
      return std::log(a);
    case Op::sin:
      return std::sin(a);
    case Op::cos:
      return std::cos(a);
    case Op::asin:
      return std::asin(std::clamp(a, -1.0, 1.0));
    case Op::acos:
      return std::acos(std::clamp(a, -1.0, 1.0));
    case Op::atan:
      return std::atan(a);
    case Op::erf:
      return std::erf(a);
    case Op::beta:
      return incomplete_beta(a, b, c);
    case Op::pi:
      return std::numbers::pi;
    case Op::input:
    case Op::constant:
    case Op::size:
    case Op::printed:
      break;
  }
  return unknown;
}

/// A number that does not move with the inputs: of the program's text, a size, or one that the claim prints.
bool is_fixed(Op op) { return op == Op::constant || op == Op::size || op == Op::printed; }

struct Slopes {
  double a = 0, b = 0;
};

/// The derivatives of an operation with respect to its operands; that of the incomplete beta function in x alone.
Slopes slopes(Op op, double a, double b, double c, double result) {
  switch (op) {
    case Op::neg:
      return {-1, 0};
    case Op::add:
      return {1, 1};
    case Op::sub:
      return {1, -1};
    case Op::mul:
      return {b, a};
    case Op::div:
      return {1 / b, -result / b};
    case Op::min:
      return a <= b ? Slopes{1, 0} : Slopes{0, 1};
    case Op::max:
      return a >= b ? Slopes{1, 0} : Slopes{0, 1};
    case Op::abs:
      return {a < 0 ? -1.0 : 1.0, 0};
    case Op::hull:
      return {0.5, 0.5};
    case Op::sqrt:
      return {0.5 / result, 0};
    case Op::exp:
      return {result, 0};
    case Op::log:
      return {1 / a, 0};
    case Op::sin:
      return {std::cos(a), 0};
    case Op::cos:
      return {-std::sin(a), 0};
    case Op::asin:
      return {1 / std::sqrt(1 - a * a), 0};
    case Op::acos:
      return {-1 / std::sqrt(1 - a * a), 0};
    case Op::atan:
      return {1 / (1 + a * a), 0};
    case Op::erf:
      return {two_over_root_pi * std::exp(-a * a), 0};
    case Op::beta:
      return {
          std::pow(a, b - 1) * std::pow(1 - a, c - 1) / std::exp(std::lgamma(b) + std::lgamma(c) - std::lgamma(b + c)),
          0};
    case Op::pi:
    case Op::input:
    case Op::constant:
    case Op::size:
    case Op::printed:
      break;
  }
  return {};
}

}  // namespace

TapeFunction::TapeFunction(const Tape& tape) {
  steps_.reserve(tape.steps().size());
  for (const Step& step : tape.steps()) {
    Compact compact{step.op, step.a, step.b, step.c, 0};
    if (step.op == Op::input) {
      compact.input = paths_.size();
      paths_.push_back(step.text), origin_.push_back(read_value(step.value));
    } else if (is_fixed(step.op)) {
      compact.input = constants_.size();
      constants_.push_back(read_value(step.op == Op::constant ? step.text : step.value));
    }
    steps_.push_back(compact);
  }
  evaluate(origin_);
}

void TapeFunction::evaluate(const std::vector<double>& inputs) {
  values_.resize(steps_.size());
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const Compact& step = steps_[i];
    values_[i] = step.op == Op::input ? inputs[step.input]
                 : is_fixed(step.op)  ? constants_[step.input]
                                      : computed(step.op, value(step.a), value(step.b), value(step.c));
  }
}

std::vector<double> TapeFunction::gradient(const std::vector<std::pair<Node, double>>& sum) {
  adjoints_.assign(steps_.size(), 0);
  Node last = 0;
  for (const auto& [node, weight] : sum) {
    if (node == literal_node) continue;
    adjoints_[node - 1] += weight;
    last = std::max(last, node);
  }
  std::vector<double> gradient(origin_.size(), 0);
  for (std::size_t i = last; i-- > 0;) {
    const double adjoint = adjoints_[i];
    if (adjoint == 0) continue;
    const Compact& step = steps_[i];
    if (step.op == Op::input) gradient[step.input] += adjoint;
    if (step.a == literal_node) continue;
    const Slopes slope = slopes(step.op, value(step.a), value(step.b), value(step.c), values_[i]);
    if (std::isfinite(slope.a)) adjoints_[step.a - 1] += adjoint * slope.a;
    if (step.b != literal_node && std::isfinite(slope.b)) adjoints_[step.b - 1] += adjoint * slope.b;
  }
  return gradient;
}

}  // namespace lakatos
