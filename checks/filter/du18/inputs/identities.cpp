#include "checks/filter/du18/inputs/identities.hpp"

namespace lakatos::du18 {
namespace {

Activation from_signs(std::size_t dimension, std::size_t patches, std::size_t signs) {
  Activation activation{dimension, {}, {}};
  for (std::size_t i = 0; i < patches; ++i, signs /= 4) {
    activation.student.push_back(signs % 2 == 1);
    activation.teacher.push_back(signs / 2 % 2 == 1);
  }
  return activation;
}

}  // namespace

Activation neuron_activation(std::size_t pattern) { return from_signs(1 + pattern / 4, 1, pattern % 4); }

Activation filter_activation(std::size_t pattern) {
  const std::size_t dimension = 1 + pattern % 3;
  pattern /= 3;
  std::size_t patches = 1, count = 4;
  while (pattern >= count) pattern -= count, count *= 4, ++patches;
  return from_signs(dimension, patches, pattern);
}

}  // namespace lakatos::du18
