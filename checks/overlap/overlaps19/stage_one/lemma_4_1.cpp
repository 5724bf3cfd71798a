#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// E g, E h. The dial `label noise`: labels off by c or by -c, with equal probabilities.
overlap::StageOneGradient<Real> mean_update(const Statement& claim, const Law& law, const Pair& pair, const Real& front,
                                            const Real& pull) {
  const Network<Real> own = own_network(claim, pair.student);
  if (!claim.dialled("label noise")) return overlap::mean_stage_one_gradient(law, own, pair.teacher, front, pull);
  return overlap::mean_stage_one_gradient_with_noise(law, own, pair.teacher, claim.dial("label noise", {0, 1}), front,
                                                     pull);
}

void state_unbiased(Statement& claim, const Coefficients& printed) {
  const auto law = claim.law("input");
  const Pair pair = read_pair(claim, law.dimension());
  const Real& alpha = pair.student.alpha;
  if (give_stage_one(claim, pair.student.layout)) return;
  give_front_slope(claim, alpha);
  if (give_symmetric_isotropic(claim, law)) return;
  regime_overlap(claim, pair.student.layout);

  const auto whole_mean = [&] { return mean_update(claim, law, pair, printed.front / (1 + alpha), printed.pull); };
  const auto loss = [&] { return own_loss(claim, pair.teacher, printed.fit, printed.balance); };
  const auto filter = [&] {
    const Network<Real> own = own_network(claim, pair.student);
    return same_vector(whole_mean().by_filter, overlap::gradient_by_filter(loss(), own.w, own.a));
  };
  const auto weights = [&] {
    const Network<Real> own = own_network(claim, pair.student);
    return same_vector(whole_mean().by_weights, overlap::gradient_by_weights(loss(), own.w, own.a));
  };
  const Real unit = claim.name(R"(\tfrac1{1+\alpha})"), w2 = claim.name(R"(\|w_{non}\|^2)"),
             a2 = claim.name(R"(\|a\|^2)"), w = claim.name("w_{non}"), a = claim.name("a");
  const Real left_w = printed.front * unit * claim.name(R"(\mathbb E(f(w_{non},a,x)-y)\sum_ja_jP_j^{non}x)") +
                      printed.pull * (w2 - a2) * w;
  const Real left_a = printed.front * unit * claim.name(R"(\mathbb E(f(w_{non},a,x)-y)(w_{non}^\top P_j^{non}x)_j)") +
                      printed.pull * (a2 - w2) * a;
  const Real reg =
      printed.fit * claim.name(R"(\|w_{non}a^\top-w^*_{non}a^{*\top}\|_F^2)") + printed.balance * square(w2 - a2);
  claim.then("filter", text(left_w, R"( = \partial_{w_{non}}[)", reg, "]"), filter);
  claim.then("weights", text(left_a, R"( = \partial_a[)", reg, "]"), weights);
}

/// lem4.1-unbiased
void unbiased_updates(Statement& claim) {
  state_unbiased(claim, {claim.constant("front", {2, 1}), claim.constant("quarter", {1, 4}),
                         claim.constant("fit", {1, 2}), claim.constant("balance", {1, 8})});
}

/// lem4.1-unbiased-repaired
void unbiased_updates_repaired(Statement& claim) {
  const Real front = claim.constant("front", {2, 1}), fit = claim.constant("fit", {1, 2});
  if (claim.reading("sixteenth"))
    state_unbiased(claim, {front, claim.constant("quarter", {1, 4}), fit, claim.constant("sixteenth")});
  else state_unbiased(claim, {front, claim.constant("half"), fit, claim.constant("balance", {1, 8})});
}

Claim unbiased_updates_claim() {
  Claim claim{};
  claim.id = "overlaps19/lem4.1-unbiased";
  claim.title = "g and h are unbiased for the regularised linear loss";
  claim.place = "Section 4.1, Lemma 4.1, first part; proof Section B.1";
  claim.kind = "lemma";
  claim.themes = {"gradient identity"};
  claim.words = R"(Under Assumption 3.1 the updates (2), (3) have the means $\mathbb E\,g=\frac{\partial
    L_{reg}}{\partial w_{non}}$, $\mathbb E\,h=\frac{\partial L_{reg}}{\partial a}$ for
    $L_{reg}=\frac12\|w_{non}a^\top-w^*_{non}a^{*\top}\|_F^2+\frac18(\|w_{non}\|^2-\|a\|^2)^2$.)";
  claim.conclusions = {{"(a)", "the mean of $g$", {"filter"}}, {"(b)", "the mean of $h$", {"weights"}}};
  claim.readings = {
      {.name = "printed", .text = R"(1/4 in (2), (3) and 1/8 in (8), $\gamma=\alpha$)", .fault = "factor two"}};
  claim.constants = printed_stage_one_constants();
  claim.no_planted =
      "the lemma is refuted: an error in it could not be told from what is printed; its repair has planted errors";
  claim.serves = {"overlaps19/thm4.1", "overlaps19/thm3.1"};
  claim.scope = "exact symmetric isotropic laws, d = 1 ... 6, r, k = 1 ... 4, strides within A4, any slope but -1";
  claim.not_covered = "laws with densities (both sides are linear in the law)";
  claim.note = R"(The gradient of $\frac18(\|w\|^2-\|a\|^2)^2$ by $w$ is $\frac12(\|w\|^2-\|a\|^2)w$, twice the printed
    term. The label term is right although labels use the whole overlapping patches: within A4 a private coordinate
    meets no other patch. Bias only where $\|w_{non}\|\ne\|a\|$; the minima of the loss do not move.)";
  claim.twin = "lem4_1_unbiased.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_stage_one;
  claim.enumerated = [] { return smallest_count; };
  claim.enumerate = smallest_stage_one;
  claim.state = unbiased_updates;
  return claim;
}

Claim unbiased_updates_repaired_claim() {
  Claim claim = unbiased_updates_claim();
  claim.enumerated = {}, claim.enumerate = {};
  claim.id = "overlaps19/lem4.1-unbiased-repaired";
  claim.place = "ours; in place of Section 4.1, Lemma 4.1, first part";
  claim.themes = {"gradient identity"};
  claim.title = "g and h are unbiased, with the coefficient put right";
  claim.words = R"(Lemma 4.1, first part, with $\frac12$ in place of $\frac14$ in (2), (3), or with $\frac1{16}$ in
    place of $\frac18$ in (8).)";
  claim.mends = R"($\frac12$ in place of $\frac14$ in (2), (3), or $\frac1{16}$ in place of $\frac18$ in (8))";
  claim.readings = {{"half", "1/2 in (2), (3)"}, {"sixteenth", "1/16 in (8)"}};
  claim.constants.push_back({"half", {1, 2}, "the 1/2 in (2), (3), reading half"});
  claim.constants.push_back({"sixteenth", {1, 16}, "the 1/16 of L_reg, reading sixteenth"});
  claim.no_planted = "";
  claim.planted = {turned("front", {201, 100}, "2.01/(1+alpha)"), turned("half", {51, 100}, "0.51 in (2), (3)"),
                   turned("sixteenth", {1, 15}, "1/15 in (8)", "sixteenth"),
                   without("isotropic", "any covariance", "without identity covariance"),
                   without("symmetric", "skewed", "without symmetry")};
  claim.dials = {
      skewness_dial({{0, 1}, {1, 16}, {1, 4}, {1, 1}}),
      skewed_coordinate_dial({{0, 1}, {1, 16}, {1, 4}, {1, 1}}),
      skewed_pair_dial({{0, 1}, {1, 16}, {1, 4}, {1, 1}}),
      variance_dial({{1, 1}, {5, 4}, {2, 1}, {4, 1}}),
      correlation_dial({{0, 1}, {1, 8}, {1, 2}, {1, 1}}),
      dial("condition", "isotropic", "covariance with condition number c in turned axes",
           {{1, 1}, {5, 4}, {2, 1}, {16, 1}}),
      short_stride_dial(),
      segment_dial(),
      dial("label noise", "exact labels", "labels off by c or -c with equal probabilities", {{0, 1}, {1, 1}, {16, 1}}),
      dial("slope", "slope not -1", R"(no assumption is violated: $\alpha=c$ or $-c$)",
           {{1, 1}, {2, 1}, {8, 1}, {64, 1}, {1024, 1}})};
  claim.serves = {};
  claim.note = R"(Under stress: an identity has no slack, so every violation that reaches the mean breaks it at once.
    What does not reach it: noise of mean 0 in the labels (the update is linear in them), and the slope, since
    $\frac2{1+\alpha}$ takes it out. A segment with one shared entry puts $a_ja^*_{j\pm1}$ times the neighbour's entry
    of $w^*$ into the label term, which $L_{reg}$ does not have.)";
  claim.twin = "lem4_1_unbiased_repaired.py";
  claim.draw = draw_stage_one;
  claim.state = unbiased_updates_repaired;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_4_1() { return {unbiased_updates_claim(), unbiased_updates_repaired_claim()}; }

}  // namespace lakatos::overlaps19
