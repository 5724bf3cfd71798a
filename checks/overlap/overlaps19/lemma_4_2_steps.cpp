#include "checks/overlap/overlaps19/lemma_4_2_steps.hpp"

#include "checks/overlap/overlaps19/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

ClaimInfo about_step(const char* title, const char* words) {
  ClaimInfo info;
  info.title = title;
  info.place = "Section A, proof of Lemma 4.2";
  info.kind = "step";
  info.words = words;
  info.readings = {{"unit slope", "the slope lies in $[-1,1]$, as for the activations that the paper names", "survives", "sampled", ""},
                   {"printed", "any slope: Assumption 3.3 prints no range", "refuted", "exact", "the slope must lie in $[-1,1]$"}};
  info.constants = {{"patches", {1, 1}, "factor of k"}, {"slope", {1, 1}, "the largest slope"}};
  info.planted = {{"patches 19/20", "19/20 k in place of k", "patches", {19, 20}, "", "", ""}, {"slope 11/10", "slopes up to 11/10", "slope", {11, 10}, "", "", ""}};
  info.dials = {{"slope", "slope", "slopes up to c", {1, 1}, {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}, {{"slope", 1}}, "", "", ""}};
  info.serves = {"overlaps19/lem4.2"};
  info.scope = "r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small rational entries, inputs in line with the filters or anyhow";
  info.not_covered = "larger sizes";
  info.note = "With $\\max(1,|\\alpha|)$ as the Lipschitz constant the step holds for every slope: overlaps19/lem4.2-repaired.";
  info.full_cases = 50000;
  return info;
}

/// |sigma(u_i) - sigma(v_i)| <= |u_i - v_i| for all i.
template <class S>
Truth no_stretch(const S& alpha, const Vector<S>& u, const Vector<S>& v) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < u.size(); ++i) {
    all = both(all, less_equal(magnitude(S(overlap::activation(alpha, u[i]) - overlap::activation(alpha, v[i]))), magnitude(S(u[i] - v[i]))));
  }
  return all;
}

template <class S>
S squared_gap(const Network<S>& one, const Network<S>& other, const Vector<S>& x) {
  return square(S(output(one, x) - output(other, x)));
}

}  // namespace

// ---- the split --------------------------------------------------------------------------------------------------------------------

ClaimInfo SplitDifference::info() {
  ClaimInfo info = about_step("Splitting the difference of outputs", "$(f(w^*,a^*,x)-f(w,a,x))^2\\le2\\left((f(w^*,a^*,x)-f(w^*,a,x))^2+(f(w^*,a,x)-f(w,a,x))^2\\right)$, from $(a+b)^2\\le2(a^2+b^2)$.");
  info.id = "overlaps19/step-lem4.2-split";
  info.readings = {{"printed", "any slope; $2(p^2+q^2)-(p+q)^2=(p-q)^2$ with $p$, $q$ the two differences", "holds", "identity", ""}};
  info.constants = {{"two", {2, 1}, "the factor in front"}};
  info.planted = {{"two 39/20", "39/20 in place of 2", "two", {39, 20}, "", "", ""}, {"mean", "the mean of the squares in place of twice their sum", "two", {1, 1}, "", "", ""}};
  info.dials = {};
  info.note = "";
  info.not_covered = "";
  info.atoms_allowed = true;
  info.twin = "step_lem4_2_split.py";
  return info;
}

Record SplitDifference::draw(Source& source) { return draw_pointwise(source); }

IdentityFacts SplitDifference::identity(const std::string&) { return {1, {"inequality"}, "any three outputs: the difference of the two sides is a square"}; }

template <class S>
std::vector<S> SplitDifference::differences(IdentityPoint<S>& at) {
  const S taught = at.variable(), between = at.variable(), learned = at.variable();
  const S two = at.constant("two", {2, 1}), p = taught - between, q = between - learned;
  return {two * (p * p + q * q) - (taught - learned) * (taught - learned) - (p - q) * (p - q)};
}

template <class S>
void SplitDifference::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.settled()) return;
  const S loss = claim.let("loss", "\\left(f(w^*,a^*,x)-f(w,a,x)\\right)^2", [&] { return squared_gap(nets.teacher, nets.student, x); });
  const S weights = claim.let("weights", "\\left(f(w^*,a^*,x)-f(w^*,a,x)\\right)^2", [&] { return squared_gap(nets.teacher, mixed(nets), x); });
  const S filter = claim.let("filter", "\\left(f(w^*,a,x)-f(w,a,x)\\right)^2", [&] { return squared_gap(mixed(nets), nets.student, x); });
  claim.trivial_if([&] { return equal(loss, S(0)) == Truth::yes; });
  claim.then("inequality", [&] { return at_most(loss, S(claim.constant("two", {2, 1}) * (weights + filter))); });
}

// ---- other output weights ---------------------------------------------------------------------------------------------------------

ClaimInfo ChangeOfWeights::info() {
  ClaimInfo info = about_step("First term: change of outer weights",
                              "$(f(w^*,a^*,x)-f(w^*,a,x))^2\\le\\left(\\sum_i|a_i^*-a_i||w^{*\\top}P_ix|\\right)^2\\le\\left(\\sum_i|a_i^*-a_i|\\|w^*\\|\\|x\\|\\right)^2\\le k\\|a^*-a\\|^2\\|w^*\\|^2\\|x\\|^2$, by $|\\sigma(z)|\\le|z|$.");
  info.id = "overlaps19/step-lem4.2-first";
  info.atoms_allowed = true;
  info.twin = "step_lem4_2_first.py";
  return info;
}

Record ChangeOfWeights::draw(Source& source) { return draw_pointwise(source); }
std::int64_t ChangeOfWeights::enumerated() { return smallest_pointwise(); }
Record ChangeOfWeights::enumerate(std::int64_t index) { return smallest_pointwise(index); }

template <class S>
void ChangeOfWeights::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  const S& alpha = nets.teacher.alpha;
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, alpha);
  if (claim.settled()) return;
  const auto z = [&] { return preactivations(nets.teacher, x); };
  const auto change = [&] { return subtract(nets.teacher.a, nets.student.a); };
  const S gap = claim.let("gap", "\\left(f(w^*,a^*,x)-f(w^*,a,x)\\right)^2", [&] { return squared_gap(nets.teacher, mixed(nets), x); });
  const S products = claim.let("products", "\\left(\\sum_i|a_i^*-a_i||w^{*\\top}P_ix|\\right)", [&] { return sum_of_products(change(), z()); });
  const S sum = claim.let("sum", "\\left(\\sum_i|a_i^*-a_i|\\right)", [&] { return sum_of_magnitudes(change()); });
  const S sizes = claim.let("sizes", "\\|w^*\\|^2\\|x\\|^2", [&] { return S(squared_norm(nets.teacher.w) * squared_norm(x)); });
  const S k = claim.let("k", "k", [&] { return S(static_cast<long>(nets.teacher.a.size())); });
  const S distance = claim.let("|a^*-a|^2", "\\|a^*-a\\|^2", [&] { return squared_norm(change()); });
  claim.trivial_if([&] { return equal(S(distance * sizes), S(0)) == Truth::yes; });
  claim.then("activation", [&] { return predicate<S>([&] { return no_stretch(alpha, z(), Vector<S>(nets.teacher.a.size(), S(0))); }, "|\\sigma(z_i)| \\le |z_i|,\\ z_i = w^{*\\top}P_ix"); });
  claim.then("absolute values", [&] { return at_most(gap, S(square(products))); });
  claim.then("norms", [&] { return at_most(S(square(products)), S(square(sum) * sizes)); });
  claim.then("sum of squares", [&] { return at_most(S(square(sum) * sizes), S(claim.constant("patches", {1, 1}) * k * distance * sizes)); });
}

// ---- another filter ---------------------------------------------------------------------------------------------------------------

ClaimInfo ChangeOfFilter::info() {
  ClaimInfo info = about_step("Second term: change of the filter",
                              "$(f(w^*,a,x)-f(w,a,x))^2\\le\\left(\\sum_i|a_i||(w^*-w)^\\top P_ix|\\right)^2\\le k\\|a\\|^2\\|w^*-w\\|^2\\|x\\|^2$, by the Lipschitz property of $\\sigma$.");
  info.id = "overlaps19/step-lem4.2-second";
  info.atoms_allowed = true;
  info.twin = "step_lem4_2_second.py";
  return info;
}

Record ChangeOfFilter::draw(Source& source) { return draw_pointwise(source); }
std::int64_t ChangeOfFilter::enumerated() { return smallest_pointwise(); }
Record ChangeOfFilter::enumerate(std::int64_t index) { return smallest_pointwise(index); }

template <class S>
void ChangeOfFilter::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  const S& alpha = nets.teacher.alpha;
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, alpha);
  if (claim.settled()) return;
  const auto u = [&] { return preactivations(nets.teacher, x); };
  const auto v = [&] { return preactivations(nets.student, x); };
  const S gap = claim.let("gap", "\\left(f(w^*,a,x)-f(w,a,x)\\right)^2", [&] { return squared_gap(mixed(nets), nets.student, x); });
  const S products = claim.let("products", "\\left(\\sum_i|a_i||(w^*-w)^\\top P_ix|\\right)", [&] { return sum_of_products(nets.student.a, subtract(u(), v())); });
  const S bound = claim.let("bound", "\\|a\\|^2\\|w^*-w\\|^2\\|x\\|^2", [&] { return S(squared_norm(nets.student.a) * squared_distance(nets.teacher.w, nets.student.w) * squared_norm(x)); });
  const S k = claim.let("k", "k", [&] { return S(static_cast<long>(nets.teacher.a.size())); });
  claim.trivial_if([&] { return equal(bound, S(0)) == Truth::yes; });
  claim.then("lipschitz", [&] { return predicate<S>([&] { return no_stretch(alpha, u(), v()); }, "|\\sigma(u_i)-\\sigma(v_i)| \\le |u_i-v_i|,\\ u_i = w^{*\\top}P_ix,\\ v_i = w^\\top P_ix"); });
  claim.then("absolute values", [&] { return at_most(gap, S(square(products))); });
  claim.then("sum of squares", [&] { return at_most(S(square(products)), S(claim.constant("patches", {1, 1}) * k * bound)); });
}

template std::vector<PrimeField> SplitDifference::differences(IdentityPoint<PrimeField>&);
template std::vector<Extent> SplitDifference::differences(IdentityPoint<Extent>&);
template void SplitDifference::state(Statement<Interval>&);
template void SplitDifference::state(Statement<Ball>&);
template void SplitDifference::state(Statement<Rational>&);
template void SplitDifference::state(Statement<Symbol>&);
template void ChangeOfWeights::state(Statement<Interval>&);
template void ChangeOfWeights::state(Statement<Ball>&);
template void ChangeOfWeights::state(Statement<Rational>&);
template void ChangeOfWeights::state(Statement<Symbol>&);
template void ChangeOfFilter::state(Statement<Interval>&);
template void ChangeOfFilter::state(Statement<Ball>&);
template void ChangeOfFilter::state(Statement<Rational>&);
template void ChangeOfFilter::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
