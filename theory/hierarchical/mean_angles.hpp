#pragma once
// Angles and norms of the mean images v_c of one level (malach18, Section 5.1.1; hgm19, Section 3.1). Angles are
// compared by the rational squares of their cosines, without an error.
#include <vector>

#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

/// theta / pi, theta the least angle between v_c of different classes; 1 for one class. In rationals it is known where
/// all pairs are parallel, else Undecided; over symbols it prints as that.
Real least_share_of_pi(const std::vector<Vec>& means);
/// Are the mean images of some two classes linearly dependent?
Truth some_dependent(const std::vector<Vec>& means);
/// Do those of some two classes lie within some 14 degrees of one line, |sin| < 1/4?
Truth some_nearly_on_one_line(const std::vector<Vec>& means);
/// Undefined unless every pair of classes has a cosine: its square is a quotient, without a value where a mean image
/// vanishes.
void require_cosines(const std::vector<Vec>& means);
/// The square of the largest cosine between two of them; 0 where none is acute. Undecided where an angle may be right.
Real largest_squared_cosine(const std::vector<Vec>& means);

/// (|u| + |v|) / 2 > lambda, the least norm, for all pairs, or >=: by the squares, neither of which is below lambda^2.
Truth mean_norms_beyond(const std::vector<Vec>& means, bool strict);
/// angle > theta, or >=, for all pairs: theta is the angle of one of them.
Truth angles_beyond(const std::vector<Vec>& means, bool strict);

/// |u - v|, the angle between them and the smaller norm.
struct PairShape {
  Real gap, angle, norm;
};
PairShape shape_of(const Vec& u, const Vec& v);

}  // namespace lakatos::hierarchical
