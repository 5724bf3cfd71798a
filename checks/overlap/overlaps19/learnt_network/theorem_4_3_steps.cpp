#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/learnt_network/selection.hpp"

namespace lakatos::overlaps19 {
namespace {

// ---- the losses, repaired

Record draw_bounded_losses_by_norms(Source& source) {
  Sizes sizes = source.chance(1, 2) ? Sizes{1, 1, 1, 1} : draw_any_sizes(source);
  while (sizes.dimension > 5) sizes = draw_any_sizes(source);
  Record record = Record().set("input", LawField{static_cast<std::size_t>(sizes.dimension), 1, false, 1, {}, {}});
  set_tight_pair(record, source, sizes);
  LawField law{static_cast<std::size_t>(sizes.dimension), 1, false, 1, {}, {}};
  double most = 0;
  const std::int64_t atoms = source.between(1, 3);
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(1);
    double square = 0;
    for (std::int64_t c = 0; c < sizes.dimension; ++c) {
      law.entries.push_back(source.between(-2, 2));
      square += static_cast<double>(law.entries.back() * law.entries.back());
    }
    most = std::max(most, square);
  }
  reduce(law);
  // Opposite networks of equal size, f = -f*, are where 2 (p^2 + q^2) is tight.
  const bool opposite = source.chance(1, 2);
  for (auto& [name, field] : record.fields()) {
    if (name == "input") field = law;
    if (name == "w" && opposite) field = record.vector("teacher_w");
    if (name == "a" && opposite) {
      VectorField a = record.vector("teacher_a");
      for (auto& entry : a.entries) entry = -entry;
      field = a;
    }
  }
  const double B = std::sqrt(most) * (source.chance(1, 8) ? 0.8 : 1);
  return record.set("B", B > 0.01 ? fraction(static_cast<std::int64_t>(std::ceil(B * 20 - 1e-9)), 20) : fraction(1));
}

/// The losses are bounded by the norms, the slope and B.
void bounded_losses_by_norms(Statement& claim) {
  const auto law = claim.law("input");
  const Pair nets = read_pair(claim, law.dimension());
  const Real bound = claim.number("B", "B");
  give_sizes(claim, nets.teacher.layout);
  claim.given("bound positive", bound > 0);
  claim.given("bounded", R"(\|x\| \le B)", [&] { return overlap::squared_norm_at_most(law, square(bound)); });
  if (claim.settled()) return;
  const auto& [student, teacher] = nets;
  const Real most = claim.let("largest", R"(\max_x\left(y-f(w,a,x)\right)^2)",
                              [&, &one = student, &other = teacher] { return largest_of(losses(law, one, other)); });
  const Real norms =
      claim.let("norms", R"(\left(\|w\|^2\|a\|^2+\|w^*\|^2\|a^*\|^2\right))", [&, &one = student, &other = teacher] {
        return squared_norm(one.w) * squared_norm(one.a) + squared_norm(other.w) * squared_norm(other.a);
      });
  const Real k = claim.let("k", claim.whole("k", nets.teacher.a.size())),
             front = claim.let("max(1,alpha^2)", R"(\max(1,\alpha^2))", squared_lipschitz(nets.teacher.alpha));
  claim.trivial_if(norms == 0);
  regime_steep(claim, nets.teacher.alpha), regime_overlap(claim, nets.teacher.layout);
  claim.then("bounded losses",
             most <= (claim.constant("two") * k * (claim.planted("slope") ? 1 : front) * square(bound) * norms));
}

// ---- Hoeffding

Record draw_hoeffding_on_samples(Source& source) {
  const Sizes sizes = source.pick<Sizes>({{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {2, 1, 1, 2}, {2, 2, 1, 1}});
  Record record = Record().set("input", sizes.dimension == 1
                                            ? (source.chance(3, 4) ? LawField{1, 1, false, 1, {1, 1}, {1, -1}}
                                                                   : LawField{1, 1, false, 1, {1, 1, 6}, {2, -2, 0}})
                                            : LawField{2, 1, false, 1, {1, 1, 1, 1}, {1, 1, 1, -1, -1, 1, -1, -1}});
  set_pair(record, source, sizes);
  for (auto& [name, field] : record.fields()) {
    if (name == "stride") field = std::int64_t{1};
    if (name == "alpha" && source.chance(2, 3)) field = fraction(0);
    // Halves: no preactivation is an enclosure around 0, which exp would leave open for ever.
    if (name == "w" || name == "teacher_w") field = draw_entries(source, sizes.filter, 4, 2);
    if (name == "a" || name == "teacher_a") field = draw_entries(source, sizes.patches, 4, 2);
    if (name == "w" && source.chance(1, 2))
      field = VectorField{1, std::vector<std::int64_t>(static_cast<std::size_t>(sizes.filter), 0)};
  }
  const PatchLaw<double> law = approximate_law(record.law("input"));
  const auto z = losses(law, approximate_network(record, sizes, "w", "a"),
                        approximate_network(record, sizes, "teacher_w", "teacher_a"));
  const double risk = dot(law.weights, z), most = largest_of(z);
  const std::int64_t n = source.pick<std::int64_t>(
      {1, 1, 1, 2, 2, 3, 5, 8, record.law("input").atoms() <= 3 ? std::int64_t{30} : std::int64_t{10}});
  // Just below a deviation that has mass: where the tail jumps.
  const double count = static_cast<double>(source.between(0, n)),
               reached = std::fabs(most * count / static_cast<double>(n) - risk);
  const double t = reached > 1e-6 ? reached * 0.999 : std::max(most, 1.0) * 0.3;
  const auto parts = static_cast<std::int64_t>(t * 9973);  // over a prime: no sum of losses lies exactly at t
  record.set("t", fraction(parts % 9973 == 0 ? parts + 1 : parts, 9973)).set("T2", source.between(1, 12));
  return record.set("T3", n);
}

std::vector<Record> zoo_of_hoeffding_on_samples() {
  Record record = Record().set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}}).set("w", VectorField{1, {0}});
  record.set("a", VectorField{1, {1}}).set("teacher_w", VectorField{1, {1}}).set("teacher_a", VectorField{1, {1}});
  record.set("alpha", fraction(0)).set("stride", std::int64_t{1}).set("t", fraction(1, 2)).set("T2", std::int64_t{1});
  record.set("T3", std::int64_t{3});
  return {record};
}

/// overlaps19, Section B.3: Hoeffding's inequality on the validation samples.
void hoeffding_on_samples(Statement& claim) {
  const auto law = claim.law("input");
  const Pair nets = read_pair(claim, law.dimension());
  const Real t = claim.number("t", "t");
  const std::int64_t before = claim.integer("T2"), samples = claim.integer("T3");
  const bool indices = claim.reading("indices");
  const std::int64_t n = indices ? samples - before : samples;
  give_sizes(claim, nets.teacher.layout);
  claim.given("t positive", t > 0);
  const Real T2 = claim.whole("T_2", before, {"T2"}), T3 = claim.whole("T_3", samples, {"T3"});
  claim.given("iterations", counted(R"(1 \le T_2, T_3 \le 60)",
                                    [&] { return both(both(1 <= T2, T2 <= 60), both(1 <= T3, T3 <= 60)); }));
  if (claim.settled()) return;
  Vec z;
  if (!symbolic()) z = losses(law, nets.student, nets.teacher);
  const Real most = claim.let("M", "M", [&] { return largest_of(z); }), count = claim.let("T_3", T3);
  const Real tail = claim.let(
      "tail",
      indices ? R"(\mathbb P\left[\left|\tfrac1{T_3-T_2}\textstyle\sum_{i=T_2+1}^{T_3}z^{(i)}-\mathbb Ez\right|\ge t)"
                R"(\right])"
              : R"(\mathbb P\left[\left|\tfrac1{T_3}\textstyle\sum_iz^{(i)}-\mathbb Ez\right|\ge t\right])",
      [&] { return symbolic() ? Real(0) : overlap::deviation_probability(law.weights(), z, n, t); });
  claim.trivial_if(most == 0);
  claim.regime("several samples may be off", [&] { return both(tail > 0, counted(T3 >= 2)); });
  if (indices) claim.then("some samples", counted(T3 > T2));
  claim.then("concentration", [&] {
    if (!symbolic()) {
      if (n <= 0) return Real(1) <= 0;
      if (decide(equal(most, Real(0)))) return Real(0) <= 0;
    }
    return tail <= claim.constant("front") * exp(-(claim.constant("exponent") * count * square(t) / square(most)));
  });
}

}  // namespace

std::vector<Claim> theorem_4_3_steps() {
  return {
      {.id = "overlaps19/step-thm4.3-bounded-repaired",
       .title = "Individual losses are bounded by the norms",
       .place = "ours; in place of Sections 4.3 and B.3",
       .kind = "step",
       .themes = {"approximation"},
       .words = R"($(y-f(w,a,x))^2\le2k\max(1,\alpha^2)B^2\left(\|w\|^2\|a\|^2+\|w^*\|^2\|a^*\|^2\right)$ where
         $\|x\|\le B$.)",
       .readings = {{"norms", "in the norms of teacher and candidate and the slope"}},
       .constants = {{"two", {2, 1}, "the factor in front"}},
       .planted = {turned("two", {39, 20}, "39/20 in place of 2"),
                   variant("slope", R"(without the factor $\max(1,\alpha^2)$)"),
                   without("bounded", "unbounded", "inputs beyond B")},
       .scope = R"(finite laws on up to 5 coordinates, r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small
         rational entries)",
       .not_covered = "larger sizes",
       .note = R"(From $(f_*-f)^2\le2(f_*^2+f^2)$ and $f^2\le k\max(1,\alpha^2)\|a\|^2\|w\|^2\|x\|^2$.)",
       .twin = "step_thm4_3_bounded_repaired.py",
       .quick_cases = 2000,
       .full_cases = 30000,
       .draw = draw_bounded_losses_by_norms,
       .state = bounded_losses_by_norms},
      {.id = "overlaps19/step-thm4.3-hoeffding",
       .title = "Hoeffding inequality on the validation samples",
       .place = "Section B.3",
       .kind = "step",
       .themes = {"probability", "capacity"},
       .words = R"(For the losses $z^{(i)}\in[0,M]$ of one candidate on the validation samples $\mathbb
         P\left[\left|\frac1n\sum z^{(i)}-\mathbb Ez\right|\ge t\right]\le2e^{-2T_3t^2/M^2}$. Section 3.2 draws $n=T_3$
         samples; the proof lets $i$ run over $T_2+1,\dots,T_3$.)",
       .conclusions = {{"(a)", "the empirical losses are close to the true ones", {"concentration", "some samples"}},
                       {"(b)", "Theorem 4.3 follows", {}}},
       .left_out = "(b), which is overlaps19/thm4.3-repaired",
       .readings = {{"samples", "$n=T_3$ fresh samples"},
                    {.name = "indices",
                     .text = R"($i=T_2+1,\dots,T_3$: $n=T_3-T_2$ samples, none for $T_3\le T_2$)",
                     .slip = R"($i$ runs over $T_3$ samples, $T_2+1,\dots,T_2+T_3$)"}},
       .constants = {{"front", {2, 1}, "the factor in front"}, {"exponent", {2, 1}, "the 2 in the exponent"}},
       .planted = {turned("front", {3, 2}, "3/2 in front"), turned("exponent", {3, 1}, "3 in the exponent")},
       .serves = {"overlaps19/thm4.3"},
       .scope = "laws of one or two coordinates with up to 5 atoms, up to 60 samples: exact multinomial sums",
       .not_covered = "more samples",
       .note = R"(Stage 2 needs many iterations and Stage 3 few samples, so that $T_3\le T_2$ is the common case: then
         there is no sample at all. What the exponent can be turned to (about $\frac52$) belongs to at most 60 samples:
         for many, Cramér's rate of a fair coin, $2t^2+O(t^4)$ with front factor 2, leaves nothing above 2.)",
       .twin = "step_thm4_3_hoeffding.py",
       .quick_cases = 600,
       .full_cases = 20000,
       .draw = draw_hoeffding_on_samples,
       .zoo = zoo_of_hoeffding_on_samples,
       .state = hoeffding_on_samples}};
}

}  // namespace lakatos::overlaps19
