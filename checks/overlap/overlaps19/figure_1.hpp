#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Figures 1a, 1c: the angle between a_t and a* after Stage 1, Gaussian and uniform input.
struct GaussianFirstStage {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};
struct UniformFirstStage {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};

/// overlaps19, Figures 1b, 1d: the test error after Stage 2.
struct GaussianSecondStage {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};
struct UniformSecondStage {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};

/// overlaps19, Section 5, last sentence: low test error in all six settings.
struct LowTestError {
  static ClaimInfo info();
  static std::vector<Comparison> experiment(const Settings& settings, const Chance& chance);
};

}  // namespace lakatos::overlaps19
