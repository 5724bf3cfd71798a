#include "checks/filter/du18/theorem_3_3_steps.hpp"

#include <cmath>

#include "checks/filter/du18/close_patches.hpp"
#include "checks/filter/du18/ranged.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

/// The sign of x . y; throws Undecided where it is open.
template <class S>
int side(const Vector<S>& x, const Vector<S>& y) {
  if constexpr (std::is_same_v<S, Symbol>) return 0;
  else return sign(dot(x, y));
}

/// Is z in S(w, w*)? Throws Undecided where a sign is open.
template <class S>
bool agrees(const ClosePatches<S>& in, const Vector<S>& z) {
  return side(in.w, z) >= 0 && side(in.teacher, z) >= 0;
}
template <class S>
bool student_only(const ClosePatches<S>& in, const Vector<S>& z) {
  return side(in.w, z) >= 0 && side(in.teacher, z) <= 0;
}

/// One input: V_i = Z_i where it is in S(w, w*), else 0; P = (V_1 + ... + V_k) / k; Z as the reading has it.
template <class S>
struct Input {
  S weight;
  std::vector<Vector<S>> active;
  Vector<S> part, centre, average;
};

template <class S>
std::vector<Input<S>> inputs_of(const ClosePatches<S>& in, bool everywhere) {
  const PatchLaw<S> average = average_law(in.law);
  const S share = S(1) / S(static_cast<long>(in.law.patches));
  const Vector<S> nothing(in.law.dimension);
  std::vector<Input<S>> inputs;
  for (std::size_t n = 0; n < in.law.atoms.size(); ++n) {
    const Vector<S>& centre = average.atoms[n].front();
    Input<S> input{in.law.weights[n], {}, nothing, everywhere || agrees(in, centre) ? centre : nothing, agrees(in, centre) ? centre : nothing};
    for (const Vector<S>& patch : in.law.atoms[n]) {
      input.active.push_back(agrees(in, patch) ? patch : nothing);
      input.part = add(input.part, scale(share, input.active.back()));
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

/// E[x y^T] of two vectors of each input.
template <class S, class X, class Y>
Matrix<S> mean(const std::vector<Input<S>>& inputs, X&& x, Y&& y) {
  const std::size_t p = inputs.front().part.size();
  Matrix<S> sum(p, p);
  for (const Input<S>& input : inputs) add_outer(sum, input.weight, x(input), y(input));
  return sum;
}

/// What the expansion leaves: E P P^T - E Z Z^T - E Z (P - Z)^T - E (P - Z) Z^T.
template <class S>
Matrix<S> remainder(const std::vector<Input<S>>& inputs) {
  const auto part = [](const auto& i) { return i.part; };
  const auto centre = [](const auto& i) { return i.centre; };
  const auto rest = [](const auto& i) { return subtract(i.part, i.centre); };
  const Matrix<S> mixed = mean(inputs, centre, rest);
  return subtract(subtract(subtract(mean(inputs, part, part), mean(inputs, centre, centre)), mixed), transpose(mixed));
}

/// max over i of ||E Z (V_i - Z)^T|| <= bound.
template <class S>
Formula<S> errors_at_most(const std::vector<Input<S>>& inputs, const S& bound) {
  Formula<S> all{Truth::yes, std::nan("")};
  for (std::size_t i = 0; i < inputs.front().active.size(); ++i) {
    const auto error = mean(inputs, [](const auto& n) { return n.centre; }, [&](const auto& n) { return subtract(n.active[i], n.centre); });
    const Truth truth = largest_eigenvalue_at_most(gram(error), square(bound));
    const auto norm = largest_singular_value_bracket(error);
    all = both(all, Formula<S>{truth, detail::relative_slack(midpoint(norm.upper), midpoint(bound))});
  }
  return all;
}

/// lambda_min(E P P^T) >= lambda_min(E Z_avg Z_avg^T on the average's region) - loss.
template <class S>
Formula<S> eigenvalue_at_least(const std::vector<Input<S>>& inputs, const S& loss) {
  const auto whole = mean(inputs, [](const auto& n) { return n.part; }, [](const auto& n) { return n.part; });
  const auto average = mean(inputs, [](const auto& n) { return n.average; }, [](const auto& n) { return n.average; });
  Matrix<S> gap = subtract(whole, average);
  for (std::size_t c = 0; c < gap.rows(); ++c) gap(c, c) += loss;
  const auto left = smallest_eigenvalue_bracket(whole), right = smallest_eigenvalue_bracket(average);
  if (positive_semidefinite(gap) == Truth::yes) return {Truth::yes, detail::relative_slack(midpoint(S(right.upper - loss)), midpoint(left.lower))};
  return at_most(Ranged<S>{S(right.lower - loss), S(right.upper - loss)}, Ranged<S>{left.lower, left.upper});
}

const char* const hypotheses =
    "Unit patches with $\\theta(Z_i,Z_{\\mathrm{avg}})\\le\\rho$, and $\\mathbb P[\\theta(Z_i,w_*)\\in[\\frac\\pi2-\\phi,\\frac\\pi2+\\phi]]\\le\\mu\\phi$ for $\\phi\\le\\rho$. ";

}  // namespace

// ---- the expansion ----------------------------------------------------------------------------------------------------------------

ClaimInfo ExpansionAroundAverage::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.3-op";
  info.title = "Expansion around Z and operator-norm bound";
  info.place = "Appendix A.2, proof of Theorem 3.3, first part";
  info.kind = "step";
  info.words = std::string(hypotheses) +
               "With $V_i=Z_i\\mathbb I\\{S(w,w_*)_i\\}$, $P=\\frac1k\\sum_iV_i$: $\\mathbb E\\,PP^\\top\\succeq\\mathbb E\\,ZZ^\\top+\\mathbb E\\,Z(P-Z)^\\top+\\mathbb E(P-Z)Z^\\top$, $\\|\\mathbb E\\,Z(V_i-Z)^\\top\\|\\le2(1-\\cos\\rho)$ (\"by the law "
               "of cosines\"), hence $\\lambda_{\\min}(\\mathbb E\\,PP^\\top)\\ge\\gamma_{\\mathrm{avg}}(\\phi_0)-4(1-\\cos\\rho)$. $Z$ is not redefined in the proof.";
  info.readings = {{"region", "$Z=Z_{\\mathrm{avg}}$ where the average is in $S(w,w_*)$, else 0; the norm of the expectation, which is kinder than the printed one of each product", "refuted", "exact", ""},
                   {"average", "$Z=Z_{\\mathrm{avg}}$ everywhere", "refuted", "exact", ""},
                   {"literal", "the printed equality, with $Z_1\\mathbb I\\{S(w,w_*)_1\\}$ in place of $Z$ in its last product", "refuted", "exact", "$Z$ in the last product too"}};
  info.constants = {{"two", {2, 1}, "the 2 in 2 (1 - cos rho)"}, {"four", {4, 1}, "the 4 in 4 (1 - cos rho)"}};
  info.planted = {{"two 1", "1 - cos rho in place of 2 (1 - cos rho)", "two", {1, 1}, "", "", ""}, {"four 0", "nothing is lost", "four", {0, 1}, "", "", ""}};
  info.serves = {"du18/thm3.3a"};
  info.scope = "finite laws of unit patches in the plane (and p = 1) with 1 to 6 inputs of 1 to 4 patches, rational points of the circle";
  info.not_covered = "p >= 3 (a counterexample in the plane needs no more)";
  info.note =
      "The law of cosines gives the *square* of a distance: for equal norms $\\|Z_i-Z_{\\mathrm{avg}}\\|^2=2(1-\\cos\\rho)$, so the norm of the product is of the order of $\\rho$, not $\\rho^2$. For inputs that no boundary splits this does no harm, "
      "since $\\sum_i(Z_i-Z_{\\mathrm{avg}})=0$; where the student's boundary splits an input, $V_i=0$ and the norm is about 1 however small $\\rho$ is. The expansion itself (an identity with $Z$ in the last product) stands, "
      "the eigenvalue bound does not: du18/thm3.3a.";
  info.twin = "step_thm3_3_op.py";
  return info;
}

Record ExpansionAroundAverage::draw(Source& source) { return draw_close_patches(source, Split::student); }

template <class S>
void ExpansionAroundAverage::state(Statement<S>& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher");
  const S two = claim.constant("two", {2, 1}), four = claim.constant("four", {4, 1}), gap = S(1) - in.cos_rho;
  give_close_patches(claim, in);
  if (claim.settled()) return;
  const bool average = claim.reading("average");
  const char* centre = average ? "Z_{\\mathrm{avg}}" : "Z_{\\mathrm{avg}}\\mathbb I\\{Z_{\\mathrm{avg}}\\in S(w,w_*)\\}";
  if (claim.reading("literal")) {
    claim.then("identity", [&] {
      const auto decide = [&] {
        const auto inputs = inputs_of(in, false);
        const auto first = [](const auto& n) { return subtract(n.part, n.active.front()); };
        return positive_semidefinite(scale(S(-1), gram(subtract(remainder(inputs), mean(inputs, first, first)))));  // only the zero matrix
      };
      return predicate<S>(decide, "\\mathbb E\\,PP^\\top = \\mathbb E\\,ZZ^\\top+\\mathbb E\\,Z(P-Z)^\\top+\\mathbb E(P-Z)Z^\\top+\\mathbb E(P-V_1)(P-V_1)^\\top,\\quad Z = ", centre);
    });
    return;
  }
  claim.then("expansion", [&] {
    return predicate<S>([&] { return positive_semidefinite(remainder(inputs_of(in, average))); },
                        "\\mathbb E\\,PP^\\top \\succeq \\mathbb E\\,ZZ^\\top+\\mathbb E\\,Z(P-Z)^\\top+\\mathbb E(P-Z)Z^\\top,\\quad Z = ", centre);
  });
  claim.then("norm", [&] {
    if constexpr (Statement<S>::symbolic) return at_most(claim.name("\\max_i\\|\\mathbb E\\,Z(V_i-Z)^\\top\\|"), two * gap);
    else return errors_at_most(inputs_of(in, average), S(two * gap));
  });
  claim.then("eigenvalue", [&] {
    if constexpr (Statement<S>::symbolic) {
      return at_least(claim.name("\\lambda_{\\min}(\\mathbb E\\,PP^\\top)"), claim.name("\\lambda_{\\min}\\left(\\mathbb E\\,Z_{\\mathrm{avg}}Z_{\\mathrm{avg}}^\\top\\mathbb I\\{Z_{\\mathrm{avg}}\\in S(w,w_*)\\}\\right)") - four * gap);
    } else {
      return eigenvalue_at_least(inputs_of(in, average), S(four * gap));
    }
  });
}

// ---- the cross moments ------------------------------------------------------------------------------------------------------------

ClaimInfo CrossMomentsByMass::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.3-cross";
  info.title = "Cross-moment bounds by small-ball mass";
  info.place = "Appendix A.2, proof of Theorem 3.3, second part";
  info.kind = "step";
  info.words = std::string(hypotheses) +
               "With $\\phi=\\theta(w,w_*)$: $\\|\\mathbb E\\,Z_iZ_j^\\top\\mathbb I\\{S(w,w_*)_iS(w,-w_*)_j\\}\\|\\le\\mathbb P[S(w,w_*)_iS(w,-w_*)_j]$, which for $\\phi\\le\\rho$ is at most $\\mathbb P[S(w,-w_*)_j]\\le\\mu\\phi$, and for $\\phi\\ge\\rho$ at most "
               "$\\mathbb P[S(w,w_*)_i,\\ \\frac\\pi2\\le\\theta(Z_j,w_*)\\le\\frac\\pi2+\\rho]\\le\\mu\\rho\\le\\mu\\phi$; hence $\\|\\mathbb E\\,PN^\\top\\|\\le\\mu\\phi$, and by similar arguments $\\|\\mathbb E\\,PM^\\top\\|$, $\\|\\mathbb E\\,NM^\\top\\|\\le\\mu\\phi$.";
  info.readings = {{"near", "the case $\\phi\\le\\rho$", "survives", "sampled", ""}, {"far", "the case $\\rho\\le\\phi\\le\\frac\\pi2$", "refuted", "exact", ""}};
  info.constants = {{"one", {1, 1}, "factor of every mu phi and mu rho"}};
  info.planted = {{"one 19/20", "19/20 mu in place of mu", "one", {19, 20}, "", "", "near"}, {"one 1/2", "half of mu", "one", {1, 2}, "", "", "near"}};
  info.serves = {"du18/thm3.3b"};
  info.scope = "finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of the circle) and p = 3 (a few rational points of the sphere)";
  info.not_covered = "p >= 4";
  info.note =
      "Up to $\\rho$ every line stands. Beyond it the \"similar arguments\" for $PM^\\top$ fail: an input can be split by the student's boundary far from the teacher's. For $PN^\\top$ the strip is too narrow: $Z_i$ and $Z_j$ on the two sides of the "
      "teacher's boundary are each within $\\rho$ of the average, so $Z_j$ can be up to $2\\rho$ behind it; its conclusion $\\|\\mathbb E\\,PN^\\top\\|\\le\\mu\\phi$ was not seen to fail.";
  info.twin = "step_thm3_3_cross.py";
  return info;
}

Record CrossMomentsByMass::draw(Source& source) {
  switch (source.below(4)) {
    case 0: return draw_close_patches(source, Split::teacher);
    case 1: return draw_close_patches(source, Split::student);
    default: return draw_straddling_patches(source);
  }
}

namespace {

/// E Z_i Z_j^T and the mass on {Z_i in S(w, w*), Z_j in S(w, -w*)}, and the masses that the proof puts above it.
template <class S>
struct Pair {
  Matrix<S> moment;
  S mass = 0, behind = 0;       // P[both], P[Z_j in S(w, -w*)]
  Bracket<S> strip{S(0), S(0)};  // P[Z_i in S(w, w*), Z_j behind the teacher's boundary by at most rho]
};

template <class S>
Pair<S> pair_of(const ClosePatches<S>& in, std::size_t i, std::size_t j) {
  Pair<S> pair{Matrix<S>(in.law.dimension, in.law.dimension), S(0), S(0), {S(0), S(0)}};
  for (std::size_t n = 0; n < in.law.atoms.size(); ++n) {
    const Vector<S>&first = in.law.atoms[n][i], &second = in.law.atoms[n][j];
    const S& weight = in.law.weights[n];
    const bool agree = agrees(in, first), only = student_only(in, second);
    if (only) pair.behind += weight;
    if (agree && only) pair.mass += weight, add_outer(pair.moment, weight, first, second);
    if (!agree || side(in.teacher, second) > 0) continue;
    const Truth near = near_the_boundary(second, in.teacher, in.cos_rho);
    if (near == Truth::yes) pair.strip.lower += weight;
    if (near != Truth::no) pair.strip.upper += weight;
  }
  return pair;
}

template <class S>
Bracket<S> times(const S& c, const Bracket<S>& x) {
  return {S(c * x.lower), S(c * x.upper)};
}

/// The bound of one pair's mass by the small ball.
template <class S>
Truth mass_is_small(const ClosePatches<S>& in, const Pair<S>& pair, bool near, const S& one) {
  const S rate = one * in.mu;
  if (near) return at_least(times(rate, radians_bracket(angle_between(in.w, in.teacher))), pair.behind);
  return both(at_least(pair.strip, pair.mass), at_most(pair.strip, times(rate, radians_bracket(angle_from_cosine(in.cos_rho)))));
}

template <class S, class Decide>
Truth all_pairs(const ClosePatches<S>& in, Decide&& decide) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < in.law.patches; ++i) {
    for (std::size_t j = 0; j < in.law.patches; ++j) all = both(all, decide(pair_of(in, i, j)));
  }
  return all;
}

template <class S>
Truth in_case(const ClosePatches<S>& in, bool near) {
  const auto angle = angle_between(in.w, in.teacher);
  const auto rho = angle_from_cosine(in.cos_rho);
  return both(less_equal(angle, right_angle<S>()), near ? less_equal(angle, rho) : less_equal(rho, angle));
}

}  // namespace

template <class S>
void CrossMomentsByMass::state(Statement<S>& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher");
  const S one = claim.constant("one", {1, 1});
  const bool near = claim.reading("near");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  claim.given("angle", [&] { return predicate<S>([&] { return in_case(in, near); }, near ? "\\theta(w,w_*) \\le \\min(\\rho,\\tfrac\\pi2)" : "\\rho \\le \\theta(w,w_*) \\le \\tfrac\\pi2"); });
  if (claim.settled()) return;

  const S rate = one * in.mu;
  claim.trivial_if([&] {
    const auto of = region_moments(in.law, in.w, in.teacher);
    return equal(trace(of.student), S(0)) == Truth::yes && equal(trace(of.teacher), S(0)) == Truth::yes;
  });
  claim.then("pair norm", [&] {
    const auto decide = [&] { return all_pairs(in, [](const Pair<S>& pair) { return largest_eigenvalue_at_most(gram(pair.moment), square(pair.mass)); }); };
    return predicate<S>(decide, "\\|\\mathbb E\\,Z_iZ_j^\\top\\mathbb I\\{S(w,w_*)_iS(w,-w_*)_j\\}\\| \\le \\mathbb P[S(w,w_*)_iS(w,-w_*)_j]");
  });
  claim.then("boundary mass", [&] {
    const auto decide = [&] { return all_pairs(in, [&](const Pair<S>& pair) { return mass_is_small(in, pair, near, one); }); };
    if (near) return predicate<S>(decide, "\\mathbb P[S(w,-w_*)_j] \\le ", rate * claim.name("\\theta(w,w_*)"));
    return predicate<S>(decide, "\\mathbb P[S(w,w_*)_iS(w,-w_*)_j] \\le \\mathbb P\\left[S(w,w_*)_i,\\ \\tfrac\\pi2\\le\\theta(Z_j,w_*)\\le\\tfrac\\pi2+\\rho\\right] \\le ", rate * claim.name("\\rho"));
  });
  const auto bound = [&](const char* name, const char* latex, Matrix<S> RegionMoments<S>::*moment) {
    claim.then(name, [&] {
      const auto norm = let_value(claim, name, latex, [&] { return largest_singular_value_bracket(region_moments(in.law, in.w, in.teacher).*moment); });
      const auto angle = let_value(claim, "theta", "\\theta(w,w_*)", [&] { return radians_bracket(angle_between(in.w, in.teacher)); });
      return at_most(norm, exactly(rate) * angle);
    });
  };
  bound("PN", "\\|\\mathbb E\\,PN^\\top\\|", &RegionMoments<S>::agree_student);
  bound("PM", "\\|\\mathbb E\\,PM^\\top\\|", &RegionMoments<S>::agree_teacher);
  bound("NM", "\\|\\mathbb E\\,NM^\\top\\|", &RegionMoments<S>::student_teacher);
}

template void ExpansionAroundAverage::state(Statement<Interval>&);
template void ExpansionAroundAverage::state(Statement<Ball>&);
template void ExpansionAroundAverage::state(Statement<Rational>&);
template void ExpansionAroundAverage::state(Statement<Symbol>&);
template void CrossMomentsByMass::state(Statement<Interval>&);
template void CrossMomentsByMass::state(Statement<Ball>&);
template void CrossMomentsByMass::state(Statement<Rational>&);
template void CrossMomentsByMass::state(Statement<Symbol>&);

}  // namespace lakatos::du18
