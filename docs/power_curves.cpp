// Power of the sequential tests against p <= 1/2 at one alpha: computed over all streams, not simulated.
//   power_curves             a table: chance of rejection within the horizon, and expected number of trials
//   power_curves FILE.svg    the figure
#include <fmt/format.h>
#include <iostream>

#include "checks/engine/chance/boundary.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/figures/gnuplot.hpp"
#include "theory/numeric/interval.hpp"

namespace {

using namespace lakatos;

constexpr std::int64_t horizon = 600;
constexpr std::int64_t denominator = 40;  // success probabilities i / 40
const Fraction half{1, 2}, alpha{1, 10'000'000};

struct Test {
  const char* name;
  const char* colour;
  Boundary boundary;
};

std::vector<std::int64_t> looks(std::int64_t every) {
  std::vector<std::int64_t> result;
  for (std::int64_t n = every; n <= horizon; n += every) result.push_back(n);
  return result;
}

std::vector<Test> tests() {
  return {{"beta mixture, every look", "#1f5fa8", mixture_boundary(half, alpha, horizon)},
          {"error spending, every look", "#2e8b57", spending_boundary(half, alpha, looks(1))},
          {"error spending, every 60", "#d98e04", spending_boundary(half, alpha, looks(60))},
          {"one look at the end", "#555555", spending_boundary(half, alpha, {horizon})},
          {"fixed alpha, peeking (not valid)", "#c0392b", peeking_boundary(half, alpha, horizon)}};
}

/// Upper ends of the enclosures: they are sharp to more digits than are shown.
double power(const Test& test, std::int64_t i) {
  const UpwardRounding guard;
  return crossing_probability(test.boundary, from_integers<Interval>(i, denominator)).upper();
}
double trials(const Test& test, std::int64_t i) {
  const UpwardRounding guard;
  return expected_trials(test.boundary, from_integers<Interval>(i, denominator)).upper();
}

void print_table() {
  std::cout << fmt::format("alpha 10^-7, at most {} trials\n{:<34}{:>12}", horizon,
                           "chance of rejection at p =", "0.5");
  for (const std::int64_t i : {24, 26, 28, 32, 36})
    std::cout << fmt::format("{:>9.2f}", static_cast<double>(i) / denominator);
  std::cout << fmt::format("{:>22}\n", "trials at p = 0.90");
  for (const Test& test : tests()) {
    std::cout << fmt::format("{:<34}{:>12.2e}", test.name, power(test, denominator / 2));
    for (const std::int64_t i : {24, 26, 28, 32, 36}) std::cout << fmt::format("{:>9.3f}", power(test, i));
    std::cout << fmt::format("{:>22.0f}\n", trials(test, 36));
  }
}

std::string script() {
  std::string data, plots;
  const std::vector<Test> all = tests();
  for (std::size_t t = 0; t + 1 < all.size(); ++t) {  // what is not valid has no power worth drawing
    data += fmt::format("$t{} << EOD\n", t);
    for (std::int64_t i = denominator / 2; i <= denominator; ++i)
      data += fmt::format("{:.4f} {:.6f}\n", static_cast<double>(i) / denominator, power(all[t], i));
    data += "EOD\n";
    plots += fmt::format("$t{} using 1:2 with lines lw 2 lc rgb '{}' title '{}', ", t, all[t].colour, all[t].name);
  }
  return data +
         "set xlabel 'success probability p'\nset ylabel 'chance of rejecting p ≤ 1/2 within 600 trials'\n"
         "set xrange [0.5:1]\nset yrange [0:1.02]\nset key bottom right\nset grid lc rgb '#dddddd'\nplot " +
         plots + "\n";
}

}  // namespace

int main(int count, char** words) {
  if (count > 1) lakatos::write_file(words[1], lakatos::draw_svg(script()));
  else print_table();
}
