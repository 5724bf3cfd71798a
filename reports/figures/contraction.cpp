#include <fmt/format.h>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/judge/tally.hpp"
#include "reports/figures/figure.hpp"

namespace lakatos {
namespace {

constexpr std::uint64_t seed = 1, most_cases = 20000;
constexpr int most_points = 700;

/// "promised measured" for each sampled instance inside the assumptions, both as gains: 1 - factor.
std::string points(const Claim& claim) {
  Settings settings = settings_for(claim);
  settings.keep_quantities = true;
  const std::uint64_t hash = stable_hash(claim.id);
  std::string data;
  Sheet sheet;
  int count = 0;
  for (std::uint64_t i = 0; i < most_cases && count < most_points; ++i) {
    if (judge(claim, generate(claim, {seed, hash, static_cast<std::uint64_t>(Phase::sample), i}), settings, sheet) !=
        Outcome::holds)
      continue;
    const double promised = 1 - quantity(claim, sheet, "bound"), measured = 1 - quantity(claim, sheet, "ratio");
    if (promised <= 0) continue;  // the conclusion says nothing there
    data += fmt::format("{:.5g} {:.5g}\n", promised, measured);
    ++count;
  }
  return data;
}

}  // namespace

std::string contraction_script(const Claim& claim) {
  return "$points << EOD\n" + points(claim) +
         "EOD\n"
         "set logscale xy\n"
         "set format xy '10^{%T}'\n"
         "set xlabel 'promised gain  η γ(φ) / 2'\n"
         "set ylabel 'measured gain  1 − |w_{t+1} − w_*|^2 / |w_t − w_*|^2'\n"
         "set key bottom right\n"
         "set grid lc rgb '#dddddd'\n"
         "plot $points using 1:2 with points pt 7 ps 0.35 lc rgb '#1f5fa8' title 'instances inside the assumptions', "
         "\\\n"
         "     x with lines lw 2 dt 2 lc rgb '#c0392b' title 'what the theorem promises'\n";
}

}  // namespace lakatos
