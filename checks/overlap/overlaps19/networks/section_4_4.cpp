#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"
#include "theory/numeric/whole_powers.hpp"

namespace lakatos::overlaps19 {
namespace {

Record draw_three_stages(Source& source) {
  Sizes sizes = draw_sizes(source, 6);
  Record record = Record().set("input", draw_isotropic_law(source, sizes.dimension));
  const bool unit = source.chance(1, 2);
  if (source.chance(1, 12)) sizes.patches += 2;
  record.set("teacher_w", draw_entries(source, sizes.filter, 3, 2))
      .set("teacher_a", unit ? draw_unit(source, sizes.patches) : draw_entries(source, sizes.patches, 3, 2));
  record.set("stride", sizes.stride).set("alpha", draw_slope(source, true));
  const std::int64_t sign = source.chance(1, 2) ? 1 : -1;
  return record.set("factor",
                    unit && source.chance(3, 4)
                        ? fraction(sign, 1)
                        : fraction(sign * source.between(source.chance(1, 6) ? 0 : 1, 4), source.between(1, 3)));
}

/// overlaps19, Algorithm 1: what Stage 1 hands over is fit for Stages 2 and 3.
void three_stages(Statement& claim) {
  const Law law = claim.law("input");
  const PatchLayout layout = read_layout(claim, law.dimension());
  const Real alpha = claim.number("alpha", R"(\alpha)"), factor = claim.number("factor", "c");
  const Network<Real> teacher{layout, alpha, claim.vector("teacher_w", "w_*"), claim.vector("teacher_a", "a_*")};
  give_fit(claim, layout);
  claim.given("factor not zero", square(factor) > 0);
  if (claim.reading("normalised"))
    claim.given("unit weights",
                [&] { return claim.let("squared norm", R"(\|a\|^2)", square(factor) * squared_norm(teacher.a)) == 1; });
  if (claim.settled()) return;
  const Real size = claim.planted("one sign") ? factor : magnitude(factor);
  Network<Real> candidate = teacher;
  candidate.w = scale(claim.planted("same filter") ? 1 : 1 / magnitude(factor), teacher.w),
  candidate.a = scale(size, teacher.a);
  claim.trivial_if([&] { return both(equal(squared_norm(teacher.w), Real(0)), Truth::yes) == Truth::yes; });
  claim.regime("other sign, bent activation", both(factor < 0, alpha < 1));
  regime_overlap(claim, layout);
  const Real motion = claim.let("motion", R"(\|\mathbb E\,(f(w^*,a^*,x)-f(w,a,x))\sum_ia_iP_ix\|^2)", [&] {
    return squared_norm(overlap::mean_convotron_direction(law, candidate, teacher));
  });
  claim.then("stationary", motion == 0);
  const Real loss =
      claim.let("loss", R"(\mathbb E(f(w^*,a^*,x)-f(w,a,x))^2)", overlap::population_loss(law, candidate, teacher));
  claim.then("no loss", loss == 0);
}

Record draw_stages_combined(Source& source) {
  const auto size = [&](bool small) {
    return source.chance(1, 3) ? fraction(1, 1)
           : small             ? fraction(source.between(1, 64), 64)
                               : fraction(source.between(1, source.pick<std::int64_t>({4, 1000})), 1);
  };
  Record record =
      Record()
          .set("patches", source.chance(1, 2) ? 1 : source.between(0, 16))
          .set("B", size(source.chance(1, 12)))
          .set("norm", source.chance(1, 12) ? fraction(source.between(-1, 0), 1) : size(source.chance(1, 3)))
          .set("C", size(source.chance(1, 12)))
          .set("p", fraction(source.between(source.chance(1, 12) ? 0 : 1, 8), 8))
          .set("delta", fraction(source.between(source.chance(1, 12) ? 0 : 1, 16), 16));
  if (source.dial("teacher norm", 0) > 0)
    record.set("norm",
               source.chance(1, 2) ? dialled_fraction(source, "teacher norm", 1) : fraction(1, source.between(1, 8)));
  if (source.chance(1, 5)) {  // nothing to spare: one patch, B and C near 1, a short teacher
    record.set("patches", std::int64_t{1}).set("norm", fraction(1, source.between(3, 64)));
    record.set("B", fraction(source.between(32, 36), 32)).set("C", fraction(source.between(32, 36), 32));
    return record.set("eps", fraction(source.between(24, 32), 32));
  }
  return record.set("eps",
                    source.chance(1, 2) ? fraction(1, source.between(1, 1000)) : fraction(source.between(0, 34), 32));
}

/// overlaps19, Section 4.4: the stages' bounds put together.
void stages_combined(Statement& claim) {
  const Real k = claim.whole("k", [&] { return claim.integer("patches"); }, {"patches"});
  const Real B = claim.number("B", "B"), norm = claim.number("norm", "W"), C = claim.number("C", "C"),
             eps = claim.number("eps", R"(\epsilon)");
  claim.given("patches positive", k >= 1);
  claim.given("B large enough", B >= 1);
  claim.given("norm positive", norm > 0);
  if (claim.dialled("teacher norm")) claim.given("norm at most c", norm <= claim.dial("teacher norm", {1, 1}));
  claim.given("C large enough", C >= 1);
  claim.given("eps in range", both(0 < eps, eps <= 1));
  const bool printed = claim.reading("printed");
  const Real p = printed ? claim.number("p") : Real(1), delta = printed ? claim.number("delta", R"(\delta)") : Real(1);
  if (printed) claim.given("probabilities", both(both(0 < p, p <= 1), both(0 < delta, delta < 1)));
  if (claim.settled()) return;
  if (printed) claim.then("probability", p >= 1 - delta);
  const Real share = claim.constant("share"), cube = C * k * square(k);
  if (claim.reading("RN2")) {
    const Real accuracy = claim.let("accuracy", R"(\epsilon_1)", eps / (share * k * B * cube * (norm + square(norm))));
    claim.then("risk", [&] {
      return claim.let("risk", R"(2kB(Ck^3W\epsilon_1+\epsilon_1^2W^2))",
                       2 * k * B * (cube * norm * accuracy + square(accuracy * norm))) <= eps;
    });
    return;
  }
  const Real size = claim.reading("no norm") ? 1 : square(norm);
  const Real accuracy = claim.let("accuracy", R"(\epsilon_1^2)", eps / (share * k * B * square(cube) * size));
  claim.then("risk", [&] {
    return claim.let("risk", R"(2kB\epsilon_1^2W^2(C^2k^6+1))",
                     2 * k * B * accuracy * square(norm) * (square(cube) + 1)) <= eps;
  });
}

/// overlaps19, Theorem 1.1: samples that are all 0 must be rare.
void learnable_at_all(Statement& claim) {
  const Real c2 = claim.number("c2", "c^2"), T = claim.whole("T", claim.integer("samples"), {"samples"});
  claim.given("samples positive", T >= 1);
  claim.given("an atom beside 0", c2 > 1);
  if (claim.reading("bounded")) claim.given("samples for the bound", T >= claim.constant("front") * c2);
  if (claim.settled()) return;
  const Real blind = claim.let("no information", R"((1-\tfrac1{c^2})^T)", exp(T * log(1 - 1 / c2)));
  claim.then("informed", blind <= claim.constant("share"));
}

}  // namespace

std::vector<Claim> section_4_4() {
  return {
      {.id = "overlaps19/thm1.1",
       .title = "Main theorem, informal",
       .place = "Section 1, Theorem 1.1",
       .kind = "theorem",
       .themes = {"convergence"},
       .shape = Shape::order,
       .words = R"(If $s\ge\lfloor\frac r2\rfloor+1$ and the marginal law is symmetric and isotropic, the network (1)
         with piecewise linear activation is learnable in polynomial time: some algorithm reads $T$ samples, $T$
         polynomial in the sizes and $\frac1\epsilon$, and has risk at most $\epsilon$ with probability at least
         $\frac23$. Here $d=r=s=k=1$, $\alpha=1$, $\epsilon=\frac12$, so that $T$ is a number; $x=\pm c$ with
         probability $\frac1{2c^2}$ each, else 0; teachers $w^*=\pm1$, $a^*=1$. Unless a sample is not 0, the data of
         both are the same, and no answer has a risk below 1 for both.)",
       .readings = {{"bounded", R"(as Theorem 3.1, which it announces: $\|x\|\le B$, and the number of samples is
         polynomial in $B$ too; here $T\ge2c^2$)"},
                    {.name = "printed",
                     .text = "any algorithm; no bound of the input is printed",
                     .fault = "no input bound"}},
       .constants = {{"front", {2, 1}, "the factor of c^2 in the number of samples, ours"},
                     {"share", {2, 3}, "the largest probability of no information that leaves 2/3 to both teachers"}},
       .no_planted = no_planted_by_a_family,
       .scope = "T = 1, 10, ..., 10^6, c^2 = 4 T",
       .note = R"(Theorem 3.1, which it announces, bounds the input by $B$ and lets $T$ grow with $B$; for its Algorithm
         1 it is refuted as well (overlaps19/thm3.1), by a teacher whose private segment is 0. With a bound, other
         algorithms are not excluded: for a linear activation least squares over the input's coordinates learns these
         very teachers.)",
       .tried = R"(the family that refutes the other reading: with $T\ge2c^2$ samples all of them are 0 with probability
         at most $e^{-2}<\frac23$, so that it says nothing. Algorithm 1, which the paper gives, does not learn every
         teacher (overlaps19/thm3.1))",
       .needs = R"(an algorithm for every law of the assumptions, or a family of bounded laws that hide their teachers
         from every algorithm)",
       .family = R"(for every $T$: with $c^2=4T$ all samples are 0 with probability $(1-\frac1{c^2})^T\ge1-\frac
         T{c^2}=\frac34$. Whatever the algorithm then answers, its risks $r_\pm$ for the two teachers have
         $\sqrt{r_+}+\sqrt{r_-}\ge\sqrt{\mathbb E(2x)^2}=2$, so that one of them is at least $1>\epsilon$: its
         probabilities of failure add up to at least $\frac34>2\cdot\frac13$)",
       .twin = "thm1_1.py",
       .quick_cases = 200,
       .full_cases = 1000,
       .draw =
           [](Source& source) {
             const std::int64_t T = source.between(source.chance(1, 12) ? 0 : 1, 1000);
             const std::int64_t c2 = source.chance(4, 5) ? source.between(2, std::max<std::int64_t>(2, T / 2))
                                                         : source.between(source.chance(1, 3) ? 0 : 1, 4000);
             return Record().set("samples", T).set("c2", fraction(c2, 1));
           },
       .enumerated = [] { return 7; },
       .enumerate =
           [](std::int64_t index) {
             const std::int64_t samples = ten_to(index);
             return Record().set("samples", samples).set("c2", fraction(4 * samples, 1));
           },
       .state = learnable_at_all},
      {.id = "overlaps19/def-algorithm1",
       .title = "The three-stage algorithm",
       .place = "Section 3, Algorithm 1",
       .kind = "definition",
       .themes = {"model", "convergence"},
       .words = R"(Stage 1 gives $a^{(T_1)}$, Stage 2 runs Convotron with $a^{(T_1)}$ and with its negative, Stage 3
         keeps the better pair. That the stages fit together is taken to mean: if Stage 1 ends on the teacher's
         direction up to sign and scale, $a=c\,a^*$, then $(w^*/|c|,\,\mathrm{sign}(c)\,a)$ is at rest under the mean
         Convotron step with these weights and has no loss.)",
       .conclusions = {{"(a)", "the stages fit together", {"stationary", "no loss"}}},
       .readings = {{"up to scale", "$a^{(T_1)}$ of any norm, as Algorithm 1 prints"},
                    {"normalised", R"($\|a^{(T_1)}\|=1$, as Theorem 4.2 asks)"}},
       .planted = {variant("same filter", R"(the candidate is $(w^*,\mathrm{sign}(c)\,a)$)"),
                   variant("one sign", "Stage 2 runs with $a^{(T_1)}$ only"),
                   variant("one sign", "the same, of norm 1", "normalised", "one sign, norm 1")},
       .scope = "finite laws of up to 6 coordinates, r and k up to 4, small rational teachers, c of both signs",
       .not_covered = "whether Stage 1 ends there and whether Stage 2 reaches its point of rest: theorems 4.1 and 4.2",
       .note = R"(Normalising is not needed for this: the activation is positively homogeneous, so that a wrong norm of
         $a$ is made good by the filter. It matters for step sizes and error bounds, which are stated for norm one.)",
       .twin = "def_algorithm1.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_three_stages,
       .state = three_stages},
      {.id = "overlaps19/step-thm3.1-combine",
       .title = "Putting the three stages together",
       .place = "Section 4.4",
       .kind = "step",
       .themes = {"convergence"},
       .words = R"(A polynomial accuracy of Stage 1 suffices: $\|a-a^*\|\le\epsilon_1$ gives $\|w-w^*\|$ (RN1) or its
         square (RN2) at most $Ck^3\|w^*\|\epsilon_1$ by Theorem 4.2, and risk at most
         $2kB(\|w-w^*\|^2+\epsilon_1^2\|w^*\|^2)$ by Lemma A.1. Here with
         $\epsilon_1^2=\frac\epsilon{4kBC^2k^6\|w^*\|^2}$ (RN1), $\epsilon_1=\frac\epsilon{4kBCk^3(\|w^*\|+\|w^*\|^2)}$
         (RN2): the risk is at most $\epsilon$. And the stages together hold with high probability, at least $1-\delta$
         for every $\delta>0$, though Stage 2 holds with some constant probability $p$.)",
       .conclusions = {{"(a)", "a polynomial accuracy of Stage 1 suffices", {"risk"}},
                       {"(b)", "the probabilities of the stages combine to high probability", {"probability"}}},
       .readings = {{"printed",
                     R"(RN1; Stages 1 and 3 always succeed, Stage 2 with the constant probability $p$ of Theorem 4.2)"},
                    {.name = "RN1", .text = R"(the bound of Theorem 4.2 on $\|w-w^*\|$)", .part = "(a)"},
                    {.name = "RN2", .text = R"(the bound on $\|w-w^*\|^2$, as its proof ends)", .part = "(a)"},
                    {.name = "no norm",
                     .text = R"(an accuracy in $k$, $B$, $\epsilon$ alone, the quantities that Theorem 3.1 lists)",
                     .part = "(a)"}},
       .constants = {{"share", {4, 1}, "the 4 in the accuracy"}},
       .planted = {turned("share", {39, 10}, "3.9 in place of 4", "RN1"),
                   turned("share", {2, 1}, "2 in place of 4", "RN1"),
                   turned("share", {2, 1}, "2 in place of 4, for RN2", "RN2", "share 2, squared")},
       .dials = {dial("teacher norm", "teacher of any scale",
                      "the accuracy in k, B, epsilon alone (reading `no norm`), teachers of norm up to c",
                      {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}, "no norm")},
       .serves = {"overlaps19/thm3.1"},
       .scope = "k = 1 ... 16, B, norm and C from 1/64 to 1000, epsilon from 1/1000 to 1",
       .note = R"(One run of Stage 2 succeeds with probability $p$, so the three stages together with no more; high
         probability needs independent repetitions of Stage 2 and a Stage 3 over more than two candidates, which
         Algorithm 1 does not have. The accuracy must shrink with the norm of the teacher, which Theorem 3.1 does not
         list among the quantities of its polynomials; Section 4.4 does ($\sigma_1$). Under stress: with
         $\epsilon_1^2=\frac\epsilon{4kBC^2k^6}$ the risk is $\frac\epsilon2W^2(1+\frac1{C^2k^6})$, so $k=C=1$ breaks it
         for every $W>1$, and $k^3C\to\infty$ from $W^2>2$ on.)",
       .twin = "step_thm3_1_combine.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_stages_combined,
       .state = stages_combined}};
}

}  // namespace lakatos::overlaps19
