#include "theory/numeric/self_test.hpp"

#include <cmath>

#include "theory/numeric/scalar.hpp"
#include "theory/numeric/self_test_engine.hpp"

namespace lakatos {

namespace detail {

std::uint64_t SelfTestNumbers::next() noexcept {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

std::int64_t SelfTestNumbers::between(std::int64_t low, std::int64_t high) noexcept {
  return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
}

Fraction SelfTestNumbers::next_fraction() noexcept {
  const std::int64_t side = next() % 2 == 0 ? 1 : -1;
  if (next() % 2 == 0) return fraction(side * between(1, 999), 2 * between(1, 499) + 1);
  return fraction(side * between(1, 999999999), std::int64_t{1} << 20);
}

std::string enclosure_fault(const Enclosure& e, const Rational& value) {
  constexpr double useless = 1e-3;  // values are below 1e12, so honest widths are below 1e-4
  if (!std::isfinite(e.lower) || !std::isfinite(e.upper)) return "infinite bounds";
  const Rational lower = Rational::from_double(e.lower), upper = Rational::from_double(e.upper);
  if (value < lower || upper < value)
    return "[" + to_string(e.lower) + ", " + to_string(e.upper) + "] misses " + to_string(value);
  return upper - lower > Rational::from_double(useless) ? "bounds too wide to be of use" : "";
}

std::string describe(int which, const std::array<Fraction, 4>& inputs) {
  std::string text = "expression " + std::to_string(which) + " of";
  for (const Fraction& x : inputs) text += " " + to_string(x);
  return text;
}

namespace {

struct IntervalEngine {
  using Scalar = Interval;
  using Guard = UpwardRounding;
  static Interval from_integers(std::int64_t n, std::int64_t d) { return lakatos::from_integers<Interval>(n, d); }
  static Enclosure enclosure(const Interval& x) { return lakatos::enclosure(x); }
};

struct BallEngine {
  using Scalar = Ball;
  using Guard = NearestRounding;
  static Ball from_integers(std::int64_t n, std::int64_t d) { return lakatos::from_integers<Ball>(n, d); }
  static Enclosure enclosure(const Ball& x) { return lakatos::enclosure(x); }
};

/// weight B B^T for a random integer B with one column less than rows: singular, positive semidefinite.
IntegerMatrix singular_matrix(SelfTestNumbers& numbers, std::size_t order, std::int64_t weight) {
  std::vector<std::int64_t> b(order * order);
  for (std::size_t i = 0; i < order; ++i)
    for (std::size_t k = 0; k + 1 < order; ++k) b[i * order + k] = numbers.between(-9, 9);
  IntegerMatrix m{order, std::vector<std::int64_t>(order * order), 1};
  for (std::size_t i = 0; i < order; ++i)
    for (std::size_t j = 0; j < order; ++j)
      for (std::size_t k = 0; k < order; ++k) m.entries[i * order + j] += weight * b[i * order + k] * b[j * order + k];
  return m;
}

/// Adds `change` to the diagonal.
IntegerMatrix changed(IntegerMatrix m, std::int64_t change) {
  for (std::size_t i = 0; i < m.order; ++i) m.entries[i * m.order + i] += change;
  return m;
}

const char* definiteness_fault(const IntegerMatrix& m, DefiniteProcedure procedure, bool is_easy) {
  const Truth answer = procedure(m, {});
  if (answer == Truth::unknown) return is_easy ? "undecided far from a tie" : nullptr;
  return answer == certify_by_bareiss(m) ? nullptr : "wrong near a tie";
}

}  // namespace

}  // namespace detail

SelfTest test_definiteness(const std::string& name, DefiniteProcedure procedure) {
  detail::SelfTestNumbers numbers(19991231);
  int tried = 0;
  for (int round = 0; round < 12; ++round) {
    const auto order = static_cast<std::size_t>(numbers.between(3, 8));
    const std::int64_t weight = std::int64_t{1} << numbers.between(30, 50);
    const IntegerMatrix tie = detail::singular_matrix(numbers, order, weight);
    for (const std::int64_t change : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, weight, -weight}) {
      const bool is_easy = change == weight || change == -weight;
      ++tried;
      if (const char* fault = detail::definiteness_fault(detail::changed(tie, change), procedure, is_easy))
        return {false, name + ": " + fault};
    }
  }
  return {true, name + ": " + std::to_string(tried) + " matrices near ties agree with exact elimination"};
}

SelfTest self_test() {
  SelfTest total{true, ""};
  for (const SelfTest& part :
       {test_enclosures<detail::IntervalEngine>("Interval"), test_enclosures<detail::BallEngine>("Ball"),
        test_definiteness("Cholesky filter", certify_by_cholesky),
        test_definiteness("interval LDL", certify_by_interval_ldl)}) {
    total.sound = total.sound && part.sound;
    total.report += (total.report.empty() ? "" : "; ") + part.report;
  }
  return total;
}

}  // namespace lakatos
