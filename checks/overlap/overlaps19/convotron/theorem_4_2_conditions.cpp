#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/overlap/number_law.hpp"

// The condition on epsilon that the induction uses, and Markov's inequality at the end.

namespace lakatos::overlaps19 {
namespace {

/// 1 - cos(pi / (k + 1)), the bound of Theorem A.2.
Real least_eigenvalue(const Real& k) {
  if (symbolic()) return named(R"(\left(1-\cos\tfrac\pi{k+1}\right))");
  else return 1 - cos(pi() / (k + 1));
}

Real units(const Statement& claim, std::int64_t k) {
  return claim.whole("k", k, {"units", "teacher_a.entries", "a.entries"});
}

Record draw_accuracy_condition(Source& source) {
  Record record = only(draw_recursion(source), {"a", "teacher_w", "alpha", "stride"});
  if (source.chance(1, 2)) {
    VectorField teacher = draw_unit(source, static_cast<std::int64_t>(record.vector("teacher_w").entries.size()));
    const std::int64_t factor = source.pick<std::int64_t>({1, 1, 2, 10});
    for (auto& entry : teacher.entries) entry *= factor;
    record.set("teacher_w", teacher);
  }
  return record;
}

/// The condition on epsilon.
void accuracy_condition(Statement& claim) {
  const auto a = claim.vector("a"), teacher_w = claim.vector("teacher_w", "w_*");
  const Real alpha = claim.number("alpha", R"(\alpha)");
  PatchLayout layout;
  if (!symbolic()) {
    const std::int64_t s = claim.integer("stride");
    if (s < 1) throw std::invalid_argument("the stride must be at least 1");
    layout = overlap::tight_layout(std::ssize(teacher_w), s, std::ssize(a));
  }
  give_large_stride(claim, layout);
  if (claim.settled()) return;
  give_unit(claim, "unit weights", a);
  claim.given("positive slope", alpha > -1);
  give_nonzero_teacher(claim, teacher_w);
  const Real k = units(claim, layout.patches), norm2 = claim.let("|w_*|^2", squared_norm(teacher_w));
  if (claim.reading("large")) {
    claim.given("two units", k >= 2);
    claim.given("long teacher", norm2 >= 1);
  }
  if (claim.settled()) return;
  claim.then("condition", [&] {
    const Real half = (1 + alpha) / 2;
    const Real lambda = claim.reading("bound") ? least_eigenvalue(k) : claim.let("smallest", R"(\lambda_{\min})", [&] {
      return overlap::patch_spectrum(layout, a).lower;
    });
    const Real beta = claim.let("beta", R"(\beta)", half * lambda), one = claim.constant("one");
    if (symbolic()) {
      return one / (k * square(k) * claim.name(R"(\|w_*\|)")) <=
             beta / (claim.let("delta", R"(\delta)", half * k * claim.name(R"(\|w_*\|)")) + beta);
    } else {
      const Real norm = sqrt(norm2);
      return one / (k * square(k) * norm) <= beta / (half * k * norm + beta);
    }
  });
}

// ---- for all k

Record draw_long_teacher_condition(Source& source) {
  Record record;
  const std::int64_t k = source.chance(1, 12)  ? source.between(0, 1)
                         : source.chance(1, 2) ? source.between(2, 5)
                                               : source.between(2, 64);
  const double least = 1 - std::cos(3.141592653589793 / static_cast<double>(k + 1));
  Fraction lambda = source.chance(1, 2) ? simplest_between(least * (1 + 1e-9), least * 1.02 + 1e-9)
                                        : simplest_between(least * 1.1, 1.2 * least + 0.2);
  if (source.chance(1, 6)) lambda = source.pick<Fraction>({{1, 1}, {0, 1}, {1, 100}, {3, 2}});
  const std::int64_t v = source.between(1, 20);
  return record.set("units", k)
      .set("smallest", lambda)
      .set("inverse_norm", source.chance(1, 15)  ? fraction(v - 10, 4)
                           : source.chance(1, 3) ? fraction(1, 1)
                                                 : fraction(source.between(1, v), v));
}

std::vector<Record> covers_of_long_teacher_condition() {
  std::vector<Record> covers;
  for (std::int64_t k = 2; k <= 64; ++k) {
    const double least = 1 - std::cos(3.141592653589793 / static_cast<double>(k + 1));
    Record record;
    covers.push_back(record.set("units", k)
                         .set("smallest", Box{simplest_between(least * 0.99, least * 0.999), {1, 1}})
                         .set("inverse_norm", Box{{0, 1}, {1, 1}}));
  }
  return covers;
}

/// The same for two units or more and a teacher of norm 1 or more.
void long_teacher_condition(Statement& claim) {
  const std::int64_t number = claim.integer("units");
  const Real k = units(claim, number), v = claim.number("inverse_norm", "v"),
             lambda = claim.number("smallest", R"(\lambda)");
  claim.given("two units", k >= 2);
  if (number < 0 || claim.settled()) return;
  claim.given("long teacher", both(v > 0, v <= 1));
  claim.given("eigenvalue", [&] { return both(lambda >= least_eigenvalue(k), lambda <= 1); });
  if (claim.settled()) return;
  claim.then("condition", claim.constant("one") * (k + lambda * v) <= lambda * k * square(k));
}

// ---- Markov

Record draw_markov_step(Source& source) {
  Record record;
  LawField law{1, 1, false, source.between(1, 4), {}, {}};
  const std::int64_t kind = source.between(0, 3), weight = source.pick<std::int64_t>({1, 1, 2, 5, 15, 40, 100, 400});
  if (kind <= 1)
    law.weights = {weight + (kind == 0 ? 1 : 0), weight + (kind == 0 ? 0 : 1)}, law.entries = {0, source.between(1, 9)};
  else if (kind == 2) law.weights = {1, weight}, law.entries = {0, source.between(1, 9)};
  else
    for (std::int64_t n = source.between(1, 4); n > 0; --n)
      law.weights.push_back(source.between(1, 5)),
          law.entries.push_back(source.between(source.chance(1, 8) ? -2 : 0, 9));
  std::int64_t total = 0, sum = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) total += law.weights[n], sum += law.weights[n] * law.entries[n];
  const Fraction mean = fraction(sum, total * law.denominator);
  const Fraction bound = source.chance(1, 10)  ? fraction(source.between(0, 3), 4)
                         : source.chance(1, 4) ? fraction(mean.numerator * 21, mean.denominator * 20)
                                               : mean;
  reduce(law);
  return record.set("input", law).set("bound", bound);
}

Record small_markov_step(std::int64_t index) {
  const std::int64_t weight = index / 4 == 0 ? 1 : index / 4 == 1 ? 2 : 100, value = index % 4 + 1;
  Record record = Record().set("input", LawField{1, 1, false, 1, {1, weight}, {0, value}});
  return record.set("bound", fraction(weight * value, 1 + weight));
}

/// Markov's inequality.
void markov_step(Statement& claim) {
  const auto law = claim.law("input");
  const Real bound = claim.number("bound", "b");
  const bool same = claim.reading("same");
  claim.given("nonnegative", R"(X \ge 0)", [&] { return overlap::nonnegative(law); });
  claim.given("bound positive", bound > 0);
  const Real mean =
      claim.let("mean", R"(\mathbb E X)", [&] { return overlap::mean(law, [](const Vec& x) { return x[0]; }); });
  claim.given("mean", mean <= bound);
  if (claim.settled()) return;
  const auto limit_of = [&] { return same ? bound : claim.constant("factor") * bound; };
  claim.regime("mass beyond", [&] {
    const Real limit = limit_of();
    return predicate([&] { return overlap::some_beyond(law, limit); }, R"(\mathbb P(X > )", limit, ") > 0");
  });
  claim.then("probability", [&] {
    const Real limit = limit_of(), least = same ? claim.constant("least") : claim.constant("probability");
    if (symbolic()) {
      return claim.name((R"(\mathbb P(X\le )" + latex(limit) + ")").c_str()) >= least;
    } else {
      const Real mass = claim.let("mass", R"(\mathbb P(X\le cb))", [&] { return overlap::mass_up_to(law, limit); });
      return mass >= least;
    }
  });
}

}  // namespace

std::vector<Claim> theorem_4_2_conditions() {
  return {{.id = "overlaps19/step-thm4.2-epscond",
           .title = "Condition on epsilon used in the induction",
           .place = "Section B.2, after the induction display",
           .kind = "step",
           .themes = {"contraction rate", "approximation"},
           .words = R"($\frac1{k^3\|w_*\|}\le\frac\beta{\delta+\beta}$ with $\beta=\frac{1+\alpha}2\lambda_{\min}(P_a)$
             and $\delta=\frac{1+\alpha}2k\|w_*\|$.)",
           .readings = {{"true", R"($\lambda_{\min}$ of $P_a$ itself)"},
                        {"bound", R"(the lower bound of Theorem A.2 in place of $\lambda_{\min}$)"},
                        {"large", "two units or more, and a teacher of norm 1 or more"}},
           .constants = {{"one", {1, 1}, "the numerator 1"}},
           .planted = {turned("one", {3, 1}, "3 in place of 1", "large"),
                       without("long teacher", "any teacher", "two units or more, any teacher", "large"),
                       without("two units", "one unit", "any number of units", "large")},
           .serves = {"overlaps19/step-thm4.2-ind"},
           .scope = "output weights of k <= 4 rational entries, r <= 4, teachers of small rational entries",
           .not_covered = "k > 4 (see overlaps19/step-thm4.2-epscond-repaired)",
           .note = R"(It says $\lambda_{\min}\le k\|w_*\|(k^2\lambda_{\min}-1)$. With one unit $\lambda_{\min}=1$ and it
             reads $1\le0$, whatever the teacher; for more units it fails for short teachers, since
             $\epsilon\le\frac1{k^3\|w_*\|}$ limits nothing as $\|w_*\|\to0$. The condition that the induction needs in
             the end is $\epsilon\le\beta/(2\delta+\beta)$, see `overlaps19/step-thm4.2-ind`.)",
           .alarm = R"(Theorem A.2 gives the order of $\lambda_{\min}(P_a)$ rightly; what fails is the arithmetic of
             this line at $k=1$ and for short teachers, where $\frac1{k^3\|w^*\|}$ exceeds
             $\frac\beta{\delta+\beta}<1$)",
           .twin = "step_thm4_2_epscond.py",
           .quick_cases = 2000,
           .full_cases = 30000,
           .draw = draw_accuracy_condition,
           .enumerated = small_recursions,
           .enumerate = only(small_recursion, {"a", "teacher_w", "alpha", "stride"}),
           .state = accuracy_condition},
          {.id = "overlaps19/step-thm4.2-epscond-repaired",
           .title = "Condition on epsilon for long teachers",
           .place = "ours; in place of Section B.2, after the induction display",
           .kind = "step",
           .themes = {"contraction rate", "approximation"},
           .words = R"(For $k\ge2$, $\|w_*\|\ge1$ and $1-\cos\frac\pi{k+1}\le\lambda\le1$:
             $\frac1{k^3\|w_*\|}\le\frac\lambda{k\|w_*\|+\lambda}$. With $v=1/\|w_*\|$, times positive factors:
             $k+\lambda v\le\lambda k^3$.)",
           .readings = {{"scalars", R"(any $\lambda$ that Theorem A.2 admits)"}},
           .constants = {{"one", {1, 1}, "the numerator 1"}},
           .planted = {turned("one", {17, 10}, "1.7 in place of 1"),
                       without("eigenvalue", "any eigenvalue", "any eigenvalue up to 1")},
           .serves = {"overlaps19/step-thm4.2-ind"},
           .scope = "k = 2 ... 64, every norm from 1 on, every eigenvalue that Theorem A.2 admits",
           .not_covered = "k > 64",
           .twin = "step_thm4_2_epscond_repaired.py",
           .quick_cases = 2000,
           .full_cases = 20000,
           .draw = draw_long_teacher_condition,
           .covers = covers_of_long_teacher_condition,
           .state = long_teacher_condition},
          {.id = "overlaps19/step-thm4.2-markov",
           .title = "Markov inequality gives constant probability",
           .place = "Section B.2, last sentence",
           .kind = "step",
           .themes = {"probability"},
           .words = R"(A squared error with mean at most $b$ is at most $2b$ with probability at least $\frac12$.
             Reading `same`: it is at most $b$ with some constant probability.)",
           .readings = {{"larger", "the order takes up the larger constant: twice the bound with probability 1/2"},
                        {.name = "same", .text = "the same bound with a constant probability"}},
           .constants = {{"factor", {2, 1}, "factor of the bound"},
                         {"probability", {1, 2}, "the probability"},
                         {"least", {1, 100}, "the constant probability in reading `same`"}},
           .planted = {turned("factor", {19, 10}, "1.9 times the bound"), turned("factor", {1, 1}, "the bound itself"),
                       turned("probability", {51, 100}, "with probability 0.51")},
           .serves = {"overlaps19/thm4.2"},
           .scope = "laws of 1 to 4 values, small rationals",
           .not_covered = "that the law is the one of an iterate",
           .note = R"(With the same bound no constant $p$ will do: the value $b(1+h)$ with probability $\frac1{1+h}$,
             else 0, has mean $b$, and is at most $b$ with probability $\frac h{1+h}<p$ for small $h$. A constant
             probability of one run is raised to a high one by repeated runs and a validation step, of which Theorem
             3.1's proof says nothing.)",
           .twin = "step_thm4_2_markov.py",
           .quick_cases = 2000,
           .full_cases = 30000,
           .draw = draw_markov_step,
           .enumerated = [] { return 3 * 4; },
           .enumerate = small_markov_step,
           .state = markov_step}};
}

}  // namespace lakatos::overlaps19
