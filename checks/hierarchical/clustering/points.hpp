#pragma once
// Finite sets of points as the claims of this room read and draw them. Distances are compared by their squares, so that
// everything is rational.
#include "algorithms/common/real_k_means.hpp"
#include "algorithms/hierarchical/real_ball_clustering.hpp"
#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

/// A vector field cut into points of `dimension` numbers (an integer field); over symbols the two points `first` and
/// `second`. No instance (std::invalid_argument) where the numbers do not fit, there are none, or more than `most`.
std::vector<Vec> read_points(const Statement& claim, const char* field, const char* dimension, const char* first,
                             const char* second, std::size_t most = 10);
/// Fields `points` and `dimension`: x_i and x_j.
std::vector<Vec> read_points(const Statement& claim, std::size_t most = 10);

/// How many points they are, as a number.
Real number_of_points(const Statement& claim, const char* latex);

/// A vector field of `length` whole numbers from 1 to `most`, as 0 ... most - 1.
std::vector<std::size_t> read_labels(const Statement& claim, const char* field, std::size_t length, std::int64_t most);

/// f(i, j) for all pairs i < j of n; over symbols the one pair 0, 1.
template <class F>
Formula for_pairs(std::size_t n, F&& f) {
  if (symbolic()) return f(std::size_t{0}, std::size_t{1});
  Formula all = all_of_none();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) all = both(all, f(i, j));
  }
  return all;
}

/// f(i, j) for some pair i < j of n; over symbols the one pair 0, 1.
template <class F>
Formula some_pair(std::size_t n, F&& f) {
  if (symbolic()) return f(std::size_t{0}, std::size_t{1});
  Formula some = known(false);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) some = either(some, f(i, j));
  }
  return some;
}

/// f(i, j) for the pairs that have one label (`same`), or different ones; where there is no such pair, what the labels
/// say of all. `of` are the labels as numbers of the instance in whole numbers.
template <class F>
Formula for_label_pairs(const std::vector<std::size_t>& of, const Vec& labels, bool same, F&& f) {
  if (symbolic()) return f(std::size_t{0}, std::size_t{1});
  const Formula asked = for_pairs(
      of.size(), [&](std::size_t i, std::size_t j) { return (of[i] == of[j]) == same ? f(i, j) : all_of_none(); });
  if (!asked.neutral) return asked;
  return counted(for_pairs(of.size(), [&](std::size_t i, std::size_t j) {
    return same ? abs(labels[i] - labels[j]) >= 1 : labels[i] == labels[j];
  }));
}

/// The two properties of malach18's CLUSTER_gamma, of images phi(x_i): points closer than gamma have equal images,
/// points farther apart than far * gamma orthogonal ones.
Formula meets_specification(const std::vector<Vec>& points, const std::vector<Vec>& images, const Real& gamma,
                            const Real& far);

/// |x_i - x_j| > 0 for any two points.
Formula points_differ(const std::vector<Vec>& points);
/// "not zero": no point is 0.
void give_not_zero(Statement& claim, const std::vector<Vec>& points);
/// The constant of give_gap and meets_specification.
inline const Constant two_gamma_constant{"far", {2, 1}, R"(the 2 in $\|x_i-x_j\|>2\gamma$)"};
/// "gap": no two points have a distance in [gamma, far gamma).
void give_gap(Statement& claim, const std::vector<Vec>& points, const Real& gamma, const Real& far);

// ---- generators

/// 2 to `most` points with whole coordinates over `parts`, in dimension 1 or 2, whose neighbours on a path are about
/// `step` parts apart: chains of close points.
VectorField draw_chain(Source& source, std::int64_t dimension, std::int64_t most, std::int64_t parts,
                       std::int64_t step);
/// Points in tight groups that lie at least about `far` apart, in units of 1 / parts; the group of each in `labels`.
VectorField draw_groups(Source& source, std::int64_t dimension, std::int64_t groups, std::int64_t members,
                        std::int64_t parts, std::int64_t near, std::int64_t far, std::vector<std::int64_t>* labels);
/// Fields `dimension`, `points`, `gamma`: two or three groups of up to `members` points, no distance in [gamma, 2
/// gamma). Once in 8 a chain of points somewhat closer than gamma.
Record draw_gapped(Source& source, std::int64_t members);

}  // namespace lakatos::hierarchical
