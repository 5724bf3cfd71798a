#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 2, display after (3): the population gradient of one neuron by activation regions.
struct PopulationGradient {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  template <class S>
  static void state(Statement<S>& claim);
};

/// A law, a student and a teacher of one neuron: generic, on a boundary, parallel. Also what Lemma A.1 is judged on.
Record draw_neuron(Source& source);
std::vector<Record> neuron_zoo();

}  // namespace lakatos::du18
