#pragma once
// Instances for the claims about Theorem 1. Sizes are chosen with doubles, a little beyond or before a bound; what is
// stored are whole numbers and fractions.
#include <array>
#include <vector>

#include "checks/hierarchical/model/draw.hpp"

namespace lakatos::hierarchical {

/// What a generator knows of a level.
struct Sketch {
  std::int64_t classes = 0, positions = 0, variants = 0;
  std::vector<std::vector<double>> means;
  double theta = 0, lambda = 0;  // 0 where they are not positive

  double product(std::size_t a, std::size_t b) const;
  double angle(std::size_t a, std::size_t b) const;
};
Sketch sketch_of(const Record& record, const Version& in);

/// draw_level, and more often two classes at a small angle, `parts` at most.
void draw_level_for_pairs(Record& record, Source& source, const Version& in, std::int64_t parts);
/// The smallest k / 2^16 or so that is above x, or a little more: boundaries are drawn near.
Fraction just_above(double x);
/// Sets `first` and `second`: different classes, the first two half of the time; once in 16 alike.
void draw_pair(Record& record, Source& source, const Sketch& level, bool alike);
/// Sets `scale` and `patch` or `separation`; gives the distance 2 sqrt(s) sigma or gamma, and sigma.
std::array<double, 2> draw_gap(Record& record, Source& source, const Version& in);
/// Sets `steps` and `rate` so that eta T lambda / d is about `times` the distance; once in 16 they are as good as none.
void draw_rate(Record& record, Source& source, const Sketch& level, double distance);
/// Sets `delta`, in (0, 1) but for once in 16.
double draw_delta(Record& record, Source& source);
/// Sets `width`: the least whole number above `bound`, or a little more, or once in 12 less; at most 60000.
void draw_width(Record& record, Source& source, double bound);
/// (2 pi / (0.23 theta)) log(classes / delta).
double width_as_printed(const Sketch& level, double delta);

}  // namespace lakatos::hierarchical
