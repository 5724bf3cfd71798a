#pragma once
// The standing assumptions of du18, shared by its claims: one text for each, in every scalar. Names are those of
// twins/README.md.
#include "algorithms/filter/real_descent.hpp"
#include "checks/engine/claim/statement.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/filter/patches_of_law.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/numeric/bounds.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {

/// Entries that claims share, and those of the claim's own after them.
template <class T>
std::vector<T> joined(std::vector<T> shared, const std::vector<T>& own) {
  shared.insert(shared.end(), own.begin(), own.end());
  return shared;
}

/// What the claims about one point read.
struct LawAndFilters {
  Law law;
  Vec w, teacher;
};

/// The law of the field `input`. Students and teachers live in its space: std::invalid_argument for a `w` or a
/// `teacher` of another length, which a normal law, known by its dimension alone, would not notice.
inline Law input_law(const Statement& claim) {
  if (!symbolic()) {
    const std::size_t dimension = claim.record().law("input").dimension;
    for (const char* field : {"w", "teacher"}) {
      if (!claim.record().has(field)) continue;
      const std::size_t found = claim.record().vector(field).entries.size();
      if (found != dimension)
        throw std::invalid_argument(std::string("field '") + field + "' has " + std::to_string(found) +
                                    " entries, the input " + std::to_string(dimension));
    }
  }
  return claim.law("input");
}

inline LawAndFilters read_law_and_filters(const Statement& claim) {
  return {input_law(claim), claim.vector("w"), claim.nonzero_vector("teacher", "w_*")};
}

/// p, of the law of the field `input`.
inline Real dimension_of_input(const Statement& claim, const Law& law) {
  return claim.whole("p", [&] { return law.dimension(); }, {"input.gaussian", "input.dimension"});
}
/// Is the input normal? Then its field says of how many dimensions, and nothing else.
inline Truth is_normal(const Statement& claim, const Law& law) {
  return law.gaussian() ? less_equal(Real(1), dimension_of_input(claim, law)) : Truth::no;
}
inline void give_two_dimensions(Statement& claim, const Law& law) {
  claim.given("two dimensions", counted(dimension_of_input(claim, law) >= 2));
}
inline void give_plane(Statement& claim, const Law& law) {
  claim.given("plane", counted(dimension_of_input(claim, law) == 2));
}
/// k = 1: the input is its only patch.
inline void give_one_patch(Statement& claim, const Law& law) {
  claim.given("one patch", counted(claim.whole("k", [&] { return law.patches(); }, {"input.patches"}) == 1));
}

/// The gradient exists at w without a convention for the kink.
inline void give_differentiable(Statement& claim, const Law& law, const Vec& w, const Vec& teacher) {
  claim.given("differentiable", R"(\ell \text{ is differentiable at } w)",
              [&] { return differentiable(law, w, teacher); });
}

/// Footnote 1 for atoms: no mass on a boundary.
inline void give_off_the_boundaries(Statement& claim, const Law& law, const Vec& w, const Vec& teacher) {
  claim.given("off the boundaries", R"(w^\top Z_i \ne 0,\ w_*^\top Z_i \ne 0 \text{ wherever } Z_i \ne 0)",
              [&] { return off_the_boundaries(law, w, teacher); });
}

inline void regime_between(Statement& claim, const Law& law, const Vec& w, const Vec& teacher) {
  claim.regime("patches disagree", [&] {
    return predicate([&] { return some_patch_between(law, w, teacher); },
                     R"(\mathbb P(w^\top Z_i < 0 < w_*^\top Z_i) + \mathbb P(w_*^\top Z_i < 0 < w^\top Z_i) > 0)");
  });
}

/// An input of two different patches: with equal ones there is nothing to cross.
inline void regime_different_patches(Statement& claim, const Law& law) {
  claim.regime("patches differ", [&] {
    return predicate([&] { return negate(equal_patches(law)); },
                     R"(\mathbb P(Z_i \ne Z_j) > 0 \text{ for some } i, j)");
  });
}

inline void regime_several_patches(Statement& claim, const Law& law) {
  claim.regime("several patches",
               [&] { return counted(claim.whole("k", [&] { return law.patches(); }, {"input.patches"}) >= 2); });
}

/// A patch next to the teacher's boundary: the cosine of its angle to the teacher is at most 1/3 in size, and not 0.
inline void regime_beside_the_boundary(Statement& claim, const Law& law, const Vec& teacher) {
  claim.regime("beside the boundary", [&] {
    const auto beside = [&](const Vec& patch) {
      const Real along2 = square(dot(teacher, patch));
      return both(less(Real(0), along2), less_equal(9 * along2, squared_norm(teacher) * squared_norm(patch)));
    };
    return predicate(
        [&] { return negate(for_every_patch(law, [&](const Vec& patch) { return negate(beside(patch)); })); },
        R"(\mathbb P\left(0 < |\cos\theta(Z_i,w_*)| \le \tfrac13\right) > 0)");
  });
}

/// Student and teacher span a plane, so that the angle between them is neither 0 nor pi.
inline void regime_off_the_line(Statement& claim, const Vec& w, const Vec& teacher) {
  claim.regime("off the line", [&] {
    return predicate([&] { return less(Real(0), gram_determinant(w, teacher)); }, R"(0 < \theta(w,w_*) < \pi)");
  });
}

inline void give_positive(Statement& claim, const char* name, const Real& value) { claim.given(name, value > 0); }

/// Some patch is not 0 with positive probability.
inline void give_some_patch(Statement& claim, const Law& law) {
  claim.given("some mass", R"(\mathbb E\,\|Z_i\|^2 > 0 \text{ for some } i)", [&] {
    Truth some = Truth::no;
    for (const auto& patches : law.atoms()) {
      for (const auto& patch : patches) some = either(some, less(Real(0), squared_norm(patch)));
    }
    return some;
  });
}

/// gamma(angle()) >= bound or, if `strict`, > bound; ties are decided as definiteness of matrices.
template <class Angle>
Formula gamma_reaches(const Law& law, const Vec& teacher, Angle&& angle, const char* latex, const Real& bound,
                      bool strict) {
  if (symbolic()) return strict ? named(latex) > bound : named(latex) >= bound;
  const Truth truth = strict ? gamma_above(law, teacher, angle(), bound) : gamma_at_least(law, teacher, angle(), bound);
  if (recording()) return {truth};  // the margin decides nothing
  return {truth, detail::relative_slack(midpoint(bound), midpoint(gamma_bracket(law, teacher, angle()).lower))};
}

/// A7 (one patch) and A10 (k patches): max lambda_max(E N N^T) <= beta phi on [0, pi/2].
inline Formula grows_linearly(const Law& law, const Vec& teacher, const Real& beta) {
  return predicate([&] { return linear_growth(law, teacher, beta); },
                   R"(\max_{\theta(w,w_*)\le\phi}\lambda_{\max}\left(\mathbb E\,NN^\top\right) \le )", beta,
                   R"(\,\phi \quad (0 \le \phi \le \tfrac\pi2))");
}

/// A11 in one of its readings.
inline Formula crosses_linearly(const Law& law, const Vec& teacher, const Real& cross, CrossReading reading) {
  const char* sum =
      R"(\max_{\theta(w,w_*)\le\phi}\left(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\right))"
      R"( \le )";
  const char* first =
      R"(\max_{\theta(v,w_*)\le\phi}\|\mathbb E\,P_vN_v^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\| \le )";
  const char* range = reading == CrossReading::sum_off_boundaries
                          ? R"(\,\phi \quad (0 \le \phi \le \tfrac\pi2,\ w^\top Z_i \ne 0))"
                          : R"(\,\phi \quad (0 \le \phi \le \tfrac\pi2))";
  return predicate([&] { return cross_growth(law, teacher, cross, reading); },
                   reading == CrossReading::first_term ? first : sum, cross, range);
}

/// theta(w, w*) = pi, resp. = 0: w is exactly behind, exactly ahead of the teacher. w is not 0 (the caller's promise).
inline Truth behind(const Vec& w, const Vec& teacher) {
  return both(equal(gram_determinant(w, teacher), Real(0)), less(dot(w, teacher), Real(0)));
}
inline Truth ahead(const Vec& w, const Vec& teacher) {
  return both(equal(gram_determinant(w, teacher), Real(0)), less(Real(0), dot(w, teacher)));
}

inline void give_student(Statement& claim, const Vec& w) {
  give_positive(claim, "student nonzero", claim.let("|w|^2", squared_norm(w)));
}

/// A9: step * two * (L(phi) + four * beta)^2 <= gamma(phi) for every phi in [0, angle()].
template <class Angle>
Formula within_step_bound(const Statement& claim, const Law& law, const Vec& teacher, Angle&& angle, const Rule& rule) {
  return predicate(
      [&] { return step_within_bound(law, teacher, angle(), rule); }, rule.step, R"( \le \min_{0\le\phi\le\phi_t} )",
      claim.name(R"(\gamma(\phi))") / (rule.two * square(claim.name(R"(L(\phi))") + rule.four * rule.beta)));
}
template <class Angle>
void give_step_bound(Statement& claim, const Law& law, const Vec& teacher, Angle&& angle, const Rule& rule) {
  claim.given("step bound", [&] { return within_step_bound(claim, law, teacher, angle, rule); });
}

/// -1 <= far < near <= 1: near and far are the cosines of two angles, the first the smaller one. `least` 0 keeps them
/// in [0, pi/2].
inline void give_two_angles(Statement& claim, const Real& near, const Real& far, int least) {
  claim.given("range", both(far >= Real(least), near <= 1));
  claim.given("order", far < near);
}

/// step * lambda_max(E ZZ^T) <= two: the step bound below which one step never raises the loss.
inline void give_smooth_step(Statement& claim, const Law& law, const Real& step, const Real& two) {
  claim.given("step bound", [&] {
    return predicate([&] { return largest_eigenvalue_at_most(scale(step, average_second_moment(law)), two); },
                     step * claim.name(R"(\lambda_{\max}(\mathbb E\,ZZ^\top))"), R"( \le )", two);
  });
}

/// A8: |w - w*| < |w*|.
inline void give_initialisation(Statement& claim, const Real& distance, const Real& norm) {
  claim.given("initialisation", distance < norm);
}

}  // namespace lakatos::du18
