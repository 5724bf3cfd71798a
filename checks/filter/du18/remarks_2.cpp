#include "checks/filter/du18/remarks_2.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/assumption_theorem_2_1.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "checks/filter/du18/theorem_2_1_steps.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

std::int64_t inner(const LawField& law, std::size_t atom, const std::vector<std::int64_t>& v) {
  std::int64_t sum = 0;
  for (std::size_t c = 0; c < v.size(); ++c) sum += law.entry(atom, 0, c) * v[c];
  return sum;
}

/// Atoms that the student fits or does not see: w and w* differ by d, and an atom is orthogonal to d or has w.Z < 0.
LawField draw_fitted_law(Source& source, const std::vector<std::int64_t>& w, const std::vector<std::int64_t>& teacher) {
  LawField law{w.size(), 1, false, source.between(1, 2), {}, {}};
  const std::int64_t atoms = source.between(2, 5);
  std::vector<std::int64_t> along_both(w.size());  // orthogonal to d in the plane
  along_both[0] = w[1] - teacher[1], along_both[1] = teacher[0] - w[0];
  for (std::int64_t n = 0; n < atoms; ++n) {
    std::vector<std::int64_t> z(w.size());
    for (auto& entry : z) entry = source.between(-3, 3);
    if (source.chance(1, 2)) z = along_both;
    law.weights.push_back(source.between(1, 3));
    law.entries.insert(law.entries.end(), z.begin(), z.end());
    const std::size_t last = law.atoms() - 1;
    if (inner(law, last, w) > 0 && inner(law, last, w) != inner(law, last, teacher) && !source.chance(1, 12)) {
      for (std::size_t c = 0; c < w.size(); ++c) law.entries[last * w.size() + c] *= -1;
    }
  }
  return reduce(law), law;
}

/// Is `holds`(w.Z, w*.Z) true of some atom, resp. of every atom?
template <class S, class Predicate>
Truth of_some(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher, Predicate&& holds) {
  Truth some = Truth::no;
  for (const auto& patches : law.atoms) some = either(some, holds(S(dot(w, patches[0])), S(dot(teacher, patches[0]))));
  return some;
}

}  // namespace

ClaimInfo DegenerateInput::info() {
  ClaimInfo info;
  info.id = "du18/remark-degenerate";
  info.title = "Degenerate input violates the assumption; GD may get stuck";
  info.place = "Section 2, after Theorem 2.1";
  info.kind = "remark";
  info.words =
      "Input on a low-dimensional subspace violates the non-degeneracy assumption. Where the input has holes gradient descent may get stuck: if a student fits every input that it sees, and there is an "
      "input that only the teacher sees, gradient descent started at that student does not move, although $0<\\ell(w)<\\ell(0)$.";
  info.readings = {{"low-dimensional", "the first sentence", "survives", "sampled", ""}, {"holes", "the second", "survives", "sampled", ""}};
  info.constants = {{"loss", {1, 1}, "the factor of $\\ell(0)$"}};
  info.planted = {{"any input", "without the subspace", "", {0, 1}, "subspace", "", "low-dimensional"},
                  {"some students", "$A_{w,w_*}\\succ0$ holds", "", {0, 1}, "", "some students", "low-dimensional"},
                  {"loss 1/4", "$\\ell(w)<\\frac14\\ell(0)$", "loss", {1, 4}, "", "", "holes"},
                  {"any fit", "without the perfect fit", "", {0, 1}, "fits what it sees", "", "holes"}};
  info.scope = "finite laws with 1 to 5 atoms, p = 2, 3; small rational students";
  info.not_covered = "laws with densities. Whether more data help is a belief of the authors";
  info.note =
      "Smallest case of the second sentence: atoms $(1,0)$ and $(0,1)$, $w_*=(1,1)$, $w=(1,-1)$. The loss is constant near such a student: it stands on a plateau of local minima rather than at a saddle.";
  info.twin = "remark_degenerate.py";
  return info;
}

Record DegenerateInput::draw(Source& source) {
  const bool flat = source.chance(3, 5);
  const auto p = static_cast<std::size_t>(flat ? source.between(2, 3) : 2);
  std::vector<std::int64_t> w(p), teacher(p);
  do {
    for (auto& entry : w) entry = source.between(-3, 3);
    for (auto& entry : teacher) entry = source.between(-3, 3);
  } while (w == teacher || w == std::vector<std::int64_t>(p) || teacher == std::vector<std::int64_t>(p));
  LawField law = flat ? LawField{p, 1, false, 1, {}, {}} : draw_fitted_law(source, w, teacher);
  if (flat) {
    for (std::int64_t n = source.between(1, 4); n > 0; --n) {
      law.weights.push_back(source.between(1, 3));
      for (std::size_t c = 0; c < p; ++c) law.entries.push_back(c + 1 == p && !source.chance(1, 8) ? 0 : source.between(-3, 3));
    }
  }
  Record record;
  return record.set("input", law).set("w", VectorField{1, w}).set("teacher", VectorField{1, teacher}), record;
}

std::vector<Record> DegenerateInput::zoo() {
  Record record;
  return {record.set("input", LawField{2, 1, false, 1, {1, 1}, {1, 0, 0, 1}}).set("w", VectorField{1, {1, -1}}).set("teacher", VectorField{1, {1, 1}})};
}

template <class S>
void DegenerateInput::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S factor = claim.constant("loss", {1, 1});
  if (claim.reading("low-dimensional")) {
    claim.given("subspace", [&] { return predicate<S>([&] { return negate(positive_definite(average_second_moment(law))); }, "\\mathbb E\\,ZZ^\\top \\text{ is singular}"); });
    give_student(claim, w);
    if (claim.settled()) return;
    const bool some = claim.planted("some students");
    claim.then("violated", [&] {
      const auto decide = [&] {
        const Truth definite = positive_definite(region_moments(law, w, teacher).agree);
        return some ? definite : negate(definite);
      };
      return predicate<S>(decide, some ? "A_{w,w_*} \\succ 0" : "\\text{not } A_{w,w_*} \\succ 0");
    });
    return;
  }
  claim.given("fits what it sees", [&] {
    const auto misfit = [](const S& student, const S& target) { return both(less(S(0), student), negate(equal(student, target))); };
    return predicate<S>([&] { return negate(of_some(law, w, teacher, misfit)); }, "w^\\top Z > 0 \\Rightarrow w^\\top Z = w_*^\\top Z");
  });
  claim.given("sees", [&] { return predicate<S>([&] { return of_some(law, w, teacher, [](const S& student, const S&) { return less(S(0), student); }); }, "\\mathbb P[w^\\top Z > 0] > 0"); });
  claim.given("misses", [&] {
    const auto missed = [](const S& student, const S& target) { return both(less(student, S(0)), less(S(0), target)); };
    return predicate<S>([&] { return of_some(law, w, teacher, missed); }, "\\mathbb P[w^\\top Z < 0 < w_*^\\top Z] > 0");
  });
  give_differentiable(claim, law, w, teacher);
  if (claim.settled()) return;

  const auto loss = [&] { return claim.let("l(w)", "\\ell(w)", [&] { return population_loss(law, w, teacher); }); };
  claim.then("stuck", [&] { return equals(claim.let("|gradient|^2", "\\|\\nabla\\ell(w)\\|^2", [&] { return squared_norm(population_gradient(law, w, teacher)); }), S(0)); });
  claim.then("starting loss", [&] { return below(loss(), S(factor * claim.let("l(0)", "\\ell(0)", [&] { return population_loss(law, Vector<S>(teacher.size(), S(0)), teacher); }))); });
  claim.then("not optimal", [&] { return above(loss(), S(0)); });
}

ClaimInfo AwayFromOrigin::info() {
  ClaimInfo info;
  info.id = "du18/remark-origin";
  info.title = "Starting-loss condition keeps GD away from the origin";
  info.place = "Section 2, after Theorem 2.1";
  info.kind = "remark";
  info.words =
      "If $\\ell(w_0)<\\ell(0)$, gradient descent does not converge to $w=0$, where the gradient is undefined. Checked in one step, which can be repeated: from $\\ell(w)<\\ell(0)$ one step leads neither "
      "to 0 nor to a loss of $\\ell(0)$ or more.";
  info.readings = {{"small step", "for $\\eta\\le2/\\lambda_{\\max}(\\mathbb E\\,ZZ^\\top)$ (du18/step-thm2.1-descent)", "survives", "sampled", ""},
                   {"any step", "for every step; only that the origin is not hit", "refuted", "exact", "the step must be bounded"}};
  info.constants = {{"step", {2, 1}, "the 2 in the step bound (ours)"}, {"share", {1, 1}, "the factor of $\\ell(0)$ after the step"}};
  info.planted = {{"share 7/10", "after the step below $\\frac7{10}\\ell(0)$", "share", {7, 10}, "", "", ""},
                  {"share 1/2", "after the step below half of $\\ell(0)$", "share", {1, 2}, "", "", ""},
                  {"any start", "without $\\ell(w_0)<\\ell(0)$", "", {0, 1}, "starting loss", "", ""}};
  info.serves = {"du18/thm2.1"};
  info.scope = "the standard normal law, p = 1 ... 4, and finite laws with up to 6 atoms, p = 1, 2, 3; small rational starts";
  info.not_covered = "other laws with densities";
  info.note = "As the loss is continuous, a loss that stays at or below $\\ell(w_0)<\\ell(0)$ keeps the iterates out of a neighbourhood of 0.";
  info.twin = "remark_origin.py";
  return info;
}

Record AwayFromOrigin::draw(Source& source) {
  Record record = draw_descent(source);
  if (source.chance(1, 3)) return record;
  // Starts near the border l(w) = l(0), short ones and on the teacher's ray those near 2 w*, most with short steps.
  const Fraction share = source.chance(2, 3) ? fraction(1, source.between(2, 20)) : fraction(source.between(17, 20), 10), step = record.number("step");
  if (source.chance(3, 4)) record.set("step", fraction(step.numerator, step.denominator * source.between(4, 40)));
  return record.set("w", along(record.vector("teacher"), share)), record;
}

std::vector<Record> AwayFromOrigin::zoo() {
  const auto jump = [](LawField law) {  // w* + (1 - eta/2)(w - w*) = 0
    Record record;
    return record.set("input", std::move(law)).set("w", VectorField{2, {3}}).set("teacher", VectorField{1, {1}}).set("step", fraction(6, 1)), record;
  };
  return {jump({1, 1, true, 1, {}, {}}), jump({1, 1, false, 1, {1, 1}, {1, -1}})};
}

template <class S>
void AwayFromOrigin::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S step = claim.number("step", "\\eta"), two = claim.constant("step", {2, 1}), share = claim.constant("share", {1, 1});
  give_differentiable(claim, law, w, teacher);
  claim.given("starting loss", [&] { return starts_low(claim, law, w, teacher, S(1)); });
  give_positive(claim, "step positive", step);
  if (claim.reading("small step")) give_smooth_step(claim, law, step, two);
  if (claim.settled()) return;

  const auto next = [&] { return gradient_descent_step(law, w, teacher, step); };
  const auto origin = [&] { return Vector<S>(teacher.size(), S(0)); };
  claim.then("undefined at 0", [&] { return predicate<S>([&] { return negate(differentiable(law, origin(), teacher)); }, "\\ell \\text{ is not differentiable at } 0"); });
  claim.then("not the origin", [&] { return above(claim.let("|w_1|^2", "\\|w-\\eta\\nabla\\ell(w)\\|^2", [&] { return squared_norm(next()); }), S(0)); });
  if (!claim.reading("small step")) return;
  claim.then("stays below", [&] {
    const S after = claim.let("l(w_1)", "\\ell(w-\\eta\\nabla\\ell(w))", [&] { return population_loss(law, next(), teacher); });
    return below(after, S(share * claim.let("l(0)", "\\ell(0)", [&] { return population_loss(law, origin(), teacher); })));
  });
}

ClaimInfo NormalInput::info() {
  ClaimInfo info;
  info.id = "du18/remark-tian6";
  info.title = "Theorem 2.1 includes Theorem 6 of Tian (2017)";
  info.place = "Section 2, after Theorem 2.1";
  info.kind = "remark";
  info.words = "For $Z\\sim N(0,I)$ the assumptions of Theorem 2.1 are met: $A_{w,w_*}\\succ0$, and $\\|w_0-w_*\\|<\\|w_*\\|$ implies $\\ell(w_0)<\\ell(0)$.";
  info.readings = {{"near the teacher", "the starts of the cited theorem read as $\\|w_0-w_*\\|<\\|w_*\\|$; its text is not reproduced in the paper", "survives", "sampled", ""}};
  info.constants = {{"reach", {1, 1}, "the factor of $\\|w_*\\|$"}, {"loss", {1, 1}, "the factor of $\\ell(0)$"}};
  info.planted = {{"reach 101/100", "starts up to $\\frac{101}{100}\\|w_*\\|$ from the teacher", "reach", {101, 100}, "", "", ""},
                  {"loss 9/10", "$\\ell(w_0)<\\frac9{10}\\ell(0)$", "loss", {9, 10}, "", "", ""},
                  {"loss 1/2", "$\\ell(w_0)<\\frac12\\ell(0)$", "loss", {1, 2}, "", "", ""}};
  info.scope = "the standard normal law, p = 1 ... 4; small rational starts up to the border";
  info.not_covered = "what else the cited theorem says: its text would be needed";
  info.note =
      "With $s=\\|w\\|/\\|w_*\\|$ and $\\theta$ the angle, $\\ell(w)<\\ell(0)$ is $s<\\frac2\\pi(\\sin\\theta+(\\pi-\\theta)\\cos\\theta)$, and the right side exceeds $2\\cos\\theta$ by "
      "$\\frac2\\pi(\\sin\\theta-\\theta\\cos\\theta)\\ge0$; the start condition is $s<2\\cos\\theta$. The two borders meet at $w=2w_*$.";
  info.twin = "remark_tian6.py";
  return info;
}

Record NormalInput::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 4));
  const VectorField teacher = draw_teacher(source, p);
  VectorField w = source.chance(1, 10) ? draw_any_student(source, teacher) : draw_student(source, teacher);
  if (source.chance(1, 4)) w = along(teacher, source.chance(1, 2) ? fraction(source.between(1990, 2012), 1000) : fraction(source.between(1, 30), 1000));
  Record record;
  return record.set("input", LawField{p, 1, true, 1, {}, {}}).set("w", w).set("teacher", teacher), record;
}

std::vector<Record> NormalInput::zoo() {
  Record record;
  return {record.set("input", LawField{1, 1, true, 1, {}, {}}).set("w", VectorField{1, {1}}).set("teacher", VectorField{1, {1}})};
}

template <class S>
void NormalInput::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S reach = claim.constant("reach", {1, 1}), factor = claim.constant("loss", {1, 1});
  const S distance = claim.let("|w - w_*|^2", "\\|w-w_*\\|^2", [&] { return squared_distance(w, teacher); });
  const S norm = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher); });
  claim.given("initialisation", [&] { return below(distance, S(square(reach) * norm)); });
  give_student(claim, w);
  if (claim.settled()) return;

  claim.then("non-degeneracy", [&] { return predicate<S>([&] { return positive_definite(region_moments(law, w, teacher).agree); }, "A_{w,w_*} \\succ 0"); });
  claim.then("starting loss", [&] { return starts_low(claim, law, w, teacher, factor); });
}

template void DegenerateInput::state(Statement<Interval>&);
template void DegenerateInput::state(Statement<Ball>&);
template void DegenerateInput::state(Statement<Rational>&);
template void DegenerateInput::state(Statement<Symbol>&);
template void AwayFromOrigin::state(Statement<Interval>&);
template void AwayFromOrigin::state(Statement<Ball>&);
template void AwayFromOrigin::state(Statement<Rational>&);
template void AwayFromOrigin::state(Statement<Symbol>&);
template void NormalInput::state(Statement<Interval>&);
template void NormalInput::state(Statement<Ball>&);
template void NormalInput::state(Statement<Rational>&);
template void NormalInput::state(Statement<Symbol>&);

}  // namespace lakatos::du18
