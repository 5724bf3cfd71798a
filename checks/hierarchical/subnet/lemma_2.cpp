// Lemma 2: how often one patch stands where, weighted by the label. The left side goes through all images of patches,
// the right side through the latent images.
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/identities.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

void occurrence(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  if (give_layer(claim, in, layer)) return;
  const Letters the = letters(in);
  const Real factor = claim.constant("factor");
  claim.trivial_if([&] { return no_means(layer.level); });
  const std::string left = R"(\mathbb E_{(X,y)\sim)" + std::string(the.law) + R"(}[-y\,f_{x'}(X)])";
  claim.then("entries", text(left, " = ", factor, R"(\,\tfrac1)", the.variants, the.mean), [&] {
    const Images observed = observed_law(layer);
    const Real share = factor / variants_of(claim, in, layer.level);
    return occur_in_proportion(layer, observed, share, claim.planted("sign"));
  });
}

template <class S>
std::vector<S> differences_of_occurrence(IdentityPoint<S>& at) {
  const AnyLaw<S> law(at);
  std::vector<Vector<S>> found(law.patches(), Vector<S>(law.m, S(0)));
  law.for_observed([&](const std::vector<std::size_t>& image, const S& mass) {
    for (std::size_t j = 0; j < law.m; ++j) found[image[j]][j] += at.planted("sign") ? -mass : mass;
  });
  const S share = at.constant("factor", {1, 1}) * law.whole(AnyLaw<S>::power(law.variants, law.m - 1));
  std::vector<S> differences;
  for (std::size_t p = 0; p < law.patches(); ++p) {
    for (std::size_t j = 0; j < law.m; ++j) differences.push_back(found[p][j] - share * law.mean(law.class_of(p), j));
  }
  return differences;
}

}  // namespace

std::vector<Claim> lemma_2(const Version& in) {
  const Letters the = letters(in);
  Claim claim{};
  claim.id = in("malach18/lem2", "hgm19/lem2");
  claim.title = in("Lemma 2: patch statistics are class vectors over d",
                   "Lemma 2: patch statistics are frequency matrices over k");
  claim.place = in("Appendix A, Lemma 2", "Appendix A, Lemma 2");
  claim.kind = "lemma";
  claim.themes = {"gradient identity", "input law"};
  claim.words = std::string(R"(A patch $x'$ of class $c$ occurs, weighted by $-y$, as its class does, $)") +
                the.variants + R"($ times less often: $\mathbb E[-y\,f_{x'}(X)]=\frac1)" + the.variants + the.mean +
                "$, where " + R"($f_{x'}(X)_j=\mathbb 1\{x^{(j)}=x'\}$.)";
  claim.conclusions = {{"(a)", "the identity, entry by entry", {"entries"}}};
  claim.readings = {{"printed", in("as printed", R"($F_c=\mathbb E[-y\,\mathcal I_c(Z)]$, the sign of the appendix)")}};
  claim.constants = {
      {"factor", {1, 1}, std::string("what stands before ") + "$" + the.mean + "/" + the.variants + "$"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"), variant("sign", "$y$ in place of $-y$"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("disjoint", "shared patches", "a patch of several classes, or twice in one")};
  claim.dials = {tilt_dial(),
                 {.name = "balance",
                  .assumption = "balanced",
                  .text = R"($\mathbb P(y=1)=c$)",
                  .rest = {1, 2},
                  .grid = {{1, 2}, {2, 3}, {9, 10}, {1, 1}}}};
  claim.serves = {in("malach18/lem3", "hgm19/lem3")};
  claim.scope = R"(3 or 4 classes (now and then fewer), up to 4 positions, up to 8 latent images with small masses, up
    to 3 patches a class, every image of patches)";
  claim.not_covered = "laws of $z$ with more images: both sides are linear in their masses";
  claim.note = R"(Neither the balance of the labels nor orthonormal patches are used: patches need only be different.
    Why small sizes are enough for the proof: both sides are sums over the latent images, linear in their masses, and
    entry $j$ is about pixel $j$ alone, as the patches at the other pixels are chosen freely and their chances add up to
    1; of the other classes it matters only that they are not $c$, and of the other patches of $c$ only how many there
    are. So one pixel and two classes say all for a number of patches, which comes in as the chance $\frac1)" +
               std::string(the.variants) + R"($ alone.)";
  claim.twin = "lem2.py";
  claim.quick_cases = 600;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_layer(record, source, in);
    return record;
  };
  claim.identity = [](const std::string&) -> IdentityFacts {
    return {AnyLaw<PrimeField>::patterns,
            {"entries"},
            std::string("any law of the latent images: ") + AnyLaw<PrimeField>::sizes +
                "; larger ones are sums of these, pixel by pixel"};
  };
  claim.differences = [](auto& at) { return differences_of_occurrence(at); };
  claim.state = [in](Statement& at) { occurrence(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
