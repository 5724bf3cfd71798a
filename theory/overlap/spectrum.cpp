#include "theory/overlap/spectrum.hpp"

#include <cmath>

#include "theory/numeric/scalar.hpp"

namespace lakatos::overlap {

template <class S>
Bracket<S> patch_spectrum(const PatchLayout& layout, const Vector<S>& a) {
  if (!large_stride(layout)) {
    const Matrix<S> matrix = weighted_patch_matrix(layout, a);
    return {value_of(smallest_eigenvalue_bracket(matrix)), value_of(largest_eigenvalue_bracket(matrix))};
  }
  [[maybe_unused]] RoundingFor<S> rounding;
  using std::abs;
  const S beside = layout.stride < layout.filter ? S(abs(neighbour_sum(a))) : S(0), diagonal = squared_norm(a);
  return {S(diagonal - beside), S(diagonal + beside)};
}

Vector<double> extremal_weights(std::int64_t k) {
  Vector<double> extremal;
  double size = 0;
  for (std::int64_t i = 1; i <= k; ++i) {
    extremal.push_back(std::sin(static_cast<double>(i) * 3.14159265358979 / static_cast<double>(k + 1)));
    size += extremal.back() * extremal.back();
  }
  for (double& entry : extremal) entry /= std::sqrt(size);
  return extremal;
}

template Bracket<Interval> patch_spectrum(const PatchLayout&, const Vector<Interval>&);
template Bracket<Ball> patch_spectrum(const PatchLayout&, const Vector<Ball>&);
template Bracket<Rational> patch_spectrum(const PatchLayout&, const Vector<Rational>&);
template Bracket<double> patch_spectrum(const PatchLayout&, const Vector<double>&);

}  // namespace lakatos::overlap
