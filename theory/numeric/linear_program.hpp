#pragma once
// Linear programmes with certificates. A floating-point simplex method (CLP) proposes a basis; the basis is solved and
// checked in rationals. What is returned is proved by what is returned with it, and proves() checks it without the
// solver: an optimum by a primal and a dual point of equal value, infeasibility by Farkas multipliers, unboundedness by
// a feasible point and a ray. Where the proposed basis does not check the answer is `open`.
#include <optional>
#include <utility>
#include <vector>

#include "theory/numeric/rational.hpp"

namespace lakatos {

/// minimise cost.x over x with lower <= x <= upper and each row's terms.x relation bound.
struct LinearProgram {
  enum class Sense : unsigned char { at_most, equal, at_least };
  struct Row {
    std::vector<std::pair<std::size_t, Rational>> terms;  // each variable once
    Sense sense = Sense::at_most;
    Rational bound;
  };
  std::vector<Rational> cost;
  std::vector<std::optional<Rational>> lower, upper;  // none: unbounded on that side
  std::vector<Row> rows;

  /// n variables >= 0 of no cost.
  explicit LinearProgram(std::size_t n = 0) : cost(n), lower(n, Rational(0)), upper(n) {}
  std::size_t size() const { return cost.size(); }
};

struct LinearProgramResult {
  enum class Kind : unsigned char { optimal, infeasible, unbounded, open };
  Kind kind = Kind::open;
  Rational value;               // optimal: of both points
  std::vector<Rational> point;  // optimal, unbounded: feasible
  /// One multiplier for each row, >= 0 for at_least and <= 0 for at_most. Optimal: the dual point. Infeasible: the
  /// combination of the rows that no x within the bounds of the variables reaches (Farkas).
  std::vector<Rational> multipliers;
  std::vector<Rational> ray;  // unbounded: from `point` on along it, the cost falls for ever
};

/// Cost: CLP, and one exact solution of a square system of as many equations as rows are tight. Throws
/// std::invalid_argument on sizes that do not fit, and on a lower bound above its upper one.
LinearProgramResult solve(const LinearProgram& program);

/// Does the result prove what it says? Rational arithmetic only; `open` proves nothing. Any damage to a certificate
/// that matters is noticed.
bool proves(const LinearProgram& program, const LinearProgramResult& result);

/// The same in doubles, for proposals only: no certificate, no guarantee.
struct ApproximateProgram {
  std::vector<double> cost, lower, upper;                         // infinities where unbounded
  std::vector<std::vector<std::pair<std::size_t, double>>> rows;  // low <= terms.x <= high
  std::vector<double> low, high;
};
enum class BasisStatus : unsigned char { free_nonbasic, basic, at_upper, at_lower };
struct ApproximateOptimum {
  std::vector<double> point;
  std::vector<BasisStatus> variables, rows;
};
/// None where CLP does not end with an optimum.
std::optional<ApproximateOptimum> approximate_optimum(const ApproximateProgram& program);

}  // namespace lakatos
