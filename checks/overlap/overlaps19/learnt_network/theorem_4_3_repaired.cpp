#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/learnt_network/selection.hpp"

namespace lakatos::overlaps19 {
namespace {

/// Laws with few atoms: +-1; +-2 and 0; the axes of the plane; its signs.
LawField few_atoms(Source& source, std::int64_t dimension) {
  if (dimension == 1)
    return source.chance(3, 4) ? LawField{1, 1, false, 1, {1, 1}, {1, -1}}
                               : LawField{1, 1, false, 1, {1, 1, 6}, {2, -2, 0}};
  if (source.chance(1, 2)) return {2, 1, false, 1, {1, 1, 1, 1}, {1, 1, 1, -1, -1, 1, -1, -1}};
  return {2, 1, false, 1, {1, 1, 1, 1, 4}, {2, 0, -2, 0, 0, 2, 0, -2, 0, 0}};
}

struct Approximate {
  double good = 0, bad = 0, width = 0;  // risks, sum of the largest losses
};

Approximate approximate_risks(const Record& record, const Sizes& sizes) {
  const PatchLaw<double> law = approximate_law(record.law("input"));
  const Network<double> teacher = approximate_network(record, sizes, "teacher_w", "teacher_a");
  const auto plus = losses(law, approximate_network(record, sizes, "w_plus", "a"), teacher),
             minus = losses(law, approximate_network(record, sizes, "w_minus", "a", -1), teacher);
  const double first = dot(law.weights, plus), second = dot(law.weights, minus);
  return {std::min(first, second), std::max(first, second), largest_of(plus) + largest_of(minus)};
}

/// Candidates and teacher: one near the teacher and one with the wrong sign; anyhow; or around the zero network, where
/// losses sit on one side each.
Record draw_candidates(Source& source, const Sizes& sizes) {
  Record record;
  const auto kind = source.below(4);
  const VectorField teacher_w = draw_entries(source, sizes.filter, 4, 1),
                    teacher_a = draw_entries(source, sizes.patches, 2, 1);
  VectorField plus = teacher_w, minus = teacher_w, a = teacher_a, taught = teacher_a;
  for (auto& entry : plus.entries) entry *= 4;
  plus.denominator *= 4, plus.entries[0] += source.between(-4, 4);
  for (auto& entry : minus.entries) entry = -entry;
  if (kind == 1) plus = draw_entries(source, sizes.filter, 6, 2), minus = draw_entries(source, sizes.filter, 6, 2);
  if (kind >= 2) {
    a = {1, std::vector<std::int64_t>(a.entries.size(), 0)}, taught = a;
    a.entries[0] = 1;
    plus = {1, std::vector<std::int64_t>(plus.entries.size(), 0)}, minus = plus;
    // Squares just beyond 2 : 1, where a threshold eps / 2 is barely met; and near each other, where eps is.
    const auto [small, large] =
        source.pick<std::pair<std::int64_t, std::int64_t>>({{7, 10}, {12, 17}, {12, 17}, {5, 8}, {10, 11}, {9, 10}});
    plus.entries[0] = small, minus.entries[0] = -large;
  }
  if (source.chance(1, 2)) std::swap(plus, minus);
  record.set("input", few_atoms(source, sizes.dimension)).set("w_plus", plus).set("w_minus", minus).set("a", a);
  record.set("teacher_w", teacher_w).set("teacher_a", taught);
  return record.set("alpha", source.pick<Fraction>({{0, 1}, {0, 1}, {0, 1}, {1, 2}, {1, 1}, {-1, 1}, {2, 1}}))
      .set("stride", std::int64_t{1});
}

Record draw_validation_by_range(Source& source) {
  const double threshold = source.dial("threshold", 1) / 2;
  Record record;
  Approximate at;
  const bool level = source.chance(1, 4);  // the better candidate only just below the worse one
  for (int attempt = 0; attempt < 40; ++attempt) {
    const Sizes sizes = source.pick<Sizes>({{1, 1, 1, 1}, {1, 1, 1, 1}, {2, 1, 1, 2}, {2, 2, 1, 1}});
    record = draw_candidates(source, sizes), at = approximate_risks(record, sizes);
    if (at.bad > 0 && at.good < (level ? 0.99 : 0.98 * threshold) * at.bad && at.width > 0) break;
  }
  const double least = at.good / threshold * 1.001, most = at.bad * 0.999,
               tied = std::max(at.good * 1.0005, at.bad * 0.9);
  double eps =
      source.pick<double>({most, most, std::min(most, std::max(least, 0.5 * most)), std::min(most, least + 1e-3)});
  if (level && source.chance(1, 2)) eps = std::min(most, tied);
  if (source.chance(1, 10)) eps = 0.75 * at.good;  // both beyond eps: reading `double`
  if (!(eps > 1e-6)) eps = std::max(at.bad, 1e-3);
  const Fraction e = about(eps, 1e-4);
  const bool hasty = source.chance(1, 8);  // fewer samples than delta asks for
  const std::int64_t n = hasty                              ? source.between(1, 5)
                         : record.law("input").atoms() <= 3 ? source.pick<std::int64_t>({2, 5, 8, 20, 40, 60})
                                                            : source.between(3, 12);
  const double rate = static_cast<double>(n) * eps * eps / (2 * at.width * at.width), share = source.dial("samples", 1);
  const double exponent = rate * (share > 1 ? share : source.pick<double>({1, 1, 1, 1, 1, 1, 1, 15.5}));
  const double delta = hasty ? 0.02 : std::exp(-exponent * 0.999);
  record.set("eps", e).set("delta", delta < 0.9999 ? about(std::max(delta, 1e-9), 1e-5) : fraction(9999, 10000));
  return record.set("samples", n);
}

std::vector<Record> zoo_of_validation_by_range() {
  const auto around_zero = [](std::int64_t plus, std::int64_t minus, Fraction eps, Fraction delta, std::int64_t n) {
    Record record = Record().set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}});
    record.set("w_plus", VectorField{1, {plus}}).set("w_minus", VectorField{1, {-minus}}).set("a", VectorField{1, {1}});
    record.set("teacher_w", VectorField{1, {1}}).set("teacher_a", VectorField{1, {0}}).set("alpha", fraction(0));
    return record.set("stride", std::int64_t{1}).set("eps", eps).set("delta", delta).set("samples", n);
  };
  return {around_zero(10, 11, {55, 1}, {2, 5}, 60), around_zero(7, 10, {50, 1}, {1, 20}, 40),
          around_zero(1, 1, {1, 4}, {1, 2}, 1)};
}

/// Theorem 4.3 with the threshold eps/2 and a number of samples by Hoeffding's inequality in the range that the losses
/// have.
void validation_by_range(Statement& claim) {
  const auto law = claim.law("input");
  const Candidates nets = read_candidates(claim, law.dimension());
  const Real eps = claim.number("eps", R"(\epsilon)"), delta = claim.number("delta", R"(\delta)"),
             hoeffding = claim.constant("hoeffding");
  const std::int64_t n = claim.integer("samples");
  give_sizes(claim, nets.teacher.layout);
  const Real samples = claim.whole("T_3", n, {"samples"});
  claim.given("samples in range", counted(R"(1 \le T_3 \le 60)", [&] { return both(1 <= samples, samples <= 60); }));
  claim.given("eps positive", eps > 0);
  claim.given("delta in range", both(delta > 0, delta < 1));
  if (claim.settled()) return;

  overlap::CandidateRisks at;
  if (!symbolic()) at.plus = losses(law, nets.plus, nets.teacher), at.minus = losses(law, nets.minus, nets.teacher);
  at.risk_plus = claim.let("risk plus", dot(law.weights(), at.plus));
  at.risk_minus = claim.let("risk minus", dot(law.weights(), at.minus));
  const Real threshold = claim.reading("double") ? 2 * eps : claim.constant("threshold") * eps;
  claim.given("one is good", either(at.risk_plus < threshold, at.risk_minus < threshold));
  const Real width = claim.let("width", R"(\left(M_++M_-\right))",
                               [&] { return largest_of(at.plus) + largest_of(at.minus); }),
             count = claim.let("T_3", samples);
  claim.given("enough samples", [&] {
    if (!symbolic()) {
      if (decide(equal(width, Real(0)))) return 0 <= delta;
    }
    return exp(-(count * square(eps) / (hoeffding * square(width)))) <= delta;
  });
  if (claim.settled()) return;
  claim.trivial_if([&] { return decide(less_equal(at.risk_plus, eps)) && decide(less_equal(at.risk_minus, eps)); });
  const Real mistaken = claim.let("mistaken", R"(\mathbb P\left[L(w,a)>\epsilon\right])", [&] {
    return symbolic() ? Real(0) : overlap::mistake_probability(law.weights(), at, eps, n);
  });
  claim.regime("mistakes likely", [&] { return 10 * mistaken >= delta; });
  claim.then("selected", mistaken <= claim.constant("certainty") * delta);
}

}  // namespace

std::vector<Claim> theorem_4_3_repaired() {
  return {{.id = "overlaps19/thm4.3-repaired",
           .title = "Stage 3 with a number of samples in the range of the losses",
           .place = "ours; in place of Section 4.3, Theorem 4.3",
           .kind = "theorem",
           .themes = {"capacity", "probability"},
           .words = R"(Let $M_\pm$ bound the losses of $(w^{(+)},a)$ and $(w^{(-)},-a)$. If one of them has risk below
             the threshold and $T_3\ge\frac{2(M_++M_-)^2}{\epsilon^2}\log\frac1\delta$, the candidate of smaller
             empirical loss has risk at most $\epsilon$ with probability at least $1-\delta$, whatever is done with
             ties.)",
           .mends = R"($T_3\ge\frac{2(M_++M_-)^2}{\epsilon^2}\log\frac1\delta$, where $M_\pm$ bound the losses of the
             two candidates)",
           .readings = {{"half", R"(threshold $\frac\epsilon2$)"},
                        {.name = "double", .text = R"(threshold $2\epsilon$)", .fault = "threshold"}},
           .constants = {{"certainty", {1, 1}, "factor of delta in the conclusion"},
                         {"hoeffding", {2, 1}, "the 2 in the number of samples"},
                         {"threshold", {1, 2}, "factor of eps in the threshold of reading half"}},
           .planted = {turned("threshold", {1, 1}, "threshold eps"),
                       turned("hoeffding", {1, 8}, "a sixteenth of the samples"),
                       turned("certainty", {1, 5}, "probability delta / 5")},
           .dials = {{.name = "threshold",
                      .assumption = "one is good",
                      .text = "threshold c eps / 2",
                      .grid = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}},
                      .turned = {{"threshold", 1}}},
                     {.name = "samples",
                      .assumption = "enough samples",
                      .text = "a share 1/c of the samples",
                      .grid = {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {32, 1}},
                      .turned = {{"hoeffding", -1}}}},
           .scope = R"(laws of one or two coordinates with up to 5 atoms, one or two patches, up to 60 samples: exact
             multinomial sums)",
           .not_covered = R"(more samples (the bound is Hoeffding's inequality for the difference of the two losses on
             one sample))",
           .note = R"(The difference of the two losses on one sample has mean above $\frac\epsilon2$ and lies in an
             interval of length $M_++M_-$. A bound on $M_\pm$ in the norms: overlaps19/step-thm4.3-bounded-repaired.)",
           .twin = "thm4_3_repaired.py",
           .quick_cases = 600,
           .full_cases = 20000,
           .draw = draw_validation_by_range,
           .zoo = zoo_of_validation_by_range,
           .state = validation_by_range}};
}

}  // namespace lakatos::overlaps19
