#include <array>
#include <cmath>
#include <random>
#include <stdexcept>

#include "algorithms/filter/gradient_descent.hpp"

// Every operation here is an integer operation or one of + - * / sqrt on doubles, which IEEE 754 fixes to the last bit.

namespace lakatos {

namespace {

/// A multiple of 2^-53 in [0, 1).
double uniform(std::mt19937_64& bits) { return static_cast<double>(bits() >> 11) * 0x1p-53; }

/// A standard exponential variable by comparisons of uniform ones (von Neumann 1951): the length of a falling run
/// u_1 >= u_2 >= ... is odd with probability exp(-u_1) given u_1, so an odd run yields u_1 as the part below 1 and each
/// even run before it adds 1.
double exponential(std::mt19937_64& bits) {
  for (double whole = 0;; ++whole) {
    const double first = uniform(bits);
    double last = first;
    bool odd = true;
    for (double next = uniform(bits); next <= last; next = uniform(bits)) {
      last = next;
      odd = !odd;
    }
    if (odd) return whole + first;
  }
}

/// Two independent standard Gaussians: squared length 2 E, direction uniform (rejection from the square).
std::array<double, 2> gaussian_pair(std::mt19937_64& bits) {
  while (true) {
    const double x = 2 * uniform(bits) - 1, y = 2 * uniform(bits) - 1, norm2 = x * x + y * y;
    if (norm2 > 1 || norm2 < 1e-20) continue;
    const double length = std::sqrt(2 * exponential(bits) / norm2);
    return {length * x, length * y};
  }
}

}  // namespace

Vector<double> random_ball_start(std::size_t dimension, double radius, std::uint64_t seed) {
  if (dimension < 1 || !(radius >= 0)) throw std::invalid_argument("random_ball_start: dimension >= 1 and radius >= 0");
  const NearestRounding nearest;
  std::mt19937_64 bits(seed);
  Vector<double> point;
  double norm2 = 0;
  while (point.size() < dimension + 2) {
    for (const double x : gaussian_pair(bits)) {
      if (point.size() == dimension + 2) break;
      point.push_back(x);
      norm2 += x * x;
    }
  }
  point.resize(dimension);
  const double factor = norm2 > 0 ? radius / std::sqrt(norm2) : 0.0;
  return scale(factor, point);
}

}  // namespace lakatos
