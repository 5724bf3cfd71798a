#pragma once
// The edge phase as a stream of instances: the i-th is made anew from (seed, claim, i), so that any cut into blocks
// gives the same ones. A few instances are drawn as templates; each lends its shape to a run of edge cases, and runs
// walk through all edges and pairs of edges in a scrambled order, so that a short walk sees some of everything and a
// long one all of it.
#include <cstdint>
#include <memory>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/edges.hpp"

namespace lakatos {

class EdgeStream {
 public:
  /// Draws with the dials of `settings` set; its assumptions have edges of their own (boundary_edges.hpp). Cost: 16
  /// instances for the survey.
  EdgeStream(const Claim& claim, Settings settings, std::uint64_t seed);
  EdgeStream(EdgeStream&&) = delete;  // its edges know where it lives
  /// Need not be an instance that the claim can read.
  Record at(std::int64_t index);

 private:
  static constexpr std::int64_t cases_per_template = 16;
  Record drawn(std::int64_t index) const;

  const Claim& claim_;
  Settings settings_;
  std::uint64_t seed_;
  Survey survey_;
  std::int64_t template_ = -1;
  Record base_;
  std::unique_ptr<EdgeCases> cases_;
};

}  // namespace lakatos
