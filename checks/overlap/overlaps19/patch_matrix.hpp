#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section A: the entries of P_a
struct PatchMatrixEntries {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Theorem A.2
struct PatchMatrixSpectrum {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Theorem A.2's proof: the circles of Gershgorin
struct GershgorinForPatches {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::int64_t enumerated();
  static Record enumerate(std::int64_t index);
  template <class S>
  static void state(Statement<S>& claim);
};

/// A rational unit vector near x, which must not be the last axis's negative: by stereographic projection with `parts` parts to the unit.
VectorField unit_near(const std::vector<double>& x, std::int64_t parts);
/// `a`, `filter`, `stride` for the claims about P_a: half of the vectors near the extremal ones.
Record draw_patch_matrix(Source& source);

}  // namespace lakatos::overlaps19
