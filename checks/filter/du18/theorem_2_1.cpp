#include "checks/filter/du18/theorem_2_1.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/assumption_theorem_2_1.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
namespace {

constexpr int most_steps = 64;

template <class S>
Truth same(const Vector<S>& a, const Vector<S>& b) {
  Truth all = Truth::yes;
  for (std::size_t c = 0; c < a.size(); ++c) all = both(all, equal(a[c], b[c]));
  return all;
}

template <class S>
bool certainly_converges(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher, const S& step) {
  if (!law.gaussian && law.dimension != 1) return false;
  if (equal(gram_determinant(w, teacher), S(0)) != Truth::yes || less(S(0), dot(w, teacher)) != Truth::yes) return false;
  const S factor = S(1) - step * region_moments(law, teacher, teacher).agree(0, 0);
  if (both(less(S(-1), factor), less(factor, S(1))) != Truth::yes) return false;
  return less_equal(S(0), factor) == Truth::yes || less(squared_distance(w, teacher), squared_norm(teacher)) == Truth::yes;
}

/// Exactly behind the teacher, and each step shortens the student by a factor in (0, 1): it tends to 0 and never meets the teacher.
template <class S>
bool certainly_vanishes(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher, const S& step) {
  if (!law.gaussian && law.dimension != 1) return false;
  if (equal(gram_determinant(w, teacher), S(0)) != Truth::yes || less(dot(w, teacher), S(0)) != Truth::yes) return false;
  const S factor = S(1) - step * region_moments(law, w, teacher).student(0, 0);
  return both(less(S(0), factor), less(factor, S(1))) == Truth::yes;
}

/// For the dial "projection": the last coordinate times c.
template <class S>
Vector<S> last_times(Vector<S> v, const S& c) {
  if (!v.empty()) v.back() *= c;
  return v;
}

}  // namespace

template <class S>
Truth recovers(const PatchLaw<S>& law, const Vector<S>& start, const Vector<S>& teacher, const S& step, int horizon) {
  std::vector<Vector<S>> visited{start};
  for (int t = 0; t < horizon; ++t) {
    const Vector<S>& w = visited.back();
    if (same(w, teacher) == Truth::yes || certainly_converges(law, w, teacher, step)) return Truth::yes;
    if (certainly_vanishes(law, w, teacher, step)) return Truth::no;
    if (differentiable(law, w, teacher) != Truth::yes) return Truth::unknown;
    if (equal(gram_determinant(w, teacher), S(0)) != Truth::yes) return Truth::unknown;  // off the ray nothing is rational
    const Vector<S> next = gradient_descent_step(law, w, teacher, step);
    for (const Vector<S>& earlier : visited) {
      if (same(next, earlier) == Truth::yes) return Truth::no;  // w* is not on the cycle: it would have been met
    }
    visited.push_back(next);
  }
  return Truth::unknown;
}

ClaimInfo RecoveryFromGoodLoss::info() {
  ClaimInfo info;
  info.id = "du18/thm2.1";
  info.title = "GD recovers the teacher under non-degeneracy and good starting loss";
  info.place = "Section 2, Theorem 2.1";
  info.kind = "theorem";
  info.words =
      "One neuron. If $\\mathbb E[ZZ^\\top\\mathbb I\\{S(w,w_*)\\}]\\succ0$ below the angle $\\pi$ and $\\ell(w_0)<\\ell(0)$, then gradient descent recovers $w_*$. Statement and proof name no step "
      "size; Section 2.1 sums it up as \"recovers the true weights when it converges\".";
  info.readings = {{"convergent", "where gradient descent converges, it converges to $w_*$: no other point below the loss at 0 is critical", "survives", "sampled", ""},
                   {"any step", "gradient descent with any constant step $\\eta>0$ tends to $w_*$, as printed", "refuted", "exact",
                    "the statement must bound the step, as Theorem 2.2 does, or assume convergence, as its proof and Section 2.1 do"}};
  info.constants = {{"loss", {1, 1}, "the factor of l(0) in the starting condition"}};
  info.planted = {{"loss 1001/1000", "starts up to 1.001 l(0)", "loss", {1001, 1000}, "", "", ""},
                  {"any input", "without non-degeneracy", "", {0, 1}, "non-degeneracy", "", ""},
                  {"steep", "the gradient is at least as long as $w-w_*$", "", {0, 1}, "", "steep", ""}};
  info.scope = "the standard normal law, p = 1 ... 4, and finite laws on the line with up to 4 atoms; small rational starts. For finite laws with p >= 2 the assumption is never met (du18/assump-thm2.1)";
  info.not_covered = "other laws with densities; that a small enough step makes gradient descent converge";
  info.note =
      "On the teacher's ray the standard normal law gives $w_{t+1}-w_*=(1-\\frac\\eta2)(w_t-w_*)$: with $\\eta=4$ every start between 0 and $2w_*$ other than $w_*$ goes to and fro for ever, and for $\\eta>4$ the teacher repels. "
      "The proof takes for granted that gradient descent only decreases the loss.";
  info.dials = {{"seen angle", "non-degeneracy", "A_{v,w*} > 0 for students up to the angle arccos(c) only, where it is to hold up to pi", {-1, 1}, {{-1, 1}, {-99, 100}, {-9, 10}, {-1, 2}, {0, 1}, {1, 2}, {9, 10}, {1, 1}}, {}, "", "", ""},
                {"starting loss", "starting loss", "starts up to c times l(0)", {1, 1}, {{1, 1}, {1001, 1000}, {11, 10}, {5, 4}, {3, 2}, {2, 1}, {4, 1}}, {{"loss", 1}}, "", "", ""},
                {"projection", "law of full dimension", "the standard normal law with its last coordinate times c: on a hyperplane at 0", {1, 1}, {{1, 1}, {1, 2}, {1, 10}, {1, 100}, {1, 1000}, {0, 1}}, {}, "", "", ""},
                {"step", "step size", "steps up to 2c / lambda_max(E ZZ'), where none is printed", {1, 1}, {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}}, {}, "", "", "any step"},
                {"start", "starting loss", "starts up to c times l(0) on the teacher's line, behind it too, with steps up to 2 / lambda_max(E ZZ')", {1, 1}, {{1, 1}, {1001, 1000}, {11, 10}, {5, 4}, {2, 1}, {4, 1}}, {{"loss", 1}}, "", "", "any step"}};
  info.note +=
      " Dials. *Projection*: with $D=\\mathrm{diag}(1,\\dots,1,c)$ one has $\\nabla\\ell_{DZ}(w)=D\\,\\nabla\\ell_Z(Dw)$, zero only at $Dw=Dw_*$: every $c>0$ keeps the theorem, and $c=0$ makes $w_*+te_p$ critical. *Starting loss*: with all "
      "mass of the line in front, a student behind sees nothing, has the loss $\\ell(0)$ and stays where it is, so each $c>1$ fails; for the normal law no point but the teacher is critical, and there *start* shows what the condition buys: behind the teacher, at $w=-\\alpha w_*$ with loss "
      "$(1+\\alpha^2)\\ell(0)$ for the normal law, every small step leads to 0, so each $c>1$ fails. *Step*: on the ray the factor is $1-\\eta a$, $a=\\mathbb E[ZZ^\\top\\mathbb I\\{w_*^\\top Z\\ge0\\}]\\le\\lambda_{\\max}$, so steps "
      "up to $2/\\lambda_{\\max}$ are safe and, where little mass lies behind, no more ($c=2$ for the normal law). *Seen angle* removes a wedge, and breaks at once: of two atoms $(1,n)$, $(1,n+1)$ on "
      "either side of the teacher $(1,0)$ the student $(-2n-1,2)$ sees one and fits it. A law with mass everywhere but in an opening $\\omega$ next to the teacher's boundary has "
      "$A_{v,w_*}\\succ0$ up to the angle $\\pi-\\omega$; here with atoms in place of the rest. Atoms alone (footnote 1) cannot be dialled for $p\\ge2$: non-degeneracy rules them out.";
  info.twin = "thm2_1.py";
  return info;
}

template <class S>
void RecoveryFromGoodLoss::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S step = claim.number("step", "\\eta"), factor = claim.constant("loss", {1, 1});
  const bool convergent = claim.reading("convergent"), projected = claim.dialled("projection"), bounded = claim.dialled("step") || claim.dialled("start");
  const S noise = claim.dial("projection", {1, 1});
  const auto seen_w = projected ? last_times(w, noise) : w, seen_teacher = projected ? last_times(teacher, noise) : teacher;
  claim.given("non-degeneracy", [&] {
    if (projected) return predicate<S>([&] { return truth_of(law.gaussian && law.dimension >= 2); }, "Z \\sim N(0, \\mathrm{diag}(1,\\dots,1,c^2)),\\ p \\ge 2");
    const S cosine = claim.dial("seen angle", {-1, 1});
    const auto seen = [&] { return gamma_above(law, teacher, angle_from_cosine(cosine), S(0)); };  // gamma falls with the angle
    if (less(S(-1), cosine) == Truth::yes && law.dimension >= 2) return predicate<S>(seen, "A_{v,w_*} \\succ 0 \\quad (\\cos\\theta(v,w_*)\\ge", cosine, ")");
    return non_degeneracy(claim, law, teacher, convergent ? Quantifier::teacher : Quantifier::pairs);
  });
  claim.given("starting loss", [&] { return starts_low(claim, law, seen_w, seen_teacher, factor); });
  give_differentiable(claim, law, seen_w, seen_teacher);
  const S distance = claim.let("|w - w_*|^2", "\\|w-w_*\\|^2", [&] { return squared_distance(w, teacher); });
  give_positive(claim, "not the teacher", distance);
  if (!convergent) {
    claim.given("step positive", [&] {
      if (!bounded) return above(step, S(0));
      const auto small = [&] { return both(less(S(0), step), largest_eigenvalue_at_most(scale(step, average_second_moment(law)), S(S(2) * claim.dial("step", {1, 1})))); };
      return predicate<S>(small, "0 < ", step, "\\,\\lambda_{\\max}(\\mathbb E\\,ZZ^\\top) \\le ", S(2) * claim.dial("step", {1, 1}));
    });
  }
  if (claim.settled()) return;

  if (!convergent) {
    claim.then("recovers", [&] { return predicate<S>([&] { return recovers(law, w, teacher, step, most_steps); }, "w_{t+1}=w_t-\\eta\\nabla\\ell(w_t),\\ w_0=w:\\quad w_t \\to w_*"); });
    return;
  }
  claim.then("not critical", [&] {
    const S slope = claim.let("|gradient|^2", "\\|\\nabla\\ell(w)\\|^2", [&] {
      const auto gradient = population_gradient(law, seen_w, seen_teacher);
      return squared_norm(projected ? last_times(gradient, noise) : gradient);
    });
    return claim.planted("steep") ? at_least(slope, distance) : above(slope, S(0));
  });
}

template Truth recovers(const PatchLaw<Interval>&, const Vector<Interval>&, const Vector<Interval>&, const Interval&, int);
template Truth recovers(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&, const Ball&, int);
template Truth recovers(const PatchLaw<Rational>&, const Vector<Rational>&, const Vector<Rational>&, const Rational&, int);
template void RecoveryFromGoodLoss::state(Statement<Interval>&);
template void RecoveryFromGoodLoss::state(Statement<Ball>&);
template void RecoveryFromGoodLoss::state(Statement<Rational>&);
template void RecoveryFromGoodLoss::state(Statement<Symbol>&);

}  // namespace lakatos::du18
