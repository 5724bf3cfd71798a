#pragma once
// The two-layer subnet on a square image (malach18, Section 4.1.2; hgm19, Section 4.1): a convolution that slides
// without overlap, flattened and read out linearly, and the trace of matrices that it is written as, X its im2col form.
#include <cstddef>
#include <vector>

#include "theory/numeric/vector.hpp"

namespace lakatos::hierarchical {

/// An image of (side patch_side)^2 pixels, row by row; for each channel a kernel and weights, row by row.
template <class S>
struct Picture {
  std::size_t side, patch_side;
  Vector<S> image;
  std::vector<Vector<S>> kernels, weights;

  std::size_t columns() const { return side * side; }
  std::size_t rows() const { return patch_side * patch_side; }
  const S& pixel(std::size_t r, std::size_t c) const { return image[r * side * patch_side + c]; }
  /// X(q, j): pixel q of patch j.
  const S& entry(std::size_t q, std::size_t j) const {
    return pixel(j / side * patch_side + q / patch_side, j % side * patch_side + q % patch_side);
  }
};

/// tr(A B) for A with rows `by`: sum over j and i of a(j, i) (K^T X)(i, j).
template <class S, class A>
S trace_with(const Picture<S>& in, const A& a) {
  S sum = 0;
  for (std::size_t i = 0; i < in.kernels.size(); ++i) {
    for (std::size_t j = 0; j < in.columns(); ++j) {
      S product = 0;
      for (std::size_t q = 0; q < in.rows(); ++q) product += in.kernels[i][q] * in.entry(q, j);
      sum += a(j, i) * product;
    }
  }
  return sum;
}

/// Every output of the convolution times the weight of its place. Kernels `flipped`, as in signal processing, or
/// weights read `by_columns` make another function of it.
template <class S>
S convolution(const Picture<S>& in, bool flipped, bool by_columns) {
  S sum = 0;
  const std::size_t s = in.patch_side;
  for (std::size_t i = 0; i < in.kernels.size(); ++i) {
    for (std::size_t r = 0; r < in.side; ++r) {
      for (std::size_t c = 0; c < in.side; ++c) {
        S output = 0;
        for (std::size_t a = 0; a < s; ++a) {
          for (std::size_t b = 0; b < s; ++b)
            output += in.kernels[i][flipped ? in.rows() - 1 - (a * s + b) : a * s + b] * in.pixel(r * s + a, c * s + b);
        }
        sum += in.weights[i][by_columns ? c * in.side + r : r * in.side + c] * output;
      }
    }
  }
  return sum;
}

}  // namespace lakatos::hierarchical
