#include <stdexcept>

#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/products.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// One input in R^(nd) and a network of k channels, as vectors.
struct Evaluation {
  Sizes sizes;
  std::vector<Input> inputs;
  std::vector<Vec> filters;
  Vec weights;
  std::size_t entries = 0;  // of all filters
};

Evaluation read_evaluation(const Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  Evaluation e{sizes, read_inputs(claim, "inputs", sizes), {}, {}, 0};
  if (claim.symbolic()) return e;
  const Vec entries = claim.vector("filters");
  e.weights = claim.vector("weights"), e.entries = entries.size();
  const std::size_t k = e.weights.size(), d = static_cast<std::size_t>(sizes.d);
  if (k == 0 || entries.size() != k * d) throw std::invalid_argument("k d entries of the filters");
  e.filters = maxpool::split_rows(entries, sizes.d);
  return e;
}

/// 1, -1, and -1 at 0 by footnote 2; planted: 0 there.
Real sign_of(const Real& output, bool zero_at_zero) {
  if (decide(less(Real(0), output))) return 1;
  return zero_at_zero && decide(equal(output, Real(0))) ? 0 : -1;
}

/// brutzkus21, Section 3, (1), footnote 2.
void network(Statement& claim) {
  const Evaluation e = read_evaluation(claim);
  if (give_sizes(claim, e.sizes)) return;
  const Real k = claim.whole("k", e.weights.size(), {"weights.entries"});
  const Real columns = claim.reading("printed") ? positions_of(claim, e.sizes) : dimension_of(claim, e.sizes);
  claim.then("shapes",
             counted(k * columns == claim.whole(R"(\textstyle\sum_i\dim w_i)", e.entries, {"filters.entries"})));
  if (symbolic()) {
    claim.regime("output 0", named("N(x)") == 0);
    claim.then("output", predicate([] { return Truth::yes; }, R"(N(x) = \sum_ia_i\max_j\sigma(w_i\cdot x[j]))"));
    claim.then("sign",
               predicate([] { return Truth::yes; }, R"(\mathrm{sign}(N(x)) = 1 \text{ if } N(x)>0,\text{ else } -1)"));
    return;
  }
  const Input& x = e.inputs.front();
  const Net net{e.filters, e.weights, std::vector<std::int64_t>(e.filters.size(), 1)};
  const Real output = claim.let("N(x)", maxpool::output(net, x));
  claim.then("output", output == maxpool::output_by_definition(e.filters, e.weights, x, claim.planted("no ReLU")));
  claim.regime("output 0", [&] { return output == 0; });
  claim.then("sign", [&] {
    const Real sign = sign_of(output, claim.planted("sign of 0"));
    return both(either(output <= 0, sign == 1), either(output > 0, sign == -1));
  });
}

Record draw_network(Source& source) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  record.set("inputs", draw_inputs(source, sizes, 1));
  if (source.chance(1, 16)) record.set("patterns", sizes.d + 1);
  const std::int64_t k = source.between(1, 3);
  VectorField filters{source.between(1, 2), {}}, weights{1, {}};
  for (std::int64_t i = 0; i < k; ++i) {
    weights.entries.push_back(source.between(-2, 2));
    const bool negative = source.chance(1, 2);
    for (std::int64_t j = 0; j < sizes.d; ++j) filters.entries.push_back(source.between(-3, negative ? 0 : 3));
  }
  reduce(filters);
  return record.set("filters", filters).set("weights", weights);
}

}  // namespace

std::vector<Claim> definition_network() {
  return {{.id = "brutzkus21/def-network",
           .title = "Convolution, ReLU, max pooling, linear layer; the class H_CNN",
           .place = "Section 3, (1), footnote 2",
           .kind = "definition",
           .themes = {"model"},
           .words = R"($N[\theta](x)=\sum_{i\le k}a_i\max_j\sigma(w_i\cdot x[j])$ with $\theta=(W,a)$, the rows
             $w_i\in\mathbb R^d$ of $W$ and $a\in\mathbb R^k$; $\mathcal H_{\rm CNN}(\mathcal X)$ are the functions
             $\mathrm{sign}(N)$ on $\mathcal X$, $\mathrm{sign}(0)=-1$.)",
           .conclusions = {{"(a)", "the shapes fit (1)", {"shapes", "output"}},
                           {"(b)", R"($\mathrm{sign}(N)$ is 1 or $-1$ for every input, $-1$ where $N=0$)", {"sign"}}},
           .readings = {{"d columns", R"($W\in\mathbb R^{k\times d}$)"},
                        {.name = "printed",
                         .text = R"($W\in\mathbb R^{k\times n}$)",
                         .slip = R"($W\in\mathbb R^{k\times d}$: its rows are in $\mathbb R^d$ in the same sentence)"}},
           .planted = {variant("no ReLU", R"(no $\sigma$ before the maximum)"),
                       variant("sign of 0", R"($\mathrm{sign}(0)=0$)")},
           .serves = {"brutzkus21/thm4.2", "brutzkus21/thm5.1"},
           .scope = "d = 3 ... 5, n = 1 ... 4, 1 to 3 channels with small entries, inputs of D",
           .not_covered = "inputs beyond the support",
           .note = R"(Section 3 also has $\mathcal X\in\mathbb R^{nd}$ for the domain, where Section 4 has $\subseteq$;
             a function on a vector means nothing, so that only the latter can be meant. The printed shape fits where
             $n=d$.)",
           .twin = "def_network.py",
           .quick_cases = 1000,
           .full_cases = 10000,
           .draw = draw_network,
           .state = network}};
}

}  // namespace lakatos::brutzkus21
