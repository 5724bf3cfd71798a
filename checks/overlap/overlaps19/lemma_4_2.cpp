#include "checks/overlap/overlaps19/lemma_4_2.hpp"

#include "checks/overlap/overlaps19/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

/// Given the sizes: (f* - f)^2 <= two k front (...) |x|^2.
template <class S>
void state_bound(Statement<S>& claim, const Pair<S>& nets, const Vector<S>& x, const S& front) {
  const auto excess = [&] { return square(S(output(nets.teacher, x) - output(nets.student, x))); };
  const S loss = claim.let("loss", "\\left(f(w^*,a^*,x)-f(w,a,x)\\right)^2", excess);
  const S distance = claim.let("distance", parameter_distance_latex, [&] { return parameter_distance(nets); });
  const S size = claim.let("|x|^2", "\\|x\\|^2", [&] { return squared_norm(x); });
  const S k = claim.let("k", "k", [&] { return S(static_cast<long>(nets.teacher.a.size())); });
  claim.trivial_if([&] { return equal(S(distance * size), S(0)) == Truth::yes; });
  const S patches = claim.planted("no patches") ? S(1) : k;
  claim.then("inequality", [&] { return at_most(loss, S(claim.constant("two", {2, 1}) * front * patches * distance * size)); });
}

const char* const words = "For any $a$, $w$: $(f(w^*,a^*,x)-f(w,a,x))^2\\le2k\\left(\\|a\\|^2\\|w-w^*\\|^2+\\|a-a^*\\|^2\\|w^*\\|^2\\right)\\|x\\|^2$.";

}  // namespace

ClaimInfo PointwiseLoss::info() {
  ClaimInfo info;
  info.id = "overlaps19/lem4.2";
  info.title = "Pointwise loss bounded by parameter distance";
  info.place = "Section 4.4, Lemma 4.2";
  info.kind = "lemma";
  info.words = words;
  info.readings = {{"unit slope", "the slope lies in $[-1,1]$, as for the activations that the paper names", "survives", "sampled", ""},
                   {"printed", "any slope: Assumption 3.3 prints no range", "refuted", "exact", "the slope must lie in $[-1,1]$, or the right side must be multiplied by $\\max(1,\\alpha^2)$"}};
  info.constants = {{"two", {2, 1}, "the factor in front"}, {"slope", {1, 1}, "the largest slope"}};
  info.planted = {{"two 39/20", "39/20 in place of 2", "two", {39, 20}, "", "", ""},
                  {"slope 11/10", "slopes up to 11/10", "slope", {11, 10}, "", "", ""},
                  {"no patches", "without the factor k", "", {0, 1}, "", "no patches", ""}};
  info.dials = {{"slope", "slope", "slopes up to c", {1, 1}, {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}, {{"slope", 1}}, "", "", ""}};
  info.serves = {"overlaps19/lema.1", "overlaps19/eq16", "overlaps19/step-thm3.1-combine"};
  info.scope = "r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small rational entries, inputs in line with the filters or anyhow";
  info.not_covered = "larger sizes";
  info.atoms_allowed = true;
  info.twin = "lem4_2.py";
  info.quick_cases = 4000;
  info.full_cases = 50000;
  return info;
}

Record PointwiseLoss::draw(Source& source) { return draw_pointwise(source); }
std::int64_t PointwiseLoss::enumerated() { return smallest_pointwise(); }
Record PointwiseLoss::enumerate(std::int64_t index) { return smallest_pointwise(index); }

template <class S>
void PointwiseLoss::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, nets.teacher.alpha);
  if (claim.settled()) return;
  state_bound(claim, nets, x, S(1));
}

ClaimInfo PointwiseLossForEverySlope::info() {
  ClaimInfo info;
  info.id = "overlaps19/lem4.2-repaired";
  info.title = "Pointwise loss bounded by parameter distance, every slope";
  info.place = "Section 4.4, Lemma 4.2, repaired";
  info.kind = "lemma";
  info.words = "For any $a$, $w$ and any slope: $(f(w^*,a^*,x)-f(w,a,x))^2\\le2k\\max(1,\\alpha^2)\\left(\\|a\\|^2\\|w-w^*\\|^2+\\|a-a^*\\|^2\\|w^*\\|^2\\right)\\|x\\|^2$.";
  info.readings = {{"any slope", "with the Lipschitz constant $\\max(1,|\\alpha|)$ of the activation", "survives", "sampled", ""}};
  info.constants = {{"two", {2, 1}, "the factor in front"}};
  info.planted = {{"two 39/20", "39/20 in place of 2", "two", {39, 20}, "", "", ""},
                  {"slope", "the factor $\\max(1,|\\alpha|)$, not squared", "", {0, 1}, "", "slope", ""},
                  {"no patches", "without the factor k", "", {0, 1}, "", "no patches", ""}};
  info.scope = "as overlaps19/lem4.2";
  info.not_covered = "larger sizes";
  info.note = "The proof is the printed one with $|\\sigma(z)|\\le\\max(1,|\\alpha|)|z|$ and the Lipschitz constant $\\max(1,|\\alpha|)$.";
  info.atoms_allowed = true;
  info.twin = "lem4_2_repaired.py";
  info.quick_cases = 4000;
  info.full_cases = 50000;
  return info;
}

Record PointwiseLossForEverySlope::draw(Source& source) { return draw_pointwise(source); }
std::int64_t PointwiseLossForEverySlope::enumerated() { return smallest_pointwise(); }
Record PointwiseLossForEverySlope::enumerate(std::int64_t index) { return smallest_pointwise(index); }

template <class S>
void PointwiseLossForEverySlope::state(Statement<S>& claim) {
  const Vector<S> x = claim.vector("x");
  const Pair<S> nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.settled()) return;
  const auto front = [&] { return claim.planted("slope") ? larger(S(1), magnitude(nets.teacher.alpha)) : squared_lipschitz(nets.teacher.alpha); };
  state_bound(claim, nets, x, claim.let("max(1,alpha^2)", "\\max(1,\\alpha^2)", front));
}

template void PointwiseLoss::state(Statement<Interval>&);
template void PointwiseLoss::state(Statement<Ball>&);
template void PointwiseLoss::state(Statement<Rational>&);
template void PointwiseLoss::state(Statement<Symbol>&);
template void PointwiseLossForEverySlope::state(Statement<Interval>&);
template void PointwiseLossForEverySlope::state(Statement<Ball>&);
template void PointwiseLossForEverySlope::state(Statement<Rational>&);
template void PointwiseLossForEverySlope::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
