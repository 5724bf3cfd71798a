#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Figure 3(a): a larger sigma of the angle to the teacher makes stochastic gradient descent of one neuron faster.
struct SmootherIsFaster {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};

/// du18, Figure 3(b): patches closer to each other (a smaller sigma_2) make stochastic gradient descent of a filter faster.
struct CloserIsFaster {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};

}  // namespace lakatos::du18
