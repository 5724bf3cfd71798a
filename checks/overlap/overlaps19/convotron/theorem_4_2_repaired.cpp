#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/overlap/contraction.hpp"

// Stage 2: the theorem with a bound of the slope, and the remark after it.

namespace lakatos::overlaps19 {
namespace {

// ---- Theorem 4.2

Real size_of(const Real& x) {
  if (symbolic()) return x;
  else return abs(x);
}

/// Where a dial lets the inputs grow to c, none is longer: x^2 <= c^2. Only there, for the printed theorem has nothing
/// of the kind.
void give_atoms_within(Statement& claim, const Law& law) {
  for (const char* dial : {"heavy atoms", "heavy atoms, plain norm"}) {
    if (claim.dialled(dial))
      claim.given("atoms within c", text(R"(\|x\| \le )", claim.dial(dial, {1, 1})), [&] {
        return overlap::squared_norm_at_most(law, square(claim.dial(dial, {1, 1})));
      });
  }
}

/// E |w - w*|^2 after the step that the dials `short step`, `label noise` (in units whose square is `unit2`) and
/// `reuse` make of the printed one.
Real next_error(const Statement& claim, const StageTwo& in, const Real& step, const Real& unit2) {
  if (claim.dialled("reuse")) return in.reused_error2(step, dialled_count(claim, "reuse", 1));
  const Real taken = claim.dial("short step", {1, 1}) * step, next = in.next_error2(taken);
  if (!claim.dialled("label noise")) return next;
  return next +
         square(taken * claim.dial("label noise", {0, 1})) * unit2 * in.direction2();  // independent of x and of mean 0
}

/// Theorem 4.2 for slopes above -1, by one step with explicit constants.
void stage_two_theorem(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real eps = claim.number("eps", R"(\epsilon)"), bound = claim.number("B", "B"), C = claim.constant("C"),
             rate = claim.constant("rate");
  if (!give_standing(claim, in)) return;
  give_close_weights(claim, in, eps, false, claim.dial("output norm", {1, 1}), claim.dial("teacher norm", {1, 1}));
  give_small_eps(claim, eps * claim.dial("vanishing eps", {1, 1}) / claim.dial("accuracy", {1, 1}), in.pair.teacher.w,
                 in.pair.teacher.a.size());
  give_bounded(claim, in.law, bound * claim.dial("long inputs", {1, 1}), claim.reading("RB1"));
  give_atoms_within(claim, in.law);
  const Real least = claim.dial("low slope", {-1, 1});
  claim.given("positive slope", in.alpha > least);
  give_slope(claim, in.alpha, claim.dial("steep slope", {1, 1}), least);
  if (claim.settled()) return;

  const Real error2 = claim.let("error", R"(\|w-w_*\|^2)", in.error2());
  if (!claim.dialled("label noise")) claim.trivial_if(both(error2 == 0, squared_norm(in.weight_error()) == 0));
  regimes_of_stage_two(claim, in);
  claim.then("contraction", [&] {
    const Rates of = rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, Real(2));
    const Real pull = claim.dialled("low slope") ? size_of(of.beta) : of.beta;
    const Real step = claim.let("eta", R"(\eta)", claim.dial("step", {1, 1}) * pull / of.gamma);
    const Real cube = of.k * square(of.k), share = rate * step * pull;
    const Real size = claim.reading("RN2") ? times_root(cube * eps, of.norm2) : square(cube) * of.norm2 * square(eps);
    const Real next = claim.let("next", R"(\mathbb E\|w+\eta g-w_*\|^2)",
                                [&] { return next_error(claim, in, step, square(cube) * of.norm2 * square(eps)); });
    if (claim.dialled("reuse"))
      return next <= overlap::contracted(share, dialled_count(claim, "reuse", 1), error2, C * size);
    return next <= (1 - share) * error2 + share * C * size;
  });
}

// ---- the remark

/// At a tie of the drift or of the variance, of identity covariance and without noise.
Record draw_extension_tie(Source& source) {
  Record record = draw_tie(source, source.chance(1, 2) ? Tie::drift : Tie::variance);
  record.set("B", largest_square(record.law("input"))).set("lower", Fraction{1, 1}).set("upper", Fraction{1, 1});
  return only(record.set("noise", Fraction{0, 1}),
              {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B", "lower", "upper", "noise"});
}

Record draw_stage_two_extension(Source& source) {
  if (source.chance(1, 3)) return draw_extension_tie(source);
  Record record = draw_overlapping_stage_two(source);
  LawField law = record.law("input");
  Fraction lower{1, 1}, upper{1, 1};
  if (source.chance(1, 2)) {
    const Fraction factor = source.pick<Fraction>({{1, 2}, {3, 2}, {2, 1}, {1, 3}});
    law = stretched_coordinate(law, source.below(law.dimension), factor);
    const Fraction moment = fraction(factor.numerator * factor.numerator, factor.denominator * factor.denominator);
    (factor.numerator < factor.denominator ? lower : upper) = moment;
    if (law.dimension == 1) lower = upper = moment;
  }
  if (source.chance(1, 25)) lower = {3, 1};
  record.set("input", law).set("lower", lower).set("upper", upper);
  record.set("noise", source.pick<Fraction>({{0, 1}, {0, 1}, {1, 1}, {1, 10}}));
  record.set("B", source.chance(1, 25) ? fraction(1, 2) : largest_square(law));
  return only(record,
              {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B", "lower", "upper", "noise"});
}

/// The remark after it: other covariances, label noise.
void stage_two_extension(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real eps = claim.number("eps", R"(\epsilon)"), bound = claim.number("B", "B"),
             lower = claim.number("lower", R"(\ell)"), upper = claim.number("upper", "u"),
             noise = claim.number("noise", R"(\nu)");
  if (!give_layout(claim, in.layout)) return;
  give_symmetric(claim, in.law);
  const auto covariance = [&] {
    const Mat moment = overlap::second_moment(in.law);
    return both(smallest_eigenvalue_at_least(moment, lower), largest_eigenvalue_at_most(moment, upper));
  };
  claim.given("condition", 0 < lower);
  claim.given("covariance", text(lower, R"( I \preceq \mathbb E\,xx^\top \preceq )", upper, " I"), covariance);
  give_close_weights(claim, in, eps, false);
  give_bounded(claim, in.law, bound, false);
  give_slope(claim, in.alpha);
  if (claim.settled()) return;

  const Real error2 = claim.let("error", R"(\|e\|^2)", in.error2());
  Kept rates(
      [&] { return rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, Real(2)); });
  claim.trivial_if(error2 == 0);
  regime_overlap(claim, in.layout);
  claim.regime("other covariance, noise", both(lower<upper, noise> 0));
  claim.then("drift", [&] {
    const auto& of = rates();
    const Real drift = claim.let("drift", R"(\mathbb E(w_*-w)^\top g)", in.drift()),
               front = claim.constant("k") * of.half * upper * of.k * eps;
    return drift >= lower * of.beta * error2 - times_root(front, of.norm2 * error2);
  });
  claim.then("variance", [&] {
    const auto& of = rates();
    const Real r = claim.whole("r", in.layout.filter);
    const Real variance =
        claim.let("variance", R"(\mathbb E\|g\|^2)", [&] {  // the noise is independent of x and has mean 0
          const auto both_signs = [&](const Vec& x) {
            return square(noise) * squared_norm(overlap::weighted_patch_sum(in.layout, in.pair.student.a, x));
          };
          return in.variance() + overlap::mean(in.law, both_signs);
        });
    return variance <= claim.constant("two") * upper * of.k * bound * of.largest * (error2 + square(eps) * of.norm2) +
                           square(noise) * upper * r;
  });
  claim.then("contraction", [&] {
    const auto& of = rates();
    const Real pull = lower * of.beta, step = claim.let("eta", R"(\eta)", pull / (upper * of.gamma)),
               share = step * pull / 2, cube = of.k * square(of.k), r = claim.whole("r", in.layout.filter);
    const Real next = claim.let("next", R"(\mathbb E\|w+\eta g-w_*\|^2)", [&] {
      return in.next_error2(step) + square(step * noise) * in.direction2();  // the noise is independent of x, of mean 0
    });
    return next <= (1 - share) * error2 + share * claim.constant("C") * square(upper / lower * cube * eps) * of.norm2 +
                       square(step * noise) * upper * r;
  });
}

}  // namespace

std::vector<Claim> theorem_4_2_repaired() {
  return {
      {.id = "overlaps19/thm4.2-repaired",
       .title = "Stage 2 contracts at each step, slopes above -1, with explicit constants",
       .place = "ours; in place of Section 4.2, Theorem 4.2",
       .kind = "theorem",
       .themes = {"contraction rate"},
       .words = R"(For symmetric inputs of identity covariance with $\|x\|^2\le B$, unit output weights with
         $\|a-a_*\|\le\epsilon\le\frac1{k^3\|w_*\|}$ and the step $\eta=\beta/\gamma=O(\mathrm{poly}(\frac1k,\frac1B))$,
         one step from any iterate contracts for slopes $-1<\alpha\le1$: $\mathbb E\|w+\eta
         g-w_*\|^2\le(1-\frac12\eta\beta)\|w-w_*\|^2+\frac12\eta\beta\,C(k^3\|w_*\|\epsilon)^2$ with $C=6$. By induction
         and Markov's inequality Convotron is within $O(k^3\|w_*\|\epsilon)$ of $w_*$ with probability at least
         $\frac12$ after $O(\frac1{\eta\beta}\log\frac1\epsilon)$ steps.)",
       .mends = "slopes above $-1$ and up to 1, with explicit constants, one step at a time",
       .conclusions = {{"(a)", "one step contracts", {"contraction"}}, {"(b)", "from the start to the last step", {}}},
       .left_out = "(b), which is `overlaps19/thm4.2-guarantee`",
       .readings = {{"RN1", R"(the bound is on $\|w-w_*\|$; $B$ bounds $\|x\|^2$; slopes above $-1$ up to 1)"},
                    {"RN2",
                     R"(the bound is on $\|w-w_*\|^2$: $C\,k^3\|w_*\|\epsilon$ in place of $C(k^3\|w_*\|\epsilon)^2$)"},
                    {.name = "RB1",
                     .text = R"(as RN1 with $B$ bounding $\|x\|$ and the same step)",
                     .fault = "bound not squared"}},
       .constants = {{"C", {6, 1}, "the constant of the bound"}, {"rate", {1, 2}, "factor of eta beta"}},
       .planted = {turned("C", {9, 10}, "C = 0.9"), turned("rate", {8, 5}, "1.6 eta beta in place of eta beta / 2"),
                   without("close weights", "far weights", "whatever the distance of the output weights"),
                   turned("C", {9, 10}, "C = 0.9 in RN2", "RN2", "C 9/10, squared norm")},
       .dials = stage_two_dials(),
       .scope = one_step_scope,
       .not_covered = R"(laws with densities, k > 4, r > 4. The printed claim is one of orders; for slopes above $-1$ up
         to 1 this strengthening with explicit constants implies it; the run from its start to its last step is judged
         in `overlaps19/thm4.2-guarantee`)",
       .note = R"(Derivation, with $e=w-w_*$: the recursion of Section B.2 with $\eta^2\gamma=\eta\beta$ and
         $\chi=\gamma\|w_*\|^2$ gives $(1-\eta\beta)\|e\|^2+2\eta\delta\epsilon\|e\|+\eta\beta\|w_*\|^2\epsilon^2$;
         $2\delta\epsilon\|e\|\le\frac\beta2\|e\|^2+\frac{2\delta^2\epsilon^2}\beta$; and
         $\delta/\beta=k\|w_*\|/\lambda_{\min}$. Then $\mathbb
         E\|w^{(t+1)}-w_*\|^2\le(1-\frac12\eta\beta)^t\|w_*\|^2+C(k^3\|w_*\|\epsilon)^2$ from $w_1=0$. So the theorem
         stands though its printed proof does not: neither the bound 1 of the induction nor the printed condition on
         $\epsilon$ nor $\chi$ in the step is needed, and A10 only for RN2, which RN1 and A10 imply ($x^2\le x$ for
         $x\le1$). Above 1 the constants must grow with the slope (these hold up to about 2.1); at $-1$ the drift is 0,
         see `overlaps19/thm4.2`. Any smaller step contracts too, so the printed
         $\eta=\beta\min(\frac1\gamma,\frac1\chi)$ will do, at a number of steps that grows with $\|w_*\|^2$. For
         $w_*=0$ the iteration stays at 0. Under stress the tight case is one unit with $a_*=-a$, $w=-tw_*$, as
         $\alpha\to-1$: drift $\beta(t^2-1)w_*^2$, variance $(1+t)^2w_*^2\,\mathbb Ex^4$. With the step $c\eta$
         contraction asks for $(\frac32-\frac c2)t^2-(c+1)t+\frac{19-c}2\ge0$ for all $t$, that is
         $(c+1)^2\le(3-c)(19-c)$: $c\le\frac73$, the same for inputs up to $\|x\|^2=cB$ and for heavy atoms $c$ under
         RB1 (only RB1 lets $\mathbb Ex^4=c^2$ outgrow the step $\frac\beta{2c}$). Label noise adds $2c^2$:
         $t^2-2t+9-2c^2\ge0$, $c\le2$. A step $c\eta$ against the printed rate asks for
         $(c^2+1)^2\le(4c-c^2-1)(23-4c-c^2)$: $c\ge0.284$; a coordinate $\pm1$ with probability $c^2$, else 0, for
         $(c^2+1)^2\le(3c^2-1)(23-5c^2)$: $c\ge0.602$. Near $\alpha=-1$ the drift is small, so that any skewness
         outweighs it, and below $-1$ it leads away from the teacher. The norm of $a_*$ enters by $\|a-a_*\|\le\epsilon$
         only.)",
       .twin = "thm4_2_repaired.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_stage_two_theorem,
       .enumerated = small_stage_twos_without_step,
       .enumerate = only(small_stage_two, theorem_fields),
       .state = stage_two_theorem},
      {.id = "overlaps19/remark-extension",
       .title = "Extends to other covariances and to bounded concept noise",
       .place = "Section 4.2, after Theorem 4.2",
       .kind = "remark",
       .themes = {"contraction rate", "input law"},
       .words = R"(For symmetric inputs with $\ell I\preceq\mathbb E\,xx^\top\preceq uI$ and label noise $\pm\nu$ the
         two bounds that Theorem 4.2's proof rests on stay: the drift is at least
         $\frac{1+\alpha}2(\ell\lambda_{\min}\|e\|^2-u\,k\|w_*\|\epsilon\|e\|)$ and the variance at most
         $2ukB\lambda_{\max}(\|e\|^2+\epsilon^2\|w_*\|^2)+\nu^2ur$; and one step of $\eta=\frac{\ell\beta}{u\gamma}$
         contracts: $\mathbb E\|w+\eta g-w_*\|^2\le(1-\frac12\eta\ell\beta)\|e\|^2+\frac12\eta\ell\beta\,C(\frac u\ell
         k^3\|w_*\|\epsilon)^2+\eta^2\nu^2ur$, $C=6$.)",
       .conclusions = {{"(a)", "the guarantee for covariances of good condition", {"drift", "variance", "contraction"}},
                       {"(b)", "the guarantee for bounded noise", {"variance", "contraction"}},
                       {"(c)", "with noise, in the printed number of steps", {}}},
       .left_out = R"((c): with noise a constant step keeps a floor of the order of $\eta\nu^2$, so the step must shrink
         with $\epsilon$ and the steps are polynomial in $\frac1\epsilon$, not in $\log\frac1\epsilon$)",
       .readings = {{"covariance",
                     "the extreme eigenvalues of the covariance, and a floor for the noise, in every bound"}},
       .constants = {{"k", {1, 1}, "factor of the second term of the drift"},
                     {"two", {2, 1}, "the 2 in the variance"},
                     {"C", {6, 1}, "the constant of the bound"}},
       .planted = {turned("k", {9, 10}, "0.9 in place of 1"), turned("two", {19, 10}, "1.9 in place of 2"),
                   turned("two", {1, 8}, "1/8 in place of 2"), turned("C", {9, 10}, "C = 0.9"),
                   without("covariance", "any covariance", "other covariances than those between the two bounds")},
       .scope = one_step_scope,
       .not_covered = "laws with densities, k > 4, r > 4",
       .note = R"(For the covariance the proof carries over with the rate multiplied by $\ell$ and the error by the
         condition number $u/\ell$.)",
       .twin = "remark_extension.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_stage_two_extension,
       .state = stage_two_extension}};
}

}  // namespace lakatos::overlaps19
