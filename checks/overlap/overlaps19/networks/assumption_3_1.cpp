#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"

namespace lakatos::overlaps19 {
namespace {

Record draw_bounded_law(Source& source) {
  LawField law = draw_isotropic_law(source, source.between(1, 4));
  if (source.chance(1, 6)) law = lopsided(law, source);
  if (source.chance(1, 6)) law = stretched_coordinate(law, 0, {2, 1});
  return Record().set("input", law).set("B", fraction(source.between(1, 12), source.between(1, 2)));
}

void give_positive_bound(Statement& claim, const Real& bound) { claim.given("bound positive", bound > 0); }

void conclude_assumption(Statement& claim, const Law& law, const Real& bound, const char* latex) {
  claim.then("symmetric", R"(\mathcal Z(x) = \mathcal Z(-x))", [&] { return overlap::symmetric(law); });
  claim.then("isotropic", R"(\mathbb E\,xx^\top = I)", [&] { return overlap::isotropic(law); });
  claim.then("bounded", text(latex, bound), [&] { return overlap::squared_norm_at_most(law, bound); });
}

// ---- the assumption

/// overlaps19, Section 3.1, Assumption 3.1: symmetric, isotropic, bounded.
void input_assumption(Statement& claim) {
  const auto law = claim.law("input");
  const Real bound = claim.number("B", "B"), factor = claim.constant("bound", {1, 1});
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  conclude_assumption(claim, law, claim.reading("RB1") ? square(factor * bound) : factor * bound, R"(\|x\|^2 \le )");
}

// ---- the normal law

Record draw_normal_input(Source& source) {
  Record record = Record().set("dimension", source.chance(1, 12) ? std::int64_t{0} : source.between(1, 3));
  return record.set("B", source.chance(1, 12) ? fraction(-1) : fraction(source.between(1, 64), source.between(1, 4)));
}

/// overlaps19, Section 3.1: the standard normal law among them.
void normal_input(Statement& claim) {
  const Real bound = claim.number("B", "B");
  claim.given("dimension positive", counted(claim.whole("d", claim.integer("dimension"), {"dimension"}) >= 1));
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  const Real outside =
      claim.let("outside", R"(\tfrac2{\sqrt{2\pi}}e^{-(B+1)^2/2})", 2 * exp(-square(bound + 1) / 2) / sqrt(2 * pi()));
  claim.then("bounded", R"(\mathbb P[\|x\|>B] = 0)",
             [&] { return less(Real(0), outside) == Truth::yes ? Truth::no : Truth::unknown; });
}

// ---- other laws

/// ... and laws that are not normal.
void other_than_normal(Statement& claim) {
  const auto law = claim.law("input");
  const Real bound = claim.number("B", "B");
  give_positive_bound(claim, bound);
  if (claim.settled()) return;
  conclude_assumption(claim, law, square(bound), R"(\|x\|^2 \le )");
  const Real fourth = claim.let("E x_1^4", R"(\mathbb E\,x_1^4)",
                                [&] { return overlap::mean(law, [](const Vec& x) { return square(square(x[0])); }); });
  claim.then("not normal", text(fourth, R"( \ne 3)"), [&] { return negate(equal(fourth, Real(3))); });
}

// ---- the uniform law

Record draw_uniform_input(Source& source) {
  const std::int64_t d = source.between(1, 8), i = source.between(1, d);
  Record record = Record().set("dimension", d).set("i", i);
  return record.set("j", source.chance(1, 2) ? i : source.between(1, d + (source.chance(1, 4) ? 1 : 0)));
}

/// overlaps19, Section 5: the uniform law on the cube [-sqrt 3, sqrt 3]^d.
void uniform_input(Statement& claim) {
  const std::int64_t d = claim.integer("dimension"), i = claim.integer("i"), j = claim.integer("j");
  const Real width2 = claim.constant("three");  // c^2
  claim.given("coordinates", counted(R"(1 \le i, j \le d)", [&] {
                const auto within = [&](std::int64_t c, const char* field) {
                  const Real place = claim.whole(field, c, {field});
                  return both(1 <= place, place <= claim.whole("d", d, {"dimension"}));
                };
                return both(within(i, "i"), within(j, "j"));
              }));
  if (claim.settled()) return;
  // (1 / 2c) int_{-c}^{c} z^2 dz = (c^3 + c^3) / (6 c); the first moment vanishes, coordinates are independent.
  const Real own = claim.let("own", R"(\mathbb E\,x_i^2)", 2 * width2 / 6);
  const Real entry = claim.let("entry", R"(\mathbb E\,x_ix_j)", [&] { return i == j ? own : 0; });
  const Real wanted = claim.let("wanted", "I_{ij}", [&] { return Real(i == j ? 1 : 0); });
  const Real largest = claim.let("largest", R"(\max\|x\|^2)", [&] { return Real(static_cast<long>(d)) * width2; }),
             size = claim.let("d", claim.whole("d", d, {"dimension"}));
  claim.then("covariance", entry == wanted);
  claim.then("bounded", largest <= claim.constant("bound", {3, 1}) * size);
}

}  // namespace

std::vector<Claim> assumption_3_1() {
  return {
      {.id = "overlaps19/asm3.1",
       .title = "Input law symmetric, isotropic, bounded",
       .place = "Section 3.1, Assumption 3.1",
       .kind = "assumption",
       .themes = {"input law"},
       .shape = Shape::exists,
       .words = R"(There are laws with $\mathcal Z(x)=\mathcal Z(-x)$, $\mathbb E\,xx^\top=I$ and $\|x\|\le B$ almost
         surely for some $B>0$.)",
       .conclusions = {{"(a)", "laws with all three properties exist", {"symmetric", "isotropic", "bounded"}}},
       .readings = {{"RB2", R"($B$ bounds $\|x\|^2$)"}, {"RB1", R"($B$ bounds $\|x\|$)"}},
       .constants = {{"bound", {1, 1}, "factor of B"}},
       .no_planted = no_planted_by_a_witness,
       .serves = {"overlaps19/thm3.1"},
       .scope = "finite laws of R^d, d = 1 ... 4, with rational atoms",
       .not_covered = "$d>4$: the $2^d$ vectors of signs meet it for every $d$",
       .note = R"($\mathbb E\|x\|^2=d$ under identity covariance, so $B\ge d$ in RB2 and $B\ge\sqrt d$ in RB1; the
         vectors of signs reach both. $B$ is no free constant: a polynomial in $B$ is one in $d$.)",
       .twin = "asm3_1.py",
       .quick_cases = 500,
       .full_cases = 20000,
       .draw = draw_bounded_law,
       .state = input_assumption},
      {.id = "overlaps19/remark-asm3.1-gaussian",
       .title = "Assumption 3.1 is considerably weaker than Gaussian input",
       .place = "Section 3.1",
       .kind = "remark",
       .themes = {"input law"},
       .shape = Shape::order,
       .words = R"(Assumption 3.1 is considerably weaker than standard Gaussian input: there is a $B>0$ such that
         $N(0,I_d)$ meets it, $\|x\|\le B$ almost surely among the rest.)",
       .conclusions = {{"(a)", "the normal law meets Assumption 3.1", {"bounded"}}, {"(b)", "other laws meet it", {}}},
       .left_out = "(b), which is overlaps19/remark-asm3.1-gaussian-repaired",
       .readings = {{.name = "member", .text = "the normal law is one of those that Assumption 3.1 admits"}},
       .no_planted = "no constant is printed: $B$ may be anything, and a family for every $B$ refutes it",
       .scope = "d = 1, 2, 3; B from 1 to 256, and small fractions",
       .note = R"(Symmetry and identity covariance hold for $N(0,I_d)$; boundedness fails. So neither assumption implies
         the other, and the runs with Gaussian inputs (Figures 1a, 1b) lie outside Assumption 3.1. That other laws meet
         it: overlaps19/remark-asm3.1-gaussian-repaired.)",
       .family = R"($B=1,2,4,\dots,256$ and $d=1,2,3$: $\mathbb P[\|x\|>B]\ge\mathbb P[B<|x_1|\le
         B+1]\ge\frac2{\sqrt{2\pi}}e^{-(B+1)^2/2}>0$, and the same inequality holds for every $B$ and every $d$, so that
         no $B$ is left)",
       .twin = "remark_asm3_1_gaussian.py",
       .quick_cases = 200,
       .full_cases = 1000,
       .draw = draw_normal_input,
       .enumerated = [] { return 27; },
       .enumerate =
           [](std::int64_t index) {
             return Record().set("dimension", 1 + index % 3).set("B", fraction(std::int64_t{1} << (index / 3)));
           },
       .state = normal_input},
      {.id = "overlaps19/remark-asm3.1-gaussian-repaired",
       .title = "Laws that are not Gaussian meet Assumption 3.1",
       .place = "ours; in place of Section 3.1, the remark after Assumption 3.1",
       .kind = "remark",
       .themes = {"input law"},
       .shape = Shape::exists,
       .words = R"(There are laws that meet Assumption 3.1 and are not normal: $\mathbb E x_1^4\ne3$.)",
       .conclusions = {{"(a)", "a law that meets Assumption 3.1", {"symmetric", "isotropic", "bounded"}},
                       {"(b)", "it is not normal", {"not normal"}}},
       .readings = {{"not Gaussian",
                     R"(a finite law with $\|x\|\le B$ whose first coordinate has another fourth moment than
                       $N(0,1)$)"}},
       .no_planted = no_planted_by_a_witness,
       .scope = "finite laws of R^d, d = 1 ... 4, with rational atoms",
       .note = R"(Every bounded law is such a law. What remains of the remark: Assumption 3.1 asks for no rotational
         invariance.)",
       .twin = "remark_asm3_1_gaussian_repaired.py",
       .quick_cases = 500,
       .full_cases = 20000,
       .draw = draw_bounded_law,
       .state = other_than_normal},
      {.id = "overlaps19/remark-uniform",
       .title = "Unif[-sqrt3, sqrt3]^d has identity covariance",
       .place = "Section 5",
       .kind = "remark",
       .themes = {"input law", "experiment"},
       .words = R"(The uniform law on $[-\sqrt3,\sqrt3]^d$ has identity covariance, and $\|x\|^2\le3d$.)",
       .conclusions = {{"(a)", "identity covariance", {"covariance"}},
                       {"(b)", "boundedness, with $B=3d$ for the squared norm", {"bounded"}},
                       {"(c)", "symmetry", {}}},
       .left_out = "(c): the cube is its own mirror image",
       .readings = {{"printed", "moments by the antiderivative, coordinates independent"}},
       .constants = {{"three", {3, 1}, "the square of the half width"},
                     {"bound", {3, 1}, "bound of the squared norm, per coordinate"}},
       .planted = {turned("three", {31, 10}, "a half width of the root of 31/10"),
                   turned("bound", {29, 10}, "29/10 d in place of 3 d")},
       .scope = "d = 1 ... 16, every entry of the second moment",
       .not_covered = "$d>16$, where nothing changes",
       .note =
           R"(Symmetry holds since the cube is symmetric. $B=3d$ in RB2 ($480$ for $d=160$), $B=\sqrt{3d}$ in RB1.)",
       .grid = {.axes = {axis("dimension", 1, 16), axis("i", 1, 16), axis("j", 1, 16)}, .finite = ""},
       .twin = "remark_uniform.py",
       .quick_cases = 500,
       .full_cases = 20000,
       .draw = draw_uniform_input,
       .state = uniform_input}};
}

}  // namespace lakatos::overlaps19
