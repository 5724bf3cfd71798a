#pragma once
// Which patches the classes of a level emit, and with which chances, where the assumptions of malach18, Section 5.1,
// are not met. The mean image m of a patch is the sum over the classes that emit it of v_c times the chance of the
// patch.
#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

/// The patches of each class with their chances. `shared`: the first patch of the second class is the first patch of
/// the first class.
struct Emission {
  std::vector<Vec> chances;
  bool shared = false;
};

/// Are the masses >= 0, or > 0 where `positive`, and of sum 1? Never throws Undecided.
Truth is_distribution(const Vec& masses, bool positive);
/// Are the chances of each class > 0 and of sum 1?
Truth all_chances(const Emission& emission);

/// The four assumptions. A model that breaks one of them at most: the instance, with everything else put in order.
enum class Broken : std::uint8_t { label, patches, disjoint, sizes };
Emission emission_breaking(const Emission& emission, Broken broken);
/// The same images of each label with as much mass for one as for the other.
Level balanced(Level level);
/// Do two patches of one class have different mean images?
Truth some_drift(const Level& level, const Emission& emission);

}  // namespace lakatos::hierarchical
