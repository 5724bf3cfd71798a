#pragma once

#include "theory/numeric/vector.hpp"

namespace lakatos {

/// Labelled inputs of equal length, one after the other.
struct LabelledSample {
  std::size_t width = 0;
  Vector<double> inputs;  // size() * width numbers
  Vector<double> labels;  // +1, -1

  std::size_t size() const { return labels.size(); }
  const double* input(std::size_t i) const { return inputs.data() + i * width; }
};

}  // namespace lakatos
