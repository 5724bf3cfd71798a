#include "theory/filter/average_expansion.hpp"

namespace lakatos {
namespace {

/// Is z in S(w, w*), resp. in S(w, -w*)?
bool agrees(const Vec& w, const Vec& teacher, const Vec& z) {
  return sign(dot(w, z)) >= 0 && sign(dot(teacher, z)) >= 0;
}
bool student_only(const Vec& w, const Vec& teacher, const Vec& z) {
  return sign(dot(w, z)) >= 0 && sign(dot(teacher, z)) <= 0;
}

/// E[x y^T] of two vectors of each input.
template <class X, class Y>
Mat mean(const std::vector<ExpandedInput>& inputs, X&& x, Y&& y) {
  const std::size_t p = inputs.front().part.size();
  Mat sum(p, p);
  for (const ExpandedInput& input : inputs) add_outer(sum, input.weight, x(input), y(input));
  return sum;
}

Bounds times(const Real& c, const Bounds& x) { return {c * x.lower, c * x.upper}; }

}  // namespace

std::vector<ExpandedInput> expanded_inputs(const Law& law, const Vec& w, const Vec& teacher, bool everywhere) {
  const Law average = average_law(law);
  const Real share = 1 / Real(static_cast<long>(law.patches()));
  const Vec nothing(law.dimension());
  std::vector<ExpandedInput> inputs;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    const Vec& centre = average.atoms()[n].front();
    ExpandedInput input{law.weights()[n],
                        {},
                        nothing,
                        everywhere || agrees(w, teacher, centre) ? centre : nothing,
                        agrees(w, teacher, centre) ? centre : nothing};
    for (const Vec& patch : law.atoms()[n]) {
      input.active.push_back(agrees(w, teacher, patch) ? patch : nothing);
      input.part = add(input.part, scale(share, input.active.back()));
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

Mat expansion_remainder(const std::vector<ExpandedInput>& inputs) {
  const auto part = [](const auto& i) { return i.part; };
  const auto centre = [](const auto& i) { return i.centre; };
  const auto rest = [](const auto& i) { return subtract(i.part, i.centre); };
  const Mat mixed = mean(inputs, centre, rest);
  return subtract(subtract(subtract(mean(inputs, part, part), mean(inputs, centre, centre)), mixed), transpose(mixed));
}

Mat spread_around_first(const std::vector<ExpandedInput>& inputs) {
  const auto first = [](const auto& n) { return subtract(n.part, n.active.front()); };
  return mean(inputs, first, first);
}

Mat expansion_error(const std::vector<ExpandedInput>& inputs, std::size_t i) {
  return mean(
      inputs, [](const auto& n) { return n.centre; }, [&](const auto& n) { return subtract(n.active[i], n.centre); });
}

Mat part_moment(const std::vector<ExpandedInput>& inputs) {
  const auto part = [](const auto& n) { return n.part; };
  return mean(inputs, part, part);
}

Mat average_moment(const std::vector<ExpandedInput>& inputs) {
  const auto average = [](const auto& n) { return n.average; };
  return mean(inputs, average, average);
}

PatchPair patch_pair(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, std::size_t i,
                     std::size_t j) {
  PatchPair pair{Mat(law.dimension(), law.dimension()), Real(0), Real(0), {Real(0), Real(0)}};
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    const Vec &first = law.atoms()[n][i], &second = law.atoms()[n][j];
    const Real& weight = law.weights()[n];
    const bool agree = agrees(w, teacher, first), only = student_only(w, teacher, second);
    if (only) pair.behind += weight;
    if (agree && only) pair.mass += weight, add_outer(pair.moment, weight, first, second);
    if (!agree || sign(dot(teacher, second)) > 0) continue;
    const Truth near = near_the_boundary(second, teacher, cos_rho);
    if (near == Truth::yes) pair.strip.lower += weight;
    if (near != Truth::no) pair.strip.upper += weight;
  }
  return pair;
}

Truth pair_norms_by_mass(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho) {
  return all_patch_pairs(law, w, teacher, cos_rho, [](const PatchPair& pair) {
    return largest_eigenvalue_at_most(gram(pair.moment), square(pair.mass));
  });
}

Truth near_mass_is_small(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& one,
                         const Real& mu) {
  return all_patch_pairs(law, w, teacher, cos_rho, [&](const PatchPair& pair) {
    const Real rate = one * mu;
    return less_equal(pair.behind, times(rate, radians_bracket(angle_between(w, teacher))));
  });
}

Truth far_mass_is_small(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& one,
                        const Real& mu) {
  return all_patch_pairs(law, w, teacher, cos_rho, [&](const PatchPair& pair) {
    const Real rate = one * mu;
    return both(less_equal(pair.mass, pair.strip),
                less_equal(pair.strip, times(rate, radians_bracket(angle_from_cosine(cos_rho)))));
  });
}

Truth student_in_case(const Vec& w, const Vec& teacher, const Real& cos_rho, bool near) {
  const auto angle = angle_between(w, teacher);
  const auto rho = angle_from_cosine(cos_rho);
  return both(less_equal(angle, right_angle<Real>()), near ? less_equal(angle, rho) : less_equal(rho, angle));
}

}  // namespace lakatos
