#pragma once
// Descent in curved valleys: a linear programme's steps (ascent.hpp) zigzag where the worst instances lie along a bent
// ridge; a quasi-Newton method (SLSQP, Kraft 1988, from NLopt) follows it. It works on one recording of the statement,
// in doubles and without judging anything; what it proposes is rounded and judged like any instance.
#include <optional>
#include <vector>

#include "checks/engine/judge/margins.hpp"

namespace lakatos {

struct DescentOptions {
  std::size_t most_coordinates = 24;  // the method's work grows like their cube
  int evaluations = 120;              // of the recording, at most; fewer where it is long:
  int work = 40'000;                  // recorded steps, times one and the relations that are kept
};

/// The coordinates at which the conclusion is as near to breaking as the method finds while the assumptions hold and
/// the weights of laws stay: both sides are compared by their quotient where they are positive, at the value of the
/// strongest constant that makes them equal. None where there are too many coordinates, or nothing moves.
std::optional<std::vector<double>> descend(Margins& margins, const Margin& conclusion,
                                           const DescentOptions& options = {});

/// Logarithm by additions, multiplications and divisions only, the same on every machine: x > 0, to 1e-9 or so.
double portable_log(double x);

}  // namespace lakatos
