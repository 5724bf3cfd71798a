#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// The condition on epsilon that the induction uses, and Markov's inequality at the end.

namespace lakatos::overlaps19 {
namespace {

/// 1 - cos(pi / (k + 1)), the bound of Theorem A.2.
template <class S>
S least_eigenvalue(const S& k) {
  if constexpr (std::is_same_v<S, Symbol>) return Symbol::named("\\left(1-\\cos\\tfrac\\pi{k+1}\\right)");
  else return S(1) - cos(S(pi<S>() / (k + S(1))));
}

template <class S>
S units(const Statement<S>& claim, std::int64_t k) {
  return Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(k));
}

}  // namespace

ClaimInfo AccuracyCondition::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-epscond";
  info.alarm = "Theorem A.2 gives the order of $\\lambda_{\\min}(P_a)$ rightly; what fails is the arithmetic of this line at $k=1$ and for short teachers, where $\\frac1{k^3\\|w^*\\|}$ exceeds $\\frac\\beta{\\delta+\\beta}<1$";
  info.title = "Condition on epsilon used in the induction";
  info.place = "Section B.2, after the induction display";
  info.kind = "step";
  info.words = "$\\frac1{k^3\\|w_*\\|}\\le\\frac\\beta{\\delta+\\beta}$ with $\\beta=\\frac{1+\\alpha}2\\lambda_{\\min}(P_a)$ and $\\delta=\\frac{1+\\alpha}2k\\|w_*\\|$.";
  info.readings = {{"true", "$\\lambda_{\\min}$ of $P_a$ itself", "refuted", "exact", ""},
                   {"bound", "the lower bound of Theorem A.2 in place of $\\lambda_{\\min}$", "refuted", "exact", ""},
                   {"large", "two units or more, and a teacher of norm 1 or more", "survives", "sampled", ""}};
  info.constants = {{"one", {1, 1}, "the numerator 1"}};
  info.planted = {{"one 3", "3 in place of 1", "one", {3, 1}, "", "", "large"}, {"any teacher", "two units or more, any teacher", "", {0, 1}, "long teacher", "", "large"},
                  {"one unit", "any number of units", "", {0, 1}, "two units", "", "large"}};
  info.serves = {"overlaps19/step-thm4.2-ind"};
  info.scope = "output weights of k <= 4 rational entries, r <= 4, teachers of small rational entries";
  info.not_covered = "k > 4 (see overlaps19/step-thm4.2-epscond-repaired)";
  info.note =
      "It says $\\lambda_{\\min}\\le k\\|w_*\\|(k^2\\lambda_{\\min}-1)$. With one unit $\\lambda_{\\min}=1$ and it reads $1\\le0$, whatever the teacher; for more units it fails for short teachers, since $\\epsilon\\le\\frac1{k^3\\|w_*\\|}$ limits nothing as $\\|w_*\\|\\to0$. "
      "The condition that the induction needs in the end is $\\epsilon\\le\\beta/(2\\delta+\\beta)$, see `overlaps19/step-thm4.2-ind`.";
  info.quick_cases = 2000, info.full_cases = 30000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_epscond.py";
  return info;
}

Record AccuracyCondition::draw(Source& source) {
  Record record = only(draw_recursion(source), {"a", "teacher_w", "alpha", "stride"});
  if (source.chance(1, 2)) {
    VectorField teacher = draw_unit(source, static_cast<std::int64_t>(record.vector("teacher_w").entries.size()));
    const std::int64_t factor = source.pick<std::int64_t>({1, 1, 2, 10});
    for (auto& entry : teacher.entries) entry *= factor;
    record.set("teacher_w", teacher);
  }
  return record;
}
std::int64_t AccuracyCondition::enumerated() { return small_recursions(); }
Record AccuracyCondition::enumerate(std::int64_t index) { return only(small_recursion(index), {"a", "teacher_w", "alpha", "stride"}); }

template <class S>
void AccuracyCondition::state(Statement<S>& claim) {
  const auto a = claim.vector("a"), teacher_w = claim.vector("teacher_w");
  const S alpha = claim.number("alpha", "\\alpha");
  PatchLayout layout;
  if constexpr (!Statement<S>::symbolic) {
    const auto r = static_cast<std::int64_t>(teacher_w.size()), k = static_cast<std::int64_t>(a.size()), s = claim.integer("stride");
    if (s < 1) throw std::invalid_argument("the stride must be at least 1");
    layout = {(k - 1) * s + r, r, s, k};
  }
  give_large_stride(claim, layout);
  if (claim.settled()) return;
  give_unit(claim, "unit weights", "\\|a\\|^2", a);
  claim.given("positive slope", [&] { return above(alpha, S(-1)); });
  give_nonzero_teacher(claim, teacher_w);
  const S k = units(claim, layout.patches), norm2 = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher_w); });
  if (claim.reading("large")) {
    claim.given("two units", [&] { return at_least(k, S(2)); });
    claim.given("long teacher", [&] { return at_least(norm2, S(1)); });
  }
  if (claim.settled()) return;
  claim.then("condition", [&] {
    const S half = (S(1) + alpha) / S(2);
    const S lambda = claim.reading("bound") ? least_eigenvalue(k) : claim.let("smallest", "\\lambda_{\\min}", [&] { return overlap::patch_spectrum(layout, a).lower; });
    const S beta = claim.define("beta", "\\beta", half * lambda), one = claim.constant("one", {1, 1});
    if constexpr (Statement<S>::symbolic) {
      return at_most(one / (k * square(k) * claim.name("\\|w_*\\|")), beta / (claim.define("delta", "\\delta", half * k * claim.name("\\|w_*\\|")) + beta));
    } else {
      const S norm = sqrt(norm2);
      return at_most(S(one / (k * square(k) * norm)), S(beta / (half * k * norm + beta)));
    }
  });
}

// ---- for all k -------------------------------------------------------------------------------------------------------------------------------

ClaimInfo LongTeacherCondition::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-epscond-repaired";
  info.title = "Condition on epsilon for long teachers";
  info.place = "Section B.2, after the induction display, repaired";
  info.kind = "step";
  info.words = "For $k\\ge2$, $\\|w_*\\|\\ge1$ and $1-\\cos\\frac\\pi{k+1}\\le\\lambda\\le1$: $\\frac1{k^3\\|w_*\\|}\\le\\frac\\lambda{k\\|w_*\\|+\\lambda}$. With $v=1/\\|w_*\\|$, times positive factors: $k+\\lambda v\\le\\lambda k^3$.";
  info.readings = {{"scalars", "any $\\lambda$ that Theorem A.2 admits", "holds", "covered", ""}};
  info.constants = {{"one", {1, 1}, "the numerator 1"}};
  info.planted = {{"one 17/10", "1.7 in place of 1", "one", {17, 10}, "", "", ""}, {"any eigenvalue", "any eigenvalue up to 1", "", {0, 1}, "eigenvalue", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-ind"};
  info.scope = "k = 2 ... 64, every norm from 1 on, every eigenvalue that Theorem A.2 admits";
  info.not_covered = "k > 64";
  info.quick_cases = 2000, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_epscond_repaired.py";
  return info;
}

Record LongTeacherCondition::draw(Source& source) {
  Record record;
  const std::int64_t k = source.chance(1, 12) ? source.between(0, 1) : source.chance(1, 2) ? source.between(2, 5) : source.between(2, 64);
  const double least = 1 - std::cos(3.141592653589793 / static_cast<double>(k + 1));
  Fraction lambda = source.chance(1, 2) ? simplest_between(least * (1 + 1e-9), least * 1.02 + 1e-9) : simplest_between(least * 1.1, 1.2 * least + 0.2);
  if (source.chance(1, 6)) lambda = source.pick<Fraction>({{1, 1}, {0, 1}, {1, 100}, {3, 2}});
  const std::int64_t v = source.between(1, 20);
  return record.set("units", k).set("smallest", lambda).set("inverse_norm", source.chance(1, 15) ? fraction(v - 10, 4) : source.chance(1, 3) ? fraction(1, 1) : fraction(source.between(1, v), v)), record;
}
std::vector<Record> LongTeacherCondition::covers() {
  std::vector<Record> covers;
  for (std::int64_t k = 2; k <= 64; ++k) {
    const double least = 1 - std::cos(3.141592653589793 / static_cast<double>(k + 1));
    Record record;
    covers.push_back(record.set("units", k).set("smallest", Box{simplest_between(least * 0.99, least * 0.999), {1, 1}}).set("inverse_norm", Box{{0, 1}, {1, 1}}));
  }
  return covers;
}

template <class S>
void LongTeacherCondition::state(Statement<S>& claim) {
  const std::int64_t number = claim.integer("units");
  const S k = units(claim, number), v = claim.number("inverse_norm", "v"), lambda = claim.number("smallest", "\\lambda");
  claim.given("two units", [&] { return at_least(k, S(2)); });
  if (number < 0 || claim.settled()) return;
  claim.given("long teacher", [&] { return both(above(v, S(0)), at_most(v, S(1))); });
  claim.given("eigenvalue", [&] { return both(at_least(lambda, least_eigenvalue(k)), at_most(lambda, S(1))); });
  if (claim.settled()) return;
  claim.then("condition", [&] { return at_most(claim.constant("one", {1, 1}) * (k + lambda * v), lambda * k * square(k)); });
}

// ---- Markov ---------------------------------------------------------------------------------------------------------------------------------

ClaimInfo MarkovStep::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-markov";
  info.title = "Markov inequality gives constant probability";
  info.place = "Section B.2, last sentence";
  info.kind = "step";
  info.words = "A squared error with mean at most $b$ is at most $2b$ with probability at least $\\frac12$. Reading `same`: it is at most $b$ with some constant probability.";
  info.readings = {{"larger", "the order takes up the larger constant: twice the bound with probability 1/2", "survives", "sampled", ""},
                   {"same", "the same bound with a constant probability", "refuted", "exact", "a constant above 1 before the bound, which the order takes up"}};
  info.constants = {{"factor", {2, 1}, "factor of the bound"}, {"probability", {1, 2}, "the probability"}, {"least", {1, 100}, "the constant probability in reading `same`"}};
  info.planted = {{"factor 19/10", "1.9 times the bound", "factor", {19, 10}, "", "", ""}, {"factor 1", "the bound itself", "factor", {1, 1}, "", "", ""},
                  {"probability 51/100", "with probability 0.51", "probability", {51, 100}, "", "", ""}};
  info.serves = {"overlaps19/thm4.2"};
  info.scope = "laws of 1 to 4 values, small rationals";
  info.not_covered = "that the law is the one of an iterate";
  info.note =
      "With the same bound no constant $p$ will do: the value $b(1+h)$ with probability $\\frac1{1+h}$, else 0, has mean $b$, and is at most $b$ with probability $\\frac h{1+h}<p$ for small $h$. "
      "A constant probability of one run is raised to a high one by repeated runs and a validation step, of which Theorem 3.1's proof says nothing.";
  info.quick_cases = 2000, info.full_cases = 30000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_markov.py";
  return info;
}

Record MarkovStep::draw(Source& source) {
  Record record;
  LawField law{1, 1, false, source.between(1, 4), {}, {}};
  const std::int64_t kind = source.between(0, 3), weight = source.pick<std::int64_t>({1, 1, 2, 5, 15, 40, 100, 400});
  if (kind <= 1) law.weights = {weight + (kind == 0 ? 1 : 0), weight + (kind == 0 ? 0 : 1)}, law.entries = {0, source.between(1, 9)};
  else if (kind == 2) law.weights = {1, weight}, law.entries = {0, source.between(1, 9)};
  else
    for (std::int64_t n = source.between(1, 4); n > 0; --n) law.weights.push_back(source.between(1, 5)), law.entries.push_back(source.between(source.chance(1, 8) ? -2 : 0, 9));
  std::int64_t total = 0, sum = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) total += law.weights[n], sum += law.weights[n] * law.entries[n];
  const Fraction mean = fraction(sum, total * law.denominator);
  const Fraction bound = source.chance(1, 10) ? fraction(source.between(0, 3), 4) : source.chance(1, 4) ? fraction(mean.numerator * 21, mean.denominator * 20) : mean;
  reduce(law);
  return record.set("input", law).set("bound", bound), record;
}
std::int64_t MarkovStep::enumerated() { return 3 * 4; }
Record MarkovStep::enumerate(std::int64_t index) {
  const std::int64_t weight = index / 4 == 0 ? 1 : index / 4 == 1 ? 2 : 100, value = index % 4 + 1;
  Record record;
  return record.set("input", LawField{1, 1, false, 1, {1, weight}, {0, value}}).set("bound", fraction(weight * value, 1 + weight)), record;
}

template <class S>
void MarkovStep::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const S bound = claim.number("bound", "b");
  const bool same = claim.reading("same");
  claim.given("nonnegative", [&] {
    const auto decide = [&] {
      Truth all = Truth::yes;
      for (const auto& atom : law.atoms) all = both(all, less_equal(S(0), atom[0][0]));
      return all;
    };
    return predicate<S>(decide, "X \\ge 0");
  });
  claim.given("bound positive", [&] { return above(bound, S(0)); });
  const S mean = claim.let("mean", "\\mathbb E X", [&] { return overlap::mean(law, [](const Vector<S>& x) { return x[0]; }); });
  claim.given("mean", [&] { return at_most(mean, bound); });
  if (claim.settled()) return;
  claim.then("probability", [&] {
    const S limit = same ? bound : claim.constant("factor", {2, 1}) * bound, least = same ? claim.constant("least", {1, 100}) : claim.constant("probability", {1, 2});
    if constexpr (Statement<S>::symbolic) {
      return at_least(claim.name(("\\mathbb P(X\\le " + limit.latex() + ")").c_str()), least);
    } else {
      const S mass = claim.let("mass", "\\mathbb P(X\\le cb)", [&] {
        S sum = 0;
        for (std::size_t n = 0; n < law.atoms.size(); ++n) sum += decide(less_equal(law.atoms[n][0][0], limit)) ? law.weights[n] : S(0);
        return sum;
      });
      return at_least(mass, least);
    }
  });
}

template void AccuracyCondition::state(Statement<Interval>&);
template void AccuracyCondition::state(Statement<Ball>&);
template void AccuracyCondition::state(Statement<Rational>&);
template void AccuracyCondition::state(Statement<Symbol>&);
template void LongTeacherCondition::state(Statement<Interval>&);
template void LongTeacherCondition::state(Statement<Ball>&);
template void LongTeacherCondition::state(Statement<Rational>&);
template void LongTeacherCondition::state(Statement<Symbol>&);
template void MarkovStep::state(Statement<Interval>&);
template void MarkovStep::state(Statement<Ball>&);
template void MarkovStep::state(Statement<Rational>&);
template void MarkovStep::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
