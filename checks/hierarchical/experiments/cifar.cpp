// What only runs on CIFAR-10 decide.
#include "checks/hierarchical/experiments/claims.hpp"

namespace lakatos::hierarchical {
namespace {

Claim random_projection(const Version& in) {
  return open_section(
      {.id = in("malach18/remark-jl", "hgm19/remark-jl"),
       .title = "Training the 1x1 convolution is crucial",
       .place = "Section 6",
       .kind = "experiment",
       .themes = {"experiment", "embedding separation"},
       .words = R"(With a random projection in place of the trained 1x1 convolution the accuracy on
                         CIFAR-10 is far below ours, hence the training finds an embedding that suits the clustering
                         that follows.)",
       .tried = R"(The printed accuracies alone: tab-fig3 orders the rows, and tab-fig4 shows that the
                         two configurations differ in more than the projection (39 clusters and channels for 1377 and
                         155).)",
       .needs = R"(Runs of both variants on CIFAR-10 with equal data, clusters and channels, repeated over
                         seeds, and a test of the difference of their accuracies.)"});
}

Claim linear_classifiers(const Version&) {
  return open_section({.id = "hgm19/remark-linear-poor",
                       .title = "Natural image data are not linearly separable",
                       .place = "Sections 1 and 3",
                       .kind = "remark",
                       .themes = {"experiment", "margin"},
                       .words = R"(Linear classifiers give poor results on sets of natural images, so that these are not
                         linearly separable. No number is printed.)",
                       .tried = R"(Nothing beyond reading: no set is named, and what is poor is not said.)",
                       .needs = R"(A named set (CIFAR-10): the test accuracy of a trained linear classifier with an
                         interval, and a linear program for separability of the training set.)"});
}

}  // namespace

std::vector<Claim> cifar(const Version& in) {
  if (in.first) return {random_projection(in)};
  return {random_projection(in), linear_classifiers(in)};
}

}  // namespace lakatos::hierarchical
