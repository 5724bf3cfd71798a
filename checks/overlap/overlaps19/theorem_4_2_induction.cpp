#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// What is done with the recursion of Section B.2 once its constants are known: no law is needed any more.

namespace lakatos::overlaps19 {
namespace {

const char* const scope = "output weights of k <= 4 rational entries, r <= 4, teachers of small rational entries, lambda_min and lambda_max exactly";

/// The numbers that the recursion reads.
template <class S>
struct Recursion {
  PatchLayout layout;
  Vector<S> a, teacher_w;
  S alpha, bound, eps, error2;
};

template <class S>
Recursion<S> read_recursion(const Statement<S>& claim) {
  Recursion<S> in{{}, claim.vector("a"), claim.vector("teacher_w"), claim.number("alpha", "\\alpha"), claim.number("B", "B"), claim.number("eps", "\\epsilon"), claim.number("error2", "E")};
  if constexpr (!Statement<S>::symbolic) {
    const auto r = static_cast<std::int64_t>(in.teacher_w.size()), k = static_cast<std::int64_t>(in.a.size()), s = claim.integer("stride");
    if (s < 1) throw std::invalid_argument("the stride must be at least 1");
    in.layout = {(k - 1) * s + r, r, s, k};
  }
  return in;
}

/// All but what limits eps and the error. False when settled.
template <class S>
bool give_recursion(Statement<S>& claim, const Recursion<S>& in) {
  give_large_stride(claim, in.layout);
  if (claim.settled()) return false;
  give_unit(claim, "unit weights", "\\|a\\|^2", in.a);
  give_slope(claim, in.alpha);
  claim.given("positive slope", [&] { return above(in.alpha, S(-1)); });
  give_nonzero_teacher(claim, in.teacher_w);
  claim.given("bound", [&] { return at_least(in.bound, Statement<S>::symbolic ? claim.name("d") : S(static_cast<long>(in.layout.dimension))); });
  claim.given("eps nonnegative", [&] { return at_least(in.eps, S(0)); });
  return !claim.settled();
}
template <class S>
void give_hypothesis(Statement<S>& claim, const Recursion<S>& in, const S& most) {
  claim.given("hypothesis", [&] { return both(at_least(in.error2, S(0)), at_most(in.error2, most)); });
}
template <class S>
Rates<S> rates_for(Statement<S>& claim, const Recursion<S>& in) {
  return rates_of(claim, in.layout, in.a, in.teacher_w, in.alpha, in.bound, S(2));
}
/// (1 - 2 eta beta + eta^2 gamma) E + cross eta delta eps sqrt(E) + eta^2 chi eps^2.
template <class S>
S recursion_bound(const Rates<S>& of, const Recursion<S>& in, const S& step, const S& cross) {
  const S squares = (S(1) - S(2) * step * of.beta + square(step) * of.gamma) * in.error2 + square(step) * of.chi * square(in.eps);
  if constexpr (std::is_same_v<S, Symbol>) return squares + cross * step * of.delta() * in.eps * sqrt(in.error2);
  else return squares + times_root(S(cross * step * of.half * of.k * in.eps), S(of.norm2 * in.error2));
}

ClaimInfo about_recursion(const char* title, const char* place) {
  ClaimInfo info;
  info.title = title;
  info.place = place;
  info.kind = "step";
  info.scope = scope;
  info.not_covered = "k > 4, r > 4";
  info.quick_cases = 2000, info.full_cases = 30000;
  info.atoms_allowed = true;
  return info;
}

}  // namespace

// ---- the step -------------------------------------------------------------------------------------------------------------------------------

ClaimInfo InductionStep::info() {
  ClaimInfo info = about_recursion("Induction step", "Section B.2");
  info.id = "overlaps19/step-thm4.2-ind";
  info.words =
      "For $0\\le E\\le1$: (a) $(1-2\\eta\\beta+\\eta^2\\gamma)E+2\\eta\\delta\\epsilon\\sqrt E+\\eta^2\\chi\\epsilon^2\\le1-2\\eta\\beta+\\eta^2\\gamma+2\\eta\\delta\\epsilon+\\eta^2\\chi\\epsilon^p$, (b) that is at most "
      "$1-2\\eta\\beta+\\eta\\beta+2\\eta\\delta\\epsilon+\\eta\\beta\\epsilon^p$, (c) that at most $1-\\eta(\\beta-(\\delta+\\beta)\\epsilon)$, (d) that at most 1.";
  info.readings = {{"R1", "$p=2$ in lines 2 and 3", "refuted", "exact", ""}, {"R2", "$p=1$ there", "refuted", "exact", ""}, {"two deltas", "$p=2$, and $2\\delta$ in place of $\\delta$ in the last line", "refuted", "exact", ""}};
  info.constants = {{"delta", {1, 1}, "factor of delta in the last line"}};
  info.no_planted = "refuted in every reading";
  info.serves = {"overlaps19/step-thm4.2-final"};
  info.note =
      "(c): $1-\\eta\\beta+2\\eta\\delta\\epsilon+\\eta\\beta\\epsilon^p\\le1-\\eta\\beta+\\eta\\delta\\epsilon+\\eta\\beta\\epsilon$ needs $\\delta\\le\\beta(1-\\epsilon)$ for $p=2$ and $\\delta=0$ for $p=1$: a factor 2 of $\\delta$ is lost, and "
      "$\\delta/\\beta=k\\|w_*\\|/\\lambda_{\\min}$ is of the order $k^3\\|w_*\\|$. (d) is the condition on $\\epsilon$, see `overlaps19/step-thm4.2-epscond`: with one unit it fails at $\\epsilon=1/\\|w_*\\|$.";
  info.twin = "step_thm4_2_ind.py";
  return info;
}

Record InductionStep::draw(Source& source) { return only(draw_recursion(source), {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride"}); }
std::int64_t InductionStep::enumerated() { return small_recursions(); }
Record InductionStep::enumerate(std::int64_t index) { return only(small_recursion(index), {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride"}); }

template <class S>
void InductionStep::state(Statement<S>& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  give_small_eps(claim, in.eps, in.teacher_w, in.a.size());
  give_hypothesis(claim, in, S(1));
  if (claim.settled()) return;
  Kept rates([&] { return rates_for(claim, in); });
  const S power = claim.reading("R2") ? in.eps : square(in.eps), factor = (claim.reading("two deltas") ? S(2) : S(1)) * claim.constant("delta", {1, 1});
  claim.trivial_if([&] { return equal(in.eps, S(0)) == Truth::yes; });
  const auto second = [&](const S& step) {
    return S(1) - S(2) * step * rates().beta + square(step) * rates().gamma + S(2) * step * rates().delta() * in.eps + square(step) * rates().chi * power;
  };
  const auto third = [&](const S& step) { return S(1) - S(2) * step * rates().beta + step * rates().beta + S(2) * step * rates().delta() * in.eps + step * rates().beta * power; };
  const auto last = [&](const S& step) { return S(1) - step * (rates().beta - (factor * rates().delta() + rates().beta) * in.eps); };
  claim.then("(a)", [&] { return at_most(recursion_bound(rates(), in, rates().step(), S(2)), second(rates().step())); });
  claim.then("(b)", [&] { return at_most(second(rates().step()), third(rates().step())); });
  claim.then("(c)", [&] { return at_most(third(rates().step()), last(rates().step())); });
  claim.then("(d)", [&] { return at_most(last(rates().step()), S(1)); });
}

ClaimInfo ScaledInduction::info() {
  ClaimInfo info = about_recursion("Induction step, scaled", "Section B.2, repaired");
  info.id = "overlaps19/step-thm4.2-ind-repaired";
  info.words =
      "For $0\\le E\\le\\|w_*\\|^2$, $\\eta=\\beta/\\gamma$ and $3k\\epsilon\\le\\lambda_{\\min}(P_a)$: $(1-2\\eta\\beta+\\eta^2\\gamma)E+2\\eta\\delta\\epsilon\\sqrt E+\\eta^2\\chi\\epsilon^2\\le\\|w_*\\|^2$. So $\\mathbb E\\|w^{(t)}-w_*\\|^2\\le\\|w_*\\|^2$ for all $t$.";
  info.readings = {{"scaled", "the teacher's norm in place of 1", "survives", "sampled", ""}};
  info.constants = {{"three", {3, 1}, "the 3 in the condition on epsilon"}, {"cross", {2, 1}, "factor of the mixed term"}};
  info.planted = {{"three 2", "2 k eps in place of 3 k eps", "three", {2, 1}, "", "", ""}, {"cross 4", "4 in place of 2 before the mixed term", "cross", {4, 1}, "", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-final"};
  info.note =
      "$\\chi=\\gamma\\|w_*\\|^2$, so divided by $\\|w_*\\|^2$ the right side is at most $1-\\eta\\beta(1-2\\frac{k\\epsilon}{\\lambda_{\\min}}-\\epsilon^2)$. The base $\\|w_1-w_*\\|^2=\\|w_*\\|^2$ holds with equality. With $\\lambda_{\\min}\\ge1-\\cos\\frac\\pi{k+1}$ the condition is $\\epsilon\\le c/k^3$, "
      "whatever the norm of the teacher.";
  info.twin = "step_thm4_2_ind_repaired.py";
  return info;
}

Record ScaledInduction::draw(Source& source) {
  Record record = only(draw_recursion(source), {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride"});
  double norm2 = 0, beside = 0;
  for (const double x : approximate(record.vector("teacher_w"))) norm2 += x * x;
  const auto a = approximate(record.vector("a"));
  for (std::size_t i = 0; i + 1 < a.size(); ++i) beside += a[i] * a[i + 1];
  if (source.chance(9, 10) && norm2 > 0) record.set("error2", source.chance(1, 2) ? simplest_between(norm2 * 0.97, norm2 * (1 + 1e-12)) : simplest_between(norm2 * 0.2, norm2 * 0.9));
  const double most = std::max(1e-3, 1 - std::abs(beside)) / (3 * static_cast<double>(a.size()));
  if (source.chance(9, 10)) record.set("eps", source.chance(2, 3) ? simplest_between(most * 0.97, most * (1 + 1e-12)) : simplest_between(most * 1e-2, most * 0.8));
  return record;
}
std::int64_t ScaledInduction::enumerated() { return small_recursions(); }
Record ScaledInduction::enumerate(std::int64_t index) { return InductionStep::enumerate(index); }

template <class S>
void ScaledInduction::state(Statement<S>& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  const S norm2 = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(in.teacher_w); });
  give_hypothesis(claim, in, norm2);
  Kept rates([&] { return rates_for(claim, in); });
  claim.given("eps against lambda", [&] { return at_most(claim.constant("three", {3, 1}) * rates().k * in.eps, rates().smallest); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(in.eps, S(0)) == Truth::yes; });
  claim.then("step", [&] {
    const S step = claim.define("eta", "\\eta", rates().beta / rates().gamma);
    return at_most(recursion_bound(rates(), in, step, claim.constant("cross", {2, 1})), norm2);
  });
}

// ---- the end --------------------------------------------------------------------------------------------------------------------------------

ClaimInfo SolvedRecursion::info() {
  ClaimInfo info = about_recursion("Solving the recursion", "Section B.2, last displays");
  info.id = "overlaps19/step-thm4.2-final";
  info.words =
      "For $0\\le E\\le1$: $(1-2\\eta\\beta+\\eta^2\\gamma)E+2\\eta\\delta\\epsilon+\\eta^2\\chi\\epsilon^2\\le(1-\\eta\\beta)E+2\\eta\\delta\\epsilon+\\eta\\beta\\epsilon^2$, "
      "$(1-\\eta\\beta)^t\\|w_*\\|^2+(2\\eta\\delta\\epsilon+\\eta\\beta\\epsilon^2)\\sum_{i<t}(1-\\eta\\beta)^i\\le(1-\\eta\\beta)^t+\\frac{2\\delta\\epsilon}\\beta+\\epsilon^2$, and the limit $\\frac{2\\delta\\epsilon}\\beta+\\epsilon^2$ is $O(k^3\\|w_*\\|\\epsilon)$.";
  info.readings = {{"short teacher", "$\\|w_*\\|\\le1$, so that the base holds; without the final order", "survives", "sampled", ""},
                   {"printed", "as printed, without the final order", "refuted", "exact", "$(1-\\eta\\beta)^t\\|w_*\\|^2$ in place of $(1-\\eta\\beta)^t$"},
                   {"order", "the final order for $\\|w_*\\|\\le1$, with the constant 100", "refuted", "exact", ""}};
  info.constants = {{"cross", {2, 1}, "factor of delta eps / beta"}, {"order", {100, 1}, "the constant of the final order"}};
  info.planted = {{"cross 3/2", "1.5 delta eps / beta", "cross", {3, 2}, "", "", ""}, {"longer teacher", "whatever the norm of the teacher", "", {0, 1}, "short teacher", "", ""}};
  info.dials = {{"fewer iterations", "printed number", "c t iterations, rounded down, against the bound of t", {1, 1}, {{1, 1}, {15, 16}, {3, 4}, {1, 2}, {1, 4}, {0, 1}}, {}, "", "", ""},
                {"more iterations", "printed number", "c t iterations against the bound of t", {1, 1}, {{1, 1}, {2, 1}, {4, 1}, {16, 1}}, {}, "", "", ""}};
  info.serves = {"overlaps19/thm4.2"};
  info.note =
      "The first term is printed with the bound 1 of the induction base, which nothing justifies. The final order swallows $\\epsilon^2$, which needs $\\epsilon\\le Ck^3\\|w_*\\|$: for every constant it fails for short teachers, $\\|w_*\\|=\\frac1n$ and $\\epsilon=1$ with one unit. With "
      "$\\eta=\\beta/\\gamma$ the last term is $\\epsilon^2\\|w_*\\|^2$, and A10 then gives $O(k^3\\|w_*\\|\\epsilon)$, see `overlaps19/thm4.2`.";
  info.twin = "step_thm4_2_final.py";
  return info;
}

Record SolvedRecursion::draw(Source& source) {
  Record record = draw_recursion(source);
  if (source.chance(1, 2)) {
    VectorField teacher = draw_unit(source, static_cast<std::int64_t>(record.vector("teacher_w").entries.size()));
    teacher.denominator *= source.pick<std::int64_t>({1, 1, 2, 50});
    record.set("teacher_w", teacher);
  }
  return only(record, {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride", "t"});
}
std::int64_t SolvedRecursion::enumerated() { return small_recursions(); }
Record SolvedRecursion::enumerate(std::int64_t index) { return only(small_recursion(index), {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride", "t"}); }

template <class S>
void SolvedRecursion::state(Statement<S>& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  give_small_eps(claim, in.eps, in.teacher_w, in.a.size());
  give_hypothesis(claim, in, S(1));
  const std::int64_t t = claim.integer("t");
  claim.given("steps", [&] { return predicate<S>([&] { return truth_of(t >= 0 && t <= 40); }, "0 \\le t \\le 40"); });
  Kept rates([&] { return rates_for(claim, in); });
  if (!claim.reading("printed")) claim.given("short teacher", [&] { return at_most(rates().norm2, S(1)); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(in.eps, S(0)) == Truth::yes || t == 0; });
  const S cross = claim.constant("cross", {2, 1});
  const auto limit = [&] { return cross * rates().delta() * in.eps / rates().beta + square(in.eps); };
  if (claim.reading("order")) {
    claim.then("order", [&] { return at_most(limit(), claim.constant("order", {100, 1}) * square(rates().k) * rates().k * rates().norm() * in.eps); });
    return;
  }
  const auto rest = [&](const S& step) { return S(2) * step * rates().delta() * in.eps + step * rates().beta * square(in.eps); };
  claim.then("contracted", [&] {
    const S step = rates().step();
    const S before = (S(1) - S(2) * step * rates().beta + square(step) * rates().gamma) * in.error2 + square(step) * rates().chi * square(in.eps);
    return at_most(before, (S(1) - step * rates().beta) * in.error2 + step * rates().beta * square(in.eps));
  });
  claim.then("geometric", [&] {
    const S step = rates().step();
    if constexpr (Statement<S>::symbolic) {
      const S power = claim.name("(1-\\eta\\beta)^t");
      return at_most(power * rates().norm2 + rest(step) * claim.name("{\\textstyle\\sum_{i<t}}(1-\\eta\\beta)^i"), power + limit());
    } else {
      S power = 1, sum = 0;
      const S turned = claim.dial("fewer iterations", {1, 1}) * claim.dial("more iterations", {1, 1}) * S(static_cast<long>(t));
      S after(1);  // (1 - eta beta)^t
      std::int64_t i = 0;
      for (; decide(less_equal(S(static_cast<long>(i + 1)), turned)); ++i) sum += power, power *= S(1) - step * rates().beta;
      for (i = 0; i < t; ++i) after *= S(1) - step * rates().beta;
      return at_most(S(power * rates().norm2 + rest(step) * sum), S(after + limit()));
    }
  });
}

template void InductionStep::state(Statement<Interval>&);
template void InductionStep::state(Statement<Ball>&);
template void InductionStep::state(Statement<Rational>&);
template void InductionStep::state(Statement<Symbol>&);
template void ScaledInduction::state(Statement<Interval>&);
template void ScaledInduction::state(Statement<Ball>&);
template void ScaledInduction::state(Statement<Rational>&);
template void ScaledInduction::state(Statement<Symbol>&);
template void SolvedRecursion::state(Statement<Interval>&);
template void SolvedRecursion::state(Statement<Ball>&);
template void SolvedRecursion::state(Statement<Rational>&);
template void SolvedRecursion::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
