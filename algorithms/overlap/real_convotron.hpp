#pragma once
// algorithms/overlap for the claim layer. What the functions do is said beside the templates of the same name.
#include "algorithms/overlap/convotron.hpp"
#include "algorithms/overlap/convotron_law.hpp"
#include "theory/overlap/real_overlap.hpp"

namespace lakatos::overlap {

using StageOne = StageOneGradient<Real>;

Vec convotron_direction(const Net& net, const Vec& x, const Real& residual);
Vec mean_convotron_direction(const Law& law, const Net& student, const Net& teacher);
Vec mean_convotron_step(const Law& law, const Net& student, const Net& teacher, const Real& step);
StageOne stage_one_gradient(const Net& own, const Vec& x, const Real& label, const Real& front, const Real& balance);
StageOne mean_stage_one_gradient(const Law& law, const Net& own, const Net& teacher, const Real& front,
                                 const Real& balance);
/// E g and E h where labels are off by `noise` or by -noise, with equal probabilities; not over symbols.
StageOne mean_stage_one_gradient_with_noise(const Law& law, const Net& own, const Net& teacher, const Real& noise,
                                            const Real& front, const Real& balance);

std::vector<Place<Real>> convotron_law(const ConvotronRun<Real>& run, std::size_t most);
std::optional<Real> affine_mean_square(const ConvotronRun<Real>& run);

}  // namespace lakatos::overlap
