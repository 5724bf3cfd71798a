#pragma once
// How Theorem 2 of malach18 and Lemma 1 read the numbers with which Algorithm 1 is run, and what they assume of them.
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/merging.hpp"

namespace lakatos::hierarchical {

/// Fields `width`, `steps`, `rate`, `radius`, `delta`; dials `start`, `entries`; constants one.cluster, two.cluster.
/// std::invalid_argument for a width outside 1 ... 200000.
Layers read_layers(const Statement& claim);
/// "training": T >= 1, eta > 0, gamma > 0; "confidence": delta in (0, 1/4).
void give_layers(Statement& claim, const Layers& in);

/// s, k as numbers.
Real patch_size_of(const Statement& claim, const Hierarchy& model);
Real depth_of(const Statement& claim, const Hierarchy& model);

/// "width" and "iterations" as Theorem 2 prints them, T with sigma = gamma / sqrt s: n > (2 pi / (0.23 theta)) log(C /
/// delta) and T > 2 gamma d / (eta lambda). Constants two.width, share, two.steps.
void give_printed_layers(Statement& claim, const Hierarchy& model, const Means& means, const Layers& in);

/// "radius": gamma below half of the distance of any two different observed patches; `closed`: at most half.
void give_radius(Statement& claim, const Hierarchy& model, const Layers& in, bool closed);
}  // namespace lakatos::hierarchical
