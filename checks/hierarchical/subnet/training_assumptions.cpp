// How the subnet is trained: what is asked of the start.
#include <stdexcept>

#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

struct Training {
  Layer layer;
  Net start;
  Real step, steps;
  std::int64_t number;  // of steps
};

Training read_training(const Statement& claim, const Version& in) {
  Training at{read_layer(claim, in), {}, claim.number("step", R"(\eta)"), 0, claim.integer("steps")};
  at.start = read_net(claim, at.layer);
  at.steps = claim.whole("T", at.number, {"steps"});
  if (!claim.symbolic() && (at.number < 1 || at.number > 20)) throw std::invalid_argument("1 to 20 steps");
  return at;
}

// ---- ass-training

std::string radius_text(const Statement& claim, const Version& in, bool squared_root) {
  const std::string radius = squared_root ? R"(\tfrac{\sigma}{2\sqrt n})" : R"(\tfrac{\sigma}{2n})";
  const std::string kernel = in("k_0^{(i)}", "k_i^{(0)}");
  return R"(\sigma > 0,\ \|)" + kernel + (claim.reading("up to") ? R"(\| \le )" : R"(\| = )") + radius;
}

void training(Statement& claim, const Version& in) {
  const Training at = read_training(claim, in);
  const Real sigma = claim.number("sigma", R"(\sigma)");
  if (give_layer(claim, in, at.layer)) return;
  claim.given("several classes", counted(classes_of(claim, in, at.layer.level) >= 2));
  claim.given("several patches", counted(variants_of(claim, in, at.layer.level) >= 2));
  give_pairwise_independent(claim, in, at.layer.level);
  claim.given("step", at.step > 0);
  if (claim.settled()) return;
  if (claim.reading("printed"))
    claim.then("independent", R"(\{v_c\}_c \text{ linearly independent})",
               [&] { return independent(at.layer.level.means); });
  const bool root = !claim.reading("no root");
  claim.then("sphere", text(radius_text(claim, in, root)), [&] {
    const Real n = static_cast<long>(at.start.kernels.size());
    Truth all = less(Real(0), sigma);
    for (const Vec& kernel : at.start.kernels) {
      const Real length = squared_norm(kernel) * 4 * (root ? n : n * n), radius = square(sigma);
      all = both(all, claim.reading("up to") ? less_equal(length, radius) : equal(length, radius));
    }
    return all;
  });
  claim.then("descent", R"(K_T = K_0 - \eta T\,\mathbb E[-y\,X W_0^\top])", [&] {
    const auto nets = descend(observed_law(at.layer), at.layer.patches, at.start, at.step, at.number);
    return moves_as_lemma_3_says(at.layer, at.start, nets.back(),
                                 at.step * at.steps / variants_of(claim, in, at.layer.level));
  });
}

/// Unit vectors times the radius; now and then too long.
Record draw_training(Source& source, const Version& in) {
  Record record;
  for (int tries = 0; tries < 6; ++tries) {  // one position or two classes leave no two v_c independent
    draw_layer(record, source, in);
    if ((record.integer("classes") > 2 && positions_in(record, in) > 1) || source.chance(1, 8)) break;
  }
  const std::int64_t n = source.pick<std::int64_t>({1, 4});
  const auto length = static_cast<std::size_t>(record.integer("dimension"));
  record.set("channels", n).set("sigma", fraction(source.between(source.chance(1, 16) ? 0 : 1, 4)));
  const std::int64_t sigma = record.number("sigma").numerator;
  // sigma / 4 = sigma / (2 sqrt(4)), sigma / 2 = sigma / (2 sqrt(1)) = sigma / (2 1); sigma / 8 = sigma / (2 4).
  VectorField kernels{8, std::vector<std::int64_t>(static_cast<std::size_t>(n) * length)};
  const std::int64_t radius = n == 1 ? 4 * sigma : source.chance(1, 2) ? 2 * sigma : sigma;
  for (std::int64_t i = 0; i < n; ++i)
    kernels.entries[static_cast<std::size_t>(i) * length + source.below(length)] =
        source.chance(1, 2) ? radius : -radius;
  record.set("kernels", kernels);
  record.set("weights", draw_entries(source, static_cast<std::size_t>(n * positions_in(record, in)), 3, 2));
  return record.set("step", fraction(source.between(1, 6), source.between(1, 4)), "steps", source.between(1, 4));
}

Claim training_claim(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/ass-training", "hgm19/ass-training");
  claim.title = "Training only the first layer from a small sphere";
  claim.place = in("Section 5.1.3", "Section 4.1");
  claim.kind = "assumption";
  claim.themes = {"initialisation", "gradient identity"};
  claim.shape = Shape::exists;
  claim.words = in(
      R"($K_t=K_{t-1}-\eta\,\partial_K\mathcal L_{K_{t-1},W_0}$ with $W_0$ fixed, from columns of $K_0$ on a sphere of
        radius at most $\frac\sigma{2\sqrt n}$: there are models, starts and weights of this kind.)",
      R"($K_t=K_{t-1}-\eta\,\partial_K\mathcal L_{K_{t-1},W_0}$ with $W_0$ fixed, from columns of $K_0$ on a sphere of
        radius $\frac\sigma{2\sqrt n}$: there are models, starts and weights of this kind.)");
  claim.conclusions = {{"(a)", "this is the dynamics of Theorems 1 and 2", {"sphere", "descent"}}};
  if (in.first)
    claim.readings = {{"on the sphere", R"(every column has the norm $\frac\sigma{2\sqrt n}$)"},
                      {"up to", R"(every column has at most this norm)"},
                      {"printed", R"(all $v_c$ linearly independent, as printed (A6); every column has this norm)"}};
  else
    claim.readings = {{"root", R"(the radius is $\frac\sigma{2\sqrt n}$; the root is lost in the text at hand)"},
                      {"no root", R"(the radius is $\frac\sigma{2n}$)"}};
  if (in.first) claim.never = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)";
  claim.no_planted = settled_by_a_witness;
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1"), in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = "models of one level with orthonormal patches, two or more a class, 1 or 4 channels, up to 4 steps";
  claim.not_covered = R"(that the columns are uniform on their sphere and $W_0$ has normal entries: such laws exist for
    every size)";
  claim.note =
      in(R"(Jointly with A1 to A5, A12 and any two $v_c$ independent. The loss is linear in $K$, so that the gradient is
        the same at every step and $K_T$ is affine in $W_0$. The radius may be 0 in the reading for any radius up to the
        bound; then all $K_t$ are determined by $W_0$.)",
         R"(Jointly with A1 to A4, A6, A7. The loss is linear in $K$, so that the gradient is the same at every step and
           $K_T$ is affine in $W_0$. The columns are called $n$-dimensional; with the printed shape of $K$ they have as
           many entries as a patch.)");
  claim.twin = "ass_training.py";
  claim.quick_cases = 300;
  claim.full_cases = 3000;
  claim.draw = [in](Source& source) { return draw_training(source, in); };
  claim.state = [in](Statement& at) { training(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> training_assumptions(const Version& in) { return {training_claim(in)}; }

}  // namespace lakatos::hierarchical
