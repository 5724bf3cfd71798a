#pragma once
// The updates of convotron.hpp in double, for long runs: contiguous arrays, nothing is allocated per step, two SSE2
// lanes (plain x86-64). Sums are taken in an order that depends on the sizes only, so that a run has the same bits
// everywhere. Rounding to nearest must be in force.

#include "theory/numeric/vector.hpp"
#include "theory/overlap/patches.hpp"

namespace lakatos::overlap {

/// sum_j a_j sigma(w^T P_j x). `pre` takes the k preactivations. Lengths: w layout.filter, a and pre layout.patches, x
/// layout.dimension.
double fast_output(const PatchLayout& layout, double alpha, const double* w, const double* a, const double* x,
                   double* pre);

/// Double Convotron (Algorithm 2): filter and weights on the patches' private parts, moved together.
class DoubleConvotron {
 public:
  /// `own` is the layout of the private parts. std::invalid_argument unless it fits and w, a have its lengths.
  DoubleConvotron(const PatchLayout& own, double alpha, double front, double balance, Vector<double> w,
                  Vector<double> a);
  /// (w, a) -= step (g, h) at the input x with this label.
  void step(const double* x, double label, double step);
  /// (w, a) += step (in_w, in_a): the injected noise; as many numbers as w and a have.
  void shake(const double* in_w, const double* in_a, double step);
  const Vector<double>& w() const { return w_; }
  const Vector<double>& a() const { return a_; }

 private:
  PatchLayout own_;
  double alpha_, front_, balance_;
  Vector<double> w_, a_, pre_, sum_;
};

/// Convotron (Algorithm 3): the filter moves, the weights stay. Starts at w = 0.
class Convotron {
 public:
  /// std::invalid_argument unless the layout fits and a has its length.
  Convotron(const PatchLayout& layout, double alpha, Vector<double> a);
  /// w += step (label - f(w, a, x)) sum_i a_i P_i x.
  void step(const double* x, double label, double step);
  const Vector<double>& w() const { return w_; }
  const Vector<double>& a() const { return a_; }

 private:
  PatchLayout layout_;
  double alpha_;
  Vector<double> w_, a_, pre_, sum_;
};

}  // namespace lakatos::overlap
