#pragma once
// Edges: the special values of an instance's fields, where sampling all but never lands. Zero, one, the ends of what is
// drawn, equal and opposite numbers, axis vectors, vectors equal, opposite and orthogonal to one another, laws of one
// atom or of a symmetric pair, equal and opposite patches, weights of very different size, numbers next to powers of
// two, digits equal to another digit or next to it, sequences that fall like 1/sqrt(t), laws with a patch or a
// coordinate more or less. They know the kinds of field and what was drawn, not the claim. What fails
// in a corner mostly fails where two of them meet, so pairs are enumerated: one edge after another on the same
// instance.
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "checks/engine/instance/enrich.hpp"
#include "checks/engine/instance/record.hpp"

namespace lakatos {

/// The ends of what a generator draws for each field: a special value beyond them is tried only where it costs no more
/// than a drawn one.
class Survey {
 public:
  void add(const Record& record);
  struct Ends {
    std::int64_t least = 0, most = 0;  // of integers, and of entries (numerators) of vectors
    Fraction lower, upper;             // of numbers
    bool whole = true;                 // vectors: every entry seen was a whole number
    bool seen = false;
    std::int64_t fewest_patches = 0, most_patches = 0, least_dimension = 0, most_dimension = 0;  // of laws
  };
  /// Those of a field; nothing seen where it was never drawn.
  const Ends& of(const std::string& field) const;
  /// May the laws of `record` change their sizes so? A size of which one value only is drawn belongs to the claim,
  /// which need not say so (one patch; the plane), and none goes below the least that is drawn.
  bool lets(const Record& record, const LawSizes& how) const;

 private:
  std::map<std::string, Ends> ends_;
};

/// One special value of one place of an instance. `field` is the place; laws, and the digits of one vector, may carry
/// two edges at once, other fields one.
struct Edge {
  std::size_t field = 0;
  bool twice = false;
  std::function<void(Record&)> set;
};

/// All edges of an instance of this shape. Their order depends on the shape alone.
std::vector<Edge> edges_of(const Record& record, const Survey& survey);

/// Edge variants of `record`: each edge alone, then each pair of edges of two places (of one, where it may carry two).
/// `further` edges come last of all.
class EdgeCases {
 public:
  EdgeCases(Record record, const Survey& survey, std::vector<Edge> further = {});
  std::size_t size() const { return edges_.size() + pairs_.size(); }
  /// The i-th variant; `record` where the edge does not fit it (entries would become too large). Need not be an
  /// instance that the claim can read.
  Record at(std::size_t i) const;

 private:
  Record record_;
  std::vector<Edge> edges_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace lakatos
