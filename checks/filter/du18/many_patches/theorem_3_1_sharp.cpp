#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/many_patches/filter_point.hpp"
#include "checks/filter/du18/many_patches/filter_step.hpp"

namespace lakatos::du18 {
namespace {

// ---- the inner product

/// Ours: the inner product of gradient and error with 9/4 L_cross in place of 6 L_cross.
void filter_inner_product_sharp(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})"), factor = claim.constant("factor");
  if (!give_crossing_point(claim, law, w, teacher, cross)) return;

  const Point at{claim, law, w, teacher};
  claim.trivial_if([&] { return squared_distance(w, teacher) == 0; });
  claim.then("lengths", [&] { return at.theta() * (at.student() + at.target()) <= exactly(factor) * at.distance(); });
  claim.then("floor", [&] {
    const auto d = at.distance();
    const auto gamma = claim.planted("L for gamma") ? at.lipschitz() : at.gamma();
    return at.inner() >= (gamma - exactly(factor * cross)) * d * d;
  });
}

// ---- the contraction

/// Ours: what the proof of Theorem 3.1 yields once its last line is repaired.
void filter_contraction_sharp(Statement& claim) {
  const auto in = read_filter_step(claim);
  const Real rate = claim.constant("rate"), one = claim.constant("one"), two = claim.constant("two");
  give_filter_step(claim, in, true);
  if (claim.settled()) return;

  const Real next = distance_after_step(claim, in);
  claim.then("contraction", [&] {
    const Point at{claim, in.law, in.w, in.teacher};
    const auto phi = claim.let_bracket("phi_t", R"(\phi_t)", [&] { return radians_bracket(in.angle()); });
    const auto gamma = claim.let_bracket("gamma(phi_t)", R"(\gamma(\phi_t))",
                                         [&] { return gamma_bracket(in.law, in.teacher, in.angle()); });
    const auto growth = exactly(one) + exactly(two) * (at.theta() + phi);
    return exactly(next) <=
           (exactly(Real(1)) - exactly(rate) * exactly(in.step) * (gamma - growth * exactly(in.cross))) *
               exactly(in.distance);
  });
}

}  // namespace

std::vector<Claim> theorem_3_1_sharp() {
  return {
      {.id = "du18/step-thm3.1-inner-sharp",
       .title = "Inner product bounded below by (gamma - 9/4 L_cross)",
       .place = "ours; sharpened from the proof of Theorem 3.1, Appendix A.2",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = std::string(standing_words) + R"($\theta(\|w\|+\|w_*\|)\le\frac94\|d\|$, hence
         $\langle\nabla\ell(w),d\rangle\ge\left(\gamma(\theta)-\frac94L_{\mathrm{cross}}\right)\|d\|^2$.)",
       .conclusions = {{"(a)", "the bound of the lengths", {"lengths"}},
                       {"(b)", "the bound of the inner product", {"floor"}}},
       .readings = {{"ours", "with the averages $P,N,M$; no mass on a boundary"}},
       .constants = {{"factor", {9, 4}, "the 9/4, in both"}},
       .planted = {turned("factor", {15, 8}, "15/8 in place of 9/4"),
                   turned("factor", {2, 1}, "2 in place of 9/4: the limit for a student next to the teacher"),
                   variant("L for gamma", "the largest in place of the smallest eigenvalue")},
       .serves = {"du18/thm3.1", "du18/thm3.1-sharp"},
       .scope = planar_scope,
       .not_covered = "densities; p > 3",
       .note = R"(The argument. By the first two lines of the print (du18/step-thm3.1-inner), with all three norms under
         the larger factor, $\langle\nabla\ell(w),d\rangle\ge\gamma(\theta)\|d\|^2-\|d\|(\|w\|+\|w_*\|)(\|\mathbb
         E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|)$, and the sum is at most
         $L_{\mathrm{cross}}\theta$. In the triangle of $0$, $w$ and $w_*$, with the angle $\psi$ at $w$,
         $\frac{\|w\|+\|w_*\|}{\|d\|}=\frac{\sin\psi+\sin(\psi+\theta)}{\sin\theta}=\frac{\sin(\psi+\frac\theta2)}{\sin\frac\theta2}\le\frac1{\sin\frac\theta2}$,
         and $\frac\theta{\sin\frac\theta2}\le\frac\pi{\sqrt2}<\frac94$ for $\theta\le\frac\pi2$. The print has 6: it
         bounds $\|w\|$ by $2\|w_*\|$ and the angle by that of the error. The same with $d^\top\mathbb E\,PP^\top d$ in
         place of $\gamma(\theta)\|d\|^2$.)",
       .twin = "step_thm3_1_inner_sharp.py",
       .draw = draw_filter_inner_product,
       .state = filter_inner_product_sharp},
      {.id = "du18/thm3.1-sharp",
       .title = "Linear contraction of GD for a convolutional filter, as its proof yields it",
       .place = "ours; Section 3, Theorem 3.1, sharpened",
       .kind = "theorem",
       .themes = {"contraction rate"},
       .words = R"(Under the assumptions of Theorem 3.1, with $\eta_t\ge0$ and $\theta_t=\theta(w_t,w_*)$:
         $\|w_{t+1}-w_*\|^2\le\left(1-\frac32\eta_t\left(\gamma(\phi_t)-(1+2\theta_t+2\phi_t)L_{\mathrm{cross}}\right)\right)\|w_t-w_*\|^2$.)",
       .readings = {{"ours", R"(steps $0\le\eta_t\le$ the bound, as in du18/thm3.1)"}},
       .constants = filter_step_constants({{"rate", {3, 2}, "the 3/2 in the contraction factor"},
                                           {"one", {1, 1}, "the 1 before 2 theta + 2 phi"},
                                           {"two", {2, 1}, "the 2 in 2 theta + 2 phi"}}),
       .planted = {turned("rate", {8, 5}, "8/5 in place of 3/2"), turned("rate", {2, 1}, "2 in place of 3/2"),
                   turned("step", {1, 1}, "steps up to twice the printed bound"),
                   without("step bound", "no step bound", "any step")},
       .scope = "the instances of du18/thm3.1",
       .not_covered = "densities; p > 2",
       .note = R"(The argument, which also proves Theorem 3.1 as printed. Write $d=w_t-w_*$, $X=\frac{d^\top\mathbb
         E\,PP^\top d}{\|d\|^2}$. (i) $\langle\nabla\ell(w_t),d\rangle\ge(X-\frac94L_{\mathrm{cross}})\|d\|^2$
         (`du18/step-thm3.1-inner-sharp`). (ii) $X\ge\gamma(\theta_t)$, and
         $X\ge\gamma(\phi_t)-2L_{\mathrm{cross}}(\theta_t+\phi_t)$ (`du18/step-thm3.1-monotone-repaired`). (iii)
         $\|\nabla\ell(w_t)\|\le\kappa\|d\|$ with $\kappa=L(\theta_t)+10L_{\mathrm{cross}}+4\beta$
         (`du18/step-thm3.1-gradnorm`), and since $\theta_t\le\phi_t$ the step bound gives
         $\eta_t\kappa^2\le\frac12(\gamma(\theta_t)-6L_{\mathrm{cross}})$, so that
         $\gamma(\theta_t)\ge6L_{\mathrm{cross}}$ where $\eta_t>0$. Hence
         $\|w_{t+1}-w_*\|^2\le\left(1-\eta_t\left(2X-\frac92L_{\mathrm{cross}}-\frac12(\gamma(\theta_t)-6L_{\mathrm{cross}})\right)\right)\|d\|^2$.
         With $2X\ge\frac12\gamma(\theta_t)+\frac32(\gamma(\phi_t)-2L_{\mathrm{cross}}(\theta_t+\phi_t))$ this is the
         statement here. With
         $2X\ge\frac32\gamma(\theta_t)+\frac12(\gamma(\phi_t)-2L_{\mathrm{cross}}(\theta_t+\phi_t))$ the bracket is at
         least
         $\frac12\gamma(\phi_t)+\gamma(\theta_t)-(\frac32+\theta_t+\phi_t)L_{\mathrm{cross}}\ge\frac12(\gamma(\phi_t)-6L_{\mathrm{cross}})$,
         because $\gamma(\theta_t)\ge6L_{\mathrm{cross}}$ and $\frac32+\pi\le9$: Theorem 3.1. Where $L_{\mathrm{cross}}$
         is small the progress is three times the printed one, and no more can be had: for one neuron with $\gamma=L$
         and $\beta\to0$ the largest step, $\eta_t\gamma=\frac12$, makes the squared error
         $\frac14=1-\frac32\eta_t\gamma$ of what it was. With the print's own combination (`du18/step-thm3.1-combine`)
         the same repair yields $1-\frac12\eta_t(\gamma(\phi_t)-(6+2\theta_t+2\phi_t)L_{\mathrm{cross}})$.)",
       .twin = "thm3_1_sharp.py",
       .full_cases = 50000,
       .draw = draw_filter_step,
       .state = filter_contraction_sharp}};
}

}  // namespace lakatos::du18
