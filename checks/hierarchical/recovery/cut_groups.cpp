#include "checks/hierarchical/recovery/cut_groups.hpp"

namespace lakatos::hierarchical {

void set_halfway(Record& record, std::int64_t parts) {
  record.set("depth", 2).set("counts", VectorField{1, {4, 5}}).set("side", 2).set("patch_side", 2);
  record.set("patch_counts", VectorField{1, std::vector<std::int64_t>(9, 2)});
  VectorField patches{1, {1, 4, 4, 5, 2, 4, 4, 5,      // of class 1
                          1, 4, 5, 4, 4, 5, 4, 5,      // of class 2
                          3, 4, 4, 5, 2, 4, 5, 4,      // of class 3: the first one is halfway between those of class 1
                          4, 4, 5, 4, 4, 5, 5, 5}};    // of class 4
  for (std::int64_t patch = 0; patch < 10; ++patch) {  // e_1, ..., e_4, -e_1, ..., -e_4, e_1 + e_2, e_1 - e_2
    for (std::int64_t q = 0; q < 4; ++q)
      patches.entries.push_back(patch < 8        ? (q == patch       ? 1
                                                    : q == patch - 4 ? -1
                                                                     : 0)
                                : q > 1          ? 0
                                : patch + q < 10 ? 1
                                                 : -1);
  }
  record.set("patches", patches);
  record.set("images", VectorField{1, {-1, 1, 2, 1, 1, -1, 1, 1, 1, 1, -1, 4, 3, 1, 1, -1, 4, 1, 1, 1,  //
                                       1,  2, 4, 1, 1, 1,  2, 1, 1, 1}});
  record.set("masses", VectorField{4 * parts, {1, parts - 1, 1, parts - 1, 2, 2 * (parts - 1)}});
  record.set("separator", VectorField{1, {-1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0}});
}

}  // namespace lakatos::hierarchical
