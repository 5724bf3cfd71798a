#pragma once
// The polynomial identities behind du18's gradients, per sign pattern: which patches the student and which the teacher
// activates. Off the boundaries both sides of each claim are sums over the atoms of the law with these terms, so what
// vanishes for one atom vanishes for every law.
#include "checks/engine/claim/identity.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos::du18 {

/// Which of w.Z_i > 0 and w_*.Z_i > 0 hold for k patches of p numbers.
struct Activation {
  std::size_t dimension = 1;
  std::vector<bool> student, teacher;
};

/// One neuron: p = 1 ... 8 and four sign patterns.
inline constexpr std::size_t neuron_patterns = 32;
Activation neuron_activation(std::size_t pattern);
/// Where no mass lies on a boundary, the reading "densities", the identity holds of one atom and so of every law.
inline IdentityFacts neuron_identity(const std::string& reading, const char* conclusion) {
  if (reading != "densities") return {};
  return {neuron_patterns, {conclusion}, "one atom, p = 1 ... 8, both signs of w.Z and of w_*.Z"};
}
/// k = 1, 2, 3 patches, p = 1, 2, 3 and all 4^k sign patterns.
inline constexpr std::size_t filter_patterns = 3 * (4 + 16 + 64);
Activation filter_activation(std::size_t pattern);

/// An input and the two filters, every entry a variable.
template <class S>
struct FilterPoint {
  Activation active;
  std::vector<Vector<S>> patches;
  Vector<S> w, teacher;

  FilterPoint(IdentityPoint<S>& at, Activation activation) : active(std::move(activation)) {
    for (std::size_t i = 0; i < active.student.size(); ++i) patches.push_back(at.vector(active.dimension));
    w = at.vector(active.dimension), teacher = at.vector(active.dimension);
  }

  /// (1/k) sum of the patches with these signs.
  Vector<S> average(bool student, bool teacher_sign) const {
    Vector<S> sum(active.dimension, S(0));
    for (std::size_t i = 0; i < patches.size(); ++i) {
      if (active.student[i] == student && active.teacher[i] == teacher_sign) sum = add(sum, patches[i]);
    }
    return scale(S(1) / S(static_cast<long>(patches.size())), sum);
  }
  /// (f(w, Z) - f(w_*, Z)) grad f(w, Z), patch by patch from the loss.
  Vector<S> gradient() const {
    S excess = 0;
    Vector<S> direction(active.dimension, S(0));
    for (std::size_t i = 0; i < patches.size(); ++i) {
      if (active.student[i]) excess += dot(w, patches[i]), direction = add(direction, patches[i]);
      if (active.teacher[i]) excess -= dot(teacher, patches[i]);
    }
    const S k = S(static_cast<long>(patches.size()));
    return scale(excess / (k * k), direction);
  }
};

/// One neuron: first A_{w,w_*} (w - w_*) + second A_{w,-w_*} x for one atom.
template <class S>
Vector<S> neuron_regions(const FilterPoint<S>& point, const S& first, const S& second, const Vector<S>& x) {
  const Vector<S> agree = point.average(true, true), student = point.average(true, false);
  return add(scale(first * dot(agree, subtract(point.w, point.teacher)), agree),
             scale(second * dot(student, x), student));
}

/// k patches, averages: first PP'(w - w_*) + mixed (PN' + NP') w + NN' w - last (PM' + NP' + NM') w_* minus the
/// gradient from the loss.
template <class S>
std::vector<S> filter_gradient_differences(const FilterPoint<S>& point, const S& first, const S& mixed, const S& last) {
  const Vector<S> P = point.average(true, true), N = point.average(true, false), M = point.average(false, true);
  const Vector<S>&w = point.w, &teacher = point.teacher;
  Vector<S> right = scale(first * dot(P, subtract(w, teacher)), P);
  right = add(right, scale(mixed, add(scale(dot(N, w), P), scale(dot(P, w), N))));
  right = add(right, scale(dot(N, w), N));
  right = subtract(right, scale(last, add(scale(dot(M, teacher), P), scale(dot(P, teacher) + dot(M, teacher), N))));
  return subtract(right, point.gradient());
}

/// |w - eta g - w_*|^2 against |w - w_*|^2 - inner eta <w - w_*, g> + eta^2 |g|^2 for any vector g; an identity for
/// inner = 2.
template <class S>
std::vector<S> expansion_differences(IdentityPoint<S>& at, std::size_t dimension, const S& inner) {
  const Vector<S> error = at.vector(dimension), g = at.vector(dimension);
  const S eta = at.variable();
  const S left = squared_norm(subtract(error, scale(eta, g)));
  return {left - (squared_norm(error) - inner * eta * dot(error, g) + eta * eta * squared_norm(g))};
}

}  // namespace lakatos::du18
