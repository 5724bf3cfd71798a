#pragma once
// Claims small enough that their truth is known by hand: what the engine's own tests judge.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::fake {

/// A claim with this statement; all the rest is data that a test may change.
Claim stating(std::string id, Part<void(Statement&)> state);

/// Code that gives these records: a zoo, a list of boxes.
inline auto records(std::vector<Record> list) {
  return [list = std::move(list)] { return list; };
}
/// Lets the claim enumerate these instances.
void enumerate(Claim& claim, std::vector<Record> list);

/// A claim that is a struct with static functions of the names of Claim's fields, `info()` for its words: for tests
/// that vary one by inheritance.
template <class C>
std::unique_ptr<Claim> claim_of() {
  Claim claim = C::info();
  claim.draw = &C::draw;
  claim.state = &C::state;
  if constexpr (requires { C::enumerated(); }) claim.enumerated = &C::enumerated;
  if constexpr (requires { C::enumerate(std::int64_t{}); }) claim.enumerate = &C::enumerate;
  if constexpr (requires(const std::string& reading) { C::identity(reading); }) claim.identity = &C::identity;
  if constexpr (requires(IdentityPoint<PrimeField> & at) { C::differences(at); }) {
    claim.differences = [](auto& at) { return C::differences(at); };
  }
  return std::make_unique<Claim>(completed(std::move(claim)));
}

inline Record number(const char* name, Fraction value) {
  Record record;
  return record.set(name, value), record;
}
inline Record box(const char* name, Fraction lower, Fraction upper) {
  Record record;
  return record.set(name, Box{lower, upper}), record;
}

/// x (1 - x) <= top for 0 <= x <= 1: true and sharp for the printed top = 1/4, where x = 1/2 is a tie.
Claim parabola();

/// Fields of every kind, over small numbers, in canonical (reduced) form.
Record arbitrary_record(Source& source);
/// A finite law with small entries, reduced.
LawField arbitrary_law(Source& source);
/// One atom of weight 1 with one patch.
LawField point_law(std::vector<std::int64_t> patch, std::int64_t denominator = 1);

}  // namespace lakatos::fake
