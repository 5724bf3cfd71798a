#include "checks/filter/du18/lemma_a_2_steps.hpp"

#include "checks/filter/du18/lazy_tree.hpp"

namespace lakatos::du18 {
namespace {

/// One step from w: the distance that every noise value leads to, and their mean.
template <class S>
struct OneStep {
  S distance2, mean2, noise2;  // |w - w_*|^2, E |w' - w_*|^2, E |xi|^2
  Vector<S> error, drifted;    // w - w_*, w - w_* - eta grad l(w)
  std::vector<Vector<S>> next; // w' - w_* for every noise value
};

template <class S>
OneStep<S> step_from(const NoisyDescent<S>& in) {
  OneStep<S> step;
  step.error = subtract(in.w, in.teacher);
  step.distance2 = squared_norm(step.error);
  step.drifted = subtract(step.error, scale(in.step, population_gradient(in.law, in.w, in.teacher)));
  for (std::size_t n = 0; n < in.noise.atoms.size(); ++n) {
    const Vector<S>& xi = in.noise.atoms[n][0];
    step.next.push_back(subtract(step.drifted, scale(in.step, xi)));
    step.mean2 += in.noise.weights[n] * squared_norm(step.next.back());
    step.noise2 += in.noise.weights[n] * squared_norm(xi);
  }
  return step;
}

/// The assumptions of one step inside the ball. Returns false when settled.
template <class S>
bool give_one_step(Statement<S>& claim, const NoisyDescent<S>& in, LazyTree<S>& tree) {
  give_positive_numbers(claim, in);
  give_centred_noise(claim);
  claim.given("inside", [&] {
    const S distance2 = claim.let("|w - w_*|^2", "\\|w-w_*\\|^2", [&] { return squared_distance(in.w, in.teacher); });
    return at_most(distance2, square(in.r1));
  });
  if (claim.settled()) return false;
  give_growth(claim, in);
  give_radius(claim, in);
  if (claim.settled()) return false;
  claim.given("off the boundaries", [&] { return predicate<S>([&] { return tree().off_boundaries; }, "w_*^\\top Z \\ne 0,\\ w^\\top Z \\ne 0"); });
  claim.given("bounded gradient", [&] { return predicate<S>([&] { return both(less_equal(S(0), in.bound), tree().bounded); }, "\\|\\nabla\\ell(w)+\\xi\\| \\le ", in.bound); });
  return !claim.settled();
}

/// `relation(n)` for every noise value; over Symbol its text once.
template <class S, class Relation>
Formula<S> for_every_noise(const NoisyDescent<S>& in, Relation&& relation) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return relation(0);
  } else {
    Formula<S> all{Truth::yes, std::nan("")};
    for (std::size_t n = 0; n < in.noise.atoms.size(); ++n) all = both(all, relation(n));
    return all;
  }
}

const char* const one_step_scope = "one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values: one step from any admissible point, exactly";

}  // namespace

// ---- drift ----------------------------------------------------------------------------------------------------------------------------

ClaimInfo OneStepDrift::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-drift";
  info.title = "One-step conditional expectation";
  info.place = "Appendix A.2, proof of Lemma A.2, first display";
  info.kind = "step";
  info.words =
      "On $\\mathcal C_t$ (all iterates so far within $r_1<\\|w_*\\|\\sin\\phi_*$ of the teacher), "
      "$\\mathbb E[\\|w_{t+1}-w_*\\|^2|\\mathcal F_t]\\le(1-\\eta\\gamma(\\phi_1)+\\eta^2\\kappa^2)\\|w_t-w_*\\|^2+\\eta^2B^2$ with $\\kappa=L(0)+10L_{\\mathrm{cross}}+4\\beta$ and $\\|g\\|\\le B$.";
  info.readings = {{"conditional", "the expectation is over the noise of the step, given the iterate", "survives", "sampled", ""}};
  info.constants = {{"rate", {1, 1}, "factor of eta gamma(phi_1)"}, {"noise", {1, 1}, "factor of eta^2 B^2"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"}};
  info.planted = {{"noise 9/10", "0.9 eta^2 B^2 in place of eta^2 B^2", "noise", {9, 10}, "", "", ""}, {"rate 3", "1 - 3 eta gamma in place of 1 - eta gamma", "rate", {3, 1}, "", "", ""}};
  info.serves = {"du18/lema.2", "du18/lema.3", "du18/step-lema.2-martingale", "du18/step-lema.3-recursion"};
  info.scope = one_step_scope;
  info.not_covered = "more than one patch, p > 2";
  info.note =
      "The filtration is printed as $\\sigma\\{\\xi_1,\\dots,\\xi_t\\}$ together with $\\mathbb E[\\xi_t|\\mathcal F_t]=0$; both can only be meant with the noise of step $t$ not yet known, and that is judged here. "
      "The bound has room: $\\mathbb E\\|g\\|^2\\le B^2$ gives $(1-2\\eta\\gamma(\\phi_1))\\|w_t-w_*\\|^2+\\eta^2B^2$.";
  info.twin = "step_lema_2_drift.py";
  return info;
}

Record OneStepDrift::draw(Source& source) { return draw_noisy_step(source); }

template <class S>
void OneStepDrift::state(Statement<S>& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree<S> tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Drift<S> drift = drift_of(claim, in);
  const S rate = claim.constant("rate", {1, 1}), noise = claim.constant("noise", {1, 1});
  const auto bound = [&](const S& mean2, const S& distance2) {
    return at_most(mean2, (S(1) - rate * in.step * drift.gamma_1 + square(in.step) * square(drift.kappa)) * distance2 + noise * square(in.step) * square(in.bound));
  };
  claim.then("drift", [&] {
    if constexpr (Statement<S>::symbolic) {
      return bound(claim.name("\\mathbb E\\|w'-w_*\\|^2"), claim.name("\\|w-w_*\\|^2"));
    } else {
      const OneStep<S> step = step_from(in);
      return bound(claim.let("mean", "\\mathbb E\\|w'-w_*\\|^2", [&] { return step.mean2; }), step.distance2);
    }
  });
}

// ---- differences ----------------------------------------------------------------------------------------------------------------------

ClaimInfo MartingaleDifferences::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-noise";
  info.title = "Bounded differences of the martingale";
  info.place = "Appendix A.2, proof of Lemma A.2, third display";
  info.kind = "step";
  info.words =
      "On $\\mathcal C_{t-1}$, up to the factor $(1-\\eta\\alpha)^{-t}$: $\\left|\\|w_t-w_*\\|^2-\\mathbb E[\\|w_t-w_*\\|^2|\\mathcal F_{t-1}]\\right|"
      "=|2\\eta\\langle\\xi_t,w_t-w_*\\rangle-\\eta^2\\mathbb E\\|\\xi_t\\|^2|\\le2\\eta B\\kappa\\|w_t-w_*\\|+\\eta^2B^2\\le2\\eta B\\kappa r_1+\\eta^2B^2$.";
  info.readings = {{"end to end", "only the difference itself against the last bound, which is what the proof goes on with", "refuted", "exact", ""},
                   {"previous", "the iterate on the right is the one before the step, which is known to lie in the ball", "refuted", "exact", ""},
                   {"printed", "the iterate on the right is $w_t$, as printed", "refuted", "exact", ""}};
  info.constants = {{"noise", {2, 1}, "the 2 in 2 eta B kappa |d|"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"}};
  info.no_planted = "the step is refuted: an error in it could not be told from what is printed";
  info.serves = {"du18/lema.2"};
  info.scope = one_step_scope;
  info.not_covered = "more than one patch, p > 2";
  info.note =
      "The equality leaves out the gradient's part of the step and the noise's own square; the first inequality carries a factor $\\kappa$ that has no place there. What holds is "
      "`du18/step-lema.2-noise-repaired`.";
  info.twin = "step_lema_2_noise.py";
  return info;
}

Record MartingaleDifferences::draw(Source& source) { return draw_noisy_step(source); }

template <class S>
void MartingaleDifferences::state(Statement<S>& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree<S> tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const Drift<S> drift = drift_of(claim, in);
  const bool previous = claim.reading("previous");
  const S factor = claim.constant("noise", {2, 1});
  OneStep<S> step;
  if constexpr (!Statement<S>::symbolic) step = step_from(in);
  const auto difference = [&](std::size_t n) {
    if constexpr (Statement<S>::symbolic) return static_cast<void>(n), claim.name("\\left|\\|w'-w_*\\|^2-\\mathbb E\\|w'-w_*\\|^2\\right|");
    else return abs(S(squared_norm(step.next[n]) - step.mean2));
  };
  if (claim.reading("end to end")) {
    return claim.then("bound", [&] { return for_every_noise(in, [&](std::size_t n) { return at_most(difference(n), printed_difference(claim, in, drift.kappa)); }); });
  }
  const auto vector = [&](std::size_t n) -> const Vector<S>& { return previous ? step.error : step.next[n]; };
  const char* length_text = previous ? "\\|w-w_*\\|" : "\\|w'-w_*\\|";
  const auto length = [&](std::size_t n) {
    if constexpr (Statement<S>::symbolic) return static_cast<void>(n), claim.name(length_text);
    else return sqrt(squared_norm(vector(n)));
  };
  const auto inner = [&](std::size_t n) {
    if constexpr (Statement<S>::symbolic) return static_cast<void>(n), claim.name(previous ? "\\left|2\\eta\\langle\\xi,w-w_*\\rangle-\\eta^2\\mathbb E\\|\\xi\\|^2\\right|" : "\\left|2\\eta\\langle\\xi,w'-w_*\\rangle-\\eta^2\\mathbb E\\|\\xi\\|^2\\right|");
    else return abs(S(S(2) * in.step * dot(in.noise.atoms[n][0], vector(n)) - square(in.step) * step.noise2));
  };
  claim.then("equality", [&] { return for_every_noise(in, [&](std::size_t n) { return equals(difference(n), inner(n)); }); });
  claim.then("first inequality", [&] {
    return for_every_noise(in, [&](std::size_t n) { return at_most(inner(n), S(factor * in.step * in.bound * drift.kappa * length(n) + square(in.step) * square(in.bound))); });
  });
  claim.then("second inequality", [&] {
    return for_every_noise(in, [&](std::size_t n) {
      if constexpr (Statement<S>::symbolic) return at_most(length(n), in.r1);
      else return at_most(squared_norm(vector(n)), square(in.r1));
    });
  });
}

// ---- differences, repaired ------------------------------------------------------------------------------------------------------------

ClaimInfo MartingaleRange::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-noise-repaired";
  info.title = "Bounded range of the martingale's differences (repaired)";
  info.place = "Appendix A.2, proof of Lemma A.2, third display, repaired by us";
  info.kind = "step";
  info.words =
      "For $\\|w-w_*\\|\\le r_1$ and $w'=w-\\eta(\\nabla\\ell(w)+\\xi)$ with $\\|\\nabla\\ell(w)+\\xi\\|\\le B$: $\\|w'-w_*\\|^2-\\mathbb E\\|w'-w_*\\|^2=-2\\eta\\langle\\xi,w-w_*-\\eta\\nabla\\ell(w)\\rangle"
      "+\\eta^2(\\|\\xi\\|^2-\\mathbb E\\|\\xi\\|^2)$, and over the noise this ranges over an interval no longer than $2(2\\eta Br_1+\\eta^2B^2)$.";
  info.readings = {{"ours", "the difference without kappa, with the terms that are missing in print", "survives", "sampled", ""}};
  info.constants = {{"noise", {2, 1}, "the 2 in 2 eta B r_1"}, {"square", {1, 1}, "factor of eta^2 B^2"}};
  info.planted = {{"noise 19/10", "1.9 eta B r_1 in place of 2 eta B r_1", "noise", {19, 10}, "", "", ""}, {"noise 1", "eta B r_1 in place of 2 eta B r_1", "noise", {1, 1}, "", "", ""}};
  info.serves = {"du18/lema.2-repaired"};
  info.scope = one_step_scope;
  info.not_covered = "more than one patch, p > 2";
  info.note = "Half the range is what Hoeffding's lemma needs. $\\|w'-w_*\\|$ lies within $\\eta B$ of $\\|w-w_*\\|$, so the range is at most $4\\eta Br_1$ where $\\eta B\\le r_1$: the term $\\eta^2B^2$ is slack there.";
  info.twin = "step_lema_2_noise_repaired.py";
  return info;
}

Record MartingaleRange::draw(Source& source) { return draw_noisy_step(source); }

template <class S>
void MartingaleRange::state(Statement<S>& claim) {
  const auto in = read_noisy_descent(claim);
  LazyTree<S> tree(in, 1);
  if (!give_one_step(claim, in, tree)) return;
  const S factor = claim.constant("noise", {2, 1}), last = claim.constant("square", {1, 1});
  OneStep<S> step;
  if constexpr (!Statement<S>::symbolic) step = step_from(in);
  claim.then("equality", [&] {
    return for_every_noise(in, [&](std::size_t n) {
      if constexpr (Statement<S>::symbolic) {
        return static_cast<void>(n), equals(claim.name("\\|w'-w_*\\|^2-\\mathbb E\\|w'-w_*\\|^2"), claim.name("-2\\eta\\langle\\xi,w-w_*-\\eta\\nabla\\ell(w)\\rangle+\\eta^2(\\|\\xi\\|^2-\\mathbb E\\|\\xi\\|^2)"));
      } else {
        const Vector<S>& xi = in.noise.atoms[n][0];
        const S right = S(-S(2)) * in.step * dot(xi, step.drifted) + square(in.step) * (squared_norm(xi) - step.noise2);
        return equals(S(squared_norm(step.next[n]) - step.mean2), right);
      }
    });
  });
  claim.then("range", [&] {
    const S bound = S(2) * (factor * in.step * in.bound * in.r1 + last * square(in.step) * square(in.bound));
    if constexpr (Statement<S>::symbolic) {
      return at_most(claim.name("\\max_\\xi\\|w'-w_*\\|^2-\\min_\\xi\\|w'-w_*\\|^2"), bound);
    } else {
      S most = squared_norm(step.next.front()), least = most;
      for (const auto& next : step.next) most = max(most, squared_norm(next)), least = min(least, squared_norm(next));
      return at_most(S(most - least), bound);
    }
  });
}

// ---- sum of squares -------------------------------------------------------------------------------------------------------------------

ClaimInfo SquaredDifferences::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-sum";
  info.title = "Sum of squared differences";
  info.place = "Appendix A.2, proof of Lemma A.2, fourth display";
  info.kind = "step";
  info.words =
      "With $x=\\eta\\alpha\\in(0,1)$ and $t\\le T$, up to the factor $(2\\eta B\\kappa r_1+\\eta^2B^2)^2$: $\\sum_{\\tau=1}^t(1-x)^{-2\\tau}\\le t(1-x)^{-2t}\\le T(1+2xT)$. "
      "The reasons given are $1-x<1$, $t\\le T$ and \"our assumption on $\\eta$\".";
  info.readings = {{"chain", "both inequalities, for every t up to T", "refuted", "exact", ""}, {"end to end", "only the first term against the last", "refuted", "exact", ""}};
  info.constants = {{"drift", {2, 1}, "the 2 in 1 + 2 x T"}};
  info.no_planted = "the step is refuted: an error in it could not be told from what is printed";
  info.serves = {"du18/lema.2"};
  info.scope = "x a fraction in (0, 1), t and T up to 64";
  info.not_covered = "T > 64";
  info.note =
      "Bernoulli's inequality goes the other way: $(1-x)^{-2T}\\ge(1+x)^{2T}\\ge1+2xT$, strictly for $x>0$, so the second inequality fails at $t=T$ for every admissible step. No assumption of the lemma "
      "bounds $\\eta\\alpha T$. With the powers kept on the other side of the exit condition the sum is $\\sum_j(1-x)^{2j}\\le T$, which is what `du18/lema.2-repaired` uses.";
  info.twin = "step_lema_2_sum.py";
  return info;
}

Record SquaredDifferences::draw(Source& source) {
  const std::int64_t horizon = source.pick<std::int64_t>({1, 2, 3, 5, 10, 30}), denominator = source.pick<std::int64_t>({2, 3, 10, 100, 1000});
  const std::int64_t t = source.chance(1, 2) ? horizon : source.between(1, horizon);
  Record record;
  return record.set("x", fraction(source.between(1, std::max<std::int64_t>(1, denominator / 2)), denominator)).set("t", t).set("horizon", horizon), record;
}

template <class S>
void SquaredDifferences::state(Statement<S>& claim) {
  const S x = claim.number("x", "x"), drift = claim.constant("drift", {2, 1});
  const std::int64_t t = claim.integer("t"), horizon = claim.integer("horizon");
  const S T = Statement<S>::symbolic ? claim.name("T") : S(static_cast<long>(horizon));
  claim.given("x in range", [&] { return both(below(S(0), x), below(x, S(1))); });
  claim.given("t in range", [&] { return predicate<S>([&] { return truth_of(1 <= t && t <= horizon && horizon <= 64); }, "1 \\le t \\le T"); });
  if (claim.settled()) return;
  S sum = 0, last = 1;
  if constexpr (Statement<S>::symbolic) {
    sum = claim.name("\\sum_{\\tau=1}^t(1-x)^{-2\\tau}"), last = claim.name("t(1-x)^{-2t}");
  } else {
    for (std::int64_t tau = 1; tau <= t; ++tau) last /= square(S(S(1) - x)), sum += last;
    last *= S(static_cast<long>(t));
  }
  const S bound = T * (S(1) + drift * x * T);
  if (claim.reading("end to end")) return claim.then("sum", [&] { return at_most(sum, bound); });
  claim.then("first inequality", [&] { return at_most(sum, last); });
  claim.then("second inequality", [&] { return at_most(last, bound); });
}

template void OneStepDrift::state(Statement<Interval>&);
template void OneStepDrift::state(Statement<Ball>&);
template void OneStepDrift::state(Statement<Rational>&);
template void OneStepDrift::state(Statement<Symbol>&);
template void MartingaleDifferences::state(Statement<Interval>&);
template void MartingaleDifferences::state(Statement<Ball>&);
template void MartingaleDifferences::state(Statement<Rational>&);
template void MartingaleDifferences::state(Statement<Symbol>&);
template void MartingaleRange::state(Statement<Interval>&);
template void MartingaleRange::state(Statement<Ball>&);
template void MartingaleRange::state(Statement<Rational>&);
template void MartingaleRange::state(Statement<Symbol>&);
template void SquaredDifferences::state(Statement<Interval>&);
template void SquaredDifferences::state(Statement<Ball>&);
template void SquaredDifferences::state(Statement<Rational>&);
template void SquaredDifferences::state(Statement<Symbol>&);

}  // namespace lakatos::du18
