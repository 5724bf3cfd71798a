#include "theory/probability/sector_law.hpp"

namespace lakatos {

Real SectorLaw::total() const {
  Real sum = 0;
  for (const Real& m : mass) sum += m;
  return sum;
}

Real SectorLaw::mean_square() const {
  Real sum = 0;
  for (std::size_t i = 0; i < mass.size(); ++i) sum += mass[i] * square[i];
  return sum / total();
}

Real SectorLaw::largest_density() const { return largest(mass) / total() * count() / (2 * pi()); }

Real largest(const Vec& x) {
  Real most = x.front();
  for (const Real& entry : x) most = max(most, entry);
  return most;
}

Truth nonnegative(const Vec& x) {
  Truth all = Truth::yes;
  for (const Real& entry : x) all = both(all, less_equal(Real(0), entry));
  return all;
}

Mat wedge_moment(const SectorLaw& law, const Real& u) {
  Mat moment(2, 2);
  const Real start = Real(3) / Real(4), n = law.count();
  for (std::size_t i = 0; i < law.mass.size(); ++i) {
    const Real first = Real(static_cast<long>(i)) / n, low = max(first, start),
               high = max(low, min(first + 1 / n, start + u));
    const Real a = 2 * pi() * low, b = 2 * pi() * high;
    const Real weight = law.mass[i] / law.total() * n / (2 * pi()) * law.square[i];
    const Real swing = (sin(2 * b) - sin(2 * a)) / 4, cross = (square(sin(b)) - square(sin(a))) / 2;
    moment(0, 0) += weight * ((b - a) / 2 + swing);
    moment(1, 1) += weight * ((b - a) / 2 - swing);
    moment(0, 1) += weight * cross, moment(1, 0) += weight * cross;
  }
  return moment;
}

Truth wedge_over_several_sectors(const SectorLaw& law, const Real& u) {
  const Real end = Real(static_cast<long>(3 * law.mass.size() / 4 + 1)) / law.count();
  return less(end, Real(3) / Real(4) + u);
}

}  // namespace lakatos
