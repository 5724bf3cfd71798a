#include "checks/hierarchical/recovery/split_codes.hpp"

namespace lakatos::hierarchical {

void set_split_codes(Record& record, std::int64_t parts) {
  record.set("depth", 3).set("counts", VectorField{1, {4, 4, 4}}).set("positions", 2).set("patch_size", 4);
  record.set("patch_counts", VectorField{1, std::vector<std::int64_t>(12, 2)});
  // Mean images of the top, in parts: (2, -1), (-1, 2), nearly (1, 1), nearly (-2, -2). The second patch of each class
  // has at its second pixel 1 for the first two, 3 for the third and 4 for the last, which keeps v_1 + v_2 near v_3.
  VectorField patches{1,
                      {1, 1, 1, 1, 1, 1, 4, 1,  // the first pixel says which class it is of
                       2, 1, 1, 1, 2, 1, 4, 1,  //
                       3, 1, 1, 1, 3, 3, 4, 1,  //
                       4, 1, 1, 1, 4, 4, 4, 1,
                       // Classes 1 and 2 have a = 1 at the first pixel, 3 has b = 2.
                       1, 3, 3, 3, 1, 4, 3, 3,  //
                       1, 3, 4, 3, 1, 4, 4, 3,  //
                       2, 3, 3, 3, 2, 3, 3, 4,  //
                       3, 3, 3, 3, 3, 4, 3, 3}};
  for (std::int64_t p = 0; p < 8; ++p) patches.entries.insert(patches.entries.end(), {p, 0, 0, 0});
  record.set("patches", patches);
  // For each label the classes of the two pixels are independent.
  const std::int64_t t = parts;
  const std::vector<std::pair<std::int64_t, std::int64_t>> negative[2] = {{{1, 2 * t}, {3, t + 1}, {4, t - 1}},
                                                                          {{2, 2 * t}, {3, t - 1}, {4, t + 1}}},
                                                           positive[2] = {{{2, t}, {4, 3 * t}}, {{1, t}, {4, 3 * t}}};
  VectorField images{1, {}}, masses{32 * t * t, {}};
  for (const std::int64_t label : {-1, 1}) {
    const auto& of = label < 0 ? negative : positive;
    for (const auto& [first, mass] : of[0]) {
      for (const auto& [second, other] : of[1]) {
        images.entries.insert(images.entries.end(), {label, first, second});
        masses.entries.push_back(mass * other);
      }
    }
  }
  record.set("images", images).set("masses", masses);
}

}  // namespace lakatos::hierarchical
