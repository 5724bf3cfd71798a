#pragma once
// What stands in this room: one function a file, named after it.
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> definition_lucky();   // (6)
std::vector<Claim> lemma_5_2();          // and its repaired form
std::vector<Claim> lemma_5_2_chances();  // the chance that a filter is lucky; the sketch in the main text
std::vector<Claim> lemma_5_2_tails();    // (13)
std::vector<Claim> lemma_5_2_bounds();   // from (13) to (7)
std::vector<Claim> remark_footnote_5();  // confidence in k
std::vector<Claim> equation_14();        // label counts of S_1, and how likely they are

}  // namespace lakatos::brutzkus21
