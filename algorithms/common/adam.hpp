#pragma once

#include <cstddef>

#include "theory/numeric/vector.hpp"

namespace lakatos {

/// Adam (Kingma, Ba 2014, Algorithm 1) with beta_1 = 0.9, beta_2 = 0.999, epsilon = 1e-8. Only + - * / sqrt in a fixed
/// order: the same bits everywhere under rounding to nearest. Cost: a square root and a division for each parameter.
class Adam {
 public:
  Adam(std::size_t parameters, double step) : step_(step), first_(parameters, 0.0), second_(parameters, 0.0) {}
  /// theta -= step m_hat / (sqrt(v_hat) + epsilon). std::invalid_argument unless both have the length from above.
  void update(Vector<double>& theta, const Vector<double>& gradient);

 private:
  double step_;
  Vector<double> first_, second_;  // m, v
  double first_power_ = 1, second_power_ = 1;
};

}  // namespace lakatos
