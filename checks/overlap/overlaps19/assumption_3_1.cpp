#include "checks/overlap/overlaps19/assumption_3_1.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/standing.hpp"

namespace lakatos::overlaps19 {
namespace {

Record draw_bounded_law(Source& source) {
  LawField law = draw_isotropic_law(source, source.between(1, 4));
  if (source.chance(1, 6)) law = lopsided(law, source);
  if (source.chance(1, 6)) law = stretched_coordinate(law, 0, {2, 1});
  Record record;
  record.set("input", law);
  return record.set("B", fraction(source.between(1, 12), source.between(1, 2))), record;
}

template <class S>
void give_positive_bound(Statement<S>& claim, const S& bound) {
  claim.given("bound positive", [&] { return above(bound, S(0)); });
}

template <class S>
void conclude_assumption(Statement<S>& claim, const PatchLaw<S>& law, const S& bound, const char* latex) {
  claim.then("symmetric", [&] { return predicate<S>([&] { return overlap::symmetric(law); }, "\\mathcal Z(x) = \\mathcal Z(-x)"); });
  claim.then("isotropic", [&] { return predicate<S>([&] { return overlap::isotropic(law); }, "\\mathbb E\\,xx^\\top = I"); });
  claim.then("bounded", [&] { return predicate<S>([&] { return overlap::squared_norm_at_most(law, bound); }, latex, bound); });
}

const char* const by_a_witness = "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence against that";

}  // namespace

// ---- the assumption ---------------------------------------------------------------------------------------------------------------

ClaimInfo InputAssumption::info() {
  ClaimInfo info;
  info.id = "overlaps19/asm3.1";
  info.title = "Input law symmetric, isotropic, bounded";
  info.place = "Section 3.1, Assumption 3.1";
  info.kind = "assumption";
  info.shape = Shape::exists;
  info.words = "There are laws with $\\mathcal Z(x)=\\mathcal Z(-x)$, $\\mathbb E\\,xx^\\top=I$ and $\\|x\\|\\le B$ almost surely for some $B>0$.";
  info.readings = {{"RB2", "$B$ bounds $\\|x\\|^2$", "holds", "witness", ""}, {"RB1", "$B$ bounds $\\|x\\|$", "holds", "witness", ""}};
  info.constants = {{"bound", {1, 1}, "factor of B"}};
  info.no_planted = by_a_witness;
  info.serves = {"overlaps19/thm3.1"};
  info.scope = "finite laws of R^d, d = 1 ... 4, with rational atoms";
  info.not_covered = "$d>4$: the $2^d$ vectors of signs meet it for every $d$";
  info.note = "$\\mathbb E\\|x\\|^2=d$ under identity covariance, so $B\\ge d$ in RB2 and $B\\ge\\sqrt d$ in RB1; the vectors of signs reach both. $B$ is no free constant: a polynomial in $B$ is one in $d$.";
  info.atoms_allowed = true;
  info.twin = "asm3_1.py";
  info.quick_cases = 500;
  info.full_cases = 20000;
  return info;
}

Record InputAssumption::draw(Source& source) { return draw_bounded_law(source); }

template <class S>
void InputAssumption::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const S bound = claim.number("B", "B"), factor = claim.constant("bound", {1, 1});
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  conclude_assumption(claim, law, claim.reading("RB1") ? S(square(S(factor * bound))) : S(factor * bound), "\\|x\\|^2 \\le ");
}

// ---- the normal law ---------------------------------------------------------------------------------------------------------------

ClaimInfo NormalInput::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark-asm3.1-gaussian";
  info.title = "Assumption 3.1 is considerably weaker than Gaussian input";
  info.place = "Section 3.1";
  info.kind = "remark";
  info.shape = Shape::order;
  info.words = "Assumption 3.1 is considerably weaker than standard Gaussian input: there is a $B>0$ such that $N(0,I_d)$ meets it, $\\|x\\|\\le B$ almost surely among the rest.";
  info.readings = {{"member", "the normal law is one of those that Assumption 3.1 admits", "refuted", "family", "weaker in what it asks of the shape of the law: symmetry and covariance in place of rotational invariance. Boundedness is asked for in addition"}};
  info.no_planted = "no constant is printed: $B$ may be anything, and a family for every $B$ refutes it";
  info.family =
      "$B=1,2,4,\\dots,256$ and $d=1,2,3$: $\\mathbb P[\\|x\\|>B]\\ge\\mathbb P[B<|x_1|\\le B+1]\\ge\\frac2{\\sqrt{2\\pi}}e^{-(B+1)^2/2}>0$, and the same inequality holds for every $B$ and every $d$, so that no $B$ is left";
  info.scope = "d = 1, 2, 3; B from 1 to 256, and small fractions";
  info.not_covered = "";
  info.note = "Symmetry and identity covariance hold for $N(0,I_d)$; boundedness fails. So neither assumption implies the other, and the runs with Gaussian inputs (Figures 1a, 1b) lie outside Assumption 3.1. That other laws meet it: overlaps19/remark-asm3.1-gaussian-repaired.";
  info.atoms_allowed = true;
  info.twin = "remark_asm3_1_gaussian.py";
  info.quick_cases = 200;
  info.full_cases = 1000;
  return info;
}

Record NormalInput::draw(Source& source) {
  Record record;
  record.set("dimension", source.chance(1, 12) ? std::int64_t{0} : source.between(1, 3));
  return record.set("B", source.chance(1, 12) ? fraction(-1) : fraction(source.between(1, 64), source.between(1, 4))), record;
}
std::int64_t NormalInput::enumerated() { return 27; }
Record NormalInput::enumerate(std::int64_t index) {
  Record record;
  return record.set("dimension", 1 + index % 3).set("B", fraction(std::int64_t{1} << (index / 3))), record;
}

template <class S>
void NormalInput::state(Statement<S>& claim) {
  const S bound = claim.number("B", "B");
  claim.given("dimension positive", [&] { return predicate<S>([&] { return truth_of(claim.integer("dimension") >= 1); }, "d \\ge 1"); });
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  const S outside = claim.let("outside", "\\tfrac2{\\sqrt{2\\pi}}e^{-(B+1)^2/2}", [&] { return S(S(2) * exp(S(-square(S(bound + S(1))) / S(2))) / sqrt(S(S(2) * pi<S>()))); });
  claim.then("bounded", [&] { return predicate<S>([&] { return less(S(0), outside) == Truth::yes ? Truth::no : Truth::unknown; }, "\\mathbb P[\\|x\\|>B] = 0"); });
}

// ---- other laws -------------------------------------------------------------------------------------------------------------------

ClaimInfo OtherThanNormal::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark-asm3.1-gaussian-repaired";
  info.title = "Laws that are not Gaussian meet Assumption 3.1";
  info.place = "Section 3.1, the remark after Assumption 3.1, repaired";
  info.kind = "remark";
  info.shape = Shape::exists;
  info.words = "There are laws that meet Assumption 3.1 and are not normal: $\\mathbb E x_1^4\\ne3$.";
  info.readings = {{"not Gaussian", "a finite law with $\\|x\\|\\le B$ whose first coordinate has another fourth moment than $N(0,1)$", "holds", "witness", ""}};
  info.no_planted = by_a_witness;
  info.scope = "finite laws of R^d, d = 1 ... 4, with rational atoms";
  info.not_covered = "";
  info.note = "Every bounded law is such a law. What remains of the remark: Assumption 3.1 asks for no rotational invariance.";
  info.atoms_allowed = true;
  info.twin = "remark_asm3_1_gaussian_repaired.py";
  info.quick_cases = 500;
  info.full_cases = 20000;
  return info;
}

Record OtherThanNormal::draw(Source& source) { return draw_bounded_law(source); }

template <class S>
void OtherThanNormal::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const S bound = claim.number("B", "B");
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  conclude_assumption(claim, law, S(square(bound)), "\\|x\\|^2 \\le ");
  const S fourth = claim.let("E x_1^4", "\\mathbb E\\,x_1^4", [&] { return overlap::mean(law, [](const Vector<S>& x) { return S(square(S(square(x[0])))); }); });
  claim.then("not normal", [&] { return predicate<S>([&] { return negate(equal(fourth, S(3))); }, fourth, " \\ne 3"); });
}

// ---- the uniform law --------------------------------------------------------------------------------------------------------------

ClaimInfo UniformInput::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark-uniform";
  info.title = "Unif[-sqrt3, sqrt3]^d has identity covariance";
  info.place = "Section 5";
  info.kind = "remark";
  info.words = "The uniform law on $[-\\sqrt3,\\sqrt3]^d$ has identity covariance, and $\\|x\\|^2\\le3d$.";
  info.readings = {{"printed", "moments by the antiderivative, coordinates independent", "survives", "enumerated", ""}};
  info.constants = {{"three", {3, 1}, "the square of the half width"}, {"bound", {3, 1}, "bound of the squared norm, per coordinate"}};
  info.planted = {{"three 31/10", "a half width of the root of 31/10", "three", {31, 10}, "", "", ""}, {"bound 29/10", "29/10 d in place of 3 d", "bound", {29, 10}, "", "", ""}};
  info.grid.axes = {axis("dimension", 1, 16), axis("i", 1, 16), axis("j", 1, 16)};
  info.scope = "d = 1 ... 16, every entry of the second moment";
  info.not_covered = "$d>16$, where nothing changes";
  info.note = "Symmetry holds since the cube is symmetric. $B=3d$ in RB2 ($480$ for $d=160$), $B=\\sqrt{3d}$ in RB1.";
  info.atoms_allowed = true;
  info.twin = "remark_uniform.py";
  info.quick_cases = 500;
  info.full_cases = 20000;
  return info;
}

Record UniformInput::draw(Source& source) {
  const std::int64_t d = source.between(1, 8), i = source.between(1, d);
  Record record;
  return record.set("dimension", d).set("i", i).set("j", source.chance(1, 2) ? i : source.between(1, d + (source.chance(1, 4) ? 1 : 0))), record;
}

template <class S>
void UniformInput::state(Statement<S>& claim) {
  const std::int64_t d = claim.integer("dimension"), i = claim.integer("i"), j = claim.integer("j");
  const S width2 = claim.constant("three", {3, 1});  // c^2
  claim.given("coordinates", [&] { return predicate<S>([&] { return truth_of(1 <= i && i <= d && 1 <= j && j <= d); }, "1 \\le i, j \\le d"); });
  if (claim.settled()) return;
  // (1 / 2c) int_{-c}^{c} z^2 dz = (c^3 + c^3) / (6 c); the first moment vanishes, coordinates are independent.
  const S own = claim.define("own", "\\mathbb E\\,x_i^2", S(S(2) * width2 / S(6)));
  const S entry = claim.let("entry", "\\mathbb E\\,x_ix_j", [&] { return i == j ? own : S(0); });
  const S wanted = claim.let("wanted", "I_{ij}", [&] { return S(i == j ? 1 : 0); });
  const S largest = claim.let("largest", "\\max\\|x\\|^2", [&] { return S(S(static_cast<long>(d)) * width2); }), size = claim.let("d", "d", [&] { return S(static_cast<long>(d)); });
  claim.then("covariance", [&] { return equals(entry, wanted); });
  claim.then("bounded", [&] { return at_most(largest, S(claim.constant("bound", {3, 1}) * size)); });
}

template void InputAssumption::state(Statement<Interval>&);
template void InputAssumption::state(Statement<Ball>&);
template void InputAssumption::state(Statement<Rational>&);
template void InputAssumption::state(Statement<Symbol>&);
template void NormalInput::state(Statement<Interval>&);
template void NormalInput::state(Statement<Ball>&);
template void NormalInput::state(Statement<Rational>&);
template void NormalInput::state(Statement<Symbol>&);
template void OtherThanNormal::state(Statement<Interval>&);
template void OtherThanNormal::state(Statement<Ball>&);
template void OtherThanNormal::state(Statement<Rational>&);
template void OtherThanNormal::state(Statement<Symbol>&);
template void UniformInput::state(Statement<Interval>&);
template void UniformInput::state(Statement<Ball>&);
template void UniformInput::state(Statement<Rational>&);
template void UniformInput::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
