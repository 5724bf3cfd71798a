// hgm19, Lemma 1: how many iterations a linear classifier takes. The solver is not named; the perceptron is the one for
// which the count is a theorem (Novikoff 1962): at most R^2 / margin^2 updates. R = m_0 is what the lemma leaves out.
#include <algorithm>
#include <array>

#include "algorithms/common/learnt_weights.hpp"
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"
#include "theory/hierarchical/separated_images.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t most_updates = 4000;

struct Run {
  Points data;
  PerceptronRun<Real> run;
};
Run trained_on(const Statement& claim, const Layer& layer) {
  if (claim.symbolic()) return {};
  Run at{support_points(layer), {}};
  at.run = perceptron(at.data.points, at.data.labels, most_updates);
  return at;
}

void iterations(Statement& claim, const Version& in, bool absolute) {
  const Layer layer = read_layer(claim, in);
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  const Real allowed = absolute ? claim.number("allowed", "c") : claim.constant("factor");
  if (give_layer(claim, in, layer)) return;
  give_separable(claim, layer.level, separator);
  if (absolute) give_pairwise_independent(claim, in, layer.level), claim.given("constant", allowed > 0);
  if (claim.settled()) return;
  const Real k = variants_of(claim, in, layer.level), m = positions_of(claim, in, layer.level);
  claim.regime("several patches a class", counted(k >= 2));
  const Run at = trained_on(claim, layer);
  const Real updates =
      claim.let("updates", R"(\#\text{updates})", [&] { return Real(static_cast<long>(at.run.updates)); });
  const Real norm = claim.let("|W*|^2", R"(\|W^*\|_F^2)", [&] { return squared_frobenius(separator); });
  claim.then("no loss", R"(y\,\langle T, X \rangle > 0,\ (X,y) \sim \mathcal G_1)",
             [&] { return right_on_all(at.run, at.data.points, at.data.labels); });
  claim.then("updates", absolute ? updates <= allowed * (1 + k * norm) : updates <= allowed * m * k * norm);
}

Claim repaired_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/lem1-iter-repaired";
  claim.title = "Lemma 1 with the norm of the images: m_0^2 k |W*|^2 updates of a perceptron";
  claim.place = "ours; Section 4, Lemma 1";
  claim.kind = "lemma";
  claim.themes = {"margin", "convergence"};
  claim.words = R"(A perceptron on $\mathcal G_1$ gives a classifier without loss after at most $m_0^2\,k\,\|W^*\|_F^2$
    updates.)";
  claim.mends = R"($m_0^2k\|W^*\|_F^2$ updates of a perceptron, $m_0$ patches in an image)";
  claim.conclusions = {{"(a)", "no classification loss", {"no loss"}},
                       {"(b)", "the number of iterations", {"updates"}}};
  claim.readings = {{"perceptron", R"(a perceptron through the images by turns, an iteration an update)"}};
  claim.constants = {margin_constant, {"factor", {1, 1}, R"(the factor of $m_0^2\,k\,\|W^*\|_F^2$)"}};
  claim.planted = {turned("factor", {99, 100}, "one hundredth fewer updates"),
                   turned("margin", {99, 100}, "a latent margin of 0.99"),
                   without("separable", "any W", "a $W^*$ that need not separate"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.dials = {latent_margin_dial(), short_patches_dial()};
  claim.serves = {};
  claim.scope =
      R"(2 or 3 classes, 1 or 4 positions, up to 3 patches a class, up to 4 latent images, every image of patches)";
  claim.not_covered = "other solvers, such as stochastic subgradients, whose bounds have the same two quantities";
  claim.note = R"(Novikoff's bound: the images have the norm $m_0$ for orthonormal patches, and a separator of the norm
    $\sqrt k\,\|W^*\|_F$ has margin 1 (hgm19/lem1-margin). Lemma 1 leaves $m_0^2$ out: hgm19/lem1-iter.)";
  claim.twin = "lem1_iter_repaired.py";
  claim.quick_cases = 1000;
  claim.full_cases = 5000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_separable_layer(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { iterations(at, in, false); };
  return claim;
}

/// Classes with `variants` patches each, all unit vectors; the images of equal masses.
Record with_images(const SeparatedImages& of, std::int64_t classes, std::int64_t side, std::int64_t variants,
                   std::int64_t allowed) {
  const std::int64_t number = std::ssize(of.images), count = classes * variants;
  VectorField images{1, {}}, vectors{1, {}};
  for (std::size_t n = 0; n < of.images.size(); ++n) {
    images.entries.push_back(of.labels[n]);
    for (const std::int64_t shown : of.images[n]) images.entries.push_back(shown + 1);
  }
  Record record;
  record.set("classes", classes).set("side", side).set("variants", variants).set("images", images);
  record.set("masses", VectorField{number, std::vector<std::int64_t>(of.images.size(), 1)});
  for (std::int64_t p = 0; p < count * count; ++p) vectors.entries.push_back(p / count == p % count ? 1 : 0);
  record.set("separator", VectorField{of.denominator, of.separator}).set("dimension", count).set("vectors", vectors);
  record.set("chances", VectorField{variants, std::vector<std::int64_t>(static_cast<std::size_t>(count), 1)});
  return record.set("allowed", fraction(allowed));
}

/// One assumption less.
void spoil(Record& record, Source& source) {
  VectorField vectors = record.vector("vectors"), separator = record.vector("separator"),
              chances = record.vector("chances"), masses = record.vector("masses");
  const auto length = static_cast<std::size_t>(record.integer("dimension"));
  switch (source.below(5)) {
    case 0:  // no balance
      for (auto& mass : masses.entries) mass *= 2;
      masses.denominator *= 2, ++masses.entries.front(), --masses.entries.back();
      record.set("masses", masses);
      return;
    case 1:
      ++masses.entries.front();
      record.set("masses", masses);
      return;
    case 2:
      ++chances.entries.front();
      record.set("chances", chances);
      return;
    case 3:  // the second patch is the first one, or longer
      for (std::size_t q = 0; q < length; ++q) vectors.entries[length + q] = q == 0 ? source.between(1, 2) : 0;
      record.set("vectors", vectors);
      return;
    default:
      for (auto& entry : separator.entries) entry -= entry > 0 ? 1 : 0;
      record.set("separator", separator);
  }
}

Claim iterations_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/lem1-iter";
  claim.title = "Lemma 1: a linear classifier without loss in O(k |W*|^2) iterations";
  claim.place = "Section 4, Lemma 1; proof in Appendix A";
  claim.kind = "lemma";
  claim.themes = {"margin", "convergence"};
  claim.shape = Shape::order;
  claim.words = R"(Running a linear SVM on $\mathcal G_1$ gives a classifier without loss in $O(k\,\|W^*\|^2)$
    iterations: there is a constant $c$ such that for every model in which any two $F_c$ are independent
    $c\,(1+k\,\|W^*\|^2)$ iterations are enough.)";
  claim.conclusions = {{"(a)", "no classification loss", {"no loss"}},
                       {"(b)", "the number of iterations", {"updates"}}};
  claim.left_out =
      R"((b) for SVM solvers that take many examples into one iteration, such as full gradients or interior points)";
  claim.readings = {{.name = "perceptron",
                     .text = R"(the solver is a perceptron, an iteration an update; $c$ is the same for all sizes)",
                     .fault = "norm of the data left out"}};
  claim.constants = {margin_constant};
  claim.no_planted = "only a family refutes a claim about orders, and every member of it fails";
  claim.serves = {"hgm19/thm2-runtime"};
  claim.scope = R"(3 or 4 classes; $c=1,3$ with 16 images of as many pixels, $c=8,17$ with 64; drawn: 16 images of 16
    pixels and $c\le3$, two images of 4 to 16 pixels and $c\le8$)";
  claim.family = R"(For any $c$ take $m=4^j>14c$ and a Hadamard matrix of $m$ rows (Sylvester's). Its rows are the
    latent images, of mass $\frac1m$ each; a pixel has one class for the entry 1 and another for $-1$, one patch a
    class. The label $y$ is what most of three independent columns $u,v,w$ have, $W^*=\pm1$ at their pixels separates
    with margin 1, and $k\,\|W^*\|_F^2=6$. Only at $u$, $v$, $w$ and their product $x$ does $y$ correlate with a column;
    with the classes $(1,2)$ for $(1,-1)$ at $u$, $(2,3)$ at $v$, $(3,1)$ at $w$ and $(1,2)$ elsewhere,
    $F_1=\frac14(1,0,-1,-1)$, $F_2=\frac14(-1,1,0,1)$ and $F_3=\frac14(0,-1,1,0)$ on $u,v,w,x$, any two of them
    independent (four classes: $(3,4)$ at $w$, $(4,1)$ at $x$). Two different rows agree at $\frac m2$ pixels, whatever
    the classes, so that $T=\sum_i\alpha_iy_iX_i$ has $y_i\langle T,X_i\rangle=\frac m2(y_ib+\alpha_i)$ with
    $b=\sum_i\alpha_iy_i$. Where neither label has all its examples in the sum, two of them with $\alpha_i=0$ ask for
    $b>0$ and $b<0$. So every solver that begins with $T=0$ and adds a multiple of one example an iteration, perceptron
    or stochastic subgradients, has made at least $\frac m2>7c=c\,(1+k\,\|W^*\|^2)$ iterations before it is right on all
    images.)";
  claim.note = R"(Standard bounds have the squared norm $m_0^2$ of the images as a factor: hgm19/lem1-iter-repaired.
    Section 3.1 asks for independent $F_c$ in the whole paper, Lemma 1 does not use it; what fails with it fails without
    it. With two classes $F_1=-F_2$ always.)";
  claim.alarm = R"(the printed steps find the separator and its norm, and rightly; the step from there to the number of
    iterations is "standard results", whose factor $m_0^2$ is not printed)";
  claim.twin = "lem1_iter.py";
  claim.enumerated = [] { return std::int64_t{4}; };
  claim.enumerate = [](std::int64_t i) {
    const std::array<std::array<std::int64_t, 3>, 4> members{{{3, 3, 8}, {3, 4, 17}, {2, 3, 1}, {2, 4, 3}}};
    const auto& [j, classes, allowed] = members.at(static_cast<std::size_t>(i));
    return with_images(hadamard_images(j, classes), classes, std::int64_t{1} << j, 1, allowed);
  };
  claim.quick_cases = 60;
  claim.full_cases = 400;
  claim.draw = [](Source& source) {
    const std::int64_t classes = source.chance(1, 8) ? 2 : source.between(3, 4), allowed = source.between(0, 8);
    const std::int64_t side = source.between(2, 4), variants = side == 2 ? source.between(1, 2) : 1;
    Record record = source.chance(1, 2)
                        ? with_images(opposite_images(classes, side * side), classes, side, variants, allowed)
                        : with_images(hadamard_images(2, classes), classes, 4, 1, std::min<std::int64_t>(allowed, 3));
    if (source.chance(1, 4)) spoil(record, source);
    return record;
  };
  claim.state = [in](Statement& at) { iterations(at, in, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_1_iterations(const Version& in) {
  if (in.first) return {};
  return {iterations_claim(in), repaired_claim(in)};
}

}  // namespace lakatos::hierarchical
