#include "algorithms/filter/digit_filter.hpp"

#include <limits>
#include <stdexcept>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {

DigitFilter::DigitFilter(const DigitImages& images, std::size_t side, std::size_t stride)
    : images_(images), side_(side), stride_(stride), across_(0) {
  if (side < 1 || side > DigitImages::side || stride < 1)
    throw std::invalid_argument("a patch has 1 to 28 pixels a side, and a stride of at least 1");
  across_ = (DigitImages::side - side) / stride + 1;
}

/// use(pointer to the patch's first row, patch row by row 28 values apart).
template <class Use>
void DigitFilter::each_patch(std::size_t image, Use&& use) const {
  const std::uint8_t* const first = &images_.grey[image * DigitImages::pixels];
  for (std::size_t row = 0; row < across_; ++row) {
    for (std::size_t column = 0; column < across_; ++column)
      use(first + row * stride_ * DigitImages::side + column * stride_);
  }
}

namespace {

/// Most rows of a patch are background, which adds 0 exactly.
bool has_ink(const std::uint8_t* row, std::size_t side) {
  std::uint8_t any = 0;
  for (std::size_t column = 0; column < side; ++column) any |= row[column];
  return any != 0;
}

double product(const Vector<double>& w, const std::uint8_t* patch, std::size_t side) {
  double sum = 0;
  const double* weights = w.data();
  for (std::size_t row = 0; row < side; ++row, patch += DigitImages::side, weights += side) {
    if (!has_ink(patch, side)) continue;
    for (std::size_t column = 0; column < side; ++column) sum += weights[column] * patch[column];
  }
  return sum / 256;
}

void add_patch(Vector<double>& sum, const std::uint8_t* patch, std::size_t side) {
  for (std::size_t row = 0, at = 0; row < side; ++row, patch += DigitImages::side) {
    for (std::size_t column = 0; column < side; ++column, ++at) sum[at] += patch[column];
  }
}

}  // namespace

double DigitFilter::output(const Vector<double>& w, std::size_t image) const {
  double sum = 0;
  each_patch(image, [&](const std::uint8_t* patch) {
    const double z = product(w, patch, side_);
    if (z > 0) sum += z;
  });
  return sum / static_cast<double>(patches());
}

void DigitFilter::step(Vector<double>& w, const Vector<double>& teacher, const std::vector<std::size_t>& batch,
                       double step) const {
  Vector<double> total(dimension(), 0.0), active(dimension());
  for (const std::size_t image : batch) {
    active.assign(dimension(), 0.0);
    double mine = 0;
    each_patch(image, [&](const std::uint8_t* patch) {
      const double z = product(w, patch, side_);
      if (z > 0) mine += z, add_patch(active, patch, side_);
    });
    const double residual = mine / static_cast<double>(patches()) - output(teacher, image);
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += residual * active[i];
  }
  const double factor = step / (static_cast<double>(batch.size()) * static_cast<double>(patches()) * 256);
  for (std::size_t i = 0; i < w.size(); ++i) w[i] -= factor * total[i];
}

double DigitFilter::relative_loss(const Vector<double>& w, const Vector<double>& teacher, std::size_t count) const {
  double squares = 0, mean = 0;
  for (std::size_t image = 0; image < count; ++image) {
    const double label = output(teacher, image), error = output(w, image) - label;
    squares += error * error, mean += label;
  }
  if (!(mean > 0)) return std::numeric_limits<double>::infinity();
  return squares * static_cast<double>(count) / (mean * mean);
}

Vector<double> gaussian_filter(RandomStream& stream, std::size_t dimension) {
  Vector<double> w(dimension + 1);
  for (std::size_t i = 0; i < dimension; i += 2) stream.gaussian_pair(&w[i]);
  w.resize(dimension);
  return w;
}

Vector<double> gabor_filter(std::size_t side, const GaborShape& shape) {
  const NearestRounding nearest;
  const Ball spread = from_fraction<Ball>(shape.spread), wavelength = from_fraction<Ball>(shape.wavelength);
  Vector<double> w;
  for (std::size_t row = 0; row < side; ++row) {
    for (std::size_t column = 0; column < side; ++column) {
      // Twice the distance from the middle, in units of the side.
      const long x = 2 * static_cast<long>(column) + 1 - static_cast<long>(side),
                 y = 2 * static_cast<long>(row) + 1 - static_cast<long>(side);
      const Ball unit(2L * static_cast<long>(side) * shape.length);
      const Ball along = Ball(shape.cosine * x + shape.sine * y) / unit,
                 across = Ball(shape.cosine * y - shape.sine * x) / unit;
      const Ball fall = (square(along) + square(across) / Ball(4)) / (Ball(2) * square(spread));
      const Ball value = exp(-fall) * cos(Ball(2) * pi<Ball>() * along / wavelength);
      w.push_back(static_cast<double>(static_cast<std::int64_t>(midpoint(value) * 0x1p30)) * 0x1p-30);
    }
  }
  return w;
}

}  // namespace lakatos
