#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Section 2, display after (3): the population gradient of one neuron by activation regions.
struct PopulationGradient {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

/// A law, a student and a teacher of one neuron: generic, on a boundary, parallel. Also what Lemma A.1 is judged on.
Record draw_neuron(Source& source);
std::vector<Record> neuron_zoo();

}  // namespace lakatos::du18
