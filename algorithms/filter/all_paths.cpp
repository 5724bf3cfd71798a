#include "algorithms/filter/all_paths.hpp"

#include <algorithm>
#include <utility>

namespace lakatos {
namespace {

/// v.w_t over all paths, t = 0 first.
class PathRange {
 public:
  explicit PathRange(Vec functional) : v_(functional), row_(std::move(functional)) {}
  Real lower(const Vec& noiseless) const { return Real(dot(v_, noiseless) + low_); }
  Real upper(const Vec& noiseless) const { return Real(dot(v_, noiseless) + high_); }
  /// To t + 1.
  void advance(const std::vector<Vec>& a, const Law& noise, const Real& step) {
    Real low{}, high{};
    for (std::size_t n = 0; n < noise.atoms().size(); ++n) {
      const Real shift = -step * dot(row_, noise.atoms()[n][0]);
      low = n == 0 ? shift : min(low, shift);
      high = n == 0 ? shift : max(high, shift);
    }
    low_ += low, high_ += high;
    Vec next = row_;
    for (std::size_t c = 0; c < next.size(); ++c) {
      for (std::size_t k = 0; k < row_.size(); ++k) next[c] -= step * row_[k] * a[k][c];
    }
    row_ = std::move(next);
  }

 private:
  Vec v_, row_;  // v and v M^t
  Real low_{}, high_{};
};

Truth certain(Truth truth) { return truth == Truth::yes ? truth : Truth::unknown; }

/// The largest |v + shift|^2 over low <= v <= high.
Real largest_square(const std::vector<Real>& low, const std::vector<Real>& high, const Vec& shift) {
  Real sum{};
  for (std::size_t c = 0; c < low.size(); ++c)
    sum += max(square(Real(low[c] + shift[c])), square(Real(high[c] + shift[c])));
  return sum;
}

}  // namespace

AllPaths::AllPaths(const Law& law, const Vec& teacher, const Law& noise, const Real& step, const Vec& w,
                   std::int64_t horizon)
    : law_(law),
      teacher_(teacher),
      noise_(noise),
      step_(step),
      w_(w),
      horizon_(horizon),
      a_(w.size(), Vec(w.size())),
      b_(w.size()) {
  if (law.patches() != 1 || noise.patches() != 1 || law.gaussian() || noise.gaussian()) return;
  known_ = true;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) add_atom(law.weights()[n], law.atoms()[n][0]);
}

void AllPaths::add_atom(const Real& weight, const Vec& z) {
  const Truth active = less(Real(0), dot(z, w_)), taught = less(Real(0), dot(z, teacher_));
  if (active == Truth::unknown || taught == Truth::unknown) known_ = false;
  active_.push_back(active == Truth::yes);
  if (active != Truth::yes) return;
  for (std::size_t i = 0; i < z.size(); ++i) {
    for (std::size_t j = 0; j < z.size(); ++j) a_[i][j] += weight * z[i] * z[j];
    if (taught == Truth::yes) b_[i] += weight * dot(z, teacher_) * z[i];
  }
}

/// visit(u_t) for t = 0 ... last, with the ranges at t.
template <class Ranges, class Visit>
void AllPaths::each_time(std::int64_t count, Ranges& ranges, Visit&& visit) const {
  Vec u = w_;
  for (std::int64_t t = 0; t < count; ++t) {
    visit(u);
    for (PathRange& range : ranges) range.advance(a_, noise_, step_);
    Vec next = u;
    for (std::size_t c = 0; c < u.size(); ++c) next[c] -= step_ * (dot(a_[c], u) - b_[c]);
    u = std::move(next);
  }
}

/// decide(low, high), the ends of rows[c].w_t - shift[c], for first <= t <= last.
template <class Decide>
Truth AllPaths::within(const std::vector<Vec>& rows, const Vec& shift, std::int64_t last, std::int64_t first,
                       Decide&& decide) const {
  if (!known_) return Truth::unknown;
  std::vector<PathRange> ranges(rows.begin(), rows.end());
  Truth all = Truth::yes;
  std::int64_t t = 0;
  each_time(last + 1, ranges, [&](const Vec& u) {
    if (t++ < first) return;
    std::vector<Real> low, high;
    for (std::size_t c = 0; c < ranges.size(); ++c)
      low.push_back(ranges[c].lower(u) - shift[c]), high.push_back(ranges[c].upper(u) - shift[c]);
    all = both(all, decide(low, high));
  });
  return certain(all);
}

Truth AllPaths::off_boundaries() const {
  if (!known_) return Truth::unknown;
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law_.atoms().size(); ++n) {
    all = both(all, either(less(Real(0), dot(law_.atoms()[n][0], teacher_)),
                           less(dot(law_.atoms()[n][0], teacher_), Real(0))));
    std::vector<PathRange> ranges{PathRange(law_.atoms()[n][0])};
    each_time(horizon_, ranges, [&](const Vec& u) {
      all = both(all, active_[n] ? less(Real(0), ranges[0].lower(u)) : less(ranges[0].upper(u), Real(0)));
    });
  }
  return certain(all);
}

Truth AllPaths::bounded(const Real& bound2) const {
  return within(a_, b_, horizon_ - 1, 0, [&](const std::vector<Real>& low, const std::vector<Real>& high) {
    Truth all = Truth::yes;
    for (const auto& atom : noise_.atoms()) all = both(all, less_equal(largest_square(low, high, atom[0]), bound2));
    return all;
  });
}

Truth AllPaths::stay(const Real& radius2) const {
  std::vector<Vec> units(w_.size(), Vec(w_.size()));
  for (std::size_t c = 0; c < w_.size(); ++c) units[c][c] = Real(1);
  const Vec origin(w_.size());
  return within(units, teacher_, horizon_, 1, [&](const auto& low, const auto& high) {
    return less_equal(largest_square(low, high, origin), radius2);
  });
}

Real recorded_mass_beyond(const ScenarioTree<Real>& tree, const Law& law, const Vec& teacher, const Law& noise,
                          const Real& step, const Real& limit2, const Real& enough) {
  std::vector<std::pair<double, std::size_t>> far;  // minus the weight, place among the leaves
  std::size_t leaf = 0;
  std::int64_t horizon = 0;
  {
    const Unrecorded choosing;
    for (const auto& node : tree.nodes) {
      if (!tree.leaf(node)) continue;
      horizon = node.time;
      if (less(limit2, node.distance2) == Truth::yes) far.emplace_back(-midpoint(node.weight), leaf);
      ++leaf;
    }
  }
  std::sort(far.begin(), far.end());
  Real mass{};
  for (const auto& [weight, place] : far) {
    Vec w = tree.nodes.front().w;
    Real share = 1;
    std::size_t below = leaf;  // leaves under the node that the path has reached
    for (std::int64_t t = 0; t < horizon; ++t) {
      below /= tree.branches;
      const std::size_t n = place / below % tree.branches;
      w = subtract(w, scale(step, add(population_gradient(law, w, teacher), noise.atoms()[n][0])));
      share *= noise.weights()[n];
    }
    if (less(limit2, squared_distance(w, teacher)) == Truth::yes) mass += share;
    if (less(enough, mass) == Truth::yes) break;
  }
  return mass;
}

}  // namespace lakatos
