#pragma once

#include <cstddef>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// A random element with finitely many outcomes: outcomes[n] with probability weights[n].
/// Outcomes may repeat. Weights are meant to be >= 0 with sum 1 (is_normalised tells); nothing here renormalises
/// except `conditioned`.
template <class S, class Outcome>
struct FiniteDistribution {
  std::vector<S> weights;
  std::vector<Outcome> outcomes;

  std::size_t size() const { return outcomes.size(); }
};

/// Each outcome equally likely. std::invalid_argument for none.
template <class S, class Outcome>
FiniteDistribution<S, Outcome> uniform_distribution(std::vector<Outcome> outcomes) {
  if (outcomes.empty()) throw std::invalid_argument("uniform_distribution: no outcomes");
  const S weight = S(1) / S(static_cast<long>(outcomes.size()));
  return {std::vector<S>(outcomes.size(), weight), std::move(outcomes)};
}

/// Are all weights >= 0 with sum exactly 1? Throws Undecided for enclosures that leave it open.
template <class S, class Outcome>
bool is_normalised(const FiniteDistribution<S, Outcome>& law) {
  S total = 0;
  for (const S& weight : law.weights) {
    if (weight < S(0)) return false;
    total += weight;
  }
  return total == S(1);
}

/// E f(X); f may return S, Vector<S> or Matrix<S> (all of one shape). std::invalid_argument for no outcomes.
template <class S, class Outcome, class F>
auto expectation(const FiniteDistribution<S, Outcome>& law, F&& f)
    -> std::decay_t<std::invoke_result_t<F&, const Outcome&>> {
  using Value = std::decay_t<std::invoke_result_t<F&, const Outcome&>>;
  if (law.outcomes.empty()) throw std::invalid_argument("expectation: no outcomes");
  const auto weighted = [&](std::size_t n) -> Value {
    if constexpr (std::is_same_v<Value, S>) return law.weights[n] * f(law.outcomes[n]);
    else return scale(law.weights[n], f(law.outcomes[n]));
  };
  Value total = weighted(0);
  for (std::size_t n = 1; n < law.size(); ++n) {
    if constexpr (std::is_same_v<Value, S>) total += weighted(n);
    else total = add(total, weighted(n));
  }
  return total;
}

/// P(X in event): the sum of weights of the outcomes for which event(outcome) is true.
template <class S, class Outcome, class Event>
S probability_of(const FiniteDistribution<S, Outcome>& law, Event&& event) {
  S total = 0;
  for (std::size_t n = 0; n < law.size(); ++n) {
    if (event(law.outcomes[n])) total += law.weights[n];
  }
  return total;
}

/// The law of f(X), outcome by outcome: equal images are not merged.
template <class S, class Outcome, class F>
auto push_forward(const FiniteDistribution<S, Outcome>& law, F&& f)
    -> FiniteDistribution<S, std::decay_t<std::invoke_result_t<F&, const Outcome&>>> {
  FiniteDistribution<S, std::decay_t<std::invoke_result_t<F&, const Outcome&>>> image;
  image.weights = law.weights;
  image.outcomes.reserve(law.size());
  for (const Outcome& outcome : law.outcomes) image.outcomes.push_back(f(outcome));
  return image;
}

/// The law of X given the event. Throws Undefined for an event of probability 0.
template <class S, class Outcome, class Event>
FiniteDistribution<S, Outcome> conditioned(const FiniteDistribution<S, Outcome>& law, Event&& event) {
  FiniteDistribution<S, Outcome> part;
  S total = 0;
  for (std::size_t n = 0; n < law.size(); ++n) {
    if (!event(law.outcomes[n])) continue;
    part.weights.push_back(law.weights[n]);
    part.outcomes.push_back(law.outcomes[n]);
    total += law.weights[n];
  }
  if (total == S(0)) throw Undefined("conditioned: the event has probability 0");
  for (S& weight : part.weights) weight /= total;
  return part;
}

}  // namespace lakatos
