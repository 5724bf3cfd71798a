#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::overlaps19 {

/// overlaps19, Section A, Lemma A.2 (Lemma 1 of Goel et al. 2018).
struct SymmetryLinearises {
  static ClaimInfo info();
  static Record draw(Source& source);
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

/// overlaps19, Section 4.2, footnote 1: outer weights may be taken of norm one.
struct UnitOuterWeights {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> zoo();
  static IdentityFacts identity(const std::string& reading);
  template <class S>
  static std::vector<S> differences(IdentityPoint<S>& at);
  template <class S>
  static void state(Statement<S>& claim);
};

}  // namespace lakatos::overlaps19
