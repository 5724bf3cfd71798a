#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/learnt_network/selection.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/power.hpp"
#include "theory/numeric/whole_powers.hpp"

// Two patches of one coordinate, a* = (1, -1), a rectifier. The candidate with the wrong sign, (-w*, -a*), differs from
// the teacher by w* (|x_1| - |x_2|): not at all on vectors of signs. A law that leaves the signs with a small
// probability q hides its risk 4 q w*^2 from all but 1/q samples.
namespace lakatos::overlaps19 {
namespace {

constexpr std::int64_t powers = 4, scales = 5;

constexpr std::int64_t sample_number = 30;  // T_3 under the dial `teacher scale`

/// Signs of weight `signs` each, (+-2, 0) and (0, +-2) of weight `axes` each, 0 of as much as these together.
LawField nearly_signs(std::int64_t signs, std::int64_t axes) {
  LawField law{2, 1, false, 1, {}, {}};
  for (const std::int64_t x : {1, -1}) {
    for (const std::int64_t y : {1, -1}) law.weights.push_back(signs), law.entries.insert(law.entries.end(), {x, y});
    law.weights.insert(law.weights.end(), {axes, axes}), law.entries.insert(law.entries.end(), {2 * x, 0, 0, 2 * x});
  }
  law.weights.push_back(4 * axes), law.entries.insert(law.entries.end(), {0, 0});
  return reduce(law), law;
}

/// Signs with probability 1 - 2 q, (+-2, 0) and (0, +-2) with q in all, 0 with q; q = 1 / (16 m^2). Teacher 4 m, so
/// that the wrong sign has risk 4.
Record hidden_risk(std::int64_t m) {
  Record record = Record().set("input", nearly_signs(16 * m * m - 2, 1)).set("w_plus", VectorField{2, {8 * m + 1}});
  record.set("w_minus", VectorField{1, {-4 * m}}).set("a", VectorField{1, {1, -1}});
  record.set("teacher_w", VectorField{1, {4 * m}}).set("teacher_a", VectorField{1, {1, -1}}).set("alpha", fraction(0));
  return record.set("B", fraction(2)).set("eps", fraction(1)).set("stride", std::int64_t{1});
}

/// The same with teacher n / 8, n >= 12, and q = 64 / n^2: the wrong sign has risk 4 again.
Record hidden_risk_of(std::int64_t n) {
  Record record = hidden_risk(1);
  record.set("input", nearly_signs(n * n - 128, 64))
      .set("teacher_w", VectorField{8, {n}})
      .set("w_minus", VectorField{8, {-n}});
  return record.set("w_plus", VectorField{8, {n + 4}});
}

/// The member for these constants: q is at most 1 / (4 T_3).
Record family_member(std::int64_t index) {
  const Fraction C = fraction(ten_to(1 + index / powers));
  const double samples = to_double(C) * std::pow(4, static_cast<double>(index % powers));
  Record record = hidden_risk(static_cast<std::int64_t>(std::ceil(std::sqrt(samples) / 2)));
  return record.set("C", C).set("power", index % powers);
}

Record draw_order(Source& source) {
  if (const double scale = source.dial("teacher scale", 0); scale > 0) {
    const auto most = static_cast<std::int64_t>(4 * scale * std::sqrt(3.99 / 2));  // sigma_1 B = n sqrt(2) / 4
    Record record = hidden_risk_of(source.chance(1, 2) ? most : source.between(12, most));
    record.set("eps", source.chance(3, 4) ? fraction(399, 100) : fraction(2));
    return record.set("C", fraction(sample_number)).set("power", std::int64_t{0});
  }
  if (source.chance(1, 2)) return family_member(source.between(0, powers * scales - 1));
  Record record = hidden_risk(1);
  record.set("C", fraction(source.pick<std::int64_t>({100, 1000}))).set("power", source.between(1, 2));
  for (auto& [name, field] : record.fields()) {
    if (name == "w_plus" && source.chance(1, 4)) field = VectorField{2, {source.between(-2, 16)}};
    if (name == "a" && source.chance(1, 12)) field = VectorField{1, {source.between(-1, 1), -1}};
    if (name == "input" && source.chance(1, 12)) field = lopsided(std::get<LawField>(field), source);
    if (name == "input" && source.chance(1, 12)) field = stretched_coordinate(std::get<LawField>(field), 0, {2, 1});
    if (name == "B" && source.chance(1, 12)) field = fraction(1);
    if (name == "power" && source.chance(1, 12)) field = std::int64_t{-1};
  }
  return record;
}

void state_selection(Statement& claim, bool by_filter, const char* good_name) {
  const auto law = claim.law("input");
  const Candidates nets = read_candidates(claim, law.dimension());
  const Real bound = claim.number("B", "B"), eps = claim.number("eps", R"(\epsilon)"), C = claim.number("C", "C"),
             accuracy = claim.constant("accuracy");
  const std::int64_t power = claim.integer("power");
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  claim.given("bound positive", bound > 0);
  claim.given("bounded", R"(\|x\| \le B)", [&] { return overlap::squared_norm_at_most(law, square(bound)); });
  claim.given("eps positive", eps > 0);
  claim.given("constants", R"(C > 0,\ p \ge 0)", [&] { return both(less(Real(0), C), truth_of(power >= 0)); });
  if (claim.dialled("teacher scale")) {  // not in print
    claim.given("teacher within c", R"(\sigma_1B \le c\sqrt\epsilon)", [&] {
      return less_equal(squared_norm(nets.teacher.w) * squared_norm(nets.teacher.a) * square(bound),
                        square(claim.dial("teacher scale", {1, 1})) * eps);
    });
    claim.given("number of samples", text(C, R"( = 30,\ p = 0)"),
                [&] { return both(equal(C, Real(sample_number)), truth_of(power == 0)); });
    claim.given("opposite candidate", "w^{(-)} = -w^*",
                [&] { return equal(squared_norm(add(nets.minus.w, nets.teacher.w)), Real(0)); });
  }
  if (claim.settled()) return;

  overlap::CandidateRisks at;
  if (!symbolic()) at = overlap::candidate_risks(law, nets.plus, nets.minus, nets.teacher);
  const Real plus = claim.let("risk plus", "L(w^{(+)},a)", at.risk_plus),
             minus = claim.let("risk minus", "L(w^{(-)},-a)", at.risk_minus);
  const Real threshold = claim.reading("double") ? 2 * eps : eps / 2;
  claim.given(good_name, either(plus < threshold, minus < threshold));
  if (claim.settled()) return;
  const auto count = [&]() -> std::int64_t {
    if (symbolic()) return 1;
    else {
      const Fraction B = claim.record().number("B"), e = claim.record().number("eps");
      const std::int64_t sizes =
          static_cast<std::int64_t>(nets.teacher.a.size() * (by_filter ? nets.teacher.w.size() : 1));
      return overlap::number_of_samples(claim.record().number("C"),
                                        fraction(sizes * B.numerator * e.denominator, B.denominator * e.numerator),
                                        power);
    }
  };
  claim.let("T_3",
            claim.whole(by_filter ? R"(T_3=\lceil C(rkB/\epsilon)^p\rceil)" : R"(T_3=\lceil C(kB/\epsilon)^p\rceil)",
                        count()));
  claim.then("selected",
             text(R"(\mathbb P\left[L(w,a) \le )", accuracy * eps, R"(\right] \ge \tfrac12 \text{ with } )",
                  by_filter ? R"(T_3=\lceil C(rkB/\epsilon)^p\rceil)" : R"(T_3=\lceil C(kB/\epsilon)^p\rceil)"),
             [&] {
               return overlap::selects_well(law.weights(), at, accuracy * eps, count(), claim.dialled("teacher scale"));
             });
}

const char* const family_argument =
    R"(two patches of one coordinate, $a^*=a=(1,-1)$, $\alpha=0$, $B=2$, $\epsilon=1$. The law: signs with probability
      $1-2q$, $(\pm2,0)$ and $(0,\pm2)$ with $q$ in all, $0$ with $q$; $w^*=\frac1{\sqrt q}$. What Stage 2 returns for
      $-a$ has the sign wrong, $w^{(-)}=-w^*$: its loss $w^{*2}(|x_1|-|x_2|)^2$ vanishes on the signs, its risk is
      $4qw^{*2}=4$. The other candidate, $w^{(+)}=w^*+\frac12$, has risk about $\frac18$ and a loss on every second
      sample. For $q\le\frac1{4T_3}$ the wrong one is chosen with probability at least $(1-q)^{T_3}-2^{-T_3}>\frac12$.
      For every polynomial there is such a $q$: $r$, $k$, $B$, $\epsilon$ stay fixed while $\|w^*\|$ grows. The members
      with $C=10,\dots,10^5$ and degree up to 3 are decided and all fail)";

// ---- the losses

Record large_teacher(std::int64_t C, std::int64_t power) {
  Record record = Record().set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}}).set("w", VectorField{1, {0}});
  record.set("a", VectorField{1, {1}});
  record.set("teacher_w", VectorField{1, {static_cast<std::int64_t>(std::sqrt(static_cast<double>(C))) + 1}});
  record.set("teacher_a", VectorField{1, {1}}).set("alpha", fraction(0)).set("B", fraction(1)).set("C", fraction(C));
  return record.set("stride", std::int64_t{1}).set("power", power);
}

Record draw_bounded_losses(Source& source) {
  Record record = large_teacher(source.between(1, 200), source.between(0, 3));
  for (auto& [name, field] : record.fields()) {
    if (name == "teacher_w" && source.chance(1, 2)) field = VectorField{1, {source.between(-9, 9)}};
    if (name == "B" && source.chance(1, 3)) field = fraction(source.between(1, 8), 2);
    if (name == "w") field = VectorField{1, {source.between(-3, 3)}};
    if (name == "alpha") field = draw_end_slope(source);
    if (name == "input" && source.chance(1, 8)) field = lopsided(std::get<LawField>(field), source);
    if (name == "input" && source.chance(1, 8)) field = stretched_coordinate(std::get<LawField>(field), 0, {2, 1});
    if (name == "power" && source.chance(1, 12)) field = std::int64_t{-1};
  }
  return record;
}

/// overlaps19, Section 4.3: the losses are bounded by a polynomial in r, k, B.
void bounded_losses(Statement& claim) {
  const auto law = claim.law("input");
  const Pair nets = read_pair(claim, law.dimension());
  const Real bound = claim.number("B", "B"), C = claim.number("C", "C");
  const std::int64_t power = claim.integer("power");
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  claim.given("bound positive", bound > 0);
  claim.given("bounded", R"(\|x\| \le B)", [&] { return overlap::squared_norm_at_most(law, square(bound)); });
  claim.given("constants", R"(C > 0,\ 0 \le p \le 100)",
              [&] { return both(less(Real(0), C), truth_of(0 <= power && power <= 100)); });
  if (claim.settled()) return;
  const Real most = claim.let("largest", R"(\max_x\left(y-f(w,a,x)\right)^2)",
                              [&] { return largest_of(losses(law, nets.student, nets.teacher)); });
  const Real polynomial = claim.let("polynomial", "C(rkB)^p", [&] {
    return C *
           power_by_squarings(Real(static_cast<long>(nets.teacher.w.size() * nets.teacher.a.size())) * bound, power);
  });
  claim.then("bounded losses", most <= claim.constant("factor") * polynomial);
}

}  // namespace

std::vector<Claim> theorem_4_3() {
  return {{.id = "overlaps19/remark-stage3",
           .title = "Validation picks the better of the two candidates",
           .place = "Section 3.2, Stage 3, (6)",
           .kind = "remark",
           .themes = {"capacity", "probability"},
           .shape = Shape::order,
           .words = R"(At least one of $(w^{(+)},a)$, $(w^{(-)},-a)$ is close to the teacher (risk below
             $\frac\epsilon2$); with $T_3=\mathrm{poly}(k,B,\frac1\epsilon)$ fresh samples the candidate of smaller
             empirical loss is the desired one.)",
           .conclusions = {{"(a)", "at least one of the candidates is close to the teacher", {}},
                           {"(b)", "the one of smaller empirical loss is the desired one", {"selected"}},
                           {"(c)", "closeness implies a small loss", {}},
                           {"(d)", "the empirical losses are close to the true ones", {}}},
           .left_out = "(a), which is assumed here and rests on Stages 1 and 2 (overlaps19/thm4.1, overlaps19/thm4.2); "
                       "(c), which is overlaps19/lema.1; (d), which is overlaps19/step-thm4.3-hoeffding",
           .readings = {{"printed", R"(the polynomial is $C(kB/\epsilon)^p$; with probability at least $\frac12$)"}},
           .constants = {{"accuracy", {1, 1}, "factor of eps in the conclusion"}},
           .no_planted = no_planted_by_a_family,
           .serves = {"overlaps19/thm3.1"},
           .scope = R"(laws of the plane near the vectors of signs, two patches, C = 10 ... 10^5, degree up to 3: up to
             some 10^6 samples, in closed form)",
           .not_covered = "slopes other than 0",
           .note = R"(For $\alpha=1$ the sign does no harm: $f(-w,-a,x)=f(w,a,x)$, and both candidates are good. For
             $\alpha\ne1$ the candidate with the wrong sign is off by $(1-\alpha)\sum_ja^*_j|w^{*\top}P_jx|$, which the
             samples must show; how many that takes depends on $\|w^*\|\|a^*\|$. For $a=ca^*$, $c\ne0$, the other
             candidate is exact: Convotron's fixed point for the weights $|c|a^*$ is $w^*/|c|$.)",
           .family = family_argument,
           .twin = "remark_stage3.py",
           .quick_cases = 300,
           .full_cases = 3000,
           .draw = draw_order,
           .enumerated = [] { return powers * scales; },
           .enumerate = family_member,
           .state = [](Statement& claim) { state_selection(claim, false, "one is close"); }},
          {.id = "overlaps19/thm4.3",
           .title = "Stage 3: selecting the better hypothesis",
           .place = "Section 4.3, Theorem 4.3",
           .kind = "theorem",
           .themes = {"capacity", "probability"},
           .shape = Shape::order,
           .words = R"(Let $T_3=\Omega(\mathrm{poly}(r,k,B,\frac1\epsilon))$. If $(w^{(+)},a)$ or $(w^{(-)},-a)$ has
             population risk below a threshold ($\frac\epsilon2$ or $2\epsilon$), the candidate of smaller empirical
             loss on $T_3$ samples has risk at most $\epsilon$ with high probability.)",
           .conclusions = {{"(a)", R"(the output has risk at most $\epsilon$)", {"selected"}},
                           {"(b)", "with high probability", {"selected"}}},
           .readings = {{"half", R"(threshold $\frac\epsilon2$; the polynomial is $C(rkB/\epsilon)^p$; high probability
             is at least $\frac12$)"},
                        {.name = "double", .text = R"(threshold $2\epsilon$)", .fault = "threshold"}},
           .constants = {{"accuracy", {1, 1}, "factor of eps in the conclusion"}},
           .dials = {dial("teacher scale", "teacher of any scale",
                          R"($\sigma_1B\le c\sqrt\epsilon$ and the candidate $-w^*$, at $T_3=30$)",
                          {{4, 1}, {6, 1}, {8, 1}, {12, 1}, {16, 1}, {64, 1}})},
           .no_planted = no_planted_by_a_family,
           .serves = {"overlaps19/thm3.1"},
           .scope = R"(laws of the plane near the vectors of signs, two patches, C = 10 ... 10^5, degree up to 3: up to
             some 10^6 samples, in closed form)",
           .not_covered = "slopes other than 0",
           .note = R"(What is missing is a dependence on $\sigma_1$: the losses are not bounded by a polynomial in
             $r,k,B$ (overlaps19/step-thm4.3-bounded). With it, and with the threshold $\frac\epsilon2$, the theorem is
             overlaps19/thm4.3-repaired. Under stress, on the family with $T_3=30$: the wrong sign's risk $4$ must
             exceed $\epsilon$, and it hides with probability $(1-q)^{30}$, $q=\|w^*\|^{-2}$, which exceeds $\frac12$
             from $\|w^*\|>(1-2^{-1/30})^{-1/2}\approx6.62$ on: $\sigma_1B=2\sqrt2\|w^*\|$, so $c\approx9.36$. In
             general the loss is at most $(\sigma_1B)^2$, so such a risk cannot hide for $c<6.62$.)",
           .family = family_argument,
           .twin = "thm4_3.py",
           .quick_cases = 60,
           .full_cases = 3000,
           .draw = draw_order,
           .enumerated = [] { return powers * scales; },
           .enumerate = family_member,
           .state = [](Statement& claim) { state_selection(claim, true, "one is good"); }},
          {.id = "overlaps19/step-thm4.3-bounded",
           .title = "Individual losses are bounded",
           .place = "Sections 4.3 and B.3",
           .kind = "step",
           .themes = {"approximation"},
           .shape = Shape::order,
           .words = R"($(y-f(w,a,x))^2\le O(\mathrm{poly}(r,k,B))$ almost surely.)",
           .readings = {{"polynomial", "the polynomial is $C(rkB)^p$ with absolute $C$, $p$"}},
           .constants = {{"factor", {1, 1}, "factor of the polynomial"}},
           .no_planted = no_planted_by_a_family,
           .serves = {"overlaps19/remark-stage3", "overlaps19/thm4.3", "overlaps19/step-thm4.3-hoeffding"},
           .scope = "one patch of one coordinate, x = 1 or -1",
           .note = R"(The bound needs the norms of teacher and candidate, and the slope:
             overlaps19/step-thm4.3-bounded-repaired. Footnote 1 does not help: with norm one on the output weights the
             filter carries $\sigma_1$.)",
           .family = R"($r=k=d=1$, $x=\pm1$, $B=1$, $w=0$, $a=a^*=1$, $w^*=t$: the loss is $t^2$ at $x=1$ while every
             polynomial in $r,k,B$ stays what it is. For every $C$ and $p$ a teacher with $t^2>C$ breaks the bound;
             members for $C=1,\dots,10^6$ and degree up to 3)",
           .twin = "step_thm4_3_bounded.py",
           .quick_cases = 300,
           .full_cases = 3000,
           .draw = draw_bounded_losses,
           .enumerated = [] { return 28; },
           .enumerate = [](std::int64_t index) { return large_teacher(ten_to(index / 4), index % 4); },
           .state = bounded_losses}};
}

}  // namespace lakatos::overlaps19
