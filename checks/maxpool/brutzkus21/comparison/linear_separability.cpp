#include <algorithm>
#include <set>

#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/outcomes.hpp"

namespace lakatos::brutzkus21 {
namespace {

struct Sampled {
  Patterned in;
  std::vector<Input> inputs;
};

/// Patterns and inputs of D; true when an assumption fails.
bool give_sampled(Statement& claim, const Sampled& at) {
  if (give_patterned(claim, at.in)) return true;
  give_inputs(claim, "inputs of D", at.inputs, at.in.sizes, "inputs");
  return claim.settled();
}

/// Inputs of both labels with spurious patterns: those must cancel, and the sign must be the label's.
void note_both_labels(Statement& claim, const Sampled& at) {
  claim.regime("both labels among spurious patterns", [&] {
    if (symbolic()) return known(true, R"(n \ge 2 \text{ and both labels are among the inputs})");
    Real positive = 0;
    for (const Input& x : at.inputs) positive += x.label == 1 ? 1 : 0;
    const Real all = Real(static_cast<long>(at.inputs.size()));
    return counted(both(positions_of(claim, at.in.sizes) >= 2, both(positive >= 1, positive < all)));
  });
}

/// Some input shows a pattern twice: the two add to |x|^2 as two patterns do, since they stand at different positions.
void note_repeated_pattern(Statement& claim, const Sampled& at) {
  claim.regime("a pattern stands twice", [&] {
    return known([&] { return std::any_of(at.inputs.begin(), at.inputs.end(), maxpool::repeats_a_pattern); },
                 R"(x[i] = x[j] \text{ for some } x,\ i \ne j)");
  });
}

/// (o_1 - o_2, ..., o_1 - o_2) on every input.
void separates(Statement& claim) {
  const Patterned in = read_patterned(claim);
  const Sampled at{in, read_inputs(claim, "inputs", in.sizes)};
  if (give_sampled(claim, at)) return;
  note_both_labels(claim, at);
  const Real least = claim.let("least margin", R"(\min_{(x,y)}\ y \sum_j (o_1-o_2)\cdot x[j])", [&] {
    const Vec difference =
        claim.planted("sum of the two") ? add(in.vectors[0], in.vectors[1]) : subtract(in.vectors[0], in.vectors[1]);
    const Classifier w{{}, std::vector<Vec>(static_cast<std::size_t>(in.sizes.n), difference)};
    return least_over(at.inputs, [&](const Input& x) { return margin_of(w, in, x); });
  });
  claim.then("separates", least > claim.constant("zero"));
}

/// |x|^2 = n.
void radius(Statement& claim) {
  const Patterned in = read_patterned(claim);
  const Sampled at{in, read_inputs(claim, "inputs", in.sizes)};
  if (give_sampled(claim, at)) return;
  note_repeated_pattern(claim, at);
  const Real n = positions_of(claim, in.sizes);
  const auto squared_length = [&](const Input& x) {
    Real sum = 0;
    for (const std::int64_t pattern : x.patterns)
      sum += squared_norm(in.vectors[static_cast<std::size_t>(pattern - 1)]);
    return sum;
  };
  const auto largest = [&] {
    Real best = squared_length(at.inputs.front());
    for (const Input& x : at.inputs) best = max(best, squared_length(x));
    return best;
  };
  const Real longest = claim.let("R^2", R"(\max_x\|x\|^2)", largest),
             shortest =
                 claim.let("shortest", R"(\min_x\|x\|^2)", [&] { return least_over(at.inputs, squared_length); });
  claim.then("radius", longest == claim.constant("factor") * n);
  claim.then("every input", shortest == claim.constant("factor") * n);
}

Record draw_sampled(Source& source) {
  Sizes sizes = draw_sizes(source, 5);
  Record record;
  VectorField vectors = draw_vectors(source, sizes),
              inputs = draw_inputs(source, sizes, source.between(1, 6), source.between(2, 6));
  const bool dialled = patterns_dialled(source);
  if (!dialled && source.chance(1, 8)) spoil_vectors(vectors, source, sizes);
  if (!dialled && source.chance(1, 12))
    inputs.entries[source.below(inputs.entries.size())] = source.between(1, sizes.l);
  if (!dialled && source.chance(1, 40))
    sizes.l = 2, sizes.n = 1, vectors.entries.resize(static_cast<std::size_t>(2 * sizes.d)), inputs = {1, {1, 2}};
  set_sizes(record, sizes);
  return record.set("vectors", vectors, "inputs", inputs);
}

}  // namespace

std::vector<Claim> linear_separability() {
  return {{.id = "brutzkus21/remark-linsep",
           .title = "D is linearly separable by n copies of o_1 - o_2",
           .place = "Section 6",
           .kind = "remark",
           .themes = {"margin"},
           .words = R"($w=(o_1-o_2,\dots,o_1-o_2)$ has $y\,w\cdot x>0$ for every $(x,y)$ of $\mathcal D$.)",
           .readings = {{"printed", "every input of the support"}},
           .constants = {{"zero", {0, 1}, "what the margin exceeds"}},
           .planted = {turned("zero", {1, 1}, "a margin above 1"),
                       without("orthonormal", "any patterns", "patterns that are not orthonormal"),
                       without("inputs of D", "any inputs", "inputs with no or with several discriminative patterns"),
                       variant("sum of the two", R"($o_1+o_2$ in place of $o_1-o_2$)")},
           .dials = {{.name = "inner product",
                      .assumption = "orthonormal",
                      .text = R"($o_1\cdot o_2=c$, to three digits)",
                      .rest = {0, 1},
                      .grid = {{0, 1}, {3, 5}, {9, 10}, {99, 100}},
                      .dropped = "orthonormal",
                      .whole = true}},
           .serves = {"brutzkus21/remark-fc-bound"},
           .scope = "d = 3 ... 5, n = 1 ... 4, orthonormal vectors with small denominators, up to six inputs each",
           .not_covered = "larger sizes: the margin is exactly 1 on every input",
           .note = R"(All products of $o_1-o_2$ with spurious patterns vanish, and $(o_1-o_2)\cdot o_1=1$. Less than
             orthogonality is enough: equal products of $o_1$ and $o_2$ with each spurious pattern, and $o_1\cdot
             o_2<\|o_1\|^2,\|o_2\|^2$. For $n=1$ there are no spurious patterns at all.)",
           .twin = "remark_linsep.py",
           .quick_cases = 3000,
           .full_cases = 50000,
           .draw = draw_sampled,
           .state = separates},
          {.id = "brutzkus21/remark-radius",
           .title = "The squared radius of the data is n",
           .place = "Section 6",
           .kind = "remark",
           .themes = {"margin"},
           .words = R"($R^2=\max_x\|x\|^2=n$: every input consists of $n$ unit vectors.)",
           .conclusions = {{"(a)", R"($\|x\|^2=n$ on the support)", {"radius", "every input"}}},
           .readings = {{"printed", "every input of the support"}},
           .constants = {{"factor", {1, 1}, "the factor of $n$"}},
           .planted = {turned("factor", {101, 100}, "1.01 n"),
                       without("orthonormal", "any patterns", "patterns of any length")},
           .dials = {{.name = "pattern norm",
                      .assumption = "orthonormal",
                      .text = "patterns of norm c",
                      .grid = {{1, 1}, {101, 100}, {2, 1}},
                      .dropped = "orthonormal"}},
           .serves = {"brutzkus21/remark-compare"},
           .scope = "d = 3 ... 5, n = 1 ... 4, orthonormal vectors with small denominators, up to six inputs each",
           .not_covered = "larger sizes",
           .note = R"(Unit vectors are enough; orthogonality plays no part, nor does which patterns an input has.)",
           .twin = "remark_radius.py",
           .quick_cases = 3000,
           .full_cases = 50000,
           .draw = draw_sampled,
           .state = radius}};
}

}  // namespace lakatos::brutzkus21
