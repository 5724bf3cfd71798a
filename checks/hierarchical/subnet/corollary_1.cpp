// Corollary 1: a step of gradient descent leaves the products of a kernel with two patches of one class as far apart as
// they were. Descent runs step by step, the gradient taken over all images of patches each time.
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/identities.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

void descent(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net start = read_net(claim, layer);
  const Real step = claim.number("step", R"(\eta)");
  const std::int64_t steps = claim.integer("steps");
  if (give_layer(claim, in, layer)) return;
  if (!claim.symbolic() && (steps < 1 || steps > 20)) throw std::invalid_argument("1 to 20 steps");
  const Real share = claim.constant("share");
  // Without two patches in a class, or without a kernel that tells patches apart, it says 0 = 0.
  claim.trivial_if([&] { return either(Real(layer.level.variants) <= 1, step == 0); });
  const std::string k = in("k_t^{(i)}", "k_i^{(t)}"), next = in("k_{t+1}^{(i)}", "k_i^{(t+1)}");
  claim.then("conserved",
             text("|", next, R"(\cdot x_1-)", next, R"(\cdot x_2| = )", share, "\\,|", k, R"(\cdot x_1-)", k,
                  R"(\cdot x_2|,\ x_1,x_2\in )", letters(in).patches),
             [&] {
               const auto nets = descend(observed_law(layer), layer.patches, start, step, steps);
               return conserves_differences(layer, nets, !claim.planted("two classes"), share);
             });
}

template <class S>
std::vector<S> differences_of_step(IdentityPoint<S>& at) {
  const AnyLaw<S> law(at);
  const Vector<S> kernel = at.vector(law.patches()), w = at.vector(law.m);
  const S step = at.variable(), share = at.constant("share", {1, 1});
  const Vector<S> next = subtract(kernel, scale(step, law.gradient(w)));
  std::vector<S> differences{S(0)};
  for (std::size_t p = 0; p < law.patches(); ++p) {
    for (std::size_t q = p + 1; q < law.patches(); ++q) {
      if ((law.class_of(p) == law.class_of(q)) == at.planted("two classes")) continue;
      differences.push_back((next[p] - next[q]) - share * (kernel[p] - kernel[q]));
    }
  }
  return differences;
}

}  // namespace

std::vector<Claim> corollary_1(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/cor1", "hgm19/cor1");
  claim.title = "Corollary 1: differences within a class are conserved";
  claim.place = "Appendix A, Corollary 1";
  claim.kind = "corollary";
  claim.themes = {"gradient identity", "embedding separation"};
  claim.words =
      std::string(R"(At every step of descent, in every channel, the products of the kernel with two patches of one
        class stay as far apart as they were: )") +
      in(R"($|k_{t+1}^{(i)}\cdot x_1-k_{t+1}^{(i)}\cdot x_2|=|k_t^{(i)}\cdot x_1-k_t^{(i)}\cdot x_2|$ for $x_1,x_2\in
        S_c$.)",
         R"($|k_i^{(t+1)}\cdot x_1-k_i^{(t+1)}\cdot x_2|=|k_i^{(t)}\cdot x_1-k_i^{(t)}\cdot x_2|$ for $x_1,x_2\in
           S^{(0)}_c$.)");
  claim.conclusions = {{"(a)", "conservation at every step", {"conserved"}}};
  claim.readings = {{"printed", "as printed"}};
  claim.constants = {{"share", {1, 1}, "what is left of the difference"}};
  claim.planted = {turned("share", {99, 100}, "one hundredth lost"),
                   variant("two classes", "patches of two different classes"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.dials = {tilt_dial(), inner_product_dial()};
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1")};
  claim.scope = R"(3 or 4 classes (now and then fewer), up to 4 positions, up to 8 latent images, up to 3 patches a
    class, orthonormal vectors with small denominators, 1 to 3 channels, up to 4 steps)";
  claim.not_covered = "more channels, whose gradients do not interact; more steps: each begins at any $K_t$";
  claim.note = R"(The identity is stronger: not only the distance, the difference itself is conserved. It needs neither
    small kernels nor the law of $W_0$, and it holds for weights $W_t$ that are trained with the linear loss, too: the
    gradient of a channel along both patches is the same for any weights. Why small sizes are enough for the proof: the
    step adds to the difference $\eta$ times the difference of two slopes as in Lemma 3, which are sums over latent
    images and pixels, each in the masses of the images; at one pixel the two patches of a class have one chance each,
    whatever the other pixels, classes and patches are.)";
  claim.twin = "cor1.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_layer(record, source, in);
    draw_net(record, source, in);
    return record.set("step", fraction(source.between(source.chance(1, 16) ? 0 : 1, 6), source.between(1, 4)), "steps",
                      source.between(1, 4));
  };
  claim.identity = [](const std::string&) -> IdentityFacts {
    return {AnyLaw<PrimeField>::patterns,
            {"conserved"},
            std::string("one step from any kernel, any law of the latent images: ") + AnyLaw<PrimeField>::sizes +
                "; larger ones are sums of these, pixel by pixel"};
  };
  claim.differences = [](auto& at) { return differences_of_step(at); };
  claim.state = [in](Statement& at) { descent(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
