#include "checks/overlap/overlaps19/stage_one_updates.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

template <class S>
void state_balance(Statement<S>& claim, const S& pull) {
  const auto w = claim.vector("w"), a = claim.vector("a");
  const S eighth = claim.constant("eighth", {1, 8});
  const auto gap = [&] { return S(squared_norm(w) - squared_norm(a)); };
  // 4 eighth (|w|^2 - |a|^2) w and minus the same times a.
  const overlap::RegularisedLoss<S> regulariser{Vector<S>(w.size(), S(0)), Vector<S>(a.size(), S(0)), S(0), eighth};
  const S reg = eighth * claim.name("(\\|w\\|^2-\\|a\\|^2)^2");
  claim.trivial_if([&] { return equal(gap(), S(0)) == Truth::yes; });
  claim.then("gradient by filter", [&] {
    return predicate<S>([&] { return same_vector(scale(S(pull * gap()), w), overlap::gradient_by_filter(regulariser, w, a)); }, pull * claim.name("(\\|w\\|^2-\\|a\\|^2)w"), " = \\partial_w[", reg, "]");
  });
  claim.then("gradient by weights", [&] {
    return predicate<S>([&] { return same_vector(scale(S(-(pull * gap())), a), overlap::gradient_by_weights(regulariser, w, a)); }, pull * claim.name("(\\|a\\|^2-\\|w\\|^2)a"), " = \\partial_a[", reg, "]");
  });
  claim.then("balances", [&] {
    const auto decide = [&] { return less_equal(S(0), S(gap() * (dot(w, scale(S(pull * gap()), w)) + dot(a, scale(S(pull * gap()), a))))); };
    return predicate<S>(decide, "(\\|w\\|^2-\\|a\\|^2)(w^\\top b_w-a^\\top b_a) \\ge 0,\\quad b_w = ", pull * claim.name("(\\|w\\|^2-\\|a\\|^2)w"));
  });
}

Record draw_factors(Source& source) {
  Record record;
  return record.set("w", draw_entries(source, source.between(1, 4), 4, 3)).set("a", draw_entries(source, source.between(1, 4), 4, 3)), record;
}

}  // namespace

ClaimInfo BalancingTerms::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq2-eq3";
  info.title = "Stage-1 updates g and h and their balancing terms";
  info.place = "Section 3.2, (2), (3) and the sentence after them";
  info.kind = "definition";
  info.words = "The last terms of (2), (3), $\\frac14(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}$ and $\\frac14(\\|a\\|^2-\\|w_{non}\\|^2)a$, are the gradient of the regulariser $\\frac18(\\|w_{non}\\|^2-\\|a\\|^2)^2$ and balance the two norms.";
  info.readings = {{"printed", "1/4 in (2), (3), 1/8 as in (8) and Lemma 4.1", "refuted", "exact", ""}};
  info.constants = {{"quarter", {1, 4}, "the 1/4 in (2), (3)"}, {"eighth", {1, 8}, "the 1/8 of (8)"}};
  info.no_planted = "the first part is refuted; its repair has planted errors";
  info.serves = {"overlaps19/lem4.1-unbiased"};
  info.scope = "r, k = 1 ... 4, small rational entries";
  info.note = "The terms do balance, at half of the gradient's rate. $\\frac2{1+\\gamma}$ has no value for a slope of -1, which Assumption 3.3 does not exclude.";
  info.atoms_allowed = true;
  info.twin = "eq2_eq3.py";
  info.full_cases = 20000;
  return info;
}

Record BalancingTerms::draw(Source& source) { return draw_factors(source); }
std::int64_t BalancingTerms::enumerated() { return 16; }
Record BalancingTerms::enumerate(std::int64_t index) {
  Record record;
  return record.set("w", VectorField{1, {index % 4 - 1}}).set("a", VectorField{1, {index / 4 - 1}}), record;
}

template <class S>
void BalancingTerms::state(Statement<S>& claim) {
  state_balance<S>(claim, claim.constant("quarter", {1, 4}));
}

ClaimInfo BalancingTermsRepaired::info() {
  ClaimInfo info = BalancingTerms::info();
  info.id = "overlaps19/eq2-eq3-repaired";
  info.title = "Balancing terms with the coefficient put right";
  info.words = "$\\frac12(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}$ and $\\frac12(\\|a\\|^2-\\|w_{non}\\|^2)a$ are the gradient of $\\frac18(\\|w_{non}\\|^2-\\|a\\|^2)^2$ and balance the two norms.";
  info.readings = {{"half", "1/2 in (2), (3)", "survives", "sampled", ""}};
  info.constants[0] = {"half", {1, 2}, "the 1/2 in (2), (3)"};
  info.no_planted = "";
  info.planted = {{"half 51/100", "0.51", "half", {51, 100}, "", "", ""}, {"eighth 1/7", "1/7 in place of 1/8", "eighth", {1, 7}, "", "", ""}};
  info.serves = {};
  info.note = "";
  info.twin = "eq2_eq3_repaired.py";
  return info;
}

Record BalancingTermsRepaired::draw(Source& source) { return draw_factors(source); }

template <class S>
void BalancingTermsRepaired::state(Statement<S>& claim) {
  state_balance<S>(claim, claim.constant("half", {1, 2}));
}

// ---- (4), (5): the noisy iteration ------------------------------------------------------------------------------------------------------

ClaimInfo NoisyIteration::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq4-eq5";
  info.title = "Noisy Stage-1 iteration (Algorithm 2)";
  info.place = "Section 3.2, (4), (5), Algorithm 2";
  info.kind = "definition";
  info.shape = Shape::exists;
  info.words = "$w_{non}^{(t+1)}=w_{non}^{(t)}-\\eta_1g+\\eta_1\\xi_w^{(t)}$, $a^{(t+1)}=a^{(t)}-\\eta_1h+\\eta_1\\xi_a^{(t)}$ with $\\xi_w^{(t)},\\xi_a^{(t)}$ on unit spheres is an iteration on $\\mathbb R^{2s-r}\\times\\mathbb R^k$.";
  info.readings = {{"existence", "some sizes, sample and noise for which the step can be taken", "holds", "witness", ""}};
  info.constants = {{"quarter", {1, 4}, "the 1/4 in (2), (3)"}};
  info.no_planted = "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence against that";
  info.serves = {"overlaps19/thm4.1"};
  info.scope = "one input, d = 1 ... 6, r, k = 1 ... 4";
  info.note = "Sizes beyond A4, strides above the filter size and a slope of -1 leave (2), (3) without a value. Algorithm 2 returns $a^{(T+1)}$, which elsewhere is $a^{(T_1)}$: a slip.";
  info.atoms_allowed = true;
  info.twin = "eq4_eq5.py";
  return info;
}

Record NoisyIteration::draw(Source& source) {
  const Sizes sizes = draw_sizes(source, 6);
  Record record;
  record.set("x", draw_entries(source, sizes.dimension, 3, 2));
  set_pair(record, source, sizes);
  if (source.chance(1, 8)) record.set("stride", source.between(1, sizes.filter + 1));
  const std::int64_t own = std::max<std::int64_t>(1, 2 * sizes.stride - sizes.filter);
  record.set("step", fraction(source.chance(1, 8) ? 0 : 1, source.between(1, 100))).set("noise_w", draw_unit(source, own));
  return record.set("noise_a", source.chance(1, 8) ? draw_entries(source, sizes.patches, 2, 1) : draw_unit(source, sizes.patches)), record;
}

template <class S>
void NoisyIteration::state(Statement<S>& claim) {
  const auto x = claim.vector("x"), noise_w = claim.vector("noise_w"), noise_a = claim.vector("noise_a");
  const Pair<S> pair = read_pair(claim, x.size());
  const S step = claim.number("step", "\\eta_1"), pull = claim.constant("quarter", {1, 4});
  const PatchLayout& layout = pair.student.layout;
  if (give_stage_one(claim, layout)) return;
  give_front_slope(claim, pair.student.alpha);
  claim.given("step positive", [&] { return above(step, S(0)); });
  claim.given("noise on spheres", [&] {
    const auto decide = [&] {
      const Truth lengths = truth_of(static_cast<std::int64_t>(noise_w.size()) == 2 * layout.stride - layout.filter && static_cast<std::int64_t>(noise_a.size()) == layout.patches);
      return both(lengths, both(equal(squared_norm(noise_w), S(1)), equal(squared_norm(noise_a), S(1))));
    };
    return predicate<S>(decide, "\\xi_w \\in S^{2s-r-1},\\ \\xi_a \\in S^{k-1}");
  });
  if (claim.settled()) return;
  claim.then("defined", [&] {
    const auto decide = [&] {
      const Network<S> own = overlap::private_network(pair.student);
      const auto seen = overlap::stage_one_gradient(own, x, overlap::output(pair.teacher, x), S(S(2) / (S(1) + own.alpha)), pull);
      const Vector<S> next_w = add(own.w, scale(step, subtract(noise_w, seen.by_filter))), next_a = add(own.a, scale(step, subtract(noise_a, seen.by_weights)));
      claim.let("|w_non^(t+1)|^2", "\\|w_{non}^{(t+1)}\\|^2", [&] { return squared_norm(next_w); });
      claim.let("|a^(t+1)|^2", "\\|a^{(t+1)}\\|^2", [&] { return squared_norm(next_a); });
      return truth_of(next_w.size() == own.w.size() && next_a.size() == own.a.size());
    };
    return predicate<S>(decide, "(w_{non}^{(t+1)}, a^{(t+1)}) \\in \\mathbb R^{2s-r}\\times\\mathbb R^k,\\quad \\text{updates with } ", pull, "\\,(\\|w_{non}\\|^2-\\|a\\|^2)");
  });
}

template void BalancingTerms::state(Statement<Interval>&);
template void BalancingTerms::state(Statement<Ball>&);
template void BalancingTerms::state(Statement<Rational>&);
template void BalancingTerms::state(Statement<Symbol>&);
template void BalancingTermsRepaired::state(Statement<Interval>&);
template void BalancingTermsRepaired::state(Statement<Ball>&);
template void BalancingTermsRepaired::state(Statement<Rational>&);
template void BalancingTermsRepaired::state(Statement<Symbol>&);
template void NoisyIteration::state(Statement<Interval>&);
template void NoisyIteration::state(Statement<Ball>&);
template void NoisyIteration::state(Statement<Rational>&);
template void NoisyIteration::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
