#pragma once
// A law on which the cross moments outweigh the rest: found by a linear programme over the weights of inputs with two
// patches on a grid of directions and lengths.
#include "checks/engine/instance/source.hpp"

namespace lakatos::du18 {

/// 56 inputs of two patches in the plane. With the teacher (1, 0) the student (87, 191) / 500 has gamma(phi_0) = 1.15
/// L_cross and a gradient that leads away from the teacher.
LawField crossing_inputs();
/// The same with each weight moved by up to a fiftieth.
LawField draw_crossing_inputs(Source& source);
/// `input`, and `w` and `teacher` of that student.
Record crossing_student(LawField law);

}  // namespace lakatos::du18
