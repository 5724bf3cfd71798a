#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/inputs/brackets.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/one_neuron/remarks_smoothness.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/filter/ordered.hpp"

// Why L(0) <= 2 L(phi) on [0, pi/2]. Of the two students at the angle phi in a plane through w*, one on each side,
// every input with w*.Z >= 0 is seen by at least one: a A_0 <= A_+ + A_- in the order of definite matrices. So the
// count with the adaptive step is that with the constant step up to a factor of 4.

namespace lakatos::du18 {
namespace {

/// A student with gamma > 0 at its angle, if a few attempts find one; the angle.
PlanarAngle<double> draw_seeing_student(Source& source, Record& record) {
  const VectorField teacher = record.vector("teacher");
  PlanarAngle<double> angle = zero_angle<double>();
  for (int attempt = 0; attempt < 12; ++attempt) {
    const VectorField w = draw_student(source, teacher);
    record.set("w", w);
    angle = angle_of_relative_error<double>(squared_distance(approximate(w), approximate(teacher)),
                                            squared_norm(approximate(teacher)));
    if (smoothness_at(record, angle).gamma > 1e-9) break;
  }
  return angle;
}

/// c * gamma / (L + beta)^2, as a fraction from below; any small number where gamma is 0.
Fraction step_of(double c, double gamma, double width) {
  return gamma > 1e-9 ? just_below(c * gamma / (width * width), 1e-3) : fraction(1, 1000);
}

Record draw_constant_step_rate(Source& source) {
  Record record = draw_smooth(source);
  const double gamma = smoothness_at(record, draw_seeing_student(source, record)).gamma;
  const double width = smoothness_at(record, zero_angle<double>()).lipschitz + to_double(record.number("beta"));
  const double c =
      source.pick<double>({1.0 / 32, 1.0 / 32, 1.0 / 32, 0.9 / 32, 1.0 / 48, 1.01 / 64, 1.9 / 32, 0.5 / 64});
  return record.set("step", step_of(c, gamma, width));
}

/// du18, after Theorem 2.2: a constant step, and how many iterations it takes.
void constant_step_rate(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real beta = claim.number("beta", R"(\beta)"), step = claim.number("step", R"(\eta)");
  const Real most = claim.constant("most"), least = claim.constant("least"), count = claim.constant("count");
  give_two_dimensions(claim, law);
  give_differentiable(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const Real distance = claim.let("|w - w_*|^2", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  give_initialisation(claim, distance, norm);
  regime_between(claim, law, w, teacher);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto angle = [&] { return angle_of_relative_error(distance, norm); };
  const auto gamma = [&] { return let_gamma(claim, "gamma(phi_0)", R"(\gamma(\phi_0))", law, teacher, angle); };
  const auto width = [&] { return let_lipschitz_at_zero(claim, law, teacher) + beta; };
  claim.given("step small", [&] { return step * square(width()) <= most * gamma(); });
  claim.given("step large", [&] { return least * gamma() <= step * square(width()); });
  claim.given("gamma positive", [&] { return gamma_reaches(law, teacher, angle, R"(\gamma(\phi_0))", Real(0), true); });
  if (claim.settled()) return;

  claim.trivial_if(distance == 0);
  claim.then("admissible", [&] { return within_step_bound(claim, law, teacher, angle, Rule{step, beta}); });
  claim.then("rate", [&] {
    const Real next =
        claim.let("|w_1 - w_*|^2", squared_distance(gradient_descent_step(law, w, teacher, step), teacher));
    const Bounds g = gamma(), l = width();
    return next <= Bounds{(1 - square(g.upper / l.lower) / count) * distance,
                          (1 - square(g.lower / l.upper) / count) * distance};
  });
}

/// Inputs close to the teacher's boundary only, as much on either side of the teacher, and now and then a little in
/// front of it: of two students at one angle each sees half, so that L falls to half of L(0).
Record draw_two_halves(Source& source) {
  const VectorField teacher = draw_teacher(source, 2);
  const std::int64_t count = source.between(1, 2);
  LawField law{2, 1, false, source.between(1, 3), {}, {}};
  const auto add = [&](std::int64_t weight, std::int64_t along, std::int64_t across) {
    law.weights.push_back(weight), push_in_frame(law.entries, teacher.entries, along, across);
  };
  for (std::int64_t n = 0; n < count; ++n) {
    const std::int64_t weight = source.between(2, 9), away = source.between(3, 9);
    add(weight, 1, away), add(weight, 1, -away);
  }
  if (source.chance(1, 2)) add(1, source.between(1, 2), 0);
  reduce(law);
  const double least = smallest_admissible_beta(approximate(law), approximate(teacher));
  return Record().set(
      "input", law, "teacher", teacher, "beta",
      least > 1e-6 && std::isfinite(least) ? just_above(least, source.pick<double>({1e-3, 0.05})) : fraction(1, 1000));
}

Record draw_adaptive_step_rate(Source& source) {
  Record record = source.chance(1, 5) ? draw_two_halves(source) : draw_smooth(source);
  const PlanarAngle<double> angle = draw_seeing_student(source, record);
  const Smoothness at = smoothness_at(record, angle);
  const double c = source.pick<double>(
      {1.0 / 32, 1.0 / 32, 1.0 / 32, 1.0 / 32, 0.9 / 32, 0.9 / 32, 1.0 / 64, 1.0 / 64, 1.2 / 32, 3.9 / 16});
  record.set("step", step_of(c, at.gamma, at.lipschitz + to_double(record.number("beta"))));
  const double cosine_of_error = std::sqrt(angle.cosine2 / (angle.cosine2 + angle.sine2));
  if (source.chance(1, 20)) return record.set("cosine", fraction(source.between(0, 9), 8));
  if (source.chance(1, 3)) return record.set("cosine", fraction(1, 1));
  return record.set("cosine",
                    just_below(1 - (1 - cosine_of_error) * source.pick<double>({0.1, 0.5, 0.9, 0.99}) + 1e-8, 1e-4));
}

/// du18, after Theorem 2.2: an adaptive step, and how many iterations it saves.
void adaptive_step_rate(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real beta = claim.number("beta", R"(\beta)"), step = claim.number("step", R"(\eta_t)"),
             cosine = claim.number("cosine", R"(\cos\phi)");
  const Real factor = claim.constant("step"), gain = claim.constant("gain");
  const bool ours = claim.reading("same order");
  give_plane(claim, law);
  give_differentiable(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const Real distance = claim.let("|w - w_*|^2", R"(\|w_t-w_*\|^2)", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  give_initialisation(claim, distance, norm);
  regime_between(claim, law, w, teacher);
  claim.given("cosine in range", cosine <= 1);
  if (claim.settled()) return;
  claim.given("within", [&] { return both(cosine >= 0, square(cosine) >= 1 - distance / norm); });
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto angle = [&] { return angle_of_relative_error(distance, norm); };
  const auto here = [&] { return angle_from_cosine(cosine); };
  claim.given("gamma positive", [&] { return gamma_reaches(law, teacher, angle, R"(\gamma(\phi_t))", Real(0), true); });
  const auto gamma = [&] { return let_gamma(claim, "gamma(phi_t)", R"(\gamma(\phi_t))", law, teacher, angle); };
  const auto lipschitz = [&] { return let_lipschitz(claim, "L(phi_t)", R"(L(\phi_t))", law, teacher, angle); };
  const auto at_zero = [&] { return let_lipschitz_at_zero(claim, law, teacher); };
  if (!ours) {
    claim.given("step nonnegative", step >= 0);
    claim.given("adaptive step", [&] { return step * square((lipschitz() + beta)) <= factor * gamma(); });
  }
  if (claim.settled()) return;

  if (ours) {
    claim.then("bounded gain", [&] { return at_zero() <= gain * lipschitz(); });
    return;
  }
  claim.then("admissible", [&] { return within_step_bound(claim, law, teacher, angle, Rule{step, beta}); });
  claim.then("no worse", [&] {
    const bool better = claim.planted("always better");
    const auto decide = [&] {
      // gamma(phi) >= gamma(phi_t) and L(phi) <= L(0) decide it without roots, ties included
      if (!better && both(gamma_ordered(law, teacher, here(), angle()),
                          lipschitz_ordered(law, teacher, zero_angle<Real>(), here())) == Truth::yes)
        return Truth::yes;
      const Real share = better ? Real(9) / Real(10) : 1;
      return less_equal((lipschitz_bracket(law, teacher, here()) + beta) * gamma(),
                        share * (at_zero() + beta) * gamma_bracket(law, teacher, here()));
    };
    return predicate(decide, R"(\frac{L(\phi)+\beta}{\gamma(\phi)} \le )", better ? R"(\tfrac9{10})" : "",
                     R"(\frac{L(0)+\beta}{\gamma(\phi_t)})");
  });
}

}  // namespace

std::vector<Claim> remarks_rate() {
  return {
      {.id = "du18/remark-rate",
       .title = "Constant step and iteration count for one neuron",
       .place = "Section 2.1, after Theorem 2.2",
       .kind = "remark",
       .themes = {"contraction rate"},
       .words = R"(The constant step $\eta=\Theta\left(\frac{\gamma(\phi_0)}{(L(0)+\beta)^2}\right)$ is admissible in
         Theorem 2.2 all along, and reaches an $\epsilon$-close solution in
         $O\left(\frac{(L(0)+\beta)^2}{\gamma^2(\phi_0)}\log\frac1\epsilon\right)$ iterations. With explicit constants:
         a step between $\frac1{64}$ and $\frac1{32}$ of $\frac{\gamma(\phi_0)}{(L(0)+\beta)^2}$ obeys the step bound,
         and $\|w_{t+1}-w_*\|^2\le\left(1-\frac{\gamma(\phi_0)^2}{128(L(0)+\beta)^2}\right)\|w_t-w_*\|^2$, so
         $128\frac{(L(0)+\beta)^2}{\gamma^2(\phi_0)}\log\frac1{\epsilon}$ steps bring $\|w_t-w_*\|^2$ down by
         $\epsilon$.)",
       .conclusions = {{"(a)", "the step is admissible, up to a constant", {"admissible"}},
                       {"(b)", "the number of iterations", {"rate"}}},
       .readings = {{"explicit", R"(with these constants; one step from any admissible point, which can be repeated
         because $\gamma(\phi_t)\ge\gamma(\phi_0)$)"}},
       .constants = {{"most", {1, 32}, "the step's upper constant"},
                     {"least", {1, 64}, "its lower constant"},
                     {"count", {128, 1}, "the constant of the number of iterations"}},
       .planted = {turned("most", {1, 16}, R"(steps up to $\frac1{16}$)"),
                   turned("count", {16, 1}, "an eighth of the iterations"),
                   turned("count", {8, 1}, "a sixteenth of the iterations")},
       .scope = R"(finite laws in the plane with 2 to 16 atoms, small rational entries; one step from any admissible
         point)",
       .not_covered = "p > 2; laws with densities",
       .note = R"(Why $\frac1{32}$: $\gamma$ and $L$ decrease (du18/remark-monotone) and
         $(L+4\beta)^2\le16(L+\beta)^2$.)",
       .twin = "remark_rate.py",
       .draw = draw_constant_step_rate,
       .state = constant_step_rate},
      {.id = "du18/remark-adaptive",
       .title = "Adaptive step size and its iteration count",
       .place = "Section 2.1, after Theorem 2.2",
       .kind = "remark",
       .themes = {"contraction rate"},
       .words = R"(The adaptive step $\eta_t=\Theta\left(\frac{\gamma(\phi_t)}{(L(\phi_t)+\beta)^2}\right)$ is
         admissible, and the number of iterations may improve to
         $O\left(\max_{\phi\le\phi_0}\frac{(L(\phi)+\beta)^2}{\gamma^2(\phi)}\log\frac1\epsilon\right)$. With an
         explicit constant: $\frac1{32}$ of that step obeys the step bound of Theorem 2.2, and
         $\frac{L(\phi)+\beta}{\gamma(\phi)}\le\frac{L(0)+\beta}{\gamma(\phi_0)}$ for every $\phi\le\phi_0$.)",
       .conclusions = {{"(a)", "the step is admissible, up to a constant", {"admissible"}},
                       {"(b)", "the number of iterations", {}},
                       {"(c)", "it is no worse than that of the constant step", {"no worse"}}},
       .left_out = R"((b): with (a) it is the contraction of `du18/thm2.2` at each angle of the run, as
         `du18/remark-rate` has it for the constant step)",
       .readings = {{"explicit", "with this constant"},
                    {.name = "same order",
                     .text = R"(ours: $L(0)\le2L(\phi)$ on $[0,\frac\pi2]$, so the two counts differ by a factor of at
                       most 4)",
                     .part = "(c), and by how much"}},
       .constants = {{"step", {1, 32}, "the constant of the adaptive step"},
                     {"gain", {2, 1}, R"(the factor of $L(\phi)$)"}},
       .planted = {turned("step", {1, 4}, "a quarter of the step"),
                   variant("always better", "the term of the adaptive step is smaller by a tenth"),
                   turned("gain", {3, 2}, R"($L(0)\le\frac32L(\phi)$)", "same order"),
                   turned("gain", {1, 1}, R"($L(0)\le L(\phi)$)", "same order", "no gain")},
       .scope = "finite laws in the plane with 2 to 16 atoms, small rational entries",
       .not_covered = "p > 2; laws with densities",
       .note = R"(There is no more than a factor of 4 to be gained: of the two students at an angle $\phi\le\frac\pi2$
         on either side of $w_*$, every input with $w_*^\top Z\ge0$ is seen by one, so $L(0)\le2L(\phi)$, and the
         maximum over $\phi\le\phi_0$ is at least a quarter of $\frac{(L(0)+\beta)^2}{\gamma^2(\phi_0)}$. In the $O$
         notation the two counts are the same.)",
       .twin = "remark_adaptive.py",
       .draw = draw_adaptive_step_rate,
       .state = adaptive_step_rate}};
}

}  // namespace lakatos::du18
