// hgm19, Lemma 1: how many iterations a linear classifier takes. The solver is not named; the perceptron is the one for
// which the count is a theorem (Novikoff 1962): at most R^2 / margin^2 updates.
#include "algorithms/common/real_perceptron.hpp"
#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t most_updates = 4000;

PerceptronRun<Real> trained(const Points& data) { return perceptron(data.points, data.labels, most_updates); }

/// The last weights are right on every image.
Truth no_loss(const PerceptronRun<Real>& run, const Points& data) {
  if (!run.finished) throw Undecided("the perceptron was stopped");
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < data.points.size(); ++n) {
    const Real score = dot(run.weights, data.points[n]);
    all = both(all, less(Real(0), data.labels[n] > 0 ? score : -score));
  }
  return all;
}

struct Run {
  Points data;
  PerceptronRun<Real> run;
};
Run trained_on(const Statement& claim, const Layer& layer) {
  if (claim.symbolic()) return {};
  Run at{support_points(layer), {}};
  at.run = trained(at.data);
  return at;
}

void iterations(Statement& claim, const Version& in, bool absolute) {
  const Layer layer = read_layer(claim, in);
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  const Real allowed = absolute ? claim.number("allowed", "c") : claim.constant("factor");
  if (give_layer(claim, in, layer)) return;
  give_separable(claim, layer.level, separator);
  if (absolute) claim.given("constant", allowed > 0);
  if (claim.settled()) return;
  const Run at = trained_on(claim, layer);
  const Real updates =
      claim.let("updates", R"(\#\text{updates})", [&] { return Real(static_cast<long>(at.run.updates)); });
  const Real norm = claim.let("|W*|^2", R"(\|W^*\|_F^2)", [&] { return squared_frobenius(separator); });
  claim.then("no loss", R"(y\,\langle T, X \rangle > 0,\ (X,y) \sim \mathcal G_1)",
             [&] { return no_loss(at.run, at.data); });
  const Real k = variants_of(claim, in, layer.level), m = positions_of(claim, in, layer.level);
  claim.then("updates", absolute ? updates <= allowed * k * norm : updates <= allowed * m * k * norm);
}

Claim iterations_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/lem1-iter";
  claim.title = "Lemma 1: a linear classifier without loss in O(k |W*|^2) iterations";
  claim.place = "Section 4, Lemma 1; proof in Appendix A";
  claim.kind = "lemma";
  claim.themes = {"margin", "convergence"};
  claim.words =
      R"(Running a linear SVM on $\mathcal G_1$ gives a classifier without loss in $O(k\,\|W^*\|^2)$ iterations.)";
  claim.conclusions = {{"(a)", "no classification loss", {"no loss"}},
                       {"(b)", "the number of iterations", {"updates"}}};
  claim.readings = {
      {"perceptron",
       R"(the solver is a perceptron through the images by turns, an iteration an update; what the $O$ hides may hang
    on the number of pixels: at most $m_0^2\,k\,\|W^*\|_F^2$ updates, the standard bound for images of norm $m_0$)"}};
  claim.constants = {margin_constant, {"factor", {1, 1}, R"(the factor of $m_0^2\,k\,\|W^*\|_F^2$)"}};
  claim.planted = {turned("factor", {99, 100}, "one hundredth fewer updates"),
                   turned("margin", {99, 100}, "a latent margin of 0.99"),
                   without("separable", "any W", "a $W^*$ that need not separate"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.dials = {{.name = "latent margin",
                  .assumption = "separable",
                  .text = "latent images apart by $c$",
                  .grid = {{1, 1}, {99, 100}, {9, 10}, {1, 2}, {0, 1}},
                  .turned = {{"margin", 1}}},
                 {.name = "length",
                  .assumption = "orthonormal",
                  .text = "patches of norms between 1 and $c$",
                  .grid = {{1, 1}, {99, 100}, {4, 5}, {1, 2}}}};
  claim.serves = {"hgm19/thm2-runtime"};
  claim.scope =
      R"(2 or 3 classes, 1 or 4 positions, up to 3 patches a class, up to 4 latent images, every image of patches)";
  claim.not_covered = "other solvers, such as stochastic subgradients, whose bounds have the same two quantities";
  claim.note =
      R"(The bound needs the norm of the images, $m_0$ for orthonormal patches, which $O(k\,\|W^*\|^2)$ leaves out.
    With a constant for all sizes the sentence fails: hgm19/lem1-iter-absolute.)";
  claim.twin = "lem1_iter.py";
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

/// All pixels of class 1 or all of class 2, one patch each, W* = +-1/m_0^2.
Record constant_images(std::int64_t side, std::int64_t variants, std::int64_t allowed) {
  const std::int64_t m = side * side;
  Record record;
  record.set("classes", std::int64_t{2}).set("side", side).set("variants", variants);
  VectorField images{1, {}}, separator{m, {}};
  for (const std::int64_t c : {1, 2}) {
    images.entries.push_back(c == 1 ? 1 : -1);
    images.entries.insert(images.entries.end(), static_cast<std::size_t>(m), c);
    separator.entries.insert(separator.entries.end(), static_cast<std::size_t>(m), c == 1 ? 1 : -1);
  }
  const std::int64_t count = 2 * variants;
  VectorField vectors{1, {}};
  for (std::int64_t p = 0; p < count * count; ++p) vectors.entries.push_back(p / count == p % count ? 1 : 0);
  record.set("images", images).set("masses", VectorField{2, {1, 1}}).set("separator", separator);
  record.set("dimension", count).set("vectors", vectors);
  record.set("chances", VectorField{variants, std::vector<std::int64_t>(static_cast<std::size_t>(count), 1)});
  return record.set("allowed", fraction(allowed));
}

/// One assumption less.
void spoil(Record& record, Source& source) {
  VectorField vectors = record.vector("vectors"), separator = record.vector("separator"),
              chances = record.vector("chances");
  const auto length = static_cast<std::size_t>(record.integer("dimension"));
  switch (source.below(5)) {
    case 0:
      record.set("masses", VectorField{4, {3, 1}});
      return;
    case 1:
      record.set("masses", VectorField{2, {1, 2}});
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
      --separator.entries.front();
      record.set("separator", separator);
  }
}

Claim absolute_claim(const Version& in) {
  Claim claim = iterations_claim(in);
  claim.id = "hgm19/lem1-iter-absolute";
  claim.title = "Lemma 1 with a constant for all sizes of the image";
  claim.place = "ours; Section 4, Lemma 1, read with an absolute constant";
  claim.shape = Shape::order;
  claim.words =
      R"(There is a constant $c$ such that for every model a linear classifier without loss is found in at most
    $c\,k\,\|W^*\|^2$ iterations.)";
  claim.readings = {{.name = "perceptron",
                     .text = R"(the solver is a perceptron, an iteration an update; $c$ is the same for all sizes)",
                     .fault = "norm of the data left out"}};
  claim.constants = {margin_constant};
  claim.planted = {};
  claim.no_planted = "only a family refutes a claim about orders, and every member of it fails";
  claim.dials = {};
  claim.serves = {};
  claim.scope = R"($c=1,\dots,6$ with images of $(c+2)^2$ pixels; drawn: images of up to 16 pixels, $c\le8$)";
  claim.family =
      R"(For any $c$ take $m_0>\sqrt{2c}$ and two latent images, constant in class 1 for $y=1$ and in class 2 for
    $y=-1$, one patch a class. $W^*=\pm\frac1{m_0^2}$ separates with margin 1 and $\|W^*\|_F^2=\frac2{m_0^2}$, so that
    $c\,k\,\|W^*\|^2<1$. No solver can do without an iteration: its start, chosen before the data, is wrong for this
    law or for the one with the labels exchanged, which has the same $k$ and $\|W^*\|$.)";
  claim.note = R"(The standard bounds have the norm $m_0$ of the images as a second factor: hgm19/lem1-iter.)";
  claim.twin = "lem1_iter_absolute.py";
  claim.enumerated = [] { return std::int64_t{6}; };
  claim.enumerate = [](std::int64_t i) { return constant_images(i + 3, 1, i + 1); };
  claim.quick_cases = 60;
  claim.full_cases = 400;
  claim.draw = [](Source& source) {
    const std::int64_t side = source.between(1, 4), variants = side <= 2 && source.chance(1, 4) ? 2 : 1;
    Record record = constant_images(side, variants, source.between(0, 8));
    if (source.chance(1, 4)) spoil(record, source);
    return record;
  };
  claim.state = [in](Statement& at) { iterations(at, in, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_1_iterations(const Version& in) {
  if (in.first) return {};
  return {iterations_claim(in), absolute_claim(in)};
}

}  // namespace lakatos::hierarchical
