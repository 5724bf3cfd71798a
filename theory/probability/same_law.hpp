#pragma once
// Are two finite laws the same? Atoms at one place count together, however they are split; places are compared exactly.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "theory/numeric/truth.hpp"

namespace lakatos {

/// Atoms sorted by their places. Those whose place an enclosure leaves open have no order and are kept apart.
template <class S>
class Places {
 public:
  Places(const std::vector<S>& weights, const std::vector<std::vector<S>>& atoms) : atoms_(atoms) {
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < atoms.size(); ++n)
      (same(atoms[n], atoms[n]) == Truth::yes ? order : open_).push_back(n);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t m, std::size_t n) { return before(atoms[m], atoms[n]); });
    for (const std::size_t n : order) {
      if (sums_.empty() || before(atoms[sums_.back().atom], atoms[n])) sums_.push_back({n, S{}});
      sums_.back().mass += weights[n];
    }
  }

  struct Sum {
    std::size_t atom;  // one that lies at the place
    S mass;
  };
  const std::vector<Sum>& sums() const { return sums_; }
  bool all_certain() const { return open_.empty(); }

  /// Mass of the certain atoms at x, itself a certain place.
  S mass_at(const std::vector<S>& x) const {
    const auto at = std::lower_bound(sums_.begin(), sums_.end(), x, [&](const Sum& sum, const std::vector<S>& y) {
      return before(atoms_[sum.atom], y);
    });
    return at != sums_.end() && !before(x, atoms_[at->atom]) ? at->mass : S{};
  }
  /// Could an atom whose place is open lie at x?
  bool may_hold_more(const std::vector<S>& x) const {
    return std::any_of(open_.begin(), open_.end(), [&](std::size_t n) { return same(atoms_[n], x) != Truth::no; });
  }

 private:
  static Truth same(const std::vector<S>& x, const std::vector<S>& y) {
    Truth all = Truth::yes;
    for (std::size_t c = 0; c < x.size() && all != Truth::no; ++c) all = both(all, equal(x[c], y[c]));
    return all;
  }
  static bool before(const std::vector<S>& x, const std::vector<S>& y) {
    for (std::size_t c = 0; c < x.size(); ++c) {
      if (less(x[c], y[c]) == Truth::yes) return true;
      if (less(y[c], x[c]) == Truth::yes) return false;
    }
    return false;
  }
  const std::vector<std::vector<S>>& atoms_;
  std::vector<Sum> sums_;
  std::vector<std::size_t> open_;
};

/// Does every place of `first` have the same mass under `second`? Weight n belongs to first[n] and to second[n],
/// vectors of one length; as both have the same mass in all, this says whether they are one law. `no` is certain;
/// `unknown` where enclosures leave a place or a mass open. Cost: n log n comparisons of vectors; an atom whose place
/// is open adds one for each place whose masses differ.
template <class S>
Truth same_law(const std::vector<S>& weights, const std::vector<std::vector<S>>& first,
               const std::vector<std::vector<S>>& second) {
  const Places<S> one(weights, first), other(weights, second);
  Truth all = one.all_certain() && other.all_certain() ? Truth::yes : Truth::unknown;
  for (const auto& [atom, mass] : one.sums()) {
    const Truth here = equal(mass, other.mass_at(first[atom]));
    const bool open = here == Truth::no && (one.may_hold_more(first[atom]) || other.may_hold_more(first[atom]));
    all = both(all, open ? Truth::unknown : here);
    if (all == Truth::no) return all;
  }
  return all;
}

}  // namespace lakatos
