#include "theory/hierarchical/seeded_levels.hpp"

#include "theory/hierarchical/label_partitions.hpp"
#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

}  // namespace

Bounds chance_of_loss(const Hierarchy& model) {
  if (model.depth == 1 || model.variants() == 1) return exactly(Real(0));
  const std::int64_t level = model.depth - 1;
  const LabelPartitions found = label_partitions(model, level, model.classes[index(level - 1)]);
  if (found.lossless == 0) return exactly(Real(1));
  return {1 - 1 / Real(static_cast<long>(found.copies)), Real(1)};
}

Real seeding_failure(std::int64_t blocks, const Real& width2, const Real& gap2) {
  Real sum = 0;
  for (std::int64_t hit = 1; hit < blocks; ++hit) {
    const Real inside = static_cast<long>(hit) * width2, outside = static_cast<long>(blocks - hit) * gap2;
    sum += inside / (inside + outside);
  }
  return sum;
}

Real least_apart_squared(const Means& means) {
  if (symbolic()) return named(R"(\rho^2)");
  Real least = -1;
  for (const auto& level : means) {
    for (std::size_t a = 0; a < level.size(); ++a) {
      for (std::size_t b = a + 1; b < level.size(); ++b) {
        const Real squared = squared_distance(level[a], level[b]);
        least = decide(less(least, Real(0))) ? squared : min(least, squared);
      }
    }
  }
  return least;
}

Real chance_of_failure(const Hierarchy& model, const Means& means, const SeededRun& run, const Real& gap) {
  const Real s = sqrt(Real(static_cast<long>(model.patch_size))), start = run.start / (s * sqrt(Real(2)));
  const Real k = static_cast<long>(model.variants()), far = run.far * gap;
  Real sum = 0;
  for (std::int64_t level = 1; level < model.depth; ++level) {
    const auto& of = means[index(level)];
    for (std::size_t a = 0; a < of.size(); ++a) {
      for (std::size_t b = a + 1; b < of.size(); ++b)
        sum += chi_square_below(
            run.width, square((far + start) * k) / (square(run.rate * run.steps) * squared_distance(of[a], of[b])));
    }
    sum += seeding_failure(std::ssize(patches_at(model, level)), square(run.start) / 2, square(far));
  }
  return sum;
}

}  // namespace lakatos::hierarchical
