#include "checks/overlap/overlaps19/equations_4_1.hpp"

#include "checks/overlap/overlaps19/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// "patches fit", "linear", "no overlap", "isotropic"; true when one of them fails.
template <class S>
bool give_linear_case(Statement<S>& claim, const PatchLaw<S>& law, const Network<S>& student) {
  give_fit(claim, student.layout), give_linear(claim, student.alpha), give_no_overlap(claim, student.layout);
  if (!claim.settled()) give_isotropic(claim, law);
  return claim.settled();
}

/// w^T P(x) a from the r x k matrix P(x) = [P_1 x ... P_k x].
template <class S>
S bilinear_output(const Network<S>& net, const Vector<S>& x) {
  Matrix<S> patches(net.w.size(), net.a.size());
  for (std::size_t j = 0; j < net.a.size(); ++j) {
    const Vector<S> column = overlap::patch(net.layout, static_cast<std::int64_t>(j), x);
    for (std::size_t i = 0; i < column.size(); ++i) patches(i, j) = column[i];
  }
  return bilinear(net.w, patches, net.a);
}

template <class S>
Truth bilinear_at_every_atom(const PatchLaw<S>& law, const Network<S>& net) {
  Truth all = Truth::yes;
  for (const auto& atom : law.atoms) all = both(all, equal(overlap::output(net, atom[0]), bilinear_output(net, atom[0])));
  return all;
}

const Planted planted_overlap{"overlap", "patches may overlap", "", {0, 1}, "no overlap", "", ""};
const Planted planted_slope{"any slope", "for any piecewise linear activation", "", {0, 1}, "linear", "", ""};
const Planted planted_covariance{"any covariance", "without identity covariance", "", {0, 1}, "isotropic", "", ""};

}  // namespace

ClaimInfo FactorisationLoss::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq7";
  info.title = "Linear, non-overlapping network: population loss is rank-one factorisation";
  info.place = "Section 4.1, displays before and at (7)";
  info.kind = "step";
  info.words =
      "For $\\alpha=1$, $f(w,a,x)=w^\\top P(x)a$; where patches do not overlap and $\\mathbb E\\,xx^\\top=I$, $L(w,a)=\\mathbb E(\\langle P(x),wa^\\top\\rangle-\\langle P(x),w^*a^{*\\top}\\rangle)^2=\\|wa^\\top-w^*a^{*\\top}\\|_F^2$.";
  info.readings = {{"R1", "no prefactor", "survives", "sampled", ""}, {"R2", "1/2 on both sides", "survives", "sampled", ""}};
  info.constants = {{"fit", {1, 1}, "factor of the right side"}};
  info.planted = {{"fit 101/100", "the right side 1 % larger", "fit", {101, 100}, "", "", ""}, planted_overlap, planted_slope, planted_covariance};
  info.serves = {"overlaps19/eq9-eq10"};
  info.scope = "exact isotropic laws, d = 1 ... 6, r = 1 ... 4, strides from r on";
  info.not_covered = "laws with densities (the loss depends on the second moment only)";
  info.note = "No symmetry is needed here.";
  info.dials = {{"variance", "isotropic", "one coordinate of the input is multiplied by c", {1, 1}, {{1, 1}, {5, 4}, {2, 1}, {4, 1}}, {}, "", "", ""},
                {"correlation", "isotropic", "$\\mathbb E\\,x_ix_j=(\\pm c)^{|i-j|}$", {0, 1}, {{0, 1}, {1, 8}, {1, 2}, {1, 1}}, {}, "", "", ""}};
  info.atoms_allowed = true;
  info.twin = "eq7.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record FactorisationLoss::draw(Source& source) { return draw_linear(source); }

template <class S>
void FactorisationLoss::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const Pair<S> pair = read_pair(claim, law.dimension);
  if (give_linear_case(claim, law, pair.student)) return;
  const S prefactor = claim.reading("R2") ? S(S(1) / S(2)) : S(1), fit = claim.constant("fit", {1, 1});
  claim.then("bilinear", [&] {
    return predicate<S>([&] { return both(bilinear_at_every_atom(law, pair.student), bilinear_at_every_atom(law, pair.teacher)); }, "f(w,a,x) = w^\\top P(x)a,\\ f(w^*,a^*,x) = w^{*\\top}P(x)a^*");
  });
  const S loss = claim.let("loss", "\\mathbb E(f(w,a,x)-f(w^*,a^*,x))^2", [&] { return overlap::population_loss(law, pair.student, pair.teacher); });
  const S distance = claim.let("distance", "\\|wa^\\top-w^*a^{*\\top}\\|_F^2", [&] { return overlap::value(overlap::RegularisedLoss<S>{pair.teacher.w, pair.teacher.a, S(1), S(0)}, pair.student.w, pair.student.a); });
  claim.trivial_if([&] { return equal(distance, S(0)) == Truth::yes; });
  claim.then("loss", [&] { return equals(S(prefactor * loss), S(fit * prefactor * distance)); });
}

ClaimInfo LinearUpdates::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq9-eq10";
  info.title = "Stochastic gradients for the linear case";
  info.place = "Section 4.1, (9), (10)";
  info.kind = "step";
  info.words =
      "For $\\alpha=1$ and patches that do not overlap, $g_w=(f-y)P(x)a+c(\\|w\\|^2-\\|a\\|^2)w$ and $g_a=(f-y)P(x)^\\top w+c(\\|a\\|^2-\\|w\\|^2)a$ have the means $\\frac{\\partial L_{reg}}{\\partial w}$, "
      "$\\frac{\\partial L_{reg}}{\\partial a}$ with $L_{reg}$ of (8). The denominator of $c$ is lost.";
  info.readings = {{"R2", "$c=\\frac12$, the value that (8) asks for", "survives", "sampled", ""}, {"R1", "$c=\\frac14$ as in (2), (3)", "refuted", "exact", "$c=\\frac12$"}};
  info.constants = {{"c", {1, 2}, "the coefficient c, reading R2"}, {"c.printed", {1, 4}, "the coefficient c, reading R1"}, {"fit", {1, 2}, "the 1/2 of (8)"}, {"balance", {1, 8}, "the 1/8 of (8)"}};
  info.planted = {{"c 51/100", "c = 0.51", "c", {51, 100}, "", "", ""}, {"fit 101/200", "0.505 in (8)", "fit", {101, 200}, "", "", ""}, planted_overlap, planted_slope, planted_covariance};
  info.serves = {"overlaps19/remark-ge2015"};
  info.scope = "exact isotropic laws, d = 1 ... 6, r = 1 ... 4, strides from r on";
  info.not_covered = "laws with densities (both sides are linear in the second moment)";
  info.note = "Unbiased for $c=4\\cdot\\frac18=\\frac12$ and no other value.";
  info.atoms_allowed = true;
  info.twin = "eq9_eq10.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record LinearUpdates::draw(Source& source) { return draw_linear(source); }
std::int64_t LinearUpdates::enumerated() { return smallest_count; }
Record LinearUpdates::enumerate(std::int64_t index) {
  Record record = smallest_stage_one(index);
  return record.set("alpha", Fraction{1, 1}), record;
}

template <class S>
void LinearUpdates::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const Pair<S> pair = read_pair(claim, law.dimension);
  if (give_linear_case(claim, law, pair.student)) return;
  const S c = claim.reading("R2") ? claim.constant("c", {1, 2}) : claim.constant("c.printed", {1, 4}), fit = claim.constant("fit", {1, 2}), balance = claim.constant("balance", {1, 8});
  const overlap::RegularisedLoss<S> loss{pair.teacher.w, pair.teacher.a, fit, balance};
  const auto mean = [&] { return overlap::mean_stage_one_gradient(law, pair.student, pair.teacher, S(1), c); };
  const S w2 = claim.name("\\|w\\|^2"), a2 = claim.name("\\|a\\|^2"), reg = fit * claim.name("\\|wa^\\top-w^*a^{*\\top}\\|_F^2") + balance * square(S(w2 - a2));
  claim.then("filter", [&] {
    const auto decide = [&] { return same_vector(mean().by_filter, overlap::gradient_by_filter(loss, pair.student.w, pair.student.a)); };
    return predicate<S>(decide, claim.name("\\mathbb E(f-y)P(x)a") + c * (w2 - a2) * claim.name("w"), " = \\partial_w[", reg, "]");
  });
  claim.then("weights", [&] {
    const auto decide = [&] { return same_vector(mean().by_weights, overlap::gradient_by_weights(loss, pair.student.w, pair.student.a)); };
    return predicate<S>(decide, claim.name("\\mathbb E(f-y)P(x)^\\top w") + c * (a2 - w2) * claim.name("a"), " = \\partial_a[", reg, "]");
  });
}

template void FactorisationLoss::state(Statement<Interval>&);
template void FactorisationLoss::state(Statement<Ball>&);
template void FactorisationLoss::state(Statement<Rational>&);
template void FactorisationLoss::state(Statement<Symbol>&);
template void LinearUpdates::state(Statement<Interval>&);
template void LinearUpdates::state(Statement<Ball>&);
template void LinearUpdates::state(Statement<Rational>&);
template void LinearUpdates::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
