#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "theory/numeric/common_denominator.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/probability/patch_law.hpp"

namespace lakatos {

/// A finite patch law as machine integers over common denominators: atom n has probability weights[n] /
/// weight_denominator, coordinate j of its patch i is coordinates[(n k + i) p + j] / coordinate_denominator. Immutable,
/// because the sizes that the overflow bound needs are taken once, on construction.
class IntegerPatchLaw {
 public:
  /// Throws std::overflow_error where a common denominator or a numerator leaves int64, std::invalid_argument for a law
  /// that is not finite or is ragged.
  explicit IntegerPatchLaw(const PatchLaw<Fraction>& law);

  std::size_t dimension() const { return dimension_; }
  std::size_t patches() const { return patches_; }
  std::size_t atoms() const { return weights_.numerators.size(); }
  std::int64_t weight_denominator() const { return weights_.denominator; }
  std::int64_t coordinate_denominator() const { return coordinates_.denominator; }
  const std::int64_t* weights() const { return weights_.numerators.data(); }
  /// The k p coordinates of atom n, patch by patch.
  const std::int64_t* atom(std::size_t n) const { return coordinates_.numerators.data() + n * patches_ * dimension_; }

  double total_weight() const { return total_weight_; }              ///< sum of |weights|, at least 1; up to rounding
  double largest_coordinate() const { return largest_coordinate_; }  ///< max |coordinate|, at least 1; up to rounding

 private:
  std::size_t dimension_, patches_;
  OverCommonDenominator weights_, coordinates_;
  double total_weight_, largest_coordinate_;
};

/// Which arithmetic a bound computed from the data allows (the essay in the .cpp proves it).
enum class IntegerWidth { int64, int128, fmpz };
IntegerWidth sufficient_width(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                              const OverCommonDenominator& teacher);

/// The population gradient of gradient.hpp, exactly, at the narrowest width that is sufficient; students and teachers
/// by over_common_denominator. About the cost of a double gradient in Eigen at int64 (benchmarks/filter_benchmark.cpp).
/// Throws std::invalid_argument for vectors that are not in R^p.
Vector<Rational> population_gradient(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                                     const OverCommonDenominator& teacher);

/// The same at a given width. Throws std::overflow_error if that is not sufficient.
Vector<Rational> population_gradient(const IntegerPatchLaw& law, const OverCommonDenominator& student,
                                     const OverCommonDenominator& teacher, IntegerWidth width);

}  // namespace lakatos
