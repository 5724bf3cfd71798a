#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// The variance E |g|^2 of one Convotron step: (15), (16), (17).

namespace lakatos::overlaps19 {
namespace {

ClaimInfo about_variance(const char* title, const char* place) {
  ClaimInfo info;
  info.title = title;
  info.place = place;
  info.kind = "step";
  info.scope = one_step_scope;
  info.not_covered = "laws with densities, k > 4, r > 4";
  info.quick_cases = 1000, info.full_cases = 20000;
  info.atoms_allowed = true;
  return info;
}

template <class S>
S count(const Statement<S>& claim, const StageTwo<S>& in) {
  return Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(in.layout.patches));
}
template <class S>
S let_largest(Statement<S>& claim, const StageTwo<S>& in) {
  return claim.let("largest", "\\lambda_{\\max}", [&] { return overlap::patch_spectrum(in.layout, in.pair.student.a).upper; });
}
template <class S>
S let_variance(Statement<S>& claim, const StageTwo<S>& in) {
  return claim.let("variance", "\\mathbb E\\|g\\|^2", [&] { return in.variance(); });
}
template <class S>
S let_loss(Statement<S>& claim, const StageTwo<S>& in) {
  return claim.let("loss", "\\mathbb E\\left[(f_*-f)^2\\|x\\|^2\\right]", [&] { return in.weighted_loss(); });
}

/// two k B lambda_max (|e|^2 + eps^2 |w*|^2) with this B.
template <class S>
S variance_bound(Statement<S>& claim, const StageTwo<S>& in, const S& eps, const S& bound) {
  const S error2 = claim.let("error", "\\|e\\|^2", [&] { return in.error2(); });
  const S norm2 = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(in.pair.teacher.w); });
  return claim.constant("two", {2, 1}) * count(claim, in) * bound * let_largest(claim, in) * (error2 + square(eps) * norm2);
}

}  // namespace

// ---- (15) -----------------------------------------------------------------------------------------------------------------------------------

ClaimInfo VarianceByNorm::info() {
  ClaimInfo info = about_variance("Variance: first step", "Section B.2, (15)");
  info.id = "overlaps19/eq15";
  info.words =
      "For $\\|a\\|=1$: $\\mathbb E\\|g\\|^2=\\mathbb E\\big[(f(w_*,a_*,x)-f(w,a,x))^2\\|\\sum_ia_iP_ix\\|^2\\big]\\le\\lambda_{\\max}(P_a)\\,\\mathbb E\\big[(f(w_*,a_*,x)-f(w,a,x))^2\\|x\\|^2\\big]$, from "
      "$\\|\\sum_ia_iP_ix\\|\\le\\lambda_{\\max}(P_a)\\|x\\|$.";
  info.readings = {{"R2", "both norms of the observation squared", "survives", "sampled", ""}, {"R1", "norms as shown", "survives", "sampled", ""}};
  info.constants = {{"largest", {1, 1}, "factor of lambda_max"}};
  info.planted = {{"largest 99/100", "0.99 lambda_max", "largest", {99, 100}, "", "", ""},
                  {"largest 9/10, plain norms", "0.9 lambda_max, norms as shown", "largest", {9, 10}, "", "", "R1"},
                  {"any weights", "output weights of any norm, norms as shown", "", {0, 1}, "unit weights", "", "R1"},
                  {"smallest", "lambda_min in place of lambda_max", "", {0, 1}, "", "smallest", ""}};
  info.serves = {"overlaps19/eq16"};
  info.note =
      "The observation is printed without squares. With $\\|a\\|=1$ and A4 the diagonal of $P_a$ is 1, so $\\lambda_{\\max}\\ge1$ and $\\sqrt{\\lambda_{\\max}}\\le\\lambda_{\\max}$: both readings hold, and squaring the printed one would give $\\lambda_{\\max}^2$. "
      "For shorter output weights only R2 holds.";
  info.twin = "eq15.py";
  return info;
}

Record VarianceByNorm::draw(Source& source) {
  Record record = only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"});
  const LawField& law = record.law("input");
  const std::size_t atom = source.below(law.atoms()), d = law.dimension;
  VectorField x{law.denominator, {law.entries.begin() + static_cast<std::ptrdiff_t>(atom * d), law.entries.begin() + static_cast<std::ptrdiff_t>((atom + 1) * d)}};
  const VectorField& a = record.vector("a");
  const std::int64_t stride = record.integer("stride"), i = source.between(0, 1);
  if (source.chance(2, 3)) {  // (sum a_j P_j)^T e_i, where the bound is met for overlapping patches or without overlap
    x = {a.denominator, std::vector<std::int64_t>(d)};
    for (std::size_t j = 0; j < a.entries.size(); ++j) {
      for (const std::int64_t m : {i, i + stride}) {
        const std::size_t place = j * static_cast<std::size_t>(stride) + static_cast<std::size_t>(m);
        if (place < d && (m == i || source.chance(1, 2))) x.entries[place] += a.entries[j];
      }
    }
  }
  return record.set("x", x), record;
}
std::int64_t VarianceByNorm::enumerated() { return small_stage_twos(); }
Record VarianceByNorm::enumerate(std::int64_t index) {
  Record record = only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"});
  return record.set("x", VectorField{1, {1}}), record;
}

template <class S>
void VarianceByNorm::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const auto x = claim.vector("x");
  if constexpr (!Statement<S>::symbolic) {
    if (static_cast<std::int64_t>(x.size()) != in.layout.dimension) throw std::invalid_argument("x must have the length of an input");
  }
  const S factor = claim.constant("largest", {1, 1});
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  give_large_stride(claim, in.layout);
  if (claim.settled()) return;
  give_unit(claim, "unit weights", "\\|a\\|^2", in.pair.student.a);
  if (claim.settled()) return;

  const S largest = claim.planted("smallest") ? claim.let("smallest", "\\lambda_{\\min}", [&] { return overlap::patch_spectrum(in.layout, in.pair.student.a).lower; }) : let_largest(claim, in);
  const S loss = let_loss(claim, in);
  const S sum2 = claim.let("sum", "\\|{\\textstyle\\sum_i}a_iP_ix\\|^2", [&] { return squared_norm(overlap::weighted_patch_sum(in.layout, in.pair.student.a, x)); });
  const S norm2 = claim.let("|x|^2", "\\|x\\|^2", [&] { return squared_norm(x); });
  claim.trivial_if([&] { return equal(loss, S(0)) == Truth::yes && equal(sum2, S(0)) == Truth::yes; });
  claim.then("observation", [&] {
    const S front = factor * largest;
    return at_most(sum2, (claim.reading("R1") ? square(front) : front) * norm2);
  });
  claim.then("variance", [&] { return at_most(let_variance(claim, in), factor * largest * loss); });
}

// ---- (16) -----------------------------------------------------------------------------------------------------------------------------------

ClaimInfo VarianceByParameters::info() {
  ClaimInfo info = about_variance("Variance: second step", "Section B.2, (16)");
  info.id = "overlaps19/eq16";
  info.words =
      "$\\lambda_{\\max}(P_a)\\,\\mathbb E\\big[(f(w_*,a_*,x)-f(w,a,x))^2\\|x\\|^2\\big]\\le2k\\lambda_{\\max}(P_a)\\big(\\|a\\|^2\\|w-w_*\\|^2+\\|a-a_*\\|^2\\|w_*\\|^2\\big)\\mathbb E\\|x\\|^4$, by Lemma 4.2.";
  info.readings = {{"slope", "slopes from $-1$ to $1$", "survives", "sampled", ""}, {"any slope", "no range of the slope, as Assumption 3.3 has it", "refuted", "exact", "the slope must lie between $-1$ and $1$, or $\\max(1,\\alpha^2)$ must be a factor"}};
  info.constants = {{"two", {2, 1}, "the factor 2"}};
  info.planted = {{"two 19/10", "1.9 k in place of 2 k", "two", {19, 10}, "", "", ""}, {"no weight term", "without the term of the output weights", "", {0, 1}, "", "no weight term", ""}};
  info.serves = {"overlaps19/eq17"};
  info.twin = "eq16.py";
  return info;
}

Record VarianceByParameters::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"}); }
std::int64_t VarianceByParameters::enumerated() { return small_stage_twos(); }
Record VarianceByParameters::enumerate(std::int64_t index) { return only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"}); }

template <class S>
void VarianceByParameters::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  give_large_stride(claim, in.layout);
  if (claim.reading("slope")) give_slope(claim, in.alpha);
  if (claim.settled()) return;
  const S loss = let_loss(claim, in), largest = let_largest(claim, in);
  const S error2 = claim.let("error", "\\|e\\|^2", [&] { return in.error2(); });
  const S weights2 = claim.let("|a|^2", "\\|a\\|^2", [&] { return squared_norm(in.pair.student.a); });
  const S gap2 = claim.let("|a - a_*|^2", "\\|a-a_*\\|^2", [&] { return claim.planted("no weight term") ? S(0) : squared_norm(in.weight_error()); });
  const S norm2 = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(in.pair.teacher.w); });
  const S fourth = claim.let("fourth", "\\mathbb E\\|x\\|^4", [&] { return overlap::fourth_moment(in.law); });
  claim.trivial_if([&] { return equal(loss, S(0)) == Truth::yes; });
  claim.then("(16)", [&] { return at_most(largest * loss, claim.constant("two", {2, 1}) * count(claim, in) * largest * (weights2 * error2 + gap2 * norm2) * fourth); });
}

// ---- (17) -----------------------------------------------------------------------------------------------------------------------------------

ClaimInfo VarianceByBound::info() {
  ClaimInfo info = about_variance("Variance: third step", "Section B.2, (17)");
  info.id = "overlaps19/eq17";
  info.words = "Under the assumptions of Theorem 4.2: $\\mathbb E\\|x\\|^4\\le B$, and $\\mathbb E\\|g\\|^2\\le2kB\\lambda_{\\max}(P_a)\\big(\\|w-w_*\\|^2+\\epsilon^2\\|w_*\\|^2\\big)$.";
  info.readings = {{"RB2", "$B$ bounds $\\|x\\|^2$", "refuted", "exact", ""}, {"RB1", "$B$ bounds $\\|x\\|$", "refuted", "exact", ""}};
  info.constants = {{"two", {2, 1}, "the factor 2"}};
  info.no_planted = "refuted in both readings";
  info.alarm = "the bound of the fourth moment is asserted, not derived: neither (16) nor any other step gives $\\mathbb E\\|x\\|^4\\le B$, and the identity covariance contradicts it wherever $B<d^2$";
  info.note =
      "$\\mathbb E\\|x\\|^4\\ge(\\mathbb E\\|x\\|^2)^2=d^2$. Under RB2 it is at most $Bd$, so it stands for $d=1$ and whenever $B\\ge d^2$ and the law is short enough; under RB1 it fails for $x=\\pm2$ with probability $\\frac18$ each already. The variance bound itself "
      "stands under RB2: `overlaps19/eq17-repaired`.";
  info.serves = {"overlaps19/step-thm4.2-recursion"};
  info.twin = "eq17.py";
  return info;
}

Record VarianceByBound::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B"}); }
std::int64_t VarianceByBound::enumerated() { return small_stage_twos(); }
Record VarianceByBound::enumerate(std::int64_t index) { return only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B"}); }

template <class S>
void VarianceByBound::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S eps = claim.number("eps", "\\epsilon"), bound = claim.number("B", "B");
  if (!give_step_assumptions(claim, in, eps, bound, claim.reading("RB1"))) return;
  const S variance = let_variance(claim, in);
  const S fourth = claim.let("fourth", "\\mathbb E\\|x\\|^4", [&] { return overlap::fourth_moment(in.law); });
  claim.then("moment", [&] { return at_most(fourth, bound); });
  claim.then("variance", [&] { return at_most(variance, variance_bound(claim, in, eps, bound)); });
}

ClaimInfo VarianceByIsotropy::info() {
  ClaimInfo info = about_variance("Variance: third step, by isotropy", "Section B.2, (17), repaired");
  info.id = "overlaps19/eq17-repaired";
  info.words = "Under the assumptions of Theorem 4.2 and with $\\|x\\|^2\\le B$: $\\mathbb E\\|g\\|^2\\le2kB\\lambda_{\\max}(P_a)\\big(\\|w-w_*\\|^2+\\epsilon^2\\|w_*\\|^2\\big)$.";
  info.readings = {{"RB2", "$B$ bounds $\\|x\\|^2$", "survives", "sampled", ""}, {"RB1 squared", "$B$ bounds $\\|x\\|$, with $B^2$ in place of $B$ in the bound", "survives", "sampled", ""}, {"RB1", "$B$ bounds $\\|x\\|$", "refuted", "exact", "$B^2$ in place of $B$"}};
  info.constants = {{"two", {2, 1}, "the factor 2"}};
  info.planted = {{"two 19/10", "1.9 k B in place of 2 k B", "two", {19, 10}, "", "", ""},
                  {"two 1/4", "k B / 4 in place of 2 k B", "two", {1, 4}, "", "", ""},
                  {"far weights", "whatever the distance of the output weights", "", {0, 1}, "close weights", "", ""},
                  {"any slope", "for every slope", "", {0, 1}, "slope", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-recursion"};
  info.note =
      "The fourth moment need not be bounded: $\\|\\sum_ia_iP_ix\\|^2\\le\\lambda_{\\max}\\|x\\|^2\\le\\lambda_{\\max}B$ comes out of the expectation, and $\\mathbb E(f_*-f)^2\\le2k(\\|e\\|^2+\\epsilon^2\\|w_*\\|^2)$ by the identity covariance, patch by patch.";
  info.twin = "eq17_repaired.py";
  return info;
}

Record VarianceByIsotropy::draw(Source& source) { return VarianceByBound::draw(source); }
std::int64_t VarianceByIsotropy::enumerated() { return small_stage_twos(); }
Record VarianceByIsotropy::enumerate(std::int64_t index) { return VarianceByBound::enumerate(index); }

template <class S>
void VarianceByIsotropy::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S eps = claim.number("eps", "\\epsilon"), bound = claim.number("B", "B");
  if (!give_step_assumptions(claim, in, eps, bound, !claim.reading("RB2"))) return;
  const S variance = let_variance(claim, in);
  claim.trivial_if([&] { return equal(variance, S(0)) == Truth::yes; });
  claim.then("variance", [&] { return at_most(variance, variance_bound(claim, in, eps, claim.reading("RB1 squared") ? square(bound) : bound)); });
}

template void VarianceByNorm::state(Statement<Interval>&);
template void VarianceByNorm::state(Statement<Ball>&);
template void VarianceByNorm::state(Statement<Rational>&);
template void VarianceByNorm::state(Statement<Symbol>&);
template void VarianceByParameters::state(Statement<Interval>&);
template void VarianceByParameters::state(Statement<Ball>&);
template void VarianceByParameters::state(Statement<Rational>&);
template void VarianceByParameters::state(Statement<Symbol>&);
template void VarianceByBound::state(Statement<Interval>&);
template void VarianceByBound::state(Statement<Ball>&);
template void VarianceByBound::state(Statement<Rational>&);
template void VarianceByBound::state(Statement<Symbol>&);
template void VarianceByIsotropy::state(Statement<Interval>&);
template void VarianceByIsotropy::state(Statement<Ball>&);
template void VarianceByIsotropy::state(Statement<Rational>&);
template void VarianceByIsotropy::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
