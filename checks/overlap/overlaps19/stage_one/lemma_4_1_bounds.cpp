#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>
#include <functional>

#include "checks/overlap/overlaps19/stage_one/stage_one_sample.hpp"
#include "theory/numeric/whole_powers.hpp"

namespace lakatos::overlaps19 {
namespace {

Coefficients read_coefficients(const Statement& claim, const Real& pull) {
  return {claim.constant("front", {2, 1}), pull, claim.constant("fit", {1, 2}), claim.constant("balance", {1, 8})};
}

struct Deviation {
  Real filter2, weights2;  // |g - dL/dw|^2, |h - dL/da|^2
};

Deviation deviation(const Statement& claim, const Sample& in, const Real& noise, const Coefficients& of) {
  const Network<Real> own = own_network(claim, in.pair.student);
  const auto seen = overlap::stage_one_gradient(own, in.x, overlap::output(in.pair.teacher, in.x) + noise,
                                                of.front / (1 + own.alpha), of.pull);
  const auto loss = own_loss(claim, in.pair.teacher, of.fit, of.balance);
  return {squared_norm(subtract(seen.by_filter, overlap::gradient_by_filter(loss, own.w, own.a))),
          squared_norm(subtract(seen.by_weights, overlap::gradient_by_weights(loss, own.w, own.a)))};
}

/// The larger of the two deviations with the label off by noise or by -noise.
Deviation largest_deviation(const Statement& claim, const Sample& in, const Real& noise, const Coefficients& of) {
  const Deviation up = deviation(claim, in, noise, of), down = deviation(claim, in, -noise, of);
  if (symbolic()) return up;
  else return {max(up.filter2, down.filter2), max(up.weights2, down.weights2)};
}

/// |g - dL/dw| and |h - dL/da| are at most `bound`: `within` decides it of the square of each.
void conclude_small(Statement& claim, const Coefficients& of, const std::string& bound,
                    const std::function<Deviation()>& found, const std::function<Truth(const Real&)>& within) {
  const auto update = [&] {
    return of.front * claim.name(R"(\tfrac1{1+\alpha}(f-y)\sum_ja_jP_j^{non}x)") +
           of.pull * claim.name(R"((\|w_{non}\|^2-\|a\|^2)w_{non})");
  };
  const auto loss = [&] {
    return of.fit * claim.name(R"(\|w_{non}a^\top-w^*_{non}a^{*\top}\|_F^2)") +
           of.balance * claim.name(R"((\|w_{non}\|^2-\|a\|^2)^2)");
  };
  claim.then("filter", text(R"(\|)", update(), R"( - \partial_{w_{non}}[)", loss(), R"(]\| \le )", bound),
             [&] { return within(found().filter2); });
  claim.then("weights", text(R"(\|h - \partial_a[)", loss(), R"(]\| \le )", bound),
             [&] { return within(found().weights2); });
}

/// |x| <= B, |w_non|^2 <= sigma_1, |a|^2 <= sigma_1; the dials `input`, `filter`, `weights` are factors of the three
/// bounds.
void give_small(Statement& claim, const Sample& in, const Real& B) {
  claim.given("in range", both(B >= 0, in.size2 <= square(claim.dial("input", {1, 1}) * B)));
  const auto small = [&](const char* name, const char* dial, const char* shown, auto size2) {
    claim.given(name, text(shown, R"( \le \sigma_1)"), [&] {
      return less_equal(square(size2()), square(claim.dial(dial, {1, 1})) * in.scale2);
    });
  };
  small("small filter", "filter", R"(\|w_{non}\|^2)",
        [&] { return squared_norm(own_segment(claim, in.pair.student.layout, in.pair.student.w)); });
  small("small weights", "weights", R"(\|a\|^2)", [&] { return squared_norm(in.pair.student.a); });
}

/// Where the student is on the other side of the teacher, and where patches overlap.
void regimes_of_deviation(Statement& claim, const Network<Real>& student, const Network<Real>& teacher) {
  claim.regime("opposed", [&] { return dot(student.w, teacher.w) * dot(student.a, teacher.a) < 0; });
  regime_overlap(claim, student.layout);
}

/// Student and B mostly within give_small's bounds.
void fit_student(Record& record, Source& source) {
  const double scale =
      std::sqrt(approximate_square(record.vector("teacher_w")) * approximate_square(record.vector("teacher_a")));
  for (const char* name : {"w", "a"}) {
    VectorField field = record.vector(name);
    while (!source.chance(1, 12) && approximate_square(field) > scale) field.denominator *= 2;
    record.set(name, field);
  }
  const auto B = static_cast<std::int64_t>(std::ceil(std::sqrt(approximate_square(record.vector("x")))));
  record.set("B", Fraction{source.chance(1, 12) ? B - 1 : std::max<std::int64_t>(B, 1), 1});
}

Record draw_bounded_deviation(Source& source) {
  Record record = draw_input(source, 3);
  fit_student(record, source);
  if (!source.chance(1, 12) && record.number("alpha") == Fraction{-1, 1}) record.set("alpha", Fraction{-3, 4});
  record.set("bound", fraction(source.chance(1, 16) ? 0 : source.between(1, 20), 4));
  return record.set("power", source.between(0, 3));
}

Record small_bounded_deviation(std::int64_t index) {
  const std::int64_t C = ten_to(index % 7);
  const VectorField one{1, {1}};
  Record record = Record().set("x", one).set("w", VectorField{1, {0}}).set("a", one).set("teacher_w", one);
  record.set("teacher_a", one).set("alpha", Fraction{-C, C + 1}).set("stride", std::int64_t{1});
  return record.set("B", Fraction{1, 1}).set("bound", Fraction{C, 1}).set("power", 1 + index / 7);
}

/// lem4.1-bounded-absolute
void bounded_deviation(Statement& claim) {
  const Sample in = read_sample(claim);
  const Real B = claim.number("B", "B"), bound = claim.number("bound", "C");
  const std::int64_t power = claim.integer("power");
  const Coefficients of = read_coefficients(claim, claim.constant("quarter", {1, 4}));
  if (give_stage_one(claim, in.pair.student.layout)) return;
  give_front_slope(claim, in.pair.student.alpha);
  give_small(claim, in, B);
  claim.given("constants positive", text(bound, R"( > 0,\ n \ge 0)"),
              [&] { return both(less(Real(0), bound), truth_of(power >= 0)); });
  claim.given("scales", text(B, R"( \ge 1,\ \sigma_1 \ge 1)"),
              [&] { return both(less_equal(Real(1), B), less_equal(Real(1), in.scale2)); });
  if (claim.settled()) return;

  const auto most2 = [&] {
    Real most = square(bound);
    const Real k = Real(static_cast<long>(in.pair.student.layout.patches));
    for (std::int64_t i = 0; i < power; ++i) most *= square(B) * square(k) * in.scale2;
    return most;
  };
  conclude_small(
      claim, of, R"(C(Bk\sigma_1)^n)", [&] { return deviation(claim, in, Real(0), of); },
      [&](const Real& size2) { return less_equal(size2, most2()); });
}

/// One coordinate, the student as large as it may be, teacher 1: where the bound is met most closely.
void set_corner(Record& record, Source& source) {
  const VectorField one{1, {1}}, minus{1, {-1}};
  record.set("x", source.chance(1, 2) ? one : minus).set("teacher_w", one).set("teacher_a", one);
  record.set("w", source.chance(1, 2) ? minus : one).set("a", source.chance(1, 2) ? minus : one);
  record.set("stride", std::int64_t{1}).set("B", Fraction{1, 1});
}

/// Up to the dialled value in place of the printed bound.
void stretch(Record& record, Source& source) {
  if (const Fraction c = dialled_fraction(source, "input", 1); c != Fraction{1, 1})
    record.set("x", times(record.vector("x"), c));
  for (const auto& [dial, field] :
       {std::pair("filter", "w"), std::pair("weights", "a")}) {  // the norm grows as the root
    if (const double c = source.dial(dial, 1); c > 1 && source.chance(3, 4))
      record.set(field, times(record.vector(field), simplest_between(std::sqrt(c) * 0.98, std::sqrt(c) * (1 - 1e-12))));
  }
  if (const double c = source.dial("steep slope", 1); c > 1 && source.chance(3, 4))
    record.set("alpha", dialled_fraction(source, "steep slope", 1));
  if (const double c = source.dial("low slope", 0); c < 0 && source.chance(3, 4))
    record.set("alpha", dialled_fraction(source, "low slope", 0));
}

Record draw_bounded_deviation_repaired(Source& source) {
  const bool dialled = source.dial("segment", 0) + source.dial("shortage", 0) > 0,
             overlapping = dialled || source.chance(1, 6);
  Record record = overlapping ? draw_input_of(source, dialled_sizes(source, {5, 3, 2, 2}), 3) : draw_input(source, 3);
  fit_student(record, source);
  if (!overlapping && source.chance(2, 3)) set_corner(record, source);
  record.set("alpha",
             source.chance(1, 12) ? Fraction{-3, 4} : source.pick<Fraction>({{0, 1}, {0, 1}, {0, 1}, {1, 2}, {1, 1}}));
  return stretch(record, source), record;
}

/// lem4.1-bounded-repaired
void bounded_deviation_repaired(Statement& claim) {
  const Sample in = read_sample(claim);
  const Real B = claim.number("B", "B"), &alpha = in.pair.student.alpha;
  const Coefficients of = read_coefficients(claim, claim.constant("half"));
  const Real D = claim.constant("D");
  if (give_stage_one(claim, in.pair.student.layout)) return;
  claim.given("slope in [0, 1]",
              both(alpha >= claim.dial("low slope", {0, 1}), alpha <= claim.dial("steep slope", {1, 1})));
  give_small(claim, in, B);
  claim.given("scales", B >= 1);
  if (claim.settled()) return;
  claim.trivial_if(in.scale2 == 0);
  regimes_of_deviation(claim, in.pair.student, in.pair.teacher);
  const auto largest = [&] {
    return claim.dialled("label noise")
               ? largest_deviation(claim, in, claim.dial("label noise", {0, 1}) * B * sqrt(in.scale2), of)
               : deviation(claim, in, Real(0), of);
  };
  const Real most4 = square(square(D)) * square(square(square(B))) * in.scale2 * square(in.scale2);
  conclude_small(claim, of, text(D, R"( B^2\sigma_1^{3/2})"), largest,
                 [&](const Real& size2) { return less_equal(square(size2), most4); });
}

/// Slopes of either sign and of any size but -1, some of them close to it.
Record draw_deviation_at_slope(Source& source) {
  const bool overlapping = source.chance(1, 5);
  Record record = overlapping ? draw_input_of(source, {5, 3, 2, 2}, 3) : draw_input(source, 3);
  fit_student(record, source);
  if (!overlapping && source.chance(7, 8)) set_corner(record, source);
  const std::int64_t m = source.pick<std::int64_t>({4, 64, 64, 1024});
  record.set("alpha", source.chance(3, 4) ? fraction(1 - m, m)
                                          : source.pick<Fraction>({{0, 1}, {1, 1}, {-1, 2}, {-3, 1}, {5, 1}, {-1, 1}}));
  return record;
}

/// lem4.1-bounded
void bounded_deviation_at_slope(Statement& claim) {
  const Sample in = read_sample(claim);
  const Real B = claim.number("B", "B"), &alpha = in.pair.student.alpha;
  const Coefficients of = read_coefficients(claim, claim.constant("quarter", {1, 4}));
  const Real D = claim.constant("D");
  if (give_stage_one(claim, in.pair.student.layout)) return;
  give_front_slope(claim, alpha);
  give_small(claim, in, B);
  claim.given("scales", B >= 1);
  if (claim.settled()) return;
  claim.trivial_if(in.scale2 == 0);
  regimes_of_deviation(claim, in.pair.student, in.pair.teacher);
  const Real steep = claim.let("slope factor", "S", max(Real(1), 2 * max(Real(1), abs(alpha)) / abs(1 + alpha)));
  const Real most4 = square(square(D * steep)) * square(square(square(B))) * in.scale2 * square(in.scale2);
  conclude_small(
      claim, of, text(D, R"( S B^2\sigma_1^{3/2})"), [&] { return deviation(claim, in, Real(0), of); },
      [&](const Real& size2) { return less_equal(square(size2), most4); });
}

Claim bounded_deviation_claim() {
  Claim claim{};
  claim.id = "overlaps19/lem4.1-bounded";
  claim.title = "Stochastic gradients deviate boundedly from the gradient";
  claim.place = "Section 4.1, Lemma 4.1, second part; proof Section B.1";
  claim.kind = "lemma";
  claim.themes = {"gradient identity", "approximation"};
  claim.words = R"(If $\|w_{non}\|^2,\|a\|^2=O(\mathrm{poly}(\sigma_1))$ then $\|g-\frac{\partial L_{reg}}{\partial
    w_{non}}\|,\|h-\frac{\partial L_{reg}}{\partial a}\|\le D$ for some $D=O(\mathrm{poly}(B,k,\sigma_1))$. With an
    explicit constant, for $\|w_{non}\|^2,\|a\|^2\le\sigma_1$, $\|x\|\le B$, $B\ge1$: $D=7S\,B^2\sigma_1^{3/2}$,
    $S=\max\left(1,\frac{2\max(1,|\alpha|)}{|1+\alpha|}\right)$.)";
  claim.conclusions = {{"(a)", "the bound for $g$", {"filter"}},
                       {"(b)", "the bound for $h$", {"weights"}},
                       {"(c)", R"($D$ is of the order $\mathrm{poly}(B,k,\sigma_1)$)", {"filter", "weights"}}};
  claim.readings = {
      {"slope fixed", R"(the activation is fixed, so that the constant of the order may depend on the slope
        $\alpha\ne-1$; with $\frac14$ in (2), (3) as printed)"}};
  claim.constants = printed_stage_one_constants();
  claim.constants.push_back({"D", {7, 1}, "the 7 of the bound"});
  claim.planted = {turned("D", {19, 10}, "1.9 in place of 7"), turned("D", {3, 2}, "3/2 in place of 7")};
  claim.serves = {"overlaps19/thm4.1"};
  claim.scope = "one input, d = 1 ... 6, r, k = 1 ... 4, any slope but -1";
  claim.note = R"(The output term of (2) is at most
    $\frac2{|1+\alpha|}(1+\sqrt2)\max(1,|\alpha|)\sigma_1B\cdot\sqrt{\sigma_1}B$, since each coordinate lies in at most
    two patches; the gradient and the difference of the balancing terms add at most $\frac94\sigma_1^{3/2}$, whichever
    of $\frac14$ and $\frac12$ is printed. As an absolute constant no $D$ will do:
    `overlaps19/lem4.1-bounded-absolute`.)";
  claim.twin = "lem4_1_bounded.py";
  claim.quick_cases = 1000, claim.full_cases = 10000;
  claim.draw = draw_deviation_at_slope;
  claim.state = bounded_deviation_at_slope;
  return claim;
}

Claim absolute_deviation_claim() {
  Claim claim{};
  claim.id = "overlaps19/lem4.1-bounded-absolute";
  claim.title = "Stochastic gradients deviate boundedly, whatever the slope";
  claim.place = "ours; Section 4.1, Lemma 4.1, second part, for every slope at once";
  claim.kind = "lemma";
  claim.themes = {"gradient identity", "approximation"};
  claim.shape = Shape::order;
  claim.words = R"(If $\|w_{non}\|^2,\|a\|^2=O(\mathrm{poly}(\sigma_1))$ then $\|g-\frac{\partial L_{reg}}{\partial
    w_{non}}\|,\|h-\frac{\partial L_{reg}}{\partial a}\|\le D$ for some $D=O(\mathrm{poly}(B,k,\sigma_1))$. Here
    $D=C(Bk\sigma_1)^n$, $B,\sigma_1\ge1$, $\|w_{non}\|^2,\|a\|^2\le\sigma_1$.)";
  claim.conclusions = {{"(a)", "the bound for $g$", {"filter"}},
                       {"(b)", "the bound for $h$", {"weights"}},
                       {"(c)", R"($D$ is of the order $\mathrm{poly}(B,k,\sigma_1)$)", {"filter", "weights"}}};
  claim.readings = {{.name = "printed",
                     .text = "the constants of the polynomial are absolute: the slope is not among its arguments",
                     .fault = "slope"}};
  claim.constants = printed_stage_one_constants();
  claim.no_planted = no_planted_by_a_family;
  claim.family = R"(for every choice of $C$, $n$: $d=r=s=k=1$, $x=1$, $w=0$, $a=1$, teacher $(1,1)$, so that
    $B=k=\sigma_1=1$ and $D=C$; slope $-1+\frac1m$. Then $g=2m(0-1)-\frac1{4}\cdot0$ and $\frac{\partial
    L_{reg}}{\partial w}=-1$, which differ by $2m-1>C$ for $m>C$. The members with $C\in\{1,10,\dots,10^6\}$,
    $n\in\{1,2,3\}$ are decided exactly and all fail)";

  claim.scope = "one input, d = 1 ... 6, r, k = 1 ... 4, any slope but -1";
  claim.not_covered = "other polynomials than monomials (at B = k = sigma_1 = 1 every polynomial is a constant)";
  claim.note = R"(The factor $\frac2{1+\alpha}$ grows without bound as $\alpha\to-1$; no range of the slope is printed.
    With a constant that depends on the slope see `overlaps19/lem4.1-bounded`.)";
  claim.twin = "lem4_1_bounded_absolute.py";
  claim.quick_cases = 1000;
  claim.full_cases = 10000;
  claim.draw = draw_bounded_deviation;
  claim.enumerated = [] { return 21; };
  claim.enumerate = small_bounded_deviation;
  claim.state = bounded_deviation;
  return claim;
}

Claim bounded_deviation_repaired_claim() {
  Claim claim = bounded_deviation_claim();
  claim.id = "overlaps19/lem4.1-bounded-repaired";
  claim.place = "ours; Section 4.1, Lemma 4.1, second part, with 1/2 in (2), (3)";
  claim.themes = {"gradient identity", "approximation"};
  claim.title = "Stochastic gradients deviate boundedly, for slopes in [0, 1]";
  claim.words = R"(For $0\le\alpha\le1$, $\|w_{non}\|^2,\|a\|^2\le\sigma_1$ and $\|x\|\le B$, $B\ge1$, with $\frac12$ in
    place of $\frac14$ in (2), (3): $\|g-\frac{\partial L_{reg}}{\partial w_{non}}\|,\|h-\frac{\partial
    L_{reg}}{\partial a}\|\le7B^2\sigma_1^{3/2}$.)";
  claim.mends = R"(slopes in $[0,1]$, $\frac12$ in (2), (3), and the bound $7B^2\sigma_1^{3/2}$)";
  claim.readings = {{"half", "1/2 in (2), (3), an explicit constant"}};
  claim.constants[1] = {"half", {1, 2}, "the 1/2 in (2), (3)"};
  claim.serves = {};
  claim.note = R"(Under stress, with one unit, $x=c$, $w=1$, $a=-1$, teacher 1, $B=1$: $\|g-\partial
    L_{reg}\|=\frac{4c^2}{1+\alpha}-2$, which reaches 7 at $c=\frac32$ for $\alpha=0$, and at $\alpha=-\frac59$ for
    $c=1$; labels off by $\nu$ give $2(2+\nu)-2$, at most 7 up to $\nu=\frac52$. With $x=0$ and $|w|=\sqrt c$ the
    gradient by $a$ is $c+\sqrt c$, and the same for $|a|=\sqrt c$ by $w$: 7 at $c\approx4.81$. Large slopes do no harm,
    since $\frac{2\alpha}{1+\alpha}\le2$. A segment with shared entries, or patches that move by less, multiply the
    output term by at most the number of patches that meet in one coordinate; for the sizes here the 7 has room for
    that.)";
  claim.planted = {turned("D", {19, 10}, "1.9 in place of 7"),
                   without("slope in [0, 1]", "any slope", "without a range of the slope")};
  claim.dials = {
      dial("input", "in range", "inputs up to c B", {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}),
      dial("filter", "small filter", R"($\|w_{non}\|^2\le c\sigma_1$)", {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}),
      dial("weights", "small weights", R"($\|a\|^2\le c\sigma_1$)", {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}),
      dial("steep slope", "slope in [0, 1]", "slopes from 0 to c", {{1, 1}, {2, 1}, {4, 1}, {16, 1}, {256, 1}}),
      dial("low slope", "slope in [0, 1]", R"(slopes from c on, towards the pole of $\frac2{1+\alpha}$ at $-1$)",
           {{0, 1}, {-1, 4}, {-1, 2}, {-3, 4}, {-15, 16}, {-255, 256}}),
      segment_dial(),
      short_stride_dial(),
      dial("label noise", "exact labels", R"(labels off by up to $cB\sigma_1$)",
           {{0, 1}, {1, 2}, {1, 1}, {2, 1}, {4, 1}, {8, 1}})};
  claim.twin = "lem4_1_bounded_repaired.py";
  claim.full_cases = 20000;
  claim.draw = draw_bounded_deviation_repaired;
  claim.state = bounded_deviation_repaired;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_4_1_bounds() {
  return {bounded_deviation_claim(), absolute_deviation_claim(), bounded_deviation_repaired_claim()};
}

}  // namespace lakatos::overlaps19
