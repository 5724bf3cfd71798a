#include "theory/overlap/alike_teachers.hpp"

#include <cmath>

namespace lakatos::overlap {

Vec private_data(const PatchLayout& layout, const Vec& x, const Real& label) {
  const PatchLayout own = private_part(layout);
  Vec seen;
  for (std::int64_t j = 0; j < own.patches; ++j) {
    for (const Real& entry : patch(own, j, x)) seen.push_back(entry);
  }
  seen.push_back(label);
  return seen;
}

Truth same_private_data(const Law& law, const Net& one, const Net& other) {
  std::vector<Vec> first, second;
  for (const auto& atom : law.atoms()) {
    first.push_back(private_data(one.layout, atom[0], output(one, atom[0])));
    second.push_back(private_data(other.layout, atom[0], output(other, atom[0])));
  }
  return same_law(law.weights(), first, second);
}

std::vector<std::size_t> shared_coordinates(const PatchLayout& layout) {
  const PatchLayout own = private_part(layout);
  std::vector<int> seen(static_cast<std::size_t>(layout.dimension), 0);
  for (std::int64_t j = 0; j < layout.patches; ++j) {
    for (std::int64_t i = 0; i < layout.filter; ++i) seen[static_cast<std::size_t>(j * layout.stride + i)] |= 1;
    for (std::int64_t i = 0; i < own.filter; ++i) seen[static_cast<std::size_t>(j * own.stride + own.offset + i)] |= 2;
  }
  std::vector<std::size_t> shared;
  for (std::size_t m = 0; m < seen.size(); ++m) {
    if (seen[m] == 1) shared.push_back(m);
  }
  return shared;
}

Truth same_data_of_shared(const Law& law, const PatchLayout& layout, const Real& alpha, const Real& scale) {
  const std::vector<std::size_t> shared = shared_coordinates(layout);
  if (shared.empty()) return Truth::yes;
  const auto data_of = [&](std::size_t m) {
    std::vector<Vec> data;
    for (const auto& atom : law.atoms())
      data.push_back(private_data(layout, atom[0], activation(alpha, scale * atom[0][m])));
    return data;
  };
  const std::vector<Vec> first = data_of(shared[0]);
  Truth all = Truth::yes;
  for (std::size_t m = 1; m < shared.size() && all != Truth::no; ++m)
    all = both(all, same_law(law.weights(), first, data_of(shared[m])));
  return all;
}

Truth one_entry_a_patch(const Law& law, const PatchLayout& layout) {
  Truth all = Truth::yes;
  for (const auto& atom : law.atoms()) {
    for (std::int64_t j = 0; j < layout.patches; ++j) {
      const Vec seen = patch(layout, j, atom[0]);
      for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t l = i + 1; l < seen.size(); ++l)
          all = both(all, either(equal(seen[i], Real(0)), equal(seen[l], Real(0))));
      }
    }
  }
  return all;
}

Truth sign_changes_apart(const Vec& w, const Real& radius2) {
  Truth all = Truth::yes;
  for (const Real& entry : w) all = both(all, less(radius2, square(entry)));
  return all;
}

bool apart_up_to_sign(const Vector<double>& x, const Vector<double>& y, bool directions, double reach) {
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) xx += x[i] * x[i], yy += y[i] * y[i], xy += x[i] * y[i];
  if (!(xx > 0 && yy > 0)) return false;
  return directions ? 2 - 2 * std::fabs(xy) / std::sqrt(xx * yy) > reach * reach
                    : xx + yy - 2 * std::fabs(xy) > reach * reach;
}

}  // namespace lakatos::overlap
