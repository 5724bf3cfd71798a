#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
Formula non_degeneracy(const Statement& claim, const Law& law, const Vec& teacher, Quantifier over) {
  const bool pairs = over == Quantifier::pairs;
  const auto decide = [&] {
    if (recording()) is_normal(claim, law), less_equal(Real(2), dimension_of_input(claim, law));  // what it hangs on
    return non_degenerate(law, teacher, over, claim.spread());
  };
  return predicate(decide,
                   pairs ? R"(\mathbb E\left[ZZ^\top\mathbb I\{S(w_1,w_2)\}\right] \succ 0 \quad (\theta(w_1,w_2)<\pi))"
                         : R"(A_{v,w_*} \succ 0 \quad (\theta(v,w_*)<\pi))");
}

Real loss_at_origin(Statement& claim, const Law& law, const Vec& teacher) {
  return claim.let("l(0)", R"(\ell(0))", [&] { return population_loss(law, Vec(teacher.size(), Real(0)), teacher); });
}

Formula starts_low(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, const Real& factor) {
  const Real start = claim.let("l(w)", population_loss(law, w, teacher));
  return start < factor * loss_at_origin(claim, law, teacher);
}

LawField draw_regular_law(Source& source, std::size_t dimension, bool gaussian) {
  if (gaussian) return {dimension, 1, true, 1, {}, {}};
  LawField law{dimension, 1, false, source.between(1, 2), {}, {}};
  const bool one_side = source.chance(1, 5);
  const std::int64_t atoms = source.between(2, 4);
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 3));
    for (std::size_t c = 0; c < dimension; ++c)
      law.entries.push_back(source.between(1, 3) * (!one_side && n % 2 == 1 ? -1 : 1));
  }
  reduce(law);
  return law;
}

namespace {

Record draw_non_degenerate_input(Source& source) {
  const bool plane = source.chance(1, 3), gaussian = !plane && source.chance(1, 2);
  const auto p = static_cast<std::size_t>(plane ? source.between(2, 3) : gaussian ? source.between(1, 4) : 1);
  Record record;
  const VectorField teacher = draw_teacher(source, p);
  if (plane)
    record.set("input", draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 5)), Lie::anywhere, 0));
  else record.set("input", draw_regular_law(source, p, gaussian));
  const VectorField w = source.chance(1, 4) ? draw_vector(source, p, 3, 2) : draw_student(source, teacher);
  return record.set("teacher", teacher, "w", w);
}

std::vector<Record> zoo_of_non_degenerate_input() {
  const auto line = [](LawField law) {
    return Record().set("input", std::move(law), "teacher", VectorField{1, {1}}, "w", VectorField{1, {1}});
  };
  return {line({1, 1, true, 1, {}, {}}), line({1, 1, false, 1, {1, 1}, {1, -1}})};
}

/// du18, the assumptions of Theorem 2.1: non-degenerate input and a start below the loss at 0. Can they be met?
void non_degenerate_input(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  claim.given("student at an angle below pi", R"(\theta(w,w_*) < \pi)", [&] { return below_straight(w, teacher); });
  if (claim.settled()) return;

  claim.then("non-degeneracy", [&] {
    return non_degeneracy(claim, law, teacher, claim.reading("pairs") ? Quantifier::pairs : Quantifier::teacher);
  });
  claim.then("starting loss", [&] { return starts_low(claim, law, w, teacher, Real(1)); });
}

}  // namespace

std::vector<Claim> assumption_theorem_2_1() {
  return {{.id = "du18/assump-thm2.1",
           .title = "Non-degeneracy assumption of Theorem 2.1",
           .place = "Section 2, inside Theorem 2.1",
           .kind = "assumption",
           .themes = {"input law", "landscape"},
           .shape = Shape::exists,
           .words = R"(There are an input law and a student that meet what Theorem 2.1 assumes: $\mathbb
             E[ZZ^\top\mathbb I\{S(\cdot,\cdot)\}]\succ0$ below the angle $\pi$, and $\ell(w)<\ell(0)$. The quantifier
             of the paper names $w_1,w_2$, its matrix $w,w_*$.)",
           .conclusions = {{"(a)",
                            R"(non-degeneracy and $\ell(w)<\ell(0)$ can be met together)",
                            {"non-degeneracy", "starting loss"}}},
           .readings = {{"pairs", R"(for all pairs $w_1,w_2$ below the angle $\pi$)"},
                        {"teacher", R"(for the teacher and all students below the angle $\pi$)"}},
           .no_planted = R"(an existence claim is settled by one exact witness; an instance on which a false variant
             fails is no evidence against that)",
           .serves = {"du18/thm2.1"},
           .scope = "finite laws with up to 5 atoms, p = 1 ... 3, and the standard normal law, p = 1 ... 4",
           .not_covered = "other laws with densities",
           .note = R"(The standard normal law meets it in every dimension. Among finite laws only those on the line do:
             for $p\ge2$ the wedge at an angle near $\pi$ keeps only atoms on the teacher's boundary, which span at most
             $p-1$ dimensions. So for $p\ge2$ the theorem speaks of laws with densities only, as footnote 1 has it.)",
           .twin = "assump_thm2_1.py",
           .draw = draw_non_degenerate_input,
           .zoo = zoo_of_non_degenerate_input,
           .state = non_degenerate_input}};
}

}  // namespace lakatos::du18
