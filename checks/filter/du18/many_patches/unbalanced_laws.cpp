#include "checks/filter/du18/many_patches/unbalanced_laws.hpp"
#include "theory/filter/integer_vectors.hpp"

namespace lakatos::du18 {

LawField draw_unbalanced_law(Source& source, const VectorField& teacher) {
  LawField law{2, 2, false, 1, {}, {}};
  const auto add = [&](std::int64_t along, std::int64_t across) {
    push_in_frame(law.entries, teacher.entries, along, across);
  };
  const std::int64_t x = source.between(2, 5), y = source.between(1, x - 1),
                     heavy = source.pick<std::int64_t>({0, 4, 10, 30, 100});
  for (const std::int64_t side : {1, -1}) {
    if (heavy == 0) continue;
    law.weights.push_back(heavy);
    add(x, side * y), add(x, side * y);
  }
  const std::int64_t along = source.between(1, 3), across = along * source.between(1, 3) + source.between(0, 1);
  law.weights.push_back(1);
  add(along, across), add(along, source.chance(1, 2) ? -across : -source.between(along, across));
  return reduce(law), law;
}

LawField draw_many_unbalanced(Source& source) {
  LawField law{2, 2, false, 40, {}, {}};
  const std::int64_t first = source.between(6, 10), step = source.between(2, 4);
  for (const std::int64_t odd : {0, 1}) {
    const std::int64_t side = 1 - 2 * odd;
    for (std::int64_t y = first; y + step < 40; y += step + 2) {
      law.weights.push_back(8);
      law.entries.insert(law.entries.end(), {40, side * (2 * (y / 2) + odd), 40, side * (2 * ((y + step) / 2) + odd)});
    }
  }
  const std::int64_t across = source.between(48, 96);
  law.weights.push_back(source.between(1, 4));
  law.entries.insert(law.entries.end(), {20, across, 20, -across - 1});
  return reduce(law), law;
}

LawField draw_hidden_cross(Source& source) {
  LawField law{2, 2, false, 1, {4, 4, 5}, {1, -5, 7, 22, 28, -11, 8, 5, 3, -16, 1, -3}};
  for (std::int64_t& weight : law.weights) weight = 2 * weight + source.between(-1, 1);
  for (std::size_t e = 0; e < law.entries.size(); e += 2) {
    law.entries[e] = 8 * law.entries[e] + source.between(-1, 1);
    law.entries[e + 1] = 8 * law.entries[e + 1] + source.between(-4, 4);
  }
  return reduce(law), law;
}

}  // namespace lakatos::du18
