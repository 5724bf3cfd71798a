#pragma once
// algorithms/filter for the claim layer. What the functions do is said beside the templates of the same name.
#include <cstddef>
#include <vector>

#include "algorithms/filter/gradient_descent.hpp"
#include "algorithms/filter/scenario_tree.hpp"
#include "theory/filter/real_filter.hpp"

namespace lakatos {

Vec gradient_descent_step(const Law& law, const Vec& student, const Vec& teacher, const Real& step);
Vec stochastic_gradient_step(const Law& law, const Vec& student, const Vec& teacher, const Real& step,
                             const Vec& noise);
std::vector<Vec> gradient_descent(const Law& law, const Vec& start, const Vec& teacher, const Real& step,
                                  std::size_t count);

ScenarioTree<Real> grow_scenarios(const Law& law, const Vec& teacher, const Law& noise, const Real& step,
                                  const Real& radius2, const Real& bound2, const Vec& w, std::int64_t horizon);
/// E |w_{t+1} - w_*|^2 after this node, which is no leaf; `noise` is that of the tree.
Real mean_after(const ScenarioTree<Real>& tree, const Law& noise, const ScenarioNode<Real>& node);

}  // namespace lakatos
