#pragma once
// For the implementation files of the scalars: one operation, computed without the tape and then written on it as one
// step.
#include "theory/numeric/tape.hpp"

namespace lakatos::detail {

template <class S, class Compute>
S traced(Op op, const S& a, Compute&& compute) {
  if (!recording()) return compute();
  S result = [&] {
    const Unrecorded inside;
    return compute();
  }();
  result.set_trace(record(op, a, result));
  return result;
}

template <class S, class Compute>
S traced(Op op, const S& a, const S& b, Compute&& compute) {
  if (!recording()) return compute();
  S result = [&] {
    const Unrecorded inside;
    return compute();
  }();
  result.set_trace(record(op, a, b, result));
  return result;
}

/// A number that no step leads to: lost while recording, unless it is chosen freely.
template <class S>
S untraced(S x) {
  if (recording()) x.set_trace(choosing ? literal_node : lost_node);
  return x;
}

}  // namespace lakatos::detail
