// Lemma 3. The loss is affine in K, so that its derivative along x' is the difference L(K + x' e_i^T) - L(K): taken
// over all images of patches, without the formula for the gradient that the proof uses.
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/identities.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

void gradient(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net net = read_net(claim, layer);
  if (give_layer(claim, in, layer)) return;
  const Letters the = letters(in);
  const Real factor = claim.constant("factor");
  const std::string k = the.kernel, w = the.weight;
  claim.then("gradient",
             text(R"(x' \cdot \frac{\partial}{\partial )", k, R"(} \mathcal L_{K,W} = )", factor, R"(\,\tfrac1)",
                  the.variants, "\\,", w, R"( \cdot )", the.mean),
             [&] {
               return loss_slopes(layer, net, factor / variants_of(claim, in, layer.level),
                                  claim.planted("first channel"));
             });
  claim.then("derivative", text(R"(\frac{\partial}{\partial )", k, R"(} \mathcal N_{K,W}(X) = X )", w),
             [&] { return output_slopes(layer, net); });
}

template <class S>
std::vector<S> differences_of_gradient(IdentityPoint<S>& at) {
  const AnyLaw<S> law(at);
  const std::size_t channels = 2;
  std::vector<Vector<S>> kernels, weights;
  for (std::size_t i = 0; i < channels; ++i)
    kernels.push_back(at.vector(law.patches())), weights.push_back(at.vector(law.m));
  const auto output = [&](const std::vector<std::size_t>& image) {
    S sum = 0;
    for (std::size_t i = 0; i < channels; ++i) {
      for (std::size_t j = 0; j < law.m; ++j) sum += weights[i][j] * kernels[i][image[j]];
    }
    return sum;
  };
  const S share = at.constant("factor", {1, 1}) * law.whole(AnyLaw<S>::power(law.variants, law.m - 1));
  std::vector<S> differences;
  for (std::size_t i = 0; i < channels; ++i) {
    for (std::size_t p = 0; p < law.patches(); ++p) {
      const Vector<S>& w = weights[at.planted("first channel") ? 0 : i];
      S left = 0, right = 0;
      law.for_observed([&](const std::vector<std::size_t>& image, const S& mass) {
        const S here = output(image);
        kernels[i][p] += S(1);
        const S slope = output(image) - here;
        kernels[i][p] -= S(1);
        left += mass * slope;
        S entry = 0;
        for (std::size_t j = 0; j < law.m; ++j) entry += image[j] == p ? weights[i][j] : S(0);
        differences.push_back(slope - entry);
      });
      for (std::size_t j = 0; j < law.m; ++j) right += w[j] * law.mean(law.class_of(p), j);
      differences.push_back(left - share * right);
    }
  }
  return differences;
}

}  // namespace

std::vector<Claim> lemma_3(const Version& in) {
  const Letters the = letters(in);
  Claim claim{};
  claim.id = in("malach18/lem3", "hgm19/lem3");
  claim.title = "Lemma 3: the gradient along a patch";
  claim.place = "Appendix A, Lemma 3";
  claim.kind = "lemma";
  claim.themes = {"gradient identity"};
  claim.words =
      std::string(R"(Along a patch $x'$ of class $c$ the population loss falls or rises with what the channel's weights
        make of the class: $x'\cdot\frac\partial{\partial )") +
      the.kernel + R"(}\mathcal L_{K,W}=\frac1)" + the.variants + "\\," + the.weight + R"(\cdot )" + the.mean +
      R"($, since $\frac\partial{\partial )" + the.kernel + R"(}\mathcal N_{K,W}(X)=X)" + the.weight + "$.";
  claim.conclusions = {{"(a)", "the identity for all $K,W,i$", {"gradient"}},
                       {"(b)", R"(the derivative of the subnet's output)", {"derivative"}}};
  claim.readings = {{"printed", in("as printed; the weights are those in force, fixed at $W_0$",
                                   "as printed, $F_c$ with the sign of the appendix")}};
  claim.constants = {{"factor", {1, 1}, std::string("what stands before the fraction with ") + the.variants}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"),
                   variant("first channel", "the weights of the first channel for every channel"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("orthonormal", "any patches", "patches that are not orthonormal"),
                   without("disjoint", "shared patches", "a patch of several classes, or twice in one")};
  claim.dials = {tilt_dial(),
                 inner_product_dial(),
                 {.name = "length",
                  .assumption = "orthonormal",
                  .text = "patches of norms between 1 and $c$",
                  .grid = {{1, 1}, {101, 100}, {5, 4}, {2, 1}}}};
  claim.serves = {in("malach18/cor1", "hgm19/cor1"), in("malach18/lem5", "hgm19/lem5")};
  claim.scope = R"(3 or 4 classes (now and then fewer), up to 4 positions, up to 8 latent images, up to 3 patches a
    class, orthonormal vectors with small denominators, 1 to 3 channels with small entries)";
  claim.not_covered =
      "more channels, whose gradients do not interact; more images: both sides are linear in their masses";
  claim.note = R"(The balance of the labels plays no part. Why small sizes are enough for the proof: the output is a sum
    over channels and pixels, so that its slope along one kernel is a sum over pixels of that channel's weight times the
    indicator of the patch; with that (a) is Lemma 2, entry by entry, times the weights, and small sizes are enough for
    it ()" + std::string(in("malach18/lem2", "hgm19/lem2")) +
               ").";
  claim.twin = "lem3.py";
  claim.quick_cases = 150;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_layer(record, source, in);
    draw_net(record, source, in);
    return record;
  };
  claim.identity = [](const std::string&) -> IdentityFacts {
    return {AnyLaw<PrimeField>::patterns,
            {"gradient", "derivative"},
            std::string("any law of the latent images, two channels: ") + AnyLaw<PrimeField>::sizes +
                "; larger ones are sums of these, channel by channel and pixel by pixel"};
  };
  claim.differences = [](auto& at) { return differences_of_gradient(at); };
  claim.state = [in](Statement& at) { gradient(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
