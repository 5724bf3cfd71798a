#pragma once
// What the clusterings of Algorithm 1 reveal (malach18, Lemma 1 and Theorem 2; hgm19, Lemmas 7 and 8): patches with one
// code, laws of codes, and the error that is left.
#include "theory/hierarchical/merging.hpp"

namespace lakatos::hierarchical {

/// P(two patches of this level certainly have one code), given the levels below.
Real patches_merged(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level, Merging merging);
/// May the clustering of the observed patches give two of them one code: are two exactly 2 gamma apart? Undecided where
/// that is open.
bool tied(const Hierarchy& model, const Layers& in);
/// phi_i * (h_i o G) against varphi_i * G_i, both maps being the number of a patch: with a code for each patch that is
/// what the network gives. Are the laws equal?
Truth laws_agree(const Hierarchy& model, std::int64_t level);

/// The least error once the classes a and b of the top level are one.
Real error_without(const Hierarchy& model, std::size_t a, std::size_t b);
/// The least error on the top level.
Real top_error(const Hierarchy& model);
/// gamma = Delta / 2: may the clustering of the observed patches spoil everything? Two patches 2 gamma apart, or all
/// where all are, may become one.
bool spoilt_at_once(const Hierarchy& model, const Layers& in, const Real& epsilon);
/// P(the returned hypothesis has an error of at least epsilon), from two sides. `closed`: gamma = Delta / 2 is let in.
Bounds chance_of_inaccuracy(const Hierarchy& model, const Means& means, const Layers& in, const Real& epsilon,
                            Merging merging, bool closed);

}  // namespace lakatos::hierarchical
