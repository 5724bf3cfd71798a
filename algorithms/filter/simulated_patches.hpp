#pragma once

#include <memory>

#include "algorithms/common/random_stream.hpp"
#include "algorithms/filter/angle_law.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// How the second component of the printed density, N(-pi, sigma) "cut to [-pi/2, pi/2]", is taken (du18, Section 4).
enum class Cut {
  centred,  // to within pi/2 of its own centre -pi: the input is the first component, or its negative, with probability
            // 1/2 each
  printed   // to [-pi/2, pi/2] like the first: with a small sigma half of the mass sits at -pi/2, across the teacher
};

/// The random numbers from which one input is made, for laws of any sigma: so two laws can be run on common random
/// numbers.
struct InputDraw {
  bool second = false;      // the second component of the mixture
  std::uint64_t angle = 0;  // where in the quantiles of the angle to the teacher
  Vector<double> across;    // unit direction in the space orthogonal to the teacher; p - 1 numbers, {1} in the plane
  std::vector<std::uint64_t> patch_angles;   // k of them, for a filter
  std::vector<Vector<double>> patch_across;  // k directions in R^p, made orthogonal to the base patch
};
/// `patches` = 0: one neuron, without the part for a filter.
InputDraw draw_input(RandomStream& stream, std::size_t dimension, std::size_t patches);

/// The input law of du18's simulations: unit norm, angle to the teacher e_1 from the two-component mixture; for a
/// filter k patches of unit norm, each at an angle N(0, sigma_2) cut to [-pi, pi] from that base patch, in a uniform
/// direction around it.
class SimulatedInput {
 public:
  /// One neuron.
  SimulatedInput(Cut cut, Fraction sigma);
  /// A filter of k patches.
  SimulatedInput(Cut cut, Fraction sigma, Fraction sigma_2);
  /// The patches made from these random numbers; one for a neuron.
  std::vector<Vector<double>> patches(const InputDraw& draw) const;

 private:
  Vector<double> base(const InputDraw& draw) const;
  Cut cut_;
  AngleLaw first_;
  std::shared_ptr<const AngleLaw> second_, between_;
};

/// One step of stochastic gradient descent on a batch: student - step * mean over the batch of the gradient of (f(w, Z)
/// - f(w*, Z))^2 / 2, with teacher e_1, f the average of the ReLUs over the patches and sigma'(0) = 0.
void stochastic_step(Vector<double>& student, const std::vector<std::vector<Vector<double>>>& batch, double step);

/// |w - e_1|^2.
double squared_error(const Vector<double>& student);

}  // namespace lakatos
