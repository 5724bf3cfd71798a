#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/scenario_events.hpp"
#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"

namespace lakatos::du18 {
namespace {

/// The assumptions of one step inside the ball. Returns false when settled.
bool give_one_step(Statement& claim, const NoisyDescent& in, LazyTree& tree) {
  give_positive_numbers(claim, in);
  give_centred_noise(claim);
  claim.given("inside", [&] {
    const Real distance2 = claim.let("|w - w_*|^2", squared_distance(in.w, in.teacher));
    return distance2 <= square(in.r1);
  });
  if (claim.settled()) return false;
  give_growth(claim, in);
  give_radius(claim, in);
  regime_between(claim, in.law, in.w, in.teacher);
  if (claim.settled()) return false;
  claim.given("off the boundaries", R"(w_*^\top Z \ne 0,\ w^\top Z \ne 0)", [&] { return tree().off_boundaries; });
  claim.given("bounded gradient", text(R"(\|\nabla\ell(w)+\xi\| \le )", in.bound),
              [&] { return both(less_equal(Real(0), in.bound), tree().bounded); });
  return !claim.settled();
}

/// `relation(n)` for every noise value; over Symbol its text once.
template <class Relation>
Formula for_every_noise(const NoisyDescent& in, Relation&& relation) {
  if (symbolic()) return relation(0);
  Formula all = all_of_none();
  for (std::size_t n = 0; n < in.noise.atoms().size(); ++n) all = both(all, relation(n));
  return all;
}

const char* const one_step_scope = R"(one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values: one
  step from any admissible point, exactly)";

// ---- drift

/// `bound`(E |w' - w_*|^2, |w - w_*|^2).
template <class Bound>
void conclude_drift(Statement& claim, const NoisyDescent& in, Bound&& bound) {
  claim.then("drift", [&] {
    if (symbolic()) return bound(claim.name(R"(\mathbb E\|w'-w_*\|^2)"), claim.name(R"(\|w-w_*\|^2)"));
    const NoisyStep step = noisy_step(in.law, in.teacher, in.noise, in.step, in.w);
    return bound(claim.let("mean", R"(\mathbb E\|w'-w_*\|^2)", [&] { return step.mean2; }), step.distance2);
  });
}

/// One-step conditional expectation of the squared distance.
void one_step_drift(Statement& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Drift drift = drift_of(claim, in);
  const Real rate = claim.constant("rate"), noise = claim.constant("noise", {1, 1});
  const auto bound = [&](const Real& mean2, const Real& distance2) {
    return mean2 <= (1 - rate * in.step * drift.gamma_1 + square(in.step) * square(drift.kappa)) * distance2 +
                        noise * square(in.step) * square(in.bound);
  };
  conclude_drift(claim, in, bound);
}

/// Ours: the same with what the proof leaves on the table.
void one_step_drift_sharp(Statement& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Real rate = claim.constant("rate"), noise = claim.constant("noise", {1, 1}),
             gamma_1 = gamma_at_radius(claim, in);
  const auto bound = [&](const Real& mean2, const Real& distance2) {
    return mean2 <= (1 - rate * in.step * gamma_1) * distance2 + noise * square(in.step) * square(in.bound);
  };
  conclude_drift(claim, in, bound);
}

// ---- differences

/// Differences of the martingale, as printed.
void martingale_differences(Statement& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Drift drift = drift_of(claim, in);
  const bool previous = claim.reading("previous");
  const Real factor = claim.constant("noise", {2, 1});
  NoisyStep step;
  if (!symbolic()) step = noisy_step(in.law, in.teacher, in.noise, in.step, in.w);
  const auto difference = [&](std::size_t n) {
    if (symbolic()) return static_cast<void>(n), claim.name(R"(\left|\|w'-w_*\|^2-\mathbb E\|w'-w_*\|^2\right|)");
    else return abs(squared_norm(step.next[n]) - step.mean2);
  };
  if (claim.reading("end to end")) {
    return claim.then("bound", [&] {
      return for_every_noise(
          in, [&](std::size_t n) { return difference(n) <= printed_difference(claim, in, drift.kappa); });
    });
  }
  const auto vector = [&](std::size_t n) -> const Vec& { return previous ? step.error : step.next[n]; };
  const char* length_text = previous ? R"(\|w-w_*\|)" : R"(\|w'-w_*\|)";
  const auto length = [&](std::size_t n) {
    if (symbolic()) return static_cast<void>(n), claim.name(length_text);
    else return sqrt(squared_norm(vector(n)));
  };
  const auto inner = [&](std::size_t n) {
    if (symbolic())
      return static_cast<void>(n),
             claim.name(previous ? R"(\left|2\eta\langle\xi,w-w_*\rangle-\eta^2\mathbb E\|\xi\|^2\right|)"
                                 : R"(\left|2\eta\langle\xi,w'-w_*\rangle-\eta^2\mathbb E\|\xi\|^2\right|)");
    else return abs(2 * in.step * dot(in.noise.atoms()[n][0], vector(n)) - square(in.step) * step.noise2);
  };
  claim.then("equality", [&] { return for_every_noise(in, [&](std::size_t n) { return difference(n) == inner(n); }); });
  claim.then("first inequality", [&] {
    return for_every_noise(in, [&](std::size_t n) {
      return inner(n) <= factor * in.step * in.bound * drift.kappa * length(n) + square(in.step) * square(in.bound);
    });
  });
  claim.then("second inequality", [&] {
    return for_every_noise(in, [&](std::size_t n) {
      if (symbolic()) return length(n) <= in.r1;
      else return squared_norm(vector(n)) <= square(in.r1);
    });
  });
}

// ---- differences, repaired

/// Differences of the martingale, with the identity that holds and the bound that Hoeffding's lemma needs.
void martingale_range(Statement& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Real factor = claim.constant("noise", {2, 1}), last = claim.constant("square");
  NoisyStep step;
  if (!symbolic()) step = noisy_step(in.law, in.teacher, in.noise, in.step, in.w);
  claim.then("equality", [&] {
    return for_every_noise(in, [&](std::size_t n) {
      if (symbolic())
        return static_cast<void>(n),
               claim.name(R"(\|w'-w_*\|^2-\mathbb E\|w'-w_*\|^2)") ==
                   claim.name(
                       R"(-2\eta\langle\xi,w-w_*-\eta\nabla\ell(w)\rangle+\eta^2(\|\xi\|^2-\mathbb E\|\xi\|^2))");
      const Vec& xi = in.noise.atoms()[n][0];
      const Real right =
          (-Real(2)) * in.step * dot(xi, step.drifted) + square(in.step) * (squared_norm(xi) - step.noise2);
      return squared_norm(step.next[n]) - step.mean2 == right;
    });
  });
  claim.then("range", [&] {
    const Real bound = 2 * (factor * in.step * in.bound * in.r1 + last * square(in.step) * square(in.bound));
    if (symbolic()) return claim.name(R"(\max_\xi\|w'-w_*\|^2-\min_\xi\|w'-w_*\|^2)") <= bound;
    else return range_after(step) <= bound;
  });
}

// ---- sum of squares

Record draw_squared_differences(Source& source) {
  const std::int64_t horizon = source.pick<std::int64_t>({1, 2, 3, 5, 10, 30}),
                     denominator = source.pick<std::int64_t>({2, 3, 10, 100, 1000});
  const std::int64_t t = source.chance(1, 2) ? horizon : source.between(1, horizon);
  return Record().set("x", fraction(source.between(1, std::max<std::int64_t>(1, denominator / 2)), denominator), "t", t,
                      "horizon", horizon);
}

/// 1 <= t <= T <= 64
Formula in_range(const Statement& claim, std::int64_t t, std::int64_t horizon) {
  const Real last = claim.whole("T", horizon, {"horizon"}), time = claim.whole("t", t, {"t"});
  return both(both(1 <= time, time <= last), last <= 64);
}

/// Sum of squared differences.
void squared_differences(Statement& claim) {
  const Real x = claim.number("x", "x"), drift = claim.constant("drift");
  const std::int64_t t = claim.integer("t"), horizon = claim.integer("horizon");
  const Real T = claim.whole("T", horizon, {"horizon"});
  claim.given("x in range", both(0 < x, x < 1));
  claim.given("t in range", [&] { return counted(R"(1 \le t \le T)", [&] { return in_range(claim, t, horizon); }); });
  if (claim.settled()) return;
  Real sum = 0, last = 1;
  if (symbolic()) {
    sum = claim.name(R"(\sum_{\tau=1}^t(1-x)^{-2\tau})"), last = claim.name("t(1-x)^{-2t}");
  } else {
    for (std::int64_t tau = 1; tau <= t; ++tau) last /= square(1 - x), sum += last;
    last *= Real(static_cast<long>(t));
  }
  const Real bound = T * (1 + drift * x * T);
  if (claim.reading("end to end")) return claim.then("sum", sum <= bound);
  claim.then("first inequality", sum <= last);
  claim.then("second inequality", last <= bound);
}

}  // namespace

std::vector<Claim> lemma_a_2_steps() {
  return {{.id = "du18/step-lema.2-drift",
           .title = "One-step conditional expectation",
           .place = "Appendix A.2, proof of Lemma A.2, first display",
           .kind = "step",
           .themes = {"contraction rate", "probability"},
           .words = R"(On $\mathcal C_t$ (all iterates so far within $r_1<\|w_*\|\sin\phi_*$ of the teacher), $\mathbb
             E[\|w_{t+1}-w_*\|^2|\mathcal F_t]\le(1-\eta\gamma(\phi_1)+\eta^2\kappa^2)\|w_t-w_*\|^2+\eta^2B^2$ with
             $\kappa=L(0)+10L_{\mathrm{cross}}+4\beta$ and $\|g\|\le B$.)",
           .readings = {{"conditional", "the expectation is over the noise of the step, given the iterate"}},
           .constants = {{"rate", {1, 1}, "factor of eta gamma(phi_1)"},
                         {"noise", {1, 1}, "factor of eta^2 B^2"},
                         {"wide", {10, 1}, "the 10 in kappa", idle_in_kappa},
                         {"beta", {4, 1}, "the 4 in kappa", idle_in_kappa}},
           .planted = {turned("noise", {9, 10}, "0.9 eta^2 B^2 in place of eta^2 B^2"),
                       turned("rate", {3, 1}, "1 - 3 eta gamma in place of 1 - eta gamma")},
           .serves = {"du18/lema.2", "du18/lema.3", "du18/step-lema.2-martingale", "du18/step-lema.3-recursion"},
           .scope = one_step_scope,
           .not_covered = "more than one patch, p > 2",
           .note = R"(The filtration is printed as $\sigma\{\xi_1,\dots,\xi_t\}$ together with $\mathbb E[\xi_t|\mathcal
             F_t]=0$; both can only be meant with the noise of step $t$ not yet known, and that is judged here. The
             bound has room: $\mathbb E\|g\|^2\le B^2$ gives $(1-2\eta\gamma(\phi_1))\|w_t-w_*\|^2+\eta^2B^2$.)",
           .twin = "step_lema_2_drift.py",
           .draw = draw_noisy_step,
           .state = one_step_drift},
          {.id = "du18/step-lema.2-drift-sharp",
           .title = "One-step conditional expectation, twice the drift",
           .place = "ours; sharpened from Appendix A.2, proof of Lemma A.2, first display",
           .kind = "step",
           .themes = {"contraction rate", "probability"},
           .words = R"(For $\|w-w_*\|\le r_1<\|w_*\|\sin\phi_*$ and $w'=w-\eta(\nabla\ell(w)+\xi)$ with $\mathbb
             E\,\xi=0$, $\|\nabla\ell(w)+\xi\|\le B$: $\mathbb
             E\|w'-w_*\|^2\le(1-2\eta\gamma(\phi_1))\|w-w_*\|^2+\eta^2B^2$.)",
           .readings = {{"ours", "no kappa: B bounds gradient and noise together"}},
           .constants = {{"rate", {2, 1}, "the 2"}, {"noise", {1, 1}, "factor of eta^2 B^2"}},
           .planted = {turned("noise", {9, 10}, "0.9 eta^2 B^2 in place of eta^2 B^2"),
                       turned("rate", {21, 10}, "1 - 2.1 eta gamma in place of 1 - 2 eta gamma")},
           .serves = {"du18/thm3.2-repaired"},
           .scope = one_step_scope,
           .not_covered = "more than one patch, p > 2",
           .note = R"($\mathbb E\|w'-w_*\|^2=\|w-w_*\|^2-2\eta\langle\nabla\ell(w),w-w_*\rangle+\eta^2\mathbb
             E\|\nabla\ell(w)+\xi\|^2$; for one neuron the inner product is at least $\gamma(\phi_1)\|w-w_*\|^2$
             (`du18/lema.1`). For averages of patches `du18/step-thm3.1-inner-sharp` and
             `du18/step-thm3.1-monotone-repaired` give $\gamma(\phi_1)-(\frac94+2\theta+2\phi_1)L_{\mathrm{cross}}$ in
             place of $\gamma(\phi_1)$.)",
           .twin = "step_lema_2_drift_sharp.py",
           .draw = draw_noisy_step,
           .state = one_step_drift_sharp},
          {.id = "du18/step-lema.2-noise",
           .title = "Bounded differences of the martingale",
           .place = "Appendix A.2, proof of Lemma A.2, third display",
           .kind = "step",
           .themes = {"probability"},
           .words = R"(On $\mathcal C_{t-1}$, up to the factor $(1-\eta\alpha)^{-t}$: $\left|\|w_t-w_*\|^2-\mathbb
             E[\|w_t-w_*\|^2|\mathcal F_{t-1}]\right|=|2\eta\langle\xi_t,w_t-w_*\rangle-\eta^2\mathbb
             E\|\xi_t\|^2|\le2\eta B\kappa\|w_t-w_*\|+\eta^2B^2\le2\eta B\kappa r_1+\eta^2B^2$.)",
           .conclusions = {{"(a)", "the equality", {"equality", "bound"}},
                           {"(b)", "the first inequality", {"first inequality", "bound"}},
                           {"(c)", "the second inequality", {"second inequality", "bound"}}},
           .readings = {{"end to end", R"(only the difference itself against the last bound, which is what the proof
             goes on with)"},
                        {"previous", R"(the iterate on the right is the one before the step, which is known to lie in
                          the ball)"},
                        {"printed", "the iterate on the right is $w_t$, as printed"}},
           .constants = {{"noise", {2, 1}, "the 2 in 2 eta B kappa |d|"},
                         {"wide", {10, 1}, "the 10 in kappa"},
                         {"beta", {4, 1}, "the 4 in kappa"}},
           .no_planted = "the step is refuted: an error in it could not be told from what is printed",
           .serves = {"du18/lema.2"},
           .scope = one_step_scope,
           .not_covered = "more than one patch, p > 2",
           .note = R"(The equality leaves out the gradient's part of the step and the noise's own square; the first
             inequality carries a factor $\kappa$ that has no place there. What holds is
             `du18/step-lema.2-noise-repaired`.)",
           .twin = "step_lema_2_noise.py",
           .draw = draw_noisy_step,
           .state = martingale_differences},
          {.id = "du18/step-lema.2-noise-repaired",
           .title = "Bounded range of the martingale's differences (repaired)",
           .place = "ours; in place of Appendix A.2, proof of Lemma A.2, third display",
           .kind = "step",
           .themes = {"probability"},
           .words = R"(For $\|w-w_*\|\le r_1$ and $w'=w-\eta(\nabla\ell(w)+\xi)$ with $\|\nabla\ell(w)+\xi\|\le B$:
             $\|w'-w_*\|^2-\mathbb
             E\|w'-w_*\|^2=-2\eta\langle\xi,w-w_*-\eta\nabla\ell(w)\rangle+\eta^2(\|\xi\|^2-\mathbb E\|\xi\|^2)$, and
             over the noise this ranges over an interval no longer than $2(2\eta Br_1+\eta^2B^2)$.)",
           .conclusions = {{"(a)", "the identity", {"equality"}}, {"(b)", "the length of the interval", {"range"}}},
           .readings = {{"ours", "the difference without kappa, with the terms that are missing in print"}},
           .constants = {{"noise", {2, 1}, "the 2 in 2 eta B r_1"}, {"square", {1, 1}, "factor of eta^2 B^2"}},
           .planted = {turned("noise", {19, 10}, "1.9 eta B r_1 in place of 2 eta B r_1"),
                       turned("noise", {1, 1}, "eta B r_1 in place of 2 eta B r_1")},
           .serves = {"du18/lema.2-repaired"},
           .scope = one_step_scope,
           .not_covered = "more than one patch, p > 2",
           .note = R"(Half the range is what Hoeffding's lemma needs. $\|w'-w_*\|$ lies within $\eta B$ of $\|w-w_*\|$,
             so the range is at most $4\eta Br_1$ where $\eta B\le r_1$: the term $\eta^2B^2$ is slack there.)",
           .twin = "step_lema_2_noise_repaired.py",
           .draw = draw_noisy_step,
           .state = martingale_range},
          {.id = "du18/step-lema.2-sum",
           .title = "Sum of squared differences",
           .place = "Appendix A.2, proof of Lemma A.2, fourth display",
           .kind = "step",
           .themes = {"probability"},
           .words = R"(With $x=\eta\alpha\in(0,1)$ and $t\le T$, up to the factor $(2\eta B\kappa r_1+\eta^2B^2)^2$:
             $\sum_{\tau=1}^t(1-x)^{-2\tau}\le t(1-x)^{-2t}\le T(1+2xT)$. The reasons given are $1-x<1$, $t\le T$ and
             "our assumption on $\eta$".)",
           .conclusions = {{"(a)", "the first inequality", {"first inequality", "sum"}},
                           {"(b)", "the second inequality", {"second inequality", "sum"}}},
           .readings = {{"chain", "both inequalities, for every t up to T"},
                        {"end to end", "only the first term against the last"}},
           .constants = {{"drift", {2, 1}, "the 2 in 1 + 2 x T"}},
           .no_planted = "the step is refuted: an error in it could not be told from what is printed",
           .serves = {"du18/lema.2"},
           .scope = "x a fraction in (0, 1), t and T up to 64",
           .not_covered = "T > 64",
           .note = R"(Bernoulli's inequality goes the other way: $(1-x)^{-2T}\ge(1+x)^{2T}\ge1+2xT$, strictly for $x>0$,
             so the second inequality fails at $t=T$ for every admissible step. No assumption of the lemma bounds
             $\eta\alpha T$. With the powers kept on the other side of the exit condition the sum is
             $\sum_j(1-x)^{2j}\le T$, which is what `du18/lema.2-repaired` uses.)",
           .twin = "step_lema_2_sum.py",
           .draw = draw_squared_differences,
           .state = squared_differences}};
}

}  // namespace lakatos::du18
