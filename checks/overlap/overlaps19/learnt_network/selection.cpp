#include "checks/overlap/overlaps19/learnt_network/selection.hpp"

namespace lakatos::overlaps19 {

PatchLaw<double> approximate_law(const LawField& law) {
  std::vector<double> weights;
  std::vector<std::vector<Vector<double>>> atoms;
  double mass = 0;
  for (const std::int64_t weight : law.weights) mass += static_cast<double>(weight);
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    weights.push_back(static_cast<double>(law.weights[n]) / mass);
    Vector<double> x;
    for (std::size_t c = 0; c < law.dimension; ++c)
      x.push_back(static_cast<double>(law.entry(n, 0, c)) / static_cast<double>(law.denominator));
    atoms.push_back({x});
  }
  return finite_law(std::move(weights), std::move(atoms));
}

Network<double> approximate_network(const Record& record, const Sizes& sizes, const char* w, const char* a,
                                    double sign) {
  Vector<double> weights = approximate(record.vector(a));
  for (double& weight : weights) weight *= sign;
  return {{sizes.dimension, sizes.filter, sizes.stride, sizes.patches},
          to_double(record.number("alpha")),
          approximate(record.vector(w)),
          weights};
}

Fraction about(double value, double relative) {
  return simplest_between(value * (1 - relative), value * (1 + relative));
}

}  // namespace lakatos::overlaps19
