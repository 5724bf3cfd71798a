#include "checks/filter/du18/definition_2_1.hpp"

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"

namespace lakatos::du18 {
namespace {

/// Does some student stand at the angle with this cosine? On the line only at 0 and pi.
template <class S>
Truth some_student(const PatchLaw<S>& law, const S& cosine) {
  if (law.dimension >= 2) return Truth::yes;
  const Truth on_line = equal(square(cosine), S(1));
  if (on_line == Truth::no) throw Undefined("on the line no student stands strictly between the angles 0 and pi: the minimum runs over nothing");
  return on_line;
}

/// floor <= gamma(phi). In the plane this is definiteness, decided exactly. Above, enclosures of a singular moment reach below 0 by
/// rounding; but lambda_min is printed as a singular value (Section 1.3), so a floor up to 0 is always met.
template <class S>
Truth floor_met(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, const S& floor) {
  const Truth met = gamma_at_least(law, teacher, angle, floor);
  return law.dimension > 2 && met == Truth::unknown && less_equal(floor, S(0)) == Truth::yes ? Truth::yes : met;
}

}  // namespace

ClaimInfo ExtremeEigenvalues::info() {
  ClaimInfo info;
  info.id = "du18/def2.1";
  info.title = "Extreme eigenvalues of the second moment on two half spaces";
  info.place = "Section 2.1, Definition 2.1";
  info.kind = "definition";
  info.words =
      "For one patch and $\\phi\\in[0,\\pi]$ the numbers $\\gamma(\\phi)=\\min_{\\theta(w,w_*)=\\phi}\\lambda_{\\min}(A_{w,w_*})$ and $L(\\phi)=\\max_{\\theta(w,w_*)=\\phi}\\lambda_{\\max}(A_{w,w_*})$ "
      "are defined, and $0\\le\\gamma(\\phi)\\le L(\\phi)$.";
  info.readings = {{"plane and above", "$p\\ge2$", "survives", "sampled", ""},
                   {"every dimension", "$p\\ge1$, as printed", "undefined", "exact", "for $p=1$ the angle must be 0 or $\\pi$: in between the minimum and the maximum run over nothing"}};
  info.constants = {{"floor", {0, 1}, "what gamma is at least"}};
  info.planted = {{"floor 1/1000", "gamma at least 1/1000", "floor", {1, 1000}, "", "", ""},
                  {"exchanged", "min and max exchanged: L at most gamma", "", {0, 1}, "", "exchanged", ""}};
  info.serves = {"du18/thm2.2"};
  info.scope = "finite laws with 1 to 6 atoms, p = 1, 2, 3 (p = 2 exactly, p = 3 by certified two-sided bounds), rational cosines in [-1, 1]";
  info.not_covered = "densities. The extrema are attained: for a finite law the moment takes finitely many values at each angle";
  info.twin = "def2_1.py";
  return info;
}

Record ExtremeEigenvalues::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.pick<std::int64_t>({1, 2, 2, 2, 2, 2, 2, 3}));
  Record record;
  const auto atoms = static_cast<std::size_t>(source.between(1, 6));
  const bool circle = p == 2 && source.chance(1, 4);  // rational critical cosines, so that ties occur
  const VectorField teacher = circle ? VectorField{1, {1, 0}} : draw_teacher(source, p);
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::near_boundary});
  record.set("input", circle ? draw_unit_law(source, 1, atoms) : draw_law(source, teacher, 1, atoms, lie, 0)).set("teacher", teacher);
  Fraction cosine = source.share(8);
  if (circle) cosine = source.pick<Fraction>({{3, 5}, {4, 5}, {5, 13}, {12, 13}, {0, 1}});
  if (source.chance(1, 16)) cosine = fraction(source.between(199, 202), 200);
  if (source.chance(1, 2)) cosine = fraction(-cosine.numerator, cosine.denominator);
  return record.set("cosine", cosine), record;
}

std::vector<Record> ExtremeEigenvalues::zoo() {
  Record line;
  line.set("input", LawField{1, 1, false, 1, {1}, {1}}).set("teacher", VectorField{1, {1}}).set("cosine", fraction(0, 1));
  return {line};
}

template <class S>
void ExtremeEigenvalues::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S cosine = claim.number("cosine", "\\cos\\phi"), floor = claim.constant("floor", {0, 1});
  claim.given("cosine in range", [&] { return both(at_least(cosine, S(-1)), at_most(cosine, S(1))); });
  if (claim.reading("plane and above")) give_two_dimensions(claim, law);
  if (claim.settled()) return;

  claim.then("defined", [&] { return predicate<S>([&] { return some_student(law, cosine); }, "\\{w : \\theta(w,w_*)=\\phi\\} \\ne \\emptyset"); });
  claim.then("ordered", [&] {
    const auto decide = [&] {
      const auto angle = angle_from_cosine(cosine);
      const auto least = gamma_bracket(law, teacher, angle), most = lipschitz_bracket(law, teacher, angle);
      return both(floor_met(law, teacher, angle, floor), claim.planted("exchanged") ? at_most(most, least) : at_most(least, most));
    };
    return predicate<S>(decide, floor, " \\le ", claim.planted("exchanged") ? "L(\\phi) \\le \\gamma(\\phi)" : "\\gamma(\\phi) \\le L(\\phi)");
  });
}

template void ExtremeEigenvalues::state(Statement<Interval>&);
template void ExtremeEigenvalues::state(Statement<Ball>&);
template void ExtremeEigenvalues::state(Statement<Rational>&);
template void ExtremeEigenvalues::state(Statement<Symbol>&);

}  // namespace lakatos::du18
