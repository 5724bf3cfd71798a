#include "checks/overlap/overlaps19/lemma_4_1.hpp"

#include "checks/overlap/overlaps19/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// The coefficients of (2), (3) and of (8), under the names that the claim gives them.
template <class S>
struct Coefficients {
  S front, pull, fit, balance;
};

/// E g, E h. The dial `label noise`: labels off by c or by -c, with equal probabilities.
template <class S>
overlap::StageOneGradient<S> mean_update(const Statement<S>& claim, const PatchLaw<S>& law, const Pair<S>& pair, const S& front, const S& pull) {
  const Network<S> own = own_network(claim, pair.student);
  if (!claim.dialled("label noise")) return overlap::mean_stage_one_gradient(law, own, pair.teacher, front, pull);
  const S noise = claim.dial("label noise", {0, 1});
  overlap::StageOneGradient<S> sum{Vector<S>(own.w.size(), S(0)), Vector<S>(own.a.size(), S(0))};
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    for (const S& off : {noise, S(-noise)}) {
      const auto seen = overlap::stage_one_gradient(own, law.atoms[n][0], S(overlap::output(pair.teacher, law.atoms[n][0]) + off), front, pull);
      const S share = law.weights[n] / S(2);
      sum = {add(sum.by_filter, scale(share, seen.by_filter)), add(sum.by_weights, scale(share, seen.by_weights))};
    }
  }
  return sum;
}

template <class S>
void state_unbiased(Statement<S>& claim, const Coefficients<S>& printed) {
  const auto law = claim.law("input");
  const Pair<S> pair = read_pair(claim, law.dimension);
  const S& alpha = pair.student.alpha;
  if (give_stage_one(claim, pair.student.layout)) return;
  give_front_slope(claim, alpha);
  if (give_symmetric_isotropic(claim, law)) return;

  const auto whole_mean = [&] { return mean_update(claim, law, pair, S(printed.front / (S(1) + alpha)), printed.pull); };
  const auto loss = [&] { return own_loss(claim, pair.teacher, printed.fit, printed.balance); };
  const auto filter = [&] {
    const Network<S> own = own_network(claim, pair.student);
    return same_vector(whole_mean().by_filter, overlap::gradient_by_filter(loss(), own.w, own.a));
  };
  const auto weights = [&] {
    const Network<S> own = own_network(claim, pair.student);
    return same_vector(whole_mean().by_weights, overlap::gradient_by_weights(loss(), own.w, own.a));
  };
  const S unit = claim.name("\\tfrac1{1+\\alpha}"), w2 = claim.name("\\|w_{non}\\|^2"), a2 = claim.name("\\|a\\|^2"), w = claim.name("w_{non}"), a = claim.name("a");
  const S left_w = printed.front * unit * claim.name("\\mathbb E(f(w_{non},a,x)-y)\\sum_ja_jP_j^{non}x") + printed.pull * (w2 - a2) * w;
  const S left_a = printed.front * unit * claim.name("\\mathbb E(f(w_{non},a,x)-y)(w_{non}^\\top P_j^{non}x)_j") + printed.pull * (a2 - w2) * a;
  const S reg = printed.fit * claim.name("\\|w_{non}a^\\top-w^*_{non}a^{*\\top}\\|_F^2") + printed.balance * square(S(w2 - a2));
  claim.then("filter", [&] { return predicate<S>(filter, left_w, " = \\partial_{w_{non}}[", reg, "]"); });
  claim.then("weights", [&] { return predicate<S>(weights, left_a, " = \\partial_a[", reg, "]"); });
}

}  // namespace

ClaimInfo UnbiasedUpdates::info() {
  ClaimInfo info;
  info.id = "overlaps19/lem4.1-unbiased";
  info.title = "g and h are unbiased for the regularised linear loss";
  info.place = "Section 4.1, Lemma 4.1, first part; proof Section B.1";
  info.kind = "lemma";
  info.words =
      "Under Assumption 3.1 the updates (2), (3) have the means $\\mathbb E\\,g=\\frac{\\partial L_{reg}}{\\partial w_{non}}$, $\\mathbb E\\,h=\\frac{\\partial L_{reg}}{\\partial a}$ for "
      "$L_{reg}=\\frac12\\|w_{non}a^\\top-w^*_{non}a^{*\\top}\\|_F^2+\\frac18(\\|w_{non}\\|^2-\\|a\\|^2)^2$.";
  info.readings = {{"printed", "1/4 in (2), (3) and 1/8 in (8), $\\gamma=\\alpha$", "refuted", "exact", ""}};
  info.constants = printed_stage_one_constants();
  info.no_planted = "the lemma is refuted: an error in it could not be told from what is printed; its repair has planted errors";
  info.serves = {"overlaps19/thm4.1", "overlaps19/thm3.1"};
  info.scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope but -1";
  info.not_covered = "laws with densities (both sides are linear in the law)";
  info.note =
      "The gradient of $\\frac18(\\|w\\|^2-\\|a\\|^2)^2$ by $w$ is $\\frac12(\\|w\\|^2-\\|a\\|^2)w$, twice the printed term. The label term is right although labels use the whole overlapping patches: within A4 a private "
      "coordinate meets no other patch. Bias only where $\\|w_{non}\\|\\ne\\|a\\|$; the minima of the loss do not move.";
  info.atoms_allowed = true;
  info.twin = "lem4_1_unbiased.py";
  info.quick_cases = 1000;
  info.full_cases = 20000;
  return info;
}

Record UnbiasedUpdates::draw(Source& source) { return draw_stage_one(source); }
std::int64_t UnbiasedUpdates::enumerated() { return smallest_count; }
Record UnbiasedUpdates::enumerate(std::int64_t index) { return smallest_stage_one(index); }

template <class S>
void UnbiasedUpdates::state(Statement<S>& claim) {
  state_unbiased<S>(claim, {claim.constant("front", {2, 1}), claim.constant("quarter", {1, 4}), claim.constant("fit", {1, 2}), claim.constant("balance", {1, 8})});
}

ClaimInfo UnbiasedUpdatesRepaired::info() {
  ClaimInfo info = UnbiasedUpdates::info();
  info.id = "overlaps19/lem4.1-unbiased-repaired";
  info.title = "g and h are unbiased, with the coefficient put right";
  info.words = "Lemma 4.1, first part, with $\\frac12$ in place of $\\frac14$ in (2), (3), or with $\\frac1{16}$ in place of $\\frac18$ in (8).";
  info.readings = {{"half", "1/2 in (2), (3)", "survives", "sampled", ""}, {"sixteenth", "1/16 in (8)", "survives", "sampled", ""}};
  info.constants.push_back({"half", {1, 2}, "the 1/2 in (2), (3), reading half"});
  info.constants.push_back({"sixteenth", {1, 16}, "the 1/16 of L_reg, reading sixteenth"});
  info.no_planted = "";
  info.planted = {{"front 201/100", "2.01/(1+alpha)", "front", {201, 100}, "", "", ""},
                  {"half 51/100", "0.51 in (2), (3)", "half", {51, 100}, "", "", ""},
                  {"sixteenth 1/15", "1/15 in (8)", "sixteenth", {1, 15}, "", "", "sixteenth"},
                  {"any covariance", "without identity covariance", "", {0, 1}, "isotropic", "", ""},
                  {"skewed", "without symmetry", "", {0, 1}, "symmetric", "", ""}};
  info.dials = {{"skewness", "symmetric", "of each pair x, -x the share (1 + c) / 2 lies at x", {0, 1}, {{0, 1}, {1, 16}, {1, 4}, {1, 1}}, {}, "", "", ""},
                {"skewed coordinate", "symmetric", "one coordinate skewed, mean 0 kept: 2 with weight 1 and -1/2 with weight 4 in the share c of its mass", {0, 1}, {{0, 1}, {1, 16}, {1, 4}, {1, 1}}, {}, "", "", ""},
                {"skewed pair", "symmetric", "two coordinates, each symmetric and uncorrelated, with $\\mathbb E\\,x_ix_j^2\\propto c$", {0, 1}, {{0, 1}, {1, 16}, {1, 4}, {1, 1}}, {}, "", "", ""},
                {"variance", "isotropic", "one coordinate of the input is multiplied by c", {1, 1}, {{1, 1}, {5, 4}, {2, 1}, {4, 1}}, {}, "", "", ""},
                {"correlation", "isotropic", "$\\mathbb E\\,x_ix_j=(\\pm c)^{|i-j|}$", {0, 1}, {{0, 1}, {1, 8}, {1, 2}, {1, 1}}, {}, "", "", ""},
                {"condition", "isotropic", "covariance with condition number c in turned axes", {1, 1}, {{1, 1}, {5, 4}, {2, 1}, {16, 1}}, {}, "", "", ""},
                {"shortage", "large stride", "patches move by c less than the s that the segment is made for, down to floor(r/2) + 1 - c", {0, 1}, {{0, 1}, {1, 1}, {2, 1}}, {}, "", "", "", true},
                {"segment", "own segment", "the segment begins c entries earlier, with entries that neighbouring patches share", {0, 1}, {{0, 1}, {1, 1}, {2, 1}}, {}, "", "", "", true},
                {"label noise", "exact labels", "labels off by c or -c with equal probabilities", {0, 1}, {{0, 1}, {1, 1}, {16, 1}}, {}, "", "", ""},
                {"slope", "slope not -1", "no assumption is violated: $\\alpha=c$ or $-c$", {1, 1}, {{1, 1}, {2, 1}, {8, 1}, {64, 1}, {1024, 1}}, {}, "", "", ""}};
  info.serves = {};
  info.note =
      "Under stress: an identity has no slack, so every violation that reaches the mean breaks it at once. What does not reach it: noise of mean 0 in the labels (the update is linear in them), and the slope, since $\\frac2{1+\\alpha}$ takes it out. A segment with "
      "one shared entry puts $a_ja^*_{j\\pm1}$ times the neighbour's entry of $w^*$ into the label term, which $L_{reg}$ does not have.";
  info.twin = "lem4_1_unbiased_repaired.py";
  return info;
}

Record UnbiasedUpdatesRepaired::draw(Source& source) { return draw_stage_one(source); }

template <class S>
void UnbiasedUpdatesRepaired::state(Statement<S>& claim) {
  const S front = claim.constant("front", {2, 1}), fit = claim.constant("fit", {1, 2});
  if (claim.reading("sixteenth")) state_unbiased<S>(claim, {front, claim.constant("quarter", {1, 4}), fit, claim.constant("sixteenth", {1, 16})});
  else state_unbiased<S>(claim, {front, claim.constant("half", {1, 2}), fit, claim.constant("balance", {1, 8})});
}

template void UnbiasedUpdates::state(Statement<Interval>&);
template void UnbiasedUpdates::state(Statement<Ball>&);
template void UnbiasedUpdates::state(Statement<Rational>&);
template void UnbiasedUpdates::state(Statement<Symbol>&);
template void UnbiasedUpdatesRepaired::state(Statement<Interval>&);
template void UnbiasedUpdatesRepaired::state(Statement<Ball>&);
template void UnbiasedUpdatesRepaired::state(Statement<Rational>&);
template void UnbiasedUpdatesRepaired::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
