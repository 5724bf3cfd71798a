#pragma once
// Stochastic gradient descent of a convolutional filter on images of digits (du18, Section 4, Figures 3(c), 3(d), 4,
// 5). Doubles, + - * / and sqrt only: the same bits on every machine. Needs rounding to nearest (guard:
// NearestRounding).
#include "algorithms/common/digit_images.hpp"
#include "algorithms/common/random_stream.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// f(w, Z) = mean over the patches of max(0, w . Z_i): square patches of `side` pixels every `stride` pixels, grey
/// values from 0 to 255/256.
class DigitFilter {
 public:
  /// 1 <= side <= 28, 1 <= stride; std::invalid_argument else. Keeps no copy of the images.
  DigitFilter(const DigitImages& images, std::size_t side, std::size_t stride);

  std::size_t dimension() const { return side_ * side_; }
  std::size_t patches() const { return across_ * across_; }

  double output(const Vector<double>& w, std::size_t image) const;

  /// w - step x mean over the images of (f(w, Z) - f(w*, Z)) grad f(w, Z), sigma'(0) = 0.
  void step(Vector<double>& w, const Vector<double>& teacher, const std::vector<std::size_t>& batch, double step) const;

  /// Squared error by the square of the mean of the data, over the first `count` images:
  ///   mean (f(w, Z) - f(w*, Z))^2 / (mean f(w*, Z))^2; infinite where the teacher gives 0 on all of them.
  double relative_loss(const Vector<double>& w, const Vector<double>& teacher, std::size_t count) const;

 private:
  template <class Use>
  void each_patch(std::size_t image, Use&& use) const;
  const DigitImages& images_;
  std::size_t side_, stride_, across_;
};

/// A filter of standard Gaussian entries.
Vector<double> gaussian_filter(RandomStream& stream, std::size_t dimension);

/// The real part of a Gabor filter on side x side pixels around the middle, in units of the side:
///   exp(-(x'^2 + (y'/2)^2) / (2 s^2)) cos(2 pi x' / wavelength), x' along the direction (c, s) / q with c^2 + s^2 =
///   q^2,
/// s = `spread`. Enclosed, then rounded to multiples of 2^-30.
struct GaborShape {
  int cosine = 1, sine = 0, length = 1;
  Fraction spread{1, 4}, wavelength{1, 2};
};
Vector<double> gabor_filter(std::size_t side, const GaborShape& shape);

}  // namespace lakatos
