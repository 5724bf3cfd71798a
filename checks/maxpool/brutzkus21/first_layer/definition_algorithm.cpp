#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// Is w -> max_j sigma(w . x[j]) differentiable here: one pattern of x alone has the largest product, which is
/// positive, or none has a product of 0 or more? A pattern at two positions is one.
Formula differentiable(const Vec& products, const Input& x) {
  Formula all_negative = all_of_none(), one_alone = all_of_none();
  const auto entry = [&](std::int64_t pattern) { return products[static_cast<std::size_t>(pattern - 1)]; };
  std::int64_t best = x.patterns.front();
  for (const std::int64_t pattern : x.patterns) {
    all_negative = both(all_negative, entry(pattern) < 0);
    if (less(entry(best), entry(pattern)) == Truth::yes) best = pattern;
  }
  one_alone = both(one_alone, entry(best) > 0);
  for (const std::int64_t pattern : x.patterns) {
    if (pattern != best) one_alone = both(one_alone, entry(pattern) < entry(best));
  }
  return either(all_negative, one_alone);
}

/// def-algorithm
void algorithm_defined(Statement& claim) {
  Training training = read_training(claim);
  const std::size_t m = training.run.sample.size(), m1 = (m + 1) / 2;
  const Real k = channels_of(claim, training.run.start), second = claim.number("second_step", R"(\eta_2)");
  if (give_training(claim, training)) return;
  give_channels(claim, k, dimension_of(claim, training.run.sizes));
  claim.given("second step", second < claim.constant("second.factor") * k);
  if (claim.settled()) return;
  const Real size = symbolic() ? named("m") : sample_size_of(claim, training.run.sizes);
  claim.then("two parts", counted(size >= 2));
  claim.then("first layer", R"(\mathcal L_1 \text{ is differentiable in } W \text{ at } (W^{(t)},a^{(0)}),\ t<T_1)",
             [&] {
               training.run.sample.resize(m1);
               train(training);
               Formula all = all_of_none();
               for (std::int64_t t = 0; t < training.run.steps; ++t) {
                 for (std::size_t i = 0; i < training.groups(); ++i) {
                   for (const Input& x : training.run.sample)
                     all = both(all, differentiable(training.products(t, i), x));
                 }
               }
               return all.truth;
             });
}

Record draw_algorithm(Source& source) {
  Record record = draw_run(source, 8);
  if (source.chance(1, 12)) {  // an input that D does not produce
    VectorField inputs = record.vector("inputs");
    inputs.entries.back() = source.between(1, record.integer("patterns"));
    record.set("inputs", inputs);
  }
  record.set("pattern_norm", source.chance(1, 12) ? fraction(2, 1) : fraction(1, 1));
  return record.set("second_step", source.chance(1, 8) ? fraction(100000, 1) : fraction(source.between(1, 8), 1));
}

}  // namespace

std::vector<Claim> definition_algorithm() {
  return {
      {.id = "brutzkus21/def-algorithm",
       .title = "Layerwise gradient descent LW_CNN (Algorithm 1, Figure 2)",
       .place = "Section 3, (2), Figure 2",
       .kind = "definition",
       .themes = {"model"},
       .shape = Shape::exists,
       .words = R"($W^{(t)}=W^{(t-1)}-\eta_1\partial\mathcal L_1/\partial W(W^{(t-1)},a^{(0)})$ for $t=1,\dots,T_1$,
         then $a^{(t)}=a^{(t-1)}-\eta_2\partial\mathcal L_2/\partial a(W^{(T_1)},a^{(t-1)})$: there is a run, within all
         assumptions of Theorem 5.1, in which every derivative exists.)",
       .conclusions = {{"(a)", "a run in which every derivative exists", {"two parts", "first layer"}}},
       .readings = {{"printed", R"(derivatives in the plain sense: no filter has a kink on an input of $S_1$)"}},
       .constants = {channels_factor, step_factor, radius_factor, {"second.factor", {8, 1}, R"(the 8 in $\eta_2<8k$)"}},
       .no_planted = no_planted_by_a_witness,
       .serves = {"brutzkus21/thm5.1", "brutzkus21/eq15"},
       .scope = "d = 3 ... 5, n = 1 ... 4, 1 to 8 inputs, up to 4 groups of channels, T_1 = 1 ... 4",
       .not_covered = R"(a rule for ties and kinks, of which the text has none. At a start of a law with a density (the
         uniform one on the sphere, say) they have probability 0; A6 prints no law. Phase 2 needs none: the network is
         linear in $a$)",
       .note = R"($S_2$ has $\lfloor m/2\rfloor$ points: for $m=1$ it is empty and $\mathcal L_2$ is $\frac00$, so that
         Theorem 5.1 speaks of $m\ge2$ only.)",
       .twin = "def_algorithm.py",
       .quick_cases = 400,
       .full_cases = 4000,
       .draw = draw_algorithm,
       .state = algorithm_defined}};
}

}  // namespace lakatos::brutzkus21
