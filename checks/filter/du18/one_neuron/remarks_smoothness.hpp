#pragma once
#include "checks/engine/claim/claim.hpp"
#include "theory/filter/planar.hpp"

namespace lakatos::du18 {

/// A law of the plane, its teacher and an admissible beta.
Record draw_smooth(Source& source);

/// gamma and L of the record's law at an angle, in double. Decides nothing.
struct Smoothness {
  double gamma = 0, lipschitz = 0;
};
Smoothness smoothness_at(const Record& record, const PlanarAngle<double>& angle);

}  // namespace lakatos::du18
