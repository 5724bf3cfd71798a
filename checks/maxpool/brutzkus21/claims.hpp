#pragma once
// The claims of brutzkus21, room by room; each room's claims.hpp lists its files.
#include <initializer_list>
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {
class Ledger;
}

namespace lakatos::brutzkus21 {

/// Every claim of brutzkus21; `expected.tsv` has the order of the paper.
void add_claims(Ledger& ledger);

/// One list after the other.
template <class T>
std::vector<T> joined(std::vector<T> all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// The claims of several files, one after the other.
std::vector<Claim> gathered(std::initializer_list<std::vector<Claim> (*)()> files);

std::vector<Claim> model();           // Section 3: the law, the network, what the theorem assumes
std::vector<Claim> capacity();        // Section 4: the VC dimension
std::vector<Claim> lucky();           // Section 5, part 1, and B: filters that detect the right pattern at the start
std::vector<Claim> first_layer();     // Section 5, part 2, C and D: what the first phase does to filters and outputs
std::vector<Claim> induction();       // C: the induction for lucky filters, (15) to (23)
std::vector<Claim> representation();  // Section 5, part 3, A and E: norms and margins of what the second phase sees
std::vector<Claim> guarantee();       // Theorem 5.1: limits of the second phase, test error
std::vector<Claim> comparison();      // Section 6: linear separators and fully connected networks
std::vector<Claim> experiments();     // Section 7

}  // namespace lakatos::brutzkus21
