#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "reports/experiments/filter_experiment.hpp"
#include "reports/markdown/text.hpp"
#include "theory/filter/patch_mixture.hpp"

namespace lakatos::filter {
namespace {

using markdown::prose;

/// Three decimals that are not below, not above the number.
std::string at_most(const Ball& x) { return fmt::format("{:.3f}", std::ceil(1000 * enclosure(x).upper) / 1000); }
std::string at_least(const Ball& x) { return fmt::format("{:.3f}", std::floor(1000 * enclosure(x).lower) / 1000); }

}  // namespace

std::vector<StartCondition> start_conditions(Cut cut, const Fraction& spread) {
  const std::vector<std::int64_t> patches{2, 4};
  const PatchMixture law{{1, 1}, spread, cut == Cut::printed};
  const Ball start = pi<Ball>() / Ball(6), near = from_integers<Ball>(1, 20);
  const auto gamma = patch_gamma(law, patches, start), at_teacher = patch_gamma(law, patches, Ball(0)),
             cross = patch_cross(law, patches, near);
  std::vector<StartCondition> all;
  for (std::size_t i = 0; i < patches.size(); ++i)
    all.push_back({cut, spread, patches[i], gamma[i], at_teacher[i], Ball(6) * cross[i] / near});
  return all;
}

std::string conditions_text(const std::vector<StartCondition>& conditions) {
  if (conditions.empty()) return "";
  markdown::Table table(
      {"cut of the second component", prose("$k$"), prose("$\\sigma_2$"), prose("$\\gamma(\\phi_0)$ at most"),
       prose("$\\gamma(0)$ at most"), prose("$6L_{\\rm cross}$ at least"), "the setting is"},
      "lrrrrrl");
  for (const StartCondition& each : conditions)
    table.add({each.cut == Cut::centred ? "around its centre" : "as printed", std::to_string(each.patches),
               to_string(each.spread), at_most(each.gamma), at_most(each.gamma_at_teacher), at_least(each.six_cross),
               each.fails() == Truth::yes ? "outside Theorem 3.1" : "open"});
  return "### Is that inside Theorem 3.1?\n\n" +
         prose(
             "The text finds Figure 3(b) consistent with Theorem 3.1, which asks for "
             "$\\gamma(\\phi_0)>6L_{\\rm cross}$. In the plane both sides are integrals of the cut normal law over "
             "arcs, enclosed here: $\\phi_0=\\arcsin\\frac12$ for a start at half the teacher's length from it, and "
             "$L_{\\rm cross}$ is at least what Assumption 3.2 asks at $\\phi=\\frac1{20}$, with norms for its "
             "$\\lambda_{\\max}$. $\\gamma(0)$ is what a start at the teacher itself would have. In higher "
             "dimensions this is not computed.") +
         "\n\n" + table.text();
}

}  // namespace lakatos::filter
