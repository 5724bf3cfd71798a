#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/one_neuron/theorem_2_2.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/shared_lists.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/filter/split_atoms.hpp"

namespace lakatos::du18 {
namespace {

/// The largest admissible step at this student as the dials have it; 0 or less when there is none.
double most_step(const Source& source, const PatchLaw<double>& law, const VectorField& teacher, const VectorField& w,
                 const Fraction& beta) {
  StepRule<double> rule;
  rule.beta = to_double(beta), rule.two = 2 / source.dial("step bound", 1);
  return largest_step(law, approximate(teacher), approximate_angle(w, teacher), rule);
}

/// Each atom's part across the teacher divided by `c`, that along it by `d` (p = 2).
LawField flattened(LawField law, const VectorField& teacher, std::int64_t c, std::int64_t d) {
  if ((c == 1 && d == 1) || law.dimension != 2) return law;
  scale_in_frame(law.entries, teacher.entries, c, d);
  law.denominator *= c * d * inner(teacher.entries, teacher.entries.data());
  return reduce(law), law;
}

/// Which atoms are on the student's boundary: w.Z = 0 on the integers of the instance (p = 2, one patch; else none).
std::vector<bool> on_the_boundary(const LawField& law, const VectorField& w) {
  std::vector<bool> on_it;
  for (std::size_t e = 0; law.dimension == 2 && law.patches == 1 && e < law.entries.size(); e += 2)
    on_it.push_back(inner(w.entries, &law.entries[e]) == 0);
  return on_it;
}

/// A student with an atom on its boundary, within |w*| of the teacher.
VectorField student_across_an_atom(Source& source, const LawField& law, const VectorField& teacher) {
  const std::int64_t* atom = &law.entries[2 * source.below(law.atoms())];
  const Fraction share = source.pick<Fraction>({{1, 2}, {1, 1}, {3, 2}, {7, 4}});
  const auto [x, y] = part_across(teacher.entries, atom);
  VectorField w{teacher.denominator * (atom[0] * atom[0] + atom[1] * atom[1]), {x, y}};
  return along(w, share);
}

}  // namespace

Record draw_contraction_rate(Source& source) {
  const std::size_t p = source.chance(4, 5) ? 2 : static_cast<std::size_t>(source.between(3, 4));
  const Lie lie =
      source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::round, Lie::near_boundary});
  VectorField teacher = draw_teacher(source, p);
  const auto atoms = static_cast<std::int64_t>(p) - (lie == Lie::isotropic && p == 2 ? 1 : 0);
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(atoms, atoms + 2)), lie, 0);
  const double growth = source.dial("growth", 1), width = source.dial("width", 1);
  law = flattened(std::move(law), teacher, static_cast<std::int64_t>(source.dial("flatness", 1)),
                  static_cast<std::int64_t>(growth));
  const double reach = source.dial("start distance", 1) / growth;
  const bool across = width < 1 && p == 2, behind = source.dial("beta", 1) > 1 && source.chance(1, 2),
             placed = across || behind;
  VectorField w = across ? student_across_an_atom(source, law, teacher) : VectorField{};
  if (behind) {
    HeavyBehind drawn = draw_heavy_behind(source, source.dial("beta", 1));
    law = std::move(drawn.law), w = std::move(drawn.w), teacher = std::move(drawn.teacher);
  }
  const PatchLaw<double> seen =
      across ? split_atoms(approximate(law), on_the_boundary(law, w), width) : approximate(law);
  const double least = smallest_admissible_beta(seen, approximate(teacher));
  const Fraction beta =
      draw_admissible(source, least, {10, 1000, 1000, 100000}, {1e-6, 1e-3, 0.05, 1.0}, source.dial("beta", 1));

  // Where gamma(phi_t) = 0 no step is admissible: students nearer to the teacher are tried.
  if (!placed) w = stretched(draw_student(source, teacher), teacher, reach);
  double most = most_step(source, seen, teacher, w, beta);
  for (int attempt = 0; attempt < 4 && !placed && !(most > 1e-7); ++attempt) {
    w = stretched(draw_student(source, teacher), teacher, reach);
    most = most_step(source, seen, teacher, w, beta);
  }

  // Mostly at the bound; beyond it now and then, so that the assumption is seen violated near its boundary and turned
  // bounds are reached.
  const double dial = source.pick<double>({1.0, 1.0, 1.0, 1.0, 1.0, 0.9, 0.5, 0.1, 1.01, 3.9});
  const Fraction step = most > 1e-7 ? just_below(most * dial, 1e-3) : fraction(1, 1000);
  return Record().set("input", law, "w", w, "teacher", teacher, "beta", beta, "step", step);
}

namespace {

/// du18, Theorem 2.2: each step of gradient descent on one neuron contracts the squared error.
void contraction_rate(Statement& claim) {
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher", "w_*");
  const Real width = claim.dialled("width") ? claim.dial("width", {1, 4}) : 1;
  const auto law = [&] {
    auto read = input_law(claim);
    if (!symbolic()) {
      if (claim.dialled("width") && !claim.spread())
        return Law(split_atoms(read.numbers(), on_the_boundary(claim.record().law("input"), claim.record().vector("w")),
                               width));
    }
    return read;
  }();
  const Real beta = claim.number("beta", R"(\beta)"), step = claim.number("step", R"(\eta_t)");
  const Real two = claim.constant("step"), four = claim.constant("beta"), rate = claim.constant("rate");

  give_two_dimensions(claim, law);
  if (claim.reading("exists") && !(claim.dialled("width") && equal(width, 0) == Truth::yes))
    give_differentiable(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const Real distance = claim.let("|w_t - w_*|^2", R"(\|w_t-w_*\|^2)", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  const Real reach = claim.dial("start distance", {1, 1});
  give_initialisation(claim, distance, reach * reach * norm);
  claim.given("step nonnegative", step >= 0);
  if (claim.settled()) return;
  claim.given("linear growth", [&] {
    return grows_linearly(law, teacher, claim.dialled("beta") ? claim.dial("beta", {1, 1}) * beta : beta);
  });
  const auto angle = [&] {
    return claim.dialled("start distance") && less_equal(norm, distance) == Truth::yes
               ? right_angle<Real>()
               : angle_of_relative_error(distance, norm);
  };
  regime_between(claim, law, w, teacher);
  claim.given("step bound", [&] {
    const auto decide = [&] {
      Rule rule{step, beta};
      rule.two = two, rule.four = four;
      return step_within_bound(law, teacher, angle(), rule);
    };
    return predicate(decide, step, R"( \le \min_{0\le\phi\le\phi_t} )",
                     claim.name(R"(\gamma(\phi))") / (two * square(claim.name(R"(L(\phi))") + four * beta)));
  });
  if (claim.settled()) return;

  const auto next_distance = [&] { return squared_distance(gradient_descent_step(law, w, teacher, step), teacher); };
  const Real next = claim.let("|w_{t+1} - w_*|^2", R"(\|w_{t+1}-w_*\|^2)", next_distance);
  claim.trivial_if(either(distance == 0, step == 0));
  claim.then("contraction", [&] {
    const auto extremum = [&] {
      return claim.planted("L for gamma") ? lipschitz_bracket(law, teacher, angle())
                                          : gamma_bracket(law, teacher, angle());
    };
    const Bounds gamma_t = claim.let_bracket("gamma(phi_t)", R"(\gamma(\phi_t))", extremum);
    const Bounds bound{1 - rate * step * gamma_t.upper, 1 - rate * step * gamma_t.lower};
    claim.let_bracket("bound", R"(1-\tfrac12\eta_t\gamma(\phi_t))", [&] { return bound; });
    claim.let("ratio", next / distance);
    return next <= Bounds{bound.lower * distance, bound.upper * distance};
  });
}

}  // namespace

std::vector<Claim> theorem_2_2() {
  return {{.id = "du18/thm2.2",
           .title = "Linear contraction of GD for one neuron",
           .place = "Section 2.1, Theorem 2.2",
           .kind = "theorem",
           .themes = {"contraction rate"},
           .words = R"(One neuron, input law with $\max_{\theta(w,w_*)\le\phi}\lambda_{\max}(A_{w,-w_*})\le\beta\phi$ on
             $[0,\frac\pi2]$. If $\|w_t-w_*\|<\|w_*\|$ and
             $0\le\eta_t\le\min_{0\le\phi\le\phi_t}\frac{\gamma(\phi)}{2(L(\phi)+4\beta)^2}$ with
             $\phi_t=\arcsin\frac{\|w_t-w_*\|}{\|w_*\|}$, then
             $\|w_{t+1}-w_*\|^2\le\left(1-\frac{\eta_t\gamma(\phi_t)}2\right)\|w_t-w_*\|^2$.)",
           .readings = {{"exists", R"(every step $t\ge0$, at a point where the gradient exists)"},
                        {.name = "zero",
                         .text = R"(atoms may lie on the student's boundary, and $\sigma'(0)=0$)",
                         .slip = R"(the gradient must exist at $w_t$; with $\sigma'(0)=0$ an atom on the student's
                           boundary counts in $\gamma$ but not in the gradient)",
                         .fault = "closed regions"}},
           .constants = {{"step", {2, 1}, "the 2 in the denominator of the step bound"},
                         {"beta", {4, 1}, "the 4 there"},
                         {"rate", {1, 2}, "the 1/2 in the contraction factor"}},
           .planted = {turned("rate", {8, 5}, "1 - 8/5 eta gamma in place of 1 - 1/2 eta gamma"),
                       turned("step", {1, 2}, "steps up to gamma / ((L + 4 beta)^2 / 2): four times the printed bound"),
                       variant("L for gamma", "the largest in place of the smallest eigenvalue in the rate")},
           .dials = {step_bound_dial(),
                     beta_dial(),
                     {.name = "start distance",
                      .assumption = "initialisation",
                      .text = "|w_t - w*| < c |w*|; phi_t is cut at pi/2",
                      .grid = {{1, 1}, {11, 10}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}}},
                     {.name = "flatness",
                      .assumption = "step bound",
                      .text = R"(no assumption is violated: the law is flattened to 1/c across the teacher, so that
                        gamma(phi_t) tends to 0)",
                      .grid = {{1, 1}, {2, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}, {1024, 1}}},
                     {.name = "growth",
                      .assumption = "linear growth",
                      .text = R"(no assumption is violated: the law is squeezed to 1/c along the teacher, towards its
                        boundary, so that beta grows)",
                      .grid = {{1, 1}, {2, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}}},
                     {.name = "width",
                      .assumption = "differentiable",
                      .text = R"(an atom on the student's boundary gives way to two halves at the angle arctan(c) on its
                        sides; at 0 it stays there, with sigma'(0) = 0)",
                      .rest = {1, 4},
                      .grid = {{1, 4}, {1, 16}, {1, 64}, {1, 1024}, {1, 65536}, {0, 1}}}},
           .scope = R"(finite laws with 2 to 8 atoms, p = 2, 3, 4 (p = 2 exactly, p > 2 by certified two-sided bounds),
             small rational entries; one step from any admissible point)",
           .not_covered = R"(densities; p = 1, where gamma(phi_t) is a minimum over nothing. For t >= 1 (as printed) the
             statement follows from the one for every admissible point.)",
           .note = R"(Dials. *Width* puts arcs in place of atoms: their two ends stand for them. Any width saves the
             theorem, because one half of the atom counts both in the gradient and in $\gamma$; at 0 the closed region
             counts all of it in $\gamma$ and $\sigma'(0)=0$ none of it in the gradient. What the theorem needs is less
             than it asks: with $\Lambda=\lambda_{\max}(\mathbb E\,ZZ^\top\mathbb I\{w^\top Z\ge0\})$ one has
             $\|\nabla\ell\|^2\le\Lambda\langle\nabla\ell,w-w_*\rangle$, so $\eta\Lambda\le\frac32$ is enough: the step
             bound has a factor 3 to spare where $\gamma=L=\Lambda$. *Beta*: the bound with $\beta/c$ lets $\eta\Lambda$
             reach about $\frac{cm}{32}$ for a heavy atom at the angle $m$ behind the boundary; it takes a $c$ of some
             hundreds. *Flatness* and *growth* stay within the assumptions: nothing may fail.)",
           .twin = "thm2_2.py",
           .draw = draw_contraction_rate,
           .state = contraction_rate}};
}

}  // namespace lakatos::du18
