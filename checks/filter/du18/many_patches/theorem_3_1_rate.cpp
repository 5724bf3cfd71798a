#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/inputs/brackets.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/many_patches/filter_point.hpp"
#include "checks/filter/du18/many_patches/filter_step.hpp"
#include "checks/filter/du18/many_patches/unbalanced_laws.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/filter/sided_moments.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
namespace {

// ---- the two bounds together

/// du18, proof of Theorem 3.1, last display: the two bounds put together.
void filter_rate_combined(Statement& claim) {
  const auto in = read_filter_step(claim);
  const Real first = claim.constant("first"), rate = claim.constant("rate"), six = claim.constant("rate.cross");
  const Real wide = claim.constant("norm.wide"), four = claim.constant("norm.beta");
  give_filter_step(claim, in, true);
  if (claim.settled()) return;

  const Real next = distance_after_step(claim, in);
  const Point at{claim, in.law, in.w, in.teacher};
  const auto gain = [&] { return exactly(in.step) * (at.gamma() - exactly(six * in.cross)); };
  const auto one = exactly(Real(1));
  const auto middle = [&] {
    const auto norm = at.lipschitz() + exactly(wide * in.cross) + exactly(four * in.beta);
    return one - exactly(first) * gain() + exactly(in.step * in.step) * (norm * norm);
  };
  claim.then("first", [&] { return exactly(next) <= middle() * exactly(in.distance); });
  claim.then("second",
             [&] { return middle() * exactly(in.distance) <= (one - exactly(rate) * gain()) * exactly(in.distance); });
}

// ---- from theta_t to phi_t

/// (along w* + across w*_perp) / denominator.
VectorField beside(const VectorField& teacher, std::int64_t along, std::int64_t across, std::int64_t denominator) {
  const auto entries = in_frame(teacher.entries, along, across);
  VectorField w{denominator * teacher.denominator, {entries[0], entries[1]}};
  return reduce(w), w;
}

/// A student along the teacher or nearly so, at any distance: theta_t is small and phi_t is not.
VectorField draw_short_student(Source& source, const VectorField& teacher) {
  const std::int64_t grid = source.pick<std::int64_t>({2, 3, 4, 5, 8, 10}),
                     tilt = source.chance(1, 2) ? 0 : source.between(-1, 1), along = source.between(1, grid);
  return beside(teacher, 4 * along, tilt, 4 * grid);
}

Record draw_unbalanced_step(Source& source) {
  const bool many = source.chance(1, 4);
  const VectorField teacher = many ? VectorField{1, {1, 0}} : draw_teacher(source, 2);
  const LawField field = many ? draw_many_unbalanced(source) : draw_unbalanced_law(source, teacher);
  const VectorField student = draw_short_student(source, teacher);
  const auto law = approximate(field);
  const auto target = approximate(teacher);
  const double least = smallest_admissible_cross(law, target, CrossReading::sum_off_boundaries);
  StepRule<double> rule;
  const Fraction beta = fraction(1, source.pick<std::int64_t>({10, 1000})),
                 cross = least > 1e-6 && std::isfinite(least) ? just_above(least, 1e-3) : fraction(1, 1000);
  rule.beta = to_double(beta), rule.cross = to_double(cross);
  const double distance = squared_distance(approximate(student), target), norm = squared_norm(target);
  const double most =
      distance < norm ? largest_step(law, target, angle_of_relative_error<double>(distance, norm), rule) : 0;
  return Record().set("input", field, "w", student, "teacher", teacher, "beta", beta, "cross", cross, "step",
                      most > 1e-9 ? just_below(most, 0.5) : fraction(1, 1000));
}

/// du18, proof of Theorem 3.1, last line: from theta_t to phi_t.
void filter_smoothness_falls(Statement& claim) {
  const auto in = read_filter_step(claim);
  const Real factor = claim.constant("factor");
  if (claim.reading("step")) {
    give_filter_step(claim, in, true);
    give_positive(claim, "step positive", in.step);
  } else {
    give_two_dimensions(claim, in.law);
    give_off_the_boundaries(claim, in.law, in.w, in.teacher);
    give_initialisation(claim, in.distance, in.norm);
  }
  if (claim.settled()) return;

  const Point at{claim, in.law, in.w, in.teacher};
  claim.trivial_if(in.distance == 0);
  if (!claim.reading("gamma")) {
    claim.then("L", [&] {
      if (exact()) {
        if (equal(factor, Real(1)) == Truth::yes &&
            agree_falls(in.law, in.teacher, zero_angle<Real>(), angle_between(in.w, in.teacher)))
          return Formula{Truth::yes, std::nan("")};
      }
      const Bounds start = let_lipschitz_at_zero(claim, in.law, in.teacher);
      return at.lipschitz() <= exactly(factor) * start;
    });
  }
  if (claim.reading("L")) return;
  claim.then("gamma", [&] {
    if (exact()) {
      if (equal(factor, Real(1)) == Truth::yes &&
          agree_falls(in.law, in.teacher, angle_between(in.w, in.teacher), in.angle()))
        return Formula{Truth::yes, std::nan("")};
    }
    const auto later = claim.let_bracket("gamma(phi_t)", R"(\gamma(\phi_t))",
                                         [&] { return gamma_bracket(in.law, in.teacher, in.angle()); });
    return at.gamma() >= exactly(factor) * later;
  });
}

// ---- ours: how far gamma can grow

/// A student on the teacher's line or beside it, nearer to the teacher than the origin: theta_t is small or 0, phi_t
/// anything.
VectorField draw_student_ahead(Source& source, const VectorField& teacher) {
  const std::int64_t grid = source.between(2, 30), along = source.between(1, grid - 1),
                     aside = source.chance(2, 3) ? 0 : source.between(-along, along),
                     fine = source.pick<std::int64_t>({2, 4, 10});
  return beside(teacher, fine * along, aside, grid * fine);
}

/// A student of the teacher (1, 0) with theta_t just below and phi_t just above the angle at which the boundary meets
/// the patch (x, -y).
VectorField draw_student_astride(Source& source, std::int64_t x, std::int64_t y) {
  const double critical = std::atan2(static_cast<double>(x), static_cast<double>(y)),
               theta = critical * source.pick<double>({0.98, 0.99, 0.995}),
               phi = critical * source.pick<double>({1.001, 1.003, 1.01});
  const double length = std::cos(theta) + std::sqrt(std::pow(std::sin(phi), 2) - std::pow(std::sin(theta), 2));
  VectorField w{100000,
                {std::llround(100000 * length * std::cos(theta)), std::llround(100000 * length * std::sin(theta))}};
  return reduce(w), w;
}

Record draw_filter_smoothness_growth(Source& source) {
  const bool hidden = source.chance(1, 8);
  const bool many = source.chance(1, 8);
  const VectorField teacher = many || hidden ? VectorField{1, {1, 0}} : draw_teacher(source, 2);
  LawField law = hidden ? draw_hidden_cross(source)
                 : many ? draw_many_unbalanced(source)
                        : draw_unbalanced_law(source, teacher);
  if (!hidden && source.chance(1, 6))
    law = draw_law(source, teacher, static_cast<std::size_t>(source.between(1, 4)),
                   static_cast<std::size_t>(source.between(1, 3)), Lie::in_front, source.between(0, 2));
  const VectorField w =
      hidden ? draw_student_astride(source, law.entries[0], -law.entries[1]) : draw_student_ahead(source, teacher);
  const double least =
      smallest_admissible_cross(approximate(law), approximate(teacher), CrossReading::sum_off_boundaries);
  const bool placed = least > 1e-6 && std::isfinite(least);
  return Record().set("input", law, "w", w, "teacher", teacher, "cross",
                      placed
                          ? just_above(least * (source.chance(1, 16) ? 0.99 : 1.0), source.pick<double>({1e-6, 1e-3}))
                          : fraction(1, 1000));
}

/// Ours: from theta_t to phi_t gamma of averages grows by at most 2 L_cross (theta_t + phi_t).
void filter_smoothness_growth(Statement& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})"), two = claim.constant("two");
  give_plane(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "cross positive", cross);
  const Real distance = claim.let("|w_t - w_*|^2", R"(\|w_t-w_*\|^2)", squared_distance(w, teacher)),
             norm = claim.let("|w_*|^2", squared_norm(teacher));
  give_initialisation(claim, distance, norm);
  if (claim.settled()) return;
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  if (claim.settled()) return;
  const auto theta = [&] { return angle_between(w, teacher); };
  const auto phi = [&] { return angle_of_relative_error(distance, norm); };
  const auto gamma_start = [&] { return let_gamma(claim, "gamma(theta)", R"(\gamma(\theta_t))", law, teacher, theta); };
  const auto gamma_later = [&] { return let_gamma(claim, "gamma(phi_t)", R"(\gamma(\phi_t))", law, teacher, phi); };
  claim.regime("gamma grows", [&] { return gamma_start() < gamma_later(); });
  claim.trivial_if([&] { return distance == 0; });  // phi_t = 0
  claim.then("gamma", [&] {
    const auto start = gamma_start(), later = gamma_later();
    const auto radians_at = [&](const char* name, const char* latex, auto&& angle) {
      return claim.let_bracket(name, latex, [&] { return radians_bracket(angle()); });
    };
    const auto turned = radians_at("theta", R"(\theta_t)", theta), reach = radians_at("phi_t", R"(\phi_t)", phi);
    const auto angles = claim.planted("theta left out") ? reach : turned + reach;
    return later <= start + exactly(two * cross) * angles;
  });
}

}  // namespace

std::vector<Claim> theorem_3_1_rate() {
  return {
      {.id = "du18/step-thm3.1-combine",
       .title = "Combining the two bounds for k patches",
       .place = "Appendix A.2, proof of Theorem 3.1, last display",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"(Under the assumptions of Theorem 3.1, with $d=w_t-w_*$, $\theta=\theta(w_t,w_*)$ and
         $\kappa=L(\theta)+10L_{\mathrm{cross}}+4\beta$:
         $\|w_{t+1}-w_*\|^2\le(1-\eta(\gamma(\theta)-6L_{\mathrm{cross}})+\eta^2\kappa^2)\|d\|^2\le\left(1-\frac{\eta(\gamma(\theta)-6L_{\mathrm{cross}})}2\right)\|d\|^2$.)",
       .conclusions = {{"(a)", "the first inequality", {"first"}}, {"(b)", "the second", {"second"}}},
       .readings = {{"nonnegative", R"(steps $0\le\eta_t\le$ the bound, as in du18/thm3.1)"}},
       .constants = filter_step_constants({{"first", {1, 1}, "factor of eta (gamma - 6 L_cross) in the first line"},
                                           {"rate", {1, 2}, "the 1/2 in the second line"},
                                           {"rate.cross", {6, 1}, "the 6 in both"},
                                           {"norm.wide", {10, 1}, "the 10 in the first line"},
                                           {"norm.beta", {4, 1}, "the 4 there"}}),
       .planted = {turned("rate", {11, 20}, "11/20 in place of 1/2 in the second line"),
                   turned("step", {19, 10}, "a step bound 1/19 too large"),
                   turned("first", {3, 1}, "3 eta (gamma - 6 L_cross) in the first line"),
                   without("step bound", "no step bound", "any step")},
       .serves = {"du18/thm3.1"},
       .scope = "the instances of du18/thm3.1",
       .not_covered = "densities; p > 2",
       .note = R"(Expanding $\|w_{t+1}-w_*\|^2$ gives $-2\eta\langle\nabla\ell,d\rangle$, so with the two bounds before
         it the first line would hold with 2 in place of 1: the print gives away half of the progress.)",
       .twin = "step_thm3_1_combine.py",
       .full_cases = 50000,
       .draw = draw_filter_step,
       .state = filter_rate_combined},
      {.id = "du18/step-thm3.1-monotone",
       .title = "From theta_t to phi_t in the k-patch quantities",
       .place = "Appendix A.2, last line of the proof of Theorem 3.1; used again in Lemmas A.2, A.3",
       .kind = "step",
       .themes = {"spectrum", "contraction rate"},
       .words = R"(With $\theta_t=\theta(w_t,w_*)\le\phi_t=\arcsin\frac{\|w_t-w_*\|}{\|w_*\|}$, the last line of the
         proof needs
         $1-\frac{\eta(\gamma(\theta_t)-6L_{\mathrm{cross}})}2\le1-\frac{\eta(\gamma(\phi_t)-6L_{\mathrm{cross}})}2$,
         that is $\gamma(\theta_t)\ge\gamma(\phi_t)$ for the $\gamma$ of averages (Assumption 3.1). The lemmas after it
         use the same of any $\theta\le\phi$, and $L(\theta)\le L(0)$.)",
       .conclusions = {{"(a)", "the last line of the proof", {"gamma"}},
                       {"(b)", R"($\gamma(\theta)\ge\gamma(\phi)$)", {"gamma"}},
                       {"(c)", R"($L(\theta)\le L(0)$)", {"L"}}},
       .readings = {{"step", "under all assumptions of Theorem 3.1, with a positive step"},
                    {.name = "gamma",
                     .text = R"($\gamma(\theta)\ge\gamma(\phi)$ for any law without mass on a boundary)",
                     .part = "(b)"},
                    {.name = "L",
                     .text = R"($L(\theta)\le L(0)$ for any law without mass on a boundary)",
                     .part = "(c)"}},
       .constants = filter_step_constants({{"factor", {1, 1}, "factor of gamma(phi_t) resp. L(0)"}}),
       .planted = {turned("factor", {21, 20}, "gamma(theta) at least 21/20 gamma(phi)", "step"),
                   turned("factor", {3, 2}, "gamma(theta) at least 3/2 gamma(phi)", "step")},
       .serves = {"du18/thm3.1", "du18/lema.2", "du18/lema.3"},
       .scope = "finite laws in the plane with 2 to 50 inputs of 1 to 4 patches, decided exactly",
       .not_covered = "densities other than those on small boxes around the atoms of a counterexample; p > 2",
       .note = R"(Where two patches of one input lie on the two sides of the teacher's line their components across
         cancel in $P$; once the student's boundary has passed one of them the other is left alone, and both $\gamma$
         and $L$ grow. So the last line of the printed proof is a gap for $k\ge2$, also under all assumptions of the
         theorem. How far $\gamma$ can grow is du18/step-thm3.1-monotone-repaired. The theorem's rate has more slack
         than that, so that a proof with it in place of this step reaches the printed statement: du18/thm3.1-sharp.)",
       .twin = "step_thm3_1_monotone.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw =
           [](Source& source) { return source.chance(1, 3) ? draw_unbalanced_step(source) : draw_filter_step(source); },
       .zoo =
           [] {
             // one input, whose average is short until one of its patches has left
             return std::vector{Record().set("input", LawField{2, 2, false, 1, {1}, {1, 4, 1, -4}}, "w",
                                             VectorField{3, {3, 1}}, "teacher", VectorField{1, {1, 0}}, "beta",
                                             fraction(1, 1), "cross", fraction(1, 1), "step", fraction(1, 1))};
           },
       .state = filter_smoothness_falls},
      {.id = "du18/step-thm3.1-monotone-repaired",
       .title = "gamma of averages grows by at most 2 L_cross (theta + phi)",
       .place = "ours; in place of the last line of the proof of Theorem 3.1",
       .kind = "step",
       .themes = {"spectrum", "contraction rate"},
       .words = R"(If the cross-covariances grow as in Assumption 3.2,
         $\gamma(\phi_t)\le\gamma(\theta_t)+2L_{\mathrm{cross}}(\theta_t+\phi_t)$ for inputs in the plane and
         $\|w_t-w_*\|<\|w_*\|$, where $\theta_t=\theta(w_t,w_*)\le\phi_t=\arcsin\frac{\|w_t-w_*\|}{\|w_*\|}$.)",
       .readings = {{"ours", "no mass on a boundary"}},
       .constants = {{"two", {2, 1}, "the 2"}},
       .planted = {turned("two", {1, 4}, "a quarter of L_cross (theta + phi)"), turned("two", {0, 1}, "gamma falls"),
                   variant("theta left out", R"($\gamma(\phi_t)\le\gamma(\theta_t)+2L_{\mathrm{cross}}\phi_t$)")},
       .serves = {"du18/thm3.1", "du18/thm3.1-sharp"},
       .scope = "finite laws in the plane with 1 to 50 inputs of 1 to 4 patches, decided exactly",
       .not_covered = "densities; p > 2, where the same holds along $w_t-w_*$ (see the note)",
       .note = R"(The argument. Turn a student from $\theta$ to $\phi$ on one side and split the average of the patches
         in front of the teacher into $P+Q+R$: $R$ lies behind both students, $Q$ behind the second only. Assumption 3.2
         says $\|\mathbb E(P+Q)R^\top\|\le L_{\mathrm{cross}}\theta$ and $\|\mathbb E\,P(Q+R)^\top\|\le
         L_{\mathrm{cross}}\phi$. Take a direction $v$ of the plane and $p=v^\top P$, and so on. Patches leave in the
         order of their angle, so at most one of the three groups has patches on both sides of the line $v^\top z=0$.
         Where $q$ and $r$ have one sign, $\mathbb E\,qr\ge0$ and $\mathbb E\,pq=\mathbb E\,p(q+r)-\mathbb
         E(p+q)r+\mathbb E\,qr\ge-L_{\mathrm{cross}}(\theta+\phi)$; where $p$ and $q$ have, $\mathbb E\,pq\ge0$; where
         $Q$ is divided, its first part joins $P$ and the rest $R$. So $\mathbb E(p+q)^2\ge\mathbb
         E\,p^2-2L_{\mathrm{cross}}(\theta+\phi)$. In more than two dimensions this holds for $v$ in the plane of $w_t$
         and $w_*$, which is all that the proof of Theorem 3.1 needs, since $w_t-w_*$ lies in it. $\theta_t$ cannot be
         left out: three inputs of two patches already exceed $2L_{\mathrm{cross}}\phi_t$.)",
       .twin = "step_thm3_1_monotone_repaired.py",
       .draw = draw_filter_smoothness_growth,
       .state = filter_smoothness_growth}};
}

}  // namespace lakatos::du18
