#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/stage_one/stage_one_sample.hpp"
#include "theory/overlap/output_term.hpp"

namespace lakatos::overlaps19 {
namespace {

Record draw_output_term_norm(Source& source) {
  Record record = draw_input(source, 3);
  const auto d = record.vector("x").entries.size();
  if (source.chance(1, 3))
    record.set("w", VectorField{1, std::vector<std::int64_t>(record.vector("w").entries.size(), 1)})
        .set("x", VectorField{1, std::vector<std::int64_t>(d, source.chance(1, 2) ? 1 : -1)});
  if (source.chance(1, 3)) {  // the whole input where one private coordinate is
    VectorField x{1, std::vector<std::int64_t>(d, 0)};
    x.entries[source.below(d)] = source.chance(1, 2) ? 2 : -2;
    record.set("x", x).set(
        "a", VectorField{1, std::vector<std::int64_t>(record.vector("a").entries.size(), source.chance(1, 2) ? 1 : 0)});
  }
  const double slope = source.dial("slope", 1);
  if (!source.chance(1, 10)) record.set("alpha", source.pick<Fraction>({{0, 1}, {1, 1}, {1, 2}, {-1, 1}, {-1, 3}}));
  if (slope > 1) record.set("alpha", dialled_fraction(source, "slope", 1));
  return record;
}

/// step-lem4.1-norm
void output_term_norm(Statement& claim) {
  const Sample in = read_sample(claim);
  const Network<Real>&student = in.pair.student, &teacher = in.pair.teacher;
  if (give_stage_one(claim, student.layout)) return;
  if (!claim.reading("any slope"))
    claim.given("slope at most 1", square(student.alpha) <= square(claim.dial("slope", {1, 1})));
  if (claim.settled()) return;

  const Real k = claim.whole("k", student.layout.patches), c = claim.constant("c");
  const Real most2 = square(c) * (claim.reading("R2") ? square(k) : k);
  overlap::OutputTermNorms of;
  if (!symbolic()) of = overlap::output_term_norms(overlap::private_network(student), in.x);
  const auto outer2 = [&] { return of.outer2() * in.size2; };
  claim.trivial_if(of.a2 * of.w2 * in.size2 == 0);
  const Real squares = claim.name(R"(\|x\|^4)");
  claim.then("triangle",
             R"(\|f(w_{non},a,x)\sum_ja_jP_j^{non}x\| \le \sum_j|a_jw_{non}^\top P_j^{non}x|\,\|\sum_ja_jP_j^{non}x\|)",
             [&] { return less_equal(of.output2, of.inner2); });
  claim.then("norms",
             R"(\sum_j|a_jw_{non}^\top P_j^{non}x|\,\|\sum_ja_jP_j^{non}x\| \le )"
             R"(\max_j|a_j|\sum_j\|w_{non}\|\|P_j^{non}x\|\,\|a\|\|x\|)",
             [&] { return less_equal(of.inner2, outer2()); });
  claim.then("total",
             text(R"((\max_j|a_j|\sum_j\|w_{non}\|\|P_j^{non}x\|\,\|a\|\|x\|)^2 \le )",
                  most2 * claim.name(R"(\|a\|^4)") * squares * claim.name(R"(\|w_{non}\|^2)")),
             [&] { return less_equal(outer2(), most2 * square(of.a2) * square(in.size2) * of.w2); });
  claim.then("label",
             text(R"(\|y\sum_ja_jP_j^{non}x\|^2 \le )",
                  most2 * claim.name(R"(\|a\|^2)") * claim.name(R"(\|a^*\|^2)") * squares * claim.name(R"(\|w^*\|^2)")),
             [&] {
               return less_equal(square(overlap::output(teacher, in.x)) * of.direction2,
                                 most2 * of.a2 * in.scale2 * square(in.size2));
             });
}

}  // namespace

std::vector<Claim> lemma_4_1_norm() {
  return {{.id = "overlaps19/step-lem4.1-norm",
           .title = "Norm bound of the output term",
           .place = "Section B.1",
           .kind = "step",
           .themes = {"gradient identity", "approximation"},
           .words = R"($\|\sum_ja_j\sigma(w_{non}^\top P_j^{non}x)\sum_ja_jP_j^{non}x\|\le\sum_j|a_jw_{non}^\top
             P_j^{non}x|\,\|\sum_ja_jP_j^{non}x\|\le\max_j|a_j|\sum_j\|w_{non}\|\|P_j^{non}x\|\cdot\|a\|\|x\|\le
             c_k\|a\|^2\|x\|^2\|w_{non}\|$, and similarly for $y\sum_ja_jP_j^{non}x$ with the teacher's norms.)",
           .conclusions = {{"(a)", "each inequality", {"triangle", "norms", "total"}},
                           {"(b)", "the similar bound of the label term", {"label"}},
                           {"(c)", R"(the order $\mathrm{poly}(k,\sigma_1,B)$)", {}}},
           .left_out = "(c), which is `overlaps19/lem4.1-bounded`",
           .readings = {{.name = "any slope", .text = R"($c_k=\sqrt k$, any $\alpha$, as printed)", .fault = "slope"},
                        {"R1", R"($c_k=\sqrt k$, $|\alpha|\le1$ understood)"},
                        {"R2", R"($c_k=k$, $|\alpha|\le1$ understood)"}},
           .constants = {{"c", {1, 1}, "factor of c_k"}},
           .planted = {turned("c", {9, 10}, "0.9 sqrt(k)"), without("slope at most 1", "any slope", "for any slope")},
           .dials = {dial("slope", "slope at most 1", "slopes up to c", {{1, 1}, {2, 1}, {4, 1}, {16, 1}})},
           .power_in = "R1",
           .serves = {"overlaps19/lem4.1-bounded"},
           .scope = "one input, d = 1 ... 6, r, k = 1 ... 4, strides within A4",
           .not_covered = "the order in k, sigma_1, B of the whole: overlaps19/lem4.1-bounded",
           .note = R"(With $\sqrt k$ it is the inequality of Cauchy and Schwarz for private parts that do not meet. For
             the label, whose patches overlap, $\sum_j\|P_jx\|^2\le2\|x\|^2$ for $k\ge2$ gives $\sqrt2\le\sqrt k$.)",
           .twin = "step_lem4_1_norm.py",
           .quick_cases = 1000,
           .full_cases = 20000,
           .draw = draw_output_term_norm,
           .state = output_term_norm}};
}

}  // namespace lakatos::overlaps19
