#include "checks/overlap/overlaps19/lemma_4_1_bounds.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// One input of d coordinates, in place of a law.
Record draw_input(Source& source, std::int64_t reach) {
  const Sizes sizes = draw_sizes(source, 6);
  Record record;
  record.set("x", draw_entries(source, sizes.dimension, reach, 2));
  set_pair(record, source, sizes);
  if (source.chance(1, 16)) record.set("stride", source.between(1, sizes.filter + 1));
  return record;
}

template <class S>
struct Sample {
  Vector<S> x;
  Pair<S> pair;
  S scale2, size2;  // sigma_1^2, |x|^2
};

template <class S>
Sample<S> read_sample(const Statement<S>& claim) {
  Sample<S> in{claim.vector("x"), {}, S(0), S(0)};
  in.pair = read_pair(claim, in.x.size());
  in.scale2 = squared_norm(in.pair.teacher.w) * squared_norm(in.pair.teacher.a), in.size2 = squared_norm(in.x);
  return in;
}

template <class S>
struct Deviation {
  S filter2, weights2;  // |g - dL/dw|^2, |h - dL/da|^2
};

template <class S>
Deviation<S> deviation(const Sample<S>& in, const S& front, const S& pull, const S& fit, const S& balance) {
  const Network<S> own = overlap::private_network(in.pair.student);
  const auto seen = overlap::stage_one_gradient(own, in.x, overlap::output(in.pair.teacher, in.x), S(front / (S(1) + own.alpha)), pull);
  const auto loss = segment_loss(in.pair.teacher, fit, balance);
  return {squared_norm(subtract(seen.by_filter, overlap::gradient_by_filter(loss, own.w, own.a))), squared_norm(subtract(seen.by_weights, overlap::gradient_by_weights(loss, own.w, own.a)))};
}

/// |x| <= B, |w_non|^2 <= sigma_1, |a|^2 <= sigma_1.
template <class S>
void give_small(Statement<S>& claim, const Sample<S>& in, const S& B) {
  claim.given("in range", [&] { return both(at_least(B, S(0)), at_most(in.size2, square(B))); });
  const auto small = [&](const char* name, const char* text, auto size2) {
    claim.given(name, [&] { return predicate<S>([&] { return less_equal(square(size2()), in.scale2); }, text, " \\le \\sigma_1"); });
  };
  small("small filter", "\\|w_{non}\\|^2", [&] { return squared_norm(overlap::private_segment(in.pair.student.w, in.pair.student.layout.stride)); });
  small("small weights", "\\|a\\|^2", [&] { return squared_norm(in.pair.student.a); });
}

/// Student and B mostly within give_small's bounds.
void fit_student(Record& record, Source& source) {
  const auto norm2 = [](const VectorField& v) {
    double sum = 0;
    for (const double x : approximate(v)) sum += x * x;
    return sum;
  };
  const double scale = std::sqrt(norm2(record.vector("teacher_w")) * norm2(record.vector("teacher_a")));
  for (const char* name : {"w", "a"}) {
    VectorField field = record.vector(name);
    while (!source.chance(1, 12) && norm2(field) > scale) field.denominator *= 2;
    record.set(name, field);
  }
  const auto B = static_cast<std::int64_t>(std::ceil(std::sqrt(norm2(record.vector("x")))));
  record.set("B", Fraction{source.chance(1, 12) ? B - 1 : std::max<std::int64_t>(B, 1), 1});
}

}  // namespace

ClaimInfo BoundedDeviation::info() {
  ClaimInfo info;
  info.id = "overlaps19/lem4.1-bounded";
  info.title = "Stochastic gradients deviate boundedly from the gradient";
  info.place = "Section 4.1, Lemma 4.1, second part; proof Section B.1";
  info.kind = "lemma";
  info.shape = Shape::order;
  info.words =
      "If $\\|w_{non}\\|^2,\\|a\\|^2=O(\\mathrm{poly}(\\sigma_1))$ then $\\|g-\\frac{\\partial L_{reg}}{\\partial w_{non}}\\|,\\|h-\\frac{\\partial L_{reg}}{\\partial a}\\|\\le D$ for some $D=O(\\mathrm{poly}(B,k,\\sigma_1))$. "
      "Here $D=C(Bk\\sigma_1)^n$, $B,\\sigma_1\\ge1$, $\\|w_{non}\\|^2,\\|a\\|^2\\le\\sigma_1$.";
  info.readings = {{"printed", "the constants of the polynomial are absolute: the slope is not among its arguments", "refuted", "family", ""}};
  info.constants = printed_stage_one_constants();
  info.no_planted = "a claim about orders: what refutes it is a family for every choice of the constants, not an instance";
  info.family =
      "for every choice of $C$, $n$: $d=r=s=k=1$, $x=1$, $w=0$, $a=1$, teacher $(1,1)$, so that $B=k=\\sigma_1=1$ and $D=C$; slope $-1+\\frac1m$. Then $g=2m(0-1)-\\frac1{4}\\cdot0$ and $\\frac{\\partial L_{reg}}{\\partial w}=-1$, which differ by $2m-1>C$ for "
      "$m>C$. The members with $C\\in\\{1,10,\\dots,10^6\\}$, $n\\in\\{1,2,3\\}$ are decided exactly and all fail";
  info.serves = {"overlaps19/thm4.1"};
  info.scope = "one input, d = 1 ... 6, r, k = 1 ... 4, any slope but -1";
  info.not_covered = "other polynomials than monomials (at B = k = sigma_1 = 1 every polynomial is a constant)";
  info.note = "The factor $\\frac2{1+\\alpha}$ grows without bound as $\\alpha\\to-1$; no range of the slope is printed. For $0\\le\\alpha\\le1$ see `overlaps19/lem4.1-bounded-repaired`.";
  info.atoms_allowed = true;
  info.twin = "lem4_1_bounded.py";
  info.quick_cases = 1000;
  info.full_cases = 10000;
  return info;
}

Record BoundedDeviation::draw(Source& source) {
  Record record = draw_input(source, 3);
  fit_student(record, source);
  if (!source.chance(1, 12) && record.number("alpha") == Fraction{-1, 1}) record.set("alpha", Fraction{-3, 4});
  record.set("bound", Fraction{source.chance(1, 16) ? 0 : source.between(1, 20), 4});
  return record.set("power", source.between(0, 3)), record;
}

std::int64_t BoundedDeviation::enumerated() { return 21; }
Record BoundedDeviation::enumerate(std::int64_t index) {
  std::int64_t C = 1;
  for (std::int64_t i = 0; i < index % 7; ++i) C *= 10;
  const VectorField one{1, {1}};
  Record record;
  record.set("x", one).set("w", VectorField{1, {0}}).set("a", one).set("teacher_w", one).set("teacher_a", one).set("alpha", Fraction{-C, C + 1});
  return record.set("stride", std::int64_t{1}).set("B", Fraction{1, 1}).set("bound", Fraction{C, 1}).set("power", 1 + index / 7), record;
}

template <class S>
void BoundedDeviation::state(Statement<S>& claim) {
  const Sample<S> in = read_sample(claim);
  const S B = claim.number("B", "B"), bound = claim.number("bound", "C");
  const std::int64_t power = claim.integer("power");
  const S front = claim.constant("front", {2, 1}), pull = claim.constant("quarter", {1, 4}), fit = claim.constant("fit", {1, 2}), balance = claim.constant("balance", {1, 8});
  if (give_stage_one(claim, in.pair.student.layout)) return;
  give_front_slope(claim, in.pair.student.alpha);
  give_small(claim, in, B);
  claim.given("constants positive", [&] { return predicate<S>([&] { return both(less(S(0), bound), truth_of(power >= 0)); }, bound, " > 0,\\ n \\ge 0"); });
  claim.given("scales", [&] { return predicate<S>([&] { return both(less_equal(S(1), B), less_equal(S(1), in.scale2)); }, B, " \\ge 1,\\ \\sigma_1 \\ge 1"); });
  if (claim.settled()) return;

  const auto most2 = [&] {
    S most = square(bound);
    const S k = S(static_cast<long>(in.pair.student.layout.patches));
    for (std::int64_t i = 0; i < power; ++i) most *= square(B) * square(k) * in.scale2;
    return most;
  };
  const auto text = [&] { return front * claim.name("\\tfrac1{1+\\alpha}(f-y)\\sum_ja_jP_j^{non}x") + pull * claim.name("(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}"); };
  const auto reg = [&] { return fit * claim.name("\\|w_{non}a^\\top-w^*_{non}a^{*\\top}\\|_F^2") + balance * claim.name("(\\|w_{non}\\|^2-\\|a\\|^2)^2"); };
  claim.then("filter", [&] { return predicate<S>([&] { return less_equal(deviation(in, front, pull, fit, balance).filter2, most2()); }, "\\|", text(), " - \\partial_{w_{non}}[", reg(), "]\\| \\le C(Bk\\sigma_1)^n"); });
  claim.then("weights", [&] { return predicate<S>([&] { return less_equal(deviation(in, front, pull, fit, balance).weights2, most2()); }, "\\|h - \\partial_a[", reg(), "]\\| \\le C(Bk\\sigma_1)^n"); });
}

ClaimInfo BoundedDeviationRepaired::info() {
  ClaimInfo info = BoundedDeviation::info();
  info.id = "overlaps19/lem4.1-bounded-repaired";
  info.title = "Stochastic gradients deviate boundedly, for slopes in [0, 1]";
  info.shape = Shape::for_all;
  info.words = "For $0\\le\\alpha\\le1$, $\\|w_{non}\\|^2,\\|a\\|^2\\le\\sigma_1$ and $\\|x\\|\\le B$, $B\\ge1$, with $\\frac12$ in place of $\\frac14$ in (2), (3): $\\|g-\\frac{\\partial L_{reg}}{\\partial w_{non}}\\|,\\|h-\\frac{\\partial L_{reg}}{\\partial a}\\|\\le7B^2\\sigma_1^{3/2}$.";
  info.readings = {{"half", "1/2 in (2), (3), an explicit constant", "survives", "sampled", ""}};
  info.constants[1] = {"half", {1, 2}, "the 1/2 in (2), (3)"};
  info.constants.push_back({"D", {7, 1}, "the 7 of the bound"});
  info.no_planted = "", info.family = "", info.serves = {}, info.note = "", info.not_covered = "";
  info.planted = {{"D 1", "1 in place of 7", "D", {1, 1}, "", "", ""}, {"any slope", "without a range of the slope", "", {0, 1}, "slope in [0, 1]", "", ""}};
  info.dials = {{"input", "in range", "inputs up to c B", {1, 1}, {{1, 1}, {2, 1}, {4, 1}, {16, 1}}, {}, "in range", "", ""}};
  info.twin = "lem4_1_bounded_repaired.py";
  info.full_cases = 20000;
  return info;
}

Record BoundedDeviationRepaired::draw(Source& source) {
  Record record = draw_input(source, 3);
  fit_student(record, source);
  if (source.chance(1, 2)) {  // near the bound: the input where the label is large, the student as large as it may be
    const VectorField one{1, {1}}, minus{1, {-1}};
    record.set("x", source.chance(1, 2) ? one : minus).set("teacher_w", one).set("teacher_a", one).set("w", source.chance(1, 2) ? minus : one).set("a", source.chance(1, 2) ? minus : one).set("stride", std::int64_t{1}).set("B", Fraction{1, 1});
  }
  record.set("alpha", source.chance(1, 12) ? Fraction{-3, 4} : source.pick<Fraction>({{0, 1}, {0, 1}, {1, 2}, {1, 1}}));
  const double dialled = source.dial("input", 1);
  if (dialled > 1) record.set("B", fraction(record.number("B").numerator, static_cast<std::int64_t>(dialled)));
  return record;
}

template <class S>
void BoundedDeviationRepaired::state(Statement<S>& claim) {
  const Sample<S> in = read_sample(claim);
  const S B = claim.number("B", "B"), &alpha = in.pair.student.alpha;
  const S front = claim.constant("front", {2, 1}), pull = claim.constant("half", {1, 2}), fit = claim.constant("fit", {1, 2}), balance = claim.constant("balance", {1, 8}), D = claim.constant("D", {7, 1});
  if (give_stage_one(claim, in.pair.student.layout)) return;
  claim.given("slope in [0, 1]", [&] { return both(at_least(alpha, S(0)), at_most(alpha, S(1))); });
  give_small(claim, in, B);
  claim.given("scales", [&] { return at_least(B, S(1)); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(in.scale2, S(0)) == Truth::yes; });
  const S most4 = square(square(D)) * square(square(square(B))) * in.scale2 * square(in.scale2);
  const auto text = [&] { return front * claim.name("\\tfrac1{1+\\alpha}(f-y)\\sum_ja_jP_j^{non}x") + pull * claim.name("(\\|w_{non}\\|^2-\\|a\\|^2)w_{non}"); };
  const auto reg = [&] { return fit * claim.name("\\|w_{non}a^\\top-w^*_{non}a^{*\\top}\\|_F^2") + balance * claim.name("(\\|w_{non}\\|^2-\\|a\\|^2)^2"); };
  claim.then("filter", [&] { return predicate<S>([&] { return less_equal(square(deviation(in, front, pull, fit, balance).filter2), most4); }, "\\|", text(), " - \\partial_{w_{non}}[", reg(), "]\\| \\le ", D, " B^2\\sigma_1^{3/2}"); });
  claim.then("weights", [&] { return predicate<S>([&] { return less_equal(square(deviation(in, front, pull, fit, balance).weights2), most4); }, "\\|h - \\partial_a[", reg(), "]\\| \\le ", D, " B^2\\sigma_1^{3/2}"); });
}

ClaimInfo OutputTermNorm::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-lem4.1-norm";
  info.title = "Norm bound of the output term";
  info.place = "Section B.1";
  info.kind = "step";
  info.words =
      "$\\|\\sum_ja_j\\sigma(w_{non}^\\top P_j^{non}x)\\sum_ja_jP_j^{non}x\\|\\le\\sum_j|a_jw_{non}^\\top P_j^{non}x|\\,\\|\\sum_ja_jP_j^{non}x\\|\\le\\max_j|a_j|\\sum_j\\|w_{non}\\|\\|P_j^{non}x\\|\\cdot\\|a\\|\\|x\\|\\le c_k\\|a\\|^2\\|x\\|^2\\|w_{non}\\|$, and similarly for "
      "$y\\sum_ja_jP_j^{non}x$ with the teacher's norms.";
  info.readings = {{"R1", "$c_k=\\sqrt k$, $|\\alpha|\\le1$ understood", "survives", "sampled", ""}, {"R2", "$c_k=k$, $|\\alpha|\\le1$ understood", "survives", "sampled", ""}, {"any slope", "$c_k=\\sqrt k$, any $\\alpha$, as printed", "refuted", "exact", "$|\\alpha|\\le1$, or a factor $\\max(1,|\\alpha|)$"}};
  info.constants = {{"c", {1, 1}, "factor of c_k"}};
  info.planted = {{"c 9/10", "0.9 sqrt(k)", "c", {9, 10}, "", "", ""}, {"any slope", "for any slope", "", {0, 1}, "slope at most 1", "", ""}};
  info.serves = {"overlaps19/lem4.1-bounded"};
  info.scope = "one input, d = 1 ... 6, r, k = 1 ... 4, strides within A4";
  info.not_covered = "the order in k, sigma_1, B of the whole: overlaps19/lem4.1-bounded";
  info.note = "With $\\sqrt k$ it is the inequality of Cauchy and Schwarz for private parts that do not meet. For the label, whose patches overlap, $\\sum_j\\|P_jx\\|^2\\le2\\|x\\|^2$ for $k\\ge2$ gives $\\sqrt2\\le\\sqrt k$.";
  info.dials = {{"slope", "slope at most 1", "slopes up to c", {1, 1}, {{1, 1}, {2, 1}, {4, 1}, {16, 1}}, {}, "slope at most 1", "", ""}};
  info.atoms_allowed = true;
  info.twin = "step_lem4_1_norm.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

namespace {

/// (sum_j sqrt(n_j))^2; equal entries need no root.
template <class S>
S squared_sum_of_roots(const Vector<S>& squares) {
  S sum{};
  for (std::size_t i = 0; i < squares.size(); ++i) {
    sum += squares[i];
    for (std::size_t j = 0; j < i; ++j) {
      if (equal(squares[i], S(0)) == Truth::yes || equal(squares[j], S(0)) == Truth::yes) continue;
      sum += S(2) * (equal(squares[i], squares[j]) == Truth::yes ? squares[i] : S(sqrt(S(squares[i] * squares[j]))));
    }
  }
  return sum;
}

}  // namespace

Record OutputTermNorm::draw(Source& source) {
  Record record = draw_input(source, 3);
  const auto d = record.vector("x").entries.size();
  if (source.chance(1, 3)) record.set("w", VectorField{1, std::vector<std::int64_t>(record.vector("w").entries.size(), 1)}).set("x", VectorField{1, std::vector<std::int64_t>(d, source.chance(1, 2) ? 1 : -1)});
  if (source.chance(1, 3)) {  // the whole input where one private coordinate is
    VectorField x{1, std::vector<std::int64_t>(d, 0)};
    x.entries[source.below(d)] = source.chance(1, 2) ? 2 : -2;
    record.set("x", x).set("a", VectorField{1, std::vector<std::int64_t>(record.vector("a").entries.size(), source.chance(1, 2) ? 1 : 0)});
  }
  const double slope = source.dial("slope", 1);
  if (!source.chance(1, 10)) record.set("alpha", source.pick<Fraction>({{0, 1}, {1, 1}, {1, 2}, {-1, 1}, {-1, 3}}));
  if (slope > 1) record.set("alpha", Fraction{static_cast<std::int64_t>(slope * 16), 16});
  return record;
}

template <class S>
void OutputTermNorm::state(Statement<S>& claim) {
  const Sample<S> in = read_sample(claim);
  const Network<S>&student = in.pair.student, &teacher = in.pair.teacher;
  if (give_stage_one(claim, student.layout)) return;
  if (!claim.reading("any slope")) claim.given("slope at most 1", [&] { return at_most(square(student.alpha), S(1)); });
  if (claim.settled()) return;

  const S k = Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(student.layout.patches)), c = claim.constant("c", {1, 1});
  const S most2 = square(c) * (claim.reading("R2") ? square(k) : k);
  Network<S> own;
  S direction2{}, inner2{}, largest2{}, a2{}, w2{}, output2{};
  Vector<S> sizes2;
  if constexpr (!Statement<S>::symbolic) {
    own = overlap::private_network(student);
    const Vector<S> hidden = overlap::preactivations(own, in.x);
    S sum{};
    for (std::size_t j = 0; j < hidden.size(); ++j) {
      sum += abs(S(own.a[j] * hidden[j])), largest2 = max(largest2, square(own.a[j]));
      sizes2.push_back(squared_norm(overlap::patch(own.layout, static_cast<std::int64_t>(j), in.x)));
    }
    direction2 = squared_norm(overlap::weighted_patch_sum(own.layout, own.a, in.x)), a2 = squared_norm(own.a), w2 = squared_norm(own.w);
    inner2 = square(sum) * direction2, output2 = square(overlap::output(own, in.x)) * direction2;
  }
  const auto outer2 = [&] { return S(largest2 * w2 * squared_sum_of_roots(sizes2) * a2 * in.size2); };  // its roots may be open where the rest is not
  claim.trivial_if([&] { return equal(S(a2 * w2 * in.size2), S(0)) == Truth::yes; });
  const S squares = claim.name("\\|x\\|^4");
  claim.then("triangle", [&] { return predicate<S>([&] { return less_equal(output2, inner2); }, "\\|f(w_{non},a,x)\\sum_ja_jP_j^{non}x\\| \\le \\sum_j|a_jw_{non}^\\top P_j^{non}x|\\,\\|\\sum_ja_jP_j^{non}x\\|"); });
  claim.then("norms", [&] {
    return predicate<S>([&] { return less_equal(inner2, outer2()); }, "\\sum_j|a_jw_{non}^\\top P_j^{non}x|\\,\\|\\sum_ja_jP_j^{non}x\\| \\le \\max_j|a_j|\\sum_j\\|w_{non}\\|\\|P_j^{non}x\\|\\,\\|a\\|\\|x\\|");
  });
  claim.then("total", [&] {
    return predicate<S>([&] { return less_equal(outer2(), S(most2 * square(a2) * square(in.size2) * w2)); }, "(\\max_j|a_j|\\sum_j\\|w_{non}\\|\\|P_j^{non}x\\|\\,\\|a\\|\\|x\\|)^2 \\le ", most2 * claim.name("\\|a\\|^4") * squares * claim.name("\\|w_{non}\\|^2"));
  });
  claim.then("label", [&] {
    return predicate<S>([&] { return less_equal(S(square(overlap::output(teacher, in.x)) * direction2), S(most2 * a2 * in.scale2 * square(in.size2))); }, "\\|y\\sum_ja_jP_j^{non}x\\|^2 \\le ",
                        most2 * claim.name("\\|a\\|^2") * claim.name("\\|a^*\\|^2") * squares * claim.name("\\|w^*\\|^2"));
  });
}

template void BoundedDeviation::state(Statement<Interval>&);
template void BoundedDeviation::state(Statement<Ball>&);
template void BoundedDeviation::state(Statement<Rational>&);
template void BoundedDeviation::state(Statement<Symbol>&);
template void BoundedDeviationRepaired::state(Statement<Interval>&);
template void BoundedDeviationRepaired::state(Statement<Ball>&);
template void BoundedDeviationRepaired::state(Statement<Rational>&);
template void BoundedDeviationRepaired::state(Statement<Symbol>&);
template void OutputTermNorm::state(Statement<Interval>&);
template void OutputTermNorm::state(Statement<Ball>&);
template void OutputTermNorm::state(Statement<Rational>&);
template void OutputTermNorm::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
