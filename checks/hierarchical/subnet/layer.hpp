#pragma once
// What a subnet sees: one level of the model whose patches are vectors, and the subnet itself. Names are those of the
// twins' README.md. Classes and patches are numbered from 1 in instances, from 0 in code: patch i of class c has number
// c d + i.
#include "algorithms/hierarchical/activations.hpp"
#include "checks/engine/claim/claim.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/layer.hpp"

namespace lakatos::hierarchical {

/// Fields of a level, `dimension`, `vectors`, `chances`. No instance (std::invalid_argument) where `vectors` or
/// `chances` has another length, or patches have no entries. No patches where `variants` is below 1.
Layer read_layer(const Statement& claim, const Version& in);

/// give_level; "patch law": chances >= 0 of sum 1 for each class; "uniform": all of them 1/d (A4); "disjoint": the
/// patches are different vectors (A5, hgm19 A4); "orthonormal": <p, q> = 1 where they are the same vector, else 0 (A12,
/// hgm19 A7). True when one fails. The dials "tilt", "inner product" and "length" weaken "uniform" and "orthonormal" as
/// draw_layer.hpp says.
bool give_layer(Statement& claim, const Version& in, const Layer& layer);

/// The last two of them.
void give_patches(Statement& claim, const std::vector<Vec>& patches, const std::vector<std::size_t>& as);
/// Numbers of first equals, found on the whole numbers of the instance: enclosures leave equality open.
std::vector<std::size_t> first_equals(const std::vector<std::int64_t>& entries, std::size_t length);

/// Are all v_c 0?
Formula no_means(const Level& level);

/// Fields `channels` (n), `kernels` and `weights`, channel after channel. No instance where lengths do not fit.
Net read_net(const Statement& claim, const Layer& layer);

/// The letters of the paper that speaks: k^{(i)}, w^{(i)}, G, S_c.
struct Letters {
  const char *kernel, *weight, *law, *patches, *mean, *variants;
};
inline Letters letters(const Version& in) {
  if (in.first) return {"k^{(i)}", "w^{(i)}", R"(\mathcal G)", "S_c", "v_c", "d"};
  return {"k_i", "w_i", R"(\mathcal G_1)", "S^{(0)}_c", "F_c", "k"};
}

}  // namespace lakatos::hierarchical
