#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/ray_gradient.hpp"

namespace lakatos::du18 {
namespace {

Record draw_bounded_gradient(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 3));
  const VectorField teacher = draw_teacher(source, p);
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 5)), Lie::anywhere, 0);
  const VectorField w =
      source.chance(1, 20) ? VectorField{1, std::vector<std::int64_t>(p, 0)} : draw_vector(source, p, 4, 3);
  const auto gradient = gradient_along(approximate(law), approximate(w), approximate(teacher));
  const double needed = std::sqrt(std::fmax(squared_norm(gradient.end), squared_norm(gradient.limit)));
  const Fraction bound = !(needed > 1e-6)      ? fraction(source.between(0, 2), 1)
                         : source.chance(1, 4) ? just_below(needed, 0.05)
                                               : just_above(needed, source.pick<double>({1e-3, 0.1, 1.0}));
  return Record().set("input", law, "teacher", teacher, "w", w, "bound", bound, "reach",
                      fraction(source.between(1, 10), 1));
}

/// du18, Section 1.3 (A3): the gradient is bounded by some B, uniformly. Over which w?
void bounded_gradient(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real bound = claim.constant("bound") * claim.number("bound", "B");
  claim.given("some mass", [&] {
    // w^T E[ZZ^T 1{w.Z > 0}] w = E f(w, Z)^2, twice the loss against the teacher 0.
    const Real seen = claim.let("mass", R"(w^\top\mathbb E\left[ZZ^\top\mathbb I\{w^\top Z>0\}\right]w)",
                                [&] { return 2 * population_loss(law, w, Vec(w.size(), Real(0))); });
    return seen > 0;
  });
  if (claim.settled()) return;
  const bool whole_ray = claim.reading("everywhere");
  claim.then("bounded", text(R"(\|\nabla\ell(sw)\| \le )", bound, whole_ray ? R"(\quad (s>0))" : R"(\quad (0<s\le1))"),
             [&] { return bounded_by(gradient_along(law, w, teacher), bound, whole_ray); });
}

}  // namespace

std::vector<Claim> assumption_bounded() {
  return {{.id = "du18/assump-bounded",
           .title = "Stochastic gradient uniformly bounded by B",
           .place = "Section 1.3",
           .kind = "assumption",
           .themes = {"gradient identity", "input law"},
           .shape = Shape::exists,
           .words = R"(There are an input law with mass and a $B$ with $\|g(w)\|\le B$ uniformly. The set of $w$ is not
             printed. Here $g$ is the population gradient on the ray through a student that sees mass.)",
           .readings = {{"visited", "over the points between 0 and $w$: what a run visits is bounded"},
                        {.name = "everywhere",
                         .text = R"(over all of $\mathbb R^p$, in particular over the whole ray through $w$)",
                         .slip = "$w$ must stay in a bounded set, as the sentence after the assumption has it"}},
           .constants = {{"bound", {1, 1}, "the factor of B"}},
           .no_planted = R"(an existence claim is settled by one exact witness; an instance on which a false variant
             fails is no evidence against that)",
           .serves = {"du18/lema.2"},
           .scope = "finite laws with 1 to 5 atoms, p = 1, 2, 3, small rational entries",
           .not_covered = "densities (the same argument applies to every law with a finite second moment); noise",
           .never = R"(on the ray $sw$ the gradient is $sAw-b$ with $A=\mathbb E[ZZ^\top\mathbb I\{w^\top Z>0\}]$, and
             $w^\top Aw>0$ because $w$ sees mass: its length grows without bound, whatever the law and the $B$)",
           .twin = "assump_bounded.py",
           .draw = draw_bounded_gradient,
           .state = bounded_gradient}};
}

}  // namespace lakatos::du18
