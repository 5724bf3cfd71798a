#include "theory/hierarchical/digit_counts.hpp"

namespace lakatos::hierarchical {

Real choices_above(const Real& variants, int level) {
  Real product = 1;
  for (int above = 0, pixels = 9; above < level; ++above, pixels *= 9) {
    for (int j = 0; j < pixels; ++j) product *= variants;
  }
  return product;
}

Real whole_power(const Real& base, const Real& exponent) {
  Real product = 1;
  for (Real i = 0; less(i, exponent) == Truth::yes; i += 1) product *= base;
  return product;
}

}  // namespace lakatos::hierarchical
