#include "checks/engine/formula.hpp"

namespace lakatos::detail {

double relative_slack(double a, double b) {
  const double size = std::fabs(a) + std::fabs(b);
  return size > 0 ? (b - a) / size : 0.0;
}

}  // namespace lakatos::detail
