#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/numeric/whole_powers.hpp"
#include "theory/overlap/alike_teachers.hpp"

// Theorem 3.1 speaks of probabilities that depend on T and eta. What is checked follows from it for every choice of
// them: teachers whose private segment is 0 and whose labels have the same joint law with the private coordinates look
// alike to Stage 1, which reads nothing else. So a^(T_1) has one law for all of them, and what it is worth can be
// counted: an a serves only so many teachers, whatever filter goes with it.

namespace lakatos::overlaps19 {
namespace {

/// share / parts of v; share / parts itself where v = 0.
Fraction part_of_risk(const Fraction& alpha, const Fraction& scale, std::int64_t share, std::int64_t parts) {
  const std::int64_t root = (alpha.numerator + alpha.denominator) * scale.numerator,
                     under = 2 * alpha.denominator * scale.denominator;
  return root == 0 ? fraction(share, parts) : fraction(share * root * root, parts * under * under);
}

Record instance_of(const Sizes& sizes, LawField law, const Fraction& alpha, const Fraction& scale, const Fraction& eps,
                   const Fraction& delta) {
  Record record = Record().set("input", std::move(law)).set("filter", sizes.filter).set("stride", sizes.stride);
  record.set("patches", sizes.patches).set("alpha", alpha).set("scale", scale).set("eps", eps);
  return record.set("delta", delta);
}

const Sizes overlapping[] = {{5, 3, 2, 2}, {5, 3, 2, 2}, {3, 3, 2, 1}, {7, 3, 2, 3}, {7, 4, 3, 2}, {8, 5, 3, 2}};
const Fraction slopes[] = {{0, 1}, {1, 1}, {1, 10}};

Record draw_main_theorem(Source& source) {
  Sizes sizes = source.chance(9, 10) ? overlapping[source.below(std::size(overlapping))] : draw_sizes(source, 7);
  if (source.chance(1, 12)) sizes.stride = source.between(1, sizes.filter + 1);
  LawField law = heavy_law(sizes.dimension, fraction(ceil_sqrt(sizes.dimension) + source.between(0, 1)));
  if (source.chance(1, 12)) law = draw_isotropic_law(source, sizes.dimension);
  if (source.chance(1, 16)) law = lopsided(law, source);
  if (source.chance(1, 16))
    law = stretched_coordinate(law, source.below(law.dimension), fraction(source.between(1, 3), 2));
  if (source.chance(1, 12)) sizes.patches += 1;
  const Fraction scale = fraction(source.between(1, 4), source.between(1, 2)), alpha = draw_slope(source, true);
  const std::int64_t parts = source.pick<std::int64_t>({8, 32, 128}),
                     share =
                         source.between(source.chance(1, 10) ? -1 : 1, source.chance(1, 12) ? parts + 1 : parts - 1);
  return instance_of(
      sizes, law, alpha, scale, part_of_risk(alpha, scale, share, parts),
      fraction(source.between(source.chance(1, 12) ? 0 : 1, 12), source.pick<std::int64_t>({13, 13, 16, 12})));
}

/// overlaps19, Theorem 3.1: Algorithm 1 learns every teacher with high probability; here what follows from it for
/// teachers that Stage 1 cannot tell apart.
void main_theorem(Statement& claim) {
  const Law law = claim.law("input");
  PatchLayout layout;
  if (!symbolic())
    layout = {static_cast<std::int64_t>(law.dimension()), claim.integer("filter"), claim.integer("stride"),
              claim.integer("patches"), 0};
  const Real alpha = claim.number("alpha", R"(\alpha)"), scale = claim.number("scale", R"(\rho)"),
             eps = claim.number("eps", R"(\epsilon)"), delta = claim.number("delta", R"(\delta)");
  give_fit(claim, layout);
  if (claim.settled()) return;
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  give_large_stride(claim, layout);
  give_segment(claim, layout);
  claim.given("eps positive", eps > 0);
  claim.given("delta in range", both(0 < delta, delta < 1));
  claim.given("overlap", [&] {
    const NamedSizes n = sizes_of(claim, layout);
    return counted(n.s < n.r);
  });
  if (claim.settled()) return;
  const Real risk = claim.let("risk of one", "v", square((1 + alpha) / 2 * scale));
  claim.given("small eps", eps < risk);
  claim.given("same data", R"((P^{non}x, \sigma(\rho x_m)) \text{ has the same law for every shared } m)",
              [&] { return overlap::same_data_of_shared(law, layout, alpha, scale); });
  if (claim.settled()) return;
  const Real shared = claim.let(
      "shared", "N", [&] { return from_fraction<Real>(fraction(std::ssize(overlap::shared_coordinates(layout)), 1)); });
  const Real entries =
      claim.let("entries", "n", [&] { return from_fraction<Real>(fraction(2 * (layout.filter - layout.stride), 1)); });
  claim.then("enough served",
             [&] { return (1 - delta) * shared * (1 - eps / risk) <= claim.constant("served") * entries; });
}

}  // namespace

std::vector<Claim> theorem_3_1() {
  return {{.id = "overlaps19/thm3.1",
           .title = "Main theorem: Algorithm 1 learns every teacher",
           .place = "Section 3.3, Theorem 3.1",
           .kind = "theorem",
           .themes = {"convergence", "capacity"},
           .words = R"(Under Assumptions 3.1 to 3.3, with polynomially many steps and samples in $k$, $B$,
             $\frac1\epsilon$ and step sizes polynomial in $\frac1k$, $\frac1B$, $\epsilon$, Algorithm 1 returns with
             high probability a network of risk at most $\epsilon$. What is judged follows from it for every choice of
             these polynomials: let the private segment of the teacher be zero. For each of the $N$ shared coordinates
             $x_m$ take the teacher with $y=\sigma(\rho x_m)$ (one entry of $w^*$ is $\rho$, one of $a^*$ is 1). If
             $(P_1^{non}x,\dots,P_k^{non}x,y)$ has the same law for all of them, $a^{(T_1)}$ has too, so that for
             failure probabilities of at most $\delta$ some $a$ serves $(1-\delta)N$ teachers. The odd part of a network
             with weights $a$ lies in a space that meets the shared coordinates in at most $n=2(r-s)$ dimensions, so at
             most $n/(1-\epsilon/v)$ teachers have risk $\le\epsilon<v=(\frac{1+\alpha}2)^2\rho^2$ with that $a$ and any
             filter: $(1-\delta)N(1-\frac\epsilon v)\le n$.)",
           .conclusions = {{"(a)", R"(risk at most $\epsilon$)", {"enough served"}},
                           {"(b)", "with high probability", {"enough served"}},
                           {"(c)", "with polynomially many steps and samples", {}}},
           .left_out = "(c): what is judged of (a) and (b) holds for all numbers of steps and samples",
           .readings = {{"printed", "no assumption on the private segment of the teacher, as printed"}},
           .constants = {{"served", {1, 1}, "factor of the number of teachers that one a can serve"}},
           .planted = {turned("served", {9, 10}, "a tenth fewer teachers served"),
                       turned("served", {1, 2}, "half as many teachers served")},
           .serves = {"overlaps19/thm1.1"},
           .scope = R"(r = 2 ... 5, k = 1 ... 3, laws on the axes and of signs, alpha = 0, 1/10, 1 and others, epsilon
             and delta of any size)",
           .not_covered = R"(whether the theorem holds when the private segment is bounded away from zero and the
             polynomials may depend on its norm, on the norms of the teacher and on alpha)",
           .note = R"(Stage 1 reads the input's private parts and the label only. With a zero private segment the label
             can be independent of the private parts, or at least look the same for several teachers; then $a^{(T_1)}$
             says nothing about $a^*$, and no number of steps and no step size helps. With $k$ patches at most
             $\frac2{k+1}$ of the teachers can be learnt. A repair must ask for $\|w^*_{non}\|>0$ and let the
             polynomials depend on $\frac1{\|w^*_{non}\|}$, on $\sigma_1$ and on $\frac1{1+\alpha}$ (at $\alpha=-1$ (2)
             is not defined).)",
           .alarm = R"(the step of Section 4.4 only puts the stages' bounds together, and does so rightly; what fails is
             the first bound, Theorem 4.1: with a zero private segment Stage 1 cannot learn the direction of $a^*$)",
           .twin = "thm3_1.py",
           .quick_cases = 1000,
           .full_cases = 20000,
           .draw = draw_main_theorem,
           .enumerated = [] { return static_cast<std::int64_t>(std::size(slopes)); },
           .enumerate =
               [](std::int64_t index) {
                 return instance_of(overlapping[0], heavy_law(5, {3, 1}), slopes[index], {2, 1}, {1, 16}, {1, 10});
               },
           .state = main_theorem}};
}

}  // namespace lakatos::overlaps19
