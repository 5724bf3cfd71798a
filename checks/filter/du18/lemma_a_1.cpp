#include "checks/filter/du18/lemma_a_1.hpp"

#include "checks/filter/du18/eq_gradient.hpp"
#include "checks/filter/du18/identities.hpp"
#include "checks/filter/du18/standing.hpp"

namespace lakatos::du18 {

ClaimInfo InnerProduct::info() {
  ClaimInfo info;
  info.id = "du18/lema.1";
  info.title = "Gradient inner product splits into two non-negative terms";
  info.place = "Appendix A.1, Lemma A.1, eq. (5)";
  info.kind = "lemma";
  info.words =
      "For one patch, $\\langle\\nabla\\ell(w),w-w_*\\rangle=(w-w_*)^\\top A_{w,w_*}(w-w_*)+(w-w_*)^\\top A_{w,-w_*}w$, and both terms are at least 0; inside the proof, so are "
      "$w^\\top A_{w,-w_*}w$ and $-w_*^\\top A_{w,-w_*}w$.";
  info.readings = {{"densities", "no mass on a boundary, as footnote 1 has it", "survives", "sampled", ""},
                   {"printed", "any law for which the gradient exists at $w$, with the closed regions as printed", "refuted", "exact, for laws with atoms",
                    "one of the two closed regions must be open on $w_*^\\top Z=0$, or the law must have no mass there"}};
  info.constants = {{"identity", {1, 1}, "factor of the second term in the identity"}, {"floor", {0, 1}, "what both terms are at least"}};
  info.planted = {{"identity 11/10", "the second term 10 % too large", "identity", {11, 10}, "", "", ""},
                  {"floor 1/10", "both terms at least 1/10", "floor", {1, 10}, "", "", ""},
                  {"one matrix", "$A_{w,w_*}$ in both terms", "", {0, 1}, "", "one matrix", ""}};
  info.serves = {"du18/thm2.1", "du18/thm2.2"};
  info.scope = "finite laws with 1 to 6 atoms, p = 1 ... 4, small rational entries";
  info.not_covered = "laws with densities (every term is linear in the law)";
  info.twin = "lema_1.py";
  return info;
}

Record InnerProduct::draw(Source& source) { return draw_neuron(source); }
std::vector<Record> InnerProduct::zoo() { return neuron_zoo(); }

IdentityFacts InnerProduct::identity(const std::string& reading) {
  if (reading != "densities") return {};
  return {neuron_patterns, {"identity"}, "one atom, p = 1 ... 8, both signs of w.Z and of w_*.Z"};
}

template <class S>
std::vector<S> InnerProduct::differences(IdentityPoint<S>& at) {
  const FilterPoint<S> point(at, neuron_activation(at.pattern()));
  const Vector<S> error = subtract(point.w, point.teacher), agree = point.average(true, true);
  const Vector<S> other = at.planted("one matrix") ? agree : point.average(true, false);
  const S right = dot(error, agree) * dot(agree, error) + at.constant("identity", {1, 1}) * dot(error, other) * dot(other, point.w);
  return {dot(point.gradient(), error) - right};
}

template <class S>
void InnerProduct::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S factor = claim.constant("identity", {1, 1}), floor = claim.constant("floor", {0, 1});
  if (claim.reading("densities")) give_off_the_boundaries(claim, law, w, teacher);
  else give_differentiable(claim, law, w, teacher);
  if (claim.settled()) return;

  const Vector<S> error = subtract(w, teacher);
  const auto form = [&](const Vector<S>& x, bool agree, const Vector<S>& y) {
    const auto moments = region_moments(law, w, teacher);
    return dot(x, multiply(agree || claim.planted("one matrix") ? moments.agree : moments.student, y));
  };
  const S inner = claim.let("inner product", "\\langle\\nabla\\ell(w),w-w_*\\rangle", [&] { return dot(population_gradient(law, w, teacher), error); });
  const S first = claim.let("first term", "(w-w_*)^\\top A_{w,w_*}(w-w_*)", [&] { return form(error, true, error); });
  const S second = claim.let("second term", "(w-w_*)^\\top A_{w,-w_*}w", [&] { return form(error, false, w); });
  claim.trivial_if([&] { return both(equal(first, S(0)), equal(second, S(0))) == Truth::yes && equal(inner, S(0)) == Truth::yes; });
  claim.then("identity", [&] { return equals(inner, first + factor * second); });
  claim.then("first term", [&] { return at_least(first, floor); });
  claim.then("second term", [&] { return at_least(second, floor); });
  claim.then("student part", [&] { return at_least(claim.let("student part", "w^\\top A_{w,-w_*}w", [&] { return form(w, false, w); }), S(0)); });
  claim.then("teacher part", [&] { return at_least(claim.let("teacher part", "-w_*^\\top A_{w,-w_*}w", [&] { return S(-form(teacher, false, w)); }), S(0)); });
}

template std::vector<PrimeField> InnerProduct::differences(IdentityPoint<PrimeField>&);
template std::vector<Extent> InnerProduct::differences(IdentityPoint<Extent>&);
template void InnerProduct::state(Statement<Interval>&);
template void InnerProduct::state(Statement<Ball>&);
template void InnerProduct::state(Statement<Rational>&);
template void InnerProduct::state(Statement<Symbol>&);

}  // namespace lakatos::du18
