#pragma once
// An instance of a claim: named fields over small integers. The record is the source of truth; every scalar is derived
// from it, so that the same instance can be judged in double intervals, balls and rationals, written to a certificate,
// shrunk and read by a person.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// Entries over one common denominator (> 0): the vector (entries[0]/denominator, ...).
struct VectorField {
  std::int64_t denominator = 1;
  std::vector<std::int64_t> entries;
  friend bool operator==(const VectorField&, const VectorField&) = default;
};

/// A finite law of p x k patch matrices, or the standard normal law of one p-vector.
/// entries[(n*k + i)*p + c] / denominator is coordinate c of patch i of atom n; atom n has probability weights[n] /
/// (sum of weights).
struct LawField {
  std::size_t dimension = 0;
  std::size_t patches = 1;
  bool gaussian = false;
  std::int64_t denominator = 1;
  std::vector<std::int64_t> weights;
  std::vector<std::int64_t> entries;
  std::size_t atoms() const { return weights.size(); }
  std::int64_t entry(std::size_t atom, std::size_t patch, std::size_t coordinate) const {
    return entries[(atom * patches + patch) * dimension + coordinate];
  }
  friend bool operator==(const LawField&, const LawField&) = default;
};

/// A number known only to lie in [lower, upper]: what a cover passes in place of a point.
struct Box {
  Fraction lower, upper;
  friend bool operator==(const Box&, const Box&) = default;
};

using Field = std::variant<std::int64_t, Fraction, VectorField, LawField, Box>;

/// Ordered, named fields. Reading a field that is missing or of another kind throws std::invalid_argument that names
/// it.
class Record {
 public:
  Record& set(std::string name, Field value);
  /// Several fields: set("w", w, "step", step).
  template <class... More>
  requires(sizeof...(More) > 0) Record& set(std::string name, Field value, const More&... more) {
    return set(std::move(name), std::move(value)).set(more...);
  }
  bool has(const char* name) const;
  const Field& at(const char* name) const;
  std::int64_t integer(const char* name) const;
  Fraction number(const char* name) const;
  const VectorField& vector(const char* name) const;
  const LawField& law(const char* name) const;
  const std::vector<std::pair<std::string, Field>>& fields() const { return fields_; }
  std::vector<std::pair<std::string, Field>>& fields() { return fields_; }
  friend bool operator==(const Record&, const Record&) = default;

 private:
  std::vector<std::pair<std::string, Field>> fields_;
};

/// How large an instance looks to a reader: dimension first, then support, then digits; lexicographic.
struct RecordSize {
  std::int64_t dimension = 0, support = 0, digits = 0, magnitude = 0;
  friend auto operator<=>(const RecordSize&, const RecordSize&) = default;
};
RecordSize size_of(const Record& record);

/// Divides entries and denominator by their common factors; weights by theirs.
void reduce(VectorField& field);
void reduce(LawField& field);

}  // namespace lakatos
