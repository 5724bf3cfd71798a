#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

Record draw_linear_growth(Source& source) {
  const auto p = static_cast<std::size_t>(source.pick<std::int64_t>({1, 2, 2, 2, 3}));
  const VectorField teacher = draw_teacher(source, p);
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 6)),
                          source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::near_boundary}), 0);
  if (p == 2 && source.chance(1, 8))
    law.entries[0] = -teacher.entries[1], law.entries[1] = teacher.entries[0];  // on the boundary: no beta will do
  const double least = smallest_admissible_beta(approximate(law), approximate(teacher));
  const bool placed = std::isfinite(least) && least > 1e-6;
  const Fraction beta = !placed               ? fraction(source.between(0, 3), source.between(1, 100))
                        : source.chance(1, 4) ? just_below(least, 1e-2)
                                              : just_above(least, source.pick<double>({1e-6, 1e-2, 1.0}));
  return Record().set("input", law, "teacher", teacher, "beta", beta);
}

/// du18, Assumption 2.1 (A7): the second moment of the disagreement region grows at most linearly with the angle. Can
/// it be met?
void linear_growth(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real beta = claim.number("beta", R"(\beta)"), factor = claim.constant("beta");
  claim.given("some mass", R"(\mathbb E\,ZZ^\top \ne 0)",
              [&] { return less(Real(0), trace(average_second_moment(law))); });
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  claim.then("linear growth", [&] { return grows_linearly(law, teacher, factor * beta); });
}

}  // namespace

std::vector<Claim> assumption_2_1() {
  return {{.id = "du18/assump2.1",
           .title = "Linear growth of A(w,-w*) with the angle",
           .place = "Section 2.1, Assumption 2.1",
           .kind = "assumption",
           .themes = {"spectrum", "input law"},
           .shape = Shape::exists,
           .words = R"(There are an input law, a teacher and a $\beta>0$ with
             $\max_{\theta(w,w_*)\le\phi}\lambda_{\max}(A_{w,-w_*})\le\beta\phi$ for $0\le\phi\le\frac\pi2$.)",
           .readings = {{"existence", R"(some law with mass and some $\beta$)"}},
           .constants = {{"beta", {1, 1}, "the factor of beta phi"}},
           .no_planted = R"(an existence claim is settled by one exact witness; an instance on which a false variant
             fails is no evidence against that)",
           .serves = {"du18/thm2.2"},
           .scope = "finite laws with 1 to 6 atoms, p = 1, 2, 3, small rational entries",
           .not_covered = R"(densities; see du18/thma.1 and du18/thma.2 for the uniform law on the sphere and for the
             normal law)",
           .note = R"(A finite law meets it for some $\beta$ exactly when no atom other than 0 lies on the teacher's
             boundary: then the disagreement region is empty up to a positive angle.)",
           .twin = "assump2_1.py",
           .draw = draw_linear_growth,
           .state = linear_growth}};
}

}  // namespace lakatos::du18
