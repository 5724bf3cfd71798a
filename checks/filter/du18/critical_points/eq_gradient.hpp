#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// A law, a student and a teacher of one neuron: generic, on a boundary, parallel. Also what Lemma A.1 is judged on.
Record draw_neuron(Source& source);
std::vector<Record> neuron_zoo();

}  // namespace lakatos::du18
