#pragma once
// Pieces from which the generators of overlaps19 are made. Everything is small integers over small denominators, so
// that what refutes a claim can be read.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos::overlaps19 {

/// Sizes of an instance: d, r, s, k with (k - 1) s + r <= d.
struct Sizes {
  std::int64_t dimension = 0, filter = 0, stride = 0, patches = 0;
};

/// Sizes within A4 and d <= most: r <= 4, k <= 4, mostly s <= r (so that the segment exists), overlapping or not, now
/// and then spare coordinates.
Sizes draw_sizes(Source& source, std::int64_t most);

/// A law of R^d that is symmetric with identity covariance, exactly, of at most some 32 atoms: on the axes (with or
/// without mass at 0, atoms of several lengths), signs in every coordinate (d <= 4), a Hadamard frame (d a power of 2),
/// or one of these turned by a few rational rotations.
LawField draw_isotropic_law(Source& source, std::int64_t dimension);

/// One rational rotation of two coordinates of the whole law.
LawField rotated(LawField law, Source& source);

/// The same law without symmetry: pairs x, -x get unequal weights in a way that keeps E x x^T = I (atoms x and -x share
/// their weight unequally).
LawField lopsided(LawField law, Source& source);

/// x_i times factor_i / denominator: scales one coordinate, so that the covariance is diagonal and no longer I.
LawField stretched_coordinate(LawField law, std::size_t coordinate, const Fraction& factor);

/// A dial's value as a fraction.
Fraction dialled_fraction(const Source& source, const char* dial, double rest);

/// The law that a dial on A1 or A2 asks for (standing.hpp), `law` itself where none is set. All but the first have mean
/// 0; those on A1 keep E x x^T = I, those on A2 symmetry. skewness: the share (1 + c) / 2 of each pair x, -x at x.
/// skewed coordinate: one coordinate is t with weight 1, -t/4 with weight 4 in the share c of its mass, third moment of
/// either sign. skewed pair: two coordinates, each symmetric, with E x_i x_j^2 = 24 c / 25 (times their length).
/// variance, condition: one coordinate stretched, before a rotation for the latter. correlation: a Markov chain of
/// signs, E x_i x_j = (+-c)^|i-j|; at most 9 coordinates.
LawField dialled_law(LawField law, Source& source);

/// +-c e_i with probability 1 / (2 c^2) each, the rest at 0; c^2 >= dimension.
LawField heavy_law(std::int64_t dimension, const Fraction& c);

/// `count` integers in -reach ... reach over a denominator in 1 ... denominators, not all 0.
VectorField draw_entries(Source& source, std::int64_t count, std::int64_t reach, std::int64_t denominators);

/// A rational point of the unit sphere of R^count, signs anyhow.
VectorField draw_unit(Source& source, std::int64_t count);

/// A rational unit vector within about `distance` of the unit vector a (> 0), on either side; a itself where no
/// rotation that small is simple.
VectorField nearby_unit(Source& source, const VectorField& a, double distance);

/// A slope: mostly of 0, 1, 1/2, 1/10; now and then negative or above 1 where `any`.
Fraction draw_slope(Source& source, bool any);

/// Sets `w`, `a`, `teacher_w`, `teacher_a`, `alpha`, `stride` for the sizes; the student is near the teacher, far, or
/// equal in one factor.
void set_pair(Record& record, Source& source, const Sizes& sizes);

/// c times the vector.
VectorField times(VectorField vector, const Fraction& c);

/// max |x|^2 over the atoms.
Fraction largest_square(const LawField& law);

/// Only these fields of a record, in its own order; of every record that a function gives.
Record only(const Record& record, const std::vector<const char*>& fields);
template <class Argument>
auto only(Record (*instance)(Argument), std::vector<const char*> fields) {
  return [=](Argument argument) { return only(instance(argument), fields); };
}

/// For the i-th small instance: what the digits of i pick, one list of choices after the other.
class Choices {
 public:
  explicit Choices(std::int64_t index) : index_(index) {}
  template <class T>
  T operator()(std::initializer_list<T> choices) {
    const auto count = static_cast<std::int64_t>(choices.size()), picked = index_ % count;
    return index_ /= count, choices.begin()[picked];
  }
  Fraction operator()(std::initializer_list<Fraction> choices) { return operator()<Fraction>(choices); }

 private:
  std::int64_t index_;
};

/// In double, for placing numbers just inside an assumption. Decides nothing.
std::vector<double> approximate(const VectorField& vector);
double approximate_square(const VectorField& vector);
double approximate_distance(const VectorField& a, const VectorField& b);

}  // namespace lakatos::overlaps19
