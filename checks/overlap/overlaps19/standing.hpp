#pragma once
// How the claims of overlaps19 read an instance, and the paper's standing assumptions: one text for each, in every scalar. Names are those of
// twins/README.md.
#include "algorithms/overlap/convotron.hpp"
#include "checks/engine/claim.hpp"
#include "theory/overlap/input_law.hpp"

namespace lakatos::overlaps19 {

using overlap::Network;
using overlap::PatchLayout;

/// Student (w, a) and teacher (teacher_w, teacher_a) on the same patches: fields `w`, `a`, `teacher_w`, `teacher_a`, `alpha`, `stride`.
template <class S>
struct Pair {
  Network<S> student, teacher;
};

/// The layout of a record's fields on an input of `dimension` coordinates. Over symbols an empty one.
template <class S>
PatchLayout read_layout([[maybe_unused]] const Statement<S>& claim, [[maybe_unused]] std::size_t dimension, [[maybe_unused]] const char* filter = "teacher_w", [[maybe_unused]] const char* weights = "teacher_a") {
  if constexpr (Statement<S>::symbolic) return {};
  else return {static_cast<std::int64_t>(dimension), static_cast<std::int64_t>(claim.record().vector(filter).entries.size()), claim.integer("stride"), static_cast<std::int64_t>(claim.record().vector(weights).entries.size())};
}

/// Throws std::invalid_argument (no instance) when student and teacher have other lengths.
template <class S>
Pair<S> read_pair(const Statement<S>& claim, std::size_t dimension) {
  const PatchLayout layout = read_layout(claim, dimension);
  const S alpha = claim.number("alpha", "\\alpha");
  Pair<S> pair{{layout, alpha, claim.vector("w"), claim.vector("a")}, {layout, alpha, claim.vector("teacher_w"), claim.vector("teacher_a")}};
  if (pair.student.w.size() != pair.teacher.w.size() || pair.student.a.size() != pair.teacher.a.size()) throw std::invalid_argument("student and teacher must have the same sizes");
  return pair;
}

/// (k - 1) s + r <= d. Where that is left out and does not hold, nothing has a value: Undefined.
template <class S>
void give_fit(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("patches fit", [&] { return predicate<S>([&] { return truth_of(overlap::fits(layout)); }, "(k-1)s+r \\le d"); });
  if constexpr (!Statement<S>::symbolic) {
    if (!claim.settled() && !overlap::fits(layout)) throw Undefined("the patches do not fit the input");
  }
}

/// A1.
template <class S>
void give_symmetric(Statement<S>& claim, const PatchLaw<S>& law) {
  claim.given("symmetric", [&] { return predicate<S>([&] { return overlap::symmetric(law); }, "\\mathcal Z(x) = \\mathcal Z(-x)"); });
}

/// A2.
template <class S>
void give_isotropic(Statement<S>& claim, const PatchLaw<S>& law) {
  claim.given("isotropic", [&] { return predicate<S>([&] { return overlap::isotropic(law); }, "\\mathbb E\\,xx^\\top = I"); });
}

/// A4.
template <class S>
void give_large_stride(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("large stride", [&] { return predicate<S>([&] { return truth_of(overlap::large_stride(layout)); }, "s \\ge \\lfloor r/2 \\rfloor + 1"); });
}

/// s <= r: where the stride exceeds the filter the segment of Section 3.2 does not exist.
template <class S>
void give_segment(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("segment exists", [&] { return predicate<S>([&] { return truth_of(layout.stride <= layout.filter); }, "s \\le r"); });
}

}  // namespace lakatos::overlaps19
