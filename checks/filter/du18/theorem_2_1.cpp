#include "checks/filter/du18/theorem_2_1.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/assumption_theorem_2_1.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/rounding.hpp"
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

/// For students that may stand beyond the angle arccos(c), c near -1: two atoms on either side, just closer to the teacher's boundary than that angle
/// asks, and a student that sees only one of them and fits it. In the frame of the teacher: atoms (1, n), (1, n + 1), student (-(2n + 1), 2).
void draw_between_two_atoms(Source& source, Record& record, double cosine) {
  const std::int64_t n = static_cast<std::int64_t>(std::floor(1 / std::tan(std::acos(-cosine)))) + 1 + source.between(0, 1), side = source.chance(1, 2) ? 1 : -1;
  const VectorField teacher = draw_teacher(source, 2);
  const std::int64_t a = teacher.entries[0], b = teacher.entries[1];
  LawField law{2, 1, false, 1, {}, {}};
  for (const std::int64_t across : {n, n + 1, -n, -n - 1}) law.weights.push_back(source.between(1, 3)), law.entries.insert(law.entries.end(), {a - across * b, b + across * a});
  const std::int64_t x = -(2 * n + 1), y = 2 * side;
  VectorField w{teacher.denominator, {x * a - y * b, x * b + y * a}};
  record.set("input", law).set("w", (reduce(w), w)).set("teacher", teacher).set("step", fraction(1, 1));
}

/// A law in a hyperplane that contains the teacher, and a student that differs from the teacher across it: loss and gradient are 0.
void draw_degenerate(Source& source, Record& record) {
  LawField law{2, 1, false, 1, {}, {}};
  for (std::int64_t n = source.between(1, 3); n > 0; --n) {
    law.weights.push_back(source.between(1, 3));
    law.entries.insert(law.entries.end(), {source.pick<std::int64_t>({-2, -1, 1, 2}), 0});
  }
  record.set("input", law).set("w", VectorField{1, {1, source.between(-2, 2)}}).set("teacher", VectorField{1, {1, 0}});
}

/// Atoms in front of the teacher, and a student at an obtuse angle that sees one of them, or none, and mostly fits it.
void draw_with_holes(Source& source, Record& record) {
  const VectorField teacher = draw_teacher(source, 2);
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 6)), source.pick<Lie>({Lie::in_front, Lie::in_front, Lie::isotropic, Lie::round}), 0);
  // w = w* + s d, with d across one atom z: w.z = w*.z
  const std::size_t n = source.below(law.atoms());
  const std::int64_t s = source.between(-8, 8), d = source.between(1, 4);
  VectorField w{d * law.denominator * teacher.denominator, {}};
  w.entries = {teacher.entries[0] * d * law.denominator - s * law.entry(n, 0, 1) * teacher.denominator, teacher.entries[1] * d * law.denominator + s * law.entry(n, 0, 0) * teacher.denominator};
  reduce(w);
  record.set("input", law).set("w", source.chance(1, 6) ? draw_any_student(source, teacher) : w).set("teacher", teacher).set("step", fraction(1, 1));
}

/// Where on the teacher's ray: mostly below the loss at 0, that is in (0, 2), down to its very ends; else beyond or behind.
Fraction draw_share(Source& source) {
  switch (source.below(12)) {
    case 0: return fraction(source.between(0, 4), 1000);
    case 1: return fraction(source.between(1996, 2004), 1000);
    case 2: return fraction(-source.between(1, 6), source.between(1, 4));
    case 3: return fraction(1, 1);
    default: break;
  }
  const std::int64_t denominator = source.between(2, 8);
  return fraction(source.between(1, 2 * denominator - 1), denominator);
}

/// A start on the teacher's ray for the dials of the step and of the start: behind the teacher about as far as the loss c l(0) allows, else as usual.
Fraction draw_dialled_share(Source& source) {
  const double c = source.dial("start", 1);
  if (c > 1 && source.chance(2, 3)) {
    Fraction share = just_below(std::sqrt(c - 1) * source.pick<double>({1.0, 0.8, 0.3}), 0.05);
    share.numerator = -share.numerator;
    return share;
  }
  return draw_share(source);
}

/// The standard normal law, and a student that differs from the teacher mostly in the last coordinate alone.
void draw_for_projection(Source& source, Record& record) {
  const auto p = static_cast<std::size_t>(source.between(2, 4));
  const VectorField teacher = draw_teacher(source, p);
  VectorField w = teacher;
  w.entries.back() += source.pick<std::int64_t>({-2, -1, 1, 2}) * w.denominator;
  record.set("input", LawField{p, 1, true, 1, {}, {}}).set("w", source.chance(1, 3) ? draw_student(source, teacher) : w).set("teacher", teacher).set("step", fraction(1, 1));
}

/// A step for which the factor 1 - step * a of the ray is a simple number from 1/2 to -5/2, or any small step.
Fraction draw_step(Source& source, const LawField& law, const VectorField& teacher) {
  if (source.chance(1, 20)) return fraction(-source.between(0, 1), 1);
  if (source.chance(1, 4)) return fraction(source.between(1, 20), source.between(1, 4));
  std::int64_t mass = 0, total = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    const std::int64_t z = law.dimension == 1 ? law.entry(n, 0, 0) : 0;
    total += law.weights[n];
    if (z * teacher.entries[0] > 0) mass += law.weights[n] * z * z;
  }
  const bool finite = mass > 0;
  const Fraction curvature = finite ? fraction(mass, total * law.denominator * law.denominator) : fraction(1, 2);
  const Fraction product = source.pick<Fraction>({{1, 2}, {1, 1}, {3, 2}, {2, 1}, {2, 1}, {5, 2}, {3, 1}, {7, 2}});
  return fraction(product.numerator * curvature.denominator, product.denominator * curvature.numerator);
}

/// Steps next to 2c / lambda_max(E ZZ'), or such that the ray's factor is simple, which makes exact cycles.
Fraction draw_bounded_step(Source& source, const LawField& law, const VectorField& teacher) {
  if (source.chance(1, 3)) return draw_step(source, law, teacher);
  const NearestRounding nearest;
  return just_below(2 * source.dial("step", 1) / largest_eigenvalue(average_second_moment(approximate(law))) * source.pick<double>({1.0, 1.0, 0.9, 0.3}), 1e-3);
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

Record RecoveryFromGoodLoss::draw(Source& source) {
  Record record;
  if (const double cosine = source.dial("seen angle", -1); cosine > -1 && cosine < 0 && source.chance(1, 2)) return draw_between_two_atoms(source, record, cosine), record;
  if (source.dial("seen angle", -1) > -1) return draw_with_holes(source, record), record;
  if (source.dial("projection", 1) < 1) return draw_for_projection(source, record), record;
  if (source.chance(1, 12)) {
    draw_degenerate(source, record);
    return record.set("step", fraction(source.between(1, 4), source.between(1, 4))), record;
  }
  const bool gaussian = source.chance(1, 2);
  const auto p = static_cast<std::size_t>(gaussian ? source.between(1, 4) : 1);
  const LawField law = draw_regular_law(source, p, gaussian);
  const VectorField teacher = draw_teacher(source, p);
  if (const double c = std::max(source.dial("step", 1), source.dial("start", 1)); c > 1) {
    return record.set("input", law).set("w", along(teacher, draw_dialled_share(source))).set("teacher", teacher).set("step", draw_bounded_step(source, law, teacher)), record;
  }
  if (source.dial("starting loss", 1) > 1 && source.chance(1, 2)) {
    return record.set("input", law).set("w", draw_any_student(source, teacher)).set("teacher", teacher).set("step", fraction(1, 1)), record;
  }
  const bool on_ray = p == 1 || source.chance(1, 3);
  const VectorField w = on_ray ? along(teacher, draw_share(source)) : draw_student(source, teacher);
  record.set("input", law).set("w", w).set("teacher", teacher).set("step", draw_step(source, law, teacher));
  return record;
}

std::vector<Record> RecoveryFromGoodLoss::zoo() {
  const auto line = [](LawField law) {
    Record record;
    return record.set("input", std::move(law)).set("w", VectorField{2, {1}}).set("teacher", VectorField{1, {1}}).set("step", fraction(4, 1)), record;
  };
  return {line({1, 1, true, 1, {}, {}}), line({1, 1, false, 1, {1, 1}, {1, -1}})};
}

template <class S>
void RecoveryFromGoodLoss::state(Statement<S>& claim) {
  const auto law = claim.law("input");
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
