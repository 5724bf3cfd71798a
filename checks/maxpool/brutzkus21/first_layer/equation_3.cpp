#include <stdexcept>

#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"
#include "theory/maxpool/products.hpp"

namespace lakatos::brutzkus21 {
namespace {

using maxpool::product_of;

/// The filters w_i: d entries each.
std::vector<Vec> read_filters(const Statement& claim, const Sizes& sizes) {
  if (symbolic()) return {};
  return maxpool::split_rows(claim.vector("filters"), sizes.d);
}

/// Does x[j] have the largest product (planted "least": the smallest)?
bool is_selected(const Statement& claim, const Vec& w, const Input& x, std::int64_t pattern) {
  Truth all = Truth::yes;
  for (const std::int64_t other : x.patterns)
    all = both(all, claim.planted("least") ? less_equal(product_of(w, pattern), product_of(w, other))
                                           : less_equal(product_of(w, other), product_of(w, pattern)));
  return decide(all);
}

/// w . p(x) where p is the pattern that was selected if its product is above 0, else 0.
Real product_with_selected(const Statement& claim, const Vec& w, std::int64_t pattern) {
  const Real& product = product_of(w, pattern);
  const bool kept = claim.planted("never zero") || decide(less(claim.constant("threshold"), product));
  return kept ? product : Real(0);
}

/// eq3
void pooled_is_selected(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::vector<Vec> filters = read_filters(claim, sizes);
  const std::vector<Input> inputs = read_inputs(claim, "inputs", sizes);
  const bool printed = claim.reading("printed");
  if (give_sizes(claim, sizes)) return;
  give_sample(claim, sizes);
  if (claim.settled()) return;
  claim.regime("no product is positive", [&] {
    return predicate([&] { return maxpool::for_some(filters, inputs, maxpool::no_product_positive); },
                     R"(w_i\cdot x[j] \le 0 \text{ for all } j, \text{ for some } i, x)");
  });
  claim.regime("two patterns tie", [&] {
    return predicate([&] { return maxpool::for_some(filters, inputs, maxpool::best_patterns_tie); },
                     R"(\text{two patterns of some } x \text{ have the largest product with some } w_i)");
  });
  claim.then("identity", [&] {
    if (symbolic())
      return predicate(
          [] { return Truth::yes; }, printed ? R"(\max_i)" : R"(\max_j)",
          R"(\{\sigma(w_i\cdot x[j])\} = w_i\cdot p_i(x),\ p_i(x)=x[j_i(x)] \text{ where its product is } > )",
          claim.constant("threshold"));
    Formula all = all_of_none();
    for (const Vec& w : filters) {
      for (const Input& x : inputs) {
        for (const std::int64_t chosen : x.patterns) {  // whichever of several maximisers is taken
          if (!is_selected(claim, w, x, chosen)) continue;
          const Real right = product_with_selected(claim, w, chosen);
          if (!printed) all = both(all, maxpool::pooled_over_positions(w, x) == right);
          else
            for (const std::int64_t j : x.patterns) all = both(all, maxpool::pooled_over_channels(filters, j) == right);
        }
      }
    }
    return all;
  });
}

Record draw_filters_and_inputs(Source& source) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  const std::int64_t count = source.between(1, 3), most = source.pick<std::int64_t>({1, 3, 16});
  VectorField filters{source.pick<std::int64_t>({1, 3, 16, 64}), {}};
  for (std::int64_t i = 0; i < count * sizes.d; ++i) filters.entries.push_back(source.between(-most, most));
  reduce(filters);
  VectorField inputs = draw_inputs(source, sizes, source.between(1, 3));
  if (source.chance(1, 8)) inputs.entries.back() = source.between(1, sizes.l);
  return now_and_then_too_many_patterns(record.set("filters", filters).set("inputs", inputs), source);
}

}  // namespace

std::vector<Claim> equation_3() {
  return {{.id = "brutzkus21/eq3",
           .title = "Pooled ReLU output equals product with the selected pattern",
           .place = "Section 3, (3)",
           .kind = "step",
           .themes = {"model"},
           .words = R"($\max_j\{\sigma(w_i\cdot x[j])\}=w_i\cdot p_i(x)$ with $p_i(x)=x[j_i(x)]$ where $w_i\cdot
             x[j_i(x)]>0$, else 0, and $j_i(x)=\arg\max_jw_i\cdot x[j]$; whichever of several maximisers is taken.)",
           .readings = {{"positions", "the maximum over positions j, for any filter, also at $t=0$ and off the sample"},
                        {.name = "printed",
                         .text = "the maximum carries the index i, as printed: at every position j",
                         .slip = R"($\max_j$ in place of $\max_i$, as in (1))"}},
           .constants = {{"threshold", {0, 1}, R"(the 0 in $w_i\cdot x[j_i(x)]>0$)"}},
           .planted = {turned("threshold", {1, 16}, "products up to 1/16 count as none"),
                       turned("threshold", {-1, 16}, "products above -1/16 count"),
                       variant("never zero", R"($p_i(x)=x[j_i(x)]$ whatever the sign)"),
                       variant("least", R"($\arg\min$ in place of $\arg\max$)")},
           .serves = {"brutzkus21/lem5.3", "brutzkus21/eq15", "brutzkus21/step-thm5.1-znorm"},
           .scope = "d = 3 ... 5, n = 1 ... 4, up to 3 filters of small rational entries and 3 inputs, many ties",
           .not_covered = "larger sizes",
           .twin = "eq3.py",
           .quick_cases = 3000,
           .full_cases = 30000,
           .draw = draw_filters_and_inputs,
           .state = pooled_is_selected}};
}

}  // namespace lakatos::brutzkus21
