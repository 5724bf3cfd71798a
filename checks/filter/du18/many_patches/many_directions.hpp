#pragma once
// Finite laws in the plane that meet Assumption 3.2 with gamma(phi_0) > 6 L_cross. The regions are closed, so a patch
// on the student's boundary is in P and in M at once: an input of mass q at the angle pi/2 - phi from the teacher needs
// L_cross >= q |Z|^2 / phi, however close its patches are to each other. Only inputs in many different directions, each
// with little mass, leave room.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos::du18 {

struct ManyDirections {
  std::size_t patches = 1;  // of one input: equal, or close to each other
  bool across = true;       // directions mostly far from the teacher's: then gamma is close to L
  bool apart = false;       // the patches of most inputs differ; then fewer are on a boundary at a time
  bool behind = false;      // a few inputs behind the teacher's boundary, so that beta matters
};

/// Some 16 to 50 inputs in front of the teacher (p = 2, not 0), symmetric about its line up to the weights. Small
/// integers; no patch is 0 or on the teacher's boundary.
LawField draw_many_directions(Source& source, const VectorField& teacher, const ManyDirections& how);

/// A student close to the teacher: at a relative distance of 1/64 ... 3/5.
VectorField draw_student_nearby(Source& source, const VectorField& teacher);

}  // namespace lakatos::du18
