#include "algorithms/common/random_stream.hpp"

#include <cmath>

namespace lakatos {

double RandomStream::exponential() {
  for (double whole = 0;; ++whole) {
    const double first = uniform();
    double last = first;
    bool odd = true;
    for (double next = uniform(); next <= last; next = uniform()) {
      last = next;
      odd = !odd;
    }
    if (odd) return whole + first;
  }
}

void RandomStream::gaussian_pair(double* x) {
  for (;;) {
    const double a = 2 * uniform() - 1, b = 2 * uniform() - 1, norm2 = a * a + b * b;
    if (norm2 > 1 || norm2 < 1e-20) continue;
    const double length = std::sqrt(2 * exponential() / norm2);
    x[0] = length * a;
    x[1] = length * b;
    return;
  }
}

Vector<double> RandomStream::direction(std::size_t n) {
  Vector<double> point(n + n % 2);
  double norm2 = 0;
  while (!(norm2 > 0)) {
    for (std::size_t i = 0; i < point.size(); i += 2) gaussian_pair(&point[i]);
    norm2 = 0;
    for (std::size_t i = 0; i < n; ++i) norm2 += point[i] * point[i];
  }
  point.resize(n);
  const double factor = 1 / std::sqrt(norm2);
  for (double& x : point) x *= factor;
  return point;
}

}  // namespace lakatos
