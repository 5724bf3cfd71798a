#include "reports/figures/figure.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "checks/engine/text/files.hpp"
#include "reports/figures/gnuplot.hpp"

namespace lakatos {

std::vector<Figure> figures() {
  return {{"du18/thm2.2", "du18/thm2.2-contraction.svg", "Progress of one step, measured and promised",
           "Each point is one sampled instance inside the assumptions: what a gradient step gains, "
           "$1-\\|w_{t+1}-w_*\\|^2/\\|w_t-w_*\\|^2$, against what the theorem promises, $\\eta_t\\gamma(\\phi_t)/2$. "
           "The theorem says that no point lies below the line.",
           contraction_script},
          {"du18/thm3.4", "du18/thm3.4-random-start.svg", "Success probability of a random start",
           "Probability that a start uniform in the ball of radius $\\alpha\\|w_*\\|$ around 0 lands within "
           "$\\sqrt{1-\\alpha^2}\\,\\|w_*\\|$ of the teacher (solid) and the printed lower bound (dashed, the same for "
           "every $p$ in this scale), over all radii that the theorem allows.",
           random_start_script}};
}

void write_figures(const Ledger& ledger, const std::filesystem::path& folder) {
  for (const Figure& figure : figures()) {
    for (const auto& claim : ledger.claims()) {
      if (claim->id == figure.claim) write_file(folder / figure.file, draw_svg(figure.script(*claim)));
    }
  }
}

double quantity(const Claim& claim, const Sheet& sheet, const char* name) {
  const auto found = std::find_if(sheet.quantities.begin(), sheet.quantities.end(),
                                  [&](const Quantity& each) { return std::string_view(each.name) == name; });
  if (found == sheet.quantities.end())
    throw std::runtime_error("figure: the claim " + claim.id + " keeps no quantity named '" + name + "'");
  return 0.5 * found->value.lower + 0.5 * found->value.upper;
}

}  // namespace lakatos
