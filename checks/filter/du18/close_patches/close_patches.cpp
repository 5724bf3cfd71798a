#include "checks/filter/du18/close_patches/close_patches.hpp"

#include <cstdlib>

namespace lakatos::du18 {
bool unit_patches(const LawField& law) {
  const Wide size = static_cast<Wide>(law.denominator) * static_cast<Wide>(law.denominator);
  for (std::size_t e = 0; e < law.entries.size(); e += law.dimension) {
    Wide sum = 0;
    for (std::size_t c = 0; c < law.dimension; ++c) {
      const auto entry = static_cast<Wide>(std::abs(law.entries[e + c]));
      if (entry > static_cast<Wide>(law.denominator)) return false;
      sum += entry * entry;
    }
    if (sum != size) return false;
  }
  return true;
}

std::vector<Dial> close_patches_dials(const std::string& reading, const std::vector<Dial>& own) {
  return joined<Dial>({{.name = "closeness",
                        .assumption = "closeness",
                        .text = "1 - cos of the angle to the average up to c (1 - cos rho)",
                        .grid = {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}, {16, 1}},
                        .reading = reading},
                       {.name = "mu",
                        .assumption = "small ball",
                        .text = "mass up to c mu phi",
                        .grid = {{1, 1}, {21, 20}, {6, 5}, {3, 2}, {2, 1}, {3, 1}, {4, 1}},
                        .reading = reading},
                       {.name = "range",
                        .assumption = "small ball",
                        .text = "asked only for 1 - cos phi <= c (1 - cos rho)",
                        .grid = {{1, 1}, {9, 10}, {3, 4}, {1, 2}, {1, 4}, {1, 10}, {0, 1}},
                        .reading = reading},
                       {.name = "norms",
                        .assumption = "unit norm",
                        .text = "norms between 1 - c and 1 + c",
                        .rest = {0, 1},
                        .grid = {{0, 1}, {1, 20}, {1, 10}, {1, 5}, {1, 2}, {3, 4}},
                        .reading = reading}},
                      own);
}

Dial independent_norms_dial(const std::string& reading) {
  return {
      .name = "independent norms",
      .assumption = "fixed norms",
      .text =
          "norms 1 - c or 1 + c, each with probability 1/2, independent of direction and of each other; up to three "
          "patches",
      .rest = {0, 1},
      .grid = {{0, 1}, {1, 20}, {1, 10}, {1, 5}, {1, 2}, {3, 4}},
      .reading = reading};
}

}  // namespace lakatos::du18
