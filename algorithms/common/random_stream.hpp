#pragma once

#include <cstdint>

#include "theory/numeric/vector.hpp"

namespace lakatos {

/// Random numbers from a 64-bit key. Only integer operations and + - * / sqrt on doubles, which IEEE 754 fixes to the
/// last bit, and no libm: the same key gives the same bits on every machine. Needs rounding to nearest (guard:
/// NearestRounding).
class RandomStream {
 public:
  explicit RandomStream(std::uint64_t key) : state_(key) {}

  /// The next 64 bits (SplitMix64; Steele, Lea, Flood 2014).
  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  /// A multiple of 2^-53 in [0, 1).
  double uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  /// Standard exponential, by comparisons of uniform ones (von Neumann 1951; explained in random_start.cpp).
  double exponential();
  /// Two independent standard Gaussians at x[0], x[1].
  void gaussian_pair(double* x);
  /// A uniform point of the unit sphere of R^n, n >= 1.
  Vector<double> direction(std::size_t n);

 private:
  std::uint64_t state_;
};

}  // namespace lakatos
