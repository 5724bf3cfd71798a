#include "checks/overlap/overlaps19/scaling.hpp"

#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/standing.hpp"

// The activation, and what may be moved between filter and output weights without changing the network.

namespace lakatos::overlaps19 {
namespace {

// A symbol has no size; the larger of two is never computed over symbols, but its text must compile.
[[maybe_unused]] Symbol max(const Symbol& a, const Symbol&) { return a; }

/// |w a^T - v b^T|_F^2.
template <class S>
S distance_of_products(const Vector<S>& w, const Vector<S>& a, const Vector<S>& v, const Vector<S>& b) {
  S sum{};
  for (std::size_t i = 0; i < w.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) sum += square(S(w[i] * a[j] - v[i] * b[j]));
  }
  return sum;
}

}  // namespace

ClaimInfo SlopedActivation::info() {
  ClaimInfo info;
  info.id = "overlaps19/asm3.3";
  info.title = "Piecewise linear activation with slope alpha";
  info.place = "Section 3.1, Assumption 3.3";
  info.kind = "assumption";
  info.words = "$\\sigma(z)=z$ for $z\\ge0$ and $\\alpha z$ for $z<0$ is ReLU for $\\alpha=0$, leaky ReLU for $0<\\alpha<1$ and the identity for $\\alpha=1$, that is $\\max(z,\\alpha z)$.";
  info.readings = {{"members", "the three named activations, $0\\le\\alpha\\le1$", "survives", "sampled", ""},
                   {"any slope", "every real $\\alpha$, as printed, serves in the factor $\\frac2{1+\\alpha}$ of (2) and (3)", "refuted", "exact", "a range of $\\alpha$ without $-1$ must be asked for"}};
  info.constants = {{"one", {1, 1}, "the slope for z >= 0"}};
  info.planted = {{"one 101/100", "slope 101/100 for z >= 0", "one", {101, 100}, "", "", ""}, {"one 99/100", "slope 99/100 for z >= 0", "one", {99, 100}, "", "", ""}};
  info.serves = {"overlaps19/lema.2"};
  info.scope = "small rational slopes and arguments, both signs";
  info.note = "No range of $\\alpha$ is printed. What the paper concludes is another matter: Lemma 4.2 needs $|\\alpha|\\le1$, and at $\\alpha=-1$ the updates of Stage 1 have no value.";
  info.atoms_allowed = true;
  info.twin = "asm3_3.py";
  info.full_cases = 20000;
  return info;
}

Record SlopedActivation::draw(Source& source) {
  Record record;
  record.set("alpha", source.chance(3, 4) ? source.share(10) : fraction(source.between(-6, 6), source.between(1, 4)));
  return record.set("z", fraction(source.between(-20, 20), source.between(1, 8))), record;
}
std::int64_t SlopedActivation::enumerated() { return 15; }
Record SlopedActivation::enumerate(std::int64_t index) {
  Record record;
  return record.set("alpha", fraction(index / 3 - 2)).set("z", fraction(index % 3 - 1)), record;
}

template <class S>
void SlopedActivation::state(Statement<S>& claim) {
  const S alpha = claim.number("alpha", "\\alpha"), z = claim.number("z", "z"), one = claim.constant("one", {1, 1});
  if (claim.reading("any slope")) {
    claim.then("factor exists", [&] { return predicate<S>([&] { return negate(equal(S(one + alpha), S(0))); }, one + alpha, " \\ne 0"); });
    return;
  }
  claim.given("named", [&] { return both(at_least(alpha, S(0)), at_most(alpha, S(1))); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(z, S(0)) == Truth::yes; });
  claim.then("named activation", [&] {
    return predicate<S>([&] { return equal(overlap::activation(alpha, z), S(max(S(one * z), S(alpha * z)))); }, "\\sigma(z) = \\max\\left(", one * z, ",\\ ", alpha * z, "\\right)");
  });
}

ClaimInfo TeacherScale::info() {
  ClaimInfo info;
  info.id = "overlaps19/def-sigma1";
  info.title = "Scaling of the teacher";
  info.place = "Section 2";
  info.kind = "definition";
  info.words = "Every teacher has a scale $\\sigma_1=\\|w^*\\|\\,\\|a^*\\|$, the Frobenius norm of $w^*a^{*\\top}$; it does not change when a positive factor moves from one layer to the other, and neither does the network.";
  info.readings = {{"any teacher", "$\\sigma_1\\ge0$ as defined", "survives", "sampled", ""}, {"positive", "as a scale to divide by, $\\sigma_1>0$", "refuted", "exact", "a teacher that is not 0"}};
  info.constants = {{"inverse", {1, 1}, "the factor that the output weights are divided by, over the filter's"}};
  info.planted = {{"inverse 101/100", "output weights 1 % too large", "inverse", {101, 100}, "", "", ""}, {"inverse 99/100", "output weights 1 % too small", "inverse", {99, 100}, "", "", ""}};
  info.serves = {"overlaps19/thm4.1"};
  info.scope = "d up to 8, small rational teachers and inputs, any slope";
  info.atoms_allowed = true;
  info.twin = "def_sigma1.py";
  info.full_cases = 20000;
  return info;
}

Record TeacherScale::draw(Source& source) {
  const Sizes sizes = draw_sizes(source, 8);
  const bool short_input = sizes.dimension > 1 && source.chance(1, 12);
  Record record;
  record.set("x", draw_entries(source, sizes.dimension - (short_input ? 1 : 0), 4, 3)).set("teacher_w", draw_entries(source, sizes.filter, 4, 3)).set("teacher_a", draw_entries(source, sizes.patches, 4, 3));
  record.set("alpha", draw_slope(source, true)).set("scale", source.chance(1, 12) ? fraction(-1) : fraction(source.between(1, 12), source.between(1, 6)));
  return record.set("stride", sizes.stride), record;
}

std::vector<Record> TeacherScale::zoo() {
  Record nothing;
  nothing.set("x", VectorField{1, {1}}).set("teacher_w", VectorField{1, {0}}).set("teacher_a", VectorField{1, {1}});
  return {nothing.set("alpha", fraction(0)).set("scale", fraction(1)).set("stride", std::int64_t{1})};
}

template <class S>
void TeacherScale::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x"), w = claim.vector("teacher_w"), a = claim.vector("teacher_a");
  const S alpha = claim.number("alpha", "\\alpha"), c = claim.number("scale", "c"), inverse = claim.constant("inverse", {1, 1});
  const PatchLayout layout = read_layout(claim, x.size());
  give_fit(claim, layout);
  claim.given("scale positive", [&] { return above(c, S(0)); });
  if (claim.settled()) return;
  const S scale2 = claim.let("sigma_1^2", "\\sigma_1^2", [&] { return S(squared_norm(w) * squared_norm(a)); });
  if (claim.reading("positive")) {
    claim.then("positive", [&] { return above(scale2, S(0)); });
    return;
  }
  claim.trivial_if([&] { return equal(scale2, S(0)) == Truth::yes; });
  claim.then("norm of the product", [&] {
    const S product = claim.let("|w a^T|^2", "\\|w^*a^{*\\top}\\|_F^2", [&] { return distance_of_products(w, a, Vector<S>(w.size()), Vector<S>(a.size())); });
    return equals(scale2, product);
  });
  claim.then("scale free", [&] {
    const S moved = square(c) * claim.let("|w|^2", "\\|w^*\\|^2", [&] { return squared_norm(w); }) * square(S(inverse / c)) * claim.let("|a|^2", "\\|a^*\\|^2", [&] { return squared_norm(a); });
    return equals(moved, scale2);
  });
  claim.then("same function", [&] {
    const auto decide = [&] {
      const Network<S> teacher{layout, alpha, w, a}, moved{layout, alpha, scale(c, w), scale(S(inverse / c), a)};
      return equal(overlap::output(moved, x), overlap::output(teacher, x));
    };
    return predicate<S>(decide, "f\\left(cw^*, ", inverse / c, "\\,a^*, x\\right) = f(w^*,a^*,x)");
  });
}

ClaimInfo WithoutOverlap::info() {
  ClaimInfo info;
  info.id = "overlaps19/remark3.1";
  info.title = "Without overlap Stage 2 can be skipped";
  info.place = "Section 3.2, Remark 3.1";
  info.kind = "remark";
  info.words = "If the patches do not overlap, $w_{non}=w$, and what an ideal Stage 1 returns, a balanced pair with $wa^\\top=w^*a^{*\\top}$, is the teacher's network: Stage 2 may be skipped.";
  info.readings = {{"touching", "$s=r$; the common sign of the pair is chosen as in Stage 3", "survives", "sampled", ""},
                   {"printed", "every stride without overlap, $s\\ge r$; the common sign chosen as in Stage 3", "refuted", "exact", "for $s>r$ the segment $w_{r-s+1},\\dots,w_s$ does not exist; $w_{non}=w$ must be defined"},
                   {"no selection", "$s=r$, the pair as it is returned", "refuted", "exact", "Stage 1 finds the pair up to a common sign only (end of Stage 1): Stage 3 is still needed, unless $\\alpha=1$"}};
  info.constants = {{"minimum", {0, 1}, "the loss that is reached"}};
  info.planted = {{"opposite sign", "the wrong common sign", "", {0, 1}, "", "opposite sign", ""}, {"any pair", "a pair that is no minimiser", "", {0, 1}, "minimiser", "", ""}};
  info.scope = "d up to 8, exact minimisers with small rational entries, any slope";
  info.not_covered = "Stage 1 that ends near a minimiser and not on it";
  info.atoms_allowed = true;
  info.twin = "remark3_1.py";
  info.full_cases = 20000;
  return info;
}

namespace {

/// The unit vector times n.
VectorField stretched(VectorField unit, std::int64_t n) {
  for (auto& entry : unit.entries) entry *= n;
  return reduce(unit), unit;
}

}  // namespace

Record WithoutOverlap::draw(Source& source) {
  const std::int64_t r = source.between(1, 3), k = source.between(1, 2), s = source.chance(9, 10) ? r : source.between(1, r + 1), n = source.between(1, 3), m = source.between(1, 3);
  const std::int64_t sign = source.chance(1, 2) ? 1 : -1;
  VectorField w = draw_unit(source, r), a = draw_unit(source, k);
  VectorField teacher_w = stretched(w, sign * n * m), teacher_a = stretched(a, sign * n);
  teacher_a.denominator *= m, reduce(teacher_a);
  w = stretched(w, source.chance(1, 12) ? n + 1 : n), a = stretched(a, n);
  Record record;
  record.set("x", draw_entries(source, (k - 1) * s + r - (source.chance(1, 16) && (k - 1) * s + r > 1 ? 1 : 0), 4, 2)).set("w", w).set("a", a).set("teacher_w", teacher_w).set("teacher_a", teacher_a);
  return record.set("alpha", draw_slope(source, true)).set("stride", s), record;
}

std::vector<Record> WithoutOverlap::zoo() {
  std::vector<Record> records;
  for (const std::int64_t stride : {1, 2}) {
    Record record;
    record.set("x", VectorField{1, {1}}).set("w", VectorField{1, {-1}}).set("a", VectorField{1, {-1}}).set("teacher_w", VectorField{1, {1}}).set("teacher_a", VectorField{1, {1}});
    records.push_back(record.set("alpha", fraction(0)).set("stride", stride));
  }
  return records;
}

template <class S>
void WithoutOverlap::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  const PatchLayout& layout = nets.student.layout;
  const S minimum = claim.constant("minimum", {0, 1});
  const bool wide = claim.reading("printed");
  give_fit(claim, layout);
  claim.given("no overlap", [&] { return predicate<S>([&] { return truth_of(wide ? layout.stride >= layout.filter : layout.stride == layout.filter); }, wide ? "s \\ge r" : "s = r"); });
  claim.given("minimiser", [&] {
    const S apart = claim.let("apart", "\\|wa^\\top-w^*a^{*\\top}\\|_F^2", [&] { return distance_of_products(nets.student.w, nets.student.a, nets.teacher.w, nets.teacher.a); });
    const S w2 = claim.let("|w|^2", "\\|w\\|^2", [&] { return squared_norm(nets.student.w); }), a2 = claim.let("|a|^2", "\\|a\\|^2", [&] { return squared_norm(nets.student.a); });
    return both(equals(apart, S(0)), equals(w2, a2));
  });
  if (claim.settled()) return;
  claim.then("same filter", [&] { return predicate<S>([&] { return truth_of(layout.stride == layout.filter); }, "w_{non} = (w_{r-s+1},\\dots,w_s) = w"); });
  claim.then("learnt", [&] {
    const S loss = claim.let("loss", "\\left(f(\\tau w,\\tau a,x)-f(w^*,a^*,x)\\right)^2", [&] {
      const bool select = !claim.reading("no selection"), opposite = claim.planted("opposite sign");
      const bool keep = !select || decide(less_equal(S(0), dot(nets.student.w, nets.teacher.w)));
      Network<S> chosen = nets.student;
      if (keep == opposite) chosen.w = scale(S(-1), chosen.w), chosen.a = scale(S(-1), chosen.a);
      return square(S(overlap::output(chosen, x) - overlap::output(nets.teacher, x)));
    });
    return at_most(loss, minimum);
  });
}

template void SlopedActivation::state(Statement<Interval>&);
template void SlopedActivation::state(Statement<Ball>&);
template void SlopedActivation::state(Statement<Rational>&);
template void SlopedActivation::state(Statement<Symbol>&);
template void TeacherScale::state(Statement<Interval>&);
template void TeacherScale::state(Statement<Ball>&);
template void TeacherScale::state(Statement<Rational>&);
template void TeacherScale::state(Statement<Symbol>&);
template void WithoutOverlap::state(Statement<Interval>&);
template void WithoutOverlap::state(Statement<Ball>&);
template void WithoutOverlap::state(Statement<Rational>&);
template void WithoutOverlap::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
