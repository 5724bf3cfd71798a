#pragma once
// Instances as RapidCheck generators: the campaign and the property tests draw from the same ones.
#include <rapidcheck/Gen.h>
#include <array>
#include <cstdint>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

/// The address of a case: any process or machine can make the instance anew from it.
struct CaseKey {
  std::uint64_t seed = 0;
  std::uint64_t claim = 0;  // hash of the id
  std::uint64_t phase = 0;
  std::uint64_t index = 0;
};

/// FNV-1a of the text: stable across machines and builds, unlike std::hash.
std::uint64_t stable_hash(const std::string& text);

/// Instances of the claim; each costs one 64-bit draw and shrinks through simpler(). The claim must outlive the
/// generator.
rc::Gen<Record> instances(const Claim& claim);

/// The instance at this address, drawn with these dials set.
Record generate(const Claim& claim, const CaseKey& key, const Dials& dials = {});

}  // namespace lakatos
