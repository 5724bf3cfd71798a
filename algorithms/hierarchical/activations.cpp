#include "algorithms/hierarchical/activations.hpp"

namespace lakatos::hierarchical {
namespace {

/// K with `direction` added to the kernel of channel i.
Net moved(Net net, std::size_t i, const Vec& direction) {
  net.kernels[i] = add(net.kernels[i], direction);
  return net;
}

}  // namespace

Vec activations(const std::vector<Net>& nets, std::size_t channel, const Vec& patch) {
  Vec all;
  for (const Net& net : nets) all.push_back(dot(net.kernels[channel], patch));
  return all;
}

Real squared_spread(const Net& net, const Vec& difference) {
  Real sum = 0;
  for (const Vec& kernel : net.kernels) sum += square(dot(kernel, difference));
  return sum;
}

Truth moves_as_lemma_3_says(const Layer& layer, const Net& start, const Net& end, const Real& pace) {
  return for_patches(layer, [&](std::size_t c, std::size_t p) {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < end.kernels.size(); ++i) {
      const Real moved = dot(subtract(end.kernels[i], start.kernels[i]), layer.patches[p]);
      all = both(all, equal(-moved, pace * dot(start.weights[i], layer.level.means[c])));
    }
    return all;
  });
}

Truth moves_in_proportion(const Layer& layer, const std::vector<Net>& nets, const Real& factor, const Real& pace) {
  const Net& start = nets.front();
  return for_patches(layer, [&](std::size_t c, std::size_t p) {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < start.weights.size(); ++i) {
      const Vec along = activations(nets, i, layer.patches[p]);
      const Real move = factor * pace * dot(start.weights[i], layer.level.means[c]);
      for (std::size_t t = 0; t + 1 < along.size(); ++t) all = both(all, equal(along[t] - along[t + 1], move));
    }
    return all;
  });
}

Truth conserves_differences(const Layer& layer, const std::vector<Net>& nets, bool same, const Real& share) {
  return for_patch_pairs(layer, same, [&](std::size_t p, std::size_t q) {
    const Vec difference = subtract(layer.patches[p], layer.patches[q]);
    Truth all = Truth::yes;
    for (std::size_t t = 0; t + 1 < nets.size(); ++t) {
      for (std::size_t i = 0; i < nets[t].kernels.size(); ++i) {
        const Vec &now = nets[t].kernels[i], &next = nets[t + 1].kernels[i];
        all = both(all, equal(abs(dot(next, difference)), share * abs(dot(now, difference))));
      }
    }
    return all;
  });
}

Truth conserves_distances(const Layer& layer, const Net& start, const Net& end, bool same) {
  return for_patch_pairs(layer, same, [&](std::size_t p, std::size_t q) {
    const Vec difference = subtract(layer.patches[p], layer.patches[q]);
    const Real before = squared_spread(start, difference), after = squared_spread(end, difference);
    return equal(before, after);
  });
}

Truth moves_alike(const Layer& layer, const std::vector<Net>& nets, bool same) {
  return for_patch_pairs(layer, same, [&](std::size_t p, std::size_t q) {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < nets.front().weights.size(); ++i) {
      const Vec one = activations(nets, i, layer.patches[p]), other = activations(nets, i, layer.patches[q]);
      for (std::size_t t = 0; t + 1 < one.size(); ++t)
        all = both(all, equal(one[t + 1] - one[t], other[t + 1] - other[t]));
    }
    return all;
  });
}

Truth some_pass_each_other(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at) {
  return negate(for_activations(layer, nets, at, [](const Vec& one, const Vec& other) {
    return less_equal(Real(0), (one.front() - other.front()) * (one.back() - other.back()));
  }));
}

Truth all_move_oppositely(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at) {
  return for_activations(layer, nets, at, [](const Vec& one, const Vec& other) {
    Truth all = Truth::yes;
    for (std::size_t t = 0; t + 1 < one.size(); ++t)
      all = both(all, less((one[t + 1] - one[t]) * (other[t + 1] - other[t]), Real(0)));
    return all;
  });
}

Truth all_come_apart(const Layer& layer, const std::vector<Net>& nets, const ClassPair& at, const Real& way) {
  return for_activations(layer, nets, at, [&](const Vec& one, const Vec& other) {
    return less_equal(way, abs(one.back() - other.back()) + abs(one.front() - other.front()));
  });
}

Truth loss_slopes(const Layer& layer, const Net& net, const Real& share, bool first_channel) {
  const Images observed = observed_law(layer);
  const Real here = linear_loss(observed, layer.patches, net);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < net.weights.size(); ++i) {
    const Vec& w = net.weights[first_channel ? 0 : i];
    all = both(all, for_patches(layer, [&](std::size_t c, std::size_t p) {
                 const Real slope = linear_loss(observed, layer.patches, moved(net, i, layer.patches[p])) - here;
                 return equal(slope, share * dot(w, layer.level.means[c]));
               }));
  }
  return all;
}

Truth output_slopes(const Layer& layer, const Net& net) {
  const std::vector<Image> images = observed_law(layer).images;
  const Vec here = subnet_outputs(net, layer.patches, images);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < net.weights.size(); ++i) {
    for (std::size_t q = 0; q < net.kernels[i].size(); ++q) {
      Vec unit(net.kernels[i].size(), Real(0));
      unit[q] = 1;
      const Vec there = subnet_outputs(moved(net, i, unit), layer.patches, images);
      for (std::size_t n = 0; n < images.size(); ++n) {
        Real entry = 0;  // of X w
        for (std::size_t j = 0; j < images[n].size(); ++j)
          entry += layer.patches[static_cast<std::size_t>(images[n][j])][q] * net.weights[i][j];
        all = both(all, equal(there[n] - here[n], entry));
      }
    }
  }
  return all;
}

}  // namespace lakatos::hierarchical
