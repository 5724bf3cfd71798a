#pragma once
// Gradient descent without noise along an eigenvector: no patch changes its activation between the start and the
// teacher, and the error is an eigenvector of E ZZ' with eigenvalue lambda. Then w_t - w_* = (1 - eta lambda)^t (w_0 -
// w_*), so that horizons of any length are decided.
#include "algorithms/filter/line_descent.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"
#include "theory/filter/order_family.hpp"

namespace lakatos::du18 {

/// Atoms (1, 1/m) and (1, -1/m): gamma = 1/m^2 and L = 1 up to the angle where the boundary meets an atom. Teacher (1,
/// 0), beta and cross tiny.
Record line_record(std::int64_t m, const VectorField& w);

struct LineDescent {
  Law law;
  Vec w, teacher;
  Real beta, cross, eps, c, C;
  Real distance2, norm2;  // |w_0 - w_*|^2, |w_*|^2
};

inline LineDescent read_line_descent(Statement& claim) {
  LineDescent in;
  in.law = input_law(claim), in.w = claim.vector("w"), in.teacher = claim.nonzero_vector("teacher", "w_*");
  in.beta = claim.number("beta", R"(\beta)"), in.cross = claim.number("cross", R"(L_{\mathrm{cross}})");
  in.eps = claim.number("eps", R"(\epsilon)"), in.c = claim.number("c", "c"), in.C = claim.number("C", "C");
  in.distance2 = claim.let("r_0^2", "r_0^2", squared_distance(in.w, in.teacher));
  in.norm2 = claim.let("|w_*|^2", squared_norm(in.teacher));
  return in;
}

/// Standing assumptions of all claims about orders, but for the ranges of eps and of the probability.
inline void give_line_numbers(Statement& claim, const LineDescent& in) {
  give_two_dimensions(claim, in.law);
  give_positive(claim, "beta positive", in.beta);
  give_positive(claim, "cross positive", in.cross);
  claim.given("constants positive", both(in.c > 0, in.C > 0));
  claim.given("not the teacher", in.distance2 > 0);
}

inline void give_line(Statement& claim, const LineDescent& in) {
  claim.given("on a line",
              R"(w^\top Z>0,\ w_*^\top Z>0 \text{ wherever } Z\ne0,\ \mathbb E[ZZ^\top](w_0-w_*) = \lambda(w_0-w_*))",
              [&] { return on_a_line(in.law, in.w, in.teacher); });
}

}  // namespace lakatos::du18
