#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 2 and Section 5 after Theorem 5.1: k > 8 d^3 does not involve m, and k may grow.
void no_samples_in_it(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::int64_t samples = claim.integer("samples");
  const Real d = dimension_of(claim, sizes), k = claim.whole("k", claim.integer("channels"), {"channels"}),
             m = claim.whole("m", samples, {"samples"}), step = claim.number("step", R"(\eta_1)"),
             radius = claim.number("radius", "r");
  const std::int64_t count = claim.integer("steps");
  const Real steps = steps_of(claim, count);
  if (give_sizes(claim, sizes)) return;
  give_channels(claim, k, d);
  give_steps(claim, count);
  claim.given("samples of both parts", counted(m >= 2));
  claim.given("step positive", step > 0);
  if (claim.settled()) return;
  give_step_bound(claim, step, k, steps);
  give_radius_bound(claim, radius, step);
  if (claim.settled()) return;
  // One m in the bound on k would show where k is just beyond 8 d^3 and m is large.
  claim.regime("channels at their bound, many samples", counted(both(k <= 8 * d * d * d + 1, m >= 100)));
  const Real growth = claim.constant("growth");
  claim.then("no samples", [&] {
    return counted(text("k > 8d^3m^{", growth, "}"), [&] { return k > 8 * d * d * d * exp(growth * log(m)); });
  });
  const Real separator2 = claim.let("separator", R"(\tfrac{2\cdot80^2d}{k\eta_1^2T_1^2})",
                                    2 * square(Real(80)) * d / (k * square(step) * square(steps)));
  const Real representation2 = claim.let("representation", R"(4k\eta_1^2T_1^2)", 4 * k * square(step) * square(steps));
  claim.then("same guarantee", separator2 * representation2 == claim.constant("product") * d);
}

Record draw_growing(Source& source) {
  const Sizes sizes = draw_sizes(source);
  const std::int64_t k = draw_channels(source, sizes.d) * (source.chance(1, 4) ? source.between(1, 1000) : 1);
  const std::int64_t steps = source.between(source.chance(1, 12) ? 0 : 1, 8);
  Record record;
  set_sizes(record, sizes);
  if (source.chance(1, 16)) record.set("patterns", source.chance(1, 2) ? 2 : sizes.d + 1);
  const Fraction step = at_or_below(source, {1, 4 * k * (steps + 1)});
  record.set("channels", k).set("steps", steps).set("step", source.chance(1, 16) ? fraction(0) : step);
  record.set("samples", source.chance(1, 12)  ? 1
                        : source.chance(1, 2) ? source.between(2, 9)
                                              : source.between(2, 100000));
  return record.set("radius", at_or_below(source, fraction(step.numerator, step.denominator * 200)));
}

}  // namespace

std::vector<Claim> remark_overparam() {
  return {{.id = "brutzkus21/remark-overparam",
           .title = "The printed conditions have no m, and k cancels from the printed guarantee",
           .place = "Section 2; Section 5, after Theorem 5.1",
           .kind = "remark",
           .themes = {"model", "capacity"},
           .words = R"($k>8d^3$ is mild and need not grow with $m$, and $k$ may be as large as one likes with the same
             guarantee: the product of the printed bounds on $\|v^*\|^2$ and $\|z(x)\|^2$ has neither $k$ nor $m$ in
             it.)",
           .conclusions = {{"(a)", "no condition contains m", {"no samples"}},
                           {"(b)", "the same guarantee for every k", {"same guarantee"}},
                           {"(c)", "the condition is mild", {}},
                           {"(d)", "the start is small enough", {}}},
           .left_out =
               "what (a) and (b) are worth for trained networks: both are read off the printed letters, nothing is "
               "run; (c): no measure of mildness is printed; (d) is an assumption of Theorem 5.1, judged there",
           .readings = {{"printed", R"($k>8d^3m^0$; guarantee: the product of the two bounds of Section E)"}},
           .constants = {{"growth", {0, 1}, R"(the power of $m$ in the bound on $k$)"},
                         {"product", {51200, 1}, R"($2\cdot80^2\cdot4$, of the two bounds' product)"}},
           .planted = {turned("growth", {1, 100}, R"(a bound that grows like $m^{1/100}$)"),
                       turned("growth", {1, 1}, "a bound that grows like m"), turned("product", {51199, 1}, "51199 d")},
           .serves = {"brutzkus21/thm5.1"},
           .scope = "d = 3, 4, 5, k from 8 d^3 + 1 to millions, m up to 100000",
           .not_covered = R"(that the printed bounds hold: brutzkus21/step-thm5.1-norm, brutzkus21/step-thm5.1-znorm;
             trained networks of growing k)",
           .note = R"(Both are read off the printed letters: (a) says that $m$ is not among those of A8 to A11, (b) that
             $k$, $\eta_1$ and $T_1$ cancel. What they are worth rests on the steps of Section E. What does shrink with
             $k$ is the room for the start: $r\le\frac1{800k(T_1+1)}$. The confidence $(1-\delta)(1-4e^{-d}-4e^{-m/36})$
             has no $k$ in it either.)",
           .twin = "remark_overparam.py",
           .quick_cases = 1000,
           .full_cases = 20000,
           .draw = draw_growing,
           .state = no_samples_in_it}};
}

}  // namespace lakatos::brutzkus21
