#include "theory/numeric/linear_program.hpp"

#include <coin/Clp_C_Interface.h>
#include <flint/fmpq_mat.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

// The basis. CLP says of every variable and of every row (its activity) whether it is basic or sits at a bound. With T
// the rows that sit at their bound and B the basic variables, |T| = |B|, and the basis is A_TB x_B = b_T - A_TN x_N,
// y_T A_TB = c_B, all other multipliers 0.
//
// Infeasibility is the optimum of the elastic programme: every row may be missed at a price of 1. Its multipliers are
// Farkas'. Unboundedness is a negative optimum of the programme of directions within [-1, 1].

namespace lakatos {
namespace {

using Kind = LinearProgramResult::Kind;
using Sense = LinearProgram::Sense;
constexpr double infinity = std::numeric_limits<double>::infinity();

void check_sizes(const LinearProgram& program) {
  const std::size_t n = program.size();
  if (program.lower.size() != n || program.upper.size() != n)
    throw std::invalid_argument("linear programme: as many lower and upper bounds as costs are needed");
  for (std::size_t j = 0; j < n; ++j) {
    if (program.lower[j] && program.upper[j] && *program.upper[j] < *program.lower[j])
      throw std::invalid_argument("linear programme: variable " + std::to_string(j) +
                                  " has a lower bound above its upper");
  }
  for (const LinearProgram::Row& row : program.rows) {
    for (const auto& [j, coefficient] : row.terms) {
      if (j >= n) throw std::invalid_argument("linear programme: a row names variable " + std::to_string(j));
    }
  }
}

ApproximateProgram approximate(const LinearProgram& program) {
  ApproximateProgram rough;
  for (std::size_t j = 0; j < program.size(); ++j) {
    rough.cost.push_back(midpoint(program.cost[j]));
    rough.lower.push_back(program.lower[j] ? midpoint(*program.lower[j]) : -infinity);
    rough.upper.push_back(program.upper[j] ? midpoint(*program.upper[j]) : infinity);
  }
  for (const LinearProgram::Row& row : program.rows) {
    rough.rows.emplace_back();
    for (const auto& [j, coefficient] : row.terms) rough.rows.back().emplace_back(j, midpoint(coefficient));
    rough.low.push_back(row.sense == Sense::at_most ? -infinity : midpoint(row.bound));
    rough.high.push_back(row.sense == Sense::at_least ? infinity : midpoint(row.bound));
  }
  return rough;
}

/// A square system over the rationals.
class ExactSystem {
 public:
  explicit ExactSystem(std::size_t n) : n_(static_cast<slong>(n)) {
    fmpq_mat_init(matrix_, n_, n_), fmpq_mat_init(right_, n_, 1), fmpq_mat_init(solution_, n_, 1);
  }
  ~ExactSystem() { fmpq_mat_clear(matrix_), fmpq_mat_clear(right_), fmpq_mat_clear(solution_); }
  ExactSystem(const ExactSystem&) = delete;
  ExactSystem& operator=(const ExactSystem&) = delete;

  void set(std::size_t i, std::size_t j, const Rational& x) {
    fmpq_set(fmpq_mat_entry(matrix_, static_cast<slong>(i), static_cast<slong>(j)), x.raw());
  }
  void transpose() { fmpq_mat_transpose(matrix_, matrix_); }
  std::optional<std::vector<Rational>> solve(const std::vector<Rational>& right) {
    for (slong i = 0; i < n_; ++i) fmpq_set(fmpq_mat_entry(right_, i, 0), right[static_cast<std::size_t>(i)].raw());
    if (n_ > 0 && fmpq_mat_solve(solution_, matrix_, right_) == 0) return {};
    std::vector<Rational> x(static_cast<std::size_t>(n_));
    for (slong i = 0; i < n_; ++i) fmpq_set(x[static_cast<std::size_t>(i)].raw(), fmpq_mat_entry(solution_, i, 0));
    return x;
  }

 private:
  slong n_;
  fmpq_mat_t matrix_, right_, solution_;
};

Rational activity(const LinearProgram::Row& row, const std::vector<Rational>& x) {
  Rational sum;
  for (const auto& [j, coefficient] : row.terms) sum += coefficient * x[j];
  return sum;
}

std::vector<Rational> reduced_costs(const std::vector<Rational>& cost, const std::vector<LinearProgram::Row>& rows,
                                    const std::vector<Rational>& multipliers) {
  std::vector<Rational> reduced = cost;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (multipliers[i] == Rational(0)) continue;
    for (const auto& [j, coefficient] : rows[i].terms) reduced[j] -= multipliers[i] * coefficient;
  }
  return reduced;
}

/// min over the bounds of the variables of reduced.x; none where it is -infinity.
std::optional<Rational> least_over_bounds(const LinearProgram& program, const std::vector<Rational>& reduced) {
  Rational sum;
  for (std::size_t j = 0; j < program.size(); ++j) {
    if (reduced[j] == Rational(0)) continue;
    const std::optional<Rational>& end = Rational(0) < reduced[j] ? program.lower[j] : program.upper[j];
    if (!end) return {};
    sum += reduced[j] * *end;
  }
  return sum;
}

bool right_signs(const LinearProgram& program, const std::vector<Rational>& multipliers) {
  if (multipliers.size() != program.rows.size()) return false;
  for (std::size_t i = 0; i < program.rows.size(); ++i) {
    const Sense sense = program.rows[i].sense;
    if (sense == Sense::at_least && multipliers[i] < Rational(0)) return false;
    if (sense == Sense::at_most && Rational(0) < multipliers[i]) return false;
  }
  return true;
}

/// What every feasible x costs at least, by these multipliers.
std::optional<Rational> dual_value(const LinearProgram& program, const std::vector<Rational>& cost,
                                   const std::vector<Rational>& multipliers) {
  std::optional<Rational> value = least_over_bounds(program, reduced_costs(cost, program.rows, multipliers));
  if (!value) return {};
  for (std::size_t i = 0; i < program.rows.size(); ++i) *value += multipliers[i] * program.rows[i].bound;
  return value;
}

bool feasible(const LinearProgram& program, const std::vector<Rational>& x) {
  if (x.size() != program.size()) return false;
  for (std::size_t j = 0; j < x.size(); ++j) {
    if ((program.lower[j] && x[j] < *program.lower[j]) || (program.upper[j] && *program.upper[j] < x[j])) return false;
  }
  for (const LinearProgram::Row& row : program.rows) {
    const Rational sum = activity(row, x);
    if (row.sense != Sense::at_least && row.bound < sum) return false;
    if (row.sense != Sense::at_most && sum < row.bound) return false;
  }
  return true;
}

Rational cost_of(const LinearProgram& program, const std::vector<Rational>& x) {
  Rational sum;
  for (std::size_t j = 0; j < program.size(); ++j) sum += program.cost[j] * x[j];
  return sum;
}

bool proves_optimum(const LinearProgram& program, const LinearProgramResult& result) {
  if (!feasible(program, result.point) || !right_signs(program, result.multipliers)) return false;
  const std::optional<Rational> dual = dual_value(program, program.cost, result.multipliers);
  return dual && *dual == result.value && cost_of(program, result.point) == result.value;
}

bool proves_infeasibility(const LinearProgram& program, const LinearProgramResult& result) {
  if (!right_signs(program, result.multipliers)) return false;
  const std::optional<Rational> dual = dual_value(program, std::vector<Rational>(program.size()), result.multipliers);
  return dual && Rational(0) < *dual;  // 0 = 0.x would be at least that
}

/// The programme whose feasible points are the directions in which a feasible point may go for ever.
LinearProgram directions(const LinearProgram& program) {
  LinearProgram result = program;
  for (std::size_t j = 0; j < program.size(); ++j) {
    result.lower[j] = program.lower[j] ? Rational(0) : Rational(-1);
    result.upper[j] = program.upper[j] ? Rational(0) : Rational(1);
  }
  for (LinearProgram::Row& row : result.rows) row.bound = Rational(0);
  return result;
}

bool proves_unboundedness(const LinearProgram& program, const LinearProgramResult& result) {
  return feasible(program, result.point) && result.ray.size() == program.size() &&
         feasible(directions(program), result.ray) && cost_of(program, result.ray) < Rational(0);
}

/// The bound at which a nonbasic variable sits.
std::optional<Rational> resting(const LinearProgram& program, std::size_t j, BasisStatus status) {
  if (status == BasisStatus::at_upper && program.upper[j]) return program.upper[j];
  if (program.lower[j]) return program.lower[j];
  return program.upper[j] ? program.upper[j] : Rational(0);
}

/// The optimum that the proposed basis stands for, where it does.
std::optional<LinearProgramResult> solve_basis(const LinearProgram& program, const ApproximateOptimum& proposed) {
  std::vector<std::size_t> basic, tight;
  for (std::size_t j = 0; j < program.size(); ++j) {
    if (proposed.variables[j] == BasisStatus::basic) basic.push_back(j);
  }
  for (std::size_t i = 0; i < program.rows.size(); ++i) {
    if (proposed.rows[i] != BasisStatus::basic) tight.push_back(i);
  }
  if (basic.size() != tight.size()) return {};
  LinearProgramResult result;
  result.point.resize(program.size());
  std::vector<std::size_t> place(program.size(), program.size());
  for (std::size_t k = 0; k < basic.size(); ++k) place[basic[k]] = k;
  for (std::size_t j = 0; j < program.size(); ++j) {
    if (place[j] == program.size()) result.point[j] = *resting(program, j, proposed.variables[j]);
  }
  ExactSystem system(basic.size());
  std::vector<Rational> right, cost;
  for (std::size_t t = 0; t < tight.size(); ++t) {
    const LinearProgram::Row& row = program.rows[tight[t]];
    right.push_back(row.bound);
    for (const auto& [j, coefficient] : row.terms) {
      if (place[j] == program.size()) right.back() -= coefficient * result.point[j];
      else system.set(t, place[j], coefficient);
    }
  }
  const auto values = system.solve(right);
  if (!values) return {};
  for (std::size_t k = 0; k < basic.size(); ++k)
    result.point[basic[k]] = (*values)[k], cost.push_back(program.cost[basic[k]]);
  system.transpose();
  const auto duals = system.solve(cost);
  if (!duals) return {};
  result.multipliers.resize(program.rows.size());
  for (std::size_t t = 0; t < tight.size(); ++t) result.multipliers[tight[t]] = (*duals)[t];
  result.kind = Kind::optimal;
  result.value = cost_of(program, result.point);
  if (!proves_optimum(program, result)) return {};
  return result;
}

std::optional<LinearProgramResult> optimum(const LinearProgram& program) {
  const std::optional<ApproximateOptimum> proposed = approximate_optimum(approximate(program));
  if (!proposed) return {};
  return solve_basis(program, *proposed);
}

/// Every row may be missed, at a price of 1 for each unit.
LinearProgram elastic(const LinearProgram& program) {
  LinearProgram result = program;
  for (Rational& cost : result.cost) cost = Rational(0);
  const auto slack = [&](LinearProgram::Row& row, int sign) {
    row.terms.emplace_back(result.cost.size(), Rational(sign));
    result.cost.emplace_back(1), result.lower.emplace_back(Rational(0)), result.upper.emplace_back();
  };
  for (LinearProgram::Row& row : result.rows) {
    if (row.sense != Sense::at_most) slack(row, 1);
    if (row.sense != Sense::at_least) slack(row, -1);
  }
  return result;
}

LinearProgramResult infeasible_or_unbounded(const LinearProgram& program) {
  LinearProgramResult result;
  const std::optional<LinearProgramResult> missed = optimum(elastic(program));
  if (!missed) return result;
  if (Rational(0) < missed->value) {
    result.kind = Kind::infeasible;
    result.multipliers = missed->multipliers;
    return result;
  }
  const std::optional<LinearProgramResult> way = optimum(directions(program));
  if (!way || !(way->value < Rational(0))) return result;
  result.kind = Kind::unbounded;
  result.point.assign(missed->point.begin(), missed->point.begin() + static_cast<std::ptrdiff_t>(program.size()));
  result.ray = way->point;
  return result;
}

struct Delete {
  void operator()(Clp_Simplex* model) const { Clp_deleteModel(model); }
};

BasisStatus status_of(int code) {
  return code == 1   ? BasisStatus::basic
         : code == 2 ? BasisStatus::at_upper
         : code == 0 ? BasisStatus::free_nonbasic
                     : BasisStatus::at_lower;
}

}  // namespace

LinearProgramResult solve(const LinearProgram& program) {
  check_sizes(program);
  if (const std::optional<LinearProgramResult> found = optimum(program)) return *found;
  LinearProgramResult result = infeasible_or_unbounded(program);
  return proves(program, result) ? result : LinearProgramResult{};
}

bool proves(const LinearProgram& program, const LinearProgramResult& result) {
  switch (result.kind) {
    case Kind::optimal:
      return proves_optimum(program, result);
    case Kind::infeasible:
      return proves_infeasibility(program, result);
    case Kind::unbounded:
      return proves_unboundedness(program, result);
    case Kind::open:
      break;
  }
  return false;
}

namespace {
/// CLP ends the process at costs from 1e25 on, and numbers of that size say nothing in doubles anyway.
bool within_reach(const ApproximateProgram& program) {
  constexpr double most = 1e20;
  const auto small = [](double x) { return std::abs(x) < most; };
  bool all = std::all_of(program.cost.begin(), program.cost.end(), small);
  for (const auto& row : program.rows)
    all = all && std::all_of(row.begin(), row.end(), [&](const auto& term) { return small(term.second); });
  return all;
}
}  // namespace

std::optional<ApproximateOptimum> approximate_optimum(const ApproximateProgram& program) {
  const int columns = static_cast<int>(program.cost.size()), rows = static_cast<int>(program.rows.size());
  std::vector<std::vector<std::pair<int, double>>> by_column(program.cost.size());
  for (int i = 0; i < rows; ++i) {
    for (const auto& [j, value] : program.rows[static_cast<std::size_t>(i)]) {
      if (value != 0) by_column[j].emplace_back(i, value);
    }
  }
  std::vector<CoinBigIndex> starts{0};
  std::vector<int> indices;
  std::vector<double> values;
  for (const auto& column : by_column) {
    for (const auto& [i, value] : column) indices.push_back(i), values.push_back(value);
    starts.push_back(static_cast<CoinBigIndex>(indices.size()));
  }
  if (!within_reach(program)) return {};
  const std::unique_ptr<Clp_Simplex, Delete> model(Clp_newModel());
  Clp_setLogLevel(model.get(), 0);
  Clp_loadProblem(model.get(), columns, rows, starts.data(), indices.data(), values.data(), program.lower.data(),
                  program.upper.data(), program.cost.data(), program.low.data(), program.high.data());
  Clp_dual(model.get(), 0);
  if (Clp_status(model.get()) != 0) return {};
  ApproximateOptimum result;
  const double* point = Clp_primalColumnSolution(model.get());
  result.point.assign(point, point + columns);
  for (int j = 0; j < columns; ++j) result.variables.push_back(status_of(Clp_getColumnStatus(model.get(), j)));
  for (int i = 0; i < rows; ++i) result.rows.push_back(status_of(Clp_getRowStatus(model.get(), i)));
  return result;
}

}  // namespace lakatos
