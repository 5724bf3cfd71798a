#pragma once
// Gradient descent on the first layer, run step by step from the definitions: the patches of the level are orthonormal,
// so that a kernel is given by its products with them, and the population gradient is a sum over the images of the law
// and their patches.
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"

namespace lakatos::hierarchical {

/// One run. Channels come in groups of equal ones: `copies` of each group, n is their sum.
struct Descent {
  std::vector<std::int64_t> copies;  // field `copies`
  Real n;                            // their sum
  Real radius;                       // field `radius`: the norm of each column of K_0
  std::vector<Vec> directions;       // field `directions`: of each column of K_0, d |C| entries a group
  std::vector<Vec> weights;          // field `weights`: w of each group, m entries
  Real steps, rate, scale;           // fields `steps`, `rate`, `scale`
  std::int64_t number_of_steps = 0;
};
/// std::invalid_argument where lengths do not fit, there is no group, a group has no copy, or more than 64 steps.
Descent read_descent(const Statement& claim, const Version& in, const Level& level);
/// "training": T >= 1, eta > 0, sigma > 0; "on the sphere": directions of norm 1; "radius": at most sigma / (2 sqrt n)
/// in malach18, equal to it in hgm19, where reading `no root` has 2 n. The 2 is the constant radius.factor. True when
/// one fails.
bool give_descent(Statement& claim, const Version& in, const Descent& run);

/// The products of a group's kernel with the patches, class by class: entry c d + j is that of patch j of class c.
Vec start_products(const Descent& run, std::size_t group);
/// All groups' start products.
std::vector<Vec> start_products(const Descent& run);
/// The same after T steps. The dial `patches` tau has the first two patches of a class at (1 +- tau) / d.
Vec final_products(const Statement& claim, const Level& level, const Descent& run, std::size_t group);
/// All groups' final products.
std::vector<Vec> trained(const Statement& claim, const Level& level, const Descent& run);
/// ||K' x - K' x'||^2 for two patches, by their numbers.
Real squared_spread(const Descent& run, const std::vector<Vec>& products, std::size_t x, std::size_t y);

/// Sets `copies`, `radius`, `directions`, `weights`: `groups` groups with n a square, n > `least`; radius sigma / (2
/// sqrt n) or, with `no_root`, sigma / (2 n) but for a few draws; kernels lie along the difference of two patches of
/// one class half of the time.
void draw_start(Record& record, Source& source, const Version& in, const Sketch& level, std::int64_t groups,
                double least, bool no_root = false);

}  // namespace lakatos::hierarchical
