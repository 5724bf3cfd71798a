#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/smoothness_range.hpp"

namespace lakatos::du18 {
namespace {

Record draw_extreme_eigenvalues(Source& source) {
  const auto p = static_cast<std::size_t>(source.pick<std::int64_t>({1, 2, 2, 2, 2, 2, 2, 3}));
  Record record;
  const auto atoms = static_cast<std::size_t>(source.between(1, 6));
  const bool circle = p == 2 && source.chance(1, 4);  // rational critical cosines, so that ties occur
  const VectorField teacher = circle ? VectorField{1, {1, 0}} : draw_teacher(source, p);
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::near_boundary});
  record.set("input", circle ? draw_unit_law(source, 1, atoms) : draw_law(source, teacher, 1, atoms, lie, 0), "teacher",
             teacher);
  Fraction cosine = source.share(8);
  if (circle) cosine = source.pick<Fraction>({{3, 5}, {4, 5}, {5, 13}, {12, 13}, {0, 1}});
  if (source.chance(1, 16)) cosine = fraction(source.between(199, 202), 200);
  if (source.chance(1, 2)) cosine = fraction(-cosine.numerator, cosine.denominator);
  return record.set("cosine", cosine);
}

std::vector<Record> zoo_of_extreme_eigenvalues() {
  Record line;
  line.set("input", LawField{1, 1, false, 1, {1}, {1}}, "teacher", VectorField{1, {1}}, "cosine", fraction(0, 1));
  return {line};
}

/// du18, Definition 2.1: gamma(phi) and L(phi) are defined at every angle, and ordered.
void extreme_eigenvalues(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cosine = claim.number("cosine", R"(\cos\phi)"), floor = claim.constant("floor");
  claim.given("cosine in range", both(cosine >= -1, cosine <= 1));
  if (claim.reading("plane and above")) give_two_dimensions(claim, law);
  if (claim.settled()) return;
  claim.regime("beyond the right angle", cosine < 0);
  claim.regime("of full rank", [&] {
    return gamma_reaches(
        law, teacher, [&] { return angle_from_cosine(cosine); }, R"(\gamma(\phi))", Real(0), true);
  });

  claim.then("defined", R"(\{w : \theta(w,w_*)=\phi\} \ne \emptyset)", [&] { return some_student_at(law, cosine); });
  claim.then("ordered", [&] {
    const auto decide = [&] {
      const auto angle = angle_from_cosine(cosine);
      const auto least = gamma_bracket(law, teacher, angle), most = lipschitz_bracket(law, teacher, angle);
      return both(floor_met(law, teacher, angle, floor),
                  claim.planted("exchanged") ? less_equal(most, least) : less_equal(least, most));
    };
    return predicate(decide, floor, R"( \le )",
                     claim.planted("exchanged") ? R"(L(\phi) \le \gamma(\phi))" : R"(\gamma(\phi) \le L(\phi))");
  });
}

}  // namespace

std::vector<Claim> definition_2_1() {
  return {{.id = "du18/def2.1",
           .title = "Extreme eigenvalues of the second moment on two half spaces",
           .place = "Section 2.1, Definition 2.1",
           .kind = "definition",
           .themes = {"spectrum"},
           .words = R"(For one patch and $\phi\in[0,\pi]$ the numbers
             $\gamma(\phi)=\min_{\theta(w,w_*)=\phi}\lambda_{\min}(A_{w,w_*})$ and
             $L(\phi)=\max_{\theta(w,w_*)=\phi}\lambda_{\max}(A_{w,w_*})$ are defined, and $0\le\gamma(\phi)\le
             L(\phi)$.)",
           .conclusions = {{"(a)",
                            R"(both functions are defined on $[0,\pi]$, and $0\le\gamma\le L$)",
                            {"defined", "ordered"}}},
           .readings = {{"plane and above", R"($p\ge2$)"},
                        {.name = "every dimension",
                         .text = R"($p\ge1$, as printed)",
                         .slip = R"(for $p=1$ the angle must be 0 or $\pi$: in between the minimum and the maximum run
                           over nothing)"}},
           .constants = {{"floor", {0, 1}, "what gamma is at least"}},
           .planted = {turned("floor", {1, 1000}, "gamma at least 1/1000"),
                       variant("exchanged", "min and max exchanged: L at most gamma")},
           .serves = {"du18/thm2.2"},
           .scope = R"(finite laws with 1 to 6 atoms, p = 1, 2, 3 (p = 2 exactly, p = 3 by certified two-sided bounds),
             rational cosines in [-1, 1])",
           .not_covered = R"(densities. The extrema are attained: for a finite law the moment takes finitely many values
             at each angle)",
           .twin = "def2_1.py",
           .draw = draw_extreme_eigenvalues,
           .zoo = zoo_of_extreme_eigenvalues,
           .state = extreme_eigenvalues}};
}

}  // namespace lakatos::du18
