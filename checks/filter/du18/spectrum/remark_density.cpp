#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/probability/sector_law.hpp"

namespace lakatos::du18 {
namespace {

Record draw_bounded_angular_density(Source& source) {
  const auto n = static_cast<std::size_t>(source.between(1, 12));
  VectorField mass{1, std::vector<std::int64_t>(n)}, square{source.between(1, 3), std::vector<std::int64_t>(n)};
  for (auto& entry : mass.entries) entry = source.between(0, 4);
  for (auto& entry : square.entries) entry = source.between(0, 4);
  if (source.chance(3, 4))
    mass.entries[3 * n / 4] = 5, square.entries[3 * n / 4] = 5;  // the densest and farthest sector meets the wedge
  if (source.chance(1, 3)) {                                     // nearly all mass near the wedge
    for (std::size_t i = 0; i < n; ++i) mass.entries[i] = i == 3 * n / 4 ? 5 : 0;
  }
  if (source.chance(1, 30)) square.entries[source.below(n)] = -1;
  if (source.chance(1, 30)) mass.entries[source.below(n)] = -1;
  reduce(square);
  const Fraction turn = source.chance(1, 20)
                            ? fraction(source.between(-1, 3), 8)
                            : fraction(source.between(1, 10), source.pick<std::int64_t>({40, 40, 60, 100, 1000}));
  return Record().set("mass", mass, "square", square, "turn", turn);
}

/// du18, before Assumption 2.1: a bounded density of the angle bounds A_{w,-w*}.
void bounded_angular_density(Statement& claim) {
  const auto mass = claim.vector("mass");
  const SectorLaw law{mass, claim.vector("square", mass.size())};
  const Real u = claim.number("turn", "u"), beta = claim.constant("beta");
  claim.given("mass", R"(m_i \ge 0,\ \textstyle\sum_i m_i > 0)",
              [&] { return both(nonnegative(law.mass), less(Real(0), law.total())); });
  claim.given("square", R"(\|Z\|^2 \ge 0)", [&] { return nonnegative(law.square); });
  claim.given("angle", both(u >= 0, u <= Real(1) / Real(4)));
  if (claim.settled()) return;
  claim.regime("wedge over several sectors", [&] {
    return predicate([&] { return wedge_over_several_sectors(law, u); },
                     R"(\lfloor\tfrac34n\rfloor+1 < n\left(\tfrac34+)", u, R"(\right))");
  });

  const auto growth = [&] {
    return claim.let("lambda_max", R"(\lambda_{\max}(A_{w,-w_*}))",
                     [&] { return largest_eigenvalue_bracket(wedge_moment(law, u)).upper; });
  };
  claim.trivial_if([&] { return either(u == 0, largest(law.mass) * largest(law.square) == 0); });
  const auto mean = [&] { return claim.let("E|Z|^2", R"(\mathbb E\|Z\|^2)", [&] { return law.mean_square(); }); };
  if (claim.reading("bounded") || claim.reading("both"))
    claim.then("bounded", [&] { return growth() <= beta * mean(); });
  if (claim.reading("bounded")) return;
  claim.then("growth", [&] {
    const bool flat = claim.planted("mean density");
    const Real density =
        claim.let("D", flat ? R"(\tfrac1{2\pi})" : "D", [&] { return flat ? 1 / (2 * pi()) : law.largest_density(); });
    const Real reach =
        claim.reading("no radius bound") ? mean() : claim.let("R", "R", [&] { return largest(law.square); });
    return growth() <= beta * density * reach * claim.let("phi", R"(\theta(w,w_*))", 2 * pi() * u);
  });
}

}  // namespace

std::vector<Claim> remark_density() {
  return {
      {.id = "du18/remark-density",
       .title = "Bounded angular density bounds the operator norm of A(w,-w*)",
       .place = "Section 2.1, before Assumption 2.1",
       .kind = "remark",
       .themes = {"spectrum", "input law"},
       .words = R"(If the angle of the input has a bounded density, the operator norm of $A_{w,-w_*}$ is bounded. In the
         form of Assumption 2.1: with the density at most $D$ per radian and $\|Z\|^2\le R$,
         $\lambda_{\max}(A_{w,-w_*})\le DR\,\theta(w,w_*)$.)",
       .conclusions = {{"(a)", R"($\|A_{w,-w_*}\|$ is bounded)", {"bounded"}},
                       {"(b)", R"(it grows at most linearly in the angle, as Assumption 2.1 asks)", {"growth"}}},
       .readings = {{"both", R"(bounded by $\mathbb E\|Z\|^2$, whatever the density; linear growth with $\beta=DR$ for
         $\|Z\|^2\le R$, a bound that is ours)"},
                    {.name = "bounded",
                     .text = R"(as printed: bounded, by $\mathbb E\|Z\|^2$, whatever the density)",
                     .part = "(a)"},
                    {.name = "no radius bound",
                     .text =
                         R"(linear growth with $\mathbb E\|Z\|^2$ in place of $R$: no bound of the norm is printed)",
                     .part = "(b)"},
                    {.name = "growth", .text = R"(linear growth, $\beta=DR$ with $\|Z\|^2\le R$)", .part = "(b)"}},
       .constants = {{"beta", {1, 1}, "the factor of the bound"}},
       .planted = {turned("beta", {19, 20}, R"($\frac{19}{20}DR\,\theta$)"),
                   turned("beta", {99, 100}, R"($\frac{99}{100}DR\,\theta$)", "growth"),
                   turned("beta", {4, 5}, R"($\frac45DR\,\theta$)", "growth"),
                   variant("mean density", R"(the mean density $\frac1{2\pi}$ in place of the largest)", "growth"),
                   turned("beta", {1, 4}, R"(bounded by $\frac14\mathbb E\|Z\|^2$)", "bounded")},
       .serves = {"du18/assump2.1"},
       .scope = R"(laws of the plane whose angle has a constant density on each of 1 to 12 equal sectors, with a
         constant norm on each; wedges of up to a quarter turn)",
       .not_covered = "p > 2",
       .note = R"(The boundedness needs no density. For the growth $D$ and $\mathbb E\|Z\|^2$ do not suffice: a sector
         of width $\frac1n$ at the boundary with $\|Z\|^2=n$ leaves both as they are and multiplies the slope by $n$.
         The mean of $\|Z\|^2$ given the angle must be bounded.)",
       .twin = "remark_density.py",
       .draw = draw_bounded_angular_density,
       .state = bounded_angular_density}};
}

}  // namespace lakatos::du18
