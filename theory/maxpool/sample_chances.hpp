#pragma once
// How likely a sample of D is one of which something holds that the classes it shows decide (brutzkus21, Theorem 5.1).
#include <cstdint>
#include <functional>
#include <vector>

#include "theory/maxpool/detection.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

/// The probability that `draws` inputs show exactly the classes of the set, for each set as bits: by inclusion and
/// exclusion. Up to 20 classes or so: 2^classes numbers.
std::vector<Real> chances_of_sets(const std::vector<PatternClass>& classes, std::int64_t draws);

/// P over samples of `draws` inputs that `holds`, which is asked of one input for each class that a sample shows: over
/// the sets of classes, the larger ones first, until it is known to be at most `enough` or more than that.
/// std::invalid_argument beyond 8 classes.
Bounds chance_over_samples(const std::vector<PatternClass>& classes, std::int64_t draws, const Real& enough,
                           const std::function<Truth(const std::vector<Input>&)>& holds);

}  // namespace lakatos::maxpool
