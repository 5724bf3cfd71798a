#pragma once
// An enumeration that leaves nothing out, by construction: every combination of the values of a few whole-number
// fields. A claim that declares a grid (Claim::grid) is enumerated over it, and may be judged `survives (enumerated)`,
// or `holds (complete)` where it also says in `finite` why the text leaves no instance besides. The conditions are in
// verdict.cpp.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checks/engine/instance/record.hpp"

namespace lakatos {

/// A field and the values that it takes, ascending.
struct GridAxis {
  std::string field;
  std::vector<std::int64_t> values;
};

struct Grid {
  std::vector<GridAxis> axes;
  std::string finite;  // why an instance that meets the assumptions as the text states them lies on the grid; empty:
                       // the grid is all up to a size

  /// How many combinations; 0 without axes.
  std::int64_t size() const;
  /// The index-th combination, 0 <= index < size(), with fields in the order of the axes; the last one turns fastest.
  Record record(std::int64_t index) const;
  /// Are this record's fields those of the axes, in any order, each with one of its values?
  bool contains(const Record& record) const;
  /// "dimension = 1 ... 9; stride = 9, 12, 16"
  std::string words() const;
};

/// from, ..., to.
GridAxis axis(std::string field, std::int64_t from, std::int64_t to);

/// A set of indices as disjoint ranges [first, last), ascending and never adjacent: whatever was booked in whatever
/// order, equal sets are equal.
class IndexSet {
 public:
  void add(std::int64_t first, std::int64_t last);
  void add(const IndexSet& other);
  /// Exactly 0, ..., size - 1?
  bool is_all_below(std::int64_t size) const {
    return size > 0 && ranges_.size() == 1 && ranges_.front() == std::pair<std::int64_t, std::int64_t>(0, size);
  }
  const std::vector<std::pair<std::int64_t, std::int64_t>>& ranges() const { return ranges_; }

 private:
  std::vector<std::pair<std::int64_t, std::int64_t>> ranges_;
};

}  // namespace lakatos
