#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"

// The activation, and what may be moved between filter and output weights without changing the network.

namespace lakatos::overlaps19 {
namespace {

Record draw_sloped_activation(Source& source) {
  return Record()
      .set("alpha", source.chance(3, 4) ? source.share(10) : fraction(source.between(-6, 6), source.between(1, 4)))
      .set("z", fraction(source.between(-20, 20), source.between(1, 8)));
}

/// overlaps19, Assumption 3.3
void sloped_activation(Statement& claim) {
  const Real alpha = claim.number("alpha", R"(\alpha)"), z = claim.number("z", "z"), one = claim.constant("one");
  if (claim.reading("any slope")) {
    claim.then("factor exists", text(one + alpha, R"( \ne 0)"), [&] { return negate(equal(one + alpha, Real(0))); });
    return;
  }
  claim.given("named", both(alpha >= 0, alpha <= 1));
  if (claim.settled()) return;
  claim.trivial_if(z == 0);
  claim.regime("leaky, below 0", both(both(alpha > 0, alpha < 1), z < 0));
  claim.then("named activation", text(R"(\sigma(z) = \max\left()", one * z, R"(,\ )", alpha * z, R"(\right))"),
             [&] { return equal(overlap::activation(alpha, z), max(one * z, alpha * z)); });
}

Record draw_teacher_scale(Source& source) {
  const Sizes sizes = draw_sizes(source, 8);
  const bool short_input = sizes.dimension > 1 && source.chance(1, 12);
  Record record = Record().set("x", draw_entries(source, sizes.dimension - (short_input ? 1 : 0), 4, 3));
  record.set("teacher_w", draw_entries(source, sizes.filter, 4, 3));
  record.set("teacher_a", draw_entries(source, sizes.patches, 4, 3)).set("alpha", draw_slope(source, true));
  record.set("scale", source.chance(1, 12) ? fraction(-1) : fraction(source.between(1, 12), source.between(1, 6)));
  return record.set("stride", sizes.stride);
}

std::vector<Record> zoo_of_teacher_scale() {
  Record nothing;
  nothing.set("x", VectorField{1, {1}}).set("teacher_w", VectorField{1, {0}}).set("teacher_a", VectorField{1, {1}});
  return {nothing.set("alpha", fraction(0)).set("scale", fraction(1)).set("stride", std::int64_t{1})};
}

/// overlaps19, Section 2: the scale of a teacher
void teacher_scale(Statement& claim) {
  const Vec x = claim.vector("x"), w = claim.vector("teacher_w", "w_*"), a = claim.vector("teacher_a", "a_*");
  const Real alpha = claim.number("alpha", R"(\alpha)"), c = claim.number("scale", "c"),
             inverse = claim.constant("inverse");
  const PatchLayout layout = read_layout(claim, x.size());
  give_fit(claim, layout);
  claim.given("scale positive", c > 0);
  if (claim.settled()) return;
  const Real scale2 = claim.let("sigma_1^2", R"(\sigma_1^2)", squared_norm(w) * squared_norm(a));
  if (claim.reading("positive")) {
    claim.then("positive", scale2 > 0);
    return;
  }
  claim.trivial_if(scale2 == 0);
  claim.regime("some unit below 0, others not", [&] {
    return predicate(
        [&] {
          return overlap::preactivations_differ_in_sign({layout, alpha, w, a}, x);
        },
        R"(w_*^\top P_ix < 0 < w_*^\top P_jx \text{ for some } i, j)");
  });
  claim.then("norm of the product", [&] {
    const Real product = claim.let("|w a^T|^2", R"(\|w^*a^{*\top}\|_F^2)", [&] {
      return overlap::squared_product_distance(w, a, Vec(w.size()), Vec(a.size()));
    });
    return scale2 == product;
  });
  claim.then("scale free", [&] {
    const Real moved =
        square(c) * claim.let("|w|^2", squared_norm(w)) * square(inverse / c) * claim.let("|a|^2", squared_norm(a));
    return moved == scale2;
  });
  claim.then("same function", [&] {
    const auto decide = [&] {
      const Network<Real> teacher{layout, alpha, w, a}, moved{layout, alpha, scale(c, w), scale(inverse / c, a)};
      return equal(overlap::output(moved, x), overlap::output(teacher, x));
    };
    return predicate(decide, R"(f\left(cw^*, )", inverse / c, R"(\,a^*, x\right) = f(w^*,a^*,x))");
  });
}

Record draw_without_overlap(Source& source) {
  const std::int64_t r = source.between(1, 3), k = source.between(1, 2),
                     s = source.chance(9, 10) ? r : source.between(1, r + 1), n = source.between(1, 3),
                     m = source.between(1, 3);
  const std::int64_t sign = source.chance(1, 2) ? 1 : -1;
  VectorField w = draw_unit(source, r), a = draw_unit(source, k);
  VectorField teacher_w = times(w, fraction(sign * n * m)), teacher_a = times(a, fraction(sign * n));
  teacher_a.denominator *= m, reduce(teacher_a);
  w = times(w, fraction(source.chance(1, 12) ? n + 1 : n)), a = times(a, fraction(n));
  Record record = Record().set(
      "x", draw_entries(source, (k - 1) * s + r - (source.chance(1, 16) && (k - 1) * s + r > 1 ? 1 : 0), 4, 2));
  record.set("w", w).set("a", a).set("teacher_w", teacher_w).set("teacher_a", teacher_a);
  return record.set("alpha", draw_slope(source, true)).set("stride", s);
}

std::vector<Record> zoo_of_without_overlap() {
  std::vector<Record> records;
  for (const std::int64_t stride : {1, 2}) {
    Record record = Record().set("x", VectorField{1, {1}}).set("w", VectorField{1, {-1}});
    record.set("a", VectorField{1, {-1}}).set("teacher_w", VectorField{1, {1}}).set("teacher_a", VectorField{1, {1}});
    records.push_back(record.set("alpha", fraction(0)).set("stride", stride));
  }
  return records;
}

/// overlaps19, Remark 3.1
void without_overlap(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  const PatchLayout& layout = nets.student.layout;
  const Real minimum = claim.constant("minimum");
  const bool wide = claim.reading("printed");
  give_fit(claim, layout);
  const NamedSizes n = sizes_of(claim, layout);
  claim.given("no overlap", counted(wide ? n.s >= n.r : n.s == n.r));
  claim.given("minimiser", [&] {
    const Real apart =
        claim.let("apart", R"(\|wa^\top-w^*a^{*\top}\|_F^2)",
                  overlap::squared_product_distance(nets.student.w, nets.student.a, nets.teacher.w, nets.teacher.a));
    const Real w2 = claim.let("|w|^2", squared_norm(nets.student.w)),
               a2 = claim.let("|a|^2", squared_norm(nets.student.a));
    return both(apart == 0, w2 == a2);
  });
  if (claim.settled()) return;
  claim.regime("other sign, several patches",
               [&] { return both(dot(nets.student.w, nets.teacher.w) < 0, counted(n.k >= 2)); });
  claim.then("same filter", counted(R"(w_{non} = (w_{r-s+1},\dots,w_s) = w)", [&] { return n.s == n.r; }));
  claim.then("learnt", [&] {
    const Real loss = claim.let("loss", R"(\left(f(\tau w,\tau a,x)-f(w^*,a^*,x)\right)^2)", [&] {
      const bool select = !claim.reading("no selection"), opposite = claim.planted("opposite sign");
      const bool keep = !select || decide(less_equal(Real(0), dot(nets.student.w, nets.teacher.w)));
      Network<Real> chosen = nets.student;
      if (keep == opposite) chosen.w = scale(Real(-1), chosen.w), chosen.a = scale(Real(-1), chosen.a);
      return square(overlap::output(chosen, x) - overlap::output(nets.teacher, x));
    });
    return loss <= minimum;
  });
}

}  // namespace

std::vector<Claim> scaling() {
  return {{.id = "overlaps19/def-sigma1",
           .title = "Scaling of the teacher",
           .place = "Section 2",
           .kind = "definition",
           .themes = {"model"},
           .words = R"(Every teacher has a scale $\sigma_1=\|w^*\|\,\|a^*\|$, the Frobenius norm of $w^*a^{*\top}$; it
             does not change when a positive factor moves from one layer to the other, and neither does the network.)",
           .conclusions = {{"(a)",
                            R"(every teacher has a scale $\sigma_1$, which belongs to the network)",
                            {"norm of the product", "scale free", "same function", "positive"}}},
           .readings = {{"any teacher", R"($\sigma_1\ge0$ as defined)"},
                        {.name = "positive",
                         .text = R"(as a scale to divide by, $\sigma_1>0$)",
                         .slip = "a teacher that is not 0"}},
           .constants = {{"inverse", {1, 1}, "the factor that the output weights are divided by, over the filter's"}},
           .planted = {turned("inverse", {101, 100}, "output weights 1 % too large"),
                       turned("inverse", {99, 100}, "output weights 1 % too small")},
           .serves = {"overlaps19/thm4.1"},
           .scope = "d up to 8, small rational teachers and inputs, any slope",
           .twin = "def_sigma1.py",
           .full_cases = 20000,
           .draw = draw_teacher_scale,
           .zoo = zoo_of_teacher_scale,
           .state = teacher_scale},
          {.id = "overlaps19/asm3.3",
           .title = "Piecewise linear activation with slope alpha",
           .place = "Section 3.1, Assumption 3.3",
           .kind = "assumption",
           .themes = {"model"},
           .words = R"($\sigma(z)=z$ for $z\ge0$ and $\alpha z$ for $z<0$ is ReLU for $\alpha=0$, leaky ReLU for
             $0<\alpha<1$ and the identity for $\alpha=1$, that is $\max(z,\alpha z)$.)",
           .readings = {{"members", R"(the three named activations, $0\le\alpha\le1$)"},
                        {.name = "any slope",
                         .text = R"(every real $\alpha$, as printed, serves in the factor $\frac2{1+\alpha}$ of (2) and
                           (3))"}},
           .constants = {{"one", {1, 1}, "the slope for z >= 0"}},
           .planted = {turned("one", {101, 100}, "slope 101/100 for z >= 0"),
                       turned("one", {99, 100}, "slope 99/100 for z >= 0")},
           .serves = {"overlaps19/lema.2"},
           .scope = "small rational slopes and arguments, both signs",
           .note = R"(No range of $\alpha$ is printed. What the paper concludes is another matter: Lemma 4.2 needs
             $|\alpha|\le1$, and at $\alpha=-1$ the updates of Stage 1 have no value.)",
           .twin = "asm3_3.py",
           .full_cases = 20000,
           .draw = draw_sloped_activation,
           .enumerated = [] { return 15; },
           .enumerate =
               [](std::int64_t index) {
                 return Record().set("alpha", fraction(index / 3 - 2)).set("z", fraction(index % 3 - 1));
               },
           .state = sloped_activation},
          {.id = "overlaps19/remark3.1",
           .title = "Without overlap Stage 2 can be skipped",
           .place = "Section 3.2, Remark 3.1",
           .kind = "remark",
           .themes = {"model", "landscape"},
           .words = R"(If the patches do not overlap, $w_{non}=w$, and what an ideal Stage 1 returns, a balanced pair
             with $wa^\top=w^*a^{*\top}$, is the teacher's network: Stage 2 may be skipped.)",
           .conclusions = {{"(a)", "$w_{non}=w$", {"same filter"}},
                           {"(b)", "$a$ and $w$ are learnt after Stage 1", {"learnt"}}},
           .readings = {{"touching", "$s=r$; the common sign of the pair is chosen as in Stage 3"},
                        {.name = "printed",
                         .text = R"(every stride without overlap, $s\ge r$; the common sign chosen as in Stage 3)",
                         .slip = R"(for $s>r$ the segment $w_{r-s+1},\dots,w_s$ does not exist; $w_{non}=w$ must be
                           defined)"},
                        {.name = "no selection", .text = "$s=r$, the pair as it is returned"}},
           .constants = {{"minimum", {0, 1}, "the loss that is reached"}},
           .planted = {variant("opposite sign", "the wrong common sign"),
                       without("minimiser", "any pair", "a pair that is no minimiser")},
           .scope = "d up to 8, exact minimisers with small rational entries, any slope",
           .not_covered = "Stage 1 that ends near a minimiser and not on it",
           .twin = "remark3_1.py",
           .full_cases = 20000,
           .draw = draw_without_overlap,
           .zoo = zoo_of_without_overlap,
           .state = without_overlap}};
}

}  // namespace lakatos::overlaps19
