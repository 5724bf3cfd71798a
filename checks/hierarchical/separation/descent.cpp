#include "checks/hierarchical/separation/descent.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace lakatos::hierarchical {
namespace {

[[noreturn]] void no_instance(const char* why) { throw std::invalid_argument(why); }

std::vector<Vec> rows_of(const Vec& entries, std::size_t rows, std::size_t length) {
  if (entries.size() != rows * length) no_instance("copies, directions and weights must be for the same groups");
  std::vector<Vec> all;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i * length);
    all.emplace_back(first, first + static_cast<std::ptrdiff_t>(length));
  }
  return all;
}

/// The chance that class c draws its j-th patch.
Real patch_chance(const Statement& claim, const Level& level, std::size_t j) {
  const Real share = 1 / Real(static_cast<long>(level.variants));
  if (!claim.dialled("patches") || level.variants < 2 || j > 1) return share;
  const Real tau = claim.dial("patches", {0, 1});
  return share * (j == 0 ? 1 + tau : 1 - tau);
}

/// d / dk of the population loss E[-y <W', K' X>], as products with the patches: E[-y sum over positions p of w_p times
/// the indicator that the patch at p is this one].
Vec gradient(const Statement& claim, const Level& level, const Vec& w) {
  const auto d = static_cast<std::size_t>(level.variants);
  Vec sums(static_cast<std::size_t>(level.classes) * d, Real(0));
  for (std::size_t i = 0; i < level.law.size(); ++i) {
    for (std::size_t p = 0; p < level.law.images[i].size(); ++p) {
      const Real mass = level.law.masses[i] * w[p];
      for (std::size_t j = 0; j < d; ++j) {
        Real& sum = sums[static_cast<std::size_t>(level.law.images[i][p]) * d + j];
        const Real part = mass * patch_chance(claim, level, j);
        sum = level.law.labels[i] > 0 ? sum - part : sum + part;
      }
    }
  }
  return sums;
}

/// Directions of norm 1 with few entries: signs and places are drawn.
struct Shape {
  std::vector<std::int64_t> entries;
  std::int64_t norm;
};
const std::vector<Shape> shapes{{{1}, 1}, {{3, -4}, 5}, {{20, -21}, 29}, {{119, -120}, 169}, {{1, 2, -2}, 3}};

}  // namespace

Descent read_descent(const Statement& claim, const Version& in, const Level& level) {
  Descent run;
  run.radius = claim.number("radius", "r");
  run.number_of_steps = claim.integer("steps");
  run.steps = claim.whole("T", run.number_of_steps, {"steps"});
  run.rate = claim.number("rate", R"(\eta)"), run.scale = claim.number("scale", R"(\sigma)");
  if (claim.symbolic()) {
    run.n = named("n");
    run.directions = {symbol_vector("u_i")}, run.weights = {symbol_vector(in(R"(w_0^{(i)})", R"(w_i^{(0)})"))};
    return run;
  }
  run.copies = whole_entries(claim, "copies");
  if (run.copies.empty() || run.number_of_steps > 64) no_instance("no group, or more than 64 steps");
  for (const std::int64_t copies : run.copies) {
    if (copies < 1) no_instance("a group needs a channel");
  }
  if (level.variants < 1) return run;  // "sizes" fails
  run.n = Real(static_cast<long>(std::accumulate(run.copies.begin(), run.copies.end(), std::int64_t{0})));
  run.directions =
      rows_of(claim.vector("directions"), run.copies.size(), static_cast<std::size_t>(level.classes * level.variants));
  run.weights = rows_of(claim.vector("weights"), run.copies.size(), static_cast<std::size_t>(level.positions));
  return run;
}

bool give_descent(Statement& claim, const Version& in, const Descent& run) {
  claim.given("training", [&] { return both(counted(run.steps >= 1), both(run.rate > 0, run.scale > 0)); });
  claim.given("on the sphere",
              text(in(R"(\|k_0^{(i)}\| = r \text{ for all } i)", R"(\|k_i^{(0)}\| = r \text{ for all } i)")), [&] {
                Truth all = Truth::yes;
                for (const Vec& direction : run.directions) all = both(all, equal(squared_norm(direction), Real(1)));
                return all;
              });
  claim.given("radius", [&] {
    const Real factor = claim.constant("radius.factor", {2, 1}) / claim.dial("radius", {1, 1});
    if (claim.reading("no root")) return both(run.radius > 0, run.radius * factor * run.n == run.scale);
    const Real largest = run.scale / (factor * sqrt(run.n));
    if (symbolic()) return in.first ? run.radius <= largest : run.radius == largest;
    const Real left = square(factor * run.radius) * run.n, right = square(run.scale);
    return both(run.radius > 0, in.first ? left <= right : left == right);
  });
  return claim.settled();
}

Vec start_products(const Descent& run, std::size_t group) { return scale(run.radius, run.directions[group]); }

std::vector<Vec> start_products(const Descent& run) {
  std::vector<Vec> all;
  for (std::size_t i = 0; i < run.copies.size(); ++i) all.push_back(start_products(run, i));
  return all;
}

Vec final_products(const Statement& claim, const Level& level, const Descent& run, std::size_t group) {
  Vec products = start_products(run, group);
  for (std::int64_t t = 0; t < run.number_of_steps; ++t)
    products = subtract(products, scale(run.rate, gradient(claim, level, run.weights[group])));
  return products;
}

std::vector<Vec> trained(const Statement& claim, const Level& level, const Descent& run) {
  std::vector<Vec> all;
  for (std::size_t i = 0; i < run.copies.size(); ++i) all.push_back(final_products(claim, level, run, i));
  return all;
}

Real squared_spread(const Descent& run, const std::vector<Vec>& products, std::size_t x, std::size_t y) {
  Real sum = 0;
  for (std::size_t i = 0; i < run.copies.size(); ++i)
    sum += Real(static_cast<long>(run.copies[i])) * square(products[i][x] - products[i][y]);
  return sum;
}

void draw_start(Record& record, Source& source, const Version& in, const Sketch& level, std::int64_t groups,
                double least, bool no_root) {
  const auto length = static_cast<std::size_t>(level.classes * level.variants);
  std::vector<Shape> fitting;
  for (const Shape& shape : shapes) {
    if (shape.entries.size() <= length) fitting.push_back(shape);
  }
  const bool along = level.variants > 1 && source.chance(1, 2);
  const Shape shape = along ? shapes[3] : source.pick(fitting);
  VectorField directions{shape.norm, {}}, weights{source.pick<std::int64_t>({1, 2, 7}), {}}, copies{1, {}};
  for (std::int64_t i = 0; i < groups; ++i) {
    std::vector<std::int64_t> entries(length, 0);
    for (std::size_t j = 0, place = along ? 0 : source.below(length); j < shape.entries.size(); ++j)
      entries[(place + j) % length] = source.chance(1, 2) && !along ? -shape.entries[j] : shape.entries[j];
    directions.entries.insert(directions.entries.end(), entries.begin(), entries.end());
    for (std::int64_t p = 0; p < level.positions; ++p) weights.entries.push_back(source.between(-9, 9));
  }
  const auto root =
      static_cast<std::int64_t>(std::floor(std::sqrt(std::max(least, static_cast<double>(groups - 1))))) + 1;
  for (std::int64_t i = 1; i < groups; ++i) copies.entries.push_back(1);
  copies.entries.push_back(root * root - groups + 1);
  if (source.chance(1, 30)) ++directions.entries.front();
  const Fraction sigma = record.number("scale");
  // At the largest radius; malach18 allows less. Beyond it, as constants that are turned allow.
  std::int64_t part = 2 * (in.first ? root : no_root ? root * root : root), more = 1;
  if (source.chance(1, in.first ? 4 : 10)) part *= 7, more = source.pick<std::int64_t>({10, 14, 8, 4});
  part *= 140, more *= std::llround(140 * source.dial("radius", 1));
  record.set("copies", copies).set("radius", fraction(sigma.numerator * more, sigma.denominator * part));
  reduce(directions);
  record.set("directions", directions).set("weights", weights);
}

}  // namespace lakatos::hierarchical
