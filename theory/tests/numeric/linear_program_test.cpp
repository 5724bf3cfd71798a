// Linear programmes: known optima, degenerate and infeasible ones, and certificates that are refused once damaged.
#include "theory/numeric/linear_program.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace lakatos {
namespace {

using Kind = LinearProgramResult::Kind;
using Sense = LinearProgram::Sense;

Rational q(long n, long d = 1) { return Rational(n) / Rational(d); }

LinearProgram::Row row(std::vector<Rational> coefficients, Sense sense, Rational bound) {
  LinearProgram::Row made;
  for (std::size_t j = 0; j < coefficients.size(); ++j) {
    if (!(coefficients[j] == Rational(0))) made.terms.emplace_back(j, coefficients[j]);
  }
  made.sense = sense, made.bound = bound;
  return made;
}

/// max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18: 36 at (2, 6) (Hillier and Lieberman, Wyndor Glass).
LinearProgram wyndor() {
  LinearProgram program(2);
  program.cost = {q(-3), q(-5)};
  program.rows = {row({q(1), q(0)}, Sense::at_most, q(4)), row({q(0), q(2)}, Sense::at_most, q(12)),
                  row({q(3), q(2)}, Sense::at_most, q(18))};
  return program;
}

TEST(LinearProgram, finds_a_known_optimum_with_its_dual) {
  const LinearProgramResult result = solve(wyndor());
  ASSERT_EQ(result.kind, Kind::optimal);
  EXPECT_EQ(result.value, q(-36));
  EXPECT_EQ(result.point, (std::vector<Rational>{q(2), q(6)}));
  EXPECT_EQ(result.multipliers, (std::vector<Rational>{q(0), q(-3, 2), q(-1)}));
  EXPECT_TRUE(proves(wyndor(), result));
}

TEST(LinearProgram, is_exact_where_doubles_are_not) {
  LinearProgram program(2);  // min x + y, x/3 + y/7 >= 1/10, x = 3y
  program.cost = {q(1), q(1)};
  program.rows = {row({q(1, 3), q(1, 7)}, Sense::at_least, q(1, 10)), row({q(1), q(-3)}, Sense::equal, q(0))};
  const LinearProgramResult result = solve(program);
  ASSERT_EQ(result.kind, Kind::optimal);
  EXPECT_EQ(result.value, q(7, 20));
}

/// Beale's programme, on which the simplex method with the textbook rule goes round in circles: -1/20.
LinearProgram beale() {
  LinearProgram program(4);
  program.cost = {q(-3, 4), q(150), q(-1, 50), q(6)};
  program.rows = {row({q(1, 4), q(-60), q(-1, 25), q(9)}, Sense::at_most, q(0)),
                  row({q(1, 2), q(-90), q(-1, 50), q(3)}, Sense::at_most, q(0)),
                  row({q(0), q(0), q(1), q(0)}, Sense::at_most, q(1))};
  return program;
}

TEST(LinearProgram, solves_a_degenerate_programme) {
  const LinearProgramResult result = solve(beale());
  ASSERT_EQ(result.kind, Kind::optimal);
  EXPECT_EQ(result.value, q(-1, 20));
}

TEST(LinearProgram, finds_farkas_multipliers_of_a_contradiction) {
  LinearProgram program(2);  // x + y <= 1, x >= 1, y >= 1/1000
  program.rows = {row({q(1), q(1)}, Sense::at_most, q(1)), row({q(1), q(0)}, Sense::at_least, q(1)),
                  row({q(0), q(1)}, Sense::at_least, q(1, 1000))};
  const LinearProgramResult result = solve(program);
  ASSERT_EQ(result.kind, Kind::infeasible);
  EXPECT_TRUE(proves(program, result));
  program.rows.back().bound = q(0);
  EXPECT_FALSE(proves(program, result));
  EXPECT_EQ(solve(program).kind, Kind::optimal);
}

TEST(LinearProgram, finds_a_point_and_a_ray_of_an_unbounded_programme) {
  LinearProgram program(2);  // min -x - y, x - y = 1
  program.cost = {q(-1), q(-1)};
  program.rows = {row({q(1), q(-1)}, Sense::equal, q(1))};
  const LinearProgramResult result = solve(program);
  ASSERT_EQ(result.kind, Kind::unbounded);
  EXPECT_TRUE(proves(program, result));
  program.upper[0] = q(10);
  EXPECT_FALSE(proves(program, result));
  EXPECT_EQ(solve(program).value, q(-19));
}

TEST(LinearProgram, obeys_bounds_of_its_variables_on_both_sides) {
  LinearProgram program(3);  // min x - 2y + z, -1 <= x <= 1, y <= 5, z free and z >= -7
  program.cost = {q(1), q(-2), q(1)};
  program.lower = {q(-1), q(0), {}};
  program.upper = {q(1), q(5), {}};
  program.rows = {row({q(0), q(0), q(1)}, Sense::at_least, q(-7))};
  const LinearProgramResult result = solve(program);
  ASSERT_EQ(result.kind, Kind::optimal);
  EXPECT_EQ(result.value, q(-18));
}

TEST(LinearProgram, without_rows_or_variables_is_solved) {
  EXPECT_EQ(solve(LinearProgram(0)).kind, Kind::optimal);
  LinearProgram free(1);
  free.cost = {q(1)}, free.lower[0].reset();
  EXPECT_EQ(solve(free).kind, Kind::unbounded);
}

TEST(LinearProgram, refuses_what_is_none) {
  LinearProgram program(1);
  program.upper[0] = q(-1);
  EXPECT_THROW(solve(program), std::invalid_argument);
  program = LinearProgram(1);
  program.rows = {row({q(0), q(1)}, Sense::at_most, q(1))};
  EXPECT_THROW(solve(program), std::invalid_argument);
  program = LinearProgram(1);
  program.lower.clear();
  EXPECT_THROW(solve(program), std::invalid_argument);
}

/// Small programmes with small whole numbers, many of them degenerate, infeasible or unbounded.
LinearProgram arbitrary(std::uint64_t& state) {
  const auto below = [&](std::uint64_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<long>((state >> 33) % n);
  };
  LinearProgram program(static_cast<std::size_t>(1 + below(4)));
  for (std::size_t j = 0; j < program.size(); ++j) {
    program.cost[j] = q(below(7) - 3);
    if (below(4) == 0) program.lower[j].reset();
    if (below(3) == 0) program.upper[j] = q(below(4));
  }
  for (long i = below(6); i > 0; --i) {
    std::vector<Rational> coefficients;
    for (std::size_t j = 0; j < program.size(); ++j) coefficients.push_back(q(below(7) - 3, 1 + below(3)));
    program.rows.push_back(row(coefficients, static_cast<Sense>(below(3)), q(below(9) - 4)));
  }
  return program;
}

// Found by a search whose margins are probabilities of 1e-300: CLP ended the process with an assertion.
TEST(LinearProgram, has_no_approximate_optimum_beyond_the_reach_of_its_solver) {
  ApproximateProgram program;
  program.cost = {1e30};
  program.lower = {0.0};
  program.upper = {1.0};
  EXPECT_FALSE(approximate_optimum(program).has_value());
  program.cost = {1.0};
  EXPECT_TRUE(approximate_optimum(program).has_value());
}

TEST(LinearProgram, proves_every_answer_and_hardly_leaves_one_open) {
  std::uint64_t state = 5;
  int kinds[4] = {};
  for (int i = 0; i < 2000; ++i) {
    const LinearProgram program = arbitrary(state);
    const LinearProgramResult result = solve(program);
    ++kinds[static_cast<int>(result.kind)];
    ASSERT_EQ(proves(program, result), result.kind != Kind::open) << i;
  }
  for (const Kind kind : {Kind::optimal, Kind::infeasible, Kind::unbounded})
    EXPECT_GT(kinds[static_cast<int>(kind)], 100);
  EXPECT_LT(kinds[static_cast<int>(Kind::open)], 5);
}

TEST(LinearProgram, notices_damage_to_a_certificate) {
  std::uint64_t state = 9;
  int damaged = 0;
  for (int i = 0; i < 300; ++i) {
    const LinearProgram program = arbitrary(state);
    const LinearProgramResult result = solve(program);
    if (result.kind != Kind::optimal) continue;
    LinearProgramResult wrong = result;
    wrong.value += q(1);
    EXPECT_FALSE(proves(program, wrong));
    wrong = result, wrong.kind = Kind::infeasible;
    EXPECT_FALSE(proves(program, wrong));
    wrong = result, wrong.kind = Kind::unbounded, wrong.ray = wrong.point;
    EXPECT_FALSE(proves(program, wrong));
    for (std::size_t j = 0; j < program.size(); ++j) {
      if (program.cost[j] == Rational(0)) continue;
      wrong = result, wrong.point[j] += q(1, 1'000'000'007);
      EXPECT_FALSE(proves(program, wrong));
      ++damaged;
    }
    for (std::size_t k = 0; k < program.rows.size(); ++k) {
      if (program.rows[k].bound == Rational(0) || program.rows[k].terms.size() < program.size()) continue;
      wrong = result, wrong.multipliers[k] += program.rows[k].sense == Sense::at_most ? q(-1000) : q(1000);
      damaged += proves(program, wrong) ? 0 : 1;
    }
  }
  EXPECT_GT(damaged, 200);
  EXPECT_FALSE(proves(wyndor(), LinearProgramResult{}));
}

}  // namespace
}  // namespace lakatos
