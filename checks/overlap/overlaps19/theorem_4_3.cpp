#include "checks/overlap/overlaps19/theorem_4_3.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/selection.hpp"
#include "theory/numeric/errors.hpp"

// Two patches of one coordinate, a* = (1, -1), a rectifier. The candidate with the wrong sign, (-w*, -a*), differs from the teacher by w* (|x_1| - |x_2|): not at
// all on vectors of signs. A law that leaves the signs with a small probability q hides its risk 4 q w*^2 from all but 1/q samples.
namespace lakatos::overlaps19 {
namespace {

constexpr std::int64_t powers = 4, scales = 5;
constexpr std::int64_t sample_number = 30;  // T_3 under the dial `teacher scale`

Fraction scale_at(std::int64_t index) {
  std::int64_t value = 10;
  for (std::int64_t i = 0; i < index; ++i) value *= 10;
  return fraction(value);
}

/// Signs with probability 1 - 2 q, (+-2, 0) and (0, +-2) with q in all, 0 with q; q = 1 / (16 m^2). Teacher 4 m, so that the wrong sign has risk 4.
Record hidden_risk(std::int64_t m) {
  const std::int64_t whole = 64 * m * m;  // four times 1/q
  LawField law{2, 1, false, 1, {}, {}};
  for (const std::int64_t x : {1, -1}) {
    for (const std::int64_t y : {1, -1}) law.weights.push_back(whole / 4 - 2), law.entries.insert(law.entries.end(), {x, y});
    law.weights.insert(law.weights.end(), {1, 1}), law.entries.insert(law.entries.end(), {2 * x, 0, 0, 2 * x});
  }
  law.weights.push_back(4), law.entries.insert(law.entries.end(), {0, 0});
  reduce(law);
  Record record;
  record.set("input", law).set("w_plus", VectorField{2, {8 * m + 1}}).set("w_minus", VectorField{1, {-4 * m}}).set("a", VectorField{1, {1, -1}});
  record.set("teacher_w", VectorField{1, {4 * m}}).set("teacher_a", VectorField{1, {1, -1}}).set("alpha", fraction(0)).set("B", fraction(2)).set("eps", fraction(1));
  return record.set("stride", std::int64_t{1}), record;
}

/// The same with teacher n / 8, n >= 12, and q = 64 / n^2: the wrong sign has risk 4 again.
Record hidden_risk_of(std::int64_t n) {
  Record record = hidden_risk(1);
  LawField law{2, 1, false, 1, {}, {}};
  for (const std::int64_t x : {1, -1}) {
    for (const std::int64_t y : {1, -1}) law.weights.push_back(n * n - 128), law.entries.insert(law.entries.end(), {x, y});
    law.weights.insert(law.weights.end(), {64, 64}), law.entries.insert(law.entries.end(), {2 * x, 0, 0, 2 * x});
  }
  law.weights.push_back(256), law.entries.insert(law.entries.end(), {0, 0});
  reduce(law);
  return record.set("input", law).set("teacher_w", VectorField{8, {n}}).set("w_minus", VectorField{8, {-n}}).set("w_plus", VectorField{8, {n + 4}}), record;
}

/// The member for these constants: q is at most 1 / (4 T_3).
Record family_member(std::int64_t index) {
  const Fraction C = scale_at(index / powers);
  const double samples = to_double(C) * std::pow(4, static_cast<double>(index % powers));
  Record record = hidden_risk(static_cast<std::int64_t>(std::ceil(std::sqrt(samples) / 2)));
  return record.set("C", C).set("power", index % powers), record;
}

Record draw_order(Source& source) {
  if (const double scale = source.dial("teacher scale", 0); scale > 0) {
    const auto most = static_cast<std::int64_t>(4 * scale * std::sqrt(3.99 / 2));  // sigma_1 B = n sqrt(2) / 4
    Record record = hidden_risk_of(source.chance(1, 2) ? most : source.between(12, most));
    record.set("eps", source.chance(3, 4) ? fraction(399, 100) : fraction(2));
    return record.set("C", fraction(sample_number)).set("power", std::int64_t{0}), record;
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

/// ceil(C base^power), exactly.
std::int64_t samples_of(const Fraction& C, const Fraction& base, std::int64_t power) {
  __extension__ using Long = __int128;
  Long above = C.numerator, below = C.denominator;
  for (std::int64_t i = 0; i < power; ++i) {
    above *= base.numerator, below *= base.denominator;
    if (above > (Long{1} << 62) || below > (Long{1} << 62)) throw Undefined("the number of samples is too large to be written down");
  }
  return static_cast<std::int64_t>((above + below - 1) / below);
}

template <class S>
S power_of(S base, std::int64_t exponent) {
  S product = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) product *= base;
    if (exponent > 1) base *= base;
  }
  return product;
}

template <class S>
struct Risks {
  Vector<S> plus, minus;  // losses, atom by atom
  S risk_plus, risk_minus;
};

/// The same for few samples from the exact law of the sum; unknown where ties decide.
template <class S>
Truth selects_well_exactly(const PatchLaw<S>& law, const Vector<S>& excess, std::int64_t n) {
  const ValueLaw<S> values = value_law(law.weights, excess);
  const S misled = probability_of_sum(values, n, [](const S& sum) { return less(S(0), sum); }), half = from_integers<S>(1, 2);
  if (less(half, misled) == Truth::yes) return Truth::no;
  const S at_best = probability_of_sum(values, n, [](const S& sum) { return less_equal(S(0), sum); });
  return less_equal(at_best, half) == Truth::yes ? Truth::yes : Truth::unknown;
}

/// Is the candidate of smaller empirical loss good with probability 1/2 or more? By one sample's law; unknown where neither bound decides.
template <class S>
Truth selects_well(const PatchLaw<S>& law, const Risks<S>& at, const S& level, std::int64_t n, bool exactly) {
  const bool plus = decide(less_equal(at.risk_plus, level)), minus = decide(less_equal(at.risk_minus, level));
  if (plus == minus) return truth_of(plus);
  const Vector<S>&good = plus ? at.plus : at.minus, &bad = plus ? at.minus : at.plus;
  if (exactly && n <= 60) return selects_well_exactly(law, subtract(good, bad), n);
  S misled = 0, level_with = 0, drift = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    const S excess = good[i] - bad[i];
    if (decide(less_equal(S(0), excess))) misled += law.weights[i];
    if (decide(equal(excess, S(0)))) level_with += law.weights[i];
    drift -= law.weights[i] * excess;
  }
  if constexpr (std::is_same_v<S, Rational>) {
    if (n > 2000) throw Undecided("exact powers of that size have too many digits");  // balls decide them
  }
  const S half = from_integers<S>(1, 2);
  if (less(half, S(power_of(misled, n) - power_of(level_with, n))) == Truth::yes) return Truth::no;
  const S width = largest_of(good) + largest_of(bad);
  if constexpr (!std::is_same_v<S, Rational>) {
    if (less_equal(S(log(S(2)) * square(width)), S(S(2) * S(static_cast<long>(n)) * square(drift))) == Truth::yes) return Truth::yes;
  }
  return Truth::unknown;
}

template <class S>
void state_selection(Statement<S>& claim, bool by_filter, const char* good_name) {
  const auto law = claim.law("input");
  const Candidates<S> nets = read_candidates(claim, law.dimension);
  const S bound = claim.number("B", "B"), eps = claim.number("eps", "\\epsilon"), C = claim.number("C", "C"), accuracy = claim.constant("accuracy", {1, 1});
  const std::int64_t power = claim.integer("power");
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  claim.given("bound positive", [&] { return above(bound, S(0)); });
  claim.given("bounded", [&] { return predicate<S>([&] { return overlap::squared_norm_at_most(law, S(square(bound))); }, "\\|x\\| \\le B"); });
  claim.given("eps positive", [&] { return above(eps, S(0)); });
  claim.given("constants", [&] { return predicate<S>([&] { return both(less(S(0), C), truth_of(power >= 0)); }, "C > 0,\\ p \\ge 0"); });
  if (claim.dialled("teacher scale")) {  // not in print
    claim.given("teacher within c", [&] { return predicate<S>([&] { return less_equal(S(squared_norm(nets.teacher.w) * squared_norm(nets.teacher.a) * square(bound)), S(square(claim.dial("teacher scale", {1, 1})) * eps)); }, "\\sigma_1B \\le c\\sqrt\\epsilon"); });
    claim.given("number of samples", [&] { return predicate<S>([&] { return both(equal(C, S(sample_number)), truth_of(power == 0)); }, C, " = 30,\\ p = 0"); });
    claim.given("opposite candidate", [&] { return predicate<S>([&] { return equal(squared_norm(add(nets.minus.w, nets.teacher.w)), S(0)); }, "w^{(-)} = -w^*"); });
  }
  if (claim.settled()) return;

  Risks<S> at;
  if constexpr (!Statement<S>::symbolic) {
    at.plus = losses(law, nets.plus, nets.teacher), at.minus = losses(law, nets.minus, nets.teacher);
    at.risk_plus = dot(law.weights, at.plus), at.risk_minus = dot(law.weights, at.minus);
  }
  const S plus = claim.let("risk plus", "L(w^{(+)},a)", [&] { return at.risk_plus; }), minus = claim.let("risk minus", "L(w^{(-)},-a)", [&] { return at.risk_minus; });
  const S threshold = claim.reading("double") ? S(S(2) * eps) : S(eps / S(2));
  claim.given(good_name, [&] { return either(below(plus, threshold), below(minus, threshold)); });
  if (claim.settled()) return;
  const auto count = [&]() -> std::int64_t {
    if constexpr (Statement<S>::symbolic) return 1;
    else {
      const Fraction B = claim.record().number("B"), e = claim.record().number("eps");
      const std::int64_t sizes = static_cast<std::int64_t>(nets.teacher.a.size() * (by_filter ? nets.teacher.w.size() : 1));
      return samples_of(claim.record().number("C"), fraction(sizes * B.numerator * e.denominator, B.denominator * e.numerator), power);
    }
  };
  claim.let("T_3", by_filter ? "T_3=\\lceil C(rkB/\\epsilon)^p\\rceil" : "T_3=\\lceil C(kB/\\epsilon)^p\\rceil", [&] { return S(static_cast<long>(count())); });
  claim.then("selected", [&] {
    return predicate<S>([&] { return selects_well(law, at, S(accuracy * eps), count(), claim.dialled("teacher scale")); }, "\\mathbb P\\left[L(w,a) \\le ", accuracy * eps, "\\right] \\ge \\tfrac12 \\text{ with } ", by_filter ? "T_3=\\lceil C(rkB/\\epsilon)^p\\rceil" : "T_3=\\lceil C(kB/\\epsilon)^p\\rceil");
  });
}

const char* const family_argument =
    "two patches of one coordinate, $a^*=a=(1,-1)$, $\\alpha=0$, $B=2$, $\\epsilon=1$. The law: signs with probability $1-2q$, $(\\pm2,0)$ and $(0,\\pm2)$ with $q$ in all, $0$ with $q$; $w^*=\\frac1{\\sqrt q}$. What Stage 2 returns for $-a$ has the sign "
    "wrong, $w^{(-)}=-w^*$: its loss $w^{*2}(|x_1|-|x_2|)^2$ vanishes on the signs, its risk is $4qw^{*2}=4$. The other candidate, $w^{(+)}=w^*+\\frac12$, has risk about $\\frac18$ and a loss on every second sample. For $q\\le\\frac1{4T_3}$ "
    "the wrong one is chosen with probability at least $(1-q)^{T_3}-2^{-T_3}>\\frac12$. For every polynomial there is such a $q$: $r$, $k$, $B$, $\\epsilon$ stay fixed while $\\|w^*\\|$ grows. The members with $C=10,\\dots,10^5$ and degree up to 3 are decided and all fail";

}  // namespace

ClaimInfo Validation::info() {
  ClaimInfo info;
  info.id = "overlaps19/thm4.3";
  info.title = "Stage 3: selecting the better hypothesis";
  info.place = "Section 4.3, Theorem 4.3";
  info.kind = "theorem";
  info.shape = Shape::order;
  info.words =
      "Let $T_3=\\Omega(\\mathrm{poly}(r,k,B,\\frac1\\epsilon))$. If $(w^{(+)},a)$ or $(w^{(-)},-a)$ has population risk below a threshold ($\\frac\\epsilon2$ or $2\\epsilon$), the candidate of smaller empirical loss on $T_3$ samples has risk at most $\\epsilon$ with high probability.";
  info.readings = {{"half", "threshold $\\frac\\epsilon2$; the polynomial is $C(rkB/\\epsilon)^p$; high probability is at least $\\frac12$", "refuted", "family", ""},
                   {"double", "threshold $2\\epsilon$", "refuted", "family", "the threshold must be a fraction of $\\epsilon$ below 1, as $\\frac\\epsilon2$"}};
  info.constants = {{"accuracy", {1, 1}, "factor of eps in the conclusion"}};
  info.no_planted = "a claim about orders: what refutes it is a family for every choice of the constants, not an instance";
  info.family = family_argument;
  info.dials = {{"teacher scale", "teacher of any scale", "$\\sigma_1B\\le c\\sqrt\\epsilon$ and the candidate $-w^*$, at $T_3=30$", {4, 1}, {{4, 1}, {6, 1}, {8, 1}, {12, 1}, {16, 1}, {64, 1}}, {}, "", "", ""}};
  info.serves = {"overlaps19/thm3.1"};
  info.scope = "laws of the plane near the vectors of signs, two patches, C = 10 ... 10^5, degree up to 3: up to some 10^6 samples, in closed form";
  info.not_covered = "slopes other than 0";
  info.note =
      "What is missing is a dependence on $\\sigma_1$: the losses are not bounded by a polynomial in $r,k,B$ (overlaps19/step-thm4.3-bounded). With it, and with the threshold $\\frac\\epsilon2$, the theorem is overlaps19/thm4.3-repaired. Under stress, on the family with $T_3=30$: the wrong sign's risk $4$ must exceed $\\epsilon$, and it hides with probability $(1-q)^{30}$, $q=\\|w^*\\|^{-2}$, which exceeds $\\frac12$ from $\\|w^*\\|>(1-2^{-1/30})^{-1/2}\\approx6.62$ on: $\\sigma_1B=2\\sqrt2\\|w^*\\|$, so $c\\approx9.36$. In general the loss is at most $(\\sigma_1B)^2$, so such a risk cannot hide for $c<6.62$.";
  info.atoms_allowed = true;
  info.twin = "thm4_3.py";
  info.quick_cases = 300;
  info.full_cases = 3000;
  return info;
}

Record Validation::draw(Source& source) { return draw_order(source); }
std::int64_t Validation::enumerated() { return powers * scales; }
Record Validation::enumerate(std::int64_t index) { return family_member(index); }
template <class S>
void Validation::state(Statement<S>& claim) {
  state_selection(claim, true, "one is good");
}

ClaimInfo ThirdStage::info() {
  ClaimInfo info = Validation::info();
  info.id = "overlaps19/remark-stage3";
  info.title = "Validation picks the better of the two candidates";
  info.place = "Section 3.2, Stage 3, (6)";
  info.kind = "remark";
  info.words =
      "At least one of $(w^{(+)},a)$, $(w^{(-)},-a)$ is close to the teacher (risk below $\\frac\\epsilon2$); with $T_3=\\mathrm{poly}(k,B,\\frac1\\epsilon)$ fresh samples the candidate of smaller empirical loss is the desired one.";
  info.readings = {{"printed", "the polynomial is $C(kB/\\epsilon)^p$; with probability at least $\\frac12$", "refuted", "family", ""}};
  info.note =
      "For $\\alpha=1$ the sign does no harm: $f(-w,-a,x)=f(w,a,x)$, and both candidates are good. For $\\alpha\\ne1$ the candidate with the wrong sign is off by $(1-\\alpha)\\sum_ja^*_j|w^{*\\top}P_jx|$, which the samples must show; "
      "how many that takes depends on $\\|w^*\\|\\|a^*\\|$. For $a=ca^*$, $c\\ne0$, the other candidate is exact: Convotron's fixed point for the weights $|c|a^*$ is $w^*/|c|$.";
  info.dials = {};
  info.twin = "remark_stage3.py";
  return info;
}

Record ThirdStage::draw(Source& source) { return draw_order(source); }
std::int64_t ThirdStage::enumerated() { return powers * scales; }
Record ThirdStage::enumerate(std::int64_t index) { return family_member(index); }
template <class S>
void ThirdStage::state(Statement<S>& claim) {
  state_selection(claim, false, "one is close");
}

// ---- the losses -------------------------------------------------------------------------------------------------------------------

ClaimInfo BoundedLosses::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.3-bounded";
  info.title = "Individual losses are bounded";
  info.place = "Sections 4.3 and B.3";
  info.kind = "step";
  info.shape = Shape::order;
  info.words = "$(y-f(w,a,x))^2\\le O(\\mathrm{poly}(r,k,B))$ almost surely.";
  info.readings = {{"polynomial", "the polynomial is $C(rkB)^p$ with absolute $C$, $p$", "refuted", "family", ""}};
  info.constants = {{"factor", {1, 1}, "factor of the polynomial"}};
  info.no_planted = Validation::info().no_planted;
  info.family =
      "$r=k=d=1$, $x=\\pm1$, $B=1$, $w=0$, $a=a^*=1$, $w^*=t$: the loss is $t^2$ at $x=1$ while every polynomial in $r,k,B$ stays what it is. For every $C$ and $p$ a teacher with $t^2>C$ breaks the bound; "
      "members for $C=1,\\dots,10^6$ and degree up to 3";
  info.serves = {"overlaps19/remark-stage3", "overlaps19/thm4.3", "overlaps19/step-thm4.3-hoeffding"};
  info.scope = "one patch of one coordinate, x = 1 or -1";
  info.not_covered = "";
  info.note = "The bound needs the norms of teacher and candidate, and the slope: overlaps19/step-thm4.3-bounded-repaired. Footnote 1 does not help: with norm one on the output weights the filter carries $\\sigma_1$.";
  info.atoms_allowed = true;
  info.twin = "step_thm4_3_bounded.py";
  info.quick_cases = 300;
  info.full_cases = 3000;
  return info;
}

namespace {

Record large_teacher(std::int64_t C, std::int64_t power) {
  Record record;
  record.set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}}).set("w", VectorField{1, {0}}).set("a", VectorField{1, {1}});
  record.set("teacher_w", VectorField{1, {static_cast<std::int64_t>(std::sqrt(static_cast<double>(C))) + 1}}).set("teacher_a", VectorField{1, {1}}).set("alpha", fraction(0)).set("B", fraction(1));
  return record.set("C", fraction(C)).set("stride", std::int64_t{1}).set("power", power), record;
}

}  // namespace

std::int64_t BoundedLosses::enumerated() { return 28; }
Record BoundedLosses::enumerate(std::int64_t index) { return large_teacher(scale_at(index / 4).numerator / 10, index % 4); }

Record BoundedLosses::draw(Source& source) {
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

template <class S>
void BoundedLosses::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const Pair<S> nets = read_pair(claim, law.dimension);
  const S bound = claim.number("B", "B"), C = claim.number("C", "C");
  const std::int64_t power = claim.integer("power");
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  claim.given("bound positive", [&] { return above(bound, S(0)); });
  claim.given("bounded", [&] { return predicate<S>([&] { return overlap::squared_norm_at_most(law, S(square(bound))); }, "\\|x\\| \\le B"); });
  claim.given("constants", [&] { return predicate<S>([&] { return both(less(S(0), C), truth_of(0 <= power && power <= 100)); }, "C > 0,\\ 0 \\le p \\le 100"); });
  if (claim.settled()) return;
  const S most = claim.let("largest", "\\max_x\\left(y-f(w,a,x)\\right)^2", [&] { return largest_of(losses(law, nets.student, nets.teacher)); });
  const S polynomial = claim.let("polynomial", "C(rkB)^p", [&] { return S(C * power_of(S(S(static_cast<long>(nets.teacher.w.size() * nets.teacher.a.size())) * bound), power)); });
  claim.then("bounded losses", [&] { return at_most(most, S(claim.constant("factor", {1, 1}) * polynomial)); });
}

template void Validation::state(Statement<Interval>&);
template void Validation::state(Statement<Ball>&);
template void Validation::state(Statement<Rational>&);
template void Validation::state(Statement<Symbol>&);
template void ThirdStage::state(Statement<Interval>&);
template void ThirdStage::state(Statement<Ball>&);
template void ThirdStage::state(Statement<Rational>&);
template void ThirdStage::state(Statement<Symbol>&);
template void BoundedLosses::state(Statement<Interval>&);
template void BoundedLosses::state(Statement<Ball>&);
template void BoundedLosses::state(Statement<Rational>&);
template void BoundedLosses::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
