#pragma once
// The "trivial clustering" of malach18, Section 4.1.1, by which pairs of examples are close. That a pair is close is
// asked once, by whoever knows the distances; the rest is counting. Up to 32 examples; a set of them is a mask of bits.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace lakatos::hierarchical {

using Members = std::uint32_t;

/// For each example, the examples that are close to it, itself among them. Closeness is symmetric.
using Neighbours = std::vector<Members>;

/// The clusters that arise when the examples are taken in this order: whoever is not yet in a cluster founds one, which
/// takes all that are close to the founder and not yet in another. std::invalid_argument where `order` is not an order
/// of all examples.
std::vector<Members> first_come_clusters(const Neighbours& close, const std::vector<std::size_t>& order);

/// A cluster in the making: its founder, its members, and the examples that are left.
using Accept = std::function<bool(std::size_t founder, Members cluster, Members left)>;
/// Does every cluster that arises in some order satisfy `accept`? Cost: one visit of each reachable set of examples
/// left, times the examples.
bool in_every_order(const Neighbours& close, const Accept& accept);
/// Is there an order in which every cluster satisfies `accept`?
bool in_some_order(const Neighbours& close, const Accept& accept);

/// The connected components: examples that a chain of close ones joins.
std::vector<Members> chains(const Neighbours& close);

/// A shortest chain of close examples from `from` to `to`, both included, last one first; empty where none joins them.
std::vector<std::size_t> chain_between(const Neighbours& close, std::size_t from, std::size_t to);

/// Do the neighbourhoods of any two examples agree or have nothing in common? That is: is closeness transitive.
bool neighbourhoods_are_clusters(const Neighbours& close);

/// The number of the cluster of each example; std::invalid_argument where the clusters are no partition of n examples.
std::vector<std::size_t> labels_of(const std::vector<Members>& clusters, std::size_t n);

}  // namespace lakatos::hierarchical
