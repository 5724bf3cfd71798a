#pragma once
// Several labels (malach18, Section 5.1.1): an output for each label, loss -(output of the true label). One channel on
// patches that are the unit vectors: class c has the numbers c d, ..., c d + d - 1.
#include "theory/hierarchical/real_generative.hpp"

namespace lakatos::hierarchical {

struct MulticlassChannel {
  std::int64_t classes = 0, positions = 0, variants = 0, labels = 0, steps = 0;
  Images top;                // labels from 1
  std::vector<Vec> weights;  // w_l, one entry for each position
  Vec start;                 // k_0 on the patches, class after class
  Real step;
};

/// The law of observed images as patch numbers.
Images observed_images(const MulticlassChannel& at);
/// k_T on the patches: T steps against the gradient -E[sum_j w_y[j] x^(j)], the mean over all observed images.
Vec after_descent(const MulticlassChannel& at);
/// sum over l of w_l . E[1{y = l} F_c(z)].
Real projection(const MulticlassChannel& at, std::int64_t c);

/// Has every patch of every class c the product start + rate projection(c)? Never throws Undecided.
Truth moves_by_projection(const MulticlassChannel& at, const Vec& kernel, const Real& rate);
/// Do patches of a class have `kept` times the differences that they had at the start?
Truth keeps_class_differences(const MulticlassChannel& at, const Vec& kernel, const Real& kept);

}  // namespace lakatos::hierarchical
