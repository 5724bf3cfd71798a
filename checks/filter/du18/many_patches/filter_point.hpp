#pragma once
// One point of the proof of Theorem 3.1: the lengths and norms that its lines are made of, shared by its steps and by
// what they yield beyond the print.
#include "checks/engine/claim/claim.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {

/// The point of Theorem 3.1's proof: law, w, w*, and the lengths that its lines are made of. All computed when asked
/// for.
struct Point {
  Statement& claim;
  const Law& law;
  const Vec &w, &teacher;

  Bounds distance() const {
    return claim.let_bracket("|d|", R"(\|w-w_*\|)", [&] { return length_bracket(subtract(w, teacher)); });
  }
  Bounds student() const {
    return claim.let_bracket("|w|", R"(\|w\|)", [&] { return length_bracket(w); });
  }
  Bounds target() const {
    return claim.let_bracket("|w_*|", R"(\|w_*\|)", [&] { return length_bracket(teacher); });
  }
  Bounds theta() const {
    return claim.let_bracket("theta", R"(\theta)", [&] { return radians_bracket(angle_between(w, teacher)); });
  }
  Bounds phi() const {
    return claim.let_bracket("phi_t", R"(\phi_t)", [&] {
      return radians_bracket(angle_of_relative_error(squared_distance(w, teacher), squared_norm(teacher)));
    });
  }
  Bounds gamma() const {
    return claim.let_bracket("gamma(theta)", R"(\gamma(\theta))",
                             [&] { return gamma_bracket(law, teacher, angle_between(w, teacher)); });
  }
  Bounds lipschitz() const {
    return claim.let_bracket("L(theta)", R"(L(\theta))",
                             [&] { return lipschitz_bracket(law, teacher, angle_between(w, teacher)); });
  }
  Bounds norm(const char* name, const char* latex, Mat Moments::*moment) const {
    return claim.let_bracket(name, latex,
                             [&] { return largest_singular_value_bracket(region_moments(law, w, teacher).*moment); });
  }
  Bounds pn() const { return norm("|PN|", R"(\|\mathbb E\,PN^\top\|)", &Moments::agree_student); }
  Bounds np() const { return norm("|NP|", R"(\|\mathbb E\,NP^\top\|)", &Moments::agree_student); }
  Bounds pm() const { return norm("|PM|", R"(\|\mathbb E\,PM^\top\|)", &Moments::agree_teacher); }
  Bounds nm() const { return norm("|NM|", R"(\|\mathbb E\,NM^\top\|)", &Moments::student_teacher); }

  /// <grad, d>.
  Bounds inner() const {
    return exactly(claim.let("inner product", R"(\langle\nabla\ell(w),w-w_*\rangle)",
                             dot(population_gradient(law, w, teacher), subtract(w, teacher))));
  }
  /// What the first inequality leaves.
  Bounds first_line() const {
    const char* text =
        R"((w-w_*)^\top\left(\mathbb E\,PP^\top(w-w_*)+\mathbb E\,PN^\top w-\mathbb E(PM^\top+NP^\top+NM^\top)w_*)"
        R"(\right))";
    return exactly(claim.let("first line", text, [&] {
      const auto of = region_moments(law, w, teacher);
      const Vec d = subtract(w, teacher);
      const Mat behind = add(add(of.agree_teacher, transpose(of.agree_student)), of.student_teacher);
      return dot(d, multiply(of.agree, d)) + dot(d, multiply(of.agree_student, w)) - dot(d, multiply(behind, teacher));
    }));
  }
};

/// The assumptions that the norm bounds share.
inline void give_filter_point(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& cross) {
  give_two_dimensions(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "cross positive", cross);
  give_initialisation(claim, claim.let("|d|^2", squared_distance(w, teacher)),
                      claim.let("|w_*|^2", squared_norm(teacher)));
  if (claim.settled()) return;
  regime_between(claim, law, w, teacher);
  regime_different_patches(claim, law);
}

/// The same with Assumption 3.2; false when settled.
inline bool give_crossing_point(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& cross) {
  give_filter_point(claim, law, w, teacher, cross);
  if (claim.settled()) return false;
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  return !claim.settled();
}

inline const char* const standing_words = R"(With $\lambda_{\max}(\mathbb E\,NN^\top)\le\beta\phi$, $\|\mathbb
  E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\le L_{\mathrm{cross}}\phi$, $d=w-w_*$, $\|d\|<\|w_*\|$ and
  $\theta=\theta(w,w_*)$: )";

inline const char* const planar_scope =
    R"(finite laws in the plane (seldom p = 3) with 1 to 5 inputs of 1 to 3 patches, or some 16 to 50 inputs; any
      student within $\|w_*\|$ of the teacher)";

/// Law, student within |w*| of the teacher and off the boundaries as a rule, L_cross just above the smallest one.
Record draw_filter_inner_product(Source& source);

}  // namespace lakatos::du18
