#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/numeric/whole_powers.hpp"
#include "theory/overlap/contraction.hpp"

// What is done with the recursion of Section B.2 once its constants are known: no law is needed any more.

namespace lakatos::overlaps19 {
namespace {

const char* const scope =
    "output weights of k <= 4 rational entries, r <= 4, teachers of small rational entries, lambda_min and lambda_max "
    "exactly";

/// The numbers that the recursion reads.
struct Recursion {
  PatchLayout layout;
  Vec a, teacher_w;
  Real alpha, bound, eps, error2;
};

Recursion read_recursion(const Statement& claim) {
  Recursion in{{},
               claim.vector("a"),
               claim.vector("teacher_w", "w_*"),
               claim.number("alpha", R"(\alpha)"),
               claim.number("B", "B"),
               claim.number("eps", R"(\epsilon)"),
               claim.number("error2", "E")};
  if (!symbolic()) {
    const std::int64_t s = claim.integer("stride");
    if (s < 1) throw std::invalid_argument("the stride must be at least 1");
    in.layout = overlap::tight_layout(std::ssize(in.teacher_w), s, std::ssize(in.a));
  }
  return in;
}

/// All but what limits eps and the error. False when settled.
bool give_recursion(Statement& claim, const Recursion& in) {
  give_large_stride(claim, in.layout);
  if (claim.settled()) return false;
  give_unit(claim, "unit weights", in.a);
  give_slope(claim, in.alpha);
  claim.given("positive slope", in.alpha > -1);
  give_nonzero_teacher(claim, in.teacher_w);
  claim.given("bound", in.bound >= claim.whole("d", in.layout.dimension));
  claim.given("eps nonnegative", in.eps >= 0);
  return !claim.settled();
}

void give_hypothesis(Statement& claim, const Recursion& in, const Real& most) {
  claim.given("hypothesis", both(in.error2 >= 0, in.error2 <= most));
}

Rates rates_for(Statement& claim, const Recursion& in) {
  return rates_of(claim, in.layout, in.a, in.teacher_w, in.alpha, in.bound, Real(2));
}

/// (1 - 2 eta beta + eta^2 gamma) E + cross eta delta eps sqrt(E) + eta^2 chi eps^2.
Real recursion_bound(const Rates& of, const Recursion& in, const Real& step, const Real& cross) {
  const Real squares =
      (1 - 2 * step * of.beta + square(step) * of.gamma) * in.error2 + square(step) * of.chi * square(in.eps);
  if (symbolic()) return squares + cross * step * of.delta() * in.eps * sqrt(in.error2);
  else return squares + times_root(cross * step * of.half * of.k * in.eps, of.norm2 * in.error2);
}

// ---- the step

/// What the step reads.
const std::vector<const char*> one_step{"a", "teacher_w", "alpha", "B", "eps", "error2", "stride"};

/// The induction's step.
void induction_step(Statement& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  give_small_eps(claim, in.eps, in.teacher_w, in.a.size());
  give_hypothesis(claim, in, Real(1));
  if (claim.settled()) return;
  Kept rates([&] { return rates_for(claim, in); });
  const Real power = claim.reading("R2") ? in.eps : square(in.eps),
             factor = (claim.reading("two deltas") ? Real(2) : Real(1)) * claim.constant("delta");
  claim.trivial_if(in.eps == 0);
  const auto second = [&](const Real& step) {
    return 1 - 2 * step * rates().beta + square(step) * rates().gamma + 2 * step * rates().delta() * in.eps +
           square(step) * rates().chi * power;
  };
  const auto third = [&](const Real& step) {
    return 1 - 2 * step * rates().beta + step * rates().beta + 2 * step * rates().delta() * in.eps +
           step * rates().beta * power;
  };
  const auto last = [&](const Real& step) {
    return 1 - step * (rates().beta - (factor * rates().delta() + rates().beta) * in.eps);
  };
  claim.then("(a)", [&] { return recursion_bound(rates(), in, rates().step(), Real(2)) <= second(rates().step()); });
  claim.then("(b)", [&] { return second(rates().step()) <= third(rates().step()); });
  claim.then("(c)", [&] { return third(rates().step()) <= last(rates().step()); });
  claim.then("(d)", [&] { return last(rates().step()) <= 1; });
}

Record draw_scaled_induction(Source& source) {
  Record record = only(draw_overlapping_recursion(source), one_step);
  const auto a = approximate(record.vector("a"));
  const double norm2 = approximate_square(record.vector("teacher_w")), beside = overlap::neighbour_sum(a);
  if (source.chance(9, 10) && norm2 > 0)
    record.set("error2", source.chance(1, 2) ? simplest_between(norm2 * 0.97, norm2 * (1 + 1e-12))
                                             : simplest_between(norm2 * 0.2, norm2 * 0.9));
  const double most = std::max(1e-3, 1 - std::abs(beside)) / (3 * static_cast<double>(a.size()));
  if (source.chance(9, 10))
    record.set("eps", source.chance(2, 3) ? simplest_between(most * 0.97, most * (1 + 1e-12))
                                          : simplest_between(most * 1e-2, most * 0.8));
  return record;
}

/// The induction with |w*|^2 in place of 1.
void scaled_induction(Statement& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  const Real norm2 = claim.let("|w_*|^2", squared_norm(in.teacher_w));
  give_hypothesis(claim, in, norm2);
  Kept rates([&] { return rates_for(claim, in); });
  claim.given("eps against lambda", [&] { return claim.constant("three") * rates().k * in.eps <= rates().smallest; });
  if (claim.settled()) return;
  claim.trivial_if(in.eps == 0);
  claim.regime("patches interact", [&] { return rates().smallest < 1; });
  claim.then("step", [&] {
    const Real step = claim.let("eta", R"(\eta)", rates().beta / rates().gamma);
    return recursion_bound(rates(), in, step, claim.constant("cross")) <= norm2;
  });
}

// ---- the end

Record draw_solved_recursion(Source& source) {
  Record record = draw_recursion(source);
  if (source.chance(1, 2)) {
    VectorField teacher = draw_unit(source, static_cast<std::int64_t>(record.vector("teacher_w").entries.size()));
    teacher.denominator *= source.pick<std::int64_t>({1, 1, 2, 50});
    record.set("teacher_w", teacher);
  }
  return only(record, {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride", "t"});
}

/// The last displays.
void solved_recursion(Statement& claim) {
  const auto in = read_recursion(claim);
  if (!give_recursion(claim, in)) return;
  give_small_eps(claim, in.eps, in.teacher_w, in.a.size());
  give_hypothesis(claim, in, Real(1));
  const std::int64_t t = claim.integer("t");
  const Real steps = claim.whole("t", t, {"t"});
  claim.given("steps", counted(R"(0 \le t \le 40)", [&] { return both(steps >= 0, steps <= 40); }));
  Kept rates([&] { return rates_for(claim, in); });
  if (!claim.reading("printed")) claim.given("short teacher", [&] { return rates().norm2 <= 1; });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(in.eps, Real(0)) == Truth::yes || t == 0; });
  const Real cross = claim.constant("cross");
  const auto limit = [&] { return cross * rates().delta() * in.eps / rates().beta + square(in.eps); };
  const auto rest = [&](const Real& step) {
    return 2 * step * rates().delta() * in.eps + step * rates().beta * square(in.eps);
  };
  claim.then("contracted", [&] {
    const Real step = rates().step();
    const Real before = (1 - 2 * step * rates().beta + square(step) * rates().gamma) * in.error2 +
                        square(step) * rates().chi * square(in.eps);
    return before <= (1 - step * rates().beta) * in.error2 + step * rates().beta * square(in.eps);
  });
  claim.then("geometric", [&] {
    const Real step = rates().step();
    if (symbolic()) {
      const Real power = claim.name(R"((1-\eta\beta)^t)");
      return power * rates().norm2 + rest(step) * claim.name(R"({\textstyle\sum_{i<t}}(1-\eta\beta)^i)") <=
             power + limit();
    } else {
      const Real ratio = 1 - step * rates().beta;
      const auto [power, sum] =
          overlap::geometric_sum(ratio, claim.dial("fewer iterations", {1, 1}) * claim.dial("more iterations", {1, 1}) *
                                            Real(static_cast<long>(t)));
      Real after(1);  // (1 - eta beta)^t
      for (std::int64_t i = 0; i < t; ++i) after *= ratio;
      return power * rates().norm2 + rest(step) * sum <= after + limit();
    }
  });
}

// ---- the final order

/// One unit, the teacher 1/n with n = C, the slope 1, eps = 1: the limit is 2/n + 1.
Record short_teacher(std::int64_t C) {
  Record record = Record().set("a", VectorField{1, {1}}).set("teacher_w", VectorField{C, {1}});
  record.set("alpha", fraction(1)).set("stride", std::int64_t{1}).set("B", fraction(1)).set("eps", fraction(1));
  return record.set("error2", fraction(1, C * C)).set("C", fraction(C));
}

constexpr std::int64_t orders = 7;

Record short_teacher_at(std::int64_t index) { return short_teacher(ten_to(index)); }

Record draw_final_order(Source& source) {
  if (source.chance(1, 4)) return short_teacher_at(source.between(0, orders - 1));
  Record record = only(draw_solved_recursion(source), one_step);
  return record.set("C", fraction(source.chance(1, 16) ? 0 : source.between(1, 100)));
}

/// The last display: what is left in the limit is O(k^3 |w*| eps).
void final_order(Statement& claim) {
  const auto in = read_recursion(claim);
  const Real C = claim.number("C", "C");
  if (!give_recursion(claim, in)) return;
  give_small_eps(claim, in.eps, in.teacher_w, in.a.size());
  give_hypothesis(claim, in, Real(1));
  claim.given("constant positive", C > 0);
  Kept rates([&] { return rates_for(claim, in); });
  claim.given("short teacher", [&] { return rates().norm2 <= 1; });
  if (claim.settled()) return;
  claim.trivial_if(in.eps == 0);
  claim.then("order", [&] {
    return 2 * rates().delta() * in.eps / rates().beta + square(in.eps) <=
           C * square(rates().k) * rates().k * rates().norm() * in.eps;
  });
}

}  // namespace

std::vector<Claim> theorem_4_2_induction() {
  std::vector<Claim> claims{
      {.id = "overlaps19/step-thm4.2-ind",
       .title = "Induction step",
       .place = "Section B.2",
       .themes = {"contraction rate"},
       .words = R"(For $0\le E\le1$: (a) $(1-2\eta\beta+\eta^2\gamma)E+2\eta\delta\epsilon\sqrt
         E+\eta^2\chi\epsilon^2\le1-2\eta\beta+\eta^2\gamma+2\eta\delta\epsilon+\eta^2\chi\epsilon^p$, (b) that is at
         most $1-2\eta\beta+\eta\beta+2\eta\delta\epsilon+\eta\beta\epsilon^p$, (c) that at most
         $1-\eta(\beta-(\delta+\beta)\epsilon)$, (d) that at most 1.)",
       .conclusions = {{"(a)", R"(the first inequality, from $E\le1$)", {"(a)"}},
                       {"(b)", "the second, from the step size", {"(b)"}},
                       {"(c)", "the third", {"(c)"}},
                       {"(d)", R"(the last, from the condition on $\epsilon$)", {"(d)"}}},
       .readings = {{"R1", "$p=2$ in lines 2 and 3"},
                    {"R2", "$p=1$ there"},
                    {"two deltas", R"($p=2$, and $2\delta$ in place of $\delta$ in the last line)"}},
       .constants = {{"delta", {1, 1}, "factor of delta in the last line"}},
       .no_planted = "refuted in every reading",
       .serves = {"overlaps19/step-thm4.2-final"},
       .note = R"((c):
         $1-\eta\beta+2\eta\delta\epsilon+\eta\beta\epsilon^p\le1-\eta\beta+\eta\delta\epsilon+\eta\beta\epsilon$ needs
         $\delta\le\beta(1-\epsilon)$ for $p=2$ and $\delta=0$ for $p=1$: a factor 2 of $\delta$ is lost, and
         $\delta/\beta=k\|w_*\|/\lambda_{\min}$ is of the order $k^3\|w_*\|$. (d) is the condition on $\epsilon$, see
         `overlaps19/step-thm4.2-epscond`: with one unit it fails at $\epsilon=1/\|w_*\|$.)",
       .twin = "step_thm4_2_ind.py",
       .draw = only(draw_recursion, one_step),
       .enumerate = only(small_recursion, one_step),
       .state = induction_step},
      {.id = "overlaps19/step-thm4.2-ind-repaired",
       .title = "Induction step, scaled",
       .place = "ours; in place of Section B.2",
       .themes = {"contraction rate"},
       .words = R"(For $0\le E\le\|w_*\|^2$, $\eta=\beta/\gamma$ and $3k\epsilon\le\lambda_{\min}(P_a)$:
         $(1-2\eta\beta+\eta^2\gamma)E+2\eta\delta\epsilon\sqrt E+\eta^2\chi\epsilon^2\le\|w_*\|^2$. So $\mathbb
         E\|w^{(t)}-w_*\|^2\le\|w_*\|^2$ for all $t$.)",
       .readings = {{"scaled", "the teacher's norm in place of 1"}},
       .constants = {{"three", {3, 1}, "the 3 in the condition on epsilon"},
                     {"cross", {2, 1}, "factor of the mixed term"}},
       .planted = {turned("three", {2, 1}, "2 k eps in place of 3 k eps"),
                   turned("cross", {4, 1}, "4 in place of 2 before the mixed term")},
       .serves = {"overlaps19/step-thm4.2-final"},
       .note = R"($\chi=\gamma\|w_*\|^2$, so divided by $\|w_*\|^2$ the right side is at most
         $1-\eta\beta(1-2\frac{k\epsilon}{\lambda_{\min}}-\epsilon^2)$. The base $\|w_1-w_*\|^2=\|w_*\|^2$ holds with
         equality. With $\lambda_{\min}\ge1-\cos\frac\pi{k+1}$ the condition is $\epsilon\le c/k^3$, whatever the norm
         of the teacher.)",
       .twin = "step_thm4_2_ind_repaired.py",
       .draw = draw_scaled_induction,
       .enumerate = only(small_recursion, one_step),
       .state = scaled_induction},
      {.id = "overlaps19/step-thm4.2-final",
       .title = "Solving the recursion",
       .place = "Section B.2, last displays",
       .themes = {"convergence", "contraction rate"},
       .words =
           R"(For $0\le E\le1$: )"
           R"($(1-2\eta\beta+\eta^2\gamma)E+2\eta\delta\epsilon+\eta^2\chi\epsilon^2\le(1-\eta\beta)E+2\eta\delta\epsilon+)"
           R"(\eta\beta\epsilon^2$, )"
           R"($(1-\eta\beta)^t\|w_*\|^2+(2\eta\delta\epsilon+\eta\beta\epsilon^2)\sum_{i<t}(1-\eta\beta)^i\le(1-\eta\beta)"
           R"()^t+\frac{2\delta\epsilon}\beta+\epsilon^2$, )"
           R"(and the limit $\frac{2\delta\epsilon}\beta+\epsilon^2$ is $O(k^3\|w_*\|\epsilon)$.)",
       .conclusions = {{"(a)", "the step size put in, and the geometric series", {"contracted", "geometric"}},
                       {"(b)", "the final order", {}},
                       {"(c)", "Theorem 4.2 follows", {}}},
       .left_out = "(b): a claim about orders, judged as one in `overlaps19/step-thm4.2-order`; "
                   "(c), which is `overlaps19/thm4.2-guarantee`",
       .readings = {{.name = "printed", .text = "as printed", .fault = "teacher longer than 1"},
                    {.name = "short teacher", .text = R"($\|w_*\|\le1$, so that the base holds)"}},
       .constants = {{"cross", {2, 1}, "factor of delta eps / beta"}},
       .planted = {turned("cross", {3, 2}, "1.5 delta eps / beta"),
                   without("short teacher", "longer teacher", "whatever the norm of the teacher")},
       .dials = {dial("fewer iterations", "printed number", "c t iterations, rounded down, against the bound of t",
                      {{1, 1}, {15, 16}, {3, 4}, {1, 2}, {1, 4}, {0, 1}}),
                 dial("more iterations", "printed number", "c t iterations against the bound of t",
                      {{1, 1}, {2, 1}, {4, 1}, {16, 1}})},
       .power_in = "short teacher",
       .serves = {"overlaps19/thm4.2"},
       .note = R"(The first term is printed with the bound 1 of the induction base, which nothing justifies.)",
       .twin = "step_thm4_2_final.py",
       .draw = draw_solved_recursion,
       .enumerate = only(small_recursion, {"a", "teacher_w", "alpha", "B", "eps", "error2", "stride", "t"}),
       .state = solved_recursion},
      {.id = "overlaps19/step-thm4.2-order",
       .title = "Order of what is left of the error",
       .place = "Section B.2, last display",
       .themes = {"convergence", "contraction rate"},
       .shape = Shape::order,
       .words = R"(The limit $\frac{2\delta\epsilon}\beta+\epsilon^2$ is $O(k^3\|w_*\|\epsilon)$, for teachers of norm
         at most 1, so that the induction's base holds.)",
       .readings = {{.name = "printed", .text = R"(at most $C\,k^3\|w_*\|\epsilon$ with an absolute constant $C$)"}},
       .no_planted = no_planted_by_a_family,
       .serves = {"overlaps19/step-thm4.2-final"},
       .note = R"(The final order swallows $\epsilon^2$, which needs $\epsilon\le Ck^3\|w_*\|$, while the printed
         condition $\epsilon\le\frac1{k^3\|w_*\|}$ lets $\epsilon$ grow as the teacher gets short. With
         $\eta=\beta/\gamma$ the last term is $\epsilon^2\|w_*\|^2$, and A10 then gives $O(k^3\|w_*\|\epsilon)$, see
         `overlaps19/thm4.2-repaired`.)",
       .family = R"(one unit, $w_*=\frac1n$, $\epsilon=1\le\frac1{k^3\|w_*\|}$: the limit is $\frac2n+1$ for every
         slope, the bound is $\frac Cn$. For every $C$ a teacher with $n\ge C$ breaks it; members for
         $C=n=1,\dots,10^6$)",
       .twin = "step_thm4_2_order.py",
       .draw = draw_final_order,
       .enumerate = short_teacher_at,
       .state = final_order}};
  for (Claim& claim : claims) {
    claim.kind = "step", claim.quick_cases = 2000, claim.full_cases = 30000, claim.enumerated = small_recursions;
    if (claim.shape == Shape::order) claim.enumerated = [] { return orders; };
    claim.scope = scope;
    claim.not_covered = "k > 4, r > 4";
  }
  return claims;
}

}  // namespace lakatos::overlaps19
