#pragma once
// Instances for the claims about Algorithm 1 on a whole hierarchy. Sizes are chosen with doubles, a little beyond or
// before a bound; what is stored are whole numbers and fractions.
#include <vector>

#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {

/// What a generator knows of a hierarchy.
struct HierarchySketch {
  std::vector<std::vector<std::vector<double>>> means;  // of each level and class
  std::int64_t depth = 0, patch_size = 0, variants = 0, most_classes = 0;
  double theta = 0, lambda = 0, apart = 0, pixels_apart = 0;  // apart: least |v_a - v_b|; of two observed patches
  Fraction bayes{0, 1};                                       // least error on the top image
};
HierarchySketch sketch_of_hierarchy(const Record& record, const Version& in);

/// Three classes a level, of which the first two are at the angle 2 atan(4 i / parts) or nearly so on every level and
/// cannot be told apart without loss: the label says whether they stand alike at the first two places of some images,
/// whose mass is `confused` (out of 4 of `parts`). depth 2: one patch a class.
struct NarrowAngle {
  std::int64_t depth = 1, patch = 1, variants = 1, parts = 1024, i = 1, confused = 256;
};
void set_narrow_angle(Record& record, const Version& in, const NarrowAngle& of);
/// The same with four pixels a patch and the three observed patches at the distance 2 of each other.
void set_equidistant(Record& record, const Version& in, std::int64_t parts, std::int64_t confused);

/// Sets gamma = 1/4 and T = 1, eta just above the printed bound for so many patches a class, n above `part` of its.
void set_layers_just_above(Record& record, const Fraction& delta, std::int64_t variants, double part = 1);

/// A hierarchy of malach18: any one half of the time, else mostly one at a narrow angle, of up to `deepest` levels.
void draw_layered_model(Record& record, Source& source, std::int64_t deepest);
/// Sets `radius`, `delta`, `width`, `steps`, `rate` as Theorem 2 of malach18 prints them, mostly a little above.
void draw_printed_layers(Record& record, Source& source, const Version& in);
/// Sets `epsilon` and `cls_error`, mostly such that the top image can be learnt that well.
void draw_accuracy(Record& record, Source& source, const Version& in);
/// Where the dial `balance` is set, or once in 24: masses of a law with P(y = 1) = 1/2 changed so that it is another.
void tilt_label(Record& record, Source& source, const Version& in);
/// The least multiple of some 2^-j that is above x, or nearly so.
Fraction slightly_above(double x);

}  // namespace lakatos::hierarchical
