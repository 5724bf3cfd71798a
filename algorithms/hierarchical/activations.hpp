#pragma once
// What training does to the products of kernels with patches (malach18, Lemma 3, Corollary 1 and the sketch after
// Theorem 1; hgm19, Section 4.1). `nets` are K_0, ..., K_T, one after the other. No question throws Undecided.
#include "algorithms/hierarchical/real_layer_descent.hpp"
#include "theory/hierarchical/layer.hpp"

namespace lakatos::hierarchical {

/// k.p for every iterate of the channel.
Vec activations(const std::vector<Net>& nets, std::size_t channel, const Vec& patch);
/// |K' difference|^2.
Real squared_spread(const Net& net, const Vec& difference);

/// (k_T - k_0).x' = -pace w.v_c for every channel and patch; pace is T eta/d in Lemma 3.
Truth moves_as_lemma_3_says(const Layer& layer, const Net& start, const Net& end, const Real& pace);
/// k_t.x' - k_(t+1).x' = factor pace w.v_c, step by step; `pace` is eta/d.
Truth moves_in_proportion(const Layer& layer, const std::vector<Net>& nets, const Real& factor, const Real& pace);
/// |k_(t+1).(x_1 - x_2)| = share |k_t.(x_1 - x_2)| for patches of one class (`same`) or of two, step by step.
Truth conserves_differences(const Layer& layer, const std::vector<Net>& nets, bool same, const Real& share);
/// |K_T' (x_1 - x_2)| = |K_0' (x_1 - x_2)|.
Truth conserves_distances(const Layer& layer, const Net& start, const Net& end, bool same);
/// Do two patches of one class (`same`) or of two move alike in every channel, step by step?
Truth moves_alike(const Layer& layer, const std::vector<Net>& nets, bool same);

/// Two classes in one channel, numbered from 0.
struct ClassPair {
  std::size_t channel = 0, first = 0, second = 0;
};
/// Does f hold of the activations of every pair of patches of the two classes?
template <class F>
Truth for_activations(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at, F&& f) {
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < layer.patches.size(); ++p) {
    for (std::size_t q = 0; q < layer.patches.size(); ++q) {
      if (layer.class_of(p) == at.first && layer.class_of(q) == at.second)
        all = both(all,
                   f(activations(nets, at.channel, layer.patches[p]), activations(nets, at.channel, layer.patches[q])));
    }
  }
  return all;
}
/// Do some patches of the two classes stand the other way round in the end?
Truth some_pass_each_other(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at);
/// Do all move in opposite directions, step by step?
Truth all_move_oppositely(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at);
/// |k_T.x_1 - k_T.x_2| >= way - |k_0.x_1 - k_0.x_2|.
Truth all_come_apart(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at, const Real& way);

/// The derivative of the population loss along each patch, x'.dL/dk = share w.v_c, as L(K + x' e_i') - L(K): the loss
/// is affine in K. `first_channel`: with the weights of the first channel for all of them.
Truth loss_slopes(const Layer& layer, const Net& net, const Real& share, bool first_channel = false);
/// dN/dk = X w for every image of the support and every entry of every kernel, by such differences.
Truth output_slopes(const Layer& layer, const Net& net);

}  // namespace lakatos::hierarchical
