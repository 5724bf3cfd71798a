#pragma once
#include "theory/probability/patch_law.hpp"

namespace lakatos {

/// The law with each marked atom Z in two halves, Z + c Z' and Z - c Z', Z' = Z turned by +90 degrees: one patch, p =
/// 2; the law itself where there are no marks. `marked` has one entry per atom.
template <class S>
PatchLaw<S> split_atoms(const PatchLaw<S>& law, const std::vector<bool>& marked, const S& c) {
  PatchLaw<S> split = law;
  if (marked.empty()) return split;
  split.weights.clear(), split.atoms.clear();
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    const Vector<S>& z = law.atoms[n].front();
    for (const int side : {1, -1}) {
      if (!marked[n] && side < 0) continue;
      const S turn = marked[n] ? S(S(side) * c) : S(0);
      split.weights.push_back(marked[n] ? S(law.weights[n] / S(2)) : law.weights[n]);
      split.atoms.push_back({marked[n] ? Vector<S>{S(z[0] - turn * z[1]), S(z[1] + turn * z[0])} : z});
    }
  }
  return split;
}

}  // namespace lakatos
