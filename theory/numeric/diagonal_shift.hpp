#pragma once
// A square matrix and a multiple of the identity.
#include "theory/numeric/vec.hpp"

namespace lakatos {

/// a + c I.
inline Mat raised(Mat a, const Real& c) {
  for (std::size_t i = 0; i < a.rows(); ++i) a(i, i) += c;
  return a;
}

/// a - c I.
inline Mat lowered(Mat a, const Real& c) {
  for (std::size_t i = 0; i < a.rows(); ++i) a(i, i) -= c;
  return a;
}

}  // namespace lakatos
