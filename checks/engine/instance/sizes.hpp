#pragma once
// How large an instance is, kind by kind: the rungs of the ladder of sizes that a campaign climbs.
#include <array>
#include <cstdint>
#include <map>
#include <string>

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

/// From where to where the numbers of instances went, whole ones too, by field.
struct Span {
  Fraction least, most;
  friend bool operator==(const Span&, const Span&) = default;
};
using Spans = std::map<std::string, Span>;
void widen(Spans& spans, const Spans& others);
/// ... by the numbers of one more instance.
void widen(Spans& spans, const Record& record);

}  // namespace lakatos
