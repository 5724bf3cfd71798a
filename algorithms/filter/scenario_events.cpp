#include "algorithms/filter/scenario_events.hpp"

#include "theory/numeric/power.hpp"

namespace lakatos {

NoisyStep noisy_step(const Law& law, const Vec& teacher, const Law& noise, const Real& step, const Vec& w) {
  NoisyStep to;
  to.error = subtract(w, teacher);
  to.distance2 = squared_norm(to.error);
  to.drifted = subtract(to.error, scale(step, population_gradient(law, w, teacher)));
  for (std::size_t n = 0; n < noise.atoms().size(); ++n) {
    const Vec& xi = noise.atoms()[n][0];
    to.next.push_back(subtract(to.drifted, scale(step, xi)));
    to.mean2 += noise.weights()[n] * squared_norm(to.next.back());
    to.noise2 += noise.weights()[n] * squared_norm(xi);
  }
  return to;
}

Real range_after(const NoisyStep& step) {
  Real most = squared_norm(step.next.front()), least = most;
  for (const auto& next : step.next) most = max(most, squared_norm(next)), least = min(least, squared_norm(next));
  return most - least;
}

void add_where(Bounds& total, Truth event, const Real& amount) {
  if (event == Truth::yes) total.lower += amount;
  if (event != Truth::no) total.upper += amount;
}

Bounds mean_inside(const Scenarios& tree, std::int64_t t) {
  Bounds mean2{Real(0), Real(0)};
  for (const auto& node : tree.nodes) {
    if (node.time == t && node.stayed != Truth::no) add_where(mean2, node.stayed, node.weight * node.distance2);
  }
  return mean2;
}

Real RescaledExcess::at(const Scenario& node) const {
  return power_by_factors(shrink, -node.time) * (node.distance2 - level);
}

Truth RescaledExcess::arrives(const Scenario& node) { return both(truth_of(node.time > 0), node.before); }

Truth RescaledExcess::rises(const Scenario& node) const { return less_equal(room, at(node) - (r0_squared - level)); }

Truth RescaledExcess::exit_is_event(const Scenarios& tree, bool printed) const {
  Truth all = Truth::yes;
  for (const auto& node : tree.nodes) {
    const Real seen = at(node) * power_by_factors(shrink, printed ? node.time - 1 : node.time) + level;
    const Truth outside = less(r1_squared, node.distance2),
                event = printed ? less_equal(r1_squared, seen) : less(r1_squared, seen);
    const Truth same = either(both(outside, event), both(negate(outside), negate(event)));
    if (arrives(node) != Truth::no) all = both(all, either(same, negate(arrives(node))));
  }
  return all;
}

Truth RescaledExcess::exit_implies_rise(const Scenarios& tree) const {
  Truth all = Truth::yes;
  for (const auto& node : tree.nodes) {
    const Truth left = both(arrives(node), less(r1_squared, node.distance2));
    if (left != Truth::no) all = both(all, either(rises(node), negate(left)));
  }
  return all;
}

LastIterate last_iterate(const Scenarios& tree, const Real& level, const Real& e, const Real& two) {
  LastIterate last;
  for (const auto& node : tree.nodes) {
    if (!tree.leaf(node)) continue;
    const Truth beyond = less_equal(e + level, node.distance2);
    add_where(last.far, less_equal(square(two) * e, node.distance2), node.weight);
    add_where(last.above, beyond, node.weight);
    add_where(last.inside, both(beyond, node.stayed), node.weight);  // where the path has left, X - F = -F < e
    add_where(last.mean2, node.stayed, node.weight * node.distance2);
  }
  return last;
}

}  // namespace lakatos
