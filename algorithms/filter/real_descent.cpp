#include "algorithms/filter/real_descent.hpp"

#include "theory/probability/lift_law.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const ScenarioNode<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return ScenarioNode<T>{each(x.w), each(x.weight), each(x.distance2), x.stayed, x.before, x.time, x.first_child};
}
template <class S, class Convert>
auto rebuilt(const ScenarioTree<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return ScenarioTree<T>{each(x.nodes), x.branches, x.off_boundaries, x.bounded};
}

Vec gradient_descent_step(const Law& law, const Vec& student, const Vec& teacher, const Real& step) {
  if (symbolic()) return subtract(student, scale(step, population_gradient(law, student, teacher)));
  return lifted([](auto&... x) { return gradient_descent_step(x...); }, law, student, teacher, step);
}

Vec stochastic_gradient_step(const Law& law, const Vec& student, const Vec& teacher, const Real& step,
                             const Vec& noise) {
  if (symbolic()) return subtract(student, scale(step, add(population_gradient(law, student, teacher), noise)));
  return lifted([](auto&... x) { return stochastic_gradient_step(x...); }, law, student, teacher, step, noise);
}

std::vector<Vec> gradient_descent(const Law& law, const Vec& start, const Vec& teacher, const Real& step,
                                  std::size_t count) {
  auto iterates = lifted([](auto&... x) { return gradient_descent(x...); }, law, start, teacher, step, count);
  std::vector<Vec> result;
  for (Vec& iterate : iterates) result.emplace_back(std::move(iterate));
  return result;
}

ScenarioTree<Real> grow_scenarios(const Law& law, const Vec& teacher, const Law& noise, const Real& step,
                                  const Real& radius2, const Real& bound2, const Vec& w, std::int64_t horizon) {
  return lifted([](auto&... x) { return grow_scenarios(x...); }, law, teacher, noise, step, radius2, bound2, w,
                horizon);
}

Real mean_after(const ScenarioTree<Real>& tree, const Law& noise, const ScenarioNode<Real>& node) {
  Real mean2 = 0;
  for (std::size_t n = 0; n < tree.branches; ++n)
    mean2 += noise.weights()[n] * tree.nodes[node.first_child + n].distance2;
  return mean2;
}

}  // namespace lakatos
