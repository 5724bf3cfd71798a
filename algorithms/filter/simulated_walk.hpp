#pragma once
// Stochastic gradient descent on the simulated inputs of du18 (Section 4, Figures 3(a), 3(b)): students side by side on
// common random numbers.
#include <functional>

#include "algorithms/filter/simulated_patches.hpp"

namespace lakatos {

enum class SimulatedStart { around_the_teacher, short_of_the_teacher, near_the_origin };
/// "at half the teacher's length around it": in a random direction; "at half the teacher"; "a tenth of its length from
/// 0": in a random direction.
const char* text_of(SimulatedStart start);

struct SimulatedSetting {
  std::size_t dimension, patches;  // patches 0: one neuron
  Fraction step;
  int batch, horizon;
  SimulatedStart start;
};

/// What du18 leaves open, varied around p = 5, k = 4, step 1/2, batch 1 and a start around the teacher, which stand at
/// index `usual`.
const std::vector<SimulatedSetting>& simulated_neurons();
const std::vector<SimulatedSetting>& simulated_filters();
inline constexpr std::size_t usual = 1;

/// Called before each step and after the last with |w_t - w*|^2 of every student; false ends the walk.
using Watch = std::function<bool(int t, const std::vector<double>& errors)>;

/// One student for each law, all from the same start, which `key` draws with everything else: step by step every
/// student gets the inputs that its law makes of the same random numbers. Returns the last |w_t - w*|^2. The students
/// do not depend on which others walk beside them. Sets rounding to nearest.
std::vector<double> walk_side_by_side(const SimulatedSetting& setting, const std::vector<const SimulatedInput*>& laws,
                                      std::uint64_t key, const Watch& watch);

/// The last squared errors of two students. The walk ends at the horizon, or earlier when the better of the two comes
/// within 2^-26 of the teacher, long before rounding could order them.
std::pair<double, double> walk_of_two(const SimulatedSetting& setting, const SimulatedInput& first,
                                      const SimulatedInput& second, std::uint64_t key);

/// Which of two students is nearer to the teacher by the factor, both numbers being squares: 1 the second, -1 the
/// first, 0 neither.
int nearer_by(double first_error, double second_error, double factor);

}  // namespace lakatos
