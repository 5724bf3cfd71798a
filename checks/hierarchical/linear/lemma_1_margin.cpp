// hgm19, Lemma 1: the law of the observed images is separable, and with which margin. That a margin is reached is shown
// by the separator of the proof; that none larger is, by the exact quadratic programme.
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

struct Separable {
  Layer layer;
  std::vector<Vec> separator;
};

/// Is the largest geometric margin of the observed law at least rho, where 1/rho^2 is given? `reached`: by T.
Truth margin_at_least(const Statement& claim, const Layer& layer, Truth reached, const Real& inverse_square) {
  if (reached == Truth::yes) return Truth::yes;
  if (reached == Truth::unknown) throw Undecided("whether the separator of the proof has this margin");
  const HardMarginBounds<Real> least = least_separator_norm(claim, layer);
  if (least.separable != Truth::yes) return least.separable;
  if (less(inverse_square, least.at_least) == Truth::yes) return Truth::no;
  return less_equal(least.at_most, inverse_square) == Truth::yes ? Truth::yes : Truth::unknown;
}

void margin(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Separable at{layer, read_separator(claim, layer.level)};
  if (give_layer(claim, in, layer)) return;
  give_separable(claim, layer.level, at.separator);
  if (claim.settled()) return;
  Truth constructed = Truth::unknown;
  Real norm = 0, latent = 0;
  if (!claim.symbolic()) {
    const std::vector<Vec> columns = lifted_separator(layer, at.separator);
    norm = squared_frobenius(columns), latent = squared_frobenius(at.separator);
    constructed = lifted_separates(layer, columns, observed_law(layer));
  }
  claim.then("observed separable", R"(\exists\,T:\ y\,\langle T, X \rangle \ge 1,\ (X,y) \sim \mathcal G_1)", [&] {
    if (constructed != Truth::no) return constructed;
    return least_separator_norm(claim, layer).separable;
  });
  const Real factor = claim.constant("factor"), k = variants_of(claim, in, layer.level);
  claim.regime("several patches a class", counted(k >= 2));
  const bool squared = claim.reading("k W^2");
  const auto value =
      squared ? text(factor, R"(\,k\,\|W^*\|_F^2)") : text(R"(\tfrac{)", factor, R"(}{\sqrt k\,\|W^*\|_F})");
  claim.then("margin", text(R"(\max_{\|T\|_F=1} \min_{(X,y) \sim \mathcal G_1} y\,\langle T, X \rangle \ge )", value),
             [&] {
               // 1/rho^2 for the margin rho.
               const Real inverse = squared ? 1 / square(factor * k * latent) : k * latent / square(factor);
               return margin_at_least(claim, layer, both(constructed, less_equal(norm, inverse)), inverse);
             });
}

Claim margin_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/lem1-margin";
  claim.title = "Lemma 1: the observed law is separable with a margin";
  claim.place = "Section 4, Lemma 1; proof in Appendix A";
  claim.kind = "lemma";
  claim.themes = {"margin"};
  claim.words = R"(With orthonormal patches, what separates the latent images separates the observed ones: $\mathcal
    G_1$ is linearly separable, with a margin of $k$ and $\|W^*\|$.)";
  claim.conclusions = {{"(a)", "separability", {"observed separable"}}, {"(b)", "the margin", {"margin"}}};
  claim.readings = {
      {"geometric",
       R"(the margin is $\frac1{\sqrt k\,\|W^*\|_F}$: a separator of norm $\sqrt k\,\|W^*\|_F$ has the functional margin
         1; the expression is garbled in the text at hand)"},
      {"k W^2", R"($k\,\|W^*\|_F^2$ itself is the margin, as fragments of the proof of Theorem 2 may be read)"}};
  claim.constants = {margin_constant, {"factor", {1, 1}, "what stands before the margin"}};
  claim.planted = {turned("factor", {101, 100}, "a margin one hundredth larger"),
                   turned("margin", {99, 100}, "a latent margin of 0.99"),
                   without("separable", "any W", "a $W^*$ that need not separate"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.dials = {inner_product_dial(), short_patches_dial(), latent_margin_dial()};
  claim.serves = {"hgm19/lem1-iter", "hgm19/remark-allorth", "hgm19/thm2-zero-loss"};
  claim.scope = R"(2 or 3 classes, 1 or 4 positions, up to 3 patches a class, up to 4 latent images, every image of
    patches; half of the $W^*$ are the shortest)";
  claim.not_covered = "more positions, patches and images";
  claim.note = R"(For the shortest $W^*$ the margin is exactly $\frac1{\sqrt k\,\|W^*\|_F}$: averaging the entries of
    any separator of $\mathcal G_1$ over the patches of a class gives a latent separator, and by convexity $\|T\|_F^2\ge
    k\|W\|_F^2$. The quadratic programme shows the same on the instances. As a functional margin any number is right
    after scaling, as a geometric one $k\,\|W^*\|_F^2$ is wrong as soon as $k\,\|W^*\|_F^2>1$ and $W^*$ is the
    shortest.)";
  claim.twin = "lem1_margin.py";
  claim.quick_cases = 500;
  claim.full_cases = 5000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_separable_layer(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { margin(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_1_margin(const Version& in) {
  if (in.first) return {};
  return {margin_claim(in)};
}

}  // namespace lakatos::hierarchical
