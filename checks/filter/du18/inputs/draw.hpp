#pragma once
// Pieces from which the generators of du18 are made: laws, vectors and numbers just inside an assumption. Everything is
// small integers over small denominators, so that what refutes a claim can be read.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "theory/filter/planar.hpp"
#include "theory/probability/patch_law.hpp"

namespace lakatos::du18 {

/// The instance's law and vectors in double, for placing numbers just inside an assumption. Decides nothing.
PatchLaw<double> approximate(const LawField& law);
Vector<double> approximate(const VectorField& vector);

/// Claims about every dimension are judged up to this one.
inline constexpr std::int64_t most_dimensions = 64;

/// For covers: the dimensions from `first` on, with `field` boxed in [0, end(p)].
template <class End>
std::vector<Record> covers_by_dimension(std::int64_t first, const char* field, End&& end) {
  std::vector<Record> covers;
  for (std::int64_t p = first; p <= most_dimensions; ++p) {
    Record record;
    covers.push_back(record.set("dimension", p, field, Box{{0, 1}, end(p)}));
  }
  return covers;
}

/// How the atoms lie.
enum class Lie {
  anywhere,   // on all sides of the teacher
  in_front,   // every patch has w*.Z > 0: no disagreement region, beta may be tiny
  isotropic,  // in front, and each patch comes with its mirror image about the teacher's line (p = 2): gamma close to L
  round,      // p = 2, in front: each patch with its images under the square's symmetries, so that gamma(0) = L(0)
  near_boundary  // some patches close to the teacher's boundary
};

/// For one neuron, of any law.
Lie draw_lie(Source& source);

/// A p-vector of integers in -reach..reach over a denominator in 1..denominators, not 0.
VectorField draw_vector(Source& source, std::size_t dimension, std::int64_t reach, std::int64_t denominators);

/// A teacher: mostly a coordinate vector or a short integer vector.
VectorField draw_teacher(Source& source, std::size_t dimension);

/// A law of `atoms` inputs with k patches; no patch is 0 and none lies on the teacher's boundary.
/// The patches of one input are close to each other with `closeness` > 0: they are base * closeness + small
/// differences.
LawField draw_law(Source& source, const VectorField& teacher, std::size_t patches, std::size_t atoms, Lie lie,
                  std::int64_t closeness);

/// The same inputs, every patch twice.
LawField twice(const LawField& law);

/// A law of unit patches in the plane: rational points of the circle at most a few steps apart within each input.
LawField draw_unit_law(Source& source, std::size_t patches, std::size_t atoms);

/// A rational point of the unit circle: ((1-t^2)/(1+t^2), 2t/(1+t^2)) for the tangent t of half the angle, turned by
/// `quarter` quarter turns.
std::pair<Fraction, Fraction> circle_point(const Fraction& half_tangent, std::int64_t quarter);

/// Puts the first patch of the first atom on the teacher's boundary; p = 2, 3.
void put_on_the_boundary(LawField& law, const VectorField& teacher);

/// For the dials of beta: two atoms before the teacher (1, 0) with gamma = L up to 45 degrees, and one behind its
/// boundary that the student sees. Its second moment against L is about times/4 of its angle to the boundary, so that 4
/// beta / times is about L.
struct HeavyBehind {
  LawField law;
  VectorField w, teacher;
};
HeavyBehind draw_heavy_behind(Source& source, double times);

/// A law whose inputs have `patches` equal patches, one for each atom of the one-patch law.
LawField repeat_patches(const LawField& law, std::size_t patches);

/// A student with |w - w*| < |w*|: from very near the teacher to very near that boundary.
VectorField draw_student(Source& source, const VectorField& teacher);

/// share * teacher.
VectorField along(const VectorField& teacher, const Fraction& share);

/// teacher + c (w - teacher), c rounded down a little to a simple fraction.
VectorField stretched(VectorField w, const VectorField& teacher, double c);

/// phi_t in double, pi/2 beyond the printed range of the start.
PlanarAngle<double> approximate_angle(const VectorField& w, const VectorField& teacher);

/// A student of any direction and length, not 0: often exactly behind the teacher, now and then exactly ahead.
VectorField draw_any_student(Source& source, const VectorField& teacher);

/// A student with w orthogonal to w - w* (p = 2): there the angle to the teacher is as large as |w - w*| allows.
VectorField draw_tangent_student(Source& source, const VectorField& teacher);

/// An admissible constant: above `least`, the smallest one, by one of the shares; where every positive number is
/// admissible (or none) one over one of `otherwise`. `times` divides the smallest one, for dials.
Fraction draw_admissible(Source& source, double least, const std::vector<std::int64_t>& otherwise,
                         const std::vector<double>& shares, double times = 1);

/// The simplest fraction in [x, x (1 + share)] resp. [x (1 - share), x]; x > 0. A relative guard of 1e-9 keeps rounding
/// on the safe side.
Fraction just_above(double x, double share);
Fraction just_below(double x, double share);

}  // namespace lakatos::du18
