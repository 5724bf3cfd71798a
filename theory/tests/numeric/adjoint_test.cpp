// A recorded computation as a function: its values, and gradients that agree with differences.
#include "theory/numeric/adjoint.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "theory/numeric/ball.hpp"

namespace lakatos {
namespace {

struct Case {
  const char* name;
  std::function<Ball(const Ball&, const Ball&)> formula;
  std::function<double(double, double)> same;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"rational", [](const Ball& x, const Ball& y) { return x * x / (y + 2) - 3 * y; },
       [](double x, double y) { return x * x / (y + 2) - 3 * y; }},
      {"root", [](const Ball& x, const Ball& y) { return sqrt(x * x + y * y); },
       [](double x, double y) { return std::sqrt(x * x + y * y); }},
      {"exponential", [](const Ball& x, const Ball& y) { return exp(x * y) + log(x + y); },
       [](double x, double y) { return std::exp(x * y) + std::log(x + y); }},
      {"circle", [](const Ball& x, const Ball& y) { return sin(x) * cos(y) + atan(x / y); },
       [](double x, double y) { return std::sin(x) * std::cos(y) + std::atan(x / y); }},
      {"inverse", [](const Ball& x, const Ball& y) { return asin(x / 4) - acos(y / 4) + erf(x); },
       [](double x, double y) { return std::asin(x / 4) - std::acos(y / 4) + std::erf(x); }},
      {"kinks", [](const Ball& x, const Ball& y) { return max(x, y) * abs(x - 3) + min(x, 2 * y); },
       [](double x, double y) { return std::fmax(x, y) * std::fabs(x - 3) + std::fmin(x, 2 * y); }}};
  return all;
}

TEST(TapeFunction, has_the_values_and_the_gradient_of_what_was_recorded) {
  for (const Case& each : cases()) {
    Tape tape = Tape::without_values(1000);
    Node node = 0;
    {
      const Recording on(tape);
      const Ball x = as_input(Ball(1), "x"), y = as_input(Ball(2), "y");
      node = each.formula(x, y).trace();
    }
    TapeFunction function(tape);
    ASSERT_EQ(function.paths(), (std::vector<std::string>{"x", "y"})) << each.name;
    const double x = 1.1, y = 1.7, step = 1e-6;
    function.evaluate({x, y});
    EXPECT_NEAR(function.value(node), each.same(x, y), 1e-12) << each.name;
    const std::vector<double> gradient = function.gradient({{node, 2}});
    EXPECT_NEAR(gradient[0], (each.same(x + step, y) - each.same(x - step, y)) / step, 1e-7) << each.name;
    EXPECT_NEAR(gradient[1], (each.same(x, y + step) - each.same(x, y - step)) / step, 1e-7) << each.name;
  }
}

TEST(TapeFunction, counts_the_root_of_zero_as_constant) {
  Tape tape = Tape::without_values(1000);
  Node node = 0;
  {
    const Recording on(tape);
    const Ball x = as_input(Ball(0), "x");
    node = (sqrt(x) + 3 * x).trace();
  }
  TapeFunction function(tape);
  EXPECT_EQ(function.gradient({{node, 1}}), std::vector<double>{3});
}

TEST(Tape, without_values_ends_where_it_is_full) {
  Tape tape = Tape::without_values(5);
  const Recording on(tape);
  Ball x = as_input(Ball(2), "x");
  EXPECT_THROW(for (int i = 0; i < 10; ++i) x = x * x, Undecided);
}

}  // namespace
}  // namespace lakatos
