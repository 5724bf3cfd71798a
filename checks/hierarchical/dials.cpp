#include "checks/hierarchical/dials.hpp"

namespace lakatos::hierarchical {

Dial balance_dial() {
  return {.name = "balance",
          .assumption = "balanced",
          .text = R"($\mathbb P(y=1)=c$)",
          .rest = {1, 2},
          .grid = {{1, 2}, {3, 5}, {3, 4}}};
}

Dial tilt_dial() {
  return {.name = "tilt",
          .assumption = "uniform",
          .text = R"(chances between $\frac{1-c}d$ and $\frac{1+c}d$)",
          .rest = {0, 1},
          .grid = {{0, 1}, {1, 100}, {1, 4}, {1, 2}, {1, 1}}};
}

Dial inner_product_dial() {
  return {.name = "inner product",
          .assumption = "orthonormal",
          .text = "inner products up to $c$ of different patches",
          .rest = {0, 1},
          .grid = {{0, 1}, {7, 25}, {3, 5}, {4, 5}, {24, 25}, {63, 65}},
          .whole = true};
}

Dial start_dial() {
  return {.name = "start",
          .assumption = "fixed norms",
          .text = "kernels start on a sphere c times as large",
          .grid = {{1, 1}, {2, 1}, {4, 1}, {8, 1}}};
}

Dial entries_dial() {
  return {.name = "entries",
          .assumption = "normal entries",
          .text = "the entries of $W_0$ have the standard deviation c",
          .grid = {{1, 1}, {3, 4}, {1, 2}, {1, 4}}};
}

Dial width_dial(const std::string& constant) {
  return {.name = "width",
          .assumption = "width",
          .text = "n c times as large",
          .grid = {{1, 1}, {3, 4}, {1, 2}, {1, 4}},
          .turned = {{constant, 1}}};
}

Dial steps_dial(const std::string& constant) {
  return {.name = "steps",
          .assumption = "iterations",
          .text = "T c times as large",
          .grid = {{1, 1}, {3, 4}, {1, 2}, {1, 4}},
          .turned = {{constant, 1}}};
}

Dial gap_dial() {
  return {.name = "gap",
          .assumption = "gap",
          .text = R"(no distance in $[\gamma,2c\gamma)$)",
          .grid = {{1, 1}, {15, 16}, {7, 8}, {3, 4}, {1, 2}},
          .turned = {{"gap", 1}}};
}

Dial separation_dial() {
  return {.name = "separation",
          .assumption = "far",
          .text = R"(a separation of $c\,kC/\sqrt{\delta'}$)",
          .grid = {{1, 1}, {15, 16}, {3, 4}, {1, 2}},
          .turned = {{"separation", 1}}};
}

Dial latent_margin_dial() {
  return {.name = "latent margin",
          .assumption = "separable",
          .text = "latent images apart by $c$",
          .grid = {{1, 1}, {99, 100}, {9, 10}, {1, 2}, {0, 1}},
          .turned = {{"margin", 1}}};
}

Dial short_patches_dial() {
  return {.name = "length",
          .assumption = "orthonormal",
          .text = "patches of norms between 1 and $c$",
          .grid = {{1, 1}, {99, 100}, {4, 5}, {1, 2}}};
}

bool dialled_down(const Source& source) {
  return source.dial("width", 1) < 1 || source.dial("steps", 1) < 1 || source.dial("entries", 1) < 1;
}

}  // namespace lakatos::hierarchical
