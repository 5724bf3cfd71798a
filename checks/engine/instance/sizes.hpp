#pragma once
// How large an instance is, kind by kind: the rungs of the ladder of sizes that a campaign climbs.
#include <array>
#include <cstdint>

#include "checks/engine/instance/record.hpp"

namespace lakatos {

/// The largest of each kind: entries of a vector, dimension, patches and atoms of a law, whole numbers. 0 where an
/// instance has none.
struct Sizes {
  static constexpr std::array<const char*, 5> names{"entries", "dimension", "patches", "atoms", "whole number"};
  std::array<std::int64_t, 5> most{};
  void widen(const Sizes& other);
  bool any() const { return *this != Sizes{}; }
  friend bool operator==(const Sizes&, const Sizes&) = default;
};
Sizes sizes_of(const Record& record);

}  // namespace lakatos
