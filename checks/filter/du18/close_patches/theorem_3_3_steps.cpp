#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

/// The sign of x . y; throws Undecided where it is open.
int side(const Vec& x, const Vec& y) {
  if (symbolic()) return 0;
  else return sign(dot(x, y));
}

/// Is z in S(w, w*)? Throws Undecided where a sign is open.
bool agrees(const ClosePatches& in, const Vec& z) { return side(in.w, z) >= 0 && side(in.teacher, z) >= 0; }

bool student_only(const ClosePatches& in, const Vec& z) { return side(in.w, z) >= 0 && side(in.teacher, z) <= 0; }

/// One input: V_i = Z_i where it is in S(w, w*), else 0; P = (V_1 + ... + V_k) / k; Z as the reading has it.
struct Input {
  Real weight;
  std::vector<Vec> active;
  Vec part, centre, average;
};

std::vector<Input> inputs_of(const ClosePatches& in, bool everywhere) {
  const Law average = average_law(in.law);
  const Real share = 1 / Real(static_cast<long>(in.law.patches()));
  const Vec nothing(in.law.dimension());
  std::vector<Input> inputs;
  for (std::size_t n = 0; n < in.law.atoms().size(); ++n) {
    const Vec& centre = average.atoms()[n].front();
    Input input{in.law.weights()[n],
                {},
                nothing,
                everywhere || agrees(in, centre) ? centre : nothing,
                agrees(in, centre) ? centre : nothing};
    for (const Vec& patch : in.law.atoms()[n]) {
      input.active.push_back(agrees(in, patch) ? patch : nothing);
      input.part = add(input.part, scale(share, input.active.back()));
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

/// E[x y^T] of two vectors of each input.
template <class X, class Y>
Mat mean(const std::vector<Input>& inputs, X&& x, Y&& y) {
  const std::size_t p = inputs.front().part.size();
  Mat sum(p, p);
  for (const Input& input : inputs) add_outer(sum, input.weight, x(input), y(input));
  return sum;
}

/// What the expansion leaves: E P P^T - E Z Z^T - E Z (P - Z)^T - E (P - Z) Z^T.
Mat remainder(const std::vector<Input>& inputs) {
  const auto part = [](const auto& i) { return i.part; };
  const auto centre = [](const auto& i) { return i.centre; };
  const auto rest = [](const auto& i) { return subtract(i.part, i.centre); };
  const Mat mixed = mean(inputs, centre, rest);
  return subtract(subtract(subtract(mean(inputs, part, part), mean(inputs, centre, centre)), mixed), transpose(mixed));
}

/// max over i of ||E Z (V_i - Z)^T|| <= bound.
Formula errors_at_most(const std::vector<Input>& inputs, const Real& bound) {
  Formula all = all_of_none();
  for (std::size_t i = 0; i < inputs.front().active.size(); ++i) {
    const auto error = mean(
        inputs, [](const auto& n) { return n.centre; }, [&](const auto& n) { return subtract(n.active[i], n.centre); });
    const std::size_t before = detail::recorded_facts();
    Formula here = detail::decided(largest_eigenvalue_at_most(gram(error), square(bound)), before);
    here.margin = detail::relative_slack(midpoint(largest_singular_value_bracket(error).upper), midpoint(bound));
    all = both(all, here);
  }
  return all;
}

/// lambda_min(E P P^T) >= lambda_min(E Z_avg Z_avg^T on the average's region) - loss.
Formula eigenvalue_at_least(const std::vector<Input>& inputs, const Real& loss) {
  const auto whole = mean(
      inputs, [](const auto& n) { return n.part; }, [](const auto& n) { return n.part; });
  const auto average = mean(
      inputs, [](const auto& n) { return n.average; }, [](const auto& n) { return n.average; });
  Mat gap = subtract(whole, average);
  for (std::size_t c = 0; c < gap.rows(); ++c) gap(c, c) += loss;
  const auto left = smallest_eigenvalue_bracket(whole), right = smallest_eigenvalue_bracket(average);
  if (positive_semidefinite(gap) == Truth::yes)
    return {Truth::yes, detail::relative_slack(midpoint(right.upper - loss), midpoint(left.lower))};
  return Bounds{right.lower - loss, right.upper - loss} <= Bounds{left.lower, left.upper};
}

const char* const hypotheses = R"(Unit patches with $\theta(Z_i,Z_{\mathrm{avg}})\le\rho$, and $\mathbb
  P[\theta(Z_i,w_*)\in[\frac\pi2-\phi,\frac\pi2+\phi]]\le\mu\phi$ for $\phi\le\rho$. )";

// ---- the expansion

/// du18, proof of Theorem 3.3, first part: expansion around the average patch and its error terms.
void expansion_around_average(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real two = claim.constant("two"), four = claim.constant("four"), gap = 1 - in.cos_rho;
  give_close_patches(claim, in);
  if (claim.settled()) return;
  const bool average = claim.reading("average");
  const char* centre = average ? R"(Z_{\mathrm{avg}})" : R"(Z_{\mathrm{avg}}\mathbb I\{Z_{\mathrm{avg}}\in S(w,w_*)\})";
  if (claim.reading("literal")) {
    claim.then("identity",
               text(R"(\mathbb E\,PP^\top = \mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top+\mathbb )"
                    R"(E(P-V_1)(P-V_1)^\top,\quad Z = )",
                    centre),
               [&] {
                 const auto inputs = inputs_of(in, false);
                 const auto first = [](const auto& n) { return subtract(n.part, n.active.front()); };
                 return positive_semidefinite(scale(
                     Real(-1), gram(subtract(remainder(inputs), mean(inputs, first, first)))));  // only the zero matrix
               });
    return;
  }
  claim.then(
      "expansion",
      text(R"(\mathbb E\,PP^\top \succeq \mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top,\quad Z = )",
           centre),
      [&] { return positive_semidefinite(remainder(inputs_of(in, average))); });
  claim.then("norm", [&] {
    if (symbolic()) return claim.name(R"(\max_i\|\mathbb E\,Z(V_i-Z)^\top\|)") <= two * gap;
    else return errors_at_most(inputs_of(in, average), two * gap);
  });
  claim.then("eigenvalue", [&] {
    if (symbolic())
      return claim.name(R"(\lambda_{\min}(\mathbb E\,PP^\top))") >=
             claim.name(
                 R"(\lambda_{\min}\left(\mathbb E\,Z_{\mathrm{avg}}Z_{\mathrm{avg}}^\top\mathbb I\{Z_{\mathrm{avg}})"
                 R"(\in S(w,w_*)\}\right))") -
                 four * gap;
    return eigenvalue_at_least(inputs_of(in, average), four * gap);
  });
}

// ---- the cross moments

Record draw_cross_moments_by_mass(Source& source) {
  const std::uint64_t kind = source.below(5);
  if (kind == 4) return draw_patches_within_the_angle(source, true);
  if (kind == 0) return draw_close_patches(source, Split::teacher);
  if (kind == 1) return draw_close_patches(source, Split::student);
  return draw_straddling_patches(source);
}

/// E Z_i Z_j^T and the mass on {Z_i in S(w, w*), Z_j in S(w, -w*)}, and the masses that the proof puts above it.
struct Pair {
  Mat moment;
  Real mass = 0, behind = 0;       // P[both], P[Z_j in S(w, -w*)]
  Bounds strip{Real(0), Real(0)};  // P[Z_i in S(w, w*), Z_j behind the teacher's boundary by at most rho]
};

Pair pair_of(const ClosePatches& in, std::size_t i, std::size_t j) {
  Pair pair{Mat(in.law.dimension(), in.law.dimension()), Real(0), Real(0), {Real(0), Real(0)}};
  for (std::size_t n = 0; n < in.law.atoms().size(); ++n) {
    const Vec &first = in.law.atoms()[n][i], &second = in.law.atoms()[n][j];
    const Real& weight = in.law.weights()[n];
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

Bounds times(const Real& c, const Bounds& x) { return {c * x.lower, c * x.upper}; }

/// The bound of one pair's mass by the small ball.
Truth mass_is_small(const ClosePatches& in, const Pair& pair, bool near, const Real& one) {
  const Real rate = one * in.mu;
  if (near) return less_equal(pair.behind, times(rate, radians_bracket(angle_between(in.w, in.teacher))));
  return both(less_equal(pair.mass, pair.strip),
              less_equal(pair.strip, times(rate, radians_bracket(angle_from_cosine(in.cos_rho)))));
}

template <class Decide>
Truth all_pairs(const ClosePatches& in, Decide&& decide) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < in.law.patches(); ++i) {
    for (std::size_t j = 0; j < in.law.patches(); ++j) all = both(all, decide(pair_of(in, i, j)));
  }
  return all;
}

Truth in_case(const ClosePatches& in, bool near) {
  const auto angle = angle_between(in.w, in.teacher);
  const auto rho = angle_from_cosine(in.cos_rho);
  return both(less_equal(angle, right_angle<Real>()), near ? less_equal(angle, rho) : less_equal(rho, angle));
}

/// du18, proof of Theorem 3.3, second part: cross moments of pairs of patches by small-ball mass.
void cross_moments_by_mass(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real one = claim.constant("one");
  const bool near = claim.reading("near"), both_cases = claim.reading("both");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  claim.given("angle",
              both_cases ? R"(\theta(w,w_*) \le \tfrac\pi2)"
              : near     ? R"(\theta(w,w_*) \le \min(\rho,\tfrac\pi2))"
                         : R"(\rho \le \theta(w,w_*) \le \tfrac\pi2)",
              [&] { return both_cases ? angle_in_range(in.w, in.teacher, in.cos_rho, false) : in_case(in, near); });
  if (claim.settled()) return;

  const Real rate = one * in.mu;
  claim.trivial_if([&] {
    const auto of = region_moments(in.law, in.w, in.teacher);
    return equal(trace(of.student), Real(0)) == Truth::yes && equal(trace(of.teacher), Real(0)) == Truth::yes;
  });
  claim.then(
      "pair norm",
      R"(\|\mathbb E\,Z_iZ_j^\top\mathbb I\{S(w,w_*)_iS(w,-w_*)_j\}\| \le \mathbb P[S(w,w_*)_iS(w,-w_*)_j])", [&] {
        return all_pairs(
            in, [](const Pair& pair) { return largest_eigenvalue_at_most(gram(pair.moment), square(pair.mass)); });
      });
  const auto mass = [&](bool by_near) {
    return all_pairs(in, [&](const Pair& pair) { return mass_is_small(in, pair, by_near, one); });
  };
  if (near || both_cases)
    claim.then("near mass", [&] {
      const auto decide = [&] { return near ? mass(true) : either(negate(in_case(in, true)), mass(true)); };
      return predicate(decide, both_cases ? R"(\theta(w,w_*)\le\rho \Rightarrow )" : "",
                       R"(\mathbb P[S(w,-w_*)_j] \le )", rate * claim.name(R"(\theta(w,w_*))"));
    });
  if (!near)
    claim.then("far mass", [&] {
      const auto decide = [&] { return both_cases ? either(negate(in_case(in, false)), mass(false)) : mass(false); };
      return predicate(
          decide, both_cases ? R"(\theta(w,w_*)\ge\rho \Rightarrow )" : "",
          R"(\mathbb P[S(w,w_*)_iS(w,-w_*)_j] \le \mathbb P\left[S(w,w_*)_i,\ \tfrac\pi2\le\theta(Z_j,w_*)\le\tfrac\pi)"
          R"(2+\rho\right] \le )",
          rate * claim.name(R"(\rho)"));
    });
  const auto bound = [&](const char* name, const char* latex, Mat Moments::*moment) {
    claim.then(name, [&] {
      const auto norm = claim.let_bracket(name, latex, [&] {
        return largest_singular_value_bracket(region_moments(in.law, in.w, in.teacher).*moment);
      });
      const auto angle = claim.let_bracket("theta", R"(\theta(w,w_*))",
                                           [&] { return radians_bracket(angle_between(in.w, in.teacher)); });
      return norm <= exactly(rate) * angle;
    });
  };
  bound("PN", R"(\|\mathbb E\,PN^\top\|)", &Moments::agree_student);
  bound("PM", R"(\|\mathbb E\,PM^\top\|)", &Moments::agree_teacher);
  bound("NM", R"(\|\mathbb E\,NM^\top\|)", &Moments::student_teacher);
}

}  // namespace

std::vector<Claim> theorem_3_3_steps() {
  return {{.id = "du18/step-thm3.3-op",
           .title = "Expansion around Z and operator-norm bound",
           .place = "Appendix A.2, proof of Theorem 3.3, first part",
           .kind = "step",
           .themes = {"spectrum"},
           .words = std::string(hypotheses) + R"(With $V_i=Z_i\mathbb I\{S(w,w_*)_i\}$, $P=\frac1k\sum_iV_i$: $\mathbb
             E\,PP^\top\succeq\mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top$, $\|\mathbb
             E\,Z(V_i-Z)^\top\|\le2(1-\cos\rho)$ ("by the law of cosines"), hence $\lambda_{\min}(\mathbb
             E\,PP^\top)\ge\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)$. $Z$ is not redefined in the proof.)",
           .conclusions = {{"(a)", "the expansion", {"expansion", "identity"}},
                           {"(b)", "the operator norm", {"norm"}},
                           {"(c)", "the smallest eigenvalue", {"eigenvalue"}}},
           .readings = {{"region", R"($Z=Z_{\mathrm{avg}}$ where the average is in $S(w,w_*)$, else 0; the norm of the
             expectation, which is kinder than the printed one of each product)"},
                        {"average", R"($Z=Z_{\mathrm{avg}}$ everywhere)"},
                        {.name = "literal",
                         .text = R"(the printed equality, with $Z_1\mathbb I\{S(w,w_*)_1\}$ in place of $Z$ in its last
                           product)",
                         .slip = "$Z$ in the last product too",
                         .part = "(a)"}},
           .constants = {{"two", {2, 1}, "the 2 in 2 (1 - cos rho)"}, {"four", {4, 1}, "the 4 in 4 (1 - cos rho)"}},
           .planted = {turned("two", {1, 1}, "1 - cos rho in place of 2 (1 - cos rho)"),
                       turned("four", {0, 1}, "nothing is lost")},
           .serves = {"du18/thm3.3a"},
           .scope = R"(finite laws of unit patches in the plane (and p = 1) with 1 to 6 inputs of 1 to 4 patches,
             rational points of the circle)",
           .not_covered = "p >= 3 (a counterexample in the plane needs no more)",
           .note = R"(The law of cosines gives the *square* of a distance: for equal norms
             $\|Z_i-Z_{\mathrm{avg}}\|^2=2(1-\cos\rho)$, so the norm of the product is of the order of $\rho$, not
             $\rho^2$. For inputs that no boundary splits this does no harm, since $\sum_i(Z_i-Z_{\mathrm{avg}})=0$;
             where the student's boundary splits an input, $V_i=0$ and the norm is about 1 however small $\rho$ is. The
             expansion itself (an identity with $Z$ in the last product) stands, the eigenvalue bound does not:
             du18/thm3.3a.)",
           .twin = "step_thm3_3_op.py",
           .draw = [](Source& source) { return draw_close_patches(source, Split::student); },
           .state = expansion_around_average},
          {.id = "du18/step-thm3.3-cross",
           .title = "Cross-moment bounds by small-ball mass",
           .place = "Appendix A.2, proof of Theorem 3.3, second part",
           .kind = "step",
           .themes = {"spectrum", "input law"},
           .words = std::string(hypotheses) + R"(With $\phi=\theta(w,w_*)$: $\|\mathbb E\,Z_iZ_j^\top\mathbb
             I\{S(w,w_*)_iS(w,-w_*)_j\}\|\le\mathbb P[S(w,w_*)_iS(w,-w_*)_j]$, which for $\phi\le\rho$ is at most
             $\mathbb P[S(w,-w_*)_j]\le\mu\phi$, and for $\phi\ge\rho$ at most $\mathbb P[S(w,w_*)_i,\
             \frac\pi2\le\theta(Z_j,w_*)\le\frac\pi2+\rho]\le\mu\rho\le\mu\phi$; hence $\|\mathbb
             E\,PN^\top\|\le\mu\phi$, and by similar arguments $\|\mathbb E\,PM^\top\|$, $\|\mathbb
             E\,NM^\top\|\le\mu\phi$.)",
           .conclusions = {{"(a)", R"(the case $\phi\le\rho$)", {"pair norm", "near mass"}},
                           {"(b)", R"(the case $\phi\ge\rho$)", {"pair norm", "far mass"}},
                           {"(c)", R"(the bound of $PN^\top$)", {"PN"}},
                           {"(d)", R"(of $PM^\top$)", {"PM"}},
                           {"(e)", R"(of $NM^\top$)", {"NM"}}},
           .readings = {{"both", R"(both cases, $\phi\le\frac\pi2$)"},
                        {.name = "near", .text = R"(the case $\phi\le\rho$)", .part = "(a), and (c) to (e) there"},
                        {.name = "far",
                         .text = R"(the case $\rho\le\phi\le\frac\pi2$)",
                         .part = "(b), and (c) to (e) there"}},
           .constants = {{"one", {1, 1}, "factor of every mu phi and mu rho"}},
           .planted = {turned("one", {19, 20}, "19/20 mu in place of mu", "near"),
                       turned("one", {1, 2}, "half of mu", "near")},
           .serves = {"du18/thm3.3b"},
           .scope = R"(finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of
             the circle) and p = 3 (a few rational points of the sphere))",
           .not_covered = "p >= 4",
           .note = R"(Up to $\rho$ every line stands. Beyond it the "similar arguments" for $PM^\top$ fail: an input can
             be split by the student's boundary far from the teacher's. For $PN^\top$ the strip is too narrow: $Z_i$ and
             $Z_j$ on the two sides of the teacher's boundary are each within $\rho$ of the average, so $Z_j$ can be up
             to $2\rho$ behind it; its conclusion $\|\mathbb E\,PN^\top\|\le\mu\phi$ was not seen to fail.)",
           .twin = "step_thm3_3_cross.py",
           .draw = draw_cross_moments_by_mass,
           .state = cross_moments_by_mass}};
}

}  // namespace lakatos::du18
